"""What crosses: what may be said where, an owner's other words, elements of a board, marks, the pad, a breach."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import expect

from room_server.session.practices.disclosure import DropRelease, ProposeRelease, ReleaseItem
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId
from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept
from tests.browser.test_agenda_release import adds_topic
from tests.browser.test_rooms import opens
from tests.processes import LINK

CANARY = "canary-4711: I could pay 900, at most 1100"
HEARD, BRIEFED = "briefing-4711: at most 1100", "Ana cannot go beyond 1100"
OPEN_SESSION = """
title = "An open case"
regime = "open"
people = [
  { name = "Mara Lindqvist", role = "mediator" },
  { name = "Ana Petrov", role = "party", side = "a", side_name = "Tenant" },
  { name = "Ben Okafor", role = "party", side = "b", side_name = "Landlord" },
]
"""


async def in_caucus(mara: Person, ana: Person) -> str:
    """Hold a caucus with Ana."""
    room = await mara.opens_caucus("a")
    await mara.goes_into(room)
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    return room


async def asks_ledger(mara: Person, room: str = "Joint session") -> None:
    """Open the ledger and ask about a room."""
    await mara.button("console-rail-shares", begins=True).click()
    await mara.page.get_by_role("combobox", name=mara.words("ledger-where")).select_option(room)


async def asked_for(mara: Person) -> ItemId:
    """Return the proposal that the mediator made last."""
    await mara.line.hears_all()
    return ItemId([event["release"] for event in mara.events() if event["t"] == "release-proposed"][-1])


async def releases(mara: Person) -> None:
    await mara.button("console-rail-shares", begins=True).click()
    await mara.page.get_by_role("button", name=mara.words("console-share-now", room="the joint session")).click()


async def is_tidy(person: Person, name: str) -> None:
    """Find nothing with axe, nothing to scroll sideways; keep a picture."""
    assert await findings(person.page) == []
    await kept(person, name)
    wide = person.page.viewport_size
    assert wide is not None
    await person.page.set_viewport_size({"width": 320, "height": 740})
    assert await sideways(person.page) == 0
    await kept(person, name)
    await person.page.set_viewport_size(wide)


async def test_one_sentence_crosses_in_its_owners_own_words(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await in_caucus(mara, ana)
    await ana.says(CANARY)
    await asks_ledger(mara)
    await expect(mara.page.get_by_text(re.compile("Who would read it there: .?Ben Okafor"))).to_be_visible()
    entry = mara.page.get_by_role("list", name=mara.words("ledger-title")).get_by_role("listitem")
    await expect(entry.get_by_text(mara.words.plain("ledger-tier-caucus"), exact=True)).to_be_visible()
    await expect(mara.page.get_by_text(mara.words.plain("regime-closed-mediator"))).to_be_visible()
    await is_tidy(mara, "ledger")
    await expect(mara.button("ledger-clear")).to_be_visible()
    await mara.button("ledger-clear").click()
    await mara.field("console-share-wording").fill("Ana could pay 900")
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await _says_other_words(ana, "Ana might pay something", look=True)
    await expect(mara.page.get_by_text(mara.words.inside("console-share-reworded", name="Ana Petrov"))).to_be_visible()
    asked = await asked_for(mara)
    assert await mara.insists(ReleaseItem(asked, "Ana could pay 900")) == "wording-changed"
    await _rewords(mara, "Ana would pay it all")
    assert await mara.insists(ReleaseItem(asked, "Ana would pay it all")) == "not-approved"
    await _says_other_words(ana, "Ana might pay something")
    await releases(mara)
    await ben.reads("Ana might pay something")
    await expect(mara.page.get_by_text(mara.words.plain("ledger-crossed"))).to_be_visible()
    await _is_new_and_stays(mara, ana, ben)
    for secret in ("canary-4711", "could pay 900", "pay it all"):
        assert not ben.was_told(secret)
        assert not await ben.shows_anywhere(secret)


async def _says_other_words(ana: Person, wording: str, *, look: bool = False) -> None:
    """Answer as the owner that these words may be told."""
    await ana.button("release-read").click()
    await ana.dialog.get_by_role("button", name=ana.words("release-change")).click()
    await ana.field("release-change-label").fill(wording)
    if look:
        await is_tidy(ana, "release-change")
    await ana.dialog.get_by_role("button", name=ana.words("release-change-do")).click()


async def _rewords(mara: Person, wording: str) -> None:
    """Edit the approved words as the mediator: nobody has approved these, so there is nothing to share now."""
    await mara.button("release-change").click()
    await mara.field("console-share-wording").fill(wording)
    await mara.button("console-share-do").click()
    await expect(mara.text("console-share-waits", name="Ana Petrov")).to_be_visible()
    await expect(mara.button("console-share-now")).to_have_count(0)


async def _is_new_and_stays(mara: Person, ana: Person, ben: Person) -> None:
    """Read it as a new item with its author, told in that room alone; pages that open again show the same."""
    (told,) = [event for event in ben.events() if event["t"] == "item-released"]
    assert told["item"] not in {event["line"] for event in ana.events() if event["t"] == "said"}
    (crossed,) = [event for event in mara.events() if event["t"] == "release-dropped"]
    assert crossed["became"] == [told["item"]]
    await ana.line.hears_all()
    assert not any(event["t"] == "item-released" for event in ana.events()), "she is not in that room"
    for one in (ben, mara):
        await one.page.reload()
    await ben.reads("Ana might pay something")
    line = ben.page.get_by_role("listitem").filter(has_text="Ana might pay something")
    for words in ("Ana Petrov", ben.words.plain("chat-released")):
        await expect(line).to_contain_text(words)
    await asks_ledger(mara)
    await expect(mara.page.get_by_text(mara.words.plain("ledger-crossed"))).to_be_visible()


async def test_chosen_elements_cross_by_keyboard_and_the_others_stay(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await in_caucus(mara, ana)
    await mara.button("board-title").first.click()
    await mara.button("board-as-text").click()
    for words in ("Plan of the flat", "canary-4711"):
        await mara.field("board-note").fill(words)
        await mara.button("board-note-add").click()
    choose = mara.page.get_by_role("checkbox", name=re.compile("Choose to share.*Plan of the flat"))
    await choose.focus()
    await mara.page.keyboard.press("Space")
    share = mara.page.get_by_role("button", name=re.compile("Prepare a release of one element"))
    await is_tidy(mara, "board-choose")
    await share.focus()
    await mara.page.keyboard.press("Enter")
    await expect(mara.field("console-share-wording")).to_have_value("Plan of the flat")
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await ana.button("release-read").click()
    await expect(ana.dialog).to_contain_text("One element of the board would go along.")
    await ana.dialog.get_by_role("button", name=ana.words("release-yes")).click()
    await _edited(mara)
    await mara.page.get_by_role("button", name=re.compile("Prepare a release of one element")).click()
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await ana.button("release-read").click()
    await ana.dialog.get_by_role("button", name=ana.words("release-yes")).click()
    await releases(mara)
    await ben.reads("Plan of the flat, upstairs")
    await ben.button("board-title").first.click()
    await ben.button("board-as-text").click()
    await expect(ben.page.get_by_role("list", name=ben.words("board-list"))).to_contain_text("Plan of the flat")
    assert not ben.was_told("canary-4711")


async def _edited(mara: Person) -> None:
    """Change an element whose release is approved: the approval is void, in words and at the server."""
    await mara.button("console-rail-shares", begins=True).click()
    await expect(mara.button("console-share-now")).to_be_visible()
    asked = await asked_for(mara)
    await mara.button("board-edit-of", what="Note: Plan of the flat").click()
    await mara.field("board-edit-label").fill("Plan of the flat, upstairs")
    await mara.button("board-save").click()
    await expect(mara.text("console-share-edited")).to_be_visible()
    await expect(mara.button("console-share-now")).to_have_count(0)
    assert await mara.insists(ReleaseItem(asked, "Plan of the flat")) == "no-such-release"


async def test_a_frame_drawn_around_elements_chooses_them(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    await in_caucus(mara, ana)
    await mara.button("board-title").first.click()
    await mara.button("board-as-text").click()
    for words in ("One", "Two"):
        await mara.field("board-note").fill(words)
        await mara.button("board-note-add").click()
    await mara.button("board-as-text").click()
    canvas = mara.page.locator(".excalidraw canvas.interactive")
    await canvas.scroll_into_view_if_needed()
    box = await canvas.bounding_box()
    assert box is not None
    await mara.page.mouse.move(box["x"] + box["width"] - 30, box["y"] + box["height"] - 90)
    await mara.page.mouse.down()
    await mara.page.mouse.move(box["x"] + 60, box["y"] + 80, steps=8)
    await mara.page.mouse.up()
    await mara.page.get_by_role("button", name=re.compile("Prepare a release of .?2.? elements")).click()
    await expect(mara.field("console-share-wording")).to_have_value(re.compile("^(One\nTwo|Two\nOne)$"))
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await ana.button("release-read").click()
    await expect(ana.dialog).to_contain_text(re.compile("2.? elements of the board would go along"))


async def test_in_the_open_regime_what_is_marked_stays(stage: Stage, tmp_path: Path) -> None:
    written = tmp_path / "session.toml"
    written.write_text(OPEN_SESSION, encoding="utf-8")
    links = {
        name.strip(): link
        for name, link in LINK.findall(await stage.server.run("session", "new", "--file", str(written)))
    }
    mara, ana, ben = [await stage.person(name) for name in links]
    await ana.opens(links[ana.name])
    await expect(ana.page.get_by_text(ana.words.plain("regime-open-how"))).to_be_visible()
    await is_tidy(ana, "regime-open")
    await ana.page.goto("about:blank")
    await stage.gather([mara, ana, ben], links)
    await in_caucus(mara, ana)
    await ana.says("We can wait until March")
    await ana.says(CANARY)
    await expect(ana.page.get_by_text(ana.words.plain("regime-open-how"))).to_be_visible()
    line = ana.page.get_by_role("listitem").filter(has_text="canary-4711")
    await line.get_by_role("button", name=ana.words("confidential-do-of", what=CANARY)).click()
    await expect(line.get_by_text(ana.words.plain("confidential-mark"), exact=True)).to_be_visible()
    await is_tidy(ana, "confidential")
    await asks_ledger(mara)
    entries = mara.page.get_by_role("list", name=mara.words("ledger-title")).get_by_role("listitem")
    free, marked = entries.filter(has_text="March"), entries.filter(has_text="canary-4711")
    await expect(free).to_contain_text(mara.words.plain("ledger-consented"))
    await expect(marked).to_contain_text(mara.words.plain("confidential-mark"))
    await expect(marked).to_contain_text("Who would read it there")
    await expect(mara.page.get_by_text(mara.words.plain("regime-open-mediator"))).to_be_visible()
    await is_tidy(mara, "ledger-open")
    for said, words in ((CANARY, CANARY), ("We can wait until March", "We can wait until May")):
        await _is_not_consented(mara, ana, said, words)
    await free.get_by_role("button", name=mara.words("ledger-prepare")).click()
    await mara.dialog.get_by_role("button", name=mara.words("console-share-prepare")).click()
    await releases(mara)
    await ben.reads("We can wait until March")
    assert not ben.was_told("canary-4711")


async def _is_not_consented(mara: Person, ana: Person, text: str, words: str) -> None:
    """Try past the page to let a marked line cross, or one that is free in other words: its side is asked first."""
    (said,) = [event for event in ana.events() if event["t"] == "said" and event["text"] == text]
    assert await mara.insists(ProposeRelease(RoomId(said["room"]), ItemId(said["line"]), words, JOINT)) == "done"
    asked = await asked_for(mara)
    assert await mara.insists(ReleaseItem(asked, words)) == "not-approved"
    assert await mara.insists(DropRelease(asked)) == "done"


async def test_mediators_notes_pad_and_breach_reach_nobody_else(stage: Stage) -> None:
    links = await stage.session("Tomas Berg", "Ana Petrov", "Ben Okafor")
    mara, tomas, ana, ben = [await stage.person(name) for name in links]
    await stage.gather([mara, ana], links)
    await adds_topic(mara, "Deposit")
    await tomas.arrives(links[tomas.name], "text")
    await ben.arrives(links[ben.name], "text")
    await tomas.admits(ben.name)
    await goes_in(ben)
    await _notes_about_each(tomas)
    await tomas.button("console-notes-pad").click()
    await expect(tomas.page.get_by_text(tomas.words.plain("console-pad-audience"))).to_be_visible()
    await tomas.field("console-note-write").fill("shared-4711")
    await tomas.page.get_by_role("combobox", name=tomas.words("console-note-about")).select_option("Ben Okafor")
    await tomas.button("console-pad-keep").click()
    await tomas.finds(tomas.words.plain("breach-title"))
    reason = tomas.words.plain("breach-court-order")
    await tomas.dialog.get_by_role("combobox", name=tomas.words("breach-reason")).select_option(reason)
    await tomas.field("breach-text").fill("breach-4711")
    await is_tidy(tomas, "breach")
    await tomas.dialog.get_by_role("button", name=tomas.words("breach-do")).click()
    await expect(tomas.dialog).to_have_count(0)
    await mara.button("console-rail-notes").click()
    await mara.button("console-notes-pad").click()
    await expect(mara.page.get_by_role("list", name=mara.words("console-pad"))).to_contain_text("shared-4711")
    entry = mara.page.get_by_role("list", name=mara.words("breach-entries")).get_by_role("listitem")
    await expect(entry).to_contain_text(re.compile(f"Tomas Berg.*{reason}.*breach-4711", re.DOTALL))
    await is_tidy(mara, "pad")
    assert not mara.was_told("private-4711")
    for one in (ana, ben):
        await one.line.hears_all()
        for secret in ("private-4711", "shared-4711", "breach-4711"):
            assert not one.was_told(secret)
    await _help_reaches_both(mara, tomas, ana)
    await _briefed(mara, tomas, ana, ben)
    await _steers_alike(mara, tomas, ana, ben)


async def _help_reaches_both(mara: Person, tomas: Person, ana: Person) -> None:
    """Call for help: it stands in the queue of each mediator, until it is taken back."""
    await ana.finds(ana.words.plain("request-help"))
    for one in (mara, tomas):
        await one.button("console-rail-steer").click()
        await expect(one.region("console-asking")).to_contain_text("Ana Petrov asks for help")
    await ana.button("request-withdraw").click()
    for one in (mara, tomas):
        await expect(one.region("console-asking")).not_to_contain_text("Ana Petrov")


async def _briefed(mara: Person, tomas: Person, ana: Person, ben: Person) -> None:
    """What one mediator heard alone, the other knows by a release to the mediators' room, and only that."""
    among = tomas.words.plain("room-mediators")
    await in_caucus(mara, ana)
    await ana.says(HEARD)
    await opens(tomas, "mediators")
    await tomas.goes_into(among)
    await mara.reads(HEARD)
    line = mara.page.get_by_role("listitem").filter(has_text=HEARD)
    await line.get_by_role("button", name=mara.words("console-share-ask")).click()
    await mara.field("console-share-wording").fill(BRIEFED)
    await mara.dialog.get_by_role("combobox", name=mara.words("console-share-target")).select_option(among)
    await mara.dialog.get_by_role("button", name=mara.words("console-share-do")).click()
    await ana.button("release-read").click()
    await ana.dialog.get_by_role("button", name=ana.words("release-yes")).click()
    await tomas.line.hears_all()
    assert not tomas.was_told(BRIEFED)
    await mara.button("console-rail-shares", begins=True).click()
    await mara.page.get_by_role("button", name=mara.words("console-share-now", begins=True)).click()
    await tomas.reads(BRIEFED)
    for one in (tomas, ben):
        await one.line.hears_all()
        assert not one.was_told(HEARD)
    assert not ben.was_told(BRIEFED)
    for one in (mara, tomas):
        await one.goes_into("Joint session")
    await mara.moves(ana.name, "Joint session")
    await goes_in(ana)


async def _notes_about_each(tomas: Person) -> None:
    """Keep notes on the session, a room, a person and a topic: each says what it is about."""
    await tomas.button("console-rail-notes").click()
    for about in (tomas.words.plain("console-note-whole"), "Joint session", "Ben Okafor", "Topic: Deposit"):
        await tomas.field("console-note-write").fill(f"private-4711 on {about}")
        await tomas.page.get_by_role("combobox", name=tomas.words("console-note-about")).select_option(about)
        await tomas.button("console-note-keep").click()
        note = tomas.page.get_by_role("list", name=tomas.words("console-notes")).get_by_role("listitem").first
        await expect(note).to_contain_text(f"private-4711 on {about}")
        assert (await note.inner_text()).count(about) == 2, "once above it, once within"


async def _steers_alike(mara: Person, tomas: Person, ana: Person, ben: Person) -> None:
    """Two grant one wish at once: one break begins, the other reads why not. One hands over, and nothing rests."""
    await ana.button("request-break").click()
    await mara.button("console-rail-steer").click()
    await mara.chooses(mara.button("console-other-break", name="Ana Petrov"), mara.words("console-break-more"))
    await tomas.button("console-rail-steer").click()
    await tomas.button_of("console-start", "Ana Petrov", minutes=10).click()
    for one in (ana, ben):
        await expect(one.heading("break-until")).to_be_visible()
    await mara.dialog.get_by_role("button", name=mara.words("console-start-minutes")).click()
    await expect(mara.text("refused-on-break")).to_be_visible()
    await kept(mara, "both-granted")
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    menu = tomas.column("Joint session").get_by_role(
        "button", name=tomas.words("console-actions-for", name="Joint session")
    )
    await tomas.chooses(menu, tomas.words("console-end-break"))
    await mara.button("leave").click()
    await mara.dialog.get_by_role("button", name=mara.words("leave-yes")).click()
    await expect(tomas.people_of("Joint session").filter(has_text=mara.name)).to_have_count(0)
    await tomas.moves(ana.name, "Caucus, Side A")
    await goes_in(ana)
    await ana.is_in("Private caucus, Side A")
    await ben.line.hears_all()
    assert not ben.was_told("room-rested")
