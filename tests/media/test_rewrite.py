"""One unbroken stream across switches."""

from __future__ import annotations

from room_server.media import rtp, vp8
from room_server.media.rewrite import Rewriter
from tests.media import rtpkit


def packet(sequence: int, timestamp: int = 0, picture: int = 0, tl0: int = 0) -> rtp.Packet:
    payload = rtpkit.vp8(b"x", key=True, picture=picture, tl0=tl0)
    made = rtp.Packet(0, sequence & 0xFFFF, timestamp, payload)
    made.numbers = vp8.read_numbers(payload, 0)
    return made


def send(rewriter: Rewriter, it: rtp.Packet, now: float) -> tuple[int, int, int, int]:
    sequence = (it.sequence + rewriter.sequence_offset) & 0xFFFF
    timestamp = (it.timestamp + rewriter.timestamp_offset) & 0xFFFFFFFF
    copy = bytearray(it.tail)
    rewriter.renumber(copy, 0, it.numbers)
    rewriter.sent(sequence, timestamp, it, now)
    return sequence, timestamp, *rtpkit.numbers(copy)


def test_numbers_run_on_over_a_switch():
    rewriter = Rewriter(90_000, 0.0)
    first = packet(65_535, 7, 0x7FFF, 255)
    rewriter.switch(first, 1.0)
    one = send(rewriter, first, 1.0)
    two = send(rewriter, packet(0, 3007, 0, 0), 1.033)
    other = packet(40_000, 1_000_000, 77, 9)
    rewriter.switch(other, 1.133)
    three = send(rewriter, other, 1.133)
    assert [(b - a) & 0xFFFF for a, b in ((one[0], two[0]), (two[0], three[0]))] == [1, 1]
    assert [(b - a) & 0x7FFF for a, b in ((one[2], two[2]), (two[2], three[2]))] == [1, 1]
    assert [(b - a) & 0xFF for a, b in ((one[3], two[3]), (two[3], three[3]))] == [1, 1]
    assert (two[1] - one[1]) & 0xFFFFFFFF == 3000
    assert abs(((three[1] - two[1]) & 0xFFFFFFFF) - 9000) <= 1  # a tenth of a second has passed


def test_every_picture_is_one_of_the_base_layer():
    """Else a browser asks once only for what it could do without, and then throws away what builds on it."""
    rewriter = Rewriter(90_000, 0.0)
    rewriter.picture_offset = 0x0103
    key_index = 0b10101
    target = bytearray((0x90, 0xF0, 0x80 | 0x12, 0x34, 77, 2 << 6 | 1 << 5 | key_index, 0x11))
    rewriter.renumber(target, 0, vp8.read_numbers(bytes(target), 0))
    assert target == bytes((0x90, 0xF0, 0x80 | 0x13, 0x37, 0x37, key_index, 0x11))


def test_a_layers_index_without_a_layers_number_is_one_byte():
    rewriter = Rewriter(90_000, 0.0)
    target = bytearray((0x90, 0xC0, 0x80 | 0x12, 0x34, 77, 0xFF, 0xFF))
    rewriter.renumber(target, 0, vp8.read_numbers(bytes(target), 0))
    assert target == bytes((0x90, 0xC0, 0x80 | 0x12, 0x34, 0x34, 0xFF, 0xFF))


def test_short_picture_ids_keep_their_length():
    rewriter = Rewriter(90_000, 0.0)
    rewriter.picture_offset = 0x7FF0
    target = bytearray((0x90, 0x80, 0x7F, 0x10, 0, 0))
    rewriter.renumber(target, 0, vp8.read_numbers(bytes(target), 0))
    assert target[2] == (0x7F + 0x7FF0) & 0x7F


def test_nothing_older_than_the_switch():
    rewriter = Rewriter(90_000, 0.0)
    rewriter.switch(packet(10), 0.0)
    assert rewriter.is_older(9)
    assert rewriter.is_older(65_000)
    assert not rewriter.is_older(10)
    assert not rewriter.is_older(11)


def test_the_bound_is_dropped_before_the_numbers_wrap():
    rewriter = Rewriter(90_000, 0.0)
    rewriter.switch(packet(10), 0.0)
    for number in range(10, 2020):
        send(rewriter, packet(number), 0.0)
    assert not rewriter.is_older(9 + 0x8000)


def test_a_late_packet_does_not_turn_the_stream_back():
    rewriter = Rewriter(90_000, 0.0)
    rewriter.switch(packet(10), 0.0)
    send(rewriter, packet(10), 0.0)
    last = send(rewriter, packet(12, picture=5), 0.0)
    send(rewriter, packet(11, picture=4), 0.0)
    assert rewriter.last_sequence == last[0]
    assert rewriter.last_picture & 0x7FFF == last[2]


def test_start_values_are_random():
    assert len({Rewriter(1, 0.0).last_sequence for _ in range(20)}) > 10
