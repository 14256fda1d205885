"""Transport-wide feedback, read back by a small decoder of its own."""

from __future__ import annotations

import random
import struct

from room_server.media.twcc import ArrivalLog


def decode(packet: bytes) -> tuple[int, dict[int, float]]:
    """(count, {sequence: arrival in seconds, modulo the 24-bit reference}); checks the framing."""
    first, kind, words = struct.unpack_from("!BBH", packet)
    assert first & 0x1F == 15
    assert kind == 205
    assert len(packet) == 4 + 4 * words
    end = len(packet) - (packet[-1] if first & 0x20 else 0)
    base, count, tail = struct.unpack_from("!HHL", packet, 12)
    symbols, position = [], 20
    while len(symbols) < count:
        chunk = struct.unpack_from("!H", packet, position)[0]
        assert chunk >> 14 == 3
        symbols += [chunk >> shift & 3 for shift in range(12, -1, -2)]
        position += 2
    at, arrivals = (tail >> 8) * 256, {}
    for place, symbol in enumerate(symbols[:count]):
        if symbol == 1:
            at += packet[position]
            position += 1
        elif symbol == 2:
            at += struct.unpack_from("!h", packet, position)[0]
            position += 2
        if symbol:
            arrivals[(base + place) & 0xFFFF] = at / 4000
    assert position == end
    return tail & 0xFF, arrivals


def test_arrivals_are_told_to_a_quarter_millisecond():
    rng, log = random.Random(7), ArrivalLog(100.0)
    for turn in range(20):
        sent = {}
        for number in range(turn * 30, turn * 30 + 30):
            if rng.random() < 0.8:
                sent[number + 65_400 & 0xFFFF] = 101.0 + number * 0.01 + rng.random() * 0.1
        for number, at in sorted(sent.items(), key=lambda each: each[1]):
            log.add(number, at)
        count, told = decode(log.feedback(1, 2))
        assert count == turn
        assert told.keys() == sent.keys()
        assert all(abs(told[number] - (sent[number] - 100.0)) < 0.0003 for number in sent)


def test_nothing_to_tell():
    log = ArrivalLog(0.0)
    assert log.feedback(1, 2) is None
    log.add(1, 1.0)
    assert log.feedback(1, 2) is not None
    assert log.feedback(1, 2) is None


def test_a_lost_packet_between_two_feedbacks_is_told_as_missing():
    log = ArrivalLog(0.0)
    log.add(1, 1.0)
    log.feedback(1, 2)
    log.add(4, 1.1)
    packet = log.feedback(1, 2)
    assert struct.unpack_from("!HH", packet, 12) == (2, 3)
    assert decode(packet)[1].keys() == {4}


def test_a_long_gap_starts_anew():
    log = ArrivalLog(0.0)
    log.add(1, 1.0)
    log.feedback(1, 2)
    log.add(20_000, 5.0)
    assert decode(log.feedback(1, 2))[1].keys() == {20_000}
