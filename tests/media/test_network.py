"""The poor network does what it says."""

from __future__ import annotations

import asyncio
import time

import pytest

from tests.media.network import Conditions, Path, lines

OFFER = "a=candidate:1 1 udp 2130706431 {} {} typ host\r\n"


class Echo(asyncio.DatagramProtocol):
    """Plays the worker."""

    def __init__(self):
        self.sources = set()

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.sources.add(addr)
        self.transport.sendto(data, addr)


class Person(asyncio.DatagramProtocol):
    """Plays the browser."""

    def __init__(self):
        self.got = []

    def connection_made(self, transport):
        self.transport = transport

    def datagram_received(self, data, addr):
        self.got.append((time.monotonic(), data))


@pytest.fixture
async def scene():
    loop = asyncio.get_running_loop()
    _, echo = await loop.create_datagram_endpoint(Echo, local_addr=("127.0.0.1", 0))
    async with lines("ada", seed=7) as all_lines:
        line = all_lines["ada"]
        told = line.rewritten(OFFER.format(*echo.transport.get_extra_info("sockname")))
        address = ("127.0.0.1", int(told.split(" ")[5]))
        people = [(await loop.create_datagram_endpoint(Person, remote_addr=address))[1] for _ in range(2)]
        for person in people:
            while not person.got:  # the first datagrams open the way, as connectivity checks do
                person.transport.sendto(b"check")
                await asyncio.sleep(0.01)
            person.got.clear()
        yield line, people, echo
        for end in (*people, echo):
            end.transport.close()


async def test_each_address_has_its_own_way_there_and_back(scene):
    _, (first, second), echo = scene
    first.transport.sendto(b"one")
    second.transport.sendto(b"two")
    await asyncio.sleep(0.1)
    assert ([data for _, data in first.got][-1], [data for _, data in second.got][-1]) == (b"one", b"two")
    assert len(echo.sources) == 2


async def test_delay_is_added_in_each_direction_and_the_order_stays(scene):
    line, (person, _), _ = scene
    line.both(Conditions(delay_ms=60, jitter_ms=20))
    await asyncio.sleep(0.05)
    person.got.clear()
    began = time.monotonic()
    for number in range(20):
        person.transport.sendto(bytes([number]))
    await asyncio.sleep(0.4)
    assert [data[0] for _, data in person.got] == list(range(20))
    assert person.got[0][0] - began >= 0.12
    assert person.got[-1][0] - person.got[0][0] >= 0.004, "no two take the same time"


async def test_darkness_ends_everything_while_it_lasts(scene):
    line, (person, _), _ = scene
    line.up.conditions = Conditions(dark=True)
    person.transport.sendto(b"lost")
    await asyncio.sleep(0.05)
    line.up.conditions = Conditions()
    person.transport.sendto(b"seen")
    await asyncio.sleep(0.1)
    assert b"lost" not in [data for _, data in person.got]
    assert person.got[-1][1] == b"seen"


async def test_chance_comes_from_the_seed():
    def run(seed):
        path, carried = Path(seed), []
        path.conditions = Conditions(loss=0.3)
        for _ in range(1000):
            path.carry(10, lambda: None)
            carried.append(path.carried)
        return carried

    assert run("1") == run("1") != run("2")
    assert 640 < run("1")[-1] < 760


async def test_the_bottleneck_lets_its_rate_through_and_drops_what_does_not_fit():
    path, arrived = Path("1"), []
    path.conditions = Conditions(rate_bits_per_s=800_000, queue_bytes=20_000)
    began = time.monotonic()
    for _ in range(100):
        path.carry(972, lambda: arrived.append(time.monotonic() - began))
    assert path.carried == 20
    async with asyncio.timeout(2):
        while len(arrived) < 20:
            await asyncio.sleep(0.01)
    assert arrived[-1] >= 0.199  # 20,000 bytes at 100,000 a second
    assert arrived[9] - arrived[0] == pytest.approx(0.09, abs=0.05)
