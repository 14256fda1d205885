"""What one person publishes: one microphone or one camera.

Rules: a packet is read once and handed to every bound slot in the same turn of the loop; nothing is bound by itself;
one stream at a time (a second one takes its place only when the first has been silent for a second); lost video is
asked for again, and then a key frame.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from aiortc.rtp import (
    RTCP_PSFB_PLI,
    RTCP_RTPFB_NACK,
    RtcpPsfbPacket,
    RtcpReceiverInfo,
    RtcpRtpfbPacket,
)

from room_server.media import codecs, rtp
from room_server.media.history import History
from room_server.media.keyframes import KeyFrameWish
from room_server.media.levels import Loudness
from room_server.media.reception import Reception
from room_server.media.ring import MAX_PLAIN_BYTES
from room_server.media.speech import Speech

SILENT_S: Final = 1.0
_PADDED: Final = 0x20
_OSN_BYTES: Final = 2
_LONGEST_PAYLOAD: Final = MAX_PLAIN_BYTES - rtp.HEADER_BYTES - 16
"""What fits behind our own header and extension block, with the original sequence number of a retransmission."""


class Carrier(Protocol):
    """What an uplink needs of those that carry it (`slot.Slot`)."""

    def bind(self, source: None, now: float) -> None:
        """Carry nothing."""

    def take(self, packet: rtp.Packet, now: float) -> None:
        """Send a packet on."""

    def restart(self) -> None:
        """Begin anew: the stream has started over."""

    def report(self, ntp: int, timestamp: int) -> None:
        """Pass on a sender report."""


class Source(Protocol):
    """What slots and taps carry: an `Uplink`, or the layers of a camera (`simulcast.Simulcast`)."""

    def subscribe(self, carrier: Carrier) -> None:
        """Hand packets to a carrier too."""

    def unsubscribe(self, carrier: Carrier) -> None:
        """Hand it no more; in force when it returns."""

    def flow(self, carrier: Carrier) -> Uplink | None:
        """Return the one stream that a carrier gets now."""

    def want_key_frame(self, now: float) -> None:
        """Ask for a key frame, if one was not asked for just now."""


class Uplink:
    """One incoming stream and the slots that carry it."""

    def __init__(self, send_rtcp: Callable[[bytes], None], *, is_video: bool, feedback_ssrc: int) -> None:
        """`feedback_ssrc` is our own SSRC in what we tell the sender."""
        self.is_video = is_video
        self.ssrc = 0
        self.slots: tuple[Carrier, ...] = ()
        self.reception = Reception(repair=is_video)
        self.history = History()
        self.loudness = Loudness()
        self.speech = Speech()
        self.wish = KeyFrameWish()
        self.octets = 0
        self.height = 0
        self.codec = codecs.VP8
        self._send_rtcp = send_rtcp
        self._feedback_ssrc = feedback_ssrc

    def subscribe(self, slot: Carrier) -> None:
        """Hand packets to a slot too. Called by `Slot.bind` alone."""
        self.slots = (*self.slots, slot)

    def unsubscribe(self, slot: Carrier) -> None:
        """Hand it no more. Called by `Slot.bind` alone."""
        self.slots = tuple(other for other in self.slots if other is not slot)
        if not self.slots:
            self.speech.pause()

    def flow(self, carrier: Carrier) -> Uplink:
        """Return the stream that a carrier gets: this one."""
        return self

    def close(self, now: float) -> None:
        """Leave every slot."""
        for slot in self.slots:
            slot.bind(None, now)

    def arrived(self, cell: memoryview, size: int, offset: int, level: int, now: float) -> None:
        """Take one decrypted packet of this stream in `cell`; its payload begins at `offset`."""
        first, second, sequence, timestamp, ssrc = rtp.HEADER.unpack_from(cell)
        if ssrc != self.ssrc and not self._adopt(ssrc, now):
            return
        size -= cell[size - 1] if first & _PADDED else 0
        if 0 <= size - offset <= _LONGEST_PAYLOAD:
            payload = bytes(cell[offset:size])
            packet = rtp.Packet(second & rtp.MARKER, sequence, timestamp, payload)
            self._forward(packet, second & rtp.TYPE, level, now)

    def arrived_again(self, cell: memoryview, size: int, offset: int, now: float) -> None:
        """Take a retransmission: the original number stands before the payload (RFC 4588 section 4)."""
        first, second, _, timestamp, _ = rtp.HEADER.unpack_from(cell)
        size -= cell[size - 1] if first & _PADDED else 0
        if not self.ssrc or not _OSN_BYTES <= size - offset <= _LONGEST_PAYLOAD:
            return  # a padding probe of the bandwidth estimator carries no packet
        sequence = (cell[offset] << 8) | cell[offset + 1]
        if self.history.find(sequence) is None:
            payload = bytes(cell[offset + _OSN_BYTES : size])
            packet = rtp.Packet(second & rtp.MARKER, sequence, timestamp, payload)
            self._forward(packet, second & rtp.TYPE, -1, now)

    def _forward(self, packet: rtp.Packet, payload_type: int, level: int, now: float) -> None:
        """Put our own extension block before the payload and hand the packet to every slot."""
        lost = self.reception.arrived(packet.sequence, now)
        if lost:
            self._nack(lost)
        elif self.reception.has_gaps:
            self.tick(now)
        packet.fresh = packet.sequence == self.reception.newest
        if self.is_video:
            codec = codecs.BY_TYPE[payload_type]
            if codec is not self.codec and not self._change(codec, packet):
                return
            packet.payload_type = codec.payload_type
            tail = packet.tail = rtp.video_prefix(now) + packet.tail
            packet.key_frame = codec.starts_key_frame(tail, rtp.TAIL_PREFIX_BYTES)
            packet.numbers = codec.read_numbers(tail, rtp.TAIL_PREFIX_BYTES)
            if packet.key_frame:
                self.height = codec.key_frame_height(tail, rtp.TAIL_PREFIX_BYTES)
            self.octets += len(tail)
            self.history.keep(packet)
        else:
            level = rtp.SILENCE_DBOV if level < 0 else level
            self.loudness.heard(level, now)
            if self.slots:
                self.speech.heard(level, packet.timestamp, now)
            packet.payload_type = rtp.OPUS
            packet.tail = rtp.audio_prefix(now, level) + packet.tail
        for slot in self.slots:
            slot.take(packet, now)

    def _change(self, codec: codecs.Codec, packet: rtp.Packet) -> bool:
        """Go on in another codec from this packet on, if it is no late one of before a change.

        A browser changes when its encoder fails. Each slot begins anew, and sees whether its listener knows the codec.
        """
        if packet.fresh:
            self.codec = codec
            for slot in self.slots:
                slot.restart()
        return packet.fresh

    def _adopt(self, ssrc: int, now: float) -> bool:
        if self.ssrc and now - self.reception.last_at < SILENT_S:
            return False
        self.ssrc = ssrc
        self.speech.pause()
        lost = self.reception.lost
        self.reception = Reception(repair=self.is_video)
        self.reception.lost = lost
        self.history = History()
        for slot in self.slots:
            slot.restart()
        return True

    def want_key_frame(self, now: float) -> None:
        """Ask the camera for a key frame, if it sends and was not asked just now."""
        if self.ssrc and self.wish.is_due(now):
            packet = RtcpPsfbPacket(fmt=RTCP_PSFB_PLI, ssrc=self._feedback_ssrc, media_ssrc=self.ssrc)
            self._send_rtcp(bytes(packet))

    def tick(self, now: float) -> None:
        """Repeat what is still asked for; give up after a while and want a key frame."""
        if self.reception.has_gaps:
            again, given_up = self.reception.repeat(now)
            if again:
                self._nack(again)
            if given_up:
                self.want_key_frame(now)

    def sender_report(self, ntp: int, timestamp: int, now: float) -> None:
        """Note the sender's report and pass it to the slots."""
        self.reception.sender_report(ntp, now)
        for slot in self.slots:
            slot.report(ntp, timestamp)

    def report(self, now: float) -> RtcpReceiverInfo | None:
        """Return the block of the receiver report about this stream."""
        return self.reception.report(self.ssrc, now) if self.ssrc else None

    def _nack(self, lost: list[int]) -> None:
        packet = RtcpRtpfbPacket(fmt=RTCP_RTPFB_NACK, ssrc=self._feedback_ssrc, media_ssrc=self.ssrc)
        packet.lost = lost
        for _ in range(2 if self.reception.is_lossy else 1):
            self._send_rtcp(bytes(packet))
