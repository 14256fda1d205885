"""``make mutants``: how much of the policy and of visibility the tests hold. Prints the survivors and the score.

It changes each function of the modules below, and each row of the core's tables, in all the ways of ``mutations`` and
``tables``, and runs the tests of the session on each. It fails under 90 %. ``--minutes`` bounds it: a part is then
taken evenly from all (with the same ``--seed``, the same part). ``--module visibility`` tries one module alone.
"""

from __future__ import annotations

import argparse
import random
import sys
import time

import pytest

from tests.mutants.mutations import mutations
from tests.mutants.tables import tamperings
from tests.mutants.trial import Trials, module_files

MODULES = ("visibility", "placement", "apart", "core", "audience", "people", "rooms")
TESTS = ("tests/session",)
LEAST_SCORE = 0.90


def main() -> int:
    """Try all, and return 0 where enough were killed."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--minutes", type=float, default=240.0, help="stop after so long (default 240)")
    parser.add_argument("--seed", type=int, default=1, help="which part is taken where time ends (default 1)")
    parser.add_argument("--module", choices=MODULES, action="append", help="this module alone; may be said again")
    parser.add_argument("--seconds", type=float, default=120.0, help="of tests for each mutation (default 120)")
    asked = parser.parse_args()
    names = asked.module or MODULES
    wrong = [one for file in module_files([f"room_server.session.{name}" for name in names]) for one in mutations(file)]
    every = [*wrong, *(tamperings() if "core" in names else ())]
    random.Random(asked.seed).shuffle(every)
    print(f"{len(every)} mutations of {', '.join(names)}", flush=True)
    until = time.monotonic() + 60 * asked.minutes
    trials = Trials(every, until, asked.seconds, lambda words: print(words, flush=True))
    options = ("-p", "no:terminal", "-p", "no:cacheprovider", "--timeout=0")
    pytest.main([*options, *TESTS], plugins=[trials])
    tally = trials.tally
    if not tally.tried:
        print("nothing was tried")
        return 1
    print(f"{tally.killed} of {tally.tried} killed: {100 * tally.score:.1f} %; {trials.left} not tried")
    return 0 if tally.score >= LEAST_SCORE else 1


if __name__ == "__main__":
    sys.exit(main())
