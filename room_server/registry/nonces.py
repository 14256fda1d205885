"""Page nonces: what a page was given when it was served, and names in its first frame.

A cookie travels from any page of the same host, on any port; the nonce does not. It is single use, bound to one token
and so to one seat, and short-lived. A page that reconnects asks for a new one.
"""

from room_server.registry.records import Records, Shelf
from room_server.registry.secret import fingerprint, new_secret
from room_server.session.audience import Ms

DEFAULT_LIFE_MS = 60_000


class Nonces:
    """All page nonces that were issued and not yet used."""

    def __init__(self, records: Records, life_ms: Ms = DEFAULT_LIFE_MS) -> None:
        self._nonces = Shelf(records, "nonce", tuple[str, Ms])
        self._life_ms = life_ms

    async def issue(self, cookie_id: str, *, now: Ms) -> str:
        """Make a nonce for a page that is shown to the holder of this token."""
        nonce = new_secret()
        await self._nonces.put(fingerprint(nonce), (cookie_id, now + self._life_ms), keep_ms=self._life_ms)
        return nonce

    async def redeem(self, nonce: str, cookie_ids: frozenset[str], *, now: Ms) -> str | None:
        """Say which of the tokens that came along the nonce belongs to; None otherwise. It is used up either way."""
        found = await self._nonces.take(fingerprint(nonce))
        if found is None or found[0] not in cookie_ids or now >= found[1]:
            return None
        return found[0]
