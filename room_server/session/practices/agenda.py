"""The agenda: one a session, on the joint surface, readable by everyone admitted from every room.

Mediators keep it. Notes on its items belong to the room in which they are written, and to its circle. Who must not
learn of an item's owner reads it without one: they are told by an event of their own, before all others (``apart``).
A topic that is taken off makes room for notes on others; what was noted on it stays with those who were told it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names, those_apart
from room_server.session.audience import Audience, Event, these
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import (
    AgendaItem,
    AgendaNote,
    AgendaState,
    ItemId,
    Session,
    Turn,
    checked_text,
)

MOST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class AddAgendaItem:
    """Add a topic at the end (mediators). ``minutes`` 0 means that no time is planned."""

    title: str
    owner: SeatId | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class ChangeAgendaItem:
    """Change a topic's title, owner and minutes (mediators)."""

    item: ItemId
    title: str
    owner: SeatId | None = None
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class PlaceAgendaItem:
    """Put a topic before another, or at the end with none named (mediators)."""

    item: ItemId
    before: ItemId | None = None


@dataclass(frozen=True, slots=True)
class MarkAgendaItem:
    """Mark a topic open, current, done or parked; at most one is current (mediators)."""

    item: ItemId
    state: AgendaState


@dataclass(frozen=True, slots=True)
class RemoveAgendaItem:
    """Take a topic off the agenda (mediators)."""

    item: ItemId


@dataclass(frozen=True, slots=True)
class NoteOnAgenda:
    """Write a note on a topic, on the surface of the room that one is in."""

    item: ItemId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemAdded(Event):
    """A topic was added at the end."""

    item: ItemId
    title: str
    owner: SeatId | None
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemChanged(Event):
    """A topic reads differently."""

    item: ItemId
    title: str
    owner: SeatId | None
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemPlaced(Event):
    """A topic stands before another now, or at the end."""

    item: ItemId
    before: ItemId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemMarked(Event):
    """A topic is open, current, done or parked. The topic that was current before is open again."""

    item: ItemId
    state: AgendaState


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemRemoved(Event):
    """A topic was taken off."""

    item: ItemId


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaNoted(Event):
    """A note was written on a topic, in one room."""

    note: ItemId
    item: ItemId
    room: RoomId
    by: SeatId
    text: str


def decide_add(session: Session, _: SeatId, ask: AddAgendaItem, turn: Turn) -> tuple[Event, ...]:
    """Add the topic."""
    if len(session.agenda) >= turn.limits.agenda_items:
        raise Refusal(Because.TOO_MANY)
    title = _checked(session, ask, turn)
    item = ItemId(turn.ids(0))
    return tuple(
        AgendaItemAdded(audience=told, at=turn.now, item=item, title=title, owner=owner, minutes=ask.minutes)
        for told, owner in _with_owner(session, ask.owner)
    )


def decide_change(session: Session, _: SeatId, ask: ChangeAgendaItem, turn: Turn) -> tuple[Event, ...]:
    """Change the topic."""
    _known(session, ask.item)
    title = _checked(session, ask, turn)
    return tuple(
        AgendaItemChanged(audience=told, at=turn.now, item=ask.item, title=title, owner=owner, minutes=ask.minutes)
        for told, owner in _with_owner(session, ask.owner)
    )


def decide_place(session: Session, _: SeatId, ask: PlaceAgendaItem, turn: Turn) -> tuple[Event, ...]:
    """Put the topic elsewhere."""
    _known(session, ask.item)
    if ask.before is not None:
        _known(session, ask.before)
    if ask.before == ask.item:
        raise Refusal(Because.BAD_VALUE)
    return (AgendaItemPlaced(audience=_all(session), at=turn.now, item=ask.item, before=ask.before),)


def decide_mark(session: Session, _: SeatId, ask: MarkAgendaItem, turn: Turn) -> tuple[Event, ...]:
    """Mark the topic."""
    if _known(session, ask.item).state is ask.state:
        raise Refusal(Because.ALREADY)
    return (AgendaItemMarked(audience=_all(session), at=turn.now, item=ask.item, state=ask.state),)


def decide_remove(session: Session, _: SeatId, ask: RemoveAgendaItem, turn: Turn) -> tuple[Event, ...]:
    """Take the topic off."""
    _known(session, ask.item)
    return (AgendaItemRemoved(audience=_all(session), at=turn.now, item=ask.item),)


def decide_note(session: Session, by: SeatId, ask: NoteOnAgenda, turn: Turn) -> tuple[Event, ...]:
    """Write the note for those who are in the room."""
    _known(session, ask.item)
    room = session.room_of(by)
    topics = {topic.id for topic in session.agenda}
    if sum(note.item in topics for note in session.notes.get(room.id, {}).values()) >= turn.limits.notes_per_room:
        raise Refusal(Because.TOO_MANY)
    text = checked_text(ask.text, turn.limits.text_chars)
    return (
        AgendaNoted(
            audience=session.told_in(room.id),
            at=turn.now,
            note=ItemId(turn.ids(0)),
            item=ask.item,
            room=room.id,
            by=by,
            text=text,
        ),
    )


def evolve_added(session: Session, added: AgendaItemAdded) -> Session:
    """Add the topic at the end; told a second time, it is with its owner."""
    item = AgendaItem(added.item, added.title, added.owner, added.minutes)
    others = tuple(known for known in session.agenda if known.id != added.item)
    return replace(session, agenda=(*others, item))


def evolve_changed(session: Session, changed: AgendaItemChanged) -> Session:
    """Change the topic."""

    def change(item: AgendaItem) -> AgendaItem:
        return replace(item, title=changed.title, owner=changed.owner, minutes=changed.minutes)

    return _map(session, changed.item, change)


def evolve_item_placed(session: Session, placed: AgendaItemPlaced) -> Session:
    """Put the topic elsewhere."""
    moving = [item for item in session.agenda if item.id == placed.item]
    rest = [item for item in session.agenda if item.id != placed.item]
    where = next((i for i, item in enumerate(rest) if item.id == placed.before), len(rest))
    return replace(session, agenda=(*rest[:where], *moving, *rest[where:]))


def evolve_marked(session: Session, marked: AgendaItemMarked) -> Session:
    """Mark the topic; when it becomes current, the one before it stops being so."""

    def mark(item: AgendaItem) -> AgendaItem:
        if item.id == marked.item:
            since = marked.at if marked.state is AgendaState.CURRENT else None
            return replace(item, state=marked.state, current_since=since)
        if marked.state is AgendaState.CURRENT and item.state is AgendaState.CURRENT:
            return replace(item, state=AgendaState.OPEN, current_since=None)
        return item

    return replace(session, agenda=tuple(mark(item) for item in session.agenda))


def evolve_removed(session: Session, removed: AgendaItemRemoved) -> Session:
    """Take the topic off."""
    return replace(session, agenda=tuple(item for item in session.agenda if item.id != removed.item))


def evolve_noted(session: Session, noted: AgendaNoted) -> Session:
    """Keep the note on the room's surface."""
    outsiders = noted.audience.seats - session.rooms[noted.room].circle
    note = AgendaNote(noted.note, noted.item, noted.by, noted.text, noted.at, outsiders)
    notes = {**session.notes.get(noted.room, {}), noted.note: note}
    return replace(session, notes={**session.notes, noted.room: notes})


def _all(session: Session) -> Audience:
    return session.with_mediators(*session.admitted())


def _with_owner(session: Session, owner: SeatId | None) -> tuple[tuple[Audience, SeatId | None], ...]:
    """Return who reads an item with which owner: first, without one, those who never learn of them."""
    every = _all(session)
    unnamed = those_apart(session, owner, every.seats)
    return ((these(unnamed), None), (these(every.seats - unnamed), owner)) if unnamed else ((every, owner),)


def _known(session: Session, item: ItemId) -> AgendaItem:
    for known in session.agenda:
        if known.id == item:
            return known
    raise Refusal(Because.NO_SUCH_ITEM)


def _checked(session: Session, ask: AddAgendaItem | ChangeAgendaItem, turn: Turn) -> str:
    if not 0 <= ask.minutes <= MOST_MINUTES:
        raise Refusal(Because.BAD_VALUE)
    if ask.owner is not None:
        session.seating(ask.owner)
    title = checked_text(ask.title, turn.limits.title_chars)
    refuse_names(session, title)
    return title


def _map(session: Session, item: ItemId, change: Callable[[AgendaItem], AgendaItem]) -> Session:
    return replace(session, agenda=tuple(change(i) if i.id == item else i for i in session.agenda))
