"""The soak itself: what counts as held on to, and that a room lives and leaves nothing behind."""

from __future__ import annotations

from dataclasses import replace

from redis.asyncio import Redis

from tests.bench.cast import beside
from tests.bench.server import serving
from tests.soak.gauges import MIB, TOKEN, Held, figures, look
from tests.soak.life import Tally, live

BEFORE = Held(0, 100 * MIB, 20, 8, 0, 0, 5, MIB)


def missed(before: Held, during: list[Held], after: Held) -> set[str]:
    return {one.name for one in figures(before, during, after) if one.target and not one.target.met(one.value)}


def grown(mib_a_look: float) -> list[Held]:
    return [replace(BEFORE, at_s=10.0 * n, rss_bytes=int((100 + mib_a_look * n) * MIB)) for n in range(1, 41)]


def test_memory_that_stays_and_memory_that_grows():
    assert missed(BEFORE, grown(0.05), BEFORE) == set()
    assert missed(BEFORE, grown(1.0), BEFORE) == {"memory, growth in the last half"}


def test_what_is_left_at_the_end_is_named():
    after = replace(BEFORE, files=30, tasks=20, keys=6, sessions=1, lines=2)
    left = {f"{what} left at the end" for what in ("files", "tasks", "keys", "sessions", "lines")}
    assert missed(BEFORE, grown(0.0), after) == left


async def test_a_room_lives_and_leaves_nothing_behind():
    tally = Tally()
    async with serving(more={"METRICS_TOKEN": TOKEN}) as server, beside(server) as house:
        store = Redis.from_url(server.store)
        before = await look(server, store, 0)
        await live(house, 1, 4.0, tally)
        after = await look(server, store, 4)
        await store.aclose()
    assert not tally.wrong
    assert tally.done["session"] == 1
    assert sum(tally.done.values()) > 1, "nothing was done but coming and going"
    assert (after.sessions, after.lines, after.keys) == (0, 0, before.keys)
