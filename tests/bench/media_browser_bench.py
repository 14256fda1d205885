"""How long a person waits: join to first picture, and move to first picture, in real Chromium.

Run ``python -m tests.bench.media_browser_bench`` (prints one line of JSON), or call `measure`. Two people are in the
call all the time, each in a room of their own; a third joins again and again (from the moment that the page asks for
its socket to the first decoded picture), and then moves to and fro between the two (from `narrow` to the first picture
of the new room). Everything runs on one machine, so the figures are those of the software, not of a network.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import time
from dataclasses import asdict, dataclass

from playwright.async_api import Browser, Page, async_playwright

from room_server.media.plane import WorkerPlane
from room_server.media.settings import MediaSettings
from tests.media.harness.chromium import launched
from tests.media.harness.server import Harness, serving

LOOPBACK = "127.0.0.1"
FIRST_PICTURE = "([mid, since]) => state.frames[mid]?.find(at => at > since)"
SLOT = "seat => window.state?.slots.find(slot => slot.seat === seat && slot.kind === 'video')?.mid"


@dataclass(frozen=True)
class Waits:
    """Milliseconds, over `count` tries."""

    count: int
    p50_ms: float
    p90_ms: float
    max_ms: float


def _waits(taken: list[float]) -> Waits:
    ordered = sorted(taken)
    at_90 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.9))]
    return Waits(len(ordered), round(statistics.median(ordered), 1), round(at_90, 1), round(ordered[-1], 1))


def _hearing(room: str) -> dict[str, frozenset[str]]:
    """The mover and one of the two others hear each other."""
    return {"mover": frozenset({room}), room: frozenset({"mover"})}


async def _page(browser: Browser, address: str, seat: str, *, publishes: bool = True) -> Page:
    page = await (await browser.new_context()).new_page()
    tone = "&hz=440&colour=teal" if publishes else ""
    await page.goto(f"{address}/?seat={seat}{tone}", wait_until="commit")
    return page


async def _first_picture(page: Page, seat: str, since: float) -> float:
    """The time of the first picture of `seat` after `since`, in Unix milliseconds."""
    mid = await (await page.wait_for_function(SLOT, arg=seat, polling=10)).json_value()
    found = await page.wait_for_function(FIRST_PICTURE, arg=[mid, since], polling=10)
    return float(await found.json_value())


async def _joins(browser: Browser, address: str, harness: Harness, count: int) -> list[float]:
    await harness.route(_hearing("ada"))
    taken = []
    for _ in range(count):
        page = await _page(browser, address, "mover")
        first = await _first_picture(page, "ada", 0)
        taken.append(first - await page.evaluate("performance.timeOrigin + state.at.start"))
        await page.context.close()
    return taken


async def _moves(browser: Browser, address: str, harness: Harness, count: int) -> list[float]:
    page = await _page(browser, address, "mover")
    await _first_picture(page, "ada", 0)
    taken = []
    for turn in range(count):
        room = ("ben", "ada")[turn % 2]
        await asyncio.sleep(0.5)
        since = time.time() * 1000
        await harness.narrow(_hearing(room))
        await harness.route(_hearing(room))
        taken.append(await _first_picture(page, room, since) - since)
    await page.context.close()
    return taken


async def measure(count: int = 20) -> dict[str, Waits]:
    """Measure `count` joins and `count` moves."""
    plane = WorkerPlane(MediaSettings(bind_address=LOOPBACK, public_address=LOOPBACK))
    await plane.start()
    async with serving(plane) as (harness, address), async_playwright() as playwright:
        browser = await launched(playwright)
        for seat in ("ada", "ben"):
            page = await _page(browser, address, seat)
            await page.wait_for_function("window.state?.states.at(-1) === 'connected'")
        joins = await _joins(browser, address, harness, count)
        moves = await _moves(browser, address, harness, count)
        await browser.close()
    await plane.stop()
    return {"join_to_first_picture": _waits(joins), "move_to_first_picture": _waits(moves)}


def main() -> None:
    """Print the figures as JSON."""
    parser = argparse.ArgumentParser(description="Join and move to first picture in Chromium.")
    parser.add_argument("--count", type=int, default=20)
    waits = asyncio.run(measure(parser.parse_args().count))
    print(json.dumps({name: asdict(each) for name, each in waits.items()}))


if __name__ == "__main__":
    main()
