"""The contract of the port about voices without a picture, on the real worker and on the double."""

from __future__ import annotations

import asyncio

import pytest

from room_server.media.double import MediaDouble
from room_server.media.plane import WorkerPlane
from room_server.media.port import VOICE
from tests.media.client import until
from tests.media.stage import LOCAL, hearing
from tests.media.test_port import SESSION, TAP, Real, Told

SOUND, PICTURE = "sound", "picture"


class RealVoices(Real):
    """Seats with real connections; what is heard is told from what is seen."""

    async def gets(self, listener: str, publisher: str) -> set[str]:
        """Say and show something; return what of it has arrived."""
        self.count += 10
        text, client = f"{publisher}{self.count}", self.clients[listener]
        await self.speak(publisher, text)
        await asyncio.sleep(0.05)
        return {kind for kind, slots in ((SOUND, "a"), (PICTURE, "v")) if text in client.texts(slots)}


class ToldVoices(Told):
    """Seats of the double; what is heard is what it tells."""

    async def gets(self, listener: str, publisher: str) -> set[str]:
        told = self.of(listener, "slots")
        kinds = ((SOUND, "audio"), (PICTURE, "video"))
        return {kind for kind, slots in kinds if told and any(seat == publisher for _, seat in told[-1][slots])}


@pytest.fixture(params=["worker", "double"])
async def voices(request):
    it = RealVoices(WorkerPlane(LOCAL), SESSION) if request.param == "worker" else ToldVoices(MediaDouble(), SESSION)
    await it.start()
    yield it
    await it.stop()


async def test_a_voice_comes_without_its_picture_and_goes_with_narrow(voices):
    await voices.join("ada", "ben", "mara")
    await voices.route(hearing("ada<ben", f"ada<{VOICE}mara"))
    await until(lambda: len(voices.table("ada")) == 3)
    assert await voices.gets("ada", "mara") == {SOUND}
    assert await voices.gets("ada", "ben") == {SOUND, PICTURE}
    assert await voices.gets("mara", "ada") == set()
    await voices.narrow(hearing("ada<ben"))
    assert await voices.gets("ada", "mara") == set()
    assert await voices.gets("ada", "ben") == {SOUND, PICTURE}


async def test_who_is_seen_is_not_taken_away_by_their_voice(voices):
    await voices.join("ada", "mara")
    await voices.route(hearing("ada<mara", f"ada<{VOICE}mara"))
    await until(lambda: len(voices.table("ada")) == 2)
    assert await voices.gets("ada", "mara") == {SOUND, PICTURE}
    await voices.narrow(hearing(f"ada<{VOICE}mara"))
    assert await voices.gets("ada", "mara") == {SOUND}


async def test_nobody_hears_their_own_voice_and_no_tap_gets_one(voices):
    await voices.join("ada", "mara")
    await voices.tap()
    await voices.route(hearing(f"mara<{VOICE}mara", f"ada<{VOICE}mara", f"{TAP}<{VOICE}mara"))
    await until(lambda: voices.table("ada"))
    assert await voices.gets("mara", "mara") == set()
    assert not await voices.taps("mara")


async def test_a_voice_is_heard_where_every_place_is_taken(voices):
    many = [f"p{n:02}" for n in range(LOCAL.audio_slots + 1)]
    await voices.join("ada", "mara", *many)
    await voices.route(hearing(f"ada<{VOICE}mara", *(f"ada<{one}" for one in many)))
    await until(lambda: "mara" in voices.table("ada").values())
    assert await voices.gets("ada", "mara") == {SOUND}
