"""A recall: all are called back with a countdown, who needs a moment stays, the other side learns nothing of it."""

from __future__ import annotations

import re

from playwright.async_api import Locator, expect

from room_server.session.practices.recall import ProlongRecall
from tests.browser.axe import findings, sideways
from tests.browser.person import PATIENCE_S, Person
from tests.browser.stage import Stage, goes_in, kept

COUNTDOWN_MS = 30_000  # the shortest that the page offers
NARROW = (320, 640)
RECALLS = re.compile("^recall-")


async def in_caucuses(stage: Stage) -> tuple[Person, Person, Person]:
    """Ana and Ben each in a caucus with their side, Mara in the joint session."""
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    for one, side in ((ana, "a"), (ben, "b")):
        await mara.moves(one.name, await mara.opens_caucus(side))
        await goes_in(one)
    return mara, ana, ben


async def calls_back(mara: Person, seconds: int) -> None:
    """Press the button, choose the countdown, and do it."""
    await mara.button("console-recall").click()
    await mara.dialog.get_by_label(mara.words("console-recall-when")).select_option(str(seconds))
    await mara.dialog.get_by_role("button", name=mara.words("console-recall-do")).click()
    await expect(mara.dialog).to_have_count(0)


def strip(mara: Person) -> Locator:
    return mara.region("console-recall-label")


async def told_of_recalls(person: Person) -> list[str]:
    """The kinds of events about recalls that the page was told."""
    await person.line.hears_all()
    return [event["t"] for event in person.events() if RECALLS.match(event["t"])]


async def test_one_side_asks_for_a_moment_the_other_comes_and_learns_nothing_of_it(stage: Stage) -> None:
    mara, ana, ben = await in_caucuses(stage)
    await mara.button("console-recall").click()
    await kept(mara, "recall-set")
    assert await findings(mara.page) == []
    await mara.page.keyboard.press("Escape")
    await calls_back(mara, COUNTDOWN_MS // 1000)
    for one in (ana, ben):
        await expect(one.text("recall-title")).to_be_visible()
        await expect(one.text("recall-others", count=2)).to_be_visible()
    await kept(ana, "recalled")
    assert await findings(ana.page) == []
    before = len(ben.events())

    await ana.button("recall-wait").focus()
    await ana.page.keyboard.press("Enter")
    await expect(ana.text("recall-waits-title")).to_be_visible()
    await expect(ana.button("recall-come")).to_be_focused()
    await expect(strip(mara)).to_contain_text("Ana Petrov needs a moment and stays")
    await kept(ana, "recall-waits")
    await kept(mara, "recall-strip")
    assert await findings(mara.page) == []
    await ben.line.hears_all()
    assert ben.events()[before:] == []

    await expect(ben.heading("moving-title-joint")).to_be_visible(timeout=COUNTDOWN_MS + PATIENCE_S * 1000)
    await goes_in(ben)
    await ben.is_in("Joint session")
    await expect(mara.column("Joint session")).to_contain_text("Ben Okafor")
    await expect(ana.text("recall-lifted")).to_be_visible()
    await kept(ana, "recall-stays")
    await expect(mara.text("console-recall-stays")).to_be_visible()
    await kept(mara, "recall-over")
    assert await told_of_recalls(ben) == ["recall-set"]
    assert await told_of_recalls(ana) == ["recall-set", "recall-answered", "recall-lifted"]

    await mara.button("console-recall-bring").click()
    await mara.does_move()
    await ana.is_moved_to("joint")


async def test_a_mediator_prolongs_it_calls_it_off_and_brings_them_at_once(stage: Stage) -> None:
    mara, ana, ben = await in_caucuses(stage)
    await mara.finds(mara.words.plain("console-do-recall"))
    await mara.dialog.get_by_role("button", name=mara.words("console-recall-do")).click()
    await strip(mara).get_by_role("button", name=mara.words("console-recall-longer")).click()
    await expect(ben.text("recall-title")).to_contain_text(re.compile("1:[0-5][0-9]"))
    await strip(mara).get_by_role("button", name=mara.words("console-recall-call-off")).click()
    for one in (ana, ben):
        await expect(one.text("recall-lifted")).to_be_visible()
        await expect(one.text("recall-title")).to_have_count(0)
    await calls_back(mara, 300)
    assert await mara.insists(ProlongRecall(600)) == "bad-value"
    await strip(mara).get_by_role("button", name=mara.words("console-recall-now")).click()
    for one in (ana, ben):
        await one.is_moved_to("joint")
    await expect(strip(mara)).to_have_count(0)


async def test_it_fits_a_narrow_phone_in_three_languages(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor", rooms=("Side A:a", "Side B:b"))
    spoken = zip(links, ("en", "ar", "de"), strict=True)
    mara, ana, ben = [await stage.person(name, language=language, size=NARROW) for name, language in spoken]
    await stage.gather([mara, ana, ben], links)
    for one, room in ((ana, "Caucus, Side A"), (ben, "Caucus, Side B")):
        await mara.moves(one.name, room)
        await goes_in(one)
    await calls_back(mara, 120)
    for one in (mara, ana, ben):
        await expect(one.text("console-recall-title" if one.steers else "recall-title")).to_be_visible()
        assert await sideways(one.page) <= 0
        assert await findings(one.page) == []
        await kept(one, "recall-narrow")
