"""Two nodes want the same session."""

import asyncio

from room_server.registry.leases import Leases

from .conftest import NOW, SECOND

WHAT = "session/tenancy-7"


async def test_one_node_has_it_until_its_time_is_over(records):
    leases = Leases(records)
    first = await leases.acquire(WHAT, "node-a", now=NOW)
    assert first.fence == 1
    assert await leases.acquire(WHAT, "node-b", now=NOW + 9 * SECOND) is None
    second = await leases.acquire(WHAT, "node-b", now=NOW + 10 * SECOND)
    assert (second.holder, second.fence) == ("node-b", 2)
    assert await leases.renew(first, now=NOW + 10 * SECOND) is None
    assert await leases.get(WHAT, now=NOW + 11 * SECOND) == second


async def test_who_renews_keeps_it_with_the_same_fence(records):
    leases = Leases(records)
    lease = await leases.acquire(WHAT, "node-a", now=NOW)
    for seconds in range(3, 60, 3):
        lease = await leases.renew(lease, now=NOW + seconds * SECOND)
        assert lease.fence == 1
    assert await leases.acquire(WHAT, "node-a", now=NOW + 60 * SECOND) == await leases.get(WHAT, now=NOW + 60 * SECOND)


async def test_who_slept_through_it_gets_a_new_fence(records):
    leases = Leases(records)
    slept = await leases.acquire(WHAT, "node-a", now=NOW)
    assert await leases.renew(slept, now=NOW + 10 * SECOND) is None
    assert (await leases.acquire(WHAT, "node-a", now=NOW + 10 * SECOND)).fence == 2


async def test_a_lease_let_go_is_free_at_once_and_its_fence_still_grows(records):
    leases = Leases(records)
    lease = await leases.acquire(WHAT, "node-a", now=NOW)
    await leases.release(lease)
    assert await leases.get(WHAT, now=NOW) is None
    other = await leases.acquire(WHAT, "node-b", now=NOW + 1)
    assert other.fence == 2
    await leases.release(lease)
    assert await leases.get(WHAT, now=NOW + 1) == other, "one cannot let go of another's"
    assert await leases.forget(WHAT)
    assert (await leases.acquire(WHAT, "node-c", now=NOW)).fence == 1


async def test_of_many_at_once_one_gets_it(records):
    leases = Leases(records)
    answers = await asyncio.gather(*(leases.acquire(WHAT, f"node-{n}", now=NOW) for n in range(6)))
    assert sum(answer is not None for answer in answers) == 1


async def test_who_knows_that_nobody_else_lives_takes_it_at_once(records):
    leases = Leases(records)
    assert (await leases.seize(WHAT, "node-a", now=NOW)).fence == 1
    assert (await leases.seize(WHAT, "node-a", now=NOW + 20 * SECOND)).fence == 1, "prolonged, also when it was over"
    seized = await leases.seize(WHAT, "node-b", now=NOW + 21 * SECOND)
    assert (seized.holder, seized.fence) == ("node-b", 2)
    assert await leases.get(WHAT, now=NOW + 22 * SECOND) == seized
