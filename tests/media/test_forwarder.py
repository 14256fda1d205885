"""Several sessions on one port."""

from __future__ import annotations

from tests.media.client import until
from tests.media.stage import everyone, stage


async def test_two_sessions_do_not_meet():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await scene.plane.route("other", everyone("ada", "ben", "cyd"))
        await scene.plane.join("other", "cyd")
        await until(lambda: scene.table("ada"))
        assert set(scene.table("ada").values()) == {"ben"}
        assert scene.of("cyd", "slots") == []
