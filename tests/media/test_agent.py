"""What a host that lends workers gives, to whom, and how it ends."""

from __future__ import annotations

import asyncio

import pytest

from tests.media.certificates import Authority, context
from tests.media.client import LOOPBACK, until
from tests.media.test_remote import FAR, far


async def test_a_drained_agent_takes_nobody_and_ends_after_the_last_session(tmp_path):
    async with far(tmp_path) as (it, hall):
        await hall.meet("one", "ada", "ben")
        draining = asyncio.create_task(it.agent.drain())
        await until(lambda: hall.engine("one").is_draining)
        await hall.talk("one", "ada", "ben")
        await hall.plane.join("two", "cyd")
        assert hall["two"].of("cyd", "failed")
        assert not draining.done()
        await hall.plane.end("one")
        async with asyncio.timeout(5):
            await draining
        assert it.agent.pids == []


async def first_byte(port: int, how) -> bytes:
    reader, writer = await asyncio.open_connection(FAR, port, ssl=how)
    try:
        return await reader.readexactly(1)
    finally:
        writer.transport.abort()


async def test_who_has_no_certificate_of_the_authority_gets_no_worker(tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    stranger = Authority(other)
    async with far(tmp_path) as (it, _):
        known = len(it.agent.pids)
        for files in (None, stranger.files(LOOPBACK)):
            wrong = context(files, it.authority.file, lends=False)
            with pytest.raises((OSError, asyncio.IncompleteReadError)):
                await first_byte(it.port, wrong)
        assert len(it.agent.pids) == known
        deceived = context(it.authority.files(LOOPBACK), stranger.file, lends=False)
        with pytest.raises(OSError, match="certificate"):
            await asyncio.open_connection(FAR, it.port, ssl=deceived)


async def test_there_are_no_more_workers_than_are_lent(tmp_path):
    async with far(tmp_path) as (it, _):
        reader, writer = await asyncio.open_connection(FAR, it.port, ssl=it.borrows)
        assert await reader.read() == b""
        writer.close()
        await writer.wait_closed()
        assert len(it.agent.pids) == 1
