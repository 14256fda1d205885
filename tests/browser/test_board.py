"""The whiteboard at two real browsers: drawing together, undoing, looking only, caucuses, words, and the keyboard."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.async_api import expect

from room_server.headless import Client
from room_server.session.glimpses import Sketch
from room_server.session.people import SideId
from room_server.session.practices.moves import Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.whiteboard import Draw, LetDraw, Patch
from room_server.session.rooms import JOINT, RoomId
from tests.browser.boards import Person, Table, entered, laid

ANA, BEN = 1, 2  # of the sample session's links
PATIENCE_S = 8.0


@pytest.fixture
async def table(tmp_path: Path) -> AsyncIterator[Table]:
    async with laid(tmp_path) as table:
        yield table


def on_board(client: Client, room: RoomId = JOINT) -> dict[str, Mapping[str, object]]:
    """What stands on a board, by kind of element, as this client was told."""
    board = client.view.rooms[room].board if room in client.view.rooms else {}
    return {str(fields["type"]): fields for fields in board.values() if fields.get("isDeleted") is not True}


async def comes_to_hold(client: Client, *kinds: str) -> None:
    """Wait until the joint board holds these kinds of elements and no others; else say what it holds."""
    with suppress(TimeoutError):
        await client.until(lambda: set(on_board(client)) == set(kinds), PATIENCE_S)
    assert set(on_board(client)) == set(kinds)


async def eventually(true: Callable[[], Awaitable[bool]], page: Person) -> None:
    """Ask again and again, in the page's own time, until it is so."""
    for _ in range(80):
        if await true():
            return
        await page.page.wait_for_timeout(100)
    raise AssertionError("it did not become so")


async def test_a_stroke_is_seen_while_it_is_drawn_and_is_kept_when_it_is_let_go(table: Table) -> None:
    ana, ben = await table.at_browser(ANA), await table.at_browser(BEN)
    await ana.open_board()
    await ben.open_board()
    empty = await ben.ink()
    await ana.start("r", (-150, -60), (150, 90))

    async def appeared() -> bool:
        return await ben.ink() > empty

    await eventually(appeared, ben)
    assert not on_board(table.mara)
    faint = await ben.ink() - empty
    await ana.page.mouse.up()
    await table.mara.until(lambda: "rectangle" in on_board(table.mara), PATIENCE_S)

    async def firm() -> bool:
        return await ben.ink() - empty > 1.5 * faint

    await eventually(firm, ben)
    await ana.draw("p", (-100, 120), (200, 140))
    await table.mara.until(lambda: {"rectangle", "freedraw"} == set(on_board(table.mara)), PATIENCE_S)
    assert any(isinstance(seen.body, Sketch) for seen in table.mara.glimpses)
    for person in (ana, ben):
        assert person.strangers == []
        assert person.complaints == []


async def test_pointers_carry_names_and_sides(table: Table) -> None:
    ana, ben = await table.at_browser(ANA), await table.at_browser(BEN)
    await ana.open_board()
    await ben.open_board()
    frame = await ana.page.locator(".excalidraw canvas.interactive").bounding_box()
    assert frame is not None
    written: set[str] = set()

    async def named() -> bool:
        await ana.page.mouse.move(frame["x"] + 300 + len(written), frame["y"] + 250, steps=3)
        written.update(await ben.page.evaluate("[...window.written]"))
        return any("Ana" in words for words in written)

    await eventually(named, ben)
    side = table.mara.view.people[ana.seat].person.side_name
    assert any("Ana" in words and side in words for words in written)


async def test_undo_takes_back_ones_own_and_nothing_of_others(table: Table) -> None:
    ana, ben = await table.at_browser(ANA), await table.at_browser(BEN)
    await ana.open_board()
    await ben.open_board()
    await ana.draw("r", (-150, -60), (-50, 20))
    await comes_to_hold(table.mara, "rectangle")
    await ben.draw("o", (50, -60), (150, 20))
    await comes_to_hold(table.mara, "rectangle", "ellipse")
    await ana.page.keyboard.press("Control+z")
    await comes_to_hold(table.mara, "ellipse")
    await ana.page.keyboard.press("Control+Shift+z")
    await comes_to_hold(table.mara, "rectangle", "ellipse")


async def test_whoever_may_only_look_is_told_why_and_changes_nothing(table: Table) -> None:
    ana = await table.at_browser(ANA)
    await ana.open_board()
    await table.mara.do(LetDraw(ana.seat, allowed=False))
    await expect(ana.page.get_by_role("main").get_by_text("lets you look at the board")).to_be_visible()
    await ana.draw("r", (-150, -60), (150, 90))
    drawn = Draw(JOINT, (Patch("past-the-page", {"type": "rectangle", "x": 0, "y": 0}),))
    assert await ana.line.insists(drawn) == "view-only"
    await ana.page.get_by_role("button", name="Board as text").click()
    await expect(ana.page.get_by_role("textbox", name="New note")).to_have_count(0)
    await table.mara.do(LetDraw(ana.seat, allowed=True))
    await expect(ana.page.get_by_role("textbox", name="New note")).to_be_visible()
    assert not on_board(table.mara)
    assert ana.complaints == []


async def test_a_caucus_has_a_board_of_its_own(table: Table) -> None:
    mara = table.mara
    ben = await table.headless(BEN, keep_frames=True)
    ana = await table.at_browser(ANA)
    await mara.do(Draw(JOINT, (Patch("joint-note", {"type": "text", "x": 0, "y": 0, "text": "for all of us"}),)))
    await mara.do(OpenRoom("Quiet room", SideId("a")))
    await mara.until(lambda: any(room.kind.value == "caucus" for room in mara.view.rooms.values()), PATIENCE_S)
    caucus = next(room.room for room in mara.view.rooms.values() if room.kind.value == "caucus")
    await mara.do(Move((mara.view.you, ana.seat), caucus, ()))
    await entered(mara, caucus)
    await ana.page.get_by_role("button", name="Enter", exact=True).click()
    await mara.until(lambda: mara.view.people[ana.seat].confirmed, PATIENCE_S)
    await ana.open_board()
    main = ana.page.get_by_role("main")
    await expect(main.get_by_text("nothing on the board yet")).to_be_visible()
    await expect(main.get_by_text("Only these 2 people see this board")).to_be_visible()
    await ana.draw("d", (-150, -60), (150, 90))
    await mara.until(lambda: set(on_board(mara, caucus)) == {"diamond"}, PATIENCE_S)
    await mara.do(Draw(caucus, (Patch("secret-note", {"type": "text", "x": 0, "y": 0, "text": "our limit"}),)))
    assert set(on_board(ben)) == {"text"}
    crossed = b"".join(ben.frames)
    for word in (b"diamond", b"secret-note", b"our limit", b"Quiet room", b"sketch", b"pointer"):
        assert word not in crossed
    await ben.close()


async def test_a_reload_shows_the_present_state(table: Table) -> None:
    ana = await table.at_browser(ANA)
    await ana.open_board()
    await ana.draw("r", (-150, -60), (150, 90))
    await table.mara.until(lambda: "rectangle" in on_board(table.mara), PATIENCE_S)
    await table.mara.do(Draw(JOINT, (Patch("m-1", {"type": "text", "x": 0, "y": 0, "text": "kept"}),)))
    await ana.page.reload()
    await expect(ana.page.get_by_role("main")).to_be_visible()
    await ana.open_board()

    async def drawn() -> bool:
        return await ana.ink() > 0

    await eventually(drawn, ana)
    await ana.page.get_by_role("button", name="Board as text").click()
    lines = ana.page.get_by_role("list", name="What stands on the board").get_by_role("listitem")
    await expect(lines).to_have_count(2)
    await expect(lines.filter(has_text="kept")).to_be_visible()


async def test_a_note_is_added_changed_and_deleted_by_keyboard_and_told_to_others(table: Table) -> None:
    ana, ben = await table.at_browser(ANA), await table.at_browser(BEN, width=390)
    await ana.open_board()
    await ana.page.get_by_role("button", name="Board as text").focus()
    await ana.page.keyboard.press("Enter")
    await ana.page.get_by_role("button", name="Board as text").focus()
    await ana.page.keyboard.press("Tab")
    for _ in range(3):  # past the empty list, if it takes the focus at all
        if await ana.page.evaluate("document.activeElement.tagName") == "TEXTAREA":
            break
        await ana.page.keyboard.press("Tab")
    await ben.open_board()
    await ana.page.keyboard.type("Who pays for the heating?")
    await ana.page.keyboard.press("Tab")
    await ana.page.keyboard.press("Enter")
    await table.mara.until(lambda: on_board(table.mara).get("text", {}).get("text") is not None, PATIENCE_S)
    assert on_board(table.mara)["text"]["originalText"] == "Who pays for the heating?"
    await expect(ben.page.locator("[aria-live=polite]", has_text="added a note: Who pays")).to_be_attached(
        timeout=9_000
    )
    await ben.page.get_by_role("button", name="Board as text").click()
    await expect(ben.page.get_by_role("listitem").filter(has_text="Who pays for the heating?")).to_be_visible()
    assert await ben.inaccessible() == []
    await ana.page.get_by_role("button", name="Change Note").press("Enter")
    await ana.page.keyboard.press("End")
    await ana.page.keyboard.type(" And since when?")
    await ana.page.get_by_role("button", name="Save").press("Enter")
    await table.mara.until(
        lambda: str(on_board(table.mara)["text"]["originalText"]).endswith("And since when?"), PATIENCE_S
    )
    await ana.page.get_by_role("button", name="Delete Note").press("Enter")
    await table.mara.until(lambda: not on_board(table.mara), PATIENCE_S)


@pytest.mark.parametrize(("language", "code", "direction"), [("en-GB", "en", "ltr"), ("ar", "ar", "rtl")])
async def test_the_board_is_no_trap_is_named_and_leaves_the_page_its_language(
    table: Table, language: str, code: str, direction: str
) -> None:
    ana = await table.at_browser(ANA, language=language)
    await ana.open_board()
    assert await ana.page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == [code, direction]
    await ana.page.locator(".excalidraw-container").focus()
    outside = "!document.activeElement.closest('.board-canvas')"
    for _ in range(60):
        await ana.page.keyboard.press("Tab")
        if await ana.page.evaluate(outside):
            break
    assert await ana.page.evaluate(outside)
    assert await ana.inaccessible() == []
    assert ana.strangers == []
    assert ana.complaints == []
