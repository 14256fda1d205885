"""A poor network of our own between a browser and the worker: the kernel here has no netem.

Rules: each person has a `Line` with a `Path` in each direction; what a path does is one `Conditions` value, which may
be changed while packets fly; chance comes from one seed, so that a run can be repeated (as far as the browser's own
packets are the same); packets of one path keep their order; nothing but datagrams passes, unread.

How it works: the browser is told the line's port in place of the worker's (`Line.rewritten`). For each address that it
sends from, the line has a socket of its own towards the worker.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import re
from collections.abc import Callable
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"
IP_AND_UDP_BYTES = 28
_ORDER_S = 1e-6
_CANDIDATE = re.compile(r"(a=candidate:\S+ \d+ udp \d+ )(\S+) (\d+)( typ host)")


@dataclass(frozen=True)
class Conditions:
    """What happens to the packets of one direction. The defaults let everything through at once."""

    loss: float = 0.0
    delay_ms: float = 0.0
    jitter_ms: float = 0.0
    rate_bits_per_s: int = 0
    """0: no limit."""
    queue_bytes: int = 40_000
    """What waits before the bottleneck; more is dropped."""
    dark: bool = False


PERFECT = Conditions()


class Path:
    """One direction."""

    def __init__(self, seed: str) -> None:
        self.conditions = PERFECT
        self.carried = self.dropped = 0
        self._random = random.Random(seed)
        self._free_at = 0.0
        self._last_at = 0.0

    def carry(self, size: int, deliver: Callable[[], None]) -> None:
        """Call `deliver` when a datagram of `size` bytes arrives, or never."""
        how = self.conditions
        loop = asyncio.get_running_loop()
        now = loop.time()
        at = self._through_bottleneck(size + IP_AND_UDP_BYTES, now)
        if at is None or how.dark or self._random.random() < how.loss:
            self.dropped += 1
            return
        self.carried += 1
        at += (how.delay_ms + self._random.random() * how.jitter_ms) / 1000
        at = self._last_at = max(at, self._last_at + _ORDER_S)
        if at <= now + _ORDER_S:
            deliver()
        else:
            loop.call_at(at, deliver)

    def _through_bottleneck(self, size: int, now: float) -> float | None:
        """When the datagram has passed the bottleneck; None if its queue is full."""
        rate = self.conditions.rate_bits_per_s
        if not rate:
            return now
        start = max(self._free_at, now)
        if (start - now) * rate / 8 + size > self.conditions.queue_bytes:
            return None
        self._free_at = start + size * 8 / rate
        return self._free_at


class _Front(asyncio.DatagramProtocol):
    """The end that the browser sees."""

    def __init__(self, line: Line) -> None:
        self.line = line

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.line.from_browser(data, addr)


class _Back(asyncio.DatagramProtocol):
    """The end that the worker sees, for one address of the browser."""

    def __init__(self, line: Line, browser: tuple[str, int]) -> None:
        self.line = line
        self.browser = browser

    def connection_made(self, transport) -> None:
        self.transport = transport

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        self.line.from_worker(data, self.browser)

    def error_received(self, exc: OSError) -> None:
        """The worker's port is closed: a network would lose the packet without a word."""


class Line:
    """One person's way to the worker and back."""

    def __init__(self, name: str, seed: int) -> None:
        self.name = name
        self.up = Path(f"{seed}-{name}-up")
        self.down = Path(f"{seed}-{name}-down")
        self._worker: tuple[str, int] | None = None
        self._backs: dict[tuple[str, int], asyncio.Future[_Back]] = {}
        self._front: asyncio.DatagramTransport | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        loop = asyncio.get_running_loop()
        self._front, _ = await loop.create_datagram_endpoint(lambda: _Front(self), local_addr=(LOOPBACK, 0))

    def both(self, conditions: Conditions) -> None:
        self.up.conditions = self.down.conditions = conditions

    def rewritten(self, sdp: str) -> str:
        """The offer with this line's address in place of the worker's."""
        found = _CANDIDATE.search(sdp)
        assert found is not None
        self._worker = (found[2], int(found[3]))
        assert self._front is not None
        port = self._front.get_extra_info("sockname")[1]
        return _CANDIDATE.sub(rf"\g<1>{LOOPBACK} {port}\g<4>", sdp)

    def from_browser(self, data: bytes, browser: tuple[str, int]) -> None:
        back = self._backs.get(browser)
        if back is None:
            back = self._backs[browser] = asyncio.get_running_loop().create_future()
            task = asyncio.create_task(self._connect(browser, back))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        self.up.carry(len(data), lambda: self._to_worker(data, back))

    async def _connect(self, browser: tuple[str, int], back: asyncio.Future[_Back]) -> None:
        loop = asyncio.get_running_loop()
        _, made = await loop.create_datagram_endpoint(lambda: _Back(self, browser), remote_addr=self._worker)
        back.set_result(made)

    def _to_worker(self, data: bytes, back: asyncio.Future[_Back]) -> None:
        if back.done():  # before that, a lost connectivity check: it is repeated
            back.result().transport.sendto(data)

    def from_worker(self, data: bytes, browser: tuple[str, int]) -> None:
        front = self._front
        if front is not None:
            self.down.carry(len(data), lambda: front.sendto(data, browser))

    def close(self) -> None:
        for back in self._backs.values():
            if back.done():
                back.result().transport.close()
        if self._front is not None:
            self._front.close()
            self._front = None


@contextlib.asynccontextmanager
async def lines(*names: str, seed: int):
    """A line for each person, by name. The seed is printed: pytest shows it with a failure."""
    print(f"network seed: {seed}")
    made = {name: Line(name, seed) for name in names}
    for line in made.values():
        await line.open()
    try:
        yield made
    finally:
        for line in made.values():
            line.close()
