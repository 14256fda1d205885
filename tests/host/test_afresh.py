"""However often a seat asks for a fresh connection, the media worker makes no more than one in each pause."""

import asyncio

from room_server.host.afresh import Afresh
from room_server.host.timers import Timers
from tests.host.wires import ANA, BEN, Clock

PAUSE_MS = 20


class Asked:
    """What was made for whom, on a clock that the test turns."""

    def __init__(self):
        self.clock, self.made = Clock(), []
        self.afresh = Afresh(Timers(self.clock), self.clock, PAUSE_MS, self.made.append)

    async def after(self, ms):
        self.clock.now += ms
        await asyncio.sleep(2 * PAUSE_MS / 1000)
        return self.made


async def test_the_first_is_made_at_once_and_all_that_follow_in_the_pause_are_one():
    asked = Asked()
    asked.afresh.ask(ANA)
    assert await asked.after(0) == [ANA]
    for _ in range(200):
        asked.afresh.ask(ANA)
    assert await asked.after(PAUSE_MS - 1) == [ANA]
    assert await asked.after(1) == [ANA, ANA], "what was asked for too early is made when the pause is over"
    assert await asked.after(PAUSE_MS) == [ANA, ANA]


async def test_a_clock_that_was_set_back_makes_nobody_wait_longer_than_the_pause():
    asked = Asked()
    asked.afresh.ask(ANA)
    assert await asked.after(0) == [ANA]
    asked.clock.now -= 3_600_000
    asked.afresh.ask(ANA)
    asked.clock.now += PAUSE_MS - 1
    asked.afresh.ask(ANA)
    assert await asked.after(0) == [ANA]
    assert await asked.after(1) == [ANA, ANA]


async def test_nobody_waits_for_what_others_ask():
    asked = Asked()
    asked.afresh.ask(ANA)
    await asked.after(0)
    asked.afresh.ask(ANA)
    asked.afresh.ask(BEN)
    assert await asked.after(0) == [ANA, BEN]
