"""Workers on another host: sessions live in them as in one's own, and end for sure when they cannot be reached."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from dataclasses import replace

from room_server.media.agent import Agent
from room_server.media.plane import WorkerPlane
from room_server.media.remote import RemoteWorker
from tests.media.certificates import Authority, context
from tests.media.client import LOOPBACK, until
from tests.media.hall import Hall
from tests.media.stage import LOCAL

FAR = "127.0.0.4"


class Wire:
    """The TCP way between the hosts, which can be cut so that neither end notices."""

    def __init__(self, port: int) -> None:
        self.is_cut = False
        self._port = port
        self._writers: list[asyncio.StreamWriter] = []

    async def open(self) -> int:
        self._server = await asyncio.start_server(self._carry, FAR, 0)
        return self._server.sockets[0].getsockname()[1]

    async def _carry(self, reader, writer) -> None:
        if self.is_cut:
            writer.close()
            return
        far_reader, far_writer = await asyncio.open_connection(FAR, self._port)
        self._writers += [writer, far_writer]
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))

    async def _pump(self, reader, writer) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                if not self.is_cut:
                    writer.write(data)
        if not self.is_cut:
            writer.close()

    async def close(self) -> None:
        self._server.close()
        for writer in self._writers:
            writer.close()
        await asyncio.gather(*(writer.wait_closed() for writer in self._writers), return_exceptions=True)


class Far:
    """Two hosts: an agent with workers, a wire to it, and a plane that borrows them."""

    def __init__(self, folder, settings, workers: int) -> None:
        self.authority = Authority(folder)
        self.files = self.authority.files(FAR)
        lends = context(self.files, self.authority.file, lends=True)
        self.borrows = context(self.authority.files(LOOPBACK), self.authority.file, lends=False)
        self.settings = settings
        self.agent = Agent(replace(settings, workers=workers), lends)

    async def start(self, workers: int) -> Hall:
        self.port = await self.agent.start(FAR, 0)
        self.wire = Wire(self.port)
        through = await self.wire.open()
        engines = [RemoteWorker(f"far/{n}", self.settings, FAR, through, self.borrows) for n in range(workers)]
        self.hall = Hall(WorkerPlane(self.settings, engines=engines), "one", "two")
        await self.hall.plane.start()
        await until(lambda: all(engine.is_ready for engine in engines), timeout_s=30)
        return self.hall

    async def stop(self) -> None:
        for stage in self.hall.stages.values():
            await stage.close()
        await self.hall.plane.stop()
        await self.agent.close()
        await self.wire.close()


@contextlib.asynccontextmanager
async def far(folder, *, workers: int = 1, **settings):
    it = Far(folder, replace(LOCAL, **settings), workers)
    try:
        yield it, await it.start(workers)
    finally:
        await it.stop()


def is_gone(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


async def test_sessions_live_in_workers_of_another_host_and_survive_the_loss_of_one(tmp_path):
    async with far(tmp_path, workers=2) as (it, hall):
        await hall.meet("one", "ada", "ben")
        await hall.meet("two", "cyd", "dan")
        assert hall.engine("one") is not hall.engine("two")
        began = time.monotonic()
        for pid in it.agent.pids:
            os.kill(pid, signal.SIGKILL)
        await until(lambda: sorted(hall.lost) == ["one", "two"], timeout_s=10)
        await hall.meet("one", "ada", "ben")
        assert time.monotonic() - began < 5
        await hall.meet("two", "cyd", "dan")


async def test_a_narrow_that_the_network_swallows_returns_when_the_worker_has_stopped_by_itself(tmp_path):
    async with far(tmp_path, unruled_ms=1500, narrow_timeout_ms=300) as (it, hall):
        await hall.meet("one", "ada", "ben")
        [pid] = it.agent.pids
        it.wire.is_cut = True
        began = time.monotonic()
        await hall["one"].narrow({})
        assert 0.3 < time.monotonic() - began < 4
        await until(lambda: is_gone(pid), timeout_s=1)


async def test_a_cut_wire_is_noticed_and_the_worker_ends_before_its_sessions_are_told_as_lost(tmp_path):
    async with far(tmp_path, silence_ms=1000, unruled_ms=1500) as (it, hall):
        await hall.meet("one", "ada", "ben")
        [pid] = it.agent.pids
        it.wire.is_cut = True
        await until(lambda: not hall.plane.is_up)
        await until(lambda: hall.plane.pool.find("one").engine is None, timeout_s=10)
        await until(lambda: is_gone(pid), timeout_s=1)
        it.wire.is_cut = False
        await until(lambda: hall.lost == ["one"], timeout_s=10)
        await hall.meet("one", "ada", "ben")
