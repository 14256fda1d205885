"""The bells of what ends by itself: one for each break, address and recall that there is, none for what ended."""

import asyncio

from room_server.host.bells import Bells
from room_server.host.timers import Timers
from room_server.session.practices.address import AddressIsOver, EndAddress, StartAddress
from room_server.session.practices.breaks import BreakIsOver, EndBreak, StartBreak
from room_server.session.practices.recall import CallOffRecall, ProlongRecall, RecallIsOver, SetRecall
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, MARA
from tests.scenario import Story


async def test_a_break_has_a_bell_that_names_it_and_loses_it_when_it_ends():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, StartBreak(5, (JOINT,)))
    timers, jobs, said = Timers(lambda: story.now), [], []

    async def propose(command_id, command):
        said.append((command_id, command))

    bells = Bells(timers, jobs.append, propose)
    bells.set(story.session)
    assert timers.names() == {f"break/{JOINT}"}
    began = story.session.breaks[JOINT].started_at
    story.now += 5 * 60_000
    bells.set(story.session)  # its time has passed: it rings at once
    await asyncio.sleep(0.01)
    await jobs[0]()
    assert said == [(f"break/{JOINT}/{began}", BreakIsOver(JOINT, began))]
    story.tell(MARA, EndBreak(JOINT))
    bells.set(story.session)
    assert timers.names() == frozenset()


async def test_an_address_has_a_bell_until_it_ends_and_another_begins_anew():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, StartAddress())
    timers, jobs, said = Timers(lambda: story.now), [], []

    async def propose(command_id, command):
        said.append((command_id, command))

    bells = Bells(timers, jobs.append, propose)
    story.tell(MARA, EndAddress(), StartAddress())
    bells.set(story.session)
    address = story.session.address
    assert timers.names() == {f"address/{MARA}"}
    story.now = address.until
    bells.set(story.session)
    await asyncio.sleep(0.01)
    await jobs[0]()
    assert said == [(f"address/{MARA}/{address.started_at}", AddressIsOver(MARA, address.started_at))]
    story.tell(MARA, EndAddress())
    bells.set(story.session)
    assert timers.names() == frozenset()


async def test_a_recall_has_a_bell_that_rings_at_its_new_time_where_it_was_prolonged():
    story = Story().opened().admitted(ANA, BEN).caucus("a").bring(ANA, "a")
    story.tell(MARA, SetRecall((ANA,), 30, story.seated("joint")))
    timers, jobs, said = Timers(lambda: story.now), [], []

    async def propose(command_id, command):
        said.append((command_id, command))

    bells = Bells(timers, jobs.append, propose)
    bells.set(story.session)
    began = story.session.recall.started_at
    assert timers.names() == {f"recall/{began}"}
    story.now = story.session.recall.until - 1_000
    story.tell(MARA, ProlongRecall(30))
    bells.set(story.session)
    await asyncio.sleep(0.01)
    assert jobs == []
    until = story.session.recall.until
    story.now = until
    bells.set(story.session)
    await asyncio.sleep(0.01)
    await jobs[0]()
    assert said == [(f"recall/{began}/{until}", RecallIsOver(began))]
    story.tell(MARA, CallOffRecall())
    bells.set(story.session)
    assert timers.names() == frozenset()
