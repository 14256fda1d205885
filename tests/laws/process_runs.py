"""Scripts told to a server process with a real store: the whole program, with the clock in the script's hand.

The session is made from here, before the server hears of it, and ended from here as by another node of the same store;
all between is done over lines, by people. So nothing reaches the server but in the order in which the script has it,
and raw frames can be compared.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from room_server.bootstrap.running import read_note
from room_server.bootstrap.vaults import open_vault
from room_server.config import Settings
from room_server.headless import Ended, Refused
from room_server.host.directory import Directory
from room_server.host.session_host import Means
from room_server.log.port import EventLog
from room_server.log.redis_streams import RedisLog
from room_server.media.double import MediaDouble
from room_server.registry.records_redis import RedisRecords
from room_server.registry.registry import Registry
from room_server.registry.sessions import SessionEntry
from room_server.session.glimpses import GlimpseBody
from room_server.session.people import SeatId
from room_server.session.practices.attendance import AskToMute
from room_server.session.practices.opening import OpenSession
from room_server.session.refusals import Refusal
from tests.laws.clocked import CLOCK_FILE, TimeInFile
from tests.laws.generator import START
from tests.laws.scripts import Ending
from tests.laws.watching import Watched
from tests.laws.wire_runs import NOBODY, Server, TheClock
from tests.laws.worlds import SECRET, Step
from tests.processes import serving

DAY_MS = 86_400_000


class SharedClock(TheClock):
    """The time in the server process and in this one."""

    def __init__(self, file: Path) -> None:
        self._file = TimeInFile(file, begins=START)

    @property
    def now(self) -> int:
        """The time in UTC milliseconds."""
        return self._file()

    @now.setter
    def now(self, now: int) -> None:
        self._file.set(now)


@dataclass
class Process(Server):
    """A server process, and this one as a second node of its store (``log``)."""

    log: EventLog = field(kw_only=True)
    all_need_lines: bool = True

    async def opened(self, session: str, ask: OpenSession) -> None:
        """Make a session, and let go of it here."""
        now = self.clock()
        await self.registry.sessions.add(SessionEntry(session, "A case", now, "", now + DAY_MS, SECRET))
        await self.directory.open(session, ask)
        await self.directory.forget(session)

    async def tell(self, session: str, step: Step, ask: object) -> bool:
        """Do something here, as another node does; the server hears of it."""
        host = await self.directory.host(session)
        try:
            await host.submit(step.by, step.id, ask)
        except Refusal:
            return False
        return True

    def peek(self, session: str, seat: SeatId, ask: GlimpseBody) -> None:
        """Nobody without a line shows anything."""

    async def be_done(self, session: str, lines: Iterable[Watched]) -> None:
        """Return when the server has done all that waited: what somebody asks, and is refused, comes behind it."""
        for line in lines:
            if not line.ended.is_set():
                with suppress(Refused, Ended):
                    await line.do(AskToMute(NOBODY), command_id="is it done")
                return

    async def over(self, session: str, ending: Ending) -> None:
        """Delete the session: the server hears of it, and ends its lines."""
        await self.directory.forget(session)
        await self.log.delete(session)


@asynccontextmanager
async def running_process(folder: Path) -> AsyncIterator[Process]:
    """Run a server process on a folder."""
    clock = SharedClock(folder / "clock")
    environment = {CLOCK_FILE: str(folder / "clock")}
    program = "tests.laws.clocked"
    async with serving(folder, program, environment, media="false", unsaved_after_ms="60000") as process:
        note = read_note(folder)
        assert note is not None
        log, registry = RedisLog(note.store), Registry(RedisRecords(note.store))

        async def on_removed(session: str, seat: str) -> None:
            await registry.revoke_seat(session, seat, now=clock())

        async def secret_of(_: str) -> bytes:
            return SECRET

        vault = await open_vault(Settings(data=str(folder)))
        directory = Directory(Means(log, vault, MediaDouble(), clock, on_removed), secret_of)
        url = f"ws://localhost:{process.port}/ws"
        try:
            yield Process(registry, directory, clock, url, process.origin, "seat-", log=log)
        finally:
            await directory.close()
            await log.aclose()
            await registry.aclose()
