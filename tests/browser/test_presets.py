"""Where a session is prepared: presets of the mediator's own, and people who never meet, from the page to the room."""

from __future__ import annotations

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept
from tests.browser.test_access import Tour
from tests.browser.test_no_contact import nothing_of, unnoticed_by
from tests.browser.test_session_pages import first_run, sets_up

ANA, BEN, WANDA = "Ana Petrov", "Ben Okafor", "Wanda Zhuang"
FAMILY, FAMILIES = "Family, two homes", "Families"


async def prepares(person: Person, title: str, *names: str) -> None:
    """Open the page of a new session, and fill in the title and who is invited."""
    await person.page.goto(f"{person.origin}/console")
    await person.page.get_by_role("link", name=person.words("admin-new")).click()
    await person.field("admin-title").fill(title)
    for at, name in enumerate(names, start=1):
        row = person.page.get_by_role("group", name=person.words("admin-person-at", at=at))
        await row.get_by_role("textbox", name=person.words("admin-person-name")).fill(name)
    await expect(person.button("preset-keep")).to_be_visible()


async def keeps_preset(person: Person, name: str) -> None:
    """Keep what the page says under a name, which is typed and sent by Enter."""
    await person.button("preset-keep").click()
    field = person.dialog.get_by_role("textbox", name=person.words("preset-name"))
    await expect(field).to_be_focused()
    await field.fill(name)
    await field.press("Enter")
    await expect(person.text("preset-kept", name=name)).to_be_visible()


def rooms_of(person: Person) -> Locator:
    return person.region("admin-rooms").get_by_role("textbox", name=person.words("admin-room-name"))


async def begins_with(person: Person, preset: str, *kinds: str, apart: bool = False) -> None:
    """Begin with the rooms of a preset of the house: of these kinds; the sides never meet only where it says so."""
    offered = person.page.get_by_role("group", name=person.words("admin-presets"))
    await offered.get_by_role("button", name=person.words(f"admin-preset-{preset}")).click()
    chosen = person.region("admin-rooms").get_by_role("combobox", name=person.words("admin-room-kind"))
    await expect(chosen).to_have_count(len(kinds))
    assert await chosen.evaluate_all("all => all.map(one => one.value)") == list(kinds)
    await expect(person.page.get_by_role("checkbox", name=person.words("admin-shuttle"))).to_be_checked(checked=apart)


def presets_of(person: Person) -> Locator:
    return person.page.get_by_role("list", name=person.words("preset-own")).get_by_role("listitem")


async def chooses_for(person: Person, preset: str, action: str) -> None:
    menu = person.button("preset-more", name=preset)
    await person.chooses(menu, person.words(action))


async def makes(person: Person, *names: str) -> dict[str, str]:
    """Make the session, whose people do not give their word; return the links of these people."""
    await person.page.get_by_role("checkbox", name=person.words("admin-attestation")).uncheck()
    await person.button("admin-create").click()
    await expect(person.heading("admin-created-title")).to_be_visible()
    return {name: await person.field("admin-link-of", name=name).input_value() for name in names}


async def goes_to_console(person: Person) -> None:
    await person.button("admin-enter").click()
    await person.signs()
    await person.comes_in("text")
    await expect(person.heading("console-rooms")).to_be_visible()


async def test_a_preset_of_ones_own_sets_up_the_next_session_and_names_nobody(stage: Stage) -> None:
    ines = await stage.person("Ines Duarte")
    await sets_up(ines, await first_run(stage, ines.name))
    await prepares(ines, "Petrov and Okafor", ANA, BEN)
    by_side = ("caucus", "consultation") * 2
    await begins_with(ines, "multi-party", *by_side, "mediators", "hold")
    await begins_with(ines, "shuttle", "caucus", "caucus", "mediators", apart=True)
    await begins_with(ines, "two-sides", "caucus", "caucus")
    await rooms_of(ines).nth(0).fill("Kitchen table")
    await rooms_of(ines).nth(1).fill("Okafor")
    await ines.page.get_by_role("radio", name=ines.words("regime-open")).check()
    await expect(ines.page.get_by_text("may pass on to the others", exact=False)).to_be_visible()
    await ines.button("preset-keep").click()
    room = ines.dialog.get_by_role("textbox", name="Private caucus, Side B")
    await expect(room).to_have_value("")
    await room.fill("Ben")
    await ines.dialog.get_by_role("textbox", name=ines.words("preset-name")).fill(FAMILY)
    await ines.dialog.get_by_role("button", name=ines.words("preset-keep-do")).click()
    await expect(ines.dialog.get_by_text(ines.words.inside("preset-problem-names"))).to_be_visible()
    await room.fill("")
    await ines.dialog.get_by_role("button", name=ines.words("preset-keep-do")).click()
    await expect(ines.text("preset-kept", name=FAMILY)).to_be_visible()

    await prepares(ines, "A case")
    await expect(presets_of(ines)).to_have_count(1)
    assert not [name for name in (ANA, BEN, "Petrov", "Okafor") if name in await ines.page.content()]
    await presets_of(ines).get_by_role("button", name=ines.words.of("preset-use", FAMILY)).focus()
    await ines.page.keyboard.press("Enter")
    await expect(ines.text("preset-used", name=FAMILY)).to_be_visible()
    await expect(rooms_of(ines).nth(0)).to_have_value("Kitchen table")
    await expect(rooms_of(ines).nth(1)).to_have_value("Side B")
    await expect(ines.page.get_by_role("radio", name=ines.words("regime-open"))).to_be_checked()
    for at, name in enumerate((ANA, BEN), start=1):
        row = ines.page.get_by_role("group", name=ines.words("admin-person-at", at=at))
        await row.get_by_role("textbox", name=ines.words("admin-person-name")).fill(name)
    links = await makes(ines, ANA)
    await goes_to_console(ines)
    await expect(ines.column("Caucus, Kitchen table")).to_be_visible()
    ana = await stage.person(ANA)
    await ana.opens(links[ANA])
    await expect(ana.text("regime-open")).to_be_visible()
    await expect(ana.page.get_by_text("may pass on to the others", exact=False)).to_be_visible()


async def test_presets_are_renamed_replaced_deleted_and_ones_own_alone(stage: Stage) -> None:
    vera = await stage.person("Vera Novak")
    await sets_up(vera, await first_run(stage, vera.name))
    await prepares(vera, "A case")
    await keeps_preset(vera, FAMILY)
    await keeps_preset(vera, "Court")
    await chooses_for(vera, FAMILY, "preset-rename")
    await vera.dialog.get_by_role("textbox").fill("COURT")
    await vera.page.keyboard.press("Enter")
    await expect(vera.dialog.get_by_text(vera.words.inside("preset-failed-already"))).to_be_visible()
    vera.forgive("409")
    await vera.dialog.get_by_role("textbox").fill(FAMILIES)
    await vera.page.keyboard.press("Enter")
    await expect(presets_of(vera).nth(1)).to_contain_text(FAMILIES)
    await vera.page.get_by_role("checkbox", name=vera.words("admin-shuttle")).check()
    await chooses_for(vera, FAMILIES, "preset-replace")
    await vera.dialog.get_by_role("button", name=vera.words("preset-replace-do")).click()
    await expect(presets_of(vera).nth(1)).to_contain_text(vera.words.plain("admin-preset-shuttle"))
    await chooses_for(vera, "Court", "preset-delete")
    await expect(vera.dialog.get_by_role("button", name=vera.words("cancel"))).to_be_focused()
    await vera.dialog.get_by_role("button", name=vera.words("preset-delete-do")).click()
    await expect(presets_of(vera)).to_have_count(1)

    noor = await stage.person("Noor Haddad")
    await sets_up(noor, await first_run(stage, noor.name))
    await prepares(noor, "A case")
    await expect(presets_of(noor)).to_have_count(0)
    assert FAMILIES not in await noor.page.content()


async def test_two_who_never_meet_are_named_beforehand_and_a_third_comes_later(stage: Stage) -> None:
    tove = await stage.person("Tove Lund")
    await sets_up(tove, await first_run(stage, tove.name))
    await prepares(tove, "Petrov and Okafor", ANA, BEN)
    await tove.button("admin-apart-add").click()
    order = tove.page.get_by_role("group", name=tove.words("admin-apart-at", at=1))
    await order.get_by_label(tove.words.plain("admin-apart-one")).select_option(ANA)
    await order.get_by_label(tove.words.plain("admin-apart-other")).select_option(BEN)
    await kept(tove, "never-meet")
    await tove.button("admin-create").click()
    await expect(tove.field("admin-title")).to_have_attribute("aria-invalid", "true")
    await expect(tove.text("admin-title-names-one")).to_be_visible()
    tove.forgive("409")
    await tove.field("admin-title").fill("A case")
    links = await makes(tove, ANA, BEN)

    await tove.page.get_by_role("link", name=tove.words("admin-to-list")).click()
    await tove.page.get_by_role("link", name=tove.words.of("admin-people-and-links", "A case")).click()
    await expect(tove.page.get_by_text(f"Kept apart from {BEN}")).to_be_visible()
    await goes_to_console(tove)
    ana, ben, wanda = [await stage.person(name) for name in (ANA, BEN, WANDA)]
    await ana.arrives(links[ANA], "text")
    await tove.admits(ANA)
    await goes_in(ana)
    await ana.line.meets(tove.seat)
    async with unnoticed_by(ana):
        await ben.arrives(links[BEN], "text")
        await is_not_admitted(tove, BEN)

        desk = await tove.context.new_page()
        await desk.goto(f"{tove.origin}/console")
        await desk.get_by_role("link", name=tove.words.of("admin-people-and-links", "A case")).click()
        await desk.get_by_role("button", name=tove.words("admin-invite")).click()
        await desk.get_by_label(tove.words.plain("admin-person-name")).fill(WANDA)
        never = desk.get_by_role("group", name=tove.words("invite-apart"))
        await never.get_by_role("checkbox", name=ANA).check()
        await desk.get_by_role("button", name=tove.words("admin-invite-do")).click()
        late = await desk.get_by_role("textbox", name=tove.words("admin-link-of", name=WANDA)).input_value()
        await desk.close()
        await wanda.arrives(late, "text")
        await is_not_admitted(tove, WANDA)
    await tove.moves(ANA, "Caucus, Side A")
    await goes_in(ana)
    async with unnoticed_by(ana):
        for one in (ben, wanda):
            await tove.admits(one.name)
            await goes_in(one)
    for one, other in ((ana, ben), (ana, wanda), (ben, ana), (wanda, ana)):
        await nothing_of(other, one)


async def is_not_admitted(mediator: Person, person: str) -> None:
    """Ask to admit somebody to the joint session: the question says why it is never done, and has no yes."""
    menu = mediator.line_of(person).get_by_role("button", name=mediator.words("console-admit-to"))
    await mediator.chooses(menu, "Joint session")
    await expect(mediator.dialog).to_contain_text(re.compile(f"{ANA} and {person}|{person} and {ANA}"))
    await expect(mediator.dialog).to_contain_text("are kept apart")
    await expect(mediator.dialog.get_by_role("button", name=mediator.words("console-move-do"))).to_be_disabled()
    await mediator.dialog.get_by_role("button", name=mediator.words("cancel")).click()


@pytest.mark.parametrize("language", ["en", "de", "ar"])
async def test_presets_and_orders_for_everyone(stage: Stage, language: str) -> None:
    tour = Tour()
    ines = await stage.person(f"Ines {language}", language=language)
    await sets_up(ines, await first_run(stage, ines.name))
    await prepares(ines, "A case", ANA, BEN)
    await ines.button("admin-apart-add").click()
    await ines.button("preset-keep").click()
    await tour.stop(ines, "40-preset-keep")
    await ines.page.keyboard.press("Escape")
    await keeps_preset(ines, FAMILY)
    await presets_of(ines).get_by_role("button", name=ines.words.of("preset-use", FAMILY)).click()
    await tour.stop(ines, "41-presets")
    await ines.region("admin-apart").scroll_into_view_if_needed()
    await tour.stop(ines, "42-never-meet")
    await makes(ines)
    await ines.page.get_by_role("link", name=ines.words("admin-to-list")).click()
    await ines.page.get_by_role("link", name=ines.words.of("admin-people-and-links", "A case")).click()
    await ines.button("admin-invite").click()
    await ines.page.get_by_role("checkbox", name=ANA).check()
    await tour.stop(ines, "43-invite")
    assert not tour.wrong, "\n".join(tour.wrong)
