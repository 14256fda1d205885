"""A person at a browser: finds everything by role and name, as one does with a screen reader, and does what people do.

Rules: nothing is found by class or test id; what is seen is waited for, never slept for; the words come from the
client's own files (words.py), so that a person can be at it in any of its languages.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from typing import Any

from playwright.async_api import BrowserContext, ConsoleMessage, Locator, Page, Request, WebSocket, expect

from room_server.session.people import SeatId
from tests.browser.line import PageLine
from tests.browser.words import Words

QUIETLY_MISSING = ("/api/account",)
"""Asked to find out whether somebody is signed in: a refusal is an answer, which Chromium writes into the console."""

PATIENCE_S = 20.0
ASKS_EVERY_S = 0.05


class Person:
    """One seat of a session at its own browser context, with an own tone and colour."""

    def __init__(self, name: str, context: BrowserContext, page: Page, words: Words, origin: str) -> None:
        self.name, self.context, self.page, self.words, self.origin = name, context, page, words, origin
        self.hz = 0
        self.colour = (0, 0, 0)
        self.steers = False
        self.problems: list[str] = []
        self.addresses: set[str] = set()
        self.line = PageLine(page)
        self._listen(page)

    # -- finding --

    def button(self, name: str, /, **given: Any) -> Locator:
        return self.page.get_by_role("button", name=self.words(name, **given))

    def button_of(self, name: str, whom: str, /, **given: Any) -> Locator:
        """A button at somebody's line: "Hold: Ana Petrov"."""
        return self.page.get_by_role("button", name=self.words.of(name, whom, **given))

    def region(self, name: str, /, **given: Any) -> Locator:
        return self.page.get_by_role("region", name=self.words(name, **given))

    def heading(self, name: str, /, **given: Any) -> Locator:
        return self.page.get_by_role("heading", name=self.words(name, **given))

    def field(self, name: str, /, **given: Any) -> Locator:
        return self.page.get_by_role("textbox", name=self.words(name, **given))

    def text(self, name: str, /, **given: Any) -> Locator:
        """Words in the page; its live regions, which say the same, come after it."""
        return self.page.get_by_text(self.words.inside(name, **given)).first

    def panel(self, name: str) -> Locator:
        return self.page.get_by_role("complementary", name=self.words(name))

    @property
    def dialog(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def banner(self) -> Locator:
        """The banner that says where one is: the first heading of the page stands in it."""
        return self.page.get_by_role("region").filter(has=self.page.get_by_role("heading", level=1))

    async def chooses(self, menu: Locator, name: str | re.Pattern[str]) -> None:
        """Open a menu button and choose what is named so; a note may follow the name."""
        await menu.click()
        begins = re.compile(rf"^{re.escape(name)}(\s|$)") if isinstance(name, str) else name
        await self.page.get_by_role("menuitem", name=begins).click()

    async def finds(self, action: str) -> None:
        """Do something by "Find an action": Ctrl and K, its name, Enter."""
        await self.page.keyboard.press("Control+k")
        await self.page.get_by_role("combobox", name=self.words("palette-title")).fill(action)
        await expect(self.page.get_by_role("option", name=action)).to_have_count(1)
        await self.page.keyboard.press("Enter")

    async def fills(self, field: Locator, text: str) -> None:
        """Write into a field: at once, or key by key where `Locator.fill` goes past React's own ear (Firefox)."""
        browser = self.context.browser
        if browser is not None and browser.browser_type.name == "firefox":
            await field.press_sequentially(text)
        else:
            await field.fill(text)

    async def takes(self, handle: Locator) -> None:
        """Begin to carry something by keyboard: from then on the arrows and Tab go from place to place."""
        await handle.focus()
        await self.page.keyboard.press("Enter")
        await self.page.wait_for_function(
            "handle => handle !== document.activeElement", arg=await handle.element_handle()
        )

    # -- coming --

    async def opens(self, link: str) -> None:
        """Open a personal link, and press the one button."""
        await self.page.goto(link)
        await self.button("join-go").click()

    async def signs(self) -> None:
        await self.page.get_by_role("checkbox", name=self.words("agree-attest")).check()
        await self.fills(self.field("agree-name"), self.name)
        await self.button("agree-sign").click()

    async def comes_in(self, mode: str = "video") -> None:
        """Look at oneself, and go on: with sound and picture, with sound, or with text only."""
        if mode == "video":
            await self.button("check-turn-on").click()
            await expect(self.button("check-camera-on")).to_be_visible()
        ways = {"video": "check-go-mediator" if self.steers else "check-go", "audio": "check-audio-only"}
        await self.button(ways.get(mode, "check-text-only")).click()

    async def arrives(self, link: str, mode: str = "video") -> None:
        """From the link into the waiting room; a mediator into the joint session."""
        await self.opens(link)
        await self.signs()
        await self.comes_in(mode)
        await expect(self.heading("console-rooms") if self.steers else self.waiting).to_be_visible()

    @property
    def seat(self) -> SeatId:
        """The seat of the page that is open: its address says so."""
        return SeatId(self.page.url.rsplit("/", 1)[1])

    @property
    def waiting(self) -> Locator:
        return self.page.get_by_role("region", name=self.words("waiting-page"))

    async def enters(self, sound: bool = True) -> None:
        """Confirm the room that one was moved to."""
        await self.button("moving-with-sound" if sound else "moving-muted").click()
        await expect(self.button("moving-muted")).to_have_count(0)

    async def is_moved_to(self, room: str) -> None:
        await expect(self.heading(f"moving-title-{room}")).to_be_visible()

    async def is_in(self, room: str) -> None:
        """See the banner of a room: "Joint session", "Private caucus, Caucus, Side A"."""
        await expect(
            self.page.get_by_role("region", name=room, exact=True).get_by_role("heading", level=1)
        ).to_be_visible()

    # -- in a room --

    async def unmutes(self) -> None:
        await self.button("unmute").first.click()
        await expect(self.button("mute").first).to_be_visible()

    async def shows(self, panel: str) -> Locator:
        """Open a side panel of a party's room ("chat", "agenda", "people", "messages", "settings") if it is closed."""
        shown = self.panel(f"{panel}-title")
        if not await shown.count():
            tool = self.page.get_by_role("navigation", name=self.words("dock")).get_by_role(
                "button", name=self.words(panel if panel == "chat" else f"{panel}-title", begins=True)
            )
            if not await tool.count():
                await self.button("more-title").click()
                tool = self.panel("more-title").get_by_role("button", name=self.words(f"{panel}-title"))
            await tool.click()
        await expect(shown).to_be_visible()
        return shown

    async def chat(self) -> Locator:
        """Open the chat; return where one writes."""
        write = self.field("chat-write")
        if not await write.count():
            if self.steers:
                await self.button("console-rail-chat", begins=True).first.click()
            else:
                await self.shows("chat")
        await expect(write).to_be_visible()
        return write

    async def says(self, text: str) -> None:
        """Write into the chat of the room that one is in, and see it taken."""
        write = await self.chat()
        await self.fills(write, text)
        await write.press("Enter")
        await self.reads(text)
        await expect(self.text("chat-sending")).to_have_count(0)

    async def reads(self, text: str) -> None:
        await self.chat()
        await expect(self.page.get_by_role("listitem").filter(has_text=text).first).to_be_visible()

    # -- steering --

    async def opens_caucus(self, side: str) -> str:
        """Open a caucus with a side; return what it is called."""
        title = f"Caucus, Side {side.upper()}"
        await self.chooses(self.button("console-open-caucus"), re.compile(f"^{self.words.within(f'side-{side}')}"))
        await expect(self.column(title)).to_be_visible()
        return title

    def column(self, room: str) -> Locator:
        """A room on the board of rooms, or the lobby there."""
        name = (
            self.words("room-lobby")
            if room == self.words.plain("room-lobby")
            else self.words("console-room-now", room=room)
        )
        return self.page.get_by_role("region", name=name)

    def people_of(self, room: str) -> Locator:
        return self.column(room).get_by_role("row")

    def line_of(self, person: str) -> Locator:
        return self.page.get_by_role("row", name=person, exact=True)

    async def admits(self, person: str, room: str = "Joint session") -> None:
        await self.chooses(self.line_of(person).get_by_role("button", name=self.words("console-admit-to")), room)
        await self.does_move()
        await expect(self.people_of(room).filter(has_text=person)).to_be_visible()

    async def stages(self, person: str, room: str) -> None:
        """Ask to move somebody by the menu of their line: the question opens, nothing is done."""
        menu = self.line_of(person).get_by_role("button", name=self.words("console-actions-for", name=person))
        await self.chooses(menu, self.words("console-move-to", begins=True, room=self.into(room)))
        await expect(self.dialog).to_be_visible()

    async def moves(self, person: str, room: str) -> None:
        """Move somebody by menu."""
        await self.stages(person, room)
        await self.does_move()
        await expect(self.people_of(room).filter(has_text=person)).to_be_visible()

    async def does_move(self) -> None:
        await self.dialog.get_by_role("button", name=self.words("console-move-do")).click()
        await expect(self.dialog).to_have_count(0)

    def into(self, room: str) -> str:
        """Return what a room is called within a sentence: "the joint session"."""
        if room == self.words.plain("room-joint"):
            return self.words.plain("console-into-joint")
        return self.words.raw("console-into-room").replace("{ $room }", room)

    async def goes_into(self, room: str) -> None:
        await self.button_of("console-go-in", room).click()
        await expect(self.people_of(room).filter(has_text=self.name)).to_be_visible()

    # -- senses --

    async def loudness(self, others: Iterable[Person], during: int = 400) -> dict[str, float]:
        """How loud each person's tone came in, at most, within some milliseconds; in dB."""
        people = list(others)
        levels = await self.page.evaluate("([hz, ms]) => senses.hear(hz, ms)", [[one.hz for one in people], during])
        return {one.name: level for one, level in zip(people, levels, strict=True)}

    async def sees(self, *others: Person) -> None:
        """Wait until each person's picture shows that person's own colour."""
        for other in others:
            label = self.page.get_by_label(self.words("tile-picture", name=other.name)).first
            name = await label.get_attribute("aria-label")
            await self.until("senses.shows", [name, list(other.colour)])

    async def until(self, question: str, argument: object = None) -> None:
        """Ask the page until it says yes. (`wait_for_function` asks by eval, of which pages of Firefox complain.)"""
        async with asyncio.timeout(PATIENCE_S):
            while not await self.page.evaluate(question, argument):
                await asyncio.sleep(ASKS_EVERY_S)

    async def pictures(self) -> dict[str, int]:
        return await self.page.evaluate("senses.pictures()")

    def events(self) -> list[dict[str, Any]]:
        """Return the events that this page was told, each as it came."""
        return self.line.events()

    def was_told(self, text: str) -> bool:
        """Tell whether a text stood in any frame of the line so far."""
        return self.line.holds(text)

    async def insists(self, command: object) -> str:
        """Give a command past the page, which would not; return "done", or the code of the refusal."""
        return await self.line.insists(command)

    async def blurts(self) -> None:
        """Send one's tone and picture past the page, whatever it holds back, and see that they go out."""
        await self.page.evaluate("senses.blurt()")

    async def shows_anywhere(self, text: str) -> bool:
        """Tell whether a text stands anywhere in the page: shown or hidden, in its title or in what it stores."""
        everything = (
            "document.documentElement.outerHTML + document.title + JSON.stringify({...localStorage, ...sessionStorage})"
        )
        return text in await self.page.evaluate(everything)

    async def picture_of(self, path: Any) -> None:
        await self.page.screenshot(path=path)

    # -- what went wrong --

    def _listen(self, page: Page) -> None:
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.problems.append(f"{self.name}: {error}"))
        page.on("request", self._asked)
        page.on("websocket", self._opened)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type != "error" or message.location.get("url", "").endswith(QUIETLY_MISSING):
            return
        self.problems.append(f"{self.name}: {message.text} {message.location.get('url', '')}")

    def _asked(self, request: Request) -> None:
        self.addresses.add(request.url)

    def _opened(self, socket: WebSocket) -> None:
        self.addresses.add(socket.url)

    def forgive(self, word: str) -> None:
        """Take back complaints that the test meant to provoke. Fails if there is none."""
        kept = [problem for problem in self.problems if word not in problem]
        assert len(kept) < len(self.problems), f"{self.name} had no trouble with {word}"
        self.problems = kept
