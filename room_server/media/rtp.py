"""RTP as this server speaks it: numbers that the offer fixes, and the few header fields that forwarding reads.

Rules: the server always offers, so payload types and extension numbers are ours and the same for everybody; a packet is
read in the cell that it arrived in; what is behind the fixed header of 12 bytes is called the *tail* (extension block
and payload) and is the same for every listener until a slot rewrites its VP8 numbers. What the payload types of
pictures mean stands in `codecs`.

References: RFC 3550 section 5.1 (header), RFC 8285 (one-byte extensions), RFC 6464 (audio level), RFC 4588 (RTX).
"""

from __future__ import annotations

import struct
import time
from typing import Final

HEADER: Final = struct.Struct("!BBHLL")
HEADER_BYTES: Final = 12

OPUS: Final = 111
VP8: Final = 96
VP8_RTX: Final = 97
SCREEN_VP8: Final = 98
"""On the way up a screen has types of its own, which tell it from the camera in each packet (RFC 9143 section 9.2)."""
SCREEN_VP8_RTX: Final = 99
H264: Final = 100
H264_RTX: Final = 101
SCREEN_H264: Final = 102
SCREEN_H264_RTX: Final = 103

OPUS_HZ: Final = 48_000
VIDEO_HZ: Final = 90_000
"""The clock of every kind of picture (RFC 7741 section 6.1, RFC 6184 section 8.1)."""

EXT_MID: Final = 1
EXT_LEVEL: Final = 2
EXT_SEND_TIME: Final = 3
EXT_TRANSPORT_SEQUENCE: Final = 5
EXT_RID: Final = 6
EXT_REPAIRED_RID: Final = 7

WITH_EXTENSION: Final = 0x90
"""First byte of what we send: version 2, extension block, no padding, no contributing sources."""
MARKER: Final = 0x80
TYPE: Final = 0x7F
"""The two parts of the second byte: the last packet of a picture, and the payload type."""
SILENCE_DBOV: Final = 127

TAIL_PREFIX_BYTES: Final = 8
"""Size of the extension block of a video tail; the payload starts there."""

_ONE_BYTE_PROFILE: Final = 0xBEDE
_VIDEO_BLOCK: Final = struct.Struct("!HHBBH")
_AUDIO_BLOCK: Final = struct.Struct("!HHBBHBBH")
_NTP_EPOCH_OFFSET_S: Final = 2_208_988_800
_SEND_TIME_PER_S: Final = 1 << 18
_CLOCK_OFFSET_S: Final = time.time() - time.monotonic() + _NTP_EPOCH_OFFSET_S


Numbers = tuple[int, int, int, int, int]
"""What runs on from picture to picture, and where it stands (`vp8.read_numbers`)."""


class Packet:
    """One packet on its way from an uplink to slots."""

    __slots__ = ("fresh", "key_frame", "marker", "numbers", "payload_type", "sequence", "tail", "timestamp")

    def __init__(self, marker: int, sequence: int, timestamp: int, tail: bytes) -> None:
        """`tail` is the payload until the uplink has put the extension block before it."""
        self.marker = marker
        self.payload_type = 0
        self.sequence = sequence
        self.timestamp = timestamp
        self.tail = tail
        self.key_frame = False
        self.fresh = True
        """Whether it is the newest of its stream: neither late nor sent again. Only such a packet may follow a bind."""
        self.numbers: Numbers | None = None


def send_time(now: float) -> int:
    """Return the 24-bit send time of a packet leaving at `now` (monotonic seconds), as 6.18 fixed-point seconds."""
    return int((now + _CLOCK_OFFSET_S) * _SEND_TIME_PER_S) & 0xFFFFFF


def video_prefix(now: float) -> bytes:
    """Return the extension block of a video packet leaving at `now`."""
    at = send_time(now)
    return _VIDEO_BLOCK.pack(_ONE_BYTE_PROFILE, 1, EXT_SEND_TIME << 4 | 2, at >> 16, at & 0xFFFF)


def audio_prefix(now: float, level: int) -> bytes:
    """Return the extension block of an audio packet of `level` (-dBov) leaving at `now`."""
    at = send_time(now)
    return _AUDIO_BLOCK.pack(
        _ONE_BYTE_PROFILE, 2, EXT_SEND_TIME << 4 | 2, at >> 16, at & 0xFFFF, EXT_LEVEL << 4, level, 0
    )


def read_extensions(cell: memoryview, first: int, size: int) -> tuple[int, int, int]:
    """Return (offset of the payload, audio level or -1, transport-wide sequence or -1) of the packet in `cell`.

    `first` is the packet's first byte. An offset beyond `size` means that the packet is malformed.
    """
    offset = HEADER_BYTES + ((first & 15) << 2)
    level = sequence = -1
    if not first & 0x10 or offset + 4 > size:
        return offset, level, sequence
    one_byte = cell[offset] == _ONE_BYTE_PROFILE >> 8 and cell[offset + 1] == _ONE_BYTE_PROFILE & 0xFF
    position = offset + 4
    end = position + (((cell[offset + 2] << 8) | cell[offset + 3]) << 2)
    if not one_byte or end > size:
        return end, level, sequence
    while position < end:
        head = cell[position]
        if not head:  # padding between elements (RFC 8285 section 4.1.2)
            position += 1
            continue
        number = head >> 4
        if number == EXT_TRANSPORT_SEQUENCE:
            sequence = (cell[position + 1] << 8) | cell[position + 2]
        elif number == EXT_LEVEL:
            level = cell[position + 1] & SILENCE_DBOV
        position += (head & 15) + 2
    return end, level, sequence


def read_name(cell: memoryview, size: int, number: int) -> str:
    """Return the text of the header extension `number` of the packet in `cell`; "" if it is not there (RFC 8852)."""
    offset = HEADER_BYTES + ((cell[0] & 15) << 2)
    if not cell[0] & 0x10 or offset + 4 > size or int.from_bytes(cell[offset : offset + 2], "big") != _ONE_BYTE_PROFILE:
        return ""
    position = offset + 4
    end = min(size, position + (int.from_bytes(cell[offset + 2 : offset + 4], "big") << 2))
    while position < end:
        head = cell[position]
        position += 1
        if head:
            length = (head & 15) + 1
            if head >> 4 == number:
                return bytes(cell[position : min(end, position + length)]).decode("ascii", "replace")
            position += length
    return ""
