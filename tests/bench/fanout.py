"""Durable fan-out: chat lines into many rooms at once, each told to everyone in its room after it is on disk.

An open loop: lines are due at moments that were drawn before (a Poisson process), and are sent then whether or not
earlier ones have arrived. Latency counts from the moment when a line was *due*, so that a server which stalls is not
spared the lines that it kept waiting. What each reader gets is checked: nothing missing, doubled or out of its
sender's order, and nothing from another session.
"""

from __future__ import annotations

import asyncio
import gc
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass

import msgpack

from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.wire import codec
from tests.bench.cast import PEOPLE, Seat, seated
from tests.bench.disk import sync_figures
from tests.bench.figures import Figure, Outcome, at_least, at_most, percentile
from tests.bench.lines import Line, dial
from tests.bench.server import Server, serving

ROOMS = 60
RATE = 1_000.0  # lines a second, over all rooms
LINE_CHARS = 110  # with what is around it a frame of about 150 bytes
SEED = 20_260_101
QUIET_S = 1.5  # without a frame for so long, nothing more is on its way
MOST_WAIT_S = 15.0
DIALS_AT_ONCE = 16
EACH = len(PEOPLE)  # deliveries of one line: its author is told too


@dataclass(frozen=True)
class Due:
    """One line: when it is due, in seconds from the start, and whose it is (an index of seats)."""

    at: float
    author: int


@dataclass(frozen=True)
class Window:
    """The measured part: its lines, and what was used while they were sent."""

    seconds: float
    server_cpu_s: float
    store_cpu_s: float
    own_cpu_s: float


class Readers:
    """All seats' readers: what arrived where, and when."""

    def __init__(self, seats: Sequence[Seat], plan: Sequence[Due]) -> None:
        self.seats, self.plan = seats, plan
        self.shown = 0  # seats that have their view
        self.done = 0
        self.crossed = self.doubled = self.disordered = self.unsaved = self.troubles = 0
        self.arrivals: list[list[float]] = [[] for _ in plan]  # seconds from the start, by line
        self.start = 0.0
        self.last_frame = 0.0
        self._seen: list[set[int]] = [set() for _ in seats]
        self._newest: list[dict[int, int]] = [{} for _ in seats]

    def take(self, reader: int, message: bytes) -> None:
        """Count one frame that a seat got."""
        self.last_frame = now = time.perf_counter()
        frame = msgpack.unpackb(message)
        match frame["t"]:
            case "told" if frame["e"]["t"] == "said":
                self._line(reader, int(frame["e"]["text"].split(" ", 1)[0]), now)
            case "done":
                self.done += 1
            case "view":
                self.shown += 1
            case "unsaved":
                self.unsaved += 1
            case "refused" | "error" | "bye":
                self.troubles += 1

    def _line(self, reader: int, number: int, now: float) -> None:
        author = self.plan[number].author
        if self.seats[author].session != self.seats[reader].session:
            self.crossed += 1
        elif number in self._seen[reader]:
            self.doubled += 1
        else:
            self._seen[reader].add(number)
            self.disordered += number < self._newest[reader].get(author, -1)
            self._newest[reader][author] = number
            self.arrivals[number].append(now - self.start)


async def run(*, quick: bool) -> Outcome:
    """Load 60 rooms of 5 with 1,000 lines a second."""
    warm_s, seconds = (2.0, 5.0) if quick else (5.0, 20.0)
    plan = poisson(RATE, warm_s + seconds, ROOMS * EACH)
    async with serving() as server:
        seats = await seated(server, ROOMS)
        disk = sync_figures(server.folder)
        readers = Readers(seats, plan)
        lines = await _dial_all(server, readers)
        window, lateness = await _load(server, readers, lines, warm_s)
        for line in lines:
            line.close()
    figures = (*_figures(readers, window, lateness, warm_s), *disk)
    return Outcome("fan-out", figures, _setup(window, warm_s))


def poisson(rate: float, seconds: float, authors: int) -> list[Due]:
    """Draw when lines are due and whose they are; the same every time."""
    chance = random.Random(SEED)
    plan: list[Due] = []
    at = chance.expovariate(rate)
    while at < seconds:
        plan.append(Due(at, chance.randrange(authors)))
        at += chance.expovariate(rate)
    return plan


async def _dial_all(server: Server, readers: Readers) -> list[Line]:
    gate = asyncio.Semaphore(DIALS_AT_ONCE)

    async def one(index: int) -> Line:
        async with gate:
            return await dial(server, readers.seats[index], lambda message: readers.take(index, message))

    lines = await asyncio.gather(*(one(index) for index in range(len(readers.seats))))
    async with asyncio.timeout(MOST_WAIT_S):
        while readers.shown < len(readers.seats):
            await asyncio.sleep(0.05)
    return lines


async def _load(server: Server, readers: Readers, lines: Sequence[Line], warm_s: float) -> tuple[Window, list[float]]:
    """Send every line when it is due; return what the measured part cost, and how late this side itself was."""
    frames = [codec.command_frame(f"b-{number}", Say(JOINT, _text(number))) for number in range(len(readers.plan))]
    lateness: list[float] = []
    before: tuple[float, float, float, float] | None = None
    gc.collect()
    gc.disable()
    try:
        readers.start = time.perf_counter()
        for due, frame in zip(readers.plan, frames, strict=True):
            while (wait := readers.start + due.at - time.perf_counter()) > 0:
                await asyncio.sleep(wait)
            if before is None and due.at >= warm_s:
                before = _used(server)
            lines[due.author].send(frame)
            lateness.append(time.perf_counter() - readers.start - due.at)
        after = _used(server)
        await _quiet(readers)
    finally:
        gc.enable()
    return Window(*(late - early for early, late in zip(before or after, after, strict=True))), lateness


def _used(server: Server) -> tuple[float, float, float, float]:
    return (time.perf_counter(), *server.cpu_seconds(), time.process_time())


async def _quiet(readers: Readers) -> None:
    """Wait until nothing comes any more."""
    limit = time.perf_counter() + MOST_WAIT_S
    while time.perf_counter() - readers.last_frame < QUIET_S and time.perf_counter() < limit:
        await asyncio.sleep(0.1)


def _text(number: int) -> str:
    return f"{number} ".ljust(LINE_CHARS, "x")


def _figures(readers: Readers, window: Window, lateness: Sequence[float], warm_s: float) -> tuple[Figure, ...]:
    measured = [number for number, due in enumerate(readers.plan) if due.at >= warm_s]
    due_at = {number: readers.plan[number].at for number in measured}
    each = sorted(1000 * (at - due_at[number]) for number in measured for at in readers.arrivals[number])
    last = sorted(
        1000 * (max(readers.arrivals[number]) - due_at[number]) for number in measured if readers.arrivals[number]
    )
    late = sorted(1000 * one for one in lateness)
    missing = len(readers.plan) * EACH - sum(len(arrivals) for arrivals in readers.arrivals)
    cpu_s = window.server_cpu_s + window.store_cpu_s
    return (
        Figure("lines per CPU-second, server and store", len(measured) / cpu_s, "1/s", at_least(1_500)),
        Figure("deliveries per CPU-second", len(measured) * EACH / cpu_s, "1/s", at_least(7_500)),
        Figure("lines sent", len(measured) / window.seconds, "1/s"),
        Figure("due to delivered, p50", percentile(each, 0.5), "ms"),
        Figure("due to delivered, p99", percentile(each, 0.99), "ms", at_most(20)),
        Figure("due to delivered to the last, p99", percentile(last, 0.99), "ms"),
        Figure("missing", missing, "", at_most(0)),
        Figure("crossed", readers.crossed, "", at_most(0)),
        Figure("doubled", readers.doubled, "", at_most(0)),
        Figure("out of order", readers.disordered, "", at_most(0)),
        Figure("refused or failed", readers.troubles + len(readers.plan) - readers.done, "", at_most(0)),
        Figure("said to be unsaved for a while", readers.unsaved, ""),
        Figure("server, of one core", 100 * window.server_cpu_s / window.seconds, "%"),
        Figure("store, of one core", 100 * window.store_cpu_s / window.seconds, "%"),
        Figure("load generator, of one core", 100 * window.own_cpu_s / window.seconds, "%"),
        Figure("load generator late, p99", percentile(late, 0.99), "ms"),
    )


def _setup(window: Window, warm_s: float) -> dict[str, object]:
    return {
        "rooms": ROOMS,
        "people a room": EACH,
        "lines a second": RATE,
        "seconds": round(window.seconds, 2),
        "warm-up in seconds": warm_s,
        "frame in bytes": len(codec.command_frame("b-12345", Say(JOINT, _text(12345)))),
    }
