"""A network that goes away and comes back, and a worker that is killed: people hear each other again by themselves.

Ana's page reaches the server through a network of ours: each worker's UDP port behind a `Line`, everything else
behind a `Cable`. What was under way when it goes dark never arrives, as behind a dead router.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import time
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import expect

from tests.browser.conftest import EVERY_TEST_FROM_ONE_ADDRESS
from tests.browser.person import Person
from tests.browser.stage import CAST, LOUD_DB, MEDIATOR, SILENT_DB, Stage, hears
from tests.browser.test_trouble import forgive_the_network
from tests.media.network import LOOPBACK, PERFECT, Conditions, lines
from tests.processes import Server, descendants, free_port

pytestmark = pytest.mark.asyncio(loop_scope="session")

WORKERS = 2
NOTICED_S = 3.0
SHOWN_S = 0.5
BACK_S = 2.0
AFTER_A_KILL_S = 5.0
DARK_S = 9.0
WINDOW_MS = 100  # of one look at the loudness

LED_ASTRAY = """
(() => {
  const ports = __PORTS__;
  window.offers = [];
  const take = RTCPeerConnection.prototype.setRemoteDescription;
  RTCPeerConnection.prototype.setRemoteDescription = function ({ type, sdp }) {
    window.offers.push(sdp);
    const led = sdp.replace(/ (\\d+) typ host/g, (all, port) => ` ${ports[port] ?? port} typ host`);
    return take.call(this, { type, sdp: led });
  };
})();
"""


class Cable:
    """A way for TCP that can go dark: what was open then is dead for good, and what is begun meanwhile too."""

    def __init__(self, port: int) -> None:
        self.dark = False
        self.begun = 0
        self._port = port
        self._turn = 0
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def open(self, at: int) -> None:
        self._server = await asyncio.start_server(self._carry, LOOPBACK, at)

    def go_dark(self) -> None:
        self.dark = True
        self._turn += 1

    async def close(self) -> None:
        assert self._server is not None
        self._server.close()
        for writer in self._open:
            writer.close()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.add(writer)
        self.begun += 1
        if self.dark:
            return
        turn = self._turn
        far_reader, far_writer = await asyncio.open_connection(LOOPBACK, self._port)
        self._open.add(far_writer)
        await asyncio.gather(self._pump(reader, far_writer, turn), self._pump(far_reader, writer, turn))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, turn: int) -> None:
        with contextlib.suppress(ConnectionError):
            while data := await reader.read(65536):
                if turn != self._turn:
                    return
                writer.write(data)
        writer.close()


class Network:
    """Ana's: all of it."""

    def __init__(self, udp, cable: Cable) -> None:
        self.udp, self.cable = udp, cable

    def go_dark(self, *, tcp: bool) -> None:
        for line in self.udp:
            line.both(Conditions(dark=True))
        if tcp:
            self.cable.go_dark()

    def come_back(self) -> None:
        self.cable.dark = False
        for line in self.udp:
            line.both(PERFECT)


def _ports_in_a_row(count: int) -> int:
    """The first of some UDP ports that are free."""
    while True:
        with contextlib.ExitStack() as stack, contextlib.suppress(OSError):
            first = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
            first.bind((LOOPBACK, 0))
            number = first.getsockname()[1]
            for port in range(number + 1, number + count):
                stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM)).bind((LOOPBACK, port))
            return number


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def meeting(tmp_path_factory, chromium):
    """A server with two workers; Mara and Ana in the joint session, live, Ana behind a network of her own."""
    first, door = _ports_in_a_row(WORKERS), free_port()
    server = Server(
        tmp_path_factory.mktemp("reconnection"),
        media_workers=str(WORKERS),
        media_udp_port=str(first),
        media_public_address=LOOPBACK,
        **EVERY_TEST_FROM_ONE_ADDRESS,
    )
    near = f"http://localhost:{door}"
    server._environment["ROOM_SERVER_PUBLIC_ORIGINS"] = f"{server.origin},{near}"
    await server.start()
    stage, cable = Stage(server, chromium), Cable(server.port)
    await cable.open(door)
    async with lines(*map(str, range(WORKERS)), seed=3) as made:
        for index, line in enumerate(made.values()):
            line._worker = (LOOPBACK, first + index)
        fronts = {first + i: line._front.get_extra_info("sockname")[1] for i, line in enumerate(made.values())}
        links = await server.session(MEDIATOR, CAST["Ana Petrov"])
        mara, ana = people = [await stage.person(name) for name in links]
        ana.origin = near
        await ana.context.add_init_script(LED_ASTRAY.replace("__PORTS__", json.dumps(fronts)))
        await mara.context.add_init_script(LED_ASTRAY.replace("__PORTS__", "{}"))
        links["Ana Petrov"] = links["Ana Petrov"].replace(server.origin, near)
        await stage.gather(people, links, "video", sound=True)
        await hears(mara, [ana], [])
        await hears(ana, [mara], [])
        yield server, mara, ana, Network(list(made.values()), cable), first
        for one in people:
            await one.context.close()
    await cable.close()
    await server.stop()
    forgive_the_network(*people)
    assert [one.problems for one in people] == [[], []]


async def both_hear(mara: Person, ana: Person, *, since: float, within_s: float) -> float:
    """Wait until each hears the other; return after how long that was."""
    took = 0.0
    for listener, speaker in ((ana, mara), (mara, ana)):
        async with asyncio.timeout(20):
            while (await listener.loudness([speaker], WINDOW_MS))[speaker.name] < LOUD_DB:
                pass
        took = time.monotonic() - since
    assert took < within_s, f"heard again after {took:.2f} s"
    return took


async def hears_nothing(listener: Person, speaker: Person) -> None:
    async with asyncio.timeout(10):
        while (await listener.loudness([speaker], WINDOW_MS))[speaker.name] > SILENT_DB:
            pass


async def notices(person: Person, began: float) -> None:
    """See within three seconds that nothing comes through; the page may need a moment to say it."""
    await expect(person.text("media-failed")).to_be_visible(timeout=(NOTICED_S + SHOWN_S) * 1000)
    print(f"dead way noticed after {time.monotonic() - began:.2f} s")


async def offers(person: Person) -> int:
    return int(await person.page.evaluate("offers.length"))


async def test_sound_is_back_as_soon_as_datagrams_pass_again(meeting):
    _, mara, ana, network, _ = meeting
    before = await offers(ana)
    network.go_dark(tcp=False)
    began = time.monotonic()
    await notices(ana, began)
    await hears_nothing(mara, ana)
    await asyncio.sleep(max(0.0, DARK_S - (time.monotonic() - began)))
    assert await offers(ana) - before <= 2, "a flood of fresh connections"
    network.come_back()
    took = await both_hear(mara, ana, since=time.monotonic(), within_s=BACK_S)
    print(f"sound after {took:.2f} s")
    await expect(ana.button("line-try-now")).to_have_count(0)


async def test_sound_is_back_as_soon_as_anything_passes_again(meeting):
    _, mara, ana, network, _ = meeting
    begun = network.cable.begun
    network.go_dark(tcp=True)
    began = time.monotonic()
    await notices(ana, began)
    await expect(ana.text("line-lost-title")).to_be_visible()
    print(f"lost line said after {time.monotonic() - began:.2f} s")
    await asyncio.sleep(max(0.0, DARK_S - (time.monotonic() - began)))
    tried = network.cable.begun - begun
    assert tried <= DARK_S, "a flood of connections"
    network.come_back()
    took = await both_hear(mara, ana, since=time.monotonic(), within_s=BACK_S)
    print(f"sound after {took:.2f} s, {tried} tries in the dark")
    await expect(ana.button("line-try-now")).to_have_count(0)


async def test_a_killed_workers_people_hear_each_other_in_another_worker(meeting):
    server, mara, ana, _, first = meeting
    here, there = first, first + 1
    if f" {there} typ host" in await mara.page.evaluate("offers.at(-1)"):
        here, there = there, here
    others = worker_of(server, there)
    os.kill(worker_of(server, here), signal.SIGKILL)
    took = await both_hear(mara, ana, since=time.monotonic(), within_s=AFTER_A_KILL_S)
    print(f"heard again after {took:.2f} s")
    for one in (mara, ana):
        assert f" {there} typ host" in await one.page.evaluate("offers.at(-1)")
        await one.is_in("Joint session")
    assert worker_of(server, there) == others


def worker_of(server: Server, port: int) -> int:
    """The process that serves a UDP port."""
    for pid in descendants(server.pid):
        with contextlib.suppress(OSError):
            if f"--udp-port={port}\0".encode() in Path(f"/proc/{pid}/cmdline").read_bytes():
                return pid
    raise AssertionError(f"no worker on {port}")
