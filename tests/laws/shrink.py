"""Makes a run that shows a difference small, by delta debugging (after Zeller and Hildebrandt, 2002)."""

from __future__ import annotations

from dataclasses import replace

from tests.laws.worlds import Run, Step, Wire, play


def shrink(run: Run, wire: Wire | None = None) -> Run:
    """Return a run in which no step can be left out without losing the difference.

    Parts are left out from the end on, halved when that is done; single steps again and again, until none can go. What
    comes after the difference goes at once.
    """
    steps = list(run.steps)
    size = max(1, len(steps) // 2)
    while True:
        before = len(steps)
        end = len(steps)
        while end > 0:
            start = max(0, end - size)
            steps = _differing(run, steps[:start] + steps[end:], wire) or steps
            end = min(start, len(steps))
        if size == 1 and len(steps) == before:
            return replace(run, steps=tuple(steps))
        size = max(1, size // 2)


def _differing(run: Run, steps: list[Step], wire: Wire | None) -> list[Step] | None:
    """Return the steps up to the difference that they show, or None where they show none."""
    found = play(replace(run, steps=tuple(steps)), wire)
    return steps[: steps.index(found.step) + 1] if found is not None else None


def described(run: Run) -> str:
    """Return the run as lines to read, with each step in the words of each world."""
    lines = [f"observer {run.observer.seat} ({run.observer.role.value})"]
    for step in run.steps:
        same = all(ask == step.asks[0] for ask in step.asks)
        asks = step.asks[:1] if same else step.asks
        lines += [f"  {step.id} {step.by or 'host'}: " + " | ".join(map(repr, asks))]
    return "\n".join(lines)
