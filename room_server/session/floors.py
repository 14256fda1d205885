"""The floor of a room and words to all rooms, as data: who speaks, who waits for it, and who is heard everywhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.rooms import RoomId


class FloorOver(StrEnum):
    """Why somebody does not have the floor any more. That their time is up is no reason: they may finish."""

    GIVEN_BACK = "given-back"
    BY_MEDIATOR = "by-mediator"
    WENT = "went"  # out of the room
    PAUSED = "paused"  # the room has a break, or rests


@dataclass(frozen=True, slots=True)
class Hand:
    """A raised hand, and since when."""

    seat: SeatId
    at: Ms


@dataclass(frozen=True, slots=True)
class PlannedTurn:
    """One who will have the floor, and for how many minutes; 0: no time is set."""

    seat: SeatId
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who has the floor; ``until`` is when their time is up, None where none was set."""

    seat: SeatId
    since: Ms
    until: Ms | None


@dataclass(frozen=True, slots=True)
class Floor:
    """One room's floor: hands in the order in which they were raised, turns in the order in which they come."""

    hands: tuple[Hand, ...] = ()
    turns: tuple[PlannedTurn, ...] = ()
    speaker: Speaker | None = None

    def has_hand(self, seat: SeatId) -> bool:
        """Tell whether the person's hand is raised."""
        return any(hand.seat == seat for hand in self.hands)


EMPTY = Floor()


@dataclass(frozen=True, slots=True)
class AddressShown:
    """That a mediator's voice reaches a room from outside, as those in it see it: no other room is named."""

    by: SeatId
    until: Ms


@dataclass(frozen=True, slots=True)
class Address:
    """A mediator who speaks to all rooms, and the rooms that hear it: fixed when it begins."""

    by: SeatId
    started_at: Ms
    until: Ms
    rooms: frozenset[RoomId]

    def shown_in(self, room: RoomId) -> AddressShown | None:
        """Return what those in the room see of it; None where they do not hear it."""
        return AddressShown(self.by, self.until) if room in self.rooms else None
