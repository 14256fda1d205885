"""That a session is adjourned to another day, as data: since when, until when, and with which word to everyone."""

from __future__ import annotations

from dataclasses import dataclass

from room_server.session.audience import Ms
from room_server.session.people import SeatId


@dataclass(frozen=True, slots=True)
class Adjournment:
    """A session that goes on another day. ``until`` None: the day is not known yet.

    ``by`` said last, at ``at``, until when and with which word; ``since`` is when it was adjourned first.
    """

    by: SeatId
    since: Ms
    at: Ms
    until: Ms | None
    word: str

    @property
    def day(self) -> Ms:
        """From when on what expires is counted: when it goes on, or where that is not known, when it was said last."""
        return self.at if self.until is None else self.until
