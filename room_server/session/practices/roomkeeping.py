"""Rooms are opened, renamed and closed by a mediator, any number at once.

- That a room exists, its kind, its name and its people are told to the mediators; others learn of it by entering.
- It is opened for somebody, its circle: a room of a side for all of that side; a counsel caucus for lawyers of two
  sides or more (all of them, unless some are named); a mediators' room for the mediators; a hold room for nobody.
- Another name is told to those who know the room: to mediators, to those who sit there, and of its circle to those who
  have been there. A guest who went away knows it by the name that it had.
- A room is closed when empty: nobody is ever stranded. What was said in it stays with those who were told it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_meeting, refuse_names
from room_server.session.audience import Event
from room_server.session.people import NEUTRAL, Role, SeatId, SideId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import OF_A_SIDE, Room, RoomId, RoomKind
from room_server.session.state import Session, Standing, Turn, checked_text


@dataclass(frozen=True, slots=True)
class OpenRoom:
    """Open a private room (mediators). ``side``: of a caucus or a consultation; ``people``: of a counsel caucus."""

    title: str
    side: SideId = NEUTRAL
    kind: RoomKind = RoomKind.CAUCUS
    people: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class RenameRoom:
    """Give a private room another name (mediators)."""

    room: RoomId
    title: str


@dataclass(frozen=True, slots=True)
class CloseRoom:
    """Close an empty room. What was said in it stays with those who were told it (mediators)."""

    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomOpened(Event):
    """A room was opened for its circle; told to the mediators, others learn of it by entering."""

    room: RoomId
    kind: RoomKind
    title: str
    side: SideId
    circle: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRenamed(Event):
    """A room has another name; told to those who know the room."""

    room: RoomId
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomClosed(Event):
    """A room was closed; told to the mediators."""

    room: RoomId


def decide_open(session: Session, _: SeatId, ask: OpenRoom, turn: Turn) -> tuple[Event, ...]:
    """Open a room for its circle, whether those people are here yet or not."""
    title = checked_text(ask.title, turn.limits.title_chars)
    if sum(room.open for room in session.rooms.values()) >= turn.limits.rooms_per_session:
        raise Refusal(Because.TOO_MANY)
    if ask.kind is RoomKind.JOINT or (ask.kind in OF_A_SIDE) == (ask.side == NEUTRAL):
        raise Refusal(Because.BAD_VALUE)
    if ask.people and ask.kind is not RoomKind.COUNSEL:
        raise Refusal(Because.BAD_VALUE)
    refuse_meeting(session, ask.people)
    circle = _circle(session, ask)
    refuse_names(session, title, circle)
    opened = RoomOpened(
        audience=session.with_mediators(),
        at=turn.now,
        room=RoomId(turn.ids(0)),
        kind=ask.kind,
        title=title,
        side=ask.side,
        circle=tuple(sorted(circle)),
    )
    return (opened,)


def decide_rename(session: Session, _: SeatId, ask: RenameRoom, turn: Turn) -> tuple[Event, ...]:
    """Give the room the other name; the joint session has none."""
    room = session.open_room(ask.room)
    title = checked_text(ask.title, turn.limits.title_chars)
    if not room.private:
        raise Refusal(Because.BAD_VALUE)
    if title == room.title:
        raise Refusal(Because.ALREADY)
    refuse_names(session, title, room.seated | room.circle)
    told = session.with_mediators(*room.seated, *(room.known & room.circle))
    return (RoomRenamed(audience=told, at=turn.now, room=room.id, title=title),)


def decide_close(session: Session, _: SeatId, ask: CloseRoom, turn: Turn) -> tuple[Event, ...]:
    """Close the room if nobody is in it."""
    room = session.open_room(ask.room)
    if not room.private:
        raise Refusal(Because.BAD_VALUE)
    if room.seated:
        raise Refusal(Because.ROOM_NOT_EMPTY)
    return (RoomClosed(audience=session.with_mediators(), at=turn.now, room=room.id),)


def evolve_opened(session: Session, opened: RoomOpened) -> Session:
    """Add the room."""
    return session.with_room(Room(opened.room, opened.kind, opened.title, opened.side, frozenset(opened.circle)))


def evolve_renamed(session: Session, renamed: RoomRenamed) -> Session:
    """Keep the name."""
    return session.with_room(replace(session.rooms[renamed.room], title=renamed.title))


def evolve_closed(session: Session, closed: RoomClosed) -> Session:
    """Close the room; its content stays in the state for those who had it."""
    return session.with_room(replace(session.rooms[closed.room], open=False))


def _circle(session: Session, ask: OpenRoom) -> frozenset[SeatId]:
    """Return for whom the room is opened; refuse a room for nobody, and lawyers of one side alone."""
    here = {seat: s.person for seat, s in session.seats.items() if s.standing is not Standing.REMOVED}
    if ask.kind is RoomKind.HOLD:
        return frozenset()
    if ask.kind is RoomKind.MEDIATORS:
        return session.mediators()
    if ask.kind in OF_A_SIDE:
        circle = frozenset(seat for seat, s in session.seats.items() if s.person.side == ask.side)
        enough = bool(circle)
    else:
        lawyers = frozenset(seat for seat, person in here.items() if person.role is Role.COUNSEL)
        circle = frozenset(ask.people) or lawyers
        enough = circle <= lawyers and len(session.sides_in(circle)) > 1
    if not enough:
        raise Refusal(Because.BAD_VALUE)
    return circle
