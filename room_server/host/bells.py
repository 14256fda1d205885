"""Rings when a room's break is over: the timers of a session's breaks, as its log says them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from room_server.host.timers import Timers
from room_server.session.audience import Ms
from room_server.session.practices.breaks import BreakIsOver
from room_server.session.rooms import RoomId
from room_server.session.state import Session

Soon = Callable[[Callable[[], Awaitable[None]]], None]
"""Does something in its turn."""
Propose = Callable[[str, object], Awaitable[None]]
"""Gives a command of the host, under an id that is made of what ends."""

_BREAK = "break/"


class Bells:
    """The breaks of one session."""

    def __init__(self, timers: Timers, soon: Soon, propose: Propose) -> None:
        self._timers = timers
        self._soon = soon
        self._propose = propose

    def set(self, session: Session) -> None:
        """Have a bell for each break that there is now, and for no other."""
        wanted = {f"{_BREAK}{room}": room for room in session.breaks}
        for name in self._timers.names():
            if name.startswith(_BREAK) and name not in wanted:
                self._timers.cancel(name)
        for name, room in wanted.items():
            pause = session.breaks[room]
            self._timers.set(name, pause.until, self._end(room, pause.started_at))

    def _end(self, room: RoomId, started_at: Ms) -> Callable[[], None]:
        async def end() -> None:
            await self._propose(f"{_BREAK}{room}/{started_at}", BreakIsOver(room, started_at))

        return lambda: self._soon(end)
