"""Seeds that failed, kept by name: those of ``seeds.txt`` are carried out again in every CI run.

A search that finds a difference writes the seed and the small run that shows it to ``tests/out/laws``, and says there
how to keep it.
"""

from __future__ import annotations

from pathlib import Path

from tests.laws.search import difference_of
from tests.laws.shrink import described
from tests.laws.worlds import play

FILE = Path(__file__).with_name("seeds.txt")
OUT = Path(__file__).parents[1] / "out" / "laws"


def kept(file: Path = FILE) -> list[str]:
    """Return the names of the seeds that once failed."""
    lines = (line.partition("#")[0].strip() for line in file.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def report(name: str, out: Path = OUT) -> str:
    """Write what a named seed shows to a file of ``out``; return it. It tells how to keep the seed."""
    small = difference_of(name)
    if small is None:
        return f"Seed {name} shows no difference."
    run, wire = small
    found = play(run, wire)
    file = out / f"{name.replace('/', '-')}.txt"
    text = (
        f"Seed {name}: somebody is shown what they are not cleared for. {len(run.steps)} steps suffice:\n\n"
        f"{described(run)}\n\n"
        f"The last step gives the observer, in each world:\n{found.got if found else ''}\n\n"
        f"Again: python -m tests.laws --replay {name}\n"
        f"To keep it: add this line to tests/laws/{FILE.name}, and say after the # what was wrong; then tell\n"
        f"the story of these steps in a test of tests/session, for a seed is another run after a change here.\n\n"
        f"{name}  # \n"
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return f"{text}\n(kept in {file.relative_to(file.parents[2])})"
