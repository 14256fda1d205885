"""Chromium: from joining with a loaded page, and from a move, to the first frame of somebody else.

The real server, its media worker, and real browsers. The page (`page.html`) is the media reference client of the tests
with the product's protocol around it and no screens, so that what is measured is the server, the network stack and the
browser's decoder. Each person shows a colour of their own: a frame counts for a room when it has that room's colour.

Who moves confirms at once, as a person who had the button under the finger would. Who is moved is unbound, then told:
so from the word to the first frame is the silence of a move. Times are of one clock.
"""

from __future__ import annotations

import asyncio
import shutil
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Page, Route, async_playwright

from room_server.headless.client import Client
from room_server.headless.doors import Door
from room_server.session.people import SeatId, SideId
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.rooms import JOINT, RoomId
from tests.bench.cast import Seat, seated
from tests.bench.figures import Figure, Outcome, at_most, percentile
from tests.bench.server import Server, serving

HERE = Path(__file__).parent
FILES = {
    "page.html": HERE / "page.html",
    "msgpack.js": HERE / "msgpack.js",
    "media.js": HERE.parent / "media" / "harness" / "media.js",
    "known.js": HERE.parent / "media" / "harness" / "known.js",
}
KINDS = {".html": "text/html", ".js": "text/javascript"}
ARGUMENTS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--allow-loopback-in-peer-connection",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-background-timer-throttling",
    "--disable-renderer-backgrounding",
    "--disable-backgrounding-occluded-windows",
    # A page that the benchmark answers for counts as one from the wide web, which may not connect to this machine.
    "--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets",
)
FRAME_MS = 15_000.0  # so long may a first frame take
SETTLE_S = 0.5  # between two moves
MOVER, IN_CAUCUS, IN_JOINT = "blue", "red", "green"


@dataclass(frozen=True)
class Rooms:
    """A mediator at the desk, the one who is moved about, and two people with a camera in two rooms."""

    mediator: Client
    mover: Page
    mover_seat: Seat
    caucus: RoomId


async def run(*, quick: bool) -> Outcome:
    """Join 20 times, then move 20 times."""
    times = 5 if quick else 20
    async with _rooms() as rooms:
        joins = sorted([await _join(rooms) for _ in range(times)])
        moves = [await _move(rooms, JOINT if turn % 2 else rooms.caucus) for turn in range(times)]
    whole, confirmed = (sorted(column) for column in zip(*moves, strict=True))
    figures = (
        Figure("join to first frame, p50", percentile(joins, 0.5), "ms", at_most(250)),
        Figure("join to first frame, p99", percentile(joins, 0.99), "ms"),
        Figure("mediator's move to first frame, p50", percentile(whole, 0.5), "ms", at_most(100)),
        Figure("mediator's move to first frame, p99", percentile(whole, 0.99), "ms"),
        Figure("told of the move to first frame, p50", percentile(confirmed, 0.5), "ms", at_most(50)),
        Figure("told of the move to first frame, p99", percentile(confirmed, 0.99), "ms", at_most(150)),
    )
    return Outcome("browser", figures, {"joins": times, "moves": times, "people": 4})


async def _join(rooms: Rooms) -> float:
    """Load the page again; return how long it took from joining until somebody was seen."""
    await _loaded(rooms.mover, rooms.mover.reload())
    shown = await _first_frame(rooms.mover, 0.0, IN_JOINT)
    started: float = await rooms.mover.evaluate("state.started")
    return shown - started


async def _move(rooms: Rooms, room: RoomId) -> tuple[float, float]:
    """Move; return the ms to the new room's first frame, from the mediator's command and from the word to the page."""
    await asyncio.sleep(SETTLE_S)
    began = time.time() * 1000
    await _bring(rooms.mediator, rooms.mover_seat, room)
    shown = await _first_frame(rooms.mover, began, IN_JOINT if room == JOINT else IN_CAUCUS)
    told: float = await rooms.mover.evaluate("state.rooms.at(-1)[1]")
    return shown - began, shown - told


async def _bring(mediator: Client, seat: Seat, room: RoomId) -> None:
    seen = tuple(mediator.view.rooms[room].seated)
    await mediator.do(Move((SeatId(seat.seat),), room, seen, GUARDS))


async def _first_frame(page: Page, since: float, colour: str) -> float:
    handle = await page.wait_for_function(
        "([since, colour]) => window.firstFrame?.(since, colour)", arg=[since, colour], timeout=FRAME_MS
    )
    at: float = await handle.json_value()
    return at


@asynccontextmanager
async def _rooms() -> AsyncIterator[Rooms]:
    """A session with a caucus, one camera in it and one in the joint session."""
    async with serving(media=True) as server, async_playwright() as playwright:
        mara, ana, luis, ben, _ = await seated(server, 1)
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=list(ARGUMENTS))
        try:
            async with Client(_door(server, mara)) as mediator:
                caucus = await _caucus(mediator)
                await _bring(mediator, luis, caucus)
                await _page(browser, server, luis, IN_CAUCUS)
                await _page(browser, server, ben, IN_JOINT)
                mover = await _page(browser, server, ana, MOVER)
                yield Rooms(mediator, mover, ana, caucus)
        finally:
            await browser.close()


async def _caucus(mediator: Client) -> RoomId:
    await mediator.do(OpenRoom("Tenant alone", SideId("a")))
    return next(room for room in mediator.view.rooms if room != JOINT)


async def _page(browser: Browser, server: Server, seat: Seat, colour: str) -> Page:
    """Open a seat's page in a browser of its own, and return when its media line stands."""
    context = await browser.new_context()
    name, _, token = seat.cookie.partition("=")
    await context.add_cookies([{"name": name, "value": token, "url": server.origin}])
    page = await context.new_page()
    await _loaded(page, page.goto(f"{server.origin}/bench/page.html?seat={seat.seat}&colour={colour}"))
    await page.wait_for_function("state.line === 'connected'", timeout=FRAME_MS)
    return page


async def _loaded(page: Page, loading: Awaitable[object]) -> None:
    """Hand the page its files and let it join: without interception then, for that would delay each of its requests."""
    await page.route("**/bench/*", _serve)
    await loading
    await page.wait_for_function("typeof join === 'function'")
    await page.unroute_all()
    await page.evaluate("join()")


async def _serve(route: Route) -> None:
    """Answer for the server with the benchmark's own page."""
    file = FILES[route.request.url.rsplit("/", 1)[1].partition("?")[0]]
    await route.fulfill(body=file.read_text(encoding="utf-8"), content_type=KINDS[file.suffix])


def _door(server: Server, seat: Seat) -> Door:
    name, _, token = seat.cookie.partition("=")
    return Door(server.origin, seat.seat, {name: token}, "bench")
