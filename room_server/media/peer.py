"""One person's connection: what it publishes, and the slots in which it receives.

Rules: no packet is taken before the handshake is done, and none after `stop`; a packet that is not genuine is counted
and forgotten; where genuine packets come from is where ours go (a person's network may change); RTCP of a person
concerns its own uplinks and its own slots, nothing else.
"""

from __future__ import annotations

import secrets
import struct
import time
from collections.abc import Callable
from typing import Any, Final

from aiortc.rtp import (
    RTCP_PSFB_FIR,
    RTCP_PSFB_PLI,
    RTCP_RTPFB_NACK,
    AnyRtcpPacket,
    RtcpPacket,
    RtcpPsfbPacket,
    RtcpRrPacket,
    RtcpRtpfbPacket,
    RtcpSrPacket,
)

from room_server.media import codecs, private_names, remb, rtp, sdp
from room_server.media.downlink import Downlink
from room_server.media.pulse import Pulse
from room_server.media.ring import Outlet
from room_server.media.signalling import LOST
from room_server.media.simulcast import Simulcast
from room_server.media.slot import Slot
from room_server.media.taps import Showing
from room_server.media.transport import PeerTransport
from room_server.media.twcc import ArrivalLog
from room_server.media.udp import UdpPort
from room_server.media.uplink import Source, Uplink

_RTCP_FIRST: Final = 192
_RTCP_LAST: Final = 223
REPORT_S: Final = 1.0
"""Receiver reports once a second: browsers send theirs about as often."""
_FIR_ENTRY_BYTES: Final = 8


class Peer:
    """One connection of one seat."""

    def __init__(
        self,
        seat: str,
        port: UdpPort,
        *,
        audio_slots: int,
        video_slots: int,
        receive_only: bool,
        timeout_s: float,
        on_open: Callable[[Peer], None],
        on_lost: Callable[[Peer, str], None],
        now: float,
    ) -> None:
        self.seat = seat
        self.receive_only = receive_only
        self.outlet = Outlet(port.ring)
        ssrc = secrets.randbits(31) + 1
        self.mic = Uplink(self.outlet.rtcp, is_video=False, feedback_ssrc=ssrc)
        self.cam = Simulcast(self.outlet.rtcp, feedback_ssrc=ssrc)
        self.screen = Simulcast(self.outlet.rtcp, feedback_ssrc=ssrc)
        self.showing = Showing(self.screen)
        self._uplinks = (self.mic, *self.cam.layers, *self.screen.layers)
        self.audio = [self._slot("a", i, now) for i in range(audio_slots)]
        self.video = [self._slot("v", i, now) for i in range(video_slots)]
        self.seen = Slot("s0", self.outlet, is_video=True, cname="screen", now=now)
        self.downlink = Downlink([*self.video, self.seen], now)
        self.rejected = 0
        self.known: frozenset[int] = frozenset()
        self.sends: tuple[int, ...] = ()
        self._ring = port.ring
        self._by_ssrc = {slot.ssrc: slot for slot in (*self.audio, *self.video, self.seen)}
        self._arrivals = ArrivalLog(now)
        self._ssrc = ssrc
        self._reported_at = now
        self._receive: Any = None
        self._on_open = on_open
        self._transport = PeerTransport(
            port, timeout_s=timeout_s, on_open=self._opened, on_lost=lambda reason: on_lost(self, reason)
        )
        self._pulse = Pulse(
            ask=lambda: self._transport.ask(self.outlet.name),
            beat=lambda: self.outlet.rtcp(bytes(RtcpRrPacket(ssrc=self._ssrc))),
            on_dead=lambda: on_lost(self, LOST),
        )

    def _slot(self, letter: str, index: int, now: float) -> Slot:
        return Slot(f"{letter}{index}", self.outlet, is_video=letter == "v", cname=f"place{index}", now=now)

    @property
    def is_open(self) -> bool:
        """Whether media can flow."""
        return self.outlet.is_open

    @property
    def publishes(self) -> bool:
        """Whether others may be bound to it now."""
        return self.is_open and not self.receive_only

    @property
    def tapped(self) -> list[tuple[str, Source]]:
        """The uplinks that a tap of this person takes, each with its kind."""
        return [("audio", self.mic), ("video", self.cam)]

    @property
    def lost(self) -> int:
        """How many packets of this person did not arrive, as far as reports have said."""
        return sum(uplink.reception.lost for uplink in self._uplinks)

    @property
    def is_answered(self) -> bool:
        """Whether its offer has been answered."""
        return self._transport.is_answered

    async def offer(self) -> str:
        """Return the session description to offer."""
        ordered: list[Slot] = []
        for index, slot in enumerate(self.audio):
            ordered += [slot, *self.video[index : index + 1]]
        ordered.append(self.seen)
        return sdp.offer(await self._transport.local(), ordered, uplinks=not self.receive_only)

    def answer(self, text: str) -> None:
        """Take the browser's answer and connect; raises `SignalError`."""
        answer = sdp.read_answer(text)
        self._transport.accept(answer)
        self.known, self.sends = answer.known, answer.sends
        for slot in (*self.video, self.seen):
            slot.know(answer.known)

    def _opened(self, receive: Any, send: Any, name: bytes) -> None:  # noqa: ANN401 -- SRTP contexts
        self._receive = receive
        self.outlet.open(send, name)
        self._transport.feed(self.media)
        self._pulse.start(time.monotonic())
        self._on_open(self)

    def bind(self, place: int, publisher: Peer | None, now: float, *, picture: bool = True) -> None:
        """Let one place carry one person (their sound alone without ``picture``), or nobody; in force on return."""
        self.audio[place].bind(None if publisher is None else publisher.mic, now)
        if place < len(self.video):
            self.video[place].bind(publisher.cam if publisher is not None and picture else None, now)

    def see(self, publisher: Peer | None, now: float) -> None:
        """Carry one person's screen, or nobody's; in force when it returns."""
        self.seen.bind(None if publisher is None else publisher.screen, now)

    def stop(self, now: float) -> None:
        """End all media from and to this person, at once."""
        self._pulse.stop()
        self._transport.feed(None)
        self._receive = None
        self.outlet.shut()
        for slot in (*self.audio, *self.video, self.seen):
            slot.bind(None, now)
        for uplink in (self.mic, self.cam, self.screen):
            uplink.close(now)

    async def close(self) -> None:
        """Say goodbye; `stop` comes first."""
        await self._transport.close()

    def media(self, cell: memoryview, pointer: Any, size_pointer: Any, name: bytes, now: float) -> None:  # noqa: ANN401
        """Take one SRTP or SRTCP packet and forward it, all in this turn."""
        if _RTCP_FIRST <= cell[1] <= _RTCP_LAST:  # RFC 5761 section 4
            if private_names.unprotect_rtcp(self._receive, pointer, size_pointer):
                self.rejected += 1
            else:
                self._pulse.heard_at = now
                self._rtcp(bytes(cell[: size_pointer[0]]), now)
            return
        if private_names.unprotect(self._receive, pointer, size_pointer):
            self.rejected += 1
            return
        if name is not self.outlet.name:
            self.outlet.name = name
        self._pulse.heard_at = now
        size: int = size_pointer[0]
        offset, level, transport_sequence = rtp.read_extensions(cell, cell[0], size)
        if transport_sequence >= 0:
            self._arrivals.add(transport_sequence, now)
        payload_type = cell[1] & rtp.TYPE
        if payload_type == rtp.VP8:
            self.cam.arrived(cell, size, offset, now)
        elif payload_type == rtp.OPUS:
            self.mic.arrived(cell, size, offset, level, now)
        else:
            self._rarer(payload_type, cell, size, offset, now)

    def _rarer(self, payload_type: int, cell: memoryview, size: int, offset: int, now: float) -> None:
        """Take what is no sound and no first sending of a camera in VP8."""
        if payload_type in codecs.CAMERA:
            self.cam.arrived(cell, size, offset, now)
        elif payload_type in codecs.CAMERA_AGAIN:
            self.cam.arrived_again(cell, size, offset, now)
        elif payload_type in codecs.SCREEN:
            self.screen.arrived(cell, size, offset, now)
        elif payload_type in codecs.SCREEN_AGAIN:
            self.screen.arrived_again(cell, size, offset, now)

    def _rtcp(self, data: bytes, now: float) -> None:
        try:
            packets = RtcpPacket.parse(data)
        except (ValueError, struct.error, IndexError):  # genuine but malformed: only its sender suffers
            self.rejected += 1
            return
        for packet in packets:
            self._feedback(packet, now)

    def _feedback(self, packet: AnyRtcpPacket, now: float) -> None:
        if isinstance(packet, (RtcpSrPacket, RtcpRrPacket)):
            self._reported(packet, now)
        elif isinstance(packet, RtcpRtpfbPacket) and packet.fmt == RTCP_RTPFB_NACK:
            slot = self._by_ssrc.get(packet.media_ssrc)
            if slot is not None:
                slot.retransmit(packet.lost, now, copies=self.downlink.copies)
        elif isinstance(packet, RtcpPsfbPacket) and packet.fmt == remb.FORMAT:
            bits = remb.read_remb(packet.fci)
            if bits is not None:
                self.downlink.remb(bits, now)
        elif isinstance(packet, RtcpPsfbPacket):
            self._picture_lost(packet, now)

    def _reported(self, packet: RtcpSrPacket | RtcpRrPacket, now: float) -> None:
        if isinstance(packet, RtcpSrPacket):
            for uplink in self._uplinks:
                if uplink.ssrc == packet.ssrc:
                    info = packet.sender_info
                    uplink.sender_report(info.ntp_timestamp, info.rtp_timestamp, now)
        for block in packet.reports:
            slot = self._by_ssrc.get(block.ssrc)
            if slot is not None and slot.is_video:
                self.downlink.report(slot, block, now)

    def _picture_lost(self, packet: RtcpPsfbPacket, now: float) -> None:
        wanted = [packet.media_ssrc] if packet.fmt == RTCP_PSFB_PLI else []
        if packet.fmt == RTCP_PSFB_FIR:  # the streams stand in the entries (RFC 5104 section 4.3.1.1)
            starts = range(0, len(packet.fci) - _FIR_ENTRY_BYTES + 1, _FIR_ENTRY_BYTES)
            wanted = [int.from_bytes(packet.fci[start : start + 4], "big") for start in starts]
        for ssrc in wanted:
            slot = self._by_ssrc.get(ssrc)
            if slot is not None:
                slot.want_key_frame(now)

    def _check_pulse(self, now: float) -> None:
        self._pulse.heard_at = max(self._pulse.heard_at, self._transport.heard_at)
        self._pulse.tick(now)

    def tick(self, now: float) -> None:
        """Do what is due every 50 ms: shares of the line, congestion feedback, repeated requests, reports."""
        if not self.is_open:
            return
        self._check_pulse(now)
        if not self.is_open:
            return
        self.downlink.tick(now)
        if self.receive_only:
            return
        feedback = self._arrivals.feedback(self._ssrc, self.cam.ssrc or self.screen.ssrc or self.mic.ssrc)
        if feedback is not None:
            self.outlet.rtcp(feedback)
        self.cam.tick(now)
        self.screen.tick(now)
        if now - self._reported_at >= REPORT_S:
            self._reported_at = now
            reports = (uplink.report(now) for uplink in self._uplinks)
            blocks = [block for block in reports if block is not None]
            if blocks:
                self.outlet.rtcp(bytes(RtcpRrPacket(ssrc=self._ssrc, reports=blocks)))
