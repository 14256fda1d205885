"""Header extensions: what we read and what we write."""

from __future__ import annotations

import struct
import time

from room_server.media import rtp
from tests.media import rtpkit


def read(packet: bytes) -> tuple[int, int, int]:
    return rtp.read_extensions(memoryview(packet), packet[0], len(packet))


def test_a_packet_without_extensions():
    assert read(rtp.HEADER.pack(0x80, 96, 1, 2, 3) + b"payload") == (12, -1, -1)


def test_contributing_sources_are_skipped():
    assert read(rtp.HEADER.pack(0x82, 96, 1, 2, 3) + bytes(8) + b"payload") == (20, -1, -1)


def test_level_without_the_voice_flag():
    assert read(rtpkit.audio(1, 2, b"x", level=30)) == (20, 30, -1)


def test_transport_sequence_after_padding_and_other_elements():
    block = bytes((0x10, ord("m"), 0, 0x51, 0x12, 0x34, 0, 0))
    packet = rtp.HEADER.pack(0x90, 96, 1, 2, 3) + struct.pack("!HH", 0xBEDE, 2) + block + b"payload"
    assert read(packet) == (24, -1, 0x1234)


def test_two_byte_extensions_are_skipped_whole():
    packet = rtp.HEADER.pack(0x90, 96, 1, 2, 3) + struct.pack("!HH", 0x1000, 1) + b"\x20\x01\xff\x00payload"
    assert read(packet) == (20, -1, -1)


def test_a_block_longer_than_the_packet_points_behind_its_end():
    packet = rtp.HEADER.pack(0x90, 96, 1, 2, 3) + struct.pack("!HH", 0xBEDE, 500) + b"x"
    assert read(packet)[0] > len(packet)


def test_what_we_write_can_be_read():
    now = time.monotonic()
    audio = rtp.HEADER.pack(0x90, 111, 1, 2, 3) + rtp.audio_prefix(now, 45) + b"payload"
    assert read(audio) == (24, 45, -1)
    video = rtp.HEADER.pack(0x90, 96, 1, 2, 3) + rtp.video_prefix(now) + b"payload"
    assert read(video) == (12 + rtp.TAIL_PREFIX_BYTES, -1, -1)


def test_send_time_is_the_clock_in_64_second_turns():
    now = time.monotonic()
    assert (rtp.send_time(now + 1) - rtp.send_time(now)) & 0xFFFFFF in range((1 << 18) - 1, (1 << 18) + 2)
    assert abs((rtp.send_time(now + 64) - rtp.send_time(now)) & 0xFFFFFF) in (0, 1, 0xFFFFFF)
