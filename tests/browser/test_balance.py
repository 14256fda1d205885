"""Points 11 and 28: speaking time for those who sat there, and for all where it is shown; how each line carries."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from playwright.async_api import expect

from tests.browser.axe import findings
from tests.browser.person import PATIENCE_S, Person
from tests.browser.stage import Stage, hears, kept

TROUBLED = """() => {
  const get = RTCPeerConnection.prototype.getStats;
  RTCPeerConnection.prototype.getStats = async function () {
    const all = new Map(await get.call(this));
    for (const [id, one] of all) if (one.type === 'remote-inbound-rtp') all.set(id, { ...one, fractionLost: 0.2 });
    return all;
  };
}"""
"""The forwarder reports that a fifth of what this browser sends is lost."""


def spoken(person: Person) -> list[dict[str, Any]]:
    return [event for event in person.events() if event["t"] == "spoken"]


async def stages(mara: Person, stage: str) -> None:
    """Go to a stage: each room's batch of speech ends with it."""
    await mara.page.get_by_role("combobox", name=mara.words("console-stage")).select_option(stage)


async def asks_for_figures(mara: Person, name: str) -> None:
    menu = mara.line_of(name).get_by_role("button", name=mara.words("console-actions-for", name=name))
    await mara.chooses(menu, mara.words.plain("console-quality"))


async def test_speaking_time_and_lines_are_shown_to_those_who_may_know(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await hears(mara, [ana, ben], [])
    await _speaking_in_the_joint_session(mara, ana, ben)
    await _lines(mara, ben)
    await _a_line_in_trouble(mara, ana, ben)
    await _talking_while_muted(mara, ana, ben)
    await _speaking_in_a_caucus(mara, ana, ben)


async def _speaking_in_the_joint_session(mara: Person, ana: Person, ben: Person) -> None:
    tiles = mara.page.get_by_role("list", name=mara.words("room-joint"))
    tile = tiles.get_by_role("listitem").filter(has_text=ana.name)
    await expect(tile).to_contain_text(mara.words.plain("voice-speaking"))
    await stages(mara, "Opening")
    row = mara.region("console-speaking").get_by_role("rowheader", name="Ana Petrov")
    await expect(row).to_be_visible()
    assert {one["seat"] for one in spoken(mara)[0]["spoke"]} == {mara.seat, ana.seat, ben.seat}
    await ben.line.hears_all()
    assert spoken(ben) == []

    shown = mara.page.get_by_role("checkbox", name=mara.words("console-speaking-show"))
    await shown.click()
    await expect(shown).to_be_checked()
    await expect(ben.text("speaking-time-now-shown")).to_be_visible()
    await stages(mara, "Exploration")
    panel = await ben.shows("people")
    await expect(panel.get_by_role("rowheader", name="Ana Petrov")).to_be_visible()
    assert len(spoken(ben)) == 1 < len(spoken(mara)), "nothing of what was said before it was shown"
    await shown.click()
    await _no_longer_shown(mara, ben)
    await shown.click()
    await expect(shown).to_be_checked()


async def _no_longer_shown(mara: Person, ben: Person) -> None:
    """It is switched off: nothing stands with the people any more, and of what is said now they are told nothing."""
    await expect(ben.text("speaking-time-no-longer")).to_be_visible()
    await expect(ben.panel("people-title").get_by_role("rowheader")).to_have_count(0)
    await ben.line.hears_all()
    so_far = len(spoken(ben)), len(spoken(mara))
    await stages(mara, "Preparation")
    async with asyncio.timeout(PATIENCE_S):
        while len(spoken(mara)) == so_far[1]:
            await mara.line.hears_all()
    await ben.line.hears_all()
    assert len(spoken(ben)) == so_far[0]


async def _lines(mara: Person, ben: Person) -> None:
    line = ben.panel("people-title").get_by_role("listitem").filter(has_text="Ana Petrov")
    # Which word it is depends on the machine: many browsers at once make pictures freeze.
    words = (ben.words.plain(f"quality-{word}") for word in ("good", "unsteady", "poor"))
    await expect(line).to_contain_text(re.compile("|".join(words)))
    await kept(ben, "speaking-time")
    await asks_for_figures(mara, "Ana Petrov")
    await expect(mara.dialog).to_contain_text(mara.words.plain("quality-round-trip"))
    await kept(mara, "quality-figures")
    assert await findings(mara.page) == []
    await mara.dialog.get_by_role("button", name=mara.words("close")).last.click()
    await ben.line.hears_all()
    assert ben.was_told("quality")
    assert not ben.was_told("round_trip_ms"), "figures are for mediators"


async def _a_line_in_trouble(mara: Person, ana: Person, ben: Person) -> None:
    await ana.page.evaluate(TROUBLED)
    line = ben.panel("people-title").get_by_role("listitem").filter(has_text="Ana Petrov")
    await expect(line).to_contain_text(ben.words.plain("quality-poor"))
    await asks_for_figures(mara, "Ana Petrov")
    await expect(mara.dialog).to_contain_text("20 %")
    await mara.dialog.get_by_role("button", name=mara.words("close")).last.click()


async def _talking_while_muted(mara: Person, ana: Person, ben: Person) -> None:
    await ben.button("mute").first.click()
    await expect(ben.text("muted-talking")).to_be_visible()
    await hears(mara, [ana], [ben])
    await ben.unmutes()


async def _speaking_in_a_caucus(mara: Person, ana: Person, ben: Person) -> None:
    room = await mara.opens_caucus("a")
    await mara.moves("Ana Petrov", room)
    await ana.enters()
    for name in ("Ana Petrov", "Side A", "Ben Okafor", "Side B"):  # seconds by person and by side
        head = mara.page.get_by_role("rowheader", name=name)
        await expect(mara.region("console-speaking").get_by_role("row").filter(has=head)).to_contain_text(
            re.compile("[1-9]")
        )
    await asks_for_figures(mara, "Ana Petrov")
    await expect(mara.dialog).to_contain_text(mara.words.inside("console-quality-elsewhere", name="Ana Petrov"))
    await mara.dialog.get_by_role("button", name=mara.words("close")).last.click()
    await mara.goes_into(room)
    await mara.unmutes()
    await hears(mara, [ana], [ben])
    before = len(spoken(ben))
    await stages(mara, "Negotiation")
    await expect(mara.region("console-speaking").get_by_role("table")).to_have_accessible_name(
        mara.words.inside("console-speaking-in", room=room)
    )
    await expect(mara.region("console-balance")).to_contain_text("You are with them now")
    await kept(mara, "speaking-console")
    assert await findings(mara.page) == []
    (caucus,) = {event["room"] for event in spoken(mara)} - {"joint"}
    await ben.line.hears_all()
    assert not ben.was_told(caucus)
    assert {event["room"] for event in spoken(ana)} == {"joint"}
    assert len(spoken(ben)) <= before + 1, "what they heard until the others went"
    await _the_same_from_the_log(mara, ana)


async def _the_same_from_the_log(mara: Person, ana: Person) -> None:
    """Add up what was told one by one: the page says so, and says the same when it is opened anew, from a replay."""
    speaking = mara.region("console-speaking")
    table = speaking.get_by_role("table")
    room = speaking.get_by_role("combobox", name=mara.words("console-speaking-room"))
    await room.select_option("Joint session")
    batches = [event["spoke"] for event in spoken(mara) if event["room"] == "joint"]
    assert len(batches) > 1
    seconds = sum(one["ms"] for batch in batches for one in batch if one["seat"] == ana.seat) // 1000
    time = f"{seconds} s" if seconds < 60 else f"{seconds // 60} min"
    await expect(table.get_by_role("row").filter(has_text="Ana Petrov")).to_contain_text(time)
    said = await table.inner_text()
    await mara.page.reload()
    await room.select_option("Joint session")
    await expect(table).to_have_text(said, use_inner_text=True)
