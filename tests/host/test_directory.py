import asyncio

import pytest

from room_server.host import directory as directory_module
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.session.practices.attendance import Remove
from room_server.session.practices.opening import OpenSession
from room_server.session.refusals import Refusal
from room_server.vault.errors import KeyringUnavailable, NoKeys
from tests.host.wires import ANA, MARA, House, WrittenLine
from tests.vaults import vault_of


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


async def test_nobody_takes_the_place_of_a_host_that_still_lets_go_of_its_media():
    house = House()
    host, lines = await house.seated()
    ended, end = asyncio.Event(), house.media.end

    async def slow(session):
        await ended.wait()
        await end(session)

    house.media.end = slow
    leaving = asyncio.create_task(house.directory.forget("case", "going-down"))
    async with asyncio.timeout(3):
        while not lines[ANA].goodbye:
            await asyncio.sleep(0)
    late = WrittenLine(ANA, house.tape)
    host.attach(ANA, late, None)
    assert (late.goodbye, late.views) == ("going-down", []), "who was late is told so, and comes back"
    again = asyncio.create_task(house.directory.host("case"))
    await asyncio.sleep(0.05)
    assert not again.done()
    ended.set()
    await leaving
    assert await again is not host
    await house.directory.close()


async def test_who_reads_a_session_ends_the_links_of_those_removed_in_it():
    """A server may have died between a removal and the end of the person's links."""
    house = House()
    host, _ = await house.seated()
    await house.do(host, MARA, Remove(ANA))
    await house.directory.close()
    again = House(log=house.log)
    await again.directory.host("case")
    assert again.removed == [ANA]
    await again.directory.close()


async def test_a_session_that_is_being_read_keeps_its_place_until_it_is_let_go():
    house = House()
    await house.open()
    await house.directory.forget("case", "going-down")
    answers, read = asyncio.Event(), house.log.read

    async def slow(*asked):
        await answers.wait()
        return await read(*asked)

    house.log.read = slow
    first = asyncio.create_task(house.directory.host("case"))
    await asyncio.sleep(0.01)
    leaving = asyncio.create_task(house.directory.forget("case", "going-down"))
    await asyncio.sleep(0.01)
    second = asyncio.create_task(house.directory.host("case"))
    await asyncio.sleep(0.01)
    answers.set()
    await leaving
    assert await second is await first, "never two hosts of one session at once"
    await house.directory.close()


async def test_a_server_goes_down_in_order_though_a_session_cannot_be_read():
    house = House()
    host, lines = await house.seated()
    unread, told = asyncio.Event(), house.directory._secret_of

    async def secret_of(session):
        if session == "case":
            return await told(session)
        await unread.wait()
        raise LogUnavailable

    house.directory._secret_of = secret_of
    asking = asyncio.create_task(house.directory.host("other"))
    await asyncio.sleep(0)
    closing = asyncio.create_task(house.directory.close())
    await asyncio.sleep(0.01)
    unread.set()
    await closing
    with pytest.raises(LogUnavailable):
        await asking
    assert lines[ANA].goodbye == "going-down"
    assert host._task.done()


async def test_a_quiet_session_that_is_being_let_go_is_let_go_whole_when_the_server_goes_down(monkeypatch):
    monkeypatch.setattr(directory_module, "SWEEP_S", 0.005)
    house = House()
    host = await house.open()
    ended, end = asyncio.Event(), house.media.end

    async def slow(session):
        ended.set()
        await asyncio.sleep(0.02)
        await end(session)
        house.tape.acts.append(("ended", session))

    house.media.end = slow
    house.clock.now += directory_module.QUIET_MS + 1
    async with asyncio.timeout(3):
        await ended.wait()
    await house.directory.close()
    assert house.tape.acts[-1] == ("ended", "case")
    assert host._task.done()


async def test_what_is_removed_leaves_neither_log_nor_keys_and_may_be_removed_again():
    house = House()
    await house.seated()
    stored = await house.log.read("case")
    removed = await house.directory.remove("case")
    assert removed.events == len(stored)
    with pytest.raises(NoSuchSession):
        await house.log.read("case")
    with pytest.raises(NoKeys):
        await vault_of(house.log).keys("case").learn(one.data for one in stored)
    assert (await house.directory.remove("case")).events == 0
    await house.directory.close()


async def test_a_keyring_that_is_away_is_said_and_what_is_left_is_removed_later(monkeypatch):
    house = House()
    await house.seated()
    stored = await house.log.read("case")

    async def away(_):
        raise KeyringUnavailable("EIO")

    with monkeypatch.context() as patched:
        patched.setattr(vault_of(house.log), "destroy", away)
        with pytest.raises(LogUnavailable):
            await house.directory.remove("case")
    await house.directory.remove("case")
    with pytest.raises(NoKeys):
        await vault_of(house.log).keys("case").learn(one.data for one in stored)
    await house.directory.close()
