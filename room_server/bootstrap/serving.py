"""Serves: opens everything in order, says where it is reached, and takes it down in the opposite order.

Rules:
- TERM and INT end the server in good order: every line is told `going-down`, timers stop, requests under way may end
  within `stop_seconds`, then the media workers and the store stop. The process ends with 0.
- A connection whose peer takes nothing any more ends after `unread_seconds`.
- The socket is bound before anything is started, so that a taken port costs nothing.
"""

from __future__ import annotations

import asyncio
import logging
import resource
import signal
import socket
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from room_server.bootstrap import shapes
from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.house import House, clock, house, media_plane
from room_server.bootstrap.pauses import short_pauses
from room_server.bootstrap.running import Running, leave_note, take_note_away
from room_server.bootstrap.store import open_store
from room_server.config import Settings
from room_server.gateway.admission import Admission
from room_server.gateway.bodies import Bodies
from room_server.gateway.connection import Shared
from room_server.gateway.endpoint import Gateway
from room_server.gateway.serving import uvicorn_settings
from room_server.media.plane import WorkerPlane
from room_server.web import metrics
from room_server.web.app import Parts, WebSettings, web_app
from room_server.web.health import Check
from room_server.web.origins import BadOrigin, Origins
from room_server.web.pages import ClientNotBuilt, client_folder

BACKLOG = 2048  # connections that the system may hold for us
OPEN_FILES = 65_536  # at most, as far as the system lets us
HEALTH_KEY = "health"  # read and never written

OnReady = Callable[[House, Origins], Awaitable[None]]
"""Called once, when the first browser can be answered."""

_log = logging.getLogger(__name__)


async def serve(settings: Settings, *, memory: bool, on_ready: OnReady) -> None:
    """Serve until TERM or INT. Raises CannotStart."""
    _allow_open_files()
    with _bound(settings) as listener:
        origins = _origins(settings, listener)
        folder = _client()
        async with (
            open_store(settings, memory=memory) as store,
            media_plane(settings, store) as media,
            house(settings, store, media, origins.first) as parts,
            short_pauses(lambda: not any(parts.directory.loaded().values())),
        ):
            app = _application(settings, parts, origins, folder)
            server = _Server(_uvicorn(settings, app))
            with _noted(parts, origins):
                await _until_told(server, listener, parts, lambda: on_ready(parts, origins))
    _log.info("stopped")


def _application(settings: Settings, parts: House, origins: Origins, client: Path) -> ASGIApp:
    """Put the gateway and the web application together."""
    gateway_settings = shapes.gateway(settings, origins.all, secure=origins.secure)
    admission = Admission(gateway_settings, parts.registry.nonces, parts.registry.cookies)
    shared = Shared(gateway_settings, parts.registry.cookies, clock, Bodies(), parts.counts)
    web_settings = WebSettings(
        origins=origins,
        client_folder=client,
        max_body_bytes=settings.body_bytes_max,
        cookie_max_age_s=settings.cookie_hours * 3600,
        retention_days=settings.retention_days,
        limits=shapes.tries(settings),
        metrics_token=settings.metrics_token,
    )
    gateway = Gateway(shared, admission, parts.directory)
    numbers = _numbers(parts, gateway)
    return web_app(
        web_settings, Parts(parts.directory, parts.registry, parts.desk, clock, _checks(parts), gateway, numbers)
    )


def _numbers(parts: House, gateway: Gateway) -> metrics.Read:
    """Say what is read when the operator asks for numbers."""
    plane = parts.media if isinstance(parts.media, WorkerPlane) else None

    def read() -> metrics.Now:
        return metrics.Now(
            sessions=len(parts.directory.loaded()),
            lines=gateway.open_connections,
            tasks=len(asyncio.all_tasks()),
            workers=plane.workers if plane else 0,
            media=plane.tally() if plane else {},
            counts=parts.counts,
        )

    return read


def _checks(parts: House) -> Mapping[str, Check]:
    """Say what must answer before this server takes requests."""

    async def store_answers() -> bool:
        await parts.store.records.get(HEALTH_KEY)
        return True

    checks: dict[str, Check] = {"store": store_answers}
    if isinstance(parts.media, WorkerPlane):
        plane = parts.media

        async def worker_is_up() -> bool:
            return plane.is_up

        checks["media"] = worker_is_up
    return checks


async def _until_told(
    server: _Server, listener: socket.socket, parts: House, on_ready: Callable[[], Awaitable[None]]
) -> None:
    """Serve until a signal, then say goodbye to every line and let requests end."""
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, told.set)
    serving = asyncio.create_task(server.serve([listener]), name="serve")
    try:
        await _first(server.ready.wait(), serving)
        await on_ready()
        await _first(told.wait(), serving)
        _log.info("stopping")
    finally:
        await parts.directory.close()
        server.should_exit = True
        await serving
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)


async def _first(wanted: Awaitable[object], serving: asyncio.Task[None]) -> None:
    """Wait for something, or for the server's early end, which is raised."""
    waiting = asyncio.ensure_future(wanted)
    await asyncio.wait({waiting, serving}, return_when=asyncio.FIRST_COMPLETED)
    if not waiting.done():
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        await serving
        raise CannotStart("the web server ended by itself")


class _Server(uvicorn.Server):
    """uvicorn's server, without its own handling of signals, which would end the process by the signal."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave signals to us."""
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """See the base class; then say that requests are answered."""
        await super().startup(sockets)
        self.ready.set()


def _uvicorn(settings: Settings, app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        lifespan="off",
        log_config=None,
        proxy_headers=True,
        forwarded_allow_ips=settings.trusted_proxies,
        timeout_graceful_shutdown=settings.stop_seconds,
        **uvicorn_settings(shapes.requests(settings)),
    )


@contextmanager
def _bound(settings: Settings) -> Iterator[socket.socket]:
    """Take the port. Raises CannotStart."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        _end_unread(listener, settings.unread_seconds)
        try:
            listener.bind((settings.host, settings.port))
        except OSError as error:
            raise CannotStart(
                f"port {settings.port} on {settings.host} cannot be used ({error.strerror}); choose another with --port"
            ) from None
        listener.listen(BACKLOG)
        listener.setblocking(False)
        yield listener


def _allow_open_files() -> None:
    """Raise the soft limit of open files, often 1,024: each connection is one, and a flood would take them all."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


def _end_unread(listener: socket.socket, after_s: int) -> None:
    """Let the system end connections whose peer takes nothing any more: none holds for ever what is left for it.

    Every connection has this from the listener (RFC 5482; Linux, ``tcp(7)``). Elsewhere keep-alive alone ends them.
    """
    if hasattr(socket, "TCP_USER_TIMEOUT"):
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, after_s * 1000)


def _origins(settings: Settings, listener: socket.socket) -> Origins:
    try:
        return Origins(shapes.origins(settings, listener.getsockname()[1]))
    except BadOrigin as error:
        raise CannotStart(f"public_origins (ROOM_SERVER_PUBLIC_ORIGINS): {error}") from None


def _client() -> Path:
    try:
        return client_folder()
    except ClientNotBuilt as error:
        raise CannotStart(str(error)) from None


@contextmanager
def _noted(parts: House, origins: Origins) -> Iterator[None]:
    """Leave word in the data folder for commands that are given while the server runs."""
    folder = parts.store.folder
    if folder is None:
        yield
        return
    leave_note(folder, Running(parts.store.url, origins.first))
    try:
        yield
    finally:
        with suppress(OSError):  # the folder may be gone by now; the note is only a help
            take_note_away(folder)
