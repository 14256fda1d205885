"""The part of the fold that is about adjournment: everybody is outside, and what belongs to the moment has ended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from room_server.session.floors import EMPTY
from room_server.session.practices import adjournment
from room_server.session.state import Standing
from room_server.session.views.shape import View


def adjourned(v: View, e: adjournment.Adjourned) -> None:
    """Keep until when; whoever the reader knows of is outside."""
    v.adjourned = adjournment.followed(v.adjourned, e)
    v.requests, v.kept_open, v.answer = {}, False, ""
    v.recall, v.recall_over, v.recalled, v.lock = None, None, None, None
    for room in v.rooms.values():
        room.seated.clear()
        room.pause, room.resting, room.screen, room.knocks = None, False, None, []
        room.floor, room.address, room.waiting_since = EMPTY, None, None
    for person in v.people.values():
        if person.standing in adjournment.STAY_OUT:
            continue
        person.standing, person.room, person.since, person.word = Standing.INVITED, None, e.at, ""
        person.confirmed, person.on_line, person.readiness = False, False, None
        person.care = person.care.elsewhere().anew()


def reconvened(v: View, e: adjournment.Reconvened) -> None:
    """Keep that it goes on."""
    v.adjourned = None
    v.agenda = [adjournment.resumed(item, e.at) for item in v.agenda]


TELL: Mapping[type, Callable[[View, Any], None]] = {
    adjournment.Adjourned: adjourned,
    adjournment.Reconvened: reconvened,
}
