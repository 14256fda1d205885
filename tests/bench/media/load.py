"""The load: all publications and all connections of one run, driven by one task.

Rules: each publication keeps its own beat of 20 ms, spread evenly over two; who is late catches up, so that the rate
holds, and how late is noted; sockets are read every few milliseconds.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.bench.media.endpoint import Endpoint
from tests.bench.media.packets import TURN_S, TURNS_A_PICTURE, Publication

READ_EVERY_S: Final = 0.004
FEEDBACK_S: Final = 1.0
_SHORTEST_PAUSE_S: Final = 0.0005


@dataclass(frozen=True)
class Sender:
    """A publication and the connection that it leaves by."""

    publication: Publication
    endpoint: Endpoint


@dataclass(frozen=True)
class Listener:
    """A connection that receives, and whom it should hear."""

    endpoint: Endpoint
    hears: tuple[Publication, ...]


@dataclass
class Load:
    """All people of one run."""

    senders: list[Sender] = field(default_factory=list)
    listeners: list[Listener] = field(default_factory=list)
    endpoints: list[Endpoint] = field(default_factory=list)
    late_s: list[float] = field(default_factory=list)
    """How late each turn was."""
    _due: dict[int, float] = field(default_factory=dict)
    _feedback_at: float = 0.0

    def add(self, endpoint: Endpoint) -> Endpoint:
        """Read a connection from now on."""
        self.endpoints.append(endpoint)
        return endpoint

    def speak(self) -> None:
        """Let all senders begin."""
        now = time.monotonic()
        span = TURN_S * TURNS_A_PICTURE / max(1, len(self.senders))
        self._due = {index: now + index * span for index in range(len(self.senders))}

    def fall_silent(self) -> None:
        """Send nothing more."""
        self._due.clear()

    @property
    def sent(self) -> int:
        """Packets handed over until now."""
        return sum(sender.publication.packets for sender in self.senders)

    @property
    def received(self) -> int:
        """Packets that came to all listeners until now."""
        return sum(listener.endpoint.received for listener in self.listeners)

    def expected(self) -> int:
        """Packets that should have come to all listeners, had they heard everything from the start."""
        return sum(heard.packets for listener in self.listeners for heard in listener.hears)

    def dropped_here(self) -> int:
        """Datagrams that came to our own sockets and found no room, because we did not read in time (proc_net)."""
        ports = {f"{endpoint.socket.getsockname()[1]:04X}" for endpoint in self.endpoints}
        rows = [line.split() for line in Path("/proc/net/udp").read_text().splitlines()[1:]]
        return sum(int(row[-1]) for row in rows if row[1].partition(":")[2] in ports)

    async def run(self) -> None:
        """Send and read until cancelled."""
        read_at = 0.0
        while True:
            now = time.monotonic()
            if now >= read_at:
                for endpoint in self.endpoints:
                    endpoint.read()
                read_at = now + READ_EVERY_S
            soonest = self._speak(now)
            self._report(now)
            pause = min(read_at, soonest) - time.monotonic()
            await asyncio.sleep(max(_SHORTEST_PAUSE_S, pause))

    def _speak(self, now: float) -> float:
        """Send what is due; return when the next is."""
        for index, due in self._due.items():
            if due <= now:
                sender = self.senders[index]
                for packet in sender.publication.turn():
                    sender.endpoint.send(packet)
                self.late_s.append(now - due)
                self._due[index] = due + TURN_S
        return min(self._due.values(), default=float("inf"))

    def _report(self, now: float) -> None:
        if self._due and now >= self._feedback_at:
            self._feedback_at = now + FEEDBACK_S
            for sender in self.senders:
                for report in sender.publication.reports():
                    sender.endpoint.send_rtcp(report)
            for listener in self.listeners:
                listener.endpoint.feedback()

    async def close(self) -> None:
        """Say goodbye to all."""
        self.fall_silent()
        await asyncio.gather(*(endpoint.close() for endpoint in self.endpoints))


@asynccontextmanager
async def loading() -> AsyncIterator[Load]:
    """Yield a load that runs; it is gone afterwards."""
    load = Load()
    running = asyncio.create_task(load.run())
    try:
        yield load
    finally:
        load.fall_silent()
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running
        await load.close()
