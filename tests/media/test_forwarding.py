"""What one publishes reaches those who may hear it, and nobody else."""

from __future__ import annotations

import asyncio

import pytest

from tests.media.client import until
from tests.media.stage import everyone, hearing, stage


@pytest.fixture
async def scene():
    async with stage() as it:
        yield it


async def _speak(client, text: str, count: int = 3, start: int = 100) -> None:
    for number in range(start, start + count):
        await client.say(number, text)
        await client.show(number, text, key=number == start)


async def test_everyone_hears_and_sees_everyone_when_routed(scene):
    await scene.join("ada", "ben", "cyd")
    await scene.route(everyone("ada", "ben", "cyd"))
    for name in ("ada", "ben", "cyd"):
        await _speak(scene.clients[name], name)
    for name in ("ada", "ben", "cyd"):
        client = scene.clients[name]
        await until(lambda client=client: len(client.texts("a")) == 6 and len(client.texts("v")) == 6)
        assert set(client.texts("a")) == set(client.texts("v")) == {"ada", "ben", "cyd"} - {name}


async def test_nobody_hears_anybody_before_a_word_was_said(scene):
    await scene.join("ada", "ben")
    await _speak(scene.clients["ada"], "ada")
    await asyncio.sleep(0.2)
    assert scene.clients["ben"].texts("a") == []
    assert scene.of("ben", "slots") == []


async def test_narrow_ends_it_at_once(scene):
    await scene.join("ada", "ben", "cyd")
    await scene.route(everyone("ada", "ben", "cyd"))
    await _speak(scene.clients["ada"], "joint")
    await until(lambda: scene.clients["ben"].texts("a") and scene.clients["cyd"].texts("a"))
    await scene.narrow(hearing("cyd<ada", "ada<cyd"))
    await _speak(scene.clients["ada"], "caucus", start=200)
    await until(lambda: "caucus" in scene.clients["cyd"].texts("a"))
    assert "caucus" not in scene.clients["ben"].texts("a") + scene.clients["ben"].texts("v")
    assert scene.table("ben") == {}
    assert set(scene.table("cyd").values()) == {"ada"}
