"""Commands that wait for the store: as many as are allowed, and one past that."""

import asyncio

from room_server.headless import Rejected
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from tests.cast import ANA
from tests.gateway.house import open_house
from tests.gateway.test_connection import BrokenLog, lines


async def test_as_many_commands_as_are_allowed_may_wait_and_one_more_is_not_carried_out():
    log = BrokenLog()
    async with open_house(log, commands_waiting_max=3, unsaved_after_ms=20) as house:
        people = await house.seated(ANA)
        log.down = True
        try:
            given = [asyncio.create_task(people[ANA].do(Say(JOINT, "line 0"), command_id="c-0"))]
            await people[ANA].until(lambda: "c-0" in people[ANA].unsaved)  # it is under way, and waits no longer
            given += [asyncio.create_task(people[ANA].do(Say(JOINT, f"line {n}"))) for n in range(1, 5)]
            await people[ANA].until(lambda: bool(people[ANA].errors))
        finally:
            log.down = False
        assert people[ANA].errors == ["too-frequent"]
        ends = await asyncio.gather(*given, return_exceptions=True)
        assert [type(end) for end in ends] == [type(None)] * 4 + [Rejected]
        assert lines(people[ANA]) == [f"line {n}" for n in range(4)]
