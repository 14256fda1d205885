"""A run written down: each command, what it made happen, and whom it was told; and the same run with acts left out.

``given`` makes commands as the generator does; ``Chronicle`` carries them out on the real core and keeps, for each
event, the session as it was when it was decided. ``without`` gives the same commands anew as if some acts, each of one
command towards one seat, had not been done: whoever was not placed is not placed, whoever was not invited is not there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from room_server.host.ids import command_key, ids_for, moment_key
from room_server.session import core, visibility
from room_server.session.audience import Ms
from room_server.session.people import Role, SeatId
from room_server.session.practices import catchup, disclosure, moves, opening, outcome, recall, screens, speaking
from room_server.session.refusals import Because, Refusal
from room_server.session.state import HERE, Session, Turn
from room_server.session.visibility import Visible
from tests.laws.generator import Generator, Plan
from tests.laws.moment import Act as Asked
from tests.laws.recall_acts import as_a_move
from tests.laws.worlds import PEEKS, SECRET

RUN_LENGTH = 200  # commands
UNTIMELY = 0.02  # of them are tried before their time


class Given(NamedTuple):
    """One command of one seat."""

    at: Ms
    by: SeatId
    id: str
    ask: Any


class Act(NamedTuple):
    """That a command (its number in the run) did something for a seat: placed, invited, showed, told it.

    ``role``: that it made them a mediator; left out, they are invited as an expert.
    """

    command: int
    seat: SeatId
    role: bool = False


@dataclass(frozen=True, slots=True)
class Happened:
    """One event: by which command, and the session before the command, right before the event and right after it."""

    number: int
    command: int
    given: Given
    event: Any
    asked: Session
    before: Session
    after: Session

    def told(self, reader: SeatId) -> Any:
        """Return the event as the reader is told it, or None."""
        shown = visibility.visible(self.after, self.event, reader, 1)
        return shown.event if shown is not None else None

    @property
    def key(self) -> tuple[object, ...]:
        """What this event is in any telling of the run: whose command, what kind, about whom and what."""
        e = self.event
        person = getattr(e, "person", None)
        about = [getattr(e, name, None) for name in ("seat", "room", "line", "note", "item", "release")]
        drawn = frozenset(patch.element for patch in getattr(e, "patches", ()))
        return self.given.id, type(e), getattr(person, "seat", person), *about, drawn


class Alone(Generator):
    """A generator with one world: nothing is compared. Mediators also try what is not to be done yet."""

    def _plan(self) -> Plan:
        return Plan((), structure=False, own_rooms=False)

    def _act(self, progress: float) -> Asked:
        untimely = self._untimely() if self.rng.random() < UNTIMELY else None
        return untimely or super()._act(progress)

    def _untimely(self) -> Asked:
        """Release what nobody consented to, or publish before the end."""
        session = self.worlds.all[0].session
        steering = sorted(seat for seat in session.mediators() if session.seats[seat].room is not None)
        pending = [one for one in session.releases.values() if not one.approved and one.knowers & set(steering)]
        if not pending:
            return (steering[0], outcome.PublishSummaries((steering[0],))) if steering else None
        one = self.rng.choice(pending)
        return min(one.knowers & set(steering)), disclosure.ReleaseItem(one.id, one.wording)


def given(name: str, length: int = RUN_LENGTH) -> tuple[Given, ...]:
    """Return the commands of a generated run; some of them are refused."""
    made = Alone(name)
    made.run(length)
    return tuple(
        Given(step.at, step.by, step.id, step.asks[0]) for step in made.steps if not isinstance(step.asks[0], PEEKS)
    )


@dataclass(slots=True)
class Chronicle:
    """Commands carried out one after the other. ``refused``: why, by the number of the command."""

    commands: tuple[Given, ...] = ()
    happened: list[Happened] = field(default_factory=list)
    refused: dict[int, Because] = field(default_factory=dict)
    states: list[Session] = field(default_factory=lambda: [Session()])  # before each command, and at the end

    @classmethod
    def of(cls, commands: Iterable[Given]) -> Chronicle:
        """Carry the commands out."""
        kept = cls()
        for one in commands:
            kept.give(one)
        return kept

    def give(self, one: Given) -> None:
        """Carry out one more command, or note why it was refused."""
        number, asked = len(self.commands), self.states[-1]
        self.commands = (*self.commands, one)
        session = asked
        try:
            turn = Turn(one.at, ids_for(SECRET, moment_key(command_key(one.by, one.id), one.at)))
            events = core.decide(asked, one.by, one.ask, turn)
        except Refusal as refusal:
            self.refused[number] = refusal.because
            events = ()
        for event in events:
            after = core.evolve(session, event)
            self.happened.append(Happened(len(self.happened), number, one, event, asked, session, after))
            session = after
        self.states.append(session)

    @property
    def seats(self) -> tuple[SeatId, ...]:
        """Everybody who was ever invited."""
        return tuple(self.states[-1].seats)

    def of_command(self, number: int) -> list[Happened]:
        """Return what a command made happen, by its number."""
        return [h for h in self.happened if h.command == number]

    def of_id(self, command: str) -> list[Happened]:
        """Return what the command with this id made happen."""
        return [h for h in self.happened if h.given.id == command]

    def told(self, reader: SeatId) -> list[Visible]:
        """Return everything that a reader was told, in order."""
        seen: list[Visible] = []
        for h in self.happened:
            shown = visibility.visible(h.after, h.event, reader, len(seen) + 1)
            seen += [shown] if shown is not None else []
        return seen

    def before(self, h: Happened) -> Iterator[Happened]:
        """Yield what happened before an event, the latest first."""
        return reversed(self.happened[: h.number])

    def without(self, acts: Iterable[Act], until: int) -> Chronicle:
        """Return the same run up to a command, as if these acts had not been done; refused commands are not tried."""
        left_out = sorted(set(acts), reverse=True)  # to have no link goes before being no mediator
        anew = Chronicle()
        for number, one in enumerate(map(self._told_as_moves, range(until + 1))):
            seats = {act.seat: act for act in left_out if act.command == number}
            ask = _less(self._done(number, one), seats) if number not in self.refused else None
            ask = _adapted(anew.states[-1], self.states[number], ask)
            if ask is not None:
                anew.give(one._replace(ask=ask))
        return anew

    def _told_as_moves(self, number: int) -> Given:
        """Return a command as it is told anew; the end of a recall as the move that it was, for those who came."""
        one = self.commands[number]
        if type(one.ask).__module__ != recall.__name__:
            return one
        ended = [h.event for h in self.of_id(one.id) if isinstance(h.event, recall.RecallEnded)]
        move = as_a_move(ended[0].by, ended[0].came) if ended else None
        return one._replace(by=move[0], ask=move[1]) if move else one._replace(ask=None)

    def _done(self, number: int, one: Given) -> Any:
        """Return a command as far as it did something: a catch-up with the lines that were new to its reader."""
        ask = one.ask
        if not isinstance(ask, catchup.CatchUp):
            return ask
        shown = [h.event for h in self.of_id(self.commands[number].id) if isinstance(h.event, catchup.LinesShown)]
        return replace(ask, lines=tuple(line.line for line in shown[0].lines))


def _less(ask: Any, acts: dict[SeatId, Act]) -> Any:
    """Return a command without what it did for these seats; None where nothing is left of it."""
    if not acts:
        return ask
    if isinstance(ask, moves.Move):
        left = tuple(seat for seat in ask.seats if seat not in acts)
        return replace(ask, seats=left) if acts.keys() <= set(ask.seats) else None  # who came along, without whom
    if isinstance(ask, opening.OpenSession):
        return replace(ask, seats=tuple(left for new in ask.seats if (left := _invited(new, acts.get(new.seat)))))
    if isinstance(ask, opening.InviteSeat):
        person = _invited(ask.person, acts[ask.person.seat])
        return opening.InviteSeat(person) if person else None
    return None


def _invited(new: opening.NewSeat, act: Act | None) -> opening.NewSeat | None:
    if act is None:
        return new
    return replace(new, role=Role.EXPERT) if act.role else None


def _adapted(session: Session, asked: Session, ask: Any) -> Any:
    """Return the command as it would be given now: with the roster and the people that there are.

    Nobody comes by it from the lobby who came from a room when it was ``asked``: their admission was left out.
    """
    if isinstance(ask, moves.Move) and ask.room in session.rooms:
        room = session.rooms[ask.room]
        here = [s for s in ask.seats if s in session.seats and session.seats[s].standing in HERE]
        admitted = {s for s in here if session.seats[s].room is None and asked.seats[s].room is not None}
        seats = tuple(s for s in here if session.seats[s].room != room.id and s not in admitted)
        return replace(ask, seats=seats, seen=tuple(sorted(room.seated)), acknowledged=moves.GUARDS) if seats else None
    if isinstance(ask, moves.Admit):
        return replace(ask, acknowledged=moves.GUARDS)
    if isinstance(ask, screens.StartScreen) and ask.room in session.rooms:
        return replace(ask, seen=tuple(sorted(session.rooms[ask.room].seated)))
    if isinstance(ask, speaking.NoteSpeech) and ask.room in session.rooms:
        told = visibility.speech_readers(session, session.rooms[ask.room])
        return replace(ask, told=tuple(sorted(told)))
    return ask


def last(of: Iterable[Happened], kind: type, **fields: object) -> Happened | None:
    """Return the first of these events of a kind with these fields."""
    for h in of:
        if isinstance(h.event, kind) and all(getattr(h.event, name) == value for name, value in fields.items()):
            return h
    return None
