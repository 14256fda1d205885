"""One worker and its successors, come by as the test likes."""

from __future__ import annotations

import asyncio
import socket
from dataclasses import replace

from room_server.media.engine import LATE, Engine, Listener
from room_server.media.frames import packed, read_frame
from tests.media.client import until
from tests.media.stage import LOCAL


class Scripted(Engine):
    """Workers that say they are ready, answer what `answers` has, and end when they are killed."""

    def __init__(self, settings=LOCAL) -> None:
        super().__init__("here/0", settings)
        self.told: list[object] = []
        self.answers: dict[str, str | None] = {}
        self.kills = 0
        self.starts: list[float] = []
        self.listen(
            Listener(
                self.told.append,
                lambda: self.told.append("start"),
                lambda: self.told.append("end"),
                lambda: self.told.append("drain"),
            )
        )

    async def kill(self) -> None:
        self.kills += 1
        self.far.close()

    async def quiet(self) -> None:
        return

    def _abandon(self) -> None:
        self.far.close()

    async def _one(self) -> None:
        self.starts.append(asyncio.get_running_loop().time())
        ours, theirs = socket.socketpair()
        reader, self.far = await asyncio.open_connection(sock=theirs)
        self.far.write(packed({"ready": 4242}))
        serving = asyncio.create_task(self._serve(reader))
        near = await asyncio.open_connection(sock=ours)
        try:
            await self._converse(*near)
        finally:
            self.far.close()
            await asyncio.wait([serving, asyncio.ensure_future(near[1].wait_closed())])

    async def _serve(self, reader) -> None:
        while (frame := await read_frame(reader)) is not None:
            if frame["do"] in self.answers:
                self.far.write(packed({"id": frame["id"], "refused": self.answers[frame["do"]]}))


async def ready(**settings) -> Scripted:
    engine = Scripted(replace(LOCAL, **settings))
    engine.begin()
    await engine.until_ready()
    return engine


async def test_each_worker_has_a_name_of_its_own_and_is_told_to_start_and_end_once():
    engine = await ready()
    assert (engine.name, engine.udp_port) == ("here/0/1", 4242)
    await engine.kill()
    await until(lambda: engine.name == "here/0/2" and engine.is_ready)
    await engine.stop()
    assert engine.told == ["start", "end", "start"]
    assert not engine.is_ready
    assert engine.udp_port is None


async def test_one_that_ends_again_and_again_is_waited_for_longer():
    engine = await ready()
    for count in (2, 3):
        await engine.kill()
        await until(lambda n=count: len(engine.starts) == n and engine.is_ready)
    await engine.stop()
    first, second = (b - a for a, b in zip(engine.starts, engine.starts[1:], strict=False))
    assert 0.2 < first < second


async def test_who_does_not_obey_in_time_or_refuses_is_ended():
    engine = await ready(narrow_timeout_ms=50)
    engine.answers = {"narrow": None, "route": "media-malformed"}
    await engine.tell({"do": "narrow"})
    assert engine.kills == 0
    assert await engine.outcome({"do": "route"}) == "media-malformed"
    assert await engine.outcome({"do": "end"}) == LATE
    await engine.tell({"do": "end"})
    assert engine.kills == 1
    await engine.stop()


async def test_without_a_worker_there_is_nothing_to_obey():
    engine = Scripted()
    assert engine.ask_now({"do": "narrow"}) is None
    assert await engine.outcome({"do": "narrow"}) is None
    engine.drain()
    assert engine.told == []
    assert engine.packets_per_s == 0


async def test_a_worker_that_wants_to_drain_is_let_and_told_of_once():
    engine = await ready()
    engine.answers = {"drain": None}
    engine.far.write(packed({"drain": True}))
    await until(lambda: engine.is_draining)
    engine.drain()
    assert engine.told == ["start", "drain"]
    await engine.kill()
    await until(lambda: len(engine.starts) == 2 and engine.is_ready)
    assert not engine.is_draining
    await engine.stop()


async def test_one_that_breaks_the_framing_is_left(caplog):
    engine = await ready()
    engine.far.write(b"\xff\xff\xff\xff")
    await until(lambda: len(engine.starts) == 2)
    await engine.stop()
    assert "broke the framing" in caplog.text
