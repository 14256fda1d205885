"""All books of the registry over one store, and the steps that touch several of them."""

from dataclasses import dataclass, field, replace

from room_server.registry.accounts import Accounts
from room_server.registry.cookies import Cookies, CookieSettings, Granted
from room_server.registry.leases import DEFAULT_LENGTH_MS, Leases
from room_server.registry.limits import Limits
from room_server.registry.links import Links
from room_server.registry.nonces import DEFAULT_LIFE_MS, Nonces
from room_server.registry.presets import PresetLimits, Presets
from room_server.registry.records import Records
from room_server.registry.sessions import SessionEntry, Sessions
from room_server.session.audience import Ms


@dataclass(frozen=True, slots=True)
class RegistrySettings:
    """How long things live, and how much is kept for an account."""

    cookies: CookieSettings = field(default_factory=CookieSettings)
    nonce_ms: Ms = DEFAULT_LIFE_MS
    lease_ms: Ms = DEFAULT_LENGTH_MS
    presets: PresetLimits = field(default_factory=PresetLimits)


@dataclass(frozen=True, slots=True)
class RemovedRecords:
    """What deleting a session removed from the registry, by count."""

    entries: int
    links: int
    cookies: int


class Registry:
    """Links, cookies, nonces, accounts with their presets, limits, leases and the index of sessions."""

    def __init__(self, records: Records, settings: RegistrySettings | None = None) -> None:
        settings = settings or RegistrySettings()
        self._records = records
        self.links = Links(records)
        self.cookies = Cookies(records, settings.cookies)
        self.nonces = Nonces(records, settings.nonce_ms)
        self.accounts = Accounts(records)
        self.presets = Presets(records, settings.presets)
        self.limits = Limits(records)
        self.leases = Leases(records, settings.lease_ms)
        self.sessions = Sessions(records)

    async def enter(self, secret: str, *, device: str, now: Ms) -> Granted | None:
        """Exchange a link's secret for a cookie; None if the link is dead or never was.

        The link is looked at again after the cookie was made: a revocation in between ends this cookie too.
        """
        link = await self.links.redeem(secret, now=now)
        if link is None:
            return None
        granted = await self.cookies.grant_seat(link.session, link.seat, device=device, now=now)
        if await self.links.redeem(secret, now=now) is None:
            await self.cookies.revoke(granted.cookie.id)
            return None
        return granted

    async def revoke_seat(self, session: str, seat: str, *, now: Ms) -> int:
        """End all links and cookies of a seat, in this order; how many links. Its connections are the gateway's."""
        links = await self.links.revoke_seat(session, seat, now=now)
        await self.cookies.revoke_seat(session, seat)
        return links

    async def outlast(self, session: str, *, alive_at: Ms, open_until: Ms, retained_until: Ms) -> int:
        """Let a session's living links and its entry last until these moments at least; how many links last longer."""

        def longer(entry: SessionEntry) -> SessionEntry:
            return replace(entry, retained_until=max(entry.retained_until, retained_until))

        await self.sessions.change(session, longer)
        return await self.links.prolong(session, alive_at=alive_at, until=open_until)

    async def close_doors(self, session: str) -> None:
        """Remove all links and cookies of a session: nobody comes in any more. The index keeps it."""
        await self.links.delete_session(session)
        await self.cookies.delete_session(session)

    async def delete_session(self, session: str) -> RemovedRecords:
        """Remove all that the registry keeps of a session; the index entry last, so that it can be repeated."""
        links = await self.links.delete_session(session)
        cookies = await self.cookies.delete_session(session)
        for what in (f"session/{session}", f"media/{session}"):
            await self.leases.forget(what)
        return RemovedRecords(int(await self.sessions.delete(session)), links, cookies)

    async def aclose(self) -> None:
        """Let go of the store's connections."""
        await self._records.aclose()
