"""Point 10, trouble: reload, second tab, lost network, kills: everyone is back where they were, nothing is lost."""

from __future__ import annotations

import os
import re
import signal

from playwright.async_api import Page, Route, WebSocketRoute, expect

from tests.browser.person import Person
from tests.browser.stage import Stage, goes_in, hears, kept

CAUCUS = "Private caucus, Side A"
OF_THE_NETWORK = re.compile(r"WebSocket|Failed to load resource|ERR_")


class Cable:
    """The network of one page: it can be pulled out and put in again."""

    def __init__(self) -> None:
        self._out = False
        self._lines: list[WebSocketRoute] = []

    async def plug(self, page: Page) -> None:
        await page.route_web_socket(re.compile("/ws$"), self._line)
        await page.route(re.compile("/api/"), self._ask)

    async def pull(self) -> None:
        self._out = True
        lines, self._lines = self._lines, []
        for line in lines:
            await line.close(code=1001)

    def put_in(self) -> None:
        self._out = False

    async def _line(self, line: WebSocketRoute) -> None:
        if self._out:
            await line.close(code=1001)
        else:
            line.connect_to_server()
            self._lines.append(line)

    async def _ask(self, route: Route) -> None:
        await (route.abort() if self._out else route.continue_())


def forgive_the_network(*people: Person) -> None:
    for one in people:
        one.problems = [problem for problem in one.problems if not OF_THE_NETWORK.search(problem)]


async def speaks(person: Person) -> None:
    """Be heard: turn the microphone on, if trouble has turned it off."""
    off = person.button("unmute")
    await expect(off.or_(person.button("mute")).first).to_be_visible()
    if await off.count():
        await person.unmutes()


async def test_a_reload_leads_back_to_the_same_room_and_its_words(stage: Stage) -> None:
    mara, ana, ben = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    caucus = await mara.opens_caucus("a")
    await mara.goes_into(caucus)
    await mara.moves("Ana Petrov", caucus)
    await ana.enters()
    await ana.says("before the reload")
    for one in (ana, mara):
        await one.page.reload()
    await ana.is_in(CAUCUS)
    await mara.is_in(CAUCUS)
    await ana.reads("before the reload")
    assert not await ana.page.evaluate("senses.sends()"), "nobody comes back with an open microphone"
    await hears(mara, [], [ana, ben])
    await ana.unmutes()
    await hears(mara, [ana], [ben])
    await hears(ben, [], [mara, ana])


async def test_a_second_tab_takes_the_seat_and_the_first_can_take_it_back(stage: Stage) -> None:
    mara, ana = await stage.meeting("Ana Petrov")
    second = Person(ana.name, ana.context, await ana.context.new_page(), ana.words, ana.origin)
    stage.people.append(second)
    await second.page.goto(ana.page.url)
    await second.is_in("Joint session")
    await expect(ana.heading("ended-replaced-title")).to_be_visible()
    await kept(ana, "replaced")
    await ana.button("ended-back").click()
    await ana.is_in("Joint session")
    await expect(second.heading("ended-replaced-title")).to_be_visible()
    await expect(mara.people_of("Joint session")).to_have_count(2)


async def test_a_lost_network_is_said_and_what_was_typed_is_sent_once_it_is_back(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    people = [await stage.person(name) for name in links]
    mara, ana = people
    cable = Cable()
    await cable.plug(ana.page)
    await stage.gather(people, links)
    await ana.says("all is well")
    await cable.pull()
    await expect(ana.text("line-lost-title")).to_be_visible()
    await expect(ana.button("line-try-now")).to_be_visible()
    write = await ana.chat()
    await write.fill("said without a network")
    await write.press("Enter")
    await expect(ana.text("chat-sending")).to_be_visible()
    await write.fill("half a thought")
    await kept(ana, "lost")
    await expect(mara.people_of("Joint session").filter(has_text="Ana Petrov")).to_contain_text("Connection lost")
    for words in ("said meanwhile, first", "said meanwhile, then"):
        await mara.says(words)
    cable.put_in()
    await expect(ana.text("chat-sending")).to_have_count(0)
    await expect(ana.button("line-try-now")).to_have_count(0)
    await expect(write).to_have_value("half a thought")
    await ana.is_in("Joint session")
    for words in ("said meanwhile, first", "said meanwhile, then"):
        await ana.reads(words)
    await expect(mara.page.get_by_role("listitem").filter(has_text="said without a network")).to_have_count(1)
    forgive_the_network(ana)


async def test_whatever_is_killed_everyone_is_back_with_words_and_sound(stage: Stage) -> None:
    mara, ana, ben = people = await stage.meeting("Ana Petrov", "Ben Okafor", sound=True)
    caucus = await mara.opens_caucus("a")
    await mara.goes_into(caucus)
    await mara.moves("Ana Petrov", caucus)
    await ana.enters()
    await mara.unmutes()

    async def kill_server() -> None:
        await stage.server.kill()
        await stage.server.start()

    async def kill_store() -> None:
        os.kill(stage.server.store_pid(), signal.SIGKILL)

    async def kill_worker() -> None:
        os.kill(stage.server.worker_pid(), signal.SIGKILL)

    for number, kill in enumerate((kill_store, kill_server, kill_worker)):  # what is heard after the last is measured
        made = [await one.page.evaluate("senses.connections()") for one in people]
        await ana.says(f"canary before {number}")
        await kill()
        await mara.says(f"canary after {number}")
        for one in (mara, ana):
            await one.is_in(CAUCUS)
            await one.reads(f"canary before {number}")
            await one.reads(f"canary after {number}")
        await ben.is_in("Joint session")
        assert not ben.was_told("canary")
        for one, before in zip(people, made, strict=True):
            if kill is not kill_store:  # which carries no sound
                await one.page.wait_for_function("senses.isConnectedAfter", arg=before)
            await expect(one.button("line-try-now")).to_have_count(0)
    for one in (mara, ana):
        await speaks(one)
    await hears(mara, [ana], [ben])
    await hears(ana, [mara], [ben])
    await hears(ben, [], [mara, ana])
    forgive_the_network(*people)


async def test_leaving_and_coming_back_by_the_link(stage: Stage) -> None:
    links = await stage.session("Ana Petrov")
    people = [await stage.person(name) for name in links]
    await stage.gather(people, links)
    mara, ana = people
    await ana.button("leave").click()
    await ana.dialog.get_by_role("button", name=ana.words("leave-yes")).click()
    await expect(ana.heading("ended-closed-title")).to_be_visible()
    await expect(mara.column("Lobby and hold")).to_contain_text("Not here: Ana Petrov")
    await ana.opens(links[ana.name])
    await ana.comes_in("text")
    await mara.admits("Ana Petrov")
    await goes_in(ana)
    await ana.is_in("Joint session")
