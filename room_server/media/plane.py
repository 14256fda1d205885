"""The media plane of the server: the port's rules kept by worker processes, one a core, here or on other hosts.

Rules: see `port`, kept for each worker. One that does not answer `narrow` in time is ended, for nothing else is sure to
stop its packets; that costs the sessions in it, which are told as lost at once and placed in another worker, or in
its successor in less than a second. No call waits for a worker to start: while there is none, who joins is told
`media-lost`, and the session counts as lost. A browser's message is checked here, before it reaches a worker. TURN
credentials are made here: a worker knows no secret.

How it works: `pool` knows the workers (`engine`: `supervisor` for our own, `remote` for those of other hosts) and where
each session lives.
"""

from __future__ import annotations

import logging
import secrets
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from room_server.media import signalling, turn
from room_server.media.engine import LATE, Engine
from room_server.media.pool import Home, Pool
from room_server.media.port import TAP, Hearing, Message, OnLost, OnSignal, OnSpoken, OnTapped, Tapped
from room_server.media.settings import MediaSettings
from room_server.media.speech import SPOKEN
from room_server.media.supervisor import Supervisor
from room_server.media.tenure import Alone, Tenure

_log = logging.getLogger(__name__)


def local_engines(settings: MediaSettings, label: str = "") -> list[Engine]:
    """Make this machine's workers, each with a UDP port of its own; `label` is this server's alone."""
    label = label or secrets.token_hex(4)
    return [
        Supervisor(f"{label}/{index}", settings, settings.udp_port and settings.udp_port + index)
        for index in range(settings.workers)
    ]


class WorkerPlane:
    """`MediaPlane` over supervised workers."""

    def __init__(
        self, settings: MediaSettings, tenure: Tenure | None = None, engines: Iterable[Engine] | None = None
    ) -> None:
        """Take the books of who may carry what (else this server may), and the workers (else this machine's own)."""
        self._settings = settings
        self._taps: dict[tuple[str, str], OnTapped] = {}
        self._on_signal: OnSignal | None = None
        self._on_lost: OnLost | None = None
        self._on_spoken: OnSpoken | None = None
        self.pool = Pool(
            local_engines(settings) if engines is None else engines,
            tenure or Alone(),
            on_frame=self._frame,
            on_lost=self._lost,
        )

    def listen(self, on_signal: OnSignal, on_lost: OnLost, on_spoken: OnSpoken | None = None) -> None:
        """Name the listeners; see `port`."""
        self._on_signal = on_signal
        self._on_lost = on_lost
        self._on_spoken = on_spoken

    async def start(self) -> None:
        """Start the workers; raises `WorkerGone` if none is ready in time (for instance: the ports are taken)."""
        await self.pool.start()

    async def stop(self) -> None:
        """End the workers; nobody is told as lost."""
        self._taps.clear()
        await self.pool.stop()

    @property
    def is_up(self) -> bool:
        """Whether there is a worker."""
        return any(engine.is_ready for engine in self.pool.engines)

    @property
    def workers(self) -> int:
        """How many workers take requests."""
        return sum(engine.is_ready for engine in self.pool.engines)

    def tally(self) -> Mapping[str, int]:
        """Return what all workers have counted since the start, those that ended among them."""
        return sum((engine.tally for engine in self.pool.engines), Counter())

    @property
    def worker_pids(self) -> list[int]:
        """Process ids of this machine's workers that run now, for health reports and tests."""
        return [one.pid for one in self.pool.engines if isinstance(one, Supervisor) and one.pid is not None]

    @property
    def worker_pid(self) -> int | None:
        """Process id of the first worker."""
        return next(iter(self.worker_pids), None)

    @property
    def udp_port(self) -> int | None:
        """UDP port of the first worker, which browsers must reach."""
        return next((engine.udp_port for engine in self.pool.engines), None)

    async def join(self, session: str, seat: str, *, receive_only: bool = False) -> None:
        """See `port`."""
        home = await self.pool.place(session)
        if not home.is_settled or home.engine is None:
            self._signalled(session, seat, signalling.failed(signalling.LOST))
            return
        home.seats.add(seat)
        join = {"do": "join", "session": session, "seat": seat, "receive_only": receive_only}
        if await home.engine.outcome(join) is not None:
            _log.error("the media worker could not make a connection")

    async def leave(self, session: str, seat: str) -> None:
        """See `port`."""
        home = self.pool.find(session)
        if home is not None:
            await home.tell({"do": "leave", "seat": seat})
            await self.pool.left(home, seat)

    async def signal(self, session: str, seat: str, message: Message) -> None:
        """See `port`. A message that meets no worker is lost, as its connection is: a fresh offer is on its way."""
        checked = signalling.checked(message)
        home = self.pool.find(session)
        if home is None:
            raise signalling.SignalError(signalling.NOT_JOINED)
        if not home.is_settled or home.engine is None:
            return
        signal = {"do": "signal", "session": session, "seat": seat, "message": checked}
        refused = await home.engine.outcome(signal)
        if refused is not None:
            raise signalling.SignalError(signalling.NOT_JOINED if refused == LATE else refused)

    async def narrow(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        home = self.pool.find(session)
        if home is not None:
            home.hearing = {
                listener: sorted(hearing.get(listener, frozenset()).intersection(publishers))
                for listener, publishers in home.hearing.items()
            }
            await home.tell({"do": "narrow", "hearing": _plain(hearing)})

    async def route(self, session: str, hearing: Hearing) -> None:
        """See `port`."""
        home = await self.pool.place(session)
        if home.is_settled:
            home.hearing = _plain(hearing)
        await home.tell({"do": "route", "hearing": _plain(hearing)})

    async def tap(self, session: str, tap: str, on_tapped: OnTapped) -> None:
        """See `port`."""
        if not tap.startswith(TAP):
            raise ValueError("the name of a tap")
        home = await self.pool.place(session)
        if home.is_settled:
            self._taps[session, tap] = on_tapped
            home.seats.add(tap)  # who is tapped is in a conversation: it is not moved
            await home.tell({"do": "tap", "tap": tap})

    async def untap(self, session: str, tap: str) -> None:
        """See `port`."""
        self._taps.pop((session, tap), None)
        home = self.pool.find(session)
        if home is not None:
            await home.tell({"do": "untap", "tap": tap})
            await self.pool.left(home, tap)

    async def end(self, session: str) -> None:
        """See `port`."""
        self._forget_taps(session)
        await self.pool.end(session)

    def _frame(self, home: Home, frame: dict[str, Any]) -> None:
        if "tapped" in frame:
            self._tapped(*frame["tapped"])
            return
        session, seat, message = frame["tell"]
        if message["t"] == SPOKEN:
            self._spoken(session, message["seats"])
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

    def _spoken(self, session: str, spoken: dict[str, int]) -> None:
        try:
            if self._on_spoken is not None:
                self._on_spoken(session, spoken)
        except Exception:
            _log.exception("the listener of speech failed")

    def _signalled(self, session: str, seat: str, message: Message) -> None:
        try:
            if self._on_signal is not None:
                self._on_signal(session, seat, message)
        except Exception:  # a fault of the listener must not end the conversation with the worker
            _log.exception("the listener of signals failed")

    def _lost(self, session: str) -> None:
        self._forget_taps(session)
        if self._on_lost is not None:
            self._on_lost(session)

    def _forget_taps(self, session: str) -> None:
        self._taps = {key: one for key, one in self._taps.items() if key[0] != session}


def _plain(hearing: Hearing) -> dict[str, list[str]]:
    return {listener: sorted(publishers) for listener, publishers in hearing.items()}
