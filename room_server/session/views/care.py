"""The part of the fold that is about how it stands with people: readiness in a break, their word, distress, waiting.

A person's ``care`` is current for oneself and for mediators; of others a view holds none. What ends by something that
happens to a person or a room (their coming and going, a break, a mediator who comes in) ends here as in the core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from room_server.session.audience import Event, Ms
from room_server.session.people import NO_CARE, Attestation, Care, SeatId, Wait, WaitAnswer
from room_server.session.practices import attendance, attestation, breaks, distress, moves, opening, waiting
from room_server.session.rooms import BY_THEMSELVES
from room_server.session.shown import ConsoleShown, RoomShown
from room_server.session.views.shape import SignalView, View


def follow(v: View, event: Event) -> None:
    """Let end what the event ends, after it has been folded."""
    end = FOLLOW.get(type(event))
    if end is not None:
        end(v, event)
    if type(event) in ROSTERS:
        _reckon_waits(v, event.at)


def _changed(v: View, seats: Iterable[SeatId], change: Callable[[Care], Care]) -> None:
    for seat in seats:
        person = v.people[seat]
        person.care = change(person.care)


def _reckon_waits(v: View, at: Ms) -> None:
    for room in v.rooms.values():
        if room.kind in BY_THEMSELVES or not room.seated or any(v.people[seat].person.steers for seat in room.seated):
            room.waiting_since = None
        elif room.waiting_since is None:
            room.waiting_since = at


def _ready(v: View, e: breaks.ReadyTold) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, ready=e.ready))


def _attested(v: View, e: attestation.Attested) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, attestation=Attestation(e.present, e.at)))


def _signalled(v: View, e: distress.DistressSignalled) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, distress_since=e.at))
    if v.steers():
        v.signals.append(SignalView(e.seat, e.at))


def _closed(v: View, e: distress.DistressClosed) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, distress_since=None))
    v.signals = [
        replace(one, closed_at=e.at, by=e.by) if one.seat == e.seat and one.closed_at is None else one
        for one in v.signals
    ]


def _wait_told(v: View, e: waiting.WaitTold) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, wait=Wait(e.word, e.until, e.minimal, e.at)))


def _answered(v: View, e: waiting.CheckInAnswered) -> None:
    _changed(v, (e.seat,), lambda care: replace(care, answer=WaitAnswer(e.well, e.at)))


TELL: Mapping[type, Callable[[View, Any], None]] = {
    breaks.ReadyTold: _ready,
    attestation.Attested: _attested,
    distress.DistressSignalled: _signalled,
    distress.DistressClosed: _closed,
    waiting.WaitTold: _wait_told,
    waiting.CheckInAnswered: _answered,
}


def _opened(v: View, e: opening.SessionOpened) -> None:
    v.attestation, v.check_in_minutes, v.nudge_minutes = e.attestation, e.check_in_minutes, e.nudge_minutes


def _console(v: View, e: ConsoleShown) -> None:
    for occupant in e.people:
        v.people[occupant.person.seat].care = occupant.care or NO_CARE


def _arrived(v: View, e: attendance.Arrived) -> None:
    _changed(v, (e.seat,), lambda care: care.elsewhere().anew())


def _placed(v: View, e: moves.SeatPlaced) -> None:
    _changed(v, (e.person.seat,), Care.elsewhere)
    if e.person.steers:
        _changed(v, v.room(e.room).seated, Care.attended)


def _left(v: View, e: attendance.Departed | attendance.Removed | RoomShown) -> None:
    _changed(v, (e.seat,), Care.elsewhere)


def _break_begun(v: View, e: breaks.BreakStarted) -> None:
    _changed(v, v.room(e.room).seated, Care.anew)


def _break_ended(v: View, e: breaks.BreakEnded) -> None:
    seated = v.room(e.room).seated
    _changed(v, seated, Care.anew)
    if v.attestation:
        for seat in seated:
            v.people[seat].confirmed = False


FOLLOW: Mapping[type, Callable[[View, Any], None]] = {
    opening.SessionOpened: _opened,
    ConsoleShown: _console,
    attendance.Arrived: _arrived,
    moves.SeatPlaced: _placed,
    attendance.Departed: _left,
    attendance.Removed: _left,
    RoomShown: _left,
    breaks.BreakStarted: _break_begun,
    breaks.BreakEnded: _break_ended,
}
"""What ends with events that other parts of the fold tell."""

ROSTERS = frozenset({
    moves.SeatPlaced, moves.SeatWithdrew, RoomShown, ConsoleShown, attendance.Departed, attendance.Removed
})  # fmt: skip
"""After these somebody may have begun to wait for a mediator, or no longer waits."""
