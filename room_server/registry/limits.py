"""Rate limits at the door: how often somebody may try something in a window of time.

Windows are fixed and counted in the store, so all nodes share them and a crash forgives nobody. Who tries is kept as
a hash, for the length of the window. (Limits of frames on a connection are the gateway's, in its memory.)
"""

from dataclasses import dataclass

from room_server.registry.records import Records, key
from room_server.registry.secret import fingerprint
from room_server.session.audience import Ms


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `times` in each window of `window_ms`; `name` tells it from other limits."""

    name: str
    times: int
    window_ms: Ms


@dataclass(frozen=True, slots=True)
class LimitSettings:
    """The limits of the house."""

    links_per_address: Limit = Limit("links-per-address", 30, 60_000)
    tries_per_link: Limit = Limit("tries-per-link", 60, 60_000)
    logins_per_address: Limit = Limit("logins-per-address", 20, 60_000)
    logins_per_account: Limit = Limit("logins-per-account", 10, 15 * 60_000)


class Limits:
    """Counts tries."""

    def __init__(self, records: Records) -> None:
        self._records = records

    async def wait(self, limit: Limit, who: str, *, now: Ms) -> Ms:
        """Count one try; 0 if it may be made, else milliseconds until the next may."""
        window, passed = divmod(now, limit.window_ms)
        counter = key("limit", limit.name, fingerprint(who), str(window))
        tries = await self._records.count(counter, keep_ms=2 * limit.window_ms)
        return 0 if tries <= limit.times else limit.window_ms - passed
