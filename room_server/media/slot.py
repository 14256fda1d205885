"""One receiving slot of a listener: a stream that is negotiated once and carries whoever is bound to it.

Rules:
- `bind` is synchronous: when it has returned, no packet of the old source can leave, not even by retransmission.
- After a bind, video starts with a key frame and sound with the next packet; nothing older passes (`rewrite`).
- A picture that the listener's browser cannot decode is not sent (`know`, `layers`).
- A listener that asks for packets gets those that it could have received, at most `MAX_RETRANSMISSIONS` a message.

References: RFC 4588 section 4 (retransmission payload), RFC 3550 section 6.4.1 (sender report).
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Set
from typing import Final

from aiortc.rtp import RtcpSdesPacket, RtcpSenderInfo, RtcpSourceInfo, RtcpSrPacket

from room_server.media import codecs
from room_server.media.allocation import Layer
from room_server.media.rewrite import Rewriter
from room_server.media.ring import MAX_PLAIN_BYTES, Outlet
from room_server.media.rtp import (
    HEADER,
    HEADER_BYTES,
    OPUS_HZ,
    TAIL_PREFIX_BYTES,
    VIDEO_HZ,
    WITH_EXTENSION,
    Packet,
    video_prefix,
)
from room_server.media.simulcast import TOP, Simulcast
from room_server.media.uplink import Source

MAX_RETRANSMISSIONS: Final = 64
_SDES_CNAME: Final = 1
_OSN_BYTES: Final = 2
_PADDED: Final = 0x20
PADDING_BYTES: Final = 255
"""The most that the count in the last byte can say (RFC 3550 section 5.1)."""
_PADDING: Final = bytes(PADDING_BYTES - 1) + bytes((PADDING_BYTES,))
_pack_header = HEADER.pack_into


class Slot:
    """One outgoing stream."""

    __slots__ = (
        "cname",
        "is_video",
        "known",
        "most",
        "name",
        "octets",
        "outlet",
        "packets",
        "reported",
        "retransmitted",
        "rewriter",
        "rtx_sequence",
        "rtx_ssrc",
        "rtx_type",
        "source",
        "ssrc",
        "waiting",
    )

    def __init__(self, name: str, outlet: Outlet, *, is_video: bool, cname: str, now: float) -> None:
        """`name` is the media section's, `cname` that of the place (sound and picture have the same)."""
        self.name = name
        self.outlet = outlet
        self.is_video = is_video
        self.cname = cname
        self.ssrc = secrets.randbits(31) + 1
        self.rtx_ssrc = secrets.randbits(31) + 1
        self.rtx_sequence = secrets.randbits(14)
        self.rewriter = Rewriter(VIDEO_HZ if is_video else OPUS_HZ, now)
        self.source: Source | None = None
        self.waiting = False
        self.most = TOP
        self.known = codecs.CAMERA
        self.rtx_type = codecs.VP8.rtx_type
        self.reported = (0, 0.0)
        self.packets = self.octets = self.retransmitted = 0

    def bind(self, source: Source | None, now: float) -> None:
        """Carry `source`, or nothing; in force when it returns."""
        if self.source is source:
            return
        if self.source is not None:
            self.source.unsubscribe(self)
        self.source = source
        if source is not None:
            self.waiting = True
            source.subscribe(self)
            self.limit(self.most, now)
            self.want_key_frame(now)

    def limit(self, most: int, now: float, *, at_once: bool = False) -> None:
        """Carry no layer of a camera above `most` (`simulcast`); it holds for whoever is bound later, too."""
        self.most = most
        if isinstance(self.source, Simulcast):
            self.source.limit(self, most, now, at_once=at_once)

    def want_key_frame(self, now: float) -> None:
        """Ask for a key frame of the picture that is carried."""
        flow = self.source.flow(self) if self.source is not None and self.is_video else None
        if flow is not None:
            flow.want_key_frame(now)

    def know(self, types: Set[int]) -> None:
        """Send pictures of these payload types alone: the listener's browser knows no others."""
        self.known = codecs.CAMERA & types
        first = next((codec for codec in codecs.OFFERED if codec.payload_type in self.known), codecs.VP8)
        self.rtx_type = first.rtx_type

    def layers(self) -> tuple[Layer, ...]:
        """Return what sizes of its picture can be sent here, from the smallest."""
        source = self.source
        if isinstance(source, Simulcast) and source.codec.payload_type in self.known:
            return source.sent()
        return ()

    def restart(self) -> None:
        """Begin anew with the same person: its stream has started over, or another layer begins."""
        self.waiting = True

    def take(self, packet: Packet, now: float) -> None:
        """Send a packet of the source on, in this slot's own numbers."""
        rewriter = self.rewriter
        if self.waiting:
            if not packet.fresh:  # it may be of before the bind
                return
            if self.is_video and not self._begins(packet, now):
                return
            self.waiting = False
            rewriter.switch(packet, now)
        elif rewriter.is_older(packet.sequence):
            return
        outlet = self.outlet
        ring = outlet.ring
        tail = packet.tail
        size = HEADER_BYTES + len(tail)
        sequence = (packet.sequence + rewriter.sequence_offset) & 0xFFFF
        timestamp = (packet.timestamp + rewriter.timestamp_offset) & 0xFFFFFFFF
        view = ring.view
        at = ring.room()
        _pack_header(view, at, WITH_EXTENSION, packet.marker | packet.payload_type, sequence, timestamp, self.ssrc)
        view[at + HEADER_BYTES : at + size] = tail
        if packet.numbers is not None:
            rewriter.renumber(view, at + HEADER_BYTES, packet.numbers)
        if outlet.seal(size):
            self.packets += 1
            self.octets += len(tail)
            rewriter.sent(sequence, timestamp, packet, now)

    def _begins(self, packet: Packet, now: float) -> bool:
        """Whether a picture can begin here with this packet; else a key frame is asked for, if one would help."""
        if packet.payload_type not in self.known:
            return False
        if packet.key_frame:
            self.rtx_type = codecs.BY_TYPE[packet.payload_type].rtx_type
        else:
            self.want_key_frame(now)
        return packet.key_frame

    def retransmit(self, lost: list[int], now: float, *, copies: int = 1) -> None:
        """Send again what the listener reports as lost, if it is of the source that it hears now.

        On a line that loses much, `copies` saves it from asking twice.
        """
        source = None if self.source is None else self.source.flow(self)
        if source is None or self.waiting or not self.is_video:
            return
        for number in lost[:MAX_RETRANSMISSIONS]:
            sequence = (number - self.rewriter.sequence_offset) & 0xFFFF
            packet = None if self.rewriter.is_older(sequence) else source.history.find(sequence)
            if packet is not None:
                self.retransmitted += 1
                for _ in range(copies):
                    self._again(packet, number & 0xFFFF, now)

    def _again(self, packet: Packet, number: int, now: float) -> None:
        ring = self.outlet.ring
        tail = packet.tail
        size = HEADER_BYTES + len(tail) + _OSN_BYTES
        if size > MAX_PLAIN_BYTES:
            return
        at = ring.room()
        timestamp = (packet.timestamp + self.rewriter.timestamp_offset) & 0xFFFFFFFF
        self.rtx_sequence = (self.rtx_sequence + 1) & 0xFFFF
        view = ring.view
        second = packet.marker | self.rtx_type
        _pack_header(view, at, WITH_EXTENSION, second, self.rtx_sequence, timestamp, self.rtx_ssrc)
        again = bytearray(video_prefix(now))  # when it leaves, not when it left first: the listener measures delay
        again += number.to_bytes(_OSN_BYTES, "big") + tail[TAIL_PREFIX_BYTES:]
        if packet.numbers is not None:
            self.rewriter.renumber(again, _OSN_BYTES, packet.numbers)
        view[at + HEADER_BYTES : at + size] = again
        self.outlet.seal(size)

    def pad(self, now: float) -> int:
        """Send a packet of nothing, to try what the line carries; returns its payload's size in bytes."""
        ring = self.outlet.ring
        at = ring.room()
        self.rtx_sequence = (self.rtx_sequence + 1) & 0xFFFF
        timestamp = self.rewriter.last_timestamp
        view = ring.view
        _pack_header(view, at, WITH_EXTENSION | _PADDED, self.rtx_type, self.rtx_sequence, timestamp, self.rtx_ssrc)
        view[at + HEADER_BYTES : at + HEADER_BYTES + TAIL_PREFIX_BYTES] = video_prefix(now)
        end = at + HEADER_BYTES + TAIL_PREFIX_BYTES + PADDING_BYTES
        view[end - PADDING_BYTES : end] = _PADDING
        return PADDING_BYTES if self.outlet.seal(end - at) else 0

    def round_trip(self, echo: int, delay: int, now: float) -> float | None:
        """Return the seconds to the listener and back, from the echo of a sender report (RFC 3550 section 6.4.1)."""
        what, at = self.reported
        return max(0.0, now - at - delay / 0x10000) if echo and echo == what else None

    def report(self, ntp: int, timestamp: int) -> None:
        """Pass on the source's sender report, in this slot's numbers: it keeps lips and voice together."""
        if self.waiting:
            return
        self.reported = (ntp >> 16 & 0xFFFFFFFF, time.monotonic())
        info = RtcpSenderInfo(
            ntp_timestamp=ntp,
            rtp_timestamp=(timestamp + self.rewriter.timestamp_offset) & 0xFFFFFFFF,
            packet_count=self.packets & 0xFFFFFFFF,
            octet_count=self.octets & 0xFFFFFFFF,
        )
        chunk = RtcpSourceInfo(ssrc=self.ssrc, items=[(_SDES_CNAME, self.cname.encode())])
        report = RtcpSrPacket(ssrc=self.ssrc, sender_info=info)
        self.outlet.rtcp(bytes(report) + bytes(RtcpSdesPacket(chunks=[chunk])))
