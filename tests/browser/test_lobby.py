"""Point 4, the lobby: seen by mediators alone; admitted, held, declined; and not one byte of any room before that."""

from __future__ import annotations

from playwright.async_api import expect

from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.browser.axe import findings
from tests.browser.stage import Stage, goes_in, kept
from tests.processes import come, seat

RINGS = """senses.rings = 0;
const make = AudioContext.prototype.createOscillator;
AudioContext.prototype.createOscillator = function () {
  senses.rings += 1;
  return make.call(this);
};
0"""
"""Counts the tones that the page plays."""


async def test_the_mediator_sees_who_waits_and_asks_to_wait_or_declines(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana, ben = [await stage.person(name) for name in links]
    await mara.arrives(links[mara.name], "text")
    await mara.page.evaluate(RINGS)
    await ana.arrives(links[ana.name], "text")
    await mara.until("senses.rings > 0")
    lobby = mara.column("Lobby and hold")
    await expect(lobby).to_contain_text("Not here: Ben Okafor")
    for words in ("Ana Petrov", "Party", "Agreement signed", "With text only"):
        await expect(mara.line_of("Ana Petrov")).to_contain_text(words)
    await kept(mara, "console-lobby")
    await kept(ana, "waiting")
    await mara.button_of("console-hold", "Ana Petrov").click()
    await mara.dialog.get_by_role("textbox").fill("Five more minutes, please")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-hold-do")).click()
    await expect(ana.page.get_by_text("Five more minutes, please").first).to_be_visible()
    await ana.field("messages-write").fill("I am in a hurry")
    await ana.field("messages-write").press("Enter")
    await expect(mara.line_of("Ana Petrov")).to_contain_text("I am in a hurry")
    await mara.button_of("console-answer", "Ana Petrov").click()
    await mara.dialog.get_by_role("textbox").fill("You are next")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-write-do")).click()
    await expect(ana.page.get_by_role("listitem").filter(has_text="You are next")).to_be_visible()
    await mara.admits("Ana Petrov")
    await goes_in(ana)
    await ben.arrives(links[ben.name], "text")
    await mara.button_of("console-decline", "Ben Okafor").click()
    await mara.dialog.get_by_role("textbox").fill("Not today")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-decline-do")).click()
    await expect(ben.heading("ended-declined-title")).to_be_visible()
    await expect(ben.page.get_by_role("main").get_by_text("Not today")).to_be_visible()
    await ana.line.hears_all()
    assert not ana.was_told("Not today")
    assert not ana.was_told(ben.seat), "that somebody else came and was declined is told to the mediators alone"


async def test_whoever_waits_is_told_who_mediates_and_nothing_else(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Luis Ruiz", "Ben Okafor")
    mara, luis = await come(links["Mara Lindqvist"]), await come(links["Luis Ruiz"])
    await seat(mara, luis)
    ana, ben = await stage.person("Ana Petrov"), await stage.person("Ben Okafor")
    await ana.arrives(links[ana.name])
    await ben.arrives(links[ben.name])
    await expect(ana.page.get_by_text("Mara Lindqvist").first).to_be_visible()
    await expect(ana.page.get_by_role("list", name=ana.words("waiting-next"))).to_be_visible()
    await mara.do(Say(JOINT, "canary-4711"))
    await ana.field("messages-write").fill("hello")
    await ana.field("messages-write").press("Enter")
    await expect(ana.page.get_by_role("listitem").filter(has_text="hello")).to_have_count(
        1
    )  # sent, and no more on its way
    for one, other in ((ana, ben), (ben, ana)):
        await one.line.hears_all()
        for word in ("canary-4711", "Luis Ruiz", other.name, other.seat, luis.view.you):
            assert not one.was_told(word), f"{one.name} was told {word}"
            assert not await one.shows_anywhere(word)
        assert one.line.frames("signal") == [], "whoever waits gets no media connection"
        assert await one.pictures() == {}
        assert not await one.page.evaluate("senses.sends()")
    for client in (mara, luis):
        await client.close()


async def test_admission_to_a_named_room(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", rooms=("Side A:a",))
    mara, ana = [await stage.person(name) for name in links]
    await mara.arrives(links[mara.name], "text")
    await ana.arrives(links[ana.name], "text")
    await mara.admits("Ana Petrov", "Caucus, Side A")
    await ana.is_moved_to("caucus")
    await goes_in(ana)
    await ana.is_in("Private caucus, Side A")


async def test_behind_closed_doors_one_is_known_and_goes_on_when_they_open(stage: Stage) -> None:
    links = await stage.session("Ben Okafor")
    mara = await stage.person("Mara Lindqvist")
    ben = await stage.person("Ben Okafor", size=(320, 700))
    await mara.arrives(links[mara.name], "text")
    await mara.finds(mara.words.plain("console-lock"))
    lobby = mara.column("Lobby and hold")
    await expect(lobby).to_contain_text("Locked: nobody else comes in")
    await ben.opens(links[ben.name])
    await ben.signs()
    await ben.button("check-text-only").click()
    await expect(ben.heading("doors-title")).to_be_visible()
    await expect(lobby).to_contain_text("Ben Okafor asked to come in")
    await ben.button("doors-try").click()
    await expect(ben.text("refused-locked")).to_be_visible()
    for one, name in ((ben, "doors-closed-320"), (mara, "console-locked")):
        await kept(one, name)
        assert await findings(one.page) == []
        assert await one.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await lobby.get_by_role("button", name=mara.words("console-unlock-do")).click()
    await expect(ben.waiting).to_be_visible()
    await expect(mara.line_of("Ben Okafor")).to_contain_text("With text only")
