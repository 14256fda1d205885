"""Addresses of relays, and what a relay of any kind makes of the probe. Whole outcomes: `tests/cli/test_doctor.py`."""

from __future__ import annotations

import asyncio
import socket
import time

import pytest

from room_server.media import turn_probe
from room_server.media.turn_probe import BadUrl, Found, Outcome, TurnUrl, parsed, probe
from tests.deploy.coturn import WORKER, coturn, credential


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("turn:turn.example", TurnUrl("turn.example", 3478, "udp", tls=False)),
        ("turn:turn.example:80", TurnUrl("turn.example", 80, "udp", tls=False)),
        ("turn:192.0.2.1:3478?transport=tcp", TurnUrl("192.0.2.1", 3478, "tcp", tls=False)),
        ("turns:turn.example", TurnUrl("turn.example", 5349, "tcp", tls=True)),
        ("turns:turn.example:443?transport=tcp", TurnUrl("turn.example", 443, "tcp", tls=True)),
    ],
)
def test_addresses_are_read(text, url):
    assert parsed(text) == url


@pytest.mark.parametrize(
    "text",
    ["", "turn", "turn:", "stun:x", "https://x", "turn:x:port", "turn:x?transport=sctp", "turn:x?other=udp", "turn::1"],
)
def test_what_is_no_address_is_refused(text):
    with pytest.raises(BadUrl):
        parsed(text)


async def test_the_allocation_is_given_back(tmp_path):
    """With room for one allocation, the second probe finds it free again; coturn takes about a second for that."""
    async with coturn(tmp_path, extra="user-quota=1\n") as relay:
        given, url = credential(), parsed(relay.urls[0])
        assert await probe(url, *given, [WORKER]) == Found(Outcome.GOOD)
        async with asyncio.timeout(10):
            while (found := await probe(url, *given, [WORKER])).outcome is Outcome.FULL:
                await asyncio.sleep(0.1)
        assert found == Found(Outcome.GOOD)


async def test_silence_is_no_answer_and_is_waited_for_in_vain_not_for_long(monkeypatch):
    monkeypatch.setattr(turn_probe, "WAIT_S", 0.3)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as mute, socket.create_server(("127.0.0.1", 0)) as deaf:
        mute.bind(("127.0.0.1", 0))
        began = time.monotonic()
        for port, transport in ((mute.getsockname()[1], "udp"), (deaf.getsockname()[1], "tcp")):
            url = TurnUrl("127.0.0.1", port, transport, tls=False)
            assert (await probe(url, "1:t", "x", [])).outcome is Outcome.NO_ANSWER
        assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    ("url", "why"),
    [
        (TurnUrl("127.0.0.1", 1, "tcp", tls=False), "Connection refused"),
        (TurnUrl("127.0.0.1", 1, "tcp", tls=True), "Connection refused"),
        (TurnUrl("no-such-name.invalid", 1, "udp", tls=False), None),
    ],
)
async def test_what_the_system_says_is_passed_on(url, why):
    found = await probe(url, "1:t", "x", [])
    assert found.outcome is Outcome.NO_ANSWER
    assert found.detail == why if why else "call failed" not in found.detail


async def test_who_speaks_something_else_gives_no_answer(monkeypatch):
    monkeypatch.setattr(turn_probe, "WAIT_S", 0.5)

    async def web(reader, writer):
        await reader.read(10)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(web, "127.0.0.1", 0)
    async with server:
        url = TurnUrl("127.0.0.1", server.sockets[0].getsockname()[1], "tcp", tls=False)
        assert (await probe(url, "1:t", "x", [])).outcome is Outcome.NO_ANSWER
        tls = TurnUrl("127.0.0.1", url.port, "tcp", tls=True)
        assert (await probe(tls, "1:t", "x", [])).outcome in (Outcome.CERTIFICATE, Outcome.NO_ANSWER)
