"""The long search: ``python -m tests.laws --commands 5000000 --seed 1`` (``make laws``).

Most of the commands are given in runs of any session, an eighth in runs under no-contact orders, which have laws of
their own. It prints its figures as it goes, and keeps what it found in ``tests/out/laws``; ``--replay 11/3`` carries
out one seed again.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator

from tests.laws.apart_leaks import APART_LEAKS
from tests.laws.apart_runs import Law
from tests.laws.apart_search import finds_apart, is_of_order, report_apart, search_apart, shows_apart
from tests.laws.generator import Generator
from tests.laws.leaks import LEAKS
from tests.laws.search import RUN_LENGTH, Tally, find, search
from tests.laws.seeds import kept, report

CHUNK = 100_000  # commands between two lines of progress
UNDER_ORDERS = 8  # one of so many commands is given under an order
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
    differs = shows_apart(name) if is_of_order(name) else Generator(name).run(RUN_LENGTH) is not None
    print(_report(name))
    return int(differs)


def _report(name: str) -> str:
    return report_apart(name) if is_of_order(name) else report(name)


def _again() -> int:
    failed = [name for name in kept() if _replay(name)]
    print(f"{len(kept()) - len(failed)} of {len(kept())} seeds that once failed are silent")
    return len(failed)


def _search(commands: int, seed: int) -> int:
    total, under, failed, part = Tally(), Tally(), list[str](), 0
    started = time.process_time()
    while total.commands < commands:
        for law, tally, name in _chunk(min(CHUNK, commands - total.commands), seed * 100_003 + part):
            total.add(tally)
            if law is not None:
                under.add(tally)
            if name is not None:
                failed.append(name)
                print(_report(name), flush=True)
        part += 1
        print(
            f"{total.commands:>12,} commands ({100 * total.commands // commands:>3} %)  {total.runs:>8,} runs"
            f"  {len(failed)} differences  {time.process_time() - started:8.1f} s",
            flush=True,
        )
    print(f"{total.carried_out:,} carried out in every world of their run; {total.compared:,} bytes compared")
    print(f"{under.commands:,} of the {total.commands:,} commands were given under no-contact orders")
    print(f"{len(failed)} differences" + (f", of seeds {', '.join(failed)}" if failed else ""))
    return len(failed)


def _chunk(commands: int, seed: int) -> Iterator[tuple[Law | None, Tally, str | None]]:
    """Search through so many commands: of each law its share."""
    share = commands // UNDER_ORDERS // len(Law)
    yield None, *search(commands - share * len(Law), seed)
    for law in Law:
        yield law, *search_apart(law, share, seed)


def _plant(seed: int) -> int:
    missed = [leak.name for leak in LEAKS if find(leak, seed, MOST_RUNS) is None]
    missed += [leak.name for leak in APART_LEAKS if not finds_apart(leak, seed, MOST_RUNS)]
    count = len(LEAKS) + len(APART_LEAKS)
    print(f"{count - len(missed)} of {count} planted faults found")
    for name in missed:
        print(f"  not found: {name}")
    return len(missed)


if __name__ == "__main__":
    sys.exit(main())
