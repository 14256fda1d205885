"""Takes the picture of the mediator's console that the README shows: python -m tests.browser.picture"""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from playwright.async_api import async_playwright, expect

from tests.browser.person import Person
from tests.browser.stage import Stage
from tests.browser.test_agenda_release import adds_topic, topic_menu
from tests.media.harness.chromium import launched
from tests.processes import serving

INTO = Path(__file__).resolve().parents[2] / "docs" / "console.png"
MINUTE = 60_000  # ms
PORTRAITS = {  # background, then skin, hair and coat
    "Mara Lindqvist": ((206, 214, 206), ("#e7bd98", "#7a7672", "#2f4a48")),
    "Ana Petrov": ((222, 208, 192), ("#e2b48c", "#4a3026", "#8f4a3a")),
    "Luis Ruiz": ((196, 204, 212), ("#c58f68", "#2a2624", "#2c3842")),
    "Ben Okafor": ((210, 205, 190), ("#8a5a3c", "#1f1a18", "#3f5a78")),
    "Irena Sato": ((214, 204, 212), ("#ecc6a6", "#241f20", "#5a4a66")),
}


async def seated(stage: Stage, links: dict[str, str]) -> list[Person]:
    people = []
    for name in links:
        colour, portrait = PORTRAITS[name]
        stage.colours.append(colour)
        people.append(await stage.person(name, portrait=portrait))
    await stage.gather(people, links, "video", sound=True)
    return people


async def take(stage: Stage) -> None:
    """Play a session up to a caucus with side A while Ben asks for a break."""
    links = await stage.session("Ana Petrov", "Luis Ruiz", "Ben Okafor", "Irena Sato", title="Petrov and Okafor")
    mara, ana, luis, ben, irena = await seated(stage, links)
    for title, minutes, owner in (
        ("What each side needs", "20", ""),
        ("The deposit", "25", "Ana Petrov"),
        ("Repairs", "15", "Ben Okafor"),
    ):
        await adds_topic(mara, title, minutes, owner)
    await topic_menu(mara, "What each side needs", "console-mark-done")
    await topic_menu(mara, "The deposit", "console-mark-current")
    await mara.page.get_by_role("combobox", name=mara.words("console-stage")).select_option("Negotiation")
    rooms = [await mara.opens_caucus("a"), await mara.opens_caucus("b")]
    for name, room in (("Luis Ruiz", rooms[0]), ("Irena Sato", rooms[1])):
        await mara.moves(name, room)
    await mara.moves("Ana Petrov", rooms[0])
    await mara.moves("Ben Okafor", rooms[1])
    await mara.goes_into(rooms[0])
    for one in (ana, luis, ben, irena):
        await one.enters(sound=one is not luis)
        if one is not irena and await one.button("camera-on").count():
            await one.button("camera-on").click()
    await ben.button("request-break").click()
    await expect(mara.region("console-asking")).to_contain_text("Ben Okafor asks for a break")
    if await mara.button("camera-on").count():
        await mara.button("camera-on").click()
    await mara.unmutes()
    await mara.sees(ana, luis)
    for toast in await mara.button("close").all():
        await toast.click()
    INTO.parent.mkdir(exist_ok=True)
    await mara.page.screenshot(path=INTO)


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with serving(Path(folder)) as server, async_playwright() as playwright:
            expect.set_options(timeout=20_000)
            browser = await launched(playwright)
            await take(Stage(server, browser))
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
