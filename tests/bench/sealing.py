"""Sealing: what encryption and the hash chain add to an event, on its way into the log and on its way back.

One line of a chat in a caucus of a session with eight people, as the host seals it; nothing else runs meanwhile. What
it adds is measured against encoding the same event, which has to be done in any case.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from room_server.host.ids import command_key
from room_server.host.sealing import Sealing
from room_server.log.chain import extend, genesis
from room_server.log.codec import decode, encode
from room_server.log.port import Head, Stored
from room_server.session.audience import these
from room_server.session.people import SeatId
from room_server.session.practices.talk import Said
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId
from tests.bench.figures import Figure, Outcome, at_most, percentile
from tests.vaults import new_vault

CASE = "case"
SEATS = tuple(SeatId(f"s-{number}") for number in range(8))
MEDIATORS = frozenset(SEATS[:2])
WORDS = "an ordinary line, of such a length as people write them in a chat"
LINE = Said(audience=these(SEATS[1:5]), at=1, room=RoomId("r-caucus"), line=ItemId("i-1"), by=SEATS[2], text=WORDS)
COMMAND = command_key(SEATS[2], "c-1")
A_BATCH = 100
MOST_US = 10


async def run(*, quick: bool) -> Outcome:
    """Seal, chain and open many events."""
    batches = 30 if quick else 200
    sealing, start = Sealing(CASE, new_vault()), genesis(CASE)
    _, sealed = await sealing.sealed([LINE], COMMAND, start, MEDIATORS)
    plain, stored = encode(LINE, COMMAND), [Stored(1, sealed[0])] * A_BATCH
    encoding = _median_us(batches, lambda: encode(LINE, COMMAND))
    decoding = _median_us(batches, lambda: decode(plain))
    chaining = _median_us(batches, lambda: extend(start, sealed))
    took_in, took_out = [], []
    for _ in range(batches):
        began = time.perf_counter_ns()
        for _ in range(A_BATCH):
            await sealing.sealed([LINE], COMMAND, Head(0, start.digest), MEDIATORS)
        took_in.append((time.perf_counter_ns() - began) / A_BATCH / 1_000)
        began = time.perf_counter_ns()
        await sealing.opened(stored)
        took_out.append((time.perf_counter_ns() - began) / A_BATCH / 1_000)
    adds = percentile(sorted(took_in), 0.5) - encoding + chaining
    figures = [
        Figure("encryption and chain add to an event", adds, "us", at_most(MOST_US)),
        Figure("of that, the chain", chaining, "us"),
        Figure("decryption adds, when it is read again", percentile(sorted(took_out), 0.5) - decoding, "us"),
        Figure("stored, of an event of so many bytes", len(plain), "bytes"),
        Figure("are so many", len(sealed[0]), "bytes"),
    ]
    return Outcome("sealing", figures, {"events": batches * A_BATCH})


def _median_us(batches: int, work: Callable[[], object]) -> float:
    took = []
    for _ in range(batches):
        began = time.perf_counter_ns()
        for _ in range(A_BATCH):
            work()
        took.append((time.perf_counter_ns() - began) / A_BATCH / 1_000)
    return percentile(sorted(took), 0.5)
