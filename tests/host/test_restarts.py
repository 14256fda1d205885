"""A server that was restarted goes on from a snapshot, and nobody can tell but by the speed."""

import asyncio

import pytest

from room_server.host.keeper import Keeping
from room_server.host.session_host import HostSettings
from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import LineBack, LineLost
from room_server.session.practices.opening import InviteSeat, NewSeat
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.host.wires import ANA, BEN, MARA, House, until

SOON_MS = 30
EAGER = HostSettings(line_grace_ms=SOON_MS, keeping=Keeping(snapshot_events=5, resume_events=3))
VERA = SeatId("vera")


async def snapshot_of(house, least=1):
    async with asyncio.timeout(3):
        while True:
            kept = await house.log.snapshot("case")
            if kept and kept[0].version >= least:
                return kept
            await asyncio.sleep(0.005)


@pytest.fixture
async def restarted():
    """The house before, whose host held everything; and one after, over the same log, that began at a snapshot."""
    before = House(settings=EAGER)
    host, _ = await before.seated()
    for number in range(20):
        await before.do(host, (ANA, BEN)[number % 2], Say(JOINT, f"line {number}"))
    await snapshot_of(before, 40)
    await before.do(host, ANA, Say(JOINT, "after the snapshot"))
    views = {seat: host.view(seat) for seat in (MARA, ANA, BEN)}
    last = {seat: host._writer.chronicle.ordinal(seat) for seat in (MARA, ANA, BEN)}
    await before.directory.close()
    after = House(log=before.log, settings=EAGER)
    after.ids = before.ids
    yield after, views, last
    await after.directory.close()


async def test_a_snapshot_is_kept_while_people_write_and_an_older_one_gives_way():
    house = House(settings=EAGER)
    host, _ = await house.seated()
    first = await snapshot_of(house)
    for number in range(10):
        await house.do(host, ANA, Say(JOINT, f"line {number}"))
    later = await snapshot_of(house, first[0].version + 10)
    assert len(later[1]) > len(first[1])
    assert len(host.told(ANA)) <= 3 + 5
    await house.directory.close()


async def test_everybody_sees_what_they_saw_and_only_what_came_after_the_snapshot_is_held(restarted):
    house, views, last = restarted
    host = await house.directory.host("case")
    assert {seat: host.view(seat) for seat in views} == views
    assert 0 < len(host.told(ANA)) < 10
    assert [one.ordinal for one in host.told(ANA)][-1] == last[ANA]


async def test_who_comes_back_goes_on_where_that_can_be_and_else_is_shown_the_whole(restarted):
    house, _, last = restarted
    host = await house.directory.host("case")
    held = len(host.told(BEN))
    assert house.line(host, BEN, after=last[BEN]).resumes == [last[BEN]]
    line = house.line(host, BEN, after=last[BEN] - 1)
    assert (line.resumes, [v.ordinal for v in line.got]) == ([last[BEN] - 1], [last[BEN]])
    assert house.line(host, BEN, after=last[BEN] - held).resumes
    older = house.line(host, BEN, after=last[BEN] - held - 1)
    assert (older.resumes, [ordinal for ordinal, *_ in older.views]) == ([], [last[BEN]])
    assert house.line(host, BEN, after=last[BEN] + 1).views


async def test_lines_that_are_lost_and_come_back_are_told_under_new_ids_each_time(restarted):
    house, *_ = restarted
    host = await house.directory.host("case")
    mara = house.line(host, MARA)

    def of_ben():
        told = (visible.event for visible in mara.got)
        return [type(event).__name__ for event in told if isinstance(event, LineLost | LineBack) and event.seat == BEN]

    for times in (1, 2, 3):
        ben = house.line(host, BEN)
        await until(lambda: host.session.seats[BEN].on_line)
        host.detach(BEN, ben)
        house.clock.now += SOON_MS + 1
        await until(lambda times=times: of_ben().count("LineLost") >= times)
    assert of_ben() == ["LineLost", "LineBack"] * 2 + ["LineLost"]


async def test_a_command_of_before_is_not_carried_out_again(restarted):
    house, views, _ = restarted
    host = await house.directory.host("case")
    await host.submit(ANA, f"c{house.ids}", Say(JOINT, "after the snapshot"))
    assert host.view(ANA) == views[ANA]


async def test_who_is_invited_afterwards_is_told_what_every_holder_of_a_link_may_know(restarted):
    house, *_ = restarted
    host = await house.directory.host("case")
    await house.do(host, HOST, InviteSeat(NewSeat(VERA, "Vera", Role.OBSERVER)))
    told = (await host.histories((VERA,)))[VERA]
    assert type(told[0].event).__name__ == "SessionOpened"
    assert not host.view(VERA).rooms
    assert host.view(VERA).title == "Petrov and Okafor"


async def test_a_host_that_had_to_read_everything_keeps_a_snapshot_at_once(restarted):
    house, *_ = restarted
    head = await house.log.head("case")
    house.log._records["case"].snapshot = None
    await house.directory.host("case")
    assert (await snapshot_of(house))[0] == head
