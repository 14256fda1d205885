"""Attestation: each gives their word that they are alone, or says who is with them; neither recording nor relaying.

Where the session asks for it, nobody is heard, and nobody hears, before they have given it: on coming in, and again
after each break (``attendance.decide_confirm`` refuses to confirm a room without it). Who is with somebody is told to
the mediators alone. Less than the whole of it is no attestation.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import Attestation, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class Attest:
    """Give one's word. ``present`` names who else is with one, "" for nobody; said again, it replaces what was said."""

    present: str
    not_recording: bool
    not_relaying: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested(Event):
    """Somebody gave their word."""

    seat: SeatId
    present: str


def decide_attest(session: Session, by: SeatId, ask: Attest, turn: Turn) -> tuple[Event, ...]:
    """Take the word; told to the person and the mediators."""
    if not (ask.not_recording and ask.not_relaying):
        raise Refusal(Because.BAD_VALUE)
    present = checked_text(ask.present, turn.limits.present_chars) if ask.present.strip() else ""
    return (Attested(audience=session.with_mediators(by), at=turn.now, seat=by, present=present),)


def evolve_attested(session: Session, told: Attested) -> Session:
    """Keep it, while it holds."""
    word = Attestation(told.present, told.at)
    return session.with_care((told.seat,), lambda care: replace(care, attestation=word))
