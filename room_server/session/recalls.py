"""A recall into the joint session, as data: who is called back, until when, and who asked for a moment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.refusals import Because


class RecallOver(StrEnum):
    """How a recall ended, for mediators."""

    DONE = "done"  # who asked for no moment was brought over
    CALLED_OFF = "called-off"
    CHANGED = "changed"  # it would not have been as it was shown: nobody was brought over
    GONE = "gone"  # nobody is left of those who were called back


@dataclass(frozen=True, slots=True)
class Recall:
    """Who is called back into the joint session, and when they are brought over; for mediators.

    ``seats``: who is still to come, with the interpreters who go along; ``waits``: of these, who asked for a moment;
    ``expected``: everybody who would sit there then, as it was shown when the recall was set; ``alone``: the parties of
    whom it was acknowledged then that they come without their counsel.
    """

    by: SeatId
    started_at: Ms
    until: Ms
    seats: tuple[SeatId, ...]
    expected: tuple[SeatId, ...]
    alone: tuple[SeatId, ...] = ()
    waits: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class Recalled:
    """That one is called back oneself: until when, and how many others will be there at most.

    ``waits``: one has asked for a moment, and stays.
    """

    until: Ms
    others: int
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Coming:
    """Whom a recall brings over by the act in which it ends, and what the mediator had acknowledged."""

    by: SeatId
    seats: tuple[SeatId, ...]
    asked: tuple[Because, ...] = ()


@dataclass(frozen=True, slots=True)
class RecallOutcome:
    """How the last recall ended, for mediators: who came, who asked for a moment, and who stays with one of these."""

    how: RecallOver
    by: SeatId
    at: Ms
    came: tuple[SeatId, ...]
    waits: tuple[SeatId, ...]
    kept: tuple[SeatId, ...]
