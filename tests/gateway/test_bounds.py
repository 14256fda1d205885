"""What uvicorn's WebSocket protocol does for us beside the rules of ``test_rfc6455``: bounds of what waits."""

import asyncio
import logging

from room_server.gateway.serving import PIECE_BYTES, LineProtocol
from tests.cast import ANA
from tests.gateway.house import next_of, serving, small_socket, soon, until_frame
from tests.gateway.raw import BINARY, CLOSE, PING, PONG, Got, Wire, dialled, frame, upgrade

MANY = 20_000


def line_of(house):
    (line,) = (one for one in house.server.server_state.connections if isinstance(one, LineProtocol))
    return line


async def test_pongs_that_nobody_reads_do_not_wait_but_for_the_last(house):
    deaf = small_socket()
    deaf.setblocking(False)
    await asyncio.get_running_loop().sock_connect(deaf, ("127.0.0.1", int(house.url.split(":")[2][:-3])))
    reader, writer = await asyncio.open_connection(sock=deaf, limit=1024)
    wire = Wire(reader, writer)
    await wire.opened()
    line = line_of(house)
    wire.stop_reading()
    numbers = [b"%0125d" % number for number in range(MANY)]
    for start in range(0, MANY, 1000):
        await wire.send(b"".join(frame(PING, number) for number in numbers[start : start + 1000]))
    await soon(lambda: not line.writable.is_set())
    await wire.send(frame(PING, b"the last"))
    await soon(lambda: line._pong.endswith(b"the last"))
    assert line.transport.get_write_buffer_size() < 2 * 64 * 1024
    writer.transport.resume_reading()
    came = [await wire.frame()]
    while came[-1] != Got(PONG, b"the last"):
        came.append(await wire.frame())
    assert [got.payload for got in came[:-1]] == numbers[: len(came) - 1], "in their order, none left out amid them"
    assert len(came) < MANY
    wire.cut()


async def test_tiny_messages_wait_as_bytes_and_hold_nobody_up(house):
    most = []
    async with dialled(house.url) as wire:
        await wire.opened()
        queue = line_of(house).queue
        put = queue._put
        queue._put = lambda message: (put(message), most.append(queue.qsize()))
        await wire.send(frame(BINARY) * MANY)
        while (got := await wire.frame()) is not None and got.opcode != CLOSE:
            pass
    assert len(most) > 10
    assert max(most) <= PIECE_BYTES // len(frame(BINARY)) + 1


async def test_messages_in_one_piece_are_all_read_in_their_order(house):
    socket = await house.raw_seat(ANA)
    await until_frame(socket, "view")
    pings = (frame(BINARY, b"\x82\xa1t\xa4ping\xa1n\xcd" + n.to_bytes(2, "big")) for n in range(500))
    socket.transport.write(b"".join(pings))
    assert [(await next_of(socket))["n"] for _ in range(500)] == list(range(500))


async def test_who_says_wrong_things_before_the_connection_stands_is_cut_without_a_word_in_the_log(caplog):
    caplog.set_level(logging.WARNING)
    asked, ended = asyncio.Event(), asyncio.Event()

    async def waits(scope, receive, send):
        await receive()
        asked.set()
        assert (await receive())["type"] == "websocket.disconnect"
        ended.set()

    async with serving(waits) as server:
        port = server.servers[0].sockets[0].getsockname()[1]
        async with dialled(f"ws://127.0.0.1:{port}") as wire:
            await wire.send(upgrade())
            await asked.wait()
            await wire.send(b"\xff\xff\xff\xff")
            await asyncio.wait_for(ended.wait(), 2)
    assert [record.name for record in caplog.records if record.exc_info or record.name == "asyncio"] == []
