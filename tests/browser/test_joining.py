"""Point 3, joining from a link: plain words, a name, devices or none of them, the agreement, and then the lobby."""

from __future__ import annotations

import re
import time

import pytest
from playwright.async_api import expect

from room_server.session.practices.attendance import Arrive
from room_server.web.desk import default_agreement
from tests.browser.stage import Stage, goes_in, hears, kept
from tests.processes import come, seat


async def test_opening_the_page_uses_nothing_up_and_the_secret_leaves_the_address(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    ana = await stage.person("Ana Petrov")
    for _ in range(3):
        await ana.page.goto("about:blank")
        await ana.page.goto(links["Ana Petrov"])
        await expect(ana.button("join-go")).to_be_visible()
        await expect(ana.page).to_have_url(re.compile(r"/j$"))
    await expect(ana.text("join-nothing-yet")).to_be_visible()
    await kept(ana, "landing")
    ana.addresses.discard("about:blank")
    secret = links["Ana Petrov"].split("#")[1]
    assert not any(secret in address for address in ana.addresses)
    await ana.button("join-go").click()
    await expect(ana.heading("agree-title")).to_be_visible()
    assert not await ana.shows_anywhere(secret)


async def test_the_agreement_is_read_and_signed_with_its_exact_text(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    mara = await come(links["Mara Lindqvist"])
    await seat(mara)
    ana = await stage.person("Ana Petrov")
    await ana.opens(links["Ana Petrov"])
    await expect(ana.heading("agree-title")).to_be_visible()
    await expect(ana.page.get_by_text(ana.words.plain("regime-closed-how"))).to_be_visible()
    await kept(ana, "agreement")
    read = await ana.page.get_by_role("article", name=ana.words("agree-text")).inner_text()
    assert await ana.insists(Arrive()) == "not-signed"
    await ana.button("agree-sign").click()
    await expect(ana.text("agree-attest-missing")).to_be_visible()
    await expect(ana.text("agree-name-missing")).to_be_visible()
    await ana.page.get_by_role("checkbox", name=ana.words("agree-attest")).check()
    await ana.field("agree-name").fill("Anna Petrov")
    await ana.button("agree-sign").click()
    await expect(ana.text("agree-name-differs")).to_be_visible()
    assert not mara.view.people[ana.seat].signed
    await ana.field("agree-name").fill("ana  PETROV")
    await ana.button("agree-sign").click()
    await expect(ana.heading("check-title")).to_be_visible()
    await mara.until(lambda: mara.view.people[ana.seat].signed)
    (kept_signature,) = [event for event in ana.line.events() if event["t"] == "agreement-signed"]
    assert kept_signature["text"] == default_agreement()["en"]
    assert " ".join(read.split()) == " ".join(kept_signature["text"].split())
    assert abs(kept_signature["at"] - time.time() * 1000) < 60_000
    await mara.close()


async def test_camera_microphone_and_speakers_are_tried_before_anybody_sees_one(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    ana = await stage.person("Ana Petrov")
    await ana.opens(links["Ana Petrov"])
    await ana.signs()
    await expect(ana.text("check-name", name="Ana Petrov")).to_be_visible()
    assert await ana.page.evaluate("senses.tracks.length") == 0, "nothing is opened that was not asked for"
    await ana.button("check-turn-on").click()
    await expect(ana.text("check-microphone-good")).to_be_visible()
    await expect(ana.text("check-camera-good")).to_be_visible()
    await expect(ana.text("check-network-good").or_(ana.text("check-network-fair"))).to_be_visible()
    await expect(ana.page.get_by_role("combobox", name=ana.words("device-camera"))).to_be_visible()
    await ana.button("check-speaker-play").click()
    await ana.button("check-speaker-yes").click()
    await expect(ana.text("check-speaker-heard")).to_be_visible()
    await kept(ana, "check")
    await ana.button("check-camera-on").click()
    await expect(ana.button("check-camera-off")).to_be_visible()
    assert (
        await ana.page.evaluate(
            "senses.tracks.filter(({kind, readyState}) => kind === 'video' && readyState === 'live').length"
        )
        == 0
    )


@pytest.mark.parametrize(
    ("microphone", "camera", "words"),
    [
        (True, "NotFoundError", "problem-camera-missing"),
        (True, "NotAllowedError", "problem-camera-denied"),
        ("NotFoundError", True, "problem-microphone-missing"),
        ("NotAllowedError", "NotAllowedError", "problem-microphone-denied"),
        ("NotReadableError", True, "problem-microphone-busy"),
    ],
)
async def test_what_is_missing_is_said_with_its_fix(stage: Stage, microphone: str, camera: str, words: str) -> None:
    links = await stage.session("Ana Petrov")
    ana = await stage.person("Ana Petrov", microphone=microphone, camera=camera)
    await ana.opens(links["Ana Petrov"])
    await ana.signs()
    await ana.button("check-turn-on").click()
    await expect(ana.text(words)).to_be_visible()
    await ana.button("check-go").click()
    await expect(ana.waiting).to_be_visible()


async def test_one_joins_without_camera_without_microphone_or_with_text_only(stage: Stage) -> None:
    names = ("Ana Petrov", "Luis Ruiz", "Ben Okafor")
    links = await stage.session(*names)
    mara = await stage.person("Mara Lindqvist")
    ana = await stage.person("Ana Petrov", camera="NotFoundError")
    luis = await stage.person("Luis Ruiz", microphone="NotFoundError")
    ben = await stage.person("Ben Okafor", microphone="NotFoundError", camera="NotFoundError")
    await mara.arrives(links[mara.name])
    await mara.unmutes()
    for one in (ana, luis):
        await one.opens(links[one.name])
        await one.signs()
        await one.button("check-turn-on").click()
        await one.button("check-go").click()
        await mara.admits(one.name)
        await one.enters(sound=True)
    await ben.arrives(links[ben.name], "text")
    await mara.admits(ben.name)
    await goes_in(ben)
    await hears(mara, [ana], [luis, ben])
    await hears(ben, [mara, ana], [luis])
    await mara.sees(luis)
    await luis.sees(mara)
    await expect(mara.page.get_by_role("listitem").filter(has_text="Ben Okafor").first).to_contain_text("Text only")
    await expect(ben.button("unmute")).to_have_count(0)
    await ben.says("I read and write")
    await luis.reads("I read and write")
    await luis.button("unmute").click()
    await expect(luis.text("problem-microphone-missing")).to_be_visible()
