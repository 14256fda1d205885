"""Planted faults of adjournment: where people sat, that somebody asked, and what is prepared, told to every link."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from room_server.session.people import SeatId
from room_server.session.practices import adjournment, roomkeeping, talk
from room_server.session.state import Session
from tests.laws.faults_of_core import Events, bent, widened


def _rosters_named(session: Session, _: SeatId, __: Any, ___: Any, events: Events) -> Events:
    """Say in the word to everyone who sat where."""
    where = {room.id: sorted(room.seated) for room in session.rooms.values()}
    return tuple(replace(e, word=f"{where}") if isinstance(e, adjournment.Adjourned) else e for e in events)


def _waits_told(session: Session, _: SeatId, __: Any, ___: Any, events: Events) -> Events:
    """Let the moment tell how many had asked for something."""
    return tuple(replace(e, at=e.at + len(session.requests)) for e in events)


def _everybody(session: Session, *_: object) -> frozenset[SeatId]:
    return frozenset(session.seats) if session.adjourned is not None else frozenset()


FAULTS: tuple[tuple[str, Callable[[], AbstractContextManager[object]]], ...] = (
    ("an adjournment that says who sat where", bent(adjournment.Adjourn, _rosters_named)),
    ("an adjournment by which one sees that somebody asked", bent(adjournment.Adjourn, _waits_told)),
    ("rooms prepared meanwhile told to every link", widened(roomkeeping.OpenRoom, roomkeeping.RoomOpened, _everybody)),
    ("words to the mediators meanwhile told to all", widened(talk.WriteToMediators, talk.Written, _everybody)),
)
"""By name, what plants them."""
