"""Moves: who is admitted to which room, and who is moved between rooms. The server alone decides who is where.

A move is one act for all who come, from rooms and from the lobby, and happens as the mediator saw it before or not at
all: it names everybody who comes, interpreters among them, and the target's roster; if either has changed, it is
refused. Who may be brought where, who comes along and what is asked first stands in ``placement``; what a mediator has
not acknowledged is refused.
Those who stay behind learn that somebody went, not where to; those in the target learn who came, not from where;
mediators learn both.
**Entering is the disclosing act**: ``RoomEntered`` is told to the entrant alone, and ``visibility`` adds to it the
room's surfaces as that person may see them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session import placement
from room_server.session.audience import Event, only, these
from room_server.session.people import HOST, Care, Mode, Person, SeatId
from room_server.session.placement import Brought
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, Room, RoomId
from room_server.session.state import HERE, IN_LOBBY, Session, Standing, Turn

GUARDS = placement.GUARDS
"""What can stand in ``acknowledged``."""


@dataclass(frozen=True, slots=True)
class Admit:
    """Admit somebody from the lobby to a room, as it is now; a mediator admits themselves (mediators)."""

    seat: SeatId
    room: RoomId = JOINT
    acknowledged: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """Move people to a room, or admit them to it; all or none (mediators).

    ``seats`` is everybody who comes, with the interpreters who go along, and ``seen`` the room's roster, as the
    mediator saw them.
    """

    seats: tuple[SeatId, ...]
    room: RoomId
    seen: tuple[SeatId, ...]
    acknowledged: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatPlaced(Event):
    """A person is now in a room; told to those who were there already and to the mediators."""

    person: Person
    room: RoomId
    confirmed: bool
    on_line: bool
    mode: Mode
    may_draw: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatWithdrew(Event):
    """A person went out of the room; told to those who stay. Where to is not said."""

    seat: SeatId
    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomEntered(Event):
    """You are now in this room; told to the entrant alone, with what the room shows them (visibility adds it)."""

    seat: SeatId
    room: RoomId
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardsAcknowledged(Event):
    """A mediator was asked in words and went on; kept for the audit trail, told to the mediators."""

    by: SeatId
    guards: tuple[Because, ...]
    seats: tuple[SeatId, ...]
    room: RoomId


def decide_admit(session: Session, by: SeatId, ask: Admit, turn: Turn) -> tuple[Event, ...]:
    """Place somebody who waits; nobody enters who has not signed, and no mediator admits while outside."""
    seating = session.seating(ask.seat)
    if by != ask.seat and session.seats[by].standing is not Standing.SEATED:
        raise Refusal(Because.NOT_SEATED)
    if seating.standing not in IN_LOBBY:
        raise Refusal(Because.NOT_NOW)
    room = session.open_room(ask.room)
    placement.check_arrival(session, ask.seat, room)
    return _bring(session, by, ask, room, turn)


def decide_move(session: Session, by: SeatId, ask: Move, turn: Turn) -> tuple[Event, ...]:
    """Place exactly those who are named, all or none; from the lobby by the rules of admission."""
    room = session.open_room(ask.room)
    placement.check_seen(session, ask.seats, room, ask.seen, HERE)
    for seat in ask.seats:
        if session.seats[seat].room is None:
            placement.check_arrival(session, seat, room)
    return _bring(session, by, ask, room, turn)


def follow(_: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Place whoever was let into a consultation, or is brought over by a recall.

    They alone; and they confirm the room as after any move.
    """
    if after.let_in is not None:
        seat, room = after.let_in
        return _place(after, HOST, (seat,), after.rooms[room], turn)
    if after.coming is not None:
        joint, brought = after.rooms[JOINT], Brought(after.coming.seats, after.coming.asked)
        return (*_meant(after, after.coming.by, brought, joint, turn), *_place(after, HOST, brought.seats, joint, turn))
    return ()


def evolve_placed(session: Session, placed: SeatPlaced) -> Session:
    """Take the person out of the room they were in, and put them into the other.

    Everyone admitted belongs to the joint session's circle; a mediator who is seated in a room, to that room's, but for
    a consultation, where they are a guest.
    """
    seat = placed.person.seat
    seating = session.seats[seat]
    if seating.room is not None:
        old = session.rooms[seating.room]
        session = session.with_room(replace(old, seated=old.seated - {seat}))
    joint = session.rooms[JOINT]
    session = session.with_room(replace(joint, circle=joint.circle | {seat}))
    target = session.rooms[placed.room]
    circle = target.circle | {seat} if target.takes_in(placed.person) else target.circle
    target = replace(target, seated=target.seated | {seat}, circle=circle, known=target.known | {seat})
    session = replace(session.with_room(target), let_in=None, coming=None)
    care = seating.care.elsewhere()
    now = replace(seating, standing=Standing.SEATED, room=placed.room, confirmed=placed.confirmed, care=care)
    session = session.with_seat(seat, now)
    return session.with_care(session.rooms[placed.room].seated, Care.attended) if placed.person.steers else session


def evolve_told(session: Session, _: SeatWithdrew | RoomEntered | GuardsAcknowledged) -> Session:
    """Keep nothing: the placing holds the fact."""
    return session


def _bring(session: Session, by: SeatId, ask: Admit | Move, room: Room, turn: Turn) -> tuple[Event, ...]:
    """Place these people and their interpreters; refuse what was not acknowledged, write down what was."""
    named = ask.seats if isinstance(ask, Move) else (ask.seat,)
    brought = placement.brought(session, named, room, ask.acknowledged)
    return (*_meant(session, by, brought, room, turn), *_place(session, by, brought.seats, room, turn))


def _meant(session: Session, by: SeatId, brought: Brought, room: Room, turn: Turn) -> tuple[Event, ...]:
    """Write down what the mediator was asked in words, if anything."""
    if not brought.asked:
        return ()
    told = session.with_mediators()
    return (
        GuardsAcknowledged(audience=told, at=turn.now, by=by, guards=brought.asked, seats=brought.seats, room=room.id),
    )


def _place(session: Session, by: SeatId, seats: tuple[SeatId, ...], room: Room, turn: Turn) -> tuple[Event, ...]:
    """Tell those who stay, those in the target, and last the entrants, whose roster then holds all who came."""
    moved = frozenset(seats)
    mediators = session.mediators()
    withdrew: list[Event] = []
    for seat in seats:
        where = session.seats[seat].room
        staying = session.rooms[where].seated - moved - mediators if where is not None else frozenset()
        if where is not None and staying:
            withdrew.append(SeatWithdrew(audience=these(staying), at=turn.now, seat=seat, room=where))
    placed = [
        SeatPlaced(
            audience=these((room.seated - moved) | mediators),
            at=turn.now,
            person=session.seats[seat].person,
            room=room.id,
            confirmed=_at_once(session, by, seat),
            on_line=session.seats[seat].on_line,
            mode=session.seats[seat].mode,
            may_draw=session.seats[seat].may_draw,
        )
        for seat in seats
    ]
    entered = [
        RoomEntered(audience=only(seat), at=turn.now, seat=seat, room=room.id, confirmed=_at_once(session, by, seat))
        for seat in seats
    ]
    return (*withdrew, *placed, *entered)


def _at_once(session: Session, by: SeatId, seat: SeatId) -> bool:
    """Tell whether somebody needs not confirm the room: who goes there themselves, and has given their word."""
    return seat == by and session.vouched(seat)
