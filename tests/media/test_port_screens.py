"""The contract of the port about screens, on the real worker and on the double."""

from __future__ import annotations

import asyncio

import pytest

from room_server.media.double import MediaDouble
from room_server.media.plane import WorkerPlane
from room_server.media.port import SCREEN
from tests.media.client import until
from tests.media.stage import LOCAL, hearing
from tests.media.test_port import SESSION, TAP, Real, Told


class RealScreens(Real):
    """Seats with real connections that show their screens."""

    async def hears(self, listener: str, publisher: str) -> bool:
        heard = await super().hears(listener, publisher)
        assert f"{publisher}{self.count}" not in self.clients[listener].texts("s")
        return heard

    async def sees_screen(self, listener: str, publisher: str) -> bool:
        """Show a screen; it has arrived, or never will, once the worker has asked for what we left out."""
        self.count += 10
        text = f"{publisher}{self.count}"
        await self.show_screen(publisher, text)
        await asyncio.sleep(0.05)
        client = self.clients[listener]
        assert text not in client.texts("v")
        return text in client.texts("s")

    async def show_screen(self, publisher: str, text: str) -> None:
        speaker = self.clients[publisher]
        await speaker.show_screen(self.count, text, key=True)
        await speaker.show_screen(self.count + 2, "after a gap")
        await until(lambda: any(getattr(p, "lost", None) == [self.count + 1] for p in speaker.rtcp))

    async def taps_screen(self, publisher: str) -> bool:
        """Whether a tap of the session gets the screen that this person shows now."""
        self.count += 10
        text = f"{publisher}{self.count}"
        await self.show_screen(publisher, text)
        await self.plane.untap(self.session, "tap:none")
        rows = [row for row in self.taken if row.payload.endswith(text.encode())]
        assert all((row.seat, row.kind) == (SCREEN + publisher, "video") for row in rows)
        return bool(rows)


class ToldScreens(Told):
    """Seats of the double; what is seen is what it says."""

    async def sees_screen(self, listener: str, publisher: str) -> bool:
        return self.plane.hears(self.session, listener, SCREEN + publisher)

    async def taps_screen(self, publisher: str) -> bool:
        return await self.taps(SCREEN + publisher)


@pytest.fixture(params=["worker", "double"])
async def screens(request):
    it = RealScreens(WorkerPlane(LOCAL), SESSION) if request.param == "worker" else ToldScreens(MediaDouble(), SESSION)
    await it.start()
    yield it
    await it.stop()


async def test_who_hears_somebody_does_not_see_their_screen_by_that(screens):
    await screens.join("ada", "ben", "cyd")
    await screens.route(hearing("ada<ben", "cyd<ben", "ben<ada"))
    assert await screens.hears("ada", "ben")
    assert not await screens.sees_screen("ada", "ben")
    await screens.route(hearing("ada<ben", f"ada<{SCREEN}ben", "cyd<ben", "ben<ada"))
    await until(lambda: screens.of("ada", "slots")[-1]["screen"] == [["s0", "ben"]])
    assert await screens.sees_screen("ada", "ben")
    assert not await screens.sees_screen("cyd", "ben")
    assert await screens.hears("ada", "ben"), "beside it, face and voice go on"


async def test_narrow_ends_a_screen_and_begins_none(screens):
    await screens.join("ada", "ben")
    await screens.route(hearing("ada<ben", f"ada<{SCREEN}ben"))
    assert await screens.sees_screen("ada", "ben")
    await screens.narrow(hearing("ada<ben"))
    assert not await screens.sees_screen("ada", "ben")
    assert await screens.hears("ada", "ben")
    await screens.narrow(hearing("ada<ben", f"ada<{SCREEN}ben"))
    assert not await screens.sees_screen("ada", "ben")
    await until(lambda: screens.of("ada", "slots")[-1]["screen"] == [])


async def test_one_sees_neither_ones_own_screen_nor_that_of_who_only_receives(screens):
    await screens.join("ada")
    await screens.join("ben", receive_only=True)
    await screens.route(hearing(f"ada<{SCREEN}ada", f"ada<{SCREEN}ben", f"ben<{SCREEN}ghost"))
    assert not await screens.sees_screen("ada", "ada")
    assert screens.of("ada", "slots") == screens.of("ben", "slots") == []


async def test_a_screen_ends_with_the_connection_and_comes_back_with_a_fresh_one(screens):
    await screens.join("ada", "ben")
    await screens.route(hearing(f"ada<{SCREEN}ben"))
    assert await screens.sees_screen("ada", "ben")
    await screens.join("ben")
    await until(lambda: screens.of("ada", "slots")[-1]["screen"] == [["s0", "ben"]])
    assert await screens.sees_screen("ada", "ben")
    await screens.plane.leave(screens.session, "ben")
    await until(lambda: screens.of("ada", "slots")[-1]["screen"] == [])


async def test_a_tap_gets_a_screen_where_it_is_named(screens):
    await screens.join("ada", "ben")
    await screens.tap()
    await screens.route(hearing(f"{TAP}<ada"))
    assert not await screens.taps_screen("ada")
    await screens.route(hearing(f"{TAP}<{SCREEN}ada"))
    assert await screens.taps_screen("ada")
    assert not await screens.taps("ada")
    await screens.narrow({})
    assert not await screens.taps_screen("ada")
