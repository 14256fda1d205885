"""A breach of confidentiality over HTTP: the password is asked again, and nobody but a mediator finds anything here."""

from unittest.mock import AsyncMock

import pytest

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Remove
from room_server.session.practices.breach import BreachDeclared
from room_server.web.desk import Invitee, NewSession
from tests.web.conftest import PASSWORD

BREACH = {"reason": "threat", "text": "Told the police what was said at 11:20."}


async def entries(site, session):
    host = await site.directory.host(session)
    seats = tuple(host.session.seats)
    told = await host.histories(seats)
    return {seat: [v.event for v in seen if isinstance(v.event, BreachDeclared)] for seat, seen in told.items()}


async def test_the_accounts_own_mediator_gives_the_password_again(site):
    session, people = await site.session()
    mara = people["mara"].seat
    await site.post("/api/join", {"secret": people["mara"].secret})
    for password in ("", "a wrong password"):
        wrong = await site.post(f"/api/breach/{mara}", {**BREACH, "password": password})
        assert (wrong.status_code, wrong.json()) == (401, {"code": "sign-in"})
    assert not any((await entries(site, session)).values())
    assert (await site.post(f"/api/breach/{mara}", {**BREACH, "password": PASSWORD})).status_code == 204
    told = await entries(site, session)
    assert [(e.by, e.reason, e.text) for e in told[mara]] == [(mara, "threat", BREACH["text"])]
    assert all(not seen for seat, seen in told.items() if seat != mara)


async def test_whoever_does_not_mediate_finds_nothing_here(site):
    session, people = await site.session()
    ana = people["ana"].seat
    await site.post("/api/join", {"secret": people["ana"].secret})
    assert (await site.post(f"/api/breach/{ana}", {**BREACH, "password": PASSWORD})).status_code == 404
    assert (await site.post(f"/api/breach/{people['ben'].seat}", BREACH)).status_code == 401
    assert not any((await entries(site, session)).values())


@pytest.mark.parametrize("body", [{}, {"reason": "gossip", "text": "x"}, {"reason": "threat"}])
async def test_a_breach_has_a_code_and_words(site, body):
    _, people = await site.session()
    await site.post("/api/join", {"secret": people["mara"].secret})
    assert (await site.post(f"/api/breach/{people['mara'].seat}", body)).status_code == 400


async def test_a_mediator_without_an_account_has_no_password_to_give(site):
    session, people = await site.session()
    late = await site.post(f"/api/sessions/{session}/people", {"name": "Tomas Berg", "role": "co-mediator"})
    if late.status_code == 401:
        pytest.fail("the site's browser is signed in")
    answer = late.json()
    secret = answer["link"].rpartition("#")[2]
    await site.post("/api/join", {"secret": secret})
    assert (await site.post(f"/api/breach/{answer['seat']}", BREACH)).status_code == 204
    told = await entries(site, session)
    assert [len(told[seat]) for seat in (people["mara"].seat, SeatId(answer["seat"]))] == [1, 1]


async def test_a_co_mediator_can_still_declare_one_when_the_accounts_own_mediator_was_removed(site):
    session, people = await site.session()
    late = await site.post(f"/api/sessions/{session}/people", {"name": "Tomas Berg", "role": "co-mediator"})
    tomas = late.json()["seat"]
    await site.post("/api/join", {"secret": late.json()["link"].rpartition("#")[2]})
    await (await site.directory.host(session)).submit(HOST, "remove", Remove(people["mara"].seat))
    assert (await site.post(f"/api/breach/{tomas}", BREACH)).status_code == 204
    assert [e.by for e in (await entries(site, session))[tomas]] == [tomas]


async def test_a_removed_mediator_whose_cookie_still_lives_finds_nothing_here(site, monkeypatch):
    """A server that dies between the removal and the end of the cookie leaves one that lives."""
    session, people = await site.session()
    mara = people["mara"].seat
    await site.post(f"/api/sessions/{session}/people", {"name": "Tomas Berg", "role": "co-mediator"})
    await site.post("/api/join", {"secret": people["mara"].secret})
    host = await site.directory.host(session)
    monkeypatch.setattr(host, "_on_removed", AsyncMock())
    await host.submit(HOST, "remove", Remove(mara))
    assert (await site.post(f"/api/breach/{mara}", {**BREACH, "password": PASSWORD})).status_code == 404
    assert (await site.get(f"/api/packets/{mara}")).status_code == 404


async def test_where_no_account_made_the_session_no_password_is_asked(site):
    people = (Invitee("Mara Lindqvist", Role.MEDIATOR), Invitee("Ana Petrov", Role.PARTY, "a"))
    ask = NewSession("Petrov and Okafor", people, {"en": "We agree."})
    session, (mara, _) = await site.desk.create(ask, account="")
    await site.post("/api/join", {"secret": mara.link.rpartition("#")[2]})
    assert (await site.post(f"/api/breach/{mara.person.seat}", BREACH)).status_code == 204
    assert len((await entries(site, session))[mara.person.seat]) == 1


async def test_a_cookie_declares_no_more_in_a_minute_than_a_link_may_be_tried(site):
    session, _ = await site.session()
    late = (await site.post(f"/api/sessions/{session}/people", {"name": "Tomas Berg", "role": "co-mediator"})).json()
    await site.post("/api/join", {"secret": late["link"].rpartition("#")[2]})
    answers = [await site.post(f"/api/breach/{late['seat']}", BREACH) for _ in range(61)]
    assert [answer.status_code for answer in answers] == [204] * 60 + [429]
    assert len((await entries(site, session))[late["seat"]]) == 60
