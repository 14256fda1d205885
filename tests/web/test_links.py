"""Coming in by a personal link."""

from tests.web.conftest import DAY


async def test_a_click_opens_the_link_and_a_get_consumes_nothing(site):
    _, people = await site.session()
    async with site.another_browser() as scanner:
        for path in ("/j", "/j?" + people["ana"].secret, f"/r/{people['ana'].seat}", "/"):
            assert (await scanner.get(path)).status_code == 200
            assert (await scanner.head(path)).status_code == 200
        assert not scanner.cookies
        assert (await scanner.get("/api/join")).status_code == 405

    answer = await site.post("/api/join", {"secret": people["ana"].secret})
    assert answer.json() == {"seat": people["ana"].seat}


async def test_the_development_cookie_is_for_scripts_and_other_sites_out_of_reach(site):
    _, people = await site.session()
    set_cookie = (await site.post("/api/join", {"secret": people["ana"].secret})).headers["set-cookie"]
    name, _, rest = set_cookie.partition("=")
    assert name == f"seat-{people['ana'].seat}"
    attributes = {part.strip().lower() for part in rest.split(";")[1:]}
    assert attributes == {"httponly", "samesite=strict", "path=/", "max-age=43200"}


async def test_a_dead_link_and_a_wrong_one_are_answered_in_the_same_bytes(site):
    session, people = await site.session()
    await site.post(f"/api/sessions/{session}/people/{people['ana'].seat}/revoke")
    dead = await site.post("/api/join", {"secret": people["ana"].secret})
    wrong = await site.post("/api/join", {"secret": "x" * 43})
    site.clock.now += 91 * DAY
    late = await site.post("/api/join", {"secret": people["ben"].secret})
    assert dead.status_code == wrong.status_code == late.status_code == 404
    assert dead.content == wrong.content == late.content == b'{"code": "no-such-thing"}'
    unlike = {"date"}
    assert [h for h in dead.headers.items() if h[0] not in unlike] == [
        h for h in wrong.headers.items() if h[0] not in unlike
    ]


async def test_several_links_work_in_one_browser(site):
    _, people = await site.session()
    for one in people.values():
        assert (await site.post("/api/join", {"secret": one.secret})).status_code == 200
    for one in people.values():
        nonce = (await site.post("/api/nonce", {"seat": one.seat})).json()["nonce"]
        assert len(nonce) >= 40


async def test_a_cookie_opens_its_own_seat_only(site):
    _, people = await site.session()
    async with site.another_browser() as browser:
        joined = await browser.post("/api/join", json={"secret": people["ana"].secret}, headers=site.headers())
        token = joined.cookies[f"seat-{people['ana'].seat}"]
        forged = {"cookie": f"seat-{people['ben'].seat}={token}"}
    async with site.another_browser() as browser:
        answer = await browser.post("/api/nonce", json={"seat": people["ben"].seat}, headers=site.headers(**forged))
    assert (answer.status_code, answer.json()) == (401, {"code": "sign-in"})


async def test_the_same_browser_keeps_its_cookie_when_the_link_is_opened_again(site):
    _, people = await site.session()
    first = await site.post("/api/join", {"secret": people["ana"].secret})
    again = await site.post("/api/join", {"secret": people["ana"].secret})
    assert "set-cookie" in first.headers
    assert "set-cookie" not in again.headers
    assert again.json() == first.json()


async def test_a_ticket_gives_a_new_cookie_once(site):
    _, people = await site.session()
    seat = people["ana"].seat
    await site.post("/api/join", {"secret": people["ana"].secret})
    old = site.browser.cookies[f"seat-{seat}"]
    cookie = await site.registry.cookies.check(old, now=site.clock.now)
    ticket = await site.registry.cookies.ticket(cookie.id, now=site.clock.now)

    assert (await site.post("/api/rotate", {"seat": seat, "ticket": ticket})).status_code == 204
    new = site.browser.cookies[f"seat-{seat}"]
    assert new != old
    assert (await site.registry.cookies.check(new, now=site.clock.now)).admitted
    assert (await site.post("/api/rotate", {"seat": seat, "ticket": ticket})).status_code == 401


async def test_leaving_ends_the_cookie_here_and_at_the_server(site):
    _, people = await site.session()
    seat = people["ana"].seat
    await site.post("/api/join", {"secret": people["ana"].secret})
    token = site.browser.cookies[f"seat-{seat}"]
    answer = await site.post("/api/leave", {"seat": seat})
    assert answer.status_code == 204
    assert "max-age=0" in answer.headers["set-cookie"].lower()
    assert await site.registry.cookies.check(token, now=site.clock.now) is None
    assert (await site.post("/api/leave", {"seat": seat})).status_code == 204
    assert (await site.post("/api/leave", {"seat": "s; Path=/x"})).status_code == 400


async def test_an_idle_cookie_dies(site):
    _, people = await site.session()
    await site.post("/api/join", {"secret": people["ana"].secret})
    site.clock.now += 31 * 60_000
    assert (await site.post("/api/nonce", {"seat": people["ana"].seat})).status_code == 401


async def test_too_many_tries_from_one_address_wait(site):
    _, people = await site.session()
    answers = [await site.post("/api/join", {"secret": f"wrong-{n}"}) for n in range(31)]
    assert [a.status_code for a in answers[:30]] == [404] * 30
    assert (answers[30].status_code, answers[30].json()) == (429, {"code": "too-frequent"})
    assert 0 < int(answers[30].headers["retry-after"]) <= 60
    assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 429
    site.clock.now += 60_000
    assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 200
