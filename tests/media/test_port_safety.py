"""Forged datagrams at the worker's port change nothing, before and during a call (TRUST, "Traps")."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import re
import secrets
import socket
import struct
import time
from dataclasses import replace

import pytest
from aioice import stun

from tests.media import rtpkit
from tests.media.client import Client, until
from tests.media.stage import LOCAL, everyone, stage


def _request(user: str, *, key: bytes | None) -> bytes:
    message = stun.Message(message_method=stun.Method.BINDING, message_class=stun.Class.REQUEST)
    message.attributes["USERNAME"] = user
    message.attributes["PRIORITY"] = 1
    message.attributes["ICE-CONTROLLED"] = secrets.randbits(64)
    message.attributes["USE-CANDIDATE"] = None
    if key is not None:
        message.add_message_integrity(key)
    return bytes(message)


def _response() -> bytes:
    message = stun.Message(message_method=stun.Method.BINDING, message_class=stun.Class.RESPONSE)
    message.attributes["XOR-MAPPED-ADDRESS"] = ("203.0.113.1", 1)
    message.add_message_integrity(b"wrong")
    return bytes(message)


def _record(kind: int, body: bytes) -> bytes:
    """A DTLS 1.2 record (RFC 6347 section 4.1)."""
    return struct.pack("!BHHHLH", kind, 0xFEFD, 0, 0, 1, len(body)) + body


CLIENT_HELLO = _record(22, b"\x01" + (42).to_bytes(3, "big") + bytes(8) + b"\xfe\xfd" + bytes(40))

FORGED = {
    "empty": lambda ufrag: b"",
    "one zero byte": lambda ufrag: b"\0",
    "client hello": lambda ufrag: CLIENT_HELLO,
    "half a client hello": lambda ufrag: CLIENT_HELLO[:20],
    "fatal alert": lambda ufrag: _record(21, b"\x02\x28"),
    "close notify": lambda ufrag: _record(21, b"\x01\x00"),
    "application data": lambda ufrag: _record(23, secrets.token_bytes(64)),
    "rtp": lambda ufrag: rtpkit.audio(1, 1, b"forged") + bytes(16),
    "video rtp": lambda ufrag: rtpkit.video(1, 1, rtpkit.vp8(b"forged", key=True, picture=1, tl0=1)) + bytes(16),
    "rtcp bye": lambda ufrag: struct.pack("!BBHL", 0x81, 203, 1, 1) + bytes(14),
    "two bytes of rtp": lambda ufrag: b"\x80\x60",
    "truncated stun": lambda ufrag: _request(f"{ufrag}:x", key=b"k")[:13],
    "stun with a cut attribute": lambda ufrag: (
        struct.pack("!HHI12sHH", 1, 8, stun.COOKIE, b"t" * 12, 0x24, 1) + b"\1\0\0\0"
    ),
    "stun without integrity": lambda ufrag: _request(f"{ufrag}:x", key=None),
    "stun with wrong integrity": lambda ufrag: _request(f"{ufrag}:x", key=b"wrong"),
    "stun for nobody": lambda ufrag: _request("none:x", key=b"wrong"),
    "stun response": lambda ufrag: _response(),
    "turn channel data": lambda ufrag: struct.pack("!HH", 0x4000, 4) + b"data",
    "noise": lambda ufrag: b"\xff" + secrets.token_bytes(500),
    "a long one": lambda ufrag: b"\x80" + bytes(60_000),
    "a long client hello": lambda ufrag: _record(22, b"\x01" + bytes(9_000)),
    "stun that is longer than it says": lambda ufrag: _request(f"{ufrag}:x", key=b"wrong") + bytes(300),
    "stun for a part of a fragment": lambda ufrag: _request(f"{ufrag[:2]}:x", key=b"wrong"),
    "an rtcp feedback with a false length": lambda ufrag: struct.pack("!BBHL", 0x8F, 205, 0xFFFF, 1) + bytes(14),
}


def _ufrag(offer: str) -> str:
    return re.search(r"^a=ice-ufrag:(\S+)", offer, re.M)[1]


def _storm(port: int, ufrag: str, stranger: socket.socket) -> None:
    for make in FORGED.values():
        stranger.sendto(make(ufrag), ("127.0.0.1", port))


@pytest.fixture
def stranger():
    it = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    it.setblocking(False)
    it.bind(("127.0.0.1", 0))
    yield it
    it.close()


async def test_a_storm_changes_nothing_gets_no_answer_and_is_not_logged(stranger, capfd):
    async with stage() as scene:
        pid, port = scene.plane.worker_pid, scene.plane.udp_port
        for seat in ("ada", "ben"):
            offer = await scene.offered(seat)
            _storm(port, _ufrag(offer["sdp"]), stranger)  # before and during the handshake
            connecting = asyncio.create_task(scene.connect(seat, offer))
            for _ in range(5):
                await asyncio.sleep(0.005)
                _storm(port, _ufrag(offer["sdp"]), stranger)
            await connecting
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        tables = scene.of("ada", "slots"), scene.of("ben", "slots")
        ufrag = _ufrag(scene.clients["ada"].offer)
        for number in range(1, 40):
            await scene.clients["ada"].say(number, f"word{number}")
            _storm(port, ufrag, stranger)
        await until(lambda: len(scene.clients["ben"].texts("a")) == 39)
        assert scene.clients["ben"].texts("a") == [f"word{number}" for number in range(1, 40)]
        with pytest.raises(BlockingIOError):
            stranger.recv(2048)
        assert scene.plane.worker_pid == pid
        assert scene.of("ada", "failed") == scene.of("ben", "failed") == []
        assert (scene.of("ada", "slots"), scene.of("ben", "slots")) == tables
    assert "media worker:" not in capfd.readouterr().err


async def test_each_kind_by_itself(stranger, capfd):
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        pid, said = scene.plane.worker_pid, []
        for number, (kind, make) in enumerate(FORGED.items()):
            stranger.sendto(make(_ufrag(scene.clients["ada"].offer)), ("127.0.0.1", scene.plane.udp_port))
            said.append(kind)
            await scene.clients["ada"].say(number, kind)
            await until(lambda: scene.clients["ben"].texts("a") == said)
        with pytest.raises(BlockingIOError):
            stranger.recv(2048)
        assert scene.plane.worker_pid == pid
    assert "media worker:" not in capfd.readouterr().err


async def test_the_keys_of_a_connection_that_has_gone_open_nothing(stranger):
    """A genuine check, with the right password, for a connection that has been replaced."""
    async with stage() as scene:
        stale = (await scene.offered("ada"))["sdp"]
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        password = re.search(r"^a=ice-pwd:(\S+)", stale, re.M)[1]
        check = _request(f"{_ufrag(stale)}:x", key=password.encode())
        for _ in range(3):
            stranger.sendto(check, ("127.0.0.1", scene.plane.udp_port))
        await until(lambda: scene.table("ben"))
        await scene.clients["ada"].say(1, "word")
        await until(lambda: scene.clients["ben"].texts("a") == ["word"])
        with pytest.raises(BlockingIOError):
            stranger.recv(2048)


async def test_forged_records_from_a_checked_address_end_nothing():
    """Somebody on the way can forge ada's address, but not her keys: alerts in clear and new handshakes are dropped."""
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        ada = scene.clients["ada"]
        for number, kind in enumerate(("fatal alert", "close notify", "client hello", "application data", "noise")):
            for _ in range(3):
                await ada.connection.send(FORGED[kind](""))
            await ada.say(number, kind)
            await until(lambda kind=kind: scene.clients["ben"].texts("a")[-1:] == [kind])
        assert scene.of("ada", "failed") == []


async def test_forged_media_from_a_checked_address_is_rejected():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        ada = scene.clients["ada"]
        await ada.say(1, "true")
        for _ in range(3):  # from ada's own socket, but without her keys
            await ada.connection.send(rtpkit.audio(ada.audio_ssrc, 2, b"forged") + os.urandom(16))
            await ada.connection.send(struct.pack("!BBHL", 0x81, 203, 1, ada.audio_ssrc) + os.urandom(14))
        await ada.say(3, "also true")
        await until(lambda: len(scene.clients["ben"].texts("a")) == 2)
        assert scene.clients["ben"].texts("a") == ["true", "also true"]


async def test_checks_over_the_limit_are_not_answered_and_cut_nobody(stranger):
    """Even genuine checks: a browser's page could send as many as it likes."""
    async with stage(replace(LOCAL, stun_per_address=30, stun_of_strangers=40)) as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        offer = (await scene.offered("cyd"))["sdp"]
        password = re.search(r"^a=ice-pwd:(\S+)", offer, re.M)[1].encode()
        began = time.monotonic()
        for number in range(400):
            stranger.sendto(_request(f"{_ufrag(offer)}:x", key=password), ("127.0.0.1", scene.plane.udp_port))
            if number % 20 == 0:
                await scene.clients["ada"].say(number, f"word{number}")
        await until(lambda: len(scene.clients["ben"].texts("a")) == 20)
        answers = 0
        with contextlib.suppress(BlockingIOError):
            while stranger.recv(2048):
                answers += 1
        windows = 2 + int(time.monotonic() - began)  # each second from which a part was in the run
        assert 1 <= answers <= 30 * windows + 1
        assert answers < 400
        assert scene.of("ada", "failed") == []


async def test_no_description_names_a_person():
    """The offer holds the server's address alone, whoever else is there."""
    async with stage() as scene:
        await scene.join("ada", "ben")
        port = str(scene.plane.udp_port)
        for seat in ("ada", "ben"):
            (offer,) = [message["sdp"] for message in scene.of(seat, "offer")]
            candidates = re.findall(r"^a=candidate:(.*)", offer, re.M)
            assert [(each.split()[4], each.split()[5]) for each in candidates] == [("127.0.0.1", port)]
            assert "raddr" not in offer


ADDRESSES = {"ada": "127.77.1.1", "ben": "127.77.1.2", "cyd": "127.77.1.3"}
CANDIDATES = """a=candidate:1 1 udp 2122260223 {0} 50001 typ host generation 0
a=candidate:2 1 udp 1686052607 127.77.2.1 50001 typ srflx raddr {0} rport 50001
a=candidate:3 1 udp 2122194687 0d7c5ee1-b4a1-4b6c-9d35-8f4f60a1d6a1.local 50002 typ host
a=candidate:4 1 tcp 1518280447 fd77::1 9 typ host tcptype active"""


async def test_no_address_of_a_person_stands_in_any_message_or_log(capfd):
    """Not in an offer, a table, a level, a failure, a tap or a log line, although each browser names its own."""
    async with stage() as scene:
        tapped = []
        for seat, host in ADDRESSES.items():
            offer = await scene.offered(seat)
            client = scene.clients[seat] = Client(offer["sdp"], host)
            answer = (await client.answer()).replace("IN IP4 0.0.0.0", f"IN IP4 {host}")
            named = "\r\n".join(CANDIDATES.format(host).splitlines())
            answer = answer.replace("a=setup:active", f"a=setup:active\r\n{named}")
            await scene.plane.signal(scene.session, seat, {"t": "answer", "sdp": answer})
            await client.connect()
        await scene.plane.tap(scene.session, "tap:all", tapped.extend)
        await scene.route({**everyone(*ADDRESSES), "tap:all": frozenset(ADDRESSES)})
        for seat in ADDRESSES:
            await scene.clients[seat].say(1, seat)
        await until(lambda: all(len(client.texts("a")) == 2 for client in scene.clients.values()))
        assert {client.local_address[0] for client in scene.clients.values()} == set(ADDRESSES.values())
        await until(lambda: scene.of("ada", "levels"))
        await scene.join("ada")  # a fresh connection, and the others' tables again
        await scene.clients["cyd"].close()
        await scene.plane.leave(scene.session, "cyd")
        told = json.dumps(scene.messages) + repr(tapped)
    seen = told + "".join(capfd.readouterr())
    assert "127.0.0.1" in seen  # the worker's own
    for trace in ("127.77.", ".local", "fd77:", "srflx", "raddr", "50001"):
        assert trace not in seen, trace
