"""The same scripts against a real server process with a real store; this test is a second node beside it.

Here the session is made and the host's own steps are done: the log is shared, and the server hears of them as of any
other node's. After each such step a mediator keeps a note, so that the server has caught up before anything else is
done. Times cannot be injected there: frames are read with times as nothing, and their sizes as they were on the wire.
Glimpses are joined by real time there, so that their number is chance: they are left out.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from room_server.bootstrap.running import read_note
from room_server.headless import Ended, Refused
from room_server.host.directory import Directory
from room_server.host.session_host import Means, SessionHost
from room_server.log.port import EventLog
from room_server.log.redis_streams import RedisLog
from room_server.media.double import MediaDouble
from room_server.registry.records_redis import RedisRecords
from room_server.registry.registry import Registry
from room_server.registry.sessions import SessionEntry
from room_server.session.people import SeatId
from room_server.session.practices.breaks import BreakIsOver
from room_server.session.practices.notes import KeepNote
from room_server.wire import codec
from tests.laws.scripts import Ending
from tests.laws.watching import Watched
from tests.laws.wire_runs import Server, TheClock
from tests.laws.worlds import SECRET, Step
from tests.processes import serving

A_TIME = 1 << 40  # whole numbers above are milliseconds of UTC
A_DAY_MS = 86_400_000
MARA = SeatId("s-mara")
given = count()


class RealTime(TheClock):
    """The clock of this machine, whatever the script says."""

    def __call__(self) -> int:
        """Return the time in UTC milliseconds."""
        return time.time_ns() // 1_000_000


@dataclass
class Process(Server):
    """A server process, and this test as a second node on its store (``log``)."""

    log: EventLog = field(kw_only=True)

    async def made(self, session: str) -> None:
        """Enter the session in the index, so that both nodes give the same ids."""
        now = self.clock()
        await self.registry.sessions.add(SessionEntry(session, "A case", now, "", now + A_DAY_MS, SECRET))

    async def tell(self, host: SessionHost, step: Step, ask: object, lines: dict[SeatId, Watched]) -> None:
        """Let this node do a step, and return when the server has heard of it."""
        if isinstance(ask, BreakIsOver) and ask.room in host.session.breaks:
            ask = replace(ask, started_at=host.session.breaks[ask.room].started_at)
        await super().tell(host, step, ask, lines)
        with suppress(Refused, Ended):
            await lines[MARA].do(KeepNote("A pause."), command_id=f"pause-{next(given)}")

    async def over(self, session: str, ending: Ending) -> None:
        """Delete the session: the server hears of it, and ends its lines."""
        await self.directory.forget(session)
        await self.log.delete(session)


@asynccontextmanager
async def running_process(folder: Path) -> AsyncIterator[Process]:
    """Run a server process on a folder."""
    async with serving(folder, media="false") as process:
        note = read_note(folder)
        assert note is not None
        log, registry, clock = RedisLog(note.store), Registry(RedisRecords(note.store)), RealTime()

        async def on_removed(session: str, seat: str) -> None:
            await registry.revoke_seat(session, seat, now=clock())

        async def secret_of(_: str) -> bytes:
            return SECRET

        directory = Directory(Means(log, MediaDouble(), clock, on_removed), secret_of)
        url = f"ws://localhost:{process.port}/ws"
        try:
            yield Process(registry, directory, clock, url, process.origin, "seat-", log=log)
        finally:
            await directory.close()
            await log.aclose()
            await registry.aclose()


def timeless(frames: Sequence[bytes]) -> list[tuple[int, object]]:
    """Return frames with their sizes, times as nothing; without glimpses."""
    read = [(len(f), _plain(codec.unpack_server_frame(f)) if f.strip(b"*") else {"t": "ticket"}) for f in frames]
    return [(size, frame) for size, frame in read if frame["t"] != "glimpse"]


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(kept) for name, kept in value.items()}
    if isinstance(value, list):
        return [_plain(kept) for kept in value]
    return 0 if isinstance(value, int) and value > A_TIME else value
