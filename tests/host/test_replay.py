"""Reading from the log gives the same from the first event and from any later head that is in its past."""

import asyncio
from dataclasses import dataclass

import pytest

from room_server.host.replay import EVENTS_A_SLICE, continued, replayed
from room_server.host.sealing import Sealing
from room_server.log.chain import extend
from room_server.log.codec import encode
from room_server.log.memory import MemoryLog
from room_server.log.port import Head, LogUnreadable, NoSuchSession
from room_server.session.practices.talk import Said
from tests.cast import ANA
from tests.host.histories import CASE, chronicle_of, head_of, of_story, told_as_a_story
from tests.vaults import sealed, vault_of

STORED = of_story(told_as_a_story())


@dataclass
class Kept:
    """A log, what it holds, and what opens it."""

    log: MemoryLog
    stored: list[bytes]
    sealing: Sealing

    def head(self, upto=None):
        return head_of(self.stored[:upto])


async def kept(history):
    log = MemoryLog()
    start, stored = await log.create(CASE), await sealed(log, CASE, history)
    await log.append(CASE, command="s-x/all", expected=start, events=stored)
    return Kept(log, stored, Sealing(CASE, vault_of(log)))


async def test_a_log_is_read_whole_or_up_to_a_version():
    of = await kept(STORED)
    for upto in (None, len(STORED), 20, 0):
        chronicle, head = await replayed(of.log, CASE, of.sealing, upto)
        assert head == of.head(upto)
        assert chronicle.substance() == chronicle_of(STORED[:upto]).substance()


async def test_it_is_gone_on_from_any_head_in_the_logs_past():
    of = await kept(STORED)
    for cut in (0, 1, 20, len(STORED)):
        chronicle, head = await continued(of.log, CASE, of.sealing, chronicle_of(STORED[:cut]), of.head(cut))
        assert head == of.head()
        assert chronicle.substance() == chronicle_of(STORED).substance()


async def test_it_is_not_gone_on_from_a_head_that_is_not_there():
    of = await kept(STORED)
    for start in (Head(20, bytes(32)), Head(21, of.head(20).digest), extend(of.head(), [b"more"])):
        assert await continued(of.log, CASE, of.sealing, chronicle_of(STORED[:20]), start) is None
    assert await continued(of.log, CASE, of.sealing, chronicle_of(STORED), Head(len(STORED), bytes(32))) is None


async def test_what_is_not_there_is_not_read():
    log = MemoryLog()
    sealing = Sealing(CASE, vault_of(log))
    for reading in (
        replayed(log, CASE, sealing),
        continued(log, CASE, sealing, chronicle_of([]), head_of([])),
    ):
        with pytest.raises(NoSuchSession):
            await reading


async def test_what_was_changed_is_not_read():
    of = await kept(STORED)
    of.log._records[CASE].events[7] = of.stored[8]
    with pytest.raises(LogUnreadable):
        await replayed(of.log, CASE, of.sealing)


async def test_others_have_their_turns_while_a_long_log_is_read():
    story = told_as_a_story()
    said = next(event for event in story.log if isinstance(event, Said))
    of = await kept([*STORED, *[encode(said, f"{ANA}/more")] * (10 * EVENTS_A_SLICE)])
    reading, turns = asyncio.ensure_future(replayed(of.log, CASE, of.sealing)), 0
    while not reading.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns > 10
