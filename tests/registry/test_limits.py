"""Somebody tries too often."""

import asyncio

from room_server.registry.limits import Limit, Limits, LimitSettings

from .conftest import MINUTE, NOW

THREE = Limit("three", 3, MINUTE)
WINDOW = NOW - NOW % MINUTE


async def test_what_is_too_often_waits_for_the_next_window(records):
    limits = Limits(records)
    assert [await limits.wait(THREE, "192.0.2.1", now=WINDOW + 10_000) for _ in range(4)] == [0, 0, 0, 50_000]
    assert await limits.wait(THREE, "192.0.2.1", now=WINDOW + MINUTE) == 0


async def test_limits_and_people_are_counted_apart(records):
    limits = Limits(records)
    for _ in range(4):
        await limits.wait(THREE, "192.0.2.1", now=WINDOW)
    assert await limits.wait(THREE, "192.0.2.2", now=WINDOW) == 0
    assert await limits.wait(Limit("other", 3, MINUTE), "192.0.2.1", now=WINDOW) == 0


async def test_tries_at_once_are_all_counted(records):
    waits = await asyncio.gather(*(Limits(records).wait(THREE, "a", now=WINDOW) for _ in range(10)))
    assert sum(wait == 0 for wait in waits) == 3


async def test_no_address_is_kept_in_the_clear(embedded_records, admin):
    await Limits(embedded_records).wait(LimitSettings().links_per_address, "192.0.2.77", now=NOW)
    assert not [name for name in await admin.keys("*") if b"192.0.2" in name]
