"""Disposal over HTTP: the password is asked again, the session answers as disposed, the certificate can be checked."""

import asyncio

import pytest

from room_server.host.disposal import certified
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.registry.sessions import SessionState
from tests.vaults import vault_of
from tests.web.conftest import PASSWORD


async def listed(site):
    (line,) = (await site.get("/api/sessions")).json()["sessions"]
    return line


async def dispose(site, session, password=PASSWORD):
    return await site.post(f"/api/sessions/{session}/dispose", {"password": password})


async def test_without_the_password_nothing_is_disposed_of(site):
    session, _ = await site.session()
    for password in ("", "a wrong password"):
        wrong = await dispose(site, session, password)
        assert (wrong.status_code, wrong.json()) == (401, {"code": "sign-in"})
    assert (await site.post(f"/api/sessions/{session}/dispose", {})).status_code == 400
    assert not (await listed(site))["disposed"]
    assert await site.directory.host(session)


async def test_a_session_is_disposed_of_and_answers_as_that(site):
    session, people = await site.session()
    await site.post("/api/join", {"secret": people["ana"].secret})
    answer = await dispose(site, session)
    assert answer.status_code == 200
    body = answer.json()
    done = certified(body["certificate"].encode(), bytes.fromhex(body["key"]))
    assert (done.session, done.rewritten, len(done.keys) > 2) == (session, True, True)
    line = await listed(site)
    assert (line["disposed"], line["over"]) == (True, True)
    assert (await site.get(f"/api/sessions/{session}")).status_code == 404
    assert (await site.post("/api/join", {"secret": people["ben"].secret})).status_code == 404
    assert (await site.get(f"/api/summary/{people['ana'].seat}")).status_code == 401
    with pytest.raises(NoSuchSession):
        await site.directory.host(session)


async def test_it_may_be_asked_for_again_and_answers_the_same(site):
    session, _ = await site.session()
    first, again = await dispose(site, session), await dispose(site, session)
    assert first.json() == again.json()
    assert (await site.delete(f"/api/sessions/{session}")).status_code == 200


async def test_two_who_ask_at_once_get_a_certificate_with_every_key(site):
    session, _ = await site.session()
    keys = await vault_of(site.log).key_ids(session)
    first, second = await asyncio.gather(dispose(site, session), dispose(site, session))
    assert first.json() == second.json()
    body = first.json()
    assert set(certified(body["certificate"].encode(), bytes.fromhex(body["key"])).keys) == set(keys)


async def test_what_was_cut_short_is_disposed_of_for_everybody_and_finished_later(site, monkeypatch):
    session, _ = await site.session()

    async def away():
        raise LogUnavailable("away")

    with monkeypatch.context() as patched:
        patched.setattr(site.log, "rewrite", away)
        assert (await dispose(site, session)).status_code == 503
    assert (await site.registry.sessions.get(session)).state is SessionState.DISPOSED
    assert (await listed(site))["disposed"]
    assert (await dispose(site, session)).status_code == 200


async def test_anothers_session_is_not_there(site):
    await site.sign_in()
    assert (await dispose(site, "nowhere")).status_code == 404
