"""Keeps one worker process of ours running.

Rules: a worker that ends is replaced at once, whatever ended it; only one that ends again within a second of its start
makes the next one wait (up to five seconds); one that falls silent is ended; a worker never outlives this process
(socket end and parent-death signal); what it writes goes to our standard error.

How it works: a socket pair, one end handed to the child; the conversation is `link`'s, the rest `engine`'s.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

from room_server.media.engine import Engine
from room_server.media.settings import MediaSettings
from room_server.media.worker import arguments

_log = logging.getLogger(__name__)

T = TypeVar("T")

GOODBYE_S: Final = 1.0


async def spawned(
    settings: MediaSettings, udp_port: int
) -> tuple[asyncio.subprocess.Process, asyncio.StreamReader, asyncio.StreamWriter]:
    """Start a worker with one end of a socket pair; returns it and the other end."""
    ours, theirs = socket.socketpair()
    with theirs:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "room_server.media.worker",
            *arguments(settings, udp_port, theirs.fileno()),
            pass_fds=[theirs.fileno()],
            stdin=asyncio.subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in the terminal is for us; we end the worker when sessions are closed
        )
    return process, *await asyncio.open_connection(sock=ours)


async def ended(process: asyncio.subprocess.Process) -> int:
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


class Supervisor(Engine):
    """One worker process of this machine, and its successors."""

    def __init__(self, label: str, settings: MediaSettings, udp_port: int = 0) -> None:
        super().__init__(label, settings)
        self._wanted_port = udp_port
        self._process: asyncio.subprocess.Process | None = None
        self._ending: asyncio.subprocess.Process | None = None

    @property
    def pid(self) -> int | None:
        """Process id of the worker that runs now."""
        return None if self._process is None else self._process.pid

    async def kill(self) -> None:
        """See `Engine`."""
        if self._process is not None:
            self._ready.clear()
            self._ending = self._process
            await self.quiet()

    async def quiet(self) -> None:
        """See `Engine`."""
        if self._ending is not None:
            process = self._ending
            if process.returncode is None:
                process.kill()
            await process.wait()

    def _abandon(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.kill()

    async def _one(self) -> None:
        spawning = asyncio.ensure_future(spawned(self._settings, self._wanted_port))
        try:
            process, reader, writer = await asyncio.shield(spawning)
        except asyncio.CancelledError:  # stopped while it starts: it hangs up on itself as soon as it is there
            process, _, writer = await spawning
            writer.close()
            await ended(process)
            raise
        self._process = process
        try:
            await self._converse(reader, writer)
        finally:
            self._process = None
            self._ending = process
            code = await _to_its_end(ended(process))
            self._ending = None
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()
        _log.warning("the media worker has ended with code %d", code)
