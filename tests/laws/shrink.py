"""Makes a run that shows a difference small, by delta debugging (Zeller and Hildebrandt, ddmin)."""

from __future__ import annotations

from dataclasses import replace

from tests.laws.worlds import Run, Step, Wire, play


def shrink(run: Run, wire: Wire | None = None) -> Run:
    """Return a run in which no step can be left out without losing the difference."""
    steps = list(run.steps)
    parts = 2
    while len(steps) > 1:
        size = max(1, len(steps) // parts)
        for start in range(0, len(steps), size):
            fewer = steps[:start] + steps[start + size :]
            if fewer and _differs(run, fewer, wire):
                steps, parts = fewer, max(parts - 1, 2)
                break
        else:
            if size == 1:
                break
            parts = min(len(steps), parts * 2)
    return replace(run, steps=tuple(steps))


def _differs(run: Run, steps: list[Step], wire: Wire | None) -> bool:
    return play(replace(run, steps=tuple(steps)), wire) is not None


def described(run: Run) -> str:
    """Return the run as lines to read, with each step in the words of each world."""
    lines = [f"observer {run.observer.seat} ({run.observer.role.value})"]
    for step in run.steps:
        same = all(ask == step.asks[0] for ask in step.asks)
        asks = step.asks[:1] if same else step.asks
        lines += [f"  {step.id} {step.by or 'host'}: " + " | ".join(map(repr, asks))]
    return "\n".join(lines)
