"""The shape of a view: what one seat sees now, as data. ``fold`` fills it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from room_server.session.adjourned import Adjournment
from room_server.session.audience import Ms
from room_server.session.crossing import Copied, ItemKind, Marked
from room_server.session.floors import EMPTY, AddressShown, Floor
from room_server.session.people import NEUTRAL, NO_CARE, Care, Mode, Person, Readiness, SeatId, SideId
from room_server.session.practices.breach import BreachReason
from room_server.session.recalls import Recall, Recalled, RecallOutcome
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.shown import KnockShown, NoteShown
from room_server.session.state import (
    AgendaItem,
    Break,
    Cleared,
    ItemId,
    OutcomeDraft,
    Regime,
    Request,
    Stage,
    Standing,
)


@dataclass(slots=True)
class PersonView:
    """A person whom the reader knows of. ``standing`` and ``room`` are current for oneself, one's room, and mediators.

    ``since``: when they came to that room or to the lobby; ``word``: the mediators' last word to them in the lobby.
    """

    person: Person
    standing: Standing = Standing.INVITED
    room: RoomId | None = None
    confirmed: bool = False
    on_line: bool = False
    mode: Mode = Mode.VIDEO
    signed: bool = False
    may_draw: bool = True
    approves: bool = False
    may_show: bool = False  # their screen; of oneself, and for mediators
    readiness: Readiness | None = None  # of oneself, and for mediators
    care: Care = NO_CARE  # of oneself, and for mediators
    since: Ms = 0
    word: str = ""


@dataclass(frozen=True, slots=True)
class LineView:
    """An announcement, or (with ``seat``) a word between that person and the mediators.

    ``rooms``: an announcement's, where it was not to all; as far as the reader may know.
    """

    line: ItemId
    by: SeatId
    text: str
    at: Ms
    seat: SeatId | None = None
    rooms: tuple[RoomId, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A chat line of a room.

    ``roster`` is the place, among the room's ``rosters``, of those who were told it; None where the reader was not
    there and so does not know: then ``shown_by`` showed it to the reader later.
    """

    line: ItemId
    by: SeatId
    text: str
    at: Ms
    roster: int | None = None
    shown_by: SeatId | None = None


@dataclass(frozen=True, slots=True)
class CatchUpView:
    """That a person was shown, by another, lines that the reader knows."""

    seat: SeatId
    by: SeatId
    at: Ms


@dataclass(slots=True)
class RoomView:
    """A room that the reader has been in, or (for mediators) that there is.

    ``rosters``: each set of seats that was told some of the lines, in the order of their ids, once.
    """

    room: RoomId
    kind: RoomKind = RoomKind.JOINT
    title: str = ""
    side: SideId = NEUTRAL
    circle: list[SeatId] = field(default_factory=list)
    seated: list[SeatId] = field(default_factory=list)
    open: bool = True
    pause: Break | None = None
    resting: bool = False
    screen: SeatId | None = None  # whose screen everybody there is shown
    knocks: list[KnockShown] = field(default_factory=list)
    waiting_since: Ms | None = None  # people sit there without a mediator
    floor: Floor = EMPTY
    address: AddressShown | None = None  # a mediator is heard there who speaks to all rooms
    lines: list[RoomLine] = field(default_factory=list)
    rosters: list[tuple[SeatId, ...]] = field(default_factory=list)
    catch_ups: list[CatchUpView] = field(default_factory=list)
    cleared: list[Cleared] = field(default_factory=list)
    confidential: list[Marked] = field(default_factory=list)
    spoken: dict[SeatId, Ms] = field(default_factory=dict)  # how long each was heard, as far as the reader may know
    notes: list[NoteShown] = field(default_factory=list)
    board: dict[ItemId, dict[str, object]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReleaseView:
    """A proposal to let an item cross, for its approver and the mediators who know the item."""

    release: ItemId
    source: RoomId
    item: ItemId
    author: SeatId
    target: RoomId
    wording: str
    approver: SeatId
    at: Ms
    approved: bool = False
    kind: ItemKind = ItemKind.LINE
    also: tuple[ItemId, ...] = ()
    elements: tuple[Copied, ...] = ()
    at_once: bool = False  # nobody had to be asked: the regime counts it as consented, or the mediator owns it
    reworded: bool = False  # these are the owner's own words


class Ending(StrEnum):
    """What became of a proposal."""

    CROSSED = "crossed"
    REFUSED = "refused"
    GIVEN_UP = "given-up"
    EDITED = "edited"  # the item was changed


@dataclass(frozen=True, slots=True)
class SettledRelease:
    """A proposal that is not open any more. ``became``: the new text's id, then those of the new elements."""

    release: ReleaseView
    how: Ending
    at: Ms
    became: tuple[ItemId, ...] = ()


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A note of the reader's own, on the session, or on one room, person or topic."""

    note: ItemId
    text: str
    room: RoomId | None
    at: Ms
    person: SeatId | None = None
    topic: ItemId | None = None


@dataclass(frozen=True, slots=True)
class PadNote:
    """A note on the mediators' pad."""

    note: ItemId
    by: SeatId
    text: str
    room: RoomId | None
    at: Ms
    person: SeatId | None
    topic: ItemId | None


@dataclass(frozen=True, slots=True)
class BreachView:
    """That a mediator broke confidentiality, for the mediators."""

    by: SeatId
    reason: BreachReason
    text: str
    at: Ms


@dataclass(frozen=True, slots=True)
class Alone:
    """A mediator's time alone with a side: what is over, when that ended, and since when it goes on now."""

    spent_ms: Ms = 0
    last: Ms | None = None
    since: Ms | None = None


@dataclass(frozen=True, slots=True)
class SignalView:
    """A signal of distress, for mediators: when it was given, and when and by whom it was closed."""

    seat: SeatId
    at: Ms
    closed_at: Ms | None = None
    by: SeatId | None = None


@dataclass(slots=True)
class View:
    """What one seat sees now."""

    you: SeatId
    title: str = ""
    agreement: dict[str, str] = field(default_factory=dict)
    regime: Regime = Regime.CLOSED
    shuttle: bool = False
    apart: list[tuple[SeatId, ...]] = field(default_factory=list)  # pairs under a no-contact order, for mediators
    chat_in_summary: bool = False
    retention_days: int = 0
    attestation: bool = False
    check_in_minutes: int = 0
    nudge_minutes: int = 0
    mediators: list[Person] = field(default_factory=list)
    stage: Stage = Stage.PREPARATION
    kept_open: bool = False
    speaking_shown: bool = False
    over: bool = False
    adjourned: Adjournment | None = None
    lock: list[SeatId] | None = None  # while it is locked: for mediators who asked to come in; else the reader
    people: dict[SeatId, PersonView] = field(default_factory=dict)
    rooms: dict[RoomId, RoomView] = field(default_factory=dict)
    alone: dict[SideId, Alone] = field(default_factory=dict)  # for mediators
    agenda: list[AgendaItem] = field(default_factory=list)
    requests: dict[SeatId, Request] = field(default_factory=dict)
    answer: str = ""  # the mediators' last answer to the reader's own request: "granted" or their words
    signals: list[SignalView] = field(default_factory=list)
    recall: Recall | None = None  # for mediators
    recall_over: RecallOutcome | None = None  # for mediators, until the next one
    recalled: Recalled | None = None  # the reader is called back
    written: list[LineView] = field(default_factory=list)
    announced: list[LineView] = field(default_factory=list)
    releases: dict[ItemId, ReleaseView] = field(default_factory=dict)
    settled: list[SettledRelease] = field(default_factory=list)
    private_notes: list[PrivateNote] = field(default_factory=list)
    pad: list[PadNote] = field(default_factory=list)
    breaches: list[BreachView] = field(default_factory=list)
    draft: OutcomeDraft | None = None
    outcome: OutcomeDraft | None = None
    summary_until: Ms | None = None
    published: list[SeatId] = field(default_factory=list)

    def steers(self) -> bool:
        """Tell whether the reader is a mediator."""
        me = self.people.get(self.you)
        return me is not None and me.person.steers

    def room(self, room: RoomId) -> RoomView:
        """Return the room's view, made empty at first sight."""
        return self.rooms.setdefault(room, RoomView(room))
