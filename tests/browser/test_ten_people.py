"""The console with ten people of three sides in five rooms: who is where, waits, asks and is unheard, at a glance."""

from __future__ import annotations

import pytest
from playwright.async_api import Locator, expect

from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import SHOTS, Stage, kept
from tests.ten_people import (
    ANA,
    BEN,
    ELIN,
    JONAS,
    LUIS,
    MARA,
    MEI,
    NADIA,
    PAUL,
    SAMIRA,
    TOMAS,
    Hour,
    present,
    ten_people,
)

DESK, TABLET, PHONE = (1440, 900), (768, 1024), (390, 844)
JOINT, LOBBY = "room-joint", "room-lobby"
WHERE = {
    "joint": (JONAS,),
    "caucus": (MARA, ANA, NADIA),
    "consultation": (BEN, PAUL),
    "counsel": (TOMAS, LUIS, MEI),
    "hold": (SAMIRA,),
}
TITLES = {"caucus": "Side A", "consultation": "Side B", "counsel": "Lawyers", "hold": "Quiet room"}


async def at_the_console(stage: Stage, hour: Hour, language: str = "en", size: tuple[int, int] = DESK) -> Person:
    """Open Mara's console; whoever was there before is put out, as a seat is open once."""
    mara = await stage.person(MARA, language=language, size=size, camera=False)
    await mara.opens(hour.links[MARA])
    await expect(mara.heading("console-rooms")).to_be_visible()
    await expect(mara.line_of(MEI)).to_contain_text(mara.words.plain("quality-lost"))
    for name in (LUIS, PAUL, SAMIRA, ELIN):
        await expect(mara.line_of(name)).not_to_contain_text(mara.words.plain("quality-lost"))
    return mara


def room_of(mara: Person, kind: str) -> Locator:
    """The column of a room."""
    if kind == "joint":
        return mara.column(mara.words.plain(JOINT))
    title = mara.words.raw(f"console-named-{kind}").replace("{ $title }", TITLES[kind])
    return mara.column(title)


async def who_is_where(mara: Person) -> None:
    """Read each room's people, and who waits at the door."""
    for kind, names in WHERE.items():
        rows = room_of(mara, kind).get_by_role("row")
        await expect(rows).to_have_count(len(names))
        for name in names:
            await expect(rows.filter(has_text=name)).to_have_count(1)
    await expect(mara.column(mara.words.plain(LOBBY)).get_by_role("row").filter(has_text=ELIN)).to_be_visible()


async def what_each_wants(mara: Person) -> None:
    """Read the marks at people's lines, the queue, and the line that says it all."""
    words = mara.words
    marks = {
        BEN: "console-asks-break-short",
        JONAS: "console-asks-help-short",
        LUIS: "hand-up",
        SAMIRA: "console-distress-short",
        MEI: "quality-lost",
    }
    for name, mark in marks.items():
        await expect(mara.line_of(name)).to_contain_text(words.plain(mark))
    asking = mara.region("console-asking")
    for told, name in (("console-asks-break", BEN), ("console-asks-help", JONAS), ("console-asks-hand", LUIS)):
        await expect(asking).to_contain_text(words.inside(told, name=name))
    await expect(mara.region("console-distress")).to_contain_text(SAMIRA)
    waiting = mara.region("console-waiting-list")
    await expect(waiting).to_contain_text(SAMIRA)
    await expect(waiting).to_contain_text(ELIN)
    await expect(waiting).to_contain_text(words.plain("console-wait-late"))
    glance = mara.page.get_by_role("list", name=words("console-glance"))
    await expect(glance.get_by_role("button")).to_have_count(5)
    counts = [words.inside(f"console-glance-{what}", count=3) for what in ("asks", "waits")]
    for sign in (SAMIRA, *counts, MEI):
        await expect(glance).to_contain_text(sign)


async def who_is_unheard(mara: Person) -> None:
    """Read that side C was never alone with Mara and has said nothing, and when side B last was."""
    unheard = mara.words("console-glance-unheard", sides=mara.words.plain("side-c"), begins=True)
    await expect(mara.page.get_by_role("button", name=unheard)).to_be_visible()
    await expect(room_of(mara, "hold")).to_contain_text(mara.words.plain("console-not-yet-alone"))
    await expect(mara.line_of(SAMIRA)).to_contain_text(mara.words.plain("console-silent"))
    await expect(mara.line_of(BEN)).not_to_contain_text(mara.words.plain("console-silent"))
    for part in (room_of(mara, "consultation"), mara.region("console-balance")):
        await expect(part).to_contain_text(mara.words.inside("console-last-alone"))


async def whole(mara: Person, name: str) -> None:
    """Keep a picture of the page as far as it can be scrolled, to be looked at."""
    await kept(mara, name)
    size = mara.page.viewport_size or {"width": 0}
    path = SHOTS / f"{name}-whole-{size['width']}-{mara.words.language}.png"
    await mara.page.screenshot(path=path, full_page=True)


async def what_was_given_to_each(mara: Person) -> None:
    """Read the sums, which a replay of the log made: B was alone with Mara for 14 minutes; A said 270 s, B 260 s."""
    balance, said = mara.region("console-balance"), mara.region("console-speaking").get_by_role("row")
    await expect(balance.get_by_role("progressbar", name="Side B")).to_have_attribute("aria-valuetext", "14 minutes")
    for side in ("Side A", "Side B"):
        await expect(said.filter(has_text=side)).to_contain_text("4 minutes")


async def looks(mara: Person, *sizes: tuple[int, int]) -> None:
    """Look at the console in some sizes: in each of them everything is there to be read."""
    for width, height in sizes:
        await mara.page.set_viewport_size({"width": width, "height": height})
        await who_is_where(mara)
        await what_each_wants(mara)
        await who_is_unheard(mara)
        assert await sideways(mara.page) <= 0
        assert await findings(mara.page) == []
        await whole(mara, "ten-people")


@pytest.mark.parametrize("language", ["en", "de", "ar"])
async def test_ten_people_in_five_rooms_at_a_glance(stage: Stage, language: str) -> None:
    hour = await ten_people(stage.server.origin, stage.server.folder)
    async with present(hour):
        mara = await at_the_console(stage, hour, language)
        await looks(mara, *((PHONE, TABLET, DESK) if language == "en" else (PHONE, DESK)))
        if language == "en":
            await what_was_given_to_each(mara)


async def test_the_console_with_ten_people_is_steered_by_keyboard_alone(stage: Stage) -> None:
    hour = await ten_people(stage.server.origin, stage.server.folder)
    async with present(hour) as people:
        mara = await at_the_console(stage, hour)
        keys = mara.page.keyboard
        await keys.press("?")
        for key in ("Ctrl K", "N", "Q", "R"):
            await expect(mara.dialog.get_by_text(key, exact=True)).to_be_visible()
        await keys.press("Escape")
        await keys.press("q")
        await expect(mara.region("console-asking")).to_be_focused()
        await kept(mara, "ten-people-asking")

        await mara.finds(f"Move {SAMIRA} to Caucus, Side A")
        await expect(mara.dialog).to_contain_text(mara.words.inside("console-guard-sides-would-meet"))
        await kept(mara, "ten-people-guard")
        await keys.press("Escape")
        await mara.finds(mara.words.plain("console-open-other"))
        await expect(mara.dialog).to_be_visible()
        await keys.press("Escape")
        await mara.finds("Open a caucus with Side C")
        await expect(mara.column("Caucus, Side C")).to_be_visible()
        await mara.finds(f"Move {SAMIRA} to Caucus, Side C")
        await kept(mara, "ten-people-move")
        await mara.dialog.get_by_role("checkbox", name=mara.words("console-ack-without-counsel")).press("Space")
        await mara.dialog.get_by_role("button", name=mara.words("console-move-do")).press("Enter")
        await expect(mara.people_of("Caucus, Side C").filter(has_text=SAMIRA)).to_be_visible()
        await people[SAMIRA].until(lambda: not people[SAMIRA].me.confirmed)
        await expect(mara.line_of(SAMIRA)).to_contain_text(mara.words.plain("console-not-confirmed"))
        for name in (LUIS, ANA):  # whose hand is up, in another room; and who sits with Mara, and has asked for nothing
            await mara.finds(f"Give the floor: {name}")
            await expect(mara.line_of(name)).to_contain_text(mara.words.plain("floor-has"))
        await keys.press("Control+k")
        await kept(mara, "ten-people-palette")
        await keys.press("Escape")
