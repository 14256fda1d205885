"""The part of the fold that keeps whose screen is shown. Who leaves a room no longer knows (``fold``)."""

from __future__ import annotations

from room_server.session.practices import screens
from room_server.session.views.shape import View


def allowed(v: View, e: screens.ScreenAllowed) -> None:
    """Keep that a person may show theirs."""
    v.people[e.seat].may_show = e.allowed


def started(v: View, e: screens.ScreenStarted) -> None:
    """Keep whose is shown."""
    v.room(e.room).screen = e.seat


def stopped(v: View, e: screens.ScreenStopped) -> None:
    """Keep that none is."""
    v.room(e.room).screen = None
