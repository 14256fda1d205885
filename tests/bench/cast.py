"""Sessions for benchmarks: made, and their people brought into the joint session, before anything is measured.

This is done beside the running server, through the parts that its own commands use, and let go of before the load
begins: the server reads each session from the log when its first line comes.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from room_server.bootstrap.house import House, clock, house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.config import Settings
from room_server.host.session_host import SessionHost
from room_server.session.people import Mode, Role, SeatId, SideId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from room_server.web.desk import Invitee, NewSession
from tests.bench.server import Server

AGREEMENT = {"en": "What is said here stays here. " * 40}
AT_ONCE = 16  # sessions that are prepared at the same time
ELEMENTS_A_COMMAND = 50
PEOPLE = (
    Invitee("Mara Lindqvist", Role.MEDIATOR),
    Invitee("Ana Duarte", Role.PARTY, SideId("a"), "Tenant", approves=True),
    Invitee("Luis Prado", Role.COUNSEL, SideId("a"), "Tenant"),
    Invitee("Ben Okafor", Role.PARTY, SideId("b"), "Landlord", approves=True),
    Invitee("Mei Tanaka", Role.COUNSEL, SideId("b"), "Landlord"),
)


@dataclass(frozen=True)
class Seat:
    """One seat: its session (by number), and what its page has."""

    session: int
    seat: str
    cookie: str  # the header's value


async def seated(server: Server, sessions: int, *, elements: int = 0) -> list[Seat]:
    """Make so many sessions of five, all of them admitted and confirmed, with so many elements on the joint board."""
    gate = asyncio.Semaphore(AT_ONCE)
    async with beside(server) as parts:

        async def prepare(number: int) -> list[Seat]:
            async with gate:
                return await _prepare(parts, number, elements)

        found = await asyncio.gather(*(prepare(number) for number in range(sessions)))
    return [seat for seats in found for seat in seats]


@asynccontextmanager
async def beside(server: Server) -> AsyncIterator[House]:
    """Give the parts that the server's own commands use, on the store of the running server."""
    settings = Settings(data=str(server.folder / "data"))
    async with open_store(settings, beside=True) as store, house(settings, store, Silence(), server.origin) as parts:
        yield parts


async def _prepare(parts: House, number: int, elements: int) -> list[Seat]:
    session, invited = await parts.desk.create(NewSession(f"Case {number}", PEOPLE, AGREEMENT), account="bench")
    host = await parts.directory.host(session)
    people = [one.person.seat for one in invited]
    await _bring_in(host, people)
    for first in range(0, elements, ELEMENTS_A_COMMAND):
        some = range(first, min(first + ELEMENTS_A_COMMAND, elements))
        await host.submit(people[0], f"draw-{first}", Draw(JOINT, tuple(element(index) for index in some)))
    return [Seat(number, seat, await _cookie(parts, session, seat)) for seat in people]


async def _bring_in(host: SessionHost, people: Sequence[SeatId]) -> None:
    mediator = people[0]
    for seat in people:
        await host.submit(seat, "sign", SignAgreement("en", host.session.agreement["en"]))
        await host.submit(seat, "arrive", Arrive(Mode.VIDEO))
    for seat in people:
        await host.submit(mediator, f"admit-{seat}", Admit(seat, JOINT))
        if not host.session.seats[seat].confirmed:
            await host.submit(seat, "confirm", Confirm(JOINT))


async def _cookie(parts: House, session: str, seat: SeatId) -> str:
    granted = await parts.registry.cookies.grant_seat(session, seat, device="bench", now=clock(), admitted=True)
    return f"seat-{seat}={granted.token}"


def element(index: int) -> Patch:
    """Return a rectangle with the fields that Excalidraw gives it."""
    fields: dict[str, object] = {
        "type": "rectangle",
        "x": 40 * (index % 20),
        "y": 40 * (index // 20),
        "width": 30.5,
        "height": 20.25,
        "angle": 0,
        "strokeColor": "#1e1e1e",
        "backgroundColor": "transparent",
        "fillStyle": "solid",
        "strokeWidth": 2,
        "strokeStyle": "solid",
        "roughness": 1,
        "opacity": 100,
        "seed": 1_000_000 + index,
        "index": f"a{index:04d}",
        "groupIds": [],
        "roundness": {"type": 3},
        "boundElements": None,
        "isDeleted": False,
        "locked": False,
    }
    return Patch(ItemId(f"element-{index:04d}"), fields)
