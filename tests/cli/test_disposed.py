"""The proof of disposal, on real files: what was copied before opens with the keyring of then, and not with today's."""

import argparse
import shutil
from contextlib import asynccontextmanager

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.house import house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.cli.sample import SAMPLE
from room_server.cli.sessions import ACTIONS
from room_server.config import load
from room_server.log.port import LogUnreadable, NoSuchSession
from tests.cli.program import LogsAsTheyWere

GONE = (NoSuchSession, LogUnreadable)


@asynccontextmanager
async def opened(data):
    with LogsAsTheyWere():
        asked = load({"ROOM_SERVER_MEDIA": "false"}, None, {"data": str(data), "port": "8123"}).settings
    async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as rooms:
        yield rooms


async def title_of(rooms, session):
    return (await rooms.desk.session(session)).title


@pytest.mark.parametrize("how", ["disposed of", "deleted"])
async def test_copies_from_before_open_with_the_keyring_from_before_and_not_with_the_present_one(tmp_path, how):
    data, before, mixed = (tmp_path / name for name in ("data", "before", "mixed"))
    async with opened(data) as rooms:
        session, _ = await rooms.desk.create(SAMPLE, account="")
        other, _ = await rooms.desk.create(SAMPLE, account="")
    shutil.copytree(data, before)
    async with opened(data) as rooms:
        if how == "deleted":
            await ACTIONS["delete"](rooms, argparse.Namespace(id=session))
        else:
            assert (await rooms.desk.dispose(session)).rewritten
        with pytest.raises(GONE):
            await title_of(rooms, session)
        assert await title_of(rooms, other) == SAMPLE.title
    shutil.copytree(before, mixed)
    shutil.rmtree(mixed / "keyring")
    shutil.copytree(data / "keyring", mixed / "keyring")
    async with opened(mixed) as rooms:
        with pytest.raises(GONE):
            await title_of(rooms, session)
        assert await title_of(rooms, other) == SAMPLE.title
    async with opened(before) as rooms:
        assert await title_of(rooms, session) == SAMPLE.title


async def test_a_keyring_without_the_servers_key_opens_nothing(tmp_path):
    async with opened(tmp_path) as rooms:
        await rooms.desk.create(SAMPLE, account="")
    key = tmp_path / "keyring" / "server.key"
    key.write_bytes(bytes(32))
    with pytest.raises(CannotStart, match="is not the key of the keyring"):
        async with opened(tmp_path):
            pass
    key.unlink()
    with pytest.raises(CannotStart, match="restore it"):
        async with opened(tmp_path):
            pass
