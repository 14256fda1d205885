"""Distress: a signal that only mediators see, and that is closed by them or taken back.

One press, without a question: told to whoever gives it and to the mediators, and by no event, answer or change of
sound to anybody else. What a mediator does about it (take the person out of the room, pause the room, write, go in)
are the commands that there are for it, which say nothing of why. The signal and its end stand in the log, and in what
mediators are told; in nobody's minutes. It stays open when the person leaves or is removed: somebody may be in danger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, Ms
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class SignalDistress:
    """Tell the mediators, unseen, that one is not safe or not well."""


@dataclass(frozen=True, slots=True)
class WithdrawDistress:
    """Take one's own signal back."""


@dataclass(frozen=True, slots=True)
class CloseDistress:
    """Close somebody's signal, when what was to be done is done (mediators)."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class DistressSignalled(Event):
    """Somebody signals distress."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class DistressClosed(Event):
    """A signal was closed by a mediator, or taken back by whoever gave it (``by``)."""

    seat: SeatId
    by: SeatId


def decide_signal(session: Session, by: SeatId, _: SignalDistress, turn: Turn) -> tuple[Event, ...]:
    """Tell the mediators; while the signal is open it is there already."""
    if session.seats[by].care.distress_since is not None:
        raise Refusal(Because.ALREADY)
    return (DistressSignalled(audience=session.with_mediators(by), at=turn.now, seat=by),)


def decide_withdraw(session: Session, by: SeatId, _: WithdrawDistress, turn: Turn) -> tuple[Event, ...]:
    """Take it back."""
    return (_closed(session, by, by, turn),)


def decide_close(session: Session, by: SeatId, ask: CloseDistress, turn: Turn) -> tuple[Event, ...]:
    """Close it."""
    return (_closed(session, ask.seat, by, turn),)


def evolve_signalled(session: Session, signalled: DistressSignalled) -> Session:
    """Keep since when it is open."""
    return _since(session, signalled.seat, signalled.at)


def evolve_closed(session: Session, closed: DistressClosed) -> Session:
    """Keep that it is not open."""
    return _since(session, closed.seat, None)


def _since(session: Session, seat: SeatId, since: Ms | None) -> Session:
    return session.with_care((seat,), lambda care: replace(care, distress_since=since))


def _closed(session: Session, seat: SeatId, by: SeatId, turn: Turn) -> DistressClosed:
    if session.seating(seat).care.distress_since is None:
        raise Refusal(Because.NO_SUCH_REQUEST)
    return DistressClosed(audience=session.with_mediators(seat), at=turn.now, seat=seat, by=by)
