"""Lends this machine's workers to servers on other hosts: each TLS connection gets a worker process of its own.

Rules:
- Both ends prove who they are (mutual TLS, one private authority); nobody else is answered.
- A worker belongs to the one connection that it was started for. When that ends the worker ends, and the other way
  round; `{"ended": code}` is said when it is sure that nothing of it can send any more.
- There are as many workers at once as `MediaSettings.workers`, each with its own UDP port; who asks for more is hung
  up on, and tries again.
- Nothing is read here: frames are passed on whole, unopened. The worker's own beats reach through (`link`), so that it
  stops by itself when this process hangs or the network between the hosts is gone.
- Drained, it takes no new connection, lets each worker end after its last session, and then has ended itself.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from typing import Final

from room_server.media.frames import MAX_FRAME_BYTES, packed
from room_server.media.settings import MediaSettings
from room_server.media.supervisor import ended, spawned

_LENGTH_BYTES: Final = 4
_READ_BYTES: Final = 1 << 16
HANDSHAKE_S: Final = 5.0
SHUTDOWN_S: Final = 1.0
_GONE: Final = (OSError, ssl.SSLError, TimeoutError)
"""What a connection says that is not there any more."""

_log = logging.getLogger(__name__)


class Agent:
    """The workers of one machine, for servers elsewhere."""

    def __init__(self, settings: MediaSettings, context: ssl.SSLContext) -> None:
        """Take a context that demands the other end's certificate."""
        self._settings = settings
        self._context = context
        self._free = list(range(settings.workers))
        self._processes: dict[int, asyncio.subprocess.Process] = {}
        self._server: asyncio.Server | None = None
        self._serving: set[asyncio.Task[None]] = set()
        self._writers: set[asyncio.StreamWriter] = set()

    async def start(self, address: str, port: int) -> int:
        """Listen; returns the TCP port. Raises `OSError`."""
        self._server = await asyncio.start_server(
            self._connected,
            address,
            port,
            ssl=self._context,
            ssl_handshake_timeout=HANDSHAKE_S,
            ssl_shutdown_timeout=SHUTDOWN_S,
        )
        return int(self._server.sockets[0].getsockname()[1])

    @property
    def pids(self) -> list[int]:
        """Process ids of the workers that run now."""
        return [process.pid for process in self._processes.values()]

    async def drain(self) -> None:
        """Take nobody any more; returns when the last session has ended."""
        self._hang_up()
        for process in self._processes.values():
            process.terminate()
        if self._serving:
            await asyncio.wait(self._serving)

    async def close(self) -> None:
        """End everything now: a worker whose connection is gone says goodbye to browsers and goes, or is made to."""
        self._hang_up()
        for writer in self._writers:
            writer.transport.abort()
        if self._serving:
            await asyncio.wait(self._serving)

    def _hang_up(self) -> None:
        if self._server is not None:
            self._server.close()

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if self._free:
                index = self._free.pop(0)
                try:
                    await self._lend(index, reader, writer)
                finally:
                    self._free.append(index)
        finally:
            self._writers.discard(writer)
            writer.close()
            with contextlib.suppress(*_GONE):
                await writer.wait_closed()

    async def _lend(self, index: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Run a worker for one connection."""
        base = self._settings.udp_port
        process, from_worker, to_worker = await spawned(self._settings, base and base + index)
        self._processes[index] = process
        pumps = [asyncio.create_task(_bytes(reader, to_worker)), asyncio.create_task(_frames(from_worker, writer))]
        try:
            await asyncio.wait(pumps, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for pump in pumps:
                pump.cancel()
            to_worker.close()
            code = await ended(process)
            del self._processes[index]
            await asyncio.gather(*pumps, return_exceptions=True)
            with contextlib.suppress(*_GONE):
                await to_worker.wait_closed()
        _log.warning("a lent media worker has ended with code %d", code)
        with contextlib.suppress(*_GONE):
            writer.write(packed({"ended": code}))
            await writer.drain()


async def _bytes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass on what the server says, until it hangs up."""
    with contextlib.suppress(*_GONE):
        while data := await reader.read(_READ_BYTES):
            writer.write(data)
            await writer.drain()


async def _frames(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Pass on what the worker says, in whole frames: of one that was cut off by its end, nothing is passed on."""
    with contextlib.suppress(*_GONE, asyncio.IncompleteReadError):
        while True:
            head = await reader.readexactly(_LENGTH_BYTES)
            size = int.from_bytes(head, "big")
            if size > MAX_FRAME_BYTES:
                return
            writer.write(head + await reader.readexactly(size))
            await writer.drain()
