"""The browser's estimate, as aiortc writes it."""

from __future__ import annotations

import pytest
from aiortc.rtp import pack_remb_fci

from room_server.media.remb import read_remb


@pytest.mark.parametrize("bits", [0, 1, 144_000, 262_143, 1_000_000 & ~7, 2_500_000_000 & ~0xFFFF])
def test_the_number_is_read(bits):
    assert read_remb(pack_remb_fci(bits, [1, 2, 3])) == bits


@pytest.mark.parametrize("fci", [b"", b"REMB", b"REMB\x01\x00\x00", b"BMER\x01\x00\x01\x00\x00\x00\x00\x01"])
def test_what_is_something_else_is_no_estimate(fci):
    assert read_remb(fci) is None
