"""Races: everybody talks, draws and points as fast as they can, and at some moment somebody is removed.

What is under way at that moment follows from a seed: how much was said before, who removes and how, whether the removed
person is coming in anew just then, with a nonce from before. Each line that is said is a word of its own, so that each
can be told apart: those that the log took after the removal, and those that were said only when it was acknowledged,
must never come to the removed person.
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any

from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from room_server.headless import Ended, Pass, Rejected
from room_server.session.glimpses import Pointer, Sketch
from room_server.session.people import Role, SeatId, SideId
from room_server.session.practices.attendance import Arrive, Confirm, Remove, SignAgreement
from room_server.session.practices.moves import GUARDS, Admit
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.talk import Say
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from room_server.web.desk import Desk
from room_server.wire import codec
from tests.cast import AGREEMENT
from tests.laws.watching import ANSWER, Watched
from tests.laws.wire_runs import Server

MARA, ANA, BEN = SeatId("s-mara"), SeatId("s-ana"), SeatId("s-ben")
PEOPLE = (
    NewSeat(MARA, "Mara", Role.MEDIATOR),
    NewSeat(ANA, "Ana", Role.PARTY, SideId("a"), "Tenant"),
    NewSeat(BEN, "Ben", Role.PARTY, SideId("b"), "Landlord"),
)
WAYS = ("by a mediator", "by revoking the link")
BURST = 24  # commands that a writer has under way at once
AFTER = 2 * BURST  # words that are said after the removal
PATIENCE_S = 10.0
WITHIN_S = 1.0
DAY_MS = 86_400_000


@dataclass
class Tap:
    """One connection of the person who is removed: every frame, and its end."""

    frames: list[bytes] = field(default_factory=list)
    code: int | None = None
    closed_at: float = float("inf")

    async def run(self, one: Pass, first: bytes) -> None:
        """Connect, say the first frame, read until the end; answer the forwarder's offers."""
        headers = {"Cookie": one.cookie}
        loop = asyncio.get_running_loop()
        try:
            async with connect(one.url, origin=one.origin, additional_headers=headers, compression=None) as socket:  # type: ignore[arg-type]
                self.socket = socket
                await socket.send(first)
                async for data in socket:
                    assert isinstance(data, bytes)
                    self.frames.append(data)
                    read = codec.unpack_server_frame(data)
                    if read["t"] == "signal" and read["s"]["t"] == "offer":
                        with suppress(ConnectionClosed):  # what has come before is read in any case
                            await socket.send(codec.signal_frame(ANSWER))
        except (ConnectionClosed, InvalidHandshake):
            self.code = self.socket.close_code if hasattr(self, "socket") else None
        self.closed_at = loop.time()

    @property
    def kinds(self) -> list[str]:
        """What came, in order: the kinds of frames, of events their names."""
        read = [codec.unpack_server_frame(frame) for frame in self.frames]
        return [frame["e"]["t"] if frame["t"] == "told" else frame["t"] for frame in read]


@dataclass
class Outcome:
    """What a race left: to be judged."""

    taps: list[Tap]
    acknowledged_at: float
    said_later: list[str]  # words that were said only after the acknowledgement
    kept_later: list[str]  # words that the log took after the removal
    said_before: int  # words that reached the log before it
    old_pass: Pass  # from before the removal, and not used
    token: str


class Race:
    """One session in which Ben is removed."""

    def __init__(self, server: Server, name: str, seed: str, stack: AsyncExitStack) -> None:
        self.server, self.name, self.rng, self.stack = server, name, Random(seed), stack
        self.given = 0
        self.acknowledged = False
        self.later: list[str] = []

    async def run(self, way: str) -> Outcome:
        """Talk, remove, go on talking a little."""
        await self._sit_down()
        tapped = await self.server.passes(self.name, BEN)
        early, old_pass = await tapped.next_pass(), await tapped.next_pass()
        taps = [Tap()]
        tasks = [asyncio.create_task(taps[0].run(early, codec.hello_frame(early.nonce, None, BEN)))]
        while "view" not in taps[0].kinds:
            await asyncio.sleep(0)
        writers = [asyncio.create_task(self._write(line)) for line in self.lines.values()]
        writers.append(asyncio.create_task(self._chatter(taps[0])))
        await self._some_turns(60)
        if self.rng.random() < 0.5:  # comes in anew, just then
            again = await tapped.next_pass()
            taps.append(Tap())
            tasks.append(asyncio.create_task(taps[1].run(again, codec.hello_frame(again.nonce, None, BEN))))
            await self._some_turns(20)
        await self._remove(way)
        self.acknowledged = True
        acknowledged_at = asyncio.get_running_loop().time()
        await asyncio.wait(tasks, timeout=2 * WITHIN_S)
        async with asyncio.timeout(PATIENCE_S):
            while len(self.later) < AFTER:
                await asyncio.sleep(0)
        for task in (*writers, *tasks):
            task.cancel()
        await asyncio.gather(*writers, *tasks, return_exceptions=True)
        await self.lines[ANA].settle()
        kept, before = self._kept_later()
        return Outcome(taps, acknowledged_at, self.later, kept, before, old_pass, tapped.granted.token)

    async def _sit_down(self) -> None:
        await self.server.directory.open(self.name, OpenSession("A case", AGREEMENT, PEOPLE))
        self.lines: dict[SeatId, Watched] = {}
        for person in PEOPLE:
            line = Watched(await self.server.passes(self.name, person.seat))
            self.lines[person.seat] = await self.stack.enter_async_context(line)
            await line.do(SignAgreement("en", AGREEMENT["en"]))
            await line.do(Arrive())
            await self.lines[MARA].do(Admit(person.seat, JOINT, GUARDS))
            if person.seat != MARA:
                await line.do(Confirm(JOINT))
        del self.lines[BEN]  # from now on, Ben is a tap: the first of them takes the seat over

    async def _remove(self, way: str) -> None:
        if way == "by a mediator":
            await self.lines[MARA].do(Remove(BEN))
            return
        of = self.server
        desk = Desk(of.directory, of.registry, clock=of.clock, origin=of.origin, link_life_ms=DAY_MS)
        await desk.revoke(self.name, BEN)

    async def _write(self, line: Watched) -> None:
        """Talk, draw and point without waiting for answers of each."""
        with suppress(Ended):
            while True:
                for _ in range(BURST // 2):
                    await line.peek(Sketch(JOINT, ItemId("e-s"), {"text": self._word("sketch")}))
                    await line.peek(Pointer(JOINT, self.rng.random(), 1.0))
                await asyncio.gather(*(line.do(self._something()) for _ in range(BURST)))

    async def _chatter(self, tap: Tap) -> None:
        """Let Ben talk too, and ask whether the line lives; let everybody's loudness be told."""
        with suppress(ConnectionClosed):
            while True:
                await tap.socket.send(codec.ping_frame(self.given))
                await tap.socket.send(codec.command_frame(f"b-{self.given}", Say(JOINT, self._word("of Ben"))))
                if self.server.media is not None:
                    self.server.media.tell_levels(self.name)
                await self._some_turns(5)

    def _something(self) -> object:
        if self.rng.random() < 0.8:
            return Say(JOINT, self._word("line"))
        return Draw(JOINT, (Patch(ItemId(f"e-{self.given}"), {"type": "text", "text": self._word("drawn")}),))

    def _word(self, kind: str) -> str:
        self.given += 1
        word = f"word-{kind}-{self.given:06}."
        if self.acknowledged:
            self.later.append(word)
        return word

    async def _some_turns(self, most: int) -> None:
        for _ in range(self.rng.randint(0, most)):
            await asyncio.sleep(0)

    def _kept_later(self) -> tuple[list[str], int]:
        """Return the words that Ana was told after she was told of the removal, and how many she was told before."""
        events = [told.event for told in self.lines[ANA].told]
        gone = next(n for n, event in enumerate(events) if type(event).__name__ == "Removed")
        words: list[list[str]] = [[], []]
        for n, event in enumerate(events):
            words[n > gone] += _words(event)
        return words[1], len(words[0])


def _words(event: Any) -> list[str]:
    if type(event).__name__ == "Said":
        return [event.text]
    if type(event).__name__ == "Drawn":
        return [str(patch.fields["text"]) for patch in event.patches]
    return []


async def refused_pass(server: Server, outcome: Outcome) -> Tap:
    """Try the pass from before the removal."""
    tap = Tap()
    with suppress(Ended, Rejected):
        await asyncio.wait_for(tap.run(outcome.old_pass, codec.hello_frame(outcome.old_pass.nonce, 3, BEN)), 5)
    return tap
