"""Care for the waiting: whoever waits for a mediator is told how long it may take, and is asked how they are.

A person waits in the lobby, or in a room where no mediator sits. A mediator tells them a word and a time, each person
by an event of their own, so that nobody learns who else waits. In the *minimal* mode there is no word of the
mediator's, and the screen names neither person nor room: it says what the browser says to everybody. What was told ends
with the wait: when the person is placed, or leaves, or a mediator comes into their room.

Whoever waits for longer than the session's ``check_in_minutes`` is asked by their browser how they are; the answer is
told to the mediators. Mediators are reminded of whoever waits for longer than they were told (or, where they were told
no time, than ``nudge_minutes``); both are reckoned from the view, so that no timer has to run for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names
from room_server.session.audience import MINUTE_MS, Event, Ms
from room_server.session.people import SeatId, Wait, WaitAnswer
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class TellWait:
    """Tell waiting people a word ("" for none) and for how many minutes it may last (0: not known) (mediators).

    Said again, it replaces what was said. ``minimal`` goes without a word.
    """

    seats: tuple[SeatId, ...]
    word: str
    minutes: int
    minimal: bool = False


@dataclass(frozen=True, slots=True)
class AnswerCheckIn:
    """Answer, while one waits, that one is well, or not."""

    well: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitTold(Event):
    """A waiting person was told a word, and until when it may last."""

    seat: SeatId
    word: str
    until: Ms | None
    minimal: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAnswered(Event):
    """A waiting person said whether they are well."""

    seat: SeatId
    well: bool


def decide_tell(session: Session, _: SeatId, ask: TellWait, turn: Turn) -> tuple[Event, ...]:
    """Tell each of them, all or none."""
    word = checked_text(ask.word, turn.limits.wait_word_chars) if ask.word.strip() else ""
    if (ask.minimal and word) or not 0 <= ask.minutes <= turn.limits.wait_minutes:
        raise Refusal(Because.BAD_VALUE)
    if not ask.seats or len(set(ask.seats)) != len(ask.seats):
        raise Refusal(Because.BAD_VALUE)
    if not all(session.waits(seat) for seat in ask.seats):
        raise Refusal(Because.NOT_NOW)
    refuse_names(session, word, ask.seats)
    until = turn.now + ask.minutes * MINUTE_MS if ask.minutes else None
    return tuple(
        WaitTold(
            audience=session.with_mediators(seat), at=turn.now, seat=seat, word=word, until=until, minimal=ask.minimal
        )
        for seat in ask.seats
    )


def decide_answer(session: Session, by: SeatId, ask: AnswerCheckIn, turn: Turn) -> tuple[Event, ...]:
    """Tell the mediators."""
    if not session.waits(by):
        raise Refusal(Because.NOT_NOW)
    return (CheckInAnswered(audience=session.with_mediators(by), at=turn.now, seat=by, well=ask.well),)


def evolve_told(session: Session, told: WaitTold) -> Session:
    """Keep it while they wait."""
    wait = Wait(told.word, told.until, told.minimal, told.at)
    return session.with_care((told.seat,), lambda care: replace(care, wait=wait))


def evolve_answered(session: Session, answered: CheckInAnswered) -> Session:
    """Keep it while they wait."""
    answer = WaitAnswer(answered.well, answered.at)
    return session.with_care((answered.seat,), lambda care: replace(care, answer=answer))
