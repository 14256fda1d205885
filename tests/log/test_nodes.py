"""Three nodes follow one session through every fault that we can make, and each ends with exactly the log."""

import asyncio
import os
import random
import signal
import time

from room_server.log import chain
from room_server.log.port import LogUnavailable
from room_server.log.redis_streams import RedisLog
from room_server.log.report import store_report

from .conftest import eventually
from .test_faults import SESSION, check_nothing_lost_or_doubled, kill_store, until_answers, write_while

FAULTS = ("cut followers", "cut commands", "stop", "kill", "stall", "pause", "flush scripts")
SEED = 7


class Node:
    """Applies the session's events as a host does: told of a head, it reads what it misses."""

    def __init__(self, url):
        self.log = RedisLog(url)
        self.head = chain.genesis(SESSION)
        self.events = []
        self._news = asyncio.Event()

    def _on_news(self, head):
        if head != self.head:
            self._news.set()

    async def run(self):
        async with self.log.follow(SESSION, self._on_news):
            self._news.set()
            while True:
                await self._news.wait()
                self._news.clear()
                try:
                    missing = await self.log.read(SESSION, after=self.head.version)
                except LogUnavailable:
                    continue  # the next idle second tells the head again
                new = chain.extend(self.head, (event.data for event in missing))
                assert chain.verify(self.head, missing, new)
                self.head, self.events = new, self.events + [event.data for event in missing]


async def make(fault, store, admin):
    if fault == "cut followers":
        await admin.execute_command("CLIENT", "KILL", "TYPE", "PUBSUB")
    elif fault == "cut commands":
        await admin.execute_command("CLIENT", "KILL", "TYPE", "NORMAL", "SKIPME", "YES")
    elif fault == "stop":
        process = (await store_report(store.url)).process_id
        os.kill(process, signal.SIGSTOP)
        await asyncio.sleep(0.5)
        os.kill(process, signal.SIGCONT)
    elif fault == "kill":
        await kill_store(store.url)
        await until_answers(store.url, limit=5)
    elif fault == "stall":
        # The whole event loop stands still, as it does when a process is not scheduled.
        time.sleep(0.5)  # noqa: ASYNC251
    elif fault == "pause":
        await admin.execute_command("CLIENT", "PAUSE", 300, "ALL")
    else:
        await admin.script_flush()
    await asyncio.sleep(0.1)


async def test_three_nodes_end_with_exactly_the_log(embedded, admin, redis_log):
    await redis_log.create(SESSION)
    nodes = [Node(embedded.url) for _ in range(3)]
    running = [asyncio.ensure_future(node.run()) for node in nodes]
    faults = [*FAULTS, *random.Random(SEED).sample(FAULTS, len(FAULTS))]

    async def disturb():
        for fault in faults:
            await make(fault, embedded, admin)

    acknowledged = await write_while(redis_log, disturb)
    await check_nothing_lost_or_doubled(redis_log, acknowledged)
    end = await redis_log.head(SESSION)
    await eventually(lambda: all(node.head == end for node in nodes))
    stored = [event.data for event in await redis_log.read(SESSION)]
    assert all(node.events == stored for node in nodes)
    for task in running:
        task.cancel()
    answers = await asyncio.gather(*running, return_exceptions=True)
    assert all(isinstance(answer, asyncio.CancelledError) for answer in answers), answers
    for node in nodes:
        await node.log.aclose()
