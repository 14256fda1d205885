"""The hosts that lend media workers: where each is reached, for as long as it says so.

Rules: a host enters itself again in good time, or is left out of the list once `until` has passed; one that drains
takes itself out. The list says nothing about the workers that are lent already: their connections do.
"""

from dataclasses import dataclass

from room_server.registry.records import Records, Shelf, key
from room_server.session.audience import Ms

DEFAULT_LENGTH_MS = 5_000


@dataclass(frozen=True, slots=True)
class MediaHost:
    """A host with so many workers, reached by TLS at `address` and `port`, until then."""

    address: str
    port: int
    workers: int
    until: Ms

    @property
    def name(self) -> str:
        """The name under which it is listed."""
        return f"{self.address}:{self.port}"


class MediaHosts:
    """All hosts that lend media workers."""

    def __init__(self, records: Records, length_ms: Ms = DEFAULT_LENGTH_MS) -> None:
        self._records = records
        self._hosts = Shelf(records, "media-host", MediaHost)
        self._length_ms = length_ms

    @property
    def length_ms(self) -> Ms:
        """How long an entry holds."""
        return self._length_ms

    async def enter(self, address: str, port: int, workers: int, *, now: Ms) -> MediaHost:
        """Enter a host, or prolong its entry."""
        host = MediaHost(address, port, workers, now + self._length_ms)
        await self._records.enlist(_all(), host.name)
        await self._hosts.put(host.name, host, keep_ms=self._length_ms)
        return host

    async def leave(self, host: MediaHost) -> None:
        """Take a host out."""
        await self._records.delist(_all(), host.name)
        await self._hosts.remove(host.name)

    async def list(self, *, now: Ms) -> tuple[MediaHost, ...]:
        """Read the hosts that are there, by name; what has passed leaves the list."""
        hosts = []
        for name in sorted(await self._records.members(_all())):
            host = await self._hosts.get(name)
            if host is not None and now < host.until:
                hosts.append(host)
            else:
                await self._records.delist(_all(), name)
        return tuple(hosts)


def _all() -> str:
    return key("media-hosts")
