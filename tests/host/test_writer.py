"""The writer: decide, append, and decide again where others were first; nothing is lost or doubled."""

import asyncio

import pytest

from room_server.host import writer as writer_module
from room_server.host.keeper import Keeping
from room_server.host.writer import Writer
from room_server.log.chain import extend, genesis
from room_server.log.memory import MemoryLog
from room_server.log.port import RESULTS_KEPT, Head, LogForked, LogMoved, LogUnavailable, NoSuchSession
from room_server.session.people import HOST
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.talk import Said, Say
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.state import Limits
from tests.host.wires import ANA, MARA, OPEN, Clock
from tests.vaults import vault_of

CASE = "case"


class Troubled(MemoryLog):
    """A log that fails as often as it is told to, before or after it has written."""

    def __init__(self):
        super().__init__()
        self.before, self.after = [], []
        self.read_after = []  # the version after which each reading began
        self.unread = 0  # how often reading fails

    async def append(self, session, **what):
        if self.before:
            raise self.before.pop()
        appended = await super().append(session, **what)
        if self.after:
            raise self.after.pop()
        return appended

    async def read(self, session, after=0):
        self.read_after.append(after)
        if self.unread:
            self.unread -= 1
            raise LogUnavailable
        return await super().read(session, after)


async def writer(log, clock=None, secret=b"secret", **keeping):
    made = Writer(CASE, secret, log, vault_of(log), clock or Clock(), limits=Limits(), keeping=Keeping(**keeping))
    await made.load()
    return made


@pytest.fixture
async def log():
    made = Troubled()
    await made.create(CASE)
    return made


@pytest.fixture
async def first(log):
    made = await writer(log)
    await made.carry_out(HOST, "open", OPEN)
    await made.carry_out(MARA, "sign", SignAgreement("en", "We agree."))
    return made


async def agree(one, other):
    await other.catch_up()
    assert other.head == one.head
    assert other.chronicle.session == one.chronicle.session
    for seat in (MARA, ANA):
        assert other.chronicle.told(seat) == one.chronicle.told(seat)


async def test_what_happened_is_in_the_log_before_it_is_returned(log, first):
    before = first.head.version
    shown = await first.carry_out(MARA, "arrive", Arrive())
    assert {one.reader for one in shown} == {MARA}
    assert (await log.head(CASE)) == first.head
    assert first.head.version > before


async def test_a_refusal_writes_nothing(log, first):
    before = first.head
    with pytest.raises(Refusal) as refused:
        await first.carry_out(ANA, "say", Say(JOINT, "too early"))
    assert refused.value.because is Because.NOT_SEATED
    assert first.head == await log.head(CASE) == before


async def test_a_command_is_carried_out_once_even_where_it_would_be_refused_now(first):
    await first.carry_out(MARA, "arrive", Arrive())
    head = first.head
    assert await first.carry_out(MARA, "arrive", Arrive()) == ()
    assert first.head == head


async def test_ids_of_a_command_belong_to_its_seat(first):
    await first.carry_out(MARA, "c-1", Arrive())
    await first.carry_out(ANA, "c-1", SignAgreement("en", "We agree."))
    assert first.chronicle.session.seats[ANA].signed


async def test_a_new_node_reads_the_same(log, first):
    second = await writer(log)
    assert (second.head, second.generation) == (first.head, 1)
    await agree(first, second)


async def test_catching_up_tells_what_others_did_and_nothing_twice(log, first):
    second = await writer(log)
    shown = await first.carry_out(MARA, "arrive", Arrive())
    assert await second.catch_up() == shown
    assert await second.catch_up() == ()
    await agree(first, second)


async def test_who_was_second_follows_and_decides_again_on_the_newer_state(log, first):
    second = await writer(log)
    arrived = await first.carry_out(MARA, "arrive", Arrive())
    shown = await second.carry_out(ANA, "sign", SignAgreement("en", "We agree."))
    assert shown[: len(arrived)] == arrived
    assert len(shown) > len(arrived)
    await agree(second, first)
    with pytest.raises(Refusal):
        await second.carry_out(ANA, "say", Say(JOINT, "too early"))


async def test_the_same_command_on_two_nodes_happens_once(log, first):
    second = await writer(log)
    await first.carry_out(MARA, "arrive", Arrive())
    await second.carry_out(MARA, "arrive", Arrive())
    assert second.head == first.head
    await agree(first, second)


async def test_while_the_log_does_not_answer_it_goes_on_trying_under_the_same_id(log, first, monkeypatch):
    monkeypatch.setattr(writer_module, "PAUSES_S", (0.001, 0.002))
    log.before = [LogUnavailable()] * 5
    shown = await first.carry_out(MARA, "arrive", Arrive())
    assert shown
    assert not log.before
    await agree(first, await writer(log))


async def test_a_lost_answer_is_asked_for_again_and_tells_once(log, first, monkeypatch):
    monkeypatch.setattr(writer_module, "PAUSES_S", (0.001,))
    log.after = [LogUnavailable()]
    before = len(first.chronicle.told(MARA))
    shown = await first.carry_out(MARA, "arrive", Arrive())
    assert [one.ordinal for one in shown if one.reader == MARA] == [before + 1]
    await agree(first, await writer(log))


async def test_a_history_that_differs_is_read_anew_and_readers_need_a_fresh_view(log, first, caplog):
    log.before = [LogForked(Head(0, b""))]
    await first.carry_out(MARA, "arrive", Arrive())
    assert first.generation == 2
    assert "log differs" in caplog.text
    await agree(first, await writer(log))


async def test_a_history_that_differs_is_read_anew_as_soon_as_the_log_answers(log, first, monkeypatch):
    monkeypatch.setattr(writer_module, "PAUSES_S", (0.001,))
    log.before, log.unread = [LogForked(Head(0, b""))] * 4, 3
    await first.carry_out(MARA, "arrive", Arrive())
    assert (log.unread, first.generation) == (0, 2)
    await agree(first, await writer(log))


async def test_what_was_followed_in_a_history_that_then_differs_is_told_to_nobody(log, first):
    second, record = await writer(log), log._records[CASE]
    await second.carry_out(ANA, "sign", SignAgreement("en", "We agree."))
    log.before = [LogMoved(await log.read(CASE, first.head.version), second.head)]
    del record.events[first.head.version :]
    record.head = first.head
    shown = await first.carry_out(MARA, "arrive", Arrive())
    assert first.generation == 2
    assert {one.reader for one in shown} == {MARA}, "Ana's signature was lost"
    await agree(first, await writer(log))


async def test_a_log_that_was_cut_off_is_noticed_on_catching_up(log, first):
    kept = await writer(log)
    await first.carry_out(MARA, "arrive", Arrive())
    log._records[CASE].events.pop()
    log._records[CASE].head = kept.head
    assert await first.catch_up() == ()
    assert (first.head, first.generation) == (kept.head, 2)
    assert first.chronicle.session == kept.chronicle.session


async def test_a_clock_that_was_set_back_does_not_turn_time_round(log, first):
    clock = Clock()
    clock.now -= 3_600_000
    second = await writer(log, clock)
    shown = await second.carry_out(MARA, "arrive", Arrive())
    assert shown[0].event.at == first.chronicle.last_at


async def test_an_unknown_session_is_not_there():
    with pytest.raises(NoSuchSession):
        await writer(MemoryLog())


async def test_who_gives_up_waiting_leaves_nothing_behind(log, first):
    log.before = [LogUnavailable()] * 1000
    waiting = asyncio.ensure_future(first.carry_out(MARA, "arrive", Arrive()))
    await asyncio.wait({waiting}, timeout=0.02)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    log.before.clear()
    assert not any(isinstance(one.event, Said) for one in first.chronicle.told(MARA))
    assert await log.head(CASE) == first.head
    assert await first.carry_out(MARA, "arrive", Arrive())


@pytest.fixture
async def kept(log, first):
    """A writer who keeps a snapshot of all so far, and lets go of all that was told."""
    made = await writer(log, snapshot_events=1, resume_events=0)
    await made.keep_snapshot()
    await asyncio.wait_for(asyncio.shield(made._keeper._storing), 3)
    log.read_after.clear()
    return made


async def test_a_new_node_reads_only_what_came_after_the_snapshot(log, first, kept):
    upto = kept.head.version
    await first.carry_out(MARA, "arrive", Arrive())
    second = await writer(log)
    assert log.read_after == [upto]
    assert second.head == first.head
    assert second.chronicle.substance() == first.chronicle.substance()
    assert await second.carry_out(MARA, "sign", SignAgreement("en", "We agree.")) == ()
    shown = await second.carry_out(ANA, "sign", SignAgreement("en", "We agree."))
    assert await first.catch_up() == shown


async def test_a_snapshot_of_another_history_is_passed_over(log, first, kept, caplog):
    upto, _ = await log.snapshot(CASE)
    record = log._records[CASE]
    record.events.pop()
    record.head = extend(genesis(CASE), record.events)
    other = await writer(log)
    assert other.head == record.head, "the snapshot stands for more than the log holds"
    await other.carry_out(MARA, "sign otherwise", SignAgreement("en", "We agree."))
    await other.carry_out(ANA, "sign", SignAgreement("en", "We agree."))
    assert other.head.version > upto.version
    log.read_after.clear()
    again = await writer(log)
    assert log.read_after == [upto.version, 0]
    assert again.chronicle.substance() == other.chronicle.substance()
    assert [record.why for record in caplog.records] == ["not-in-the-log"] * 2
    eager = await writer(log, snapshot_events=again.head.version)
    await eager.keep_snapshot()
    assert eager._keeper._storing, "one that fits is due"


async def test_after_a_fork_no_snapshot_is_trusted(log, first, kept):
    second = await writer(log)
    log.read_after.clear()
    log.before = [LogForked(Head(0, b""))]
    await second.carry_out(MARA, "arrive", Arrive())
    assert log.read_after == [0]
    assert second.generation == 2


async def test_all_that_was_told_is_read_again_where_it_is_not_held(log, first, kept):
    assert not kept.chronicle.told(MARA)
    whole = {seat: tuple(first.chronicle.told(seat)) for seat in (MARA, ANA)}
    await first.carry_out(MARA, "arrive", Arrive())
    assert await kept.histories((MARA, ANA)) == whole, "up to where this node is"
    assert log.read_after == [0]
    log.read_after.clear()
    await kept.catch_up()
    log.read_after.clear()
    assert await first.histories((MARA, ANA)) == {seat: tuple(first.chronicle.told(seat)) for seat in (MARA, ANA)}
    assert log.read_after == [], "held here"


async def test_a_name_that_was_forgotten_and_is_used_again_makes_something_new(log):
    clock = Clock()
    made = await writer(log, clock)
    await made.carry_out(HOST, "open", OPEN)
    for number, command in enumerate((SignAgreement("en", "We agree."), Arrive(), Admit(MARA))):
        await made.carry_out(MARA, f"come-{number}", command)
    await made.carry_out(MARA, "room", OpenRoom("With the tenant", "a"))
    for number in range(RESULTS_KEPT):
        await made.carry_out(MARA, f"say-{number}", Say(JOINT, "something"))
    clock.now += 1
    await made.carry_out(MARA, "room", OpenRoom("With the landlord", "b"))
    rooms = made.chronicle.session.rooms.values()
    assert sorted((room.title, room.side) for room in rooms if room.private) == [
        ("With the landlord", "b"),
        ("With the tenant", "a"),
    ]
