"""One reader's outbox: what waits to be written to a connection, bounded.

Rules:
- Frames leave in the order in which they were put, and none is left out. A reader for whom too many wait is too slow:
  ``on_overflow`` is called once, the connection is closed, and the reader resumes from its own ordinal.
- What a reader is shown on coming (its view, or what it missed) may be of any size: it does not count.
- Glimpses wait for the next tick, the latest of one sender and kind in place of an older one. They never make a reader
  too slow: while nothing can be written, they stay one of a kind.
- After ``finish`` nothing more is taken.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Hashable

from room_server.gateway.settings import GatewaySettings

WRITE_BYTES = 64 * 1024  # a write that is under way is beyond the outbox's bounds: it stays small


class Outbox:
    """Frames for one reader. One task takes them out; everything else puts them in without waiting."""

    def __init__(self, settings: GatewaySettings, on_overflow: Callable[[], None]) -> None:
        self._settings = settings
        self._on_overflow = on_overflow
        self._frames: deque[bytes] = deque()
        self._bytes = 0
        self._most_frames = settings.outbox_frames_max
        self._most_bytes = settings.outbox_bytes_max
        self._counting = True
        self._glimpses: dict[Hashable, bytes] = {}
        self._tick: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None  # kept: asking for it costs a system call each time
        self._waiter: asyncio.Future[None] | None = None
        self._finished = False

    def put(self, frame: bytes) -> None:
        """Add a frame behind all others."""
        if self._finished:
            return
        self._frames.append(frame)
        self._bytes += len(frame)
        self._wake()
        if self._counting and (len(self._frames) > self._most_frames or self._bytes > self._most_bytes):
            self._counting = False
            self._on_overflow()

    def show(self, kind: Hashable, frame: bytes) -> None:
        """Add a glimpse, in place of an older one of the same sender and kind."""
        if self._finished:
            return
        self._glimpses[kind] = frame
        if self._tick is None:
            tick_s = self._settings.glimpse_tick_ms / 1000
            self._tick = asyncio.get_running_loop().call_later(tick_s, self._release_glimpses)

    def forget_glimpses(self) -> None:
        """Drop the glimpses that wait: the reader is no longer where they were made."""
        self._glimpses.clear()

    def begin_catching_up(self) -> None:
        """Let the following frames not count, until ``end_catching_up``."""
        self._counting = False

    def end_catching_up(self) -> None:
        """Count again, beyond what waits now; the usual limits return when all of it was taken."""
        self._counting = True
        self._most_frames = self._settings.outbox_frames_max + len(self._frames)
        self._most_bytes = self._settings.outbox_bytes_max + self._bytes

    def clear(self) -> None:
        """Drop all that waits."""
        self._frames.clear()
        self._bytes = 0
        self._glimpses.clear()

    def finish(self, last: bytes | None = None) -> None:
        """Take nothing more after this one frame."""
        if last is not None:
            self._counting = False
            self.put(last)
        self._finished = True
        self._on_overflow = _nothing  # not to hold whoever holds this
        self._glimpses.clear()
        if self._tick is not None:
            self._tick.cancel()
        self._wake()

    async def ready(self) -> bool:
        """Wait until there is a frame to take; False when there will be none."""
        while not self._frames and not self._due():
            if self._finished:
                return False
            self._loop = self._loop or asyncio.get_running_loop()
            self._waiter = self._loop.create_future()
            await self._waiter
        return True

    def take(self) -> bytes | None:
        """Return the next frame, or None where none waits now."""
        if self._frames:
            frame = self._frames.popleft()
            self._bytes -= len(frame)
            return frame
        self._most_frames = self._settings.outbox_frames_max
        self._most_bytes = self._settings.outbox_bytes_max
        if self._due():
            return self._glimpses.pop(next(iter(self._glimpses)))
        return None

    def take_some(self) -> list[bytes]:
        """Return what may leave in one write: the next frames, up to ``WRITE_BYTES``; none where none waits now."""
        frames: list[bytes] = []
        size = 0
        while size < WRITE_BYTES and (frame := self.take()) is not None:
            frames.append(frame)
            size += len(frame)
        return frames

    def _wake(self) -> None:
        if self._waiter is not None and not self._waiter.done():
            self._waiter.set_result(None)

    def _due(self) -> bool:
        return bool(self._glimpses) and self._tick is None

    def _release_glimpses(self) -> None:
        self._tick = None
        self._wake()


def _nothing() -> None:
    """Nobody is too slow any more."""
