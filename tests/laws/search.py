"""Searches: so many commands without a difference, or runs until a planted fault shows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from tests.laws.focus import OBSERVERS, OFTEN
from tests.laws.generator import Generator
from tests.laws.leaks import Leak
from tests.laws.shrink import shrink
from tests.laws.worlds import Run, Wire

RUN_LENGTH = 200  # commands


@dataclass(slots=True)
class Tally:
    """What a search did."""

    runs: int = 0
    commands: int = 0  # given, each in two or three worlds
    carried_out: int = 0
    compared: int = 0  # bytes that the observers got, in one world

    def add(self, other: Tally) -> None:
        """Count another search in."""
        self.runs += other.runs
        self.commands += other.commands
        self.carried_out += other.carried_out
        self.compared += other.compared


def search(commands: int, seed: int) -> tuple[Tally, str | None]:
    """Search through so many commands; return what was done, and the seed of the first run with a difference."""
    tally = Tally()
    while tally.commands < commands:
        name = f"{seed}/{tally.runs}"
        made = Generator(name)
        found = made.run(RUN_LENGTH)
        tally.runs += 1
        tally.commands += len(made.steps)
        tally.carried_out += made.worlds.carried_out
        tally.compared += made.worlds.compared
        if found is not None:
            return tally, name
    return tally, None


def find(leak: Leak, seed: int, most_runs: int) -> Run | None:
    """Return a run whose last step shows a planted fault, or None when none of so many runs does."""
    with leak.planted():
        for n in count():
            if n == most_runs:
                return None
            made = Generator(f"{seed}/{n}", leak.wire(), OFTEN.get(leak.name), OBSERVERS.get(leak.name))
            if made.run(RUN_LENGTH) is not None:
                return made.as_run()
    return None


def difference_of(name: str) -> tuple[Run, Wire] | None:
    """Return the small run of a named seed that shows a difference, or None when it shows none."""
    made, wire = Generator(name), Wire()
    return (shrink(made.as_run()), wire) if made.run(RUN_LENGTH) is not None else None
