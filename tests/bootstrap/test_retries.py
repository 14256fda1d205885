"""What the store does not take at once is done as soon as it does; what stops is said by kind alone."""

import asyncio
import logging

import pytest

from room_server.bootstrap import retries as retries_module
from room_server.bootstrap.retries import Retries
from room_server.registry.records import RecordsUnavailable, TooBusy


@pytest.fixture
def work(monkeypatch):
    monkeypatch.setattr(retries_module, "RETRY_S", 0.01)
    return Work()


class Work:
    """Something that fails as often as it has failures left."""

    def __init__(self):
        self.failures, self.done = [], 0

    async def __call__(self):
        if self.failures:
            raise self.failures.pop()
        self.done += 1


async def test_it_is_done_before_it_returns_where_the_store_answers(work):
    retries = Retries("something is done later")
    await retries.do(work)
    assert work.done == 1
    await retries.close()


async def test_it_is_done_once_as_soon_as_the_store_answers(work, caplog):
    work.failures = [RecordsUnavailable("redis://secret"), TooBusy("secret")]
    retries = Retries("something is done later")
    with caplog.at_level(logging.WARNING):
        await retries.do(work)
        async with asyncio.timeout(5):
            while not work.done:
                await asyncio.sleep(0.005)
    await asyncio.sleep(0.03)
    assert work.done == 1
    assert [record.getMessage() for record in caplog.records] == ["something is done later"] * 2
    assert "secret" not in caplog.text
    await retries.close()


async def test_another_fault_is_not_tried_again(work):
    work.failures = [ZeroDivisionError()]
    retries = Retries("something is done later")
    with pytest.raises(ZeroDivisionError):
        await retries.do(work)
    await retries.close()


async def test_nothing_is_tried_after_the_end(work):
    work.failures = [RecordsUnavailable()] * 100
    retries = Retries("something is done later")
    await retries.do(work)
    await retries.close()
    left = len(work.failures)
    await asyncio.sleep(0.05)
    assert (len(work.failures), work.done) == (left, 0)
