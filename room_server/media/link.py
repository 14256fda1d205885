"""One conversation with one worker, whatever carries it: a socket pair to our own process, or TLS to another host.

Rules:
- Every frame of the worker is a sign of life, and it sends a beat at least each `worker.BEAT_S`. Who says nothing for
  `silence_ms` is as good as dead (`fell_silent`); a pause of our own loop is not held against the worker.
- Each beat is sent back. The worker stops by itself when its last beat that came back is older than `unruled_ms`, by
  its own clock from when it was sent: so whoever knows when the last beat was sent back also knows by when all is
  quiet (`quiet_at`), without being able to reach the worker.
- Who waits for an answer when the conversation ends is told `WorkerGone`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import Any, Final

from room_server.media.frames import packed, read_frame

_LOOKS: Final = 6
"""So often within `silence_ms` the time since the last sign of life is looked at."""
CLOCK_DRIFT: Final = 1.01
"""Two clocks may run apart by so much while one waits for what the other does."""


class WorkerGone(Exception):
    """The worker ended before it answered, or did not answer in time."""


class Link:
    """The conversation, from our side."""

    def __init__(
        self, writer: asyncio.StreamWriter, silence_ms: int, unruled_ms: int, on_frame: Callable[[dict[str, Any]], None]
    ) -> None:
        """Take what the worker says without being asked, but its beats, by `on_frame`; "ready" is such a word."""
        self.packets_per_s = 0
        self.tally: Mapping[str, int] = {}  # what the worker has counted since it started
        self._loop = asyncio.get_running_loop()
        self._writer = writer
        self._silence_s = silence_ms / 1000
        self._unruled_s = unruled_ms / 1000
        self._on_frame = on_frame
        self._waiting: dict[int, asyncio.Future[str | None]] = {}
        self._count = 0
        self._heard_at = self._answered_at = self._loop.time()

    @property
    def quiet_at(self) -> float:
        """The loop's time by which the worker has stopped by itself, if no more of its beats are sent back."""
        return self._answered_at + self._unruled_s * CLOCK_DRIFT

    def ask(self, frame: dict[str, Any]) -> asyncio.Future[str | None]:
        """Ask for something; the answer is None or a refusal's code. Raises `WorkerGone` through the future."""
        self._count += 1
        future: asyncio.Future[str | None] = self._loop.create_future()
        self._waiting[self._count] = future
        self._writer.write(packed({**frame, "id": self._count}))
        return future

    async def listen(self, reader: asyncio.StreamReader) -> None:
        """Take what comes until the worker hangs up. Raises `FrameError`."""
        while (frame := await read_frame(reader)) is not None:
            self._heard_at = self._loop.time()
            if "id" in frame:
                future = self._waiting.pop(frame["id"], None)
                if future is not None and not future.done():
                    future.set_result(frame["refused"])
            elif "beat" in frame:
                self.packets_per_s = frame["packets_per_s"]
                self.tally = frame["tally"]
                self._answered_at = self._loop.time()
                self._writer.write(packed({"beat": frame["beat"]}))
            else:
                if "ready" in frame:  # until its first beat, the worker's time runs from its start
                    self._answered_at = self._loop.time()
                self._on_frame(frame)

    async def fell_silent(self) -> None:
        """Return when nothing has come for too long."""
        step = self._silence_s / _LOOKS
        while True:
            before = self._loop.time()
            await asyncio.sleep(step)
            now = self._loop.time()
            if now - before > 2 * step:  # it was us who slept: what it said meanwhile is still to be read
                self._heard_at = now
            elif now - self._heard_at > self._silence_s:
                return

    def end(self) -> None:
        """Hang up."""
        self._writer.close()
        for future in self._waiting.values():
            if not future.done():
                future.set_exception(WorkerGone())
                future.exception()  # whoever waits hears it; if nobody does, that is no fault
        self._waiting.clear()
