"""What has to be done in the registry, now or soon: it is not given up while the store does not answer.

What is still waiting when the server stops is made up for by whoever reads the session next (`host.directory`).
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from room_server.registry.records import RecordsUnavailable, TooBusy

RETRY_S = 1.0  # between two tries

Work = Callable[[], Awaitable[object]]

_log = logging.getLogger(__name__)


class Retries:
    """Does such things."""

    def __init__(self, what_waits: str) -> None:
        """Take the words of the log's line that something is done later."""
        self._what_waits = what_waits
        self._waiting: set[asyncio.Task[None]] = set()

    async def do(self, work: Work) -> None:
        """Do it now, or soon where the store does not answer now; it may be done twice."""
        if not await self._is_done(work):
            task = asyncio.create_task(self._keep_trying(work), name=self._what_waits)
            self._waiting.add(task)
            task.add_done_callback(self._waiting.discard)

    async def close(self) -> None:
        """Stop trying."""
        for task in self._waiting:
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    async def _is_done(self, work: Work) -> bool:
        try:
            await work()
        except (RecordsUnavailable, TooBusy) as error:
            _log.warning(self._what_waits, extra={"error": type(error).__name__})
            return False
        return True

    async def _keep_trying(self, work: Work) -> None:
        while True:
            await asyncio.sleep(RETRY_S)
            if await self._is_done(work):
                return
