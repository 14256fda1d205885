"""Heads are signed after so many events, after so long, at a new stage and at the end; never one that was only read."""

import asyncio
from itertools import pairwise

import pytest

from room_server.host.keeper import Keeping
from room_server.host.writer import Writer
from room_server.log.chain import genesis, verify
from room_server.log.memory import MemoryLog
from room_server.log.port import Head, LogUnavailable
from room_server.session.people import HOST
from room_server.session.practices.agenda import AddAgendaItem
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.stages import SetStage
from room_server.session.state import Limits, Stage
from room_server.vault.signing import from_bytes, is_signed
from tests.host.wires import MARA, OPEN, Clock
from tests.vaults import vault_of

CASE = "case"
LONG_MS, SOON_MS = 60_000, 20


class Away(MemoryLog):
    """A log that does not take checkpoints while it is told not to."""

    def __init__(self):
        super().__init__()
        self.away, self.asked = False, 0

    async def keep_checkpoint(self, session, version, data):
        self.asked += 1
        if self.away:
            raise LogUnavailable
        await super().keep_checkpoint(session, version, data)


@pytest.fixture
async def log():
    made = Away()
    await made.create(CASE)
    return made


async def writer(log, events=1_000, ms=LONG_MS):
    clock, keeping = Clock(), Keeping(checkpoint_events=events, checkpoint_ms=ms)
    made = Writer(CASE, b"secret", log, vault_of(log), clock, limits=Limits(), keeping=keeping)
    await made.load()
    return made


async def begun(log, **settings):
    made = await writer(log, **settings)
    await made.carry_out(HOST, "open", OPEN)
    await made.carry_out(MARA, "sign", SignAgreement("en", "We agree."))
    await made.carry_out(MARA, "arrive", Arrive())
    await made.carry_out(MARA, "admit", Admit(MARA))
    return made


async def signed(log):
    """The versions that are signed; each signature holds, for the log as it stands."""
    stored, versions = await log.read(CASE), []
    for version, data in await log.checkpoints(CASE):
        one = from_bytes(data)
        assert is_signed(one, CASE, vault_of(log).signer.public)
        assert verify(genesis(CASE), stored[:version], Head(version, one.digest))
        versions.append(version)
    return versions


async def until(check):
    async with asyncio.timeout(3):
        while not await check():
            await asyncio.sleep(0.005)


async def settled(made):
    if made._checkpoints._signing is not None:
        await made._checkpoints._signing


async def test_a_head_is_signed_after_so_many_events(log):
    made = await begun(log, events=20)
    await settled(made)
    before = await signed(log)
    for number in range(40):
        await made.carry_out(MARA, f"c{number}", AddAgendaItem(f"Topic {number}"))
        await settled(made)
    versions = await signed(log)
    assert versions[0] <= made.head.version - 40 + 20
    assert len(versions) - len(before) == 2
    assert all(later - one >= 20 for one, later in pairwise(versions))


async def test_a_head_is_signed_when_nothing_followed_for_a_while(log):
    made = await begun(log, ms=SOON_MS)
    await until(lambda: _has(log, made.head.version))
    asked = log.asked
    await asyncio.sleep(3 * SOON_MS / 1_000)
    assert log.asked == asked, "nothing was added, so nothing is signed"


async def _has(log, version):
    return version in await signed(log)


async def test_a_new_stage_is_signed_at_once(log):
    made = await begun(log)
    assert await signed(log) == []
    await made.carry_out(MARA, "stage", SetStage(Stage.EXPLORATION))
    await settled(made)
    assert await signed(log) == [made.head.version]


async def test_what_is_left_is_signed_when_the_session_is_let_go(log):
    made = await begun(log)
    await made.aclose()
    assert await signed(log) == [made.head.version]


async def test_a_head_that_was_only_read_is_not_signed(log):
    made = await begun(log)
    reader = await writer(log)
    await made.carry_out(MARA, "c", AddAgendaItem("Rent"))
    await reader.catch_up()
    await reader.aclose()
    assert await signed(log) == []


async def test_a_store_that_does_not_answer_is_tried_again_and_holds_nobody_up(log, caplog):
    made = await begun(log, ms=SOON_MS)
    log.away = True
    await made.carry_out(MARA, "c", AddAgendaItem("Rent"))
    await until(lambda: _was_said(caplog))
    log.away = False
    await until(lambda: _has(log, made.head.version))
    await made.aclose()


async def _was_said(caplog):
    return any(record.getMessage() == "checkpoint not kept" for record in caplog.records)


async def test_of_a_session_that_was_deleted_nothing_is_kept(log):
    made = await begun(log)
    await log.delete(CASE)
    await made.aclose()
    assert await log.checkpoints(CASE) == ()
