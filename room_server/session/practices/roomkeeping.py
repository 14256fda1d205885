"""Caucus rooms: opened with a side by a mediator, any number at once, closed when empty.

That a caucus exists, its name and its people are told to the mediators; others learn of it by entering.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import NEUTRAL, SeatId, SideId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId, RoomKind
from room_server.session.state import Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Open a caucus with a side, for all of its people (mediators)."""

    title: str
    side: SideId


@dataclass(frozen=True, slots=True)
class CloseRoom:
    """Close an empty caucus. What was said in it stays with those who were told it (mediators)."""

    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOpened(Event):
    """A caucus was opened for its circle; told to the mediators, others learn of it by entering."""

    room: RoomId
    title: str
    side: SideId
    circle: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomClosed(Event):
    """A caucus was closed; told to the mediators."""

    room: RoomId


def decide_open(session: Session, _: SeatId, ask: OpenRoom, turn: Turn) -> tuple[Event, ...]:
    """Open a caucus for everyone of the side, whether they are here yet or not."""
    title = checked_text(ask.title, turn.limits.title_chars)
    if sum(room.open for room in session.rooms.values()) >= turn.limits.rooms_per_session:
        raise Refusal(Because.TOO_MANY)
    circle = tuple(sorted(seat for seat, s in session.seats.items() if s.person.side == ask.side))
    if ask.side == NEUTRAL or not circle:
        raise Refusal(Because.BAD_VALUE)
    room = RoomId(turn.ids(0))
    told = session.with_mediators()
    return (RoomOpened(audience=told, at=turn.now, room=room, title=title, side=ask.side, circle=circle),)


def decide_close(session: Session, _: SeatId, ask: CloseRoom, turn: Turn) -> tuple[Event, ...]:
    """Close the caucus if nobody is in it: nobody is ever stranded by a closing room."""
    room = session.open_room(ask.room)
    if not room.private:
        raise Refusal(Because.BAD_VALUE)
    if room.seated:
        raise Refusal(Because.ROOM_NOT_EMPTY)
    return (RoomClosed(audience=session.with_mediators(), at=turn.now, room=room.id),)


def evolve_opened(session: Session, opened: RoomOpened) -> Session:
    """Add the room."""
    room = Room(opened.room, RoomKind.CAUCUS, opened.title, opened.side, frozenset(opened.circle))
    return session.with_room(room)


def evolve_closed(session: Session, closed: RoomClosed) -> Session:
    """Close the room; its content stays in the state for those who had it."""
    return session.with_room(replace(session.rooms[closed.room], open=False))
