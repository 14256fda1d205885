"""Points 9, 10 and 26: hands, the order of turns, a time that both see; a mediator heard in all rooms, then in none."""

from __future__ import annotations

import asyncio

from playwright.async_api import expect

from tests.browser.axe import WIDER, findings
from tests.browser.person import Person
from tests.browser.stage import Stage, hears, kept


async def has_the_floor(one: Person, name: str) -> None:
    """Read in the room who has the floor."""
    words = one.words("floor-yours") if name == one.name else one.words("floor-theirs", name=name)
    await expect(one.page.get_by_role("group", name=one.words("floor-title")).get_by_text(words).first).to_be_visible()


async def test_hands_turns_and_a_time_are_seen_by_all_and_steered_by_keyboard(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await ana.page.keyboard.press("h")
    await expect(ana.button("hand-raised-short")).to_have_attribute("aria-pressed", "true")
    await ben.button("hand-raise").click()
    for one in (ana, ben, mara):
        tiles = one.page.get_by_role("list", name=one.words("room-joint"))
        for name in ("Ana Petrov", "Ben Okafor"):
            tile = tiles.get_by_role("listitem").filter(has_text=name)
            await expect(tile).to_contain_text(one.words.plain("hand-up"))
    await _order(mara)
    coming = ben.page.get_by_role("group", name=ben.words("floor-title"))
    await expect(coming).to_contain_text(ben.words.plain("floor-you"))
    await kept(mara, "floor-console")
    await mara.page.get_by_role("button", name=mara.words.of("floor-give-next", "Ben Okafor")).click()
    await asyncio.gather(has_the_floor(ana, "Ben Okafor"), has_the_floor(ben, "Ben Okafor"))
    times = [one.page.get_by_role("timer").first for one in (ana, ben)]
    for time in times:
        await expect(time).to_contain_text("2:")
    await kept(ben, "floor-mine")
    for one in (mara, ana, ben):
        assert await findings(one.page) == []
    await ben.button("floor-give-back").click()
    await expect(ana.page.get_by_role("timer")).to_have_count(0)
    await _opening_statements(mara, ana, ben)
    await ana.page.set_viewport_size({"width": 320, "height": 640})
    assert await ana.page.evaluate(WIDER) <= 0
    await kept(ana, "floor-narrow")


async def _order(mara: Person) -> None:
    """Line both up by keyboard alone, and put the second before the first."""
    for name in ("Ana Petrov", "Ben Okafor"):
        await mara.page.get_by_role("button", name=mara.words.of("floor-line-up", name)).press("Enter")
        await expect(mara.page.get_by_role("button", name=mara.words.of("floor-up", name))).to_be_visible()
    await mara.page.get_by_role("button", name=mara.words.of("floor-up", "Ben Okafor")).press("Enter")
    order = mara.page.get_by_role("list", name=mara.words("floor-order")).get_by_role("listitem")
    await expect(order.first).to_contain_text("Ben Okafor")
    await expect(order.last).to_contain_text("Ana Petrov")


async def _opening_statements(mara: Person, ana: Person, ben: Person) -> None:
    """Prepare the openings in the order of the sides, five minutes each, and give the floor to one after the other."""
    await mara.page.get_by_role("combobox", name=mara.words("floor-minutes")).select_option("5")
    await mara.button("floor-openings").click()
    order = mara.page.get_by_role("list", name=mara.words("floor-order")).get_by_role("listitem")
    await expect(order).to_contain_text(["Ana Petrov", "Ben Okafor"])
    for one in (ana, ben):
        await mara.page.get_by_role("button", name=mara.words.of("floor-give-next", one.name)).click()
        await asyncio.gather(has_the_floor(ana, one.name), has_the_floor(ben, one.name))
        await expect(ana.page.get_by_role("timer").first).to_contain_text("4:")
    await mara.page.get_by_role("button", name=mara.words.of("floor-take", "Ben Okafor")).click()
    await expect(ana.page.get_by_role("timer")).to_have_count(0)


async def test_a_mediator_is_heard_in_two_rooms_while_a_key_is_held_and_in_neither_after(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    rooms = [await mara.opens_caucus("a"), await mara.opens_caucus("b")]
    for one, room in ((ana, rooms[0]), (ben, rooms[1])):
        await mara.moves(one.name, room)
        await one.enters()
    await asyncio.gather(hears(ana, [], [mara, ben]), hears(ben, [], [mara, ana]))
    await mara.button("mute").first.click()

    await mara.button("address-hold").focus()
    await mara.page.keyboard.down("Space")
    for one in (ana, ben):
        await expect(one.text("address-banner", name="Mara Lindqvist")).to_be_visible()
    await expect(mara.page.get_by_text(mara.words.inside("address-heard-in")).first).to_contain_text("Side A")
    await asyncio.gather(hears(ana, [mara], [ben]), hears(ben, [mara], [ana]), hears(mara, [], [ana, ben]))
    for room in rooms:
        await expect(mara.column(room)).to_contain_text(mara.words.plain("console-they-hear"))
    assert await mara.page.evaluate("document.scrollingElement.scrollTop") <= 1, "only the rail scrolls"
    await kept(mara, "speaking-to-all")
    await kept(ana, "spoken-to")
    assert await findings(ana.page) == []
    assert await findings(mara.page) == []
    await mara.page.keyboard.up("Space")
    await expect(mara.column(rooms[0])).to_contain_text(mara.words.plain("console-they-do-not"))
    await expect(ana.text("address-banner", name="Mara Lindqvist")).to_have_count(0)
    await asyncio.gather(hears(ana, [], [mara, ben]), hears(ben, [], [mara, ana]))
    await expect(mara.button("unmute").first).to_be_visible()
