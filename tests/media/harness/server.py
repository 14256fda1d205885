"""A page and a socket over a media plane: just enough of a server to prove the plane in a browser."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
from collections.abc import Mapping
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.responses import FileResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect

from room_server.media.plane import WorkerPlane
from tests.media.network import Line

HERE = Path(__file__).parent


class Harness:
    """Carries signalling between pages and the plane, and does after a loss what the host does."""

    def __init__(self, plane: WorkerPlane, lines: Mapping[str, Line] | None = None) -> None:
        """`lines` are the people's ways to the worker, where they have one of their own (`network`)."""
        self.plane = plane
        self.lines = lines or {}
        self.hearing: dict[str, frozenset[str]] = {}
        self.lost = 0
        self._outboxes: dict[str, asyncio.Queue[dict]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        plane.listen(self._signal, self._lost)
        self.app = Starlette(
            routes=[
                Route("/", lambda request: FileResponse(HERE / "page.html")),
                Route("/media.js", lambda request: FileResponse(HERE / "media.js")),
                Route("/known.js", lambda request: FileResponse(HERE / "known.js")),
                WebSocketRoute("/socket", self._socket),
            ]
        )

    def _signal(self, session, seat, message) -> None:
        if seat not in self._outboxes:
            return
        said = dict(message)
        if said["t"] == "offer" and seat in self.lines:
            said["sdp"] = self.lines[seat].rewritten(said["sdp"])
        self._outboxes[seat].put_nowait(said)

    def _lost(self, session) -> None:
        self.lost += 1
        task = asyncio.create_task(self._again())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _again(self) -> None:
        for seat in list(self._outboxes):
            await self.plane.join("session", seat)
        await self.plane.route("session", self.hearing)

    async def route(self, hearing) -> None:
        self.hearing = hearing
        await self.plane.route("session", hearing)

    async def narrow(self, hearing) -> None:
        await self.plane.narrow("session", hearing)

    async def _socket(self, browser: WebSocket) -> None:
        seat = browser.query_params["seat"]
        await browser.accept()
        outbox = self._outboxes[seat] = asyncio.Queue()
        await self.plane.join("session", seat)

        async def send() -> None:
            while True:
                await browser.send_text(json.dumps(await outbox.get()))

        sending = asyncio.create_task(send())
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                await self.plane.signal("session", seat, json.loads(await browser.receive_text()))
        sending.cancel()
        self._outboxes.pop(seat, None)
        await self.plane.leave("session", seat)


@contextlib.asynccontextmanager
async def serving(plane: WorkerPlane, lines: Mapping[str, Line] | None = None):
    """Serve the harness on a loopback port of its own; yields it and its address."""
    harness = Harness(plane, lines)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(harness.app, log_level="error", ws="websockets-sansio", lifespan="off", access_log=False)
    )
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield harness, f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await task
        listener.close()
