"""The socket over ASGI, with the server's side of ASGI written out."""

import asyncio

import pytest

from room_server.gateway.socket import ABORT, WRITE, Gone, Socket
from room_server.wire.codec import BadFrame
from room_server.wire.farewells import Bye


def socket_of(*messages, sent=None, extensions=None):
    waiting = list(messages)

    async def receive():
        return waiting.pop(0)

    async def send(message):
        if sent is None:
            raise OSError("disconnected")
        sent.append(message)

    return Socket({"type": "websocket", "extensions": extensions}, receive, send)


async def test_binary_frames_come_and_text_is_refused():
    text = {"type": "websocket.receive", "text": "hello"}
    socket = socket_of({"type": "websocket.receive", "bytes": b"x"}, text, {"type": "websocket.disconnect"})
    assert await socket.receive() == b"x"
    with pytest.raises(BadFrame):
        await socket.receive()
    with pytest.raises(Gone):
        await socket.receive()


async def test_frames_and_the_reason_of_the_end_go_out():
    sent = []
    socket = socket_of(sent=sent)
    await socket.send(b"x")
    await socket.close(Bye.REPLACED)
    assert sent == [
        {"type": "websocket.send", "bytes": b"x"},
        {"type": "websocket.close", "code": 4409, "reason": "replaced"},
    ]


async def test_several_frames_leave_in_order_and_in_one_go_where_the_server_offers_it():
    sent, written = [], []

    async def write(frames):
        written.append(list(frames))

    await socket_of(sent=sent).send(b"x", b"y")
    await socket_of(sent=sent, extensions={WRITE: write}).send(b"x", b"y")
    assert [message["bytes"] for message in sent] == [b"x", b"y"]
    assert written == [[b"x", b"y"]]


async def test_who_is_gone_is_gone():
    with pytest.raises(Gone):
        await socket_of().send(b"x")
    with pytest.raises(Gone):
        await socket_of().close(Bye.REMOVED)

    async def write(_):
        raise OSError("disconnected")

    with pytest.raises(Gone):
        await socket_of(extensions={WRITE: write}).send(b"x")


async def test_the_cut_comes_in_time_where_the_server_offers_it():
    cut = asyncio.Event()
    socket_of(extensions={ABORT: cut.set}).cut_within(10)
    socket_of().cut_within(10)  # another server: its own limits apply
    assert not cut.is_set(), "what is queued has the time that was said"
    async with asyncio.timeout(1):
        await cut.wait()
