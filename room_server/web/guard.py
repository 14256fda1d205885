"""What every request passes before anything else: plain ASGI, so that it sees all of them.

Rules:
- Only hosts of our own origins are answered (DNS rebinding ends here), but for the two health checks, and for the
  operator's numbers, which ask for a token.
- An unsafe method (anything but GET, HEAD, OPTIONS) carries an `Origin` that is exactly ours and the header
  `X-Room: 1`, which no form and no simple cross-site request can send. A missing `Origin` is refused.
- A body over the limit is refused by its declared length, or as soon as it has come in too long.
- Every answer carries the security headers; no other layer sets them.
- WebSockets pass through: the gateway checks their origin itself, in its own words.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from room_server.web import metrics
from room_server.web.origins import Origins
from room_server.web.problems import Code, Problem, problem_answer

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
ANY_HOST = frozenset({"/healthz", "/readyz", metrics.PATH})
ROOM_HEADER = "x-room"
HSTS_S = 63_072_000  # two years, as the preload list asks

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""The content security policy of everything that is no page."""

_FEATURES_ON = (
    *("autoplay", "camera", "display-capture", "fullscreen", "microphone"),
    *("screen-wake-lock", "speaker-selection"),
)
_FEATURES_OFF = (
    *("accelerometer", "browsing-topics", "encrypted-media", "geolocation", "gyroscope"),
    *("hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "midi", "payment"),
    *("publickey-credentials-get", "serial", "usb", "xr-spatial-tracking"),
)
PERMISSIONS = ", ".join([f"{name}=(self)" for name in _FEATURES_ON] + [f"{name}=()" for name in _FEATURES_OFF])


class Guard:
    """Wraps the web application."""

    def __init__(self, app: ASGIApp, origins: Origins, max_body_bytes: int) -> None:
        self._app = app
        self._origins = origins
        self._max_body = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request or connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sender = _WithHeaders(send, secure=self._origins.secure)
        try:
            self._check(scope)
            await self._app(scope, self._limited(receive), sender)
        except Problem as problem:
            await problem_answer(problem)(scope, receive, sender)

    def _check(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        if scope["path"] not in ANY_HOST and not self._origins.has_host(headers.get("host", "")):
            raise Problem(Code.FORBIDDEN)
        if scope["method"] not in SAFE:
            self._check_unsafe(headers)

    def _check_unsafe(self, headers: Headers) -> None:
        if len(headers.getlist("origin")) != 1 or not self._origins.has(headers.get("origin")):
            raise Problem(Code.FORBIDDEN)
        if headers.get(ROOM_HEADER) != "1":
            raise Problem(Code.FORBIDDEN)
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            raise Problem(Code.BAD_REQUEST)
        if int(length) > self._max_body:
            raise Problem(Code.TOO_LARGE)

    def _limited(self, receive: Receive) -> Receive:
        seen = 0

        async def limited() -> Message:
            nonlocal seen
            message = await receive()
            if message["type"] == "http.request":
                seen += len(message.get("body", b""))
                if seen > self._max_body:
                    raise Problem(Code.TOO_LARGE)  # answered by the application, which was reading
            return message

        return limited


class _WithHeaders:
    """Adds the security headers to an answer."""

    def __init__(self, send: Send, *, secure: bool) -> None:
        self._send = send
        self._secure = secure

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _security_headers(secure=self._secure):
                headers.setdefault(name, value)
        await self._send(message)


def _security_headers(*, secure: bool) -> Iterable[tuple[str, str]]:
    yield "x-content-type-options", "nosniff"
    yield "referrer-policy", "no-referrer"
    yield "cross-origin-opener-policy", "same-origin"
    yield "cross-origin-resource-policy", "same-origin"
    yield "permissions-policy", PERMISSIONS
    yield "content-security-policy", NOTHING
    yield "x-frame-options", "DENY"
    yield "x-robots-tag", "noindex, nofollow"
    yield "cache-control", "no-store"
    if secure:
        yield "strict-transport-security", f"max-age={HSTS_S}; includeSubDomains"
