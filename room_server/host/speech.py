"""The host's half of speaking time: whose seconds belong to which room, for whom, and when they are written down.

Rules:
- Speech belongs to the room in which the speaker sat while it was said, and to those who might know then
  (``visibility.speech_readers``). The forwarder tells it with each ``narrow``, before anything changes, so nobody who
  comes in reads a second of what was said before.
- What a mediator says to all rooms belongs to none of them: it is in no sum.
- It is written down a batch a room: on the grid of ``batch_ms`` by the clock, when the room's people or its readers
  change, when the stage changes, and at the end. Nothing that happens elsewhere makes a batch end or changes what is in
  it: its time and size tell its readers nothing but what they heard.
- A batch has an id made of what it ends, so that it is kept once. A server that stops writes down what is left; what
  was not written down when the worker or this server is killed is lost: at most ``batch_ms`` of speech.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from room_server.host.sound import Sound
from room_server.host.timers import Timers
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.session.practices.speaking import NoteSpeech, Spoke
from room_server.session.rooms import RoomId
from room_server.session.state import Session, Stage
from room_server.session.visibility import speech_readers

LAST_WORDS_S = 0.5


@dataclass(frozen=True, slots=True)
class _Hour:
    """What must stay the same for a room's batch to go on."""

    seated: frozenset[SeatId]
    addressing: frozenset[SeatId]
    readers: frozenset[SeatId]
    stage: Stage
    over: bool


@dataclass(slots=True)
class _Batch:
    """What was said in one room since ``began``, when the log stood at ``version``."""

    room: RoomId
    hour: _Hour
    version: int
    began: Ms
    spoke: dict[SeatId, Ms] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Noted:
    """One batch as a command of the host, with its id."""

    id: str
    command: NoteSpeech


class Batches:
    """One session's batches, without a clock or a log."""

    def __init__(self) -> None:
        self._open: dict[RoomId, _Batch] = {}
        self._done: list[_Batch] = []
        self._rooms: dict[SeatId, RoomId] = {}

    def turns(self, session: Session) -> bool:
        """Tell whether some room's batch ends with this state: then the forwarder is asked first."""
        hours = _hours(session)
        return {room: batch.hour for room, batch in self._open.items()} != hours

    def turn(self, session: Session, now: Ms, version: int) -> None:
        """End the batches of rooms that have changed, and begin theirs anew."""
        hours = _hours(session)
        for room in self._open.keys() - {room for room, hour in hours.items() if self._goes_on(room, hour)}:
            self._end(room)
        for room, hour in hours.items():
            if room not in self._open:
                self._open[room] = _Batch(room, hour, version, now)
        self._rooms = {seat: room for room, hour in hours.items() for seat in hour.seated - hour.addressing}

    def heard(self, spoken: Mapping[str, Ms]) -> None:
        """Add what the forwarder tells, to the rooms in which the speakers sit."""
        for seat, ms in spoken.items():
            batch = self._open.get(self._rooms.get(SeatId(seat), RoomId("")))
            if batch is not None and batch.hour.readers:
                batch.spoke[SeatId(seat)] = batch.spoke.get(SeatId(seat), 0) + ms

    def cut(self, now: Ms, version: int) -> None:
        """End every batch on the grid, and begin anew."""
        for room, batch in tuple(self._open.items()):
            self._end(room)
            self._open[room] = _Batch(room, batch.hour, version, now)

    def take(self) -> tuple[Noted, ...]:
        """Return the batches that ended, as commands; each is returned once."""
        done, self._done = self._done, []
        return tuple(_noted(batch) for batch in done)

    def _goes_on(self, room: RoomId, hour: _Hour) -> bool:
        return room in self._open and self._open[room].hour == hour

    def _end(self, room: RoomId) -> None:
        batch = self._open.pop(room)
        if batch.spoke:
            self._done.append(batch)


@dataclass(frozen=True, slots=True)
class Bench:
    """What the host lends: its clock, its log's version, and how something is done in turn or proposed."""

    clock: Callable[[], Ms]
    version: Callable[[], int]
    session: Callable[[], Session]
    soon: Callable[[Callable[[], Awaitable[None]]], None]
    propose: Callable[[str, NoteSpeech], Awaitable[None]]


class Speech:
    """Asks the forwarder in time, and has the host write the batches down."""

    def __init__(self, sound: Sound, timers: Timers, bench: Bench, batch_ms: Ms) -> None:
        self._sound = sound
        self._timers = timers
        self._bench = bench
        self._batch_ms = batch_ms
        self._batches = Batches()
        self._waits = False

    def start(self) -> None:
        """Begin with the session as it stands."""
        self._batches.turn(self._bench.session(), self._bench.clock(), self._bench.version())
        self._set_timer()

    def turns(self, before: Session, after: Session) -> bool:
        """Tell whether some batch ends with this change: then ``Sound.cut`` is told to ask, and ``turn`` follows."""
        same = before.rooms is after.rooms and before.address is after.address
        kept = (before.speaking_shown, before.stage, before.over)
        if same and kept == (after.speaking_shown, after.stage, after.over):
            return False  # so it is for every line that is written
        return self._batches.turns(after)

    def turn(self, session: Session) -> None:
        """End the batches of rooms that have changed; they are written down soon."""
        self._batches.turn(session, self._bench.clock(), self._bench.version())
        self._bench.soon(self._note)

    def heard(self, spoken: Mapping[str, Ms]) -> None:
        """Take the forwarder's word."""
        self._batches.heard(spoken)

    def _set_timer(self) -> None:
        self._timers.set("speech", next_on_grid(self._bench.clock(), self._batch_ms), self._due)

    def _due(self) -> None:
        self._set_timer()
        if not self._waits:  # else the log does not answer: what is said meanwhile joins the batch under way
            self._waits = True
            self._bench.soon(self._cut)

    async def end(self) -> None:
        """Write down what is left, before the session's host stops; not for longer than ``LAST_WORDS_S``."""
        done = asyncio.Event()

        async def last() -> None:
            try:
                await self._cut()
            finally:
                done.set()

        self._bench.soon(last)
        with suppress(TimeoutError):  # the log does not answer: these seconds are lost
            async with asyncio.timeout(LAST_WORDS_S):
                await done.wait()

    async def _cut(self) -> None:
        self._waits = False
        await self._sound.cut(self._bench.session(), ask=True)
        self._batches.cut(self._bench.clock(), self._bench.version())
        await self._note()

    async def _note(self) -> None:
        for noted in self._batches.take():
            await self._bench.propose(noted.id, noted.command)


def next_on_grid(now: Ms, batch_ms: Ms) -> Ms:
    """Return the next moment of the grid after ``now``."""
    return (now // batch_ms + 1) * batch_ms


def _hours(session: Session) -> dict[RoomId, _Hour]:
    addressing = frozenset[SeatId]() if session.address is None else frozenset({session.address.by})
    return {
        room.id: _Hour(
            room.seated, addressing & room.seated, speech_readers(session, room), session.stage, session.over
        )
        for room in session.rooms.values()
        if room.seated
    }


def _noted(batch: _Batch) -> Noted:
    spoke = tuple(Spoke(seat, ms) for seat, ms in sorted(batch.spoke.items()))
    command = NoteSpeech(batch.room, tuple(sorted(batch.hour.readers)), spoke)
    return Noted(f"speech/{batch.room}/{batch.version}/{batch.began}", command)
