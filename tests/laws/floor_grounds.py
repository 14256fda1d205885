"""The grounds on which a room's floor is told: to who sits there, and to mediators where no side is by itself."""

from __future__ import annotations

from room_server.session.people import SeatId
from room_server.session.rooms import RoomKind
from tests.laws import grounds as of
from tests.laws.chronicle import Chronicle, Happened
from tests.laws.grounds import Found, Judge


def _mediates(judge: Judge) -> Judge:
    def mediates(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
        by_itself = h.before.rooms[h.event.room].kind is RoomKind.CONSULTATION
        return None if by_itself else judge(kept, h, reader)

    return mediates


FLOOR: tuple[Judge, ...] = (_mediates(of.mediates), of.there)
FLOOR_BY_NOW: tuple[Judge, ...] = (_mediates(of.mediated_before), of.there_by_now)
