"""Runs benchmarks: ``python -m tests.bench [names...] [--quick]`` prints a table, then JSON, which is kept as well."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping

from tests.bench import browser, console, core_path, fanout, joins, media_bench, memory, sealing, snapshots
from tests.bench.figures import Outcome
from tests.bench.running import Benchmark, conclude, outcome_of

BENCHMARKS: Mapping[str, Benchmark] = {
    "core": core_path.run,
    "fan-out": fanout.run,
    "joins": joins.run,
    "memory": memory.run,
    "snapshots": snapshots.run,
    "sealing": sealing.run,
    "media": media_bench.run,
    "browser": browser.run,
    "console": console.run,
}


def main(arguments: list[str]) -> int:
    """Run what was asked for, or all; 1 when one of them could not be run."""
    given = _parser().parse_args(arguments)
    outcomes = [_run(name, quick=given.quick) for name in given.names or BENCHMARKS]
    return conclude(outcomes, "results.json", quick=given.quick)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the real server.")
    parser.add_argument("names", nargs="*", metavar="name", help=f"which ones: {', '.join(BENCHMARKS)}; all without")
    parser.add_argument("--quick", action="store_true", help="shorter runs, for a first look; the figures vary more")
    return parser


def _run(name: str, *, quick: bool) -> Outcome:
    if name not in BENCHMARKS:
        return Outcome(name, problem="there is no such benchmark")
    return outcome_of(name, BENCHMARKS[name], quick=quick)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
