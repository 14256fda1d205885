"""Snapshots: what keeping one costs the others in the same process, and what it spares whoever loads the session.

One session of eight people with 5,000 lines and 500 elements on the joint board, in this process, over the embedded
store. A stall is the longest time for which nobody else had a turn of the loop.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from room_server.host.keeper import Keeping
from room_server.host.replay import replayed
from room_server.host.sealing import Sealing
from room_server.host.writer import Writer
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.log.redis_streams import RedisLog
from room_server.session.audience import Ms
from room_server.session.people import HOST, Mode, Role, SeatId, SideId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import NewSeat, OpenSession
from room_server.session.practices.talk import Say
from room_server.session.practices.whiteboard import Draw
from room_server.session.rooms import JOINT
from room_server.session.state import Limits
from tests.bench.cast import AGREEMENT, ELEMENTS_A_COMMAND, element
from tests.bench.figures import Figure, Outcome, at_most
from tests.vaults import vault_of

CASE = "case"
SECRET = b"the secret of this session"
ROLES = (Role.MEDIATOR, Role.CO_MEDIATOR, *(Role.PARTY, Role.COUNSEL, Role.REPRESENTATIVE) * 2)
PEOPLE = tuple(
    NewSeat(SeatId(f"s-{number}"), f"Person {number}", role, SideId("n" if number < 2 else "ab"[number // 5]))
    for number, role in enumerate(ROLES)
)
ELEMENTS = 500
EVERY = 1_000  # events after which a snapshot is due
WORDS = "an ordinary line, of such a length as people write them in a chat"
MOST_STALL_MS = 20
LOADS = 5


async def run(*, quick: bool) -> Outcome:
    """Fill a session, keep a snapshot of it, and load it with and without."""
    lines = 2_000 if quick else 5_000
    with TemporaryDirectory() as folder:
        async with EmbeddedStore(EmbeddedSettings(Path(folder))) as store:
            log = RedisLog(store.url)
            try:
                return Outcome("snapshots", await _figures(log, lines), _setup(lines))
            finally:
                await log.aclose()


def _setup(lines: int) -> dict[str, object]:
    return {"lines": lines, "elements": ELEMENTS, "people": len(PEOPLE), "loads": LOADS}


async def _figures(log: RedisLog, lines: int) -> Sequence[Figure]:
    await log.create(CASE)
    writer = Writer(CASE, SECRET, log, vault_of(log), _now, limits=Limits(), keeping=Keeping(EVERY))
    await writer.load()
    await _open(writer)
    await _say(writer, range(lines - EVERY))
    await writer.keep_snapshot()
    await _say(writer, range(lines - EVERY, lines))
    await writer.aclose()
    took, stall = await _watched(writer.keep_snapshot())
    began = time.perf_counter()
    while not (kept := await log.snapshot(CASE)) or kept[0] != writer.head:
        await asyncio.sleep(0.001)
    stored = 1000 * (time.perf_counter() - began)
    with_it = await _loads(lambda: Writer(CASE, SECRET, log, vault_of(log), _now, limits=Limits()).load())
    without = await _loads(lambda: replayed(log, CASE, Sealing(CASE, vault_of(log))))
    again, _ = await _watched(writer.histories([PEOPLE[0].seat]))
    await writer.aclose()
    return (
        Figure("snapshot: made in", took, "ms"),
        Figure("snapshot: longest stall of the loop", stall, "ms", at_most(MOST_STALL_MS)),
        Figure("snapshot: then stored in", stored, "ms"),
        Figure("snapshot: size", len(kept[1]) / 1024, "KiB"),
        Figure("load without a snapshot", without[0], "ms"),
        Figure("load without a snapshot, longest stall", without[1], "ms"),
        Figure("load with a snapshot", with_it[0], "ms"),
        Figure("load with a snapshot, longest stall", with_it[1], "ms", at_most(MOST_STALL_MS)),
        Figure("one person's whole history, read again", again, "ms"),
    )


def _now() -> Ms:
    return time.time_ns() // 1_000_000


async def _open(writer: Writer) -> None:
    first = PEOPLE[0].seat
    await writer.carry_out(HOST, "open", OpenSession("A case", AGREEMENT, PEOPLE))
    for person in PEOPLE:
        await writer.carry_out(person.seat, "sign", SignAgreement("en", AGREEMENT["en"]))
        await writer.carry_out(person.seat, "arrive", Arrive(Mode.VIDEO))
    for person in PEOPLE:
        await writer.carry_out(first, f"admit-{person.seat}", Admit(person.seat, JOINT))
        if not writer.chronicle.session.seats[person.seat].confirmed:
            await writer.carry_out(person.seat, "confirm", Confirm(JOINT))
    for begin in range(0, ELEMENTS, ELEMENTS_A_COMMAND):
        some = tuple(element(index) for index in range(begin, begin + ELEMENTS_A_COMMAND))
        await writer.carry_out(first, f"draw-{begin}", Draw(JOINT, some))


async def _say(writer: Writer, numbers: Iterable[int]) -> None:
    for number in numbers:
        by = PEOPLE[number % len(PEOPLE)].seat
        await writer.carry_out(by, f"say-{number}", Say(JOINT, f"{number}: {WORDS}"))


async def _loads(load: Callable[[], Awaitable[object]]) -> tuple[float, float]:
    """Load some times; return how long the fastest took, and its longest stall, in ms."""
    return min([await _watched(load()) for _ in range(LOADS)])


async def _watched(work: Awaitable[object]) -> tuple[float, float]:
    """Do it; return how long it took and the longest time between two turns of the loop meanwhile, in ms.

    The clock is this thread's own, which never rests here: what other processes take of the machine is not counted.
    """
    began = time.thread_time()
    task = asyncio.ensure_future(work)
    longest = 0.0
    while not task.done():
        turn = time.thread_time()
        await asyncio.sleep(0)
        longest = max(longest, time.thread_time() - turn)
    await task
    return 1000 * (time.thread_time() - began), 1000 * longest
