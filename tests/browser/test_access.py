"""Every screen for everyone: axe in three languages, 320 px, text of 200 %, the keyboard alone, and Quick exit."""

from __future__ import annotations

import asyncio

import pytest
from playwright.async_api import Locator, Route, expect

from tests.browser.axe import findings, sideways, sideways_in_large_text
from tests.browser.person import Person
from tests.browser.stage import Stage, kept
from tests.browser.test_session_pages import first_run, makes_session, sets_up

DESK, PHONE, NARROW = (1440, 900), (390, 844), (320, 640)
FOCUS = """(() => {
  const { outlineWidth, outlineStyle } = getComputedStyle(document.activeElement);
  return [parseFloat(outlineWidth), outlineStyle];
})()"""
LOOKS_AT_EXIT = """senses.exit = new Promise((done) => {
  let pressed = 0;
  addEventListener('click', () => { pressed = performance.now(); }, true);
  addEventListener('click', () => done([
    Math.max(...senses.stopped) - pressed,
    senses.tracks.filter(({ readyState }) => readyState === 'live').length,
    document.documentElement.hidden,
  ]));
}); 0"""


class Tour:
    """Looks at each screen in three sizes, and keeps pictures and what is wrong."""

    def __init__(self) -> None:
        self.wrong: list[str] = []

    async def stop(self, person: Person, name: str) -> None:
        """Look at the screen that a person has now."""
        for width, height in (PHONE, NARROW, DESK):
            await person.page.set_viewport_size({"width": width, "height": height})
            where = f"{name} {person.words.language} {width}"
            if width == NARROW[0]:
                over = await sideways(person.page)
                self.wrong += [f"{where}: {over} px too wide"] if over > 0 else []
            else:
                await kept(person, name)
            if width != PHONE[0]:
                self.wrong += [f"{where}: {found}" for found in await findings(person.page)]
            if width == DESK[0]:
                over = await sideways_in_large_text(person.page)
                self.wrong += [f"{where}: {over} px too wide with text of 200 %"] if over > 0 else []


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["en", "de", "ar"])
async def test_every_screen_of_a_party_and_of_the_console(stage: Stage, language: str) -> None:
    tour = Tour()
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana, ben = people = [await stage.person(name, language=language) for name in links]
    await mara.arrives(links[mara.name])
    await ana.page.goto(links[ana.name])
    await expect(ana.button("join-go")).to_be_visible()
    await tour.stop(ana, "1-landing")
    await ana.button("join-go").click()
    await expect(ana.heading("agree-title")).to_be_visible()
    await tour.stop(ana, "2-agreement")
    await ana.signs()
    await ana.button("check-turn-on").click()
    await expect(ana.text("check-microphone-good")).to_be_visible()
    await tour.stop(ana, "3-check")
    await ana.button("check-go").click()
    await expect(ana.waiting).to_be_visible()
    await tour.stop(ana, "4-waiting")
    await tour.stop(mara, "20-console-lobby")
    joint = mara.words.plain("room-joint")
    await mara.admits(ana.name, joint)
    await expect(ana.button("moving-with-sound")).to_be_visible()
    await tour.stop(ana, "5-moving")
    await ana.enters()
    await ben.arrives(links[ben.name])
    await mara.admits(ben.name, joint)
    await ben.enters()
    await mara.unmutes()
    await mara.button("console-topic-add").click()
    await mara.field("console-topic-title").fill("Kaution / Deposit")
    await tour.stop(mara, "21-topic")
    await mara.dialog.get_by_role("button", name=mara.words("console-topic-add")).click()
    await ben.says("Good morning")
    for panel in ("agenda", "chat", "people", "messages", "settings"):
        await ana.shows(panel)
        await tour.stop(ana, f"6-joint-{panel}")
    await ana.page.keyboard.press("Control+k")
    await expect(ana.page.get_by_role("combobox", name=ana.words("palette-title"))).to_be_focused()
    await tour.stop(ana, "7-palette")
    await ana.page.keyboard.press("Escape")
    await ana.button("request-break").first.click()
    await expect(mara.region("console-asking")).to_contain_text(ana.name)
    await console_screens(tour, mara, ana)
    await closing_screens(tour, mara, people)
    assert not tour.wrong, "\n".join(tour.wrong)


async def console_screens(tour: Tour, mara: Person, ana: Person) -> None:
    """A caucus with its preview, guard and chat, then a break."""
    await mara.chooses(mara.button("console-open-caucus"), mara.words("side-a", begins=True))
    rooms = mara.page.get_by_role("heading", level=3)
    await expect(rooms).to_have_count(3)  # the joint session, the caucus, the lobby
    room = await rooms.nth(1).inner_text()
    await mara.goes_into(room)
    await mara.stages(ana.name, room)
    await tour.stop(mara, "22-move")
    await mara.does_move()
    await expect(ana.button("moving-with-sound")).to_be_visible()
    await tour.stop(ana, "8-moving-to-caucus")
    await ana.enters()
    await mara.stages("Ben Okafor", room)
    await tour.stop(mara, "23-guard")
    await mara.page.keyboard.press("Escape")
    await ana.says("between us")
    await tour.stop(ana, "9-caucus")
    for part in ("chat", "notes", "shares", "steer"):
        await mara.button(f"console-rail-{part}", begins=True).first.click()
        await tour.stop(mara, f"24-console-{part}")
    await mara.button_of("console-start", ana.name).click()
    await expect(ana.heading("break-until")).to_be_visible()
    await tour.stop(ana, "10-break")


async def closing_screens(tour: Tour, mara: Person, people: list[Person]) -> None:
    """The end, its preview, and the summary."""
    ana = people[1]
    await mara.button("console-closing-short").click()
    await mara.field("console-closing-points").fill("900")
    await tour.stop(mara, "25-closing")
    await mara.button("console-closing-show").click()
    await expect(
        mara.page.get_by_role("list", name=mara.words("console-packets")).get_by_role("listitem")
    ).to_have_count(3)
    await tour.stop(mara, "26-closing-preview")
    await mara.button("console-closing-go-on").click()
    await mara.button("console-closing-end").click()
    await expect(ana.heading("over-title")).to_be_visible()
    await tour.stop(ana, "11-over")
    await mara.button("console-publish-do").click()
    await expect(mara.text("console-published")).to_be_visible()
    await tour.stop(mara, "27-after")
    await expect(ana.heading("summary-title-settled")).to_be_visible()
    await tour.stop(ana, "12-summary")


@pytest.mark.parametrize("language", ["en", "de", "ar"])
async def test_every_page_of_the_mediators_desk(stage: Stage, language: str) -> None:
    tour = Tour()
    lena = await stage.person(f"Lena {language}", language=language)
    await lena.page.goto(stage.server.origin)
    await expect(lena.button("admin-sign-in")).to_be_visible()
    await tour.stop(lena, "30-home")
    link = await first_run(stage, lena.name)
    await lena.page.goto(link)
    await expect(lena.button("admin-first-run-do")).to_be_visible()
    await tour.stop(lena, "31-first-run")
    await sets_up(lena, link)
    await tour.stop(lena, "32-sessions-none")
    await makes_session(lena, "Petrov and Okafor", "Ana Petrov", "Ben Okafor")
    await tour.stop(lena, "34-created")
    await lena.page.get_by_role("link", name=lena.words("admin-to-list")).click()
    people = lena.page.get_by_role("link", name=lena.words.of("admin-people-and-links", "Petrov and Okafor"))
    await expect(people).to_be_visible()
    await tour.stop(lena, "35-sessions")
    await people.click()
    await expect(lena.heading("admin-people-and-links")).to_be_visible()
    await tour.stop(lena, "36-session")
    await lena.page.goto(f"{stage.server.origin}/console#new")
    await expect(lena.field("admin-title")).to_be_visible()
    await tour.stop(lena, "33-new-session")
    assert not tour.wrong, "\n".join(tour.wrong)


async def goes_to(person: Person, target: Locator) -> None:
    """Press Tab until the target has the focus, which then is seen."""
    for _ in range(60):
        await person.page.keyboard.press("Tab")
        if await target.evaluate("element => element === document.activeElement"):
            width, style = await person.page.evaluate(FOCUS)
            assert width >= 3
            assert style != "none"
            return
    raise AssertionError(f"the keyboard does not reach {target}")


async def test_one_joins_by_keyboard_alone(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    mara, ana = [await stage.person(name) for name in links]
    await mara.arrives(links[mara.name], "text")
    keys = ana.page.keyboard
    await ana.page.goto(links[ana.name])
    await expect(ana.button("join-go")).to_be_visible()
    await goes_to(ana, ana.button("join-go"))
    await keys.press("Enter")
    await expect(ana.heading("agree-title")).to_be_visible()
    await goes_to(ana, ana.page.get_by_role("checkbox", name=ana.words("agree-attest")))
    await keys.press("Space")
    await goes_to(ana, ana.field("agree-name"))
    await keys.type("Ana Petrov")
    await keys.press("Enter")
    await expect(ana.heading("check-title")).to_be_visible()
    await goes_to(ana, ana.button("check-text-only"))
    await keys.press("Enter")
    await expect(ana.waiting).to_be_visible()
    await goes_to(
        mara,
        mara.line_of("Ana Petrov")
        .get_by_role("button", name=mara.words("console-drag"))
        .or_(mara.line_of("Ana Petrov"))
        .first,
    )
    await mara.admits("Ana Petrov")
    await goes_to(ana, ana.button("moving-go"))
    await keys.press("Enter")
    await expect(ana.page.get_by_role("region", name="Joint session", exact=True)).to_be_focused()
    await keys.press("?")
    await expect(ana.dialog).to_contain_text("Ctrl")
    await keys.press("Escape")
    await keys.press("c")
    await expect(ana.field("chat-write")).to_be_visible()


async def test_quick_exit_stops_everything_at_once_and_leaves(stage: Stage) -> None:
    _, ana = await stage.meeting("Ana Petrov", sound=True)
    looked = asyncio.Event()

    async def neutral_site(route: Route) -> None:
        await looked.wait()  # the old page is still there while the neutral site loads
        await route.fulfill(body="<title>An encyclopaedia</title>", content_type="text/html")

    await ana.context.route("https://www.wikipedia.org/**", neutral_site)
    await ana.page.set_viewport_size({"width": 320, "height": 640})
    await ana.page.evaluate(LOOKS_AT_EXIT)
    seen = asyncio.create_task(ana.page.evaluate("senses.exit"))
    await ana.button("quick-exit").click(no_wait_after=True)
    stopped_after, live, hidden = await asyncio.wait_for(seen, 10)
    looked.set()
    assert stopped_after < 200
    assert live == 0
    assert hidden
    await expect(ana.page).to_have_title("An encyclopaedia")
    assert stage.foreign() == ["https://www.wikipedia.org/"]
    ana.addresses.clear()


async def test_the_exits_are_never_covered(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    for one, opens in ((ana, "shortcuts-title"), (mara, "console-closing-title")):
        await one.page.set_viewport_size({"width": 320, "height": 640})
        await one.finds(one.words.plain(opens))
        await expect(one.dialog).to_be_visible()
        await one.button("quick-exit").click(trial=True)
