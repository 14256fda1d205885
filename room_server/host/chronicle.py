"""A session's history as this node holds it: the state now, what each seat was told lately, and its view of all of it.

Every event goes through ``visibility`` once a reader, right after it was folded into the state, whether it was just
accepted or is read again after a restart. So a reader's ordinals and surfaces are the same on every node, at any time.

What a reader was told long ago is in its view, and need not be held one by one: ``trim`` lets go of it. ``substance``
is all that what happens next depends on; a chronicle made ``of`` it goes on exactly as this one does.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from room_server.log.port import RESULTS_KEPT, seat_of
from room_server.session.audience import Event, Ms
from room_server.session.core import evolve
from room_server.session.people import SeatId
from room_server.session.state import Session
from room_server.session.views.fold import tell
from room_server.session.views.shape import View
from room_server.session.visibility import Visible, visible


@dataclass(frozen=True, slots=True)
class Substance:
    """Everything of a chronicle that what happens next depends on. The views are the chronicle's own.

    ``readers``: each seat's last ordinal and its view up to it. ``commands``: those known of each seat, oldest first.
    """

    session: Session
    last_at: Ms
    for_everyone: Sequence[Event]
    readers: Mapping[SeatId, tuple[int, View]]
    commands: Mapping[str, Sequence[str]]


@dataclass(slots=True)
class _Reader:
    """One seat: the last that it was told, behind the ordinal ``base``; its view, folded up to ``folded``."""

    view: View
    base: int = 0
    folded: int = 0
    told: list[Visible] = field(default_factory=list)

    @property
    def ordinal(self) -> int:
        return self.base + len(self.told)

    def fold(self, most: int | None = None) -> None:
        """Fold what the view does not hold yet, at most so many events."""
        first = self.folded - self.base
        for one in self.told[first : None if most is None else first + most]:
            tell(self.view, one)
            self.folded += 1


class Chronicle:
    """What happened so far, from the log and nothing else."""

    def __init__(self) -> None:
        self.session = Session()
        self.last_at: Ms = 0
        self._readers: dict[SeatId, _Reader] = {}
        self._for_everyone: list[Event] = []
        self._commands: dict[str, OrderedDict[str, None]] = {}

    @classmethod
    def of(cls, substance: Substance) -> Chronicle:
        """Make the chronicle that goes on from there; what was told before is in the views alone."""
        made = cls()
        made.session, made.last_at = substance.session, substance.last_at
        made._for_everyone = list(substance.for_everyone)
        made._commands = {seat: OrderedDict.fromkeys(known) for seat, known in substance.commands.items()}
        for seat, (ordinal, view) in substance.readers.items():
            made._readers[seat] = _Reader(view, base=ordinal, folded=ordinal)
        return made

    def substance(self) -> Substance:
        """Return what a chronicle that goes on from here needs."""
        return Substance(
            session=self.session,
            last_at=self.last_at,
            for_everyone=tuple(self._for_everyone),
            readers={seat: self.view(seat) for seat in self._readers},
            commands={seat: tuple(known) for seat, known in self._commands.items()},
        )

    def knows(self, command: str) -> bool:
        """Tell whether this command was carried out; the log's last ``RESULTS_KEPT`` of each seat are known."""
        return command in self._commands.get(seat_of(command), ())

    def add(self, event: Event, command: str) -> tuple[Visible, ...]:
        """Fold one more accepted event; return it as each of its readers sees it."""
        self.session = evolve(self.session, event)
        self.last_at = max(self.last_at, event.at)
        self._learn(command)
        readers = self._readers if event.audience.everyone else sorted(event.audience.seats)
        shown = []
        for seat in tuple(readers):
            reader = self._reader(seat)
            seen = visible(self.session, event, seat, reader.ordinal + 1)
            if seen is not None:
                reader.told.append(seen)
                shown.append(seen)
        if event.audience.everyone:
            self._for_everyone.append(event)
        return tuple(shown)

    def readers(self) -> tuple[SeatId, ...]:
        """Return the seats that were told something."""
        return tuple(self._readers)

    def ordinal(self, seat: SeatId) -> int:
        """Return the number of the last event that the seat was told; 0 when there is none."""
        reader = self._readers.get(seat)
        return reader.ordinal if reader else 0

    def told(self, seat: SeatId) -> Sequence[Visible]:
        """Return the last events that the seat was told, in order, as far back as they are held here."""
        reader = self._readers.get(seat)
        return reader.told if reader else ()

    def holds_all(self, seat: SeatId) -> bool:
        """Tell whether ``told`` goes back to the first."""
        return len(self.told(seat)) == self.ordinal(seat)

    def view(self, seat: SeatId) -> tuple[int, View]:
        """Return the seat's last ordinal and its view up to it. The view is this node's own: do not change it."""
        reader = self._readers.get(seat)
        if reader is None:
            return 0, View(seat)
        reader.fold()
        return reader.ordinal, reader.view

    def fold(self, seat: SeatId, most: int) -> bool:
        """Fold at most so many events into the seat's view; return whether it holds all now."""
        reader = self._readers[seat]
        reader.fold(most)
        return reader.folded == reader.ordinal

    def trim(self, keep: int) -> None:
        """Let go of all but the last ``keep`` events that each seat was told; those that its view lacks stay."""
        for reader in self._readers.values():
            gone = max(0, min(len(reader.told) - keep, reader.folded - reader.base))
            del reader.told[:gone]
            reader.base += gone

    def _reader(self, seat: SeatId) -> _Reader:
        """Return the seat as a reader; one that is new is first told what is for everyone."""
        reader = self._readers.get(seat)
        if reader is None:
            reader = self._readers[seat] = _Reader(View(seat))
            for event in self._for_everyone:
                seen = visible(self.session, event, seat, reader.ordinal + 1)
                if seen is not None:
                    reader.told.append(seen)
        return reader

    def _learn(self, command: str) -> None:
        """Remember the command, and forget the seat's oldest as the log does."""
        known = self._commands.setdefault(seat_of(command), OrderedDict())
        known[command] = None
        if len(known) > RESULTS_KEPT:
            known.popitem(last=False)
