"""Three real browsers hear and see each other through the worker, and stop when they are told to."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Mapping

import pytest
from playwright.async_api import Page, async_playwright

from room_server.media.plane import WorkerPlane
from tests.media.harness.chromium import launched
from tests.media.harness.server import serving
from tests.media.stage import LOCAL, everyone, hearing

TONES = {"ada": 500, "ben": 1000, "cyd": 1700}
COLOURS = {"ada": (200, 20, 20), "ben": (20, 200, 20), "cyd": (20, 20, 200)}
HEARD_DB = -45.0
SILENT_DB = -70.0


@contextlib.asynccontextmanager
async def pages_of(*seats: str, muted: tuple[str, ...] = (), also: Mapping[str, str] | None = None):
    """A browser context for each seat, connected to one worker; `also` is more of a seat's query."""
    plane = WorkerPlane(LOCAL)
    await plane.start()
    async with serving(plane) as (harness, address), async_playwright() as playwright:
        browser = await launched(playwright)
        pages: dict[str, Page] = {}
        for seat in (*seats, *muted):
            page = pages[seat] = await (await browser.new_context()).new_page()
            colour = "rgb({},{},{})".format(*COLOURS[seat]).replace(",", "%2C")
            how = f"{'&muted' * (seat in muted)}{(also or {}).get(seat, '')}"
            await page.goto(f"{address}/?seat={seat}&hz={TONES[seat]}&colour={colour}{how}")
        for page in pages.values():
            await page.wait_for_function("state.states.at(-1) === 'connected'")
        try:
            yield plane, harness, pages
        finally:
            await browser.close()
    await plane.stop()


async def heard_by(page: Page) -> dict[str, float]:
    return dict(zip(TONES, await page.evaluate("loudness", list(TONES.values())), strict=True))


async def until_hears(page: Page, *seats: str) -> None:
    """Wait until exactly these tones stand out."""
    levels: dict[str, float] = {}
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(15):
            while True:
                levels = await heard_by(page)
                if {seat for seat, level in levels.items() if level > HEARD_DB} == set(seats) and all(
                    level < SILENT_DB for seat, level in levels.items() if seat not in seats
                ):
                    return
                await asyncio.sleep(0.1)
    pytest.fail(f"heard: {levels}")


SHOWN = """([seats, since]) => seats.every(seat => state.slots.some(
    slot => slot.seat === seat && slot.kind === 'video' && state.frames[slot.mid]?.at(-1) > since))"""


async def until_sees(page: Page, *seats: str, since: float = 0.0) -> None:
    """Wait until the slots show these people, each in the slot that was told, by a frame after `since` (Unix ms)."""
    await page.wait_for_function(SHOWN, arg=[list(seats), since])
    slots = {x["seat"]: x["mid"] for x in await page.evaluate("state.slots") if x["kind"] == "video"}
    assert set(slots) == set(seats)
    for seat, mid in slots.items():
        want = COLOURS[seat]
        async with asyncio.timeout(10):
            while any(abs(a - b) > 60 for a, b in zip(await page.evaluate("colour", mid), want, strict=True)):
                await asyncio.sleep(0.1)


@pytest.mark.timeout(180)
async def test_muting_and_unmuting_need_no_negotiation():
    """Someone without devices connects, hears, is silent; switches on and is heard; switches off and is not."""
    async with pages_of("ada", muted=("ben",)) as (_, harness, pages):
        await harness.route(everyone("ada", "ben"))
        await until_hears(pages["ben"], "ada")
        await until_sees(pages["ben"], "ada")
        await until_hears(pages["ada"])
        await pages["ben"].evaluate("publish(true)")
        await until_hears(pages["ada"], "ben")
        await until_sees(pages["ada"], "ben")
        await pages["ben"].evaluate("publish(false)")
        await until_hears(pages["ada"])
        assert await pages["ada"].evaluate("state.states.filter(x => x === 'connected').length") == 1


@pytest.mark.timeout(180)
async def test_three_browsers_meet_part_and_survive_the_worker():
    async with pages_of(*TONES) as (plane, harness, pages):
        # Default deny: connected, and nothing is heard.
        await asyncio.sleep(0.5)
        for page in pages.values():
            assert all(level < SILENT_DB for level in (await heard_by(page)).values())

        await harness.route(everyone(*TONES))
        for seat, page in pages.items():
            others = set(TONES) - {seat}
            await until_hears(page, *others)
            await until_sees(page, *others)
        await pages["ada"].wait_for_function("state.levels.ben < 60 && state.levels.cyd < 60")

        # A caucus of ada and ben: cyd's tone is gone for both, theirs for cyd.
        await harness.narrow(hearing("ada<ben", "ben<ada"))
        await until_hears(pages["cyd"])
        await until_hears(pages["ada"], "ben")
        frames = await pages["cyd"].evaluate("Object.values(state.frames).map(x => x.at(-1))")
        assert max(frames) < time.time() * 1000 - 300
        assert await pages["cyd"].evaluate("state.slots") == []

        # Back together.
        began = time.time() * 1000
        await harness.route(everyone(*TONES))
        await until_sees(pages["cyd"], "ada", "ben", since=began)
        first = await pages["cyd"].evaluate(
            "t => Math.min(...Object.values(state.frames).flat().filter(x => x > t))", began
        )
        print(f"first frame after the move: {first - began:.0f} ms")
        await until_hears(pages["cyd"], "ada", "ben")

        # The worker is killed: fresh connections, the same routing.
        began = time.monotonic()
        os.kill(plane.worker_pid, signal.SIGKILL)
        for seat, page in pages.items():
            await page.wait_for_function("state.states.filter(x => x === 'connected').length === 2")
            await until_hears(page, *(set(TONES) - {seat}))
        print(f"heard again after kill -9: {time.monotonic() - began:.1f} s")
        assert harness.lost == 1
