"""Summaries over HTTP."""

from dataclasses import replace
from unittest.mock import AsyncMock

import pytest

from room_server.host.keeper import Keeping
from room_server.host.session_host import HostSettings
from room_server.session.people import Mode
from room_server.session.practices.attendance import Arrive, Confirm, Remove, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.notes import KeepNote, WriteOnPad
from room_server.session.practices.outcome import CloseSession, DraftOutcome, PublishSummaries
from room_server.session.state import Outcome
from tests.web.conftest import DAY


async def run_to_the_end(site, session, people):
    host = await site.directory.host(session)
    mara = people["mara"].seat
    count = 0

    async def do(by, command):
        nonlocal count
        count += 1
        await host.submit(by, f"c-{count}", command)

    for name in ("mara", "ana", "ben"):
        await do(people[name].seat, SignAgreement("en", "We keep it among us."))
        await do(people[name].seat, Arrive(Mode.TEXT))
        await do(mara, Admit(people[name].seat, "joint", ()))
    await do(people["ana"].seat, Confirm("joint"))
    await do(mara, DraftOutcome(Outcome.SETTLED, ("The deposit is paid back by 1 March.",), ()))
    await do(mara, CloseSession(Outcome.SETTLED))
    return do


@pytest.mark.parametrize("keeping", [Keeping(), Keeping(snapshot_events=1, resume_events=0)])
async def test_a_summary_opens_for_its_own_seat_once_published_and_until_its_date(site, keeping):
    site.directory._means = replace(site.directory._means, settings=HostSettings(keeping=keeping))
    session, people = await site.session()
    ana, ben, mara = people["ana"].seat, people["ben"].seat, people["mara"].seat
    for name in ("ana", "ben", "mara"):
        await site.post("/api/join", {"secret": people[name].secret})
    do = await run_to_the_end(site, session, people)
    before = await site.get(f"/api/summary/{ana}")
    assert (before.status_code, before.json()) == (404, {"code": "no-such-thing"})

    packets = (await site.get(f"/api/packets/{mara}")).json()["packets"]
    assert [p["name"] for p in packets] == ["Mara Lindqvist", "Ana Petrov", "Ben Okafor", "Nadia Haddad"]
    assert "outcome" in packets[1]["parts"]
    assert (await site.get(f"/api/packets/{ana}")).status_code == 404

    await do(mara, PublishSummaries((ana,)))
    chronicle = (await site.directory.host(session))._writer.chronicle
    assert chronicle.holds_all(ana) == bool(keeping.resume_events)
    summary = (await site.get(f"/api/summary/{ana}")).json()
    assert summary["points"] == ["The deposit is paid back by 1 March."]
    assert (await site.get(f"/api/summary/{ben}")).status_code == 404

    pdf = await site.get(f"/api/summary/{ana}.pdf?language=de")
    assert pdf.status_code == 200
    assert pdf.content.startswith(b"%PDF-")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["content-disposition"] == 'attachment; filename="summary.pdf"'
    assert (await site.get(f"/api/summary/{ana}.pdf?language=xx")).status_code == 400

    site.clock.now += 31 * DAY
    await site.post("/api/join", {"secret": people["ana"].secret})
    assert (await site.get(f"/api/summary/{ana}")).status_code == 404


async def test_without_the_seats_cookie_there_is_no_summary(site):
    _, people = await site.session()
    for path in (f"/api/summary/{people['ana'].seat}", "/api/summary/s-nobody", f"/api/packets/{people['mara'].seat}"):
        assert (await site.get(path)).status_code == 401


async def test_that_a_mediator_keeps_private_notes_is_told_to_no_other(site):
    session, people = await site.session()
    mara = people["mara"].seat
    late = (await site.post(f"/api/sessions/{session}/people", {"name": "Tomas Berg", "role": "co-mediator"})).json()
    for secret in (people["mara"].secret, late["link"].rpartition("#")[2]):
        await site.post("/api/join", {"secret": secret})

    async def parts(asked_by):
        packets = (await site.get(f"/api/packets/{asked_by}")).json()["packets"]
        return {one["seat"]: one["parts"] for one in packets}[mara]

    do = await run_to_the_end(site, session, people)
    before = await parts(late["seat"])
    await do(mara, KeepNote("He seems ready to move."))
    await do(mara, WriteOnPad("Ask about March."))
    assert await parts(late["seat"]) == before
    assert set(await parts(mara)) - set(before) == {"private-notes", "pad"}


async def test_a_removed_persons_summary_is_gone_although_their_cookie_still_lives(site, monkeypatch):
    session, people = await site.session()
    ana = people["ana"].seat
    await site.post("/api/join", {"secret": people["ana"].secret})
    do = await run_to_the_end(site, session, people)
    await do(people["mara"].seat, PublishSummaries((ana,)))
    assert (await site.get(f"/api/summary/{ana}")).status_code == 200
    monkeypatch.setattr(await site.directory.host(session), "_on_removed", AsyncMock())  # the server died before it
    await do(people["mara"].seat, Remove(ana))
    gone = await site.get(f"/api/summary/{ana}")
    assert (gone.status_code, gone.json()) == (404, {"code": "no-such-thing"})


async def test_summaries_are_not_asked_for_more_often_than_a_cookie_may_be_used(site):
    _, people = await site.session()
    await site.post("/api/join", {"secret": people["ana"].secret})
    asked = [await site.get(f"/api/summary/{people['ana'].seat}") for _ in range(61)]
    assert [answer.status_code for answer in asked] == [404] * 60 + [429]
