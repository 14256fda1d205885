"""A page's line to the server: all that came over it, and what the page itself would never say.

Rules:
- What a page keeps back proves nothing: whoever may not do a thing is let try it past the page (``insists``), over the
  same line and with the same seat.
- That nothing came is said only after ``hears_all``: until then it may still be on its way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import msgpack
from playwright.async_api import Page, WebSocket

from room_server.wire import codec

LENT = (Path(__file__).parent / "line.js").read_text(encoding="utf-8")
ANSWERED_WITHIN_S = 20.0
FIRST_PING = 1_000_000  # far beyond the page's own count
LAST = 3  # events that are named when a line gives no answer: a page ends its line at one that is not for it

Frame = dict[str, Any]


class PageLine:
    """The line of one page whose context runs ``LENT`` first."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.received: list[bytes] = []
        self._waiting: list[tuple[Callable[[Frame], bool], asyncio.Future[Frame]]] = []
        self._said = 0
        page.on("websocket", self._opened)

    def said(self) -> list[Frame]:
        """Return all frames that came so far, in order."""
        return [_read(frame) for frame in self.received]

    def frames(self, kind: str) -> list[Frame]:
        """Return the frames of a kind that came so far, in order."""
        return [frame for frame in self.said() if frame["t"] == kind]

    def events(self) -> list[dict[str, Any]]:
        """Return the events that this page was told, each as it came."""
        return [frame["e"] for frame in self.frames("told")]

    def holds(self, text: str) -> bool:
        """Tell whether a text stood in any frame so far."""
        return any(text.encode() in frame for frame in self.received)

    async def hears_all(self) -> None:
        """Return when all that the server has sent so far is here: frames keep their order, so a pong ends them."""
        self._said += 1
        number = FIRST_PING + self._said
        await self._ask(codec.ping_frame(number), lambda frame: frame["t"] == "pong" and frame["n"] == number)

    async def insists(self, command: object) -> str:
        """Give a command past the page; return "done", or the code of the refusal."""
        self._said += 1
        asked = f"insists-{self._said}"
        answer = await self._ask(
            codec.command_frame(asked, command),
            lambda frame: frame["t"] in {"done", "refused", "error"} and frame["id"] == asked,
        )
        return str(answer.get("code", "done"))

    async def meets(self, seat: str) -> None:
        """Return when it was said where somebody's sound and picture come: some time after they sit together."""
        if not any(_places(frame, seat) for frame in self.frames("signal")):
            await self._comes(lambda frame: _places(frame, seat))

    async def _ask(self, frame: bytes, answers: Callable[[Frame], bool]) -> Frame:
        answer = self._comes(answers)
        await self.page.evaluate("(bytes) => line.send(new Uint8Array(bytes))", list(frame))
        return await answer

    def _comes(self, answers: Callable[[Frame], bool]) -> Awaitable[Frame]:
        """Wait, from now on, for a frame."""
        answer: asyncio.Future[Frame] = asyncio.get_running_loop().create_future()
        self._waiting.append((answers, answer))
        return self._in_time(answer)

    async def _in_time(self, answer: asyncio.Future[Frame]) -> Frame:
        try:
            async with asyncio.timeout(ANSWERED_WITHIN_S):
                return await answer
        except TimeoutError:
            told = [event["t"] for event in self.events()[-LAST:]]
            raise AssertionError(f"the page's line gave no answer; the last that it was told: {told}") from None

    def _opened(self, socket: WebSocket) -> None:
        socket.on("framereceived", self._came)

    def _came(self, data: bytes | str) -> None:
        frame = data if isinstance(data, bytes) else data.encode()
        self.received.append(frame)
        for waiting in self._waiting[:]:
            answers, answer = waiting
            if not answer.done() and answers(_read(frame)):
                answer.set_result(_read(frame))
                self._waiting.remove(waiting)


def _places(frame: Frame, seat: str) -> bool:
    said = frame["s"] if frame["t"] == "signal" else {}
    return said.get("t") == "slots" and all(seat in [who for _, who in said[kind]] for kind in ("audio", "video"))


def _read(frame: bytes) -> Frame:
    read: Frame = msgpack.unpackb(frame, strict_map_key=False)
    return read
