"""The log as the rest of the house sees it: bytes in one order a session, and nothing of their meaning.

Rules:
- The bytes are ciphertext: whoever appends, or publishes a glimpse, seals them first (`vault`).
- A session's log is one sequence of events, numbered 1, 2, 3 ... (`version`) and chained by hash (`chain`).
- An append names the head that its author saw. It is accepted whole or not at all, and only at that head.
- A command's id is scoped to its seat. A repeated id is answered with its first result and writes nothing, so
  that every call here may be repeated after a lost answer.
- What an append has acknowledged is on disk, if the adapter's store is (`memory` keeps nothing).
- Versions and heads are the house's own: no reader is ever sent one.
- A snapshot is bytes beside the log, which some node made of the events up to a head so that it need not read them
  all again. It is a cache: it may be missing, old or foreign, and whoever reads it must see for itself that it fits.

Every adapter (`memory`, `redis_streams`) passes the one contract suite in `tests/log/test_contract.py`.

Errors, by what the caller does next::

    LogError
     +-- LogMoved         others were first: apply the missing events, decide again
     +-- LogForked        this node's history is not the log's: drop the session's state, replay from the log
     +-- SessionClosed    nothing can be appended any more; reading goes on
     +-- NoSuchSession    never created, or deleted, or its keys were destroyed
     +-- LogUnavailable   the store does not answer: the outcome is unknown, repeat with the same command id
     +-- LogUnreadable    what is stored is not what was written: damaged, or somebody changed it
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

RESULTS_KEPT = 256  # results remembered for each seat of a session


@dataclass(frozen=True, slots=True)
class Stored:
    """One event as it is stored: its place in the session's order (from 1) and its bytes."""

    version: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The end of a session's log: the last version (0: empty) and the chain's digest up to it (32 bytes)."""

    version: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Appended:
    """The answer to an append.

    `head` is the log's head right after this append. With `duplicate`, the command had been accepted before
    and this is its first result: its events (and perhaps later ones) are in the log, so catch up by `read`.
    """

    first_version: int
    head: Head
    duplicate: bool


@dataclass(frozen=True, slots=True)
class Removed:
    """What deleting a session's log removed: how many events, and how many remembered command results."""

    events: int
    results: int


class LogError(Exception):
    """Any answer of the log other than success."""


class LogMoved(LogError):
    """The head is further on than expected; `missing` leads exactly from the expected head to `head`."""

    def __init__(self, missing: tuple[Stored, ...], head: Head) -> None:
        super().__init__("the log has moved on")
        self.missing = missing
        self.head = head


class LogForked(LogError):
    """The log's history differs from the caller's, or is shorter (a lost tail); `found` is the log's head."""

    def __init__(self, found: Head) -> None:
        super().__init__("the log's history is not the one expected")
        self.found = found


class SessionClosed(LogError):
    """The session's log is closed for ever."""


class NoSuchSession(LogError):
    """There is no log under this session's id, or none that anybody can open any more."""


class LogUnavailable(LogError):
    """The store did not answer in time; whether the call took effect is unknown."""


class LogUnreadable(LogError):
    """What is stored is not what was written; the text says how it shows, in a stable word."""


def seat_of(command: str) -> str:
    """Take the seat from a command id "<seat>/<id of the client>". Raises ValueError when there is none."""
    seat, slash, rest = command.partition("/")
    if not (seat and slash and rest):
        raise ValueError("a command id is <seat>/<id>")
    return seat


News = Callable[[Head | None], None]
"""Called in the event loop with the log's head; None: its log is gone. It must not block or raise."""

OnGlimpse = Callable[[bytes], None]
"""Called in the event loop with the bytes of one glimpse. It must not block or raise."""


class EventLog(Protocol):
    """All sessions' logs. Every method may raise `LogUnavailable`."""

    async def create(self, session: str) -> Head:
        """Open an empty log and return its genesis head; creating what exists changes nothing."""

    async def read(self, session: str, after: int = 0) -> tuple[Stored, ...]:
        """All events with a version greater than `after`, in order. Raises NoSuchSession."""

    async def head(self, session: str) -> Head:
        """Look up the log's present head. Raises NoSuchSession."""

    async def append(self, session: str, *, command: str, expected: Head, events: Sequence[bytes]) -> Appended:
        """Add `events` (one or more) behind `expected`, under the id `command` ("<seat>/<id of the client>").

        The last 256 results of each seat are kept; a repeated id gets its first result, whatever its events.
        Raises LogMoved, LogForked, SessionClosed, NoSuchSession; nothing was written then.
        """

    async def keep_snapshot(self, session: str, head: Head, data: bytes) -> bool:
        """Keep `data` as the session's snapshot at `head`; return whether it was kept.

        One of an earlier version never replaces a later one, unless that one stands for more than the log holds (its
        tail was lost). Raises NoSuchSession.
        """

    async def snapshot(self, session: str) -> tuple[Head, bytes] | None:
        """Return the snapshot with the head that it was kept for; None where there is none, or no such session."""

    async def keep_checkpoint(self, session: str, version: int, data: bytes) -> None:
        """Keep a signature over the head at `version` beside the log, in place of an older one.

        Of a version that the log does not reach (its tail was lost) none is kept. Raises NoSuchSession.
        """

    async def checkpoints(self, session: str) -> tuple[tuple[int, bytes], ...]:
        """All that are kept, in the order of their versions; none where there is no such session."""

    async def close_session(self, session: str, *, expected: Head) -> None:
        """Let nothing be appended behind `expected`; closing twice is closing once.

        Raises LogMoved, LogForked, NoSuchSession.
        """

    async def delete(self, session: str) -> Removed:
        """Remove the session's log, its snapshot and checkpoints, and tell its followers.

        Deleting what is not there removes nothing. Snapshot and checkpoints are not counted: they hold nothing of
        their own.
        """

    async def rewrite(self) -> bool:
        """Let the store write its files anew, without what was replaced or deleted; return whether it has done so."""

    def follow(self, session: str, on_news: News) -> AbstractAsyncContextManager[None]:
        """Be told the head after each append, by any node, and whenever news may have been missed.

        On entering, following is confirmed: read after that, and nothing is missed. `on_news` also comes
        after a broken connection and about once in a second without news. It may repeat a head that is
        already known.
        """

    async def publish_glimpse(self, session: str, data: bytes) -> None:
        """Tell followers of glimpses something that is not kept. It may be lost; it never raises LogError."""

    def follow_glimpses(self, session: str, on_glimpse: OnGlimpse) -> AbstractAsyncContextManager[None]:
        """Be told each glimpse of the session that any node publishes, one's own included."""

    async def aclose(self) -> None:
        """Let go of connections; the log itself stays. No method may be called afterwards."""
