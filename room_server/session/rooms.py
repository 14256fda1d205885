"""The rooms of one session: one joint session, and any number of private rooms of five kinds.

The kinds follow ``PRODUCT.md``: who a room is held for, who may be brought there and who hears whom differ with the
kind (``placement``, ``visibility``); that a room exists, and who was placed there, mediators know of each.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from room_server.session.people import NEUTRAL, Person, Role, SeatId, SideId

RoomId = NewType("RoomId", str)

JOINT = RoomId("joint")
"""The joint session's room: it exists as long as the session does."""


class RoomKind(StrEnum):
    """For whom a room is: common ground, or whose confidence."""

    JOINT = "joint"
    CAUCUS = "caucus"  # a side with a mediator
    CONSULTATION = "consultation"  # a side by itself: a mediator knocks, and is let in by somebody there
    COUNSEL = "counsel"  # the lawyers of several sides, with or without a mediator
    MEDIATORS = "mediators"  # those who mediate, by themselves
    HOLD = "hold"  # somebody admitted waits here for a place; there one hears mediators and nobody else


OF_A_SIDE = frozenset({RoomKind.CAUCUS, RoomKind.CONSULTATION})
"""The kinds that are held with one side."""

BY_THEMSELVES = frozenset({RoomKind.CONSULTATION, RoomKind.COUNSEL})
"""The kinds in which people talk without a mediator: they wait for none."""


@dataclass(frozen=True, slots=True)
class Room:
    """One room, the people for whom it was opened (its circle) and those who are seated in it now.

    The circle sees the whole of the room's surfaces on entering; an outsider who is brought in sees only what is
    added while they are there, and what was cleared. ``side`` is the side that the room is held with; ``known`` has
    everybody who has been there.
    """

    id: RoomId
    kind: RoomKind
    title: str = ""
    side: SideId = NEUTRAL
    circle: frozenset[SeatId] = frozenset()
    seated: frozenset[SeatId] = field(default_factory=frozenset)
    open: bool = True
    known: frozenset[SeatId] = frozenset()

    @property
    def private(self) -> bool:
        """Tell whether what is said here is a confidence of those who are here."""
        return self.kind is not RoomKind.JOINT

    def is_for(self, person: Person) -> bool:
        """Tell whether a private room is held for this person, who need not have been there yet.

        A room of a side is for all of that side, whoever joined it later; mediators are guests of it.
        """
        if self.kind in OF_A_SIDE:
            return person.side == self.side
        if self.kind is RoomKind.COUNSEL:
            return person.role is Role.COUNSEL and person.seat in self.circle
        return self.kind is RoomKind.MEDIATORS and person.steers

    def takes_in(self, person: Person) -> bool:
        """Tell whether a mediator who sits here joins the circle: not in a consultation, where one stays a guest."""
        return person.steers and self.kind is not RoomKind.CONSULTATION
