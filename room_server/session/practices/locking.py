"""Locking: a mediator closes the doors, and nobody else comes in until they are opened.

- Who is inside stays: in a room or in the lobby, also while their line is gone; who waits may be admitted. Mediators
  come in as ever, so that a lock never keeps out who can end it.
- Who is outside and asks to come in does not come into the lobby. **Mediators** are told who it is; **the person**,
  that the doors are closed and that the mediators know. Once for each person and lock: asked again, it is refused as
  ``locked`` and leaves no trace, so that nobody fills the log.
- That it is locked is told to the mediators alone; that it is open again, to them and to those who stood outside. None
  of it says who is inside, or who else asked.
- An adjournment ends it (``adjournment``): on the other day each comes in as on the first.

Who comes in and who is turned away is decided with all else about coming in (``attendance``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class LockSession:
    """Let nobody else come in, or let people come in again (mediators)."""

    locked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLocked(Event):
    """The doors are closed, or open again. Told to the mediators; that they are open, also to who was turned away."""

    by: SeatId
    locked: bool


def decide_lock(session: Session, by: SeatId, ask: LockSession, turn: Turn) -> tuple[Event, ...]:
    """Close the doors or open them."""
    if ask.locked == (session.lock is not None):
        raise Refusal(Because.ALREADY)
    told = session.with_mediators(*(session.lock or ()))
    return (SessionLocked(audience=told, at=turn.now, by=by, locked=ask.locked),)


def evolve_locked(session: Session, told: SessionLocked) -> Session:
    """Close or open the doors; nobody has asked yet."""
    return replace(session, lock=frozenset() if told.locked else None)
