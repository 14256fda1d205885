"""What an observer is cleared for of items, proposals and marks: the part of ``clearance`` about what crosses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from room_server.session.crossing import ItemKind
from room_server.session.people import NEUTRAL, SeatId
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Session

if TYPE_CHECKING:
    from tests.laws.clearance import Sight


def knows(session: Session, sight: Sight, kind: ItemKind, source: RoomId, item: ItemId) -> bool:
    """Tell whether the observer was told the item, or is shown it on entering its room."""
    if kind is ItemKind.ELEMENT:
        return sight.knows_element(source, item)
    if item in sight.items:
        return True
    if kind is ItemKind.LINE:
        return False
    return sight.belongs(source) or (kind is ItemKind.CLEARED and _place(session, sight.observer) == source)


def answers_for(session: Session, sight: Sight, kind: ItemKind, source: RoomId, item: ItemId) -> bool:
    """Tell whether the item is the observer's side's, or their own: whoever of them approves is told of proposals."""
    released = session.owners.get(item) if kind in {ItemKind.CLEARED, ItemKind.ELEMENT} else None
    if released is not None:
        side, author = released.side, released.author
    else:
        author = author_of(session, kind, source, item)
        if author is None:
            return False
        side = session.seats[author].person.side
        side = session.rooms[source].side if side == NEUTRAL else side
    return author == sight.observer if side == NEUTRAL else side == sight.side


def author_of(session: Session, kind: ItemKind, source: RoomId, item: ItemId) -> SeatId | None:
    """Return who wrote or drew it, None where there is nothing."""
    if kind is ItemKind.CLEARED:
        return next((text.author for text in session.cleared.get(source, ()) if text.id == item), None)
    kept: Any = {ItemKind.LINE: session.lines, ItemKind.NOTE: session.notes, ItemKind.ELEMENT: session.boards}[kind]
    found = kept.get(source, {}).get(item)
    return found.by if found is not None else None


def may_hear_of(session: Session, sight: Sight, kind: ItemKind, source: RoomId, items: tuple[ItemId, ...]) -> bool:
    """Tell whether the observer may hear of a proposal about these items."""
    if sight.steers and all(knows(session, sight, kind, source, item) for item in items):
        return True
    return any(answers_for(session, sight, kind, source, item) for item in items)


def unknown_proposal(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the approver of the owner's side and to the mediators who know the items."""
    return not may_hear_of(session, sight, ask.kind, ask.source, (ask.item, *ask.also))


def unknown_release(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to those who were told of the proposal; its crossing, to those in the target as well."""
    release = session.releases.get(ask.release)
    if release is None:
        return True
    crosses = type(ask).__name__ == "ReleaseItem" and release.target == _place(session, sight.observer)
    return not crosses and not may_hear_of(session, sight, release.kind, release.source, release.items)


def unknown_mark(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to those who know the item; that it ends what was consented, to those who know of the proposal."""
    known = knows(session, sight, ask.kind, ask.source, ask.item)
    return not known and not answers_for(session, sight, ask.kind, ask.source, ask.item)


def ended_by(session: Session, sight: Sight, room: RoomId | None, patches: Any) -> list[ItemId]:
    """Return the open proposals, of those that the observer may hear of, which this drawing ends by editing."""
    changed = {
        p.element
        for p in patches
        if (old := session.boards.get(room or RoomId(""), {}).get(p.element)) is not None
        and any(old.fields.get(name, old) != value for name, value in p.fields.items())
    }
    return [
        release.id
        for release in session.releases.values()
        if release.source == room
        and not changed.isdisjoint(one.element for one in release.elements)
        and may_hear_of(session, sight, release.kind, release.source, release.items)
    ]


def of_proposal(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    """Return whose the items are, as they stand, and whether their own words are asked for: to those who know them."""
    items = (ask.item, *ask.also)
    if not may_hear_of(session, sight, ask.kind, ask.source, items):
        return None
    authors = [author_of(session, ask.kind, ask.source, item) for item in items]
    if None in authors:
        return None
    sides = [session.seats[author].person.side for author in authors if author is not None]
    return (
        authors,
        [session.approver_of(side) for side in (*sides, session.rooms[ask.source].side)],
        [session.owners.get(item) for item in items],
        [_own(session, ask.kind, ask.source, item) for item in items],
        session.regime,
        sorted(session.confidential.get(ask.source, ())),
    )


def of_crossing(session: Session, _: Sight, __: SeatId, ask: Any) -> object:
    """Return what crosses."""
    release = session.releases.get(ask.release)
    return release and (
        release.wording,
        release.owner,
        release.target,
        release.approved,
        release.elements,
        session.boards.get(release.target, {}).keys() if release.elements else None,
    )


def of_mark(session: Session, sight: Sight, __: SeatId, ask: Any) -> object:
    """Return what is marked already, what was consented, and the item, where the observer is shown it on entering.

    Its id they can have only from there: ids are not guessed, as ``clearance`` says of elements.
    """
    shown = knows(session, sight, ask.kind, ask.source, ask.item)
    author = author_of(session, ask.kind, ask.source, ask.item) if shown else None
    item = (author, _own(session, ask.kind, ask.source, ask.item)) if author is not None else None
    open_ = [(r.id, r.approved) for r in session.releases.values() if r.source == ask.source and ask.item in r.items]
    return sorted(session.confidential.get(ask.source, ())), open_, item


def _own(session: Session, kind: ItemKind, source: RoomId, item: ItemId) -> object:
    if kind is ItemKind.LINE:
        return session.lines[source][item].text
    if kind is ItemKind.NOTE:
        return session.notes[source][item].text
    if kind is ItemKind.ELEMENT:
        return session.boards[source][item].fields
    return next(text.wording for text in session.cleared[source] if text.id == item)


def _place(session: Session, seat: SeatId) -> RoomId | None:
    seating = session.seats.get(seat)
    return seating.room if seating is not None else None
