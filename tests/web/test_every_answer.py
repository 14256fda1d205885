"""Every answer, whatever it is: the security headers, cookies in their one form, and no door for other origins."""

import asyncio

import pytest

from room_server.registry.limits import Limit, LimitSettings
from room_server.web.cookies import CookieJar
from room_server.web.guard import NOTHING, PERMISSIONS
from tests.web.conftest import NEW_SESSION, PASSWORD, PUBLIC, running_site

HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": PERMISSIONS,
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
}
HSTS = "max-age=63072000; includeSubDomains"
FORM = {"secure", "httponly", "samesite=strict", "path=/"}


@pytest.fixture
async def public(client_files):
    limits = LimitSettings(links_per_address=Limit("links", 3, 60_000))
    async with running_site(client_files, public=PUBLIC, max_body_bytes=2_000, limits=limits) as site:
        yield site


async def of_every_kind(site):
    """Yield an answer of each status that the server gives by itself, and what was asked."""
    yield 200, await site.get("/")
    yield 200, await site.get("/api/agreement")
    yield 200, (asset := await site.get("/client/assets/index-abc.js"))
    yield 304, await site.get("/client/assets/index-abc.js", **{"if-none-match": asset.headers["etag"]})
    yield 206, await site.get("/client/assets/index-abc.js", range="bytes=0-9")
    yield 204, await site.post("/api/account/sign-out")
    yield 400, await site.post("/api/join", {"wrong": 1})
    yield 401, await site.get("/api/account")
    yield 403, await site.get("/", host="elsewhere.example")
    yield 403, await site.browser.post("/api/join", json={}, headers={"origin": PUBLIC})
    yield 404, await site.get("/nowhere")
    yield 405, await site.get("/api/join")
    yield 405, await site.browser.request("OPTIONS", "/api/join", headers=site.headers())
    yield 413, await site.post("/api/join", {"secret": "x" * 3_000})
    for _ in range(3):
        await site.post("/api/join", {"secret": "wrong"})
    yield 429, await site.post("/api/join", {"secret": "wrong"})
    site.down.add("store")
    yield 503, await site.get("/readyz")


async def test_every_answer_carries_every_security_header_and_invites_no_other_origin(public):
    async for status, answer in of_every_kind(public):
        asked = f"{answer.request.method} {answer.request.url.path}"
        assert answer.status_code == status, asked
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS, asked
        assert answer.headers["strict-transport-security"] == HSTS
        policy = answer.headers["content-security-policy"]
        if (asked, status) == ("GET /", 200):
            assert policy.startswith("default-src 'none'; script-src 'self' 'nonce-")
        else:
            assert policy == NOTHING, asked
        assert not [name for name in answer.headers if name.startswith("access-control-")], asked
        assert "server" not in answer.headers
        assert "vary" not in answer.headers or "origin" not in answer.headers["vary"].lower()
        if not answer.request.url.path.startswith("/client/"):
            assert answer.headers["cache-control"] == "no-store", asked


async def test_what_goes_wrong_unforeseen_is_answered_without_its_words(public, monkeypatch, caplog):
    async def fails(*_, **__):
        raise RuntimeError("Ana said 9,000")

    monkeypatch.setattr(public.registry.cookies, "check", fails)
    answer = await public.get("/api/account", cookie="__Host-account=x")
    assert (answer.status_code, answer.json()) == (500, {"code": "unavailable"})
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    ours = [record for record in caplog.records if record.name.startswith("room_server")]
    assert [record.getMessage() for record in ours] == ["a request failed: RuntimeError"]


async def test_over_https_every_cookie_is_set_and_taken_away_in_its_one_form(public):
    token = await public.registry.accounts.invite("Mara Lindqvist", now=public.clock.now)
    signed_in = await public.post("/api/account/first-run", {"token": token, "password": PASSWORD})
    mine = {"cookie": signed_in.headers["set-cookie"].split(";")[0]}
    made = (await public.post("/api/sessions", NEW_SESSION, **mine)).json()
    seat, link = made["people"][1]["seat"], made["people"][1]["link"]
    joined = await public.post("/api/join", {"secret": link.split("#", 1)[1]})
    held = {"cookie": joined.headers["set-cookie"].split(";")[0]}
    assert held["cookie"].startswith(f"__Host-seat-{seat}=")
    left = await public.post("/api/leave", {"seat": seat}, **held)
    out = await public.post("/api/account/sign-out")
    for answer, name, age in (
        (signed_in, "__Host-account", "max-age=43200"),
        (joined, f"__Host-seat-{seat}", "max-age=43200"),
        (left, f"__Host-seat-{seat}", "max-age=0"),
        (out, "__Host-account", "max-age=0"),
    ):
        (cookie,) = answer.headers.get_list("set-cookie")
        assert cookie.startswith(f"{name}=")
        assert {part.strip().lower() for part in cookie.split(";")[1:]} == FORM | {age}


@pytest.mark.parametrize("declared", [True, False])
async def test_a_body_may_be_as_large_as_is_allowed_and_not_one_byte_larger(public, declared):
    async def chunks(body):
        yield body

    for size, status in ((2_000, 404), (2_001, 413)):
        body = b'{"secret": "x"' + b" " * (size - 15) + b"}"
        headers = public.headers(**{"content-type": "application/json"})
        answer = await public.browser.post("/api/join", content=body if declared else chunks(body), headers=headers)
        assert answer.status_code == status


async def test_no_get_sets_a_cookie(public):
    async for _, answer in of_every_kind(public):
        assert answer.request.method == "POST" or "set-cookie" not in answer.headers


def test_a_cookie_of_the_other_form_is_not_read():
    secure, plain = CookieJar(secure=True, max_age_s=1), CookieJar(secure=False, max_age_s=1)
    for ours, others in ((secure, plain), (plain, secure)):
        assert ours.seat_token({others.seat_name("s"): "x"}, "s") is None
        assert ours.account_token({others.account_name: "x"}) is None
        assert ours.seat_token({ours.seat_name("s"): "x"}, "s") == ours.account_token({ours.account_name: "x"}) == "x"


@pytest.mark.parametrize(
    "head",
    [
        "GET / HTTP/1.1\r\n",  # no host
        "GET / HTTP/1.1\r\nhost: rooms.example.org\r\nhost: rooms.example.org\r\n",
        "POST /api/join HTTP/1.1\r\nhost: rooms.example.org\r\ncontent-length: 5\r\ncontent-length: 6\r\n",
        "POST /api/join HTTP/1.1\r\nhost: rooms.example.org\r\ncontent-length: -1\r\n",
        "POST /api/join HTTP/1.1\r\nhost: rooms.example.org\r\ntransfer-encoding: gzip\r\n",
        "GET / HTTP/1.1\r\nhost: rooms.example.org\r\nx: a\x00b\r\n",
        "GET / HTTP/1.1\r\nhost : rooms.example.org\r\n",
    ],
)
async def test_a_request_that_two_readers_could_read_in_two_ways_is_not_answered(public, head):
    """RFC 9112 sections 2.2, 3.2, 5.1, 5.2, 6.1 and 6.3."""
    host, port = public.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(f"{head}\r\n".encode("latin-1"))
    async with asyncio.timeout(5):
        answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    assert answer.startswith((b"HTTP/1.1 400 ", b"HTTP/1.1 501 "))
    assert answer.count(b"HTTP/1.1") == 1
