"""The quieter screens of a party, in three languages in a narrow window: nothing cut off, and axe finds nothing.

The other people of the session have no browser: they say by the protocol what brings each screen about.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from playwright.async_api import expect

from room_server.headless import Client
from room_server.session.floors import PlannedTurn
from room_server.session.people import Mode, SideId
from room_server.session.practices import address, breaks, disclosure, floor, knocking, outcome, recall, talk, waiting
from room_server.session.practices.attendance import Arrive, Confirm, Hold, SignAgreement
from room_server.session.practices.attestation import Attest
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import Outcome
from tests.browser.axe import findings, sideways
from tests.browser.person import Person
from tests.browser.stage import MEDIATOR, Stage, gives_word, goes_in, kept
from tests.processes import come

NARROW = ((320, 640),)
WORD = Attest("", not_recording=True, not_relaying=True)


class Looks:
    """Looks at screens, keeps their pictures, and what is wrong with them."""

    def __init__(self, sizes: tuple[tuple[int, int], ...] = NARROW) -> None:
        self.sizes = sizes
        self.wrong: list[str] = []
        self._count = 0

    async def at(self, person: Person, name: str) -> None:
        """Look at the screen that a person has now, in each size."""
        self._count += 1
        for width, height in self.sizes:
            await person.page.set_viewport_size({"width": width, "height": height})
            where = f"{name} {person.words.language} {width}"
            over = await sideways(person.page)
            self.wrong += [f"{where}: {over} px too wide"] if over > 0 else []
            await kept(person, f"party-{self._count:02d}-{name}")
        self.wrong += [f"{name} {person.words.language}: {found}" for found in await findings(person.page)]


class Table:
    """The people without a browser, and Mara's ways to bring about what Ana then sees."""

    def __init__(self, mara: Client, others: dict[str, Client]) -> None:
        self.mara, self.others = mara, others

    async def gather(self) -> None:
        """Bring them all into the joint session."""
        for client in (self.mara, *self.others.values()):
            await client.do(SignAgreement("en", client.view.agreement["en"]))
            await client.do(Arrive(Mode.TEXT))
            await self.mara.do(Admit(client.view.you))
            await client.until(lambda one=client: one.me.room == JOINT)
            await give_word(client)

    async def come_back(self) -> None:
        """End the break; all of them come back."""
        await self.mara.do(breaks.EndBreak(JOINT))
        for client in (self.mara, *self.others.values()):
            await client.until(lambda one=client: not one.me.confirmed)
            await give_word(client)

    async def opens(self, kind: RoomKind, title: str) -> RoomId:
        """Open a room of side A."""
        await self.mara.do(OpenRoom(title, SideId("a"), kind))
        await self.mara.until(lambda: any(room.title == title for room in self.mara.view.rooms.values()))
        return next(room.room for room in self.mara.view.rooms.values() if room.title == title)

    async def moves(self, person: Person, room: RoomId) -> None:
        """Move the person at the browser, who goes in."""
        await self.mara.do(Move((person.seat,), room, tuple(self.mara.view.rooms[room].seated), GUARDS))
        await goes_in(person)


async def give_word(client: Client) -> None:
    """Say that one is alone, and come in."""
    await client.do(WORD)
    if not client.me.confirmed:
        await client.do(Confirm(JOINT))


@asynccontextmanager
async def table(stage: Stage, *names: str) -> AsyncIterator[tuple[Table, str]]:
    """Set a session's table; also return Ana's link."""
    links = await stage.session("Ana Petrov", *names, more=("--attestation",))
    async with AsyncExitStack() as stack:
        clients = {name: await stack.enter_async_context(_coming(links[name])) for name in (MEDIATOR, *names)}
        yield Table(clients.pop(MEDIATOR), clients), links["Ana Petrov"]


@asynccontextmanager
async def _coming(link: str) -> AsyncIterator[Client]:
    client = await come(link)
    try:
        yield client
    finally:
        await client.close()


@pytest.mark.timeout(300)
@pytest.mark.parametrize("language", ["en", "de", "ar"])
async def test_the_quieter_screens_of_a_party(stage: Stage, language: str) -> None:
    looks = Looks()
    async with table(stage, "Ben Okafor") as (others, link):
        ana = await stage.person("Ana Petrov", language=language)
        await others.gather()
        await ana.arrives(link, "text")
        await in_the_lobby(looks, ana, others.mara)
        await in_the_joint_session(looks, ana, others)
        await in_private(looks, ana, others)
        await at_the_end(looks, ana, others.mara)
    assert not looks.wrong, "\n".join(looks.wrong)


async def in_the_lobby(looks: Looks, ana: Person, mara: Client) -> None:
    """Wait with care: an estimate and a word, a screen that names nobody, a hold, a signal."""
    await mara.do(waiting.TellWait((ana.seat,), "I read your papers first.", 20))
    await expect(ana.page.get_by_text("I read your papers first.").first).to_be_visible()
    await looks.at(ana, "waiting-told")
    await mara.do(waiting.TellWait((ana.seat,), "", 0, minimal=True))
    await expect(ana.heading("wait-minimal-title")).to_be_visible()
    await looks.at(ana, "waiting-minimal")
    await mara.do(waiting.TellWait((ana.seat,), "", 5))
    await mara.do(Hold(ana.seat, "Ben is late. Have a tea."))
    await expect(ana.page.get_by_text("Ben is late. Have a tea.").first).to_be_visible()
    await ana.button("distress-signal").click()
    await expect(ana.text("distress-sent", name="Mara")).to_be_visible()
    await looks.at(ana, "waiting-held")
    await ana.button("request-withdraw").click()


async def in_the_joint_session(looks: Looks, ana: Person, others: Table) -> None:
    """Give one's word, ask for a break, have the floor, hear the mediator, take the break."""
    mara = others.mara
    await mara.do(Admit(ana.seat))
    await ana.button("attest-do").click()
    await looks.at(ana, "attest")
    await gives_word(ana, "Lena, my sister")
    await goes_in(ana)
    await ana.button("request-break").first.click()
    await ana.button("request-reason-open").click()
    await looks.at(ana, "break-reason")
    await ana.field("request-reason").fill("I need to call my son")
    await ana.button("request-reason-send").click()
    await expect(ana.text("request-reason-said")).to_be_visible()
    await mara.do(breaks.AnswerRequest(ana.seat, "In ten minutes, after this topic."))
    await expect(ana.page.get_by_text("In ten minutes, after this topic.").first).to_be_visible()
    ben = others.others["Ben Okafor"].view.you
    await mara.do(floor.ArrangeTurns(JOINT, (PlannedTurn(ana.seat, 3), PlannedTurn(ben, 3)), ()))
    await mara.do(floor.GiveFloor(JOINT, ana.seat, 3))
    await expect(ana.text("floor-yours")).to_be_visible()
    await mara.do(talk.Announce("We go on until noon, and then have lunch."))
    await expect(ana.page.get_by_text("We go on until noon").first).to_be_visible()
    await looks.at(ana, "floor-mine")
    await mara.do(breaks.StartBreak(10, (JOINT,)))
    await ana.button("ready-say").click()
    await expect(ana.button("ready-said")).to_be_visible()
    await looks.at(ana, "break-ready")
    await others.come_back()
    await gives_word(ana)
    await goes_in(ana)


async def in_private(looks: Looks, ana: Person, others: Table) -> None:
    """A caucus whose words the mediator would tell, her voice from elsewhere, and a knock."""
    mara = others.mara
    room = await others.opens(RoomKind.CAUCUS, "Side A")
    await others.moves(ana, room)
    await mara.do(address.StartAddress())
    await expect(ana.text("address-banner", name=MEDIATOR)).to_be_visible()
    await looks.at(ana, "caucus-spoken-to")
    await mara.do(address.EndAddress())
    await mara.do(Move((mara.view.you,), room, (ana.seat,), GUARDS))
    await ana.says("I could pay 900, at most 1100.")
    line = next(event["line"] for event in reversed(ana.events()) if event["t"] == "said")
    await mara.do(disclosure.ProposeRelease(room, line, "Ana could pay 900.", JOINT))
    await ana.button("release-read").click()
    await looks.at(ana, "release-asked")
    await ana.button("release-change").click()
    await looks.at(ana, "release-change")
    await ana.page.keyboard.press("Escape")
    await mara.do(recall.SetRecall((ana.seat,), 60, tuple(mara.view.rooms[JOINT].seated), GUARDS))
    await expect(ana.button("recall-wait")).to_be_visible()
    await looks.at(ana, "recall")
    await mara.do(recall.CallOffRecall())
    private = await others.opens(RoomKind.CONSULTATION, "By ourselves")
    await others.moves(ana, private)
    await mara.do(knocking.Knock(private, mara.view.you))
    await ana.button("knock-answer").click()
    await looks.at(ana, "knock")
    await ana.button("knock-no").click()


async def at_the_end(looks: Looks, ana: Person, mara: Client) -> None:
    """The draft of the outcome, the end, the summary."""
    await mara.do(outcome.DraftOutcome(Outcome.SETTLED, ("Ben pays back 900.",), ("Both sign on Friday.",)))
    await ana.button("outcome-read").click()
    await looks.at(ana, "outcome")
    await mara.do(outcome.CloseSession(Outcome.SETTLED))
    await mara.do(outcome.PublishSummaries((ana.seat,)))
    await expect(ana.heading("summary-title-settled")).to_be_visible()
    await looks.at(ana, "summary")
