"""A line: what a connection gives the host for one attached seat.

Every call is synchronous and never blocks. Of what others did, only ``Visible``, ``Glimpse`` and ``View`` can be sent:
``visibility`` alone makes them. A signal, a ticket or a goodbye concerns this seat alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible


class Speaker(Protocol):
    """An open connection as far as a loop needs it (``loops``): a rehearsal is no more than this."""

    def signal(self, message: Mapping[str, object]) -> None:
        """Pass on a word of the forwarder to this browser."""

    def bye(self, code: str) -> None:
        """Send what is queued, say why, and close. Nothing is sent after it."""


class Line(Speaker, Protocol):
    """One open connection of one seat."""

    def view(self, ordinal: int, seen: View) -> None:
        """Show the seat its view, which holds its events up to ``ordinal``. Encode it before returning."""

    def resumed(self, ordinal: int) -> None:
        """Say that what follows continues after ``ordinal``."""

    def told(self, visible: Visible) -> None:
        """Tell the seat one more event."""

    def glimpse(self, glimpse: Glimpse) -> None:
        """Show the seat something ephemeral; it may be dropped."""

    def admitted(self) -> None:
        """Give the page that was just admitted a ticket for a new cookie."""
