"""Keeps the snapshots of one session beside its log, and finds the last one again.

Rules:
- A snapshot is never waited for and never needed: what cannot be kept is tried again when the next one is due, and what
  is found but does not fit is passed over with a line in the server's log.
- When one is taken, the chronicle lets go of what its readers were told long ago; a reader who comes back from further
  away is shown the whole view.
"""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass

from room_server.host.chronicle import Chronicle
from room_server.host.sealing import Sealing
from room_server.host.snapshots import OTHER_CODE, SEALED, Unfit, decode, encode, key_for
from room_server.log.port import EventLog, Head, LogError, LogUnavailable, LogUnreadable, NoSuchSession

logger = logging.getLogger(__name__)

FOLDED_A_SLICE = 1_000  # events between two turns of the loop: about 2 ms


@dataclass(frozen=True, slots=True)
class Keeping:
    """How often a snapshot is kept and a head is signed, and how much is held besides."""

    snapshot_events: int = 1_000  # so many events after the last snapshot another is due
    resume_events: int = 1_000  # so many of each reader's last events are held for one who comes back
    checkpoint_events: int = 64  # after so many events a head is signed
    checkpoint_ms: int = 5_000  # or so long after the first that is not signed yet


class Keeper:
    """The snapshots of one session."""

    def __init__(self, session_id: str, secret: bytes, log: EventLog, sealing: Sealing, keeping: Keeping) -> None:
        self._id = session_id
        self._key = key_for(secret)
        self._log = log
        self._sealing = sealing
        self._keeping = keeping
        self._upto = 0  # the version of the last one that was found or taken here
        self._storing: asyncio.Task[None] | None = None

    async def found(self) -> tuple[Chronicle, Head] | None:
        """Return what the last snapshot holds and the head that it stands for, unless it cannot be used."""
        self._upto = 0
        try:
            kept = await self._log.snapshot(self._id)
        except LogUnavailable:
            logger.warning("snapshot not read", extra={"session": self._id})
            return None
        if kept is None:
            return None
        head, data = kept
        try:
            substance = await decode(await self._opened(head, data), self._key, head)
        except Unfit as unfit:
            self.pass_over(str(unfit))
            return None
        self._upto = head.version
        return Chronicle.of(substance), head

    def pass_over(self, why: str) -> None:
        """Say that what was found is not used, and take a new one as soon as there is enough for it."""
        level = logging.INFO if why == OTHER_CODE else logging.WARNING
        logger.log(level, "snapshot not used", extra={"session": self._id, "why": why})
        self._upto = 0

    def due(self, head: Head) -> bool:
        """Tell whether so much has happened since the last one that another is worth keeping."""
        return head.version - self._upto >= self._keeping.snapshot_events

    async def take(self, chronicle: Chronicle, head: Head) -> None:
        """Take a snapshot in slices, during which nothing may be added, and keep it in the background."""
        self._upto = head.version
        await asyncio.sleep(0)
        for seat in chronicle.readers():
            whole = False
            while not whole:
                whole = chronicle.fold(seat, FOLDED_A_SLICE)
                await asyncio.sleep(0)
        data = await encode(chronicle.substance(), self._key, head)
        chronicle.trim(self._keeping.resume_events)
        if self._storing is None or self._storing.done():
            self._storing = asyncio.create_task(self._store(head, data), name="keep a snapshot")

    async def aclose(self) -> None:
        """Give up what is being kept; the next who serves the session reads a little more of the log."""
        if self._storing is not None:
            self._storing.cancel()
            await asyncio.gather(self._storing, return_exceptions=True)

    async def _opened(self, head: Head, data: bytes) -> bytes:
        """Open what was found. Raises Unfit where it does not open: without a snapshot nothing is lost."""
        try:
            return await self._sealing.opened_snapshot(head, data)
        except (LogUnavailable, LogUnreadable, NoSuchSession):
            raise Unfit(SEALED) from None

    async def _store(self, head: Head, data: bytes) -> None:
        try:
            await self._log.keep_snapshot(self._id, head, await self._sealing.sealed_snapshot(head, data))
        except LogError as error:
            logger.warning("snapshot not kept", extra={"session": self._id, "error": type(error).__name__})
