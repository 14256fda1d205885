"""An hour of a mediation of three sides, written into the store of a running server as it would have come about.

Mara Lindqvist mediates; ten people sit in five rooms of five kinds, or wait. One waits for long and does not feel safe,
one asks for a break, one for help, one has a hand up, one has no line, one is in the lobby. The server reads the hour
from the log when the first line comes, so that what is long ago is long ago without anybody having to wait for it.

hour = await ten_people(server.origin, server.folder)
async with present(hour): ...     # everybody but Mara and whoever lost the line has one, without a browser
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from room_server.bootstrap import shapes
from room_server.bootstrap.house import clock
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.config import Settings
from room_server.headless.client import Client
from room_server.host.directory import Directory
from room_server.host.session_host import Means, SessionHost
from room_server.registry.registry import Registry
from room_server.session.audience import Ms
from room_server.session.glimpses import Devices
from room_server.session.people import HOST, Mode, Role, SeatId, SideId
from room_server.session.placement import GUARDS, with_interpreters
from room_server.session.practices.agenda import AddAgendaItem, MarkAgendaItem
from room_server.session.practices.attendance import Arrive, Confirm, NoteLine, SignAgreement
from room_server.session.practices.breaks import Ask
from room_server.session.practices.distress import SignalDistress
from room_server.session.practices.floor import RaiseHand
from room_server.session.practices.moves import Admit, Move
from room_server.session.practices.roomkeeping import CloseRoom, OpenRoom
from room_server.session.practices.speaking import NoteSpeech, Spoke
from room_server.session.practices.stages import SetStage
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import AgendaState, RequestKind, Stage
from room_server.web.desk import Desk, Invitee, NewSession
from tests.processes import come

MINUTE_MS = 60_000
DAY_MS = 86_400_000
MARA, TOMAS = "Mara Lindqvist", "Tomas Berg"
ANA, LUIS, NADIA = "Ana Petrov", "Luis Ruiz", "Nadia Kostova"
BEN, PAUL, MEI = "Ben Okafor", "Paul Whitlock", "Mei Tan"
SAMIRA, JONAS, ELIN = "Samira Haddad", "Jonas Weber", "Elin Aas"
A, B, C = SideId("a"), SideId("b"), SideId("c")
PEOPLE = (
    Invitee(MARA, Role.MEDIATOR),
    Invitee(TOMAS, Role.CO_MEDIATOR),
    Invitee(ANA, Role.PARTY, A, "Tenant", approves=True),
    Invitee(LUIS, Role.COUNSEL, A, "Tenant"),
    Invitee(NADIA, Role.INTERPRETER, A, "Tenant", serves=2),
    Invitee(BEN, Role.PARTY, B, "Landlord", approves=True),
    Invitee(PAUL, Role.REPRESENTATIVE, B, "Landlord"),
    Invitee(MEI, Role.COUNSEL, B, "Landlord"),
    Invitee(SAMIRA, Role.PARTY, C, "Insurer", approves=True),
    Invitee(JONAS, Role.COUNSEL, C, "Insurer"),
    Invitee(ELIN, Role.OBSERVER),
)
AGREEMENT = {"en": "What is said here stays here."}
TITLE = "The lease of Harbour Lane"
CAUCUS, CONSULTATION, COUNSEL, HOLD = "Side A", "Side B", "Lawyers", "Quiet room"
SPOKEN_S = {ANA: 190, BEN: 165, MARA: 140, LUIS: 80, MEI: 55, PAUL: 40, JONAS: 20}
"""Samira has said nothing yet."""


@dataclass(frozen=True, slots=True)
class Hour:
    """What came about: each person's link and seat by name, each room by title."""

    links: Mapping[str, str]
    seats: Mapping[str, SeatId]
    rooms: Mapping[str, RoomId]


async def ten_people(origin: str, data: Path) -> Hour:
    """Write the hour into the store of the server that runs on this folder."""
    settings = Settings(data=str(data))
    past = _Past(minutes_ago=60)
    async with open_store(settings, beside=True) as store:
        registry = Registry(store.records, shapes.registry(settings))

        async def secret_of(session: str) -> bytes | None:
            entry = await registry.sessions.get(session)
            return None if entry is None else entry.secret

        means = Means(store.log, store.vault, Silence(), past, _nobody_goes, shapes.host(settings))
        directory = Directory(means, secret_of)
        desk = Desk(directory, registry, clock=clock, origin=origin, link_life_ms=DAY_MS)
        try:
            session, invited = await desk.create(NewSession(TITLE, PEOPLE, AGREEMENT), account="")
            seats = {one.person.name: one.person.seat for one in invited}
            telling = _Telling(await directory.host(session), seats, past)
            await _tell(telling)
        finally:
            await directory.close()
    return Hour({one.person.name: one.link for one in invited}, seats, telling.rooms)


@asynccontextmanager
async def present(hour: Hour) -> AsyncIterator[Mapping[str, Client]]:
    """Give everybody a line, without a browser, but Mara and Mei: hers was lost."""
    names = [name for name in hour.links if name not in {MARA, MEI}]
    clients = dict(zip(names, await asyncio.gather(*(come(hour.links[name]) for name in names)), strict=True))
    for name, client in clients.items():
        await client.peek(Devices(microphone=name in {ANA, NADIA}, camera=name != NADIA))
    try:
        yield clients
    finally:
        for client in clients.values():
            await client.close()


class _Past:
    """A clock that runs some minutes behind: UTC milliseconds."""

    def __init__(self, minutes_ago: int) -> None:
        self.minutes_ago = minutes_ago

    def __call__(self) -> Ms:
        return clock() - self.minutes_ago * MINUTE_MS


class _Telling:
    """The session while its hour is told."""

    def __init__(self, host: SessionHost, seats: Mapping[str, SeatId], past: _Past) -> None:
        self.rooms: dict[str, RoomId] = {}
        self._host, self._seats, self._past = host, seats, past
        self._said = 0

    def ago(self, minutes: int) -> None:
        """Go on at so many minutes ago."""
        self._past.minutes_ago = minutes

    async def does(self, who: str, command: object) -> None:
        """Let somebody do something; "" is the house itself."""
        self._said += 1
        await self._host.submit(self._seats[who] if who else HOST, f"hour-{self._said}", command)

    async def comes(self, *names: str) -> None:
        """Let people sign and ask to come in."""
        for name in names:
            await self.does(name, SignAgreement("en", AGREEMENT["en"]))
            await self.does(name, Arrive(Mode.VIDEO))

    async def admits(self, *names: str) -> None:
        """Admit people to the joint session."""
        for name in names:
            await self.does(MARA, Admit(self._seats[name], JOINT))
        await self._all_go_in(JOINT)

    async def opens(self, title: str, side: SideId | None, kind: RoomKind) -> None:
        """Open a room."""
        known = set(self._host.session.rooms)
        await self.does(MARA, OpenRoom(title, kind=kind) if side is None else OpenRoom(title, side, kind))
        (self.rooms[title],) = set(self._host.session.rooms) - known

    async def moves(self, title: str, *names: str) -> None:
        """Move people, and whoever interprets for them, to a room, whatever has to be acknowledged; all go in."""
        room = self.rooms[title]
        target = self._host.session.rooms[room]
        seats = with_interpreters(self._host.session, tuple(self._seats[name] for name in names), target)
        await self.does(MARA, Move(seats, room, tuple(sorted(target.seated)), GUARDS))
        await self._all_go_in(room)

    async def speak(self, spoken_s: Mapping[str, int]) -> None:
        """Note who was heard in the joint session."""
        told = (self._seats[MARA], self._seats[TOMAS])
        spoke = tuple(Spoke(self._seats[name], seconds * 1_000) for name, seconds in spoken_s.items())
        await self.does("", NoteSpeech(JOINT, told, spoke))

    async def has_topics(self, *topics: tuple[str, str | None, int]) -> None:
        """Put topics on the agenda; the first is the one now."""
        for title, owner, minutes in topics:
            await self.does(MARA, AddAgendaItem(title, self._seats[owner] if owner else None, minutes))
        await self.does(MARA, MarkAgendaItem(self._host.session.agenda[0].id, AgendaState.CURRENT))

    async def loses_line(self, name: str) -> None:
        """Let somebody's line be gone."""
        await self.does("", NoteLine(self._seats[name], up=False))

    async def _all_go_in(self, room: RoomId) -> None:
        session = self._host.session
        for name, seat in self._seats.items():
            if seat in session.rooms[room].seated and not session.seats[seat].confirmed:
                await self.does(name, Confirm(room))


async def _tell(it: _Telling) -> None:
    """All together, then side B with Mara, then five rooms; what is asked is asked in the last minutes."""
    everybody = (TOMAS, ANA, LUIS, NADIA, BEN, PAUL, MEI, SAMIRA, JONAS)
    it.ago(58)
    await it.comes(MARA, *everybody)
    await it.admits(MARA, *everybody)
    it.ago(50)
    await it.speak(SPOKEN_S)
    await it.does(MARA, SetStage(Stage.NEGOTIATION))
    await it.opens("B", B, RoomKind.CAUCUS)
    await it.moves("B", MARA, BEN, PAUL)
    it.ago(36)
    await it.opens(CAUCUS, A, RoomKind.CAUCUS)
    await it.opens(CONSULTATION, B, RoomKind.CONSULTATION)
    await it.opens(COUNSEL, None, RoomKind.COUNSEL)
    await it.opens(HOLD, None, RoomKind.HOLD)
    await it.moves(CONSULTATION, BEN, PAUL)
    await it.moves(CAUCUS, MARA, ANA)
    await it.does(MARA, CloseRoom(it.rooms.pop("B")))
    it.ago(24)
    await it.moves(HOLD, SAMIRA)
    it.ago(12)
    await it.moves(COUNSEL, TOMAS, LUIS, MEI)
    await it.has_topics(("Repairs before winter", ANA, 30), ("The deposit", BEN, 20), ("Who pays meanwhile", None, 25))
    it.ago(4)
    await it.comes(ELIN)
    it.ago(3)
    await it.does(BEN, Ask(RequestKind.BREAK))
    it.ago(2)
    await it.does(LUIS, RaiseHand(it.rooms[COUNSEL]))
    it.ago(1)
    await it.does(JONAS, Ask(RequestKind.HELP))
    await it.does(SAMIRA, SignalDistress())
    await it.loses_line(MEI)


async def _nobody_goes(_session: str, _seat: SeatId) -> None:
    """Nobody is removed in this hour."""
