"""The part of the fold that is about how the session ends."""

from __future__ import annotations

from room_server.session.floors import EMPTY
from room_server.session.practices import outcome
from room_server.session.state import OutcomeDraft
from room_server.session.views.shape import View


def drafted(v: View, e: outcome.OutcomeDrafted) -> None:
    """Keep the words that all present see."""
    v.draft = OutcomeDraft(e.outcome, e.points, e.next_steps)


def recorded(v: View, e: outcome.OutcomeRecorded) -> None:
    """Keep how it ended."""
    v.outcome = OutcomeDraft(e.outcome, e.points, e.next_steps)


def ended(v: View, _: outcome.SessionEnded) -> None:
    """End it: nothing is open any more."""
    v.over, v.requests, v.releases = True, {}, {}
    v.recall, v.recalled, v.lock = None, None, None
    for room in v.rooms.values():
        room.pause, room.resting, room.screen, room.knocks = None, False, None, []
        room.floor, room.address = EMPTY, None


def published(v: View, e: outcome.SummaryPublished) -> None:
    """Keep whose summary can be read."""
    v.published.append(e.seat)
    if e.seat == v.you:
        v.summary_until = e.until
