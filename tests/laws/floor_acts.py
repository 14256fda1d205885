"""Acts about who speaks: hands, turns, the floor, words to some or all rooms; and what may be told of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from room_server.session.floors import PlannedTurn
from room_server.session.people import HOST, SeatId
from room_server.session.practices import address, floor, talk
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.state import Session
from tests.laws.moment import Act, Moment, room_to_use


def speak_in_turn(m: Moment) -> Act:
    """Raise or lower a hand, arrange the turns, give the floor or end it."""
    by = m.taking_part()
    if by is None:
        return None
    room = m.room_of(by)
    now = floor.floor_of(m.session, room)
    if m.chance(0.5) or not m.steering:
        if now.speaker is not None and m.chance(0.3):
            return now.speaker.seat, floor.EndFloor(room, now.speaker.seat)
        return by, floor.LowerHand(by) if now.has_hand(by) else floor.RaiseHand(room)
    steers, seated = m.one(m.steering), sorted(m.session.rooms[room].seated)
    return steers, m.one((
        floor.GiveFloor(room, by, m.one((0, 1, 3))),
        floor.EndFloor(room, by),
        floor.LowerHand(by),
        floor.ArrangeTurns(
            room,
            tuple(PlannedTurn(seat, m.one((0, 2, 5))) for seat in m.rng.sample(seated, m.one((0, 1, len(seated))))),
            tuple(turn.seat for turn in now.turns),
        ),
    ))  # fmt: skip


def speak_to_all(m: Moment) -> Act:
    """Speak to all rooms, or end that; write to some rooms."""
    now = m.session.address
    if now is not None and m.chance(0.5):
        return HOST, address.AddressIsOver(now.by, now.started_at)
    if not m.steering:
        return None
    by = m.one(m.steering)
    if m.chance(0.4):
        return by, talk.Announce(m.words(), tuple({room_to_use(m), room_to_use(m)}))
    return by, address.EndAddress() if now is not None else address.StartAddress()


def floor_probes(m: Moment, room: RoomId, seat: SeatId) -> tuple[Callable[[], object], ...]:
    """Return the observer's own attempts, with whatever room and seat they could have got hold of."""
    return (
        lambda: floor.RaiseHand(room),
        lambda: floor.LowerHand(seat),
        lambda: floor.GiveFloor(room, seat, 1),
        lambda: floor.EndFloor(room, seat),
        lambda: floor.ArrangeTurns(room, (PlannedTurn(seat, 1),), ()),
        address.StartAddress,
        address.EndAddress,
        lambda: talk.Announce(m.words(), (room,)),
    )


def of_room(session: Session, sight: Any, _: SeatId, ask: Any) -> bool:
    """Told to those in the room, and to the mediators where it is no consultation."""
    return _mine(session, sight) != ask.room and not (sight.steers and _is_open_to_mediators(session, ask.room))


def of_their_room(session: Session, sight: Any, by: SeatId, ask: Any) -> bool:
    """Told to those in the room of the person concerned, and to the mediators where it is no consultation."""
    seating = session.seats.get(getattr(ask, "seat", by))
    where = seating.room if seating is not None else None
    return where is None or of_room(session, sight, by, floor.RaiseHand(where))


def unaddressed(session: Session, sight: Any, _: SeatId, ask: Any) -> bool:
    """Told to the mediators and in each room that hears the address: all that are open when it begins."""
    mine = _mine(session, sight)
    if isinstance(ask, address.StartAddress):
        return not sight.steers and (mine is None or not _is_open_to_mediators(session, mine))
    return not sight.steers and (session.address is None or mine not in session.address.rooms)


def unannounced(session: Session, sight: Any, _: SeatId, ask: talk.Announce) -> bool:
    """Told to the mediators and in the rooms that it is for."""
    mine = _mine(session, sight)
    return not sight.steers and (mine is None or (bool(ask.rooms) and mine not in ask.rooms))


def ends_address(session: Session, sight: Any, seats: tuple[SeatId, ...]) -> bool:
    """Tell whether the observer may learn that something became of these people: a voice from elsewhere ends by it."""
    now = session.address
    return now is not None and now.by in seats and _mine(session, sight) in now.rooms


def to_vouch(session: Session, room: RoomId) -> tuple[SeatId, ...]:
    """Return who gives their word anew after a break of the room, and is not heard until then."""
    return tuple(session.rooms[room].seated) if session.attestation and room in session.rooms else ()


def announced_elsewhere(m: Moment, ask: talk.Announce, mine: RoomId | None) -> talk.Announce:
    """Announce the same in other rooms than in the first world, the observer's left as it is."""
    kept = tuple(room for room in ask.rooms if room == mine)
    other = room_to_use(m)
    return replace(ask, rooms=kept + ((other,) if other not in kept else ()))


def _more_minutes(ask: Any, _: object) -> object:
    return replace(ask, minutes=ask.minutes + 1)


def _other_times(ask: floor.ArrangeTurns, _: object) -> object:
    return replace(ask, turns=tuple(replace(turn, minutes=turn.minutes + 1) for turn in ask.turns))


OTHER_WORDS: dict[type, Callable[[Any, Any], object]] = {
    floor.GiveFloor: _more_minutes,
    floor.ArrangeTurns: _other_times,
}
LEFT_OUT = frozenset({floor.RaiseHand, floor.LowerHand, floor.ArrangeTurns, floor.GiveFloor, floor.EndFloor})


def _is_open_to_mediators(session: Session, room: RoomId) -> bool:
    return room not in session.rooms or session.rooms[room].kind is not RoomKind.CONSULTATION


def _mine(session: Session, sight: Any) -> RoomId | None:
    seating = session.seats.get(sight.observer)
    return seating.room if seating is not None else None
