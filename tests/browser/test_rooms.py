"""Rooms of every kind: a consultation at whose door a mediator knocks, a counsel caucus that parties do not notice.

A room is renamed and closed by itself, and what was said in it stays; guests of the session sit where their role lets
them, and an interpreter goes along.
"""

from __future__ import annotations

import re
from pathlib import Path

from playwright.async_api import expect

from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT, RoomId
from tests.browser.axe import findings
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, hears, kept
from tests.browser.test_caucus import previews
from tests.processes import LINK

CONSULTATION = "Consultation, Side A"
INSIDE = "Private consultation, Side A"
COUNSEL, RENAMED = "Counsel caucus", "Counsel caucus, Figures"
CAUCUS, HOLD = "Caucus, Side A", "Hold room"
WITH_GUESTS = """
title = "With guests"
people = [
  { name = "Mara Lindqvist", role = "mediator" },
  { name = "Tomas Berg", role = "co-mediator" },
  { name = "Ana Petrov", role = "party", side = "a", side_name = "Tenant" },
  { name = "Nadia Haddad", role = "interpreter", serves = "Ana Petrov" },
  { name = "Elin Strand", role = "observer" },
  { name = "Oleg Marin", role = "expert" },
]
rooms = [{ title = "Side A", side = "a" }, { title = "Side A", side = "a", kind = "consultation" }]
"""


async def opens(mara: Person, kind: str) -> None:
    """Open a room of a kind by the dialog."""
    await mara.chooses(mara.button("console-open-caucus"), re.compile("^Another kind of room"))
    await mara.dialog.get_by_role("radio", name=mara.words(f"room-{kind}")).check()
    await kept(mara, f"console-open-room-{kind}")
    await mara.dialog.get_by_role("button", name=mara.words("console-open-room-do")).click()
    await expect(mara.dialog).to_have_count(0)


async def knocks(mara: Person) -> None:
    """Knock at the consultation, where there is no other way in."""
    door = mara.column(CONSULTATION)
    await expect(door.get_by_role("button", name=mara.words("console-go-in", begins=True))).to_have_count(0)
    await door.get_by_role("button", name=mara.words("console-knock", begins=True)).click()
    await expect(door).to_contain_text(mara.words.plain("console-knocking"))


def private_room(person: Person) -> RoomId:
    """The one room, beside the joint session, that somebody was told of."""
    (room,) = {event["room"] for event in person.events() if "room" in event} - {"joint"}
    return RoomId(room)


async def answers(ana: Person, words: str) -> None:
    """Answer a knock by the keyboard."""
    await ana.button("knock-answer").press("Enter")
    await kept(ana, f"knock-{words}")
    await ana.dialog.get_by_role("button", name=ana.words(words)).press("Enter")
    await expect(ana.dialog).to_have_count(0)


async def test_a_mediator_comes_into_a_consultation_only_when_let_in_and_hears_only_then(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await opens(mara, "consultation")
    await mara.moves("Ana Petrov", CONSULTATION)
    await ana.enters()
    await ana.is_in(INSIDE)
    await ana.says("by ourselves 4711")
    assert await mara.insists(Move((mara.seat,), private_room(ana), (ana.seat,), GUARDS)) == "knock-first"
    await hears(ana, [], [mara, ben])
    await hears(mara, [ben], [ana])
    await knocks(mara)
    await expect(ana.page.get_by_text(ana.words("knock-title", name=mara.name)).first).to_be_visible()
    assert await findings(ana.page) == []
    await answers(ana, "knock-no")
    await expect(
        mara.column(CONSULTATION).get_by_role("button", name=mara.words("console-knock", begins=True))
    ).to_be_visible()
    await hears(mara, [ben], [ana])
    await knocks(mara)
    await kept(mara, "console-knocking")
    await answers(ana, "knock-yes")
    await mara.enters()
    await mara.is_in(INSIDE)
    await hears(mara, [ana], [ben])
    await hears(ana, [mara], [ben])
    assert not mara.was_told("ourselves 4711"), "a guest reads what is said from then on"
    assert not any(event["t"].startswith("knock") for event in ben.events())
    assert {event["room"] for event in ben.events() if "room" in event} == {"joint"}
    assert not ben.was_told("onsultation")
    await _each_for_themselves(mara, ana, ben)


async def _each_for_themselves(mara: Person, ana: Person, ben: Person) -> None:
    """Let both sides wait in a hold room: each hears the mediator and is heard by her, neither hears the other."""
    await opens(mara, "hold")
    await mara.moves(ana.name, HOLD)
    await mara.stages(ben.name, HOLD)
    await mara.dialog.get_by_role("checkbox", name=mara.words("console-ack-sides-would-meet")).check()
    await mara.does_move()
    await mara.goes_into(HOLD)
    for one in (ana, ben):
        await one.enters()
    await mara.unmutes()
    await hears(mara, [ana, ben], [])
    await hears(ana, [mara], [ben])
    await hears(ben, [mara], [ana])


async def test_a_counsel_caucus_is_unknown_to_the_parties(stage: Stage) -> None:
    mara, ana, luis, ben, irena = await stage.meeting("Ana Petrov", "Luis Ruiz", "Ben Okafor", "Irena Sato")
    await opens(mara, "counsel")
    for one in (luis, irena):
        await mara.moves(one.name, COUNSEL)
        await goes_in(one)
        await one.is_in(COUNSEL)
    await luis.says("between lawyers 4711")
    await irena.reads("between lawyers 4711")
    await kept(luis, "counsel-caucus")
    await kept(mara, "console-rooms-of-kinds")
    for party in (ana, ben):
        await party.line.hears_all()
        assert not party.was_told("lawyers 4711")
        assert not party.was_told("ounsel caucus")
        assert {event["room"] for event in party.events() if "room" in event} == {"joint"}
    assert not mara.was_told("lawyers 4711")
    await mara.stages("Ana Petrov", COUNSEL)
    await mara.dialog.get_by_role("button", name=mara.words("console-move-do")).click()
    await expect(mara.dialog).to_contain_text(mara.words.plain("refused-not-for-them"))
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    await _renamed(mara, luis)
    await _closed(mara, luis, irena)
    for party in (ana, ben):
        await party.line.hears_all()
        for words in ("lawyers 4711", "three 0815", "Figures", "ounsel caucus"):
            assert not party.was_told(words)


async def room_menu(mara: Person, room: str, action: str) -> None:
    menu = mara.column(room).get_by_role("button", name=mara.words("console-actions-for", name=room))
    await mara.chooses(menu, mara.words(action))


async def closes_room(mara: Person, room: str) -> None:
    """Close one room, which nobody is in, by its menu."""
    await room_menu(mara, room, "console-close-room")
    await expect(mara.column(room)).to_have_count(0)


async def _renamed(mara: Person, luis: Person) -> None:
    """Give the counsel caucus another name, which those in it read."""
    await room_menu(mara, COUNSEL, "console-rename-room")
    await mara.dialog.get_by_role("textbox", name=mara.words("console-room-name")).fill("Figures")
    await mara.dialog.get_by_role("button", name=mara.words("console-rename-room-do")).click()
    await luis.is_in(RENAMED)


async def _closed(mara: Person, luis: Person, irena: Person) -> None:
    """Hear them there, bring them out, and close the room: what was read there can still be read, by a new page too."""
    await mara.goes_into(RENAMED)
    await luis.says("between us three 0815")
    await mara.reads("between us three 0815")
    for one in (luis, irena):
        await mara.moves(one.name, "Joint session")
        await goes_in(one)
    await mara.goes_into("Joint session")
    await closes_room(mara, RENAMED)
    await _reads_of(mara, RENAMED, "between us three 0815")
    await mara.page.reload()
    await _reads_of(mara, RENAMED, "between us three 0815")
    assert await mara.insists(Move((luis.seat,), private_room(luis), ())) == "no-such-room"


async def _reads_of(mara: Person, room: str, text: str) -> None:
    """Read what was written in a room that one is not in."""
    await mara.chat()
    await mara.page.get_by_role("combobox", name=mara.words("console-chat-room")).select_option(room)
    await expect(mara.page.get_by_role("listitem").filter(has_text=text)).to_be_visible()


async def test_guests_sit_where_their_role_lets_them_and_an_interpreter_goes_along(
    stage: Stage, tmp_path: Path
) -> None:
    written = tmp_path / "session.toml"
    written.write_text(WITH_GUESTS, encoding="utf-8")
    made = await stage.server.run("session", "new", "--file", str(written))
    links = {name.strip(): link for name, link in LINK.findall(made)}
    mara, tomas, ana, nadia, elin, oleg = [await stage.person(name) for name in links]
    await stage.gather([mara, ana, nadia, elin], links)
    await oleg.arrives(links[oleg.name], "text")
    await _previewed_and_given_up(mara, ana, nadia)
    for room, inside in ((CAUCUS, "Private caucus, Side A"), ("Joint session", "Joint session")):
        await mara.moves(ana.name, room)
        await expect(mara.people_of(room).filter(has_text=nadia.name)).to_be_visible()
        for one in (ana, nadia):
            await goes_in(one)
            await one.is_in(inside)
        if room == CAUCUS:
            await _told_while_they_wait(mara, ana, nadia)
            await ana.says("written for us 4711")
            note = Patch("for-us", {"type": "text", "x": 0, "y": 0, "text": "drawn for us 4711"})
            assert await ana.insists(Draw(private_room(ana), (note,))) == "done"
    await _observer_asked_about(mara, elin, private_room(ana))
    await _expert_kept_out(mara, oleg)
    await _written_to_some(mara, oleg, (ana, nadia, elin))
    await _looked_at_again(mara, ana, nadia, elin)
    await tomas.arrives(links[tomas.name], "text")
    await _among_mediators(mara, tomas, ana, oleg)


async def _told_while_they_wait(mara: Person, *side: Person) -> None:
    """Tell a side that waits in its room how long it takes: each of them reads it."""
    await mara.button_of("console-wait-do", CAUCUS).click()
    await mara.dialog.get_by_role("textbox", name=mara.words("console-wait-word")).fill("I am on the phone.")
    await mara.dialog.get_by_role("button", name=mara.words("console-wait-send")).click()
    for one in side:
        await expect(one.page.get_by_text("I am on the phone.").first).to_be_visible()
        await expect(one.text("wait-about", time="10 minutes")).to_be_visible()


async def _written_to_some(mara: Person, left_out: Person, readers: tuple[Person, ...]) -> None:
    """Write to two rooms of three, by their boxes: in the third nothing is read."""
    await mara.button("console-announce-short").click()
    await mara.dialog.get_by_role("checkbox", name=HOLD).uncheck()
    await mara.dialog.get_by_role("textbox").fill("Lunch comes at noon")
    await mara.dialog.get_by_role("button", name=mara.words("console-announce-do", count=len(readers))).click()
    for one in readers:
        await expect(one.page.get_by_role("main").get_by_text("Lunch comes at noon")).to_be_visible()
    await left_out.line.hears_all()
    assert not left_out.was_told("Lunch comes at noon")


async def _previewed_and_given_up(mara: Person, ana: Person, nadia: Person) -> None:
    """Read that the interpreter would come along, and call the move off: nobody is told anything."""
    for one in (ana, nadia):
        await one.line.hears_all()
    before = len(ana.events()), len(nadia.events())
    await mara.stages(ana.name, CAUCUS)
    await previews(mara, CAUCUS, ana.name, nadia.name)
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    await expect(mara.dialog).to_have_count(0)
    for one in (ana, nadia):
        await one.line.hears_all()
    assert (len(ana.events()), len(nadia.events())) == before
    await ana.is_in("Joint session")


async def _observer_asked_about(mara: Person, elin: Person, room: RoomId) -> None:
    """Bring the observer into a caucus, after the mediator has said that it is agreed: what is older stays unseen."""
    assert await mara.insists(Move((elin.seat,), room, ())) == "observer-in-private"
    await mara.stages(elin.name, CAUCUS)
    await expect(mara.dialog).to_contain_text("Elin Strand is an observer")
    await expect(mara.dialog.get_by_role("button", name=mara.words("console-move-do"))).to_be_disabled()
    await kept(mara, "guard-observer")
    await mara.dialog.get_by_role("checkbox", name=mara.words("console-ack-observer-in-private")).check()
    await mara.does_move()
    await elin.is_moved_to("caucus")
    await goes_in(elin)
    await elin.line.hears_all()
    assert not elin.was_told("for us 4711")


async def _expert_kept_out(mara: Person, oleg: Person) -> None:
    """Nobody brings the expert from the lobby to a side, to a side by itself or among mediators; but to a hold room."""
    for kind in ("mediators", "hold"):
        await opens(mara, kind)
    await mara.chooses(mara.line_of(oleg.name).get_by_role("button", name=mara.words("console-admit-to")), CAUCUS)
    await mara.dialog.get_by_role("button", name=mara.words("console-move-do")).click()
    await expect(mara.dialog).to_contain_text(mara.words.plain("refused-hold-first"))
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    await mara.admits(oleg.name, HOLD)
    await goes_in(oleg)
    await oleg.is_in(HOLD)
    for room, why in ((CONSULTATION, "knock-first"), (mara.words.plain("room-mediators"), "not-for-them")):
        await mara.stages(oleg.name, room)
        await mara.dialog.get_by_role("button", name=mara.words("console-move-do")).click()
        await expect(mara.dialog).to_contain_text(mara.words.plain(f"refused-{why}"))
        await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()


async def _looked_at_again(mara: Person, ana: Person, nadia: Person, elin: Person) -> None:
    """The interpreter comes to the one served while the question stands: nobody goes before it is looked at again."""
    hers = private_room(ana)
    await mara.moves(nadia.name, HOLD)
    await mara.stages(ana.name, CAUCUS)
    there = (mara.seat, ana.seat)
    assert await mara.insists(Move((nadia.seat,), JOINT, there)) == "done"
    await expect(mara.dialog).to_contain_text(re.compile(f"{nadia.name}.? would come along now"))
    await expect(mara.dialog.get_by_role("button", name=mara.words("console-move-do"))).to_be_disabled()
    await kept(mara, "move-along")
    for coming, seen in (((ana.seat,), (elin.seat,)), ((ana.seat, nadia.seat), ())):
        assert await mara.insists(Move(coming, hers, seen)) == "room-changed"
    await mara.dialog.get_by_role("button", name=mara.words("console-look-again")).click()
    await mara.does_move()
    for name in (ana.name, nadia.name):
        await expect(mara.people_of(CAUCUS).filter(has_text=name)).to_be_visible()
    await mara.moves(ana.name, "Joint session")
    for one in (ana, nadia):
        await goes_in(one)


async def _among_mediators(mara: Person, tomas: Person, ana: Person, oleg: Person) -> None:
    """Speak in the mediators' room, which nobody else notices; it is closed by itself, and the others stand."""
    room = mara.words.plain("room-mediators")
    for one in (mara, tomas):
        await one.goes_into(room)
    await mara.says("between mediators 4711")
    await tomas.reads("between mediators 4711")
    for one in (ana, oleg):
        await one.line.hears_all()
        assert not one.was_told("ediators 4711")
        assert "mediators" not in {event.get("surface", event).get("kind") for event in one.events()}
    for one in (mara, tomas):
        await one.goes_into("Joint session")
    await closes_room(mara, room)
    for other in (CAUCUS, HOLD):
        await expect(mara.column(other)).to_be_visible()
    await mara.moves(ana.name, CONSULTATION)
