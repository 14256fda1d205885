"""How a slot stays one unbroken stream while the person behind it changes.

Rules:
- What a listener receives in one slot has sequence numbers, timestamps, VP8 picture ids and TL0 indices that run on
  across every switch, so that the browser never waits for packets that never were.
- Nothing older than the switch is let through, neither late nor by retransmission, so that a slot cannot show what was
  sent before its listener might see it.
- Every VP8 picture is one of the base layer. A browser that may skip a picture asks once for a lost packet of it, and
  no more as soon as a later picture can be shown without it; then it throws away what builds on the lost one, up to
  three pictures, however soon the packet could have come. We skip no layers: each picture is worth asking for again.

How it works: a switch fixes offsets so that the first packet of the new source follows the last one sent (RFC 3550
section 7.3 for the idea; RFC 7741 section 4.2 for the VP8 numbers). The start values are random. The TL0 index counts
pictures, as the picture id does.
"""

from __future__ import annotations

import secrets
from typing import Final

from room_server.media.rtp import Packet
from room_server.media.vp8 import KEY_INDEX, LONG_PICTURE_BITS

HALF: Final = 0x8000
_FORGET_AFTER: Final = 2000
"""Packets after a switch when the bound is no longer needed: the history is shorter, and the number may wrap."""


class Rewriter:
    """The offsets of one slot."""

    __slots__ = (
        "first",
        "last_at",
        "last_picture",
        "last_sequence",
        "last_timestamp",
        "picture_offset",
        "rate",
        "sequence_offset",
        "timestamp_offset",
    )

    def __init__(self, rate: int, now: float) -> None:
        """`rate` is the clock rate in Hz, `now` the time in monotonic seconds."""
        self.rate = rate
        self.first: int | None = None
        self.sequence_offset = self.timestamp_offset = self.picture_offset = 0
        self.last_sequence = secrets.randbits(14)
        self.last_timestamp = secrets.randbits(31)
        self.last_picture = secrets.randbits(15)
        self.last_at = now

    def switch(self, packet: Packet, now: float) -> None:
        """Let `packet` follow what was sent last, and be the oldest that may pass."""
        self.sequence_offset = (self.last_sequence + 1 - packet.sequence) & 0xFFFF
        elapsed = max(1, int((now - self.last_at) * self.rate))
        self.timestamp_offset = (self.last_timestamp + elapsed - packet.timestamp) & 0xFFFFFFFF
        self.first = packet.sequence
        if packet.numbers is not None:
            self.picture_offset = (self.last_picture + 1 - packet.numbers[2]) & 0x7FFF

    def is_older(self, sequence: int) -> bool:
        """Whether a source's sequence number lies before the switch."""
        first = self.first
        return first is not None and (sequence - first) & HALF != 0

    def sent(self, sequence: int, timestamp: int, packet: Packet, now: float) -> None:
        """Note that `packet` has left under the slot's own `sequence` and `timestamp`."""
        if (sequence - self.last_sequence) & HALF == 0:
            self.last_sequence = sequence
            self.last_timestamp = timestamp
            self.last_at = now
            if packet.numbers is not None:
                self.last_picture = packet.numbers[2] + self.picture_offset
        first = self.first
        if first is not None and _FORGET_AFTER < (packet.sequence - first) & 0xFFFF < HALF:
            self.first = None

    def renumber(self, target: memoryview | bytearray, tail_at: int, numbers: tuple[int, int, int, int, int]) -> None:
        """Write the slot's picture id and TL0 index into a copy of a tail that starts at `tail_at` of `target`.

        Layers stay as they are where picture ids have 7 bits, which no browser sends.
        """
        picture_at, bits, picture, tl0_at, tid_at = numbers
        picture += self.picture_offset
        if bits == LONG_PICTURE_BITS:
            target[tail_at + picture_at] = 0x80 | picture >> 8 & 0x7F
            target[tail_at + picture_at + 1] = picture & 0xFF
            if tl0_at:
                target[tail_at + tl0_at] = picture & 0xFF
            if tid_at:
                target[tail_at + tid_at] &= KEY_INDEX
        elif picture_at:
            target[tail_at + picture_at] = picture & 0x7F
