"""Planted faults of locking: who stands outside, told to more than the mediators."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from room_server.session.people import SeatId
from room_server.session.practices import attendance
from room_server.session.state import Session
from tests.laws.faults_of_core import admitted, widened


def _who_else_asked(session: Session, *_: object) -> frozenset[SeatId]:
    return session.lock or frozenset()


FAULTS: tuple[tuple[str, Callable[[], AbstractContextManager[object]]], ...] = (
    ("who was turned away told to all rooms", widened(attendance.Arrive, attendance.TurnedAway, admitted)),
    ("who else stands outside", widened(attendance.Arrive, attendance.TurnedAway, _who_else_asked)),
)
"""By name, what plants them."""
