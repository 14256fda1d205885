"""Many callers, one connection."""

import asyncio

import hiredis
import pytest

from room_server.log.channel import parse_address
from room_server.log.pipeline import AT_ONCE, Pipeline
from room_server.log.port import LogUnavailable

from .proxy import fault_proxy


@pytest.fixture
async def pipeline(embedded):
    pipeline = Pipeline(parse_address(embedded.url))
    yield pipeline
    await pipeline.aclose()


async def test_each_caller_gets_their_own_reply(pipeline):
    calls = [pipeline.call("ECHO", f"{n}") for n in range(3 * AT_ONCE)]
    assert await asyncio.gather(*calls) == [b"%d" % n for n in range(3 * AT_ONCE)]


async def test_a_refused_command_is_its_callers_trouble_alone(pipeline):
    before, refused, after = await asyncio.gather(
        pipeline.call("ECHO", "a"), pipeline.call("NOSUCH"), pipeline.call("ECHO", "b"), return_exceptions=True
    )
    assert (before, after) == (b"a", b"b")
    assert isinstance(refused, hiredis.ReplyError)


async def test_what_waits_in_one_turn_goes_out_together(pipeline, admin):
    await pipeline.call("PING")
    await asyncio.gather(*(pipeline.call("ECHO", f"{n}") for n in range(100)))
    clients = [one for one in await admin.client_list() if one["name"] == "room-server"]
    assert len(clients) == 1
    reads = (await admin.info("stats"))["total_reads_processed"]
    await asyncio.gather(*(pipeline.call("ECHO", f"{n}") for n in range(100)))
    assert (await admin.info("stats"))["total_reads_processed"] - reads <= 3  # one of them asks for this number


async def test_a_call_cancelled_before_it_was_sent_is_not_sent(pipeline):
    await pipeline.call("SET", "k", "before")
    call = asyncio.ensure_future(pipeline.call("SET", "k", "after"))
    await asyncio.sleep(0)
    call.cancel()
    assert await pipeline.call("GET", "k") == b"before"


async def test_what_does_not_matter_is_sent_once_and_only_on_a_connection(pipeline):
    pipeline.send("INCR", "n")
    assert await pipeline.call("GET", "n") is None
    pipeline.send("INCR", "n")
    assert await pipeline.call("GET", "n") == b"1"


async def test_commands_in_flight_when_the_line_is_cut_are_sent_again_in_order(embedded, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        pipeline = Pipeline(parse_address(proxy.url))
        await pipeline.call("PING")
        proxy.lose_answers = 1
        replies = await asyncio.gather(*(pipeline.call("ECHO", f"{n}") for n in range(50)))
        assert replies == [b"%d" % n for n in range(50)]
        assert proxy.lost == 1
        await pipeline.aclose()


async def test_after_three_lost_answers_the_caller_is_told(embedded, tmp_path):
    async with fault_proxy(embedded.url, tmp_path / "p") as proxy:
        pipeline = Pipeline(parse_address(proxy.url))
        await pipeline.call("PING")
        lost = []
        answers = proxy.pass_on
        proxy.pass_on = lambda data: lost.append(data) is None and data.startswith(b"+OK") and answers(data)
        with pytest.raises(LogUnavailable):
            await pipeline.call("ECHO", "never")
        assert sum(b"never" in data for data in lost) == 3
        proxy.pass_on = answers
        assert await pipeline.call("ECHO", "again") == b"again"
        await pipeline.aclose()


async def test_closing_tells_who_waits(embedded):
    pipeline = Pipeline(parse_address(embedded.url))
    await pipeline.call("PING")
    waiting = asyncio.ensure_future(pipeline.call("BLPOP", "nothing", 0))
    await asyncio.sleep(0)
    await pipeline.aclose()
    with pytest.raises(LogUnavailable):
        await waiting
    with pytest.raises(LogUnavailable):
        await pipeline.call("PING")
    pipeline.send("PING")


async def test_closing_while_it_dials_ends_at_once(tmp_path):
    pipeline = Pipeline(parse_address(f"unix://{tmp_path}/nothing.sock"))
    waiting = asyncio.ensure_future(pipeline.call("PING"))
    await asyncio.sleep(0)
    await pipeline.aclose()
    with pytest.raises(LogUnavailable):
        await waiting
