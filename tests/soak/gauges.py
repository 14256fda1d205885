"""What a server holds at one moment: memory, files, threads and tasks of its process, and keys of its store."""

from __future__ import annotations

import asyncio
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPConnection
from statistics import median

from redis.asyncio import Redis

from tests.bench.figures import Figure, at_most
from tests.bench.server import Server

TOKEN = "only-for-the-time-of-a-soak"
MIB = 1024 * 1024
_METRIC = re.compile(r"^room_server_(sessions|lines|tasks) ([\d.e+]+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Held:
    """What is held.

    ``rss_bytes`` and ``files``: of the server's own process; ``keys`` and ``store_bytes``: in the store, without keys
    that end by themselves (counts of tries, by the minute).
    """

    at_s: float
    rss_bytes: int
    files: int
    tasks: int
    sessions: int
    lines: int
    keys: int
    store_bytes: int

    def __str__(self) -> str:
        process = f"{self.rss_bytes / MIB:6.1f} MiB  {self.files:4} files  {self.tasks:5} tasks"
        rooms = f"{self.sessions:3} sessions  {self.lines:4} lines"
        return f"{self.at_s:6.0f} s  {process}  {rooms}  {self.keys:5} keys  store {self.store_bytes / MIB:5.1f} MiB"


async def look(server: Server, store: Redis, at_s: float) -> Held:
    """Return what is held now."""
    numbers = {name: int(float(value)) for name, value in _METRIC.findall(await asyncio.to_thread(_metrics, server))}
    all_keys = (await store.info("keyspace")).get("db0", {"keys": 0, "expires": 0})
    return Held(
        at_s,
        server.rss_bytes(),
        len(os.listdir(f"/proc/{server.pid}/fd")),
        numbers["tasks"],
        numbers["sessions"],
        numbers["lines"],
        all_keys["keys"] - all_keys["expires"],
        (await store.info("memory"))["used_memory"],
    )


def _metrics(server: Server) -> str:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=10)
    try:
        connection.request("GET", "/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
        return connection.getresponse().read().decode()
    finally:
        connection.close()


def figures(before: Held, during: Sequence[Held], after: Held) -> list[Figure]:
    """Return what stayed: the growth of memory while all rooms live, and what is left when all have gone."""
    half = during[len(during) // 2 :]
    early, late = half[: len(half) // 2], half[len(half) // 2 :]
    grown = median(one.rss_bytes for one in late) - median(one.rss_bytes for one in early)
    hours = (late[-1].at_s - early[0].at_s) / 2 / 3600
    typical = median(one.rss_bytes for one in half)
    return [
        Figure("memory, in the middle of the last half", typical / MIB, "MiB"),
        Figure("memory, growth in the last half", 100 * grown / typical, "%", at_most(5)),
        Figure("memory, growth an hour at that pace", grown / MIB / hours, "MiB/h"),
        Figure("files left at the end", after.files - before.files, "", at_most(2)),
        Figure("tasks left at the end", after.tasks - before.tasks, "", at_most(2)),
        Figure("keys left at the end", after.keys - before.keys, "", at_most(0)),
        Figure("sessions left at the end", after.sessions, "", at_most(0)),
        Figure("lines left at the end", after.lines, "", at_most(0)),
    ]
