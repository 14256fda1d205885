"""The log in memory, where it differs from the others (for the rest see test_contract.py)."""

import asyncio

from room_server.log.memory import MemoryLog


async def test_news_come_in_a_later_turn_of_the_loop():
    log, heard = MemoryLog(), []
    start = await log.create("s")
    async with log.follow("s", heard.append):
        await log.append("s", command="ada/1", expected=start, events=[b"a"])
        assert heard == []
        await asyncio.sleep(0)
        assert heard == [await log.head("s")]
    await log.aclose()


async def test_what_is_kept_is_not_what_the_caller_may_still_change():
    log = MemoryLog()
    data = bytearray(b"a")
    await log.append("s", command="ada/1", expected=await log.create("s"), events=[data])
    data[0] = ord("b")
    assert (await log.read("s"))[0].data == b"a"
