"""The rooms of one session: one joint session, any number of private caucuses."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from room_server.session.people import NEUTRAL, SeatId, SideId

RoomId = NewType("RoomId", str)

JOINT = RoomId("joint")
"""The joint session's room: it exists as long as the session does."""


class RoomKind(StrEnum):
    """A joint session is common ground; a caucus is a confidence."""

    JOINT = "joint"
    CAUCUS = "caucus"


@dataclass(frozen=True, slots=True)
class Room:
    """One room, the people for whom it was opened (its circle) and those who are seated in it now.

    The circle sees the whole of the room's surfaces on entering; an outsider who is brought in sees only what is
    added while they are there, and what was cleared. ``side`` is the side that a caucus is held with.
    """

    id: RoomId
    kind: RoomKind
    title: str = ""
    side: SideId = NEUTRAL
    circle: frozenset[SeatId] = frozenset()
    seated: frozenset[SeatId] = field(default_factory=frozenset)
    open: bool = True

    @property
    def private(self) -> bool:
        """Tell whether what is said here is a confidence of those who are here."""
        return self.kind is not RoomKind.JOINT
