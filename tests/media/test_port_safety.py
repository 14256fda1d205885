"""Forged datagrams at the worker's port change nothing, before and during a call (TRUST, "Traps")."""

from __future__ import annotations

import asyncio
import os
import re
import secrets
import socket
import struct

import pytest
from aioice import stun

from tests.media import rtpkit
from tests.media.client import until
from tests.media.stage import everyone, stage


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


async def test_a_storm_changes_nothing_and_gets_no_answer(stranger):
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


async def test_each_kind_by_itself(stranger):
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


async def test_forged_media_from_a_checked_address_is_rejected():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        ada = scene.clients["ada"]
        await ada.say(1, "true")
        sent = []
        for _ in range(3):  # from ada's own socket, but without her keys
            await ada.connection.send(rtpkit.audio(ada.audio_ssrc, 2, b"forged") + os.urandom(16))
            await ada.connection.send(struct.pack("!BBHL", 0x81, 203, 1, ada.audio_ssrc) + os.urandom(14))
            sent.append(1)
        await ada.say(3, "also true")
        await until(lambda: len(scene.clients["ben"].texts("a")) == 2)
        assert scene.clients["ben"].texts("a") == ["true", "also true"]


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
