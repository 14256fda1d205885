"""A mediator's private notes: for their author alone; never for a co-mediator, nor for the summary of another."""

from __future__ import annotations

from dataclasses import dataclass

from room_server.session.audience import Event, only
from room_server.session.people import SeatId
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class KeepNote:
    """Keep a private note, on the session or on one room (mediators)."""

    text: str
    room: RoomId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKept(Event):
    """A private note was kept; told to its author alone."""

    note: ItemId
    by: SeatId
    text: str
    room: RoomId | None


def decide_keep(session: Session, by: SeatId, ask: KeepNote, turn: Turn) -> tuple[Event, ...]:
    """Keep the note."""
    if ask.room is not None:
        session.open_room(ask.room)
    text = checked_text(ask.text, turn.limits.text_chars)
    return (NoteKept(audience=only(by), at=turn.now, note=ItemId(turn.ids(0)), by=by, text=text, room=ask.room),)


def evolve_kept(session: Session, _: NoteKept) -> Session:
    """Keep nothing in the state: no rule asks for a private note."""
    return session
