"""Point 8: one agenda, ordered by keyboard; stages; and one sentence that crosses only after its owner's yes."""

from __future__ import annotations

from playwright.async_api import expect

from room_server.session.practices.disclosure import AnswerRelease, ReleaseItem
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept


async def adds_topic(mara: Person, title: str, minutes: str = "", owner: str = "") -> None:
    await mara.button("console-topic-add").click()
    await mara.field("console-topic-title").fill(title)
    if owner:
        await mara.page.get_by_role("combobox", name=mara.words("console-topic-owner")).select_option(owner)
    await mara.page.get_by_role("spinbutton", name=mara.words("console-topic-minutes")).fill(minutes or "0")
    await mara.dialog.get_by_role("button", name=mara.words("console-topic-add")).click()
    await expect(mara.dialog).to_have_count(0)


async def topic_menu(mara: Person, title: str, action: str) -> None:
    await mara.chooses(mara.button("console-actions-for", name=title), mara.words(action))


async def test_the_agenda_is_ordered_by_keyboard_and_read_by_everyone(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    for title, minutes, owner in (("Deposit", "20", "Ana Petrov"), ("Repairs", "15", ""), ("Costs", "", "")):
        await adds_topic(mara, title, minutes, owner)
    agenda = ana.page.get_by_role("list", name=ana.words("agenda-title"))
    await ana.shows("agenda")
    await expect(agenda.get_by_role("listitem").first).to_contain_text("Deposit")
    await expect(agenda.get_by_role("listitem").first).to_contain_text("Ana Petrov")
    handle = mara.page.get_by_role("button", name=mara.words("console-drag", name="Costs"))
    await mara.takes(handle)
    await mara.page.keyboard.press("ArrowUp")
    await mara.page.keyboard.press("ArrowUp")
    await mara.page.keyboard.press("Enter")
    await expect(agenda.get_by_role("listitem")).to_contain_text(["Deposit", "Costs", "Repairs"])
    await topic_menu(mara, "Deposit", "console-topic-down")
    await expect(agenda.get_by_role("listitem")).to_contain_text(["Costs", "Deposit", "Repairs"])
    await topic_menu(mara, "Repairs", "console-mark-current")
    await expect(agenda.get_by_role("listitem").filter(has_text="Repairs")).to_have_attribute("aria-current", "step")
    await topic_menu(mara, "Repairs", "console-mark-done")
    await topic_menu(mara, "Deposit", "console-mark-current")
    await expect(agenda.get_by_role("listitem").filter(has_text="Repairs")).to_contain_text("done")
    await mara.page.get_by_role("combobox", name=mara.words("console-stage")).select_option("Exploration")
    await expect(ana.text("agenda-stage", stage="Exploration")).to_be_visible()
    await ben.page.reload()  # what the server keeps, not what the page was told one by one
    await ben.is_in("Joint session")
    await ben.shows("agenda")
    for one in (ana, ben):
        topics = one.page.get_by_role("list", name=one.words("agenda-title")).get_by_role("listitem")
        await expect(topics).to_contain_text(["Costs", "Deposit", "Repairs"])
        await expect(topics.nth(1)).to_have_attribute("aria-current", "step")
        await expect(topics.nth(2)).to_contain_text("done")


async def test_notes_on_a_topic_stay_in_their_room_and_cross_with_their_owners_yes(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await adds_topic(mara, "Deposit")
    room = await mara.opens_caucus("a")
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await ana.shows("agenda")
    await ana.button_of("note-add", "Deposit").click()
    await ana.field("note-label", title="Deposit").fill("canary-4711")
    await ana.button("note-keep").click()
    await expect(ana.page.get_by_role("paragraph").filter(has_text="canary-4711")).to_be_visible()
    await mara.goes_into(room)
    note = mara.page.get_by_role("list", name=mara.words("console-notes-on", title="Deposit")).get_by_role("listitem")
    await note.filter(has_text="canary-4711").get_by_role("button", name=mara.words("console-share-ask")).click()
    await mara.field("console-share-wording").fill("The deposit was paid")
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await ana.button("release-read").click()
    await ana.dialog.get_by_role("button", name=ana.words("release-yes")).click()
    await mara.button("console-rail-shares", begins=True).click()
    entries = mara.page.get_by_role("list", name=mara.words("ledger-title")).get_by_role("listitem")
    await mara.page.get_by_role("combobox", name=mara.words("ledger-where")).select_option("Joint session")
    await expect(entries.filter(has_text="canary-4711")).to_contain_text(mara.words.plain("ledger-cleared"))
    await mara.button("console-share-now").click()
    await ben.reads("The deposit was paid")
    assert not ben.was_told("canary-4711")


async def asks_to_share(mara: Person, said: str, wording: str) -> None:
    line = mara.page.get_by_role("listitem").filter(has_text=said)
    await line.get_by_role("button", name=mara.words("console-share-ask")).click()
    await mara.field("console-share-wording").fill(wording)
    await kept(mara, "share")
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await expect(mara.dialog).to_have_count(0)


async def test_one_sentence_crosses_after_its_owner_said_yes(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    room = await mara.opens_caucus("a")
    await mara.goes_into(room)
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await ana.says("canary-4711: I could pay 900, at most 1100")
    await mara.reads("canary-4711")
    await asks_to_share(mara, "canary-4711", "Ana could pay 900")
    await expect(ana.button("release-read")).to_be_visible()
    (asked,) = [event["release"] for event in mara.events() if event["t"] == "release-proposed"]
    assert await mara.insists(ReleaseItem(asked, "Ana could pay 900")) == "not-approved"
    assert await mara.insists(AnswerRelease(asked, "Ana could pay 900", approve=True)) == "not-allowed"
    assert await ana.insists(AnswerRelease(asked, "Ana could pay 800", approve=True)) == "wording-changed"
    await ana.button("release-read").click()
    await expect(ana.dialog).to_contain_text("Ana could pay 900")
    await kept(ana, "release")
    await ana.dialog.get_by_role("button", name=ana.words("release-no")).click()
    await expect(
        mara.page.get_by_text(mara.words.inside("console-share-said-no", name="Ana Petrov")).first
    ).to_be_attached()
    assert await mara.insists(ReleaseItem(asked, "Ana could pay 900")) == "no-such-release"
    await asks_to_share(mara, "canary-4711", "Ana could pay 950")
    await ana.button("release-read").click()
    await ana.dialog.get_by_role("button", name=ana.words("release-yes")).click()
    await ben.line.hears_all()
    assert not ben.was_told("Ana could pay")
    await mara.button("console-rail-shares", begins=True).click()
    await mara.button("console-share-now").click()
    await ben.reads("Ana could pay 950")
    assert not ben.was_told("canary-4711")
    assert not ben.was_told("Ana could pay 900")
    await expect(ben.text("chat-released")).to_be_visible()
