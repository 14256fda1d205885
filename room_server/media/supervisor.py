"""Keeps one worker process running.

Rules: a worker that ends is replaced at once, whatever ended it; only one that ends again within a second of its start
makes the next one wait (up to five seconds); a worker never outlives this process (socket end and parent-death signal);
what it writes goes to our standard error.

How it works: a socket pair, one end handed to the child. `on_frame` gets what the worker says without being asked,
`on_start` and `on_end` are called once for each worker: when it is ready, and when it has
gone, before its successor starts.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import Callable, Coroutine
from typing import Any, Final, TypeVar

from room_server.media.frames import FrameError, packed, read_frame
from room_server.media.settings import MediaSettings
from room_server.media.worker import arguments

_log = logging.getLogger(__name__)

T = TypeVar("T")

STEADY_S: Final = 1.0
GOODBYE_S: Final = 1.0
MAX_PAUSE_S: Final = 5.0
_FIRST_PAUSE_S: Final = 0.25


class WorkerGone(Exception):
    """The worker ended before it answered, or did not answer in time."""


class _Link:
    """The conversation with one worker process."""

    def __init__(self, process: asyncio.subprocess.Process, writer: asyncio.StreamWriter) -> None:
        self.process = process
        self.writer = writer
        self.udp_port = 0
        self.waiting: dict[int, asyncio.Future[str | None]] = {}
        self.count = 0

    def ask(self, frame: dict[str, Any]) -> asyncio.Future[str | None]:
        self.count += 1
        future: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self.waiting[self.count] = future
        self.writer.write(packed({**frame, "id": self.count}))
        return future

    def end(self) -> None:
        self.writer.close()
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(WorkerGone())
                future.exception()  # whoever waits hears it; if nobody does, that is no fault
        self.waiting.clear()


async def _spawned(
    settings: MediaSettings,
) -> tuple[asyncio.subprocess.Process, asyncio.StreamReader, asyncio.StreamWriter]:
    """Start a worker with one end of a socket pair; returns it and the other end."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "room_server.media.worker",
            *arguments(settings, theirs.fileno()),
            pass_fds=[theirs.fileno()],
            stdin=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for us; we end the worker when sessions are closed
        )
    return process, *await asyncio.open_connection(sock=ours)


async def _ended(process: asyncio.subprocess.Process) -> int:
    """Wait for a worker whose socket has been closed; it says goodbye to browsers, then it goes or is made to."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(GOODBYE_S):
            return await process.wait()
    process.kill()
    return await process.wait()


async def _to_its_end(work: Coroutine[Any, Any, T]) -> T:
    """Await `work` to its end even if we are cancelled meanwhile; the cancellation comes after it."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await task
        raise


class Supervisor:
    """One worker and its successors."""

    def __init__(
        self,
        settings: MediaSettings,
        on_frame: Callable[[dict[str, Any]], None],
        *,
        on_start: Callable[[], None],
        on_end: Callable[[], None],
    ) -> None:
        self._settings = settings
        self._on_frame = on_frame
        self._on_start = on_start
        self._on_end = on_end
        self._link: _Link | None = None
        self._ending: asyncio.subprocess.Process | None = None
        self._ready = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the worker that runs now."""
        return None if self._link is None else self._link.process.pid

    @property
    def is_ready(self) -> bool:
        """Whether a worker takes requests now."""
        return self._ready.is_set()

    @property
    def udp_port(self) -> int | None:
        """The UDP port that it serves."""
        return None if self._link is None else self._link.udp_port

    async def start(self) -> None:
        """Start; returns when the first worker is ready. Raises `WorkerGone` if it is not in time."""
        self._task = asyncio.create_task(self._keep())
        await self.until_ready()

    async def stop(self) -> None:
        """End the worker and have no successor."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait([self._task])
            self._task = None

    def ask_now(self, frame: dict[str, Any]) -> asyncio.Future[str | None] | None:
        """Ask the worker that runs now, without waiting for one; None if there is none."""
        return self._link.ask(frame) if self._link is not None and self._ready.is_set() else None

    async def kill(self) -> None:
        """End the worker that runs now, without goodbye; it has ended when this returns. A successor follows."""
        if self._link is not None:
            process = self._link.process
            self._ready.clear()
            self._ending = process
            if process.returncode is None:
                process.kill()
            await process.wait()

    async def quiet(self) -> None:
        """Return when no worker that we have lost can send any more."""
        if self._ending is not None:
            process = self._ending
            if process.returncode is None:
                process.kill()
            await process.wait()

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
            await self._one()
            self._on_end()
            pause = 0.0 if loop.time() - began > STEADY_S else min(MAX_PAUSE_S, 2 * pause or _FIRST_PAUSE_S)
            await asyncio.sleep(pause)

    async def _one(self) -> None:
        """Run one worker from start to end."""
        spawning = asyncio.ensure_future(_spawned(self._settings))
        try:
            process, reader, writer = await asyncio.shield(spawning)
        except asyncio.CancelledError:  # stopped while it starts: it hangs up on itself as soon as it is there
            process, _, writer = await spawning
            writer.close()
            await _ended(process)
            raise
        link = self._link = _Link(process, writer)
        try:
            await self._listen(link, reader)
        except FrameError:
            _log.error("the media worker broke the framing")
        finally:
            self._ready.clear()
            self._link = None
            self._ending = process
            link.end()
            code = await _to_its_end(_ended(process))
            self._ending = None
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()
        _log.warning("the media worker has ended with code %d", code)

    async def _listen(self, link: _Link, reader: asyncio.StreamReader) -> None:
        while (frame := await read_frame(reader)) is not None:
            if "id" in frame:
                future = link.waiting.pop(frame["id"], None)
                if future is not None and not future.done():
                    future.set_result(frame["refused"])
            elif "ready" in frame:
                link.udp_port = frame["ready"]
                self._ready.set()
                self._on_start()
            else:
                self._on_frame(frame)
