"""Doors: how a client comes by the cookie and the nonce of its seat, over HTTP.

A personal link is ``<origin>/j#<secret>``: the secret is POSTed to ``/api/join`` and exchanged for a cookie; each
connection then asks ``/api/nonce`` for a nonce. ``Client`` takes anything that is a ``Passes``.
"""

from __future__ import annotations

import asyncio
import json
import secrets
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPSConnection
from http.cookies import SimpleCookie
from typing import Any, Protocol
from urllib.parse import urlsplit

from room_server.headless.errors import NotLetIn

TIMEOUT_S = 10.0


@dataclass(frozen=True, slots=True)
class Pass:
    """What one connection needs: where to connect, and what to show there."""

    url: str  # of the WebSocket
    origin: str
    cookie: str  # the header's value
    nonce: str


class Passes(Protocol):
    """Whatever gives a client what it needs for one more connection."""

    device: str

    async def next_pass(self) -> Pass:
        """Return what the next connection needs. Raises ``NotLetIn`` where there will be none, ``OSError``."""

    async def rotate(self, ticket: str) -> None:
        """Exchange the ticket of an admission for a new cookie."""


class Door:
    """A seat's cookie at one server, and the requests that a page makes with it."""

    def __init__(self, origin: str, seat: str, cookies: dict[str, str], device: str) -> None:
        self.origin = origin
        self.seat = seat
        self.device = device
        self._cookies = cookies

    @classmethod
    async def join(cls, link: str, device: str | None = None) -> Door:
        """Exchange a personal link for its seat's cookie. Raises ``NotLetIn``, ``OSError``."""
        parts = urlsplit(link)
        device = device or secrets.token_urlsafe(12)
        door = cls(f"{parts.scheme}://{parts.netloc}", "", {}, device)
        joined = await door.post("/api/join", {"secret": parts.fragment, "device": device})
        door.seat = joined["seat"]
        return door

    async def next_pass(self) -> Pass:
        """See ``Passes``."""
        answer = await self.post("/api/nonce", {"seat": self.seat})
        url = self.origin.replace("http", "ws", 1) + "/ws"
        return Pass(url, self.origin, self._cookie_header(), answer["nonce"])

    async def rotate(self, ticket: str) -> None:
        """See ``Passes``."""
        await self.post("/api/rotate", {"seat": self.seat, "ticket": ticket})

    async def post(self, path: str, body: dict[str, Any]) -> Any:  # noqa: ANN401
        """POST JSON as a page would; return the answer's JSON. Raises ``NotLetIn`` with the server's code."""
        return await asyncio.to_thread(self._request, "POST", path, body)

    async def get(self, path: str) -> Any:  # noqa: ANN401
        """GET JSON as a page would. Raises ``NotLetIn`` with the server's code."""
        return await asyncio.to_thread(self._request, "GET", path, None)

    def _request(self, method: str, path: str, body: dict[str, Any] | None) -> Any:  # noqa: ANN401
        parts = urlsplit(self.origin)
        connection = (HTTPSConnection if parts.scheme == "https" else HTTPConnection)(parts.netloc, timeout=TIMEOUT_S)
        headers = {"Origin": self.origin, "X-Room": "1", "Content-Type": "application/json"}
        if self._cookies:
            headers["Cookie"] = self._cookie_header()
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            response = connection.getresponse()
            answer = response.read()
            for header in response.headers.get_all("Set-Cookie") or ():
                for name, morsel in SimpleCookie(header).items():
                    self._cookies[name] = morsel.value
        finally:
            connection.close()
        told = json.loads(answer) if answer else {}
        if response.status >= 400:  # noqa: PLR2004
            raise NotLetIn(str(told.get("code", response.status)))
        return told

    def _cookie_header(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self._cookies.items())
