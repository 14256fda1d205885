"""What must not be lost when others are first: what they did, and what ends by itself while many wait."""

import asyncio

import pytest

from room_server.host.session_host import HostSettings
from room_server.log.memory import MemoryLog
from room_server.session.people import HOST
from room_server.session.practices.attendance import Remove
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from tests.host.wires import ANA, BEN, MARA, House, until


class Overtaken(MemoryLog):
    """A log on which somebody else is first, once."""

    first = None

    async def append(self, session, **what):
        first, self.first = self.first, None
        if first is not None:
            await first()
        return await super().append(session, **what)


async def test_who_is_refused_because_others_were_first_is_told_what_they_did():
    log = Overtaken()
    house, elsewhere = House(log=log), House(log=log)
    host, lines = await house.seated()
    second = await elsewhere.directory.host("case")
    log.first = lambda: second.submit(HOST, "revoke", Remove(ANA))
    with pytest.raises(Refusal) as refused:
        await house.do(host, ANA, Say(JOINT, "am I still here?"))
    assert refused.value.because is Because.NOT_ALLOWED
    assert lines[ANA].goodbye == "removed"
    assert lines[BEN].names()[-1] == "Removed"
    assert house.media.hearing[BEN] == {MARA}
    assert ANA in house.removed
    await house.directory.close()
    await elsewhere.directory.close()


class Broken(Overtaken):
    """One that takes nothing more, in an unexpected way, once somebody else was first."""

    overtaken = False

    async def append(self, session, **what):
        if self.overtaken:
            raise ZeroDivisionError
        self.overtaken = self.first is not None
        return await super().append(session, **what)


async def test_whatever_fails_what_others_did_meanwhile_is_told():
    log = Broken()
    house, elsewhere = House(log=log), House(log=log)
    host, lines = await house.seated()
    second = await elsewhere.directory.host("case")

    async def first():
        log.overtaken = False
        await second.submit(HOST, "revoke", Remove(ANA))
        log.overtaken = True

    log.first = first
    with pytest.raises(ZeroDivisionError):
        await house.do(host, BEN, Say(JOINT, "is anybody here?"))
    assert lines[ANA].goodbye == "removed"
    assert lines[BEN].names()[-1] == "Removed"
    assert house.media.hearing[BEN] == {MARA}
    log.overtaken = False
    await house.directory.close()
    await elsewhere.directory.close()


class Held(MemoryLog):
    """A log that takes nothing while it is held."""

    def __init__(self):
        super().__init__()
        self.free = asyncio.Event()
        self.free.set()

    async def append(self, session, **what):
        await self.free.wait()
        return await super().append(session, **what)


async def test_what_ends_by_itself_is_not_forgotten_while_many_wait():
    log = Held()
    house = House(log=log, settings=HostSettings(line_grace_ms=10, most_waiting_jobs=2))
    host, lines = await house.seated()
    log.free.clear()
    asked = [asyncio.create_task(host.submit(BEN, f"w{n}", Say(JOINT, f"{n}"))) for n in range(5)]
    await asyncio.sleep(0.01)
    host.detach(ANA, lines[ANA])
    house.clock.now += 10
    await until(lambda: f"line/{ANA}" not in host._timers.names())
    log.free.set()
    await asyncio.gather(*asked)
    await until(lambda: "LineLost" in lines[BEN].names())
    assert [v.event.text for v in lines[BEN].got if type(v.event).__name__ == "Said"] == list("01234")
    await house.directory.close()
