"""Breach: where a mediator must say outside what was said here (a threat, a report that the law asks for).

The software cannot judge that; it keeps that it was done: by whom, when, under which code, and in which words. This is
told to the mediators alone, as an entry of their audit trail, and stands in their own summaries; nothing crosses to
anybody by it, and no other person's frames change. Only the host gives the command, for a mediator whom the web layer
has asked for their password again, where they have an account (``web/breaches.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Standing, Turn, checked_text


class BreachReason(StrEnum):
    """Why confidentiality gives way, as an agreement to mediate names it."""

    THREAT = "threat"  # to life or health of somebody
    CHILD = "child"  # a child's welfare
    MANDATED_REPORT = "mandated-report"  # the law asks for a report
    COURT_ORDER = "court-order"


@dataclass(frozen=True, slots=True)
class DeclareBreach:
    """Note that this mediator breaks confidentiality, why, and what is told to whom outside."""

    mediator: SeatId
    reason: BreachReason
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachDeclared(Event):
    """A mediator breaks confidentiality, under this code; told to the mediators, for their audit trail."""

    by: SeatId
    reason: BreachReason
    text: str


def decide_declare(session: Session, _: SeatId, ask: DeclareBreach, turn: Turn) -> tuple[Event, ...]:
    """Keep the entry."""
    seating = session.seating(ask.mediator)
    if not seating.person.steers or seating.standing is Standing.REMOVED:
        raise Refusal(Because.NOT_ALLOWED)
    text = checked_text(ask.text, turn.limits.text_chars)
    told = session.with_mediators()
    return (BreachDeclared(audience=told, at=turn.now, by=ask.mediator, reason=ask.reason, text=text),)


def evolve_declared(session: Session, _: BreachDeclared) -> Session:
    """Keep nothing in the state: no rule asks for it."""
    return session
