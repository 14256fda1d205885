"""Links that outlast an adjournment: nobody's link dies while the mediation waits for its day.

A link opens for as long after the day on which the session goes on as a new one does from its making; where the day is
not known yet, from the adjournment. What was alive when the session was adjourned counts, so that another day that is
set months later still finds everybody's link. The entry in the index is retained accordingly.
"""

from __future__ import annotations

import asyncio
import logging

from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.registry.registry import Registry
from room_server.session.audience import Ms
from room_server.session.state import Session

DAY_MS: Ms = 86_400_000
RETRY_S = 1.0  # between two tries while the store does not answer

_log = logging.getLogger(__name__)


class Outlasting:
    """Prolongs links and entries of adjourned sessions, and does not give up while the store does not answer."""

    def __init__(self, registry: Registry, link_life_ms: Ms) -> None:
        self._registry = registry
        self._life_ms = link_life_ms
        self._waiting: set[asyncio.Task[None]] = set()

    async def adjourned(self, session_id: str, session: Session) -> None:
        """Prolong them now or soon."""
        if not await self._prolong(session_id, session):
            task = asyncio.create_task(self._keep_trying(session_id, session), name="links outlast an adjournment")
            self._waiting.add(task)
            task.add_done_callback(self._waiting.discard)

    async def close(self) -> None:
        """Stop trying; whoever reads the session next asks again."""
        for task in self._waiting:
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    async def _prolong(self, session_id: str, session: Session) -> bool:
        now = session.adjourned
        if now is None:
            return True
        open_until = (now.until or now.at) + self._life_ms
        retained_until = open_until + session.retention_days * DAY_MS
        try:
            await self._registry.outlast(
                session_id, alive_at=now.since, open_until=open_until, retained_until=retained_until
            )
        except (RecordsUnavailable, TooBusy) as error:
            _log.warning("links of an adjourned session are prolonged later", extra={"error": type(error).__name__})
            return False
        return True

    async def _keep_trying(self, session_id: str, session: Session) -> None:
        while True:
            await asyncio.sleep(RETRY_S)
            if await self._prolong(session_id, session):
                return
