"""Retention: until when a summary may be opened."""

from __future__ import annotations

from collections.abc import Sequence

from room_server.session.audience import Ms
from room_server.session.practices.outcome import SummaryPublished
from room_server.session.visibility import Visible


def open_until(told: Sequence[Visible]) -> Ms | None:
    """Return the retention date of the reader's own published summary; None while it is not published."""
    for visible in reversed(told):
        event = visible.event
        if isinstance(event, SummaryPublished) and event.seat == visible.reader:
            return event.until
    return None


def may_open(told: Sequence[Visible], now: Ms) -> bool:
    """Tell whether the reader may open the summary now."""
    until = open_until(told)
    return until is not None and now < until
