"""The fold of a view: what one seat sees on joining or returning, from its own visible events and nothing else.

So a view cannot hold what was not told, and *view + later events == later view* for every seat. The browser's store
and the headless client fold the same way; ``tests/session/test_views.py`` writes the stories that all three must agree
on. A ``View`` is the one mutable thing in the session package: a builder that ``tell`` fills and that is then sent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    catchup,
    caucus,
    disclosure,
    moves,
    notes,
    opening,
    outcome,
    readiness,
    rest,
    screens,
    speaking,
    stages,
    talk,
    whiteboard,
)
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.shown import ConsoleShown, NoteShown, Occupant, RoomShown
from room_server.session.state import (
    AgendaItem,
    AgendaState,
    Break,
    Cleared,
    OutcomeDraft,
    Request,
    Standing,
)
from room_server.session.views import said, screen, speech
from room_server.session.views.shape import PersonView, PrivateNote, ReleaseView, RoomView, View
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
    speech.follow(seen, visible.event.at)


def _opened(v: View, e: opening.SessionOpened) -> None:
    v.title, v.agreement, v.regime = e.title, dict(e.agreement), e.regime
    v.chat_in_summary, v.retention_days = e.chat_in_summary, e.retention_days


def _mediators(v: View, e: opening.MediatorsNamed) -> None:
    v.mediators = list(e.mediators)


def _invited(v: View, e: opening.SeatInvited) -> None:
    v.people[e.person.seat] = PersonView(e.person, approves=e.approves, may_show=e.person.steers)
    if e.person.seat == v.you and e.person.steers:
        v.rooms.setdefault(JOINT, RoomView(JOINT))


def _console(v: View, e: ConsoleShown) -> None:
    v.stage, v.agenda = e.stage, list(e.agenda)
    v.requests = {r.seat: r for r in e.requests}
    for room in e.rooms:
        shown = v.room(room.room)
        shown.kind, shown.title, shown.side, shown.open = room.kind, room.title, room.side, room.open
        shown.circle, shown.pause, shown.resting = list(room.circle), room.pause, room.resting
    for occupant in e.people:
        known = _occupant(v, occupant, e.at)
        known.standing = occupant.standing or Standing.INVITED
        known.signed, known.approves, known.readiness = occupant.signed, occupant.approves, occupant.readiness
        known.may_show = occupant.may_show
        _seat(v, occupant.person.seat, occupant.room)


def _signed(v: View, e: attendance.AgreementSigned) -> None:
    _person(v, e.seat).signed = True


def _arrived(v: View, e: attendance.Arrived) -> None:
    person = _person(v, e.seat)
    person.standing, person.mode, person.on_line = Standing.WAITING, e.mode, True
    person.since, person.word, person.readiness = e.at, "", None


def _readiness(v: View, e: readiness.ReadinessTold) -> None:
    _person(v, e.seat).readiness = e.readiness


def _held(v: View, e: attendance.HeldInLobby) -> None:
    person = _person(v, e.seat)
    person.standing, person.word = Standing.HELD, e.message


def _declined(v: View, e: attendance.Declined) -> None:
    person = _person(v, e.seat)
    person.standing, person.word = Standing.DECLINED, e.message


def _confirmed(v: View, e: attendance.SeatConfirmed) -> None:
    _person(v, e.seat).confirmed = True


def _left(v: View, e: attendance.Departed | attendance.Removed) -> None:
    person = _person(v, e.seat)
    _seat(v, e.seat, None)
    person.standing = Standing.REMOVED if isinstance(e, attendance.Removed) else Standing.DEPARTED
    person.confirmed, person.on_line, person.since = False, False, e.at
    v.requests.pop(e.seat, None)
    if e.seat == v.you and not v.steers():
        _forget_rosters(v)


def _no_state(v: View, e: attendance.MuteAsked | moves.GuardsAcknowledged) -> None:
    """Keep nothing: a wish or an acknowledgement is not a state; a browser shows it when it comes."""


def _line_lost(v: View, e: attendance.LineLost) -> None:
    _person(v, e.seat).on_line = False


def _line_back(v: View, e: attendance.LineBack) -> None:
    _person(v, e.seat).on_line = True


def _placed(v: View, e: moves.SeatPlaced) -> None:
    person = v.people.setdefault(e.person.seat, PersonView(e.person))
    _seat(v, e.person.seat, e.room)
    person.standing, person.confirmed, person.since, person.word = Standing.SEATED, e.confirmed, e.at, ""
    person.on_line, person.mode, person.may_draw = e.on_line, e.mode, e.may_draw
    if v.steers() and e.person.steers and e.room != JOINT:
        circle = v.room(e.room).circle
        if e.person.seat not in circle:
            circle.append(e.person.seat)


def _withdrew(v: View, e: moves.SeatWithdrew) -> None:
    _seat(v, e.seat, None)


def _room_shown(v: View, e: RoomShown) -> None:
    if not v.steers():
        _forget_rosters(v)
    room, surface = v.room(e.room), e.surface
    room.kind, room.title, room.side = surface.kind, surface.title, surface.side
    room.pause, room.resting, room.cleared = surface.pause, surface.resting, list(surface.cleared)
    room.notes, room.board = list(surface.notes), {s.element: dict(s.fields) for s in surface.board}
    v.stage, v.agenda, v.kept_open = surface.stage, list(surface.agenda), surface.kept_open
    v.speaking_shown = surface.speaking_shown
    for occupant in surface.roster:
        known = _occupant(v, occupant, e.at)
        known.standing = Standing.SEATED
        _seat(v, occupant.person.seat, e.room)
    me = _person(v, e.seat)
    me.since, me.word, me.confirmed = e.at, "", e.confirmed


def _caucus_opened(v: View, e: caucus.CaucusOpened) -> None:
    v.rooms[e.room] = RoomView(e.room, RoomKind.CAUCUS, e.title, e.side, circle=list(e.circle))


def _caucus_closed(v: View, e: caucus.CaucusClosed) -> None:
    v.room(e.room).open = False


def _kept_open(v: View, e: rest.JointKeptOpen) -> None:
    v.kept_open = e.open


def _rested(v: View, e: rest.RoomRested | rest.RoomWoke) -> None:
    v.room(e.room).resting = isinstance(e, rest.RoomRested)


def _request_made(v: View, e: breaks.RequestMade) -> None:
    v.requests[e.seat] = Request(e.seat, e.kind, e.at)
    if e.seat == v.you:
        v.answer = ""


def _request_settled(v: View, e: breaks.RequestSettled) -> None:
    v.requests.pop(e.seat, None)
    if e.seat == v.you:
        v.answer = e.message or ("" if e.how == "withdrawn" else e.how)


def _break_started(v: View, e: breaks.BreakStarted) -> None:
    v.room(e.room).pause = Break(e.at, e.until)


def _break_ended(v: View, e: breaks.BreakEnded) -> None:
    v.room(e.room).pause = None


def _stage(v: View, e: stages.StageSet) -> None:
    v.stage = e.stage


def _item_added(v: View, e: agenda.AgendaItemAdded) -> None:
    v.agenda.append(AgendaItem(e.item, e.title, e.owner, e.minutes))


def _item_changed(v: View, e: agenda.AgendaItemChanged) -> None:
    v.agenda = [replace(i, title=e.title, owner=e.owner, minutes=e.minutes) if i.id == e.item else i for i in v.agenda]


def _item_placed(v: View, e: agenda.AgendaItemPlaced) -> None:
    moving = [i for i in v.agenda if i.id == e.item]
    others = [i for i in v.agenda if i.id != e.item]
    where = next((n for n, i in enumerate(others) if i.id == e.before), len(others))
    v.agenda = [*others[:where], *moving, *others[where:]]


def _item_marked(v: View, e: agenda.AgendaItemMarked) -> None:
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


def _item_removed(v: View, e: agenda.AgendaItemRemoved) -> None:
    v.agenda = [i for i in v.agenda if i.id != e.item]


def _noted(v: View, e: agenda.AgendaNoted) -> None:
    v.room(e.room).notes.append(NoteShown(e.note, e.item, e.by, e.text, e.at))


def _note_kept(v: View, e: notes.NoteKept) -> None:
    v.private_notes.append(PrivateNote(e.note, e.text, e.room, e.at))


def _drawn(v: View, e: whiteboard.Drawn) -> None:
    board = v.room(e.room).board
    for patch in e.patches:
        board[patch.element] = {**board.get(patch.element, {}), **patch.fields}


def _drawing_let(v: View, e: whiteboard.DrawingLet) -> None:
    _person(v, e.seat).may_draw = e.allowed


def _proposed(v: View, e: disclosure.ReleaseProposed) -> None:
    v.releases[e.release] = ReleaseView(e.release, e.source, e.item, e.author, e.target, e.wording, e.approver, e.at)


def _answered(v: View, e: disclosure.ReleaseAnswered) -> None:
    if e.approved:
        v.releases[e.release] = replace(v.releases[e.release], approved=True)
    else:
        v.releases.pop(e.release, None)


def _dropped(v: View, e: disclosure.ReleaseDropped) -> None:
    v.releases.pop(e.release, None)


def _released(v: View, e: disclosure.ItemReleased) -> None:
    v.room(e.room).cleared.append(Cleared(e.item, e.author, e.wording, e.at))


def _drafted(v: View, e: outcome.OutcomeDrafted) -> None:
    v.draft = OutcomeDraft(e.outcome, e.points, e.next_steps)


def _recorded(v: View, e: outcome.OutcomeRecorded) -> None:
    v.outcome = OutcomeDraft(e.outcome, e.points, e.next_steps)


def _ended(v: View, _: outcome.SessionEnded) -> None:
    v.over, v.requests, v.releases = True, {}, {}
    for room in v.rooms.values():
        room.pause, room.resting, room.screen = None, False, None


def _published(v: View, e: outcome.SummaryPublished) -> None:
    v.published.append(e.seat)
    if e.seat == v.you:
        v.summary_until = e.until


def _person(v: View, seat: SeatId) -> PersonView:
    return v.people[seat]


def _occupant(v: View, occupant: Occupant, at: Ms) -> PersonView:
    known = v.people.setdefault(occupant.person.seat, PersonView(occupant.person, since=at))
    known.person, known.confirmed, known.on_line = occupant.person, occupant.confirmed, occupant.on_line
    known.mode, known.may_draw = occupant.mode, occupant.may_draw
    return known


def _seat(v: View, seat: SeatId, room: RoomId | None) -> None:
    """Put a person into one room's roster, and out of every other."""
    for other in v.rooms.values():
        if seat in other.seated:
            other.seated.remove(seat)
        if seat == v.you and other.room != room:
            other.screen = None
    _person(v, seat).room = room
    if room is not None:
        v.room(room).seated.append(seat)


def _forget_rosters(v: View) -> None:
    """Who leaves a room no longer knows who is in it."""
    for room in v.rooms.values():
        room.seated.clear()
    for person in v.people.values():
        person.room = None


TELL: Mapping[type, Callable[[View, Any], None]] = {
    opening.SessionOpened: _opened,
    opening.MediatorsNamed: _mediators,
    opening.SeatInvited: _invited,
    ConsoleShown: _console,
    attendance.AgreementSigned: _signed,
    attendance.Arrived: _arrived,
    readiness.ReadinessTold: _readiness,
    attendance.HeldInLobby: _held,
    attendance.Declined: _declined,
    attendance.SeatConfirmed: _confirmed,
    attendance.Departed: _left,
    attendance.Removed: _left,
    attendance.MuteAsked: _no_state,
    attendance.LineLost: _line_lost,
    attendance.LineBack: _line_back,
    moves.SeatPlaced: _placed,
    moves.SeatWithdrew: _withdrew,
    moves.GuardsAcknowledged: _no_state,
    RoomShown: _room_shown,
    caucus.CaucusOpened: _caucus_opened,
    caucus.CaucusClosed: _caucus_closed,
    rest.JointKeptOpen: _kept_open,
    rest.RoomRested: _rested,
    rest.RoomWoke: _rested,
    speaking.Spoken: speech.spoken,
    speaking.SpeakingTimeShown: speech.shown,
    breaks.RequestMade: _request_made,
    breaks.RequestSettled: _request_settled,
    breaks.BreakStarted: _break_started,
    breaks.BreakEnded: _break_ended,
    stages.StageSet: _stage,
    agenda.AgendaItemAdded: _item_added,
    agenda.AgendaItemChanged: _item_changed,
    agenda.AgendaItemPlaced: _item_placed,
    agenda.AgendaItemMarked: _item_marked,
    agenda.AgendaItemRemoved: _item_removed,
    agenda.AgendaNoted: _noted,
    talk.Said: said.said,
    talk.Announced: said.announced,
    talk.Written: said.written,
    catchup.LinesShown: said.lines_shown,
    catchup.SeatCaughtUp: said.caught_up,
    notes.NoteKept: _note_kept,
    whiteboard.Drawn: _drawn,
    whiteboard.DrawingLet: _drawing_let,
    screens.ScreenAllowed: screen.allowed,
    screens.ScreenStarted: screen.started,
    screens.ScreenStopped: screen.stopped,
    disclosure.ReleaseProposed: _proposed,
    disclosure.ReleaseAnswered: _answered,
    disclosure.ReleaseDropped: _dropped,
    disclosure.ItemReleased: _released,
    outcome.OutcomeDrafted: _drafted,
    outcome.OutcomeRecorded: _recorded,
    outcome.SessionEnded: _ended,
    outcome.SummaryPublished: _published,
}
"""How each event that somebody can be told changes a view. Total; a test holds it so."""
