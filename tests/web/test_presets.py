"""An account's own presets over HTTP, and the set-up of a session."""

from itertools import count

import pytest

from room_server.session.people import HOST, Mode
from room_server.session.practices.attendance import Arrive, Remove, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.roomkeeping import CloseRoom, OpenRoom, RenameRoom
from room_server.session.rooms import JOINT, RoomKind
from tests.web.conftest import PASSWORD

SETUP = {
    "sides": 2,
    "rooms": [{"title": "Kitchen table", "kind": "caucus", "side": "a"}, {"title": "", "kind": "hold", "side": "n"}],
    "places": [{"role": "party", "side": "a"}, {"role": "party", "side": "b"}],
    "shuttle": True,
    "regime": "open",
    "chat_in_summary": True,
    "attestation": True,
    "check_in_minutes": 7,
    "nudge_minutes": 9,
    "retention_days": 14,
}
NONE = {"presets": [], "most": 20, "name_chars": 60}


async def test_a_preset_is_kept_renamed_overwritten_and_forgotten(site):
    await site.sign_in()
    assert (await site.get("/api/presets")).json() == NONE
    answer = await site.post("/api/presets", {"name": " Family ", "setup": SETUP})
    made = answer.json()
    assert (answer.status_code, made) == (201, {"id": made["id"], "name": "Family", "setup": SETUP})
    where = f"/api/presets/{made['id']}"
    assert (await site.post(where, {"name": "Families"})).json() == {**made, "name": "Families"}
    other = {**SETUP, "shuttle": False}
    assert (await site.post(where, {"setup": other})).json() == {**made, "name": "Families", "setup": other}
    assert (await site.get("/api/presets")).json()["presets"] == [{**made, "name": "Families", "setup": other}]
    assert (await site.delete(where)).status_code == 204
    gone = await site.delete(where)
    assert (gone.status_code, gone.json()) == (404, {"code": "no-such-thing"})
    assert (await site.get("/api/presets")).json() == NONE


async def test_somebody_elses_preset_is_answered_like_one_that_does_not_exist(site):
    await site.sign_in()
    made = (await site.post("/api/presets", {"name": "Family", "setup": SETUP})).json()
    await site.sign_in("Noor")
    assert (await site.get("/api/presets")).json() == NONE
    for asked in ({"name": "Mine"}, {"setup": SETUP}, {}):
        theirs = await site.post(f"/api/presets/{made['id']}", asked)
        nobodys = await site.post("/api/presets/nothing", asked)
        assert (theirs.status_code, theirs.content) == (404, nobodys.content)
    theirs, nobodys = await site.delete(f"/api/presets/{made['id']}"), await site.delete("/api/presets/nothing")
    assert (theirs.status_code, theirs.content) == (404, nobodys.content)
    await site.post("/api/account/sign-in", {"name": "Mara Lindqvist", "password": PASSWORD})
    assert [one["name"] for one in (await site.get("/api/presets")).json()["presets"]] == ["Family"]


async def test_without_an_account_there_are_no_presets(site):
    assert (await site.get("/api/presets")).status_code == 401
    assert (await site.post("/api/presets", {"name": "Family", "setup": SETUP})).status_code == 401
    assert (await site.delete("/api/presets/x")).status_code == 401
    assert (await site.get("/api/sessions/x/setup")).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": "Family"},
        {"name": "Family", "setup": {**SETUP, "people": ["Ana Petrov"]}},
        {"name": "Family", "setup": {**SETUP, "rooms": [{"title": "", "kind": "cellar"}]}},
        {"name": "Family", "setup": {**SETUP, "places": [{"role": "party", "side": "a", "name": "Ana Petrov"}]}},
        {"name": "Family", "setup": {k: v for k, v in SETUP.items() if k != "regime"}},
    ],
)
async def test_a_preset_of_another_form_is_a_bad_request(site, body):
    await site.sign_in()
    answer = await site.post("/api/presets", body)
    assert (answer.status_code, answer.json()) == (400, {"code": "bad-request"})


async def test_what_does_not_fit_is_refused_by_its_code(site):
    await site.sign_in()
    await site.post("/api/presets", {"name": "Family", "setup": SETUP})
    for body, code in (
        ({"name": "FAMILY", "setup": SETUP}, "already"),
        ({"name": " ", "setup": SETUP}, "empty"),
        ({"name": "x" * 61, "setup": SETUP}, "too-long"),
        ({"name": "Other", "setup": {**SETUP, "sides": 1}}, "bad-value"),
    ):
        answer = await site.post("/api/presets", body)
        assert (answer.status_code, answer.json()) == (409, {"code": code})
    for n in range(19):
        await site.post("/api/presets", {"name": f"Preset {n}", "setup": SETUP})
    answer = await site.post("/api/presets", {"name": "One more", "setup": SETUP})
    assert (answer.status_code, answer.json()) == (409, {"code": "too-many"})
    assert len((await site.get("/api/presets")).json()["presets"]) == 20


async def test_presets_come_along_when_the_account_gets_another_name(site):
    await site.sign_in()
    await site.post("/api/presets", {"name": "Family", "setup": SETUP})
    token = await site.registry.accounts.invite("Mara Lindqvist", now=site.clock.now)
    await site.post("/api/account/first-run", {"token": token, "password": PASSWORD, "name": "Mara Berg"})
    assert [one["name"] for one in (await site.get("/api/presets")).json()["presets"]] == ["Family"]
    assert await site.registry.presets.list("Mara Lindqvist") == ()


async def seated(site, session, mediator):
    """Let a mediator into the joint session; return the host, and what carries out their commands."""
    host = await site.directory.host(session)

    async def do(*commands):
        for command in commands:
            await host.submit(mediator, f"c-{next(numbers)}", command)

    numbers = count()
    await do(SignAgreement("en", "We keep it among us."), Arrive(Mode.TEXT), Admit(mediator, JOINT))
    return host, do


async def test_the_set_up_of_a_session_is_read_as_it_stands_and_names_nobody(site):
    session, people = await site.session()
    host, do = await seated(site, session, people["mara"].seat)
    await do(
        OpenRoom("Beratung Petrov", "a", RoomKind.CONSULTATION),
        OpenRoom("Blue room", "n", RoomKind.HOLD),
        OpenRoom("Ben's landlord", "b", RoomKind.CAUCUS),
        OpenRoom("Closed again", "n", RoomKind.MEDIATORS),
    )
    (last,) = [room.id for room in host.session.rooms.values() if room.title == "Closed again"]
    await do(CloseRoom(last))
    await host.submit(HOST, "c-remove", Remove(people["nadia"].seat))
    answer = await site.get(f"/api/sessions/{session}/setup")
    assert answer.json() == {
        "sides": 2,
        "rooms": [
            {"title": "", "kind": "caucus", "side": "a"},
            {"title": "", "kind": "consultation", "side": "a"},
            {"title": "Blue room", "kind": "hold", "side": "n"},
            {"title": "", "kind": "caucus", "side": "b"},
        ],
        "places": [{"role": "party", "side": "a"}, {"role": "party", "side": "b"}],
        "shuttle": False,
        "regime": "closed",
        "chat_in_summary": False,
        "attestation": False,
        "check_in_minutes": 10,
        "nudge_minutes": 15,
        "retention_days": 30,
    }
    kept = await site.post("/api/presets", {"name": "As it was", "setup": answer.json()})
    assert kept.status_code == 201, "what is read can be kept"
    for one in ("Petrov", "Okafor", "Ana", "Tenant", people["ana"].seat, session):
        assert one not in answer.text


async def test_a_rooms_new_name_is_the_one_that_is_read(site):
    session, people = await site.session()
    host, do = await seated(site, session, people["mara"].seat)
    (room,) = [room.id for room in host.session.rooms.values() if room.private]
    await do(RenameRoom(room, "Quiet room"))
    read = (await site.get(f"/api/sessions/{session}/setup")).json()
    assert read["rooms"] == [{"title": "Quiet room", "kind": "caucus", "side": "a"}]


async def test_somebody_elses_session_has_no_set_up(site):
    session, _ = await site.session()
    await site.sign_in("Noor")
    theirs, nobodys = await site.get(f"/api/sessions/{session}/setup"), await site.get("/api/sessions/nothing/setup")
    assert (theirs.status_code, theirs.content) == (404, nobodys.content)


async def test_a_name_within_a_word_in_another_form_or_of_somebody_removed_is_no_rooms_name_either(site):
    session, people = await site.session()
    _, do = await seated(site, session, people["mara"].seat)
    jose = {"name": "Jos\u00e9 de la Cruz", "role": "expert"}
    assert (await site.post(f"/api/sessions/{session}/people", jose)).status_code == 201
    titles = ("Nadias Raum", "JOSE\u0301 alone", "Delay", "De la Paz")
    await do(*(OpenRoom(title, "n", RoomKind.HOLD) for title in titles))
    await do(Remove(people["nadia"].seat))
    read = (await site.get(f"/api/sessions/{session}/setup")).json()
    assert [room["title"] for room in read["rooms"][1:]] == ["", "", "Delay", ""]


async def test_who_was_removed_from_their_session_reads_no_more_how_it_stands(site):
    session, people = await site.session()
    late = {"name": "Tomas Berg", "role": "co-mediator"}
    assert (await site.post(f"/api/sessions/{session}/people", late)).status_code == 201
    await (await site.directory.host(session)).submit(HOST, "c-remove", Remove(people["mara"].seat))
    mine, nobodys = await site.get(f"/api/sessions/{session}/setup"), await site.get("/api/sessions/nothing/setup")
    assert (mine.status_code, mine.content) == (404, nobodys.content)
