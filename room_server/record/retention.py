"""Retention: until when a summary may be opened."""

from __future__ import annotations

from room_server.session.audience import Ms
from room_server.session.views.shape import View


def may_open(seen: View, now: Ms) -> bool:
    """Tell whether the reader of this view may open their summary now: once published, and until its date."""
    return seen.summary_until is not None and now < seen.summary_until
