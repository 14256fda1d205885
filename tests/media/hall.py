"""Several sessions on one plane, each with its own people."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from room_server.media.plane import WorkerPlane
from tests.media.client import until
from tests.media.stage import LOCAL, Stage, everyone


class Hall:
    """A plane and its sessions; `hall["one"]` is a `Stage`."""

    def __init__(self, plane: WorkerPlane, *sessions: str) -> None:
        self.plane = plane
        self.stages = {session: Stage(plane, session) for session in sessions}
        self.lost: list[str] = []
        self._count = 0
        plane.listen(lambda session, *said: self.stages[session]._signal(session, *said), self.lost.append)

    def __getitem__(self, session: str) -> Stage:
        return self.stages[session]

    def engine(self, session: str):
        """Where a session lives."""
        home = self.plane.pool.find(session)
        return home.engine if home is not None and home.is_settled else None

    async def meet(self, session: str, *seats: str) -> None:
        """Let people join, and hear each other."""
        stage = self[session]
        stage.messages.clear()
        await stage.join(*seats)
        await stage.route(everyone(*seats))
        await until(lambda: all(stage.table(seat) for seat in seats))
        await self.talk(session, *seats)

    async def talk(self, session: str, speaker: str, *listeners: str) -> None:
        """Say something; everybody hears it."""
        self._count += 1
        text = f"{speaker} {self._count}"
        await self[session].clients[speaker].say(self._count, text)
        await until(lambda: all(text in self[session].clients[one].texts("a") for one in listeners))


@contextlib.asynccontextmanager
async def hall(*sessions: str, workers: int = 2, tenure=None, **settings):
    """Some workers, all ready, and sessions on them that nobody has joined yet."""
    plane = WorkerPlane(replace(LOCAL, workers=workers, **settings), tenure)
    it = Hall(plane, *sessions)
    await plane.start()
    try:
        await until(lambda: all(engine.is_ready for engine in plane.pool.engines), timeout_s=30)
        yield it
    finally:
        for stage in it.stages.values():
            await stage.close()
        await plane.stop()
