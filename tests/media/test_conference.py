"""Crowds, pins, fresh connections: what the session does with its places."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from room_server.media.conference import MediaSession
from room_server.media.settings import MediaSettings
from room_server.media.signalling import SignalError
from room_server.media.udp import UdpPort
from tests.media.client import LOOPBACK, until
from tests.media.stage import LOCAL, everyone, hearing, stage

SMALL = replace(LOCAL, audio_slots=2, video_slots=1)


async def test_more_people_than_places_and_the_one_who_speaks_is_shown():
    async with stage(SMALL) as scene:
        names = ("ada", "ben", "cyd", "dov")
        await scene.join(*names)
        await scene.route(everyone(*names))
        await until(lambda: scene.table("ada") == {"a0": "ben", "v0": "ben", "a1": "cyd"})
        for number in range(1, 25):
            await scene.clients["dov"].say(number, "dov", level=20)
            await asyncio.sleep(0.02)
        await until(lambda: scene.table("ada").get("v0") == "dov")
        assert scene.table("ada")["a0"] == "dov"
        assert len(scene.table("ada")) == 3


async def test_the_pinned_are_shown_first():
    async with stage(SMALL) as scene:
        await scene.join("ada", "ben", "cyd")
        await scene.route(everyone("ada", "ben", "cyd"))
        await until(lambda: scene.table("ada").get("v0") == "ben")
        await scene.plane.signal("session", "ada", {"t": "pin", "seats": ["cyd"]})
        await until(lambda: scene.table("ada") == {"a0": "cyd", "v0": "cyd", "a1": "ben"})


async def test_a_pin_opens_nothing():
    async with stage() as scene:
        await scene.join("ada", "ben", "cyd")
        await scene.route(hearing("ada<ben"))
        await until(lambda: scene.table("ada"))
        await scene.plane.signal("session", "ada", {"t": "pin", "seats": ["cyd"]})
        assert set(scene.table("ada").values()) == {"ben"}


async def test_an_unknown_table_entry_binds_nobody_to_oneself():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route({"ada": frozenset({"ada", "ben"})})
        await until(lambda: scene.table("ada"))
        assert set(scene.table("ada").values()) == {"ben"}


async def test_again_makes_a_fresh_offer_but_not_too_often():
    async with stage() as scene:
        await scene.join("ada")
        with pytest.raises(SignalError, match="media-too-often"):
            await scene.plane.signal("session", "ada", {"t": "again"})
        await asyncio.sleep(0.55)
        await scene.plane.signal("session", "ada", {"t": "again"})
        await until(lambda: len(scene.of("ada", "offer")) == 2)
        first, second = scene.of("ada", "offer")
        assert first["sdp"] != second["sdp"]


async def test_a_bad_answer_leaves_the_offer_open():
    async with stage() as scene:
        offer = await scene.offered("ada")
        with pytest.raises(SignalError, match="media-answer-invalid"):
            await scene.plane.signal("session", "ada", {"t": "answer", "sdp": "v=0\r\n"})
        await scene.connect("ada", offer)


async def test_moves_under_load_let_nothing_through():
    """Forty moves between two rooms while everybody talks: no word of one room is heard in the other."""
    async with stage() as scene:
        await scene.join("ada", "ben", "cyd")
        rooms = {True: hearing("ben<ada", "ada<ben"), False: hearing("ben<cyd", "cyd<ben")}
        number = 0
        for turn in range(40):
            with_ada = turn % 2 == 0
            await scene.narrow(rooms[with_ada])
            ben = scene.clients["ben"]
            before = len(ben.texts("a"))
            await scene.route(rooms[with_ada])
            for _ in range(3):
                number += 1
                for seat in ("ada", "cyd"):
                    await scene.clients[seat].say(number, f"{seat} {turn}")
                    await scene.clients[seat].show(number, f"{seat} {turn}", key=True)
            inside, outside = ("ada", "cyd") if with_ada else ("cyd", "ada")
            await until(lambda ben=ben, before=before: len(ben.texts("a")) >= before + 3)
            assert f"{inside} {turn}" in ben.texts("a")
            assert f"{outside} {turn}" not in ben.texts("a") + ben.texts("v")


async def say_loud(scene, who, count=20):
    """Let somebody speak for long enough to count as speaking."""
    for _ in range(count):
        scene.said = getattr(scene, "said", 0) + 1
        await scene.clients[who].say(scene.said, "word", level=20)
        await asyncio.sleep(0.02)


async def test_who_spoke_where_one_did_not_hear_them_takes_no_better_place_by_it():
    async with stage() as scene:
        await scene.join("ada", "ben", "cyd")
        await scene.route(hearing("ada<cyd", "cyd<ada"))
        await until(lambda: scene.table("ada") and scene.table("cyd"))
        await say_loud(scene, "cyd")
        await until(lambda: scene.of("ada", "levels"))
        await scene.route({})
        await scene.route(everyone("ada", "ben", "cyd"))
        await until(lambda: scene.table("ben"))
        assert scene.table("ben") == {"a0": "ada", "v0": "ada", "a1": "cyd", "v1": "cyd"}


async def test_with_fewer_places_than_people_only_what_one_heard_counts():
    async with stage(SMALL) as scene:
        await scene.join("ada", "ben", "cyd", "dov")
        await scene.route(hearing("cyd<dov", "dov<cyd"))
        await until(lambda: scene.table("cyd"))
        await say_loud(scene, "dov")
        await scene.route({})
        await scene.route(everyone("ada", "ben", "cyd", "dov"))
        await until(lambda: scene.table("ben") == {"a0": "ada", "v0": "ada", "a1": "cyd"})
        await say_loud(scene, "dov")
        await until(lambda: scene.table("ben").get("v0") == "dov")


@pytest.fixture
def port():
    port = UdpPort(LOOPBACK, 0, [LOOPBACK])
    yield port
    port.close()


async def test_what_arrived_before_a_bind_is_handled_before_it_and_what_waits_leaves_before_a_narrow_returns(
    port, monkeypatch
):
    """Words that were said before somebody came are not for them; what was for those who went is out of the way."""
    conference = MediaSession(
        "session", port, MediaSettings(), lambda *_: None, spawn=lambda _: None, hand=lambda *_: None
    )
    conference.route({"ben": frozenset({"ada"})})
    happened: list[object] = []
    monkeypatch.setattr(port, "catch_up", lambda: happened.append(conference._hearing))
    monkeypatch.setattr(type(port.ring), "flush", lambda _: happened.append("sent"))
    conference.narrow({})
    assert happened == ["sent"]
    conference.route({"cyd": frozenset({"ada"})})
    assert happened == ["sent", "sent", {"ben": frozenset()}, "sent"]
