"""What has arrived of one stream, what is missing, and what the sender is told about it.

Rules: a gap is asked for at once, and again whenever the answer is later than answers have been (`PATIENCE` times their
average, within bounds), ten times in all; then it is given up and a key frame is the remedy; a gap of 200 packets or
more is not asked for (a pause or a restart); audio is never asked for, because it would come too late.

References: RFC 3550 section 6.4.1 and appendix A.3 (receiver report), RFC 4585 section 6.2.1 (generic NACK).
"""

from __future__ import annotations

from typing import Final

from aiortc.rtp import RtcpReceiverInfo

REPEAT_S: Final = 0.06
"""Until an answer has come."""
SHORTEST_REPEAT_S: Final = 0.02
LONGEST_REPEAT_S: Final = 0.2
PATIENCE: Final = 1.5
TRIES: Final = 10
LOSSY: Final = 0.02
"""From this part of the packets on, whether they came later or not, requests are lost too, and each is sent twice."""
_WEIGHT: Final = 0.2
MAX_GAP: Final = 200
_MAX_LOST: Final = 0x7FFFFF
_FORWARD: Final = 0x8000


class Reception:
    """The sequence numbers of one stream."""

    def __init__(self, *, repair: bool) -> None:
        """`repair` says whether gaps are asked for."""
        self.received = 0
        self.lost = 0  # as far as reports have said
        self.last_at = 0.0
        self.repeat_s = REPEAT_S
        self.is_lossy = False
        self._gaps = 0
        self._usual = 0.0  # part of the packets that is asked for
        self._repair = repair
        self._first = 0
        self._highest = -1
        self._cycles = 0
        self._missing: dict[int, tuple[float, float, int]] = {}  # first and last asked for, how often
        self._before = (0, 0)
        self._sender_report: tuple[int, float] | None = None

    @property
    def newest(self) -> int:
        """The highest sequence number so far, or -1."""
        return self._highest

    @property
    def has_gaps(self) -> bool:
        """Whether something is still asked for."""
        return bool(self._missing)

    def arrived(self, sequence: int, now: float) -> list[int]:
        """Count a packet; returns the numbers that it shows to be missing, to be asked for now."""
        self.received += 1
        self.last_at = now
        if self._highest < 0:
            self._first = self._highest = sequence
            return []
        ahead = (sequence - self._highest) & 0xFFFF
        if not 0 < ahead < _FORWARD:
            if self._missing:
                self._answered(self._missing.pop(sequence, None), now)
            return []
        lost = self._gap(ahead, now) if ahead > 1 else []
        if sequence < self._highest:
            self._cycles += 0x10000
        self._highest = sequence
        return lost

    def _gap(self, ahead: int, now: float) -> list[int]:
        if not self._repair or ahead > MAX_GAP:
            return []
        self._gaps += ahead - 1
        lost = [(self._highest + step) & 0xFFFF for step in range(1, ahead)]
        self._missing.update((number, (now, now, 1)) for number in lost)
        return lost

    def _answered(self, asked: tuple[float, float, int] | None, now: float) -> None:
        if asked is not None:
            patience_s = min(LONGEST_REPEAT_S, max(SHORTEST_REPEAT_S, PATIENCE * (now - asked[0])))
            self.repeat_s += _WEIGHT * (patience_s - self.repeat_s)

    def repeat(self, now: float) -> tuple[list[int], bool]:
        """Return (the numbers to ask for again, whether any was given up just now)."""
        again: list[int] = []
        given_up: list[int] = []
        for number, (_, asked_at, tries) in self._missing.items():
            if now - asked_at >= self.repeat_s:
                (again if tries < TRIES else given_up).append(number)
        for number in again:
            first, _, tries = self._missing[number]
            self._missing[number] = (first, now, tries + 1)
        for number in given_up:
            del self._missing[number]
        return sorted(again), bool(given_up)

    def sender_report(self, ntp: int, now: float) -> None:
        """Note the NTP time of a sender report that arrived at `now`, to be echoed."""
        self._sender_report = (ntp, now)

    def report(self, ssrc: int, now: float) -> RtcpReceiverInfo | None:
        """Return the report block about the time since the last one; None if nothing has ever come."""
        if self._highest < 0:
            return None
        expected = self._cycles + self._highest - self._first + 1
        due, came = expected - self._before[0], self.received - self._before[1]
        self._before = (expected, self.received)
        self.lost += max(0, due - came)
        fraction = 0 if due <= 0 or due <= came else min(255, ((due - came) << 8) // due)
        share = self._gaps / max(1, due)
        self._usual += _WEIGHT * (share - self._usual)
        self.is_lossy = max(share, self._usual) > LOSSY
        self._gaps = 0
        echo = delay = 0
        if self._sender_report is not None:
            ntp, at = self._sender_report
            echo, delay = (ntp >> 16) & 0xFFFFFFFF, int((now - at) * 0x10000) & 0xFFFFFFFF
        return RtcpReceiverInfo(
            ssrc=ssrc,
            fraction_lost=fraction,
            packets_lost=max(0, min(expected - self.received, _MAX_LOST)),
            highest_sequence=(self._cycles + self._highest) & 0xFFFFFFFF,
            jitter=0,
            lsr=echo,
            dlsr=delay,
        )
