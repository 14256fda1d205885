"""The list of sessions on the command line says how far each is."""

import argparse

from room_server.bootstrap.house import house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.cli.sample import SAMPLE
from room_server.cli.sessions import ACTIONS
from room_server.config import load
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from tests.cli.program import LogsAsTheyWere


async def test_a_session_is_open_adjourned_and_open_again(tmp_path):
    with LogsAsTheyWere():
        asked = load({"ROOM_SERVER_MEDIA": "false"}, None, {"data": str(tmp_path / "data"), "port": "8123"}).settings
    async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as rooms:
        session, _ = await rooms.desk.create(SAMPLE, account="")
        host, mara = await rooms.directory.host(session), await rooms.desk.own_seat(session)

        async def listed():
            (line,) = await ACTIONS["list"](rooms, argparse.Namespace())
            return line.split()[2]

        assert await listed() == "open"
        signed = SignAgreement("en", host.session.agreement["en"])
        for number, command in enumerate((signed, Arrive(), Admit(mara), Adjourn())):
            await host.submit(mara, f"c-{number}", command)
        assert await listed() == "adjourned"
        await host.submit(mara, "c-reconvene", Reconvene())
        assert await listed() == "open"


async def test_a_session_of_a_build_that_did_not_encrypt_is_listed_as_unreadable_and_can_be_deleted(tmp_path):
    with LogsAsTheyWere():
        asked = load({"ROOM_SERVER_MEDIA": "false"}, None, {"data": str(tmp_path / "data"), "port": "8123"}).settings
    async with open_store(asked, memory=True) as store, house(asked, store, Silence(), "http://localhost") as rooms:
        old, _ = await rooms.desk.create(SAMPLE, account="")
        await rooms.directory.forget(old)
        store.log._records[old].events[0] = b"\x85\xa1v\x01" + bytes(60)
        new, _ = await rooms.desk.create(SAMPLE, account="")
        listed = {line.split()[0]: line.split()[2] for line in await ACTIONS["list"](rooms, argparse.Namespace())}
        assert listed == {old: "unreadable", new: "open"}
        await ACTIONS["delete"](rooms, argparse.Namespace(id=old))
        (line,) = await ACTIONS["list"](rooms, argparse.Namespace())
        assert line.startswith(new)
