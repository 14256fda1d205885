"""Commands to the store, many callers on one connection.

Rules:
- Commands that wait in the same turn of the loop go out in one write; one such pipeline is in flight at a
  time, and what comes meanwhile goes with the next. With `appendfsync always` the store then syncs once for
  all of them.
- Replies belong to commands by position alone. A caller who was cancelled leaves its place in the line, so
  nobody ever gets another's reply.
- Every command here may be repeated: appends carry their command id. A lost connection or a silent store
  therefore means: connect anew and send again, `TRIES` times at most; then `LogUnavailable`.
- While there is no connection, callers wait `PATIENCE_S`; a store that restarts quickly is not noticed.

No task a command: `call` makes a future, the rest are callbacks. One task runs while connecting.
"""

import asyncio
import logging
from collections import deque
from dataclasses import dataclass

import hiredis

from room_server.log.channel import Address, CannotConnect, Channel, Reply, dial, pack
from room_server.log.port import LogUnavailable

TRIES = 3  # times a command is sent before its caller is told that the store is unavailable
REPLY_TIMEOUT_S = 1.5  # for a whole pipeline; after it the connection is given up
PATIENCE_S = 2.0  # how long a command waits for a connection
RECONNECT_WAITS_S = (0.02, 0.05, 0.1, 0.2)  # then the last one again and again
AT_ONCE = 512  # commands in one pipeline, unless the pipeline is made for larger replies

_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Call:
    """One command on its way, and who waits for its reply (None: nobody)."""

    packed: bytes
    future: asyncio.Future[Reply] | None
    since: float  # loop time, seconds
    tries_left: int = TRIES

    def dropped(self) -> bool:
        return self.future is not None and self.future.done()

    def fail(self) -> None:
        if self.future is not None and not self.future.done():
            self.future.set_exception(LogUnavailable("the store does not answer"))


class Pipeline:
    """One connection's worth of commands to one store."""

    def __init__(self, address: Address, at_once: int = AT_ONCE) -> None:
        """Take the store's address, and how many commands may be in flight."""
        self._address = address
        self._at_once = at_once
        self._loop = asyncio.get_running_loop()
        self._channel: Channel | None = None
        self._waiting: deque[_Call] = deque()
        self._in_flight: deque[_Call] = deque()
        self._flush_due = False
        self._timer: asyncio.TimerHandle | None = None
        self._connecting: asyncio.Task[None] | None = None
        self._closed = False

    async def call(self, *args: str | bytes | int) -> Reply:
        """Send one repeatable command and return its reply. Raises LogUnavailable, hiredis.ReplyError."""
        if self._closed:
            raise LogUnavailable("the connection is closed")
        future: asyncio.Future[Reply] = self._loop.create_future()
        self._enqueue(_Call(pack(*args), future, self._loop.time()))
        reply = await future
        if isinstance(reply, hiredis.ReplyError):
            raise reply
        return reply

    def send(self, *args: str | bytes | int) -> None:
        """Send one command whose fate does not matter: once, and only if there is a connection."""
        if self._channel is not None and not self._closed:
            self._enqueue(_Call(pack(*args), None, self._loop.time(), tries_left=1))

    async def aclose(self) -> None:
        """Give up the connection; who still waits is told LogUnavailable."""
        self._closed = True
        if self._connecting is not None:
            self._connecting.cancel()
            await asyncio.gather(self._connecting, return_exceptions=True)
        for call in (*self._in_flight, *self._waiting):
            call.fail()
        self._waiting.clear()
        if self._channel is not None:
            self._channel.abort()
            await self._channel.wait_lost()

    def _enqueue(self, call: _Call) -> None:
        self._waiting.append(call)
        if self._channel is None:
            self._connect()
        elif not self._in_flight and not self._flush_due:
            self._flush_due = True
            self._loop.call_soon(self._flush)

    def _flush(self) -> None:
        """Send what waits as one pipeline."""
        self._flush_due = False
        if self._channel is None or self._in_flight:
            return
        while self._waiting and len(self._in_flight) < self._at_once:
            call = self._waiting.popleft()
            if not call.dropped():
                call.tries_left -= 1
                self._in_flight.append(call)
        if self._in_flight:
            self._timer = self._loop.call_later(REPLY_TIMEOUT_S, self._give_up)
            self._channel.send(b"".join(call.packed for call in self._in_flight))

    def _on_reply(self, reply: Reply) -> None:
        if not self._in_flight:  # a reply to nothing: whoever speaks there is not to be trusted with the next
            self._give_up()
            return
        call = self._in_flight.popleft()
        if call.future is not None and not call.future.done():
            call.future.set_result(reply)
        if not self._in_flight:
            self._stop_timer()
            self._flush()

    def _on_lost(self) -> None:
        """Put what has no reply back in front, in its order, and connect anew."""
        self._channel = None
        self._stop_timer()
        again = []
        for call in self._in_flight:
            if call.tries_left > 0:
                call.since = self._loop.time()
                again.append(call)
            else:
                call.fail()
        self._in_flight.clear()
        self._waiting.extendleft(reversed(again))
        if not self._closed:
            _log.warning("store connection lost, %d commands are sent again", len(again))
            if self._waiting:
                self._connect()

    def _give_up(self) -> None:
        if self._channel is not None:
            self._channel.abort()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _connect(self) -> None:
        if self._connecting is None or self._connecting.done():
            self._connecting = self._loop.create_task(self._keep_dialling())

    async def _keep_dialling(self) -> None:
        """Dial until it succeeds or nobody waits any more."""
        failures = 0
        while self._waiting:
            try:
                channel = await dial(self._address)
            except CannotConnect as error:
                if failures == 0:
                    _log.warning("store not reachable: %s", error)
                self._give_up_on_the_late()
                await asyncio.sleep(RECONNECT_WAITS_S[min(failures, len(RECONNECT_WAITS_S) - 1)])
                failures += 1
                continue
            if failures:
                _log.info("store connection is back")
            channel.on_reply, channel.on_lost = self._on_reply, self._on_lost
            self._channel = channel
            self._flush()
            return

    def _give_up_on_the_late(self) -> None:
        limit = self._loop.time() - PATIENCE_S
        while self._waiting and self._waiting[0].since < limit:
            self._waiting.popleft().fail()
