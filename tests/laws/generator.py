"""Makes runs: it knows the state, so that most of what people do fits the moment and reaches deep.

Each run picks a cast, who of it observes, how many worlds there are, and in what they differ. What is hidden from the
observer is then said in other words in the other worlds, or not at all. Everything follows from one seed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from room_server.session.people import HOST, Role, SeatId, SideId
from room_server.session.practices import agenda, contact, disclosure, moves, recall, roomkeeping, talk, whiteboard
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Regime, Session
from tests.cast import AGREEMENT
from tests.laws.acts import ACTS
from tests.laws.brought import move_of, place
from tests.laws.care_acts import hidden_part
from tests.laws.clearance import hidden, told_part
from tests.laws.coming_acts import come
from tests.laws.floor_acts import announced_elsewhere
from tests.laws.focus import SHARE, Observer, Often
from tests.laws.moment import Act, Moment
from tests.laws.probes import probe
from tests.laws.recall_acts import others_called
from tests.laws.steering_acts import end
from tests.laws.words import CONTENT, Change, in_other_words, other_patch
from tests.laws.worlds import Difference, Run, Step, Wire, Worlds

START = 1_790_000_000_000  # UTC milliseconds
A, B = SideId("a"), SideId("b")

ALWAYS = (
    NewSeat(SeatId("s-mara"), "Mara", Role.MEDIATOR),
    NewSeat(SeatId("s-ana"), "Ana", Role.PARTY, A, "Tenant"),
    NewSeat(SeatId("s-ben"), "Ben", Role.PARTY, B, "Landlord"),
)
SOMETIMES = (
    NewSeat(SeatId("s-tomas"), "Tomas", Role.CO_MEDIATOR),
    NewSeat(SeatId("s-luis"), "Luis", Role.COUNSEL, A, "Tenant"),
    NewSeat(SeatId("s-irena"), "Irena", Role.SUPPORT_PERSON, A, "Tenant"),
    NewSeat(SeatId("s-nadia"), "Nadia", Role.INTERPRETER, A, "Tenant", serves=SeatId("s-ana")),
    NewSeat(SeatId("s-mei"), "Mei", Role.COUNSEL, B, "Landlord"),
    NewSeat(SeatId("s-ruth"), "Ruth", Role.REPRESENTATIVE, B, "Landlord"),
    NewSeat(SeatId("s-oleg"), "Oleg", Role.EXPERT),
    NewSeat(SeatId("s-elin"), "Elin", Role.OBSERVER),
)

QUOTING = (disclosure.AnswerRelease, disclosure.ReleaseItem, disclosure.RewordRelease)

DIVERTED = (moves.Move, recall.SetRecall, talk.Announce)
"""What may go to other rooms, or be about other people, in another world."""

WARM_UP = 30  # commands, until people are where things happen: before, worlds differ in words alone

_WEIGHED: tuple[Callable[[Moment], Act], ...] = tuple(act for weight, act in ACTS for _ in range(weight))


@dataclass(slots=True)
class Plan:
    """How the worlds of one run differ."""

    changes: tuple[Change, ...]  # one for each world after the first
    structure: bool  # a world may also go without hidden moves, rooms, arrivals
    own_rooms: bool  # hidden words are changed even where the observer could see them on entering


class Generator:
    """Makes and carries out one run. ``pace_ms``: commands follow each other by one to nine times this."""

    pace_ms = 1_000

    def __init__(
        self, seed: int | str, wire: Wire | None = None, often: Often | None = None, observer: Observer | None = None
    ) -> None:
        self.rng = Random(seed)
        self.often = often
        rng = self.rng
        others = rng.sample(SOMETIMES, rng.randint(2, 6))
        late = others[: rng.choice((0, 0, 1, 2))]
        self.cast = (*ALWAYS, *others[len(late) :])
        self.guests = tuple(late)
        self.me: NewSeat = rng.choice((*self.cast, *late))
        if observer is not None:
            self._let_observe(observer)
        self.plan = self._plan()
        self.worlds = Worlds(self.me, 1 + len(self.plan.changes), wire)
        self.steps: list[Step] = []
        self.at = START

    def run(self, length: int) -> Difference | None:
        """Carry out a run of so many commands; return the first difference."""
        regime, asks = self.rng.choice(list(Regime)), self.rng.random() < 0.3
        opening = OpenSession("A case", AGREEMENT, self.cast, regime, attestation=asks)
        found = self._do(HOST, (opening,) * len(self.worlds.all))
        while found is None and len(self.steps) < length:
            act = self._act(len(self.steps) / length)
            if act is not None:
                by, ask = act
                found = self._do(by, self._in_each_world(by, ask))
        return found

    def as_run(self) -> Run:
        """Return what was done, to be carried out again."""
        return Run(self.me, tuple(self.steps))

    def _let_observe(self, observer: Observer) -> None:
        """Let this person observe, invited at the beginning or later."""
        self.me = next(person for person in (*ALWAYS, *SOMETIMES) if person.seat == observer.seat)
        cast, guests = ([p for p in some if p != self.me] for some in (self.cast, self.guests))
        (guests if observer.late else cast).append(self.me)
        self.cast, self.guests = tuple(cast), tuple(guests)

    def _plan(self) -> Plan:
        rng = self.rng
        changes = rng.sample(list(Change), 2 if rng.random() < 0.25 else 1)
        return Plan(tuple(changes), rng.random() < 0.5, rng.random() < 0.25)

    def _act(self, progress: float) -> Act:
        rng = self.rng
        which = self.worlds.all[0] if rng.random() < 0.7 else self.worlds.all[-1]
        moment = Moment(rng, which.session, self.guests, f"{len(self.steps)}")
        if which.session.over or (progress > 0.8 and rng.random() < 0.1):
            return end(moment) if rng.random() < 0.7 else probe(moment, self.me.seat)
        if self.often is not None and progress > 0.1 and rng.random() < SHARE:
            return self.often(moment, self.me.seat)
        if progress > 0.1 and rng.random() < 0.12:
            return probe(moment, self.me.seat)
        if len(moment.seated) < 3 and rng.random() < 0.7:
            return come(moment)
        return rng.choice(_WEIGHED)(moment)

    def _do(self, by: SeatId, asks: tuple[Any, ...]) -> Difference | None:
        self.at += self.pace_ms * self.rng.randint(1, 9)
        step = Step(self.at, by, f"c-{len(self.steps)}", asks, self.rng.random() < 0.015)
        self.steps.append(step)
        return self.worlds.step(step)

    def _in_each_world(self, by: SeatId, ask: Any) -> tuple[Any, ...]:
        """Return the command in the words that it has in each world."""
        first = self.worlds.all[0]
        if isinstance(ask, QUOTING) and by != self.me.seat:
            return tuple(self._quoted(world.session, ask) for world in self.worlds.all)
        if hidden(first.session, first.sight, by, ask):
            if self.rng.random() < 0.2 or (not self.plan.own_rooms and self._on_own_surface(by, ask)):
                return (ask,) * len(self.worlds.all)
            return (ask, *(self._changed(ask, change) for change in self.plan.changes))
        if isinstance(ask, DIVERTED) and self.plan.structure and self.rng.random() < 0.5:
            return (ask, *(self._elsewhere(world.session, ask) for world in self.worlds.all[1:]))
        return (ask, *(self._hidden_part_changed(by, ask, change) for change in self.plan.changes))

    def _changed(self, ask: Any, change: Change) -> Any:
        if change is not Change.REMOVED:
            return in_other_words(ask, change)
        if isinstance(ask, contact.KeepApart):
            return ask  # what is lawful differs with an order: see ``apart_runs``
        if type(ask) in CONTENT:
            return None
        odds = 0.6 if isinstance(ask, roomkeeping.OpenRoom) else 0.25
        return None if self.plan.structure and len(self.steps) > WARM_UP and self.rng.random() < odds else ask

    def _on_own_surface(self, by: SeatId, ask: Any) -> bool:
        """Tell whether the words stand where the observer may lawfully see them later (of lines, some)."""
        if isinstance(ask, talk.Say):
            if self.rng.random() < 0.4:
                return False
        elif not isinstance(ask, agenda.NoteOnAgenda | whiteboard.Draw):
            return False
        seating = self.worlds.all[0].session.seats.get(by)
        room: RoomId | None = seating.room if seating else None
        sight = self.worlds.all[0].sight
        return room is not None and (sight.steers or sight.belongs(room))

    def _hidden_part_changed(self, by: SeatId, ask: Any, change: Change) -> Any:
        """Change, in what the observer is told in part, the part that they are not told."""
        first = self.worlds.all[0]
        if not isinstance(ask, whiteboard.Draw):
            return hidden_part(ask, self.me.seat, steers=first.sight.steers)
        _, kept = told_part(first.session, first.sight, by, ask)  # type: ignore[misc]
        if len(kept) == len(ask.patches) or not kept:
            return ask
        if change is Change.REMOVED:
            return whiteboard.Draw(ask.room, tuple(kept))
        return whiteboard.Draw(ask.room, tuple(p if p in kept else other_patch(p, change) for p in ask.patches))

    def _elsewhere(self, session: Session, ask: Any) -> Any:
        """Move or announce to other rooms, or call back others, than in the first world: who is told a part of it.

        That part is the same; where to, or who else, they must not see.
        """
        if isinstance(ask, moves.Move):
            return self._moved_elsewhere(session, ask)
        moment = Moment(self.rng, session, (), "")
        if isinstance(ask, recall.SetRecall):
            return others_called(moment, ask, self.me.seat)
        return announced_elsewhere(moment, ask, place(session, self.me.seat)) if ask.rooms else ask

    def _moved_elsewhere(self, session: Session, ask: moves.Move) -> moves.Move:
        """Move the same people to another room than in the first world: who stays behind must not see where to."""
        private = [r for r in session.rooms.values() if r.open and r.private and r.seated.isdisjoint(ask.seats)]
        if ask.room == JOINT or not private:
            return ask
        room = self.rng.choice(private)
        return move_of(session, ask.seats, room)

    def _quoted(self, session: Session, ask: Any) -> Any:
        """Quote the proposal as it reads in that world."""
        proposed = session.releases.get(ask.release)
        read = "was" if isinstance(ask, disclosure.RewordRelease) else "wording"
        return replace(ask, **{read: proposed.wording}) if proposed else ask
