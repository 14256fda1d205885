"""Point 6: whoever is removed hears, sees and reads nothing more from that moment, and no old way opens again."""

from __future__ import annotations

import asyncio

from playwright.async_api import expect

from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.browser.person import Person
from tests.browser.stage import Stage, hears, pictures_come
from tests.browser.test_session_pages import finds_nothing

KEEPS_ITS_CONNECTIONS = "RTCPeerConnection.prototype.close = () => undefined"
PAUSE_S = 0.06


async def talks_on(person: Person) -> None:
    """Write lines as fast as one may."""
    number = 0
    while True:
        number += 1
        await person.insists(Say(JOINT, f"Line {number}."))
        await asyncio.sleep(PAUSE_S)


async def test_who_is_removed_while_everybody_talks_gets_nothing_more(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana, ben = people = [await stage.person(name) for name in links]
    await stage.gather(people, links, "video", sound=True)
    await hears(ben, [mara, ana], [])
    await ben.page.evaluate(KEEPS_ITS_CONNECTIONS)  # so that it is the server that ends what comes in
    talking = asyncio.create_task(talks_on(ana))
    await ben.reads("Line 3.")

    menu = mara.line_of(ben.name).get_by_role("button", name=mara.words("console-actions-for", name=ben.name))
    await mara.chooses(menu, mara.words("console-remove"))
    await mara.dialog.get_by_role("button", name=mara.words("console-remove-do", name=ben.name)).click()
    await expect(ben.heading("ended-removed-title")).to_be_visible()
    assert [frame["e"]["t"] for frame in ben.line.frames("told")][-1] == "removed"
    came = len(ben.line.received)

    blurting = asyncio.create_task(ben.blurts())  # past the page; whether anything can go out is the server's to say
    await hears(ben, [], [mara, ana])
    await pictures_come(ben, 0)
    await hears(ana, [mara], [ben])
    for task in (talking, blurting):
        task.cancel()
    await asyncio.gather(talking, blurting, return_exceptions=True)
    await ana.insists(Say(JOINT, "After the removal."))
    await mara.reads("After the removal.")
    assert len(ben.line.received) == came, "bytes after the farewell"

    await ben.page.reload()
    await expect(ben.page.get_by_role("heading").first).to_be_visible()
    assert not await ben.shows_anywhere("Line 3.")
    ben.problems = [problem for problem in ben.problems if "401" not in problem]
    await finds_nothing(ben, links[ben.name])
