"""What one person sends: sound and one picture, as a browser would send them with simulcast off.

Rules: everything is encoded beforehand, nobody decodes it; headers, extensions and VP8's numbers are valid and run on;
the last eight bytes of each payload say when the packet was handed over, in nanoseconds since 1970.

The camera is 640x480 at 25 pictures and 1.0 Mbit/s: one key frame of eleven packets and 24 pictures of four a second,
107 packets of 1,170 bytes; the microphone is Opus of 20 ms, 50 packets. So a room of eight has 8 x 7 x 157 = 8,792
packets a second to go out. Each packet has a transport-wide number, and sound its level (RFC 6464): what browsers send
when both are negotiated. Sender reports come each second (RFC 3550 section 6.4.1).
"""

from __future__ import annotations

import secrets
import struct
import time
from collections.abc import Iterator
from typing import Final

from aiortc.rtp import RtcpSdesPacket, RtcpSenderInfo, RtcpSourceInfo, RtcpSrPacket

from room_server.media import rtp

TURN_S: Final = 0.02
"""A turn is one sound packet and, every other time, one picture."""
TURNS_A_PICTURE: Final = 2
PICTURES_PER_S: Final = 25
FRAME_PACKETS: Final = 4
KEY_FRAME_PACKETS: Final = 11
PACKETS_PER_S: Final = 1 / TURN_S + KEY_FRAME_PACKETS + FRAME_PACKETS * (PICTURES_PER_S - 1)
PICTURE_BYTES: Final = 1170
SOUND_BYTES: Final = 120
SPEAKS_TURNS: Final = 100
"""Everybody talks for two seconds and is silent for two."""
LOUD_DBOV, QUIET_DBOV = 30, 120
_STAMP: Final = struct.Struct("!Q")
_EXTENDED: Final = 0x90
_BLOCK: Final = struct.Struct("!HHBBBHB")
_PICTURE_BLOCK: Final = struct.Struct("!HHBHB")
_KEY_FRAME: Final = bytes(3) + b"\x9d\x01\x2a" + struct.pack("<HH", 640, 480)
"""Frame tag, start code, width and height (RFC 6386 section 9.1)."""
_SDES_CNAME: Final = 1
_NTP_EPOCH_OFFSET_S: Final = 2_208_988_800
_RTCP_LAST_RATE: Final = 1 << 32


def stamp(payload: bytes) -> int:
    """Return when a packet was handed over, in nanoseconds since 1970, from its decrypted payload or packet."""
    at: int = _STAMP.unpack_from(payload, len(payload) - _STAMP.size)[0]
    return at


class Publication:
    """A microphone and a camera."""

    def __init__(self, first_picture: int = 0) -> None:
        """`first_picture` is where in the second before the next key frame the camera stands."""
        self.audio_ssrc = secrets.randbits(31) + 1
        self.video_ssrc = secrets.randbits(31) + 1
        self.rtx_ssrc = secrets.randbits(31) + 1
        self.cname = secrets.token_hex(8)
        self.packets = 0
        """How many were handed over, sound and picture."""
        self._turn = 0
        self._picture = first_picture
        self._sequence = {self.audio_ssrc: secrets.randbits(15), self.video_ssrc: secrets.randbits(15)}
        self._counts = {self.audio_ssrc: 0, self.video_ssrc: 0}
        self._transport = 0

    def turn(self) -> Iterator[bytes]:
        """Yield the packets of the next 20 ms, each stamped as it is taken."""
        yield self._sound()
        if self._turn % TURNS_A_PICTURE == 0:
            yield from self._pictured()
        self._turn += 1

    def reports(self) -> list[bytes]:
        """Return a sender report of each stream."""
        now = time.time()
        return [
            self._report(self.audio_ssrc, self._turn * rtp.OPUS_HZ // 50, now),
            self._report(self.video_ssrc, self._video_time, now),
        ]

    @property
    def _video_time(self) -> int:
        return self._picture * (rtp.VIDEO_HZ // PICTURES_PER_S)

    def _report(self, ssrc: int, timestamp: int, now: float) -> bytes:
        info = RtcpSenderInfo(
            ntp_timestamp=int((now + _NTP_EPOCH_OFFSET_S) * _RTCP_LAST_RATE),
            rtp_timestamp=timestamp & 0xFFFFFFFF,
            packet_count=self._counts[ssrc],
            octet_count=self._counts[ssrc] * (PICTURE_BYTES if ssrc == self.video_ssrc else SOUND_BYTES) & 0xFFFFFFFF,
        )
        name = RtcpSdesPacket(chunks=[RtcpSourceInfo(ssrc=ssrc, items=[(_SDES_CNAME, self.cname.encode())])])
        return bytes(RtcpSrPacket(ssrc=ssrc, sender_info=info)) + bytes(name)

    def _sound(self) -> bytes:
        speaks = self._turn // SPEAKS_TURNS % 2
        block = _BLOCK.pack(
            0xBEDE,
            2,
            rtp.EXT_LEVEL << 4,
            0x80 | (LOUD_DBOV if speaks else QUIET_DBOV),
            rtp.EXT_TRANSPORT_SEQUENCE << 4 | 1,
            self._transport & 0xFFFF,
            0,
        ) + bytes(3)
        timestamp = self._turn * rtp.OPUS_HZ // 50
        return self._packet(rtp.OPUS, self.audio_ssrc, timestamp, block, bytes(SOUND_BYTES - _STAMP.size))

    def _pictured(self) -> Iterator[bytes]:
        key = self._picture % PICTURES_PER_S == 0
        count = KEY_FRAME_PACKETS if key else FRAME_PACKETS
        for index in range(count):
            block = _PICTURE_BLOCK.pack(0xBEDE, 1, rtp.EXT_TRANSPORT_SEQUENCE << 4 | 1, self._transport & 0xFFFF, 0)
            head = self._descriptor(first=index == 0) + (_head(key=key) if index == 0 else b"")
            payload = head + bytes(PICTURE_BYTES - len(head) - _STAMP.size)
            marker = rtp.MARKER if index == count - 1 else 0
            yield self._packet(rtp.VP8 | marker, self.video_ssrc, self._video_time, block, payload)
        self._picture += 1

    def _descriptor(self, *, first: bool) -> bytes:
        """15-bit picture id, TL0 index, and temporal layer 0 (RFC 7741 section 4.2)."""
        picture = self._picture
        return bytes((0x90 if first else 0x80, 0xE0, 0x80 | picture >> 8 & 0x7F, picture & 0xFF, picture & 0xFF, 0x20))

    def _packet(self, second: int, ssrc: int, timestamp: int, block: bytes, payload: bytes) -> bytes:
        sequence = self._sequence[ssrc]
        self._sequence[ssrc] = (sequence + 1) & 0xFFFF
        self._counts[ssrc] += 1
        self._transport += 1
        self.packets += 1
        header = rtp.HEADER.pack(_EXTENDED, second, sequence, timestamp & 0xFFFFFFFF, ssrc)
        return header + block + payload + _STAMP.pack(time.time_ns())


def _head(*, key: bool) -> bytes:
    return _KEY_FRAME if key else b"\x01\x00\x00"
