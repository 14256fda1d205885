"""Which key an event is sealed with: one a compartment and retention class.

Rules:
- One event has one compartment: for every link, for the mediators, for one seat, or of one room. It follows from the
  event's audience, which is fixed for ever, and from nothing that comes later.
- What one seat alone is told is that seat's, wherever it was said. What mediators alone are told is theirs. What was
  told in a room is the room's. What a person shares with mediators outside of any room is that person's.
- *Who attended, and that it took place* is a retention class of its own, so that it can be kept when all else is
  disposed of.
- A compartment's name is never stored in clear: the log shows a random key id in its place (`ring`).
- A key serves `EVENTS_PER_KEY` places of the log and then another follows: with random nonces of 96 bits a key must
  not seal more than 2**32 times (NIST SP 800-38D, section 8.3), and a place may be sealed anew for each try.
"""

from __future__ import annotations

from collections.abc import Set
from enum import StrEnum
from typing import NamedTuple

from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.practices.attendance import AgreementSigned, Arrived, Departed, Removed
from room_server.session.practices.opening import MediatorsNamed, SeatInvited, SessionOpened
from room_server.session.practices.outcome import SessionEnded
from room_server.session.rooms import JOINT

EVENTS_PER_KEY = 1 << 20  # leaves 2**12 tries for each place before a key is worn out


class Keep(StrEnum):
    """Retention classes: what is kept, and disposed of, together."""

    ATTENDANCE = "attendance"
    CONTENT = "content"


class KeyName(NamedTuple):
    """What one data key is for: a compartment, a retention class, and the how-manieth of its keys."""

    compartment: str
    keep: Keep
    number: int


EVERYONE, MEDIATORS, SNAPSHOT = "everyone", "mediators", "snapshot"
"""Compartments that each session has once. A snapshot holds all of them, so it has a key of its own, which goes with
the first class that is disposed of: it is a cache, and can be made anew of what is left."""

OF_ATTENDANCE = frozenset(
    {SessionOpened, MediatorsNamed, SeatInvited, AgreementSigned, Arrived, Departed, Removed, SessionEnded}
)
"""The events that say who attended and that it took place."""


def key_of(event: Event, mediators: Set[SeatId], version: int) -> KeyName:
    """Name the key of an event that stands, or would stand, in this place of the log."""
    keep = Keep.ATTENDANCE if type(event) in OF_ATTENDANCE else Keep.CONTENT
    return KeyName(compartment_of(event, mediators), keep, version // EVENTS_PER_KEY)


def key_of_snapshot(version: int) -> KeyName:
    """Name the key of a snapshot of the log up to this place."""
    return KeyName(SNAPSHOT, Keep.CONTENT, version // EVENTS_PER_KEY)


def compartment_of(event: Event, mediators: Set[SeatId]) -> str:
    """Name the compartment of an event; `mediators` are those of the session when it happens."""
    told = event.audience.seats
    if event.audience.everyone:
        return EVERYONE
    if len(told) == 1:
        return _of_seat(*told)
    if told <= mediators:
        return MEDIATORS
    room = getattr(event, "room", None)
    if isinstance(room, str):
        return f"room {room}"
    others = told - mediators
    return _of_seat(*others) if len(others) == 1 else f"room {JOINT}"


def _of_seat(seat: SeatId) -> str:
    return f"seat {seat}"
