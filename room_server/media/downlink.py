"""One listener's line: what is known of it, what of it each slot gets, and the trial whether there is more.

Rules:
- Sound is never held back. Pictures share what the line carries beside it (`estimate`, `allocation`) four times a
  second, and at once when the line is found to be crowded: a picture that becomes smaller rather stands still for a
  moment than that sound waits behind it.
- While somebody's picture is smaller than its tile wants and the line was crowded before, we send padding up to the
  limit, so that it is tried before a picture needs it. After congestion nothing grows and nobody comes back for a
  while; twice as long if it was our trial that crowded the line, for every change costs its sender a key frame.

How it works: `Peer` hands over the browser's feedback and the clock's ticks; the outcome is `Slot.limit`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from aiortc.rtp import RtcpReceiverInfo

from room_server.media.allocation import PAUSED, Shares, Tile, allocate
from room_server.media.estimate import Estimate
from room_server.media.meter import Meter
from room_server.media.simulcast import Simulcast
from room_server.media.slot import PADDING_BYTES, Slot

ALLOCATE_S: Final = 0.25
REPORTS_S: Final = 1.0
STORM_S: Final = 0.5
FIRST_PAUSE_S: Final = 2.0
"""After congestion nothing grows for this long; twice as long each time that padding or a step up was the cause."""
TRIAL_S: Final = 3.0
"""So soon after a step up it is what crowds the line."""
CALM_S: Final = 30.0
"""After this long without congestion the next pause is the first again."""
LONGEST_PAUSE_S: Final = 8.0
TICK_S: Final = 0.05
"""How often `tick` comes (`worker.TICK_S`)."""
LEAST_PADDING_BITS: Final = 50_000
"""Where no picture flows at all, this much must: the browser's estimate does not count sound."""
LOSSY: Final = 0.02
ASSUMED_HEIGHT: Final = 360
"""Height of a tile in pixels when the browser has not said."""


@dataclass(frozen=True, slots=True)
class Shown:
    """How much a slot matters: its place in the order (0: first), and its tile's height in pixels, 0 if not shown."""

    rank: int
    height: int


NOT_SHOWN: Final = Shown(1000, 0)
WHOLE_SCREEN: Final = Shown(-1, 1080)
"""A screen comes before every face: it is what people look at, and small it cannot be read."""


class Downlink:
    """The way to one listener."""

    def __init__(self, video: Sequence[Slot], now: float) -> None:
        self.estimate = Estimate()
        self.paused: frozenset[str] = frozenset()
        self._video = video
        self._shown = [Shown(index, ASSUMED_HEIGHT) for index in range(len(video))]
        self._pictures, self._nothing = Meter(), Meter()
        self._padded_octets = 0
        self._missing_bits = 0
        self._allocated_at = self._reports_at = now
        self._storm_at, self._storm = now, (0, 0)
        self._reported: dict[int, tuple[int, int, int]] = {}
        self._expected = self._lost = 0
        self._padding = False
        self._pause_s = FIRST_PAUSE_S
        self._stepped_up_at = float("-inf")

    @property
    def sent_bits(self) -> int:
        """Payload of pictures and padding sent in about the last second, in bits a second."""
        return self._pictures.bits + self._nothing.bits

    @property
    def copies(self) -> int:
        """How often a lost packet is sent again for one request."""
        return 2 if max(self.estimate.loss, self.estimate.usual_loss) > LOSSY else 1

    def show(self, shown: Iterable[Shown], now: float) -> None:
        """Say for each video slot how much it matters; in force at once."""
        told = list(shown)
        if told != self._shown:
            self._shown = told
            self._allocate(now, anew=True)

    def remb(self, bits: int, now: float) -> None:
        """Take the browser's estimate."""
        if self.estimate.remb(bits, self.sent_bits, now):
            self._crowded(now)

    def report(self, slot: Slot, block: RtcpReceiverInfo, now: float) -> None:
        """Take a block of a receiver report about a video slot (RFC 3550 section 6.4.1)."""
        trip_s = slot.round_trip(block.lsr, block.dlsr, now)
        if trip_s is not None and self.estimate.took(trip_s, self.sent_bits, now):
            self._crowded(now)
        now_at = (block.highest_sequence, block.packets_lost, slot.packets)
        before, self._reported[slot.ssrc] = self._reported.get(slot.ssrc), now_at
        if before is not None:
            expected, lost, sent = (max(0, new - old) for new, old in zip(now_at, before, strict=True))
            self._expected += expected
            self._lost += min(lost, max(0, sent - expected + lost))  # what had not reached us is not lost here
        if now - self._reports_at >= REPORTS_S and self._expected:
            crowded = self.estimate.lost(self._lost, self._expected, self.sent_bits, now)
            self._reports_at, self._expected, self._lost = now, 0, 0
            if crowded:
                self._crowded(now)

    def tick(self, now: float) -> None:
        """Do what is due every 50 ms; on a line that nothing limits, only now and then."""
        due = now - self._allocated_at >= ALLOCATE_S
        if not due and not self.estimate.is_limited:
            return
        self._pictures.read(sum(slot.octets for slot in self._video), now)
        self._nothing.read(self._padded_octets, now)
        self.estimate.passed(TICK_S, now)
        if now - self._storm_at >= STORM_S:
            self._look_for_storm(now)
        if due:
            self._allocate(now)
        self._try_more(now)

    def _look_for_storm(self, now: float) -> None:
        packets = sum(slot.packets for slot in self._video)
        again = sum(slot.retransmitted for slot in self._video)
        before, self._storm = self._storm, (packets, again)
        self._storm_at = now
        if self.estimate.asked_again(again - before[1], packets - before[0], self.sent_bits, now):
            self._crowded(now)

    def _crowded(self, now: float) -> None:
        if self._padding or now - self._stepped_up_at < TRIAL_S:
            self._pause_s = min(LONGEST_PAUSE_S, self._pause_s * 2)
        self._padding = False
        self._allocate(now, crowded=True)

    def _allocate(self, now: float, *, crowded: bool = False, anew: bool = False) -> None:
        self._allocated_at = now
        clear = anew or self._is_clear(now)
        tiles = [self._tile(slot, shown, clear=clear) for slot, shown in zip(self._video, self._shown, strict=True)]
        order = sorted(range(len(tiles)), key=lambda position: self._shown[position].rank)
        shares = allocate(tiles, order, self.estimate.bits, self.estimate.sure_bits)
        for slot, tile, index in zip(self._video, tiles, shares.chosen, strict=True):
            if slot.source is not None and (tile.layers or not tile.height):
                if index > slot.most and self.estimate.is_limited:
                    self._stepped_up_at = now
                slot.limit(index, now, at_once=crowded and index < slot.most)
        self._concluded(shares, tiles, now)

    def _tile(self, slot: Slot, shown: Shown, *, clear: bool) -> Tile:
        layers = slot.layers()
        if not clear:  # as large as it is now, or the smallest for who is first
            layers = tuple(layer for layer in layers if layer.index <= slot.most) or layers[: not shown.rank]
        return Tile(layers, shown.height, slot.most)

    def _concluded(self, shares: Shares, tiles: Sequence[Tile], now: float) -> None:
        self._missing_bits = shares.missing_bits
        self.paused = frozenset(
            slot.name
            for slot, tile, index in zip(self._video, tiles, shares.chosen, strict=True)
            if index == PAUSED and tile.height and self._is_sent(slot)
        )
        if now - self.estimate.congested_at > CALM_S:
            self._pause_s = FIRST_PAUSE_S
        if not shares.missing_bits:
            self.estimate.satisfied(now)

    def _is_clear(self, now: float) -> bool:
        return now - self.estimate.congested_at >= self._pause_s

    @staticmethod
    def _is_sent(slot: Slot) -> bool:
        return isinstance(slot.source, Simulcast) and bool(slot.source.sent())

    def _try_more(self, now: float) -> None:
        """Pad up to the estimate, while something is missing and the line has been clear for a while."""
        self._padding = bool(self._missing_bits) and self._is_clear(now) and self.estimate.is_limited
        if not self._padding:
            return
        room = max(LEAST_PADDING_BITS, self.estimate.bits) - self._pictures.bits
        for _ in range(int(room * TICK_S / 8 / PADDING_BYTES + 0.5)):
            self._padded_octets += self._video[0].pad(now)
