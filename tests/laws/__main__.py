"""The long search: ``python -m tests.laws --commands 5000000 --seed 1`` (``make laws``).

It prints its figures, and keeps what it found in ``tests/out/laws``; ``--replay 11/3`` carries out one seed again.
"""

from __future__ import annotations

import argparse
import sys
import time

from tests.laws.generator import Generator
from tests.laws.leaks import LEAKS
from tests.laws.search import RUN_LENGTH, Tally, find, search
from tests.laws.seeds import kept, report

CHUNK = 100_000  # commands between two lines of progress
MOST_RUNS = 5_000  # in which a planted fault must show


def main() -> int:
    """Search, say what was done, and return 1 where a difference was found or a planted fault was not."""
    parser = argparse.ArgumentParser(prog="python -m tests.laws", description=__doc__)
    parser.add_argument("--commands", type=int, default=5_000_000, help="how many commands to give (default 5,000,000)")
    parser.add_argument("--seed", type=int, default=1, help="from which all runs follow (default 1)")
    parser.add_argument("--replay", metavar="SEED/RUN", help="carry out one run again and say what it shows")
    asked = parser.parse_args()
    if asked.replay:
        return _replay(asked.replay)
    return 1 if any((_search(asked.commands, asked.seed), _again(), _plant(asked.seed))) else 0


def _replay(name: str) -> int:
    differs = Generator(name).run(RUN_LENGTH) is not None
    print(report(name))
    return int(differs)


def _again() -> int:
    failed = [name for name in kept() if _replay(name)]
    print(f"{len(kept()) - len(failed)} of {len(kept())} seeds that once failed are silent")
    return len(failed)


def _search(commands: int, seed: int) -> int:
    total, failed, part = Tally(), [], 0
    started = time.process_time()
    while total.commands < commands:
        tally, name = search(min(CHUNK, commands - total.commands), seed * 100_003 + part)
        part += 1
        total.add(tally)
        print(
            f"{total.commands:>12,} commands  {total.runs:>8,} runs  {time.process_time() - started:8.1f} s", flush=True
        )
        if name is not None:
            failed.append(name)
            print(report(name), flush=True)
    print(f"{total.carried_out:,} carried out in every world of their run; {total.compared:,} bytes compared")
    print(f"{len(failed)} differences" + (f", of seeds {', '.join(failed)}" if failed else ""))
    return len(failed)


def _plant(seed: int) -> int:
    missed = [leak.name for leak in LEAKS if find(leak, seed, MOST_RUNS) is None]
    print(f"{len(LEAKS) - len(missed)} of {len(LEAKS)} planted faults found")
    for name in missed:
        print(f"  not found: {name}")
    return len(missed)


if __name__ == "__main__":
    sys.exit(main())
