"""What forwarding costs: CPU of the media worker for each outgoing packet, in a room of eight who all see each other.

The load is that of `tests.bench.media`, which compares more rooms with Janus and has its own command.
"""

from __future__ import annotations

from tests.bench.figures import Figure, Outcome, at_most
from tests.bench.media.measure import measure
from tests.bench.media.ours import our_worker
from tests.bench.media.scenarios import OURS, ROOM
from tests.bench.media.venue import LOOPBACK, Kind


async def run(*, quick: bool) -> Outcome:
    """Measure a room of eight."""
    result = await measure(Kind(OURS, our_worker), LOOPBACK, ROOM, 4.0 if quick else 12.0)
    figures = (
        Figure("CPU per outgoing packet", 1e6 / result.per_cpu_s, "us", at_most(20)),
        Figure("packets in", result.sent / result.seconds, "1/s"),
        Figure("packets out", result.received / result.seconds, "1/s"),
        Figure("worker, of one core", 100 * result.cores, "%"),
        Figure("delivered", 100 * result.delivered, "%"),
    )
    return Outcome("media", figures, {"people": ROOM.people, "seconds": result.seconds})
