"""The endpoint ``/ws``: a plain ASGI application, because Starlette's HTTP middleware does not see WebSockets.

The order of a connection: exact Origin, else 403 and never accepted; accept; ``hello`` (or ``rehearse``, for a
connection that only tries sound and picture, and does not take the seat) within ``hello_timeout_ms``, and before
``hellos_waiting_max`` others have come after it; nonce and cookie, else ``sign-in``; the session's host; from then on
``connection``. While it is open its cookie does not grow idle; a cookie that died meanwhile ends it.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress

from room_server.gateway.admission import Admission, Admitted
from room_server.gateway.allowance import Allowances, SeatAllowances
from room_server.gateway.connection import Connection, Shared, patience
from room_server.gateway.rehearsal import Rehearsal
from room_server.gateway.socket import Gone, Receive, Scope, Send, Socket
from room_server.gateway.trouble import report
from room_server.host.directory import Directory
from room_server.host.session_host import SessionClosing, SessionHost
from room_server.log.port import NoSuchSession
from room_server.session.practices.attendance import Depart
from room_server.session.refusals import Refusal
from room_server.session.state import Standing
from room_server.wire import codec
from room_server.wire.codec import BadFrame, Fault, Hello, Rehearse
from room_server.wire.farewells import Bye
from room_server.wire.messages import PROTOCOL_VERSION


class _SentAway(Exception):
    """The connection is not admitted; ``bye`` says why."""

    def __init__(self, bye: Bye) -> None:
        super().__init__(bye.value)
        self.bye = bye


class Gateway:
    """All connections of this node. Mount it: ``WebSocketRoute("/ws", gateway)``."""

    def __init__(self, shared: Shared, admission: Admission, directory: Directory) -> None:
        self._shared = shared
        self._settings = shared.settings
        self._admission = admission
        self._directory = directory
        self._allowances = Allowances(shared.settings)
        self._open: set[Connection] = set()
        self._waiting: dict[Socket, None] = {}  # without a hello yet, the oldest first
        self._keeper: asyncio.Task[None] | None = None

    @property
    def open_connections(self) -> int:
        """How many admitted connections are open."""
        return len(self._open)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one WebSocket (ASGI)."""
        await receive()  # websocket.connect
        if not self._admission.same_origin(scope):
            await send({"type": "websocket.close"})  # not accepted: the server answers 403
            return
        socket = Socket(scope, receive, send)
        try:
            await send({"type": "websocket.accept"})
            await self._serve(scope, socket)
        except (Gone, OSError):
            return
        except Exception as error:  # an error before the connection stands: it ends this connection and nothing else
            report(error)
            await self._send_away(socket, Bye.FAILED)

    async def _serve(self, scope: Scope, socket: Socket) -> None:
        try:
            hello = await self._hello(socket)
            takes_seat = isinstance(hello, Hello)
            who = await self._admission.admit(scope, hello.nonce, now=self._shared.clock(), takes_seat=takes_seat)
            if who is None:
                raise _SentAway(Bye.SIGN_IN)
            host = await self._host(who)
        except _SentAway as sent_away:
            await self._send_away(socket, sent_away.bye)
            return
        kind = Connection if takes_seat else Rehearsal
        after = hello.after if isinstance(hello, Hello) else None
        await self._connect(kind(self._shared, who, socket, host, self._allowances_of(who)), after)

    async def _hello(self, socket: Socket) -> Hello | Rehearse:
        """Return the first frame, in time and in order."""
        self._make_room()
        self._waiting[socket] = None
        try:
            async with asyncio.timeout(self._settings.hello_timeout_ms / 1000):
                return await self._first_hello(socket)
        except TimeoutError:
            raise _SentAway(Bye.HELLO_LATE) from None
        finally:
            self._waiting.pop(socket, None)

    def _make_room(self) -> None:
        """Cut whoever has said nothing for the longest time where too many wait; who speaks without delay comes in."""
        if len(self._waiting) >= self._settings.hellos_waiting_max:
            oldest = next(iter(self._waiting))
            del self._waiting[oldest]
            oldest.cut_within(0)

    async def _first_hello(self, socket: Socket) -> Hello | Rehearse:
        left = patience(self._settings, self._shared.clock())
        while True:
            try:
                return _as_hello(await socket.receive(), self._settings.frame_bytes_max)
            except BadFrame as bad:
                await socket.send(codec.error_frame(bad.fault, bad.id))
                if not left.take(self._shared.clock()):
                    raise _SentAway(Bye.ABUSE) from None

    async def _host(self, who: Admitted) -> SessionHost:
        """Return the session's host, where the seat still has a place in it."""
        try:
            host = await self._directory.host(who.session)
        except NoSuchSession:
            raise _SentAway(Bye.SIGN_IN) from None
        if who.seat not in host.session.seats:
            raise _SentAway(Bye.SIGN_IN)
        if who.new_device:
            await self._change_device(host, who)
        if host.session.seats[who.seat].standing is Standing.REMOVED:
            raise _SentAway(Bye.REMOVED)
        return host

    async def _change_device(self, host: SessionHost, who: Admitted) -> None:
        """Give the seat to its holder's new device when they are out of the room: they ask to come in again.

        A mediator is not taken out: nobody would be there to let them in.
        """
        if not host.session.seats[who.seat].person.steers:
            try:
                await host.submit(who.seat, f"device-{who.cookie_id[:24]}", Depart())
            except SessionClosing:
                raise _SentAway(Bye.GOING_DOWN) from None
            except Refusal:
                pass  # they were not in
        await self._admission.take_seat(who)

    async def _connect(self, connection: Connection, after: int | None) -> None:
        self._open.add(connection)
        if self._keeper is None or self._keeper.done():
            self._keeper = asyncio.create_task(self._keep_cookies(), name="cookies of open connections")
        try:
            await connection.run(after)
        finally:
            self._open.discard(connection)
            if not self._open and self._keeper is not None:
                self._keeper.cancel()
                self._keeper = None

    async def _keep_cookies(self) -> None:
        """Say now and then which cookies are in use; end the connections of those that died."""
        while True:
            await asyncio.sleep(self._settings.cookie_touch_every_ms / 1000)
            for connection in tuple(self._open):
                try:
                    alive = await self._shared.cookies.touch(connection.who.cookie_id, now=self._shared.clock())
                except Exception as error:  # the store did not answer: the next round asks again
                    report(error, session=connection.who.session)
                    continue
                if not alive:
                    connection.bye(Bye.SIGN_IN)

    async def _send_away(self, socket: Socket, bye: Bye) -> None:
        socket.cut_within(self._settings.farewell_ms)
        with suppress(Gone):  # then there is nobody to tell
            await socket.send(codec.bye_frame(bye.value))
            await socket.close(bye)

    def _allowances_of(self, who: Admitted) -> SeatAllowances:
        return self._allowances.of(who.session, who.seat, self._shared.clock())


def _as_hello(data: bytes, bytes_max: int) -> Hello | Rehearse:
    if len(data) > bytes_max:
        raise BadFrame(Fault.TOO_LARGE)
    frame = codec.decode(data)
    if not isinstance(frame, Hello | Rehearse):
        raise BadFrame(Fault.OUT_OF_ORDER, getattr(frame, "id", ""))
    if frame.v != PROTOCOL_VERSION:
        raise BadFrame(Fault.UNSUPPORTED_VERSION)
    return frame
