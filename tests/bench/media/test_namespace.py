"""The private network is left behind as it was entered, and says why when it cannot be had."""

from __future__ import annotations

import os
import socket

from tests.bench.media.namespace import private_network
from tests.bench.media.venue import Unavailable

OURS = "/proc/self/ns/net"


def test_it_has_its_own_address_and_one_comes_back():
    before = os.readlink(OURS)
    said = ""
    try:
        with private_network() as address:
            assert os.readlink(OURS) != before
            with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
                bound.bind((address, 0))
                bound.sendto(b"hello", bound.getsockname())
                said = bound.recv(16).decode()
    except Unavailable as reason:  # who is not root, or has no iproute2
        said = str(reason)
    assert said == "hello" or "private network" in said or said.startswith("ip ")
    assert os.readlink(OURS) == before
