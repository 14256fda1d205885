"""Forwarding, ours beside Janus: ``python -m tests.bench.media [--quick] [--seconds N] [--without-browser]``.

Prints a table of the runs and one of the figures beside what is to be reached, then JSON, which is kept as well. What
Chromium sees (join and move to the first frame) is measured afterwards, in the network that is there.
"""

from __future__ import annotations

import argparse
import sys

import uvloop

from tests.bench import browser
from tests.bench.media.namespace import private_network
from tests.bench.media.scenarios import COMPARED, CROWD, Results, outcome, run_all, side_by_side
from tests.bench.media.venue import LOOPBACK, Unavailable
from tests.bench.running import conclude, outcome_of

SECONDS, QUICK_SECONDS = 10.0, 3.0


def main(arguments: list[str]) -> int:
    """Run all; 1 when something of ours could not be run."""
    given = _parser().parse_args(arguments)
    seconds = given.seconds or (QUICK_SECONDS if given.quick else SECONDS)
    results = _results(seconds)
    outcomes = [outcome(results, seconds)]
    if not given.without_browser:
        outcomes.append(outcome_of("browser", browser.run, quick=given.quick))
    print(f"\n{side_by_side(results)}")
    return conclude(outcomes, "media.json", quick=given.quick)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.media", description="Measure forwarding beside Janus.")
    parser.add_argument("--quick", action="store_true", help="shorter runs, for a first look; the figures vary more")
    parser.add_argument("--seconds", type=float, default=0.0, help=f"length of each run ({SECONDS:g}; quick: 3)")
    parser.add_argument("--without-browser", action="store_true", help="leave out what Chromium sees")
    return parser


def _results(seconds: float) -> Results:
    """Measure in a private network, where Janus can be too; else ours alone, on loopback."""
    scenarios = (*COMPARED, CROWD)
    try:
        with private_network() as address:
            return uvloop.run(run_all(address, seconds, scenarios))
    except Unavailable as reason:
        results = uvloop.run(run_all(LOOPBACK, seconds, scenarios))
        return Results(results.runs, {**results.skipped, "the private network": str(reason)})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
