"""Two who are kept apart take turns in the joint session: no page or frame of one ever holds the name of the other.

Neither learns when the other comes or goes, either: while one does anything at all, no frame comes to the other.
"""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from playwright.async_api import expect

from room_server.session.practices.agenda import AddAgendaItem
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.recall import SetRecall
from room_server.session.rooms import JOINT, RoomId
from tests.browser.person import Person
from tests.browser.stage import MEDIATOR, Stage, goes_in, hears, kept
from tests.processes import LINK

ANA, BEN, OLEG, NADIA = "Ana Petrov", "Ben Okafor", "Oleg Marin", "Nadia Haddad"
HOME = {ANA: "Caucus, Side A", BEN: "Caucus, Side B"}
ANSWERS = frozenset({"pong", "done"})
"""Frames that answer what a page itself has said."""
WITH_AN_INTERPRETER = """
title = "A case"
people = [
  { name = "Mara Lindqvist", role = "mediator" },
  { name = "Ana Petrov", role = "party", side = "a", side_name = "Tenant" },
  { name = "Nadia Haddad", role = "interpreter", serves = "Ana Petrov" },
  { name = "Ben Okafor", role = "party", side = "b", side_name = "Landlord" },
  { name = "Oleg Marin", role = "expert" },
]
rooms = [{ title = "Side A", side = "a" }, { title = "Side B", side = "b" }]
"""
KEPT_APART = re.compile(f"({ANA} and {BEN}|{BEN} and {ANA}) are kept apart")


async def nothing_of(other: Person, reader: Person) -> None:
    """Search the reader's page as it is, its title and address, and every frame that ever came."""
    await reader.line.hears_all()
    words = (other.name, other.name.split()[0], other.name.split()[1], other.seat)
    page = f"{await reader.page.title()} {reader.page.url} {await reader.page.content()}"
    assert [word for word in words if word in page] == []
    assert [word for word in words if reader.was_told(word)] == []


def measured(frame: dict[str, Any]) -> bool:
    """Whether it says how well a line carries: by its own page's clock, which nothing in other rooms moves.

    That nothing does is for the client's own test (static/src/qualityWatch.test.ts).
    """
    return frame["t"] == "glimpse" and frame["g"]["t"] == "quality"


@asynccontextmanager
async def unnoticed_by(reader: Person) -> AsyncIterator[None]:
    """While this lasts, nothing comes to the reader: neither what happens, nor that anything does."""
    await reader.line.hears_all()
    before, title = len(reader.line.said()), await reader.page.title()
    yield
    await reader.line.hears_all()
    assert [frame for frame in reader.line.said()[before:] if frame["t"] not in ANSWERS and not measured(frame)] == []
    assert await reader.page.title() == title


def room_of(mara: Person, title: str) -> RoomId:
    """The room of that title, as the console was shown it when it opened."""
    shown = mara.line.frames("view")[-1]["view"]["rooms"]
    return next(RoomId(room) for room, one in shown.items() if one["title"] and title.endswith(one["title"]))


async def keeps_apart(mara: Person, one: str, other: str) -> None:
    """Set the order at the console."""
    menu = mara.line_of(one).get_by_role("button", name=mara.words("console-actions-for", name=one))
    await mara.chooses(menu, mara.words("console-keep-apart"))
    await mara.dialog.get_by_role("radio", name=other, exact=True).check()
    await kept(mara, "keep-apart")
    await mara.dialog.get_by_role("button", name=mara.words("console-keep-apart-do", one=one, other=other)).click()
    await expect(mara.dialog).to_have_count(0)
    await expect(mara.line_of(one)).to_contain_text(f"Kept apart from {other}")


async def is_refused(mara: Person, person: str, room: str) -> None:
    """Ask to bring somebody to a room: the question says why it is never done, and cannot be answered with yes."""
    await mara.stages(person, room)
    await expect(mara.dialog).to_contain_text(KEPT_APART)
    await expect(mara.dialog.get_by_role("checkbox")).to_have_count(0)
    await expect(mara.dialog.get_by_role("button", name=mara.words("console-move-do"))).to_be_disabled()
    await kept(mara, "kept-apart")
    await mara.dialog.get_by_role("button", name=mara.words("cancel")).click()


async def test_two_who_are_kept_apart_take_turns_and_never_learn_of_each_other(stage: Stage, tmp_path: Path) -> None:
    written = tmp_path / "session.toml"
    written.write_text(WITH_AN_INTERPRETER, encoding="utf-8")
    made = await stage.server.run("session", "new", "--file", str(written))
    links = {name.strip(): link for name, link in LINK.findall(made)}
    mara, ana, ben, oleg, nadia = [await stage.person(name) for name in (MEDIATOR, ANA, BEN, OLEG, NADIA)]
    await stage.gather([mara, oleg, ana, nadia], links, "text")
    await keeps_apart(mara, ANA, BEN)
    await ana.says("We would take 850.")

    await ben.arrives(links[BEN], "text")
    assert await mara.insists(Admit(ben.seat, JOINT, GUARDS)) == "no-contact"
    await mara.moves(ANA, HOME[ANA])
    await goes_in(ana)
    await mara.admits(BEN)
    await goes_in(ben)
    await ben.says("We ask for 900.")
    for topic, owner in (("The deposit", ana), ("The repairs", ben)):
        assert await mara.insists(AddAgendaItem(topic, owner.seat)) == "done"
    await nothing_of(ana, ben)
    assert ben.was_told("The deposit"), "a topic, but not whose it is"

    there = (mara.seat, oleg.seat, ben.seat)
    both = (ana.seat, nadia.seat)
    for named in (both, (nadia.seat,)):  # who interprets for one of the two is as that one
        assert await mara.insists(Move(named, JOINT, there, GUARDS)) == "no-contact"
    assert await mara.insists(SetRecall(both, 60, there, GUARDS)) == "no-contact"
    await nothing_of(nadia, ben)
    hers = room_of(mara, HOME[ANA])
    assert await mara.insists(Move((oleg.seat, ben.seat), hers, (ana.seat, nadia.seat), GUARDS)) == "no-contact"
    await is_refused(mara, ANA, "Joint session")
    for leaves, comes in ((ben, ana), (ana, ben)):
        await mara.moves(leaves.name, HOME[leaves.name])
        await goes_in(leaves)
        await mara.moves(comes.name, "Joint session")
        await goes_in(comes)
        await comes.chat()
        await nothing_of(ana, ben)
        await nothing_of(ben, ana)
    await ana.page.reload()
    await ana.is_in(f"Private caucus, {HOME[ANA].removeprefix('Caucus, ')}")
    await nothing_of(ben, ana)
    assert oleg.was_told(ANA)
    assert oleg.was_told(BEN), "who is under no order is told as ever"
    assert not oleg.was_told("kept-apart")


async def comes_back(person: Person, link: str) -> None:
    """Ask to come in again, after leaving."""
    await expect(person.heading("ended-closed-title")).to_be_visible()
    await person.opens(link)
    await person.comes_in("text")
    await expect(person.waiting).to_be_visible()


async def comes_and_goes(mara: Person, person: Person, link: str, room: str) -> None:
    """Come to the lobby, be asked to wait, write, come in, say something, drop and return, leave, and come again."""
    await person.arrives(link, "text")
    await mara.button_of("console-hold", person.name).click()
    await mara.dialog.get_by_role("textbox").fill("Five more minutes, please")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-hold-do")).click()
    await expect(person.page.get_by_text("Five more minutes, please").first).to_be_visible()
    await person.field("messages-write").fill("I am in a hurry")
    await person.field("messages-write").press("Enter")
    await expect(mara.line_of(person.name)).to_contain_text("I am in a hurry")
    await mara.admits(person.name, room)
    await goes_in(person)
    await person.says("Here I am.")
    await person.page.reload()
    await person.reads("Here I am.")
    await person.button("leave").click()
    await person.dialog.get_by_role("button", name=person.words("leave-yes")).click()
    await expect(mara.people_of(room).filter(has_text=person.name)).to_have_count(0)
    await comes_back(person, link)
    await mara.admits(person.name, room)
    await goes_in(person)


async def test_neither_notices_when_the_other_comes_waits_speaks_drops_or_leaves(stage: Stage) -> None:
    links = await stage.session(ANA, BEN, rooms=("Side A:a", "Side B:b"))
    mara, ana, ben = [await stage.person(name) for name in (MEDIATOR, ANA, BEN)]
    await stage.gather([mara, ana], links, "text")
    await keeps_apart(mara, ANA, BEN)
    async with unnoticed_by(ana):
        await comes_and_goes(mara, ben, links[BEN], HOME[BEN])
    async with unnoticed_by(ben):
        await ana.button("leave").click()
        await ana.dialog.get_by_role("button", name=ana.words("leave-yes")).click()
        await expect(mara.people_of("Joint session").filter(has_text=ANA)).to_have_count(0)
        await comes_back(ana, links[ANA])
        await mara.admits(ANA)
        await goes_in(ana)
        await ana.says("Back again.")
    for one, other in ((ana, ben), (ben, ana)):
        await nothing_of(one, other)


async def test_neither_hears_the_other_nor_their_taking_turns(stage: Stage) -> None:
    links = await stage.session(ANA, BEN, rooms=("Side A:a", "Side B:b"))
    mara, ana, ben = [await stage.person(name) for name in (MEDIATOR, ANA, BEN)]
    await stage.gather([mara, ana], links, "video", sound=True)
    await keeps_apart(mara, ANA, BEN)
    await ben.arrives(links[BEN])
    await mara.admits(BEN, HOME[BEN])
    await ben.enters()
    await hears(ana, [mara], [ben])
    await hears(ben, [], [mara, ana])
    for leaves, comes in ((ana, ben), (ben, ana)):
        await mara.moves(leaves.name, HOME[leaves.name])
        await leaves.enters()
        await leaves.line.hears_all()
        before = len(leaves.events())
        await mara.moves(comes.name, "Joint session")
        await comes.enters()
        await hears(comes, [mara], [leaves])
        await hears(leaves, [], [mara, comes])
        await leaves.line.hears_all()
        assert [event["t"] for event in leaves.events()[before:]] == []
        await nothing_of(leaves, comes)
