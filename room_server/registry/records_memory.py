"""Records in this process's memory: for tests and `--memory`."""

import time
from collections import defaultdict
from collections.abc import Callable

from room_server.session.audience import Ms

_SWEEP_EVERY = 1000  # writes, after which what has outlived its time is cleared away


class MemoryRecords:
    """`Records` in memory."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """Take a clock in seconds, which only clears away what nobody needs any more."""
        self._clock = clock
        self._records: dict[str, tuple[bytes, float | None]] = {}
        self._sets: dict[str, set[str]] = defaultdict(set)
        self._writes = 0

    async def get(self, key: str) -> bytes | None:
        """See `Records.get`."""
        found = self._records.get(key)
        if found is None:
            return None
        value, until = found
        if until is not None and until <= self._clock():
            del self._records[key]
            return None
        return value

    async def put(self, key: str, value: bytes, *, keep_ms: Ms | None = None) -> None:
        """See `Records.put`."""
        self._write(key, value, keep_ms)

    async def swap(self, key: str, old: bytes | None, new: bytes | None, *, keep_ms: Ms | None = None) -> bool:
        """See `Records.swap`."""
        if await self.get(key) != old:
            return False
        if new is None:
            self._records.pop(key, None)
        else:
            self._write(key, new, keep_ms)
        return True

    async def take(self, key: str) -> bytes | None:
        """See `Records.take`."""
        value = await self.get(key)
        self._records.pop(key, None)
        return value

    async def remove(self, key: str) -> bool:
        """See `Records.remove`."""
        there = await self.get(key) is not None or bool(self._sets.get(key))
        self._records.pop(key, None)
        self._sets.pop(key, None)
        return there

    async def count(self, key: str, *, keep_ms: Ms) -> int:
        """See `Records.count`."""
        present = await self.get(key)
        if present is None:
            self._write(key, b"1", keep_ms)
            return 1
        number = int(present) + 1
        self._records[key] = (b"%d" % number, self._records[key][1])
        return number

    async def enlist(self, key: str, member: str) -> None:
        """See `Records.enlist`."""
        self._sets[key].add(member)

    async def delist(self, key: str, member: str) -> None:
        """See `Records.delist`."""
        members = self._sets.get(key)
        if members is not None:
            members.discard(member)
            if not members:
                del self._sets[key]

    async def members(self, key: str) -> frozenset[str]:
        """See `Records.members`."""
        return frozenset(self._sets.get(key, ()))

    async def aclose(self) -> None:
        """See `Records.aclose`."""

    def _write(self, key: str, value: bytes, keep_ms: Ms | None) -> None:
        now = self._clock()
        self._records[key] = (value, None if keep_ms is None else now + keep_ms / 1000)
        self._writes += 1
        if self._writes % _SWEEP_EVERY == 0:
            for old in [name for name, (_, until) in self._records.items() if until is not None and until <= now]:
                del self._records[old]
