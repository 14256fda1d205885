"""The parts put together over real stores: what happens while a store does not answer."""

import asyncio

import pytest

from room_server.bootstrap import retries as retries_module
from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.house import house, media_plane
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.config import load
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.registry.records import RecordsUnavailable
from room_server.session.people import HOST, Role, SideId
from room_server.session.practices.attendance import Remove
from room_server.web import desk as desk_module
from room_server.web.desk import Invitee, Late, NewSession, default_agreement

ASKED = NewSession(
    title="Petrov and Okafor",
    people=(Invitee("Mara", Role.MEDIATOR), Invitee("Ana", Role.PARTY, SideId("a"))),
    agreement=default_agreement(),
)


def settings(**said):
    return load({"ROOM_SERVER_MEDIA": "false", **said}).settings


async def test_a_redis_of_ones_own_keeps_everything(tmp_path):
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "store")) as own:
        asked = settings(REDIS_URL=own.url)
        async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as first:
            assert store.kind == "redis"
            session, _ = await first.desk.create(ASKED, account="Mara")
        async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as second:
            assert (await second.desk.session(session)).title == "Petrov and Okafor"


async def test_while_the_log_does_not_answer_a_session_is_not_made(tmp_path, monkeypatch):
    monkeypatch.setattr(desk_module, "PATIENCE_S", 0.5)
    own = EmbeddedStore(EmbeddedSettings(tmp_path / "store"))
    await own.start()
    asked = settings(REDIS_URL=own.url)
    async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as parts:
        session, invited = await parts.desk.create(ASKED, account="Mara")
        await own.stop()
        with pytest.raises((Late, LogUnavailable, RecordsUnavailable)):
            await parts.desk.create(ASKED, account="Mara")
        with pytest.raises((Late, LogUnavailable, RecordsUnavailable)):
            await parts.desk.revoke(session, invited[1].person.seat)


async def test_a_removed_persons_links_end_as_soon_as_the_store_answers(monkeypatch):
    monkeypatch.setattr(retries_module, "RETRY_S", 0.01)
    asked = settings()
    async with open_store(asked, memory=True) as store, house(asked, store, Silence(), "http://localhost") as parts:
        session, invited = await parts.desk.create(ASKED, account="Mara")
        revoke, failures = parts.registry.revoke_seat, iter([RecordsUnavailable, RecordsUnavailable])

        async def failing_twice(*seat, **now):
            if failure := next(failures, None):
                raise failure
            return await revoke(*seat, **now)

        monkeypatch.setattr(parts.registry, "revoke_seat", failing_twice)
        host = await parts.directory.host(session)
        await host.submit(HOST, "c-1", Remove(invited[1].person.seat))
        async with asyncio.timeout(5):
            while all(link.revoked_at is None for link in await parts.desk.links(session)):
                await asyncio.sleep(0.01)


async def test_a_session_that_was_refused_leaves_nothing():
    asked = settings()
    async with open_store(asked, memory=True) as store, house(asked, store, Silence(), "http://localhost") as parts:
        for wrong in (NewSession("", ASKED.people, ASKED.agreement), NewSession("T", (), ASKED.agreement)):
            with pytest.raises(Exception, match=r"empty|bad-value"):
                await parts.desk.create(wrong, account="Mara")
        assert await parts.registry.sessions.list() == ()
        with pytest.raises(NoSuchSession):
            await parts.desk.session("none")


async def test_a_media_worker_that_cannot_have_its_port_ends_the_start():
    loop = asyncio.get_running_loop()
    taken, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, ("127.0.0.1", 0))
    port = taken.get_extra_info("sockname")[1]
    asked = load({"ROOM_SERVER_MEDIA_UDP_PORT": str(port), "ROOM_SERVER_MEDIA_BIND_ADDRESS": "127.0.0.1"}).settings
    with pytest.raises(CannotStart, match=f"UDP port {port}"):
        async with open_store(asked, memory=True) as store, media_plane(asked, store):
            pass
    taken.close()
