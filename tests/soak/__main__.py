"""The soak: ``python -m tests.soak [--minutes 60] [--rooms 60]`` (``make soak``, ``make soak MINUTES=10``).

So many sessions of five live at any time; each ends after a part of the run and is deleted, and another takes its
place. It prints what the server holds as it goes, then a table and JSON, which is kept; it ends with 1 where something
was held on to.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys

import uvloop
from redis.asyncio import Redis

from room_server.bootstrap.house import House
from tests.bench.cast import beside
from tests.bench.figures import Figure, Outcome, at_most
from tests.bench.running import conclude
from tests.bench.server import serving
from tests.soak.gauges import TOKEN, Held, figures, look
from tests.soak.life import Tally, live

LIVES = 4.0  # of one room's sessions, one after the other, in a run, about
EVERY_S = 10.0  # is looked
REST_S = 20.0  # after the end, before it is counted what is left
FIRST_S = 10.0
COMING_S = 20.0  # over which the first sessions begin


async def soak(minutes: float, rooms: int) -> Outcome:
    """Let the rooms live for so many minutes."""
    tally, held = Tally(), list[Held]()
    async with serving(more={"METRICS_TOKEN": TOKEN}) as server, beside(server) as house:
        store = Redis.from_url(server.store)
        loop = asyncio.get_running_loop()
        first = Tally()  # what the first of many load at once, code and connections to the store, is not theirs
        await asyncio.gather(*(live(house, number, FIRST_S, first) for number in range(rooms)))
        before = await look(server, store, 0)
        began = loop.time()
        end = began + 60 * minutes
        living = [asyncio.create_task(_room(house, number, end, tally)) for number in range(rooms)]
        while loop.time() < end:
            await asyncio.sleep(EVERY_S)
            held.append(await look(server, store, loop.time() - began))
            print(held[-1], file=sys.stderr, flush=True)
        await asyncio.gather(*living)
        await asyncio.sleep(REST_S)
        after = await look(server, store, loop.time() - began)
        await store.aclose()
    during = [one for one in held if one.at_s > COMING_S and one.at_s < 60 * minutes]
    wrong = Figure("acts that went wrong", sum(tally.wrong.values()), "", at_most(0))
    setup = {"minutes": minutes, "rooms": rooms, "done": dict(tally.done), "wrong": dict(tally.wrong)}
    return Outcome("soak", (*figures(before, during, after), wrong), setup)


async def _room(house: House, number: int, end: float, tally: Tally) -> None:
    """Let one session follow the other until the end."""
    loop, chance, life = asyncio.get_running_loop(), random.Random(f"room {number}"), 0
    whole = end - loop.time()
    await asyncio.sleep(chance.uniform(0, COMING_S))
    while (left := end - loop.time()) > 0:
        await live(house, 1_000 * life + number, min(left, chance.uniform(0.5, 1.5) * whole / LIVES), tally)
        life += 1


def main() -> int:
    """Run it as it was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="how long (default 60)")
    parser.add_argument("--rooms", type=int, default=60, help="how many sessions of five at any time (default 60)")
    asked = parser.parse_args()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        outcome = runner.run(soak(asked.minutes, asked.rooms))
    missed = [one.name for one in outcome.figures if one.target is not None and not one.target.met(one.value)]
    return conclude([outcome], "soak.json", quick=False) or int(bool(missed))


if __name__ == "__main__":
    sys.exit(main())
