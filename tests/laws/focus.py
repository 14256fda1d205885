"""What a search does more often where a planted fault shows only in rare moments: it is found in seconds then.

Runs stay what they are: anything may happen in them, in the same worlds. Without a fault none of this is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from room_server.session.items import find
from room_server.session.people import SeatId
from room_server.session.practices import attendance, disclosure, talk, whiteboard
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId
from tests.laws.coming_acts import invite, move
from tests.laws.crossing_acts import mark, release, things
from tests.laws.moment import Act, Moment, fields_of
from tests.laws.room_acts import knock
from tests.laws.table_acts import catch_up, draw, say, show

Often = Callable[[Moment, SeatId], Act]
"""Told the moment and the observer."""

SHARE = 0.3
"""Of what is done in such a run."""


def _any_of(*acts: Callable[[Moment], Act]) -> Often:
    return lambda m, _: m.one(acts)(m)


def _rooms(m: Moment) -> list[RoomId]:
    return [*m.session.rooms, RoomId("r-none")]


def _propose_unread(m: Moment, me: SeatId) -> Act:
    """Ask for what one does not know: an element comes with what is drawn on it, a line with whose it is."""
    unknown = [
        thing for thing in things(m) if (item := find(m.session, *thing)) is not None and me not in item.known_to
    ]
    if not unknown or m.chance(0.5):
        return m.one((draw, move))(m)
    kind, room, item = m.one(unknown)
    return me, disclosure.ProposeRelease(room, item, m.words(), m.one(_rooms(m)), kind)


def _draw_unknown(m: Moment, me: SeatId) -> Act:
    seating = m.session.seats.get(me)
    mine = seating.room if seating is not None else None
    element = ItemId(m.one([*m.session.boards.get(mine or JOINT, ()), "e-none"]))
    return me, whiteboard.Draw(mine or JOINT, (whiteboard.Patch(element, fields_of(m)),))


OFTEN: Mapping[str, Often] = {
    "items proposed by who was not told": _propose_unread,
    "missing elements told from unknown ones": lambda m, me: _draw_unknown(m, me) if m.chance(0.6) else move(m),
    "a hidden room told from none by confirming": lambda m, me: (me, attendance.Confirm(m.one(_rooms(m)))),
    "a hidden room told from none by a line": lambda m, me: (me, talk.Say(m.one(_rooms(m)), m.words())),
    "a guest or the other mediator caught up in a caucus": _any_of(catch_up, move, say),
    "proposals that end by an edit to all mediators": _any_of(release, release, move),
    "marks of what one does not know on entering": _any_of(mark, move),
    "a screen's end told to all rooms": _any_of(show),
    "a guest of a consultation seated for good": _any_of(knock, move),
    "the console shows what was said": _any_of(invite, say),
}
"""By the fault's name."""
