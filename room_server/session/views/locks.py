"""The part of the fold that is about a locked session: for mediators who asked to come in, else oneself alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from room_server.session.practices import attendance, locking
from room_server.session.views.shape import View


def _locked(v: View, e: locking.SessionLocked) -> None:
    v.lock = [] if e.locked else None


def _turned_away(v: View, e: attendance.TurnedAway) -> None:
    v.lock = [*(v.lock or ()), e.seat]


TELL: Mapping[type, Callable[[View, Any], None]] = {
    locking.SessionLocked: _locked,
    attendance.TurnedAway: _turned_away,
}
