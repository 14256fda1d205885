"""WebSocket bytes by hand: frames that no library would send, and a reader that is strict with the server."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

from tests.gateway.house import ORIGIN

CONT, TEXT, BINARY, CLOSE, PING, PONG = 0x0, 0x1, 0x2, 0x8, 0x9, 0xA
KEY = "dGhlIHNhbXBsZSBub25jZQ=="  # RFC 6455 section 1.3, with its answer
ACCEPT = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
MASK = b"\x37\xfa\x21\x3d"  # RFC 6455 section 5.7
ANSWER_S = 5.0


def frame(opcode: int, payload: bytes = b"", *, fin: bool = True, rsv: int = 0, mask: bytes | None = MASK) -> bytes:
    """Return one frame; ``rsv`` are its three reserved bits as a number, without ``mask`` it is not masked."""
    size = len(payload)
    if size < 126:
        form, length = size, b""
    elif size < 65_536:
        form, length = 126, struct.pack("!H", size)
    else:
        form, length = 127, struct.pack("!Q", size)
    return (
        head(opcode, form, fin=fin, rsv=rsv, masked=mask is not None) + length + (mask or b"") + masked(payload, mask)
    )


def head(opcode: int, form: int, *, fin: bool = True, rsv: int = 0, masked: bool = True) -> bytes:
    """Return a frame's first two bytes; ``form`` is the 7-bit length (126 and 127: a longer one follows)."""
    return bytes([fin << 7 | rsv << 4 | opcode, masked << 7 | form])


def masked(payload: bytes, mask: bytes | None) -> bytes:
    """Return the payload as it stands in a frame (RFC 6455 section 5.3)."""
    if mask is None:
        return payload
    whole = (mask * (len(payload) // 4 + 1))[: len(payload)]
    return (int.from_bytes(payload, "big") ^ int.from_bytes(whole, "big")).to_bytes(len(payload), "big")


def upgrade(*, path: str = "/ws", line: str = "GET {} HTTP/1.1", **changes: str | None) -> bytes:
    """Return a handshake; ``changes`` replace headers by name (``_`` for ``-``), None leaves one out."""
    headers: dict[str, str | None] = {
        "host": "rooms.example",
        "origin": ORIGIN,
        "connection": "Upgrade",
        "upgrade": "websocket",
        "sec-websocket-version": "13",
        "sec-websocket-key": KEY,
    }
    headers |= {name.replace("_", "-"): value for name, value in changes.items()}
    lines = [line.format(path), *(f"{name}: {value}" for name, value in headers.items() if value is not None)]
    return "\r\n".join([*lines, "", ""]).encode()


@dataclass(frozen=True)
class Got:
    """One frame of the server."""

    opcode: int
    payload: bytes


class Wire:
    """One TCP connection to the server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def send(self, *pieces: bytes) -> None:
        """Write pieces, each for itself; that the other end is gone by then is no error."""
        for piece in pieces:
            if self.writer.is_closing():
                return
            self.writer.write(piece)
            await self.writer.drain()

    def stop_reading(self) -> None:
        """Take nothing more from the server."""
        cast("asyncio.Transport", self.writer.transport).pause_reading()

    def cut(self) -> None:
        """End the connection at once."""
        self.writer.transport.abort()

    async def answer(self) -> tuple[int, dict[str, str]]:
        """Return the status and the headers of an HTTP answer."""
        async with asyncio.timeout(ANSWER_S):
            text = (await self.reader.readuntil(b"\r\n\r\n")).decode()
        first, *lines = text.strip().split("\r\n")
        return int(first.split(" ")[1]), {
            name.lower(): value for name, value in (line.split(": ", 1) for line in lines)
        }

    async def frame(self) -> Got | None:
        """Return the next frame, or None at the end of the connection; whatever a server may not send fails."""
        async with asyncio.timeout(ANSWER_S):
            try:
                first, second = await self.reader.readexactly(2)
                assert first & 0xF0 == 0x80, "whole frames, and no reserved bit"
                assert second < 128, "a server does not mask"
                size = second
                if second == 126:
                    (size,) = struct.unpack("!H", await self.reader.readexactly(2))
                    assert size > 125, "the shortest form of a length"
                elif second == 127:
                    (size,) = struct.unpack("!Q", await self.reader.readexactly(8))
                    assert size > 65_535, "the shortest form of a length"
                return Got(first & 0xF, await self.reader.readexactly(size))
            except (asyncio.IncompleteReadError, ConnectionError):
                return None

    async def opened(self, **changes: str) -> dict[str, str]:
        """Do the handshake; return the headers of its answer."""
        await self.send(upgrade(**changes))
        status, headers = await self.answer()
        assert status == 101
        return headers


@asynccontextmanager
async def dialled(url: str, **given: Any) -> AsyncIterator[Wire]:
    """Open a TCP connection to the server at a WebSocket address; nothing is said on it yet."""
    there = urlsplit(url)
    reader, writer = await asyncio.open_connection(there.hostname, there.port, **given)
    wire = Wire(reader, writer)
    try:
        yield wire
    finally:
        wire.cut()
