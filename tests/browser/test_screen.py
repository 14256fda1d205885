"""Showing a screen: asked before, seen by exactly those who were named, over at once when anybody comes or goes."""

from __future__ import annotations

from playwright.async_api import expect

from room_server.session.practices.screens import StartScreen
from room_server.session.rooms import JOINT
from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept

SIDE_B = "Caucus, Side B"
SIZE = """([label, width, height]) => {
  const player = [...document.querySelectorAll('video')].find((one) => one.getAttribute('aria-label') === label);
  return player?.videoWidth === width && player.videoHeight === height;
}"""


async def sees_screen(person: Person, of: Person) -> None:
    """Wait until the screen of somebody is there, in their own colour and in its full size."""
    region = person.page.get_by_role("region", name=person.words("screen-of", name=of.name))
    await expect(region).to_be_visible()
    label = await region.get_attribute("aria-label")
    await person.page.wait_for_function("senses.shows", arg=[label, list(of.colour)])
    await person.page.wait_for_function(SIZE, arg=[label, 1280, 720])


async def sees_none(*people: Person) -> None:
    for person in people:
        await expect(person.page.get_by_role("button", name=person.words("screen-actual"))).to_have_count(0)


async def screen_bytes(person: Person) -> int:
    """Bytes of screens that came in so far, whether or not the page shows them."""
    return sum(size for slot, size in (await person.pictures()).items() if slot.endswith(".s0"))


async def asks_to_show(person: Person, *others: Person) -> None:
    """Open the question, and read in it who will see it."""
    await person.button("screen-show-short").click()
    for other in others:
        await expect(person.dialog).to_contain_text(other.name)
    await expect(person.dialog).to_contain_text(person.words.inside("screen-ask-content"))
    await expect(person.dialog.get_by_role("button", name=person.words("screen-ask-no"))).to_be_focused()


async def says_yes(person: Person, words: str = "screen-ask-choose") -> None:
    await person.dialog.get_by_role("button", name=person.words(words)).click()
    await expect(person.dialog).to_have_count(0)
    await expect(person.button("screen-stop")).to_be_visible()


async def flaunts_in_vain(by: Person, *others: Person) -> None:
    """Send a screen past the page: not one byte of it may come in."""
    before = [await screen_bytes(one) for one in others]
    await by.page.evaluate("senses.flaunt()")
    assert [await screen_bytes(one) for one in others] == before


async def test_a_screen_reaches_exactly_those_who_were_named(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor", "Irena Sato", rooms=("Side B:b",))
    mara, ana, ben, irena = [await stage.person(name) for name in links]
    await stage.gather([mara, ana, ben], links)
    await irena.arrives(links[irena.name], "text")
    await expect(ana.button("screen-show-short")).to_have_count(0)
    seated = tuple(one.seat for one in (mara, ana, ben))
    assert await ana.insists(StartScreen(JOINT, seated)) == "not-allowed"
    await flaunts_in_vain(ana, mara, ben)

    menu = mara.line_of(ana.name).get_by_role("button", name=mara.words("console-actions-for", name=ana.name))
    await mara.chooses(menu, mara.words("console-let-show"))
    await asks_to_show(ana, mara, ben)
    await expect(ana.dialog).not_to_contain_text(irena.name)
    assert await findings(ana.page) == []
    await kept(ana, "screen-ask")
    await says_yes(ana)
    await sees_screen(ben, ana)
    await sees_screen(mara, ana)
    await expect(ana.text("screen-showing", names="Mara Lindqvist and Ben Okafor")).to_be_visible()
    for one in (ana, ben, mara):
        assert await findings(one.page) == []
        await kept(one, f"screen-{one.name.split()[0].lower()}")

    await mara.admits(irena.name)
    await sees_none(ben, mara)
    await expect(ana.heading("screen-ask-came", count=1, names=irena.name)).to_be_visible()
    await goes_in(irena)
    await flaunts_in_vain(ana, ben, mara, irena)
    assert await screen_bytes(irena) == 0
    await kept(ana, "screen-again")
    await says_yes(ana, "screen-ask-go-on")
    await sees_screen(irena, ana)
    await sees_screen(ben, ana)

    await mara.moves(irena.name, SIDE_B)
    await goes_in(irena)
    await expect(ana.heading("screen-ask-changed")).to_be_visible()
    told = len(irena.events())
    await says_yes(ana, "screen-ask-go-on")
    await sees_screen(ben, ana)
    await flaunts_in_vain(ana, irena)
    await sees_none(irena)
    assert irena.events()[told:] == [], "a caucus hears nothing of it"

    stop = ana.button("screen-stop")
    await stop.focus()
    await ana.page.keyboard.press("Enter")
    await sees_none(ben, mara)
    assert not await ana.page.evaluate("senses.captures()")


async def test_a_mediator_is_told_what_a_screen_gives_away_and_a_reload_ends_it(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    await ana.page.set_viewport_size({"width": 320, "height": 800})
    await asks_to_show(mara, ana)
    await expect(mara.dialog).to_contain_text(mara.words.inside("screen-ask-console"))
    await kept(mara, "screen-ask-console")
    await says_yes(mara)
    await sees_screen(ana, mara)
    assert await findings(ana.page) == []
    assert await sideways(ana.page) <= 0
    await kept(ana, "screen-narrow")
    await mara.page.evaluate("senses.stopSharing()")
    await sees_none(ana)
    await expect(mara.button("screen-stop")).to_have_count(0)

    await asks_to_show(mara, ana)
    await says_yes(mara)
    await sees_screen(ana, mara)
    await mara.page.reload()
    await sees_none(ana)


async def test_while_the_console_is_shown_what_belongs_elsewhere_is_hidden_and_it_says_from_whom(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    rail = mara.page.get_by_role("group", name=mara.words("console-rail-parts"))
    notes = rail.get_by_role("button", name=mara.words("console-rail-notes"))
    await notes.click()
    write, hidden = mara.field("console-note-write"), mara.text("screen-guard-title")
    await write.fill("Ana would take 900")
    await mara.button("console-note-keep").click()
    kept_note = mara.page.get_by_role("list", name=mara.words("console-notes"))
    await expect(kept_note).to_contain_text("Ana would take 900")

    await asks_to_show(mara, ana)
    await says_yes(mara)
    await sees_screen(ana, mara)
    await expect(hidden).to_be_visible()
    await expect(mara.page.get_by_text(mara.words.inside("screen-guard-what", names="Ana Petrov"))).to_be_visible()
    for part in ("notes", "shares", "chat"):
        await rail.get_by_role("button", name=mara.words(f"console-rail-{part}", begins=True)).click()
        await expect(hidden).to_be_visible()
        await expect(mara.page.get_by_text("Ana would take 900")).to_have_count(0)
        assert await findings(mara.page) == []
    await kept(mara, "screen-guard")
    await notes.click()
    await mara.button("screen-guard-show").press("Enter")
    await expect(kept_note).to_contain_text("Ana would take 900")

    await mara.button("screen-stop").click()
    await sees_none(ana)
    await expect(write).to_be_visible()
    await asks_to_show(mara, ana)
    await says_yes(mara)
    await expect(hidden).to_be_visible()
