"""The part of the fold that is about the agenda and the notes on it."""

from __future__ import annotations

from dataclasses import replace

from room_server.session.practices import agenda
from room_server.session.shown import NoteShown
from room_server.session.state import AgendaItem, AgendaState
from room_server.session.views.shape import View


def added(v: View, e: agenda.AgendaItemAdded) -> None:
    """Add the item at the end."""
    v.agenda.append(AgendaItem(e.item, e.title, e.owner, e.minutes))


def changed(v: View, e: agenda.AgendaItemChanged) -> None:
    """Change its words, owner and minutes."""
    v.agenda = [replace(i, title=e.title, owner=e.owner, minutes=e.minutes) if i.id == e.item else i for i in v.agenda]


def placed(v: View, e: agenda.AgendaItemPlaced) -> None:
    """Put the item before another, or at the end."""
    moving = [i for i in v.agenda if i.id == e.item]
    others = [i for i in v.agenda if i.id != e.item]
    where = next((n for n, i in enumerate(others) if i.id == e.before), len(others))
    v.agenda = [*others[:where], *moving, *others[where:]]


def marked(v: View, e: agenda.AgendaItemMarked) -> None:
    """Mark the item; only one is current."""
    current = e.state is AgendaState.CURRENT
    marked = []
    for item in v.agenda:
        if item.id == e.item:
            marked.append(replace(item, state=e.state, current_since=e.at if current else None))
        elif current and item.state is AgendaState.CURRENT:
            marked.append(replace(item, state=AgendaState.OPEN, current_since=None))
        else:
            marked.append(item)
    v.agenda = marked


def removed(v: View, e: agenda.AgendaItemRemoved) -> None:
    """Take the item away."""
    v.agenda = [i for i in v.agenda if i.id != e.item]


def noted(v: View, e: agenda.AgendaNoted) -> None:
    """Add the note to its room's surface."""
    v.room(e.room).notes.append(NoteShown(e.note, e.item, e.by, e.text, e.at))
