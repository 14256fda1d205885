"""The sample session: made once, gone on with, and never given an owner that nobody can sign in as."""

import pytest

from room_server.bootstrap.house import clock, house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.cli.sample import MEDIATOR, SAMPLE, TITLE, first_run_token, sample_links
from room_server.config import Settings
from room_server.session.people import HOST, Role
from room_server.session.practices.attendance import Arrive, Remove, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.state import Outcome


@pytest.fixture
async def home():
    asked = Settings()
    async with open_store(asked, memory=True) as store, house(asked, store, Silence(), "http://localhost") as parts:
        yield parts


async def only_session(home):
    (entry,) = await home.registry.sessions.list()
    return entry


def secrets(links):
    return [link.split("#")[1] for _, link in links]


async def test_it_is_made_for_a_mediator_and_two_parties_with_a_room_prepared_for_each_side(home):
    links = await sample_links(home)
    assert [name for name, _ in links] == [one.name for one in SAMPLE.people]
    entry = await only_session(home)
    state = await home.desk.session(entry.id)
    assert (entry.title, entry.created_by) == (TITLE, MEDIATOR)
    assert [seat.person.role for seat in state.seats.values()] == [Role.MEDIATOR, Role.PARTY, Role.PARTY]
    assert sorted(room.side for room in state.rooms.values()) == ["a", "b", "n"]
    assert all(link.startswith("http://localhost/j#") for _, link in links)


async def test_asked_again_it_goes_on_with_fresh_links_and_the_older_are_dead(home):
    before, after = await sample_links(home), await sample_links(home)
    assert [name for name, _ in before] == [name for name, _ in after]
    await only_session(home)
    for secret in secrets(before):
        assert await home.registry.links.redeem(secret, now=clock()) is None
    for secret in secrets(after):
        assert await home.registry.links.redeem(secret, now=clock()) is not None


async def test_who_was_removed_gets_no_link_any_more(home):
    await sample_links(home)
    entry = await only_session(home)
    state = await home.desk.session(entry.id)
    ben = next(seat for seat, one in state.seats.items() if one.person.name == "Ben Okafor")
    await (await home.directory.host(entry.id)).submit(HOST, "c-1", Remove(ben))
    assert [name for name, _ in await sample_links(home)] == [MEDIATOR, "Ana Petrov"]


async def test_after_the_end_there_is_a_new_one(home):
    await sample_links(home)
    entry = await only_session(home)
    host = await home.directory.host(entry.id)
    mara = await home.desk.own_seat(entry.id)
    ended = Outcome.ADJOURNED
    agreed = SignAgreement("en", SAMPLE.agreement["en"])
    for number, command in enumerate((agreed, Arrive(), Admit(mara), DraftOutcome(ended), CloseSession(ended))):
        await host.submit(mara, f"c-{number}", command)
    assert host.session.over
    await sample_links(home)
    assert len(await home.registry.sessions.list()) == 2


async def test_a_first_run_link_is_made_while_nobody_has_a_password(home):
    token = await first_run_token(home)
    again = await first_run_token(home)
    assert token != again
    await home.registry.accounts.accept(again, "a long enough password", now=clock())
    assert await first_run_token(home) is None


async def test_it_belongs_to_whoever_tries_the_server_under_the_name_they_chose(home):
    token = await first_run_token(home)
    await home.registry.accounts.accept(token, "a long enough password", now=clock())
    await home.registry.accounts.rename(MEDIATOR, "Jun Tanaka")
    await sample_links(home)
    assert (await only_session(home)).created_by == "Jun Tanaka"
