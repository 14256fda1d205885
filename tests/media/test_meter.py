"""Bits a second from a count."""

from __future__ import annotations

from room_server.media.meter import Meter


def test_a_steady_flow():
    meter = Meter()
    assert meter.read(1000, 0.0) == 0
    for tick in range(1, 60):
        meter.read(1000 + tick * 500, tick * 0.05)
    assert meter.bits == 80_000


def test_it_follows_within_a_second():
    meter = Meter()
    octets = 0
    for tick in range(40):
        octets += 500 if tick < 20 else 0
        meter.read(octets, tick * 0.05)
    assert meter.bits < 5_000


def test_a_count_that_starts_over_is_no_flow():
    meter = Meter()
    meter.read(90_000, 0.0)
    meter.read(100_000, 0.5)
    assert meter.read(100, 1.0) == 0
    assert meter.read(225, 2.0) == 1000
