"""A mediator's notes: private ones, for their author alone, and a pad that the mediators share.

- A private note is told to its author: never to a co-mediator, nor does it stand in the summary of another.
- What is written on the pad is told to every mediator, also to one who was not in the room that it is about: it is a
  briefing, by its author's act and in its author's words. Nothing comes onto the pad by itself. Who mediates later does
  not read what was written before. It stands in the summaries of those who read it, so of mediators alone.
- A note is about the session, or about one room, one person or one topic of the agenda.
"""

from __future__ import annotations

from dataclasses import dataclass

from room_server.session.audience import Event, only
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class KeepNote:
    """Keep a private note on the session, or on one room, one person or one topic (mediators)."""

    text: str
    room: RoomId | None = None
    person: SeatId | None = None
    topic: ItemId | None = None


@dataclass(frozen=True, slots=True)
class WriteOnPad:
    """Write on the pad that all mediators read, on the session, or on one room, one person or one topic (mediators)."""

    text: str
    room: RoomId | None = None
    person: SeatId | None = None
    topic: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteKept(Event):
    """A private note was kept; told to its author alone."""

    note: ItemId
    by: SeatId
    text: str
    room: RoomId | None
    person: SeatId | None = None
    topic: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PadWritten(Event):
    """A mediator wrote on the pad; told to the mediators."""

    note: ItemId
    by: SeatId
    text: str
    room: RoomId | None
    person: SeatId | None
    topic: ItemId | None


def decide_keep(session: Session, by: SeatId, ask: KeepNote, turn: Turn) -> tuple[Event, ...]:
    """Keep the note."""
    text, note = _checked(session, ask, turn), ItemId(turn.ids(0))
    return (
        NoteKept(
            audience=only(by),
            at=turn.now,
            note=note,
            by=by,
            text=text,
            room=ask.room,
            person=ask.person,
            topic=ask.topic,
        ),
    )


def decide_write(session: Session, by: SeatId, ask: WriteOnPad, turn: Turn) -> tuple[Event, ...]:
    """Write it for all mediators."""
    text, note = _checked(session, ask, turn), ItemId(turn.ids(0))
    return (
        PadWritten(
            audience=session.with_mediators(),
            at=turn.now,
            note=note,
            by=by,
            text=text,
            room=ask.room,
            person=ask.person,
            topic=ask.topic,
        ),
    )


def evolve_kept(session: Session, _: NoteKept | PadWritten) -> Session:
    """Keep nothing in the state: no rule asks for a mediator's note."""
    return session


def _checked(session: Session, ask: KeepNote | WriteOnPad, turn: Turn) -> str:
    """Return the words; what the note is about must exist, and be one thing."""
    if sum(about is not None for about in (ask.room, ask.person, ask.topic)) > 1:
        raise Refusal(Because.BAD_VALUE)
    if ask.room is not None:
        session.open_room(ask.room)
    if ask.person is not None:
        session.seating(ask.person)
    if ask.topic is not None and all(topic.id != ask.topic for topic in session.agenda):
        raise Refusal(Because.NO_SUCH_ITEM)
    return checked_text(ask.text, turn.limits.text_chars)
