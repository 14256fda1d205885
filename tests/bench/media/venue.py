"""What a run needs of a server under load: a process to look at, and rooms to open."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Final, Protocol

from tests.bench.media.load import Load

LOOPBACK: Final = "127.0.0.1"


class Unavailable(Exception):
    """The server cannot be measured here; the text says why, for the person who reads the table."""


@dataclass(frozen=True)
class Places:
    """One room: who sends and receives, and who only receives."""

    publishers: int
    observers: int = 0

    @property
    def people(self) -> int:
        """All of them."""
        return self.publishers + self.observers

    @property
    def copies(self) -> int:
        """To how many receivers the room's publications go, each counted."""
        return self.publishers * (self.people - 1)


class Venue(Protocol):
    """A running server."""

    @property
    def pid(self) -> int:
        """The process whose CPU time and memory count; all that forwards is in it."""

    async def open_room(self, load: Load, places: Places, *, probed: bool) -> None:
        """Connect a room's people to each other and add them to the load; `probed`: the last one measures delays."""


@dataclass(frozen=True)
class Kind:
    """A server that can be measured: its name in the table, and how to start it on an address of this machine."""

    name: str
    start: Callable[[str], AbstractAsyncContextManager[Venue]]
    """Raises `Unavailable`."""
