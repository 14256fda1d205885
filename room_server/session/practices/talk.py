"""Talk: chat in a room, announcements to rooms, and written words between one person and the mediators.

Said things are told to those seated in the room when they were said, and to nobody else later, except by a
catch-up (``practices.catchup``) or a release (``practices.disclosure``). An announcement to chosen rooms is told in
each of them as one to this room; which others have it, the mediators alone are told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names
from room_server.session.audience import Event, these
from room_server.session.kept import Kept
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Line, Session, Standing, Turn, checked_text


@dataclass(frozen=True, slots=True)
class Say:
    """Write a chat line in the room that one is in.

    ``room`` is that room as the writer saw it: a line typed for one room never lands in another.
    """

    room: RoomId
    text: str


@dataclass(frozen=True, slots=True)
class Announce:
    """Write to everyone who sits in these rooms; with none named, to everyone admitted (mediators)."""

    text: str
    rooms: tuple[RoomId, ...] = ()


@dataclass(frozen=True, slots=True)
class WriteToMediators:
    """Write to the mediators, from the lobby or from any room."""

    text: str


@dataclass(frozen=True, slots=True)
class WriteToPerson:
    """Write to one person, in the lobby or in any room (mediators)."""

    seat: SeatId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Said(Event):
    """A chat line."""

    line: ItemId
    room: RoomId
    by: SeatId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced(Event):
    """A mediator's words to all rooms, or to ``rooms``: of them a reader is told their own, a mediator all."""

    line: ItemId
    by: SeatId
    text: str
    rooms: tuple[RoomId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Written(Event):
    """Words between one person (``seat``) and the mediators; ``by`` wrote them."""

    line: ItemId
    seat: SeatId
    by: SeatId
    text: str


def decide_say(session: Session, by: SeatId, ask: Say, turn: Turn) -> tuple[Event, ...]:
    """Say it to those who are in the room now."""
    room = session.room_of(by)
    if room.id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    if len(session.lines.get(room.id, {})) >= turn.limits.lines_per_room:
        raise Refusal(Because.TOO_MANY)
    text = checked_text(ask.text, turn.limits.text_chars)
    line = ItemId(turn.ids(0))
    told = session.told_in(room.id)
    return (Said(audience=told, at=turn.now, line=line, room=room.id, by=by, text=text),)


def decide_announce(session: Session, by: SeatId, ask: Announce, turn: Turn) -> tuple[Event, ...]:
    """Say it to everyone admitted, or in each of the rooms for itself."""
    text, line = checked_text(ask.text, turn.limits.text_chars), ItemId(turn.ids(0))
    if not ask.rooms:
        told = session.with_mediators(*session.admitted())
        refuse_names(session, text, told.seats)
        return (Announced(audience=told, at=turn.now, line=line, by=by, text=text),)
    rooms = [session.open_room(room) for room in ask.rooms]
    mediators = session.mediators()
    readers = [(room.seated - mediators, (room.id,)) for room in rooms if room.seated - mediators]
    if not readers or len(set(ask.rooms)) != len(ask.rooms):
        raise Refusal(Because.BAD_VALUE)
    refuse_names(session, text, frozenset().union(*(seats for seats, _ in readers)))
    return tuple(
        Announced(audience=these(seats), at=turn.now, line=line, by=by, text=text, rooms=named)
        for seats, named in ((mediators, ask.rooms), *readers)
    )


def decide_write_to_mediators(session: Session, by: SeatId, ask: WriteToMediators, turn: Turn) -> tuple[Event, ...]:
    """Write to the mediators."""
    return (_written(session, by, by, ask.text, turn),)


def decide_write_to_person(session: Session, by: SeatId, ask: WriteToPerson, turn: Turn) -> tuple[Event, ...]:
    """Write to the person."""
    if session.seating(ask.seat).standing is Standing.REMOVED:
        raise Refusal(Because.NO_SUCH_SEAT)
    refuse_names(session, ask.text, (ask.seat,))
    return (_written(session, ask.seat, by, ask.text, turn),)


def evolve_said(session: Session, said: Said) -> Session:
    """Keep the line, with those who were told it."""
    line = Line(said.line, said.by, said.text, said.at, said.audience.seats)
    lines = Kept.of(session.lines.get(said.room, {}))
    return replace(session, lines={**session.lines, said.room: lines.adding(said.line, line)})


def evolve_told(session: Session, _: Announced | Written) -> Session:
    """Keep nothing: no rule asks for these later."""
    return session


def _written(session: Session, seat: SeatId, by: SeatId, text: str, turn: Turn) -> Written:
    words = checked_text(text, turn.limits.text_chars)
    told = session.with_mediators(seat)
    return Written(audience=told, at=turn.now, line=ItemId(turn.ids(0)), seat=seat, by=by, text=words)
