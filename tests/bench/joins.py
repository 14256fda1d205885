"""Joining: from a page's first request to the whole state on its screen's side, with 200 elements on the board.

A join is what a page does after a reload: it asks for a nonce, opens the line, says hello and gets its view. First one
at a time, which is what a person waits for; then many at once, which is what the server can do after a restart.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence

import msgpack

from tests.bench.cast import Seat, seated
from tests.bench.figures import Figure, Outcome, percentile
from tests.bench.lines import dial
from tests.bench.server import Server, serving

ELEMENTS = 200
SESSIONS = 10
WAIT_S = 20.0


class Short(Exception):
    """A view that does not hold the whole board."""


async def run(*, quick: bool) -> Outcome:
    """Join one at a time, then from all seats at once."""
    alone, together = (100, 300) if quick else (300, 1_500)
    async with serving() as server:
        seats = await seated(server, SESSIONS, elements=ELEMENTS)
        await _join_all(server, seats, len(seats), at_once=1)  # the sessions are read from the log here
        one_by_one, _ = await _join_all(server, seats, alone, at_once=1)
        used, own = server.cpu_seconds(), time.process_time()
        crowd, seconds = await _join_all(server, seats, together, at_once=len(seats))
        server_s, store_s = (late - early for early, late in zip(used, server.cpu_seconds(), strict=True))
        own_s = time.process_time() - own
    figures = (
        Figure("joins", together / seconds, "1/s"),
        Figure("joins per CPU-second, server and store", together / (server_s + store_s), "1/s"),
        Figure("time to state, one at a time, p50", percentile(one_by_one, 0.5), "ms"),
        Figure("time to state, one at a time, p99", percentile(one_by_one, 0.99), "ms"),
        Figure(f"time to state, {len(seats)} at once, p50", percentile(crowd, 0.5), "ms"),
        Figure(f"time to state, {len(seats)} at once, p99", percentile(crowd, 0.99), "ms"),
        Figure("load generator, of one core", 100 * own_s / seconds, "%"),
    )
    return Outcome("joins", figures, {"elements": ELEMENTS, "sessions": SESSIONS, "joins": alone + together})


async def _join_all(server: Server, seats: Sequence[Seat], joins: int, *, at_once: int) -> tuple[list[float], float]:
    """Join so often, each seat in its turn; return the sorted times to state in ms, and how long all took in s."""
    times: list[float] = []
    turns = iter(range(joins))

    async def worker(mine: Iterator[int]) -> None:
        for turn in mine:
            times.append(1000 * await _join(server, seats[turn % len(seats)]))

    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for _ in range(at_once):
            group.create_task(worker(turns))
    return sorted(times), time.perf_counter() - began


async def _join(server: Server, seat: Seat) -> float:
    """Join once and leave; return the seconds until the whole board was there."""
    shown: asyncio.Future[float] = asyncio.get_running_loop().create_future()

    def take(message: bytes) -> None:
        if shown.done():
            return
        frame = msgpack.unpackb(message)
        if frame["t"] == "view" and len(frame["view"]["rooms"]["joint"]["board"]) == ELEMENTS:
            shown.set_result(time.perf_counter())
        else:
            shown.set_exception(Short(frame["t"]))

    began = time.perf_counter()
    line = await dial(server, seat, take)
    async with asyncio.timeout(WAIT_S):
        at = await shown
    line.close()
    return at - began
