"""All sessions of one worker, on one port.

Rules: a session is made on first use and forgotten at its end; everything is asked of it in the turn of the loop in
which it came (`conference`); work that must wait runs beside, and a failure of it is logged and harms nobody else.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from room_server.media import signalling
from room_server.media.conference import Hand, MediaSession, Tell
from room_server.media.port import Hearing
from room_server.media.settings import MediaSettings
from room_server.media.udp import UdpPort

_log = logging.getLogger(__name__)


class Forwarder:
    """All sessions of one worker, on one port."""

    def __init__(self, port: UdpPort, settings: MediaSettings, tell: Tell, hand: Hand) -> None:
        self._port = port
        self._settings = settings
        self._tell = tell
        self._hand = hand
        self._sessions: dict[str, MediaSession] = {}
        self._lost = 0
        self._tasks: set[asyncio.Task[None]] = set()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            _log.error("a connection could not be opened or closed", exc_info=task.exception())

    def session(self, name: str) -> MediaSession:
        """Return a session, made on first use; nobody hears anybody in a fresh one."""
        if name not in self._sessions:
            self._sessions[name] = MediaSession(
                name, self._port, self._settings, self._tell, spawn=self._spawn, hand=self._hand
            )
        return self._sessions[name]

    def leave(self, name: str, seat: str) -> None:
        """Close a seat's connection, if it has one."""
        if name in self._sessions:
            self._sessions[name].leave(seat)

    def narrow(self, name: str, hearing: Hearing) -> None:
        """Narrow a session; one that does not exist carries nothing already."""
        if name in self._sessions:
            self._sessions[name].narrow(hearing)

    def tap(self, name: str, tap: str) -> None:
        """Make a tap; it hears whom the last `route` named for it."""
        self.session(name).tap(tap)

    def untap(self, name: str, tap: str) -> None:
        """Forget a tap, if it is there."""
        if name in self._sessions:
            self._sessions[name].untap(tap)

    @property
    def lost(self) -> int:
        """How many packets of people did not arrive, in all sessions that there were."""
        return self._lost + sum(session.lost for session in self._sessions.values())

    @property
    def is_empty(self) -> bool:
        """Whether there is no session."""
        return not self._sessions

    def known(self, name: str) -> MediaSession:
        """Return a session that exists; raises `SignalError` (`media-not-joined`)."""
        if name not in self._sessions:
            raise signalling.SignalError(signalling.NOT_JOINED)
        return self._sessions[name]

    def end(self, name: str) -> None:
        """Close a session and forget it."""
        session = self._sessions.pop(name, None)
        if session is not None:
            session.end()
            self._lost += session.lost

    async def close(self) -> None:
        """Close everything; returns when everybody has been told goodbye."""
        for name in list(self._sessions):
            self.end(name)
        if self._tasks:
            await asyncio.wait(self._tasks)

    def tick(self, now: float) -> None:
        """Do what every connection has to do each 50 ms."""
        for session in self._sessions.values():
            for peer in session.peers:
                peer.tick(now)
        self._port.ring.flush()

    def tell_levels(self, now: float) -> None:
        """Do what every session has to do each 200 ms."""
        for session in self._sessions.values():
            session.tell_levels(now)
        self._port.ring.flush()
