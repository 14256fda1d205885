"""A whole server but for its store and media: web and gateway on a free port, and the links of one session's people."""

import asyncio
import socket
import time
from dataclasses import dataclass

import pytest
import uvicorn

from room_server.gateway.admission import Admission
from room_server.gateway.bodies import Bodies
from room_server.gateway.connection import Shared
from room_server.gateway.endpoint import Gateway
from room_server.gateway.serving import uvicorn_settings
from room_server.gateway.settings import GatewaySettings
from room_server.headless import Client, Door
from room_server.host.directory import Directory
from room_server.host.session_host import HostSettings, Means
from room_server.log.memory import MemoryLog
from room_server.media.double import MediaDouble
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.session.people import Role, SideId
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT
from room_server.web.app import Parts, WebSettings, web_app
from room_server.web.desk import DAY_MS, Desk, Invitee, NewSession
from room_server.web.origins import Origins
from tests.vaults import vault_of

AGREEMENT = {"en": "We keep what is said here to ourselves."}
PEOPLE = (
    Invitee("Mara Lindqvist", Role.MEDIATOR),
    Invitee("Ana Duarte", Role.PARTY, SideId("a"), "Tenant"),
    Invitee("Ben Okafor", Role.PARTY, SideId("b"), "Landlord"),
)


def clock():
    return time.time_ns() // 1_000_000


@dataclass
class Site:
    """A running server, and the links by first name."""

    origin: str
    session: str
    links: dict[str, str]
    seats: dict[str, str]
    directory: Directory
    registry: Registry
    gateway: Gateway

    async def mediator(self):
        """Return Mara's client, in the joint session."""
        mara = Client(await Door.join(self.links["mara"]))
        await mara.open()
        await mara.do(SignAgreement("en", AGREEMENT["en"]))
        await mara.do(Arrive())
        await mara.do(Admit(mara.view.you))
        await mara.until(lambda: mara.me.room == JOINT)
        return mara


@pytest.fixture
async def site(tmp_path):
    (tmp_path / "index.html").write_text("<!doctype html>")
    listener = socket.create_server(("127.0.0.1", 0))
    origin = f"http://127.0.0.1:{listener.getsockname()[1]}"
    log, registry = MemoryLog(), Registry(MemoryRecords())

    async def secret_of(session):
        entry = await registry.sessions.get(session)
        return entry and entry.secret

    async def removed(session, seat):
        await registry.revoke_seat(session, seat, now=clock())

    means = Means(log, vault_of(log), MediaDouble(), clock, removed, HostSettings(line_grace_ms=200))
    directory = Directory(means, secret_of)
    desk = Desk(directory, registry, clock=clock, origin=origin, link_life_ms=90 * DAY_MS)
    settings = GatewaySettings(frozenset({origin}), seat_cookie_prefix="seat-")
    shared = Shared(settings, registry.cookies, clock, Bodies())
    gateway = Gateway(shared, Admission(settings, registry.nonces, registry.cookies), directory)
    app = web_app(WebSettings(Origins([origin]), tmp_path), Parts(directory, registry, desk, clock, {}, gateway))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, **uvicorn_settings()))
    serving = asyncio.create_task(server.serve([listener]))
    async with asyncio.timeout(5):
        while not server.started:
            await asyncio.sleep(0.01)
    session, invited = await desk.create(NewSession("Duarte and Okafor", PEOPLE, AGREEMENT), account="mara")
    links = {one.person.name.split()[0].lower(): one.link for one in invited}
    seats = {one.person.name.split()[0].lower(): one.person.seat for one in invited}
    yield Site(origin, session, links, seats, directory, registry, gateway)
    server.should_exit = True
    await serving
    await directory.close()
    listener.close()
