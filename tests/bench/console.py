"""The mediator's console with ten people in five rooms: from the press of a move's last button to the painted place.

The real server, the built client in a real Chromium, and everybody else without a browser. The time begins with the
press as the browser notes it, and ends after the first frame in which the person stands in the new room and the
question is gone: the way to the server, its log and back is in it. Who was moved confirms, as people do.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import ViewportSize, async_playwright, expect

from room_server.headless.client import Client
from room_server.session.practices.attendance import Confirm
from room_server.session.rooms import JOINT, RoomId
from tests.bench.figures import Figure, Outcome, at_most, percentile
from tests.bench.server import serving
from tests.browser.person import Person
from tests.browser.words import Words
from tests.media.harness.chromium import launched
from tests.ten_people import HOLD, JONAS, MARA, present, ten_people

DESK: ViewportSize = {"width": 1440, "height": 900}
PATIENCE_MS = 15_000.0
PLACES = {JOINT: "Joint session", HOLD: "Hold room, Quiet room"}
# Armed before each press. A message that is posted within a frame comes after that frame was drawn.
WATCH = """([name, room]) => { window.painted = new Promise((done) => {
  let pressed = 0;
  addEventListener('click', (event) => { pressed ||= event.timeStamp; }, { capture: true, once: true });
  const there = () => !document.querySelector('[role=dialog]') &&
    document.querySelector(`section[aria-label="${room}, now"] [role=row][aria-label="${name}"]`);
  const observer = new MutationObserver(() => {
    if (!pressed || !there()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now() - pressed);
      after.port2.postMessage(0);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}); 0 }"""


@dataclass(frozen=True)
class Desk:
    """Mara at her console, the one who is moved, and the two places between which that is."""

    mara: Person
    jonas: Client
    hold: RoomId


async def run(*, quick: bool) -> Outcome:
    """Move somebody to and fro."""
    times = 10 if quick else 50
    async with _desk() as desk:
        took = [await _move(desk, HOLD if turn % 2 == 0 else JOINT) for turn in range(times + 2)][2:]  # warm first
    took.sort()
    figures = (
        Figure("press to painted move, p50", percentile(took, 0.5), "ms", at_most(100)),
        Figure("press to painted move, p95", percentile(took, 0.95), "ms"),
    )
    return Outcome("console", figures, {"moves": times, "people": 11, "rooms": 5})


async def _move(desk: Desk, to: str) -> float:
    """Move, and let the moved one confirm; return the ms."""
    await desk.mara.stages(JONAS, PLACES[to])
    await desk.mara.page.evaluate(WATCH, [JONAS, PLACES[to]])
    await desk.mara.does_move()
    took: float = await desk.mara.page.evaluate("painted")
    room = desk.hold if to == HOLD else JOINT
    await desk.jonas.until(lambda: desk.jonas.me.room == room)
    await desk.jonas.do(Confirm(room))
    await expect(desk.mara.line_of(JONAS)).not_to_contain_text(desk.mara.words.plain("console-not-confirmed"))
    return took


@asynccontextmanager
async def _desk() -> AsyncIterator[Desk]:
    """Open the console of a session with an hour behind it."""
    async with serving(media=True) as server, async_playwright() as playwright:
        hour = await ten_people(server.origin, server.folder / "data")
        async with present(hour) as people:
            browser = await launched(playwright)
            try:
                context = await browser.new_context(locale="en-GB", viewport=DESK)
                context.set_default_timeout(PATIENCE_MS)
                mara = Person(MARA, context, await context.new_page(), Words("en"), server.origin)
                await mara.opens(hour.links[MARA])
                await expect(mara.heading("console-rooms")).to_be_visible()
                yield Desk(mara, people[JONAS], hour.rooms[HOLD])
            finally:
                await browser.close()
