"""How the log lies in Redis (what it promises stands in test_contract.py)."""

import asyncio

import redis.asyncio

from room_server.log import chain
from room_server.log.port import RESULTS_KEPT
from room_server.log.redis_streams import RedisLog

from .conftest import Heard, eventually, open_debian

SESSION = "tenancy-7"
_NEWS = f"log:{{{SESSION}}}:news".encode()


async def fill(log, count, seat="ada"):
    head = await log.create(SESSION)
    for n in range(count):
        head = (await log.append(SESSION, command=f"{seat}/{n}", expected=head, events=[b"%d" % n])).head
    return head


async def test_a_session_is_one_stream_and_three_hashes_in_one_slot(redis_log, admin):
    head = await fill(redis_log, 3)
    await redis_log.keep_snapshot(SESSION, head, b"seen")
    names = sorted(await admin.keys("*"))
    kinds = (b"events", b"meta", b"results", b"snapshot")
    assert names == [b"log:{tenancy-7}:" + kind for kind in kinds]
    slots = {await admin.execute_command("CLUSTER", "KEYSLOT", name) for name in names}
    assert len(slots) == 1
    assert await admin.xrange(names[0]) == [(b"%d-0" % n, {b"d": b"%d" % (n - 1)}) for n in (1, 2, 3)]
    assert await admin.hgetall(names[1]) == {b"v": b"3", b"h": head.digest}
    assert await admin.hgetall(names[3]) == {b"v": b"3", b"h": head.digest, b"d": b"seen"}


async def test_remembered_results_do_not_grow_without_end(redis_log, admin):
    await fill(redis_log, RESULTS_KEPT + 50)
    assert await admin.hlen("log:{tenancy-7}:results") == 2 * RESULTS_KEPT + 1


async def test_a_deleted_session_leaves_no_key(redis_log, admin):
    head = await fill(redis_log, 3)
    await redis_log.keep_snapshot(SESSION, head, b"seen")
    await redis_log.delete(SESSION)
    assert await admin.keys("*") == []


async def test_two_nodes_hear_each_other_and_agree(embedded, redis_log):
    other, heard = RedisLog(embedded.url), Heard()
    start = await redis_log.create(SESSION)
    async with other.follow(SESSION, heard):
        head = (await redis_log.append(SESSION, command="ada/1", expected=start, events=[b"a"])).head
        await heard.until(head)
        head = (await other.append(SESSION, command="ben/1", expected=head, events=[b"b"])).head
        await heard.until(head)
    events = await redis_log.read(SESSION)
    assert chain.verify(start, events, head)
    await other.aclose()


async def test_a_restarted_node_follows_where_the_log_is(redis_log):
    await fill(redis_log, 2)
    heard = Heard()
    async with redis_log.follow(SESSION, heard):
        await heard.until(await redis_log.head(SESSION))  # looked up on confirmation, without any append


async def test_many_sessions_are_followed_on_one_connection(redis_log, admin):
    async with asyncio.timeout(10):
        heard = {f"s{n}": Heard() for n in range(50)}
        starts = {name: await redis_log.create(name) for name in heard}
        contexts = [redis_log.follow(name, hear) for name, hear in heard.items()]
        await asyncio.gather(*(context.__aenter__() for context in contexts))
        for name, start in starts.items():
            head = (await redis_log.append(name, command="ada/1", expected=start, events=[name.encode()])).head
            await heard[name].until(head)
        followers = [one for one in await admin.client_list() if one["ssub"] != "0"]
        assert [one["ssub"] for one in followers] == ["50"]
        for context in contexts:
            await context.__aexit__(None, None, None)


async def test_debians_redis_unsubscribes_too(tmp_path):
    async with open_debian(tmp_path) as store:
        log, heard = RedisLog(store.url), Heard()
        await log.create(SESSION)
        for _ in range(3):
            async with log.follow(SESSION, heard), log.follow(SESSION, heard):
                await eventually(lambda: heard.all)
            await _none_follow(store.url)
        await log.aclose()


async def _none_follow(url):
    """Wait until the store has no subscriber left."""
    async with asyncio.timeout(5), redis.asyncio.Redis.from_url(url, protocol=2) as looker:
        while await looker.execute_command("PUBSUB", "SHARDCHANNELS"):
            await asyncio.sleep(0.01)
        assert await looker.execute_command("PUBSUB", "SHARDNUMSUB", _NEWS) == [_NEWS, 0]


async def test_a_store_that_is_written_anew_holds_nothing_of_what_was_deleted(redis_log, tmp_path):
    def on_disk(word):
        return any(word in path.read_bytes() for path in tmp_path.rglob("*.aof"))

    start = await redis_log.create("estate-9")
    await redis_log.append("estate-9", command="ada/1", expected=start, events=[b"a-word-of-the-past"])
    await redis_log.delete("estate-9")
    assert on_disk(b"a-word-of-the-past")
    assert await asyncio.gather(redis_log.rewrite(), redis_log.rewrite()) == [True, True]
    await eventually(lambda: not on_disk(b"a-word-of-the-past"))


async def test_a_store_that_refuses_to_be_written_anew_is_said_to(redis_log, admin, caplog):
    await admin.execute_command("ACL", "SETUSER", "default", "-bgrewriteaof")
    assert not await redis_log.rewrite()
    assert "store not rewritten" in caplog.text
