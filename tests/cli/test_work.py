"""Commands beside a server, and without one: the same house over the same store."""

import asyncio

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.running import Running, leave_note
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.cli.sample import SAMPLE
from room_server.cli.work import NEVER_MS, in_house
from room_server.config import load
from room_server.log.port import NoSuchSession
from tests.cli.program import LogsAsTheyWere


@pytest.fixture
def asked(tmp_path):
    with LogsAsTheyWere():
        yield load({}, None, {"data": str(tmp_path / "data"), "port": "8123"}).settings


async def make(house, origin):
    session, invited = await house.desk.create(SAMPLE, account="")
    return session, origin, [one.link for one in invited]


async def looking(house, origin):
    entries = await house.registry.sessions.list()
    return [entry.id for entry in entries], origin, house


def test_what_one_command_made_the_next_one_finds(asked):
    session, origin, links = in_house(asked, make)
    assert origin == "http://localhost:8123"
    assert all(link.startswith(origin + "/j#") for link in links)
    found, _, house = in_house(asked, looking)
    assert found == [session]
    assert isinstance(house.media, Silence)


async def test_beside_a_server_it_works_on_the_servers_store_and_names_its_origin(asked):
    async with open_store(asked) as store:
        with pytest.raises(CannotStart, match="using the data folder"):
            await asyncio.to_thread(in_house, asked, make)
        leave_note(store.folder, Running(store.url, "https://rooms.example"))
        session, origin, links = await asyncio.to_thread(in_house, asked, make)
        assert origin == "https://rooms.example"
        assert links[0].startswith("https://rooms.example/j#")
        assert len(await store.log.read(session)) > 0


def test_a_command_takes_nobody_for_lost():
    assert NEVER_MS == 24 * 60 * 60 * 1000


def test_what_goes_wrong_inside_is_raised_as_it_is(asked):
    async def failing(house, _):
        await house.desk.session("none")

    with pytest.raises(NoSuchSession):
        in_house(asked, failing)
