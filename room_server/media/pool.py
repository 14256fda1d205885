"""Where each session lives: the workers that there are, and the placement of sessions in them.

Rules:
- A session lives in one worker, for which its right is held (`tenure`); it is placed by load (`placement`) when it is
  first needed, and stays. It is placed anew only when its worker was lost, or when nobody of it is connected and
  the worker drains.
- Nothing is placed anew before the worker that was lost can send no more, and no call waits for a worker to start.
- A session that cannot be placed is told as lost as soon as that may have changed: when a worker is there, and after
  a pause that grows from `RETRY_S` to `MAX_RETRY_S` while another server has the right.
- What was routed is forgotten with a worker that was lost; the host routes anew.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, Final

from room_server.media.engine import Engine, Listener
from room_server.media.link import WorkerGone
from room_server.media.placement import SETTLING_S, Load, least_loaded
from room_server.media.port import OnLost
from room_server.media.tenure import Tenure

RETRY_S: Final = 0.5
MAX_RETRY_S: Final = 4.0
_TRIES: Final = 3
"""Workers that are tried for one placement, if one after the other ends meanwhile."""

Plain = Mapping[str, list[str]]
OnFrame = Callable[["Home", dict[str, Any]], None]

_log = logging.getLogger(__name__)


class Home:
    """One session: the worker that it lives in, and what that worker has been told."""

    def __init__(self, session: str) -> None:
        self.session = session
        self.engine: Engine | None = None
        self.seats: set[str] = set()
        self.hearing: Plain = {}
        self.placed_at = 0.0
        self.lock = asyncio.Lock()
        self._worker = ""

    @property
    def is_settled(self) -> bool:
        """Whether the worker that it was placed in is still there."""
        return self.engine is not None and self.engine.is_ready and self.engine.name == self._worker

    def settle(self, engine: Engine, now: float) -> None:
        """Live in this worker from now on."""
        self.engine, self._worker, self.placed_at = engine, engine.name, now

    def leave(self) -> None:
        """Live nowhere."""
        self.engine, self._worker = None, ""

    async def tell(self, frame: dict[str, Any]) -> None:
        """Tell its worker something, and be sure that it has obeyed or can send no more when this returns."""
        if self.is_settled and self.engine is not None:
            await self.engine.tell({**frame, "session": self.session})
        elif self.engine is not None:
            await self.engine.quiet()


class Pool:
    """All workers, and where sessions live."""

    def __init__(self, engines: Iterable[Engine], tenure: Tenure, *, on_frame: OnFrame, on_lost: OnLost) -> None:
        self.engines: list[Engine] = []
        self._tenure = tenure
        self._on_frame = on_frame
        self._on_lost = on_lost
        self._homes: dict[str, Home] = {}
        self._lost: set[str] = set()
        self._retry: asyncio.TimerHandle | None = None
        self._pause_s = RETRY_S
        self._tasks: set[asyncio.Task[None]] = set()
        tenure.listen(lambda session: self._beside(self._taken(session)))
        for engine in engines:
            self.enter(engine)

    def enter(self, engine: Engine) -> None:
        """Take a worker in; whoever does so begins it."""
        self.engines.append(engine)
        engine.listen(
            Listener(
                on_frame=partial(self._frame, engine),
                on_start=self._tell_lost,
                on_end=partial(self._ended, engine),
                on_drain=partial(self._draining, engine),
            )
        )

    async def remove(self, engine: Engine) -> None:
        """Let go of a worker, which ends; its sessions are told as lost."""
        await engine.stop()
        self.engines.remove(engine)
        self._ended(engine)

    async def start(self) -> None:
        """Begin all workers at once; returns when the first is ready. Raises `WorkerGone` if none is in time."""
        for engine in self.engines:
            engine.begin()
        waiting = {asyncio.ensure_future(engine.until_ready()) for engine in self.engines}
        try:
            while waiting:
                done, waiting = await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
                if any(one.exception() is None for one in done):
                    return
        finally:
            for one in waiting:
                one.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)
        if self.engines:
            raise WorkerGone

    async def stop(self) -> None:
        """End all workers; nobody is told as lost."""
        if self._retry is not None:
            self._retry.cancel()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        homes, self._homes, self._lost = self._homes, {}, set()
        await asyncio.gather(*(engine.stop() for engine in self.engines))
        await asyncio.gather(*(self._tenure.let_go(session) for session in homes))

    def find(self, session: str) -> Home | None:
        """Return where a session lives, if it was ever placed."""
        return self._homes.get(session)

    async def place(self, session: str) -> Home:
        """Return where a session lives, and see that it lives somewhere; if that cannot be, it is told as lost."""
        home = self._homes.setdefault(session, Home(session))
        async with home.lock:
            if not home.is_settled:
                await self._settle(home)
        return home

    async def end(self, session: str) -> None:
        """Forget a session, and give up its right."""
        self._lost.discard(session)
        home = self._homes.pop(session, None)
        if home is not None:
            async with home.lock:
                await home.tell({"do": "end"})
                await self._tenure.let_go(session)

    async def left(self, home: Home, seat: str) -> None:
        """Note that a seat is not connected any more; a drained worker is left with the last one."""
        home.seats.discard(seat)
        if home.engine is not None and home.engine.is_draining and not home.seats:
            await self._vacate(home)

    async def _settle(self, home: Home) -> None:
        if home.engine is not None:
            await home.engine.quiet()
        for _ in range(_TRIES):
            engine = self._choice()
            if engine is None:
                break
            worker = engine.name
            if not await self._tenure.take(home.session, worker):
                break
            if engine.is_ready and engine.name == worker:
                home.settle(engine, asyncio.get_running_loop().time())
                self._pause_s = RETRY_S
                if home.hearing:  # it left a worker that drains; on this one the same holds
                    engine.ask_now({"do": "route", "session": home.session, "hearing": home.hearing})
                return
        home.leave()
        self._miss(home.session)

    def _choice(self) -> Engine | None:
        now = asyncio.get_running_loop().time()
        settled = [home for home in self._homes.values() if home.is_settled]
        loads = []
        for engine in self.engines:
            if engine.is_ready and not engine.is_draining:
                here = [home for home in settled if home.engine is engine]
                settling = sum(1 for home in here if now - home.placed_at < SETTLING_S)
                loads.append(Load(engine, engine.packets_per_s, settling, len(here)))
        return least_loaded(loads)

    def _miss(self, session: str) -> None:
        """Note a session that lives nowhere."""
        if session in self._homes:
            self._lost.add(session)
        if self._retry is None:
            self._retry = asyncio.get_running_loop().call_later(self._pause_s, self._try_again)
            self._pause_s = min(2 * self._pause_s, MAX_RETRY_S)

    def _try_again(self) -> None:
        self._retry = None
        self._tell_lost()

    def _tell_lost(self) -> None:
        """Tell of all that were lost, if they can be placed now; else a worker's start tells of them."""
        if self._choice() is None:
            return
        lost, self._lost = self._lost, set()
        for session in sorted(lost):
            try:
                self._on_lost(session)
            except Exception:
                _log.exception("the listener of losses failed")

    def _frame(self, engine: Engine, frame: dict[str, Any]) -> None:
        """Pass on what a worker says of a session that lives in it."""
        session = next(iter(frame.values()))[0]
        home = self._homes.get(session)
        if home is not None and home.engine is engine and home.is_settled:
            self._on_frame(home, frame)

    def _ended(self, engine: Engine) -> None:
        """Note that all sessions of a worker are lost."""
        for home in self._homes.values():
            if home.engine is engine and not home.is_settled:
                self._forget(home)
        self._tell_lost()

    def _forget(self, home: Home) -> None:
        home.leave()
        home.seats, home.hearing = set(), {}
        self._lost.add(home.session)

    def _draining(self, engine: Engine) -> None:
        for home in self._homes.values():
            if home.engine is engine and not home.seats:
                self._beside(self._vacate(home))

    async def _vacate(self, home: Home) -> None:
        """Leave a worker; who joins next finds another, where the same is routed."""
        async with home.lock:
            if not home.seats:
                await home.tell({"do": "end"})
                home.leave()
                await self._tenure.let_go(home.session)

    async def _taken(self, session: str) -> None:
        """End a session here, whose right is another server's now; this one asks for it again, as it may be free."""
        home = self._homes.get(session)
        if home is not None:
            async with home.lock:
                _log.warning("the right to a session's media was lost")
                await home.tell({"do": "end"})
                self._forget(home)
                self._miss(session)

    def _beside(self, work: Any) -> None:  # noqa: ANN401 -- a coroutine
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
