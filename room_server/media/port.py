"""The seam between the host and whatever carries sound and picture.

Rules:
- Default deny: a publication reaches nobody until `route` has named the pair.
- `narrow` comes before anything else that a move causes. When it has returned, no packet of a pair that is not in
  `hearing` can leave any more. If the engine does not answer within the time limit, the connections that it holds are
  dropped (the worker is ended and `on_lost` follows); it never returns while such a packet could still leave.
- `narrow` only takes away: a pair that was not routed before is not bound by it.
- A worker that died carries nothing. The host learns it by `on_lost`, joins the seats again and routes again.
- Seats and sessions are plain strings; the engine knows no rooms, no roles and no names.

Order of a move, seen from the host: append, evolve, `await narrow(...)`, tell the readers, `await route(...)`.

Adapters: `plane.WorkerPlane` (the real one) and `double.MediaDouble` (in memory). One contract suite runs on both
(`tests/media/test_port.py`); an engine that passes it can stand here. What a second engine needs: a bind of one
receiving slot to one publication or to nothing, without renegotiation, that is in force when it has been answered.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol

Hearing = Mapping[str, frozenset[str]]
"""Listener seat to the publisher seats that may reach it: the core's word. A listener that is absent hears nobody."""

Message = Mapping[str, object]
"""One signalling message between browser and worker, as `signalling` documents it."""

OnSignal = Callable[[str, str, Message], None]
"""Session, seat, message for the browser of that seat."""

OnLost = Callable[[str], None]
"""Session whose worker died, told when another is there: join its seats again, then route again."""


class MediaPlane(Protocol):
    """What the host may ask of the media engine."""

    def listen(self, on_signal: OnSignal, on_lost: OnLost) -> None:
        """Name the two listeners, once, before anything else. Both are called from the loop and must not block."""

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """Make a fresh connection for the seat, in place of any older one. Its offer comes through `on_signal`.

        While there is no engine, the seat is told `failed`, and the session is lost: `on_lost` follows with the engine.

        `receive_only` gives it no uplinks: it hears and sees what `route` allows, and publishes nothing.
        """

    async def leave(self, session: str, seat: str) -> None:
        """Close the seat's connection. Unknown seats are not an error."""

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """Hand over a message of the seat's browser. Raises `signalling.SignalError` with a stable code."""

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """Unbind every pair that is not in `hearing`; returns when no packet of such a pair can leave any more."""

    async def route(self, session: str, hearing: Hearing) -> None:
        """Narrow, then bind what is now allowed. Holds until the next word, also for seats that join later."""

    async def end(self, session: str) -> None:
        """Close every connection of the session and forget it."""
