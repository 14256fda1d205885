"""Keeps Python's garbage collector from stopping the server while people talk.

Rules:
- What sessions hold is plain data without circles and is freed by counting references. Left to itself the collector
  still walks through all of it whenever the whole has grown by a quarter, in the middle of everything: 0.1 to 0.2 s
  for the 280,000 objects of 25,000 chat lines, measured at 1,000 lines a second.
- The young generations are collected as always, each in about a millisecond.
- The oldest is collected when nobody is connected, when the process has grown by `GROWN_BYTES` since, and in any case
  once in `LONGEST_S`. Connections of people leave nothing to it (`gateway.serving`): each left 14 KiB once.
- What the start has made stays as long as the process, and is never walked through again.
"""

from __future__ import annotations

import asyncio
import gc
import resource
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

LOOK_EVERY_S = 60.0
LONGEST_S = 3_600.0  # between two collections of the oldest generation, while somebody is always there
GROWN_BYTES = 64 * 1024 * 1024
NEVER = 2**31 - 1  # collections of the middle generation, after which Python itself would collect the oldest


@asynccontextmanager
async def short_pauses(
    nobody_here: Callable[[], bool], look_every_s: float = LOOK_EVERY_S, peak: Callable[[], int] | None = None
) -> AsyncIterator[None]:
    """Collect the oldest generation at quiet moments, or where memory asks for it, while inside.

    ``peak`` tells the most bytes that the process has ever held.
    """
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(before[0], before[1], NEVER)
    looking = asyncio.create_task(_look(nobody_here, look_every_s, peak or peak_bytes), name="garbage")
    try:
        yield
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)
        gc.set_threshold(*before)
        gc.unfreeze()


def peak_bytes() -> int:
    """Return the most memory that this process has held so far (getrusage(2); Linux counts in KiB)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


async def _look(nobody_here: Callable[[], bool], every_s: float, peak: Callable[[], int]) -> None:
    loop = asyncio.get_running_loop()
    collected_at, held, clean = loop.time(), peak(), True
    while True:
        await asyncio.sleep(every_s)
        quiet = nobody_here()
        grown = peak() - held >= GROWN_BYTES
        if (quiet and not clean) or grown or loop.time() - collected_at >= LONGEST_S:
            gc.collect()
            collected_at, held = loop.time(), peak()
        clean = quiet
