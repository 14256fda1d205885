"""Mediators' accounts over HTTP."""

from tests.web.conftest import PASSWORD


async def test_a_first_run_link_sets_a_password_once(site):
    token = await site.registry.accounts.invite("Mara Lindqvist", now=site.clock.now)
    assert (await site.post("/api/account/invited", {"token": token})).json() == {"name": "Mara Lindqvist"}
    short = await site.post("/api/account/first-run", {"token": token, "password": "short"})
    assert (short.status_code, short.json()) == (400, {"code": "too-short"})
    long = await site.post("/api/account/first-run", {"token": token, "password": "x" * 300})
    assert (long.status_code, long.json()) == (400, {"code": "too-long"})

    body = {"token": token, "name": "mara lindqvist", "password": PASSWORD}
    assert (await site.post("/api/account/first-run", body)).status_code == 204
    assert (await site.get("/api/account")).json() == {"name": "mara lindqvist"}
    again = await site.post("/api/account/first-run", body)
    assert (again.status_code, again.json()) == (404, {"code": "no-such-thing"})


async def test_who_follows_a_first_run_link_may_correct_the_name_and_keeps_the_sessions(site):
    await site.session()
    token = await site.registry.accounts.invite("Mara Lindqvist", now=site.clock.now)
    await site.registry.accounts.invite("Taken", now=site.clock.now)
    taken = await site.post("/api/account/first-run", {"token": token, "name": "TAKEN", "password": PASSWORD})
    assert (taken.status_code, taken.json()) == (409, {"code": "already"})
    long = await site.post("/api/account/first-run", {"token": token, "name": "x" * 201, "password": PASSWORD})
    assert long.status_code == 400

    body = {"token": token, "name": " Jun Tanaka ", "password": PASSWORD}
    assert (await site.post("/api/account/first-run", body)).status_code == 204
    assert (await site.get("/api/account")).json() == {"name": "Jun Tanaka"}
    assert [s["title"] for s in (await site.get("/api/sessions")).json()["sessions"]] == ["Petrov and Okafor"]
    for name, status in (("jun tanaka", 204), ("Mara Lindqvist", 401)):
        answer = await site.post("/api/account/sign-in", {"name": name, "password": PASSWORD})
        assert answer.status_code == status
    assert sorted(a.name for a in await site.registry.accounts.list()) == ["Jun Tanaka", "Taken"]


async def test_signing_in_and_out(site):
    await site.sign_in()
    token = site.browser.cookies["account"]
    assert (await site.post("/api/account/sign-out")).status_code == 204
    assert await site.registry.cookies.check(token, now=site.clock.now) is None
    assert (await site.get("/api/account")).status_code == 401
    answer = await site.post("/api/account/sign-in", {"name": " MARA lindqvist ", "password": PASSWORD})
    assert answer.status_code == 204
    assert (await site.get("/api/account")).json() == {"name": "Mara Lindqvist"}
    kept = b"".join(value for value, _ in site.records._records.values())
    assert b"$argon2id$" in kept
    assert PASSWORD.encode() not in kept


async def test_a_wrong_name_a_wrong_password_and_an_account_without_one_are_answered_alike(site):
    await site.sign_in()
    await site.registry.accounts.invite("New Mediator", now=site.clock.now)
    tries = [("Mara Lindqvist", "wrong"), ("Nobody", PASSWORD), ("New Mediator", PASSWORD)]
    answers = [await site.post("/api/account/sign-in", {"name": n, "password": p}) for n, p in tries]
    assert {a.status_code for a in answers} == {401}
    assert len({a.content for a in answers}) == 1


async def test_a_new_password_ends_the_older_cookies(site):
    await site.sign_in()
    token = site.browser.cookies["account"]
    await site.sign_in()
    assert await site.registry.cookies.check(token, now=site.clock.now) is None
    assert (await site.get("/api/account")).status_code == 200


async def test_tries_for_one_account_are_counted_from_every_address(site):
    await site.sign_in()
    answers = [await site.post("/api/account/sign-in", {"name": "Mara Lindqvist", "password": "no"}) for _ in range(11)]
    assert [a.status_code for a in answers] == [401] * 10 + [429]
    right = await site.post("/api/account/sign-in", {"name": "mara lindqvist", "password": PASSWORD})
    assert right.status_code == 429
    other = await site.post("/api/account/sign-in", {"name": "Nobody", "password": PASSWORD})
    assert other.status_code == 401


async def test_a_seats_cookie_is_no_account(site):
    _, people = await site.session()
    await site.post("/api/join", {"secret": people["mara"].secret})
    token = site.browser.cookies[f"seat-{people['mara'].seat}"]
    async with site.another_browser() as browser:
        answer = await browser.get("/api/account", headers={"cookie": f"account={token}"})
    assert answer.status_code == 401
