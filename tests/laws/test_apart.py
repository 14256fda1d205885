"""For somebody under a no-contact order the other does not exist; for everybody else, the order does not."""

import pytest

from tests.laws.apart_leaks import APART_LEAKS
from tests.laws.apart_runs import RUN_LENGTH, ApartGenerator, Law
from tests.laws.faults_of_wire import QuietWire

COMMANDS = 12_000  # for each law
MOST_RUNS = 400  # in which a planted fault must show; most need a few


@pytest.mark.parametrize("law", Law)
def test_an_observer_gets_the_same_bytes(law):
    given = carried_out = compared = runs = 0
    while given < COMMANDS:
        made = ApartGenerator(law, runs)
        found = made.run(RUN_LENGTH)
        assert found is None, described(made)
        runs, given = runs + 1, given + len(made.steps)
        carried_out += made.worlds.carried_out
        compared += made.worlds.compared
    assert carried_out > 0.75 * given, "too much is skipped for the search to mean anything"
    assert compared > 50 * given


@pytest.mark.parametrize("leak", APART_LEAKS, ids=lambda leak: leak.name)
def test_every_planted_fault_is_found(leak):
    with leak.planted():
        found = any(
            ApartGenerator(leak.law, seed, QuietWire()).run(RUN_LENGTH) is not None for seed in range(MOST_RUNS)
        )
    assert found, f"the search is blind to this: {leak.name}"


def test_there_are_many_planted_faults():
    assert len({leak.name for leak in APART_LEAKS}) == len(APART_LEAKS) >= 12


def described(made: ApartGenerator) -> str:
    """Return the run up to its difference, as lines to read."""
    lines = [f"{made.law}: observer {made.cast.me.seat}, kept apart {made.cast.pair}"]
    lines += [
        f"  {s.id} {s.by or 'host'}: " + " | ".join(map(repr, dict.fromkeys(map(repr, s.asks)))) for s in made.steps
    ]
    return "\n".join(lines)
