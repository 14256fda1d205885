"""Running benchmarks and keeping what they found: a table for people, JSON for programs, both printed."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import uvloop

from tests.bench.figures import Outcome, machine, table

Benchmark = Callable[..., Awaitable[Outcome]]
OUT = Path(__file__).resolve().parents[2] / "bench" / "out"


def outcome_of(name: str, benchmark: Benchmark, *, quick: bool) -> Outcome:
    """Run one benchmark; one that cannot be run does not keep the others from running."""
    print(f"{name} ...", file=sys.stderr, flush=True)
    try:
        with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(benchmark(quick=quick))  # type: ignore[arg-type]  # they are coroutine functions
    except Exception as error:
        return Outcome(name, problem=f"could not be run: {type(error).__name__}: {error}")


def conclude(outcomes: Sequence[Outcome], file: str, *, quick: bool) -> int:
    """Print all and keep it in `file`; 1 when one of them could not be run."""
    results = {"machine": machine(), "quick": quick, "benchmarks": [outcome.as_json() for outcome in outcomes]}
    text = json.dumps(results, indent=1)
    OUT.mkdir(parents=True, exist_ok=True)
    (OUT / file).write_text(text + "\n", encoding="utf-8")
    print(f"\n{table(outcomes)}\n\n{text}\n\nKept in {OUT / file}")
    return int(any(outcome.problem for outcome in outcomes))
