"""The web application: every route, behind the guard.

Rules: nothing here is configured by itself; `bootstrap` hands in the parts. The gateway's WebSocket application is one
of them: the two packages do not know each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import BaseRoute, WebSocketRoute
from starlette.types import ASGIApp

from room_server.host.directory import Directory
from room_server.registry.limits import LimitSettings
from room_server.registry.registry import Registry
from room_server.session.audience import Ms
from room_server.web import health, metrics, pages
from room_server.web.accounts import AccountApi
from room_server.web.breaches import BreachApi
from room_server.web.cookies import CookieJar
from room_server.web.desk import Desk
from room_server.web.door import Door
from room_server.web.guard import Guard
from room_server.web.links import LinkApi
from room_server.web.origins import Origins
from room_server.web.presets import PresetApi
from room_server.web.problems import HANDLERS
from room_server.web.sessions import SessionApi
from room_server.web.summaries import SummaryApi


@dataclass(frozen=True, slots=True)
class WebSettings:
    """The web's own settings. Names end in their unit."""

    origins: Origins
    client_folder: Path
    max_body_bytes: int = 256 * 1024
    cookie_max_age_s: int = 12 * 3600
    retention_days: int = 30
    limits: LimitSettings = field(default_factory=LimitSettings)
    metrics_token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Parts:
    """What the web works with."""

    directory: Directory
    registry: Registry
    desk: Desk
    clock: Callable[[], Ms]
    checks: Mapping[str, health.Check]
    websocket: ASGIApp
    numbers: metrics.Read | None = None


def web_app(settings: WebSettings, parts: Parts) -> ASGIApp:
    """Build the application. Raises `pages.ClientNotBuilt`."""
    jar = CookieJar(secure=settings.origins.secure, max_age_s=settings.cookie_max_age_s)
    door = Door(parts.registry, jar, settings.limits, parts.clock)
    routes: list[BaseRoute] = [
        *health.routes(parts.checks),
        *(metrics.routes(settings.metrics_token, parts.numbers) if parts.numbers else []),
        *LinkApi(door).routes(),
        *AccountApi(door).routes(),
        *SessionApi(door, parts.desk, retention_days=settings.retention_days).routes(),
        *PresetApi(door, parts.desk).routes(),
        *SummaryApi(door, parts.directory).routes(),
        *BreachApi(door, parts.desk).routes(),
        WebSocketRoute("/ws", parts.websocket),
        *pages.routes(settings.client_folder),
    ]
    app = Starlette(routes=routes, exception_handlers=HANDLERS)
    return Guard(app, settings.origins, settings.max_body_bytes)
