"""A real server, a mediator without a browser, and people at real browsers who look at the same board."""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import Browser, BrowserContext, Page, async_playwright, expect

from room_server.headless import Client, Door
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Mode
from tests.browser.line import LENT, PageLine

AXE = Path(__file__).resolve().parents[2] / "static" / "node_modules" / "axe-core" / "axe.min.js"
STARTS_WITHIN_S = 30.0
LINKS = 3  # of the sample session: the mediator's and two parties'
SEATED_WITHIN_S = 10.0

# How dark the picture is: 0 for an empty board. The scale counts for nothing, only more and less.
INK = """() => {
  const canvas = document.querySelector(".excalidraw canvas.static");
  const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) ink += 255 - Math.min(data[at], data[at + 1], data[at + 2]);
  return ink;
}"""
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
# What is written on any canvas from now on: names stand beside pointers there.
NOTE_WRITING = """
  window.written = new Set();
  const write = CanvasRenderingContext2D.prototype.fillText;
  CanvasRenderingContext2D.prototype.fillText = function (text, ...rest) {
    window.written.add(text);
    return write.call(this, text, ...rest);
  };
"""


@dataclass
class Person:
    """Somebody at a browser, with what the page complained about and asked of other hosts."""

    page: Page
    seat: str
    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    line: PageLine = field(init=False)

    def __post_init__(self) -> None:
        self.line = PageLine(self.page)

    async def open_board(self) -> None:
        """Open the whiteboard by its key, once the room listens for keys: what it sets up follows its first picture."""
        await self.page.locator("nav.dock").wait_for()
        await self.page.evaluate(PAINTED)
        await self.page.keyboard.press("b")
        await expect(self.page.locator(".excalidraw canvas.interactive")).to_be_visible(timeout=20_000)

    async def ink(self) -> int:
        """Measure how dark the board's picture is."""
        ink: int = await self.page.evaluate(INK)
        return ink

    async def start(self, tool: str, start: tuple[int, int], to: tuple[int, int]) -> None:
        """Draw with a tool (its key), and keep the button down."""
        frame = await self.page.locator(".excalidraw canvas.interactive").bounding_box()
        assert frame is not None
        middle = (frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2)
        await self.page.locator(".excalidraw-container").focus()
        await self.page.keyboard.press(tool)
        await self.page.mouse.move(middle[0] + start[0], middle[1] + start[1])
        await self.page.mouse.down()
        await self.page.mouse.move(middle[0] + to[0], middle[1] + to[1], steps=12)

    async def draw(self, tool: str, start: tuple[int, int], to: tuple[int, int]) -> None:
        """Draw with a tool, and lift the pointer."""
        await self.start(tool, start, to)
        await self.page.mouse.up()

    async def inaccessible(self) -> list[object]:
        """Return what axe finds."""
        session = await self.page.context.new_cdp_session(self.page)  # past the policy, which refuses foreign scripts
        await session.send("Runtime.evaluate", {"expression": AXE.read_text()})
        found: list[object] = await self.page.evaluate(
            "async () => (await axe.run()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])"
        )
        return found


@dataclass
class Table:
    """The running session: the mediator, and a way to bring the parties in, with or without a browser."""

    mara: Client
    links: list[str]
    browser: Browser

    async def headless(self, which: int, *, keep_frames: bool = False, device: str | None = None) -> Client:
        """Bring a party in without a browser."""
        client = Client(await Door.join(self.links[which], device), keep_frames=keep_frames)
        await client.open()
        await admitted(self.mara, client)
        return client

    async def at_browser(self, which: int, *, width: int = 1440, language: str = "en-GB") -> Person:
        """Bring a party in, and open the seat in a browser, in the room."""
        device = f"board-test-{which}"
        door = await Door.join(self.links[which], device)
        client = Client(door)
        await client.open()
        await admitted(self.mara, client)
        cookies = (await door.next_pass()).cookie
        await client.close()
        context = await self._context(width, language, device)
        await context.add_cookies(
            [{"name": name, "value": value, "url": door.origin} for name, value in pairs_of(cookies)]
        )
        person = Person(await context.new_page(), door.seat)
        watch(person, door.origin)
        await person.page.goto(f"{door.origin}/r/{door.seat}")
        await expect(person.page.get_by_role("main")).to_be_visible(timeout=20_000)
        return person

    async def _context(self, width: int, language: str, device: str) -> BrowserContext:
        height = 900 if width > 1000 else 844
        context = await self.browser.new_context(
            viewport={"width": width, "height": height}, locale=language, color_scheme="light", reduced_motion="reduce"
        )
        await context.add_init_script(f"localStorage.setItem('room.device', '{device}');{NOTE_WRITING}{LENT}")
        return context


def pairs_of(cookies: str) -> list[tuple[str, str]]:
    """Split a Cookie header."""
    return [(name, value) for name, _, value in (part.strip().partition("=") for part in cookies.split(";"))]


def watch(person: Person, origin: str) -> None:
    """Keep what the page complains about, and every address that is not the server's."""

    def complained(kind: str, words: str) -> None:
        if kind in {"error", "warning"} and "Permissions-Policy" not in words:
            person.complaints.append(words)

    person.page.on("console", lambda message: complained(message.type, message.text))
    person.page.on("pageerror", lambda error: person.complaints.append(str(error)))
    ours = (origin, origin.replace("http", "ws", 1), "data:", "blob:")
    person.page.on("request", lambda asked: None if asked.url.startswith(ours) else person.strangers.append(asked.url))


async def admitted(mara: Client, client: Client) -> None:
    """Sign, arrive, be let into the joint session, and enter it."""
    language, text = next(iter(client.view.agreement.items()))
    await client.do(SignAgreement(language, text))
    await client.do(Arrive(Mode.TEXT))
    await mara.do(Admit(client.view.you, JOINT))
    await client.until(lambda: client.me.room == JOINT, SEATED_WITHIN_S)
    await entered(client, JOINT)


async def entered(client: Client, room: RoomId) -> None:
    """Wait for the room, and confirm it where that is asked."""
    await client.until(lambda: client.me.room == room, SEATED_WITHIN_S)
    if not client.me.confirmed:
        await client.do(Confirm(room))


@asynccontextmanager
async def served(folder: Path) -> AsyncIterator[list[str]]:
    """Run the program with its sample session, in memory, on a free port; give the links that it prints."""
    command = (sys.executable, "-m", "room_server", "serve", "--sample", "--memory", "--port", "0")
    with (folder / "server.log").open("wb") as log:
        server = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env=os.environ.copy(), stdout=asyncio.subprocess.PIPE, stderr=log
        )
        try:
            assert server.stdout is not None
            yield await asyncio.wait_for(links_from(server.stdout), STARTS_WITHIN_S)
        finally:
            server.terminate()
            await server.communicate()


async def links_from(output: asyncio.StreamReader) -> list[str]:
    """Read the program's words until all links are there."""
    links: list[str] = []
    while len(links) < LINKS:
        line = (await output.readline()).decode()
        assert line, "the server ended before it printed its links"
        links += re.findall(r"http://\S+/j#\S+", line)
    return links


@asynccontextmanager
async def laid(folder: Path) -> AsyncIterator[Table]:
    """Run the server, seat the mediator, and start Chromium."""
    async with served(folder) as links, async_playwright() as playwright:
        mara = Client(await Door.join(links[0]))
        await mara.open()
        await admitted(mara, mara)
        browser = await playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        try:
            yield Table(mara, links, browser)
        finally:
            await browser.close()
            await mara.close()
