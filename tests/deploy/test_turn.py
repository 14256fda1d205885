"""coturn with our file: it relays to the media workers' addresses alone, for credentials that the server makes.

A probe asks the real server for the way to special ranges (loopback, private, link-local, shared, mapped, multicast)
and to other machines, by each of the means that the protocol has: each is refused.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from contextlib import asynccontextmanager

import pytest
from aioice import stun
from aioice.turn import TurnClientTcpProtocol, TurnClientUdpProtocol

from tests.deploy.coturn import LOOPBACK, WORKER, Coturn, coturn, credential

FORBIDDEN, UNAUTHORIZED, UNSUPPORTED_FAMILY, UNSUPPORTED_TRANSPORT = 403, 401, 440, 442
UDP, TCP = 0x11000000, 0x06000000
PEER_PORT = 42_000

DENIED = (
    "0.0.0.0", "0.1.2.3", "127.0.0.1", "127.8.9.10", "10.0.0.1", "10.255.255.254", "172.16.0.1", "172.31.255.254",
    "192.168.0.1", "192.168.255.254", "169.254.0.1", "169.254.169.254", "100.64.0.1", "100.127.255.254", "192.0.0.1",
    "198.18.0.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "203.0.113.9", "203.0.113.11",
    "8.8.8.8",
)  # fmt: skip
DENIED_V6 = (
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::ffff:203.0.113.10",
    "::127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1", "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "2001:db8::1",
)  # fmt: skip


class Family:
    """REQUESTED-ADDRESS-FAMILY (RFC 8656 section 18.6), which aioice does not write by itself."""

    NAME = "REQUESTED-ADDRESS-FAMILY"
    V6 = 0x02000000
    ENTRY = (0x0017, NAME, stun.pack_unsigned, stun.unpack_unsigned)


@asynccontextmanager
async def client(relay: Coturn, username: str, password: str, *, transport: str = "udp"):
    loop = asyncio.get_running_loop()
    how = {"username": username, "password": password, "lifetime": 600, "channel_refresh_time": 500}
    where = (LOOPBACK, relay.tls_port if transport == "tls" else relay.port)
    if transport == "udp":
        _, made = await loop.create_datagram_endpoint(lambda: TurnClientUdpProtocol(where, **how), remote_addr=where)
    else:
        context = ssl.create_default_context(cafile=relay.certificate) if transport == "tls" else None
        _, made = await loop.create_connection(lambda: TurnClientTcpProtocol(where, **how), *where, ssl=context)
    try:
        yield made
    finally:
        made.transport.close()
        if made.refresh_task is not None:
            made.refresh_task.cancel()


def request(method: stun.Method, **attributes) -> stun.Message:
    message = stun.Message(message_method=method, message_class=stun.Class.REQUEST)
    message.attributes.update({name.replace("_", "-"): value for name, value in attributes.items()})
    return message


async def refusal(turn_client, message: stun.Message) -> int:
    """The code of the refusal; 0 if it was granted."""
    try:
        await turn_client.request_with_retry(message)
    except stun.TransactionFailed as failure:
        return failure.response.attributes["ERROR-CODE"][0]
    return 0


@pytest.fixture
async def relay(tmp_path):
    async with coturn(tmp_path) as it:
        yield it


async def test_it_relays_to_the_media_worker_and_to_nothing_else(relay):
    async with client(relay, *credential()) as turn_client:
        await turn_client.connect()

        async def permission(address: str) -> int:
            peer = (address, PEER_PORT)
            return await refusal(turn_client, request(stun.Method.CREATE_PERMISSION, XOR_PEER_ADDRESS=peer))

        assert await permission(WORKER) == 0
        assert {address: await permission(address) for address in DENIED} == dict.fromkeys(DENIED, FORBIDDEN)
        refused = {address: await permission(address) for address in DENIED_V6}
        assert 0 not in refused.values(), refused


async def test_no_channel_leads_elsewhere_either(relay):
    async with client(relay, *credential()) as turn_client:
        await turn_client.connect()
        for number, address in enumerate((*DENIED, *DENIED_V6)):
            bind = request(
                stun.Method.CHANNEL_BIND, CHANNEL_NUMBER=0x4000 + number, XOR_PEER_ADDRESS=(address, PEER_PORT)
            )
            assert await refusal(turn_client, bind) != 0, address
        bind = request(stun.Method.CHANNEL_BIND, CHANNEL_NUMBER=0x4FFF, XOR_PEER_ADDRESS=(WORKER, PEER_PORT))
        assert await refusal(turn_client, bind) == 0


async def test_what_is_sent_without_leave_reaches_nobody(relay):
    """A send indication is not answered (RFC 8656 section 11): the service beside the relay must not get it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as inside:
        inside.bind((LOOPBACK, 0))
        inside.setblocking(False)
        async with client(relay, *credential()) as turn_client:
            await turn_client.connect()
            for address in (LOOPBACK, "0.0.0.0", "127.0.0.2"):
                message = stun.Message(message_method=stun.Method.SEND, message_class=stun.Class.INDICATION)
                message.attributes["XOR-PEER-ADDRESS"] = (address, inside.getsockname()[1])
                message.attributes["DATA"] = b"knock"
                turn_client.send_stun(message, turn_client.server)
            again = request(stun.Method.CREATE_PERMISSION, XOR_PEER_ADDRESS=(LOOPBACK, PEER_PORT))
            assert await refusal(turn_client, again) == FORBIDDEN  # it has read what came before
            with pytest.raises(BlockingIOError):
                inside.recv(100)


async def test_neither_an_ipv6_relay_nor_a_tcp_relay_is_given(relay, monkeypatch):
    monkeypatch.setitem(stun.ATTRIBUTES_BY_NAME, Family.NAME, Family.ENTRY)
    async with client(relay, *credential()) as turn_client:
        six = request(stun.Method.ALLOCATE, REQUESTED_TRANSPORT=UDP, REQUESTED_ADDRESS_FAMILY=Family.V6)
        assert await refusal(turn_client, six) == UNSUPPORTED_FAMILY
    async with client(relay, *credential(), transport="tcp") as turn_client:
        assert await refusal(turn_client, request(stun.Method.ALLOCATE, REQUESTED_TRANSPORT=TCP)) != 0


@pytest.mark.parametrize("transport", ["tcp", "tls"])
async def test_it_is_reached_by_tcp_and_by_tls_too(relay, transport):
    async with client(relay, *credential(), transport=transport) as turn_client:
        host, _ = await turn_client.connect()
        assert host == LOOPBACK
        peer = request(stun.Method.CREATE_PERMISSION, XOR_PEER_ADDRESS=(WORKER, PEER_PORT))
        assert await refusal(turn_client, peer) == 0
        for address in (LOOPBACK, "10.0.0.1", "169.254.169.254", "203.0.113.9"):
            peer = request(stun.Method.CREATE_PERMISSION, XOR_PEER_ADDRESS=(address, PEER_PORT))
            assert await refusal(turn_client, peer) == FORBIDDEN


async def test_only_credentials_of_ours_that_are_in_time_allocate(relay):
    ours, password = credential()
    for username, secret in ((ours, "guessed"), credential(age_s=7200), ("anybody", "anything"), credential(secret="")):
        async with client(relay, username, secret) as turn_client:
            assert await refusal(turn_client, request(stun.Method.ALLOCATE, REQUESTED_TRANSPORT=UDP)) == UNAUTHORIZED
    async with client(relay, ours, password) as turn_client:
        await turn_client.connect()
