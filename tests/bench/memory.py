"""Memory: what an idle connection holds in the server's process.

Every session is read from the log before, so that what is counted is the connection: socket, protocol, tasks, outbox.
What a session itself holds is a figure of its own.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from tests.bench.cast import PEOPLE, Seat, seated
from tests.bench.figures import Figure, Outcome, at_most
from tests.bench.lines import Line, dial
from tests.bench.server import Server, serving

CONNECTIONS = 1_000
AT_ONCE = 16
REST_S = 2.0  # until what was only needed for coming in is let go of
KIB = 1024


async def run(*, quick: bool) -> Outcome:
    """Open 1,000 connections and let them rest."""
    sessions = (CONNECTIONS // 4 if quick else CONNECTIONS) // len(PEOPLE)
    async with serving() as server:
        seats = await seated(server, sessions)
        empty = server.rss_bytes()
        firsts = seats[:: len(PEOPLE)]
        await _dial(server, firsts[:AT_ONCE])  # what the first connections load is not theirs
        loaded_some = server.rss_bytes()
        first_lines = await _dial(server, firsts)
        before = server.rss_bytes()
        others = [seat for index, seat in enumerate(seats) if index % len(PEOPLE)]
        lines = await _dial(server, others)
        after = server.rss_bytes()
        used = sum(server.cpu_seconds())
        await asyncio.sleep(REST_S)
        idle_cpu = (sum(server.cpu_seconds()) - used) / REST_S
        lost = sum(line.closed for line in (*first_lines, *lines))
    figures = (
        Figure("memory per idle connection", (after - before) / len(lines) / KIB, "KiB", at_most(60)),
        Figure(
            "memory per session with its first connection",
            (before - loaded_some) / (len(firsts) - AT_ONCE) / KIB,
            "KiB",
        ),
        Figure("server before the first connection", empty / KIB / KIB, "MiB"),
        Figure("server with all connections", after / KIB / KIB, "MiB"),
        Figure("server and store at rest, of one core", 100 * idle_cpu, "%"),
        Figure("connections lost", lost, "", at_most(0)),
    )
    return Outcome("memory", figures, {"connections": len(seats), "sessions": sessions})


async def _dial(server: Server, seats: Sequence[Seat]) -> list[Line]:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(seat: Seat) -> Line:
        async with gate:
            shown = asyncio.Event()
            line = await dial(server, seat, lambda _: shown.set())
            await shown.wait()
            return line

    lines = await asyncio.gather(*(one(seat) for seat in seats))
    await asyncio.sleep(REST_S)
    return lines
