"""Who comes by a move: those named, and who interprets for them; written a second time and apart from the product."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from room_server.session.people import SeatId
from room_server.session.practices import moves
from room_server.session.refusals import Because
from room_server.session.rooms import Room, RoomId
from room_server.session.state import Session


def place(session: Session, seat: SeatId) -> RoomId | None:
    """Return the room in which a seat is, None outside of all and for seats that there are not."""
    seating = session.seats.get(seat)
    return seating.room if seating is not None else None


def brought(session: Session, ask: Any) -> tuple[SeatId, ...]:
    """Return whom a move or an admission brings along: those named, and who interprets for them."""
    named = ask.seats if isinstance(ask, moves.Move) else (ask.seat,)
    along = []
    for seat, seating in session.seats.items():
        served = seating.person.serves
        if served not in named or seat in named or seating.room in {None, ask.room}:
            continue
        if place(session, served) in {None, seating.room}:
            along.append(seat)
    return (*named, *along)


def move_of(
    session: Session, seats: Sequence[SeatId], room: Room, acknowledged: tuple[Because, ...] = moves.GUARDS
) -> moves.Move:
    """Return the move of these people to a room, with who goes along and the roster, as it is now."""
    ask = moves.Move(tuple(seats), room.id, tuple(room.seated), acknowledged)
    return replace(ask, seats=brought(session, ask))
