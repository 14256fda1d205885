"""Packets as a browser would send them, small and recognisable."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from room_server.media import rtp


@dataclass(frozen=True)
class Heard:
    """One packet as a listener got it."""

    ssrc: int
    payload_type: int
    marker: bool
    sequence: int
    timestamp: int
    payload: bytes
    send_time: int = 0
    """As the server writes it: the first element of its extension block."""

    @classmethod
    def parse(cls, data: bytes) -> Heard:
        first, second, sequence, timestamp, ssrc = rtp.HEADER.unpack_from(data)
        offset, _, _ = rtp.read_extensions(memoryview(data), first, len(data))
        at = rtp.HEADER_BYTES + 5
        sent = int.from_bytes(data[at : at + 3], "big") if offset > at else 0
        return cls(ssrc, second & 0x7F, bool(second & 0x80), sequence, timestamp, data[offset:], sent)


def audio(ssrc: int, sequence: int, payload: bytes, *, level: int = 30) -> bytes:
    extension = struct.pack("!HHBBBB", 0xBEDE, 1, rtp.EXT_LEVEL << 4, 0x80 | level, 0, 0)
    return rtp.HEADER.pack(0x90, rtp.OPUS, sequence & 0xFFFF, sequence * 960 & 0xFFFFFFFF, ssrc) + extension + payload


def vp8(payload: bytes, *, key: bool, picture: int, tl0: int, height: int = 0) -> bytes:
    """A VP8 payload with a 15-bit picture id and a TL0 index (RFC 7741 section 4.2); key frames may name a height."""
    if height and key:
        payload = bytes(2) + b"\x9d\x01\x2a" + struct.pack("<HH", height * 16 // 9, height) + payload
    return bytes((0x90, 0xE0, 0x80 | picture >> 8 & 0x7F, picture & 0xFF, tl0 & 0xFF, 0x20, 0x10 | (not key))) + payload


def h264(payload: bytes, *, key: bool) -> bytes:
    """An H264 payload: of a key frame the parameter set and the picture together, else one unit (RFC 6184)."""
    if not key:
        return b"\x41" + payload
    units = (bytes.fromhex("6742c01fd9005005ba10000003001000000303c8f18324"), b"\x65" + payload)
    return b"\x78" + b"".join(len(unit).to_bytes(2, "big") + unit for unit in units)


def of_type(packet: bytes, payload_type: int) -> bytes:
    """The same packet as another payload type."""
    return packet[:1] + bytes((packet[1] & 0x80 | payload_type,)) + packet[2:]


def video(
    ssrc: int, sequence: int, payload: bytes, *, transport: int | None = None, marker: bool = True, rid: str = ""
) -> bytes:
    """One packet of video; `rid` names its layer, `transport` is its transport-wide number."""
    head = rtp.HEADER.pack(
        0x80 if transport is None and not rid else 0x90,
        rtp.VP8 | (0x80 if marker else 0),
        sequence & 0xFFFF,
        sequence * 3000 & 0xFFFFFFFF,
        ssrc,
    )
    if rid:
        return head + struct.pack("!HHBcH", 0xBEDE, 1, rtp.EXT_RID << 4, rid.encode(), 0) + payload
    if transport is None:
        return head + payload
    extension = struct.pack("!HHBHB", 0xBEDE, 1, rtp.EXT_TRANSPORT_SEQUENCE << 4 | 1, transport & 0xFFFF, 0)
    return head + extension + payload


def again(ssrc: int, original: bytes, *, rid: str = "") -> bytes:
    """The retransmission of a packet that `video` made, on a stream of its own (RFC 4588 section 4)."""
    _, second, sequence, timestamp, _ = rtp.HEADER.unpack_from(original)
    offset, _, _ = rtp.read_extensions(memoryview(original), original[0], len(original))
    block = struct.pack("!HHBcH", 0xBEDE, 1, rtp.EXT_REPAIRED_RID << 4, rid.encode(), 0) if rid else b""
    head = rtp.HEADER.pack(0x90 if rid else 0x80, second & 0x80 | rtp.VP8_RTX, 900 + sequence, timestamp, ssrc)
    return head + block + sequence.to_bytes(2, "big") + original[offset:]


def numbers(payload: bytes) -> tuple[int, int]:
    """Picture id and TL0 index of a payload made by `vp8`."""
    return (payload[2] & 0x7F) << 8 | payload[3], payload[4]
