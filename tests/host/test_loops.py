"""Loops: one person alone with the forwarder, for a while, and nobody else ever in it."""

from __future__ import annotations

import asyncio

import pytest

from room_server.host.directory import Directory
from room_server.host.loops import LoopSettings, session_of
from room_server.host.session_host import HostSettings, Means
from room_server.media.double import MediaDouble
from room_server.session.practices.attendance import Arrive, Decline, Remove, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.state import Outcome
from tests.host.wires import ANA, BEN, MARA, House, WrittenLine
from tests.vaults import vault_of

START, END = {"t": "loop-start"}, {"t": "loop-end"}
ANSWER = {"t": "loop", "s": {"t": "answer", "sdp": "v=0\r\n"}}


class LoopHouse(House):
    """A house over the media double, which knows who hears whom."""

    def __init__(self, **settings: int) -> None:
        super().__init__()
        self.double = MediaDouble()
        host_settings = HostSettings(loops=LoopSettings(**settings))
        means = Means(self.log, vault_of(self.log), self.double, self.clock, self._on_removed, host_settings)
        self.directory = Directory(means, self._secret)

    @property
    def loops(self) -> dict[str, set[str]]:
        """The loops that there are now, and who is joined to each."""
        return {name: set(seats) for name, seats in self.double._seats.items() if "/loop/" in name}

    def line_of_rehearsal(self, host, seat: str) -> WrittenLine:
        line = WrittenLine(seat, self.tape)
        host.loops.rehearse(seat, line)
        return line


@pytest.fixture
async def house():
    house = LoopHouse()
    yield house
    await house.directory.close()
    assert house.loops == {}, "nothing is left with the media plane"


async def turns(count: int = 20) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def start(host, line: WrittenLine) -> str:
    """Start a loop and answer its offer; return the loop's name."""
    before = set(_names(host))
    await host.loops.hear(line.seat, line, START)
    await turns()
    await host.loops.hear(line.seat, line, ANSWER)
    (name,) = set(_names(host)) - before
    return name


def _names(host) -> list[str]:
    return list(host.loops._loops)


async def test_in_a_loop_one_is_offered_a_connection_and_hears_oneself(house):
    host = await house.open()
    line = house.line(host, ANA)
    name = await start(host, line)
    assert session_of(name) == "case"
    assert line.signals[0] == {"t": "loop", "s": {"t": "offer", "sdp": "v=0\r\n", "ice": []}}
    assert line.signals[-1]["s"]["audio"] == [["a0", ANA]]
    assert house.double.hears(name, ANA, ANA)
    await host.signal(ANA, END)
    await turns()
    assert house.loops == {}


async def test_two_devices_with_one_link_and_two_people_are_each_alone(house):
    host = await house.open()
    lines = [house.line_of_rehearsal(host, seat) for seat in (ANA, ANA, BEN)]
    names = [await start(host, line) for line in lines]
    assert len(set(names)) == 3
    assert list(house.loops.values()) == [{ANA}, {ANA}, {BEN}]
    for name, line in zip(names, lines, strict=True):
        assert {seat for seat in (ANA, BEN, MARA) if house.double.hears(name, line.seat, seat)} == {line.seat}
        told = [table for signal in line.signals for table in signal["s"].get("audio", [])]
        assert told == [["a0", line.seat]]


async def test_a_word_of_one_line_never_reaches_the_loop_of_another(house):
    host = await house.open()
    mine, other = house.line_of_rehearsal(host, ANA), house.line_of_rehearsal(host, ANA)
    await host.loops.hear(ANA, mine, START)
    await turns()
    await host.loops.hear(ANA, other, ANSWER)
    await host.loops.hear(ANA, other, END)
    await turns()
    (name,) = house.loops
    assert not house.double.hears(name, ANA, ANA), "only the line that began it may answer"
    assert other.signals == []


async def test_a_loop_ends_after_its_time_and_says_so():
    house = LoopHouse(loop_ms=30)
    host = await house.open()
    line = house.line(host, ANA)
    await start(host, line)
    async with asyncio.timeout(5):
        while house.loops:
            await asyncio.sleep(0.005)
    await turns()
    assert line.signals[-1] == {"t": "loop-over", "reason": "time"}
    await house.directory.close()


async def test_a_loop_ends_when_its_line_ends_or_is_replaced(house):
    host = await house.open()
    first = house.line(host, ANA)
    await start(host, first)
    second = house.line(host, ANA)
    await turns()
    assert house.loops == {}
    await start(host, second)
    host.detach(ANA, second)
    await turns()
    assert house.loops == {}


async def test_whoever_is_admitted_is_in_no_loop_any_more_on_any_device(house):
    host = await house.open()
    line, tried = house.line(host, ANA), house.line_of_rehearsal(host, ANA)
    for seat in (MARA, ANA):
        await house.do(host, seat, SignAgreement("en", "We agree."))
        await house.do(host, seat, Arrive())
    await house.do(host, MARA, Admit(MARA))
    for one in (line, tried):
        await start(host, one)
    await house.do(host, MARA, Admit(ANA))
    await turns()
    assert house.loops == {}
    assert [signal["t"] for signal in line.signals[-2:]] == ["offer", "loop-over"], "the room's own connection comes"
    assert tried.signals[-1] == {"t": "loop-over", "reason": "not-now"}
    await host.signal(ANA, START)
    assert line.signals[-1] == {"t": "loop-over", "reason": "not-now"}
    assert not tried.goodbye


async def test_a_removed_person_is_sent_away_from_a_rehearsal_too(house):
    host = await house.open()
    for seat in (MARA, BEN):
        await house.do(host, seat, SignAgreement("en", "We agree."))
        await house.do(host, seat, Arrive())
    await house.do(host, MARA, Admit(MARA))
    tried = house.line_of_rehearsal(host, BEN)
    await start(host, tried)
    await house.do(host, MARA, Remove(BEN))
    await turns()
    assert house.loops == {}
    assert tried.goodbye == "removed"
    assert house.line_of_rehearsal(host, BEN).goodbye == "removed"


async def test_who_comes_to_rehearse_when_the_host_goes_down_is_told_so(house):
    host = await house.open()
    early = house.line_of_rehearsal(host, ANA)
    await house.directory.forget("case", "going-down")
    late = house.line_of_rehearsal(host, ANA)
    assert (early.goodbye, late.goodbye) == ("going-down", "going-down")
    assert not host.loops.rehearsing


async def test_who_was_declined_and_after_the_end_nobody_starts_one(house):
    host = await house.open()
    for seat in (MARA, BEN):
        await house.do(host, seat, SignAgreement("en", "We agree."))
        await house.do(host, seat, Arrive())
    await house.do(host, MARA, Admit(MARA))
    await house.do(host, MARA, Decline(BEN, "Not today."))
    refused = {"t": "loop-over", "reason": "not-now"}
    tried = house.line_of_rehearsal(host, BEN)
    await host.loops.hear(BEN, tried, START)
    await house.do(host, MARA, DraftOutcome(Outcome.ADJOURNED))
    await house.do(host, MARA, CloseSession(Outcome.ADJOURNED))
    other = house.line_of_rehearsal(host, ANA)
    await host.loops.hear(ANA, other, START)
    assert tried.signals == other.signals == [refused]


async def test_a_seat_starts_so_many_a_minute_on_all_its_lines_together():
    house = LoopHouse(loops_per_minute=2)
    host = await house.open()
    lines = [house.line_of_rehearsal(host, ANA), house.line(host, ANA)]
    for line in lines:
        await start(host, line)
    await host.loops.hear(ANA, lines[0], START)
    assert lines[0].signals[-1] == {"t": "loop-over", "reason": "too-often"}
    await start(host, house.line(host, BEN))
    house.clock.now += 60_000
    await turns()
    await start(host, lines[0])
    await house.directory.close()


async def test_one_rehearsal_too_many_takes_the_place_of_the_oldest():
    house = LoopHouse(rehearsals_per_seat=2)
    host = await house.open()
    first, second, third = (house.line_of_rehearsal(host, ANA) for _ in range(3))
    assert (first.goodbye, second.goodbye, third.goodbye) == ("replaced", "", "")
    assert not house.line_of_rehearsal(host, BEN).goodbye
    await house.directory.close()


async def test_nothing_but_an_answer_is_passed_on(house):
    host = await house.open()
    line = house.line(host, ANA)
    await start(host, line)
    calls = len(house.double.calls)
    for word in ({"t": "again"}, {"t": "pin", "seats": [BEN]}, {"t": "answer", "sdp": 1}, "answer"):
        await host.signal(ANA, {"t": "loop", "s": word})
        assert line.signals[-1] == {"t": "loop", "s": {"t": "refused", "code": "media-malformed"}}
    await host.signal(ANA, {"t": "loop-start", "seat": BEN})
    assert line.signals[-1]["s"]["code"] == "media-malformed"
    assert [call[0] for call in house.double.calls[calls:]] == []


async def test_a_connection_that_fails_and_a_worker_that_dies_end_the_loop(house):
    host = await house.open()
    line = house.line(host, ANA)
    name = await start(host, line)
    house.double._tell(name, ANA, {"t": "failed", "reason": "media-unreachable"})
    await turns()
    assert line.signals[-1] == {"t": "loop-over", "reason": "media-unreachable"}
    await start(host, line)
    house.double.lose()
    await turns()
    assert line.signals[-1] == {"t": "loop-over", "reason": "media-lost"}
    assert house.loops == {}


async def test_nobody_is_told_of_a_rehearsal(house):
    host = await house.open()
    mara = house.line(host, MARA)
    before = len(mara.got), len(mara.signals), len(mara.glimpses)
    line = house.line_of_rehearsal(host, ANA)
    await start(host, line)
    host.loops.leave(ANA, line)
    await turns()
    assert (len(mara.got), len(mara.signals), len(mara.glimpses)) == before
    assert line.got == []
    assert line.views == []
    assert host.attached == {MARA}
