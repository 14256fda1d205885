"""A session's media live in one worker of one server: the right to them is a lease with a fence."""

from __future__ import annotations

import asyncio
import logging

import pytest

from room_server.bootstrap.house import clock as wall_clock
from room_server.bootstrap.rights import MediaRights
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.registry.leases import Leases
from room_server.registry.records import RecordsUnavailable
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.records_redis import RedisRecords
from tests.media.client import until
from tests.media.hall import hall

LENGTH_MS = 400


class Clock:
    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


class Server:
    """One server's view of the books."""

    def __init__(self, records, clock, *, alone=False, length_ms=LENGTH_MS) -> None:
        self.records = records
        self.leases = Leases(records, length_ms)
        self.rights = MediaRights(self.leases, clock, alone=alone)
        self.lost: list[str] = []
        self.rights.listen(self.lost.append)


@pytest.fixture
async def servers():
    """Two servers on one store; the third has it for itself, or thinks so."""
    records, clock = MemoryRecords(), Clock()
    one, two, alone = Server(records, clock), Server(records, clock), Server(records, clock, alone=True)
    yield one, two, alone, clock, records
    for server in (one, two, alone):
        await server.rights.aclose()


async def test_one_server_at_a_time_and_each_change_of_worker_raises_the_fence(servers):
    one, two, _, clock, _ = servers
    assert await one.rights.take("s", "a/0/1")
    assert not await two.rights.take("s", "b/0/1")
    assert await one.rights.take("s", "a/1/1"), "another worker of the same server may have it at once"
    lease = await one.leases.get("media/s", now=clock())
    assert (lease.holder, lease.fence) == ("a/1/1", 2)
    await one.rights.let_go("s")
    assert await two.rights.take("s", "b/0/1")
    assert (await one.leases.get("media/s", now=clock())).fence == 3


async def test_it_is_renewed_while_it_is_held_and_not_after(servers):
    one, two, _, clock, _ = servers
    assert await one.rights.take("s", "a/0/1")
    for _ in range(3):
        clock.now += LENGTH_MS - 50
        before = (await one.leases.get("media/s", now=clock())).expires_at
        await moves_on(one, clock, before)
    assert one.lost == []
    await one.rights.let_go("s")
    clock.now += 1
    assert await two.rights.take("s", "b/0/1")


async def moves_on(server, clock, before) -> None:
    async with asyncio.timeout(5):
        while (await server.leases.get("media/s", now=clock())).expires_at <= before:
            await asyncio.sleep(0.01)


async def test_who_slept_through_it_learns_that_it_is_another_servers(servers):
    one, two, _, clock, _ = servers
    assert await one.rights.take("s", "a/0/1")
    clock.now += 2 * LENGTH_MS
    assert await two.rights.take("s", "b/0/1")
    await until(lambda: one.lost == ["s"])
    await one.rights.let_go("s")
    assert (await two.leases.get("media/s", now=clock())).holder == "b/0/1", "what is not ours is not given back"


class Silent(MemoryRecords):
    silent = False

    async def swap(self, *given, **named):
        if self.silent:
            raise RecordsUnavailable("TimeoutError")
        return await super().swap(*given, **named)


async def test_while_the_store_is_silent_a_shared_right_ends_before_another_can_take_it(caplog):
    records, clock = Silent(), Clock()
    shared, own = Server(records, clock), Server(records, clock, alone=True)
    assert await shared.rights.take("s", "a/0/1")
    assert await own.rights.take("t", "b/0/1")
    records.silent = True
    assert not await shared.rights.take("u", "a/0/1")
    assert caplog.records[-1].levelno == logging.WARNING
    clock.now += LENGTH_MS // 2
    await asyncio.sleep(LENGTH_MS / 1000 / 2)
    assert shared.lost == []
    clock.now += LENGTH_MS // 4
    await until(lambda: shared.lost == ["s"])
    clock.now += 10 * LENGTH_MS
    await asyncio.sleep(LENGTH_MS / 1000 / 2)
    assert own.lost == []
    records.silent = False
    for server in (shared, own):
        await server.rights.aclose()


async def test_who_has_the_store_alone_takes_what_a_killed_server_left_behind(servers):
    one, _, alone, clock, _ = servers
    assert await one.rights.take("s", "a/0/1")
    assert await alone.rights.take("s", "b/0/1")
    lease = await alone.leases.get("media/s", now=clock())
    assert (lease.holder, lease.fence) == ("b/0/1", 2)


async def test_two_hosts_on_one_store_share_the_sessions_and_survive_the_loss_of_one(tmp_path):
    """Two pools of workers, each with a server of its own; one host falls off the net with everything on it."""
    length_ms = 1500

    def host(store, label):
        server = Server(RedisRecords(store.url), wall_clock, length_ms=length_ms)
        return server, hall("one", "two", workers=2, tenure=server.rights, public_address=label, bind_address=label)

    async with EmbeddedStore(EmbeddedSettings(tmp_path)) as store:
        north, northern = host(store, "127.0.0.2")
        south, southern = host(store, "127.0.0.3")
        async with southern as there:
            async with northern as here:
                await here.meet("one", "ada", "ben")
                await there.meet("two", "cyd", "dan")
                await there.plane.join("one", "ada")
                assert there.engine("one") is None, "it lives on the other host"
                assert {"t": "failed", "reason": "media-lost"} in there["one"].messages["ada"]
                await north.rights.aclose()  # the host is gone: nothing renews, nothing is given back
                north.rights._held.clear()
            async with asyncio.timeout(2 * length_ms / 1000 + 5):
                while there.engine("one") is None:
                    await until(lambda: "one" in there.lost)
                    there.lost.clear()
                    await there.plane.join("one", "ada")
            await until(lambda: there["one"].of("ada", "offer"))  # or it would be taken for the answer to the next
            await there.meet("one", "ada", "ben")
            await there.talk("two", "cyd", "dan")
            assert there.engine("one") is not there.engine("two")
            lease = await south.leases.get("media/one", now=wall_clock())
            assert (lease.holder, lease.fence) == (there.engine("one").name, 2)
        await south.rights.aclose()
        for server in (north, south):
            await server.records.aclose()
