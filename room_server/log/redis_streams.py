"""The log in Redis or Valkey (7.0 and newer): one stream a session, appended to by one script.

Rules:
- All keys and channels of a session share its hash tag, so the same code runs on one server or a cluster's
  slot.
- What must be checked and written together stands in `append.lua`; this class only speaks to it.
- Repeating is safe: an append carries its command id, everything else is idempotent.
- News are only a reason to look: a head in a message, after each (re)confirmation, and in each idle second.
  Whoever follows compares it with its own and reads what it misses.

Short commands share one connection; long reads and snapshots have another, so that they do not hold appends up.
"""

import asyncio
import logging
import struct
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from dataclasses import dataclass
from hashlib import sha1
from importlib.resources import files

import hiredis

from room_server.log import chain
from room_server.log.channel import Reply, parse_address
from room_server.log.followers import Followers, Hearer
from room_server.log.pipeline import Pipeline
from room_server.log.port import (
    RESULTS_KEPT,
    Appended,
    Head,
    LogForked,
    LogMoved,
    LogUnavailable,
    News,
    NoSuchSession,
    OnGlimpse,
    Removed,
    SessionClosed,
    Stored,
    seat_of,
)

LONG_AT_ONCE = 8  # long commands in flight: a pipeline must be answered in time
READ_AT_ONCE = 500  # events in one XRANGE, and missing events in one refusal of the script
REWRITE_S = 30.0  # how long the store may take to write its file anew; 100,000 events take about one
REWRITE_LOOK_S = 0.05
IDLE_S = 1.0  # without news for so long, a follower's head is looked up

_NEWS = struct.Struct(">Q32s")  # as `append.lua` packs it: version, digest

_log = logging.getLogger(__name__)


class _Script:
    """A Lua script of this package, called by its hash and sent whole when the store does not know it."""

    def __init__(self, name: str) -> None:
        self._source = files(__package__).joinpath(name).read_bytes()
        self._sha = sha1(self._source, usedforsecurity=False).hexdigest()

    async def run(self, pipeline: Pipeline, keys: Sequence[str], *args: str | bytes | int) -> Reply:
        try:
            return await pipeline.call("EVALSHA", self._sha, len(keys), *keys, *args)
        except hiredis.ReplyError as error:
            if not str(error).startswith("NOSCRIPT"):
                raise
        return await pipeline.call("EVAL", self._source, len(keys), *keys, *args)


@dataclass(slots=True, eq=False)
class _Following:
    """One follower, and when it was last told something (loop time, seconds)."""

    session: str
    on_news: News
    told: float


class RedisLog:
    """`EventLog` on a store at `url`. Made inside a running event loop; connects when first needed."""

    def __init__(self, url: str) -> None:
        """See `channel.parse_address` for the forms of `url`. Raises ValueError."""
        address = parse_address(url)
        self._loop = asyncio.get_running_loop()
        self._commands = Pipeline(address)
        self._long = Pipeline(address, LONG_AT_ONCE)
        self._followers = Followers(address)
        self._append_script = _Script("append.lua")
        self._delete_script = _Script("delete.lua")
        self._snapshot_script = _Script("snapshot.lua")
        self._checkpoint_script = _Script("checkpoint.lua")
        self._following: set[_Following] = set()
        self._look_now = asyncio.Event()
        self._idle_task: asyncio.Task[None] | None = None

    async def create(self, session: str) -> Head:
        """See `EventLog.create`. The version is written last: with it the log exists."""
        start = chain.genesis(session)
        meta = _keys(session)[0]
        with _refusals_as_unavailable():
            await self._commands.call("HSETNX", meta, "h", start.digest)
            await self._commands.call("HSETNX", meta, "v", 0)
        return start

    async def read(self, session: str, after: int = 0) -> tuple[Stored, ...]:
        """See `EventLog.read`."""
        stream = _keys(session)[1]
        events: list[Stored] = []
        with _refusals_as_unavailable():
            while True:
                entries = await self._long.call("XRANGE", stream, f"({after}-0", "+", "COUNT", READ_AT_ONCE)
                events.extend(map(_stored, entries))
                if len(entries) < READ_AT_ONCE:
                    break
                after = events[-1].version
        if not events:
            await self.head(session)
        return tuple(events)

    async def head(self, session: str) -> Head:
        """See `EventLog.head`."""
        with _refusals_as_unavailable():
            version, digest = await self._commands.call("HMGET", _keys(session)[0], "v", "h")
        if version is None:
            raise NoSuchSession
        return Head(int(version), digest)

    async def append(self, session: str, *, command: str, expected: Head, events: Sequence[bytes]) -> Appended:
        """See `EventLog.append`."""
        if not events:
            raise ValueError("an append holds at least one event")
        seat = seat_of(command)
        new = chain.extend(expected, events)
        answer = await self._run_append(session, expected, new, events, command=command, seat=seat)
        first, version, digest = answer[1:4]
        return Appended(first, Head(version, digest), duplicate=answer[0] == b"dup")

    async def keep_snapshot(self, session: str, head: Head, data: bytes) -> bool:
        """See `EventLog.keep_snapshot`."""
        keys = _keys(session)[0], _snapshot_key(session)
        with _refusals_as_unavailable():
            kept = await self._snapshot_script.run(self._long, keys, head.version, head.digest, data)
        if kept < 0:
            raise NoSuchSession
        return bool(kept)

    async def snapshot(self, session: str) -> tuple[Head, bytes] | None:
        """See `EventLog.snapshot`."""
        with _refusals_as_unavailable():
            version, digest, data = await self._long.call("HMGET", _snapshot_key(session), "v", "h", "d")
        return None if version is None else (Head(int(version), digest), data)

    async def keep_checkpoint(self, session: str, version: int, data: bytes) -> None:
        """See `EventLog.keep_checkpoint`."""
        keys = _keys(session)[0], _checkpoints_key(session)
        with _refusals_as_unavailable():
            kept = await self._checkpoint_script.run(self._commands, keys, version, data)
        if kept < 0:
            raise NoSuchSession

    async def checkpoints(self, session: str) -> tuple[tuple[int, bytes], ...]:
        """See `EventLog.checkpoints`."""
        with _refusals_as_unavailable():
            flat = await self._long.call("HGETALL", _checkpoints_key(session))
        return tuple(sorted((int(version), data) for version, data in zip(flat[::2], flat[1::2], strict=True)))

    async def close_session(self, session: str, *, expected: Head) -> None:
        """See `EventLog.close_session`."""
        await self._run_append(session, expected, expected, closes=True)

    async def delete(self, session: str) -> Removed:
        """See `EventLog.delete`."""
        with _refusals_as_unavailable():
            keys = *_keys(session), _snapshot_key(session), _checkpoints_key(session)
            events, results = await self._delete_script.run(self._commands, keys, _news_channel(session))
        return Removed(events, results)

    async def rewrite(self) -> bool:
        """See `EventLog.rewrite`: BGREWRITEAOF, and wait. Where the store refuses it, it has not been done."""
        try:
            async with asyncio.timeout(REWRITE_S):
                while not await self._began_to_rewrite():
                    pass
                return b"aof_last_bgrewrite_status:ok" in await self._until_not_rewriting()
        except (hiredis.ReplyError, TimeoutError) as error:
            _log.warning("store not rewritten: %s", type(error).__name__)
            return False

    async def _began_to_rewrite(self) -> bool:
        """Begin to rewrite, but not while it goes on: that began too early to be of use."""
        await self._until_not_rewriting()
        try:
            await self._commands.call("BGREWRITEAOF")
        except hiredis.ReplyError as error:
            if "already in progress" not in str(error):
                raise
            await asyncio.sleep(REWRITE_LOOK_S)  # somebody else was first
            return False
        return True

    async def _until_not_rewriting(self) -> bytes:
        while True:
            told: bytes = await self._commands.call("INFO", "persistence")
            if b"aof_rewrite_in_progress:0" in told and b"aof_rewrite_scheduled:0" in told:
                return told
            await asyncio.sleep(REWRITE_LOOK_S)

    @asynccontextmanager
    async def follow(self, session: str, on_news: News) -> AsyncIterator[None]:
        """See `EventLog.follow`."""
        following = _Following(session, on_news, self._now())

        def on_message(data: bytes) -> None:
            following.told = self._now()
            on_news(Head(*_NEWS.unpack(data)) if data else None)

        def on_confirmed() -> None:
            following.told = 0.0  # news may have been missed: look at once
            self._look_now.set()

        async with self._followers.hear(_news_channel(session), Hearer(on_message, on_confirmed)):
            self._following.add(following)
            if self._idle_task is None:
                self._idle_task = self._loop.create_task(self._look_when_idle())
            try:
                yield
            finally:
                self._following.discard(following)

    async def publish_glimpse(self, session: str, data: bytes) -> None:
        """See `EventLog.publish_glimpse`."""
        self._commands.send("SPUBLISH", _glimpse_channel(session), data)

    def follow_glimpses(self, session: str, on_glimpse: OnGlimpse) -> AbstractAsyncContextManager[None]:
        """See `EventLog.follow_glimpses`."""
        return self._followers.hear(_glimpse_channel(session), Hearer(on_glimpse, lambda: None))

    async def aclose(self) -> None:
        """See `EventLog.aclose`."""
        if self._idle_task is not None:
            self._idle_task.cancel()
            await asyncio.gather(self._idle_task, return_exceptions=True)
        await self._followers.aclose()
        await self._commands.aclose()
        await self._long.aclose()

    async def _run_append(
        self,
        session: str,
        expected: Head,
        new: Head,
        events: Sequence[bytes] = (),
        *,
        command: str = "",
        seat: str = "",
        closes: bool = False,
    ) -> list[Reply]:
        """Run `append.lua`; its 'ok' or 'dup' is returned, everything else raised."""
        with _refusals_as_unavailable():
            answer: list[Reply] = await self._append_script.run(
                self._commands,
                _keys(session),
                *(command, seat, expected.version, expected.digest, new.digest, RESULTS_KEPT),
                *(_news_channel(session), int(closes), READ_AT_ONCE),
                *events,
            )
        match answer[0]:
            case b"ok" | b"dup":
                return answer
            case b"closed":
                raise SessionClosed
            case b"none":
                raise NoSuchSession
            case b"moved":
                raise await self._moved(session, expected, Head(answer[1], answer[2]), answer[3])
            case _:
                raise LogForked(Head(answer[1], answer[2]))

    async def _moved(self, session: str, expected: Head, head: Head, entries: list[Reply]) -> LogMoved | LogForked:
        """All that is missing, if it continues what the caller knows."""
        missing = tuple(map(_stored, entries))
        if len(missing) == READ_AT_ONCE:
            rest = await self.read(session, after=missing[-1].version)
            missing += tuple(event for event in rest if event.version <= head.version)
        return LogMoved(missing, head) if chain.verify(expected, missing, head) else LogForked(head)

    def _now(self) -> float:
        return self._loop.time()

    async def _look_when_idle(self) -> None:
        """Each second, and when a subscription was confirmed anew: look up the heads of who heard nothing."""
        while True:
            try:
                async with asyncio.timeout(IDLE_S):
                    await self._look_now.wait()
            except TimeoutError:
                pass
            self._look_now.clear()
            limit = self._now() - IDLE_S
            await asyncio.gather(*(self._look(one) for one in tuple(self._following) if one.told <= limit))

    async def _look(self, following: _Following) -> None:
        following.told = self._now()
        head: Head | None = None
        try:
            head = await self.head(following.session)
        except NoSuchSession:
            pass
        except LogUnavailable:
            return  # the pipeline has logged it; the next second looks again
        if following in self._following:
            following.on_news(head)


def _keys(session: str) -> tuple[str, str, str]:
    """Name the keys of a session: its meta hash, its stream, its command results (see `append.lua`)."""
    return f"log:{{{session}}}:meta", f"log:{{{session}}}:events", f"log:{{{session}}}:results"


def _snapshot_key(session: str) -> str:
    return f"log:{{{session}}}:snapshot"


def _checkpoints_key(session: str) -> str:
    return f"log:{{{session}}}:checkpoints"


def _news_channel(session: str) -> str:
    return f"log:{{{session}}}:news"


def _glimpse_channel(session: str) -> str:
    return f"log:{{{session}}}:glimpses"


def _stored(entry: Reply) -> Stored:
    """One entry of XRANGE: [b"<version>-0", [b"d", data]]."""
    return Stored(int(entry[0][:-2]), entry[1][1])


@contextmanager
def _refusals_as_unavailable() -> Iterator[None]:
    """Say of a store that refuses (out of memory, read-only, disk full) that it is not available."""
    try:
        yield
    except hiredis.ReplyError as error:
        code = str(error).split(" ", 1)[0]
        _log.error("store refused a command: %s", code)
        raise LogUnavailable(f"the store refused: {code}") from None
