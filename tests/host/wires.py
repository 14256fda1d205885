"""Lines, a media plane and a clock that write down what happens, for tests of the host."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from room_server.host.directory import Directory
from room_server.host.session_host import HostSettings, Means, SessionHost
from room_server.log.memory import MemoryLog
from room_server.session.people import Role, SeatId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible
from tests.vaults import vault_of

MARA, ANA, BEN = SeatId("mara"), SeatId("ana"), SeatId("ben")
PEOPLE = (
    NewSeat(MARA, "Mara Lindqvist", Role.MEDIATOR),
    NewSeat(ANA, "Ana Petrov", Role.PARTY, "a", "Tenant"),
    NewSeat(BEN, "Ben Okafor", Role.PARTY, "b", "Landlord"),
)
OPEN = OpenSession("Petrov and Okafor", {"en": "We agree."}, PEOPLE)


async def until(true: Callable[[], bool], seconds: float = 5.0) -> None:
    """Return when the condition holds; fail when it does not in time."""
    async with asyncio.timeout(seconds):
        while not true():
            await asyncio.sleep(0.005)


class Clock:
    def __init__(self) -> None:
        self.now = 1_790_000_000_000

    def __call__(self) -> int:
        return self.now


class Tape:
    """One order of everything that the host does to the outside."""

    def __init__(self) -> None:
        self.acts: list[tuple[str, ...]] = []


class WrittenLine:
    def __init__(self, seat: str, tape: Tape) -> None:
        self.seat, self.tape = seat, tape
        self.got: list[Visible] = []
        self.views: list[tuple[int, str, bool]] = []
        self.resumes: list[int] = []
        self.glimpses: list[Glimpse] = []
        self.signals: list[Mapping[str, object]] = []
        self.tickets = 0
        self.goodbye = ""

    def view(self, ordinal: int, seen: View) -> None:
        self.views.append((ordinal, seen.title, seen.over))

    def resumed(self, ordinal: int) -> None:
        self.resumes.append(ordinal)

    def told(self, visible: Visible) -> None:
        assert not self.goodbye, "nothing is sent after goodbye"
        self.got.append(visible)
        self.tape.acts.append(("told", self.seat, type(visible.event).__name__))

    def glimpse(self, glimpse: Glimpse) -> None:
        self.glimpses.append(glimpse)

    def signal(self, message: Mapping[str, object]) -> None:
        self.signals.append(message)

    def admitted(self) -> None:
        self.tickets += 1

    def bye(self, code: str) -> None:
        self.goodbye = code

    def names(self) -> list[str]:
        return [type(v.event).__name__ for v in self.got]


class WrittenMedia:
    def __init__(self, tape: Tape) -> None:
        self.tape = tape
        self.hearing: Mapping[str, frozenset[str]] = {}
        self.joined: list[str] = []
        self.said: dict[str, int] = {}

    def listen(self, on_signal, on_lost, on_spoken=None) -> None:
        self.on_signal, self.on_lost, self.on_spoken = on_signal, on_lost, on_spoken

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        self.joined.append(seat)

    async def leave(self, session: str, seat: str) -> None:
        self.joined = [one for one in self.joined if one != seat]

    async def signal(self, session: str, seat: str, message: Mapping[str, object]) -> None:
        self.tape.acts.append(("signal", seat))

    async def narrow(self, session: str, hearing: Mapping[str, frozenset[str]]) -> None:
        self.hearing = hearing
        self.tape.acts.append(("narrow",))
        self._report(session)

    async def route(self, session: str, hearing: Mapping[str, frozenset[str]]) -> None:
        self.hearing = hearing
        self.tape.acts.append(("route",))
        self._report(session)

    async def end(self, session: str) -> None:
        self.hearing = {}

    def _report(self, session: str) -> None:
        said, self.said = self.said, {}
        if said:
            self.on_spoken(session, said)


class House:
    """A directory over a log in memory, with one session of a mediator and two parties."""

    def __init__(self, log: MemoryLog | None = None, settings: HostSettings | None = None) -> None:
        self.tape, self.clock = Tape(), Clock()
        self.media, self.log = WrittenMedia(self.tape), log or MemoryLog()
        self.removed: list[str] = []
        self.ids = 0
        vault = vault_of(self.log)
        self.means = Means(self.log, vault, self.media, self.clock, self._on_removed, settings or HostSettings())
        self.directory = Directory(self.means, self._secret)

    async def _secret(self, session: str) -> bytes | None:
        return b"secret" if session == "case" else None

    async def _on_removed(self, session: str, seat: str) -> None:
        self.removed.append(seat)

    async def open(self) -> SessionHost:
        return await self.directory.open("case", OPEN, (OpenRoom("Caucus, Side A", "a"),))

    async def do(self, host: SessionHost, by: str, command: object) -> None:
        self.ids += 1
        await host.submit(SeatId(by), f"c{self.ids}", command)

    def line(self, host: SessionHost, seat: str, after: int | None = None) -> WrittenLine:
        line = WrittenLine(seat, self.tape)
        host.attach(SeatId(seat), line, after)
        return line

    async def seated(self) -> tuple[SessionHost, dict[str, WrittenLine]]:
        """Everybody signed, was admitted to the joint session, confirmed, and has a line."""
        host = await self.open()
        lines = {seat: self.line(host, seat) for seat in (MARA, ANA, BEN)}
        for seat in (MARA, ANA, BEN):
            await self.do(host, seat, SignAgreement("en", "We agree."))
            await self.do(host, seat, Arrive())
            await self.do(host, MARA, Admit(seat))
        for seat in (ANA, BEN):
            await self.do(host, seat, Confirm("joint"))
        return host, lines
