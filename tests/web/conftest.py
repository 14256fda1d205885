"""The web application on a real uvicorn, on loopback, over a registry and a log in memory."""

import asyncio
import socket
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import httpx
import pytest
import uvicorn
from argon2 import PasswordHasher

from room_server.gateway.serving import uvicorn_settings
from room_server.host.directory import Directory
from room_server.host.session_host import Means
from room_server.log.memory import MemoryLog
from room_server.media.double import MediaDouble
from room_server.registry.accounts import Accounts
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.web.app import Parts, WebSettings, web_app
from room_server.web.desk import Desk
from room_server.web.origins import Origins
from tests.vaults import vault_of

NOW = 1_800_000_000_000  # ms
DAY = 86_400_000
INDEX = '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script>'
PASSWORD = "a long enough password"
PUBLIC = "https://rooms.example.org"

NEW_SESSION = {
    "title": "Petrov and Okafor",
    "agreement": {"en": "We keep it among us."},
    "people": [
        {"name": "Mara Lindqvist", "role": "mediator"},
        {"name": "Ana Petrov", "role": "party", "side": "a", "side_name": "Tenant"},
        {"name": "Ben Okafor", "role": "party", "side": "b", "side_name": "Landlord"},
        {"name": "Nadia Haddad", "role": "interpreter", "serves": 1},
    ],
    "rooms": [{"title": "Tenant and mediator", "side": "a"}],
}


class Clock:
    """A clock that tests turn."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


@dataclass
class Site:
    """A server and a browser in front of it."""

    origin: str
    address: str
    browser: httpx.AsyncClient
    registry: Registry
    records: MemoryRecords
    directory: Directory
    log: MemoryLog
    clock: Clock
    desk: Desk
    down: set = field(default_factory=set)  # health checks that fail

    def headers(self, **more):
        return {"origin": self.origin, "x-room": "1", **more}

    async def post(self, path, body=None, **headers):
        return await self.browser.post(path, json={} if body is None else body, headers=self.headers(**headers))

    async def delete(self, path):
        return await self.browser.delete(path, headers=self.headers())

    async def get(self, path, **headers):
        return await self.browser.get(path, headers=headers)

    def another_browser(self):
        return httpx.AsyncClient(base_url=self.address)

    async def sign_in(self, name="Mara Lindqvist"):
        token = await self.registry.accounts.invite(name, now=self.clock.now)
        answer = await self.post("/api/account/first-run", {"token": token, "password": PASSWORD})
        assert answer.status_code == 204

    async def session(self):
        """Make a session as Mara; its id and the links' secrets by name."""
        await self.sign_in()
        made = (await self.post("/api/sessions", NEW_SESSION)).json()
        return made["id"], {p["name"].split()[0].lower(): Held(p["seat"], p["link"]) for p in made["people"]}


@dataclass(frozen=True)
class Held:
    seat: str
    link: str

    @property
    def secret(self):
        return self.link.split("#", 1)[1]


@pytest.fixture
def client_files(tmp_path):
    folder = tmp_path / "client"
    (folder / "assets").mkdir(parents=True)
    (folder / ".vite").mkdir()
    (folder / "index.html").write_text(INDEX)
    (folder / "assets" / "index-abc.js").write_text("export const rooms = 1;\n" * 100)
    (folder / ".vite" / "manifest.json").write_text("{}")
    (folder / "licences.md").write_text("licences")
    (tmp_path / "secret.txt").write_text("not for browsers")
    return folder


@asynccontextmanager
async def running_site(client_files, *, public=None, records=None, **web):
    listener = socket.create_server(("127.0.0.1", 0))
    port = listener.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    origin = public or address
    clock, log, records = Clock(), MemoryLog(), records or MemoryRecords()
    registry = Registry(records)
    registry.accounts = Accounts(records, PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))
    down = set()

    async def secret_of(session):
        entry = await registry.sessions.get(session)
        return entry and entry.secret

    async def removed(session, seat):
        await registry.revoke_seat(session, seat, now=clock.now)

    def check(name):
        async def up():
            if name in down:
                raise ConnectionError
            return True

        return up

    async def websocket(scope, receive, send):
        await send({"type": "websocket.close"})

    directory = Directory(Means(log, vault_of(log), MediaDouble(), clock, removed), secret_of)
    desk = Desk(directory, registry, clock=clock, origin=origin, link_life_ms=90 * DAY)
    checks = {"store": check("store"), "media": check("media")}
    settings = WebSettings(Origins([origin]), client_files, **web)
    app = web_app(settings, Parts(directory, registry, desk, clock, checks, websocket))
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", log_config=None, **uvicorn_settings()))
    serving = asyncio.create_task(server.serve([listener]))
    headers = {"host": public.split("://")[1]} if public else {}
    async with httpx.AsyncClient(base_url=address, headers=headers) as browser:
        while not server.started:
            await asyncio.sleep(0.01)
        yield Site(origin, address, browser, registry, records, directory, log, clock, desk, down)
    server.should_exit = True
    await serving
    await directory.close()
    listener.close()


@pytest.fixture
async def site(client_files):
    async with running_site(client_files) as site:
        yield site
