"""Admission: who may hold a connection, and for which seat.

Rules:
- The handshake's ``Origin`` is compared exactly; a missing one, or two, are refused before the connection is accepted.
- Session and seat come from the page's nonce and the seat's cookie, both known to the registry, never from a frame.
  The nonce is used up whether or not the rest fits.
- One device holds a seat, the newest. Whoever comes from another one than before is not let into a room by that: the
  seat leaves it, and asks to come in again (``new_device``). Only then does the device hold the seat (``take_seat``):
  where the leaving failed, it is still a new one when it comes again.
- A wrong, an old and a used nonce, a dead cookie and a removed person are answered alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from room_server.gateway.settings import GatewaySettings
from room_server.gateway.socket import Scope
from room_server.registry.cookies import Cookie
from room_server.registry.secret import fingerprint
from room_server.session.audience import Ms
from room_server.session.people import SeatId

MOST_SEAT_COOKIES = 32  # one browser with more open seats than that is not served


class NonceBook(Protocol):
    """What admission asks of ``registry.nonces``."""

    async def redeem(self, nonce: str, cookie_ids: frozenset[str], *, now: Ms) -> str | None:
        """Say which of the tokens the nonce belongs to, and use it up."""


class CookieBook(Protocol):
    """What the gateway asks of ``registry.cookies``."""

    async def check(self, token: str, *, now: Ms) -> Cookie | None:
        """Find what a living token stands for."""

    async def touch(self, cookie_id: str, *, now: Ms) -> bool:
        """Say that the token is in use; whether it is still alive."""

    async def ticket(self, cookie_id: str, *, now: Ms) -> str:
        """Make a single-use ticket for a new token."""

    async def device_of(self, session: str, seat: str) -> str | None:
        """Say which device holds the seat; None if none has yet."""

    async def take_seat(self, session: str, seat: str, *, device: str) -> int:
        """Give the seat to a device, and end the tokens of others."""


@dataclass(frozen=True, slots=True)
class Admitted:
    """Whose connection it is. ``new_device``: another device holds the seat until ``take_seat``."""

    session: str
    seat: SeatId
    cookie_id: str
    device: str
    new_device: bool


class Admission:
    """The door of the gateway."""

    def __init__(self, settings: GatewaySettings, nonces: NonceBook, cookies: CookieBook) -> None:
        self._origins = settings.origins
        self._prefix = settings.seat_cookie_prefix
        self._nonces = nonces
        self._cookies = cookies

    def same_origin(self, scope: Scope) -> bool:
        """Tell whether the handshake comes from a page of ours (RFC 6455 section 10.2)."""
        found = [value for name, value in scope["headers"] if name == b"origin"]
        return len(found) == 1 and found[0].decode("latin-1") in self._origins

    async def admit(self, scope: Scope, nonce: str, *, now: Ms, takes_seat: bool = True) -> Admitted | None:
        """Say whose connection this is; None where nonce and cookies do not name a living seat.

        Without ``takes_seat`` the seat stays with the device that holds it.
        """
        tokens = self._seat_tokens(scope)
        cookie_id = await self._nonces.redeem(nonce, frozenset(tokens), now=now)
        if cookie_id is None:
            return None
        name, token = tokens[cookie_id]
        cookie = await self._cookies.check(token, now=now)
        if cookie is None or cookie.session is None or cookie.seat is None or name != self._prefix + cookie.seat:
            return None
        held = await self._cookies.device_of(cookie.session, cookie.seat) if takes_seat else cookie.device
        new_device = held not in (None, cookie.device)
        who = Admitted(cookie.session, SeatId(cookie.seat), cookie.id, cookie.device, new_device)
        if held is None:
            await self.take_seat(who)
        return who

    async def take_seat(self, who: Admitted) -> None:
        """Let the seat be held by this device alone; the cookies of others end."""
        await self._cookies.take_seat(who.session, who.seat, device=who.device)

    def _seat_tokens(self, scope: Scope) -> Mapping[str, tuple[str, str]]:
        """Return the names and values of the seats' cookies that came along, by the id of the token."""
        found = [pair for pair in _cookies(scope) if pair[0].startswith(self._prefix)]
        return {fingerprint(token): (name, token) for name, token in found[:MOST_SEAT_COOKIES]}


def _cookies(scope: Scope) -> Iterable[tuple[str, str]]:
    """Yield the cookies of the handshake (RFC 6265 section 5.4)."""
    for header, value in scope["headers"]:
        if header == b"cookie":
            for part in value.decode("latin-1").split(";"):
                name, equals, token = part.strip().partition("=")
                if equals:
                    yield name, token
