"""How uvicorn serves the gateway: its settings, and what its protocols do not offer by themselves.

Rules, the first two measured with a prototype:
- ``websockets-sansio`` on uvloop: 196 microseconds a message, against 270 for the other implementations.
- No per-message deflate: bombs, 38 KB a connection, and a fan-out p99 of 6.8 ms against 1.4 ms.
- A frame over 64 KiB is not read; the connection is closed with 1009 (RFC 6455 section 7.4.1). So is one whose message
  comes in more than ``FRAGMENTS_MAX`` pieces: empty ones would be kept for ever.
- Text that is no UTF-8 ends the connection with 1007 (section 8.1), and nobody's log hears of it.
- What a peer sends in one go is read piece by piece, as it is taken, and others have their turns in between: thousands
  of tiny messages neither wait in memory nor hold anybody up.
- Who sends pings and does not read gets one pong when it reads again, to the last of them (section 5.5.3).
- A connection's own cut stands in the scope (``socket.ABORT``), so that a peer that reads nothing cannot hold a socket.
- So does a write of several frames in one go (``socket.WRITE``): what waits for one reader leaves in one piece.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from uvicorn._types import ASGIReceiveEvent, ASGISendEvent
from uvicorn.protocols.utils import ClientDisconnected
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.exceptions import InvalidState
from websockets.frames import CloseCode, Frame
from websockets.http11 import Request

from room_server.gateway.settings import FRAGMENTS_MAX, FRAME_BYTES_MAX, RequestSettings
from room_server.gateway.socket import ABORT, WRITE
from room_server.gateway.strangers import patient_http

PIECE_BYTES = 4 * 1024
VERSION = "13"  # of the WebSocket protocol


class LineProtocol(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket protocol, with its transport's cut and a write of several frames in the scope."""

    _pong = b""  # to the last ping of a peer that does not read
    _unread = b""  # what came, and waits until its turn
    _next_turn: asyncio.Handle | None = None

    def handle_connect(self, event: Request) -> None:
        """See the base class; the application's task starts in a later turn of the loop."""
        if event.headers.get_all("Sec-WebSocket-Version") != [VERSION]:
            self._refuse_version()
            return
        super().handle_connect(event)
        if not self.transport.is_closing():
            extensions: dict[str, Any] = self.scope["extensions"]
            extensions[ABORT] = self.transport.abort
            extensions[WRITE] = self.write_frames

    def connection_lost(self, exc: Exception | None) -> None:
        """See the base class; then untie what holds itself, so that a connection that ended is freed at once.

        Left to the garbage collector it is 14 KiB each, and that one is held back while people talk.
        """
        super().connection_lost(exc)
        self.conn.parser.close()
        extensions: dict[str, Any] = getattr(self, "scope", {}).get("extensions", {})
        for means in (ABORT, WRITE):
            extensions.pop(means, None)

    async def write_frames(self, frames: Sequence[bytes]) -> None:
        """Write binary messages in one go; waits while the peer does not read. Raises ``ClientDisconnected``."""
        await self.writable.wait()
        if self.disconnected or self.close_sent:
            raise ClientDisconnected
        try:
            for frame in frames:
                self.conn.send_binary(frame)
        except InvalidState:
            raise ClientDisconnected from None
        self.transport.write(b"".join(self.conn.data_to_send()))

    def data_received(self, data: bytes) -> None:
        """Take what came; see ``_read_on``."""
        self._unread += data
        self._read_on()

    async def receive(self) -> ASGIReceiveEvent:
        """See the base class; what came meanwhile is read before more of it is let in."""
        message = await self.queue.get()
        if self.read_paused and self.queue.empty():
            self.read_paused = False
            self._read_on()
        return message

    async def send(self, message: ASGISendEvent) -> None:
        """See the base class; after a close nothing waits any more: the peer's own close comes last."""
        await super().send(message)
        if self.close_sent and self._unread:
            self._read_on()

    def _read_on(self) -> None:
        """Read one piece, unless there are messages that the application has not taken; the next in a later turn."""
        if self._next_turn is not None:
            self._next_turn.cancel()
            self._next_turn = None
        if self.transport.is_closing():
            self._unread = b""
            return
        if not self.read_paused:
            piece, self._unread = self._unread[:PIECE_BYTES], self._unread[PIECE_BYTES:]
            super().data_received(piece)
        if self._unread and not self.read_paused:
            self._next_turn = self.loop.call_soon(self._read_on)
        if self.transport.is_closing():
            return
        if self._unread or self.read_paused:
            self.transport.pause_reading()
        else:
            self.transport.resume_reading()

    def handle_ping(self) -> None:
        """Answer pings; while the peer does not read, only the last one is kept."""
        pongs = self.conn.data_to_send()
        if self.writable.is_set() or self.conn.close_sent is not None:  # then a close is among them
            self.transport.write(b"".join(pongs))
        elif pongs:
            self._pong = pongs[-1]

    def resume_writing(self) -> None:
        """See the base class; then answer the last ping."""
        super().resume_writing()
        if self._pong and not self.transport.is_closing():
            self.transport.write(self._pong)
        self._pong = b""

    def handle_cont(self, event: Frame) -> None:
        """Take one more fragment, or end the connection."""
        if len(self.frames) >= FRAGMENTS_MAX:
            self._fail(CloseCode.MESSAGE_TOO_BIG, "too many fragments")
        else:
            super().handle_cont(event)

    def send_receive_event_to_app(self) -> None:
        """See the base class; what is no text ends the connection here."""
        if self.curr_msg_data_type == "text" and not _is_text(b"".join(self.frames)):
            self._fail(CloseCode.INVALID_DATA, "not UTF-8")
        else:
            super().send_receive_event_to_app()

    def handle_parser_exception(self) -> None:
        """See the base class; who says wrong things before the connection stands is cut."""
        if self.conn.close_sent is None:
            self.transport.abort()
        else:
            super().handle_parser_exception()

    def _refuse_version(self) -> None:
        """Say which version is spoken, and end (RFC 6455 section 4.4)."""
        response = self.conn.reject(HTTPStatus.UPGRADE_REQUIRED, "")
        response.headers["Sec-WebSocket-Version"] = VERSION
        self.conn.send_response(response)
        self.handshake_complete = self.close_sent = True
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.transport.close()

    def _fail(self, code: CloseCode, reason: str) -> None:
        """End the connection; what it still says is not heard (RFC 6455 section 7.1.7)."""
        self.frames = []
        if not self.close_sent:
            self.conn.fail(code, reason)
            self.handle_parser_exception()


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def uvicorn_settings(requests: RequestSettings | None = None) -> dict[str, Any]:
    """Return what ``uvicorn.Config`` must be given besides the application and the address."""
    return {
        "loop": "uvloop",
        "http": patient_http(requests or RequestSettings()),
        "ws": LineProtocol,
        "ws_max_size": FRAME_BYTES_MAX,
        "ws_max_queue": 8,
        "ws_ping_interval": 20.0,  # seconds
        "ws_ping_timeout": 20.0,
        "ws_per_message_deflate": False,
        "server_header": False,
        "access_log": False,  # addresses of people are not logged
    }
