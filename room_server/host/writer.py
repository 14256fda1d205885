"""The writer of one session's log as this node sees it: decide, append, and decide again where others were first.

``load`` begins with the last snapshot that fits (see ``keeper``), else with the first event; both give the same.
``carry_out`` returns only when the log has accepted what the command makes happen, or raises the core's refusal. While
the store does not answer it goes on trying under the same command id: the log answers a repeated id with its first
result, so nothing is lost or doubled.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence

from room_server.host.checkpoints import Checkpoints
from room_server.host.chronicle import Chronicle
from room_server.host.ids import command_key, ids_for, moment_key
from room_server.host.keeper import Keeper, Keeping
from room_server.host.replay import continued, replayed
from room_server.host.sealing import Sealing
from room_server.log.chain import genesis, verify
from room_server.log.port import EventLog, Head, LogForked, LogMoved, LogUnavailable, Stored
from room_server.session.audience import Event, Ms
from room_server.session.core import decide
from room_server.session.people import SeatId
from room_server.session.state import Limits, Turn
from room_server.session.visibility import Visible
from room_server.vault.vault import Vault

logger = logging.getLogger(__name__)

PAUSES_S = (0.05, 0.1, 0.2, 0.5, 1.0)  # between tries while the store does not answer; the last one repeats

Shown = tuple[Visible, ...]


class Writer:
    """One session's chronicle together with the log that it follows."""

    def __init__(
        self,
        session_id: str,
        secret: bytes,
        log: EventLog,
        vault: Vault,
        clock: Callable[[], Ms],
        *,
        limits: Limits,
        keeping: Keeping | None = None,
    ) -> None:
        self._id = session_id
        self._secret = secret
        self._log = log
        self._clock = clock
        self._limits = limits
        self._head = genesis(session_id)
        self._sealing = Sealing(session_id, vault)
        keeping = keeping or Keeping()
        self._keeper = Keeper(session_id, secret, log, self._sealing, keeping)
        self._checkpoints = Checkpoints(session_id, log, vault.signer, clock, keeping)
        self._rereading = asyncio.Lock()
        self.chronicle = Chronicle()
        self.generation = 0  # how often the history was read anew: each time, readers need a fresh view
        self.followed: Shown = ()  # what others did, learned while the last command was carried out

    @property
    def head(self) -> Head:
        """The head of the log up to which this node has read."""
        return self._head

    async def load(self) -> None:
        """Read the history, from the last snapshot on.

        Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``.
        """
        self._take(await self._continued() or await replayed(self._log, self._id, self._sealing))

    async def histories(self, seats: Iterable[SeatId]) -> Mapping[SeatId, Shown]:
        """Return all that each of these seats was told up to now, from the first.

        Where that is no longer held here, the whole log is read again, one asker after the other. Raises
        ``NoSuchSession``, ``LogUnavailable``.
        """
        asked = tuple(seats)
        chronicle = self.chronicle
        if not all(chronicle.holds_all(seat) for seat in asked):
            async with self._rereading:
                chronicle, _ = await replayed(self._log, self._id, self._sealing, self._head.version)
        return {seat: tuple(chronicle.told(seat)) for seat in asked}

    async def keep_snapshot(self) -> None:
        """Keep one if it is due. Nothing may be carried out or caught up with before this returns."""
        if self._keeper.due(self._head):
            await self._keeper.take(self.chronicle, self._head)

    async def aclose(self) -> None:
        """Let go of what goes on in the background."""
        await self._keeper.aclose()
        await self._checkpoints.aclose()

    async def catch_up(self) -> Shown:
        """Read what others appended; return it as its readers see it. A history that differs is read anew."""
        head = await self._log.head(self._id)
        if head == self._head:
            return ()
        missing = (await self._log.read(self._id, self._head.version))[: max(0, head.version - self._head.version)]
        if not verify(self._head, missing, head):
            await self._read_anew()
            return ()
        return await self._follow(missing, head)

    async def carry_out(self, by: SeatId, command_id: str, command: object) -> Shown:
        """Do what the command asks; return what happened, as its readers see it.

        Raises ``Refusal``; what others did meanwhile, which may be why, is in ``followed`` and has to be told too.
        """
        self.followed = ()
        tries = 0
        while True:
            try:
                return await self._carry_out(by, command_key(by, command_id), command)
            except LogUnavailable:
                await asyncio.sleep(PAUSES_S[min(tries, len(PAUSES_S) - 1)])
                tries += 1

    async def _carry_out(self, by: SeatId, key: str, command: object) -> Shown:
        """Decide and append, as often as others are first. Raises ``Refusal``, ``LogUnavailable``."""
        while True:
            if self.chronicle.knows(key):
                return self.followed
            events = self._decide(by, key, command)
            if not events:
                return self.followed
            try:
                appended = await self._append(key, events)
                return self.followed + appended
            except LogMoved as moved:
                self.followed += await self._follow(moved.missing, moved.head)
            except LogForked:
                await self._read_anew()

    async def _continued(self) -> tuple[Chronicle, Head] | None:
        kept = await self._keeper.found()
        if kept is None:
            return None
        loaded = await continued(self._log, self._id, self._sealing, *kept)
        if loaded is None:
            self._keeper.pass_over("not-in-the-log")
        return loaded

    async def _read_anew(self) -> None:
        """Read from the first event: a history that was another than this node's is not shortened by anything.

        What was followed before is of the other history, and nobody is told it any more.
        """
        logger.warning("log differs, reading it anew", extra={"session": self._id})
        self._take(await replayed(self._log, self._id, self._sealing))
        self.followed = ()

    def _take(self, loaded: tuple[Chronicle, Head]) -> None:
        self.chronicle, self._head = loaded
        self.generation += 1

    def _decide(self, by: SeatId, key: str, command: object) -> tuple[Event, ...]:
        now = max(self._clock(), self.chronicle.last_at)  # a clock that was set back does not turn time round
        turn = Turn(now, ids_for(self._secret, moment_key(key, now)), self._limits)
        return decide(self.chronicle.session, by, command, turn)

    async def _append(self, key: str, events: Sequence[Event]) -> Shown:
        mediators = self.chronicle.session.mediators()
        command, data = await self._sealing.sealed(events, key, self._head, mediators)
        appended = await self._log.append(self._id, command=command, expected=self._head, events=data)
        if appended.duplicate:
            return await self.catch_up()
        self._head = appended.head
        self._checkpoints.note(self._head, events)
        return tuple(seen for event in events for seen in self.chronicle.add(event, key))

    async def _follow(self, missing: Sequence[Stored], head: Head) -> Shown:
        opened = await self._sealing.opened(missing)
        shown = [seen for event, command in opened for seen in self.chronicle.add(event, command)]
        self._head = head
        return tuple(shown)
