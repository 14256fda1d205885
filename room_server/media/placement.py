"""Which worker a session is placed in.

Rules:
- A session lives in one worker, so it is placed once and stays, whatever others do meanwhile: nobody is moved during a
  conversation. A worker that drains, or is not there, gets none.
- The measure is packets a second, received and sent, over the last second, since a worker's processor time is packets
  times a constant (the issue's figure is packets per CPU-second): two listeners with sound weigh little, a room of
  eight with cameras weighs what it costs. Sessions or people would count both alike.
- A session that was placed within `SETTLING_S` weighs at least `SETTLING_PACKETS`, for its people are still coming in:
  sessions that begin together do not all go where it is still quiet.
- Of equals, the one with fewer sessions, then the first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

SETTLING_S: Final = 60.0
SETTLING_PACKETS: Final = 2000
"""About a room of four with cameras: 12 streams of 160 packets a second."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Load(Generic[T]):
    """A worker that could take a session, and how busy it is."""

    worker: T
    packets_per_s: int
    settling: int
    sessions: int

    @property
    def weight(self) -> int:
        """What it carries and is about to carry, in packets a second."""
        return self.packets_per_s + self.settling * SETTLING_PACKETS


def least_loaded(loads: Iterable[Load[T]]) -> T | None:
    """Return the worker for the next session; None if there is none."""
    best = min(loads, key=lambda load: (load.weight, load.sessions), default=None)
    return None if best is None else best.worker
