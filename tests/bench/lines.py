"""A lean client's line: just enough of HTTP and of RFC 6455 to load a server from one core beside the server's.

No fragments, no extensions, no checks of what a browser would check. Frames are masked as a client's must be
(section 5.3); the key is chosen once a line, since nothing here stands between the two ends.
"""

from __future__ import annotations

import asyncio
import base64
import json
import secrets
import struct
from collections.abc import Callable
from typing import cast

from room_server.wire import codec
from tests.bench.cast import Seat
from tests.bench.server import Server

LOOPBACK = "127.0.0.1"
OPEN_S = 20.0
_FINAL_BINARY = 0x82  # FIN and opcode 2
_MASKED = 0x80
_SHORT, _MEDIUM = 126, 127  # values of the length field that announce 2 and 8 bytes of length
_OP_CLOSE, _OP_PING, _PONG = 0x8, 0x9, 0x8A
_SMALL, _LARGE = struct.Struct(">H"), struct.Struct(">Q")

OnFrame = Callable[[bytes], None]


class LineClosed(Exception):
    """The server ended the line."""


class Line(asyncio.Protocol):
    """One WebSocket. ``on_frame`` gets each message; ``opened`` is done when the server accepted the upgrade."""

    def __init__(self, request: bytes, on_frame: OnFrame) -> None:
        self.on_frame = on_frame
        self.opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.closed = False
        self._request = request
        self._mask = secrets.token_bytes(4)
        self._transport: asyncio.Transport | None = None
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the upgrade."""
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is one without being derived from it
        self._transport.write(self._request)

    def connection_lost(self, exc: Exception | None) -> None:
        """Remember it, and tell who waits for the upgrade."""
        self.closed = True
        if not self.opened.done():
            self.opened.set_exception(LineClosed())

    def data_received(self, data: bytes) -> None:
        """Take the answer to the upgrade, then frames."""
        data = self._rest + data if self._rest else data
        self._rest = b""
        if not self.opened.done():
            head, found, data = data.partition(b"\r\n\r\n")
            if not found:
                self._rest = head
                return
            if not head.startswith(b"HTTP/1.1 101"):
                self.opened.set_exception(LineClosed(head[:40].decode("latin-1")))
                return
            self.opened.set_result(None)
        self._frames(data)

    def send(self, message: bytes) -> None:
        """Send one binary message."""
        if self._transport is not None:
            self._transport.write(self._head(len(message)) + self._mask + self._masked(message))

    def close(self) -> None:
        """Cut the line."""
        if self._transport is not None:
            self._transport.abort()

    def _head(self, size: int) -> bytes:
        if size < _SHORT:
            return bytes((_FINAL_BINARY, _MASKED | size))
        return bytes((_FINAL_BINARY, _MASKED | _SHORT)) + _SMALL.pack(size)

    def _masked(self, message: bytes) -> bytes:
        size = len(message)
        key = (self._mask * (size // 4 + 1))[:size]
        return (int.from_bytes(message, "little") ^ int.from_bytes(key, "little")).to_bytes(size, "little")

    def _frames(self, data: bytes) -> None:
        at, end = 0, len(data)
        while end - at >= 2:
            size, start = data[at + 1], at + 2
            if size == _SHORT and end - at >= 4:
                size, start = _SMALL.unpack_from(data, start)[0], at + 4
            elif size == _MEDIUM and end - at >= 10:
                size, start = _LARGE.unpack_from(data, start)[0], at + 10
            elif size >= _SHORT:
                break
            if end - start < size:
                break
            self._take(data[at] & 0xF, data[start : start + size])
            at = start + size
        self._rest = data[at:]

    def _take(self, opcode: int, payload: bytes) -> None:
        if opcode == _OP_PING and self._transport is not None:
            self._transport.write(bytes((_PONG, _MASKED | len(payload))) + self._mask + self._masked(payload))
        elif opcode != _OP_CLOSE:
            self.on_frame(payload)


async def dial(server: Server, seat: Seat, on_frame: OnFrame) -> Line:
    """Come as a page does: get a nonce, open the line, say hello. Raises LineClosed."""
    nonce = await _nonce(server, seat)
    request = _request(server, seat, "GET", "/ws", _upgrade())
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(lambda: Line(request, on_frame), LOOPBACK, server.port)
    async with asyncio.timeout(OPEN_S):
        await line.opened
    line.send(codec.hello_frame(nonce, None, "bench"))
    return line


async def _nonce(server: Server, seat: Seat) -> str:
    body = json.dumps({"seat": seat.seat}).encode()
    more = f"X-Room: 1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    reader, writer = await asyncio.open_connection(LOOPBACK, server.port)
    try:
        writer.write(_request(server, seat, "POST", "/api/nonce", more) + body)
        head, _, answer = (await reader.read()).partition(b"\r\n\r\n")
    finally:
        writer.close()
    if b" 200 " not in head.split(b"\r\n", 1)[0]:
        raise LineClosed(head[:40].decode("latin-1"))
    nonce: str = json.loads(answer)["nonce"]
    return nonce


def _request(server: Server, seat: Seat, method: str, path: str, more: str) -> bytes:
    host = server.origin.split("://", 1)[1]
    head = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {server.origin}\r\nCookie: {seat.cookie}\r\n"
    return f"{head}{more}\r\n".encode("latin-1")


def _upgrade() -> str:
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    return f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n"
