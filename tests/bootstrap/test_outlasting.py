"""A link that would have died before the new day still opens on it, also where the store did not answer at first."""

import asyncio

import pytest

from room_server.bootstrap import house as house_module
from room_server.bootstrap import retries as retries_module
from room_server.bootstrap.house import clock, house
from room_server.bootstrap.outlasting import Outlasting
from room_server.bootstrap.shapes import DAY_MS
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.registry.records import RecordsUnavailable
from room_server.session.adjourned import Adjournment
from room_server.session.people import HOST, SeatId
from room_server.session.practices.adjournment import Adjourn
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.state import Session
from tests.bootstrap.test_house import ASKED, settings

MARA = SeatId("s-mara")


async def adjourned_for(house, session, until):
    """Let the mediator come in and adjourn."""
    host = await house.directory.host(session)
    mara = await house.desk.own_seat(session)
    signed = SignAgreement("en", host.session.agreement["en"])
    for number, command in enumerate((signed, Arrive(), Admit(mara), Adjourn(until))):
        await host.submit(mara, f"c-{number}", command)
    return host


async def test_links_open_until_their_days_after_the_day_on_which_it_goes_on(tmp_path):
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "store")) as own:
        asked = settings(REDIS_URL=own.url, ROOM_SERVER_LINK_DAYS="2")
        async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as rooms:
            session, people = await rooms.desk.create(ASKED, account="Mara")
            secret, until = people[1].link.split("#")[1], clock() + 30 * DAY_MS
            assert await rooms.registry.links.redeem(secret, now=until) is None
            await adjourned_for(rooms, session, until)
            assert await rooms.registry.links.redeem(secret, now=until + 2 * DAY_MS - 1)
            assert await rooms.registry.links.redeem(secret, now=until + 2 * DAY_MS) is None
            entry = await rooms.registry.sessions.get(session)
            assert entry.retained_until == until + (2 + ASKED.retention_days) * DAY_MS


async def test_who_reads_the_session_next_makes_up_for_what_was_left_undone(tmp_path, monkeypatch):
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "store")) as own:
        asked = settings(REDIS_URL=own.url, ROOM_SERVER_LINK_DAYS="2")
        until = clock() + 30 * DAY_MS
        async with open_store(asked) as store:
            with monkeypatch.context() as patched:
                patched.setattr(house_module.Outlasting, "adjourned", _does_nothing)
                async with house(asked, store, Silence(), "http://localhost") as rooms:
                    session, people = await rooms.desk.create(ASKED, account="Mara")
                    await adjourned_for(rooms, session, until)
            secret = people[1].link.split("#")[1]
            async with house(asked, store, Silence(), "http://localhost") as rooms:
                assert await rooms.registry.links.redeem(secret, now=until) is None
                await rooms.desk.session(session)
                async with asyncio.timeout(5):
                    while await rooms.registry.links.redeem(secret, now=until) is None:
                        await asyncio.sleep(0.01)


async def _does_nothing(*_):
    return None


class Wavering:
    """A registry whose store does not answer at first."""

    def __init__(self, silent):
        self.silent, self.asked = silent, []

    async def outlast(self, session, *, alive_at, open_until, retained_until):
        if self.silent:
            self.silent -= 1
            raise RecordsUnavailable
        self.asked.append((session, alive_at, open_until, retained_until))
        return 1


@pytest.mark.parametrize("until", [None, 1_790_900_000_000])
async def test_it_is_tried_until_the_store_answers(monkeypatch, until):
    monkeypatch.setattr(retries_module, "RETRY_S", 0.01)
    registry = Wavering(2)
    outlasting = Outlasting(registry, 2 * DAY_MS)
    since, at = 1_790_000_000_000, 1_790_000_500_000
    await outlasting.adjourned("case", Session(adjourned=Adjournment(MARA, since, at, until, ""), retention_days=3))
    async with asyncio.timeout(3):
        while not registry.asked:
            await asyncio.sleep(0.005)
    opens = (until or at) + 2 * DAY_MS
    assert registry.asked == [("case", since, opens, opens + 3 * DAY_MS)]
    await outlasting.close()


async def test_what_is_not_adjourned_needs_nothing_and_nobody_tries_on_after_the_end():
    registry = Wavering(1_000)
    outlasting = Outlasting(registry, DAY_MS)
    await outlasting.adjourned("case", Session())
    assert registry.silent == 1_000
    await outlasting.adjourned("case", Session(adjourned=Adjournment(HOST, 1, 1, None, "")))
    await outlasting.close()
    assert registry.asked == []
