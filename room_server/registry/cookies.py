"""Cookies: opaque tokens that stand for a seat or for an account, known to us by their hash only.

Rules:
- A token dies 12 hours after its holder first came in (rotation does not prolong that), or after 30 idle minutes.
- Idle minutes count only without an open connection: whoever holds one calls `touch` at least each
  `TOUCH_EVERY_MS`. There is no count of open connections that a crash could leave wrong.
- Admission rotates: the server gives the page a single-use ticket over its connection, the page brings it back with
  its cookie and gets a new token. The old token lives on for `ROTATION_GRACE_MS`, so that a lost answer locks
  nobody out.
- One device holds a seat. `take_seat` hands the seat to a device and ends the tokens of the others.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from room_server.registry.records import Records, Shelf, key
from room_server.registry.secret import fingerprint, new_secret
from room_server.session.audience import Ms

TOUCH_EVERY_MS = 5 * 60_000
ROTATION_GRACE_MS = 30_000
SEEN_STEP_MS = 60_000  # `check` writes the time of use at most so often


@dataclass(frozen=True, slots=True)
class CookieSettings:
    """How long tokens and tickets live, in milliseconds."""

    idle_ms: Ms = 30 * 60_000
    absolute_ms: Ms = 12 * 3_600_000
    ticket_ms: Ms = 60_000


@dataclass(frozen=True, slots=True)
class Cookie:
    """What a token stands for: a seat of a session, or an account. `id` is the token's hash."""

    id: str
    session: str | None
    seat: str | None
    account: str | None
    device: str
    admitted: bool  # rotated at admission
    granted_at: Ms
    expires_at: Ms
    seen_at: Ms


@dataclass(frozen=True, slots=True)
class Granted:
    """A token to be set as a cookie, and what it stands for."""

    token: str
    cookie: Cookie


class Cookies:
    """All tokens."""

    def __init__(self, records: Records, settings: CookieSettings | None = None) -> None:
        self._records = records
        self._settings = settings or CookieSettings()
        self._cookies = Shelf(records, "cookie", Cookie)
        self._tickets = Shelf(records, "cookie-ticket", tuple[str, Ms])
        self._devices = Shelf(records, "seat-devices", dict[str, str])

    async def grant_seat(self, session: str, seat: str, *, device: str, now: Ms, admitted: bool = False) -> Granted:
        """Make a token for a seat, on a device."""
        return await self._grant(
            Cookie("", session, seat, None, device, admitted, now, now + self._settings.absolute_ms, now)
        )

    async def grant_account(self, account: str, *, device: str, now: Ms) -> Granted:
        """Make a token for an account that has just proved its password."""
        return await self._grant(
            Cookie("", None, None, account, device, True, now, now + self._settings.absolute_ms, now)
        )

    async def check(self, token: str, *, now: Ms) -> Cookie | None:
        """Find what a living token stands for; this counts as use. None for a wrong and a dead one alike."""
        cookie = await self._cookies.get(fingerprint(token))
        if cookie is None or not self._alive(cookie, now):
            return None
        if now - cookie.seen_at >= SEEN_STEP_MS:
            await self.touch(cookie.id, now=now)
        return cookie

    async def touch(self, cookie_id: str, *, now: Ms) -> bool:
        """Say that the token is in use (an open connection); whether it is still alive."""

        def seen(cookie: Cookie | None) -> Cookie | None:
            if cookie is None or not self._alive(cookie, now):
                return cookie
            return replace(cookie, seen_at=max(now, cookie.seen_at))

        cookie = await self._cookies.change(cookie_id, seen, keep_ms=self._settings.absolute_ms)
        return cookie is not None and self._alive(cookie, now)

    async def ticket(self, cookie_id: str, *, now: Ms) -> str:
        """Make a single-use ticket with which the holder of this token alone gets a new, admitted one."""
        ticket = new_secret()
        life = self._settings.ticket_ms
        await self._tickets.put(fingerprint(ticket), (cookie_id, now + life), keep_ms=life)
        return ticket

    async def redeem_ticket(self, ticket: str, token: str, *, now: Ms) -> Granted | None:
        """Exchange ticket and token for a new token; the old one dies after a short grace."""
        found = await self._tickets.take(fingerprint(ticket))
        cookie = await self.check(token, now=now)
        if found is None or cookie is None or found[0] != cookie.id or now >= found[1]:
            return None
        granted = await self._grant(replace(cookie, admitted=True, granted_at=now, seen_at=now))

        def fading(old: Cookie | None) -> Cookie | None:
            return old and replace(old, expires_at=min(old.expires_at, now + ROTATION_GRACE_MS))

        if await self._cookies.change(cookie.id, fading, keep_ms=ROTATION_GRACE_MS) is None:
            await self._end(granted.cookie)  # revoked while we made the new one
            return None
        return granted

    async def take_seat(self, session: str, seat: str, *, device: str) -> int:
        """Give the seat to a device; how many tokens of other devices died for it."""
        await self._devices.change(session, lambda held: {**(held or {}), seat: device})
        return await self._end_all(lambda c: c.seat == seat and c.device != device, session=session)

    async def device_of(self, session: str, seat: str) -> str | None:
        """Say which device holds the seat; None if none has yet."""
        return (await self._devices.get(session) or {}).get(seat)

    async def revoke(self, cookie_id: str) -> bool:
        """End one token; whether it was there."""
        cookie = await self._cookies.get(cookie_id)
        return cookie is not None and await self._end(cookie)

    async def revoke_seat(self, session: str, seat: str) -> int:
        """End all tokens of a seat; how many. The seat's device is forgotten."""
        await self._devices.change(
            session, lambda held: held and {other: device for other, device in held.items() if other != seat}
        )
        return await self._end_all(lambda c: c.seat == seat, session=session)

    async def revoke_account(self, account: str, *, keep: str | None = None) -> int:
        """End all tokens of an account but the one with the id `keep`; how many."""
        return await self._end_all(lambda c: c.id != keep, account=account)

    async def delete_session(self, session: str) -> int:
        """Remove all tokens and devices of a session's seats; how many tokens."""
        await self._devices.remove(session)
        return await self._end_all(lambda _: True, session=session)

    def _alive(self, cookie: Cookie, now: Ms) -> bool:
        return now < cookie.expires_at and now - cookie.seen_at < self._settings.idle_ms

    async def _grant(self, cookie: Cookie) -> Granted:
        token = new_secret()
        cookie = replace(cookie, id=fingerprint(token))
        await self._records.enlist(_index(cookie.session, cookie.account), cookie.id)
        await self._cookies.put(cookie.id, cookie, keep_ms=self._settings.absolute_ms)
        return Granted(token, cookie)

    async def _of(self, *, session: str | None = None, account: str | None = None) -> list[Cookie]:
        """Read all tokens of a session or an account; ids whose record is gone leave the index."""
        index = _index(session, account)
        cookies = []
        for cookie_id in await self._records.members(index):
            cookie = await self._cookies.get(cookie_id)
            if cookie is None:
                await self._records.delist(index, cookie_id)
            else:
                cookies.append(cookie)
        return cookies

    async def _end_all(
        self, which: Callable[[Cookie], bool], *, session: str | None = None, account: str | None = None
    ) -> int:
        """End tokens until none is left, so that one that was rotated meanwhile does not escape; how many."""
        ended = 0
        while found := [c for c in await self._of(session=session, account=account) if which(c)]:
            for cookie in found:
                ended += await self._end(cookie)
        return ended

    async def _end(self, cookie: Cookie) -> bool:
        ended = await self._cookies.remove(cookie.id)
        await self._records.delist(_index(cookie.session, cookie.account), cookie.id)
        return ended


def _index(session: str | None, account: str | None) -> str:
    if session is not None:
        return key("cookies-of-session", session)
    return key("cookies-of-account", account or "")
