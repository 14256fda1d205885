"""Planted faults of care: who asked, who is ready, who is in distress or not alone, told to somebody else."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from room_server.session import visibility
from room_server.session.people import SeatId
from room_server.session.practices import attestation, breaks, distress, waiting
from room_server.session.state import Session
from tests.laws.faults_of_core import Events, admitted, bent, replaced, roommates, surface, widened
from tests.laws.faults_of_core import waiting as in_the_lobby


def _asked_for(_: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    """Let a break that somebody asked for end a millisecond later than one that a mediator called."""
    if ask.request is None:
        return events
    return tuple(replace(e, until=e.until + 1) if isinstance(e, breaks.BreakStarted) else e for e in events)


def _said_twice(session: Session, _: SeatId, ask: Any, __: Any, events: Events) -> Events:
    """Tell the room again, where somebody asked."""
    return events if ask.request is None else (*events, *(e for e in events if isinstance(e, breaks.BreakStarted)))


def _all_told(_: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    """Tell each of those who wait of all of them."""
    everybody = frozenset(seat for event in events for seat in event.audience.seats)
    return tuple(replace(e, audience=replace(e.audience, seats=everybody)) for e in events)


def _silent_in_distress() -> AbstractContextManager[object]:
    """Let nobody hear a person who is in distress."""
    true = visibility.heard_by

    def heard_by(listener: SeatId, session: Session) -> frozenset[SeatId]:
        calm = {seat for seat, s in session.seats.items() if s.care.distress_since is None}
        return true(listener, session) & calm

    return replaced(visibility, "heard_by", heard_by)


def _care_of_others(session: Session, _: Any, shown: Any) -> Any:
    """Show on entering how it stands with everybody there."""
    roster = tuple(replace(one, care=session.seats[one.person.seat].care) for one in shown.roster)
    return replace(shown, roster=roster)


FAULTS: tuple[tuple[str, Callable[[], AbstractContextManager[object]]], ...] = (
    ("a break that was asked for is longer", bent(breaks.StartBreak, _asked_for)),
    ("a break that was asked for is told twice", bent(breaks.StartBreak, _said_twice)),
    ("the room sees who is ready", widened(breaks.TellReady, breaks.ReadyTold, roommates)),
    ("the room sees who is with somebody", widened(attestation.Attest, attestation.Attested, roommates)),
    ("the room sees a signal of distress", widened(distress.SignalDistress, distress.DistressSignalled, roommates)),
    ("a signal's end told to all rooms", widened(distress.CloseDistress, distress.DistressClosed, admitted)),
    ("whoever is in distress is not heard", _silent_in_distress),
    ("the lobby sees who is told to wait", widened(waiting.TellWait, waiting.WaitTold, in_the_lobby)),
    ("each sees who else waits", bent(waiting.TellWait, _all_told)),
    ("the room sees who is not well", widened(waiting.AnswerCheckIn, waiting.CheckInAnswered, roommates)),
    ("how it stands with others, on entering", surface(_care_of_others)),
)
