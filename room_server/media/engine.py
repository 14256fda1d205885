"""One worker and its successors, seen from the plane: the part that our own processes and remote ones have in common.

Rules: a worker has a name that no other worker ever had, so that a placement in it ends with it; `on_start` and
`on_end` are called once for each worker: when it is ready, and when it can send nothing any more, before its successor
starts; one that falls silent is ended; one that drains takes no new session and ends by itself after its last.

How it works: a subclass says how one worker is come by (`_one`: connect, `_converse`, and see to its end) and how it is
stopped for sure (`kill`, `quiet`).
"""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from room_server.media.frames import FrameError
from room_server.media.link import Link, WorkerGone
from room_server.media.settings import MediaSettings

STEADY_S: Final = 1.0
MAX_PAUSE_S: Final = 5.0
_FIRST_PAUSE_S: Final = 0.25
LATE: Final = "late"
"""An answer that did not come in time, where else a refusal's code stands."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Listener:
    """What the plane wants to know of an engine; every call comes from the loop and must not block."""

    on_frame: Callable[[dict[str, Any]], None]
    on_start: Callable[[], None]
    on_end: Callable[[], None]
    on_drain: Callable[[], None]


class Engine(ABC):
    """A place where sessions can live."""

    def __init__(self, label: str, settings: MediaSettings) -> None:
        """Take a label that is this engine's alone, among all servers on one store."""
        self._label = label
        self._settings = settings
        self._listener: Listener | None = None
        self._link: Link | None = None
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._count = 0
        self._udp_port = 0
        self._ended_tally: Counter[str] = Counter()
        self.is_draining = False

    def listen(self, listener: Listener) -> None:
        """Name who is told, once, before the start."""
        self._listener = listener

    @property
    def name(self) -> str:
        """The name of the worker of now."""
        return f"{self._label}/{self._count}"

    @property
    def is_ready(self) -> bool:
        """Whether a worker takes requests now."""
        return self._ready.is_set()

    @property
    def packets_per_s(self) -> int:
        """How busy it is: packets received and sent."""
        return 0 if self._link is None else self._link.packets_per_s

    @property
    def tally(self) -> Counter[str]:
        """What this engine's workers have counted since the start, for the operator: datagrams and processor time."""
        return self._ended_tally + Counter(self._link.tally if self._link is not None else {})

    @property
    def udp_port(self) -> int | None:
        """The UDP port that it serves."""
        return self._udp_port if self.is_ready else None

    def begin(self) -> None:
        """Begin to come by a worker, and by its successors."""
        self._task = asyncio.create_task(self._keep(), name="media worker")

    async def stop(self) -> None:
        """End the worker and have no successor."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    def ask_now(self, frame: dict[str, Any]) -> asyncio.Future[str | None] | None:
        """Ask the worker of now, without waiting for one; None if there is none."""
        return self._link.ask(frame) if self._link is not None and self.is_ready else None

    async def outcome(self, frame: dict[str, Any]) -> str | None:
        """Ask the worker of now; returns None if it obeyed or can send no more, else a refusal or `LATE`."""
        asked = self.ask_now(frame)
        if asked is None:
            await self.quiet()  # no worker, no packets
            return None
        try:
            async with asyncio.timeout(self._settings.narrow_timeout_ms / 1000):
                return await asked
        except WorkerGone:
            await self.quiet()
            return None
        except TimeoutError:
            return LATE

    async def tell(self, frame: dict[str, Any]) -> None:
        """Tell the worker of now, and be sure that it has obeyed or can send no more when this returns."""
        if await self.outcome(frame) is not None:
            _log.error("the media worker did not obey: it is ended")
            await self.kill()

    def drain(self) -> None:
        """Let the worker of now take no new session, and end after its last; a successor follows."""
        if self.ask_now({"do": "drain"}) is not None:
            self._drains()

    @abstractmethod
    async def kill(self) -> None:
        """End the worker of now, without goodbye; it can send nothing when this returns. A successor follows."""

    @abstractmethod
    async def quiet(self) -> None:
        """Return when no worker that was lost can send any more."""

    @abstractmethod
    def _abandon(self) -> None:
        """Begin to end the worker of now, without goodbye."""

    @abstractmethod
    async def _one(self) -> None:
        """Run one worker from start to end; nothing of it can send when this returns."""

    async def until_ready(self) -> None:
        """Return when a worker is there; raises `WorkerGone` after the time limit."""
        try:
            async with asyncio.timeout(self._settings.ready_timeout_ms / 1000):
                await self._ready.wait()
        except TimeoutError as error:
            raise WorkerGone from error

    async def _keep(self) -> None:
        pause = 0.0
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            self._count += 1
            try:
                await self._one()
            except OSError:
                _log.exception("a media worker could not be started")
            finally:
                self._ready.clear()
                self.is_draining = False
            self._told().on_end()
            pause = 0.0 if loop.time() - began > STEADY_S else min(MAX_PAUSE_S, 2 * pause or _FIRST_PAUSE_S)
            await asyncio.sleep(pause)

    async def _converse(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Talk until the worker hangs up, breaks the framing or falls silent; the link has ended when this returns."""
        link = self._link = Link(writer, self._settings.silence_ms, self._settings.unruled_ms, self._heard)
        listening = asyncio.create_task(link.listen(reader))
        watching = asyncio.create_task(self._silence(link))
        try:
            await asyncio.wait({listening, watching}, return_when=asyncio.FIRST_COMPLETED)
            if watching.done():
                _log.error("the media worker has fallen silent")
                self._abandon()
            elif isinstance(listening.exception(), FrameError):
                _log.error("the media worker broke the framing")
            elif (fault := listening.exception()) is not None:
                raise fault
        finally:
            self._ready.clear()
            for task in (listening, watching):
                task.cancel()
            await asyncio.gather(listening, watching, return_exceptions=True)
            link.end()
            self._ended_tally += Counter(link.tally)
            link.tally = {}

    async def _silence(self, link: Link) -> None:
        """Return when the worker is not ready in time, or silent afterwards."""
        try:
            await self.until_ready()
        except WorkerGone:
            return
        await link.fell_silent()

    def _heard(self, frame: dict[str, Any]) -> None:
        if "ready" in frame:
            self._udp_port = frame["ready"]
            self._ready.set()
            self._told().on_start()
        elif "drain" in frame:
            self.drain()
        else:
            self._told().on_frame(frame)

    def _drains(self) -> None:
        if not self.is_draining:
            self.is_draining = True
            self._told().on_drain()

    def _told(self) -> Listener:
        if self._listener is None:
            raise RuntimeError("listen first")
        return self._listener
