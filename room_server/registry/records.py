"""Records under keys: all that the registry asks of a store, and so little that memory can do it as well.

Rules:
- A change is one key's (so everything works in a cluster's slots), and is made by comparing: `swap`.
- Operations are repeated after a lost answer. A `swap` that had succeeded then answers False, so who swaps reads
  again and decides anew (`Shelf.change` does).
- `keep_ms` only clears away what nobody needs any more, by the store's own clock. Whether something is *valid* is
  decided from the times written in it and the `now` of the caller.
- Keys are made by `key`, which quotes its parts: no name can reach into another's records.
"""

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar
from urllib.parse import quote

import msgspec

from room_server.session.audience import Ms

T = TypeVar("T")
_TRIES = 20  # of a change that others overtake


class RecordsUnavailable(Exception):
    """The store does not answer, or refuses; whether the operation took effect is unknown."""


class TooBusy(Exception):
    """Others changed the same record again and again while we tried to."""


class Records(Protocol):
    """Bytes under keys, and sets of names under keys. Every method may raise RecordsUnavailable."""

    async def get(self, key: str) -> bytes | None:
        """Read a record."""

    async def put(self, key: str, value: bytes, *, keep_ms: Ms | None = None) -> None:
        """Write a record, whatever was there."""

    async def swap(self, key: str, old: bytes | None, new: bytes | None, *, keep_ms: Ms | None = None) -> bool:
        """Replace `old` by `new` (None: no record); False when something else is there. Removing is `new=None`."""

    async def take(self, key: str) -> bytes | None:
        """Read a record and remove it, in one step: of many takers one gets it."""

    async def remove(self, key: str) -> bool:
        """Remove a record or a set; whether there was one."""

    async def count(self, key: str, *, keep_ms: Ms) -> int:
        """Add one to a counter and return it; its life is `keep_ms` from its first count."""

    async def enlist(self, key: str, member: str) -> None:
        """Add a name to a set."""

    async def delist(self, key: str, member: str) -> None:
        """Take a name out of a set."""

    async def members(self, key: str) -> frozenset[str]:
        """Read a set."""

    async def aclose(self) -> None:
        """Let go of connections."""


def key(*parts: str) -> str:
    """Join parts to a key, each quoted."""
    return "registry:" + ":".join(quote(part, safe="") for part in parts)


class Shelf(Generic[T]):
    """Records of one type (a dataclass), under one kind of key."""

    def __init__(self, records: Records, kind: str, type_: type[T]) -> None:
        self._records = records
        self._kind = kind
        self._decode = msgspec.msgpack.Decoder(type_).decode
        self._encode = msgspec.msgpack.Encoder().encode

    async def get(self, name: str) -> T | None:
        """Read a record."""
        data = await self._records.get(key(self._kind, name))
        return None if data is None else self._decode(data)

    async def put(self, name: str, record: T, *, keep_ms: Ms | None = None) -> None:
        """Write a record, whatever was there."""
        await self._records.put(key(self._kind, name), self._encode(record), keep_ms=keep_ms)

    async def add(self, name: str, record: T, *, keep_ms: Ms | None = None) -> bool:
        """Write a record unless another is there."""
        full, data = key(self._kind, name), self._encode(record)
        return await self._records.swap(full, None, data, keep_ms=keep_ms) or await self._records.get(full) == data

    async def take(self, name: str) -> T | None:
        """Read a record and remove it, in one step."""
        data = await self._records.take(key(self._kind, name))
        return None if data is None else self._decode(data)

    async def remove(self, name: str) -> bool:
        """Remove a record; whether there was one."""
        return await self._records.remove(key(self._kind, name))

    async def change(self, name: str, change: Callable[[T | None], T | None], *, keep_ms: Ms | None = None) -> T | None:
        """Replace a record by what `change` makes of it, and return that; None (also from `change`) is no record.

        `change` may be called several times. Raises TooBusy.
        """
        full = key(self._kind, name)
        for _ in range(_TRIES):
            old = await self._records.get(full)
            record = change(None if old is None else self._decode(old))
            new = None if record is None else self._encode(record)
            if new == old or await self._records.swap(full, old, new, keep_ms=keep_ms):
                return record
        raise TooBusy
