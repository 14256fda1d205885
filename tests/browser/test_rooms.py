"""Rooms of every kind: a consultation at whose door a mediator knocks, a counsel caucus that parties do not notice."""

from __future__ import annotations

import re

from playwright.async_api import expect

from tests.browser.axe import findings
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, hears, kept

CONSULTATION = "Consultation, Side A"
INSIDE = "Private consultation, Side A"
COUNSEL = "Counsel caucus"


async def opens(mara: Person, kind: str) -> None:
    """Open a room of a kind by the dialog."""
    await mara.chooses(mara.button("console-open-caucus"), re.compile("^Another kind of room"))
    await mara.dialog.get_by_role("radio", name=mara.words(f"room-{kind}")).check()
    await kept(mara, f"console-open-room-{kind}")
    await mara.dialog.get_by_role("button", name=mara.words("console-open-room-do")).click()
    await expect(mara.dialog).to_have_count(0)


async def knocks(mara: Person) -> None:
    """Knock at the consultation, where there is no other way in."""
    door = mara.column(CONSULTATION)
    await expect(door.get_by_role("button", name=mara.words("console-go-in", begins=True))).to_have_count(0)
    await door.get_by_role("button", name=mara.words("console-knock", begins=True)).click()
    await expect(door).to_contain_text(mara.words.plain("console-knocking"))


async def answers(ana: Person, words: str) -> None:
    """Answer a knock by the keyboard."""
    await ana.button("knock-answer").press("Enter")
    await kept(ana, f"knock-{words}")
    await ana.dialog.get_by_role("button", name=ana.words(words)).press("Enter")
    await expect(ana.dialog).to_have_count(0)


async def test_a_mediator_comes_into_a_consultation_only_when_let_in_and_hears_only_then(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await opens(mara, "consultation")
    await mara.moves("Ana Petrov", CONSULTATION)
    await ana.enters()
    await ana.is_in(INSIDE)
    await hears(ana, [], [mara, ben])
    await hears(mara, [ben], [ana])
    await knocks(mara)
    await expect(ana.page.get_by_text(ana.words("knock-title", name=mara.name)).first).to_be_visible()
    assert await findings(ana.page) == []
    await answers(ana, "knock-no")
    await expect(
        mara.column(CONSULTATION).get_by_role("button", name=mara.words("console-knock", begins=True))
    ).to_be_visible()
    await hears(mara, [ben], [ana])
    await knocks(mara)
    await kept(mara, "console-knocking")
    await answers(ana, "knock-yes")
    await mara.enters()
    await mara.is_in(INSIDE)
    await hears(mara, [ana], [ben])
    await hears(ana, [mara], [ben])
    assert not any(event["t"].startswith("knock") for event in ben.events())
    assert {event["room"] for event in ben.events() if "room" in event} == {"joint"}
    assert not ben.was_told("onsultation")


async def test_a_counsel_caucus_is_unknown_to_the_parties(stage: Stage) -> None:
    mara, ana, luis, ben, irena = await stage.meeting("Ana Petrov", "Luis Ruiz", "Ben Okafor", "Irena Sato")
    await opens(mara, "counsel")
    for one in (luis, irena):
        await mara.moves(one.name, COUNSEL)
        await goes_in(one)
        await one.is_in(COUNSEL)
    await luis.says("between lawyers 4711")
    await irena.reads("between lawyers 4711")
    await kept(luis, "counsel-caucus")
    await kept(mara, "console-rooms-of-kinds")
    for party in (ana, ben):
        await party.line.hears_all()
        assert not party.was_told("4711")
        assert not party.was_told("ounsel caucus")
        assert {event["room"] for event in party.events() if "room" in event} == {"joint"}
    assert not mara.was_told("4711")
    await mara.stages("Ana Petrov", COUNSEL)
    await mara.dialog.get_by_role("button", name=mara.words("console-move-do")).click()
    await expect(mara.dialog).to_contain_text(mara.words.plain("refused-not-for-them"))
