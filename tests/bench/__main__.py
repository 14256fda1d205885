"""Runs benchmarks: ``python -m tests.bench [names...] [--quick]`` prints a table, then JSON, which is kept as well."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

import uvloop

from tests.bench import browser, fanout, joins, media_bench, memory, snapshots
from tests.bench.figures import Outcome, machine, table

Benchmark = Callable[..., Awaitable[Outcome]]

BENCHMARKS: Mapping[str, Benchmark] = {
    "fan-out": fanout.run,
    "joins": joins.run,
    "memory": memory.run,
    "snapshots": snapshots.run,
    "media": media_bench.run,
    "browser": browser.run,
}
RESULTS = Path(__file__).resolve().parents[2] / "bench" / "out" / "results.json"


def main(arguments: list[str]) -> int:
    """Run what was asked for, or all; 1 when one of them could not be run."""
    given = _parser().parse_args(arguments)
    outcomes = [_run(name, quick=given.quick) for name in given.names or BENCHMARKS]
    results = {"machine": machine(), "quick": given.quick, "benchmarks": [outcome.as_json() for outcome in outcomes]}
    text = json.dumps(results, indent=1)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    RESULTS.write_text(text + "\n", encoding="utf-8")
    print(f"\n{table(outcomes)}\n\n{text}\n\nKept in {RESULTS}")
    return int(any(outcome.problem for outcome in outcomes))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the real server.")
    parser.add_argument("names", nargs="*", metavar="name", help=f"which ones: {', '.join(BENCHMARKS)}; all without")
    parser.add_argument("--quick", action="store_true", help="shorter runs, for a first look; the figures vary more")
    return parser


def _run(name: str, *, quick: bool) -> Outcome:
    """Run one benchmark; one that cannot be run does not keep the others from running."""
    if name not in BENCHMARKS:
        return Outcome(name, problem="there is no such benchmark")
    print(f"{name} ...", file=sys.stderr, flush=True)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(BENCHMARKS[name](quick=quick))
    except Exception as error:
        return Outcome(name, problem=f"could not be run: {type(error).__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
