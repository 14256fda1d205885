"""A mapping that never changes, and that costs little to add to however much it holds.

A room's lines are added to one by one, twenty thousand times: to copy them all for each is what a plain map would ask.
Here what was kept earlier is shared with the map that has one entry more: entries stand in chunks of ``CHUNK``, in the
order in which they came; to add copies the last chunk, to change one copies the chunk in which it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

CHUNK = 256  # entries: what is copied, against how many chunks a key is looked for in


class Kept(Mapping[K, V]):
    """Entries in the order in which they were added."""

    __slots__ = ("_count", "_full", "_last")

    def __init__(self, full: tuple[Mapping[K, V], ...] = (), last: Mapping[K, V] | None = None) -> None:
        """Take what ``of`` and ``adding`` make: chunks of exactly ``CHUNK`` entries, and one of fewer."""
        self._full = full
        self._last: Mapping[K, V] = {} if last is None else last
        self._count = len(full) * CHUNK + len(self._last)

    @classmethod
    def of(cls, entries: Mapping[K, V]) -> Kept[K, V]:
        """Return these entries; what is kept so already is returned itself."""
        if isinstance(entries, Kept):
            return entries
        items = list(entries.items())
        chunks = [dict(items[first : first + CHUNK]) for first in range(0, len(items), CHUNK)]
        whole = len(items) // CHUNK
        return cls(tuple(chunks[:whole]), chunks[whole] if chunks[whole:] else None)

    def adding(self, key: K, value: V) -> Kept[K, V]:
        """Return it with one more entry at the end, or with another value where the key stands already."""
        for place, chunk in enumerate(self._full):
            if key in chunk:
                return Kept((*self._full[:place], {**chunk, key: value}, *self._full[place + 1 :]), self._last)
        last = {**self._last, key: value}
        return Kept((*self._full, last)) if len(last) == CHUNK else Kept(self._full, last)

    def __getitem__(self, key: K) -> V:
        """Return the value; raise ``KeyError`` where there is none."""
        for chunk in (self._last, *reversed(self._full)):
            if key in chunk:
                return chunk[key]
        raise KeyError(key)

    def __iter__(self) -> Iterator[K]:
        """Yield the keys in the order in which they were added."""
        return chain.from_iterable((*self._full, self._last))

    def __len__(self) -> int:
        """Return how many entries there are."""
        return self._count
