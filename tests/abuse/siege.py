"""A siege: a real server with people in a session, an attack, and what the people notice of it.

Meanwhile one person goes on writing, and at its height somebody opens their link for the first time. The memory is that
of the server's process, at its highest.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from room_server.headless.client import Client
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.abuse.attacks import Attack, deaf_socket
from tests.bench.processes import rss_bytes
from tests.gateway.raw import Wire
from tests.processes import Server, come, seat, serving

AT_ONCE = 32
EVERY_S = 0.1  # somebody writes
ATTACKER_S = 30.0  # for all that one attack sends
SENT_S = 0.5  # for what one connection sends; what does not leave by then stays unsent
HELD_S = 0.2  # so long the server has it all
GUESTS = 12


@dataclass
class Felt:
    """What an attack did: the slowest answer to somebody who writes, a newcomer's way in, and memory."""

    answers_s: list[float] = field(default_factory=list)
    joined_s: float = 0.0
    grown_bytes: int = 0


@dataclass
class Town:
    """A server with somebody who writes, and links of people who have not come yet."""

    server: Server
    writer: Client
    links: list[str]

    async def under(self, attack: Attack, count: int) -> Felt:
        """Attack on so many connections, and say what was felt."""
        felt, before = Felt(), rss_bytes(self.server.pid)
        watching = [asyncio.create_task(work) for work in (self._write(felt), self._weigh(felt, before))]
        try:
            async with AsyncExitStack() as held:
                async with asyncio.timeout(ATTACKER_S):
                    await self._attack(attack, count, held)
                began = time.monotonic()
                newcomer = await come(self.links.pop())
                felt.joined_s = time.monotonic() - began
                await asyncio.sleep(HELD_S)
                await newcomer.close()
        finally:
            for task in watching:
                task.cancel()
            ended = await asyncio.gather(*watching, return_exceptions=True)
        for end in ended:
            if not isinstance(end, asyncio.CancelledError) and isinstance(end, BaseException):
                raise end
        return felt

    async def _attack(self, attack: Attack, count: int, held: AsyncExitStack) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def one() -> None:
            async with gate:
                with suppress(ConnectionError, TimeoutError):  # the server has ended it: that is its right
                    wire = await self._dial(held)
                    async with asyncio.timeout(SENT_S):
                        await attack.act(wire, self.server.origin)

        await asyncio.gather(*(one() for _ in range(count)))

    async def _dial(self, held: AsyncExitStack) -> Wire:
        there = deaf_socket()
        held.callback(there.close)
        await asyncio.get_running_loop().sock_connect(there, ("127.0.0.1", self.server.port))
        reader, writer = await asyncio.open_connection(sock=there)
        wire = Wire(reader, writer)
        held.callback(wire.cut)  # and the wire is held: a writer that nobody holds closes its connection
        return wire

    async def _write(self, felt: Felt) -> None:
        while True:
            began = time.monotonic()
            await self.writer.do(Say(JOINT, "Let us go on."))
            felt.answers_s.append(time.monotonic() - began)
            await asyncio.sleep(EVERY_S)

    async def _weigh(self, felt: Felt, before: int) -> None:
        while True:
            felt.grown_bytes = max(felt.grown_bytes, rss_bytes(self.server.pid) - before)
            await asyncio.sleep(EVERY_S / 2)


@asynccontextmanager
async def town(folder: Path) -> AsyncIterator[Town]:
    """Start a server with a mediator and somebody who writes."""
    guests = [f"Guest {number}:observer" for number in range(GUESTS)]
    async with serving(folder, media="false", joins_per_minute="1000") as server:
        links = await server.session("Mara Lindqvist", "Ana Petrov:party:a:Tenant", *guests)
        mara, ana = await come(links["Mara Lindqvist"]), await come(links["Ana Petrov"])
        await seat(mara, ana)
        try:
            yield Town(server, ana, [link for name, link in links.items() if name.startswith("Guest")])
        finally:
            await ana.close()
            await mara.close()
