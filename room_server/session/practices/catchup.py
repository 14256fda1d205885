"""Catch-up: how somebody who came in later is shown what was written in a room before.

What was said stays with those who were told it; only an act by one of them, for one person, line by line, lets that
person read it too. The lines stay in their room: whatever is to leave it needs a release.

- Both sit in that room now, and the reader has confirmed it. Whoever is not there is refused like nobody.
- A line that one was not told is refused like one that does not exist.
- In the joint session, which is common ground, the mediators do it, for anybody there. In a caucus its side and the
  mediators do it, for people of that side; nobody does it for an outsider who was brought in: for them there is the
  release. A mediator who was away is caught up by somebody of the side alone, never by the other mediator: the side was
  told that an absent mediator does not read, and it is theirs to change that.
- Lines of somebody of whom the reader must not learn are refused (``apart``).
- What a neutral wrote in a caucus belongs, as with a release, to the side with which it is held, and is shown like its
  own. What somebody of *another* side wrote there as a guest does not, and stays with those who were told it.

The reader is told the lines whole, and who wrote them: an author may have gone long ago. Of the others in the room
those are told who know some of these lines: that this person can read exactly those now. So an event names to nobody
what they do not know, not even by its number, and whoever knows none of the lines is told nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import from_whom
from room_server.session.audience import Event, Ms, only, these
from room_server.session.crossing import ItemKind, Marked
from room_server.session.kept import Kept
from room_server.session.people import NEUTRAL, Person, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId
from room_server.session.state import ItemId, Line, Session, Turn


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Show somebody in one's room chat lines that they were not told; one was told each of them oneself."""

    seat: SeatId
    room: RoomId
    lines: tuple[ItemId, ...]


@dataclass(frozen=True, slots=True)
class LineShown:
    """A chat line as it was said. ``at`` is when it was said; ``confidential``: its owner marked it so."""

    line: ItemId
    by: SeatId
    text: str
    at: Ms
    confidential: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LinesShown(Event):
    """You are shown by somebody (``by``) what was written in the room before; ``authors`` are those who wrote it."""

    seat: SeatId
    room: RoomId
    by: SeatId
    lines: tuple[LineShown, ...]
    authors: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatCaughtUp(Event):
    """A person can read these lines now, since ``by`` showed them; told to those in the room who know the lines."""

    seat: SeatId
    room: RoomId
    by: SeatId
    lines: tuple[ItemId, ...]


def decide_catch_up(session: Session, by: SeatId, ask: CatchUp, turn: Turn) -> tuple[Event, ...]:
    """Show the lines that the reader lacks, and say so to those who know them."""
    room = session.room_of(by)
    if room.id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    lines = _known_lines(session, by, ask, turn.limits.lines_per_catch_up)
    _check_reader(session, by, room, ask.seat)
    _check_authors(session, room, lines)
    _check_apart(session, by, ask.seat, lines)
    lacking = tuple(line for line in lines if ask.seat not in line.told)
    if not lacking:
        raise Refusal(Because.ALREADY)
    marks = session.confidential.get(room.id, frozenset())
    shown = LinesShown(
        audience=only(ask.seat),
        at=turn.now,
        seat=ask.seat,
        room=room.id,
        by=by,
        lines=tuple(
            LineShown(line.id, line.by, line.text, line.at, Marked(ItemKind.LINE, line.id) in marks) for line in lacking
        ),
        authors=tuple(session.seats[author].person for author in sorted({line.by for line in lacking})),
    )
    return (shown, *_said_to_knowers(session, by, ask, lines, turn))


def evolve_shown(session: Session, shown: LinesShown) -> Session:
    """Count the reader among those who were told these lines."""
    lines = Kept.of(session.lines[shown.room])
    for one in shown.lines:
        line = lines[one.line]
        lines = lines.adding(line.id, replace(line, told=line.told | {shown.seat}))
    return replace(session, lines={**session.lines, shown.room: lines})


def evolve_told(session: Session, _: SeatCaughtUp) -> Session:
    """Keep nothing: what the reader was shown holds the fact."""
    return session


def _known_lines(session: Session, by: SeatId, ask: CatchUp, most: int) -> tuple[Line, ...]:
    """Return the lines asked for in the order in which they were said, or refuse those that ``by`` was not told."""
    if not ask.lines:
        raise Refusal(Because.EMPTY)
    if len(ask.lines) > most:
        raise Refusal(Because.TOO_MANY)
    wanted = frozenset(ask.lines)
    known = tuple(line for line in session.lines.get(ask.room, {}).values() if line.id in wanted and by in line.told)
    if len(known) < len(wanted):
        raise Refusal(Because.NO_SUCH_ITEM)
    return known


def _check_reader(session: Session, by: SeatId, room: Room, reader: SeatId) -> None:
    """Refuse a reader who is not here, or whom ``by`` may not catch up in this room."""
    if reader not in room.seated:
        raise Refusal(Because.NO_SUCH_SEAT)
    if not session.seats[reader].confirmed:
        raise Refusal(Because.NOT_NOW)
    actor, person = session.seats[by].person, session.seats[reader].person
    allowed = actor.steers
    if room.private:
        of_room = [one.steers or one.side == room.side for one in (actor, person)]
        allowed = all(of_room) and not (actor.steers and person.steers)
    if not allowed:
        raise Refusal(Because.NOT_ALLOWED)


def _check_authors(session: Session, room: Room, lines: tuple[Line, ...]) -> None:
    """Refuse lines that a guest of another side wrote in a caucus."""
    if room.private and any(session.seats[line.by].person.side not in {room.side, NEUTRAL} for line in lines):
        raise Refusal(Because.NOT_APPROVED)


def _check_apart(session: Session, by: SeatId, reader: SeatId, lines: tuple[Line, ...]) -> None:
    """Refuse lines of somebody whom the reader never learns of; why, only a mediator is told."""
    if not from_whom(session, reader).isdisjoint(line.by for line in lines):
        raise Refusal(Because.NO_CONTACT if session.seats[by].person.steers else Because.NOT_APPROVED)


def _said_to_knowers(
    session: Session, by: SeatId, ask: CatchUp, lines: tuple[Line, ...], turn: Turn
) -> tuple[SeatCaughtUp, ...]:
    """Tell each of the others in the room of exactly those lines that they know: one event for those who know alike.

    Of a line by somebody from whom they are kept apart by now, they are told nothing any more.
    """
    knowing: dict[tuple[ItemId, ...], set[SeatId]] = {}
    for seat in sorted(session.rooms[ask.room].seated - {ask.seat}):
        never = from_whom(session, seat)
        known = tuple(line.id for line in lines if seat in line.told and line.by not in never)
        if known:
            knowing.setdefault(known, set()).add(seat)
    return tuple(
        SeatCaughtUp(audience=these(seats), at=turn.now, seat=ask.seat, room=ask.room, by=by, lines=known)
        for known, seats in knowing.items()
    )
