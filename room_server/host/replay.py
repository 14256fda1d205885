"""Reading a session's history from the log, in slices between which the loop goes on.

``replayed`` begins at the first event. ``continued`` begins where a snapshot stands, and only if the log really leads
from there to its head: a snapshot of another history, or of more than the log holds, is not gone on from.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from room_server.host.chronicle import Chronicle
from room_server.host.sealing import Sealing
from room_server.log.chain import extend, genesis, verify
from room_server.log.port import EventLog, Head, Stored

EVENTS_A_SLICE = 100  # between two turns of the loop: about 5 ms with eight readers


async def replayed(log: EventLog, session: str, sealing: Sealing, upto: int | None = None) -> tuple[Chronicle, Head]:
    """Return what all events made, or those up to a version.

    Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``.
    """
    return await _fold(Chronicle(), genesis(session), (await log.read(session))[:upto], sealing)


async def continued(
    log: EventLog, session: str, sealing: Sealing, chronicle: Chronicle, start: Head
) -> tuple[Chronicle, Head] | None:
    """Add to a chronicle what came after ``start``; None where that is not in the log's past.

    Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``.
    """
    head = await log.head(session)
    missing = (await log.read(session, start.version))[: max(0, head.version - start.version)]
    if not verify(start, missing, head):
        return None
    return await _fold(chronicle, start, missing, sealing)


async def _fold(chronicle: Chronicle, head: Head, stored: Sequence[Stored], sealing: Sealing) -> tuple[Chronicle, Head]:
    for first in range(0, len(stored), EVENTS_A_SLICE):
        some = stored[first : first + EVENTS_A_SLICE]
        for event, command in await sealing.opened(some):
            chronicle.add(event, command)
        head = extend(head, [one.data for one in some])
        await asyncio.sleep(0)
    return chronicle, head
