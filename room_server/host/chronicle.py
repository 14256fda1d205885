"""A session's history as this node holds it: the state now, and what each seat was told.

Every event goes through ``visibility`` once a reader, right after it was folded into the state, whether it was just
accepted or is read again after a restart. So a reader's ordinals and surfaces are the same on every node, at any time.
"""

from __future__ import annotations

from collections.abc import Sequence

from room_server.session.audience import Event, Ms
from room_server.session.core import evolve
from room_server.session.people import SeatId
from room_server.session.state import Session
from room_server.session.views.fold import tell
from room_server.session.views.shape import View
from room_server.session.visibility import Visible, visible


class Chronicle:
    """What happened so far, from the log and nothing else."""

    def __init__(self) -> None:
        self.session = Session()
        self.last_at: Ms = 0
        self._told: dict[SeatId, list[Visible]] = {}
        self._for_everyone: list[Event] = []
        self._views: dict[SeatId, tuple[int, View]] = {}
        self._commands: set[str] = set()

    def knows(self, command: str) -> bool:
        """Tell whether this command was carried out."""
        return command in self._commands

    def add(self, event: Event, command: str) -> tuple[Visible, ...]:
        """Fold one more accepted event; return it as each of its readers sees it."""
        self.session = evolve(self.session, event)
        self.last_at = max(self.last_at, event.at)
        self._commands.add(command)
        readers = self._told if event.audience.everyone else sorted(event.audience.seats)
        shown = []
        for reader in tuple(readers):
            told = self._told_to(reader)
            seen = visible(self.session, event, reader, len(told) + 1)
            if seen is not None:
                told.append(seen)
                shown.append(seen)
        if event.audience.everyone:
            self._for_everyone.append(event)
        return tuple(shown)

    def told(self, seat: SeatId) -> Sequence[Visible]:
        """Return all that the seat was told, in order."""
        return self._told.get(seat, ())

    def view(self, seat: SeatId) -> tuple[int, View]:
        """Return the seat's last ordinal and its view up to it. The view is this node's own: do not change it."""
        upto, seen = self._views.get(seat, (0, View(seat)))
        told = self.told(seat)
        for one in told[upto:]:
            tell(seen, one)
        self._views[seat] = (len(told), seen)
        return len(told), seen

    def _told_to(self, seat: SeatId) -> list[Visible]:
        """Return the seat's list; a seat that is new is first told what is for everyone."""
        told = self._told.get(seat)
        if told is None:
            told = self._told[seat] = []
            for event in self._for_everyone:
                seen = visible(self.session, event, seat, len(told) + 1)
                if seen is not None:
                    told.append(seen)
        return told
