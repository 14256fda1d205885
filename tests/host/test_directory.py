import asyncio

import pytest

from room_server.log.port import NoSuchSession
from room_server.session.practices.opening import OpenSession
from room_server.session.refusals import Refusal
from tests.host.wires import House


async def test_one_host_a_session_however_many_ask_at_once():
    house = House()
    await house.open()
    await house.directory.close()
    again = House(log=house.log)
    hosts = await asyncio.gather(*(again.directory.host("case") for _ in range(5)))
    assert len({id(host) for host in hosts}) == 1
    await again.directory.close()


async def test_an_unknown_session_is_not_there_and_is_asked_for_again_next_time():
    house = House()
    for _ in range(2):
        with pytest.raises(NoSuchSession):
            await house.directory.host("nowhere")
    await house.directory.close()


async def test_a_session_that_the_core_refuses_leaves_no_log_behind():
    house = House()
    with pytest.raises(Refusal):
        await house.directory.open("case", OpenSession("", {}, ()))
    with pytest.raises(NoSuchSession):
        await house.log.read("case")
    await house.directory.close()


async def test_a_deleted_session_says_goodbye_to_its_lines():
    house = House()
    host, lines = await house.seated()
    await house.log.delete("case")
    async with asyncio.timeout(3):
        while not all(line.goodbye for line in lines.values()):
            await asyncio.sleep(0.005)
    assert house.directory.loaded() == {}
    assert not host.attached
    await house.directory.close()
