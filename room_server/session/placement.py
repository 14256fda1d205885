"""Placement: who may be brought into which room, what a mediator is asked first, and who comes along.

- A **consultation** opens to its side alone. Anybody of no side (a mediator, an expert, an interpreter who serves
  nobody of it) is let in by somebody seated there, and only so (``practices.knocking``); another side never.
- A **counsel caucus** takes the lawyers for whom it was opened and mediators; a **mediators' room**, mediators.
- **Nobody comes straight from the lobby into a private room** that is not held for them: the joint session or a hold
  room first. Mediators choose their own way.
- An **interpreter** goes where the person served goes: with them in one act, and into any room that is open to them.
- Into a joint session to which people are **called back** nobody else comes, but mediators; nor does anybody come to
  one of those people who interprets for them, and would go along. They were told how many they will be, and whether
  they are brought over must not tell them, or those who miss them there, who came (``practices.recall``).
- What may be meant and may be a slip of the hand is asked in words (``guards``) and refused until acknowledged.
"""

from __future__ import annotations

from dataclasses import dataclass

from room_server.session.apart import refuse_meeting
from room_server.session.people import NEUTRAL, Person, Role, SeatId
from room_server.session.recalls import Recall
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, Room, RoomKind
from room_server.session.state import SEATED, Session, Standing

GUARDS = (Because.SIDES_WOULD_MEET, Because.WITHOUT_COUNSEL, Because.OBSERVER_IN_PRIVATE)
"""What a mediator may acknowledge, in the order in which it is asked."""


def check_seen(
    session: Session,
    seats: tuple[SeatId, ...],
    room: Room,
    seen: tuple[SeatId, ...],
    come_from: frozenset[Standing] = SEATED,
) -> None:
    """Refuse people who are not here to come, or there already, and what is not as the mediator saw it.

    They saw who sits in the room and who comes: an interpreter who would go along unseen is a change as well.
    """
    if not seats or len(set(seats)) != len(seats):
        raise Refusal(Because.BAD_VALUE)
    if any(session.seating(seat).standing not in come_from for seat in seats):
        raise Refusal(Because.NOT_NOW)
    if frozenset(seen) != room.seated or not room.seated.isdisjoint(seats):
        raise Refusal(Because.ROOM_CHANGED)
    if with_interpreters(session, seats, room) != seats:
        raise Refusal(Because.ROOM_CHANGED)


@dataclass(frozen=True, slots=True)
class Brought:
    """Who comes into a room, with the interpreters who go along, and what a mediator is asked about that."""

    seats: tuple[SeatId, ...]
    asked: tuple[Because, ...]


def brought(session: Session, named: tuple[SeatId, ...], room: Room, acknowledged: tuple[Because, ...]) -> Brought:
    """Return who would come into the room; refuse what may not be, and what was not acknowledged."""
    seats = with_interpreters(session, named, room)
    refuse_meeting(session, room.seated.union(seats))
    check(session, seats, room)
    asked = tuple(guard for guard in GUARDS if guard in guards(session, seats, room))
    for guard in asked:
        if guard not in acknowledged:
            raise Refusal(guard)
    return Brought(seats, asked)


def with_interpreters(session: Session, seats: tuple[SeatId, ...], room: Room) -> tuple[SeatId, ...]:
    """Return these people and the interpreters who go with them.

    An interpreter goes along from the room in which the person served is; whoever is served and only now admitted is
    joined from any room.
    """
    along = [
        seat
        for seat, s in session.seats.items()
        if s.person.serves in seats
        and seat not in seats
        and s.room is not None
        and s.room != room.id
        and session.seats[s.person.serves].room in {None, s.room}
    ]
    return (*seats, *along)


def check(session: Session, seats: tuple[SeatId, ...], room: Room) -> None:
    """Refuse people who are not for the room (``not-for-them``) or who must be let in (``knock-first``).

    While people are called back into the joint session, nobody comes there whom they were not shown, or to one of them
    who would go along (``called-back``).
    """
    for seat in seats:
        person = session.seats[seat].person
        if session.recall is not None and not _is_shown(session, session.recall, person, room):
            raise Refusal(Because.CALLED_BACK)
        if not _open_to(session, person, room):
            guest = room.kind is RoomKind.CONSULTATION and person.side == NEUTRAL
            raise Refusal(Because.KNOCK_FIRST if guest else Because.NOT_FOR_THEM)


def check_arrival(session: Session, seat: SeatId, room: Room) -> None:
    """Refuse (``hold-first``) that somebody comes from the lobby into a private room that is not held for them."""
    person = session.seats[seat].person
    if not room.private or room.kind is RoomKind.HOLD or person.steers:
        return
    if not any(room.is_for(one) for one in _unit(session, person)):
        raise Refusal(Because.HOLD_FIRST)


def guards(session: Session, seats: tuple[SeatId, ...], room: Room) -> frozenset[Because]:
    """Return what a mediator must acknowledge before these people come into the room.

    Sides would meet in a private room where an entrant finds another side seated, or comes into the room that is
    held with another side, though nobody sits there yet. A counsel caucus is there for sides to meet.
    """
    after = room.seated.union(seats)
    found = set()
    apart = room.private and room.kind is not RoomKind.COUNSEL and bool(session.sides_in(seats))
    if apart and len(session.sides_in(after) | ({room.side} - {NEUTRAL})) > 1:
        found.add(Because.SIDES_WOULD_MEET)
    if leaving_counsel(session, frozenset(seats), room):
        found.add(Because.WITHOUT_COUNSEL)
    watching = any(session.seats[seat].person.role is Role.OBSERVER for seat in seats)
    if watching and room.private and room.kind is not RoomKind.HOLD:
        found.add(Because.OBSERVER_IN_PRIVATE)
    return frozenset(found)


def leaving_counsel(
    session: Session, seats: frozenset[SeatId], room: Room, known: frozenset[SeatId] | None = None
) -> frozenset[SeatId]:
    """Return the parties of these who would come into the room without the counsel they have, or of these ``known``."""
    if room.kind is RoomKind.HOLD:
        return frozenset()
    after, here = room.seated | seats, session.admitted() if known is None else session.admitted() & known
    return frozenset(seat for seat in seats if _leaves_counsel(session, seat, after, here))


def may_knock_for(session: Session, seat: SeatId, room: Room) -> bool:
    """Tell whether somebody is let into this room only by those who sit there."""
    person = session.seats[seat].person
    return room.kind is RoomKind.CONSULTATION and person.side == NEUTRAL and not _open_to(session, person, room)


def _is_shown(session: Session, recall: Recall, person: Person, room: Room) -> bool:
    """Tell whether a recall goes on as it was shown when the person comes here: it counted all mediators."""
    if room.id == JOINT:
        return person.steers or person.seat in recall.expected
    return person.serves not in recall.seats or session.seats[person.serves].room != room.id


def _open_to(session: Session, person: Person, room: Room) -> bool:
    """Tell whether a mediator may bring the person into a room of this kind."""
    if room.kind not in {RoomKind.CONSULTATION, RoomKind.COUNSEL, RoomKind.MEDIATORS}:
        return True
    return any(room.is_for(one) or (one.steers and room.kind is RoomKind.COUNSEL) for one in _unit(session, person))


def _unit(session: Session, person: Person) -> tuple[Person, ...]:
    """Return the person and whom they serve: an interpreter goes where that person may go."""
    return (person,) if person.serves is None else (person, session.seats[person.serves].person)


def _leaves_counsel(session: Session, seat: SeatId, after: frozenset[SeatId], here: frozenset[SeatId]) -> bool:
    """Tell whether a party would be without the counsel of their side who is in the session now."""
    person = session.seats[seat].person
    if person.role is not Role.PARTY:
        return False
    counsel = {
        other
        for other in here
        if session.seats[other].person.role is Role.COUNSEL and session.seats[other].person.side == person.side
    }
    return bool(counsel) and counsel.isdisjoint(after)
