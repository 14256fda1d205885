"""What a room and the console show: the shapes that ``visibility`` fills, for one reader, and nobody else fills.

They carry no rule; who is shown what, and when, is decided in ``visibility`` alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from room_server.session.audience import Event
from room_server.session.crossing import Marked
from room_server.session.floors import AddressShown, Floor
from room_server.session.people import Care, Mode, Person, Readiness, SeatId, SideId
from room_server.session.recalls import Recall
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.state import AgendaItem, Break, Cleared, ItemId, Request, Stage, Standing


@dataclass(frozen=True, slots=True)
class Occupant:
    """A person as those who sit with them, or a mediator, see them. From ``standing`` on: for mediators."""

    person: Person
    confirmed: bool
    on_line: bool
    mode: Mode
    may_draw: bool
    standing: Standing | None = None
    room: RoomId | None = None
    signed: bool = False
    approves: bool = False
    readiness: Readiness | None = None
    may_show: bool = False
    care: Care | None = None


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note on an agenda item, on a room's surface."""

    note: ItemId
    item: ItemId
    by: SeatId
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class ElementShown:
    """One element of a board."""

    element: ItemId
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class KnockShown:
    """Somebody for whom a mediator (``by``) knocks at a consultation."""

    person: Person
    by: SeatId


@dataclass(frozen=True, slots=True)
class Surface:
    """What a room shows to one person who enters it."""

    kind: RoomKind
    title: str
    side: SideId
    roster: tuple[Occupant, ...]
    stage: Stage
    agenda: tuple[AgendaItem, ...]
    notes: tuple[NoteShown, ...]
    board: tuple[ElementShown, ...]
    cleared: tuple[Cleared, ...]
    confidential: tuple[Marked, ...]
    pause: Break | None
    resting: bool
    knocks: tuple[KnockShown, ...]
    floor: Floor
    address: AddressShown | None
    kept_open: bool
    speaking_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomShown(Event):
    """You are now in this room, and this is what it shows you."""

    seat: SeatId
    room: RoomId
    confirmed: bool
    surface: Surface


@dataclass(frozen=True, slots=True)
class RoomOnConsole:
    """A room as the console lists it: its content is not in it."""

    room: RoomId
    kind: RoomKind
    title: str
    side: SideId
    circle: tuple[SeatId, ...]
    open: bool
    pause: Break | None
    resting: bool
    floor: Floor
    address: AddressShown | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleShown(Event):
    """People, rooms and requests as they stand, for a mediator who was invited later."""

    seat: SeatId
    people: tuple[Occupant, ...]
    rooms: tuple[RoomOnConsole, ...]
    requests: tuple[Request, ...]
    stage: Stage
    agenda: tuple[AgendaItem, ...]
    recall: Recall | None
    lock: tuple[SeatId, ...] | None
