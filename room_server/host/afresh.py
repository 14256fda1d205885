"""Fresh connections of sound and picture, as browsers ask for them.

Each costs the media worker of many sessions some milliseconds, so one seat gets no more than one in ``pause_ms``,
however often it asks. None is refused: what is asked for too early is made when the pause is over, once; a clock that
was set back prolongs no pause.
"""

from __future__ import annotations

from collections.abc import Callable

from room_server.host.timers import Clock, Timers
from room_server.session.audience import Ms
from room_server.session.people import SeatId


class Afresh:
    """Who asked in one session, and when they last got one."""

    def __init__(self, timers: Timers, clock: Clock, pause_ms: Ms, make: Callable[[SeatId], None]) -> None:
        self._timers = timers
        self._clock = clock
        self._pause_ms = pause_ms
        self._make = make
        self._made: dict[SeatId, Ms] = {}

    def ask(self, seat: SeatId) -> None:
        """Have a fresh connection made for the seat, as soon as it may have one."""
        made = self._made[seat] = min(self._made.get(seat, 0), self._clock())
        self._timers.set(f"afresh/{seat}", made + self._pause_ms, lambda: self._due(seat))

    def _due(self, seat: SeatId) -> None:
        self._made[seat] = self._clock()
        self._make(seat)
