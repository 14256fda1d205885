"""The part of the fold that is about what crosses, what may, and what a mediator writes down."""

from __future__ import annotations

from dataclasses import replace

from room_server.session.audience import Ms
from room_server.session.crossing import Cleared, Marked
from room_server.session.practices import breach, confidential, disclosure, notes
from room_server.session.state import ItemId
from room_server.session.views.shape import (
    BreachView,
    Ending,
    PadNote,
    PrivateNote,
    ReleaseView,
    SettledRelease,
    View,
)


def proposed(v: View, e: disclosure.ReleaseProposed) -> None:
    """Keep the open proposal."""
    v.releases[e.release] = ReleaseView(
        release=e.release,
        source=e.source,
        item=e.item,
        author=e.author,
        target=e.target,
        wording=e.wording,
        approver=e.approver,
        at=e.at,
        approved=e.approved,
        kind=e.kind,
        also=e.also,
        elements=e.elements,
        at_once=e.approved,
    )


def reworded(v: View, e: disclosure.ReleaseReworded) -> None:
    """Keep the other words."""
    _change(v, e.release, wording=e.wording, approved=e.approved, at_once=False, reworded=e.approved)


def answered(v: View, e: disclosure.ReleaseAnswered) -> None:
    """Keep the approval; what was refused is settled."""
    if e.approved:
        _change(v, e.release, approved=True, at_once=False)
    else:
        _settle(v, e.release, Ending.REFUSED, e.at)


def voided(v: View, e: confidential.ReleaseVoided) -> None:
    """Keep that nothing is consented any more."""
    _change(v, e.release, approved=False, at_once=False, reworded=False)


def dropped(v: View, e: disclosure.ReleaseDropped) -> None:
    """Keep that it is settled, and what became of it."""
    how = Ending.CROSSED if e.crossed else Ending.EDITED if e.edited else Ending.GIVEN_UP
    _settle(v, e.release, how, e.at, e.became)


def released(v: View, e: disclosure.ItemReleased) -> None:
    """Add what was cleared to its room: the text, and the elements on its board."""
    room = v.room(e.room)
    room.cleared.append(Cleared(e.item, e.author, e.wording, e.at))
    for one in e.elements:
        room.board[one.element] = dict(one.fields)


def marked(v: View, e: confidential.ItemMarked) -> None:
    """Keep the mark, or take it away."""
    marks, one = v.room(e.room).confidential, Marked(e.kind, e.item)
    if e.confidential and one not in marks:
        marks.append(one)
    elif not e.confidential and one in marks:
        marks.remove(one)


def note_kept(v: View, e: notes.NoteKept) -> None:
    """Add the reader's own note."""
    v.private_notes.append(PrivateNote(e.note, e.text, e.room, e.at, e.person, e.topic))


def pad_written(v: View, e: notes.PadWritten) -> None:
    """Add what was written on the mediators' pad."""
    v.pad.append(PadNote(e.note, e.by, e.text, e.room, e.at, e.person, e.topic))


def breach_declared(v: View, e: breach.BreachDeclared) -> None:
    """Add the entry."""
    v.breaches.append(BreachView(e.by, e.reason, e.text, e.at))


def _change(v: View, release: ItemId, **now: bool | str) -> None:
    """Change an open proposal; one that the reader was not told of (a no-contact order) stays unknown."""
    known = v.releases.get(release)
    if known is not None:
        v.releases[release] = replace(known, **now)  # type: ignore[arg-type]


def _settle(v: View, release: ItemId, how: Ending, at: Ms, became: tuple[ItemId, ...] = ()) -> None:
    known = v.releases.pop(release, None)
    if known is not None:
        v.settled.append(SettledRelease(known, how, at, became))
