"""Links that outlast an adjournment: nobody's link dies while the mediation waits for its day.

A link opens for as long after the day on which the session goes on as a new one does from its making; where the day is
not known yet, from the adjournment. What was alive when the session was adjourned counts, so that another day that is
set months later still finds everybody's link. The entry in the index is retained accordingly. (A link that is made
meanwhile lasts as long from its making: ``web.desk``.)
"""

from __future__ import annotations

from room_server.bootstrap.retries import Retries
from room_server.bootstrap.shapes import DAY_MS
from room_server.registry.registry import Registry
from room_server.session.audience import Ms
from room_server.session.state import Session


class Outlasting:
    """Prolongs links and entries of adjourned sessions."""

    def __init__(self, registry: Registry, link_life_ms: Ms) -> None:
        self._registry = registry
        self._life_ms = link_life_ms
        self._retries = Retries("links of an adjourned session are prolonged later")

    async def adjourned(self, session_id: str, session: Session) -> None:
        """Prolong them now or soon."""
        now = session.adjourned
        if now is None:
            return
        open_until = now.day + self._life_ms
        retained_until = open_until + session.retention_days * DAY_MS
        await self._retries.do(
            lambda: self._registry.outlast(
                session_id, alive_at=now.since, open_until=open_until, retained_until=retained_until
            )
        )

    async def close(self) -> None:
        """Stop trying; whoever reads the session next asks again."""
        await self._retries.close()
