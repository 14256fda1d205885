"""One run: people join, all speak, and for a while it is counted what goes through and what it costs.

Rules: the window begins and ends with nothing under way, so that what was delivered is exact; CPU time is what the
kernel has charged to the server's process in between (proc(5), /proc/PID/stat), with all its threads.
"""

from __future__ import annotations

import asyncio
import math
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tests.bench.figures import percentile
from tests.bench.media.endpoint import Probe
from tests.bench.media.load import Load, loading
from tests.bench.media.packets import PACKETS_PER_S
from tests.bench.media.venue import Kind, Places, Venue
from tests.bench.processes import cpu_seconds, rss_bytes

WARM_S: Final = 3.0
"""Until every listener has had a key frame, and what is only done once is done."""
STILL_S: Final = 0.15
"""When nothing has come for so long, all has come that will."""
SETTLE_S: Final = 2.0
"""So long is waited for that at most."""


@dataclass(frozen=True)
class Scenario:
    """So many rooms that are alike; `probed`: the delay of one listener is measured."""

    name: str
    rooms: int
    places: Places
    probed: bool = False

    @property
    def people(self) -> int:
        """In all rooms."""
        return self.rooms * self.places.people

    @property
    def planned_out(self) -> float:
        """Packets a second that go out when all is well."""
        return self.rooms * self.places.copies * PACKETS_PER_S


@dataclass(frozen=True)
class Measured:
    """What one run found."""

    server: str
    scenario: str
    seconds: float
    sent: int
    received: int
    expected: int
    """Packets that came from senders, that reached listeners, and that should have."""
    cpu_s: float
    """CPU seconds that the server used, user and system."""
    memory_a_person: float
    """Bytes in RAM that came with the people."""
    delays_ms: Sequence[float]
    """Sorted; empty unless probed."""
    generator_cores: float
    generator_late_ms: float
    """99th percentile of how late the load was."""
    dropped_here: int
    """Packets that came to the load's own sockets and were lost there: not the server's fault."""
    cipher: str

    @property
    def per_cpu_s(self) -> float:
        """Packets that came to listeners for each CPU second of the server."""
        return self.received / self.cpu_s if self.cpu_s else math.nan

    @property
    def delivered(self) -> float:
        """Share of what should have come that came."""
        return self.received / max(1, self.expected)

    @property
    def cores(self) -> float:
        """How much of one core the server took."""
        return self.cpu_s / self.seconds

    def as_json(self) -> dict[str, object]:
        """Return it as plain maps."""
        return {
            "server": self.server,
            "scenario": self.scenario,
            "seconds": round(self.seconds, 2),
            "packets_in_per_s": round(self.sent / self.seconds),
            "packets_out_per_s": round(self.received / self.seconds),
            "packets_out_per_cpu_s": round(self.per_cpu_s) if self.cpu_s else None,
            "cpu_cores": round(self.cores, 3),
            "delivered": round(self.delivered, 5),
            "memory_a_person_bytes": round(self.memory_a_person),
            "delay_p50_ms": round(percentile(self.delays_ms, 0.5), 3) if self.delays_ms else None,
            "delay_p99_ms": round(percentile(self.delays_ms, 0.99), 3) if self.delays_ms else None,
            "generator_cores": round(self.generator_cores, 3),
            "generator_late_p99_ms": round(self.generator_late_ms, 2),
            "dropped_by_generator": self.dropped_here,
            "srtp": self.cipher,
        }


async def measure(kind: Kind, address: str, scenario: Scenario, seconds: float, *, warm_s: float = WARM_S) -> Measured:
    """Run a scenario on a fresh server, after `warm_s` in which all speak. Raises `Unavailable`."""
    async with kind.start(address) as venue, loading() as load:
        empty = rss_bytes(venue.pid)
        for _ in range(scenario.rooms):
            await venue.open_room(load, scenario.places, probed=scenario.probed)
        load.speak()
        await asyncio.sleep(warm_s)
        return await _counted(kind.name, scenario, venue, load, seconds, empty)


@dataclass(frozen=True)
class _Counts:
    """Where the counters stand."""

    at: float
    cpu: float
    own_cpu: float
    sent: int
    received: int
    expected: int

    @classmethod
    def read(cls, venue: Venue, load: Load) -> _Counts:
        cpu = cpu_seconds([venue.pid])
        return cls(time.monotonic(), cpu, time.process_time(), load.sent, load.received, load.expected())


async def _counted(name: str, scenario: Scenario, venue: Venue, load: Load, seconds: float, empty: int) -> Measured:
    await _still(load)
    load.late_s.clear()
    probes = [one for one in load.endpoints if isinstance(one, Probe)]
    for probe in probes:
        probe.delays_ns.clear()
    dropped = load.dropped_here()
    first = _Counts.read(venue, load)
    load.speak()
    await asyncio.sleep(seconds)
    await _still(load)
    last = _Counts.read(venue, load)
    span = last.at - first.at
    return Measured(
        server=name,
        scenario=scenario.name,
        seconds=span,
        sent=last.sent - first.sent,
        received=last.received - first.received,
        expected=last.expected - first.expected,
        cpu_s=last.cpu - first.cpu,
        memory_a_person=(rss_bytes(venue.pid) - empty) / scenario.people,
        delays_ms=sorted(delay / 1e6 for probe in probes for delay in probe.delays_ns),
        generator_cores=(last.own_cpu - first.own_cpu) / span,
        generator_late_ms=1000 * percentile(sorted(load.late_s), 0.99),
        dropped_here=load.dropped_here() - dropped,
        cipher=load.endpoints[-1].cipher,
    )


async def _still(load: Load) -> None:
    """Let all fall silent, and return when nothing comes any more."""
    load.fall_silent()
    limit = time.monotonic() + SETTLE_S
    before = -1
    while load.received != before and time.monotonic() < limit:
        before = load.received
        await asyncio.sleep(STILL_S)
