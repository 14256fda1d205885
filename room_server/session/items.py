"""Items: what may cross from one room to another, and everything that disclosure asks about it, in one table.

- ``KINDS`` is the whole list. A kind that joins (an offer, a document) brings one function that finds its item; nothing
  else in disclosure, in the ledger or in their laws changes.
- An item is *known* to those who were told it, or who would be shown it on entering its room; to nobody else, and a
  question about an item that one does not know is answered as if there were none.
- It is *owned* by its author's side; where a neutral wrote it in a private room, by the side with which that room is
  held; elsewhere by that neutral alone. What a lawyer says among lawyers is theirs alone: their side was not there.
  What was released before stays its first owner's, wherever it stands.
- In the open regime an item in its own words counts as consented, unless its owner marked it confidential. Other words
  are for the owner to approve, as everything is in the closed regime.
- A room's *tier* says for whom its items were said; a tier is a word for people, no rule asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from room_server.session.apart import from_whom
from room_server.session.crossing import Copied, ItemKind, Marked, Owner
from room_server.session.people import NEUTRAL, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId, RoomKind
from room_server.session.state import Element, ItemId, Regime, Session, Standing


class Tier(StrEnum):
    """For whom something was said."""

    MEDIATOR_ONLY = "mediator-only"
    CONSULTATION = "consultation"  # a side by itself
    CAUCUS = "caucus"  # a side and a mediator
    JOINT = "joint"


@dataclass(frozen=True, slots=True)
class Item:
    """One item: where it stands, who wrote it, in which words, and who knows it."""

    kind: ItemKind
    id: ItemId
    room: RoomId
    author: SeatId
    text: str
    known_to: frozenset[SeatId]
    element: Element | None = None


def _line(session: Session, room: Room, item: ItemId) -> Item | None:
    line = session.lines.get(room.id, {}).get(item)
    return None if line is None else Item(ItemKind.LINE, item, room.id, line.by, line.text, line.told)


def _note(session: Session, room: Room, item: ItemId) -> Item | None:
    note = session.notes.get(room.id, {}).get(item)
    if note is None:
        return None
    known_to = _but_for_those_apart(session, room.circle | note.outsiders, note.by)
    return Item(ItemKind.NOTE, item, room.id, note.by, note.text, known_to)


def _element(session: Session, room: Room, item: ItemId) -> Item | None:
    element = session.boards.get(room.id, {}).get(item)
    if element is None or is_erased(element.fields):
        return None
    text = element.fields.get("text")
    known_to = frozenset(s for s in room.circle | element.outsiders if element.known_as(s) is not None)
    return Item(ItemKind.ELEMENT, item, room.id, element.by, text if isinstance(text, str) else "", known_to, element)


def _cleared(session: Session, room: Room, item: ItemId) -> Item | None:
    for text in session.cleared.get(room.id, ()):
        if text.id == item and text.author is not None:  # the state holds every author; a view may lack one
            return Item(ItemKind.CLEARED, item, room.id, text.author, text.wording, room.circle | room.seated)
    return None


def _but_for_those_apart(session: Session, seats: frozenset[SeatId], author: SeatId) -> frozenset[SeatId]:
    """Leave out whoever is kept apart from the author: what one of them wrote is never shown to the other."""
    return seats - from_whom(session, author)


KINDS: Mapping[ItemKind, Callable[[Session, Room, ItemId], Item | None]] = {
    ItemKind.LINE: _line,
    ItemKind.NOTE: _note,
    ItemKind.ELEMENT: _element,
    ItemKind.CLEARED: _cleared,
}
"""How an item of each kind is found in a room."""


def find(session: Session, kind: ItemKind, source: RoomId, item: ItemId) -> Item | None:
    """Return the item, or None where there is none; who never learns of its author does not know it (``apart``)."""
    room = session.rooms.get(source)
    found = KINDS[kind](session, room, item) if room is not None else None
    return found and replace(found, known_to=found.known_to - from_whom(session, found.author))


def known_by(session: Session, by: SeatId, kind: ItemKind, source: RoomId, item: ItemId) -> Item:
    """Return an item that ``by`` knows; any other is refused like one that does not exist."""
    found = find(session, kind, source, item)
    if found is None or by not in found.known_to:
        raise Refusal(Because.NO_SUCH_ITEM)
    return found


def owner_of(session: Session, item: Item) -> Owner:
    """Return whose the item is."""
    before = session.owners.get(item.id)
    if before is not None and item.kind in {ItemKind.CLEARED, ItemKind.ELEMENT}:
        return before
    side = session.seats[item.author].person.side
    if session.rooms[item.room].kind is RoomKind.COUNSEL:
        return Owner(NEUTRAL, item.author)
    return Owner(session.rooms[item.room].side if side == NEUTRAL else side, item.author)


def approver_for(session: Session, owner: Owner) -> SeatId:
    """Return who answers for the owner; raise ``not-approved`` where nobody is left who could."""
    approver = owner.author if owner.side == NEUTRAL else session.approver_of(owner.side)
    if approver is None or session.seats[approver].standing is Standing.REMOVED:
        raise Refusal(Because.NOT_APPROVED)
    return approver


def owned_by(session: Session, seat: SeatId, owner: Owner) -> bool:
    """Tell whether the seat is the owner, or of the side that is."""
    side = session.seats[seat].person.side
    return seat == owner.author if owner.side == NEUTRAL else side == owner.side


def is_erased(fields: Mapping[str, object]) -> bool:
    """Tell whether an element of a board with these fields is deleted: drawing programs keep it, to take that back."""
    return fields.get("isDeleted") is True


def stands(element: Element) -> bool:
    """Tell whether somebody may still see an element: to who is kept apart from its eraser it is not deleted."""
    known = (element.fields, *element.versions.values())
    return not all(fields is None or is_erased(fields) for fields in known)


def standing_on(board: Mapping[ItemId, Element]) -> int:
    """Return how many elements stand on a board."""
    return sum(map(stands, board.values()))


def is_marked(session: Session, item: Item) -> bool:
    """Tell whether the owner marked the item confidential."""
    return Marked(item.kind, item.id) in session.confidential.get(item.room, frozenset())


def consented(session: Session, items: tuple[Item, ...], wording: str) -> bool:
    """Tell whether the regime counts these items, in this wording, as consented: each in its own words, unmarked."""
    if session.regime is not Regime.OPEN or any(is_marked(session, item) for item in items):
        return False
    return bool(wording) and own_words(items) == wording


def own_words(items: tuple[Item, ...]) -> str:
    """Return the items in their own words, one a line, those without words left out."""
    return "\n".join(item.text.strip() for item in items if item.text.strip())


def tier_of(room: Room) -> Tier:
    """Return for whom what stands in the room was said."""
    return TIERS[room.kind]


TIERS: Mapping[RoomKind, Tier] = {
    RoomKind.JOINT: Tier.JOINT,
    RoomKind.CAUCUS: Tier.CAUCUS,
    RoomKind.CONSULTATION: Tier.CONSULTATION,
    RoomKind.COUNSEL: Tier.CAUCUS,
    RoomKind.MEDIATORS: Tier.MEDIATOR_ONLY,
    RoomKind.HOLD: Tier.CAUCUS,
}
"""The tier of each kind of room."""


def copies(elements: tuple[Copied, ...], ids: Callable[[int], str], first: int) -> tuple[Copied, ...]:
    """Return the elements as new ones: fresh ids, and no tie to anything that does not come along.

    ``first`` is the index of the first fresh id.
    """
    named = {one.element: ItemId(ids(first + n)) for n, one in enumerate(elements)}
    return tuple(replace(one, element=named[one.element], fields=_untied(one.fields, named)) for one in elements)


def _untied(fields: Mapping[str, object], named: Mapping[ItemId, ItemId]) -> dict[str, object]:
    kept = {name: value for name, value in fields.items() if name not in _DROPPED}
    held = kept.get("containerId")
    if isinstance(held, str):
        kept["containerId"] = named.get(ItemId(held))
    for name in ("startBinding", "endBinding"):
        if name in kept:
            kept[name] = _renamed(kept[name], "elementId", named)
    bound = kept.get("boundElements")
    if isinstance(bound, list | tuple):
        kept["boundElements"] = [one for one in (_renamed(b, "id", named) for b in bound) if one is not None]
    return kept


def _renamed(tie: object, key: str, named: Mapping[ItemId, ItemId]) -> object:
    if not isinstance(tie, Mapping):
        return None
    other = named.get(ItemId(str(tie.get(key))))
    return None if other is None else {**tie, key: other}


_DROPPED = frozenset({"index", "groupIds"})  # the order on the old board, and groups with what stays there
