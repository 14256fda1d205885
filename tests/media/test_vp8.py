"""VP8 descriptors."""

from __future__ import annotations

import pytest

from room_server.media import vp8
from tests.media import rtpkit


def test_numbers_of_a_full_descriptor():
    payload = b"prefix" + rtpkit.vp8(b"data", key=True, picture=0x1234, tl0=77)
    assert vp8.read_numbers(payload, 6) == (8, 15, 0x1234, 10, 11)


def test_a_short_picture_id():
    assert vp8.read_numbers(bytes((0x90, 0x80, 0x55, 0x10, 1, 2)), 0) == (2, 7, 0x55, 0, 0)


@pytest.mark.parametrize("payload", [b"", b"\x90", b"\x90\xe0\x80", bytes((0x10, 0x10, 1, 2, 3, 4, 5))])
def test_no_numbers(payload):
    assert vp8.read_numbers(payload, 0) == vp8.NO_NUMBERS


def test_key_frames():
    assert vp8.starts_key_frame(rtpkit.vp8(b"x", key=True, picture=1, tl0=1), 0)
    assert not vp8.starts_key_frame(rtpkit.vp8(b"x", key=False, picture=1, tl0=1), 0)
    assert vp8.starts_key_frame(bytes((0x10, 0x10)), 0)
    assert not vp8.starts_key_frame(bytes((0x00, 0x10)), 0)  # a later packet of the frame
    assert not vp8.starts_key_frame(bytes((0x11, 0x10)), 0)  # another partition
    assert vp8.starts_key_frame(bytes((0x90, 0x80, 0x05, 0x10)), 0)  # short picture id


@pytest.mark.parametrize("size", range(7))
def test_a_truncated_descriptor_is_no_key_frame(size):
    assert not vp8.starts_key_frame(rtpkit.vp8(b"", key=True, picture=1, tl0=1)[:size], 0)


def test_a_key_frames_height_is_read():
    first = rtpkit.vp8(b"rest", key=True, picture=7, tl0=1, height=540)
    assert vp8.key_frame_height(first, 0) == 540
    assert vp8.key_frame_height(rtpkit.vp8(b"rest", key=True, picture=7, tl0=1), 0) == 0
    assert vp8.key_frame_height(first[:12], 0) == 0
    assert vp8.key_frame_height(bytes((0x80,)) + first[1:], 0) == 0  # not the first packet
    assert vp8.key_frame_height(b"", 0) == 0
