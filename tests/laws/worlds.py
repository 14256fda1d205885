"""Two or three worlds at once that differ in what is hidden from one observer, compared byte for byte.

A step is one command (or glimpse) with its words in each world; None where a world goes without it. Hidden steps must
give the observer nothing in any world. On all others each byte that the observer gets must be the same everywhere:
frames told, glimpses, the answers to their own commands, the view on joining, and whom they hear. A step that would
lawfully tell them different facts (``disclosing.disclosed``), or that somebody else's lawful knowledge makes possible
in one world only, is carried out in none of them: the runner checks that anew, so any part of a run is a run.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from room_server.host.ids import command_key, ids_for, moment_key
from room_server.session import core, visibility
from room_server.session.audience import Event, Ms
from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.people import Role, SeatId
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.opening import NewSeat
from room_server.session.practices.roomkeeping import RoomOpened
from room_server.session.practices.speaking import NoteSpeech
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomKind
from room_server.session.shown import RoomShown
from room_server.session.state import Ids, Limits, Session, Turn
from room_server.session.views import fold
from room_server.session.visibility import Visible
from room_server.wire import codec
from tests.laws.clearance import Sight, hidden, told_part
from tests.laws.disclosing import disclosed

SECRET = b"the secret of this session"
PEEKS = (Pointer, Sketch, Devices, Quality, QualityFigures)


@dataclass(frozen=True, slots=True)
class Step:
    """One command of one seat, in the words that it has in each world. ``look``: compare the view afterwards."""

    at: Ms
    by: SeatId
    id: str
    asks: tuple[Any, ...]
    look: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Who observes, and what happens."""

    observer: NewSeat
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the observer got on one step, in each world: it should have been the same, or nothing."""

    step: Step
    got: tuple[tuple[bytes, ...], ...]


def ids_of(step: Step) -> Ids:
    """Return the source of ids for a step, as a server's host has it."""
    return ids_for(SECRET, moment_key(command_key(step.by, step.id), step.at))


class Wire:
    """What stands between the core and the observer's socket; planted faults of the host replace parts of it."""

    def __init__(self) -> None:
        self.limits = Limits()

    def ids(self, world: World, step: Step) -> Any:
        """Return the source of ids for one command."""
        return ids_of(step)

    def ordinal(self, world: World) -> int:
        """Return the number of the next event for the observer."""
        return len(world.told) + 1

    def told(self, world: World, seen: Visible) -> bytes:
        """Return the frame of one event."""
        return codec.visible_frame(seen)

    def refused(self, world: World, step: Step, because: Because) -> bytes:
        """Return the answer to a command that was refused."""
        return codec.refused_frame(step.id, because)

    def view(self, world: World) -> bytes:
        """Return the frame that the observer would get on joining now."""
        return codec.view_frame(len(world.told), fold.view(world.sight.observer, world.told))

    def unseen(self, world: World, event: Event) -> Iterable[bytes]:
        """Return what the observer gets of an event that they are not told: nothing."""
        return ()


@dataclass(slots=True)
class World:
    """One of the worlds: its session, and what the observer knows in it."""

    sight: Sight
    session: Session = field(default_factory=Session)
    told: list[Visible] = field(default_factory=list)
    happened: int = 0  # how many events, told or not: only planted faults look at it

    def look_at(self, seen: Visible) -> None:
        """Remember what the observer was shown."""
        self.told.append(seen)
        event: Any = seen.event
        kind = type(event).__name__
        if isinstance(event, RoomShown):
            self.sight.been_in.add(event.room)
            if event.surface.kind is not RoomKind.CONSULTATION:
                self.sight.entered.add(event.room)
            self.sight.elements.update((event.room, e.element) for e in event.surface.board)
            self.sight.items.update(n.note for n in event.surface.notes)
            self.sight.items.update(c.id for c in event.surface.cleared)
        elif kind == "Drawn":
            self.sight.elements.update((event.room, p.element) for p in event.patches)
        elif kind == "Said":
            self.sight.items.add(event.line)
        elif kind == "LinesShown":
            self.sight.items.update(shown.line for shown in event.lines)
        elif kind == "ItemReleased":
            self.sight.items.add(event.item)
            self.sight.elements.update((event.room, e.element) for e in event.elements)
        elif kind == "AgendaNoted":
            self.sight.items.add(event.note)


@dataclass(slots=True)
class Tried:
    """A command tried in one world, not yet carried out."""

    accepted: bool
    session: Session
    frames: tuple[bytes, ...]
    seen: list[Visible]
    happened: int
    opened: list[RoomOpened]


class Worlds:
    """The worlds of one run, in lockstep."""

    def __init__(self, observer: NewSeat, count: int, wire: Wire | None = None) -> None:
        self.me = observer.seat
        self.all = [World(Sight(observer.seat, observer.role, observer.side)) for _ in range(count)]
        self.wire = wire or Wire()
        self.carried_out = 0
        self.compared = 0  # bytes that the observer got, in the first world

    def step(self, step: Step) -> Difference | None:
        """Carry one step out in all worlds, or in none where they may lawfully differ; return a difference."""
        unseen = self._is_hidden(step)
        if unseen is None:
            return None
        tried = [self._try(world, step, ask) for world, ask in zip(self.all, step.asks, strict=True)]
        apart = isinstance(step.asks[0], KeepApart)
        if (apart or not unseen) and step.by != self.me and len({t.accepted for t in tried}) > 1:
            return None
        frames = tuple(t.frames for t in tried)
        if any(frames) if unseen else any(f != frames[0] for f in frames[1:]):
            return Difference(step, frames)
        for world, done in zip(self.all, tried, strict=True):
            self._commit(world, done)
        self.carried_out += 1
        self.compared += sum(map(len, frames[0]))
        return self._look(step)

    def _is_hidden(self, step: Step) -> bool | None:
        """Tell whether the step must leave no trace; None where the worlds may lawfully differ in it."""
        if not all(_fits(world.session, ask) for world, ask in zip(self.all, step.asks, strict=True)):
            return None
        seen = [
            not hidden(world.session, world.sight, step.by, ask)
            for world, ask in zip(self.all, step.asks, strict=True)
            if ask is not None
        ]
        if not any(seen):
            return True
        if not all(seen) or None in step.asks:
            return None
        facts = [
            (told_part(world.session, world.sight, step.by, ask), disclosed(world.session, world.sight, step.by, ask))
            for world, ask in zip(self.all, step.asks, strict=True)
        ]
        return False if all(f == facts[0] for f in facts[1:]) else None

    def _try(self, world: World, step: Step, ask: Any) -> Tried:
        nothing = Tried(True, world.session, (), [], 0, [])
        if ask is None:
            return nothing
        if isinstance(ask, PEEKS):
            shown = visibility.glimpse(world.session, step.by, ask, self.wire.limits)
            nothing.frames = (codec.glimpse_frame(shown),) if shown and self.me in shown.readers else ()
            return nothing
        try:
            turn = Turn(step.at, self.wire.ids(world, step), self.wire.limits)
            events = core.decide(world.session, step.by, ask, turn)
        except Refusal as refusal:
            answer = self.wire.refused(world, step, refusal.because) if step.by == self.me else b""
            return Tried(False, world.session, (answer,) if answer else (), [], 0, [])
        return self._tell(world, step, events)

    def _tell(self, world: World, step: Step, events: tuple[Event, ...]) -> Tried:
        session, frames, seen = world.session, [], []
        before = world.happened
        for event in events:
            session = core.evolve(session, event)
            world.happened += 1
            shown = visibility.visible(session, event, self.me, self.wire.ordinal(world) + len(seen))
            if shown is not None:
                seen.append(shown)
                frames.append(self.wire.told(world, shown))
            else:
                frames.extend(self.wire.unseen(world, event))
        if step.by == self.me:
            frames.append(codec.done_frame(step.id))
        count, world.happened = world.happened - before, before
        opened = [event for event in events if isinstance(event, RoomOpened)]
        return Tried(True, session, tuple(frames), seen, count, opened)

    def _commit(self, world: World, done: Tried) -> None:
        here = self.me in world.session.seats
        for opened in done.opened:
            if here and _is_for(opened, world.sight):
                world.sight.opened_for.add(opened.room)
        world.session = done.session
        world.happened += done.happened
        for shown in done.seen:
            world.look_at(shown)

    def _look(self, step: Step) -> Difference | None:
        heard = [
            (
                *sorted(visibility.heard_by(self.me, world.session)),
                visibility.screen_for(self.me, world.session) or "",
                visibility.addressed_by(self.me, world.session) or "",
            )
            for world in self.all
        ]
        if any(h != heard[0] for h in heard[1:]):
            return Difference(step, tuple(tuple(s.encode() for s in h) for h in heard))
        if not step.look:
            return None
        views = [(self.wire.view(world),) for world in self.all]
        self.compared += len(views[0][0])
        return Difference(step, tuple(views)) if any(v != views[0] for v in views[1:]) else None


def _fits(session: Session, ask: object) -> bool:
    """Tell whether the host would say this now: it names who might know while something was said."""
    if not isinstance(ask, NoteSpeech) or ask.room not in session.rooms:
        return True
    return frozenset(ask.told) == visibility.speech_readers(session, session.rooms[ask.room])


def _is_for(opened: RoomOpened, sight: Sight) -> bool:
    """Tell whether a room is opened for the observer: a side's for that side, a counsel caucus for lawyers."""
    if opened.kind in {RoomKind.CAUCUS, RoomKind.CONSULTATION}:
        return opened.side == sight.side and not sight.steers
    if opened.kind is RoomKind.COUNSEL:
        return sight.role is Role.COUNSEL and sight.observer in opened.circle
    return opened.kind is RoomKind.MEDIATORS and sight.steers


def play(run: Run, wire: Wire | None = None) -> Difference | None:
    """Carry a whole run out; return the first difference."""
    worlds = Worlds(run.observer, len(run.steps[0].asks), wire) if run.steps else None
    for step in run.steps:
        found = worlds.step(step) if worlds else None
        if found is not None:
            return found
    return None
