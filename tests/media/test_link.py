"""The conversation with a worker: answers, beats, and what silence means."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import time

import pytest

from room_server.media.frames import packed, read_frame
from room_server.media.link import CLOCK_DRIFT, Link, WorkerGone
from tests.media.client import until

SILENCE_MS = 300
UNRULED_MS = 500


@contextlib.asynccontextmanager
async def talking():
    """A link, what it passed on, and the worker's end of it."""
    ours, theirs = socket.socketpair()
    reader, writer = await asyncio.open_connection(sock=ours)
    far_reader, far_writer = await asyncio.open_connection(sock=theirs)
    passed: list[dict] = []
    link = Link(writer, SILENCE_MS, UNRULED_MS, passed.append)
    listening = asyncio.create_task(link.listen(reader))
    try:
        yield link, passed, far_reader, far_writer
    finally:
        far_writer.close()
        await listening
        link.end()


async def test_answers_find_their_questions_and_the_rest_is_passed_on():
    async with talking() as (link, passed, reader, writer):
        first, second = link.ask({"do": "narrow"}), link.ask({"do": "end"})
        asked = [await read_frame(reader) for _ in range(2)]
        assert [frame["do"] for frame in asked] == ["narrow", "end"]
        for frame, refused in zip(asked, (None, "media-malformed"), strict=True):
            writer.write(packed({"id": frame["id"], "refused": refused}))
        writer.write(packed({"ready": 7}))
        assert [await first, await second] == [None, "media-malformed"]
        await until(lambda: passed == [{"ready": 7}])


async def test_a_beat_is_sent_back_and_says_by_when_all_would_be_quiet():
    async with talking() as (link, passed, reader, writer):
        loop = asyncio.get_running_loop()
        writer.write(packed({"beat": 12, "packets_per_s": 800, "tally": {"sent": 7}}))
        assert await read_frame(reader) == {"beat": 12}
        assert (link.packets_per_s, link.tally) == (800, {"sent": 7})
        assert 0.4 < link.quiet_at - loop.time() <= UNRULED_MS / 1000 * CLOCK_DRIFT
        assert passed == []


async def test_silence_is_noticed_in_time():
    async with talking() as (link, _, _, writer):
        watching = asyncio.create_task(link.fell_silent())
        for _ in range(5):
            await asyncio.sleep(SILENCE_MS / 3000)
            writer.write(packed({"beat": 1, "packets_per_s": 0, "tally": {}}))
        assert not watching.done()
        async with asyncio.timeout(2):
            await watching


async def test_a_pause_of_our_own_is_not_held_against_the_worker():
    async with talking() as (link, _, _, writer):
        watching = asyncio.create_task(link.fell_silent())
        await asyncio.sleep(0)
        writer.write(packed({"beat": 1, "packets_per_s": 0, "tally": {}}))
        time.sleep(2 * SILENCE_MS / 1000)  # noqa: ASYNC251 -- this is the pause
        await asyncio.sleep(SILENCE_MS / 2000)
        assert not watching.done()
        watching.cancel()


async def test_who_waits_when_it_ends_is_told():
    async with talking() as (link, _, _, _):
        asked = link.ask({"do": "narrow"})
        link.end()
        with pytest.raises(WorkerGone):
            await asked
