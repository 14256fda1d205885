"""Recalls: a mediator calls people back into the joint session after a countdown; who needs a moment says so.

- It is a move that is set for later: by the same rules, with the roster that the mediator saw, with what was asked in
  words acknowledged when it is set, and with the interpreters who go along. One at a time. An order that keeps two
  apart is not set while a recall would bring them together (``apart``).
- **Mediators** are told who is called back, who will be there, until when, and who asks for a moment. Each person
  **called back** is told by an event of their own, which names nobody: until when, and how many others will hear and
  see them at most, all mediators among them. That number does not change, so that nothing of a wait, or of who comes
  and goes, is in it; and it holds: nobody else is brought into the joint session meanwhile (``placement``), but for a
  mediator who is invited only then, of whom every link is told.
- **Who asks for a moment** stays where they are when the time is over, and mediators alone are told. With them stay,
  of those called back: who interprets for them, or is interpreted for by them, in the same room; and a party who would
  come without the counsel who was shown with them, unless that was acknowledged of this party.
- **When the time is over** (or a mediator says: now) the others are placed by the same act (``moves.follow``) and
  confirm the room as after any move. If somebody else would come along, or no mediator would be there though one was
  shown, nobody is moved, and the mediators are told.
- Who is moved elsewhere or leaves is called back no more. The end of it all is told to those who knew.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from room_server.session import placement
from room_server.session.audience import SECOND_MS, Event, Ms, these
from room_server.session.people import SeatId
from room_server.session.recalls import Coming, Recall, RecallOver
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class SetRecall:
    """Call people back into the joint session in so many seconds; all who come are named, as in a move (mediators).

    ``seen``: the roster of the joint session as it was seen.
    """

    seats: tuple[SeatId, ...]
    seconds: int
    seen: tuple[SeatId, ...]
    acknowledged: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class ProlongRecall:
    """Let the countdown last so many seconds longer (mediators)."""

    seconds: int


@dataclass(frozen=True, slots=True)
class CallOffRecall:
    """Call nobody back after all (mediators)."""


@dataclass(frozen=True, slots=True)
class RecallNow:
    """Bring those over now who asked for no moment (mediators)."""


@dataclass(frozen=True, slots=True)
class AnswerRecall:
    """Ask for a moment, when one is called back oneself, or say that one comes after all."""

    wait: bool


@dataclass(frozen=True, slots=True)
class RecallIsOver:
    """The host saw the time of a recall run out."""

    started_at: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallPlanned(Event):
    """A mediator calls these people back; ``expected`` will be there then. Told to the mediators.

    ``alone``: the parties of these of whom it was acknowledged that they come without their counsel.
    """

    by: SeatId
    seats: tuple[SeatId, ...]
    expected: tuple[SeatId, ...]
    alone: tuple[SeatId, ...]
    until: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallSet(Event):
    """You are called back into the joint session: until when, and how many others will be there at most."""

    seat: SeatId
    until: Ms
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallProlonged(Event):
    """The countdown lasts until then; told to the mediators and to those who are called back."""

    until: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallAnswered(Event):
    """Somebody asks for a moment, or comes after all; told to them and the mediators."""

    seat: SeatId
    wait: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallLifted(Event):
    """A person is not called back any more; told to them and the mediators. Why is not said."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallEnded(Event):
    """A recall is over; told to the mediators.

    ``came``: who is brought over now; ``waits``: who asked for a moment; ``kept``: who stays with one of these.
    """

    how: RecallOver
    by: SeatId
    came: tuple[SeatId, ...] = ()
    waits: tuple[SeatId, ...] = ()
    kept: tuple[SeatId, ...] = ()


def decide_set(session: Session, by: SeatId, ask: SetRecall, turn: Turn) -> tuple[Event, ...]:
    """Begin the countdown, for a move that would be accepted now."""
    if session.recall is not None:
        raise Refusal(Because.ALREADY)
    until = _until(turn.now, ask.seconds, turn)
    joint = session.rooms[JOINT]
    placement.check_seen(session, ask.seats, joint, ask.seen)
    # in an order that says nothing: one who waits sees the others go
    seats = tuple(sorted(placement.brought(session, ask.seats, joint, ask.acknowledged).seats))
    expected = joint.seated.union(seats)
    others = len(expected | session.mediators()) - 1
    planned = RecallPlanned(
        audience=session.with_mediators(),
        at=turn.now,
        by=by,
        seats=seats,
        expected=tuple(sorted(expected)),
        alone=tuple(sorted(placement.leaving_counsel(session, frozenset(seats), joint))),
        until=until,
    )
    told = [
        RecallSet(audience=these((seat,)), at=turn.now, seat=seat, until=until, others=others)
        for seat in seats
        if not session.seats[seat].person.steers
    ]
    return (planned, *told)


def decide_prolong(session: Session, _: SeatId, ask: ProlongRecall, turn: Turn) -> tuple[Event, ...]:
    """Let it last longer."""
    now = _set(session)
    until = _until(now.until, ask.seconds, turn)
    return (RecallProlonged(audience=session.with_mediators(*now.seats), at=turn.now, until=until),)


def decide_call_off(session: Session, by: SeatId, _: CallOffRecall, turn: Turn) -> tuple[Event, ...]:
    """End it; everybody stays."""
    return _over(session, by, turn, RecallOver.CALLED_OFF)


def decide_now(session: Session, by: SeatId, _: RecallNow, turn: Turn) -> tuple[Event, ...]:
    """End it with the move, if it is still what was shown."""
    now = _set(session)
    coming = _coming(session, now)
    if not coming:
        raise Refusal(Because.NOT_NOW)
    if not _as_shown(session, now, coming):
        raise Refusal(Because.ROOM_CHANGED)
    return _over(session, by, turn, RecallOver.DONE, coming)


def decide_over(session: Session, _: SeatId, ask: RecallIsOver, turn: Turn) -> tuple[Event, ...]:
    """End it at its time; one that ended, was prolonged or began anew meanwhile is left alone."""
    now = session.recall
    if session.over or now is None or now.started_at != ask.started_at or turn.now < now.until:
        return ()
    coming = _coming(session, now)
    if coming and not _as_shown(session, now, coming):
        return _over(session, now.by, turn, RecallOver.CHANGED)
    return _over(session, now.by, turn, RecallOver.DONE, coming)


def decide_answer(session: Session, by: SeatId, ask: AnswerRecall, turn: Turn) -> tuple[Event, ...]:
    """Tell the mediators. Who is not called back learns not whether anybody is."""
    now = session.recall
    if now is None or by not in now.seats:
        raise Refusal(Because.NO_SUCH_REQUEST)
    if ask.wait == (by in now.waits):
        raise Refusal(Because.ALREADY)
    return (RecallAnswered(audience=session.with_mediators(by), at=turn.now, seat=by, wait=ask.wait),)


def follow(before: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Call nobody back who has gone to another room, or left."""
    now = after.recall
    if now is None:
        return ()
    went = [seat for seat in now.seats if after.seats[seat].room != before.seats[seat].room]
    lifted = tuple(_lifted(after, seat, turn) for seat in went)
    if not went or len(went) < len(now.seats):
        return lifted
    gone = RecallEnded(audience=after.with_mediators(), at=turn.now, how=RecallOver.GONE, by=now.by)
    return (*lifted, gone)


def evolve_planned(session: Session, planned: RecallPlanned) -> Session:
    """Keep it until it is over."""
    return replace(session, recall=begun(planned))


def evolve_told(session: Session, _: RecallSet) -> Session:
    """Keep nothing: the plan holds the fact."""
    return session


def evolve_prolonged(session: Session, prolonged: RecallProlonged) -> Session:
    """Keep until when it lasts."""
    return replace(session, recall=session.recall and replace(session.recall, until=prolonged.until))


def evolve_answered(session: Session, answered: RecallAnswered) -> Session:
    """Keep who asks for a moment."""
    return replace(session, recall=session.recall and with_answer(session.recall, answered))


def evolve_lifted(session: Session, lifted: RecallLifted) -> Session:
    """Keep that they are called back no more."""
    return replace(session, recall=session.recall and without(session.recall, lifted.seat))


def evolve_ended(session: Session, ended: RecallEnded) -> Session:
    """End it; who is brought over comes now (``moves.follow``)."""
    alone = session.recall.alone if session.recall is not None else ()
    asked = (Because.WITHOUT_COUNSEL,) if not frozenset(alone).isdisjoint(ended.came) else ()
    return replace(session, recall=None, coming=Coming(ended.by, ended.came, asked) if ended.came else None)


def begun(planned: RecallPlanned) -> Recall:
    """Return the recall as it begins."""
    return Recall(planned.by, planned.at, planned.until, planned.seats, planned.expected, planned.alone)


def with_answer(recall: Recall, answered: RecallAnswered) -> Recall:
    """Return it with who asks for a moment."""
    others = tuple(seat for seat in recall.waits if seat != answered.seat)
    return replace(recall, waits=(*others, answered.seat) if answered.wait else others)


def without(recall: Recall, seat: SeatId) -> Recall:
    """Return it without somebody who is called back no more."""
    seats, waits = (tuple(s for s in of if s != seat) for of in (recall.seats, recall.waits))
    return replace(recall, seats=seats, waits=waits)


def _set(session: Session) -> Recall:
    if session.recall is None:
        raise Refusal(Because.NO_SUCH_REQUEST)
    return session.recall


def _until(begin: Ms, seconds: int, turn: Turn) -> Ms:
    """Return when a countdown ends, if that is not too far away."""
    until = begin + seconds * SECOND_MS
    if seconds < 1 or until - turn.now > turn.limits.recall_ms:
        raise Refusal(Because.BAD_VALUE)
    return until


def _over(
    session: Session, by: SeatId, turn: Turn, how: RecallOver, came: tuple[SeatId, ...] = ()
) -> tuple[Event, ...]:
    """Tell those who stay that they are called back no more, and the mediators how it ended."""
    now = _set(session)
    stays = [seat for seat in now.seats if seat not in came]
    kept = tuple(seat for seat in stays if seat not in now.waits) if how is RecallOver.DONE else ()
    ended = RecallEnded(
        audience=session.with_mediators(), at=turn.now, how=how, by=by, came=came, waits=now.waits, kept=kept
    )
    return (*(_lifted(session, seat, turn) for seat in stays), ended)


def _lifted(session: Session, seat: SeatId, turn: Turn) -> RecallLifted:
    return RecallLifted(audience=session.with_mediators(seat), at=turn.now, seat=seat)


def _coming(session: Session, now: Recall) -> tuple[SeatId, ...]:
    """Return who would be brought over: all but those who asked for a moment, and who stays with one of these."""
    coming = frozenset(now.seats) - frozenset(now.waits)
    while held := _held_back(session, now, coming):
        coming -= held
    return tuple(seat for seat in now.seats if seat in coming)


def _held_back(session: Session, now: Recall, coming: frozenset[SeatId]) -> frozenset[SeatId]:
    """Return who of those coming would be parted from whom they interpret for, or would come without counsel."""
    stays = [seat for seat in now.seats if seat not in coming]
    tied = {seat for seat in coming if any(_one_pair(session, seat, other) for other in stays)}
    leaving = placement.leaving_counsel(session, coming, session.rooms[JOINT], frozenset(now.expected))
    return (leaving - frozenset(now.alone)) | tied


def _one_pair(session: Session, one: SeatId, other: SeatId) -> bool:
    """Tell whether one of two in the same room interprets for the other."""
    here, there = session.seats[one], session.seats[other]
    return here.room == there.room and (here.person.serves == other or there.person.serves == one)


def _as_shown(session: Session, now: Recall, coming: tuple[SeatId, ...]) -> bool:
    """Tell whether they can be brought over by themselves, and not to be without the mediator who was shown."""
    joint = session.rooms[JOINT]
    try:
        seats = placement.brought(session, coming, joint, placement.GUARDS).seats
    except Refusal:
        return False
    mediated = _mediated(session, joint.seated.union(seats)) or not _mediated(session, now.expected)
    return frozenset(seats) == frozenset(coming) and mediated


def _mediated(session: Session, seats: Iterable[SeatId]) -> bool:
    """Tell whether one of them mediates, or did until they were removed."""
    return any(session.seats[seat].person.steers for seat in seats)
