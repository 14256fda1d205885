"""The client: one seat's connection, its view, and its commands.

Rules:
- The view is the fold of what the seat was told, by the same function as the server's
  (``session.views.fold``): *view + later events = later view*.
- A command goes out under an id of its own. One that was not answered is sent again under the same id after a
  reconnect, in the order in which commands were given; the server does nothing twice.
- A line that breaks is opened again, with growing pauses, and continues after the last event that was read. It is not
  opened again after ``removed`` or ``replaced``, nor when the door gives no pass any more.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from room_server.headless.doors import Passes
from room_server.headless.errors import Ended, NotLetIn, Refused, Rejected
from room_server.session.audience import Event
from room_server.session.glimpses import GlimpseBody
from room_server.session.people import SeatId
from room_server.session.views.fold import tell
from room_server.session.views.shape import PersonView, View
from room_server.session.visibility import Glimpse, Visible
from room_server.wire import codec
from room_server.wire.farewells import Bye
from room_server.wire.messages import GLIMPSES, TOLD

PAUSES_S = (0.05, 0.2, 0.5, 1.0, 2.0, 5.0)  # before each further try to connect; the last one repeats
PING_EVERY_S = 10.0
PONG_WITHIN_S = 5.0
GLIMPSES_KEPT = 256
FOR_GOOD = frozenset({Bye.REMOVED.value, Bye.REPLACED.value})


class Client:
    """One seat. Use it as a context manager, or call ``open`` and ``close``."""

    def __init__(self, passes: Passes, *, keep_frames: bool = False) -> None:
        """``keep_frames`` keeps each received frame's bytes in ``frames`` (for tests of what crosses the wire).

        ``told`` are the events since the last view, ``heard`` the kinds of frames that came, ``unsaved`` the ids of
        commands that wait for the server's log, ``errors`` the codes of frames that the server could not read.
        """
        self.view = View(SeatId(""))
        self.ordinal = 0
        self.told: list[Visible] = []
        self.glimpses: deque[Glimpse] = deque(maxlen=GLIMPSES_KEPT)
        self.signals: asyncio.Queue[Mapping[str, Any]] = asyncio.Queue()
        self.frames: list[bytes] = []
        self.unsaved: set[str] = set()
        self.errors: list[str] = []
        self.heard: set[str] = set()
        self.connects = 0
        self.bye: str | None = None
        self._keep_frames = keep_frames
        self._passes = passes
        self._socket: ClientConnection | None = None
        self._greeted = False
        self._word = secrets.token_urlsafe(6)  # command ids are unique over several runs of one seat
        self._given = 0
        self._unanswered: dict[str, tuple[bytes, asyncio.Future[None]]] = {}
        self._waiting: list[tuple[Callable[[], bool], asyncio.Future[None]]] = []
        self._pongs = 0
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def me(self) -> PersonView:
        """What the seat sees of itself."""
        return self.view.people[self.view.you]

    @property
    def connected(self) -> bool:
        """Whether the line is open and the server has shown where things stand."""
        return self._greeted

    async def open(self, timeout_s: float = 10.0) -> None:
        """Connect, and return when the view is there. Raises ``Ended``, ``TimeoutError``."""
        self._task = asyncio.create_task(self._stay_connected())
        await self.until(lambda: self._greeted, timeout_s)

    async def close(self) -> None:
        """Close the line and stay away."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._socket is not None:
            await self._socket.close()
        self._fail(Ended("closed"))

    async def do(self, command: object, *, command_id: str | None = None) -> None:
        """Give a command, and return when it was accepted. Raises ``Refused``, ``Rejected``, ``Ended``."""
        if self._task is None or self._task.done():
            raise Ended(self.bye or "closed")
        if command_id is None:
            self._given += 1
            command_id = f"{self._word}-{self._given}"
        frame = codec.command_frame(command_id, command)
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._unanswered[command_id] = (frame, answer)
        try:
            await self._send(frame)
            await answer
        finally:
            self._unanswered.pop(command_id, None)
            self.unsaved.discard(command_id)

    async def peek(self, body: GlimpseBody) -> None:
        """Show others something ephemeral; without a line it is dropped."""
        await self._send(codec.peek_frame(body))

    async def signal(self, message: Mapping[str, object]) -> None:
        """Say a word to the forwarder; without a line it is dropped."""
        await self._send(codec.signal_frame(message))

    async def send_raw(self, data: bytes | str) -> None:
        """Send a frame as it is (for tests of what the server refuses)."""
        await self._send(data)

    async def until(self, true: Callable[[], bool], timeout_s: float = 5.0) -> None:
        """Return when the condition holds; it is asked again after each frame. Raises ``TimeoutError``, ``Ended``."""
        if true():
            return
        if self._task is None or self._task.done():
            raise Ended(self.bye or "closed")
        reached: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((true, reached))
        async with asyncio.timeout(timeout_s):
            await reached

    async def drop_line(self) -> None:
        """Cut the line as a bad network would; the client comes back by itself."""
        if self._socket is not None:
            self._socket.transport.abort()

    async def _stay_connected(self) -> None:
        tries = 0
        try:
            while True:
                if await self._one_line():
                    tries = 0
                if self.bye in FOR_GOOD:
                    raise Ended(self.bye or "")
                await asyncio.sleep(PAUSES_S[min(tries, len(PAUSES_S) - 1)])
                tries += 1
        except (Ended, NotLetIn) as end:
            self._fail(Ended(end.code))

    async def _one_line(self) -> bool:
        """Hold one connection as long as it lasts; whether the server showed where things stand."""
        self.bye = None
        try:
            one = await self._passes.next_pass()
            async with connect(
                one.url,
                origin=one.origin,  # type: ignore[arg-type]
                additional_headers={"Cookie": one.cookie},
                compression=None,
                max_size=None,
                ping_interval=None,
            ) as socket:
                self._socket = socket
                await socket.send(codec.hello_frame(one.nonce, self.ordinal or None, self._passes.device))
                await self._read(socket)
        except (OSError, TimeoutError, ConnectionClosed, InvalidHandshake):
            pass  # a line that breaks is ordinary: the next try follows
        was, self._greeted, self._socket = self._greeted, False, None
        return was

    async def _read(self, socket: ClientConnection) -> None:
        pinging = asyncio.create_task(self._ping(socket))
        try:
            async for data in socket:
                if isinstance(data, bytes):
                    if self._keep_frames:
                        self.frames.append(data)
                    await self._take(codec.unpack_server_frame(data))
                    self._wake()
        finally:
            pinging.cancel()
            await asyncio.gather(pinging, return_exceptions=True)

    async def _take(self, frame: dict[str, Any]) -> None:
        self.heard.add(frame["t"])
        take = _FRAMES.get(frame["t"])
        if take is not None:  # what is not known is ignored
            take(self, frame)
        if frame["t"] in ("view", "resumed"):
            for waiting, _ in tuple(self._unanswered.values()):
                await self._send(waiting)
        elif frame["t"] == "ticket":
            with suppress(NotLetIn, OSError):  # then the old cookie goes on for its time
                await self._passes.rotate(frame["ticket"])

    def _on_view(self, frame: dict[str, Any]) -> None:
        self.view = codec.convert(frame["view"], View)
        self.ordinal = frame["n"]
        self._on_greeted(frame)

    def _on_greeted(self, _: dict[str, Any]) -> None:
        self._greeted = True
        self.connects += 1

    def _on_told(self, frame: dict[str, Any]) -> None:
        body = frame["e"]
        event: type[Event] | None = TOLD.get(body.pop("t"))
        self.ordinal = frame["n"]
        if event is not None:
            me = self.view.you
            visible = Visible(me, self.ordinal, codec.convert({**body, "audience": {"seats": [me]}}, event))
            tell(self.view, visible)
            self.told.append(visible)

    def _on_glimpse(self, frame: dict[str, Any]) -> None:
        body = frame["g"]
        kind = GLIMPSES.get(body.pop("t"))
        if kind is not None:
            self.glimpses.append(Glimpse(frozenset({self.view.you}), frame["by"], codec.convert(body, kind)))

    def _on_signal(self, frame: dict[str, Any]) -> None:
        self.signals.put_nowait(frame["s"])

    def _on_done(self, frame: dict[str, Any]) -> None:
        self._answer(frame["id"], None)

    def _on_refused(self, frame: dict[str, Any]) -> None:
        self._answer(frame["id"], Refused(frame["code"]))

    def _on_unsaved(self, frame: dict[str, Any]) -> None:
        self.unsaved.add(frame["id"])

    def _on_error(self, frame: dict[str, Any]) -> None:
        self.errors.append(frame["code"])
        self._answer(frame["id"], Rejected(frame["code"]))

    def _on_bye(self, frame: dict[str, Any]) -> None:
        self.bye = frame["code"]

    def _on_pong(self, frame: dict[str, Any]) -> None:
        self._pongs = frame["n"]

    def _answer(self, command_id: str, error: Exception | None) -> None:
        _, answer = self._unanswered.get(command_id, (b"", None))
        if answer is None or answer.done():
            return
        if error is None:
            answer.set_result(None)
        else:
            answer.set_exception(error)

    def _wake(self) -> None:
        """Let go of those whose condition holds."""
        still = []
        for true, reached in self._waiting:
            if reached.done():
                continue
            if true():
                reached.set_result(None)
            else:
                still.append((true, reached))
        self._waiting = still

    def _fail(self, error: Ended) -> None:
        """Tell everybody who waits that nothing comes any more."""
        self._wake()
        waiting = [answer for _, answer in self._unanswered.values()] + [reached for _, reached in self._waiting]
        for future in waiting:
            if not future.done():
                future.set_exception(Ended(error.code))

    async def _send(self, frame: bytes | str) -> None:
        """Send a frame on the line, if there is one: a command goes out again on the next."""
        if self._socket is None or not self._greeted:
            return
        try:
            await self._socket.send(frame)
        except ConnectionClosed:
            return

    async def _ping(self, socket: ClientConnection) -> None:
        """Ask each 10 s whether the line lives; without an answer within 5 s it is cut."""
        number = 0
        while True:
            await asyncio.sleep(PING_EVERY_S)
            number += 1
            await self._send(codec.ping_frame(number))
            await asyncio.sleep(PONG_WITHIN_S)
            if self._pongs != number:
                socket.transport.abort()


_FRAMES: Mapping[str, Callable[[Client, dict[str, Any]], None]] = {
    "view": Client._on_view,
    "resumed": Client._on_greeted,
    "told": Client._on_told,
    "glimpse": Client._on_glimpse,
    "signal": Client._on_signal,
    "done": Client._on_done,
    "refused": Client._on_refused,
    "unsaved": Client._on_unsaved,
    "error": Client._on_error,
    "bye": Client._on_bye,
    "pong": Client._on_pong,
}
