"""The oldest generation is collected when nobody is there, and not in the middle of a session."""

from __future__ import annotations

import asyncio
import gc
import weakref

from room_server.bootstrap.pauses import GROWN_BYTES, peak_bytes, short_pauses


class Circle:
    """Something that only the collector can free."""

    def __init__(self) -> None:
        self.me = self


def old_circle() -> weakref.ref[Circle]:
    circle = Circle()
    gc.collect(1)  # it has survived: it is of the oldest generation now
    return weakref.ref(circle)


async def test_circles_are_collected_once_nobody_is_there():
    somebody = True
    async with short_pauses(lambda: not somebody, look_every_s=0.01):
        seen = old_circle()
        await asyncio.sleep(0.05)
        assert seen() is not None
        somebody = False
        async with asyncio.timeout(5):
            while seen() is not None:
                await asyncio.sleep(0.01)


async def test_circles_are_collected_where_memory_has_grown_though_somebody_is_there():
    held = peak_bytes()
    async with short_pauses(lambda: False, look_every_s=0.01, peak=lambda: held):
        seen = old_circle()
        await asyncio.sleep(0)  # it looks for the first time
        held += GROWN_BYTES - 1
        await asyncio.sleep(0.05)
        assert seen() is not None
        held += 1
        async with asyncio.timeout(5):
            while seen() is not None:
                await asyncio.sleep(0.01)
        seen = old_circle()
        await asyncio.sleep(0.05)
        assert seen() is not None, "it counts from what was held then"


async def test_python_does_not_collect_the_oldest_by_itself_meanwhile_and_does_again_afterwards():
    before = gc.get_threshold()
    async with short_pauses(lambda: False):
        collections = gc.get_stats()[2]["collections"]
        kept = [Circle() for _ in range(200_000)]
        assert gc.get_stats()[2]["collections"] == collections
        assert len(kept) == 200_000
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
