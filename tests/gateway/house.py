"""A real gateway on a real port: uvicorn, the host, a log and a registry in memory, and people who come to it."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from room_server.gateway.admission import Admission
from room_server.gateway.bodies import Bodies
from room_server.gateway.connection import Shared
from room_server.gateway.endpoint import Gateway
from room_server.gateway.serving import uvicorn_settings
from room_server.gateway.settings import GatewaySettings, RequestSettings
from room_server.headless import Client, NotLetIn, Pass
from room_server.host.directory import Directory
from room_server.host.session_host import HostSettings, Means, SessionHost
from room_server.log.memory import MemoryLog
from room_server.log.port import EventLog
from room_server.media.double import MediaDouble
from room_server.registry.cookies import Granted
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.session.people import SeatId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import GUARDS, Admit
from room_server.session.rooms import JOINT
from room_server.wire import codec
from tests.cast import AGREEMENT, MARA, OPENING
from tests.vaults import vault_of

ORIGIN = "https://rooms.example"
CASE = "case"
SETTINGS = GatewaySettings(frozenset({ORIGIN}))


def clock() -> int:
    return time.time_ns() // 1_000_000


@dataclass
class SeatPasses:
    """What a page gets over HTTP, straight from the registry."""

    house: House
    seat: str
    device: str
    granted: Granted
    rotated: int = 0

    async def next_pass(self) -> Pass:
        cookie = await self.house.registry.cookies.check(self.granted.token, now=clock())
        if cookie is None:
            raise NotLetIn("sign-in")
        nonce = await self.house.registry.nonces.issue(cookie.id, now=clock())
        return Pass(self.house.url, ORIGIN, f"__Host-seat-{self.seat}={self.granted.token}", nonce)

    async def rotate(self, ticket: str) -> None:
        granted = await self.house.registry.cookies.redeem_ticket(ticket, self.granted.token, now=clock())
        assert granted is not None
        self.granted = granted
        self.rotated += 1


@dataclass
class House:
    """One running server with one session of the whole cast."""

    registry: Registry
    directory: Directory
    host: SessionHost
    gateway: Gateway
    server: uvicorn.Server
    url: str
    removed: list[str] = field(default_factory=list)
    stack: AsyncExitStack = field(default_factory=AsyncExitStack)

    async def passes(self, seat: str, device: str = "") -> SeatPasses:
        device = device or f"device of {seat}"
        granted = await self.registry.cookies.grant_seat(CASE, seat, device=device, now=clock())
        return SeatPasses(self, seat, device, granted)

    async def client(self, seat: str, *, keep_frames: bool = False) -> Client:
        client = Client(await self.passes(seat), keep_frames=keep_frames)
        return await self.stack.enter_async_context(client)

    async def raw(self, one: Pass, **changes: Any) -> ClientConnection:
        """Open a WebSocket with full control; nothing was said on it yet."""
        given: dict[str, Any] = {"origin": one.origin, "additional_headers": {"Cookie": one.cookie}}
        given |= {"compression": None, "max_size": None, "ping_interval": None, **changes}
        return await self.stack.enter_async_context(connect(one.url, **given))

    async def raw_seat(self, seat: str, after: int | None = None, **changes: Any) -> ClientConnection:
        """Open a seat's WebSocket and say hello; what the server answers is not read yet."""
        one = await (await self.passes(seat)).next_pass()
        socket = await self.raw(one, **changes)
        await socket.send(codec.hello_frame(one.nonce, after, f"device of {seat}"))
        return socket

    @property
    def sockets(self) -> int:
        """How many sockets the server holds."""
        return len(self.server.server_state.connections)

    async def seated(self, *seats: str) -> dict[str, Client]:
        """Bring the mediator and these people into the joint session; all are connected and have confirmed."""
        clients: dict[str, Client] = {}
        for seat in dict.fromkeys((MARA, *seats)):
            clients[seat] = await self.client(seat)
            await clients[seat].do(SignAgreement("en", AGREEMENT["en"]))
            await clients[seat].do(Arrive())
            await clients[MARA].do(Admit(SeatId(seat), JOINT, GUARDS))
            if seat != MARA:
                await clients[seat].until(lambda seat=seat: clients[seat].me.room == JOINT)
                await clients[seat].do(Confirm(JOINT))
        return clients


async def soon(true: Callable[[], bool], timeout_s: float = 5.0) -> None:
    """Return when the condition holds."""
    async with asyncio.timeout(timeout_s):
        while not true():
            await asyncio.sleep(0.005)


async def rest_of(socket: ClientConnection, timeout_s: float = 5.0) -> tuple[list[dict[str, Any]], int | None]:
    """Return the frames that come until the connection is closed, and the close code (None: cut)."""
    frames = []
    async with asyncio.timeout(timeout_s):
        try:
            while True:
                frames.append(await next_of(socket))
        except ConnectionClosed as closed:
            return frames, closed.rcvd.code if closed.rcvd else None


async def next_of(socket: ClientConnection) -> dict[str, Any]:
    """Return the next frame."""
    data = await socket.recv()
    assert isinstance(data, bytes)
    return codec.unpack_server_frame(data)


async def until_frame(socket: ClientConnection, kind: str) -> dict[str, Any]:
    """Return the next frame of a kind; others before it are left out."""
    async with asyncio.timeout(5):
        while (frame := await next_of(socket))["t"] != kind:
            pass
    return frame


def small_socket() -> socket.socket:
    """Make a socket whose kernel buffers are small, so that a reader who does not read is noticed soon."""
    made = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16 * 1024)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 16 * 1024)
    return made


@asynccontextmanager
async def serving(app: Any, requests: RequestSettings | None = None) -> AsyncIterator[uvicorn.Server]:
    """Serve an application on a free port of the loopback address."""
    listening = small_socket()
    listening.bind(("127.0.0.1", 0))
    settings = {**uvicorn_settings(requests), "loop": "none"}
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, **settings))
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await soon(lambda: server.started)
        yield server
    finally:
        server.should_exit = True
        await task


@asynccontextmanager
async def open_house(log: EventLog | None = None, **changes: Any) -> AsyncIterator[House]:
    """Open a house; ``changes`` replace settings of the gateway."""
    settings = replace(SETTINGS, **changes)
    registry = Registry(MemoryRecords())
    removed: list[str] = []

    async def on_removed(session: str, seat: str) -> None:
        removed.append(seat)
        await registry.revoke_seat(session, seat, now=clock())

    async def secret_of(session: str) -> bytes | None:
        return b"secret" if session == CASE else None

    log = log or MemoryLog()
    means = Means(log, vault_of(log), MediaDouble(), clock, on_removed, HostSettings(line_grace_ms=200))
    directory = Directory(means, secret_of)
    shared = Shared(settings, registry.cookies, clock, Bodies())
    gateway = Gateway(shared, Admission(settings, registry.nonces, registry.cookies), directory)
    app = Starlette(routes=[WebSocketRoute("/ws", gateway)])
    async with serving(app) as server:
        port = server.servers[0].sockets[0].getsockname()[1]
        url = f"ws://127.0.0.1:{port}/ws"
        house = House(registry, directory, await directory.open(CASE, OPENING), gateway, server, url, removed)
        async with house.stack:
            yield house
        await directory.close()
