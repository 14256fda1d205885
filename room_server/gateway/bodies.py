"""Shared encodings: an event or glimpse is encoded once for all who read the same.

The host tells one event to its readers one after the other, so a few of the last ones are enough.
"""

from __future__ import annotations

from room_server.session.audience import Event
from room_server.session.visibility import Glimpse
from room_server.wire.codec import event_body, glimpse_frame

KEPT = 32


class Bodies:
    """The encodings of the last few events and glimpses, for all connections of a gateway."""

    def __init__(self) -> None:
        # Keyed by identity; the entry holds the object, so that its identity is not given to another one.
        self._kept: dict[int, tuple[Event | Glimpse, bytes]] = {}

    def event(self, event: Event) -> bytes:
        """Return the event's body, as ``told_frame`` takes it."""
        found = self._kept.get(id(event))
        return found[1] if found else self._keep(event, event_body(event))

    def glimpse(self, glimpse: Glimpse) -> bytes:
        """Return the glimpse's frame."""
        found = self._kept.get(id(glimpse))
        return found[1] if found else self._keep(glimpse, glimpse_frame(glimpse))

    def _keep(self, what: Event | Glimpse, encoded: bytes) -> bytes:
        if len(self._kept) >= KEPT:
            self._kept.clear()
        self._kept[id(what)] = (what, encoded)
        return encoded
