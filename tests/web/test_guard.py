"""What every request passes: origin, header, host, size, security headers."""

import pytest

from tests.web.conftest import PUBLIC, running_site

UNSAFE = [
    ("POST", "/api/join"),
    ("POST", "/api/nonce"),
    ("POST", "/api/rotate"),
    ("POST", "/api/leave"),
    ("POST", "/api/account/sign-in"),
    ("POST", "/api/sessions"),
    ("DELETE", "/api/sessions/x"),
    ("POST", "/no-such-path"),
    ("PUT", "/"),
]


@pytest.mark.parametrize(("method", "path"), UNSAFE)
async def test_unsafe_requests_from_elsewhere_are_refused(site, method, path):
    other_port = site.origin.rsplit(":", 1)[0] + ":1"
    for headers in (
        {"x-room": "1"},
        {"x-room": "1", "origin": "null"},
        {"x-room": "1", "origin": "https://elsewhere.example"},
        {"x-room": "1", "origin": other_port},
        {"x-room": "1", "origin": site.origin + "."},
        {"x-room": "1", "origin": site.origin.upper()},
        {"origin": site.origin},
        {"origin": site.origin, "x-room": "0"},
    ):
        answer = await site.browser.request(method, path, headers=headers, content=b"{}")
        assert (answer.status_code, answer.json()) == (403, {"code": "forbidden"})
    twice = [("x-room", "1"), ("origin", site.origin), ("origin", "https://elsewhere.example")]
    assert (await site.browser.request(method, path, headers=twice)).status_code == 403


async def test_a_form_of_another_site_does_nothing(site):
    session, people = await site.session()
    form = {"content-type": "application/x-www-form-urlencoded", "origin": "https://elsewhere.example"}
    answer = await site.browser.post(f"/api/sessions/{session}/people/{people['ana'].seat}/revoke", headers=form)
    assert answer.status_code == 403
    assert (await site.directory.host(session)).session.seats[people["ana"].seat].standing == "invited"


async def test_only_json_is_read(site):
    for content_type in ("text/plain", "application/x-www-form-urlencoded", "", "application/jsonx"):
        answer = await site.browser.post(
            "/api/join", content=b'{"secret": "x"}', headers=site.headers(**{"content-type": content_type})
        )
        assert (answer.status_code, answer.json()) == (400, {"code": "bad-request"})
    for content in (b"", b"{", b"\xff", b"[]", b'{"secret": 1}', b'{"secret": "' + b"x" * 300 + b'"}'):
        headers = site.headers(**{"content-type": "application/json"})
        assert (await site.browser.post("/api/join", content=content, headers=headers)).status_code == 400


async def test_a_body_over_the_limit_is_refused_declared_or_not(site):
    headers = site.headers(**{"content-type": "application/json"})
    big = b'{"secret": "' + b"x" * 300_000 + b'"}'
    declared = await site.browser.post("/api/join", content=big, headers=headers)
    assert (declared.status_code, declared.json()) == (413, {"code": "too-large"})

    async def chunks():
        for start in range(0, len(big), 10_000):
            yield big[start : start + 10_000]

    streamed = await site.browser.post("/api/join", content=chunks(), headers=headers)
    assert (streamed.status_code, streamed.json()) == (413, {"code": "too-large"})


async def test_other_hosts_are_not_answered(site):
    for path in ("/", "/api/agreement", "/client/licences.md"):
        answer = await site.get(path, host="rebound.example")
        assert (answer.status_code, answer.json()) == (403, {"code": "forbidden"})
    assert (await site.get("/healthz", host="10.0.0.7")).status_code == 200


async def test_every_answer_carries_the_security_headers(site):
    for path in ("/", "/j", "/client/licences.md", "/api/agreement", "/api/account", "/nowhere", "/healthz"):
        headers = (await site.get(path)).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert "camera=(self)" in headers["permissions-policy"]
        assert "geolocation=()" in headers["permissions-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert "server" not in headers
        assert "strict-transport-security" not in headers
    assert (await site.get("/nowhere")).json() == {"code": "no-such-thing"}


async def test_over_https_the_cookie_has_its_prefix_and_the_browser_is_told_to_stay(client_files):
    async with running_site(client_files, public=PUBLIC) as site:
        await site.registry.accounts.invite("Mara", now=site.clock.now)
        token = await site.registry.accounts.invite("Mara", now=site.clock.now)
        body = {"token": token, "password": "a long enough password"}
        answer = await site.post("/api/account/first-run", body)
        attributes = {part.strip().lower() for part in answer.headers["set-cookie"].split(";")[1:]}
        assert answer.headers["set-cookie"].startswith("__Host-account=")
        assert attributes == {"secure", "httponly", "samesite=strict", "path=/", "max-age=43200"}
        assert answer.headers["strict-transport-security"] == "max-age=63072000; includeSubDomains"
        value = answer.headers["set-cookie"].split("=", 1)[1].split(";")[0]
        assert (await site.get("/api/account", cookie=f"__Host-account={value}")).json() == {"name": "Mara"}
        assert (await site.get("/api/account", cookie=f"account={value}")).status_code == 401
        assert (await site.post("/api/join", {"secret": "x"}, origin=site.address)).status_code == 403
