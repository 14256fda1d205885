"""The observer's line in a run over sockets: every frame that came, and with which code each connection was closed.

Frames are read in the order in which they came. Left out are answers to pings (their number is chance). Of tickets for
a new cookie, which are random and made apart by their nature, number and sizes are read, behind all others.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any

from websockets.asyncio.client import ClientConnection

from room_server.headless import Client, Ended, NotLetIn, Passes
from room_server.wire import codec
from tests.laws.scripts import Script

ANSWER = {"t": "answer", "sdp": "v=0\r\n"}
FIRST_PING = 1_000_000  # below are the client's own
PATIENCE_S = 20.0
GARBLED = (b"\xc1", b"\x81\xa1t\xa4what", codec.hello_frame("again", None, "device"))
"""A byte that is no MessagePack, a message that there is not, a second hello."""


class Watched(Client):
    """A client that answers the forwarder's offers, and keeps what ended each of its connections."""

    def __init__(self, passes: Passes, after: int | None = None) -> None:
        """``after``: the ordinal that the page says it holds; it has no view, so later events are not folded."""
        super().__init__(passes, keep_frames=True)
        self.ordinal = after or 0
        self._folds = after is None
        self.closed_with: list[int | None] = []
        self.ended = asyncio.Event()
        self._settled = FIRST_PING

    async def settle(self) -> None:
        """Return when all that was said to this line before has come; at once where the line has ended."""
        self._settled += 1
        with suppress(Ended):
            await self.send_raw(codec.ping_frame(self._settled))
            await self.until(lambda: self._pongs == self._settled or self.ended.is_set(), PATIENCE_S)

    async def _ping(self, socket: ClientConnection) -> None:
        """Ask nothing by itself: its answer would stand among those that ``settle`` waits for, and cut the line."""

    async def garble(self) -> None:
        """Say what cannot be read, and a word to the forwarder that is wrong."""
        for frame in GARBLED:
            await self.send_raw(frame)
        await self.signal({"t": "pin", "seats": 7})

    async def _stay_connected(self) -> None:
        """Hold one connection: a page that comes back is a line of its own, at its moment in the script."""
        try:
            await self._one_line()
        except NotLetIn as end:
            self._fail(Ended(end.code))
        else:
            self._fail(Ended(self.bye or ""))

    async def _read(self, socket: ClientConnection) -> None:
        try:
            await super()._read(socket)
        finally:
            self.closed_with.append(socket.close_code)
            self.ended.set()

    async def _take(self, frame: dict[str, Any]) -> None:
        if frame["t"] == "told" and not self._folds:
            self.ordinal = frame["n"]
        else:
            await super()._take(frame)
        if frame["t"] == "signal" and frame["s"]["t"] == "offer":
            await self.signal(ANSWER)


class Watch:
    """The observer's connections, one after the other."""

    def __init__(self, told: Script) -> None:
        self.told = told
        self.lines: list[Watched] = []

    @property
    def now(self) -> Watched | None:
        """The line that is open."""
        return self.lines[-1] if self.lines and not self.lines[-1].ended.is_set() else None

    def took(self) -> tuple[list[bytes], list[int | None]]:
        """Return every frame that came, and the codes with which connections were closed."""
        frames = [frame for line in self.lines for frame in line.frames]
        kinds = [codec.unpack_server_frame(frame)["t"] for frame in frames]
        told = [frame for frame, kind in zip(frames, kinds, strict=True) if kind not in {"pong", "ticket"}]
        told += [b"*" * len(frame) for frame, kind in zip(frames, kinds, strict=True) if kind == "ticket"]
        return told, [code for line in self.lines for code in line.closed_with]
