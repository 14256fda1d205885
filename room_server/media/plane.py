"""The media plane of the server: the port's rules kept by a worker process.

Rules: see `port`. If a worker does not answer `narrow` in time it is ended, for nothing else is sure to stop its
packets; its sessions are told as lost as soon as its successor is there, in less than a second. No call waits for a
worker to start: while there is none, who joins is told `media-lost`, and the session counts as lost. A browser's
message is checked here, before it reaches the worker. TURN credentials are made here: the worker knows no secret.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from typing import Any

from room_server.media import signalling, turn
from room_server.media.port import TAP, Hearing, Message, OnLost, OnSignal, OnTapped, Tapped
from room_server.media.settings import MediaSettings
from room_server.media.supervisor import Supervisor, WorkerGone

LATE = "late"

_log = logging.getLogger(__name__)


class WorkerPlane:
    """`MediaPlane` over one supervised worker."""

    def __init__(self, settings: MediaSettings) -> None:
        self._settings = settings
        self._supervisor = Supervisor(settings, self._frame, on_start=self._started, on_end=self._ended)
        self._sessions: set[str] = set()
        self._lost: set[str] = set()
        self._taps: dict[tuple[str, str], OnTapped] = {}
        self._on_signal: OnSignal | None = None
        self._on_lost: OnLost | None = None

    def listen(self, on_signal: OnSignal, on_lost: OnLost) -> None:
        """Name the listeners; see `port`."""
        self._on_signal = on_signal
        self._on_lost = on_lost

    async def start(self) -> None:
        """Start the worker; raises `WorkerGone` if it is not ready in time (for instance: the port is taken)."""
        await self._supervisor.start()

    async def stop(self) -> None:
        """End the worker; nobody is told as lost."""
        self._sessions.clear()
        self._lost.clear()
        self._taps.clear()
        await self._supervisor.stop()

    @property
    def worker_pid(self) -> int | None:
        """Process id of the worker, for health reports and tests."""
        return self._supervisor.pid

    @property
    def udp_port(self) -> int | None:
        """UDP port that browsers must reach."""
        return self._supervisor.udp_port

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """See `port`."""
        join = {"do": "join", "session": session, "seat": seat, "receive_only": receive_only}
        if not self._supervisor.is_ready:
            self._lost.add(session)
            self._signalled(session, seat, signalling.failed(signalling.LOST))
            return
        self._sessions.add(session)
        if await self._outcome(join) is not None:
            _log.error("the media worker could not make a connection")

    async def leave(self, session: str, seat: str) -> None:
        """See `port`."""
        await self._tell({"do": "leave", "session": session, "seat": seat})

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """See `port`. A message that meets no worker is lost, as its connection is: a fresh offer is on its way."""
        checked = signalling.checked(message)
        refused = await self._outcome({"do": "signal", "session": session, "seat": seat, "message": checked})
        if refused is not None:
            raise signalling.SignalError(signalling.NOT_JOINED if refused == LATE else refused)

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        await self._tell({"do": "narrow", "session": session, "hearing": _plain(hearing)})

    async def route(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        (self._sessions if self._supervisor.is_ready else self._lost).add(session)
        await self._tell({"do": "route", "session": session, "hearing": _plain(hearing)})

    async def tap(self, session: str, tap: str, on_tapped: OnTapped) -> None:
        """See `port`."""
        if not tap.startswith(TAP):
            raise ValueError("the name of a tap")
        if not self._supervisor.is_ready:
            self._lost.add(session)
            return
        self._sessions.add(session)
        self._taps[session, tap] = on_tapped
        await self._tell({"do": "tap", "session": session, "tap": tap})

    async def untap(self, session: str, tap: str) -> None:
        """See `port`."""
        self._taps.pop((session, tap), None)
        await self._tell({"do": "untap", "session": session, "tap": tap})

    async def end(self, session: str) -> None:
        """See `port`."""
        self._sessions.discard(session)
        self._lost.discard(session)
        self._taps = {key: one for key, one in self._taps.items() if key[0] != session}
        await self._tell({"do": "end", "session": session})

    async def _tell(self, frame: dict[str, Any]) -> None:
        """Tell the worker of now, and be sure that it has obeyed or is gone when this returns."""
        if await self._outcome(frame) is not None:
            _log.error("the media worker did not obey: it is ended")
            await self._supervisor.kill()

    async def _outcome(self, frame: dict[str, Any]) -> str | None:
        """Tell the worker of now; returns None if it obeyed or is gone, else a refusal or `LATE`."""
        asked = self._supervisor.ask_now(frame)
        if asked is None:
            await self._supervisor.quiet()  # no worker, no packets
            return None
        try:
            async with asyncio.timeout(self._settings.narrow_timeout_ms / 1000):
                return await asked
        except WorkerGone:
            await self._supervisor.quiet()
            return None
        except TimeoutError:
            return LATE

    def _frame(self, frame: dict[str, Any]) -> None:
        if "tapped" in frame:
            self._tapped(*frame["tapped"])
            return
        session, seat, message = frame["tell"]
        if session not in self._sessions:
            return
        if message["t"] == "offer":
            message["ice"] = turn.ice_servers(
                self._settings.turn_urls,
                self._settings.turn_secret,
                now_s=int(time.time()),
                lifetime_s=self._settings.turn_lifetime_s,
                token=secrets.token_urlsafe(9),
            )
        self._signalled(session, seat, message)

    def _tapped(self, session: str, tap: str, rows: list[list[Any]]) -> None:
        on_tapped = self._taps.get((session, tap))
        try:
            if on_tapped is not None:
                on_tapped([Tapped(*row) for row in rows])
        except Exception:
            _log.exception("the listener of a tap failed")

    def _signalled(self, session: str, seat: str, message: Message) -> None:
        try:
            if self._on_signal is not None:
                self._on_signal(session, seat, message)
        except Exception:  # a fault of the listener must not end the conversation with the worker
            _log.exception("the listener of signals failed")

    def _ended(self) -> None:
        self._lost |= self._sessions
        self._sessions = set()
        self._taps.clear()

    def _started(self) -> None:
        lost, self._lost = self._lost, set()
        for session in sorted(lost):
            try:
                if self._on_lost is not None:
                    self._on_lost(session)
            except Exception:
                _log.exception("the listener of losses failed")


def _plain(hearing: Hearing) -> dict[str, list[str]]:
    return {listener: sorted(publishers) for listener, publishers in hearing.items()}
