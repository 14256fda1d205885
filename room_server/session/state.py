"""The state of one session, as data: what the log adds up to, and nothing else.

Practices meet here. Everything is frozen; ``evolve`` makes a new state. The questions that several practices ask
of the state (who mediates, who sits where) stand here as methods, each of a few lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from room_server.session import crossing
from room_server.session.adjourned import Adjournment
from room_server.session.audience import Audience, Ms, these
from room_server.session.crossing import Marked, Owner, Release
from room_server.session.floors import Address, AddressShown, Floor
from room_server.session.people import NEUTRAL, NO_CARE, Care, Mode, Person, Readiness, SeatId, SideId
from room_server.session.recalls import Coming, Recall
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import BY_THEMSELVES, JOINT, Room, RoomId, RoomKind

ItemId = crossing.ItemId
Cleared = crossing.Cleared

Ids = Callable[[int], str]
"""Fresh ids for one command: a keyed hash of (session secret, command id, index). Never a counter."""


class Standing(StrEnum):
    """Where a person stands between the link and the room."""

    INVITED = "invited"  # has a link; has not asked to come in
    WAITING = "waiting"  # in the lobby
    HELD = "held"  # in the lobby, asked to wait, with a word why
    DECLINED = "declined"
    SEATED = "seated"  # in a room, whether or not a line is open
    DEPARTED = "departed"  # left by their own wish; may ask to come in again
    REMOVED = "removed"


SEATED = frozenset({Standing.SEATED})
IN_LOBBY = frozenset({Standing.WAITING, Standing.HELD})
HERE = IN_LOBBY | SEATED
OUTSIDE = frozenset({Standing.INVITED, Standing.WAITING, Standing.HELD, Standing.DECLINED, Standing.DEPARTED})


class Regime(StrEnum):
    """Closed: nothing crosses without the owner's approval. Open: only what is marked confidential stays."""

    CLOSED = "closed"
    OPEN = "open"


class Stage(StrEnum):
    """The five stages of a mediation."""

    PREPARATION = "preparation"
    OPENING = "opening"
    EXPLORATION = "exploration"
    NEGOTIATION = "negotiation"
    CLOSURE = "closure"


class Outcome(StrEnum):
    """How it ended."""

    SETTLED = "settled"
    PARTLY_SETTLED = "partly-settled"
    IMPASSE = "impasse"
    WITHDRAWN = "withdrawn"
    ADJOURNED = "adjourned"


class RequestKind(StrEnum):
    """What a person asks of the mediators, unseen by the others."""

    BREAK = "break"
    PRIVATE_WORD = "private-word"
    HELP = "help"


class AgendaState(StrEnum):
    """Where an agenda item stands."""

    OPEN = "open"
    CURRENT = "current"
    DONE = "done"
    PARKED = "parked"


class ScreenOver(StrEnum):
    """Why a screen is not shown any more."""

    ENDED = "ended"  # by the one who showed it
    BY_MEDIATOR = "by-mediator"
    CAME = "came"  # somebody came in who was not named
    WENT = "went"  # somebody went, or the one who showed it did
    PAUSED = "paused"  # the room has a break, or rests
    LINE_LOST = "line-lost"  # of the one who showed it


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a session may hold. Refused with a stable code; counted per seat or per room, never across rooms."""

    text_chars: int = 4_000
    title_chars: int = 120
    people_per_session: int = 40
    rooms_per_session: int = 24
    agenda_items: int = 60
    notes_per_room: int = 400  # on topics of the agenda: a topic that is taken off makes room
    lines_per_room: int = 20_000
    lines_per_catch_up: int = 100
    board_elements_per_room: int = 2_000  # what is deleted makes room
    board_changes_per_command: int = 200
    board_element_points: int = 5_000
    break_minutes: int = 240
    reason_chars: int = 500
    present_chars: int = 300
    wait_word_chars: int = 200
    wait_minutes: int = 240
    floor_minutes: int = 60
    address_ms: Ms = 60_000  # a mediator speaks to all rooms for no longer at a time
    recall_ms: Ms = 600_000  # the longest countdown of a recall
    outcome_points: int = 60
    adjournment_days: int = 366  # from now to the day on which a session goes on
    adjournment_word_chars: int = 500


@dataclass(frozen=True, slots=True)
class Turn:
    """What the host hands the core for one command: the time, fresh ids, the limits. The core reads no clock."""

    now: Ms
    ids: Ids
    limits: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Seating:
    """One seat's state: the person, and where they stand."""

    person: Person
    standing: Standing = Standing.INVITED
    room: RoomId | None = None
    confirmed: bool = False  # has confirmed the present room: until then neither heard nor seen, nor hearing
    on_line: bool = False
    signed: bool = False
    mode: Mode = Mode.VIDEO
    may_draw: bool = True
    may_show: bool = False  # their screen
    approves: bool = False  # approves releases for their side
    readiness: Readiness | None = None  # what their check found when they asked to come in
    care: Care = NO_CARE


@dataclass(frozen=True, slots=True)
class Request:
    """One seat's wish, which waits for a mediator."""

    seat: SeatId
    kind: RequestKind
    asked_at: Ms
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A pause of one room."""

    started_at: Ms
    until: Ms


@dataclass(frozen=True, slots=True)
class Screen:
    """Whose screen is shown in a room, and to whom: everybody who was seated there when it was started."""

    seat: SeatId
    shown_to: frozenset[SeatId]


@dataclass(frozen=True, slots=True)
class Line:
    """A chat line, and who was told it: when it was said, or by a catch-up since."""

    id: ItemId
    by: SeatId
    text: str
    at: Ms
    told: frozenset[SeatId]


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A topic on the timetable. ``minutes`` is the time planned; ``current_since`` is when it became current."""

    id: ItemId
    title: str
    owner: SeatId | None
    minutes: int
    state: AgendaState = AgendaState.OPEN
    current_since: Ms | None = None


@dataclass(frozen=True, slots=True)
class AgendaNote:
    """A note on an agenda item, on one room's surface. ``outsiders``: who beyond the circle was told it."""

    id: ItemId
    item: ItemId
    by: SeatId
    text: str
    at: Ms
    outsiders: frozenset[SeatId] = frozenset()


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a board: ordered field patches, the last write wins per field. ``by`` drew it first.

    ``fields`` is a checked subset of the drawing program's own (see ``practices.whiteboard``); ``outsiders`` are
    those beyond the room's circle who were seated when it was drawn: nobody else outside ever learns of it. ``hands``
    changed it; ``versions`` is how it stands, or None, for those kept apart from one of these (see ``apart``).
    ``erased_by`` deleted it, and may take that back.
    """

    id: ItemId
    by: SeatId
    fields: Mapping[str, object]
    outsiders: frozenset[SeatId] = frozenset()
    hands: frozenset[SeatId] = frozenset()
    versions: Mapping[SeatId, Mapping[str, object] | None] = field(default_factory=dict)
    erased_by: SeatId | None = None

    def known_as(self, seat: SeatId) -> Mapping[str, object] | None:
        """Return the fields as the seat may know them, None where it may not know the element."""
        return self.versions.get(seat, self.fields)


@dataclass(frozen=True, slots=True)
class OutcomeDraft:
    """The words that all present see before the end."""

    outcome: Outcome
    points: tuple[str, ...]
    next_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Session:
    """One mediation session after all events so far."""

    title: str = ""
    regime: Regime = Regime.CLOSED
    agreement: Mapping[str, str] = field(default_factory=dict)
    chat_in_summary: bool = False
    retention_days: int = 30
    shuttle: bool = False  # people of opposing sides never sit in one room
    orders: frozenset[frozenset[SeatId]] = frozenset()  # pairs who never meet nor learn of each other: see ``apart``
    attestation: bool = False  # everyone gives their word before they are heard, again after each break
    check_in_minutes: int = 10  # whoever waits for so long is asked how they are
    nudge_minutes: int = 15  # the mediator is reminded of whoever waits for longer, where they were told no time
    stage: Stage = Stage.PREPARATION
    joint_kept_open: bool = False
    speaking_shown: bool = False  # speaking time in the joint session, to everyone there
    over: bool = False
    adjourned: Adjournment | None = None
    lock: frozenset[SeatId] | None = None  # while nobody else comes in: who asked to
    seats: Mapping[SeatId, Seating] = field(default_factory=dict)
    rooms: Mapping[RoomId, Room] = field(default_factory=lambda: {JOINT: Room(JOINT, RoomKind.JOINT)})
    resting: frozenset[RoomId] = frozenset()
    breaks: Mapping[RoomId, Break] = field(default_factory=dict)
    screens: Mapping[RoomId, Screen] = field(default_factory=dict)
    floors: Mapping[RoomId, Floor] = field(default_factory=dict)
    address: Address | None = None
    recall: Recall | None = None
    coming: Coming | None = None  # whom a recall brings over: they are placed by the same act
    requests: Mapping[SeatId, Request] = field(default_factory=dict)
    knocks: Mapping[RoomId, Mapping[SeatId, SeatId]] = field(default_factory=dict)  # for whom, by which mediator
    let_in: tuple[SeatId, RoomId] | None = None  # whose knock was answered: they are placed by the same act
    agenda: tuple[AgendaItem, ...] = ()
    lines: Mapping[RoomId, Mapping[ItemId, Line]] = field(default_factory=dict)
    notes: Mapping[RoomId, Mapping[ItemId, AgendaNote]] = field(default_factory=dict)
    boards: Mapping[RoomId, Mapping[ItemId, Element]] = field(default_factory=dict)
    cleared: Mapping[RoomId, tuple[Cleared, ...]] = field(default_factory=dict)
    releases: Mapping[ItemId, Release] = field(default_factory=dict)
    confidential: Mapping[RoomId, frozenset[Marked]] = field(default_factory=dict)
    owners: Mapping[ItemId, Owner] = field(default_factory=dict)  # of what was released: whose it was before
    draft: OutcomeDraft | None = None
    draft_told: frozenset[SeatId] = frozenset()
    outcome: OutcomeDraft | None = None
    published: frozenset[SeatId] = frozenset()

    def seating(self, seat: SeatId) -> Seating:
        """Return the seat's state; raise ``no-such-seat`` for an unknown one."""
        found = self.seats.get(seat)
        if found is None:
            raise Refusal(Because.NO_SUCH_SEAT)
        return found

    def open_room(self, room: RoomId) -> Room:
        """Return an open room; a closed one is refused like one that does not exist."""
        found = self.rooms.get(room)
        if found is None or not found.open:
            raise Refusal(Because.NO_SUCH_ROOM)
        return found

    def room_of(self, seat: SeatId) -> Room:
        """Return the room in which the seat is; raise ``not-seated`` while it is in none."""
        where = self.seating(seat).room
        if where is None:
            raise Refusal(Because.NOT_SEATED)
        return self.rooms[where]

    def mediators(self) -> frozenset[SeatId]:
        """Return the seats that steer, but for those removed."""
        return frozenset(
            seat for seat, s in self.seats.items() if s.person.steers and s.standing is not Standing.REMOVED
        )

    def admitted(self) -> frozenset[SeatId]:
        """Return everybody who is in some room."""
        return frozenset(seat for seat, s in self.seats.items() if s.room is not None)

    def address_in(self, room: RoomId) -> AddressShown | None:
        """Return what those in the room are shown of a mediator who speaks to all rooms."""
        return self.address.shown_in(room) if self.address is not None else None

    def with_mediators(self, *seats: SeatId) -> Audience:
        """Return the audience of these seats and all mediators."""
        return these(self.mediators().union(seats))

    def readers_of(self, room: Room, element: Element | None) -> frozenset[SeatId]:
        """Return who of those seated in the room may be told a change of an element (a new one: all of them)."""
        if element is None:
            return room.seated
        knowing = room.seated & (room.circle | element.outsiders)
        return frozenset(s for s in knowing if element.known_as(s) is not None) if element.versions else knowing

    def waits_apart(self, seat: SeatId) -> bool:
        """Tell whether a person sits in a hold room, where people have nothing to do with each other."""
        seating = self.seats[seat]
        in_hold = seating.room is not None and self.rooms[seating.room].kind is RoomKind.HOLD
        return in_hold and not seating.person.steers

    def told_in(self, room: RoomId) -> Audience:
        """Return the audience of a thing said in the room now: those seated there."""
        return these(self.rooms[room].seated)

    def sides_in(self, seats: Iterable[SeatId]) -> frozenset[SideId]:
        """Return the sides, neutrals left out, that these seats belong to."""
        return frozenset(self.seats[s].person.side for s in seats) - {NEUTRAL}

    def unsupervised(self, room: Room) -> bool:
        """Tell whether nobody who steers sits in the room."""
        return not any(self.seats[seat].person.steers for seat in room.seated)

    def waits(self, seat: SeatId) -> bool:
        """Tell whether a person waits for a mediator: in the lobby, or in a room where none sits and one is wanted."""
        seating = self.seating(seat)
        room = None if seating.room is None else self.rooms[seating.room]
        in_room = room is not None and room.kind not in BY_THEMSELVES and self.unsupervised(room)
        return not seating.person.steers and (in_room or seating.standing in IN_LOBBY)

    def vouched(self, seat: SeatId) -> bool:
        """Tell whether a person has given their word, where that is asked."""
        return not self.attestation or self.seats[seat].care.attestation is not None

    def approver_of(self, side: SideId) -> SeatId | None:
        """Return the seat that approves releases for a side, if it is still here."""
        for seat, s in self.seats.items():
            if s.approves and s.person.side == side and s.standing is not Standing.REMOVED:
                return seat
        return None

    def with_seat(self, seat: SeatId, seating: Seating) -> Session:
        """Return the session with one seat's state replaced."""
        return replace(self, seats={**self.seats, seat: seating})

    def with_care(self, seats: Iterable[SeatId], change: Callable[[Care], Care]) -> Session:
        """Return the session with what is kept of how it stands with these people changed."""
        changed = {seat: replace(self.seats[seat], care=change(self.seats[seat].care)) for seat in seats}
        return replace(self, seats={**self.seats, **changed})

    def with_room(self, room: Room) -> Session:
        """Return the session with one room replaced."""
        return replace(self, rooms={**self.rooms, room.id: room})


def checked_text(text: str, limit: int) -> str:
    """Return the text without space at its ends; raise ``empty`` or ``too-long`` (in characters)."""
    trimmed = text.strip()
    if not trimmed:
        raise Refusal(Because.EMPTY)
    if len(trimmed) > limit:
        raise Refusal(Because.TOO_LONG)
    return trimmed
