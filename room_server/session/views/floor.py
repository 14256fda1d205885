"""The part of the fold that keeps each room's floor, and whether a mediator is heard in it from elsewhere.

Who leaves a room no longer knows (``people.forget_rosters``).
"""

from __future__ import annotations

from dataclasses import replace

from room_server.session.floors import AddressShown, Hand
from room_server.session.practices import address, floor
from room_server.session.views.shape import View


def hand_raised(v: View, e: floor.HandRaised) -> None:
    """Add the hand after those raised before."""
    room = v.room(e.room)
    room.floor = replace(room.floor, hands=(*room.floor.hands, Hand(e.seat, e.at)))


def hand_lowered(v: View, e: floor.HandLowered) -> None:
    """Take the hand away."""
    room = v.room(e.room)
    room.floor = replace(room.floor, hands=tuple(hand for hand in room.floor.hands if hand.seat != e.seat))


def arranged(v: View, e: floor.TurnsArranged) -> None:
    """Keep the order of turns."""
    room = v.room(e.room)
    room.floor = replace(room.floor, turns=e.turns)


def given(v: View, e: floor.FloorGiven) -> None:
    """Keep who has the floor; neither their hand nor their turn waits any more."""
    room = v.room(e.room)
    room.floor = floor.now_speaks(room.floor, e)


def ended(v: View, e: floor.FloorEnded) -> None:
    """Keep that nobody has it."""
    room = v.room(e.room)
    room.floor = replace(room.floor, speaker=None)


def address_started(v: View, e: address.AddressStarted) -> None:
    """Keep that the room hears the mediator."""
    v.room(e.room).address = AddressShown(e.by, e.until)


def address_ended(v: View, e: address.AddressEnded) -> None:
    """Keep that it does no more."""
    v.room(e.room).address = None
