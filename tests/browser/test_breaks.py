"""Point 7, breaks: one press, seen by the asker and the mediators alone; a shared countdown; sound and picture cut."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser.stage import Stage, goes_in, hears, kept, pictures_come


async def test_a_break_is_asked_for_granted_and_ended(stage: Stage) -> None:
    mara, ana, ben = people = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    await hears(ben, [mara, ana], [])
    await ben.line.hears_all()
    before = len(ben.events())
    await ana.button("request-break").click()
    await expect(ana.text("request-break-sent", name="Mara")).to_be_visible()
    asking = mara.region("console-asking")
    await expect(asking).to_contain_text("Ana Petrov asks for a break")
    await ben.line.hears_all()
    assert ben.events()[before:] == []
    await kept(mara, "console-break-asked")
    await mara.button_of("console-start", "Ana Petrov", minutes=10).click()
    for one in (ana, ben):
        await expect(one.heading("break-until")).to_be_visible()
        await expect(one.page.get_by_role("timer")).to_be_visible()
    await kept(ben, "break")
    assert not await ben.page.evaluate("senses.tracks.some(track => track.readyState === 'live')")
    for one in (ana, ben):  # the forwarder itself cuts: their pages are not asked
        await one.blurts()
    for one in people:
        await hears(one, [], [other for other in people if other is not one])
        await pictures_come(one, 0)
    await ben.line.hears_all()
    assert [event["t"] for event in ben.events()[before:]] == ["break-started"]
    await mara.chooses(
        mara.column("Joint session").get_by_role(
            "button", name=mara.words("console-actions-for", name="Joint session")
        ),
        mara.words("console-end-break"),
    )
    for one in (ana, ben):
        await expect(one.heading("break-until")).to_have_count(0)
        await expect(one.button("unmute")).to_be_visible()
    await ana.unmutes()
    await hears(ben, [ana], [mara])


async def test_a_wish_is_answered_with_a_word_or_taken_back(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    asking = mara.region("console-asking")
    await ana.button("request-private").click()
    await expect(asking).to_contain_text("Ana Petrov asks to speak with you alone")
    await ana.button("request-withdraw").click()
    await expect(asking).not_to_contain_text("Ana Petrov")
    await ana.button("request-break").click()
    await mara.button_of("console-answer", "Ana Petrov").click()
    await mara.dialog.get_by_role("textbox").fill("In ten minutes")
    await mara.dialog.get_by_role("button", name=mara.words("console-word-answer-do")).click()
    await expect(ana.page.get_by_role("main").get_by_text("In ten minutes")).to_be_visible()
    await ben.line.hears_all()
    assert not ben.was_told("In ten minutes")


async def test_a_break_for_all_rooms(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    room = await mara.opens_caucus("a")
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await mara.button("console-break-short").click()
    await mara.dialog.get_by_role("spinbutton").fill("15")
    await mara.dialog.get_by_role("button", name=mara.words("console-start-minutes", minutes=15)).click()
    for one in (ana, ben):
        await expect(one.heading("break-until")).to_be_visible()
    await ana.says("we may write meanwhile")
    await ben.line.hears_all()
    assert not ben.was_told("we may write meanwhile")
