"""Point 9, the end: a draft that everyone sees, the end, the preview, and a summary of what each person was told."""

from __future__ import annotations

import io

from playwright.async_api import expect
from pypdf import PdfReader

from room_server.session.practices.outcome import CloseSession
from room_server.session.state import Outcome
from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, kept
from tests.browser.test_rooms import closes_room


async def pdf_of(person: Person) -> str:
    """Return the text of the person's summary as a PDF."""
    async with person.page.expect_download() as started:
        await person.page.get_by_role("link", name=person.words("summary-pdf")).click()
    path = await (await started.value).path()
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


async def test_the_end_is_seen_before_it_comes_and_each_gets_their_own_summary(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")
    room = await mara.opens_caucus("a")
    await mara.moves("Ana Petrov", room)
    await goes_in(ana)
    await ana.says("canary-4711 stays with us")
    await mara.goes_into(room)
    await mara.finds("Bring everyone to the joint session")
    await mara.does_move()
    await goes_in(ana)
    await closes_room(mara, room)  # its words stay with those who were there
    assert await mara.insists(CloseSession(Outcome.SETTLED)) == "wording-changed", "nobody has seen a draft"
    await mara.button("console-closing-short").click()
    await mara.page.get_by_role("combobox", name=mara.words("console-closing-outcome")).select_option("Settled")
    await mara.field("console-closing-points").fill("Ben pays back 900\nAna returns the keys")
    await mara.field("console-closing-next").fill("Both sign on Friday")
    await mara.button("console-closing-show").click()
    for one in (ana, ben):
        await one.button("outcome-read").click()
        for words in ("Settled", "Ben pays back 900", "Ana returns the keys", "Both sign on Friday"):
            await expect(one.dialog).to_contain_text(words)
        await one.dialog.get_by_role("button", name=one.words("close")).click()
    packets = mara.page.get_by_role("list", name=mara.words("console-packets"))
    await expect(packets.get_by_role("listitem").filter(has_text="Ana Petrov")).to_contain_text("their own caucuses")
    await expect(packets.get_by_role("listitem").filter(has_text="Ben Okafor")).not_to_contain_text("caucus")
    await kept(mara, "closing")
    await mara.button("console-closing-go-on").click()
    await mara.button("console-closing-end").click()
    for one in (ana, ben):
        await expect(one.heading("over-title")).to_be_visible()
    await kept(ana, "over")
    await expect(mara.heading("console-over-title")).to_be_visible()
    await mara.page.get_by_role("checkbox", name=mara.words("console-publish-to", name="Ben Okafor")).uncheck()
    await mara.button("console-publish-do").click()
    await expect(mara.text("console-published")).to_be_visible()
    await kept(mara, "after")
    await expect(ana.heading("summary-title-settled")).to_be_visible()
    await expect(ana.page.get_by_role("main").get_by_text("canary-4711 stays with us")).to_be_visible()
    await kept(ana, "summary")
    assert "canary-4711" in await pdf_of(ana)
    await expect(ben.text("over-summary-later")).to_be_visible()
    answer = await ben.page.request.get(f"{ben.origin}/api/summary/{ben.seat}")
    assert answer.status == 404, "a summary that was not published yet is not there"
    await mara.page.get_by_role("checkbox", name=mara.words("console-publish-to", name="Ben Okafor")).check()
    await mara.button("console-publish-do", count=1).click()
    await expect(ben.heading("summary-title-settled")).to_be_visible()
    for words in ("Ben pays back 900", "Both sign on Friday", "Ana Petrov"):
        await expect(ben.page.get_by_role("main")).to_contain_text(words)
    printed = await pdf_of(ben)
    assert "Ben pays back 900" in printed
    await ben.line.hears_all()
    for place in (printed, await ben.page.content()):
        assert "canary-4711" not in place
        assert room not in place
    assert not ben.was_told("canary-4711")


async def test_a_link_opens_the_summary_again(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    people = [await stage.person(name) for name in links]
    await stage.gather(people, links)
    mara, _ = people
    await mara.button("console-closing-short").click()
    await mara.page.get_by_role("combobox", name=mara.words("console-closing-outcome")).select_option("No agreement")
    await mara.button("console-closing-show").click()
    await mara.button("console-closing-go-on").click()
    await mara.button("console-closing-end").click()
    await mara.button("console-publish-do").click()
    await expect(mara.text("console-published")).to_be_visible()
    again = await stage.person("Ana Petrov")
    await again.opens(links["Ana Petrov"])
    await expect(again.heading("summary-title-impasse")).to_be_visible()
    printed = await pdf_of(again)
    assert "For Ana Petrov" in printed
    assert "A case" in printed
