"""The state at one moment of a generated run, as the acts ask about it, and what several of them make."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Any

from room_server.session.people import STEERING, DeviceState, LineState, Role, SeatId, SpeakerState
from room_server.session.practices import moves, opening, readiness
from room_server.session.rooms import JOINT, Room, RoomId
from room_server.session.state import Session
from tests.laws.brought import move_of

Act = tuple[SeatId, Any] | None

WORDS = ("rent", "floor 8500", "ceiling 9200", "we would settle", "they know nothing", "heating", "deposit", "march")


class Moment:
    """The state at one moment of a run, as the acts ask about it."""

    def __init__(self, rng: Random, session: Session, guests: Sequence[opening.NewSeat], last_id: str) -> None:
        self.rng = rng
        self.session = session
        self.guests = guests
        self.fresh = f"e-{last_id}-{rng.getrandbits(32):x}"
        self.seated = [s for s, x in session.seats.items() if x.room is not None]
        self.steering = [s for s in self.seated if session.seats[s].person.role in STEERING]

    def one(self, of: Sequence[Any]) -> Any:
        """Return one of these."""
        return of[int(self.rng.random() * len(of))]

    def chance(self, odds: float) -> bool:
        """Return true this often."""
        return self.rng.random() < odds

    def words(self) -> str:
        """Return a few words."""
        return f"{self.one(WORDS)} {self.rng.getrandbits(20):x}"

    def room_of(self, seat: SeatId) -> RoomId:
        """Return the room of somebody seated."""
        room = self.session.seats[seat].room
        assert room is not None
        return room

    def moved(self, seats: Sequence[SeatId], room: Room) -> moves.Move:
        """Return the move of these people to a room, with the roster that is."""
        return move_of(self.session, seats, room, moves.GUARDS if self.chance(0.9) else ())

    def taking_part(self) -> SeatId | None:
        """Return somebody seated who acts."""
        seat = self.one(self.seated) if self.seated else None
        return seat if seat and self.session.seats[seat].person.role is not Role.OBSERVER else None


def check_of(m: Moment) -> readiness.TellReadiness:
    """Return what somebody's check found."""
    return readiness.TellReadiness(
        m.one(list(DeviceState)), DeviceState.OFF, m.one(list(SpeakerState)), m.one(list(LineState)), m.chance(0.5)
    )


def fields_of(m: Moment) -> dict[str, object]:
    """Return a patch of an element."""
    return {"x": m.one(range(100)), "text": m.words()} if m.chance(0.7) else {"isDeleted": m.chance(0.5)}


def room_to_use(m: Moment) -> RoomId:
    """Return an open room, the joint session as often as all others."""
    private = [r.id for r in m.session.rooms.values() if r.open and r.private]
    return JOINT if not private or m.chance(0.4) else m.one(private)
