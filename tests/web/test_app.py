"""The application as a whole: every route is there once, and the guard stands before all of them."""

from dataclasses import replace

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route, WebSocketRoute

from room_server.registry.limits import Limit, LimitSettings
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.web.app import Parts, WebSettings, web_app
from room_server.web.guard import Guard
from room_server.web.origins import Origins
from room_server.web.pages import ClientNotBuilt
from tests.web.conftest import Clock, running_site


class Gateway:
    """Stands where the gateway stands, and keeps who came."""

    def __init__(self):
        self.scopes, self.sent = [], []

    async def __call__(self, scope, receive, send):
        self.scopes.append(scope)

    async def receive(self):
        return {"type": "websocket.connect"}

    async def send(self, message):
        self.sent.append(message)


PARTS = Parts(None, Registry(MemoryRecords()), None, Clock(), {}, Gateway())


def routes(client_files):
    app = web_app(WebSettings(Origins(["https://rooms.example"]), client_files), PARTS)
    assert isinstance(app, Guard)
    assert isinstance(app._app, Starlette)
    return app._app.routes


def test_every_address_stands_for_one_thing(client_files):
    taken = [
        (route.path, method) for route in routes(client_files) if isinstance(route, Route) for method in route.methods
    ]
    assert len(taken) == len(set(taken))
    assert [route.path for route in routes(client_files) if isinstance(route, WebSocketRoute)] == ["/ws"]
    assert [route.path for route in routes(client_files) if isinstance(route, Mount)] == ["/client"]


def test_what_changes_something_is_never_a_get(client_files):
    for route in routes(client_files):
        if isinstance(route, Route):
            reads = route.methods <= {"GET", "HEAD"}
            assert reads or not route.methods & {"GET", "HEAD"}, route.path


def test_without_a_client_there_is_no_application(client_files):
    settings = WebSettings(Origins(["https://rooms.example"]), client_files)
    with pytest.raises(ClientNotBuilt):
        web_app(replace(settings, client_folder=client_files / "assets"), PARTS)


async def test_a_websocket_is_handed_to_the_gateway_untouched_whatever_its_origin(client_files):
    gateway = Gateway()
    app = web_app(WebSettings(Origins(["https://rooms.example"]), client_files), replace(PARTS, websocket=gateway))
    headers = [(b"host", b"elsewhere.example"), (b"origin", b"https://elsewhere.example")]
    scope = {"type": "websocket", "path": "/ws", "headers": headers, "query_string": b"", "root_path": ""}
    await app(scope, gateway.receive, gateway.send)
    assert [one["headers"] for one in gateway.scopes] == [headers]
    await app({**scope, "path": "/elsewhere"}, gateway.receive, gateway.send)
    assert len(gateway.scopes) == 1
    assert [message["type"] for message in gateway.sent] == ["websocket.close"]


async def test_over_http_there_is_nothing_at_the_websockets_address(site):
    assert (await site.get("/ws")).json() == {"code": "no-such-thing"}


async def test_limits_and_sizes_are_those_of_the_settings(client_files):
    limits = LimitSettings(links_per_address=Limit("links", 1, 60_000))
    async with running_site(client_files, max_body_bytes=100, limits=limits) as site:
        large = await site.post("/api/join", {"secret": "x" * 100})
        assert (large.status_code, large.json()) == (413, {"code": "too-large"})
        tries = [await site.post("/api/join", {"secret": "x"}) for _ in range(2)]
        assert [one.status_code for one in tries] == [404, 429]
        assert 0 < int(tries[1].headers["retry-after"]) <= 60
