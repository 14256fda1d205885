"""Words to all rooms: a mediator is heard in every open room for as long as a key is held.

- It is the mediator's voice alone, one way: the rooms hear it beside their own people, and nobody is heard back by it.
- The rooms that hear are fixed when it begins: all that are open and that a mediator may enter unasked. In a private
  consultation no mediator is heard. A room that has a break stays quiet, since nobody listens there; one that rests
  for want of a mediator hears it.
- Each room is told that it hears the mediator and until when at the latest, and of no other room; mediators are told
  of each room. One mediator at a time.
- It ends when the mediator lets go, and by itself when they are moved or leave, when their line is lost, when they must
  give their word anew, and after ``Limits.address_ms``: a key that hangs does not broadcast. Why it ended is told to
  nobody: that a mediator has been moved is no news for other rooms.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, Ms
from room_server.session.floors import Address
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class StartAddress:
    """Be heard in all rooms from now on (mediators)."""


@dataclass(frozen=True, slots=True)
class EndAddress:
    """Be heard in one's own room alone again: one's own address, or for a mediator another's."""


@dataclass(frozen=True, slots=True)
class AddressIsOver:
    """The host saw the longest time of an address run out."""

    by: SeatId
    started_at: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressStarted(Event):
    """The room hears the mediator now, wherever they sit, until they let go or this moment comes."""

    room: RoomId
    by: SeatId
    until: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressEnded(Event):
    """The room does not hear the mediator from elsewhere any more."""

    room: RoomId
    by: SeatId


def decide_start(session: Session, by: SeatId, _: StartAddress, turn: Turn) -> tuple[Event, ...]:
    """Open the rooms to the mediator's voice."""
    seating = session.seats[by]
    if session.address is not None:
        raise Refusal(Because.ALREADY)
    if not seating.confirmed or not seating.on_line:
        raise Refusal(Because.NOT_NOW)
    until = turn.now + turn.limits.address_ms
    return tuple(
        AddressStarted(audience=session.with_mediators(*room.seated), at=turn.now, room=room.id, by=by, until=until)
        for room in session.rooms.values()
        if room.open and room.kind is not RoomKind.CONSULTATION
    )


def decide_end(session: Session, _: SeatId, __: EndAddress, turn: Turn) -> tuple[Event, ...]:
    """Close them again."""
    if session.address is None:
        raise Refusal(Because.ALREADY)
    return _ended(session, session.address, turn)


def decide_over(session: Session, _: SeatId, ask: AddressIsOver, turn: Turn) -> tuple[Event, ...]:
    """Close them at the latest moment; an address that ended, or another that began meanwhile, is left alone."""
    now = session.address
    if now is None or (now.by, now.started_at) != (ask.by, ask.started_at) or turn.now < now.until:
        return ()
    return _ended(session, now, turn)


def follow(before: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Return its end, where the mediator was moved, has left, has lost the line, or is not heard in their own room."""
    now = after.address
    if now is None:
        return ()
    seating = after.seats[now.by]
    here = seating.on_line and seating.confirmed and seating.room is not None
    return () if here and seating.room == before.seats[now.by].room else _ended(after, now, turn)


def evolve_started(session: Session, started: AddressStarted) -> Session:
    """Let the room hear it."""
    rooms = session.address.rooms if session.address is not None else frozenset()
    address = Address(started.by, started.at, started.until, rooms | {started.room})
    return replace(session, address=address)


def evolve_ended(session: Session, ended: AddressEnded) -> Session:
    """Let the room hear it no more; with the last room it is over."""
    address = session.address
    if address is None or address.rooms <= {ended.room}:
        return replace(session, address=None)
    return replace(session, address=replace(address, rooms=address.rooms - {ended.room}))


def _ended(session: Session, address: Address, turn: Turn) -> tuple[Event, ...]:
    return tuple(
        AddressEnded(
            audience=session.with_mediators(*session.rooms[room].seated), at=turn.now, room=room, by=address.by
        )
        for room in sorted(address.rooms)
    )
