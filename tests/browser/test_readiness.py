"""Whether one is ready: the check before joining goes through the forwarder and back, and a rehearsal is alone."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from playwright.async_api import expect

from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import Stage, kept
from tests.deploy.coturn import LOOPBACK, SECRET, coturn
from tests.media.test_browser_relay import LOOPBACK_MAY_BE_A_PEER, RELAY_ONLY
from tests.processes import come, seat, serving

COUNT_TONES = """() => {
  window.rung = 0;
  const start = AudioScheduledSourceNode.prototype.start;
  AudioScheduledSourceNode.prototype.start = function (...at) {
    rung += 1;
    return start.apply(this, at);
  };
}"""
RECORDED_S = 3.0
SIZES = ((390, 844), (320, 640), (1440, 900))


async def looks_right(person: Person, name: str) -> None:
    """Keep a picture at three widths; nothing is cut off, and axe finds nothing."""
    for width, height in SIZES:
        await person.page.set_viewport_size({"width": width, "height": height})
        await kept(person, name)
        assert await sideways(person.page) <= 0, f"{name} at {width} px"
    assert await findings(person.page) == []


async def measured(person: Person) -> None:
    """Wait until the loop through the forwarder has figures; open them."""
    await person.button("check-numbers").click()
    await expect(person.page.get_by_role("definition").first).to_contain_text(re.compile(r"\d|[٠-٩]"))


async def test_the_line_is_measured_through_the_forwarder_and_the_mediator_sees_it_in_the_lobby(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara, ana, ben = [await stage.person(name) for name in links]
    await mara.arrives(links[mara.name], "text")
    await ana.opens(links[ana.name])
    await ana.signs()
    await ana.button("check-turn-on").click()
    await expect(ana.text("check-microphone-good")).to_be_visible()
    began = asyncio.get_running_loop().time()
    await ana.button("hear-record").click()
    await expect(ana.text("hear-playing")).to_be_visible()
    assert asyncio.get_running_loop().time() - began >= RECORDED_S
    await measured(ana)
    facts = await ana.page.get_by_role("definition").all_inner_texts()
    assert facts[2] == ana.words.plain("check-way-direct")
    assert float(facts[1].split()[0]) <= 2
    await expect(ana.text("check-network-good")).to_be_visible()
    await ana.page.evaluate(COUNT_TONES)
    await ana.button("check-speaker-play").click()
    await ana.until("rung === 4")
    await ana.button("check-speaker-yes").click()
    await expect(ana.text("hear-played")).to_be_visible()  # recorded, and played back to its end
    await looks_right(ana, "readiness-check")
    await ana.button("check-go").click()
    await expect(ana.waiting).to_be_visible()
    line = mara.line_of("Ana Petrov")
    await expect(line).to_contain_text(mara.words.inside("console-ready-ready"))
    await line.get_by_role("button", name=mara.words("console-ready-details-of", name="Ana Petrov")).click()
    for words in ("ready-microphone-works", "ready-camera-works", "ready-speaker-heard", "ready-line-good"):
        await expect(line).to_contain_text(mara.words.inside(words))
    await looks_right(mara, "readiness-lobby")
    await ben.arrives(links[ben.name], "text")
    assert not ben.was_told(ana.page.url.rsplit("/", 1)[1]), "who waits learns nothing of others who do"


async def test_a_device_that_does_not_work_shows_its_fix_and_keeps_nobody_out(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    mara = await stage.person("Mara Lindqvist")
    ana = await stage.person("Ana Petrov", microphone="NotReadableError", camera="NotFoundError")
    await mara.arrives(links[mara.name], "text")
    await ana.opens(links[ana.name])
    await ana.signs()
    await ana.button("check-turn-on").click()
    await expect(ana.text("problem-microphone-busy")).to_be_visible()
    await ana.button("check-speaker-play").click()
    await ana.button("check-speaker-no").click()
    await expect(ana.text("check-speaker-silent")).to_be_visible()
    await measured(ana)  # without any device, the loop still measures
    await ana.button("check-text-only").click()
    line = mara.line_of("Ana Petrov")
    await expect(line).to_contain_text(mara.words.inside("console-ready-trouble"))
    await line.get_by_role("button", name=mara.words("console-ready-details-of", name="Ana Petrov")).click()
    for words in ("ready-microphone-busy", "ready-camera-missing", "ready-speaker-unheard", "ready-line-good"):
        await expect(line).to_contain_text(mara.words.inside(words))
    await kept(mara, "readiness-lobby-trouble")


async def test_a_network_that_lets_nothing_through_is_said_with_what_to_do(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    ana = await stage.person("Ana Petrov")
    await ana.context.add_init_script(
        """const add = RTCPeerConnection.prototype.setRemoteDescription;
        RTCPeerConnection.prototype.setRemoteDescription = function (offer) {
          return add.call(this, { type: offer.type, sdp: offer.sdp.replace(/^a=candidate.*\\r\\n/gm, '') });
        };"""
    )
    await ana.opens(links[ana.name])
    await ana.signs()
    await expect(ana.text("check-network-blocked")).to_be_visible()
    await kept(ana, "readiness-blocked")
    await ana.button("check-text-only").click()
    await expect(ana.waiting).to_be_visible()


async def test_that_only_a_relay_leads_through_is_measured_and_told_the_mediator(stage: Stage, tmp_path: Path) -> None:
    async with coturn(tmp_path, worker=LOOPBACK, extra=LOOPBACK_MAY_BE_A_PEER) as relay:
        here = {"media_public_address": LOOPBACK, "media_bind_address": LOOPBACK}
        async with serving(tmp_path / "server", turn_urls=relay.urls[0], turn_secret=SECRET, **here) as server:
            own = Stage(server, stage.browser)
            links = await own.session("Ana Petrov")
            mara = await come(links["Mara Lindqvist"])
            await seat(mara)
            ana = await own.person("Ana Petrov")
            await ana.context.add_init_script(RELAY_ONLY)
            await ana.opens(links["Ana Petrov"])
            await ana.signs()
            await measured(ana)
            await expect(ana.page.get_by_role("definition").last).to_have_text(ana.words.plain("check-way-relayed"))
            await ana.button("check-text-only").click()
            await expect(ana.waiting).to_be_visible()
            await mara.until(lambda: any(one.readiness is not None for one in mara.view.people.values()))
            (told,) = [one.readiness for one in mara.view.people.values() if one.readiness is not None]
            assert (told.line, told.relayed) == ("good", True)
            await mara.close()
            await own.close()


async def test_a_rehearsal_is_alone_and_nobody_is_told_until_one_asks_to_come_in(stage: Stage) -> None:
    links = await stage.session("Ana Petrov", "Ben Okafor")
    mara = await come(links["Mara Lindqvist"])
    await seat(mara)
    before = len(mara.told)
    ana = await stage.person("Ana Petrov", language="de")
    again = await stage.person("Ana Petrov", language="ar")
    ben = await stage.person("Ben Okafor", camera="NotAllowedError")
    for one in (ana, again, ben):
        await one.page.goto(links[one.name])
        await one.button("join-try").click()
    for one in (ana, again, ben):
        await one.button("check-turn-on").click()
    await expect(ben.text("problem-camera-denied")).to_be_visible()
    for one in (ana, again, ben):
        await measured(one)
    seats = [one.page.url.rsplit("/", 1)[1] for one in (ana, again, ben)]
    assert seats[0] == seats[1] != seats[2]
    for one, other in ((ana, seats[2]), (again, seats[2]), (ben, seats[0])):
        assert one.was_told("slots")
        assert not one.was_told(other), "no loop holds two people"
    await looks_right(ana, "rehearsal")
    await looks_right(again, "rehearsal")
    await kept(ben, "rehearsal-denied")
    for one in (again, ana):
        await one.button("rehearsal-finish").click()
        await expect(one.text("rehearsal-nobody")).to_be_visible()
        assert not await one.page.evaluate("senses.sends()")
    await looks_right(ana, "rehearsal-done")
    await kept(again, "rehearsal-done")
    assert len(mara.told) == before, "nobody is told of a rehearsal"
    assert all(person.standing == "invited" for person in mara.view.people.values() if not person.person.steers)
    await ana.page.get_by_role("link", name=ana.words("rehearsal-go-on")).click()
    await ana.signs()
    await ana.button("check-text-only").click()
    await expect(ana.waiting).to_be_visible()
    await mara.until(lambda: any(one.readiness is not None for one in mara.view.people.values()))
    (told,) = [one.readiness for one in mara.view.people.values() if one.readiness is not None]
    assert (told.line, told.microphone) == ("good", "off"), "the last check on this device, without what she left off"
    await mara.close()
