"""The part of the fold that is about what crosses, and how it ends."""

from __future__ import annotations

from dataclasses import replace

from room_server.session.practices import disclosure, outcome
from room_server.session.state import Cleared, OutcomeDraft
from room_server.session.views.shape import ReleaseView, View


def proposed(v: View, e: disclosure.ReleaseProposed) -> None:
    """Keep the open proposal."""
    v.releases[e.release] = ReleaseView(e.release, e.source, e.item, e.author, e.target, e.wording, e.approver, e.at)


def answered(v: View, e: disclosure.ReleaseAnswered) -> None:
    """Keep the approval; what was refused is no longer open."""
    if e.approved:
        v.releases[e.release] = replace(v.releases[e.release], approved=True)
    else:
        v.releases.pop(e.release, None)


def dropped(v: View, e: disclosure.ReleaseDropped) -> None:
    """Keep that it is no longer open."""
    v.releases.pop(e.release, None)


def released(v: View, e: disclosure.ItemReleased) -> None:
    """Add what was cleared to its room."""
    v.room(e.room).cleared.append(Cleared(e.item, e.author, e.wording, e.at))


def drafted(v: View, e: outcome.OutcomeDrafted) -> None:
    """Keep the words that all present see."""
    v.draft = OutcomeDraft(e.outcome, e.points, e.next_steps)


def recorded(v: View, e: outcome.OutcomeRecorded) -> None:
    """Keep how it ended."""
    v.outcome = OutcomeDraft(e.outcome, e.points, e.next_steps)


def ended(v: View, _: outcome.SessionEnded) -> None:
    """End it: nothing is open any more."""
    v.over, v.requests, v.releases = True, {}, {}
    for room in v.rooms.values():
        room.pause, room.resting, room.screen = None, False, None


def published(v: View, e: outcome.SummaryPublished) -> None:
    """Keep whose summary can be read."""
    v.published.append(e.seat)
    if e.seat == v.you:
        v.summary_until = e.until
