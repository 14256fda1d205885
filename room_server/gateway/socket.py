"""One WebSocket over ASGI: frames in, frames out, and an end within a bound.

A peer that does not read cannot be told anything; so whoever says goodbye also says by when the socket is cut.
``serving.LineProtocol`` puts the means for that into the ASGI scope, and one for writing several frames at once;
on another server its own time limits apply, and frames go one by one.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any

from room_server.wire.codec import BadFrame, Fault
from room_server.wire.farewells import CLOSE_CODES, Bye

Message = MutableMapping[str, Any]
Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]

ABORT = "room.abort"
"""The ASGI extension under which a connection's own cut is found: a callable without arguments."""


WRITE = "room.write"
"""The ASGI extension that writes frames at once: an async callable with them; it raises ``OSError`` after the end."""


class Gone(Exception):
    """The peer is not there any more."""


class Socket:
    """An open WebSocket."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        extensions = scope.get("extensions") or {}
        self._abort: Callable[[], None] | None = extensions.get(ABORT)
        self._write: Callable[[Sequence[bytes]], Awaitable[None]] = extensions.get(WRITE, self._write_one_by_one)

    async def receive(self) -> bytes:
        """Return the next frame. Raises ``Gone`` at the end, ``BadFrame`` for a frame that is not binary."""
        message = await self._receive()
        if message["type"] != "websocket.receive":
            raise Gone
        data = message.get("bytes")
        if not isinstance(data, bytes):
            raise BadFrame(Fault.MALFORMED)
        return data

    async def send(self, *frames: bytes) -> None:
        """Write frames; waits while the peer does not read. Raises ``Gone``."""
        try:
            await self._write(frames)
        except OSError as gone:  # what an ASGI server raises after a disconnect (ASGI WebSocket spec 2.4, "Send")
            raise Gone from gone

    async def close(self, bye: Bye) -> None:
        """Close with the reason's code. Raises ``Gone``."""
        try:
            await self._send({"type": "websocket.close", "code": CLOSE_CODES[bye], "reason": bye.value})
        except OSError as gone:
            raise Gone from gone

    def cut_within(self, ms: int) -> None:
        """Cut the socket after so many milliseconds, if it is still open then."""
        if self._abort is not None:
            asyncio.get_running_loop().call_later(ms / 1000, self._abort)

    async def _write_one_by_one(self, frames: Sequence[bytes]) -> None:
        for frame in frames:
            await self._send({"type": "websocket.send", "bytes": frame})
