"""A worker on another host, reached over mutual TLS, and its successors there.

Rules: as `engine` has them. It is over for sure when the agent has said so (`{"ended": code}`), or, if the agent cannot
be heard any more, when the worker has stopped by itself for want of beats (`link.quiet_at`). Until then no session of
it is placed anew, and `kill` and `quiet` do not return.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import ssl
from typing import Any, Final

from room_server.media.engine import Engine
from room_server.media.settings import MediaSettings

CONNECT_S: Final = 5.0

_log = logging.getLogger(__name__)


class RemoteWorker(Engine):
    """One of the workers that another host lends."""

    def __init__(self, label: str, settings: MediaSettings, address: str, port: int, context: ssl.SSLContext) -> None:
        """Take the agent's address, which its certificate must name."""
        super().__init__(label, settings)
        self._address = address
        self._port = port
        self._context = context
        self._writer: asyncio.StreamWriter | None = None
        self._losing: asyncio.Event | None = None
        self._is_over = False

    async def kill(self) -> None:
        """See `Engine`: hang up, and wait until it has stopped by itself."""
        if self._writer is not None:
            self._ready.clear()
            self._losing = self._losing or asyncio.Event()
            self._abandon()
            await self.quiet()

    async def quiet(self) -> None:
        """See `Engine`."""
        if self._losing is not None:
            await self._losing.wait()

    def _abandon(self) -> None:
        if self._writer is not None:
            self._writer.transport.abort()

    async def _one(self) -> None:
        try:
            async with asyncio.timeout(CONNECT_S):
                reader, writer = await asyncio.open_connection(self._address, self._port, ssl=self._context)
        except (OSError, TimeoutError) as error:
            _log.warning("a media worker of another host is not reached: %s", type(error).__name__)
            return
        self._writer, self._is_over = writer, False
        cancelled = False
        try:
            await self._converse(reader, writer)
        except asyncio.CancelledError:
            cancelled = True  # we stop: the agent sees that we have hung up, and so does the worker
            raise
        finally:
            self._writer = None
            losing = self._losing = self._losing or asyncio.Event()
            writer.transport.abort()
            if not cancelled:
                await self._until_quiet()
            losing.set()
            self._losing = None
            with contextlib.suppress(OSError, ssl.SSLError, TimeoutError):
                await writer.wait_closed()

    async def _until_quiet(self) -> None:
        if not self._is_over and self._link is not None:
            _log.error("a media worker of another host cannot be heard: its sessions wait until it has stopped")
            await asyncio.sleep(self._link.quiet_at - asyncio.get_running_loop().time())

    def _heard(self, frame: dict[str, Any]) -> None:
        if "ended" in frame:
            self._is_over = True
        else:
            super()._heard(frame)
