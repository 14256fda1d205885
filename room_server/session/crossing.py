"""What crosses from a room to another, as data: items by kind and id, proposals, consent, and what was cleared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from room_server.session.audience import Ms
from room_server.session.people import SeatId, SideId
from room_server.session.rooms import RoomId

ItemId = NewType("ItemId", str)
"""A chat line, a note, an agenda item, an element of a board, a released text: unique in its session."""


class ItemKind(StrEnum):
    """What may cross from a room to another; ``items`` says how each kind is found, whose it is and who knows it."""

    LINE = "line"  # of a chat
    NOTE = "note"  # on a topic of the agenda
    ELEMENT = "element"  # of a board
    CLEARED = "cleared"  # a text that was released into the room before


@dataclass(frozen=True, slots=True)
class Cleared:
    """A text that was released into a room: new, in that exact wording; nobody's old item is relabelled.

    ``author`` is None for a reader who never learns of them (``apart``).
    """

    id: ItemId
    author: SeatId | None
    wording: str
    at: Ms


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """An item of a room that its owner marked confidential."""

    kind: ItemKind
    item: ItemId


@dataclass(frozen=True, slots=True)
class Copied:
    """An element of a board, as it would cross or crossed."""

    element: ItemId
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose an item is: a side's, or (``side`` neutral) a neutral person's own."""

    side: SideId
    author: SeatId


@dataclass(frozen=True, slots=True)
class Release:
    """The proposal to let one item (or several elements of one board) cross to one room, in one wording."""

    id: ItemId
    source: RoomId
    kind: ItemKind
    items: tuple[ItemId, ...]
    owner: Owner
    target: RoomId
    wording: str
    approver: SeatId
    knowers: frozenset[SeatId]  # told of the proposal: the mediators who know the items, and the approver
    elements: tuple[Copied, ...] = ()  # as they stood when the release was proposed: these cross, or nothing
    approved: bool = False
