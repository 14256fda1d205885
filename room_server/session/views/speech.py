"""The part of the fold that keeps a balance: who spoke for how long, and how long a mediator was alone with each side.

Both come from the reader's own events alone, so they hold no second of a room in which the reader did not sit.
"""

from __future__ import annotations

from dataclasses import replace

from room_server.session.audience import Ms
from room_server.session.people import NEUTRAL, SideId
from room_server.session.practices.speaking import SpeakingTimeShown, Spoken
from room_server.session.rooms import JOINT
from room_server.session.views.shape import Alone, View


def spoken(v: View, e: Spoken) -> None:
    """Add what was said in the room."""
    times = v.room(e.room).spoken
    for one in e.spoke:
        times[one.seat] = times.get(one.seat, 0) + one.ms


def shown(v: View, e: SpeakingTimeShown) -> None:
    """Keep the switch."""
    v.speaking_shown = e.shown


def follow(v: View, at: Ms) -> None:
    """Begin or end a mediator's time alone with a side, after an event of that moment."""
    if not v.steers():
        return
    now = _alone_with(v)
    for side, alone in v.alone.items():
        if alone.since is not None and side != now:
            v.alone[side] = Alone(alone.spent_ms + at - alone.since, at)
    if now is not None:
        before = v.alone.get(now, Alone())
        if before.since is None:
            v.alone[now] = replace(before, since=at)


def _alone_with(v: View) -> SideId | None:
    """Return the side with which the reader sits in its private room, with at least one of its people."""
    here = v.rooms.get(v.people[v.you].room or JOINT)
    if v.over or here is None or here.room == JOINT or here.side == NEUTRAL:
        return None
    return here.side if any(v.people[seat].person.side == here.side for seat in here.seated) else None
