"""Leases: who serves a session, and where its media are, for a while and with a number that only grows.

Rules:
- One holder at a time, until `expires_at`; it renews in good time, or loses the lease to whoever asks.
- Each change of holder raises the fence. What a holder does elsewhere carries its fence, and a smaller one than was
  seen before is refused there: a holder that slept through its lease can do no harm.
- A lease that was let go keeps its fence for `FENCE_KEPT_MS`.
- Times are the nodes' own; their clocks must agree to well within the lease's length (NTP does).
"""

from dataclasses import dataclass, replace

from room_server.registry.records import Records, Shelf
from room_server.session.audience import Ms

DEFAULT_LENGTH_MS = 10_000
FENCE_KEPT_MS = 30 * 24 * 3_600_000


@dataclass(frozen=True, slots=True)
class Lease:
    """`holder` has `what` ("session/...", "media/...") until `expires_at`, under this fence."""

    what: str
    holder: str
    fence: int
    expires_at: Ms


class Leases:
    """All leases."""

    def __init__(self, records: Records, length_ms: Ms = DEFAULT_LENGTH_MS) -> None:
        self._leases = Shelf(records, "lease", Lease)
        self._length_ms = length_ms

    @property
    def length_ms(self) -> Ms:
        """How long a lease holds without being renewed."""
        return self._length_ms

    async def acquire(self, what: str, holder: str, *, now: Ms) -> Lease | None:
        """Take a free lease, or prolong one's own; None while another holds it."""
        until = now + self._length_ms

        def taken(lease: Lease | None) -> Lease:
            if lease is None:
                return Lease(what, holder, 1, until)
            if now >= lease.expires_at:
                return Lease(what, holder, lease.fence + 1, until)
            return replace(lease, expires_at=until) if lease.holder == holder else lease

        lease = await self._leases.change(what, taken, keep_ms=FENCE_KEPT_MS)
        return lease if lease is not None and lease.holder == holder else None

    async def seize(self, what: str, holder: str, *, now: Ms) -> Lease:
        """Take a lease whoever holds it, or prolong one's own: for who knows that no other holder lives any more."""
        until = now + self._length_ms

        def seized(lease: Lease | None) -> Lease:
            if lease is not None and lease.holder == holder:
                return replace(lease, expires_at=until)
            return Lease(what, holder, 1 if lease is None else lease.fence + 1, until)

        lease = await self._leases.change(what, seized, keep_ms=FENCE_KEPT_MS)
        return lease or seized(None)

    async def renew(self, lease: Lease, *, now: Ms) -> Lease | None:
        """Prolong a lease that is still one's own; None if it was lost (to anyone, or to time)."""

        def prolonged(present: Lease | None) -> Lease | None:
            if present is None or not _same(present, lease) or now >= present.expires_at:
                return present
            return replace(present, expires_at=now + self._length_ms)

        present = await self._leases.change(lease.what, prolonged, keep_ms=FENCE_KEPT_MS)
        return present if present is not None and _same(present, lease) and now < present.expires_at else None

    async def release(self, lease: Lease) -> None:
        """Let go of a lease, if it is still one's own."""

        def free(present: Lease | None) -> Lease | None:
            return replace(present, expires_at=0) if present is not None and _same(present, lease) else present

        await self._leases.change(lease.what, free, keep_ms=FENCE_KEPT_MS)

    async def get(self, what: str, *, now: Ms) -> Lease | None:
        """Say who holds a lease now."""
        lease = await self._leases.get(what)
        return lease if lease is not None and now < lease.expires_at else None

    async def forget(self, what: str) -> bool:
        """Remove a lease with its fence (its session was deleted); whether there was one."""
        return await self._leases.remove(what)


def _same(present: Lease, lease: Lease) -> bool:
    return (present.holder, present.fence) == (lease.holder, lease.fence)
