"""Contact: a mediator's order that two people never meet and never learn of each other (``apart`` says what it does).

Orders with which a session begins are set with its people (``opening``). Here a mediator sets one while it goes on: not
while the two sit in one room, since an order must be true from its first moment; the mediator separates them first.
What one of them was told of the other before stays told; from then on, nothing is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import KeptApart, check_order, hide_drawn, kept_apart
from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Let these two never meet and never learn of each other, for as long as the session lasts (mediators)."""

    one: SeatId
    other: SeatId


def decide_keep(session: Session, _: SeatId, ask: KeepApart, turn: Turn) -> tuple[Event, ...]:
    """Set the order; the mediators are told, and nobody else."""
    pair = check_order(session, ask.one, ask.other)
    return (kept_apart(pair, session.with_mediators(), turn.now),)


def evolve_kept(session: Session, kept: KeptApart) -> Session:
    """Keep the order; of what the one had a hand in, the other knows nothing any more."""
    return hide_drawn(session, replace(session, orders=session.orders | {frozenset(kept.seats)}))
