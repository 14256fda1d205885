"""The sessions of this node: each is read from the log when it is first asked for, and let go when it is quiet."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field

from room_server.host.disposal import Disposal, begun, finished
from room_server.host.loops import is_loop, session_of
from room_server.host.session_host import Means, SessionHost
from room_server.log.port import Head, LogUnavailable, NoSuchSession, Removed
from room_server.session.people import HOST, SeatId
from room_server.session.practices.opening import OpenSession
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.state import Standing
from room_server.vault.errors import VaultError

SecretOf = Callable[[str], Awaitable[bytes | None]]
"""Looks a session's secret up in the registry; None where there is no such session."""

Noting = Callable[[Disposal], Awaitable[Disposal]]
"""Keeps what is known of a disposal, unless as much is known already; returns what counts."""

QUIET_MS = 600_000  # a session without lines for ten minutes is let go
SWEEP_S = 60.0


@dataclass(slots=True)
class _Kept:
    host: SessionHost
    following: AsyncExitStack


@dataclass(slots=True)
class _Leaving:
    """A host that is let go. What is said last still belongs to it; nobody takes its place before it is ``gone``."""

    host: SessionHost
    gone: asyncio.Event = field(default_factory=asyncio.Event)


class Directory:
    """All sessions that this node serves."""

    def __init__(self, means: Means, secret_of: SecretOf) -> None:
        self._means = means
        self._log = means.log
        self._vault = means.vault
        self._secret_of = secret_of
        self._kept: dict[str, asyncio.Future[_Kept]] = {}
        self._sweeper: asyncio.Task[None] | None = None
        self._letting_go: set[asyncio.Task[None]] = set()
        self._leaving: dict[str, _Leaving] = {}
        means.media.listen(self._on_signal, self._on_media_lost, self._on_spoken)

    async def host(self, session: str) -> SessionHost:
        """Return the session's host. Raises ``NoSuchSession``, ``LogUnavailable``."""
        kept = self._kept.get(session)
        if kept is None:
            kept = self._kept[session] = asyncio.ensure_future(self._load(session))
            kept.add_done_callback(lambda done: self._forget_failed(session, done))
        return (await asyncio.shield(kept)).host

    async def open(self, session: str, ask: OpenSession, caucuses: Sequence[OpenRoom] = ()) -> SessionHost:
        """Make a session whose secret the registry holds already. Raises ``Refusal``: then no log is left behind."""
        await self._log.create(session)
        host = await self.host(session)
        try:
            await host.submit(HOST, "open", ask)
            for number, caucus in enumerate(caucuses):
                await host.submit(HOST, f"prepare/{number}", caucus)
        except Exception:
            await self.forget(session)
            await self.remove(session)
            raise
        return host

    @property
    def public_key(self) -> bytes:
        """The key with which this server's signatures are checked."""
        return self._vault.signer.public

    async def dispose(self, session: str, so_far: Disposal | None, note: Noting) -> Disposal:
        """Destroy a session's keys for ever.

        ``so_far`` is what was noted when it was begun before; ``note`` keeps each step's result before the next is
        taken. Raises ``NoSuchSession``, ``LogUnavailable``.
        """
        clock, vault = self._means.clock, self._vault
        disposal = so_far or await note(await begun(self._log, vault, session, clock()))
        if disposal.done:
            return disposal
        await self._destroy(session)
        await self.forget(session)
        return await note(await finished(self._log, vault.signer, disposal, clock()))

    async def remove(self, session: str) -> Removed:
        """Remove a session's log, let go of it, and destroy its keys; may be repeated. Raises ``LogUnavailable``.

        The keys go last: while the log stands, somebody could still append to it.
        """
        removed = await self._log.delete(session)
        await self.forget(session)
        await self._destroy(session)
        return removed

    async def _destroy(self, session: str) -> None:
        try:
            await self._vault.destroy(session)
        except VaultError as error:
            raise LogUnavailable("the keyring does not answer") from error

    async def forget(self, session: str, code: str = "removed") -> None:
        """Let go of a session; its lines are told why. One that could not be read needs nothing."""
        kept = self._kept.get(session)
        if kept is not None and not kept.done():
            await asyncio.wait({kept})  # it keeps its place until it can be let go
        if kept is None or self._kept.get(session) is not kept or kept.cancelled() or kept.exception() is not None:
            return
        del self._kept[session]
        one = kept.result()
        leaving = self._leaving[session] = _Leaving(one.host)
        try:
            await one.following.aclose()
            await one.host.close(code)
        finally:
            del self._leaving[session]
            leaving.gone.set()

    async def close(self) -> None:
        """Let go of every session: this server goes down."""
        if self._sweeper is not None:
            self._sweeper.cancel()
            await asyncio.gather(self._sweeper, return_exceptions=True)
        await asyncio.gather(*(self.forget(session, "going-down") for session in tuple(self._kept)))
        await asyncio.gather(*self._letting_go, return_exceptions=True)

    def loaded(self) -> Mapping[str, int]:
        """Return how many lines each session that is held here has."""
        return {
            session: len(kept.result().host.attached)
            for session, kept in self._kept.items()
            if kept.done() and not kept.cancelled() and not kept.exception()
        }

    async def _load(self, session: str) -> _Kept:
        if self._sweeper is None:
            self._sweeper = asyncio.create_task(self._sweep(), name="directory sweep")
        while session in self._leaving:
            await self._leaving[session].gone.wait()
        secret = await self._secret_of(session)
        if secret is None:
            raise NoSuchSession
        host = SessionHost(session, secret, self._means)
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self._log.follow(session, lambda head: self._on_news(session, host, head)))
            await host.start()  # following was confirmed before, so that nothing is missed
            await self._end_removed(host)
            return _Kept(host, stack.pop_all())

    async def _end_removed(self, host: SessionHost) -> None:
        """End what still lets removed people in, where a server died between their removal and that."""
        for seat, seating in host.session.seats.items():
            if seating.standing is Standing.REMOVED:
                await self._means.on_removed(host.id, seat)

    def _forget_failed(self, session: str, done: asyncio.Future[_Kept]) -> None:
        if (done.cancelled() or done.exception()) and self._kept.get(session) is done:
            del self._kept[session]

    def _on_news(self, session: str, host: SessionHost, head: Head | None) -> None:
        if head is not None:
            host.on_news(head)
        else:
            self._let_go(session, "removed")

    def _let_go(self, session: str, code: str) -> None:
        """Forget the session in a task of its own, which nothing interrupts."""
        task = asyncio.create_task(self.forget(session, code), name="let go of a session")
        self._letting_go.add(task)
        task.add_done_callback(self._letting_go.discard)

    def _on_signal(self, session: str, seat: str, message: Mapping[str, object]) -> None:
        host = self._held(session_of(session))
        if host is not None and is_loop(session):
            host.loops.on_signal(session, message)
        elif host is not None:
            host.on_signal(SeatId(seat), message)

    def _on_media_lost(self, session: str) -> None:
        host = self._held(session_of(session))
        if host is not None and is_loop(session):
            host.loops.on_media_lost(session)
        elif host is not None:
            host.on_media_lost()

    def _on_spoken(self, session: str, spoken: Mapping[str, int]) -> None:
        leaving = self._leaving.get(session)
        host = self._held(session) or (leaving.host if leaving is not None else None)
        if host is not None:
            host.on_spoken(spoken)

    def _held(self, session: str) -> SessionHost | None:
        kept = self._kept.get(session)
        if kept is None or not kept.done() or kept.cancelled() or kept.exception():
            return None
        return kept.result().host

    def _is_quiet(self, host: SessionHost) -> bool:
        in_use = host.attached or host.loops.rehearsing
        return not in_use and self._means.clock() - host.quiet_since > QUIET_MS

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(SWEEP_S)
            for session in tuple(self._kept):
                host = self._held(session)
                if host and self._is_quiet(host):
                    self._let_go(session, "going-down")
