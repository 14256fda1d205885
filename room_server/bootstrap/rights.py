"""The right to carry a session's media, kept as leases of the registry (`media/<session>`, held by a worker's name).

Rules:
- A right that is held is renewed each quarter of its length. It is lost when another took it, and also when the store
  has not answered until a quarter before its end: another server may then be about to take it. That quarter is for
  ending the session's media here; a worker whose server sleeps stops by itself before (`media.link`).
- On a store that is this server's alone (the embedded one, whose folder is locked; memory) nobody else can take a
  right: one that a killed server left behind is taken at once, and a silent store costs nobody their sound.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from room_server.media.tenure import OnTaken
from room_server.registry.leases import Lease, Leases
from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.session.audience import Ms

ROUNDS = 4  # of renewing, within the length of a lease

_log = logging.getLogger(__name__)


class MediaRights:
    """`media.tenure.Tenure` over the registry's leases."""

    def __init__(self, leases: Leases, clock: Callable[[], Ms], *, alone: bool) -> None:
        """`alone`: the store is this server's own."""
        self._leases = leases
        self._clock = clock
        self._alone = alone
        self._round_ms = leases.length_ms // ROUNDS
        self._held: dict[str, Lease] = {}
        self._on_taken: OnTaken | None = None
        self._renewing: asyncio.Task[None] | None = None

    def listen(self, on_taken: OnTaken) -> None:
        """See `Tenure`."""
        self._on_taken = on_taken

    async def take(self, session: str, worker: str) -> bool:
        """See `Tenure`."""
        if self._renewing is None:
            self._renewing = asyncio.create_task(self._renew(), name="media rights")
        try:
            async with asyncio.timeout(self._round_ms / 1000):
                await self._release(session)
                take = self._leases.seize if self._alone else self._leases.acquire
                lease = await take(_what(session), worker, now=self._clock())
        except (RecordsUnavailable, TooBusy, TimeoutError) as error:
            _log.warning("a session's media cannot be placed now", extra={"error": type(error).__name__})
            return False
        if lease is None:
            return False
        self._held[session] = lease
        return True

    async def let_go(self, session: str) -> None:
        """See `Tenure`; what the store does not take back runs out by itself."""
        try:
            async with asyncio.timeout(self._round_ms / 1000):
                await self._release(session)
        except (RecordsUnavailable, TooBusy, TimeoutError) as error:
            _log.warning("a session's media lease was not given back", extra={"error": type(error).__name__})

    async def aclose(self) -> None:
        """Stop renewing."""
        if self._renewing is not None:
            self._renewing.cancel()
            await asyncio.gather(self._renewing, return_exceptions=True)

    async def _release(self, session: str) -> None:
        lease = self._held.pop(session, None)
        if lease is not None:
            await self._leases.release(lease)

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(self._round_ms / 1000)
            await asyncio.gather(*(self._prolong(session, lease) for session, lease in tuple(self._held.items())))

    async def _prolong(self, session: str, lease: Lease) -> None:
        """Renew one right, if it is still held; tell of its loss."""
        try:
            async with asyncio.timeout(self._round_ms / 1000):
                now = self._clock()
                renewed = (
                    await self._leases.seize(lease.what, lease.holder, now=now)
                    if self._alone
                    else await self._leases.renew(lease, now=now)
                )
        except (RecordsUnavailable, TooBusy, TimeoutError):
            still = self._alone or self._clock() < lease.expires_at - self._round_ms
            renewed = lease if still else None
        if self._held.get(session) is not lease:
            return  # given back, or moved, meanwhile
        if renewed is not None:
            self._held[session] = renewed
            return
        del self._held[session]
        if self._on_taken is not None:
            self._on_taken(session)


def _what(session: str) -> str:
    return f"media/{session}"
