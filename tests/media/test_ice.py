"""One ICE connection on the shared port: who is admitted, who is answered, how it goes."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest
from aioice import stun

from room_server.media.ice import MAX_BACKLOG
from room_server.media.udp import UdpPort
from tests.media.test_port_safety import CLIENT_HELLO, _request


@pytest.fixture
async def port():
    it = UdpPort("127.0.0.1", 0, ["127.0.0.1", "192.0.2.77"])
    it.start()
    yield it
    it.close()


@pytest.fixture
async def connection(port):
    it = port.connection()
    await it.gather_candidates()
    yield it
    await it.close()


@pytest.fixture
def browser(port):
    it = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    it.setblocking(False)
    it.bind(("127.0.0.1", 0))
    it.connect(("127.0.0.1", port.number))
    yield it
    it.close()


async def answer(browser) -> bytes:
    return await asyncio.wait_for(asyncio.get_running_loop().sock_recv(browser, 2048), 2)


async def test_every_address_that_browsers_are_told_is_a_candidate(port, connection):
    assert [(c.host, c.port) for c in connection.local_candidates] == [
        ("127.0.0.1", port.number),
        ("192.0.2.77", port.number),
    ]


async def test_a_genuine_check_is_answered_and_admits_its_source(port, connection, browser):
    browser.send(_request(f"{connection.local_username}:abcd", key=connection.local_password.encode()))
    reply = stun.parse_message(await answer(browser))
    assert reply.message_class == stun.Class.RESPONSE
    assert reply.attributes["XOR-MAPPED-ADDRESS"] == browser.getsockname()
    assert len(port.demux.routes) == 1


async def test_a_check_without_the_password_is_neither_answered_nor_admitted(port, connection, browser):
    browser.send(_request(f"{connection.local_username}:abcd", key=b"wrong"))
    browser.send(_request(f"{connection.local_username}:abcd", key=None))
    browser.send(_request(f"{connection.local_username}:abcd", key=connection.local_password.encode()))
    assert stun.parse_message(await answer(browser)).message_class == stun.Class.RESPONSE
    with pytest.raises(BlockingIOError):
        browser.recv(2048)


async def test_handshakes_are_read_after_a_check_and_bounded(port, connection, browser):
    browser.send(CLIENT_HELLO)
    browser.send(_request(f"{connection.local_username}:abcd", key=connection.local_password.encode()))
    await answer(browser)
    assert connection._queue.qsize() == 0
    for _ in range(MAX_BACKLOG + 20):
        browser.send(CLIENT_HELLO)
    await asyncio.sleep(0.05)
    assert connection._queue.qsize() == MAX_BACKLOG


async def test_a_closed_connection_has_left_the_port(port, browser):
    connection = port.connection()
    await connection.gather_candidates()
    check = _request(f"{connection.local_username}:abcd", key=connection.local_password.encode())
    browser.send(check)
    await answer(browser)
    await connection.close()
    assert port.demux.routes == {}
    browser.send(check)
    await asyncio.sleep(0.05)
    with pytest.raises(BlockingIOError):
        browser.recv(2048)


async def test_a_genuine_check_is_a_sign_of_life_and_a_forged_one_is_not(connection, browser):
    browser.send(_request(f"{connection.local_username}:abcd", key=b"wrong"))
    await asyncio.sleep(0.05)
    assert connection.heard_at == 0
    began = time.monotonic()
    browser.send(_request(f"{connection.local_username}:abcd", key=connection.local_password.encode()))
    await answer(browser)
    assert connection.heard_at >= began


async def test_who_is_not_connected_is_not_asked(connection, browser):
    await connection.ask(browser.getsockname())
    assert connection.heard_at == 0
    with pytest.raises(BlockingIOError):
        browser.recv(2048)
