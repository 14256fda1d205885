"""A mediator in Chromium and a party in Firefox: from the link to a caucus and back, sound and picture both ways."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from tests.browser.person import Person
from tests.browser.stage import MEDIATOR, Stage, hears, pictures_come
from tests.browser.test_readiness import measured
from tests.media.harness.firefox import launched
from tests.media.harness.loudspeaker import loudspeaker

PLAYS = "[...document.querySelectorAll('audio')].filter((one) => !one.paused && one.currentTime > 0).length === 2"
"""Both others' sound is played by the page itself, not by the tests' own ear alone."""


@pytest_asyncio.fixture(loop_scope="session")
async def firefox(tmp_path: Path) -> AsyncIterator[Browser]:
    async with loudspeaker(tmp_path) as environment, async_playwright() as playwright:
        browser = await launched(playwright, environment)
        yield browser
        await browser.close()


async def test_a_party_in_firefox_goes_all_the_way(firefox: Browser, stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara = await stage.person(MEDIATOR)
    ana = await stage.person("Ana Petrov", browser=firefox)
    ben = await stage.person("Ben Okafor")
    await ana.opens(links[ana.name])
    await ana.signs()
    await checks(ana)
    await asyncio.gather(*(one.arrives(links[one.name]) for one in (mara, ben)))
    await mara.unmutes()
    for one in (ana, ben):
        await mara.admits(one.name)
        await one.enters()
    await all_hear_and_see(mara, ana, ben)
    await goes_into_a_caucus(mara, ana, ben)
    await comes_back_and_loads_the_page_again(mara, ana, ben)


async def checks(ana: Person) -> None:
    """Before joining: devices, three seconds of one's own voice, and the way to the forwarder and back."""
    await ana.button("check-turn-on").click()
    await expect(ana.text("check-microphone-good")).to_be_visible()
    await ana.button("hear-record").click()
    await measured(ana)
    await expect(ana.text("check-network-good")).to_be_visible()
    await expect(ana.text("hear-played")).to_be_visible()  # recorded, and played back to its end
    await ana.button("check-go").click()
    await expect(ana.waiting).to_be_visible()


async def all_hear_and_see(*people: Person) -> None:
    for one in people:
        others = [other for other in people if other is not one]
        await hears(one, others, [one])
        await one.sees(*others)
        await pictures_come(one, 2)


async def goes_into_a_caucus(mara: Person, ana: Person, ben: Person) -> None:
    caucus = await mara.opens_caucus("a")
    await mara.moves(ana.name, caucus)
    await mara.goes_into(caucus)
    await ana.is_moved_to("caucus")
    await mara.unmutes()
    await ana.blurts()  # the forwarder itself holds her back: her page is not asked
    for one in (mara, ana, ben):
        await hears(one, [], [other for other in (mara, ana, ben) if other is not one])
    await ana.enters()
    await hears(mara, [ana], [ben])
    await hears(ana, [mara], [ben])
    await hears(ben, [], [mara, ana])
    await mara.sees(ana)
    await pictures_come(ben, 0)


async def comes_back_and_loads_the_page_again(mara: Person, ana: Person, ben: Person) -> None:
    await mara.goes_into("Joint session")
    await mara.finds("Bring everyone to the joint session")
    await mara.does_move()
    await ana.is_moved_to("joint")
    await ana.enters(sound=False)
    await mara.unmutes()
    await hears(ben, [mara], [ana])
    await ana.page.reload()
    await expect(ana.text("returned")).to_be_visible()
    await ana.until(PLAYS)
    await hears(ana, [mara, ben], [])
    await hears(ben, [mara], [ana])
    await ana.unmutes()
    await hears(ben, [mara, ana], [])
