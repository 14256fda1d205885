"""Point 6, the caucus: moved by hand, menu, keys and name; asked before; unheard until confirmed; nothing outside."""

from __future__ import annotations

import re

from playwright.async_api import expect

from room_server.session.practices.moves import Move
from room_server.session.rooms import JOINT, RoomId
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, hears, kept, pictures_come
from tests.processes import come, seat

CAUCUS = "Caucus, Side A"
INSIDE = "Private caucus, Side A"
FOCUSED_ROOM = "document.activeElement.closest('section')?.getAttribute('aria-label') ?? ''"


async def room_of(mara: Person) -> RoomId:
    """The one private room that the console was shown when it opened."""
    shown = mara.line.frames("view")[-1]["view"]["rooms"]
    (room,) = (room for room in shown if room != JOINT)
    return RoomId(room)


async def previews(mara: Person, room: str, *names: str) -> None:
    """Read in the open question that exactly these people would be in the room then."""
    after = mara.dialog.get_by_role("region", name=mara.words("console-after")).get_by_role("list", name=room)
    await expect(after.get_by_role("listitem")).to_have_count(len(names))
    for name in names:
        await expect(after.get_by_role("listitem").filter(has_text=name)).to_have_count(1)


async def carry_by_mouse(mara: Person, person: str, room: str) -> None:
    """Drag a person's line onto a room, as a hand does."""
    start = await mara.line_of(person).get_by_text(person, exact=True).first.bounding_box()
    end = await mara.column(room).bounding_box()
    assert start is not None
    assert end is not None
    mouse = mara.page.mouse
    await mouse.move(start["x"] + 5, start["y"] + 5)
    await mouse.down()
    await mouse.move(start["x"] + 20, start["y"] + 15, steps=4)
    await mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=10)
    await mouse.up()


async def carry_by_keys(mara: Person, person: str, room: str) -> None:
    """Take a person by the handle with Enter, go to the room with Tab, let go with Enter."""
    await mara.takes(mara.line_of(person).get_by_role("button", name=mara.words("console-drag", name=person)))
    for _ in range(12):
        await mara.page.keyboard.press("Tab")
        if (await mara.page.evaluate(FOCUSED_ROOM)).startswith(room):
            break
    await mara.page.keyboard.press("Enter")


async def test_people_are_moved_by_menu_mouse_keyboard_and_name(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", rooms=("Side A:a",))
    await mara.moves("Ana Petrov", CAUCUS)
    await ana.is_moved_to("caucus")
    await carry_by_mouse(mara, "Ana Petrov", "Joint session")
    await expect(mara.dialog).to_contain_text("Move Ana Petrov to the joint session?")
    await previews(mara, "Joint session", "Mara Lindqvist", "Ana Petrov", "Ben Okafor")
    await mara.does_move()
    await expect(ana.heading("moving-back-joint")).to_be_visible()  # she had not gone in
    await carry_by_keys(mara, "Ana Petrov", CAUCUS)
    await expect(mara.dialog).to_contain_text(f"Move Ana Petrov to {CAUCUS}?")
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()
    await mara.finds(f"Move Ana Petrov to {CAUCUS}")
    await mara.does_move()
    await ana.is_moved_to("caucus")
    await goes_in(ana)
    await ana.is_in(INSIDE)
    await ben.is_in("Joint session")
    await expect(ben.banner).not_to_contain_text("Ana")


async def test_several_are_moved_at_once_and_seen_before_and_after(stage: Stage) -> None:
    """Two of them from the joint session, one from the lobby: one question, one act."""
    links = await stage.session("Ana Petrov", "Luis Ruiz", "Ben Okafor", rooms=("Side A:a",))
    mara, ana, luis, ben = [await stage.person(name) for name in links]
    await stage.gather([mara, ana, ben], links)
    await luis.arrives(links[luis.name], "text")
    for name in ("Mara Lindqvist", "Ana Petrov", "Luis Ruiz"):
        await mara.line_of(name).get_by_text(name, exact=True).first.click()
    picked = mara.page.get_by_role("group", name=mara.words("console-picked-label"))
    await mara.chooses(picked.get_by_role("button", name=mara.words("console-move-picked")), CAUCUS)
    await previews(mara, CAUCUS, "Mara Lindqvist", "Ana Petrov", "Luis Ruiz")
    await kept(mara, "move-preview")
    await mara.does_move()
    await expect(mara.people_of(CAUCUS)).to_have_count(3)
    for one in (ana, luis):
        await goes_in(one)
        await one.is_in(INSIDE)
    await mara.is_in(INSIDE)


async def test_a_guard_asks_in_words_before_sides_meet_and_before_a_party_is_without_counsel(stage: Stage) -> None:
    mara, ana, _, ben = await stage.meeting("Ana Petrov", "Luis Ruiz", "Ben Okafor", rooms=("Side A:a",))
    room = await room_of(mara)
    assert await mara.insists(Move((ana.seat,), room, ())) == "without-counsel"
    await mara.stages("Ana Petrov", CAUCUS)
    await expect(mara.dialog).to_contain_text("Ana Petrov would be without counsel.")
    do = mara.dialog.get_by_role("button", name=mara.words("console-move-do"))
    await expect(do).to_be_disabled()
    await mara.dialog.get_by_role("checkbox", name=mara.words("console-ack-without-counsel")).check()
    await mara.does_move()
    assert await mara.insists(Move((ben.seat,), room, (ana.seat,))) == "sides-would-meet"
    await mara.stages("Ben Okafor", CAUCUS)
    await expect(mara.dialog).to_contain_text("Ben Okafor would be with Ana Petrov")
    await expect(do).to_be_disabled()
    await kept(mara, "guard")
    await mara.dialog.get_by_role("button", name=mara.words("console-joint-instead")).click()
    await expect(mara.dialog).not_to_contain_text(mara.words.plain("console-guard-sides-would-meet"))


async def test_a_room_that_another_mediator_changed_meanwhile_is_looked_at_again(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor", "Tomas Berg", rooms=("Side A:a",))
    tomas = await come(links["Tomas Berg"])
    ana = await come(links["Ana Petrov"])
    await seat(tomas, ana)
    mara = await stage.person("Mara Lindqvist")
    await mara.arrives(links["Mara Lindqvist"], "text")
    await mara.stages("Tomas Berg", CAUCUS)
    room = await room_of(mara)
    await tomas.do(Move((ana.view.you,), room, ()))
    do = mara.dialog.get_by_role("button", name=mara.words("console-move-do"))
    await expect(mara.dialog.get_by_text(mara.words("console-room-changed"))).to_be_visible()
    await expect(mara.dialog).to_contain_text("Ana Petrov has come.")
    assert await mara.insists(Move((tomas.view.you,), room, ())) == "room-changed"
    await expect(do).to_be_disabled()
    await mara.dialog.get_by_role("button", name=mara.words("console-look-again")).click()
    await expect(do).to_be_enabled()
    await mara.does_move()
    for client in (ana, tomas):
        await client.close()


async def test_whoever_is_moved_sees_both_rooms_and_waits_unheard_until_they_enter(stage: Stage) -> None:
    mara, ana, ben = people = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    caucus = await mara.opens_caucus("a")
    await ana.says("my draft will stay")
    await (await ana.chat()).fill("not sent yet")
    await mara.goes_into(caucus)
    await mara.moves("Ana Petrov", caucus)
    await ana.is_moved_to("caucus")
    await expect(ana.heading("moving-title-caucus")).to_be_focused()
    both = re.compile("You leave.*Ben Okafor.*You enter.*Mara Lindqvist", re.DOTALL)
    await expect(ana.page.get_by_role("main")).to_have_text(both)
    await kept(ana, "moving")
    await mara.unmutes()
    for one in (mara, ana):  # the forwarder itself holds both back: Ana's page is not asked
        await one.blurts()
    for one in people:
        await hears(one, [], [other for other in people if other is not one])
        await pictures_come(one, 0)
    await expect(mara.line_of("Ana Petrov")).to_contain_text(mara.words.plain("console-not-confirmed"))
    await ana.enters()
    await hears(mara, [ana], [ben])
    await hears(ana, [mara], [ben])
    await hears(ben, [], [mara, ana])
    await expect(await ana.chat()).to_have_value("")
    await mara.goes_into("Joint session")
    await mara.finds("Bring everyone to the joint session")
    await mara.does_move()
    await ana.is_moved_to("joint")
    await expect(ana.page.get_by_role("main")).to_contain_text("another side is among them")
    await ana.enters(sound=False)
    await expect(await ana.chat()).to_have_value("not sent yet")


async def test_nothing_of_a_caucus_reaches_the_other_side(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    await mara.chooses(mara.button("console-open-caucus"), re.compile("^Side A"))
    await mara.goes_into(CAUCUS)
    await ben.line.hears_all()
    before = len(ben.events())
    await mara.moves("Ana Petrov", CAUCUS)
    await goes_in(ana)
    await ben.line.hears_all()
    told = len(ben.events())
    await ana.says("canary-4711 is our limit")
    await mara.reads("canary-4711 is our limit")
    await expect(ana.text("chat-audience-never", sides="Side B")).to_be_visible()
    await mara.says("canary-0815 I understand")
    await ana.reads("canary-0815")
    await ben.line.hears_all()
    assert not any(ben.was_told(word) for word in ("canary", CAUCUS))
    assert {event["room"] for event in ben.events() if "room" in event} == {"joint"}
    assert not any([await ben.shows_anywhere(word) for word in ("canary", CAUCUS)])
    assert len(ben.events()) == told
    # That Ana went; and as Ben's side is alone now, the joint session rests no more.
    assert [event["t"] for event in ben.events()[before:told]] == ["seat-withdrew", "room-woke"]
    await expect(ben.page).to_have_title(ben.words("page-in-room", room="Joint session"))
    await expect(ben.page.get_by_text(INSIDE)).to_have_count(0)


async def test_several_caucuses_go_on_at_once(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    rooms = [await mara.opens_caucus("a"), await mara.opens_caucus("b")]
    for one, room in zip((ana, ben), rooms, strict=True):
        await mara.moves(one.name, room)
        await goes_in(one)
        await one.is_in(f"Private {room[0].lower()}{room[1:]}")
    await ana.says("only ours")
    await ben.says("only theirs")
    for one in (ana, ben):
        await one.line.hears_all()
    assert not ben.was_told("only ours")
    assert not ana.was_told("only theirs")
    await mara.goes_into(rooms[0])
    await mara.is_in(INSIDE)
    assert not mara.was_told("only theirs")
    await kept(mara, "console-caucuses")
    await kept(ana, "caucus")
