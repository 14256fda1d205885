"""What was acknowledged stays, and is there once, whatever breaks between."""

import asyncio
import os
import random
import signal

import pytest

from room_server.log import chain
from room_server.log.port import LogForked, LogMoved, LogUnavailable
from room_server.log.redis_streams import RedisLog
from room_server.log.report import store_report

from .conftest import Heard, eventually
from .proxy import fault_proxy

SESSION = "tenancy-7"


async def persist(log, session, command, head, data):
    """Append as the host does: behind whatever others wrote, with the same command id until there is an answer."""
    while True:
        try:
            return (await log.append(session, command=command, expected=head, events=[data])).head
        except LogMoved as moved:
            head = moved.head
        except LogUnavailable:
            await asyncio.sleep(0.01)


async def write_while(log, disturb, writers=4):
    """Let writers append while `disturb()` runs; what was acknowledged, in the order each writer saw."""
    start = await log.create(SESSION)
    acknowledged, done = [], asyncio.Event()

    async def writer(seat):
        head, n = start, 0
        while not done.is_set():
            data = b"%s-%d" % (seat.encode(), n)
            head = await persist(log, SESSION, f"{seat}/{n}", head, data)
            acknowledged.append(data)
            n += 1
            await asyncio.sleep(0.002)

    async with asyncio.TaskGroup() as group:
        for n in range(writers):
            group.create_task(writer(f"seat{n}"))
        await disturb()
        done.set()
    return acknowledged


async def check_nothing_lost_or_doubled(log, acknowledged):
    stored = await log.read(SESSION)
    kept = [event.data for event in stored]
    assert len(acknowledged) > 20
    assert set(acknowledged) <= set(kept), "an acknowledged event is lost"
    assert len(kept) == len(set(kept)), "an event is doubled"
    assert chain.verify(chain.genesis(SESSION), stored, await log.head(SESSION))


async def kill_store(url):
    report = await store_report(url)
    os.kill(report.process_id, signal.SIGKILL)


async def until_answers(url, limit):
    async def answers():
        return (await store_report(url)).reachable

    await eventually(answers, limit)


async def test_killing_the_store_loses_and_doubles_nothing(embedded, redis_log):
    async def disturb():
        for _ in range(3):
            await asyncio.sleep(0.3)
            await kill_store(embedded.url)
            await until_answers(embedded.url, limit=5)

    await check_nothing_lost_or_doubled(redis_log, await write_while(redis_log, disturb))


async def test_lost_answers_double_nothing(embedded, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        log = RedisLog(proxy.url)

        async def disturb():
            for _ in range(25):
                await asyncio.sleep(0.02)
                proxy.lose_answers = 1

        await check_nothing_lost_or_doubled(log, await write_while(log, disturb))
        assert proxy.lost >= 20
        await log.aclose()


async def test_an_append_whose_answer_was_lost_answers_as_a_duplicate(embedded, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        log = RedisLog(proxy.url)
        head = await persist(log, SESSION, "ada/1", await log.create(SESSION), b"a")
        proxy.lose_answers = 1
        answer = await log.append(SESSION, command="ada/2", expected=head, events=[b"b"])
        assert (answer.first_version, answer.head, answer.duplicate) == (2, chain.extend(head, [b"b"]), True)
        await log.aclose()


async def test_a_silent_store_is_unavailable_and_later_there_again(embedded, redis_log):
    start = await redis_log.create(SESSION)
    process = (await store_report(embedded.url)).process_id
    os.kill(process, signal.SIGSTOP)
    try:
        async with asyncio.timeout(8):
            with pytest.raises(LogUnavailable):
                await redis_log.append(SESSION, command="ada/1", expected=start, events=[b"a"])
    finally:
        os.kill(process, signal.SIGCONT)
    head = await persist(redis_log, SESSION, "ada/1", start, b"a")
    assert [event.data for event in await redis_log.read(SESSION)] == [b"a"]
    assert head == await redis_log.head(SESSION)


async def test_without_a_store_the_log_is_unavailable_soon(tmp_path):
    log = RedisLog(f"unix://{tmp_path}/nothing.sock")
    async with asyncio.timeout(8):
        with pytest.raises(LogUnavailable):
            await log.head(SESSION)
        with pytest.raises(LogUnavailable):
            async with log.follow(SESSION, lambda _: None):
                pass
    await log.publish_glimpse(SESSION, b"lost")
    await log.aclose()
    with pytest.raises(LogUnavailable):
        await log.head(SESSION)


async def test_a_flushed_script_is_sent_again(redis_log, admin):
    head = await redis_log.create(SESSION)
    for n in range(5):
        await admin.script_flush()
        head = (await redis_log.append(SESSION, command=f"ada/{n}", expected=head, events=[b"%d" % n])).head
    await admin.script_flush()
    assert (await redis_log.delete(SESSION)).events == 5


async def test_who_is_cancelled_gives_nobody_their_answer(redis_log):
    chance = random.Random(7)
    heads = {f"s{n}": await redis_log.create(f"s{n}") for n in range(20)}
    for turn in range(40):
        calls = {name: asyncio.ensure_future(redis_log.head(name)) for name in heads}
        appends = {
            name: asyncio.ensure_future(persist(redis_log, name, f"ada/{turn}", head, name.encode()))
            for name, head in heads.items()
        }
        for _ in range(chance.randrange(4)):
            await asyncio.sleep(0)
        for task in chance.sample([*calls.values(), *appends.values()], 15):
            task.cancel()
        await asyncio.gather(*calls.values(), *appends.values(), return_exceptions=True)
        for name, task in appends.items():
            if not task.cancelled():
                heads[name] = task.result()
            else:
                heads[name] = await redis_log.head(name)
        for name, head in heads.items():
            events = await redis_log.read(name)
            assert {event.data for event in events} <= {name.encode()}
            assert chain.verify(chain.genesis(name), events, head), "somebody else's answer"


async def test_a_lost_tail_is_noticed(redis_log, admin):
    start = await redis_log.create(SESSION)
    head = await persist(redis_log, SESSION, "ada/1", start, b"a")
    await admin.flushall()
    await redis_log.create(SESSION)
    with pytest.raises(LogForked) as forked:
        await redis_log.append(SESSION, command="ada/2", expected=head, events=[b"b"])
    assert forked.value.found == start


async def test_a_changed_event_is_noticed_by_who_is_told_it(redis_log, admin):
    start = await redis_log.create(SESSION)
    await persist(redis_log, SESSION, "ada/1", start, b"what was said")
    await admin.delete(f"log:{{{SESSION}}}:events")
    await admin.xadd(f"log:{{{SESSION}}}:events", {"d": b"what was not"}, id="1-0")
    with pytest.raises(LogForked):
        await redis_log.append(SESSION, command="ben/1", expected=start, events=[b"b"])


async def test_a_store_without_memory_is_unavailable_and_loses_nothing(redis_log, admin):
    start = await redis_log.create(SESSION)
    head = await persist(redis_log, SESSION, "ada/1", start, b"a")
    await admin.config_set("maxmemory", "1")
    with pytest.raises(LogUnavailable, match="OOM"):
        await redis_log.append(SESSION, command="ada/2", expected=head, events=[b"b"])
    await admin.config_set("maxmemory", "0")
    await persist(redis_log, SESSION, "ada/2", head, b"b")
    assert [event.data for event in await redis_log.read(SESSION)] == [b"a", b"b"]


async def test_a_follower_hears_of_what_happened_while_its_line_was_cut(embedded, redis_log, tmp_path):
    start = await redis_log.create(SESSION)
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        log, heard = RedisLog(proxy.url), Heard()
        async with log.follow(SESSION, heard):
            proxy.cut()
            head = await persist(redis_log, SESSION, "ada/1", start, b"a")
            await heard.until(head)
            head = await persist(redis_log, SESSION, "ada/2", head, b"b")
            await heard.until(head)
        await log.aclose()


async def test_a_message_that_got_lost_is_made_good_within_seconds(embedded, redis_log, tmp_path):
    start = await redis_log.create(SESSION)
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        log, heard = RedisLog(proxy.url), Heard()
        async with log.follow(SESSION, heard):
            proxy.swallow = True
            head = await persist(redis_log, SESSION, "ada/1", start, b"a")
            await eventually(lambda: proxy.lost)
            proxy.swallow = False
            await heard.until(head)
        await log.aclose()


async def test_a_follower_survives_the_store(embedded, redis_log):
    start, heard = await redis_log.create(SESSION), Heard()
    async with redis_log.follow(SESSION, heard):
        await kill_store(embedded.url)
        await until_answers(embedded.url, limit=5)
        head = await persist(redis_log, SESSION, "ada/1", start, b"a")
        await heard.until(head)


async def test_glimpses_come_again_after_the_line_was_cut(embedded, redis_log, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        log, heard = RedisLog(proxy.url), Heard()
        await redis_log.create(SESSION)
        async with log.follow_glimpses(SESSION, heard):
            proxy.cut()
            async with asyncio.timeout(5):
                while not heard.all:
                    await redis_log.publish_glimpse(SESSION, b"here")
                    await asyncio.sleep(0.02)
        await log.aclose()
