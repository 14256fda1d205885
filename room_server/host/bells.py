"""Rings when what the log says will end is over: a room's break, a mediator's words to all rooms, a recall."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from room_server.host.timers import Timers
from room_server.session.audience import Ms
from room_server.session.practices.address import AddressIsOver
from room_server.session.practices.breaks import BreakIsOver
from room_server.session.practices.recall import RecallIsOver
from room_server.session.state import Session

Soon = Callable[[Callable[[], Awaitable[None]]], None]
"""Does something in its turn."""
Propose = Callable[[str, object], Awaitable[None]]
"""Gives a command of the host, under an id that is made of what ends."""

_BREAK, _ADDRESS, _RECALL = "break/", "address/", "recall/"


class Bells:
    """What ends by itself in one session."""

    def __init__(self, timers: Timers, soon: Soon, propose: Propose) -> None:
        self._timers = timers
        self._soon = soon
        self._propose = propose

    def set(self, session: Session) -> None:
        """Have a bell for each thing that will end, as it stands now, and for no other."""
        wanted = _ends(session)
        for name in self._timers.names():
            if name.startswith((_BREAK, _ADDRESS, _RECALL)) and name not in wanted:
                self._timers.cancel(name)
        for name, (until, command_id, command) in wanted.items():
            self._timers.set(name, until, self._ring(command_id, command))

    def _ring(self, command_id: str, command: object) -> Callable[[], None]:
        async def ring() -> None:
            await self._propose(command_id, command)

        return lambda: self._soon(ring)


def _ends(session: Session) -> dict[str, tuple[Ms, str, object]]:
    """Return for each timer when it rings, and what is then proposed under which id."""
    wanted: dict[str, tuple[Ms, str, object]] = {}
    for room, pause in session.breaks.items():
        name = f"{_BREAK}{room}"
        wanted[name] = pause.until, f"{name}/{pause.started_at}", BreakIsOver(room, pause.started_at)
    if session.address is not None:
        by, began = session.address.by, session.address.started_at
        name = f"{_ADDRESS}{by}"
        wanted[name] = session.address.until, f"{name}/{began}", AddressIsOver(by, began)
    if session.recall is not None:
        until, began = session.recall.until, session.recall.started_at
        name = f"{_RECALL}{began}"
        wanted[name] = until, f"{name}/{until}", RecallIsOver(began)
    return wanted
