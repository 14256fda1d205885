"""Point 5, the joint session: everyone hears and sees everyone, writes, reads the agenda, and knows where they are."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, hears, kept, pictures_come

# Keeps the most lines with these words that the page has ever shown at once.
MOST_AT_ONCE = """words => {
  window.mostAtOnce = 0;
  const look = () => {
    const lines = [...document.querySelectorAll('.log .text')].filter(line => line.textContent === words);
    window.mostAtOnce = Math.max(window.mostAtOnce, lines.length);
  };
  new MutationObserver(look).observe(document.body, {childList: true, subtree: true, characterData: true});
}"""


async def test_everyone_hears_and_sees_everyone(stage: Stage) -> None:
    mara, ana, _ = people = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    for one in people:
        others = [other for other in people if other is not one]
        await hears(one, others, [one])
        await one.sees(*others)
        await pictures_come(one, 2)
    await kept(mara, "console-joint")
    await kept(ana, "joint")
    await ana.button("mute").click()
    await hears(mara, [people[2]], [ana])
    await expect(mara.people_of("Joint session").filter(has_text="Ana Petrov")).to_contain_text("Muted")
    await _asked_to_mute(*people)


async def _asked_to_mute(mara: Person, ana: Person, ben: Person) -> None:
    """Ask somebody to mute: they alone are told, and they are heard until they do it themselves."""
    menu = mara.line_of(ben.name).get_by_role("button", name=mara.words("console-actions-for", name=ben.name))
    await mara.chooses(menu, mara.words("console-ask-to-mute"))
    await expect(ben.text("mute-asked")).to_be_visible()
    await hears(mara, [ben], [ana])
    await ben.page.get_by_role("main").get_by_role("button", name=ben.words("mute")).first.click()
    await hears(mara, [], [ana, ben])
    await ana.line.hears_all()
    assert not ana.was_told("mute-asked")


async def test_words_and_the_banner_say_where_one_is_and_who_reads(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await ana.is_in("Joint session")
    await expect(ana.banner).to_contain_text("Ben Okafor")
    await expect(ana.banner).to_contain_text("the mediator, Mara Lindqvist")
    await expect(ana.button("hear-count", count=2)).to_be_visible()
    await expect(ana.text("not-recorded")).to_be_visible()
    await expect(ana.page).to_have_title(ana.words("page-in-room", room="Joint session"))
    await ana.chat()
    await expect(ana.text("chat-audience-joint", count=3)).to_be_visible()
    await ana.page.evaluate(MOST_AT_ONCE, "Good morning, <b>everyone</b> & all")
    await ana.says("Good morning, <b>everyone</b> & all")
    assert await ana.page.evaluate("window.mostAtOnce") == 1  # on its way, then told: never both
    for one in (mara, ben):
        await one.reads("Good morning, <b>everyone</b> & all")
    await ana.shows("people")
    await expect(ana.text("people-hear", count=2)).to_be_visible()
    await expect(ana.page.get_by_role("complementary")).to_have_count(1)  # one side panel at a time
    await expect(ana.panel("people-title").get_by_text(ana.words.plain("hears-you"), exact=True)).to_have_count(2)


async def test_the_mediator_writes_to_every_room_and_one_writes_to_the_mediator_alone(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", rooms=("Side A:a",))
    await mara.moves("Ana Petrov", "Caucus, Side A")
    await goes_in(ana)
    await mara.button("console-announce-short").click()
    await mara.dialog.get_by_role("textbox").fill("Lunch is at noon")
    await mara.dialog.get_by_role("button", name=mara.words("console-announce-do", count=2)).click()
    for one in (ana, ben):
        await expect(one.page.get_by_role("main").get_by_text("Lunch is at noon")).to_be_visible()
    await ben.line.hears_all()
    before = len(ben.events())
    await ana.shows("messages")
    await ana.page.evaluate(MOST_AT_ONCE, "I would like to talk about my mother")
    await ana.field("messages-write").fill("I would like to talk about my mother")
    await ana.field("messages-write").press("Enter")
    await expect(mara.region("console-asking").get_by_text("I would like to talk about my mother")).to_be_visible()
    await expect(ana.text("chat-sending")).to_have_count(0)
    assert await ana.page.evaluate("window.mostAtOnce") == 1
    await ben.line.hears_all()
    assert ben.events()[before:] == []
    await _written_to_one_room(mara, ana, ben)
    await _queue_of_help(mara, ana, ben)


async def _written_to_one_room(mara: Person, ana: Person, ben: Person) -> None:
    """Write to one of two rooms: the other reads nothing of it."""
    await mara.button("console-announce-short").click()
    await mara.dialog.get_by_role("checkbox", name="Joint session").uncheck()
    await expect(mara.dialog).to_contain_text("Everyone reads this: Ana Petrov.")
    await mara.dialog.get_by_role("textbox").fill("Ten more minutes here")
    await mara.dialog.get_by_role("button", name=mara.words("console-announce-do", count=1)).click()
    await expect(ana.page.get_by_role("main").get_by_text("Ten more minutes here")).to_be_visible()
    await ben.line.hears_all()
    assert not ben.was_told("Ten more minutes here")


async def _queue_of_help(mara: Person, ana: Person, ben: Person) -> None:
    """Call for help from two rooms: the first comes first, with the room; neither learns of the other's call."""
    for one in (ana, ben):
        await one.finds(one.words.plain("request-help"))
        await expect(one.text("request-help-sent", name="Mara")).to_be_visible()
        await expect(mara.region("console-asking")).to_contain_text(f"{one.name} asks for help")
    words = await mara.region("console-asking").inner_text()
    assert words.index("Ana Petrov asks") < words.index("Ben Okafor asks")
    assert "Caucus, Side A" in words
    for one in (ana, ben):
        await one.line.hears_all()
        assert {event["seat"] for event in one.events() if event["t"] == "request-made"} == {one.seat}


async def test_a_joint_session_rests_without_a_mediator_and_goes_on_with_one(stage: Stage) -> None:
    mara, ana, ben = people = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await hears(ben, [ana], [])
    caucus = await mara.opens_caucus("a")
    await mara.goes_into(caucus)
    for one in (ana, ben):
        await expect(one.heading("rest-title")).to_be_visible()
    assert not await ana.page.evaluate("senses.tracks.some(track => track.readyState === 'live')")
    await ana.blurts()
    await hears(ben, [], people)
    await mara.goes_into("Joint session")
    await expect(ana.heading("rest-title")).to_have_count(0)
    await ana.unmutes()
    await hears(ben, [ana], [])
