"""What the load sends is what a browser would send: valid headers, extensions and VP8, at the rate that is said."""

from __future__ import annotations

import struct
import time

from room_server.media import rtp, vp8
from tests.bench.media.packets import (
    KEY_FRAME_PACKETS,
    PACKETS_PER_S,
    PICTURE_BYTES,
    PICTURES_PER_S,
    TURN_S,
    Publication,
    stamp,
)


def second(publication: Publication) -> list[bytes]:
    return [packet for _ in range(round(1 / TURN_S)) for packet in publication.turn()]


def read(packet: bytes) -> tuple[int, int, int, int, bytes, int, int]:
    """Payload type, marker, sequence, timestamp, payload, level, transport-wide number."""
    first, kind, sequence, timestamp, _ = rtp.HEADER.unpack_from(packet)
    offset, level, transport = rtp.read_extensions(memoryview(packet), first, len(packet))
    return kind & 0x7F, kind & rtp.MARKER, sequence, timestamp, packet[offset:], level, transport


def test_a_second_has_the_packets_and_the_bits_of_a_camera_and_a_microphone():
    publication = Publication()
    packets = second(publication)
    pictures = [read(packet)[4] for packet in packets if read(packet)[0] == rtp.VP8]
    assert len(packets) == PACKETS_PER_S == publication.packets == 157
    assert all(len(payload) == PICTURE_BYTES for payload in pictures)
    assert 0.95e6 < 8 * sum(map(len, pictures)) < 1.05e6


def test_pictures_are_vp8_whose_numbers_run_on():
    packets = [packet for packet in map(read, second(Publication())) if packet[0] == rtp.VP8]
    first_of_each = [packet for packet in packets if vp8.starts_key_frame(packet[4], 0) or packet[4][0] & 0x10]
    key_frames = [packet for packet in packets if vp8.starts_key_frame(packet[4], 0)]
    assert [vp8.key_frame_height(packet[4], 0) for packet in key_frames] == [480]
    assert [vp8.read_numbers(packet[4], 0)[2] for packet in first_of_each] == list(range(PICTURES_PER_S))
    assert [bool(packet[1]) for packet in packets].index(True) == KEY_FRAME_PACKETS - 1
    assert sum(bool(packet[1]) for packet in packets) == PICTURES_PER_S


def test_numbers_have_no_gap_and_sound_has_a_level():
    packets = list(map(read, second(Publication(first_picture=7))))
    assert [packet[6] for packet in packets] == list(range(len(packets)))
    for kind in (rtp.OPUS, rtp.VP8):
        numbers = [packet[2] for packet in packets if packet[0] == kind]
        assert [(number - numbers[0]) & 0xFFFF for number in numbers] == list(range(len(numbers)))
    assert {packet[5] for packet in packets if packet[0] == rtp.OPUS} == {120}


def test_each_packet_says_when_it_was_handed_over():
    before = time.time_ns()
    stamps = [stamp(packet) for packet in second(Publication())]
    assert before <= stamps[0]
    assert stamps == sorted(stamps)
    assert stamps[-1] <= time.time_ns()


def test_sender_reports_name_both_streams():
    publication = Publication()
    second(publication)
    heads = [struct.unpack_from("!BBHL", report) for report in publication.reports()]
    assert [(kind, ssrc) for _, kind, _, ssrc in heads] == [
        (200, publication.audio_ssrc),
        (200, publication.video_ssrc),
    ]
