"""Media workers on other hosts: a host lends its own (`room-server media-worker`), and a server borrows what is listed.

Rules:
- Both are on one store (REDIS_URL): the host enters itself in the registry, and again each third of the entry's life.
- The server connects to every listed worker and places sessions in it as in its own. A host that is listed no more is
  let go of when none of its workers is connected: an entry that ran out ends no conversation.
- A host that is told to end (TERM) drains: it takes itself out of the list, moves nobody, and ends after the last
  session; told again, it ends at once.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from room_server.bootstrap import shapes
from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.store import open_store
from room_server.bootstrap.tls import between_hosts
from room_server.config import Settings
from room_server.media.agent import Agent
from room_server.media.pool import Pool
from room_server.media.remote import RemoteWorker
from room_server.media.settings import MediaSettings
from room_server.registry.media_hosts import MediaHost, MediaHosts
from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.session.audience import Ms

LOOK_S = 1.0  # a server looks at the list so often
ENTRIES = 3  # within the life of an entry

_log = logging.getLogger(__name__)


class Borrowed:
    """The workers of other hosts in a server's pool, as the registry lists them."""

    def __init__(
        self,
        hosts: MediaHosts,
        pool: Pool,
        settings: MediaSettings,
        context: ssl.SSLContext,
        clock: Callable[[], Ms],
    ) -> None:
        self._hosts = hosts
        self._pool = pool
        self._settings = settings
        self._context = context
        self._clock = clock
        self._label = secrets.token_hex(4)
        self._engines: dict[str, list[RemoteWorker]] = {}

    async def look(self) -> None:
        """Borrow from hosts that are new, and let go of those that are gone."""
        listed = {host.name: host for host in await self._hosts.list(now=self._clock())}
        for name, host in listed.items():
            if name not in self._engines:
                self._engines[name] = [self._borrow(host, index) for index in range(host.workers)]
        for name in self._engines.keys() - listed.keys():
            if not any(engine.is_ready for engine in self._engines[name]):
                for engine in self._engines.pop(name):
                    await self._pool.remove(engine)

    async def keep_looking(self) -> None:
        """Look again and again; while the store does not answer, everything stays as it is."""
        while True:
            try:
                await self.look()
            except (RecordsUnavailable, TooBusy) as error:
                _log.warning("the list of media hosts was not read", extra={"error": type(error).__name__})
            await asyncio.sleep(LOOK_S)

    def _borrow(self, host: MediaHost, index: int) -> RemoteWorker:
        label = f"{self._label}/{host.name}/{index}"
        engine = RemoteWorker(label, self._settings, host.address, host.port, self._context)
        self._pool.enter(engine)
        engine.begin()
        return engine


@asynccontextmanager
async def borrowing(borrowed: Borrowed) -> AsyncIterator[None]:
    """Keep the pool's borrowed workers as they are listed, while inside."""
    looking = asyncio.create_task(borrowed.keep_looking(), name="borrowed media workers")
    try:
        yield
    finally:
        looking.cancel()
        await asyncio.gather(looking, return_exceptions=True)


async def lend(settings: Settings, address: str, port: int, clock: Callable[[], Ms]) -> None:
    """Lend this machine's workers until TERM and the end of the last session. Raises CannotStart."""
    if not settings.redis_url:
        raise CannotStart("a host that lends media workers needs REDIS_URL: the servers find it there")
    shape = shapes.media(settings)
    agent = Agent(shape, between_hosts(settings, lends=True))
    async with open_store(settings, keys=False) as store:
        try:
            port = await agent.start(address, port)
        except OSError as error:
            raise CannotStart(f"port {port} on {address} cannot be used ({error.strerror})") from None
        _log.info("lending media workers", extra={"workers": shape.workers, "port": port})
        first, second = _told_twice()
        hosts = MediaHosts(store.records)
        async with _listed(hosts, lambda: hosts.enter(address, port, shape.workers, now=clock())):
            await first.wait()
        _log.info("draining")
        endings = {asyncio.ensure_future(agent.drain()), asyncio.ensure_future(second.wait())}
        await asyncio.wait(endings, return_when=asyncio.FIRST_COMPLETED)
        await agent.close()
        for one in endings:
            one.cancel()
        await asyncio.gather(*endings, return_exceptions=True)


def _told_twice() -> tuple[asyncio.Event, asyncio.Event]:
    """Make events of the first and the second TERM or INT."""
    first, second = asyncio.Event(), asyncio.Event()

    def told() -> None:
        (second if first.is_set() else first).set()

    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, told)
    return first, second


@asynccontextmanager
async def _listed(hosts: MediaHosts, enter: Callable[[], Awaitable[MediaHost]]) -> AsyncIterator[None]:
    """Keep this host listed while inside; while the store does not answer, it may drop out of the list."""
    entered: list[MediaHost] = []

    async def keep() -> None:
        while True:
            try:
                entered[:] = [await enter()]
            except (RecordsUnavailable, TooBusy) as error:
                _log.warning("this media host could not be listed", extra={"error": type(error).__name__})
            await asyncio.sleep(hosts.length_ms / 1000 / ENTRIES)

    entering = asyncio.create_task(keep(), name="media host")
    try:
        yield
    finally:
        entering.cancel()
        await asyncio.gather(entering, return_exceptions=True)
        try:
            for host in entered:
                await hosts.leave(host)
        except (RecordsUnavailable, TooBusy):
            _log.warning("this media host stays listed until its entry runs out")
