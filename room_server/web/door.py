"""What the endpoints share: who is asking, and whether they ask too often.

Rules:
- Who asks is known by a cookie alone; a seat's cookie opens that seat and nothing else.
- Limits are counted before the work is done, per address (an IPv6 address counts as its /64 network), per link and
  per account.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Callable
from dataclasses import dataclass

from starlette.requests import Request

from room_server.registry.cookies import Cookie
from room_server.registry.limits import Limit, LimitSettings
from room_server.registry.names import folded_name
from room_server.registry.registry import Registry
from room_server.registry.sessions import SessionEntry
from room_server.session.audience import Ms
from room_server.session.people import SeatId
from room_server.web.cookies import CookieJar
from room_server.web.problems import Code, Problem

IPV6_NETWORK_BITS = 64  # what one household or office gets


@dataclass(frozen=True, slots=True)
class SeatHolder:
    """Whoever holds a seat's living cookie."""

    session: str
    seat: SeatId
    cookie: Cookie
    token: str


class Door:
    """Recognises people and counts their tries."""

    def __init__(self, registry: Registry, jar: CookieJar, limits: LimitSettings, clock: Callable[[], Ms]) -> None:
        self.registry = registry
        self.jar = jar
        self.limits = limits
        self.clock = clock

    async def seat(self, request: Request, seat: str) -> SeatHolder:
        """Find who holds the seat's cookie. Raises Problem `sign-in`, also for a seat that does not exist."""
        token = self.jar.seat_token(request.cookies, seat)
        cookie = await self.registry.cookies.check(token, now=self.clock()) if token else None
        if token is None or cookie is None or cookie.session is None or cookie.seat != seat:
            raise Problem(Code.SIGN_IN)
        return SeatHolder(cookie.session, SeatId(seat), cookie, token)

    async def holds(self, request: Request, session: str, seat: str) -> bool:
        """Tell whether a living cookie for this very seat came along."""
        token = self.jar.seat_token(request.cookies, seat)
        cookie = await self.registry.cookies.check(token, now=self.clock()) if token else None
        return cookie is not None and (cookie.session, cookie.seat) == (session, seat)

    async def account(self, request: Request) -> str:
        """Name the account that is signed in. Raises Problem `sign-in`."""
        token = self.jar.account_token(request.cookies)
        cookie = await self.registry.cookies.check(token, now=self.clock()) if token else None
        if cookie is None or cookie.account is None:
            raise Problem(Code.SIGN_IN)
        return cookie.account

    async def own_session(self, request: Request) -> SessionEntry:
        """Find the session that the path names (`id`), if the account that asks made it.

        Raises Problem: `sign-in`; `no-such-thing` for another's session as for one that does not exist.
        """
        account = await self.account(request)
        entry = await self.registry.sessions.get(request.path_params["id"])
        if entry is None or entry.created_by != account:
            raise Problem(Code.NO_SUCH_THING)
        return entry

    async def step_up(self, request: Request, account: str, password: str) -> None:
        """Ask for the account's password again; tries are limited as those of signing in. Raises Problem `sign-in`."""
        await self.count_address(self.limits.logins_per_address, request)
        await self.count(self.limits.logins_per_account, folded_name(account))
        if await self.registry.accounts.verify(account, password) is None:
            raise Problem(Code.SIGN_IN)

    async def count(self, limit: Limit, who: str) -> None:
        """Count one try. Raises Problem `too-frequent`."""
        wait_ms = await self.registry.limits.wait(limit, who, now=self.clock())
        if wait_ms:
            raise Problem(Code.TOO_FREQUENT, retry_after_s=-(-wait_ms // 1000))

    async def count_address(self, limit: Limit, request: Request) -> None:
        """Count one try of the address that asks. Raises Problem `too-frequent`."""
        await self.count(limit, _network(request.client.host if request.client else ""))


def _network(host: str) -> str:
    """Name what one household has: an IPv4 address, or the /64 network of an IPv6 address."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:  # noqa: PLR2004
        return host
    return str(ipaddress.ip_network((address, IPV6_NETWORK_BITS), strict=False))
