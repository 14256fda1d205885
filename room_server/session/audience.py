"""Audiences: the seats that are told an event, fixed for ever when it happens.

A later arrival never inherits an earlier confidence. Nothing is relabelled: a release makes a new event.
Every event carries its audience as a field, and ``visibility`` alone reads it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from room_server.session.people import SeatId

Ms = int
"""A moment: whole milliseconds since 1970 in UTC. A length of time, where a name ends in ``_ms``."""

SECOND_MS: Ms = 1_000
MINUTE_MS: Ms = 60 * SECOND_MS
DAY_MS: Ms = 24 * 60 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Audience:
    """The seats that are told one event; ``everyone`` also admits each seat that is invited later.

    ``everyone`` is only for what each holder of a link may know: the session's title, its agreement to mediate,
    who mediates, that the session is adjourned and goes on, and that it is over.
    """

    seats: frozenset[SeatId] = frozenset()
    everyone: bool = False

    def admits(self, seat: SeatId) -> bool:
        """Tell whether the seat is told what carries this audience."""
        return self.everyone or seat in self.seats


EVERY_LINK = Audience(everyone=True)


def only(*seats: SeatId) -> Audience:
    """Return the audience of exactly these seats."""
    return Audience(frozenset(seats))


def these(seats: Iterable[SeatId]) -> Audience:
    """Return the audience of exactly these seats."""
    return Audience(frozenset(seats))


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What every event carries: who is told, and when it happened."""

    audience: Audience
    at: Ms
