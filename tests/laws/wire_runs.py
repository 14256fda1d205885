"""Runs over real sockets: what the generator tells is told to a running server, once for each world.

A script is a run of the generator in which the worlds are: short secrets, none, and long ones. It holds only the steps
that the worlds carried out, so that whatever differs in the observer's frames is a leak of host, gateway or codec.
The clock is the script's own, ids follow from the session's secret and the commands' ids; so bytes can be compared.
Glimpses that the observer may see are left out: they are coalesced by real time, so that their number is chance; and
with them devices, which the host shows anew to who comes into a room (a fact about people there, as their line is).
A ticket for a new cookie is random and made apart by its nature: of those, number and sizes are compared.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from itertools import count
from typing import Any

from starlette.applications import Starlette
from starlette.routing import WebSocketRoute

from room_server.gateway.admission import Admission
from room_server.gateway.bodies import Bodies
from room_server.gateway.connection import Shared
from room_server.gateway.endpoint import Gateway
from room_server.gateway.settings import GatewaySettings
from room_server.headless import Client, Ended, Pass, Refused
from room_server.host.directory import Directory
from room_server.host.session_host import Means, SessionHost
from room_server.log.memory import MemoryLog
from room_server.media.double import MediaDouble
from room_server.registry.cookies import Granted
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.people import HOST, SeatId
from room_server.session.practices import catchup, notes, talk
from room_server.session.practices.opening import InviteSeat, NewSeat
from room_server.session.refusals import Refusal
from room_server.wire import codec
from tests.gateway.house import ORIGIN, serving
from tests.laws.clearance import hidden
from tests.laws.generator import START, Generator, Plan
from tests.laws.words import Change
from tests.laws.worlds import SECRET, Difference, Step

PEEKS = (Pointer, Sketch, Devices, Quality, QualityFigures)
WORLDS = ("short", "none", "long")
LAST_PING = 1_000_000


@dataclass(slots=True)
class Script:
    """A run to be told to a server: who observes, what is done, and the words that the observer must never get."""

    observer: NewSeat
    steps: list[Step]
    canaries: list[str]


class Scripted(Generator):
    """A generator that keeps the steps that were carried out. It is quick, so that no break runs out by itself."""

    pace_ms = 50

    def __init__(self, seed: int | str) -> None:
        super().__init__(seed)
        self.script = Script(self.me, [], [])

    def _plan(self) -> Plan:
        return Plan((Change.REMOVED, Change.LENGTHENED), structure=True, own_rooms=False)

    def _do(self, by: SeatId, asks: tuple[Any, ...]) -> Difference | None:
        first, before = self.worlds.all[0], self.worlds.carried_out
        unseen = hidden(first.session, first.sight, by, asks[0])
        found = super()._do(by, asks)
        chance = isinstance(asks[0], Devices | Quality | QualityFigures) or (
            isinstance(asks[0], Pointer | Sketch) and not unseen
        )
        if self.worlds.carried_out > before and not chance:
            self.script.steps.append(self.steps[-1])
            if unseen and isinstance(asks[0], talk.Say | talk.WriteToMediators | talk.WriteToPerson | notes.KeepNote):
                self.script.canaries.append(asks[0].text)
            self._release_the_shown()
        return found

    def _release_the_shown(self) -> None:
        """What somebody showed the observer lawfully is no canary any more."""
        told = self.worlds.all[0].told
        if told and isinstance(told[-1].event, catchup.LinesShown):
            shown = {line.text for line in told[-1].event.lines}
            self.script.canaries = [text for text in self.script.canaries if text not in shown]


def script(seed: int | str, length: int) -> Script:
    """Return the script of a seed; a run whose observer was never invited tells nothing, and the next is taken."""
    for number in count():
        made = Scripted(f"{seed}/{number}")
        assert made.run(length) is None
        if made.me.seat in made.worlds.all[0].session.seats:
            break
    return made.script


class TheClock:
    """The time in all parts of the server: what the script says it is."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        """Return the time in UTC milliseconds."""
        return self.now


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
        return Pass(self.server.url, ORIGIN, f"__Host-seat-{self.seat}={self.granted.token}", nonce)

    async def rotate(self, ticket: str) -> None:
        """Keep the old cookie: a script is short."""


@dataclass
class Server:
    """A gateway on a real port, and the sessions of all scripts."""

    registry: Registry
    directory: Directory
    clock: TheClock
    url: str = ""

    async def client(self, session: str, seat: str) -> Client:
        """Return a seat's client; it is not open yet."""
        granted = await self.registry.cookies.grant_seat(session, seat, device=seat, now=self.clock())
        return Client(SeatPasses(self, session, seat, seat, granted), keep_frames=True)


@asynccontextmanager
async def running() -> AsyncIterator[Server]:
    """Run a server whose clock is in the script's hand."""
    clock, registry = TheClock(), Registry(MemoryRecords())

    async def on_removed(session: str, seat: str) -> None:
        await registry.revoke_seat(session, seat, now=clock())

    async def secret_of(_: str) -> bytes:
        return SECRET

    settings = GatewaySettings(frozenset({ORIGIN}))
    directory = Directory(Means(MemoryLog(), MediaDouble(), clock, on_removed), secret_of)
    shared = Shared(settings, registry.cookies, clock, Bodies())
    gateway = Gateway(shared, Admission(settings, registry.nonces, registry.cookies), directory)
    async with serving(Starlette(routes=[WebSocketRoute("/ws", gateway)])) as serves:
        port = serves.servers[0].sockets[0].getsockname()[1]
        yield Server(registry, directory, clock, f"ws://127.0.0.1:{port}/ws")
        await directory.close()


async def observed(server: Server, told: Script, world: int, session: str) -> list[bytes]:
    """Tell a script to the server as it is in one world; return every frame that the observer got."""
    server.clock.now = told.steps[0].at
    host = await server.directory.open(session, told.steps[0].asks[world])
    lines: dict[SeatId, Client] = {}
    async with AsyncExitStack() as stack:
        for person in told.steps[0].asks[world].seats:
            await _come(server, session, person.seat, lines, stack)
        for step in told.steps[1:]:
            server.clock.now = step.at
            await _take(host, lines, step, world)
            if isinstance(step.asks[0], InviteSeat) and told.observer.seat in host.session.seats.keys() - lines.keys():
                await _come(server, session, told.observer.seat, lines, stack)
        frames = await _all_of(lines[told.observer.seat]) if told.observer.seat in lines else []
    await server.directory.forget(session)
    return frames


async def _come(server: Server, session: str, seat: SeatId, lines: dict[SeatId, Client], stack: AsyncExitStack) -> None:
    lines[seat] = await stack.enter_async_context(await server.client(session, seat))


async def _take(host: SessionHost, lines: dict[SeatId, Client], step: Step, world: int) -> None:
    """Let the step's seat do what it does in this world, over its own line where it has one."""
    ask, line = step.asks[world], lines.get(step.by)
    if ask is None:
        return
    if isinstance(ask, PEEKS):
        await line.peek(ask) if line else host.peek(step.by, ask)
    elif line is None or step.by == HOST:
        with suppress(Refusal):
            await host.submit(step.by, step.id, ask)
    else:
        with suppress(Refused, Ended):
            await line.do(ask, command_id=step.id)


async def _all_of(line: Client) -> list[bytes]:
    """Return all frames that came, once the line has nothing more to say."""
    with suppress(Ended):
        await line.send_raw(codec.ping_frame(LAST_PING))
        await line.until(lambda: codec.pong_frame(LAST_PING, 0)[:12] in b"".join(f[:12] for f in line.frames), 20)
    kinds = [codec.unpack_server_frame(frame)["t"] for frame in line.frames]
    told = [frame for frame, kind in zip(line.frames, kinds, strict=True) if kind not in {"pong", "ticket"}]
    return told + [b"*" * len(frame) for frame, kind in zip(line.frames, kinds, strict=True) if kind == "ticket"]
