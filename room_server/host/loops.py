"""Loops: a connection to the forwarder in which one person hears and sees themselves alone, to try sound and picture.

Rules:
- A loop is a media session of its own, under a random name that holds its session and its seat. Only this seat is ever
  joined to it, and its whole hearing is that seat hearing itself: it never holds two people, whoever else tries things
  out at the same time, also with the same link on another device.
- It belongs to one line, and its words go to that line alone. It ends when the line says so or ends, after
  ``loop_ms``, when the forwarder says that the connection failed, and with the session.
- Whoever is in a room, was declined or removed, or whose session is over, starts none and has none any more
  (``may_try``); and nobody starts one more often than ``loops_per_minute``.
- A rehearsal is a line that carries loops and nothing else: it does not hold the seat, is shown nothing of the session,
  and nobody is told of it. A seat has at most ``rehearsals_per_seat``; one more replaces the oldest.

How it works: one task lives one loop from its beginning to its end, so that no end can overtake a beginning.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from room_server.host.lines import Speaker
from room_server.host.timers import Clock
from room_server.media import signalling
from room_server.media.port import MediaPlane
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.state import IN_LOBBY, Session, Standing

START: Final = "loop-start"
END: Final = "loop-end"
WORD: Final = "loop"
OVER: Final = "loop-over"
_MARK: Final = "/loop/"
_MINUTE_MS: Final[Ms] = 60_000
ON_THE_WAY: Final = IN_LOBBY | {Standing.INVITED, Standing.DEPARTED}

TIME, TOO_OFTEN, NOT_NOW, LOST = "time", "too-often", "not-now", "media-lost"
"""Why a loop is over, or did not begin; a reason of ``signalling.REASONS`` when the connection failed."""

logger = logging.getLogger(__name__)


def session_of(name: str) -> str:
    """Return the session to which a media session's name belongs: a loop's, or the session's own."""
    return name.partition(_MARK)[0]


def is_loop(name: str) -> bool:
    """Tell whether a media session is a loop."""
    return _MARK in name


def may_try(session: Session, seat: SeatId) -> bool:
    """Tell whether the seat may be in a loop: it is on its way in, and in no room."""
    seating = session.seats.get(seat)
    return seating is not None and seating.standing in ON_THE_WAY and not session.over


@dataclass(frozen=True, slots=True)
class LoopSettings:
    """How long and how often. Names end in their unit."""

    loop_ms: Ms = 20_000
    loops_per_minute: int = 6  # of one seat, on all of its lines
    rehearsals_per_seat: int = 3


@dataclass(eq=False, slots=True)
class _Loop:
    name: str
    seat: SeatId
    line: Speaker
    over: asyncio.Future[str | None] = field(default_factory=lambda: asyncio.get_running_loop().create_future())

    def end(self, reason: str | None) -> None:
        """End it; ``reason`` is told to the line, None where the line knows or is gone."""
        if not self.over.done():
            self.over.set_result(reason)


class Loops:
    """The loops and rehearsals of one session; ``session`` gives it as it is now."""

    def __init__(
        self, session_id: str, media: MediaPlane, clock: Clock, settings: LoopSettings, session: Callable[[], Session]
    ) -> None:
        self._id = session_id
        self._media = media
        self._clock = clock
        self._settings = settings
        self._session = session
        self._loops: dict[str, _Loop] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._started: dict[SeatId, deque[Ms]] = {}
        self._rehearsals: dict[SeatId, list[Speaker]] = {}
        self._closed = ""  # with which word

    @property
    def rehearsing(self) -> bool:
        """Whether anybody has a rehearsal open."""
        return any(self._rehearsals.values())

    def rehearse(self, seat: SeatId, line: Speaker) -> None:
        """Take a rehearsal's line; one too many replaces the seat's oldest.

        A removed person is sent away, and so is who comes when all this has ended.
        """
        seating = self._session().seats.get(seat)
        removed = seating is None or seating.standing is Standing.REMOVED
        if removed or self._closed:
            line.bye("removed" if removed else self._closed)
            return
        lines = self._rehearsals.setdefault(seat, [])
        lines.append(line)
        if len(lines) > self._settings.rehearsals_per_seat:
            self._dismiss(lines.pop(0), "replaced")

    def leave(self, seat: SeatId, line: Speaker) -> None:
        """End what belongs to a line that has gone."""
        self._end_of(line, None)
        lines = self._rehearsals.get(seat, [])
        if line in lines:
            lines.remove(line)

    def is_word(self, message: Mapping[str, object]) -> bool:
        """Tell whether a browser's word is about a loop."""
        return message.get("t") in (START, END, WORD)

    async def hear(self, seat: SeatId, line: Speaker, message: Mapping[str, object]) -> None:
        """Take a browser's word about its loop; a wrong one is answered with its stable code."""
        if message == {"t": START}:
            self._start(seat, line)
        elif message == {"t": END}:
            self._end_of(line, None)
        else:
            await self._pass_on(seat, line, message)

    def on_signal(self, name: str, message: Mapping[str, object]) -> None:
        """Pass a word of the forwarder to the line of the loop; a failed connection ends it."""
        loop = self._loops.get(name)
        if loop is None or loop.over.done():
            return
        if message.get("t") == "failed":
            loop.end(str(message.get("reason")))
        else:
            loop.line.signal({"t": WORD, "s": dict(message)})

    def on_media_lost(self, name: str) -> None:
        """End a loop whose worker died."""
        if name in self._loops:
            self._loops[name].end(LOST)

    def follow(self, session: Session) -> None:
        """End the loops of those who may not be in one any more, and send removed people's rehearsals away."""
        for loop in self._loops.values():
            if not may_try(session, loop.seat):
                loop.end(NOT_NOW)
        for seat in tuple(self._rehearsals):
            if session.seats[seat].standing is Standing.REMOVED:
                self._send_away(seat, "removed")

    async def close(self, bye: str) -> None:
        """End everything; returns when nothing of it is left with the media plane."""
        self._closed = bye
        for seat in tuple(self._rehearsals):
            self._send_away(seat, bye)
        for loop in self._loops.values():
            loop.end(None)
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _start(self, seat: SeatId, line: Speaker) -> None:
        self._end_of(line, None)
        refused = None if may_try(self._session(), seat) else NOT_NOW
        if refused is None and not self._is_due(seat):
            refused = TOO_OFTEN
        if refused is not None:
            line.signal({"t": OVER, "reason": refused})
            return
        loop = _Loop(f"{self._id}{_MARK}{seat}/{secrets.token_hex(8)}", seat, line)
        self._loops[loop.name] = loop
        task = asyncio.create_task(self._live(loop), name="loop")
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _is_due(self, seat: SeatId) -> bool:
        """Count a start, if the seat has one left in this minute."""
        now = self._clock()
        starts = self._started.setdefault(seat, deque())
        while starts and now - starts[0] >= _MINUTE_MS:
            starts.popleft()
        if len(starts) >= self._settings.loops_per_minute:
            return False
        starts.append(now)
        return True

    async def _live(self, loop: _Loop) -> None:
        """Let the one seat hear itself until the loop is over."""
        seat = str(loop.seat)
        reason: str | None = TIME
        try:
            async with asyncio.timeout(self._settings.loop_ms / 1000):
                await self._media.route(loop.name, {seat: frozenset({seat})})
                await self._media.join(loop.name, seat)
                reason = await loop.over
        except TimeoutError:
            loop.end(TIME)
        finally:
            del self._loops[loop.name]
            await self._media.end(loop.name)
        if reason is not None:
            loop.line.signal({"t": OVER, "reason": reason})

    async def _pass_on(self, seat: SeatId, line: Speaker, message: Mapping[str, object]) -> None:
        said = message.get("s")
        if message.keys() != {"t", "s"} or not isinstance(said, Mapping) or said.get("t") != "answer":
            self._refuse(line, signalling.MALFORMED)
            return
        loop = next((one for one in self._loops.values() if one.line is line and not one.over.done()), None)
        if loop is None:
            return  # it ended meanwhile, and the line was told
        try:
            await self._media.signal(loop.name, str(seat), said)
        except signalling.SignalError as wrong:
            self._refuse(line, wrong.code)

    def _refuse(self, line: Speaker, code: str) -> None:
        line.signal({"t": WORD, "s": {"t": "refused", "code": code}})

    def _end_of(self, line: Speaker, reason: str | None) -> None:
        for loop in self._loops.values():
            if loop.line is line:
                loop.end(reason)

    def _send_away(self, seat: SeatId, bye: str) -> None:
        for line in self._rehearsals.pop(seat, []):
            self._dismiss(line, bye)

    def _dismiss(self, line: Speaker, bye: str) -> None:
        self._end_of(line, None)
        line.bye(bye)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            logger.error("a loop failed", extra={"session": self._id, "error": type(task.exception()).__name__})
