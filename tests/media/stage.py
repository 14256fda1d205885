"""A session on a real worker, with participants that need no browser."""

from __future__ import annotations

import asyncio
import contextlib

from room_server.media.plane import WorkerPlane
from room_server.media.settings import MediaSettings
from tests.media.client import LOOPBACK, Client, until

# A machine that runs many tests at once may be slow to answer: what tests the limit sets its own.
LOCAL = MediaSettings(
    bind_address=LOOPBACK,
    public_address=LOOPBACK,
    narrow_timeout_ms=10_000,
    ready_timeout_ms=30_000,
    silence_ms=10_000,
    unruled_ms=10_000,
)


def hearing(*pairs: str) -> dict[str, frozenset[str]]:
    """`hearing("a<b", "a<c")`: a may hear b and c."""
    table: dict[str, set[str]] = {}
    for pair in pairs:
        listener, publisher = pair.split("<")
        table.setdefault(listener, set()).add(publisher)
    return {listener: frozenset(publishers) for listener, publishers in table.items()}


def everyone(*seats: str) -> dict[str, frozenset[str]]:
    return {seat: frozenset(seats) - {seat} for seat in seats}


class Stage:
    """One session."""

    def __init__(self, plane: WorkerPlane, session: str = "session") -> None:
        self.plane = plane
        self.session = session
        self.clients: dict[str, Client] = {}
        self.messages: dict[str, list[dict]] = {}
        self.lost: list[str] = []
        plane.listen(self._signal, self.lost.append)

    def _signal(self, session: str, seat: str, message) -> None:
        self.messages.setdefault(seat, []).append(dict(message))

    def of(self, seat: str, kind: str) -> list[dict]:
        return [message for message in self.messages.get(seat, []) if message["t"] == kind]

    def table(self, seat: str) -> dict[str, str]:
        """Slot to seat, as last told."""
        told = self.of(seat, "slots")
        return dict(map(tuple, told[-1]["audio"] + told[-1]["video"])) if told else {}

    async def offered(self, seat: str, **how) -> dict:
        count = len(self.of(seat, "offer"))
        await self.plane.join(self.session, seat, **how)
        await until(lambda: len(self.of(seat, "offer")) > count)
        return self.of(seat, "offer")[-1]

    async def join(self, *seats: str, **how) -> None:
        await asyncio.gather(*(self._join(seat, **how) for seat in seats))

    async def _join(self, seat: str, **how) -> None:
        older = self.clients.pop(seat, None)
        if older is not None:
            await older.close()
        await self.connect(seat, await self.offered(seat, **how))

    async def connect(self, seat: str, offer: dict, *, pictures: tuple[int, ...] = ()) -> Client:
        client = self.clients[seat] = Client(offer["sdp"], pictures=pictures)
        await self.plane.signal(self.session, seat, {"t": "answer", "sdp": await client.answer()})
        await client.connect()
        return client

    async def route(self, table) -> None:
        await self.plane.route(self.session, table)

    async def narrow(self, table) -> None:
        await self.plane.narrow(self.session, table)

    async def close(self) -> None:
        for client in self.clients.values():
            await client.close()


@contextlib.asynccontextmanager
async def stage(settings: MediaSettings = LOCAL):
    """A worker and one session on it."""
    plane = WorkerPlane(settings)
    it = Stage(plane)
    await plane.start()
    try:
        yield it
    finally:
        await it.close()
        await plane.stop()
