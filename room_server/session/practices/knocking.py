"""Knocking: how somebody who belongs to no side comes into a private consultation.

A side that consults is by itself: no mediator is brought in, nor anybody else of no side. A mediator knocks, for
herself or for a neutral whom she could bring anywhere else (an interpreter, an expert); somebody of the side who sits
there answers.

- A knock is told to those who sit there and to the mediator who knocked; so is the answer, and who gave it. Another
  mediator who knocks for the same person meanwhile is refused (``already``), and so learns of it.
- Who is let in comes in by the same act, for that one entering (``moves.follow`` places them), and confirms the room as
  after any move: until then they neither hear nor are heard. To come again, one knocks again.
- A knock ends when it is taken back, when who knocked goes anywhere else, and when nobody is left who could answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from room_server.session import placement
from room_server.session.audience import Audience, Event, these
from room_server.session.people import Person, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class Knock:
    """Ask those in a consultation to let somebody in: oneself, or a neutral (mediators)."""

    room: RoomId
    seat: SeatId


@dataclass(frozen=True, slots=True)
class WithdrawKnock:
    """Take one's knock back (mediators)."""

    room: RoomId
    seat: SeatId


@dataclass(frozen=True, slots=True)
class AnswerKnock:
    """Let somebody in who knocked at the room one sits in, or do not."""

    room: RoomId
    seat: SeatId
    admit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Knocked(Event):
    """A mediator (``by``) asks that this person may come in; told to those who sit there, and to that mediator."""

    room: RoomId
    person: Person
    by: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class KnockAnswered(Event):
    """Somebody there (``by``) let the person in, or did not; told as the knock was."""

    room: RoomId
    seat: SeatId
    by: SeatId
    admitted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class KnockEnded(Event):
    """Nobody knocks for this person any more; told as the knock was."""

    room: RoomId
    seat: SeatId


def decide_knock(session: Session, by: SeatId, ask: Knock, turn: Turn) -> tuple[Event, ...]:
    """Knock, where somebody sits there who can answer."""
    room = session.open_room(ask.room)
    seating = session.seating(ask.seat)
    if not placement.may_knock_for(session, ask.seat, room) or (seating.person.steers and ask.seat != by):
        raise Refusal(Because.BAD_VALUE)
    if seating.room is None or seating.room == room.id:
        raise Refusal(Because.NOT_NOW)
    if ask.seat in session.knocks.get(room.id, {}):
        raise Refusal(Because.ALREADY)
    if not _answering(session, room):
        raise Refusal(Because.NOBODY_THERE)
    return (Knocked(audience=_told(room, by), at=turn.now, room=room.id, person=seating.person, by=by),)


def decide_withdraw(session: Session, by: SeatId, ask: WithdrawKnock, turn: Turn) -> tuple[Event, ...]:
    """End one's own knock."""
    if session.knocks.get(ask.room, {}).get(ask.seat) != by:
        raise Refusal(Because.NO_SUCH_REQUEST)
    return (_ended(session, session.rooms[ask.room], ask.seat, turn),)


def decide_answer(session: Session, by: SeatId, ask: AnswerKnock, turn: Turn) -> tuple[Event, ...]:
    """Let the person in, or do not; a guest who was let in lets nobody in."""
    room = session.room_of(by)
    knocked = session.knocks.get(room.id, {}).get(ask.seat)
    if room.id != ask.room or knocked is None:
        raise Refusal(Because.NO_SUCH_REQUEST)
    if by not in _answering(session, room):
        raise Refusal(Because.NOT_ALLOWED)
    told = _told(room, knocked)
    return (KnockAnswered(audience=told, at=turn.now, room=room.id, seat=ask.seat, by=by, admitted=ask.admit),)


def follow(before: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """End the knocks that have come to nothing."""
    ended = []
    for where, knocks in after.knocks.items():
        room = after.rooms[where]
        for seat, by in knocks.items():
            went = after.seats[seat].room != before.seats[seat].room or after.seats[by].room is None
            if went or not _answering(after, room):
                ended.append(_ended(after, room, seat, turn))
    return tuple(ended)


def evolve_knocked(session: Session, knocked: Knocked) -> Session:
    """Keep the knock."""
    here = session.knocks.get(knocked.room, {})
    return _with(session, knocked.room, {**here, knocked.person.seat: knocked.by})


def evolve_answered(session: Session, answered: KnockAnswered) -> Session:
    """End the knock; who is let in may come in now (``moves.follow``)."""
    session = _without(session, answered.room, answered.seat)
    return replace(session, let_in=(answered.seat, answered.room)) if answered.admitted else session


def evolve_ended(session: Session, ended: KnockEnded) -> Session:
    """End the knock."""
    return _without(session, ended.room, ended.seat)


def _answering(session: Session, room: Room) -> frozenset[SeatId]:
    """Return who can let somebody in: those for whom the room is held and who sit there."""
    return frozenset(seat for seat in room.seated if room.is_for(session.seats[seat].person))


def _told(room: Room, by: SeatId) -> Audience:
    return these(room.seated | {by})


def _ended(session: Session, room: Room, seat: SeatId, turn: Turn) -> KnockEnded:
    by = session.knocks[room.id][seat]
    return KnockEnded(audience=_told(room, by), at=turn.now, room=room.id, seat=seat)


def _without(session: Session, room: RoomId, seat: SeatId) -> Session:
    return _with(session, room, {s: by for s, by in session.knocks.get(room, {}).items() if s != seat})


def _with(session: Session, room: RoomId, knocks: Mapping[SeatId, SeatId]) -> Session:
    others = {r: k for r, k in session.knocks.items() if r != room}
    return replace(session, knocks={**others, room: knocks} if knocks else others)
