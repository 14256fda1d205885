"""What this server counts for its operator: plain numbers over all sessions, never of one of them.

Rules: nothing here is named after a person, a seat, a room or a session; what is counted by a code is counted by one of
a closed set. ``web.metrics`` shows it, where it is switched on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

BOUNDS_S = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Durations:
    """How often something took how long: counts up to each bound, in seconds."""

    def __init__(self) -> None:
        self.sum_s = 0.0
        self._counts = [0] * (len(BOUNDS_S) + 1)

    def add(self, took_s: float) -> None:
        """Count one."""
        self.sum_s += took_s
        self._counts[next((i for i, bound in enumerate(BOUNDS_S) if took_s <= bound), len(BOUNDS_S))] += 1

    def buckets(self) -> Iterator[tuple[str, int]]:
        """Yield each bound, the last one without end, with how many took no longer."""
        total = 0
        for bound, count in zip((*map(str, BOUNDS_S), "+Inf"), self._counts, strict=True):
            total += count
            yield bound, total


@dataclass(slots=True)
class Counts:
    """The numbers of one server since it started."""

    joins: int = 0  # people who were let into a room
    lines_back: int = 0  # lines that came back and went on
    media_again: int = 0  # fresh connections of sound and picture that a browser asked for
    media_lost: int = 0  # sessions whose media worker was lost
    freezes: int = 0  # pictures that stood still, as browsers say
    commands: int = 0  # of people, that were carried out
    refusals: Counter[str] = field(default_factory=Counter)  # by the core's code
    frame_errors: Counter[str] = field(default_factory=Counter)  # by the codec's code
    farewells: Counter[str] = field(default_factory=Counter)  # connections that the server ended, by reason
    kept: Durations = field(default_factory=Durations)  # until what a command makes happen is in the log
