"""Adjournment: a mediation stops, and goes on another day with everything kept.

- It stops for everybody at once: everyone is out of their room, or out of the lobby, as if they had not come yet. That
  is one event, the same for every link, so that no frame tells who sat where or who waited. From then on nobody is
  heard, shown or admitted.
- What belongs to the moment ends with it: breaks, floors, knocks, requests, recalls, screens, a lock, what people were
  told while they waited, the leave to go on without a mediator, the word that each gave (``attestation``). What was
  said, written, drawn, drafted, proposed, prepared and ordered stays, with those who may know it; nobody signs anew.
- Meanwhile a mediator may prepare (rooms, agenda, stage, notes, orders, invitations) and set another day; people may
  sign, and they and the mediators may write to each other (``core``: ``Rule.adjourned``). All else: ``adjourned``.
- When a mediator reconvenes, each comes in as on the first day: through the lobby, with their word, admitted by a
  mediator. The current topic's time begins anew. The date by itself lets nobody in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.adjourned import Adjournment
from room_server.session.apart import refuse_names
from room_server.session.audience import DAY_MS, EVERY_LINK, Event, Ms
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import AgendaItem, AgendaState, Seating, Session, Standing, Turn, checked_text

STAY_OUT = frozenset({Standing.DECLINED, Standing.REMOVED})
"""Who was sent away stays so."""


@dataclass(frozen=True, slots=True)
class Adjourn:
    """Adjourn the session until a moment, or until further notice (None), with a word to everyone (mediators).

    Given again while it is adjourned, it sets another moment or another word.
    """

    until: Ms | None = None
    word: str = ""


@dataclass(frozen=True, slots=True)
class Reconvene:
    """Let the session go on: people may come in again (mediators)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjourned(Event):
    """The session is adjourned, or adjourned to another day than before; told to every holder of a link."""

    by: SeatId
    until: Ms | None
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconvened(Event):
    """The session goes on; told to every holder of a link."""

    by: SeatId


def decide_adjourn(session: Session, by: SeatId, ask: Adjourn, turn: Turn) -> tuple[Event, ...]:
    """Adjourn it; the moment lies ahead and within ``Limits.adjournment_days``, the word names nobody kept apart."""
    longest_ms = turn.limits.adjournment_days * DAY_MS
    if ask.until is not None and not turn.now < ask.until <= turn.now + longest_ms:
        raise Refusal(Because.BAD_VALUE)
    word = checked_text(ask.word, turn.limits.adjournment_word_chars) if ask.word.strip() else ""
    refuse_names(session, word)
    now = session.adjourned
    if now is not None and (now.until, now.word) == (ask.until, word):
        raise Refusal(Because.ALREADY)
    return (Adjourned(audience=EVERY_LINK, at=turn.now, by=by, until=ask.until, word=word),)


def decide_reconvene(session: Session, by: SeatId, _: Reconvene, turn: Turn) -> tuple[Event, ...]:
    """Let it go on."""
    if session.adjourned is None:
        raise Refusal(Because.NOT_NOW)
    return (Reconvened(audience=EVERY_LINK, at=turn.now, by=by),)


def evolve_adjourned(session: Session, told: Adjourned) -> Session:
    """Let everybody be outside, and end what belongs to the moment."""
    return replace(
        session,
        adjourned=followed(session.adjourned, told),
        seats={seat: _outside(seating) for seat, seating in session.seats.items()},
        rooms={room: replace(one, seated=frozenset()) for room, one in session.rooms.items()},
        breaks={},
        screens={},
        floors={},
        address=None,
        requests={},
        knocks={},
        let_in=None,
        recall=None,
        lock=None,
        coming=None,
        resting=frozenset(),
        joint_kept_open=False,
    )


def evolve_reconvened(session: Session, told: Reconvened) -> Session:
    """Let people come in again."""
    return replace(session, adjourned=None, agenda=tuple(resumed(item, told.at) for item in session.agenda))


def followed(before: Adjournment | None, told: Adjourned) -> Adjournment:
    """Return the adjournment after it was told, for the first time or with another day."""
    since = told.at if before is None else before.since
    return Adjournment(told.by, since, told.at, told.until, told.word)


def resumed(item: AgendaItem, at: Ms) -> AgendaItem:
    """Return a topic when the session goes on: the current one's time begins now."""
    return replace(item, current_since=at) if item.state is AgendaState.CURRENT else item


def _outside(seating: Seating) -> Seating:
    if seating.standing in STAY_OUT:
        return seating
    care = seating.care.elsewhere().anew()
    return replace(
        seating, standing=Standing.INVITED, room=None, confirmed=False, on_line=False, readiness=None, care=care
    )
