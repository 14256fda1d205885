"""The leak test: every seat sends its own tone and colour, and every receiver measures what really comes in.

After each step each receiver hears the tones of those whom the rooms say, above -45 dB, and every other tone
stays under -70 dB in every slot, named or not; pictures come into as many slots as there are people to be seen.
"""

from __future__ import annotations

import asyncio

from playwright.async_api import expect

from tests.browser.person import Person
from tests.browser.stage import Stage, hears, pictures_come


async def so_it_is(people: list[Person], *rooms: tuple[Person, ...]) -> None:
    """Measure at every receiver: the people of one's own room, and nobody else."""
    for one in people:
        room = next((room for room in rooms if one in room), (one,))
        near = [other for other in room if other is not one]
        await hears(one, near, [other for other in people if other not in near])
        await pictures_come(one, len(near))
        await one.sees(*near)


async def test_tones_and_pictures_reach_exactly_the_people_of_the_room(stage: Stage) -> None:
    mara, ana, ben, irena = people = await stage.meeting("Ana Petrov", "Ben Okafor", "Irena Sato", sound=True)
    await so_it_is(people, (mara, ana, ben, irena))

    rooms = [await mara.opens_caucus("a"), await mara.opens_caucus("b")]
    await mara.line_of(ben.name).click()
    await mara.line_of(irena.name).click()
    picked = mara.page.get_by_role("group", name=mara.words("console-picked-label"))
    await mara.chooses(picked.get_by_role("button", name=mara.words("console-move-picked")), rooms[1])
    await mara.does_move()
    await asyncio.gather(ben.is_moved_to("caucus"), irena.is_moved_to("caucus"))
    await so_it_is(people, (mara, ana))

    await ben.enters()
    await so_it_is(people, (mara, ana))
    await irena.enters()
    await so_it_is(people, (mara, ana), (ben, irena))

    await mara.moves(ana.name, rooms[0])
    await ana.is_moved_to("caucus")
    await so_it_is(people, (ben, irena))
    await ana.enters()
    await mara.goes_into(rooms[0])
    await ana.sees(mara)  # who goes in by their own will is shown before they unmute
    await mara.unmutes()
    await so_it_is(people, (mara, ana), (ben, irena))

    menu = mara.column(rooms[1]).get_by_role("button", name=mara.words("console-actions-for", name=rooms[1]))
    await mara.chooses(menu, mara.words("console-break-here"))
    await mara.dialog.get_by_role("button", name=mara.words("console-start-minutes")).click()
    await expect(ben.heading("break-until")).to_be_visible()
    await so_it_is(people, (mara, ana))

    await mara.chooses(menu, mara.words("console-end-break"))
    await mara.goes_into("Joint session")
    await mara.finds("Bring everyone to the joint session")
    await mara.does_move()
    await asyncio.gather(*(one.is_moved_to("joint") for one in (ana, ben, irena)))
    await so_it_is(people)
    for one in (ana, ben, irena):
        await one.enters()
    await mara.unmutes()
    for one in people:
        await hears(one, [other for other in people if other is not one], [one])
