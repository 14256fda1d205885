"""Muted stays muted: a move never switches a microphone on, whatever room it ends in."""

from __future__ import annotations

from tests.browser.stage import Stage, hears


async def test_who_is_muted_stays_muted_through_moves(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await hears(ben, [mara, ana], [])
    caucus = await mara.opens_caucus("a")
    for _ in range(2):
        await mara.moves(ana.name, caucus)
        await ana.is_moved_to("caucus")
        await ana.enters(sound=False)
        await mara.moves(ana.name, "Joint session")
        await ana.is_moved_to("joint")
        await ana.enters(sound=False)
        await hears(ben, [mara], [ana])
        await hears(ana, [mara, ben], [ana])
    await ana.unmutes()
    await hears(ben, [mara, ana], [])
