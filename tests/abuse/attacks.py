"""What bad clients do to a server, each as a function that does it on one connection and leaves that connection open.

None of them holds a link: this is what anybody can do who reaches the port. What a person with a seat may do is bounded
by the gateway (``tests/gateway``).
"""

from __future__ import annotations

import re
import socket
import zlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from tests.gateway.raw import BINARY, CONT, PING, Wire, frame, upgrade

KIB = 1024
MIB = 1024 * KIB
ENDLESS_BYTES = 4 * MIB  # of what never ends
INFLATED_BYTES = 48 * MIB  # what the bomb would become
ANSWERS = 20  # files that are asked for and not read
SCRIPT = re.compile(r"/client/assets/[\w.-]+\.js")


@dataclass(frozen=True)
class Attack:
    """Something that bad clients do: on so many connections in each test run, and by the command."""

    name: str
    act: Callable[[Wire, str], Awaitable[None]]
    few: int
    many: int


async def say_nothing(wire: Wire, origin: str) -> None:
    """Connect, and say nothing."""


async def half_a_handshake(wire: Wire, origin: str) -> None:
    """Begin a handshake and stop within it."""
    await wire.send(upgrade(host=urlsplit(origin).netloc, origin=origin)[:-20])


async def no_hello(wire: Wire, origin: str) -> None:
    """Open a WebSocket, and say nothing on it."""
    await _open(wire, origin)


async def half_a_body(wire: Wire, origin: str) -> None:
    """Announce a body and send its beginning."""
    host = urlsplit(origin).netloc
    lines = ("POST /api/join HTTP/1.1", f"host: {host}", f"origin: {origin}", "x-room: 1")
    more = ("content-type: application/json", "content-length: 200000")
    await wire.send("\r\n".join((*lines, *more, "", '{"secret": "')).encode())


async def unread_files(wire: Wire, origin: str) -> None:
    """Ask for the page's script again and again, and read none of it."""
    host = f"host: {urlsplit(origin).netloc}\r\n\r\n"
    await wire.send(f"GET / HTTP/1.1\r\n{host}".encode())
    _, headers = await wire.answer()
    page = (await wire.reader.readexactly(int(headers["content-length"]))).decode()
    script = SCRIPT.findall(page)[0]
    wire.stop_reading()
    await wire.send(f"GET {script} HTTP/1.1\r\n{host}".encode() * ANSWERS)


async def deflate_bomb(wire: Wire, origin: str) -> None:
    """Send what would be large if somebody inflated it."""
    await _open(wire, origin, sec_websocket_extensions="permessage-deflate")
    await wire.send(_bomb())


async def endless_fragments(wire: Wire, origin: str) -> None:
    """Begin a message and go on with nothing, without end."""
    await _open(wire, origin)
    nothing = frame(CONT, fin=False)
    await wire.send(frame(BINARY, fin=False), nothing * (ENDLESS_BYTES // len(nothing)))


async def crumbs(wire: Wire, origin: str) -> None:
    """Send very many messages of no byte."""
    await _open(wire, origin)
    crumb = frame(BINARY)
    await wire.send(crumb * (ENDLESS_BYTES // 4 // len(crumb)))


async def unread_pongs(wire: Wire, origin: str) -> None:
    """Send pings, and read no answer."""
    await _open(wire, origin)
    ping = frame(PING, b"x" * 125)
    await wire.send(ping * (ENDLESS_BYTES // 4 // len(ping)))


@cache
def _bomb() -> bytes:
    """Return a message as an extension would have it (RFC 7692 section 7.2.1)."""
    packer = zlib.compressobj(wbits=-15)
    packed = packer.compress(bytes(INFLATED_BYTES)) + packer.flush(zlib.Z_SYNC_FLUSH)
    return frame(BINARY, packed[:-4], rsv=4)


async def _open(wire: Wire, origin: str, **more: str) -> None:
    """Open a WebSocket, and read nothing that comes on it."""
    await wire.opened(host=urlsplit(origin).netloc, origin=origin, **more)
    wire.stop_reading()


def deaf_socket() -> socket.socket:
    """Make a socket with small buffers, so that what is not read soon waits at the server."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * KIB)
    made.setblocking(False)
    return made


ATTACKS = (
    Attack("connections that say nothing", say_nothing, 1_200, 5_000),
    Attack("half handshakes", half_a_handshake, 400, 5_000),
    Attack("no hello", no_hello, 300, 5_000),
    Attack("half bodies", half_a_body, 300, 5_000),
    Attack("unread files", unread_files, 20, 500),
    Attack("deflate bombs", deflate_bomb, 10, 500),
    Attack("endless fragments", endless_fragments, 4, 50),
    Attack("crumbs", crumbs, 10, 50),
    Attack("unread pongs", unread_pongs, 4, 20),
)
