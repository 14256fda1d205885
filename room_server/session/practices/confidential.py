"""Confidential: in the open regime, an item's owner says that it stays where it was said.

Marking is for anybody of the owner's side, since it protects; to take a mark away discloses, and is for whoever
approves for that side. A mark ends what was consented for its item, by the regime or by the owner: whoever approves may
then answer anew, for an exact wording, as in the closed regime. There everything is confidential, and needs no mark.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, these
from room_server.session.crossing import ItemKind, Marked, Release
from room_server.session.items import Item, approver_for, is_marked, known_by, owned_by, owner_of
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Regime, Session, Turn


@dataclass(frozen=True, slots=True)
class MarkConfidential:
    """Mark an item confidential, as its owner's side, or (``confidential`` false: whoever approves) no longer."""

    source: RoomId
    kind: ItemKind
    item: ItemId
    confidential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemMarked(Event):
    """An item's owner marked it confidential, or no longer; told to those who know the item."""

    room: RoomId
    kind: ItemKind
    item: ItemId
    confidential: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseVoided(Event):
    """The consent does not stand any more, since the item was marked confidential; the owner may answer anew."""

    release: ItemId


def decide_mark(session: Session, by: SeatId, ask: MarkConfidential, turn: Turn) -> tuple[Event, ...]:
    """Mark the item; what was consented for it is so no longer."""
    item = known_by(session, by, ask.kind, ask.source, ask.item)
    owner = owner_of(session, item)
    allowed = owned_by(session, by, owner) if ask.confidential else approver_for(session, owner) == by
    if not allowed:
        raise Refusal(Because.NOT_ALLOWED)
    if session.regime is not Regime.OPEN:
        raise Refusal(Because.NOT_NOW)
    if is_marked(session, item) == ask.confidential:
        raise Refusal(Because.ALREADY)
    marked = ItemMarked(
        audience=these(item.known_to & session.rooms[item.room].known),  # whoever enters later is shown the marks
        at=turn.now,
        room=item.room,
        kind=item.kind,
        item=item.id,
        confidential=ask.confidential,
    )
    voided = [r for r in session.releases.values() if ask.confidential and r.approved and _is_of(r, item)]
    return (
        marked,
        *(ReleaseVoided(audience=these(release.knowers), at=turn.now, release=release.id) for release in voided),
    )


def evolve_marked(session: Session, marked: ItemMarked) -> Session:
    """Keep the mark, or take it away."""
    one = frozenset({Marked(marked.kind, marked.item)})
    before = session.confidential.get(marked.room, frozenset())
    after = before | one if marked.confidential else before - one
    return replace(session, confidential={**session.confidential, marked.room: after})


def evolve_voided(session: Session, voided: ReleaseVoided) -> Session:
    """Take the approval away."""
    release = replace(session.releases[voided.release], approved=False)
    return replace(session, releases={**session.releases, release.id: release})


def _is_of(release: Release, item: Item) -> bool:
    return release.source == item.room and release.kind is item.kind and item.id in release.items
