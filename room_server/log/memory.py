"""The log in this process's memory: for tests and `--memory`. It keeps nothing when the process ends.

It gives the same answers, in the same order of checks, as `append.lua`; the contract suite holds the two
together. News and glimpses arrive in a later turn of the event loop, as they would from a store.
"""

import asyncio
from collections import OrderedDict, defaultdict
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from typing import TypeVar

from room_server.log import chain
from room_server.log.port import (
    RESULTS_KEPT,
    Appended,
    Head,
    LogForked,
    LogMoved,
    News,
    NoSuchSession,
    OnGlimpse,
    Removed,
    SessionClosed,
    Stored,
    seat_of,
)

T = TypeVar("T")


@dataclass(slots=True)
class _Record:
    """One session's log."""

    head: Head
    events: list[bytes] = field(default_factory=list)
    closed: bool = False
    snapshot: tuple[Head, bytes] | None = None
    checkpoints: dict[int, bytes] = field(default_factory=dict)
    results: dict[str, OrderedDict[str, Appended]] = field(default_factory=lambda: defaultdict(OrderedDict))


class MemoryLog:
    """`EventLog` in memory."""

    def __init__(self) -> None:
        self._records: dict[str, _Record] = {}
        self._news: dict[str, list[News]] = defaultdict(list)
        self._glimpses: dict[str, list[OnGlimpse]] = defaultdict(list)

    async def create(self, session: str) -> Head:
        """See `EventLog.create`."""
        self._records.setdefault(session, _Record(chain.genesis(session)))
        return chain.genesis(session)

    async def read(self, session: str, after: int = 0) -> tuple[Stored, ...]:
        """See `EventLog.read`."""
        return _behind(self._record(session), after)

    async def head(self, session: str) -> Head:
        """See `EventLog.head`."""
        return self._record(session).head

    async def append(self, session: str, *, command: str, expected: Head, events: Sequence[bytes]) -> Appended:
        """See `EventLog.append`."""
        if not events:
            raise ValueError("an append holds at least one event")
        seat = seat_of(command)
        record = self._records.get(session)
        known = record.results[seat].get(command) if record else None
        if known:
            return Appended(known.first_version, known.head, duplicate=True)
        record = self._record(session)
        if record.closed:
            raise SessionClosed
        _check(record, expected)
        record.events.extend(bytes(data) for data in events)
        record.head = chain.extend(expected, events)
        result = Appended(expected.version + 1, record.head, duplicate=False)
        _remember(record.results[seat], command, result)
        self._tell(session, record.head)
        return result

    async def keep_snapshot(self, session: str, head: Head, data: bytes) -> bool:
        """See `EventLog.keep_snapshot`."""
        record = self._record(session)
        if record.snapshot and head.version < record.snapshot[0].version <= record.head.version:
            return False
        record.snapshot = head, bytes(data)
        return True

    async def snapshot(self, session: str) -> tuple[Head, bytes] | None:
        """See `EventLog.snapshot`."""
        record = self._records.get(session)
        return record.snapshot if record else None

    async def keep_checkpoint(self, session: str, version: int, data: bytes) -> None:
        """See `EventLog.keep_checkpoint`."""
        record = self._record(session)
        if version <= record.head.version:
            record.checkpoints[version] = bytes(data)

    async def checkpoints(self, session: str) -> tuple[tuple[int, bytes], ...]:
        """See `EventLog.checkpoints`."""
        record = self._records.get(session)
        return tuple(sorted(record.checkpoints.items())) if record else ()

    async def close_session(self, session: str, *, expected: Head) -> None:
        """See `EventLog.close_session`."""
        record = self._record(session)
        if record.closed:
            return
        _check(record, expected)
        record.closed = True
        self._tell(session, record.head)

    async def delete(self, session: str) -> Removed:
        """See `EventLog.delete`."""
        record = self._records.pop(session, None)
        if record is None:
            return Removed(0, 0)
        self._tell(session, None)
        return Removed(len(record.events), sum(len(kept) for kept in record.results.values()))

    async def rewrite(self) -> bool:
        """See `EventLog.rewrite`: there are no files."""
        return True

    def follow(self, session: str, on_news: News) -> AbstractAsyncContextManager[None]:
        """See `EventLog.follow`; nothing is ever missed here, so no news comes without an append."""
        return _listening(self._news, session, on_news)

    async def publish_glimpse(self, session: str, data: bytes) -> None:
        """See `EventLog.publish_glimpse`."""
        loop = asyncio.get_running_loop()
        for on_glimpse in tuple(self._glimpses.get(session, ())):
            loop.call_soon(on_glimpse, data)

    def follow_glimpses(self, session: str, on_glimpse: OnGlimpse) -> AbstractAsyncContextManager[None]:
        """See `EventLog.follow_glimpses`."""
        return _listening(self._glimpses, session, on_glimpse)

    async def aclose(self) -> None:
        """See `EventLog.aclose`."""

    def _record(self, session: str) -> _Record:
        try:
            return self._records[session]
        except KeyError:
            raise NoSuchSession from None

    def _tell(self, session: str, head: Head | None) -> None:
        loop = asyncio.get_running_loop()
        for on_news in tuple(self._news.get(session, ())):
            loop.call_soon(on_news, head)


def _behind(record: _Record, after: int) -> tuple[Stored, ...]:
    return tuple(Stored(after + n, data) for n, data in enumerate(record.events[after:], start=1))


def _check(record: _Record, expected: Head) -> None:
    """Refuse unless `expected` is the head; the missing events must really continue from it."""
    if record.head == expected:
        return
    missing = _behind(record, expected.version)
    if missing and chain.verify(expected, missing, record.head):
        raise LogMoved(missing, record.head)
    raise LogForked(record.head)


def _remember(kept: OrderedDict[str, Appended], command: str, result: Appended) -> None:
    kept[command] = result
    if len(kept) > RESULTS_KEPT:
        kept.popitem(last=False)


@asynccontextmanager
async def _listening(
    listeners: dict[str, list[Callable[[T], None]]], session: str, hear: Callable[[T], None]
) -> AsyncIterator[None]:
    listeners[session].append(hear)
    try:
        yield
    finally:
        listeners[session].remove(hear)
        if not listeners[session]:
            del listeners[session]
