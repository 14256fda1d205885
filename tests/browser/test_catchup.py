"""Catch-up: who comes in later reads earlier chat only when somebody who knows it shows it, and then for good."""

from __future__ import annotations

from playwright.async_api import expect

from room_server.session.practices.catchup import CatchUp
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId
from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept

EARLIER = "We met on Monday about the heating."
ALSO = "I brought the letters."


def lines_told(person: Person) -> dict[str, ItemId]:
    """Return the chat lines that a page was told, by their text."""
    return {event["text"]: ItemId(event["line"]) for event in person.events() if event["t"] == "said"}


async def test_a_late_comer_reads_earlier_chat_when_the_mediator_shows_it_and_after_a_reload_too(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana = await stage.person("Mara Lindqvist"), await stage.person("Ana Petrov")
    await stage.gather([mara, ana], links)
    await ana.says(EARLIER)
    await ana.says(ALSO)
    ben = await stage.person("Ben Okafor", size=(320, 640))
    await ben.arrives(links["Ben Okafor"], "text")
    await mara.admits("Ben Okafor")
    await goes_in(ben)
    await mara.chat()
    assert not ben.was_told(EARLIER)
    # Only the mediators do it here: Ana is not offered it, and is refused past her page.
    await ana.shows("people")
    await expect(ana.button("catch-up-ask", name="Ben Okafor")).to_have_count(0)
    assert await ana.insists(CatchUp(ben.seat, JOINT, (lines_told(ana)[EARLIER],))) == "not-allowed"
    assert await mara.insists(CatchUp(ben.seat, JOINT, (ItemId("i-none"),))) == "no-such-item"
    await mara.button("catch-up-ask", name="Ben Okafor").click()
    await expect(mara.dialog.get_by_role("checkbox", checked=True)).to_have_count(2)
    await mara.dialog.get_by_role("checkbox", name=ALSO).uncheck()
    assert await findings(mara.page) == []
    await kept(mara, "catch-up")
    await mara.dialog.get_by_role("button", name=mara.words("catch-up-do", count=1)).click()
    await expect(mara.dialog).to_have_count(0)
    await ben.reads(EARLIER)
    await expect(ben.text("chat-shown-to-you", name="Mara Lindqvist")).to_be_visible()
    await expect(mara.text("chat-caught-up-by-you", name="Ben Okafor")).to_be_visible()
    await ana.chat()
    await expect(ana.text("chat-caught-up", name="Ben Okafor", by="Mara Lindqvist")).to_be_visible()
    assert not ben.was_told(ALSO)
    await kept(ben, "caught-up")
    assert await findings(ben.page) == []
    assert await sideways(ben.page) == 0
    await ben.page.reload()
    await ben.is_in("Joint session")
    await ben.reads(EARLIER)
    await expect(ben.page.get_by_text(ALSO)).to_have_count(0)
    # What is left is still offered; after it nothing is.
    await mara.button("catch-up-ask", name="Ben Okafor").click()
    await mara.dialog.get_by_role("button", name=mara.words("catch-up-do", count=1)).click()
    await ben.reads(ALSO)
    await expect(mara.button("catch-up-ask", name="Ben Okafor")).to_have_count(0)


async def moves_after_all(mara: Person, name: str, room: str, guard: str) -> None:
    """Move somebody whom a guard asks about."""
    await mara.stages(name, room)
    await mara.dialog.get_by_role("checkbox", name=mara.words(f"console-ack-{guard}")).check()
    await mara.does_move()


async def test_in_a_caucus_the_side_shows_its_own_and_the_mediator_and_nobody_an_outsider(stage: Stage) -> None:
    people = await stage.meeting("Ana Petrov", "Luis Ruiz", "Ben Okafor", rooms=("Side A:a",))
    mara, ana, luis, ben = people
    caucus = "Caucus, Side A"
    await moves_after_all(mara, "Ana Petrov", caucus, "without-counsel")
    await goes_in(ana)
    await ana.says("canary-77 before anybody came")
    await mara.moves("Luis Ruiz", caucus)
    await goes_in(luis)
    await mara.goes_into(caucus)
    await moves_after_all(mara, "Ben Okafor", caucus, "sides-would-meet")
    await goes_in(ben)
    await ana.chat()
    for name in ("Luis Ruiz", "Mara Lindqvist"):
        await expect(ana.button("catch-up-ask", name=name)).to_be_visible()
    await expect(ana.button("catch-up-ask", name="Ben Okafor")).to_have_count(0)
    room = RoomId(ana.events()[-1]["room"])
    line = lines_told(ana)["canary-77 before anybody came"]
    assert await ana.insists(CatchUp(ben.seat, room, (line,))) == "not-allowed"
    assert await mara.insists(CatchUp(luis.seat, room, (line,))) == "no-such-item"
    for one in (luis, mara):
        await ana.button("catch-up-ask", name=one.name).click()
        await ana.dialog.get_by_role("button", name=ana.words("catch-up-do", count=1)).click()
        await one.reads("canary-77 before anybody came")
    assert not ben.was_told("canary-77")
    assert not any(event["t"] in {"lines-shown", "seat-caught-up"} for event in ben.events())
