"""Points 7 and 8: a covert break and who is ready, a signal of distress, one's word, and care for the waiting."""

from __future__ import annotations

import asyncio
import re

from playwright.async_api import expect

from room_server.session.practices.attendance import Confirm
from room_server.session.rooms import JOINT
from tests.browser.axe import findings
from tests.browser.person import Person
from tests.browser.stage import Stage, gives_word, goes_in, kept
from tests.ten_people import ELIN, MARA, SAMIRA, ten_people

REFUGE = "Caucus, Tenant and mediator"
TWO_WENT = ("seat-withdrew", "seat-withdrew")


async def told_since(person: Person, before: int) -> list[str]:
    """Return the kinds of events that the page was told since then."""
    await person.line.hears_all()
    return [event["t"] for event in person.events()[before:]]


async def signals(person: Person) -> None:
    """Give the signal by its keys, as from any field."""
    await person.page.keyboard.press("Alt+Shift+KeyS")


async def test_a_covert_break_help_and_distress_leave_no_trace_with_the_other_side(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", rooms=("Tenant and mediator:a",))
    for one in (mara, ana, ben):  # until all have gone in, and Ben has been told of it
        await one.line.hears_all()
    asking, before = mara.region("console-asking"), len(ben.events())

    await ana.finds(ana.words.plain("distress-signal"))
    await expect(ana.text("distress-sent", name="Mara")).to_be_visible()
    signal = mara.region("console-distress")
    await expect(signal).to_contain_text("Ana Petrov does not feel safe")
    await ana.button("request-withdraw").click()
    await expect(signal.get_by_role("button")).to_have_count(0)
    await signals(ana)
    await mara.button_of("console-distress-do", "Ana Petrov").click()
    await expect(mara.dialog).to_contain_text(mara.words.inside("console-distress-note"))
    await kept(mara, "distress")
    assert await findings(mara.page) == []

    await ana.button("request-break").click()
    await ana.button("request-reason-open").click()
    await ana.field("request-reason").fill("He shouts at me")
    await ana.button("request-reason-send").click()
    await mara.page.keyboard.press("Escape")
    await expect(asking).to_contain_text("He shouts at me")
    await kept(mara, "console-care")
    await kept(ana, "care-asked")
    assert await told_since(ben, before) == []

    await mara.button_of("console-start", "Ana Petrov", minutes=10).click()
    await expect(ben.heading("break-until")).to_be_visible()
    assert await told_since(ben, before) == ["break-started"]
    granted = ben.events()[-1]
    await ana.button("ready-say").click()
    await expect(mara.column("Joint session")).to_contain_text("1 of 2 ready")
    await ben.button("ready-say").click()
    await expect(mara.column("Joint session")).to_contain_text("2 of 2 ready")
    await kept(ana, "break-ready")
    joint = mara.column("Joint session")
    menu = joint.get_by_role("button", name=mara.words("console-actions-for", name="Joint session"))
    await mara.chooses(menu, mara.words("console-end-break"))
    await expect(ben.heading("break-until")).to_have_count(0)

    await answers_distress(mara, "console-distress-pause", minutes=10, room="Joint session")
    await expect(ben.heading("break-until")).to_be_visible()
    called = ben.events()[-1]
    assert called.keys() == granted.keys()
    assert called["until"] - called["at"] == granted["until"] - granted["at"]
    assert (called["t"], called["room"]) == (granted["t"], granted["room"])
    await expect(joint).to_contain_text("0 of 2 ready")

    await _prepared_answers(mara, ana)
    await mara.button_of("console-distress-do", "Ana Petrov").click()
    await mara.dialog.get_by_role("button", name=mara.words("console-distress-close")).click()
    await expect(mara.text("console-distress-earlier", count=2)).to_be_visible()
    assert await told_since(ben, before) == [
        *("break-started", "ready-told", "break-ended", "break-started"),
        *TWO_WENT,
    ], "Ben was told that he himself is ready, not who else is"


async def answers_distress(mara: Person, answer: str, **given: object) -> None:
    """Choose one of the prepared answers to Ana's signal."""
    await mara.button_of("console-distress-do", "Ana Petrov").click()
    await mara.dialog.get_by_role("button", name=mara.words(answer, **given)).click()


async def _prepared_answers(mara: Person, ana: Person) -> None:
    """Bring her to a room of her side, go there, and write to her; that she went is all the others learn."""
    await answers_distress(mara, "console-distress-to-room", name="Ana Petrov", room=REFUGE)
    await mara.does_move()
    await goes_in(ana)
    await ana.is_in("Private caucus, Tenant and mediator")
    await answers_distress(mara, "console-write", name="Ana Petrov")
    await mara.dialog.get_by_role("textbox").fill("I am with you in a moment")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-write-do")).click()
    await expect(await ana.shows("messages")).to_contain_text("I am with you in a moment")
    await answers_distress(mara, "console-distress-go-in", name="Ana Petrov")
    await expect(mara.people_of(REFUGE).filter(has_text=mara.name)).to_be_visible()


async def test_everybody_gives_their_word_on_coming_in_and_after_a_break(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor", more=("--attestation",))
    mara, ben = [await stage.person(name) for name in ("Mara Lindqvist", "Ben Okafor")]
    ana = await stage.person("Ana Petrov", size=(390, 844))
    people = (mara, ana, ben)
    await asyncio.gather(*(one.opens(links[one.name]) for one in people))
    await asyncio.gather(*(one.signs() for one in people))
    await asyncio.gather(*(one.comes_in("text") for one in people))
    await gives_word(mara)
    await goes_in(mara)
    for one in (ana, ben):
        await mara.admits(one.name)
    await expect(ana.button("attest-do")).to_be_visible()
    await expect(ana.button("moving-go")).to_have_count(0)
    assert await ana.insists(Confirm(JOINT)) == "not-attested"
    await kept(ana, "attest")
    assert await findings(ana.page) == []
    await gives_word(ana, "Lena, my sister")
    await gives_word(ben)
    await asyncio.gather(goes_in(ana), goes_in(ben))
    await expect(mara.column("Joint session")).to_contain_text("With them: Lena, my sister")
    await ben.line.hears_all()
    assert not ben.was_told("Lena")

    joint = mara.column("Joint session")
    menu = joint.get_by_role("button", name=mara.words("console-actions-for", name="Joint session"))
    await mara.chooses(menu, mara.words("console-break-here"))
    await mara.dialog.get_by_role("button", name=mara.words("console-start-minutes", minutes=10)).click()
    await expect(ben.heading("break-until")).to_be_visible()
    await mara.chooses(menu, mara.words("console-end-break"))
    for one in people:
        assert await one.insists(Confirm(JOINT)) == "not-attested"
        await gives_word(one)
        await goes_in(one)
    await expect(mara.column("Joint session")).not_to_contain_text("Lena")


async def names_nobody(person: Person, names: re.Pattern[str]) -> None:
    """Look over the shoulder of somebody who waits in the minimal mode: neither page nor tab names anybody."""
    await expect(person.heading("wait-minimal-title")).to_be_visible()
    for part in ("banner", "main"):
        await expect(person.page.get_by_role(part)).not_to_contain_text(names)
    await expect(person.page.get_by_role("region", name=names)).to_have_count(0)
    await expect(person.page).to_have_title(person.words("waiting-page"))


async def test_whoever_waits_is_told_how_long_each_for_themselves(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana, ben = people = [await stage.person(name) for name in ("Mara Lindqvist", "Ana Petrov", "Ben Okafor")]
    await asyncio.gather(*(one.arrives(links[one.name], "text") for one in people))
    waiting = mara.region("console-waiting-list")
    await expect(waiting).to_contain_text("Ben Okafor")
    await mara.button_of("console-wait-do", "Ana Petrov").click()
    await mara.dialog.get_by_role("textbox", name=mara.words("console-wait-word")).fill("I read your papers.")
    await kept(mara, "wait-dialog")
    await mara.dialog.get_by_role("button", name=mara.words("console-wait-send")).click()
    await expect(ana.page.get_by_text("I read your papers.").first).to_be_visible()
    await expect(ana.text("wait-about", time="10 minutes")).to_be_visible()
    await kept(ana, "waiting-told")
    await expect(ana.text("check-in-ask")).to_have_count(0)
    await expect(waiting).to_contain_text(re.compile(r"[1-9]\d* s"))  # the console's clock has gone on since they came
    await expect(waiting).not_to_contain_text(mara.words.plain("console-wait-late"))
    await mara.button_of("console-wait-do", "Ben Okafor").click()
    await mara.dialog.get_by_role("checkbox", name=re.compile(mara.words.plain("console-wait-minimal"))).check()
    await mara.dialog.get_by_role("button", name=mara.words("console-wait-send")).click()
    await names_nobody(ben, re.compile("Mara|Lindqvist|A case"))
    await ben.button("distress-signal").click()
    await expect(ben.button("request-withdraw")).to_be_visible()
    await names_nobody(ben, re.compile("Mara|Lindqvist|A case"))
    await kept(ben, "waiting-minimal")
    await ben.line.hears_all()
    assert not ben.was_told("I read your papers.")
    assert not ben.was_told("Ana Petrov")
    await mara.admits("Ana Petrov")
    await expect(waiting).not_to_contain_text("Ana Petrov")


async def test_who_has_waited_long_is_asked_how_they_are_and_the_mediator_reads_it_late(stage: Stage) -> None:
    """An hour that lies in the past stands in for the wait: Samira's is long, Elin's is not."""
    hour = await ten_people(stage.server.origin, stage.server.folder)
    mara, samira, elin = people = [await stage.person(name) for name in (MARA, SAMIRA, ELIN)]
    await asyncio.gather(*(one.opens(hour.links[one.name]) for one in people))
    waiting = mara.region("console-waiting-list")
    await expect(waiting).to_contain_text(mara.words.plain("console-wait-late"))
    await expect(samira.text("check-in-ask")).to_be_visible()
    await expect(elin.waiting).to_be_visible()
    await expect(elin.text("check-in-ask")).to_have_count(0)
    await kept(samira, "check-in")
    await samira.button("check-in-not").click()
    await expect(samira.text("check-in-thanks")).to_be_visible()
    await expect(waiting).to_contain_text(mara.words.inside("console-wait-not-well"))
    assert await findings(samira.page) == []
    await _agreed_anew(mara, samira)


async def _agreed_anew(mara: Person, samira: Person) -> None:
    """Tell a room how long it takes: nobody waits longer than agreed until then. Then the time alone, and no name."""
    tell = mara.button_of("console-wait-do", "Hold room, Quiet room")
    send = mara.dialog.get_by_role("button", name=mara.words("console-wait-send"))
    await tell.click()
    await send.click()
    await expect(samira.text("wait-about", time="10 minutes")).to_be_visible()
    await expect(mara.region("console-waiting-list")).not_to_contain_text(mara.words.plain("console-wait-late"))
    await tell.click()
    await mara.dialog.get_by_role("checkbox", name=re.compile(mara.words.plain("console-wait-minimal"))).check()
    await send.click()
    await names_nobody(samira, re.compile("Quiet room|Mara|Samira|Harbour Lane"))
    await kept(samira, "minimal-in-a-room")
    assert await findings(samira.page) == []
    await mara.goes_into("Hold room, Quiet room")
    await expect(samira.heading("wait-minimal-title")).to_have_count(0)
    await expect(samira.banner).to_contain_text("Mara Lindqvist")
