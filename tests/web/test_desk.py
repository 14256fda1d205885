"""The desk itself: what it makes, what it gives out, and what it takes back, without the web around it."""

import asyncio
from dataclasses import replace

import pytest

from room_server.host.directory import Directory
from room_server.host.disposal import Disposal
from room_server.host.session_host import Means
from room_server.log.memory import MemoryLog
from room_server.log.port import LogUnavailable, NoSuchSession
from room_server.media.double import MediaDouble
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.registry import Registry
from room_server.registry.sessions import SessionEntry
from room_server.session.people import Role, SideId
from room_server.session.practices.adjournment import Adjourn
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomKind
from room_server.session.state import Regime, Standing
from room_server.web import desk as desk_module
from room_server.web.desk import (
    DAY_MS,
    LANGUAGES,
    Desk,
    Invitee,
    Late,
    NewSession,
    PreparedRoom,
    RemovedSession,
    default_agreement,
)
from tests.vaults import vault_of
from tests.web.conftest import Clock

A = SideId("a")
ASKED = NewSession(
    title=" Petrov and Okafor ",
    people=(
        Invitee("Ana Petrov", Role.PARTY, A, "Tenant"),
        Invitee("Mara Lindqvist", Role.MEDIATOR),
        Invitee("Nadia Haddad", Role.INTERPRETER, serves=0),
    ),
    agreement={"en": "We agree."},
    rooms=(
        PreparedRoom("Tenant", A),
        PreparedRoom("By themselves", A, RoomKind.CONSULTATION),
        PreparedRoom("Late", kind=RoomKind.HOLD),
    ),
    retention_days=7,
    attestation=True,
    check_in_minutes=5,
    nudge_minutes=20,
)


class MuteLog(MemoryLog):
    """A log that can stop answering appends."""

    mute = False

    async def append(self, session, **what):
        if self.mute:
            raise LogUnavailable
        return await super().append(session, **what)


class Bench:
    """A desk and what it works with."""

    def __init__(self):
        self.log, self.clock, self.registry = MuteLog(), Clock(), Registry(MemoryRecords())

        async def secret_of(session):
            entry = await self.registry.sessions.get(session)
            return entry and entry.secret

        async def removed(session, seat):
            await self.registry.revoke_seat(session, seat, now=self.clock())

        self.directory = Directory(Means(self.log, vault_of(self.log), MediaDouble(), self.clock, removed), secret_of)
        self.desk = Desk(self.directory, self.registry, clock=self.clock, origin="https://x", link_life_ms=10 * DAY_MS)


@pytest.fixture
async def bench():
    made = Bench()
    yield made
    await made.directory.close()


def secret(link):
    return link.split("#")[1]


async def test_each_person_gets_a_link_whose_secret_stands_in_the_fragment(bench):
    session, invited = await bench.desk.create(ASKED, account="Mara")
    assert [one.person.name for one in invited] == ["Ana Petrov", "Mara Lindqvist", "Nadia Haddad"]
    assert invited[2].person.serves == invited[0].person.seat
    for one in invited:
        assert one.link.startswith("https://x/j#")
        found = await bench.registry.links.redeem(secret(one.link), now=bench.clock())
        assert (found.session, found.seat) == (session, one.person.seat)
        assert found.expires_at == bench.clock() + 10 * DAY_MS


async def test_the_registry_keeps_title_owner_and_when_all_of_it_may_go(bench):
    session, _ = await bench.desk.create(ASKED, account="Mara")
    entry = await bench.registry.sessions.get(session)
    assert (entry.title, entry.created_by, entry.created_at) == ("Petrov and Okafor", "Mara", bench.clock())
    state = await bench.desk.session(session)
    assert [room.title for room in state.rooms.values() if room.side == A] == ["Tenant", "By themselves"]
    assert [room.kind for room in state.rooms.values()] == ["joint", "caucus", "consultation", "hold"]
    assert state.retention_days == 7
    assert (state.attestation, state.check_in_minutes, state.nudge_minutes) == (True, 5, 20)


async def test_the_first_mediator_is_the_accounts_own_seat_until_removed(bench):
    session, invited = await bench.desk.create(ASKED, account="Mara")
    mara = invited[1].person.seat
    assert await bench.desk.own_seat(session) == mara
    await bench.desk.revoke(session, mara)
    with pytest.raises(Refusal) as refused:
        await bench.desk.own_seat(session)
    assert refused.value.because is Because.NO_SUCH_SEAT


@pytest.mark.parametrize("serves", [-1, 3])
async def test_an_interpreter_of_nobody_is_refused_before_anything_is_made(bench, serves):
    people = (*ASKED.people[:2], Invitee("Nadia", Role.INTERPRETER, serves=serves))
    with pytest.raises(Refusal) as refused:
        await bench.desk.create(NewSession("T", people, ASKED.agreement), account="")
    assert refused.value.because is Because.BAD_VALUE
    assert await bench.registry.sessions.list() == ()


async def test_renewing_leaves_one_living_link_and_revoking_none(bench):
    session, invited = await bench.desk.create(ASKED, account="")
    ana = invited[0].person.seat
    fresh = await bench.desk.renew(session, ana)
    alive = [link for link in await bench.desk.links(session) if link.seat == ana and link.alive(bench.clock())]
    assert len(alive) == 1
    assert await bench.registry.links.redeem(secret(fresh), now=bench.clock()) is not None
    for _ in range(2):  # who is removed already is no error
        await bench.desk.revoke(session, ana)
    assert (await bench.desk.session(session)).seats[ana].standing is Standing.REMOVED
    assert await bench.registry.links.redeem(secret(fresh), now=bench.clock()) is None
    with pytest.raises(Refusal):
        await bench.desk.renew(session, ana)


async def test_revoking_ends_the_links_even_while_the_log_does_not_answer(bench, monkeypatch):
    monkeypatch.setattr(desk_module, "PATIENCE_S", 0.05)
    session, invited = await bench.desk.create(ASKED, account="")
    ana = invited[0].person.seat
    bench.log.mute = True
    with pytest.raises(Late):
        await bench.desk.revoke(session, ana)
    assert await bench.registry.links.redeem(secret(invited[0].link), now=bench.clock()) is None
    bench.log.mute = False
    async with asyncio.timeout(5):
        while (await bench.desk.session(session)).seats[ana].standing is not Standing.REMOVED:
            await asyncio.sleep(0.01)


async def test_one_more_person_comes_with_a_link_of_their_own(bench):
    session, invited = await bench.desk.create(ASKED, account="")
    one = await bench.desk.invite(session, Invitee("Ivo", Role.INTERPRETER), serves=invited[0].person.seat)
    assert one.person.serves == invited[0].person.seat
    assert (await bench.registry.links.redeem(secret(one.link), now=bench.clock())).seat == one.person.seat
    with pytest.raises(Refusal):
        await bench.desk.invite(session, Invitee("", Role.OBSERVER))
    assert len((await bench.desk.session(session)).seats) == 4


async def test_a_link_that_is_made_while_it_is_adjourned_opens_until_its_days_after_the_day(bench):
    session, invited = await bench.desk.create(ASKED, account="")
    mara, monday = invited[1].person.seat, bench.clock() + 30 * DAY_MS
    host = await bench.directory.host(session)
    for number, command in enumerate((SignAgreement("en", "We agree."), Arrive(), Admit(mara), Adjourn(monday))):
        await host.submit(mara, f"c-{number}", command)
    fresh = await bench.desk.renew(session, invited[0].person.seat)
    one = await bench.desk.invite(session, Invitee("Eva Stern", Role.EXPERT))
    for link in (fresh, one.link):
        assert await bench.registry.links.redeem(secret(link), now=monday + 10 * DAY_MS - 1)
        assert await bench.registry.links.redeem(secret(link), now=monday + 10 * DAY_MS) is None
    await host.submit(mara, "c-open", Adjourn())
    bench.clock.now += DAY_MS
    again = await bench.desk.renew(session, invited[0].person.seat)
    assert await bench.registry.links.redeem(secret(again), now=bench.clock() + 10 * DAY_MS - 1)
    assert await bench.registry.links.redeem(secret(again), now=bench.clock() + 10 * DAY_MS) is None


async def test_deleting_counts_what_went_and_may_be_repeated(bench):
    session, _ = await bench.desk.create(ASKED, account="")
    removed = await bench.desk.delete(session)
    assert removed.links == 3
    assert removed.events > 0
    assert await bench.desk.delete(session) == RemovedSession(0, 0, 0)
    with pytest.raises(NoSuchSession):
        await bench.desk.session(session)


@pytest.mark.parametrize("regime", Regime)
def test_the_houses_agreement_is_there_in_every_language(regime):
    texts = default_agreement(regime)
    assert tuple(texts) == LANGUAGES
    assert all(text and text == text.strip() and "{" not in text for text in texts.values())
    assert len(set(texts.values())) == len(LANGUAGES)


def test_the_regimes_agreements_differ_in_what_they_say_of_private_conversations_alone():
    for closed, opened in zip(*(default_agreement(regime).values() for regime in Regime), strict=True):
        differ = [(a, b) for a, b in zip(closed.split("\n\n"), opened.split("\n\n"), strict=True) if a != b]
        assert [a[:2] == b[:2] == "4." for a, b in differ] == [True]


def test_the_open_agreement_says_what_may_be_passed_on_and_what_stays():
    said = default_agreement(Regime.OPEN)["en"]
    assert "the mediator may pass on to the others: in the words that were used" in said
    assert "marks as confidential" in said
    assert "What is said there stays there" not in said, "that is the closed regime's"


@pytest.mark.parametrize("days", [0, -(10**15), 3_651, 10**15, 2**62])
async def test_a_retention_that_nobody_can_mean_is_refused_whatever_its_size(bench, days):
    with pytest.raises(Refusal) as refused:
        await bench.desk.create(replace(ASKED, retention_days=days), account="Mara")
    assert refused.value.because is Because.BAD_VALUE
    assert await bench.registry.sessions.list() == ()


def test_of_two_who_dispose_at_once_the_first_one_counts_at_each_step():
    entry = SessionEntry("s", "A case", 1, "Mara", 2, b"")
    first, second = (Disposal("s", 5, bytes(32), keys, 3) for keys in ((b"a key",), ()))
    begun = desk_module._noted(entry, first)
    assert desk_module.disposal_of(begun) == first
    assert desk_module._noted(begun, second) == begun, "the keys are destroyed by now, so the second sees none"
    done = desk_module._noted(begun, replace(first, signature=b"first"))
    assert desk_module.disposal_of(done).done
    assert desk_module._noted(done, replace(first, signature=b"second")) == done
    assert desk_module._noted(done, second) == done
