"""The fold of a view: what one seat sees on joining or returning, from its own visible events and nothing else.

So a view cannot hold what was not told, and *view + later events == later view* for every seat. The browser's store
and the headless client fold the same way; ``tests/session/test_views.py`` writes the stories that all three must agree
on. A ``View`` is the one mutable thing in the session package: a builder that ``tell`` fills and that is then sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from room_server.session.apart import KeptApart
from room_server.session.people import SeatId
from room_server.session.practices import (
    address,
    agenda,
    attendance,
    breach,
    breaks,
    catchup,
    confidential,
    disclosure,
    floor,
    knocking,
    moves,
    notes,
    opening,
    outcome,
    readiness,
    rest,
    roomkeeping,
    screens,
    speaking,
    stages,
    talk,
    whiteboard,
)
from room_server.session.shown import ConsoleShown, RoomShown
from room_server.session.state import Request
from room_server.session.views import (
    adjournment,
    care,
    closing,
    crossings,
    knocks,
    locks,
    people,
    recalls,
    rooms,
    said,
    screen,
    speech,
    timetable,
)
from room_server.session.views import floor as floors
from room_server.session.views.shape import View
from room_server.session.visibility import Visible


def view(reader: SeatId, told: Iterable[Visible]) -> View:
    """Return what the reader sees after these events, all of them their own."""
    seen = View(reader)
    for visible in told:
        tell(seen, visible)
    return seen


def tell(seen: View, visible: Visible) -> None:
    """Fold one more event into the view."""
    TELL[type(visible.event)](seen, visible.event)
    care.follow(seen, visible.event)
    speech.follow(seen, visible.event.at)


def _opened(v: View, e: opening.SessionOpened) -> None:
    v.title, v.agreement, v.regime, v.shuttle = e.title, dict(e.agreement), e.regime, e.shuttle
    v.chat_in_summary, v.retention_days = e.chat_in_summary, e.retention_days


def _kept_apart(v: View, e: KeptApart) -> None:
    v.apart.append(e.seats)


def _mediators(v: View, e: opening.MediatorsNamed) -> None:
    v.mediators = list(e.mediators)


def _no_state(v: View, e: attendance.MuteAsked | moves.GuardsAcknowledged) -> None:
    """Keep nothing: a wish or an acknowledgement is not a state; a browser shows it when it comes."""


def _request_made(v: View, e: breaks.RequestMade) -> None:
    known = v.requests.get(e.seat)
    v.requests[e.seat] = Request(e.seat, e.kind, e.at if known is None else known.asked_at, e.reason)
    if e.seat == v.you:
        v.answer = ""


def _request_settled(v: View, e: breaks.RequestSettled) -> None:
    v.requests.pop(e.seat, None)
    if e.seat == v.you:
        v.answer = e.message or ("" if e.how == "withdrawn" else e.how)


def _stage(v: View, e: stages.StageSet) -> None:
    v.stage = e.stage


TELL: Mapping[type, Callable[[View, Any], None]] = {
    opening.SessionOpened: _opened,
    opening.MediatorsNamed: _mediators,
    opening.SeatInvited: people.invited,
    ConsoleShown: rooms.console_shown,
    attendance.AgreementSigned: people.signed,
    attendance.Arrived: people.arrived,
    readiness.ReadinessTold: people.readiness_told,
    attendance.HeldInLobby: people.held,
    attendance.Declined: people.declined,
    attendance.SeatConfirmed: people.confirmed,
    attendance.Departed: people.left,
    attendance.Removed: people.left,
    attendance.MuteAsked: _no_state,
    attendance.LineLost: people.line_lost,
    attendance.LineBack: people.line_back,
    moves.SeatPlaced: people.placed,
    moves.SeatWithdrew: people.withdrew,
    moves.GuardsAcknowledged: _no_state,
    KeptApart: _kept_apart,
    RoomShown: rooms.room_shown,
    roomkeeping.RoomOpened: rooms.opened,
    roomkeeping.RoomRenamed: rooms.renamed,
    roomkeeping.RoomClosed: rooms.closed,
    knocking.Knocked: knocks.knocked,
    knocking.KnockAnswered: knocks.answered,
    knocking.KnockEnded: knocks.ended,
    rest.JointKeptOpen: rooms.kept_open,
    rest.RoomRested: rooms.rested,
    rest.RoomWoke: rooms.rested,
    speaking.Spoken: speech.spoken,
    speaking.SpeakingTimeShown: speech.shown,
    floor.HandRaised: floors.hand_raised,
    floor.HandLowered: floors.hand_lowered,
    floor.TurnsArranged: floors.arranged,
    floor.FloorGiven: floors.given,
    floor.FloorEnded: floors.ended,
    address.AddressStarted: floors.address_started,
    address.AddressEnded: floors.address_ended,
    breaks.RequestMade: _request_made,
    breaks.RequestSettled: _request_settled,
    breaks.BreakStarted: rooms.break_started,
    breaks.BreakEnded: rooms.break_ended,
    stages.StageSet: _stage,
    agenda.AgendaItemAdded: timetable.added,
    agenda.AgendaItemChanged: timetable.changed,
    agenda.AgendaItemPlaced: timetable.placed,
    agenda.AgendaItemMarked: timetable.marked,
    agenda.AgendaItemRemoved: timetable.removed,
    agenda.AgendaNoted: timetable.noted,
    talk.Said: said.said,
    talk.Announced: said.announced,
    talk.Written: said.written,
    catchup.LinesShown: said.lines_shown,
    catchup.SeatCaughtUp: said.caught_up,
    notes.NoteKept: crossings.note_kept,
    notes.PadWritten: crossings.pad_written,
    breach.BreachDeclared: crossings.breach_declared,
    whiteboard.Drawn: rooms.drawn,
    whiteboard.DrawingLet: people.drawing_let,
    screens.ScreenAllowed: screen.allowed,
    screens.ScreenStarted: screen.started,
    screens.ScreenStopped: screen.stopped,
    disclosure.ReleaseProposed: crossings.proposed,
    disclosure.ReleaseReworded: crossings.reworded,
    disclosure.ReleaseAnswered: crossings.answered,
    disclosure.ReleaseDropped: crossings.dropped,
    disclosure.ItemReleased: crossings.released,
    confidential.ReleaseVoided: crossings.voided,
    confidential.ItemMarked: crossings.marked,
    **care.TELL,
    **recalls.TELL,
    **locks.TELL,
    **adjournment.TELL,
    outcome.OutcomeDrafted: closing.drafted,
    outcome.OutcomeRecorded: closing.recorded,
    outcome.SessionEnded: closing.ended,
    outcome.SummaryPublished: closing.published,
}
"""How each event that somebody can be told changes a view. Total; a test holds it so."""
