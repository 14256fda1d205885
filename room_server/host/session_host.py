"""One session's host: commands go in one at a time, and each reader is told what it may know.

The order of every change: the core decides, the log accepts, the state evolves, what may no longer be heard is cut at
the media worker and it has said so, the readers are told, what is newly allowed is bound. One task a session does all
of this in turn; nobody who asks can interrupt it, and a connection that goes away takes nothing with it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from room_server.host.afresh import Afresh
from room_server.host.bells import Bells
from room_server.host.changes import stirred
from room_server.host.counts import Counts
from room_server.host.days import OnAdjourned, nothing_expires, outlast
from room_server.host.keeper import Keeping
from room_server.host.lines import Line
from room_server.host.looks import Looks
from room_server.host.loops import Loops, LoopSettings
from room_server.host.sound import Sound
from room_server.host.speech import Bench, Speech
from room_server.host.timers import Clock, Timers
from room_server.host.writer import Shown, Writer
from room_server.log.port import EventLog, Head, LogError, LogUnavailable, NoSuchSession
from room_server.media.port import MediaPlane
from room_server.session.audience import Ms
from room_server.session.glimpses import GlimpseBody, QualityFigures
from room_server.session.people import HOST, SeatId
from room_server.session.practices.attendance import NoteLine, Removed
from room_server.session.shown import RoomShown
from room_server.session.state import IN_LOBBY, Limits, Session, Standing
from room_server.session.views.shape import View
from room_server.session.visibility import Visible, glimpse
from room_server.vault.vault import Vault

logger = logging.getLogger(__name__)

Job = Callable[[], Awaitable[None]]
MOST_FREEZES = 100  # that one report of a browser adds to the operator's numbers

OnRemoved = Callable[[str, SeatId], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class HostSettings:
    """How patient a host is. Names end in their unit."""

    line_grace_ms: int = 5_000  # a line that is gone for longer is told as lost
    speech_batch_ms: int = 30_000  # speaking time is written down so often, and when a room changes
    most_waiting_jobs: int = 1_000  # commands that wait for one session, beyond which senders wait too
    afresh_pause_ms: int = 500  # between two fresh connections of sound and picture that one seat asks for
    keeping: Keeping = field(default_factory=Keeping)
    limits: Limits = field(default_factory=Limits)
    loops: LoopSettings = field(default_factory=LoopSettings)


@dataclass(frozen=True, slots=True)
class Means:
    """What every session's host works with. ``on_removed`` ends a removed person's links and cookies."""

    log: EventLog
    vault: Vault
    media: MediaPlane
    clock: Clock
    on_removed: OnRemoved
    settings: HostSettings = field(default_factory=HostSettings)
    counts: Counts = field(default_factory=Counts)
    on_adjourned: OnAdjourned = nothing_expires


class SessionClosing(Exception):
    """The session's host is going down; what was not answered can be asked again under the same id."""


class SessionHost:
    """Owns one session on this node."""

    def __init__(self, session_id: str, secret: bytes, means: Means) -> None:
        self.id = session_id
        self._loop = asyncio.get_running_loop()
        asked = means.settings
        self._writer = Writer(
            session_id, secret, means.log, means.vault, means.clock, limits=asked.limits, keeping=asked.keeping
        )
        self._sound = Sound(session_id, means.media)
        self.loops = Loops(session_id, means.media, means.clock, means.settings.loops, lambda: self.session)
        self._clock, self._settings = means.clock, means.settings
        self._on_removed, self._on_adjourned = means.on_removed, means.on_adjourned
        self._counts, self._timers = means.counts, Timers(means.clock)
        bench = Bench(means.clock, lambda: self._writer.head.version, lambda: self.session, self._soon, self._note)
        self._bells = Bells(self._timers, self._soon, self._note)
        self._afresh = Afresh(self._timers, means.clock, asked.afresh_pause_ms, self._attend_soon_again)
        self._speech = Speech(self._sound, self._timers, bench, means.settings.speech_batch_ms)
        self._lines: dict[SeatId, Line] = {}
        self._looks = Looks(means.settings.limits)
        self._jobs: asyncio.Queue[Job] = asyncio.Queue()
        self._places = asyncio.Semaphore(asked.most_waiting_jobs)  # for those who ask; the host's own jobs are few
        self._task: asyncio.Task[None] | None = None
        self._asked: set[asyncio.Future[None]] = set()  # who waits for a command's end
        self._heard: Head | None = None  # the last that the log told of itself
        self._closing = False
        self.quiet_since: Ms = means.clock()

    @property
    def session(self) -> Session:
        """The session now."""
        return self._writer.chronicle.session

    @property
    def attached(self) -> frozenset[SeatId]:
        """The seats that have an open line here."""
        return frozenset(self._lines)

    async def start(self) -> None:
        """Read the log and begin to work. Raises ``NoSuchSession``, ``LogUnavailable``."""
        await self._writer.load()
        self._task = asyncio.create_task(self._work(), name="session host")
        self._task.add_done_callback(self._stopped)
        self._bells.set(self.session)
        self._speech.start()
        for seat in self._present_without_line():
            self._expect_line(seat)
        self._soon(lambda: outlast(self._on_adjourned, self.id, None, self.session))
        self._soon(self._writer.keep_snapshot)

    async def submit(self, by: SeatId, command_id: str, command: object) -> None:
        """Return when what the command asks is in the log and everyone was told. Raises ``Refusal``.

        ``by`` is the seat of the sender's link, or ``HOST``. The same id again does nothing again. It may take as long
        as the store does not answer; asking again under the same id is always safe. Raises ``SessionClosing``.
        """
        done: asyncio.Future[None] = self._loop.create_future()

        async def carry_out() -> None:
            try:
                await self._carry_out(by, command_id, command)
            except Exception as error:  # handed to the asker, whatever it is
                if not done.done():
                    done.set_exception(error)
            else:
                if not done.done():
                    done.set_result(None)

        if self._task is None or self._task.done():
            raise SessionClosing
        self._asked.add(done)
        try:
            async with self._places:
                self._soon(carry_out)
                await done
        finally:
            self._asked.discard(done)

    def attach(self, seat: SeatId, line: Line, after: int | None) -> None:
        """Give the seat this line, in place of an older one, and show it where things stand.

        A removed person is sent away without one more byte of the session, whatever still let them in.
        """
        if self._sent_away(seat, line):
            return
        older = self._lines.pop(seat, None)
        if older is not None:
            self.loops.leave(seat, older)
            older.bye("replaced")
        self._lines[seat] = line
        self._counts.lines_back += after is not None
        self._timers.cancel(f"line/{seat}")
        self._show(seat, line, after)
        self._show_looks(seat)
        self._note_line(seat, up=True)
        self._attend_soon_again(seat)

    def detach(self, seat: SeatId, line: Line) -> None:
        """Take the line away if it is still the seat's; after the grace time it is told as lost."""
        self.loops.leave(seat, line)
        if self._lines.get(seat) is not line:
            return
        del self._lines[seat]
        self._looks.forget(seat)
        self.quiet_since = self._clock()
        self._expect_line(seat)
        self._soon(self._attend)

    def peek(self, by: SeatId, body: GlimpseBody) -> None:
        """Show others something ephemeral, as far as they may see it."""
        self._looks.keep(by, body)
        if isinstance(body, QualityFigures):
            self._counts.freezes += min(max(body.freezes, 0), MOST_FREEZES)
        seen = glimpse(self.session, by, body, self._settings.limits)
        if seen is not None:
            for reader in seen.readers & self._lines.keys():
                self._lines[reader].glimpse(seen)

    async def signal(self, by: SeatId, message: Mapping[str, object]) -> None:
        """Hand a browser's word to the forwarder; ``again`` asks for a fresh connection."""
        if message.get("t") == "again":
            self._counts.media_again += 1
            self._afresh.ask(by)
        elif self.loops.is_word(message):
            if by in self._lines:
                await self.loops.hear(by, self._lines[by], message)
        elif (wrong := await self._sound.signal(by, message)) is not None:
            self.on_signal(by, {"t": "refused", "code": wrong})

    def told(self, seat: SeatId) -> Sequence[Visible]:
        """Return the last events that the seat was told, in order, as far back as they are held here."""
        return self._writer.chronicle.told(seat)

    def view(self, seat: SeatId) -> View:
        """Return what the seat sees now; it is the host's own: do not change it."""
        return self._writer.chronicle.view(seat)[1]

    async def histories(self, seats: Iterable[SeatId]) -> Mapping[SeatId, Sequence[Visible]]:
        """Return all that each of these seats was told, in order. Raises ``NoSuchSession``, ``LogUnavailable``."""
        return await self._writer.histories(seats)

    def on_signal(self, seat: SeatId, message: Mapping[str, object]) -> None:
        """Pass a word of the forwarder to the seat's browser."""
        if seat in self._lines:
            self._lines[seat].signal(message)

    def on_spoken(self, spoken: Mapping[str, Ms]) -> None:
        """Take the forwarder's word on who was heard for how long, since its last word."""
        self._speech.heard(spoken)

    def on_media_lost(self) -> None:
        """Connect everybody anew: the media worker died."""
        self._counts.media_lost += 1
        self._soon(lambda: self._sound.restore(self.session, self.attached))

    def on_news(self, head: Head) -> None:
        """Catch up with what another node appended."""
        self._heard = head
        if head != self._writer.head:
            self._soon(self._catch_up)

    async def close(self, code: str) -> None:
        """Say goodbye to every line, stop working, let go of media."""
        self._closing = True
        for line in self._lines.values():
            line.bye(code)
        self._lines.clear()
        self._timers.cancel_all()
        if self._task is not None:
            if self._sound.carries and not self._task.done():
                await self._speech.end()
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        await self._writer.aclose()
        await self.loops.close(code)
        await self._sound.end()

    async def _work(self) -> None:
        while True:
            job = await self._jobs.get()
            try:
                await job()
                await self._writer.keep_snapshot()  # everybody was told: nobody's answer waits for it
            except NoSuchSession:
                return  # the session was deleted: the directory lets go of this host
            except LogError as error:
                logger.warning("log", extra={"session": self.id, "error": type(error).__name__})
            except Exception as error:
                logger.exception("a job of a session failed", extra={"session": self.id, "error": type(error).__name__})

    def _stopped(self, _: asyncio.Task[None]) -> None:
        """Tell those who still wait that no more is done here."""
        for done in self._asked:
            if not done.done():
                done.set_exception(SessionClosing())

    def _soon(self, job: Job) -> None:
        """Do this after what waits already."""
        self._jobs.put_nowait(job)

    async def _carry_out(self, by: SeatId, command_id: str, command: object) -> None:
        before, generation, began = self.session, self._writer.generation, self._loop.time()
        try:
            shown = await self._writer.carry_out(by, command_id, command)
        except Exception:  # whatever it is, what others did meanwhile has happened
            await self._tell(before, self._writer.followed, generation)
            raise
        self._counts.kept.add(self._loop.time() - began)
        await self._tell(before, shown, generation)

    async def _note(self, command_id: str, command: object) -> None:
        await self._carry_out(HOST, command_id, command)

    async def _catch_up(self) -> None:
        if self._heard == self._writer.head:
            return  # the news was of an append of our own, and came before its answer
        before, generation = self.session, self._writer.generation
        try:
            shown = await self._writer.catch_up()
        except LogUnavailable:
            return  # the log's own news comes again each second
        await self._tell(before, shown, generation)

    async def _tell(self, before: Session, shown: Shown, generation: int) -> None:
        """Cut, tell, bind: in this order."""
        after = self.session
        stirs = stirred(before, after)
        turns = self._speech.turns(before, after)
        if stirs:
            self.loops.follow(after)
        if stirs or turns:
            await self._sound.cut(after, ask=turns)
        if turns:
            self._speech.turn(after)
        if generation != self._writer.generation:
            self._show_anew()
        for visible in shown:
            if visible.reader in self._lines:
                self._lines[visible.reader].told(visible)
                if isinstance(visible.event, RoomShown):
                    self._show_looks(visible.reader)
        if stirs:
            await self._after_change(before, after, shown)

    async def _after_change(self, before: Session, after: Session, shown: Shown) -> None:
        come = after.admitted() - before.admitted()
        self._counts.joins += len(come)
        for seat in come:
            if seat in self._lines:
                self._lines[seat].admitted()
        for seat in sorted({v.event.seat for v in shown if isinstance(v.event, Removed)}):
            if seat in self._lines:
                self._lines.pop(seat).bye("removed")
            await self._on_removed(self.id, seat)
        await outlast(self._on_adjourned, self.id, before, after)
        self._bells.set(self.session)
        await self._attend()
        await self._sound.bind(after)

    async def _attend(self) -> None:
        await self._sound.attend(self.session, self.attached)

    def _attend_soon_again(self, seat: SeatId) -> None:
        async def attend() -> None:
            await self._sound.attend(self.session, self.attached, again=seat)
            await self._sound.bind(self.session)

        self._soon(attend)

    def _show_anew(self) -> None:
        for seat, line in self._lines.items():
            if not self._sent_away(seat, line):
                self._show(seat, line, None)

    def _sent_away(self, seat: SeatId, line: Line) -> bool:
        """Say goodbye to a line that has no place here: of a removed person, or while this host goes down."""
        seating = self.session.seats.get(seat)
        removed = seating is None or seating.standing is Standing.REMOVED
        if removed or self._closing:
            line.bye("removed" if removed else "going-down")
        return removed or self._closing

    def _show(self, seat: SeatId, line: Line, after: int | None) -> None:
        """Continue after the reader's own ordinal where that can be done; else show the whole view."""
        chronicle = self._writer.chronicle
        told, last = chronicle.told(seat), chronicle.ordinal(seat)
        before = last - len(told)
        if after is not None and max(before, 1) <= after <= last:
            line.resumed(after)
            for visible in told[after - before :]:
                line.told(visible)
        else:
            line.view(*chronicle.view(seat))

    def _show_looks(self, comer: SeatId) -> None:
        """Show somebody who comes how people are, and these how they are."""
        for seen in self._looks.shown(self.session, comer):
            for reader in seen.readers & self._lines.keys():
                self._lines[reader].glimpse(seen)

    def _note_line(self, seat: SeatId, *, up: bool) -> None:
        seating = self.session.seats.get(seat)
        if seating is None or seating.on_line == up:
            return
        # The id names what ended, so that two nodes that propose the same say it once.
        command_id = f"line/{seat}/{self._writer.chronicle.ordinal(seat)}/{self._writer.head.version}/{up}"

        async def note() -> None:
            if up == (seat in self._lines):
                await self._carry_out(HOST, command_id, NoteLine(seat, up))

        self._soon(note)

    def _expect_line(self, seat: SeatId) -> None:
        lost = self._clock() + self._settings.line_grace_ms
        self._timers.set(f"line/{seat}", lost, lambda: self._note_line(seat, up=False))

    def _present_without_line(self) -> list[SeatId]:
        present = IN_LOBBY | {Standing.SEATED}
        seats = self.session.seats.items()
        return [seat for seat, s in seats if s.on_line and s.standing in present and seat not in self._lines]
