"""The words in which the policy of refusals is written: rows, cases, and when a case is answered otherwise.

A **cell** is who asks, from where, and how the session stands. A **row** says which cells pass the gate; each of its
**cases** (what the command is about) says what is answered there. The first ``When`` that holds decides, else the
case's own answer. ``YES``: it happens. ``NOTHING``: accepted, and nothing happens.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from room_server.session.people import Role
from room_server.session.state import Standing

if TYPE_CHECKING:
    from tests.session.refusals.worlds import World

YES = "yes"
NOTHING = "nothing"


class Moment(StrEnum):
    """How the session stands."""

    RUNNING = "running"
    RESTING = "resting"  # the joint session rests: two sides, and no mediator on the line
    ON_BREAK = "on break"  # every room with people
    OVER = "over"
    ADJOURNED = "adjourned"  # nobody is in the lobby or in a room


class Place(StrEnum):
    """Where somebody seated is: each kind of room, and whether it is one's own."""

    JOINT = "the joint session"
    OWN_CAUCUS = "a caucus with one's own side"  # for neutrals and mediators: one that they were brought into
    OTHER_CAUCUS = "a caucus with another side"
    CONSULTATION = "a consultation of one's own side"  # for neutrals and mediators: one into which they were let
    COUNSEL = "a counsel caucus"
    MEDIATORS = "a mediators' room"
    HOLD = "a hold room"


@dataclass(frozen=True, slots=True)
class Cell:
    """Who asks, from where, when. ``role`` and ``standing`` None: the server itself."""

    role: Role | None
    standing: Standing | None
    place: Place | None
    confirmed: bool
    moment: Moment

    def __str__(self) -> str:
        who = "the server" if self.role is None else f"{self.role.value}, {self.standing}"
        where = f" in {self.place.value}" if self.place else ""
        return f"{who}{where}{'' if self.confirmed or not self.place else ', not confirmed'}, session {self.moment}"


@dataclass(frozen=True, slots=True)
class When:
    """A condition on the cell, in words that stand in the document."""

    words: str
    holds: Callable[[Cell], bool]


MEDIATORS = frozenset({Role.MEDIATOR, Role.CO_MEDIATOR})
OBSERVERS = frozenset({Role.OBSERVER})
NEUTRALS = MEDIATORS | OBSERVERS | {Role.EXPERT}
ALL = frozenset(Role)
ALL_BUT_MEDIATORS = ALL - MEDIATORS
ALL_BUT_OBSERVERS = ALL - OBSERVERS
NOBODY: frozenset[Role] = frozenset()

ROOM = frozenset({Standing.SEATED})
LOBBY = frozenset({Standing.WAITING, Standing.HELD})
LOBBY_OR_ROOM = LOBBY | ROOM
ANYWHERE = frozenset(Standing) - {Standing.REMOVED}

SERVER = When("the server", lambda c: c.role is None)
NOT_A_MEDIATOR = When("all but mediators", lambda c: c.role not in MEDIATORS)
A_MEDIATOR = When("mediators", lambda c: c.role in MEDIATORS)
NEUTRAL = When("who belongs to no side", lambda c: c.role in NEUTRALS)
FROM_LOBBY = When("from the lobby", lambda c: c.standing in LOBBY)
INVITED = When("before signing", lambda c: c.standing is Standing.INVITED)
DEPARTED = When("after leaving", lambda c: c.standing is Standing.DEPARTED)
CONFIRMED = When("after confirming the room", lambda c: c.confirmed)
UNCONFIRMED = When("before confirming the room", lambda c: not c.confirmed)
RUNNING = When("before the end", lambda c: c.moment is not Moment.OVER)
ADJOURNED = When("while it is adjourned", lambda c: c.moment is Moment.ADJOURNED)
ON_BREAK = When("on a break", lambda c: c.moment is Moment.ON_BREAK)
RESTING = When("in a joint session that rests", lambda c: c.moment is Moment.RESTING and c.place is Place.JOINT)
IN_JOINT = When("in the joint session", lambda c: c.place is Place.JOINT)
IN_OTHER_CAUCUS = When("in a caucus with another side", lambda c: c.place is Place.OTHER_CAUCUS)
IN_CAUCUS = When("in a caucus", lambda c: c.place in {Place.OWN_CAUCUS, Place.OTHER_CAUCUS})
IN_PRIVATE = When("in a private room", lambda c: c.place not in {Place.JOINT, None})
IN_CONSULTATION = When("in a consultation", lambda c: c.place is Place.CONSULTATION)
IN_COUNSEL_CAUCUS = When("in a counsel caucus", lambda c: c.place is Place.COUNSEL)
IN_MEDIATORS_ROOM = When("in a mediators' room", lambda c: c.place is Place.MEDIATORS)
IN_HOLD = When("in a hold room", lambda c: c.place is Place.HOLD)


def both(one: When, other: When) -> When:
    """Return the condition that both hold."""
    return When(f"{one.words} {other.words}", lambda c: one.holds(c) and other.holds(c))


Given = Callable[["World"], "World"]
But = tuple[tuple[When, str], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What a command is about: ``ask`` makes it; ``given`` is done before, as far as the house lets it be done."""

    about: str
    ask: Callable[[World], Any]
    answer: str = YES
    but: But = ()
    given: Given | None = None
    later_ms: int = 0  # so long after everything else


@dataclass(frozen=True, slots=True)
class Row:
    """The policy of one command: whose roles, from which standings, and what is answered about what."""

    who: frozenset[Role]
    standing: frozenset[Standing]
    cases: tuple[Case, ...]
    server: bool = False
    after_end: bool = False
    aloud: bool = False  # not for people in a hold room, who have nothing to do with each other
    adjourned: bool = False  # also while the session is adjourned, by who is not kept out


def gate(row: Row, cell: Cell) -> str:
    """Return ``YES``, or why the command is refused whatever it is about."""
    if cell.role is None or cell.standing is None:
        if not row.server:
            return "not-allowed"
    elif cell.role not in row.who or cell.standing is Standing.REMOVED:
        return "not-allowed"
    elif cell.moment is Moment.ADJOURNED:
        outside = YES if cell.standing is Standing.INVITED else "not-seated"
        return outside if row.adjourned else "adjourned"
    elif cell.standing not in row.standing:
        return "not-seated"
    elif row.aloud and cell.place is Place.HOLD and cell.role not in MEDIATORS:
        return "not-here"
    return "session-over" if cell.moment is Moment.OVER and not row.after_end else YES


def expected(row: Row, case: Case, cell: Cell) -> str:
    """Return what the policy answers in a cell."""
    passed = gate(row, cell)
    if passed != YES:
        return passed
    return next((code for when, code in case.but if when.holds(cell)), case.answer)


PEOPLE = {
    "with_me": "somebody in one's room",
    "elsewhere": "somebody in another room",
    "waiting": "somebody in the lobby",
    "outside": "somebody who has not come",
    "removed": "somebody removed",
    "missing": "a seat that there is not",
    "me": "oneself",
}
ROOMS = {
    "mine": "the room one is in",
    "other": "another room",
    "closed": "a closed room",
    "nowhere": "a room that there is not",
}

Answer = str | tuple[str, But]
Targets = Callable[["World", Any], Any]


def people(ask: Targets, **answers: Answer) -> tuple[Case, ...]:
    """Return a case for each person that a command can be about; none may be left out."""
    return _targets(PEOPLE, ask, answers)


def rooms(ask: Targets, given: Given | None = None, **answers: Answer) -> tuple[Case, ...]:
    """Return a case for each room that a command can be about; none may be left out."""
    return _targets(ROOMS, ask, answers, given)


def otherwise(answer: str, *but: tuple[When, str]) -> Answer:
    """Return an answer with its exceptions, the first that holds first."""
    return answer, but


def _targets(
    names: dict[str, str], ask: Targets, answers: dict[str, Answer], given: Given | None = None
) -> tuple[Case, ...]:
    if set(answers) != set(names):
        raise TypeError(f"say what is answered about each of {', '.join(names)}")
    cases = []
    for name, about in names.items():
        answer = answers[name]
        code, but = (answer, ()) if isinstance(answer, str) else answer
        cases.append(Case(about, _about(ask, name), code, but, given))
    return tuple(cases)


def _about(ask: Targets, name: str) -> Callable[[World], Any]:
    return lambda w: ask(w, getattr(w, name))
