"""Planted faults of recalls: who is called back, who asks for a moment, and when, told to somebody else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from room_server.session.audience import these
from room_server.session.people import SeatId
from room_server.session.practices import recall
from room_server.session.state import Session
from tests.laws.faults_of_core import Events, admitted, bent, roommates, widened


def _named_to_each_other(_: Session, __: SeatId, ___: Any, ____: Any, events: Events) -> Events:
    """Tell everybody who is called back of all of them."""
    told = these(seat for e in events if isinstance(e, recall.RecallSet) for seat in e.audience.seats)
    return tuple(replace(e, audience=told) if isinstance(e, recall.RecallSet) else e for e in events)


def _waits_in_the_time(session: Session, _: SeatId, __: Any, ___: Any, events: Events) -> Events:
    """Let the new time tell how many ask for a moment."""
    waits = len(session.recall.waits) if session.recall is not None else 0
    return tuple(replace(e, until=e.until + waits) if isinstance(e, recall.RecallProlonged) else e for e in events)


def _called_with_them(session: Session, _: SeatId, __: Any) -> Iterable[SeatId]:
    return session.recall.seats if session.recall is not None else ()


def _waits_counted(session: Session, by: SeatId, ask: Any, turn: Any, events: Events) -> Events:
    """Tell those who are called back that one less will be there."""
    now = session.recall
    if now is None or not ask.wait:
        return events
    others = len(now.expected) - 2 - len(now.waits)
    told = [
        recall.RecallSet(audience=these((seat,)), at=turn.now, seat=seat, until=now.until, others=others)
        for seat in now.seats
        if seat != by
    ]
    return (*events, *told)


FAULTS = (
    ("who asks for a moment, told to their room", widened(recall.AnswerRecall, recall.RecallAnswered, roommates)),
    (
        "who asks for a moment, told to all who are called back",
        widened(recall.AnswerRecall, recall.RecallAnswered, _called_with_them),
    ),
    ("a recall told to all rooms", widened(recall.SetRecall, recall.RecallPlanned, admitted)),
    ("each sees who else is called back", bent(recall.SetRecall, _named_to_each_other)),
    ("the new time of a recall tells who waits", bent(recall.ProlongRecall, _waits_in_the_time)),
    ("a new time told to all rooms", widened(recall.ProlongRecall, recall.RecallProlonged, admitted)),
    ("a recall's end told to all rooms", widened(recall.CallOffRecall, recall.RecallLifted, admitted)),
    ("how many will be there falls with each wait", bent(recall.AnswerRecall, _waits_counted)),
)
