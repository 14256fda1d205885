"""Planted faults of the floor and of words to all rooms."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from room_server.session import core
from room_server.session.audience import Event, these
from room_server.session.people import SeatId
from room_server.session.practices import address, floor, talk
from room_server.session.state import Session
from tests.laws.faults_of_core import replaced

Events = tuple[Event, ...]


def floor_of_another_room(session: Session, room: Any, shown: Any) -> Any:
    """Show, on entering, how many hands are up and turns are planned in other rooms."""
    others = [there for other, there in session.floors.items() if other != room.id]
    return replace(shown, title=f"{shown.title} {[(len(f.hands), f.turns, f.speaker) for f in others]}")


def rooms_named(_: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    """Name, in each room, all to which the words go."""
    return tuple(replace(e, rooms=ask.rooms) if isinstance(e, talk.Announced) else e for e in events)


def rooms_counted(_: Session, __: SeatId, ___: Any, ____: Any, events: Events) -> Events:
    """Let the latest moment of an address tell how many rooms hear it."""
    return tuple(replace(e, until=e.until + len(events)) for e in events if isinstance(e, address.AddressStarted))


def lowered_hands_told_to_all() -> AbstractContextManager[object]:
    """Tell every room whose hand went down because they left their room."""
    true = floor.follow

    def follow(before: Session, after: Session, turn: Any) -> Events:
        return tuple(replace(e, audience=these(after.admitted())) for e in true(before, after, turn))

    return replaced(core, "REACTIONS", tuple(follow if react is true else react for react in core.REACTIONS))
