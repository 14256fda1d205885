"""An adjournment asks the house that links outlast it: when it is told, and again when the session is read."""

import asyncio
from dataclasses import replace

import pytest

from room_server.host.days import nothing_expires, outlast
from room_server.host.directory import Directory
from room_server.session.audience import DAY_MS
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.attendance import Arrive
from room_server.session.practices.talk import Say
from room_server.session.refusals import Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import Session
from tests.host.wires import ANA, BEN, MARA, House


class Prolonging(House):
    """A house that writes down what is asked of it."""

    def __init__(self, log=None):
        super().__init__(log)
        self.asked = []
        self.directory = Directory(replace(self.means, on_adjourned=self._outlast), self._secret)

    async def _outlast(self, session_id, session):
        self.asked.append((session_id, session.adjourned.since, session.adjourned.until))


async def test_links_are_asked_to_outlast_each_day_that_is_set_and_again_by_whoever_reads_the_session():
    house = Prolonging()
    host, _ = await house.seated()
    since, monday = house.clock.now, house.clock.now + 3 * DAY_MS
    await house.do(host, MARA, Adjourn(None, "Until we know more."))
    await house.do(host, MARA, Adjourn(monday))
    assert house.asked == [("case", since, None), ("case", since, monday)]
    await house.directory.close()
    after = Prolonging(house.log)
    await after.directory.host("case")
    async with asyncio.timeout(3):
        while not after.asked:
            await asyncio.sleep(0.005)
    assert after.asked == [("case", since, monday)]
    await after.directory.close()


async def test_everybody_is_told_first_cut_and_disconnected_and_comes_in_again_after_a_restart():
    house = Prolonging()
    host, lines = await house.seated()
    await house.do(host, BEN, Say(JOINT, "Good morning."))
    assert house.media.joined
    await house.do(host, MARA, Adjourn())
    assert (house.media.hearing, house.media.joined) == ({}, [])
    acts = house.tape.acts
    cut = max(n for n, act in enumerate(acts) if act == ("narrow",))
    assert all(n > cut for n, act in enumerate(acts) if act[0] == "told" and act[-1] == "Adjourned")
    assert all(line.names()[-1] == "Adjourned" for line in lines.values())
    view = host.view(ANA)
    await house.directory.close()
    after = Prolonging(house.log)
    after.ids = house.ids
    again = await after.directory.host("case")
    assert again.view(ANA) == view
    with pytest.raises(Refusal, match="adjourned"):
        await after.do(again, ANA, Arrive())
    await after.do(again, MARA, Reconvene())
    await after.do(again, ANA, Arrive())
    assert [line.text for line in again.view(BEN).rooms[JOINT].lines] == ["Good morning."]
    await after.directory.close()


async def test_what_is_not_adjourned_asks_for_nothing():
    asked = []

    async def ask(session_id, session):
        asked.append(session_id)

    await outlast(ask, "case", None, Session())
    await nothing_expires("case", Session())
    assert asked == []
