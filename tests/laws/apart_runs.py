"""Runs under no-contact orders, and two laws that are stricter than clearance.

- **The other does not exist.** For somebody under an order, everything is the same bytes in a world in which those from
  whom they are kept apart were never invited, and in one in which they have other names. Whatever these do, and
  whatever is done about them alone, gives the observer nothing; and no frame ever holds their seat or their name.
- **The order does not exist.** For anybody else who does not mediate, everything is the same bytes with the order and
  without it; but who tries to show lines of the one to the other is refused, and so meets it.

Mediators may do in one world only what the state allows there: such a step is carried out in neither. Nor is one
thing that stays: a mediator who knocks where the other consults goes there when let in, and so leaves another room at a
moment that the other chose. Those in that room see a mediator leave, no more. Nor is another: a mediator who releases a
drawing tells it as it is, the others' changes in it, as they could say it in words of their own. Nor is a third: when a
recall is over, a party whose counsel stays where they are stays with them, and is not seen to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import StrEnum
from random import Random
from typing import Any

import msgpack

from room_server.session import apart
from room_server.session.glimpses import Sketch
from room_server.session.people import HOST, NEUTRAL, STEERING, Role, SeatId
from room_server.session.practices.breaks import StartBreak
from room_server.session.practices.catchup import CatchUp
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.disclosure import ProposeRelease
from room_server.session.practices.floor import EndFloor, GiveFloor, floor_of
from room_server.session.practices.knocking import AnswerKnock
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.recall import RecallIsOver, RecallNow
from room_server.session.practices.whiteboard import Draw
from room_server.session.state import Session
from tests.cast import AGREEMENT
from tests.laws.acts import ACTS
from tests.laws.brought import move_of
from tests.laws.coming_acts import come
from tests.laws.crossing_acts import release
from tests.laws.generator import ALWAYS, SOMETIMES, START
from tests.laws.moment import Act, Moment
from tests.laws.probes import probe
from tests.laws.recall_acts import coming
from tests.laws.steering_acts import end
from tests.laws.worlds import Difference, Step, Tried, Wire, World, Worlds

RUN_LENGTH = 200  # commands
PACE_MS = 1_000

_WEIGHED = tuple(act for weight, act in ACTS for _ in range(weight))
_MAY_LACK = frozenset({"owner", "request"})  # fields in which a person may be named, or nobody
_MAY_BE_EMPTY = frozenset({"seen", "told"})


class Law(StrEnum):
    """In what the second world differs."""

    OTHER_REMOVED = "the other was never invited"
    OTHER_RENAMED = "the other has another name"
    ORDER_REMOVED = "there is no order"


def without(ask: Any, gone: frozenset[SeatId], session: Session) -> Any:
    """Return the command as it is where these people are not, or None where it is about nobody else."""
    changes: dict[str, Any] = {}
    for part in fields(ask):
        value = getattr(ask, part.name)
        if isinstance(value, str) and value in gone:
            if part.name not in _MAY_LACK:
                return None
            changes[part.name] = None
        elif isinstance(value, NewSeat) and (value.seat in gone or value.serves in gone):
            return None
        elif isinstance(value, tuple) and part.name != "rooms":
            left = tuple(one for one in value if not _of(one, gone, session))
            if value and not left and part.name not in _MAY_BE_EMPTY:
                return None
            changes[part.name] = left
    return replace(ask, **changes)


def _of(one: Any, gone: frozenset[SeatId], session: Session) -> bool:
    """Tell whether a part of a command is about these people, or a line of theirs."""
    if is_dataclass(one):
        return getattr(one, "seat", None) in gone
    written = [line for lines in session.lines.values() if (line := lines.get(one))] if isinstance(one, str) else []
    return one in gone or any(line.by in gone for line in written)


def standing(word: str) -> re.Pattern[bytes]:
    """Return what finds a word in a frame, alone or in a text; letters of a random id are none."""
    plain = re.escape(word.encode())
    return re.compile(re.escape(msgpack.packb(word)) + rb"|(?<![\w-])" + plain + rb"(?![\w-])")


class ApartWorlds(Worlds):
    """Two worlds of one session, of which the second lacks what its observer must not know of."""

    def __init__(self, law: Law, observer: NewSeat, gone: frozenset[SeatId], words: Iterable[str], wire: Wire) -> None:
        super().__init__(observer, 2, wire)
        self.law, self.gone, self.words = law, gone, {word.encode(): standing(word) for word in words}
        self.named: list[bytes] = []

    def step(self, step: Step) -> Difference | None:
        """Carry one step out in both worlds, or in neither."""
        shows = step.by == self.me and isinstance(step.asks[0], CatchUp)
        if self.law is Law.ORDER_REMOVED and shows and len({t.accepted for t in self._both(step)}) > 1:
            return None
        return super().step(step)

    def _both(self, step: Step) -> list[Tried]:
        return [self._try(world, step, ask) for world, ask in zip(self.all, step.asks, strict=True)]

    def _is_hidden(self, step: Step) -> bool | None:
        if step.by in self.gone and self.law is not Law.ORDER_REMOVED:
            return True
        if None in step.asks:
            return True
        about = step.asks[0]
        if self.law is Law.OTHER_RENAMED and not isinstance(about, OpenSession) and step.by != self.me:
            return without(about, self.gone, self.all[0].session) is None
        return False

    def _try(self, world: World, step: Step, ask: Any) -> Tried:
        tried = super()._try(world, step, ask)
        found = tuple(word for word, stands in self.words.items() for frame in tried.frames if stands.search(frame))
        if found and world is self.all[0]:
            tried.frames = (*tried.frames, b"names " + b" ".join(found))
        return tried


@dataclass(slots=True)
class Cast:
    """Who is there, who observes, and who are kept apart."""

    seats: tuple[NewSeat, ...]
    guests: tuple[NewSeat, ...]
    me: NewSeat
    pair: tuple[SeatId, SeatId]


class ApartGenerator:
    """Makes and carries out one run of one law."""

    def __init__(self, law: Law, seed: int | str, wire: Wire | None = None) -> None:
        self.law, self.rng, self.at = law, Random(f"{law}/{seed}"), START
        self.cast = _cast(self.rng, law)
        self.steps: list[Step] = []
        one, other = self.cast.pair
        people = (*self.cast.seats, *self.cast.guests)
        units = [frozenset({s, *(p.seat for p in people if p.serves == s)}) for s in (one, other)]
        self.gone = units[1] if law is not Law.ORDER_REMOVED else frozenset().union(*units)
        hidden = [p for p in people if p.seat in self.gone] if law is not Law.ORDER_REMOVED else []
        words = [word for p in hidden for word in (p.seat, p.name)]
        self.worlds = ApartWorlds(law, self.cast.me, self.gone, words, wire or Wire())

    def run(self, length: int) -> Difference | None:
        """Carry out a run of so many commands; return the first difference."""
        found = self._open()
        while found is None and len(self.steps) < length:
            act = self._act(len(self.steps) / length)
            if act is not None:
                by, ask = act
                found = self._do(by, self._in_each_world(by, ask))
        return found

    def _open(self) -> Difference | None:
        one, other = self.cast.pair
        kept = self.cast.seats
        ordered = tuple(replace(p, apart_from=(other,)) if p.seat == one else p for p in kept)
        if self.law is Law.OTHER_REMOVED:
            second: tuple[NewSeat, ...] = tuple(p for p in kept if p.seat not in self.gone)
        elif self.law is Law.OTHER_RENAMED:
            second = tuple(replace(p, name="Somebody Else") if p.seat in self.gone else p for p in ordered)
        else:
            second = kept
        return self._do(HOST, tuple(OpenSession("A case", AGREEMENT, seats) for seats in (ordered, second)))

    def _act(self, progress: float) -> Act:
        rng = self.rng
        moment = Moment(rng, self.worlds.all[0].session, self.cast.guests, f"{len(self.steps)}")
        if moment.session.over or (progress > 0.85 and rng.random() < 0.1):
            return end(moment) if rng.random() < 0.7 else probe(moment, self.cast.me.seat)
        if progress > 0.1 and rng.random() < 0.06:
            return probe(moment, self.cast.me.seat)
        if len(moment.seated) < 3 and rng.random() < 0.7:
            return come(moment)
        if rng.random() < 0.2:
            return release(moment) if rng.random() < 0.6 else self._take_turn(moment)
        return rng.choice(_WEIGHED)(moment)

    def _take_turn(self, moment: Moment) -> Act:
        """Let a mediator bring the observer to another room, where nobody is from whom they are kept apart."""
        rooms = [room for room in moment.session.rooms.values() if room.open and room.seated.isdisjoint(self.gone)]
        elsewhere = [room for room in rooms if self.cast.me.seat not in room.seated]
        if not elsewhere or not moment.steering or self.cast.me.seat not in moment.seated:
            return None
        room = moment.one(elsewhere)
        return moment.one(moment.steering), move_of(moment.session, (self.cast.me.seat,), room)

    def _in_each_world(self, by: SeatId, ask: Any) -> tuple[Any, ...]:
        session = self.worlds.all[0].session
        if by == self.cast.me.seat:
            return ask, ask
        if isinstance(ask, StartBreak) and not ask.rooms:  # the same rooms in both, whoever sits there
            rooms = (r.id for r in session.rooms.values() if r.open and r.seated and r.id not in session.breaks)
            ask = replace(ask, rooms=tuple(rooms))
        if self.law is Law.ORDER_REMOVED:
            return self._with_and_without_order(by, ask)
        if by in self.gone and isinstance(ask, AnswerKnock) and ask.admit:
            return None, None
        if self.law is Law.OTHER_REMOVED and isinstance(ask, ProposeRelease) and self._tells_theirs(ask):
            return None, None
        if self.law is Law.OTHER_REMOVED and isinstance(ask, RecallNow | RecallIsOver) and self._stays_for_theirs():
            return None, None
        return ask, (ask if self.law is Law.OTHER_RENAMED else self._without_other(by, ask))

    def _with_and_without_order(self, by: SeatId, ask: Any) -> tuple[Any, ...]:
        if isinstance(ask, KeepApart) and self.cast.me.seat in {ask.one, ask.other}:
            return None, None  # from then on the observer would be somebody under an order
        known = _known_drawing(self.worlds.all[0].session, by, ask)
        return known, (None if isinstance(ask, KeepApart) else known)

    def _without_other(self, by: SeatId, ask: Any) -> Any:
        theirs = by in self.gone or (isinstance(ask, Sketch) and self._is_theirs(ask))
        if not theirs and isinstance(ask, GiveFloor) and ask.seat in self.gone:  # a mediator ends another's turn by it
            speaker = floor_of(self.worlds.all[1].session, ask.room).speaker
            return speaker and EndFloor(ask.room, speaker.seat)
        return None if theirs else without(ask, self.gone, self.worlds.all[0].session)

    def _tells_theirs(self, ask: ProposeRelease) -> bool:
        """Tell whether a drawing would cross in which the others have changed something."""
        board = self.worlds.all[0].session.boards.get(ask.source, {})
        drawn = [board[item] for item in (ask.item, *ask.also) if item in board]
        return any(element.known_as(self.cast.me.seat) != element.fields for element in drawn)

    def _stays_for_theirs(self) -> bool:
        """Tell whether a party is called back who would come where the others, their counsel, never were."""
        first, second = (world.session for world in self.worlds.all)
        sides = {p.side for p in self.cast.seats if p.seat in self.gone and p.role is Role.COUNSEL}
        missing = [second.seats[seat].person for seat in coming(second) - coming(first)]
        return any(person.role is Role.PARTY and person.side in sides for person in missing)

    def _is_theirs(self, sketch: Sketch) -> bool:
        """Tell whether only the first world has the element: where its author never was, nobody has its random id."""
        first, second = (world.session.boards.get(sketch.room, {}) for world in self.worlds.all)
        return sketch.element in first and sketch.element not in second

    def _do(self, by: SeatId, asks: tuple[Any, ...]) -> Difference | None:
        self.at += PACE_MS * self.rng.randint(1, 9)
        step = Step(self.at, by, f"c-{len(self.steps)}", asks, self.rng.random() < 0.05)
        self.steps.append(step)
        return self.worlds.step(step)


def _known_drawing(session: Session, by: SeatId, ask: Any) -> Any:
    """Let somebody under an order draw on what they know: nobody can name what they were never shown."""
    if not isinstance(ask, Draw | Sketch) or not apart.from_whom(session, by):
        return ask
    board = session.boards.get(ask.room, {})
    if isinstance(ask, Sketch):
        element = board.get(ask.element)
        return ask if element is None or element.known_as(by) is not None else replace(ask, element="e-new")
    known = (p for p in ask.patches if p.element not in board or board[p.element].known_as(by) is not None)
    return replace(ask, patches=tuple(known))


def _cast(rng: Random, law: Law) -> Cast:
    others = rng.sample(SOMETIMES, rng.randint(3, 7))
    seats = list({p.seat: p for p in (*ALWAYS, *others)}.values())
    under = [p for p in seats if p.role not in STEERING and p.role is not Role.INTERPRETER]
    one, other = rng.sample(under, 2)
    serving = {p.seat: rng.choice((other.seat, one.seat, None)) for p in seats if p.role is Role.INTERPRETER}
    seats = [replace(p, serves=serving[p.seat]) if p.seat in serving else p for p in seats]
    third = [p for p in under if p not in (one, other)]
    me = rng.choice(third) if law is Law.ORDER_REMOVED and third else one
    # whoever observes answers for their side in every world, so that nobody else's coming changes that
    seats = [replace(p, approves=p.side != NEUTRAL) if p.seat == me.seat else p for p in seats]
    me = next(p for p in seats if p.seat == me.seat)
    fixed = {me.seat, one.seat, other.seat, *(s for s, served in serving.items() if served)}
    late = [p for p in seats if p.seat not in fixed and p.role not in STEERING][: rng.choice((0, 0, 1))]
    return Cast(tuple(p for p in seats if p not in late), tuple(late), me, (one.seat, other.seat))
