"""Searches under no-contact orders: so many commands of one law without a difference, and runs that find a fault."""

from __future__ import annotations

from pathlib import Path

from tests.laws.apart_leaks import ApartLeak
from tests.laws.apart_runs import RUN_LENGTH, ApartGenerator, Law
from tests.laws.faults_of_wire import QuietWire
from tests.laws.search import Tally
from tests.laws.seeds import OUT


def search_apart(law: Law, commands: int, seed: int) -> tuple[Tally, str | None]:
    """Search through so many commands; return what was done, and the name of the first run with a difference."""
    tally = Tally()
    while tally.commands < commands:
        name = f"{law.name}/{seed}/{tally.runs}"
        made = _named(name)
        found = made.run(RUN_LENGTH)
        tally.add(Tally(1, len(made.steps), made.worlds.carried_out, made.worlds.compared))
        if found is not None:
            return tally, name
    return tally, None


def finds_apart(leak: ApartLeak, seed: int, most_runs: int) -> bool:
    """Tell whether a planted fault shows within so many runs."""
    with leak.planted():
        runs = (ApartGenerator(leak.law, f"{seed}/{number}", QuietWire()) for number in range(most_runs))
        return any(made.run(RUN_LENGTH) is not None for made in runs)


def is_of_order(name: str) -> bool:
    """Tell whether a seed names a run under an order."""
    return name.partition("/")[0] in Law.__members__


def shows_apart(name: str) -> bool:
    """Carry out a named run again; tell whether it shows a difference."""
    return _named(name).run(RUN_LENGTH) is not None


def report_apart(name: str, out: Path = OUT) -> str:
    """Write what a named run shows to a file of ``out``, and return it."""
    made = _named(name)
    found = made.run(RUN_LENGTH)
    if found is None:
        return f"Seed {name} shows no difference."
    file = out / f"{name.replace('/', '-')}.txt"
    text = (
        f"Seed {name}: somebody learns of an order, or of whom they are kept apart from.\n\n{described(made)}\n\n"
        f"The last step gives the observer, in each world:\n{found.got}\n\n"
        f"Again: python -m tests.laws --replay {name}\n"
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return f"{text}\n(kept in {file.relative_to(file.parents[2])})"


def described(made: ApartGenerator) -> str:
    """Return the run up to its difference, as lines to read."""
    lines = [f"{made.law}: observer {made.cast.me.seat}, kept apart {made.cast.pair}"]
    lines += [
        f"  {s.id} {s.by or 'host'}: " + " | ".join(map(repr, dict.fromkeys(map(repr, s.asks)))) for s in made.steps
    ]
    return "\n".join(lines)


def _named(name: str) -> ApartGenerator:
    law, _, seed = name.partition("/")
    return ApartGenerator(Law[law], seed)
