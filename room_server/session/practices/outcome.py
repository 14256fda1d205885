"""Outcome: the words that all present see before the end, the end, and the summaries that follow.

What is closed is exactly the draft that was shown, to everybody who is present: who was admitted since then has to be
shown it too. That a session is over is told to every holder of a link; the agreed points only to those who were
admitted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names
from room_server.session.audience import DAY_MS, EVERY_LINK, Event, Ms, these
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, OutcomeDraft, Session, Standing, Turn, checked_text


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """Show everyone admitted how the session would end: outcome, agreed points, next steps (mediators)."""

    outcome: Outcome
    points: tuple[str, ...] = ()
    next_steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CloseSession:
    """End the session with the draft that all present were shown; another outcome or draft is refused (mediators)."""

    outcome: Outcome


@dataclass(frozen=True, slots=True)
class PublishSummaries:
    """Give these people their summaries, after the end; they open until the retention date (mediators)."""

    seats: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeDrafted(Event):
    """So would the session end; told to everyone admitted."""

    outcome: Outcome
    points: tuple[str, ...]
    next_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeRecorded(Event):
    """So did the session end; told to those who were admitted, present or gone since."""

    outcome: Outcome
    points: tuple[str, ...]
    next_steps: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded(Event):
    """The session is over; told to every holder of a link."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryPublished(Event):
    """A person's summary can be read under their link until a date."""

    seat: SeatId
    until: Ms


def decide_draft(session: Session, _: SeatId, ask: DraftOutcome, turn: Turn) -> tuple[Event, ...]:
    """Show the draft, which names nobody to those who never learn of them."""
    refuse_names(session, "\n".join((*ask.points, *ask.next_steps)))
    return (
        OutcomeDrafted(
            audience=session.with_mediators(*session.admitted()),
            at=turn.now,
            outcome=ask.outcome,
            points=_checked(ask.points, turn),
            next_steps=_checked(ask.next_steps, turn),
        ),
    )


def decide_close(session: Session, _: SeatId, ask: CloseSession, turn: Turn) -> tuple[Event, ...]:
    """End the session as drafted."""
    draft = session.draft
    if draft is None or draft.outcome is not ask.outcome or not session.admitted() <= session.draft_told:
        raise Refusal(Because.WORDING_CHANGED)
    came = {s for s in session.rooms[JOINT].circle if session.seats[s].standing is not Standing.REMOVED}
    return (
        OutcomeRecorded(
            audience=these(came | session.mediators()),
            at=turn.now,
            outcome=draft.outcome,
            points=draft.points,
            next_steps=draft.next_steps,
        ),
        SessionEnded(audience=EVERY_LINK, at=turn.now),
    )


def decide_publish(session: Session, _: SeatId, ask: PublishSummaries, turn: Turn) -> tuple[Event, ...]:
    """Give the summaries."""
    if not session.over:
        raise Refusal(Because.NOT_NOW)
    fresh = [seat for seat in dict.fromkeys(ask.seats) if seat not in session.published]
    for seat in fresh:
        if session.seating(seat).standing is Standing.REMOVED:
            raise Refusal(Because.NO_SUCH_SEAT)
    if not fresh:
        raise Refusal(Because.ALREADY)
    until = turn.now + session.retention_days * DAY_MS
    return tuple(
        SummaryPublished(audience=session.with_mediators(seat), at=turn.now, seat=seat, until=until) for seat in fresh
    )


def evolve_drafted(session: Session, drafted: OutcomeDrafted) -> Session:
    """Keep the draft."""
    draft = OutcomeDraft(drafted.outcome, drafted.points, drafted.next_steps)
    return replace(session, draft=draft, draft_told=drafted.audience.seats)


def evolve_recorded(session: Session, recorded: OutcomeRecorded) -> Session:
    """Keep the outcome."""
    return replace(session, outcome=OutcomeDraft(recorded.outcome, recorded.points, recorded.next_steps))


def evolve_ended(session: Session, _: SessionEnded) -> Session:
    """End the session: pauses, screens, requests, proposals, the floor, words to all, knocks, a recall and a lock."""
    ended = replace(session, over=True, breaks={}, screens={}, requests={}, releases={}, resting=frozenset())
    return replace(ended, floors={}, address=None, knocks={}, recall=None, lock=None)


def evolve_published(session: Session, published: SummaryPublished) -> Session:
    """Remember who has a summary."""
    return replace(session, published=session.published | {published.seat})


def _checked(words: tuple[str, ...], turn: Turn) -> tuple[str, ...]:
    if len(words) > turn.limits.outcome_points:
        raise Refusal(Because.TOO_MANY)
    return tuple(checked_text(text, turn.limits.text_chars) for text in words)
