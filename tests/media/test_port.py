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


TAP = "tap:room"


class Tapping(Stage):
    """What a tap has been given, in its order."""

    def __init__(self, plane, session):
        super().__init__(plane, session)
        self.taken = []

    async def tap(self, name=TAP) -> None:
        await self.plane.tap(self.session, name, self.taken.extend)


class Real(Tapping):
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
        text, client = f"{publisher}{self.count}", self.clients[listener]
        await self.speak(publisher, text)
        await asyncio.sleep(0.05)
        heard, seen = text in client.texts("a"), text in client.texts("v")
        assert heard == seen
        return heard

    async def speak(self, publisher: str, text: str) -> None:
        """Say and show something; the worker has it when this returns."""
        speaker = self.clients[publisher]
        await speaker.say(self.count, text)
        await speaker.show(self.count, text, key=True)
        await speaker.show(self.count + 2, "after a gap")
        await until(lambda: any(getattr(p, "lost", None) == [self.count + 1] for p in speaker.rtcp))

    async def taps(self, publisher: str) -> bool:
        """Whether a tap of the session gets what this person says now."""
        self.count += 10
        text = f"{publisher}{self.count}".encode()
        await self.speak(publisher, text.decode())
        await self.plane.untap(self.session, "tap:none")  # an answer from the worker: what it had taken is here
        heard = {row.kind for row in self.taken if row.seat == publisher and row.payload.endswith(text)}
        assert heard in ({"audio", "video"}, set())
        return bool(heard)

    async def die(self) -> None:
        os.kill(self.plane.worker_pid, signal.SIGKILL)
        await until(lambda: self.lost)


class Told(Tapping):
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

    async def taps(self, publisher: str) -> bool:
        count = len(self.taken)
        self.plane.publish(self.session, publisher, b"word")
        return len(self.taken) > count

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


async def test_in_a_loop_one_seat_hears_itself_and_nobody_else_gets_in(scene):
    await scene.route(hearing("ada<ada"))
    await scene.join("ada")
    await until(lambda: set(scene.table("ada").values()) == {"ada"})
    assert await scene.hears("ada", "ada")
    await scene.join("ben")
    assert not await scene.hears("ben", "ada")
    assert not await scene.hears("ada", "ben")
    assert scene.of("ben", "slots") == []


async def test_nobody_hears_themselves_where_there_is_more_than_that_one_pair(scene):
    await scene.join("ada", "ben")
    await scene.route(hearing("ada<ada", "ada<ben", "ben<ben"))
    await until(lambda: scene.table("ada"))
    assert await scene.hears("ada", "ben")
    assert not await scene.hears("ada", "ada")
    assert not await scene.hears("ben", "ben")


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


async def test_a_move_in_its_order_cuts_first_and_binds_last(scene):
    """Narrow: nobody hears who is on the way, neither person nor tap. Route: the new room alone does."""
    await scene.join("ada", "ben", "cyd")
    await scene.tap()
    before = {**everyone("ada", "ben"), TAP: frozenset({"ada", "ben"})}
    after = {**everyone("ada", "cyd"), TAP: frozenset({"ben"})}
    await scene.route(before)
    await until(lambda: scene.table("ben"))
    assert await scene.hears("ben", "ada")
    await scene.narrow({TAP: frozenset({"ben"})})
    for listener in ("ben", "cyd"):
        assert not await scene.hears(listener, "ada")
    assert not await scene.hears("ada", "ben")
    assert not await scene.taps("ada")
    await scene.route(after)
    await until(lambda: set(scene.table("cyd").values()) == {"ada"})
    assert await scene.hears("cyd", "ada")
    assert await scene.hears("ada", "cyd")
    assert not await scene.hears("ben", "ada")
    assert not await scene.taps("ada")
    assert await scene.taps("ben")


async def test_a_tap_hears_nobody_until_it_is_routed_and_then_exactly_these(scene):
    await scene.join("ada", "ben")
    await scene.route(everyone("ada", "ben"))
    await scene.tap()
    assert not await scene.taps("ada")
    await scene.route({**everyone("ada", "ben"), TAP: frozenset({"ada"})})
    assert await scene.taps("ada")
    assert not await scene.taps("ben")
    assert {row.seat for row in scene.taken} == {"ada"}
    await until(lambda: scene.table("ben"))
    assert set(scene.table("ben").values()) == {"ada"}


async def test_a_tap_that_comes_after_its_route_hears_at_once_and_the_last_of_a_name_counts(scene):
    await scene.join("ada", "ben")
    await scene.route(hearing(f"{TAP}<ada"))
    older = []
    await scene.plane.tap(SESSION, TAP, older.extend)
    await scene.tap()
    assert await scene.taps("ada")
    assert not await scene.taps("ben")
    assert older == []


async def test_narrow_detaches_a_tap_before_it_returns_and_only_takes_away(scene):
    await scene.join("ada", "ben")
    await scene.tap()
    both = {**everyone("ada", "ben"), TAP: frozenset({"ada", "ben"})}
    await scene.route(both)
    assert await scene.taps("ada")
    await scene.narrow({**both, TAP: frozenset({"ben"})})
    assert not await scene.taps("ada")
    assert await scene.taps("ben")
    await scene.narrow(both)
    assert not await scene.taps("ada")


async def test_an_ended_tap_is_called_no_more(scene):
    await scene.join("ada")
    await scene.tap()
    await scene.route(hearing(f"{TAP}<ada"))
    assert await scene.taps("ada")
    await scene.plane.untap(SESSION, TAP)
    await scene.plane.untap(SESSION, TAP)
    assert not await scene.taps("ada")


async def test_taps_of_one_session_hear_no_other(scene):
    await scene.join("ada")
    await scene.plane.tap("another", TAP, scene.taken.extend)
    await scene.plane.route("another", hearing(f"{TAP}<ada"))
    await scene.route({})
    assert not await scene.taps("ada")


async def test_a_tap_is_lost_with_the_engine(scene):
    await scene.join("ada")
    await scene.tap()
    await scene.route(hearing(f"{TAP}<ada"))
    await scene.die()
    assert scene.lost == [SESSION]
    await scene.join("ada")
    await scene.route(hearing(f"{TAP}<ada"))
    assert not await scene.taps("ada")
    await scene.tap()
    await scene.route(hearing(f"{TAP}<ada"))
    assert await scene.taps("ada")


async def test_a_tap_goes_on_with_who_connects_anew(scene):
    await scene.join("ada")
    await scene.tap()
    await scene.route(hearing(f"{TAP}<ada"))
    await scene.join("ada")
    assert await scene.taps("ada")


async def test_the_name_of_a_tap_is_no_seats(scene):
    with pytest.raises(ValueError, match="name of a tap"):
        await scene.plane.tap(SESSION, "ada", scene.taken.extend)
