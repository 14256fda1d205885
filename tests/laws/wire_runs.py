"""Runs over real sockets: what the generator tells is told to a running server, once for each world.

The clock is the script's own, ids follow from the session's secret and the commands' ids; so bytes can be compared.
Each step is over before the next begins: then glimpses are not joined by real time, and what comes at one's own line
comes in an order that nothing but the server decides. Sound and picture are a double's, which offers and says who is
where; every browser answers at once. ``process_runs`` tells scripts to a server process in the same way.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

from room_server.gateway.admission import Admission
from room_server.gateway.bodies import Bodies
from room_server.gateway.connection import Shared
from room_server.gateway.endpoint import Gateway
from room_server.gateway.settings import GatewaySettings
from room_server.headless import Ended, Pass, Refused
from room_server.host.directory import Directory
from room_server.host.session_host import Means, SessionHost
from room_server.log.memory import MemoryLog
from room_server.media import signalling
from room_server.media.double import MediaDouble
from room_server.registry.cookies import Granted
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.session.glimpses import GlimpseBody
from room_server.session.people import HOST, SeatId
from room_server.session.practices.attendance import AskToMute, Remove
from room_server.session.practices.opening import InviteSeat, OpenSession
from room_server.session.refusals import Refusal
from room_server.wire.messages import GLIMPSES
from tests.gateway.house import ORIGIN, serving
from tests.laws.generator import START
from tests.laws.scripts import Ending, Script, Turn
from tests.laws.watching import GARBLED, Watch, Watched
from tests.laws.worlds import SECRET, Step
from tests.vaults import vault_of

PEEKS = tuple(GLIMPSES.values())
LEVELS_EVERY = 5  # steps
NOBODY = SeatId("s-none")
BACK = 3  # so many events before its last one, the observer's browser says it has
ENDS_WITHIN_S = 5.0


class TheClock:
    """The time in all parts of the server: what the script says it is."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        """Return the time in UTC milliseconds."""
        return self.now


class Talking(MediaDouble):
    """A plane in which everybody talks: it says to each how loud those are whom they hear, as the forwarder does."""

    def tell_levels(self, session: str) -> None:
        """Tell everybody who is connected."""
        for name, seat in sorted(self._seats.get(session, {}).items()):
            heard = {place: 40 for place in seat.places if place is not None}
            if seat.is_open and heard:
                self._tell(session, name, signalling.levels(heard))


@dataclass
class SeatPasses:
    """What a page gets over HTTP, straight from the registry."""

    server: Server
    session: str
    seat: str
    device: str
    granted: Granted

    async def next_pass(self) -> Pass:
        """Return what opens one line."""
        cookie = await self.server.registry.cookies.check(self.granted.token, now=self.server.clock())
        assert cookie is not None
        nonce = await self.server.registry.nonces.issue(cookie.id, now=self.server.clock())
        name = f"{self.server.cookie_prefix}{self.seat}"
        return Pass(self.server.url, self.server.origin, f"{name}={self.granted.token}", nonce)

    async def rotate(self, ticket: str) -> None:
        """Keep the old cookie: a script is short."""


@dataclass
class Server:
    """A gateway on a real port, and the sessions of all scripts."""

    registry: Registry
    directory: Directory
    clock: TheClock
    url: str = ""
    origin: str = ORIGIN
    cookie_prefix: str = "__Host-seat-"
    media: Talking | None = None  # None: without sound and picture
    all_need_lines: bool = False  # nobody can do anything but over a line
    hosts: dict[str, SessionHost] = field(default_factory=dict)

    async def opened(self, session: str, ask: OpenSession) -> None:
        """Make a session."""
        self.hosts[session] = await self.directory.open(session, ask)

    async def passes(self, session: str, seat: str) -> SeatPasses:
        """Return what opens lines of a seat."""
        granted = await self.registry.cookies.grant_seat(session, seat, device=seat, now=self.clock())
        return SeatPasses(self, session, seat, seat, granted)

    async def tell(self, session: str, step: Step, ask: object) -> bool:
        """Let the host itself do a step, or somebody who has no line; whether it was done."""
        try:
            await self.hosts[session].submit(step.by, step.id, ask)
        except Refusal:
            return False
        return True

    def peek(self, session: str, seat: SeatId, ask: GlimpseBody) -> None:
        """Let somebody who has no line show something ephemeral."""
        self.hosts[session].peek(seat, ask)

    async def be_done(self, session: str, lines: Iterable[Watched]) -> None:
        """Return when the host has done all that waited: it does one thing at a time, and refuses this."""
        await self.tell(session, Step(0, HOST, "is it done", ()), AskToMute(NOBODY))

    async def over(self, session: str, ending: Ending) -> None:
        """Let go of a session."""
        del self.hosts[session]
        await self.directory.forget(session, "going-down" if ending is Ending.GOING_DOWN else "removed")


@asynccontextmanager
async def running(**changes: Any) -> AsyncIterator[Server]:
    """Run a server whose clock is in the script's hand; `changes` replace settings.

    Glimpses wait for no tick, and however slowly this machine goes, nobody is told that the log is slow.
    """
    clock, registry, media = TheClock(), Registry(MemoryRecords()), Talking()

    async def on_removed(session: str, seat: str) -> None:
        await registry.revoke_seat(session, seat, now=clock())

    async def secret_of(_: str) -> bytes:
        return SECRET

    settings = replace(GatewaySettings(frozenset({ORIGIN}), glimpse_tick_ms=0, unsaved_after_ms=60_000), **changes)
    log = MemoryLog()
    directory = Directory(Means(log, vault_of(log), media, clock, on_removed), secret_of)
    shared = Shared(settings, registry.cookies, clock, Bodies())
    gateway = Gateway(shared, Admission(settings, registry.nonces, registry.cookies), directory)
    async with serving(Starlette(routes=[WebSocketRoute("/ws", gateway)])) as serves:
        port = serves.servers[0].sockets[0].getsockname()[1]
        yield Server(registry, directory, clock, f"ws://127.0.0.1:{port}/ws", media=media)
        await directory.close()


async def observed(server: Server, told: Script, world: int, session: str) -> tuple[list[bytes], list[int | None]]:
    """Tell a script to the server as it is in one world; return every frame that the observer got, and all ends."""
    server.clock.now = told.steps[0].at
    opening = told.steps[0].asks[world]
    await server.opened(session, opening)
    async with AsyncExitStack() as stack:
        run = _Run(server, told, world, session, stack)
        for person in opening.seats:
            if person.seat != run.me:
                await run.come(person.seat)
            elif server.all_need_lines and told.turns.get(1) is not Turn.OPEN:
                await run.come(person.seat, watched=False)
        for number, step in enumerate(told.steps[1:], 1):
            server.clock.now = step.at
            await run.turn(told.turns.get(number))
            await run.take(step)
            if number % LEVELS_EVERY == 0 and server.media is not None:
                server.media.tell_levels(session)
            await run.settle()
        await run.end()
        return run.watch.took()


@dataclass
class _Run:
    """One telling of a script, in one world."""

    server: Server
    told: Script
    world: int
    session: str
    stack: AsyncExitStack
    lines: dict[SeatId, Watched] = field(default_factory=dict)
    calls: int = 0  # of the media plane, that have been settled

    def __post_init__(self) -> None:
        self.watch = Watch(self.told)
        self.me = self.told.observer.seat
        self.let_in = any(person.seat == self.me for person in self.told.steps[0].asks[self.world].seats)

    async def come(self, seat: SeatId, after: int | None = None, *, watched: bool = True) -> None:
        """Open a line for a seat."""
        line = Watched(await self.server.passes(self.session, seat), after)
        if seat == self.me and watched:
            self.watch.lines.append(line)
        self.lines[seat] = await self.stack.enter_async_context(line)

    async def turn(self, turn: Turn | None) -> None:
        """Let the observer's line go through something."""
        line = self.watch.now
        if turn is None or not self.let_in:
            return
        if turn is Turn.OPEN or line is None:
            if not self.watch.lines:
                await self.come(self.me)
        elif turn is Turn.GARBLE:
            await line.garble()
        else:
            await self._take_over(line, max(line.ordinal - BACK, 0) if turn is Turn.CONTINUE else None)
        await self.settle(thoroughly=True)

    async def take(self, step: Step) -> None:
        """Let the step's seat do what it does in this world, over its own line where it has one."""
        ask, line = step.asks[self.world], self.lines.get(step.by)
        if isinstance(ask, PEEKS):
            if line is None:
                self.server.peek(self.session, step.by, ask)
            else:
                await line.peek(ask)
                await line.settle()
        elif ask is not None and await self._done(step, ask, line):
            if isinstance(ask, Remove) and ask.seat == self.me:
                self.let_in = False
            elif isinstance(ask, InviteSeat) and ask.person.seat == self.me:
                self.let_in = True
                await self.come(self.me)

    async def _done(self, step: Step, ask: object, line: Watched | None) -> bool:
        """Do what is asked, over the line where there is one; whether it was done."""
        if line is None or step.by == HOST:
            return await self.server.tell(self.session, step, ask)
        try:
            await line.do(ask, command_id=step.id)
        except (Refused, Ended):
            return False
        return True

    async def settle(self, *, thoroughly: bool = False) -> None:
        """Return when everything that was said is done, and the observer has read what it was told of it."""
        calls = len(self.server.media.calls) if self.server.media is not None else 0
        if thoroughly or calls != self.calls:
            others = [line for line in self.lines.values() if line is not self.watch.now]
            await self.server.be_done(self.session, others)
            for _ in range(2):  # what is offered is answered; what follows from the answer is told
                await asyncio.gather(*(line.settle() for line in self.lines.values()))
            self.calls = len(self.server.media.calls) if self.server.media is not None else 0
        if self.watch.now is not None:
            await self.watch.now.settle()

    async def end(self) -> None:
        """End the observer's line as the script has it, and the session."""
        line, ending = self.watch.now, self.told.ending
        if line is not None:
            if ending is Ending.REMOVED:
                await self.server.tell(self.session, Step(0, HOST, "end", ()), Remove(self.me))
            elif ending is Ending.ABUSE:
                for _ in range(12):
                    await line.send_raw(GARBLED[0])
            elif ending is Ending.REPLACED:
                await self._take_over(line, None)
            if ending in {Ending.REMOVED, Ending.ABUSE}:
                await asyncio.wait_for(line.ended.wait(), ENDS_WITHIN_S)
        await self.server.over(self.session, ending)
        if self.watch.lines:
            await asyncio.wait_for(self.watch.lines[-1].ended.wait(), ENDS_WITHIN_S)

    async def _take_over(self, line: Watched, after: int | None) -> None:
        """Let the observer open a new tab in place of the old one."""
        await line.settle()
        await self.come(self.me, after)
        await asyncio.wait_for(line.ended.wait(), ENDS_WITHIN_S)
