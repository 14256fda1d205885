"""Point 7, another day: everybody reads when; each keeps what was theirs, over a killed server too; all come anew."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from room_server.session.practices.attendance import Arrive
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.browser.axe import findings
from tests.browser.person import Person
from tests.browser.stage import Stage, gives_word, goes_in, kept
from tests.browser.test_agenda_release import adds_topic
from tests.processes import serving

NAMES = {"Mara Lindqvist": "en", "Ana Petrov": "en", "Ben Okafor": "ar"}
"""Who comes back, each in the language of that day."""

CANARY = "canary-4711 stays with us"
TOPIC, NOTED, DRAWN = "Deposit", "Ask about the keys", "Plan of the flat"
WORD = "We are all tired. Sleep well."


@pytest.mark.asyncio(loop_scope="session")
async def test_a_session_goes_on_another_day_with_everything_kept(tmp_path: Path, chromium: Browser) -> None:
    async with serving(tmp_path, link_days="2") as server:
        first = Stage(server, chromium)
        links = await first.session("Ana Petrov", "Ben Okafor", more=("--attestation",))
        mara, ana, ben = people = await _at_the_table(first, links)
        room = await _in_caucus(mara, ana, ben)
        await _adjourned_alike(mara, ana, ben)
        await _read_and_write(ana, ben)
        await _prepared(mara, ana)
        await first.close()
        await server.kill()
        await server.start()
        second = Stage(server, chromium)
        people = [await second.person(name, language=language) for name, language in NAMES.items()]
        await _reconvened(people, links)
        await _as_it_was(people, room)
        await second.close()


async def _at_the_table(stage: Stage, links: dict[str, str]) -> list[Person]:
    """Seat Mara, Ana (on a small phone) and Ben (in German), each with their word."""
    mara = await stage.person("Mara Lindqvist")
    ana = await stage.person("Ana Petrov", size=(320, 700))
    ben = await stage.person("Ben Okafor", language="de")
    people = [mara, ana, ben]
    await asyncio.gather(*(one.opens(links[one.name]) for one in people))
    await asyncio.gather(*(one.signs() for one in people))
    await _come_in(people)
    return people


async def _come_in(people: list[Person]) -> None:
    """Come through the lobby, Mara first, each giving their word."""
    mara, *others = people
    await asyncio.gather(*(one.comes_in("text") for one in people))
    await gives_word(mara)
    await goes_in(mara)
    for one in others:
        await mara.admits(one.name)
        await gives_word(one)
        await goes_in(one)


async def _in_caucus(mara: Person, ana: Person, ben: Person) -> str:
    """Have a topic; say something in the joint session; say, draw and note something in a caucus; return the caucus."""
    await ben.says("Guten Morgen.")
    await adds_topic(mara, TOPIC)
    room = await mara.opens_caucus("a")
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await mara.goes_into(room)
    await ana.says(CANARY)
    await mara.reads(CANARY)
    await mara.button("console-rail-notes").click()
    await mara.field("console-note-write").fill(NOTED)
    await mara.button("console-note-keep").click()
    await expect(mara.page.get_by_role("list", name=mara.words("console-notes"))).to_contain_text(NOTED)
    await mara.button("console-rail-steer").click()
    await mara.button("board-title").first.click()
    await mara.button("board-as-text").click()
    await mara.field("board-note").fill(DRAWN)
    await mara.button("board-note-add").click()
    return room


async def _adjourned_alike(mara: Person, ana: Person, ben: Person) -> None:
    """Adjourn by keyboard to the same weekday of next week; both sides are told the same one event."""
    for one in (ana, ben):
        await one.line.hears_all()
    before = {one.name: len(one.events()) for one in (ana, ben)}
    await mara.finds(mara.words.plain("adjourn-palette"))
    await expect(mara.dialog.get_by_label(mara.words("adjourn-day"))).to_have_value(re.compile(r"\d{4}-\d\d-\d\d"))
    await expect(mara.dialog.get_by_label(mara.words("adjourn-time"))).to_have_value("10:00")
    await mara.dialog.get_by_role("textbox", name=mara.words("adjourn-word")).fill(WORD)
    await kept(mara, "adjourn-dialog")
    assert await findings(mara.page) == []
    await mara.dialog.get_by_role("button", name=mara.words("adjourn-do-until")).click()
    for one in (ana, ben):
        await expect(one.heading("adjourned-title-day")).to_be_visible()
        await expect(one.page.get_by_role("main").get_by_text(WORD)).to_be_visible()
        await one.line.hears_all()
    told = [one.events()[before[one.name] :] for one in (ana, ben)]
    assert [event["t"] for event in told[0]] == ["adjourned"]
    assert told[0] == told[1], "the same event, wherever they sat"


async def _read_and_write(ana: Person, ben: Person) -> None:
    """Read what was one's own, nobody else's; nobody comes in; one writes to the mediator."""
    assert await ana.insists(Say(JOINT, "Hello?")) == "adjourned"
    assert await ben.insists(Arrive()) == "adjourned"
    await kept(ana, "adjourned-folded")
    assert CANARY in await _unfolds(ana, re.compile("^Private caucus, .*Side A$"))
    assert "Guten Morgen." in await _unfolds(ben, re.compile("^Gemeinsame Sitzung$"))
    assert not await ben.shows_anywhere("canary-4711")
    for one, name in ((ana, "adjourned-320"), (ben, "adjourned-de")):
        await kept(one, name)
        assert await findings(one.page) == []
        assert await one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await ana.field("messages-write").fill("May I bring my sister?")
    await ana.field("messages-write").press("Enter")


async def _unfolds(person: Person, title: re.Pattern[str]) -> str:
    """Open a folded part of what one can read; return its words."""
    part = person.page.get_by_role("group").filter(has=person.page.get_by_text(title))
    await expect(part).to_have_count(1)
    await part.get_by_text(title).click()
    return await part.inner_text()


async def _prepared(mara: Person, ana: Person) -> None:
    """Read the letter, prepare a room, set another hour."""
    await expect(mara.heading("adjourned-console-day")).to_be_visible()
    await expect(mara.page.get_by_role("main").get_by_text("May I bring my sister?")).to_be_visible()
    await mara.button("adjourned-rooms-open").click()
    await mara.dialog.get_by_role("button", name=mara.words("console-open-room-do")).click()
    await expect(mara.dialog).to_have_count(0)
    await mara.button("adjourn-change-do").click()
    await mara.dialog.get_by_label(mara.words("adjourn-time")).fill("14:30")
    await mara.dialog.get_by_role("button", name=mara.words("adjourn-set-until")).click()
    await expect(mara.dialog).to_have_count(0)
    await expect(ana.heading("adjourned-title-day")).to_contain_text("14:30")
    await kept(mara, "adjourned-console")
    assert await findings(mara.page) == []


async def _reconvened(people: list[Person], links: dict[str, str]) -> None:
    """Come with the same links, read the day, and wait until the mediator reconvenes; nothing is signed again."""
    mara, *others = people
    await asyncio.gather(*(one.opens(links[one.name]) for one in people))
    for one in others:
        await expect(one.heading("adjourned-title-day")).to_contain_text("14:30")
    await kept(others[1], "adjourned-ar")
    assert await findings(others[1].page) == []
    await mara.button("adjourned-reconvene").click()
    await expect(mara.dialog).to_contain_text(mara.words.inside("adjourned-reconvene-early"))
    await kept(mara, "adjourned-reconvene")
    await mara.dialog.get_by_role("button", name=mara.words("adjourned-reconvene")).click()
    for one in others:
        await expect(one.text("adjourned-back-title")).to_be_visible()
        await expect(one.button("agree-sign")).to_have_count(0)
    await kept(others[0], "adjourned-back")


async def _as_it_was(people: list[Person], room: str) -> None:
    """Come in, each giving their word anew; each reads exactly what was theirs."""
    mara, ana, ben = people
    await _come_in(people)
    await ben.reads("Guten Morgen.")
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await mara.goes_into(room)
    await ana.reads(CANARY)
    await mara.reads(CANARY)
    await ben.shows("agenda")
    await expect(ben.page.get_by_role("list", name=ben.words("agenda-title"))).to_contain_text(TOPIC)
    await mara.button("console-rail-notes").click()
    await expect(mara.page.get_by_role("list", name=mara.words("console-notes"))).to_contain_text(NOTED)
    await mara.button("board-title").first.click()
    await mara.button("board-as-text").click()
    await expect(mara.page.get_by_role("list", name=mara.words("board-list"))).to_contain_text(DRAWN)
    await ben.line.hears_all()
    for words in ("canary-4711", NOTED, DRAWN):
        assert not ben.was_told(words)
