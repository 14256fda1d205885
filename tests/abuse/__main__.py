"""``make abuse``: every attack with thousands of connections, and a line of figures for each.

It fails where an answer takes longer than 5 s, or the server's memory grows by more than 96 MiB: a thousand
connections that may wait without `hello`, at about 80 KiB each, are the most.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
from pathlib import Path

from tests.abuse.attacks import ATTACKS, MIB
from tests.abuse.siege import town

ANSWER_S = 5.0
GROWTH_BYTES = 96 * MIB


async def besiege() -> int:
    """Carry out every attack; return how many were felt too much."""
    failed = 0
    with tempfile.TemporaryDirectory(prefix="room-abuse-") as folder:
        async with town(Path(folder)) as place:
            print(f"{'attack':<30}{'connections':>12}{'memory':>12}{'answer':>10}{'join':>10}")
            for attack in ATTACKS:
                felt = await place.under(attack, attack.many)
                slowest = max(felt.answers_s, default=ANSWER_S)
                failed += slowest >= ANSWER_S or felt.joined_s >= ANSWER_S or felt.grown_bytes >= GROWTH_BYTES
                print(
                    f"{attack.name:<30}{attack.many:>12,}{felt.grown_bytes / MIB:>8.1f} MiB{1000 * slowest:>7.0f} ms"
                    f"{1000 * felt.joined_s:>7.0f} ms",
                    flush=True,
                )
    print(f"{failed} of {len(ATTACKS)} attacks were felt too much")
    return failed


if __name__ == "__main__":
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    sys.exit(1 if asyncio.run(besiege()) else 0)
