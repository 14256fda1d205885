"""The sessions of an account."""

import msgspec
import pytest

from room_server.session.practices.adjournment import Adjourn
from room_server.session.practices.attendance import Arrive, Remove, SignAgreement
from room_server.session.practices.moves import Admit
from tests.web.conftest import DAY, NEW_SESSION, NOW


async def test_a_session_is_made_with_its_people_rooms_and_links(site):
    await site.sign_in()
    answer = await site.post("/api/sessions", NEW_SESSION)
    assert answer.status_code == 201
    made = answer.json()
    assert [(p["name"], p["role"], p["side"], p["side_name"]) for p in made["people"]] == [
        ("Mara Lindqvist", "mediator", "n", ""),
        ("Ana Petrov", "party", "a", "Tenant"),
        ("Ben Okafor", "party", "b", "Landlord"),
        ("Nadia Haddad", "interpreter", "n", ""),
    ]
    assert all(p["link"].startswith(f"{site.origin}/j#") for p in made["people"])
    state = (await site.directory.host(made["id"])).session
    assert state.agreement == {"en": "We keep it among us."}
    assert [room.title for room in state.rooms.values()] == ["", "Tenant and mediator"]
    nadia, ana = made["people"][3]["seat"], made["people"][1]["seat"]
    assert state.seats[nadia].person.serves == ana


async def test_orders_come_with_the_people_and_only_the_account_reads_them(site):
    await site.sign_in()
    people = [dict(one) for one in NEW_SESSION["people"]]
    people[1]["apart_from"] = [2]
    answer = await site.post("/api/sessions", {**NEW_SESSION, "people": people})
    assert (answer.status_code, answer.json()) == (409, {"code": "names-one-kept-apart"}), "the title names both"
    made = (
        await site.post("/api/sessions", {**NEW_SESSION, "title": "A case", "people": people, "shuttle": True})
    ).json()
    state = (await site.directory.host(made["id"])).session
    ana, ben = made["people"][1]["seat"], made["people"][2]["seat"]
    assert (state.orders, state.shuttle) == ({frozenset({ana, ben})}, True)
    late = {"name": "Mei Tan", "role": "counsel", "side": "b", "apart_from": [ana]}
    mei = (await site.post(f"/api/sessions/{made['id']}/people", late)).json()["seat"]
    read = (await site.get(f"/api/sessions/{made['id']}")).json()["people"]
    assert {one["seat"]: one["apart_from"] for one in read if one["apart_from"]} == {
        ana: sorted([ben, mei]),
        ben: [ana],
        mei: [ana],
    }


@pytest.mark.parametrize("apart_from", [[9], [-1], [0], [1]])
async def test_an_order_with_nobody_with_a_mediator_or_with_oneself_is_refused(site, apart_from):
    await site.sign_in()
    people = [dict(one) for one in NEW_SESSION["people"]]
    people[1]["apart_from"] = apart_from
    answer = await site.post("/api/sessions", {**NEW_SESSION, "title": "A case", "people": people})
    assert (answer.status_code, answer.json()) == (409, {"code": "bad-value"})


async def test_ids_say_nothing_about_each_other(site):
    _, people = await site.session()
    seats = [one.seat for one in people.values()]
    assert len(set(seats)) == len(seats)
    assert all(seat.startswith("s-") and len(seat) >= 12 for seat in seats)


async def test_the_registry_holds_no_names(site):
    await site.session()
    kept = b"".join(value for value, _ in site.records._records.values())
    assert b"Petrov and Okafor" in kept  # the session's own title, for the list
    assert b"Ana Petrov" not in kept
    assert b"Tenant" not in kept


async def test_without_an_agreement_of_its_own_a_session_starts_with_the_one_of_its_regime(site):
    await site.sign_in()
    offered = (await site.get("/api/agreement")).json()
    assert {regime: sorted(texts) for regime, texts in offered.items()} == {
        "closed": ["ar", "de", "en"],
        "open": ["ar", "de", "en"],
    }
    body = {name: value for name, value in NEW_SESSION.items() if name != "agreement"}
    for regime, texts in offered.items():
        made = (await site.post("/api/sessions", {**body, "regime": regime})).json()
        assert (await site.directory.host(made["id"])).session.agreement == texts


async def test_what_the_core_refuses_is_refused_by_its_code_and_leaves_nothing(site):
    await site.sign_in()
    party_without_side = {**NEW_SESSION, "people": [*NEW_SESSION["people"], {"name": "Cyn", "role": "party"}]}
    for body, code in (
        (party_without_side, "bad-value"),
        ({**NEW_SESSION, "title": " "}, "empty"),
        ({**NEW_SESSION, "title": "x" * 500}, "too-long"),
        ({**NEW_SESSION, "people": NEW_SESSION["people"][1:3]}, "bad-value"),
        ({**NEW_SESSION, "rooms": [{"title": "Nobody's", "side": "z"}]}, "bad-value"),
        ({**NEW_SESSION, "people": [{"name": "M", "role": "mediator", "serves": 7}]}, "bad-value"),
    ):
        answer = await site.post("/api/sessions", body)
        assert (answer.status_code, answer.json()) == (409, {"code": code})
    assert (await site.get("/api/sessions")).json() == {"sessions": []}


@pytest.mark.parametrize(
    "body",
    [
        {},
        {**NEW_SESSION, "more": 1},
        {**NEW_SESSION, "people": [{"name": "M", "role": "king"}]},
        {**NEW_SESSION, "people": [{"name": "M", "role": "party", "side": "aa"}]},
        {**NEW_SESSION, "agreement": {"fr": "..."}},
        {**NEW_SESSION, "agreement": {"en": "x" * 20_001}},
        [1],
        "title",
    ],
)
async def test_a_body_of_another_form_is_a_bad_request(site, body):
    await site.sign_in()
    answer = await site.post("/api/sessions", body)
    assert (answer.status_code, answer.json()) == (400, {"code": "bad-request"})


async def test_one_account_does_not_see_anothers_sessions(site):
    session, _ = await site.session()
    await site.sign_in("Someone Else")
    assert (await site.get("/api/sessions")).json() == {"sessions": []}
    anothers = await site.get(f"/api/sessions/{session}")
    unknown = await site.get("/api/sessions/none")
    assert anothers.status_code == unknown.status_code == 404
    assert anothers.content == unknown.content
    assert (await site.delete(f"/api/sessions/{session}")).content == unknown.content


async def test_without_an_account_there_is_nothing_to_see(site):
    for path in ("/api/sessions", "/api/sessions/x", "/api/account"):
        answer = await site.get(path)
        assert (answer.status_code, answer.json()) == (401, {"code": "sign-in"})


async def test_showing_a_session_shows_no_secret(site):
    session, people = await site.session()
    shown = await site.get(f"/api/sessions/{session}")
    listed = await site.get("/api/sessions")
    assert listed.json()["sessions"] == [
        {
            "id": session,
            "title": "Petrov and Okafor",
            "created_at": site.clock.now,
            "over": False,
            "disposed": False,
            "adjourned": None,
        }
    ]
    assert shown.json()["regime"] == "closed"
    assert [p["links"][0]["state"] for p in shown.json()["people"]] == ["alive"] * 4
    assert not any(one.secret in shown.text + listed.text for one in people.values())


async def test_the_regime_is_chosen_when_the_session_is_made_and_told_to_everybody(site):
    await site.sign_in()
    made = (await site.post("/api/sessions", {**NEW_SESSION, "regime": "open"})).json()
    session = made["id"]
    assert (await site.get(f"/api/sessions/{session}")).json()["regime"] == "open"
    host = await site.directory.host(session)
    assert {host.view(one["seat"]).regime for one in made["people"]} == {"open"}
    wrong = await site.post("/api/sessions", {**NEW_SESSION, "regime": "ajar"})
    assert (wrong.status_code, wrong.json()) == (400, {"code": "bad-request"})


async def test_renewing_kills_the_older_link(site):
    session, people = await site.session()
    answer = await site.post(f"/api/sessions/{session}/people/{people['ana'].seat}/renew")
    secret = answer.json()["link"].split("#")[1]
    assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 404
    assert (await site.post("/api/join", {"secret": secret})).json() == {"seat": people["ana"].seat}
    missing = await site.post(f"/api/sessions/{session}/people/s-nobody/renew")
    assert (missing.status_code, missing.json()) == (404, {"code": "no-such-thing"})


async def test_revoking_ends_link_cookie_and_place(site):
    session, people = await site.session()
    seat = people["ana"].seat
    await site.post("/api/join", {"secret": people["ana"].secret})
    assert (await site.post(f"/api/sessions/{session}/people/{seat}/revoke")).status_code == 204
    assert (await site.post("/api/nonce", {"seat": seat})).status_code == 401
    assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 404
    assert (await site.directory.host(session)).session.seats[seat].standing == "removed"
    assert (await site.post(f"/api/sessions/{session}/people/{seat}/revoke")).status_code == 204
    renewed = await site.post(f"/api/sessions/{session}/people/{seat}/renew")
    assert (renewed.status_code, renewed.json()) == (409, {"code": "no-such-seat"})


async def test_who_is_removed_by_a_mediator_has_no_link_any_more(site):
    session, people = await site.session()
    await site.post("/api/join", {"secret": people["ben"].secret})
    host = await site.directory.host(session)
    await host.submit("", "c-1", Remove(people["ben"].seat))
    assert (await site.post("/api/join", {"secret": people["ben"].secret})).status_code == 404
    assert (await site.post("/api/nonce", {"seat": people["ben"].seat})).status_code == 401


async def test_one_more_person_is_invited(site):
    session, people = await site.session()
    interpreter = {"name": "Ivo", "role": "interpreter", "serves": people["ben"].seat}
    answer = await site.post(f"/api/sessions/{session}/people", interpreter)
    assert answer.status_code == 201
    seat, secret = answer.json()["seat"], answer.json()["link"].split("#")[1]
    assert (await site.post("/api/join", {"secret": secret})).json() == {"seat": seat}
    refused = await site.post(f"/api/sessions/{session}/people", {"name": "Cyn", "role": "party"})
    assert (refused.status_code, refused.json()) == (409, {"code": "bad-value"})


async def test_an_account_enters_its_own_seat_without_a_link(site):
    session, people = await site.session()
    answer = await site.post(f"/api/sessions/{session}/enter")
    assert answer.json() == {"seat": people["mara"].seat}
    assert (await site.post("/api/nonce", {"seat": people["mara"].seat})).status_code == 200


async def test_deleting_says_what_it_removed_and_leaves_nothing(site):
    session, people = await site.session()
    await site.post("/api/join", {"secret": people["ana"].secret})
    answer = await site.delete(f"/api/sessions/{session}")
    assert answer.json() == {"removed": {"events": 7, "links": 4, "cookies": 1}}
    assert (await site.get("/api/sessions")).json() == {"sessions": []}
    assert (await site.post("/api/join", {"secret": people["ana"].secret})).status_code == 404
    kept = b"".join(msgspec.msgpack.encode(name) + value for name, (value, _) in site.records._records.items())
    assert session.encode() not in kept
    assert (await site.delete(f"/api/sessions/{session}")).status_code == 404


async def test_an_adjourned_session_says_until_when_in_the_list_and_on_its_page(site):
    session, people = await site.session()
    host = await site.directory.host(session)
    mara = people["mara"].seat
    signed = SignAgreement("en", host.session.agreement["en"])
    for number, command in enumerate((signed, Arrive(), Admit(mara))):
        await host.submit(mara, f"c-{number}", command)
    assert (await site.get("/api/sessions")).json()["sessions"][0]["adjourned"] is None
    await host.submit(mara, "c-adjourn", Adjourn(NOW + 3 * DAY, "On Monday."))
    days = {"since": NOW, "until": NOW + 3 * DAY}
    assert (await site.get("/api/sessions")).json()["sessions"][0]["adjourned"] == days
    shown = (await site.get(f"/api/sessions/{session}")).json()
    assert shown["adjourned"] == days
    assert "Monday" not in str(shown), "an account reads settings, not words"
