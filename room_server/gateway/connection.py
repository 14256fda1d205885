"""One admitted connection: the seat's frames to the host, and what the seat is told back to the socket.

Rules:
- Who acts is the seat of the page's nonce; nothing in a frame can name another.
- Commands of one connection are carried out one at a time, in the order in which they came. Pings, glimpses and
  signals do not wait for them.
- A frame that cannot be read, or comes too often, is answered to its sender alone and counted. Too many of them end
  the connection; they harm nobody else.
- An unexpected error ends this connection alone. The operator reads an error id, a kind and a place; the person
  learns that something failed, no more.
- After ``bye`` nothing follows, and the socket is cut within ``farewell_ms``.

How it works: the caller's task reads; one task writes what waits in the outbox; one carries out commands.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from room_server.gateway.admission import Admitted, CookieBook
from room_server.gateway.allowance import Allowance, SeatAllowances
from room_server.gateway.bodies import Bodies
from room_server.gateway.outbox import Outbox
from room_server.gateway.settings import GatewaySettings
from room_server.gateway.socket import Gone, Socket
from room_server.gateway.trouble import report
from room_server.host.counts import Counts
from room_server.host.session_host import SessionClosing, SessionHost
from room_server.session.audience import Ms
from room_server.session.practices.attendance import Departed, Removed
from room_server.session.refusals import Refusal
from room_server.session.shown import RoomShown
from room_server.session.views.shape import View
from room_server.session.visibility import Glimpse, Visible
from room_server.wire import codec
from room_server.wire.codec import BadFrame, Do, Fault, Hello, Peek, Ping, Rehearse, Signal
from room_server.wire.farewells import Bye

_GOES_ELSEWHERE = (RoomShown, Departed, Removed)
"""After these, told of the reader itself, glimpses of the room where it was are not shown any more."""

Clock = Callable[[], Ms]


@dataclass(frozen=True, slots=True)
class Shared:
    """What all connections of a gateway have in common."""

    settings: GatewaySettings
    cookies: CookieBook
    clock: Clock
    bodies: Bodies
    counts: Counts = field(default_factory=Counts)


class Connection:
    """A ``host.lines.Line`` over one WebSocket."""

    def __init__(
        self, shared: Shared, who: Admitted, socket: Socket, host: SessionHost, allowances: SeatAllowances
    ) -> None:
        self.who = who
        self._shared = shared
        self._settings = shared.settings
        self._socket = socket
        self._host = host
        self._allowances = allowances
        self._patience = patience(shared.settings, shared.clock())
        self._outbox = Outbox(shared.settings, self._too_slow)
        self._commands: asyncio.Queue[Do] = asyncio.Queue(shared.settings.commands_waiting_max)
        self._upto = 0  # the reader's ordinal up to which it has been told
        self._bye: Bye | None = None
        self._tickets: set[asyncio.Task[None]] = set()

    async def run(self, after: int | None) -> None:
        """Attach the seat, and serve it until either side ends the connection."""
        writer, worker = (asyncio.create_task(self._guarded(work())) for work in (self._write, self._carry_out))
        try:
            self._come(after)
            await self._guarded(self._read())
        finally:
            self._go()
            self._outbox.finish()
            if self._bye is not None:
                await asyncio.wait({writer}, timeout=self._settings.farewell_ms / 1000)
            await _end(writer, worker, *self._tickets)

    def _come(self, after: int | None) -> None:
        self._outbox.begin_catching_up()
        self._host.attach(self.who.seat, self, after)
        self._outbox.end_catching_up()

    def _go(self) -> None:
        self._host.detach(self.who.seat, self)

    # What the host says (host.lines.Line)

    def view(self, ordinal: int, seen: View) -> None:
        """Show the seat its view, which holds its events up to ``ordinal``."""
        self._upto = ordinal
        self._outbox.put(codec.view_frame(ordinal, seen))

    def resumed(self, ordinal: int) -> None:
        """Say that what follows continues after ``ordinal``."""
        self._upto = ordinal
        self._outbox.put(codec.resumed_frame(ordinal))

    def told(self, visible: Visible) -> None:
        """Tell the seat one more event; one that it came in time to be shown already is not told twice."""
        if visible.ordinal <= self._upto:
            return
        self._upto, event = visible.ordinal, visible.event
        if isinstance(event, _GOES_ELSEWHERE) and event.seat == self.who.seat:
            self._outbox.forget_glimpses()
        self._outbox.put(codec.told_frame(visible.ordinal, self._shared.bodies.event(event)))

    def glimpse(self, glimpse: Glimpse) -> None:
        """Show the seat something ephemeral, on the next tick; a later one of the same sender and kind replaces it."""
        self._outbox.show((glimpse.by, type(glimpse.body)), self._shared.bodies.glimpse(glimpse))

    def signal(self, message: Mapping[str, object]) -> None:
        """Pass on a word of the forwarder to this browser."""
        self._outbox.put(codec.signal_frame(message))

    def admitted(self) -> None:
        """Give the page that was just admitted a ticket for a new cookie."""
        task = asyncio.create_task(self._guarded(self._give_ticket()))
        self._tickets.add(task)
        task.add_done_callback(self._tickets.discard)

    def bye(self, code: str) -> None:
        """Send what is queued, say why, and close. Nothing is sent after it."""
        if self._bye is None:
            self._bye = Bye(code)
            self._shared.counts.farewells[self._bye.value] += 1
            self._outbox.finish(codec.bye_frame(code))
            self._socket.cut_within(self._settings.farewell_ms)

    # What the browser says

    async def _read(self) -> None:
        while True:
            try:
                data = await self._socket.receive()
                if self._bye is not None:
                    continue  # what a page still says while it is sent away is not heard
                await self._take(data)
            except BadFrame as bad:
                self._complain(bad)

    async def _take(self, data: bytes) -> None:
        if not self._allowances.frames.take(self._shared.clock()):
            raise BadFrame(Fault.TOO_FREQUENT)
        if len(data) > self._settings.frame_bytes_max:
            raise BadFrame(Fault.TOO_LARGE)
        frame = codec.decode(data)
        meaning = _MEANINGS[type(frame)]
        waits = meaning(self, frame)
        if waits is not None:
            await waits

    def _on_do(self, frame: Do) -> None:
        if self._commands.full() or not self._allowances.commands.take(self._shared.clock()):
            raise BadFrame(Fault.TOO_FREQUENT, frame.id)
        self._commands.put_nowait(frame)

    def _on_peek(self, frame: Peek) -> None:
        if self._allowances.peeks.take(self._shared.clock()):
            self._host.peek(self.who.seat, frame.body)

    async def _on_signal(self, frame: Signal) -> None:
        await self._host.signal(self.who.seat, frame.message)

    def _on_ping(self, frame: Ping) -> None:
        self._outbox.put(codec.pong_frame(frame.n, self._shared.clock()))

    def _on_hello(self, _: Hello | Rehearse) -> None:
        raise BadFrame(Fault.OUT_OF_ORDER)

    def _complain(self, bad: BadFrame) -> None:
        self._shared.counts.frame_errors[bad.fault.value] += 1
        self._outbox.put(codec.error_frame(bad.fault, bad.id))
        if not self._patience.take(self._shared.clock()):
            self.bye(Bye.ABUSE)

    # The two tasks

    async def _carry_out(self) -> None:
        loop = asyncio.get_running_loop()
        patience_s = self._settings.unsaved_after_ms / 1000
        while True:
            frame = await self._commands.get()
            unsaved = loop.call_later(patience_s, self._say_unsaved, frame.id)
            try:
                await self._host.submit(self.who.seat, frame.id, frame.command)
            except Refusal as refusal:
                self._shared.counts.refusals[refusal.because.value] += 1
                self._outbox.put(codec.refused_frame(frame.id, refusal.because))
            except SessionClosing:
                self.bye(Bye.GOING_DOWN)  # the page comes back, and asks again under the same id
            else:
                self._shared.counts.commands += 1
                self._outbox.put(codec.done_frame(frame.id))
            finally:
                unsaved.cancel()

    def _say_unsaved(self, command_id: str) -> None:
        self._outbox.put(codec.unsaved_frame(command_id))

    async def _write(self) -> None:
        while await self._outbox.ready():
            while frames := self._outbox.take_some():
                await self._socket.send(*frames)
        if self._bye is not None:
            await self._socket.close(self._bye)

    async def _give_ticket(self) -> None:
        ticket = await self._shared.cookies.ticket(self.who.cookie_id, now=self._shared.clock())
        self._outbox.put(codec.ticket_frame(ticket))

    def _too_slow(self) -> None:
        self._outbox.clear()
        self.bye(Bye.TOO_SLOW)

    async def _guarded(self, work: Awaitable[None]) -> None:
        try:
            await work
        except Gone:
            return
        except Exception as error:  # whatever it is, it ends this connection and nothing else
            report(error, session=self._host.id)
            self.bye(Bye.FAILED)


def patience(settings: GatewaySettings, now: Ms) -> Allowance:
    """Return how many bad frames a connection may send before it is closed."""
    most = settings.bad_frames_per_minute - 1  # the last one is answered too, and then ends it
    return Allowance(settings.bad_frames_per_minute / 60, most, now)


async def _end(*tasks: asyncio.Task[None]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


_MEANINGS: Mapping[type, Callable[[Connection, Any], Awaitable[None] | None]] = {
    Do: lambda connection, frame: connection._on_do(frame),
    Peek: lambda connection, frame: connection._on_peek(frame),
    Signal: lambda connection, frame: connection._on_signal(frame),
    Ping: lambda connection, frame: connection._on_ping(frame),
    Hello: lambda connection, frame: connection._on_hello(frame),
    Rehearse: lambda connection, frame: connection._on_hello(frame),
}
