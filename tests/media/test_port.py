"""The contract of the port, on the real worker and on the double."""

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from room_server.media.double import MediaDouble
from room_server.media.plane import WorkerPlane
from room_server.media.port import MediaPlane
from room_server.media.signalling import SignalError
from tests.media.client import until
from tests.media.stage import LOCAL, Stage, everyone, hearing

SESSION = "session"


class Real(Stage):
    """Seats with real connections; what is heard is what arrived."""

    count = 0

    async def start(self) -> None:
        await self.plane.start()

    async def stop(self) -> None:
        await self.close()
        await self.plane.stop()

    async def hears(self, listener: str, publisher: str) -> bool:
        """Say and show something; it has arrived, or never will, once the worker has asked for what we left out."""
        self.count += 10
        text, speaker, client = f"{publisher}{self.count}", self.clients[publisher], self.clients[listener]
        await speaker.say(self.count, text)
        await speaker.show(self.count, text, key=True)
        await speaker.show(self.count + 2, "after a gap")
        await until(lambda: any(getattr(p, "lost", None) == [self.count + 1] for p in speaker.rtcp))
        await asyncio.sleep(0.05)
        heard, seen = text in client.texts("a"), text in client.texts("v")
        assert heard == seen
        return heard

    async def die(self) -> None:
        os.kill(self.plane.worker_pid, signal.SIGKILL)
        await until(lambda: self.lost)


class Told(Stage):
    """Seats of the double; what is heard is what it says."""

    async def start(self) -> None:
        return

    async def stop(self) -> None:
        return

    async def connect(self, seat: str, offer: dict) -> None:
        assert offer["t"] == "offer"
        await self.plane.signal(self.session, seat, {"t": "answer", "sdp": "v=0\r\n"})

    async def hears(self, listener: str, publisher: str) -> bool:
        return self.plane.hears(self.session, listener, publisher)

    async def die(self) -> None:
        self.plane.lose()


@pytest.fixture(params=["worker", "double"])
async def scene(request):
    it = Real(WorkerPlane(LOCAL), SESSION) if request.param == "worker" else Told(MediaDouble(), SESSION)
    plane: MediaPlane = it.plane
    assert plane is not None
    await it.start()
    yield it
    await it.stop()


async def test_default_is_deny(scene):
    await scene.join("ada", "ben")
    assert not await scene.hears("ada", "ben")
    assert not await scene.hears("ben", "ada")
    assert scene.of("ada", "slots") == []


async def test_route_binds_exactly_what_it_names(scene):
    await scene.join("ada", "ben", "cyd")
    await scene.route(hearing("ada<ben", "cyd<ada"))
    await until(lambda: scene.table("ada") and scene.table("cyd"))
    assert await scene.hears("ada", "ben")
    assert await scene.hears("cyd", "ada")
    assert not await scene.hears("ben", "ada")
    assert not await scene.hears("ada", "cyd")
    assert set(scene.table("ada").values()) == {"ben"}


async def test_narrow_takes_away_and_gives_nothing(scene):
    await scene.join("ada", "ben", "cyd")
    await scene.route(hearing("ada<ben", "ada<cyd"))
    await until(lambda: len(scene.table("ada")) == 4)
    await scene.narrow(hearing("ada<cyd", "ben<ada"))
    assert not await scene.hears("ada", "ben")
    assert await scene.hears("ada", "cyd")
    assert not await scene.hears("ben", "ada")
    await scene.route(hearing("ada<cyd", "ben<ada"))
    await until(lambda: scene.table("ben"))
    assert await scene.hears("ben", "ada")


async def test_who_joins_later_is_bound_by_the_last_word(scene):
    await scene.join("ada")
    await scene.route(everyone("ada", "ben"))
    await scene.join("ben")
    await until(lambda: scene.table("ada") and scene.table("ben"))
    assert await scene.hears("ada", "ben")
    assert await scene.hears("ben", "ada")


async def test_a_fresh_connection_takes_the_place_of_the_old_one(scene):
    await scene.join("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await until(lambda: scene.table("ada") and scene.table("ben"))
    await scene.join("ben")
    await until(lambda: set(scene.table("ada").values()) == {"ben"} and scene.table("ben"))
    assert await scene.hears("ada", "ben")
    assert await scene.hears("ben", "ada")


async def test_a_seat_that_only_receives_is_heard_by_nobody(scene):
    await scene.join("ada")
    await scene.join("obs", receive_only=True)
    await scene.route(everyone("ada", "obs"))
    await until(lambda: scene.table("obs"))
    assert await scene.hears("obs", "ada")
    assert scene.table("ada") == {}


async def test_who_leaves_is_gone_from_every_table(scene):
    await scene.join("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await until(lambda: scene.table("ada"))
    await scene.plane.leave(SESSION, "ben")
    await until(lambda: scene.of("ada", "slots") and scene.table("ada") == {})
    with pytest.raises(SignalError, match="media-not-joined"):
        await scene.plane.signal(SESSION, "ben", {"t": "again"})


async def test_an_ended_session_is_forgotten(scene):
    await scene.join("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await until(lambda: scene.table("ada") and scene.table("ben"))
    await scene.plane.end(SESSION)
    scene.messages.clear()
    await scene.join("ada", "ben")
    assert not await scene.hears("ada", "ben")


async def test_a_lost_engine_carries_nothing_until_it_is_told_again(scene):
    await scene.join("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await until(lambda: scene.table("ada") and scene.table("ben"))
    await scene.die()
    assert scene.lost == [SESSION]
    scene.messages.clear()
    await scene.join("ada", "ben")
    assert not await scene.hears("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await until(lambda: scene.table("ada") and scene.table("ben"))
    assert await scene.hears("ada", "ben")


async def test_a_second_answer_is_refused(scene):
    await scene.join("ada")
    with pytest.raises(SignalError, match="media-answer-invalid"):
        await scene.plane.signal(SESSION, "ada", {"t": "answer", "sdp": "v=0\r\n"})


async def test_a_message_of_no_known_kind_is_refused(scene):
    await scene.join("ada")
    for message in ({}, {"t": "offer", "sdp": ""}, {"t": "again", "x": 1}, {"t": "pin", "seats": "ben"}):
        with pytest.raises(SignalError, match="media-malformed"):
            await scene.plane.signal(SESSION, "ada", message)


async def test_narrow_and_route_of_unknown_sessions_and_seats_are_harmless(scene):
    await scene.plane.narrow("never", hearing("x<y"))
    await scene.plane.route("never", hearing("x<y"))
    await scene.plane.leave("never", "x")
    await scene.plane.end("never")
    await scene.join("ada", "ben")
    await scene.route(hearing("ada<ben", "ada<nobody", "ghost<ada"))
    await until(lambda: scene.table("ada"))
    assert await scene.hears("ada", "ben")
