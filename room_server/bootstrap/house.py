"""The server's parts, put together over an open store; used by `serve` and, without media, by commands."""

from __future__ import annotations

import logging
import socket
import time
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass, field

from room_server.bootstrap import shapes
from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.lending import Borrowed, borrowing
from room_server.bootstrap.outlasting import Outlasting
from room_server.bootstrap.retries import Retries
from room_server.bootstrap.rights import MediaRights
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import Store
from room_server.bootstrap.tls import between_hosts
from room_server.config import Settings
from room_server.host.counts import Counts
from room_server.host.directory import Directory
from room_server.host.session_host import Means
from room_server.media.link import WorkerGone
from room_server.media.plane import WorkerPlane
from room_server.media.port import MediaPlane
from room_server.media.settings import MediaSettings
from room_server.registry.leases import Leases
from room_server.registry.media_hosts import MediaHosts
from room_server.registry.registry import Registry
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.web.desk import Desk

WITHOUT_MEDIA = "See `room-server doctor`; with ROOM_SERVER_MEDIA=false the server runs without sound and picture"

_log = logging.getLogger(__name__)


def clock() -> Ms:
    """Tell the time: whole milliseconds since 1970 in UTC."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class House:
    """The parts that the web, the gateway and commands work with."""

    store: Store
    registry: Registry
    media: MediaPlane
    directory: Directory
    desk: Desk
    counts: Counts = field(default_factory=Counts)


@asynccontextmanager
async def house(settings: Settings, store: Store, media: MediaPlane, origin: str) -> AsyncIterator[House]:
    """Put the parts together, and let go of every session afterwards. `origin` is the first part of each link."""
    registry = Registry(store.records, shapes.registry(settings))
    life_ms = settings.link_days * shapes.DAY_MS
    evictions, outlasting = _Evictions(registry), Outlasting(registry, life_ms)

    async def secret_of(session: str) -> bytes | None:
        entry = await registry.sessions.get(session)
        return None if entry is None else entry.secret

    counts = Counts()
    shape = shapes.host(settings)
    means = Means(store.log, store.vault, media, clock, evictions.removed, shape, counts, outlasting.adjourned)
    directory = Directory(means, secret_of)
    desk = Desk(directory, registry, clock=clock, origin=origin, link_life_ms=life_ms)
    try:
        yield House(store, registry, media, directory, desk, counts)
    finally:
        await directory.close()
        await evictions.close()
        await outlasting.close()


@asynccontextmanager
async def media_plane(settings: Settings, store: Store) -> AsyncIterator[MediaPlane]:
    """Start the media workers and stop them afterwards. Raises CannotStart."""
    if not settings.media:
        yield Silence()
        return
    shape = shapes.media(settings)
    _check_udp_ports(shape)
    leases = Leases(store.records, settings.media_lease_seconds * shapes.SECOND_MS)
    rights = MediaRights(leases, clock, alone=store.kind != "redis")
    plane = WorkerPlane(shape, rights)
    try:
        try:
            await plane.start()
        except WorkerGone:
            raise CannotStart(f"no media worker was ready in time. {WITHOUT_MEDIA}") from None
        async with _borrowed_workers(settings, store, plane, shape):
            yield plane
    finally:
        await plane.stop()
        await rights.aclose()


def _borrowed_workers(
    settings: Settings, store: Store, plane: WorkerPlane, shape: MediaSettings
) -> AbstractAsyncContextManager[None]:
    """Use the workers of other hosts too, where the settings say how to reach them. Raises CannotStart."""
    if not (settings.redis_url and settings.media_tls_certificate):
        return nullcontext()
    context = between_hosts(settings, lends=False)
    return borrowing(Borrowed(MediaHosts(store.records), plane.pool, shape, context, clock))


def _check_udp_ports(shape: MediaSettings) -> None:
    """Try the media workers' ports before the workers do, which could only fall silent. Raises CannotStart."""
    for port in range(shape.udp_port, shape.udp_port + (shape.workers if shape.udp_port else 1)):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            try:
                one.bind((shape.bind_address, port))
            except OSError as error:
                where = f"UDP port {port} on {shape.bind_address}"
                raise CannotStart(f"{where} cannot be used ({error.strerror}). {WITHOUT_MEDIA}") from None


class _Evictions:
    """Ends the links and cookies of removed people."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self._retries = Retries("a removed person's links are ended later")

    async def removed(self, session: str, seat: SeatId) -> None:
        """End them now or soon; the gateway refuses the seat in any case, since the log says that it was removed."""
        await self._retries.do(lambda: self._registry.revoke_seat(session, seat, now=clock()))

    async def close(self) -> None:
        """Stop trying; a removed seat stays refused by the log."""
        await self._retries.close()
