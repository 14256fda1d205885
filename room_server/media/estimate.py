"""What one listener's line carries of pictures, beside the sound: bits a second of payload.

Rules:
- As long as nothing went wrong there is no limit but `START_BITS` or the browser's own estimate, whichever is more: a
  line that is used little cannot show what it could carry, and a camera that is switched on should be seen at once.
- Congestion is one of these: the browser's estimate (REMB) falls under what we send, or stops growing under it, so that
  delay is building up; more than `HEAVY_LOSS` of a second's packets are lost; the browser asks again for a large part
  of what was just sent; where there is no REMB (Chromium sends none while its camera is off), a round trip is
  `QUEUE_S` longer than the shortest. From then on the line carries what the browser says, or what came through.
- Delay that REMB alone tells of never limits below `FLOOR_BITS`, and takes away nobody's small picture (`sure_bits`): a
  busy computer looks like a slow line. A longer round trip at the same time confirms it.
- A loss that is even and light is no congestion: radio lines have it always.
- After congestion the limit grows while REMB grows or round trips are short, and what it allows is really sent
  (`downlink` pads it), faster than REMB itself does; after losses by `GROWTH_PER_S` until there are such losses again.
  What was limited once is forgotten when nobody misses anything for `FORGET_S`.

Browsers count only video, its retransmissions and padding in REMB; so do we in everything here.

References: draft-ietf-rmcat-gcc-02 sections 5 and 6 (the browser's estimator, and the bounds of loss).
"""

from __future__ import annotations

import math
from typing import Final

START_BITS: Final = 2_000_000
FLOOR_BITS: Final = 120_000
LEAST_BITS: Final = 60_000
HEAVY_LOSS: Final = 0.1
GROWTH_PER_S: Final = 0.25
TRIAL_GROWTH_PER_S: Final = 0.5
PROVEN: Final = 0.8
"""The limit grows only when this part of it is being sent."""
SETTLE_S: Final = 1.5
"""After congestion, until what is being sent is no more what was sent before it."""
FLAT_S: Final = 2.0
FLAT_FACTOR: Final = 0.7
FLAT_UNDER: Final = 1.2
"""REMB stops by itself near what is sent; so far under that it stops because of delay."""
LONGEST_STEP_S: Final = 0.5
FORGET_S: Final = 60.0
STORM_SHARE: Final = 0.4
"""This part of half a second's packets asked for again means that the line drops them."""
STORM_LEAST: Final = 15
STORM_FACTOR: Final = 0.6
QUEUE_S: Final = 0.12
QUEUE_FACTOR: Final = 0.7
CONFIRM_S: Final = 2.0
_WEIGHT: Final = 0.2
"""Of a new second in the usual loss: at few packets a second, chance makes seconds without any."""
_UNLIMITED: Final = float("inf")


class Estimate:
    """The estimate of one line. Times are monotonic seconds."""

    def __init__(self) -> None:
        self.remb_bits = 0
        self.loss = self.usual_loss = 0.0
        self.congested_at = float("-inf")
        self._remb_at = self._grew_at = self._short_at = float("-inf")
        self._shortest_s = _UNLIMITED
        self._queued_at = float("-inf")
        self._by_delay: float | None = None
        self._confirmed = self._by_loss = _UNLIMITED

    @property
    def bits(self) -> int:
        """What may be sent."""
        by_delay = max(START_BITS, self.remb_bits) if self._by_delay is None else self._by_delay
        return int(max(LEAST_BITS, min(by_delay, self._by_loss)))

    @property
    def sure_bits(self) -> int:
        """What may be sent by all that is known for sure: losses, and delay that round trips confirm."""
        return int(max(LEAST_BITS, min(START_BITS, self._by_loss, self._confirmed)))

    @property
    def is_limited(self) -> bool:
        """Whether something went wrong and is not forgotten."""
        return self._by_delay is not None or self._by_loss < _UNLIMITED

    def remb(self, bits: int, sent_bits: int, now: float) -> bool:
        """Take the browser's estimate while `sent_bits` a second are sent; returns whether it means congestion."""
        before, step_s = self.remb_bits, min(LONGEST_STEP_S, now - self._remb_at)
        self.remb_bits, self._remb_at = bits, now
        if bits > before:
            self._grew_at = now
            if self._by_delay is not None:
                self._grow(sent_bits, step_s, now)
                self._by_delay = max(self._by_delay, bits)
                self._confirmed = max(self._confirmed, self._by_delay)
            return False
        fell = bits < before
        quiet_s = now - max(self._grew_at, self._short_at)
        flat = self._by_delay is not None and quiet_s > FLAT_S and sent_bits > bits * FLAT_UNDER
        if bits >= sent_bits or not (fell or flat):
            return False
        self._by_delay = max(bits, FLOOR_BITS, 0 if fell or self._by_delay is None else self._by_delay * FLAT_FACTOR)
        self._grew_at = self.congested_at = now
        self._confirm(now)
        return True

    def lost(self, packets: int, of: int, sent_bits: int, now: float) -> bool:
        """Take how many `of` about a second's packets were lost; returns whether it means congestion.

        Few packets say little: only what chance would hardly bring about counts as heavy.
        """
        self.loss = packets / of
        self.usual_loss += _WEIGHT * (self.loss - self.usual_loss)
        surely = (packets - 2 * math.sqrt(packets)) / of
        if surely > HEAVY_LOSS:
            return self._dropped(sent_bits * (1 - self.loss / 2), now)
        return False

    def asked_again(self, packets: int, of: int, sent_bits: int, now: float) -> bool:
        """Take how many `of` the last half second's packets were asked for again; returns whether it is congestion."""
        if packets < STORM_LEAST or packets < of * STORM_SHARE:
            return False
        return self._dropped(sent_bits * STORM_FACTOR, now)

    def took(self, round_trip_s: float, sent_bits: int, now: float) -> bool:
        """Take the time of a round trip; returns whether it means congestion."""
        self._shortest_s = min(self._shortest_s, round_trip_s)
        if round_trip_s - self._shortest_s < QUEUE_S:
            self._grow(sent_bits, min(LONGEST_STEP_S, now - self._short_at), now)
            self._short_at = now
            return False
        self._queued_at = now
        if self.remb_bits:
            return self._confirm(now)
        return self._dropped(max(FLOOR_BITS, sent_bits * QUEUE_FACTOR), now)

    def _grow(self, sent_bits: int, step_s: float, now: float) -> None:
        """Let the limit grow for a time in which nothing spoke against it, if all of it is really sent."""
        limit = self._by_delay
        if limit is not None and sent_bits >= limit * PROVEN and now - self.congested_at > SETTLE_S:
            self._by_delay = limit * (1 + TRIAL_GROWTH_PER_S * step_s)
            self._confirmed = max(self._confirmed, self._by_delay)

    def _confirm(self, now: float) -> bool:
        """Hold REMB's word for sure, if round trips say the same at this time."""
        limit = self._by_delay
        if limit is None or now - min(self._queued_at, self.congested_at) > CONFIRM_S or limit >= self._confirmed:
            return False
        self._confirmed = limit
        return True

    def _dropped(self, bits: float, now: float) -> bool:
        if now - self.congested_at < SETTLE_S:
            return False  # that is told of the time before, too
        self._by_loss = max(LEAST_BITS, min(self._by_loss, bits))
        self.congested_at = now
        return True

    def passed(self, seconds: float, now: float) -> None:
        """Let the limit of losses grow for the time that has passed since it was looked at."""
        if self._by_loss < _UNLIMITED and now - self.congested_at > SETTLE_S:
            self._by_loss *= 1 + GROWTH_PER_S * seconds
            if self._by_loss > max(START_BITS, self.remb_bits):
                self._by_loss = _UNLIMITED

    def satisfied(self, now: float) -> None:
        """Note that nobody misses anything: an old limit is forgotten."""
        if self.is_limited and now - self.congested_at > FORGET_S:
            self._by_delay = None
            self._confirmed = self._by_loss = _UNLIMITED
