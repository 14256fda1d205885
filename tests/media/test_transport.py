"""How a connection ends: the reason is one of three words."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from tests.media.client import Client, until
from tests.media.stage import LOCAL, everyone, stage

IMPATIENT = replace(LOCAL, connect_timeout_ms=400)


async def test_nobody_comes():
    async with stage(IMPATIENT) as scene:
        client = Client((await scene.offered("ada"))["sdp"])
        await scene.plane.signal("session", "ada", {"t": "answer", "sdp": await client.answer()})
        await until(lambda: scene.of("ada", "failed"))
        assert scene.of("ada", "failed") == [{"t": "failed", "reason": "media-unreachable"}]
        await client.close()


async def test_the_certificate_is_not_the_one_of_the_answer():
    async with stage(IMPATIENT) as scene:
        client = Client((await scene.offered("ada"))["sdp"])
        text = await client.answer()
        head, _, tail = text.partition("sha-256 ")
        forged = text.replace(tail[:95], ":".join(["AB"] * 32))
        assert forged != text
        assert head
        await scene.plane.signal("session", "ada", {"t": "answer", "sdp": forged})
        await asyncio.wait_for(client.connect(), 3)  # the browser cannot know it yet
        await until(lambda: scene.of("ada", "failed"))
        assert scene.of("ada", "failed") == [{"t": "failed", "reason": "media-handshake"}]
        await client.close()


async def test_the_other_side_says_goodbye_and_comes_again():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ada") and scene.table("ben"))
        await scene.clients["ben"].close()
        await until(lambda: scene.of("ben", "failed") and scene.table("ada") == {})
        assert scene.of("ben", "failed") == [{"t": "failed", "reason": "media-lost"}]
        await asyncio.sleep(0.6)
        await scene.plane.signal("session", "ben", {"t": "again"})
        await until(lambda: len(scene.of("ben", "offer")) == 2)
        await scene.connect("ben", scene.of("ben", "offer")[-1])
        await until(lambda: set(scene.table("ada").values()) == {"ben"})


async def test_no_handshake_after_the_checks():
    async with stage(IMPATIENT) as scene:
        client = Client((await scene.offered("ada"))["sdp"])
        await scene.plane.signal("session", "ada", {"t": "answer", "sdp": await client.answer()})
        client.dtls.start = lambda parameters: asyncio.sleep(0)
        with pytest.raises(AssertionError):
            await client.connect()
        await until(lambda: scene.of("ada", "failed"))
        assert scene.of("ada", "failed") == [{"t": "failed", "reason": "media-handshake"}]
        await client.close()
