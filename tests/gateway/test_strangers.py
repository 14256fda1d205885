"""Connections that ask nothing whole, or read nothing: they are cut, and nobody else is."""

import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute

from room_server.gateway.settings import RequestSettings
from room_server.gateway.strangers import LEAST_READ_BYTES
from tests.gateway.house import serving, small_socket, soon
from tests.gateway.raw import Wire, dialled, upgrade

SHORT_MS = 150
PART_BYTES, LARGE_BYTES = 64 * 1024, 1024 * 1024
GET = b"GET / HTTP/1.1\r\nhost: rooms.example\r\n\r\n"
POST = b"POST / HTTP/1.1\r\nhost: rooms.example\r\ncontent-length: 10\r\n\r\n"


async def _page(request: Request):
    return PlainTextResponse(f"{len(await request.body())} bytes")


async def _large(_: Request):
    return PlainTextResponse(b"x" * LARGE_BYTES)


class _Listens:
    """A WebSocket that is accepted and listened to (a class, so that Starlette takes it as it is)."""

    async def __call__(self, scope, receive, send):
        await receive()
        await send({"type": "websocket.accept"})
        while (await receive())["type"] != "websocket.disconnect":
            pass


ROUTES = [
    Route("/", _page, methods=["GET", "POST"]),
    Route("/large", _large),
    WebSocketRoute("/ws", _Listens()),
]


@asynccontextmanager
async def patient(timeout_ms=SHORT_MS, waiting_max=100):
    """Serve with this patience; give the address, and the number of open connections."""
    async with serving(Starlette(routes=ROUTES), RequestSettings(timeout_ms, waiting_max)) as server:
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}", lambda: len(server.server_state.connections)


async def ended(wire):
    """Return whether the connection is over soon."""
    async with asyncio.timeout(5):
        try:
            return await wire.reader.read(1) == b""
        except ConnectionResetError:
            return True


@pytest.mark.parametrize(
    "said",
    [
        (),
        (GET[:10],),
        (upgrade()[:-2],),
        (POST,),
        (POST + b"half",),
        (*(bytes([sign]) for sign in GET[:6]),),
    ],
)
async def test_what_does_not_become_a_request_in_time_is_cut(said):
    async with patient() as (url, _), dialled(url) as wire:
        await wire.send(*said)
        assert await ended(wire)


async def test_a_request_that_is_whole_in_time_is_answered_and_the_next_has_its_own_time():
    async with patient(timeout_ms=1_000) as (url, count), dialled(url) as wire:
        for part in (POST[:9], POST[9:], b"12345"):
            await wire.send(part)
            await asyncio.sleep(0.02)
        await wire.send(b"67890")
        assert (await wire.answer())[0] == 200
        assert await wire.reader.readexactly(8) == b"10 bytes"
        await wire.send(GET)
        assert (await wire.answer())[0] == 200
        assert await wire.reader.readexactly(7) == b"0 bytes"
        assert count() == 1
        await wire.send(GET[:10])
        assert await ended(wire)


async def test_a_request_behind_another_one_has_its_time_too():
    async with patient() as (url, _), dialled(url) as wire:
        await wire.send(GET + POST)
        assert (await wire.answer())[0] == 200
        assert await wire.reader.readexactly(7) == b"0 bytes"
        assert await ended(wire)


async def test_a_websocket_that_stands_is_left_to_the_gateway():
    async with patient() as (url, count), dialled(url) as wire:
        await wire.opened()
        await asyncio.sleep(2 * SHORT_MS / 1000)
        assert count() == 1


async def small_wire(url):
    """Connect with small buffers, and ask for something large."""
    made = small_socket()
    made.setblocking(False)
    await asyncio.get_running_loop().sock_connect(made, ("127.0.0.1", int(url.rsplit(":", 1)[1])))
    wire = Wire(*await asyncio.open_connection(sock=made, limit=LEAST_READ_BYTES))
    await wire.send(GET.replace(b"/ ", b"/large ", 1))
    return wire


async def test_an_answer_that_is_not_read_is_cut_and_one_that_is_read_on_is_not():
    async with patient(timeout_ms=400) as (url, count):
        deaf, slow = [await small_wire(url) for _ in range(2)]
        try:
            deaf.stop_reading()
            assert (await slow.answer())[0] == 200
            for _ in range(LARGE_BYTES // PART_BYTES):  # in all much longer than the time
                await slow.reader.readexactly(PART_BYTES)
                await asyncio.sleep(0.05)
            await soon(lambda: count() == 0)
        finally:
            deaf.cut()
            slow.cut()


async def test_of_too_many_the_oldest_is_cut_and_whoever_asks_is_served():
    async with patient(timeout_ms=60_000, waiting_max=2) as (url, count), AsyncExitStack() as stack:
        first, second, asking = [await stack.enter_async_context(dialled(url)) for _ in range(3)]
        await asking.send(GET)
        assert (await asking.answer())[0] == 200
        assert await asking.reader.readexactly(7) == b"0 bytes"
        assert await ended(first)
        socket = await stack.enter_async_context(dialled(url))
        await socket.opened()
        assert await ended(second)
        third, fourth = [await stack.enter_async_context(dialled(url)) for _ in range(2)]
        assert await ended(asking), "it has been silent since it was answered"
        for one in (third, fourth):
            await one.send(GET)
            assert (await one.answer())[0] == 200
        assert count() == 3, "and the WebSocket stands"
