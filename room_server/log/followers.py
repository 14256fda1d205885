"""Sharded pub/sub: be told what other nodes publish, and never believe that one was told everything.

Rules:
- Subscribe, wait for the store's confirmation, and only then let the caller catch up.
- After a broken connection everything is subscribed again, and each confirmation is told to the hearers
  (`on_confirmed`), because messages in between are lost.
- A store that has been silent for `SILENCE_LIMIT_S` although it was pinged each second counts as gone.
- One reading connection for all channels; no task and no connection a session.

SSUBSCRIBE since Redis 7.0: a channel lives in the slot of its hash tag, as the session's keys do.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import hiredis

from room_server.log.channel import Address, CannotConnect, Channel, Reply, dial, pack
from room_server.log.pipeline import RECONNECT_WAITS_S
from room_server.log.port import LogUnavailable

CONFIRM_TIMEOUT_S = 3.0  # for the first confirmation of a channel
PING_EVERY_S = 1.0
SILENCE_LIMIT_S = 3.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class Hearer:
    """Who listens on a channel. Both callbacks run in the event loop and must not block or raise."""

    on_message: Callable[[bytes], None]
    on_confirmed: Callable[[], None]


class Followers:
    """All channels that this node follows, on one connection that is made when the first is asked for."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._loop = asyncio.get_running_loop()
        self._hearers: dict[bytes, list[Hearer]] = {}
        self._confirmed: dict[bytes, asyncio.Event] = {}
        self._channel: Channel | None = None
        self._last_heard = 0.0  # loop time, seconds
        self._task: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def hear(self, name: str, hearer: Hearer) -> AsyncIterator[None]:
        """Listen on the channel `name` while inside; entering waits for confirmation (LogUnavailable)."""
        key = name.encode()
        self._add(key, hearer)
        try:
            try:
                async with asyncio.timeout(CONFIRM_TIMEOUT_S):
                    await self._confirmed[key].wait()
            except TimeoutError:
                raise LogUnavailable("the store does not confirm the subscription") from None
            yield
        finally:
            self._remove(key, hearer)

    async def aclose(self) -> None:
        """Give up the connection."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def _add(self, key: bytes, hearer: Hearer) -> None:
        first = key not in self._hearers
        self._hearers.setdefault(key, []).append(hearer)
        if first:
            self._confirmed[key] = asyncio.Event()
            if self._channel is not None:
                self._channel.send(pack("SSUBSCRIBE", key))
        if self._task is None or self._task.done():
            self._task = self._loop.create_task(self._stay_connected())

    def _remove(self, key: bytes, hearer: Hearer) -> None:
        self._hearers[key].remove(hearer)
        if not self._hearers[key]:
            del self._hearers[key], self._confirmed[key]
            if self._channel is not None:
                self._channel.send(pack("SUNSUBSCRIBE", key))

    async def _stay_connected(self) -> None:
        """Connect, subscribe, watch; again and again until closed."""
        failures = 0
        while True:
            try:
                channel = await dial(self._address)
            except CannotConnect:
                await asyncio.sleep(RECONNECT_WAITS_S[min(failures, len(RECONNECT_WAITS_S) - 1)])
                failures += 1
                continue
            failures = 0
            try:
                self._begin(channel)
                await self._watch(channel)
            finally:
                self._channel = None
                channel.abort()
                await channel.wait_lost()
            _log.warning("store subscription lost, %d channels are subscribed again", len(self._hearers))

    def _begin(self, channel: Channel) -> None:
        channel.on_reply = self._on_reply
        self._channel = channel
        self._last_heard = self._loop.time()
        for event in self._confirmed.values():
            event.clear()
        channel.send(b"".join(pack("SSUBSCRIBE", key) for key in self._hearers))

    async def _watch(self, channel: Channel) -> None:
        """Return when the connection has ended or the store has been silent for too long."""
        while not channel.lost and self._loop.time() - self._last_heard < SILENCE_LIMIT_S:
            channel.send(pack("PING"))
            try:
                async with asyncio.timeout(PING_EVERY_S):
                    await channel.wait_lost()
            except TimeoutError:
                continue

    def _on_reply(self, reply: Reply) -> None:
        self._last_heard = self._loop.time()
        if isinstance(reply, hiredis.ReplyError):
            _log.error("store refused a subscription: %s", str(reply).split(" ", 1)[0])
            return
        if not isinstance(reply, list):  # PONG, while nothing is subscribed
            return
        kind, key = reply[0], reply[1]
        if kind == b"smessage":
            for hearer in tuple(self._hearers.get(key, ())):
                hearer.on_message(reply[2])
        elif kind == b"ssubscribe" and key in self._confirmed:
            self._confirmed[key].set()
            for hearer in tuple(self._hearers[key]):
                hearer.on_confirmed()
