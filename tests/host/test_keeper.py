"""The keeper: a snapshot when it is due, found again, passed over where it does not fit, and never in anybody's way."""

import asyncio
import logging

import pytest

from room_server.host import snapshots
from room_server.host.keeper import Keeper, Keeping
from room_server.host.sealing import Sealing
from room_server.log.memory import MemoryLog
from room_server.log.port import Head, LogUnavailable
from tests.cast import ANA
from tests.host.histories import CASE, chronicle_of, head_of, of_story, told_as_a_story
from tests.vaults import sealed, vault_of

STORED = of_story(told_as_a_story())
HEAD = head_of(STORED)


class Silent(MemoryLog):
    """A log that does not answer for snapshots until it is allowed to."""

    def __init__(self):
        super().__init__()
        self.allowed = asyncio.Event()

    async def keep_snapshot(self, session, head, data):
        await self.allowed.wait()
        return await super().keep_snapshot(session, head, data)


class Away(MemoryLog):
    async def keep_snapshot(self, session, head, data):
        raise LogUnavailable

    async def snapshot(self, session):
        raise LogUnavailable


def keeper(log, secret=b"secret", **keeping):
    return Keeper(CASE, secret, log, Sealing(CASE, vault_of(log)), Keeping(**keeping))


@pytest.fixture
async def log():
    made = MemoryLog()
    start = await made.create(CASE)
    await made.append(CASE, command="s-x/all", expected=start, events=STORED)
    await sealed(made, CASE, ())
    return made


async def take(one, head=HEAD):
    chronicle = chronicle_of(STORED)
    await one.take(chronicle, head)
    await asyncio.wait_for(asyncio.shield(one._storing), 3)
    return chronicle


async def test_what_was_taken_is_found_again_by_another(log):
    assert await keeper(log).found() is None
    taken = await take(keeper(log))
    found, head = await keeper(log).found()
    assert head == HEAD
    assert found.substance() == taken.substance()


async def test_it_is_due_after_so_many_events_and_then_after_as_many_again(log):
    one = keeper(log, snapshot_events=10)
    assert [one.due(Head(n, b"")) for n in (0, 9, 10, 11)] == [False, False, True, True]
    await take(one)
    assert [one.due(Head(HEAD.version + n, b"")) for n in (0, 9, 10)] == [False, False, True]
    other = keeper(log, snapshot_events=10)
    await other.found()
    assert [other.due(Head(HEAD.version + n, b"")) for n in (0, 9, 10)] == [False, False, True]


async def test_taking_one_lets_go_of_what_was_told_long_ago(log):
    taken, whole = await take(keeper(log, resume_events=7)), chronicle_of(STORED)
    assert list(taken.told(ANA)) == list(whole.told(ANA))[-7:]
    assert taken.ordinal(ANA) == whole.ordinal(ANA)
    assert taken.substance() == whole.substance()


@pytest.mark.parametrize(("secret", "code", "level"), [(b"other", None, "WARNING"), (b"secret", bytes(32), "INFO")])
async def test_what_does_not_fit_is_passed_over_and_one_that_fits_is_due(log, secret, code, level, monkeypatch, caplog):
    await take(keeper(log))
    if code:
        monkeypatch.setattr(snapshots, "CODE", code)
    one = keeper(log, secret, snapshot_events=10)
    with caplog.at_level(logging.INFO):
        assert await one.found() is None
    assert [(record.levelname, record.getMessage()) for record in caplog.records] == [(level, "snapshot not used")]
    assert one.due(HEAD)
    await take(one)
    assert await keeper(log, secret).found() is not None


async def test_while_the_store_is_silent_nothing_waits_and_no_second_one_is_begun():
    log = Silent()
    await log.create(CASE)
    await sealed(log, CASE, ())
    one = keeper(log)
    async with asyncio.timeout(3):
        await one.take(chronicle_of(STORED), HEAD)
        waiting = one._storing
        await one.take(chronicle_of(STORED), Head(HEAD.version + 1, bytes(32)))
    assert one._storing is waiting
    log.allowed.set()
    await waiting
    assert (await log.snapshot(CASE))[0] == HEAD


async def test_a_store_that_is_away_is_met_with_a_line_in_the_log(caplog):
    log = Away()
    await log.create(CASE)
    await sealed(log, CASE, ())
    one = keeper(log, snapshot_events=10)
    assert await one.found() is None
    await take(one)
    assert [record.getMessage() for record in caplog.records] == ["snapshot not read", "snapshot not kept"]
    assert one.due(Head(HEAD.version + 10, b""))


async def test_nothing_is_kept_of_a_session_that_was_deleted_meanwhile(log, caplog):
    await log.delete(CASE)
    await take(keeper(log))
    assert await log.snapshot(CASE) is None
    assert [record.error for record in caplog.records] == ["NoSuchSession"]


async def test_closing_gives_up_what_is_under_way():
    log = Silent()
    await log.create(CASE)
    await sealed(log, CASE, ())
    one = keeper(log)
    await one.aclose()
    await one.take(chronicle_of(STORED), HEAD)
    async with asyncio.timeout(3):
        await one.aclose()
    assert await log.snapshot(CASE) is None
