"""Reading from the log gives the same from the first event and from any later head that is in its past."""

import asyncio

import pytest

from room_server.host.replay import EVENTS_A_SLICE, continued, replayed
from room_server.log.chain import extend
from room_server.log.codec import encode
from room_server.log.memory import MemoryLog
from room_server.log.port import Head, NoSuchSession
from room_server.session.practices.talk import Said
from tests.cast import ANA
from tests.host.histories import CASE, chronicle_of, head_of, of_story, told_as_a_story

STORED = of_story(told_as_a_story())


async def log_with(stored):
    log = MemoryLog()
    start = await log.create(CASE)
    await log.append(CASE, command="s-x/all", expected=start, events=stored)
    return log


async def test_a_log_is_read_whole_or_up_to_a_version():
    log = await log_with(STORED)
    for upto in (None, len(STORED), 20, 0):
        chronicle, head = await replayed(log, CASE, upto)
        assert head == head_of(STORED[:upto])
        assert chronicle.substance() == chronicle_of(STORED[:upto]).substance()


async def test_it_is_gone_on_from_any_head_in_the_logs_past():
    log = await log_with(STORED)
    for cut in (0, 1, 20, len(STORED)):
        chronicle, head = await continued(log, CASE, chronicle_of(STORED[:cut]), head_of(STORED[:cut]))
        assert head == head_of(STORED)
        assert chronicle.substance() == chronicle_of(STORED).substance()


async def test_it_is_not_gone_on_from_a_head_that_is_not_there():
    log = await log_with(STORED)
    for start in (Head(20, bytes(32)), Head(21, head_of(STORED[:20]).digest), extend(head_of(STORED), [b"more"])):
        assert await continued(log, CASE, chronicle_of(STORED[:20]), start) is None
    assert await continued(log, CASE, chronicle_of(STORED), Head(len(STORED), bytes(32))) is None


async def test_what_is_not_there_is_not_read():
    for reading in (replayed(MemoryLog(), CASE), continued(MemoryLog(), CASE, chronicle_of([]), head_of([]))):
        with pytest.raises(NoSuchSession):
            await reading


async def test_others_have_their_turns_while_a_long_log_is_read():
    story = told_as_a_story()
    said = next(event for event in story.log if isinstance(event, Said))
    log = await log_with([*STORED, *[encode(said, f"{ANA}/more")] * (10 * EVENTS_A_SLICE)])
    reading, turns = asyncio.ensure_future(replayed(log, CASE)), 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 10
