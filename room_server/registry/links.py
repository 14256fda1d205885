"""Personal links: one secret a person, which leads to a session and a seat.

Rules:
- Only the secret's SHA-256 is kept; the secret itself is shown once, when it is issued or renewed.
- A link says session and seat; who that is, and in which role, the session's log knows.
- A dead secret (revoked, replaced, expired) is answered exactly as one that never was, with the same work done.
- Redeeming consumes nothing: mail scanners open links, and a person may come back. Times and states are written in
  the link; nothing is decided by a store's clock.
"""

from dataclasses import dataclass, replace

from room_server.registry.records import Records, Shelf, key
from room_server.registry.secret import fingerprint, new_id, new_secret
from room_server.session.audience import Ms


@dataclass(frozen=True, slots=True)
class Link:
    """One personal link. `id` names it in lists and is no secret."""

    id: str
    session: str
    seat: str
    created_at: Ms
    expires_at: Ms
    secret_hash: str
    revoked_at: Ms | None = None

    def alive(self, now: Ms) -> bool:
        """Whether it opens anything."""
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Issued:
    """A link and its secret; the only time that the secret is there to be shown."""

    link: Link
    secret: str


class Links:
    """All personal links."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._links = Shelf(records, "link", Link)
        self._by_secret = Shelf(records, "link-secret", str)

    async def issue(self, session: str, seat: str, *, expires_at: Ms, now: Ms) -> Issued:
        """Make a link for a seat; others that the seat has stay valid."""
        secret = new_secret()
        link = Link(new_id(), session, seat, now, expires_at, fingerprint(secret))
        await self._records.enlist(_of_session(session), link.id)
        await self._links.put(link.id, link)
        await self._by_secret.put(link.secret_hash, link.id)
        return Issued(link, secret)

    async def redeem(self, secret: str, *, now: Ms) -> Link | None:
        """Find the living link of a secret; None for a wrong one and a dead one alike."""
        hashed = fingerprint(secret)
        link_id = await self._by_secret.get(hashed)
        link = await self._links.get(link_id or hashed)  # the same two look-ups, whatever the first one found
        if link is None or link.secret_hash != hashed or not link.alive(now):
            return None
        return link

    async def get(self, link_id: str) -> Link | None:
        """Read a link, alive or not."""
        return await self._links.get(link_id)

    async def list(self, session: str) -> tuple[Link, ...]:
        """Read all links of a session, dead ones too, the oldest first."""
        ids = await self._records.members(_of_session(session))
        links = [link for link_id in ids if (link := await self._links.get(link_id)) is not None]
        return tuple(sorted(links, key=lambda link: (link.created_at, link.id)))

    async def revoke(self, link_id: str, *, now: Ms) -> Link | None:
        """End a link for ever; None if there is none. Its cookies are ended by `Cookies.revoke_seat`."""

        def ended(link: Link | None) -> Link | None:
            return link if link is None or link.revoked_at is not None else replace(link, revoked_at=now)

        link = await self._links.change(link_id, ended)
        if link is not None:
            await self._by_secret.remove(link.secret_hash)
        return link

    async def revoke_seat(self, session: str, seat: str, *, now: Ms) -> int:
        """End all living links of a seat; how many."""
        living = [link for link in await self.list(session) if link.seat == seat and link.revoked_at is None]
        for link in living:
            await self.revoke(link.id, now=now)
        return len(living)

    async def renew(self, link_id: str, *, expires_at: Ms, now: Ms) -> Issued | None:
        """Give a link a new secret and date; the old secret is dead. None for a revoked or unknown link."""
        secret = new_secret()
        before = await self._links.get(link_id)

        def renewed(link: Link | None) -> Link | None:
            if link is None or link.revoked_at is not None:
                return link
            return replace(link, secret_hash=fingerprint(secret), created_at=now, expires_at=expires_at)

        link = await self._links.change(link_id, renewed)
        if before is None or link is None or link.secret_hash != fingerprint(secret):
            return None
        await self._by_secret.remove(before.secret_hash)
        await self._by_secret.put(link.secret_hash, link.id)
        return Issued(link, secret)

    async def prolong(self, session: str, *, alive_at: Ms, until: Ms) -> int:
        """Let the links of a session that opened something at a moment open it until another; how many now last longer.

        The secrets stay. A link that was dead then stays dead, and none is cut short.
        """

        def longer(link: Link | None) -> Link | None:
            prolonged = link is not None and link.alive(alive_at) and link.expires_at < until
            return replace(link, expires_at=until) if link is not None and prolonged else link

        changed = 0
        for link in await self.list(session):
            after = await self._links.change(link.id, longer)
            changed += after is not None and after.expires_at != link.expires_at
        return changed

    async def delete_session(self, session: str) -> int:
        """Remove all links of a session; how many."""
        links = await self.list(session)
        for link in links:
            await self._by_secret.remove(link.secret_hash)
            await self._links.remove(link.id)
        await self._records.remove(_of_session(session))
        return len(links)


def _of_session(session: str) -> str:
    return key("links-of-session", session)
