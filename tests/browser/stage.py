"""The stage of the browser tests: one real server, one Chromium, and a browser context for each seat.

stage = Stage(server, browser)
mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor")     # Mara Lindqvist mediates; all are in the room
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, expect

from tests.browser.line import LENT
from tests.browser.person import PATIENCE_S, Person
from tests.browser.words import Words
from tests.processes import Server

SENSES = (Path(__file__).parent / "senses.js").read_text(encoding="utf-8")
SHOTS = Path(__file__).resolve().parents[1] / "out" / "shots"
TONES = (500, 900, 1400, 2100, 2900, 3700)  # Hz
COLOURS = ((200, 20, 20), (20, 170, 20), (20, 20, 200), (190, 160, 20), (170, 20, 170), (20, 160, 170))
MEDIATOR = "Mara Lindqvist"
MEDIATORS = (MEDIATOR, "Tomas Berg")
CAST = {
    "Ana Petrov": "Ana Petrov:party:a:Tenant",
    "Luis Ruiz": "Luis Ruiz:counsel:a",
    "Ben Okafor": "Ben Okafor:party:b:Landlord",
    "Irena Sato": "Irena Sato:counsel:b",
    "Tomas Berg": "Tomas Berg:co-mediator",
    "Nadia Haddad": "Nadia Haddad:interpreter:a",
    "Oleg Marin": "Oleg Marin:expert",
    "Elin Strand": "Elin Strand:observer",
}
LOUD_DB = -45.0
SILENT_DB = -70.0


class Stage:
    """Makes sessions and people; ends with `close`, which says what went wrong in any page."""

    def __init__(self, server: Server, browser: Browser) -> None:
        self.server, self.browser = server, browser
        self.people: list[Person] = []
        self.colours: list[tuple[int, int, int]] = []

    async def session(
        self, *names: str, rooms: tuple[str, ...] = (), title: str = "A case", more: tuple[str, ...] = ()
    ) -> dict[str, str]:
        """Make a session with Mara Lindqvist and some of the cast; return each link by name."""
        return await self.server.session(MEDIATOR, *(CAST[name] for name in names), rooms=rooms, title=title, more=more)

    async def person(
        self,
        name: str,
        *,
        language: str = "en",
        size: tuple[int, int] = (1440, 900),
        microphone: bool | str = True,
        camera: bool | str = True,
        portrait: tuple[str, ...] = (),
        browser: Browser | None = None,
        **options: Any,
    ) -> Person:
        """Seat somebody at a browser, the stage's own or another one.

        `microphone` and `camera`: whether there is one, or the name of the failure.
        """
        at = len(self.people)
        locale = {"en": "en-GB", "de": "de-DE", "ar": "ar-EG"}[language]
        viewport = {"width": size[0], "height": size[1]}
        context = await (browser or self.browser).new_context(
            locale=locale, timezone_id="Europe/Berlin", viewport=viewport, **options
        )
        context.set_default_timeout(PATIENCE_S * 1000)
        person = Person(name, context, await context.new_page(), Words(language), self.server.origin)
        person.hz, person.colour, person.steers = (
            TONES[at % 6],
            self.colours[at] if at < len(self.colours) else COLOURS[at % 6],
            name in MEDIATORS,
        )
        self.people.append(person)
        seat = {
            "name": name,
            "hz": person.hz,
            "colour": ",".join(map(str, person.colour)),
            "portrait": portrait or None,
        }
        await context.add_init_script(LENT)
        await context.add_init_script(
            SENSES.replace("__SEAT__", json.dumps({**seat, "microphone": microphone, "camera": camera}))
        )
        return person

    async def meeting(
        self, *names: str, sound: bool = False, mode: str = "text", rooms: tuple[str, ...] = ()
    ) -> list[Person]:
        """Seat Mara and these people in the joint session of a new session; with `sound` all are heard."""
        links = await self.session(*names, rooms=rooms)
        people = [await self.person(name) for name in (MEDIATOR, *names)]
        await self.gather(people, links, "video" if sound else mode, sound=sound)
        return people

    async def gather(
        self, people: list[Person], links: dict[str, str], mode: str = "text", *, sound: bool = False
    ) -> None:
        """Bring people from their links into the joint session."""
        mara, *others = people
        await asyncio.gather(*(one.arrives(links[one.name], mode) for one in people))
        if sound:
            await mara.unmutes()
        for one in others:
            await mara.admits(one.name)
        await asyncio.gather(*(one.enters(sound) if mode != "text" else goes_in(one) for one in others))

    async def close(self) -> None:
        """End every context. Raises AssertionError with what the pages complained about, and with foreign addresses."""
        for one in self.people:
            await one.context.close()
        problems = [problem for one in self.people for problem in one.problems]
        assert not problems, "\n".join(problems)
        assert self.foreign() == []

    def foreign(self) -> list[str]:
        """Return the addresses, asked by any page, that are not this server's."""
        ours = (self.server.origin + "/", self.server.origin.replace("http", "ws") + "/", "data:", "blob:")
        return sorted(address for one in self.people for address in one.addresses if not address.startswith(ours))


async def goes_in(person: Person) -> None:
    """Enter a room as somebody who reads and writes only."""
    await person.button("moving-go").click()
    await expect(person.button("moving-go")).to_have_count(0)


async def gives_word(person: Person, company: str = "") -> None:
    """Say who is there, neither recording nor passing on."""
    await person.page.get_by_role("radio", name=person.words("attest-with" if company else "attest-alone")).check()
    if company:
        await person.field("attest-who").fill(company)
    for box in await person.page.get_by_role("checkbox").all():
        await box.check()
    await person.button("attest-do").click()
    await expect(person.button("attest-do")).to_have_count(0)


async def hears(person: Person, loud: Iterable[Person], silent: Iterable[Person]) -> None:
    """Wait until exactly these tones come in: the others stay under the threshold for a whole window."""
    loud, silent = list(loud), list(silent)
    levels: dict[str, float] = {}
    try:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                levels = await person.loudness([*loud, *silent])
                if all(levels[one.name] > LOUD_DB for one in loud) and all(
                    levels[one.name] < SILENT_DB for one in silent
                ):
                    return
    except TimeoutError:
        raise AssertionError(f"{person.name} hears {levels}, not only {[one.name for one in loud]}") from None


async def pictures_come(person: Person, count: int) -> None:
    """Wait until pictures come into exactly so many slots between two looks."""
    growing: list[str] = []
    try:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                before = await person.pictures()
                await person.loudness([person], during=700)
                after = await person.pictures()
                growing = [slot for slot, size in after.items() if size > before.get(slot, 0)]
                if len(growing) == count:
                    return
    except TimeoutError:
        raise AssertionError(f"{person.name} gets pictures in {growing}, not in {count}") from None


async def kept(person: Person, name: str) -> None:
    """Keep a picture of the whole screen, to be looked at."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    size = person.page.viewport_size or {"width": 0}
    await person.page.screenshot(path=SHOTS / f"{name}-{size['width']}-{person.words.language}.png")
