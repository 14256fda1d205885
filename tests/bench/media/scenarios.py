"""What is measured, on whom, and what is to be reached (issue 3, "Figures")."""

from __future__ import annotations

import math
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from tests.bench.figures import Figure, Outcome, Target, at_least, at_most, percentile, shown
from tests.bench.media.janus import janus
from tests.bench.media.measure import Measured, Scenario, measure
from tests.bench.media.ours import our_worker
from tests.bench.media.venue import Kind, Places, Unavailable

OURS, JANUS, JANUS_LOOPS = "ours", "Janus", "Janus, 2 loops"
KINDS: Final = (
    Kind(OURS, our_worker),
    Kind(JANUS, janus),
    Kind(JANUS_LOOPS, partial(janus, event_loops=2)),
)
TO_BEAT: Final[Mapping[str, Target]] = {JANUS: at_least(1.2), JANUS_LOOPS: at_least(1.0)}
"""By how much we should do better for each CPU second."""
ROOM: Final = Scenario("room of 8", 1, Places(8), probed=True)
"""8,792 packets a second go out of it: here delays are measured too."""
COMPARED: Final = (
    ROOM,
    Scenario("6 rooms of 4", 6, Places(4)),
    Scenario("4 rooms of 8", 4, Places(8)),
    Scenario("8 publishers, 17 observers", 1, Places(8, 17)),
)
CROWD: Final = Scenario("6 rooms of 8", 6, Places(8))
MB: Final = 1e6
LATE_MS: Final = 20.0
"""A load that is later than this did not have the machine to itself: what it found says little."""


@dataclass
class Results:
    """All runs, by scenario and server; `skipped` says why a server is left out, `failed` which runs broke."""

    runs: dict[tuple[str, str], Measured] = field(default_factory=dict)
    skipped: dict[str, str] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def ratio(self, scenario: str, other: str) -> float:
        """How many packets we forward for each of another's, with the same CPU time; NaN if one was not measured."""
        ours, theirs = self.runs.get((scenario, OURS)), self.runs.get((scenario, other))
        return ours.per_cpu_s / theirs.per_cpu_s if ours and theirs else math.nan


async def run_all(
    address: str, seconds: float, scenarios: Sequence[Scenario], kinds: Sequence[Kind] = KINDS
) -> Results:
    """Run every scenario on every server in turn; what cannot be run leaves its reason and the others go on."""
    results = Results()
    for scenario in scenarios:
        for kind in kinds:
            if kind.name in results.skipped:
                continue
            print(f"{scenario.name}: {kind.name} ...", file=sys.stderr, flush=True)
            try:
                results.runs[scenario.name, kind.name] = await measure(kind, address, scenario, seconds)
            except Unavailable as reason:
                results.skipped[kind.name] = str(reason)
            except Exception as fault:
                results.failed[f"{kind.name}, {scenario.name}"] = f"{type(fault).__name__}: {fault}"
    return results


def outcome(results: Results, seconds: float) -> Outcome:
    """Lay all out as figures."""
    figures = [figure for scenario in COMPARED for figure in _compared(results, scenario)]
    figures += _delays(results)
    figures += _crowd(results)
    return Outcome(
        "media, side by side",
        figures,
        {
            "seconds": seconds,
            "skipped": results.skipped,
            "failed": results.failed,
            "runs": [measured.as_json() for measured in results.runs.values()],
        },
        problem="; ".join(f"{run}: {why}" for run, why in results.failed.items()),
    )


def _compared(results: Results, scenario: Scenario) -> list[Figure]:
    ours = results.runs.get((scenario.name, OURS))
    figures = [Figure(f"{scenario.name}: packets per CPU-second", ours.per_cpu_s, "1/s")] if ours else []
    return figures + [
        Figure(f"{scenario.name}: ours to {other}", results.ratio(scenario.name, other), "x", target)
        for other, target in TO_BEAT.items()
        if (scenario.name, other) in results.runs
    ]


def _delays(results: Results) -> list[Figure]:
    figures = []
    for kind in KINDS:
        measured = results.runs.get((ROOM.name, kind.name))
        if measured is not None:
            aims = (at_most(0.8), at_most(5.0)) if kind.name == OURS else (None, None)
            figures += [
                Figure(f"{ROOM.name}: delay, {kind.name}, p{100 * share:.0f}", value, "ms", aim)
                for share, aim in zip((0.5, 0.99), aims, strict=True)
                for value in (percentile(measured.delays_ms, share),)
            ]
    return figures


def _crowd(results: Results) -> list[Figure]:
    measured = results.runs.get((CROWD.name, OURS))
    if measured is None:
        return []
    return [
        Figure(f"{CROWD.name} on one worker: delivered", 100 * measured.delivered, "%", at_least(99.9)),
        Figure(f"{CROWD.name} on one worker: of one core", 100 * measured.cores, "%"),
        Figure(f"{CROWD.name} on one worker: memory a person", measured.memory_a_person / MB, "MB", at_most(1.5)),
    ]


def side_by_side(results: Results) -> str:
    """Return the servers beside each other, a line for each scenario and server."""
    head = ("scenario", "server", "packets/CPU-s", "ratio", "cores", "out/s", "delivered", "MB a person", "load late")
    rows = [head, *(_row(results, measured) for measured in results.runs.values())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = ["  ".join(_cell(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    notes = [f"Not measured: {who}: {why}" for who, why in (results.skipped | results.failed).items()]
    notes += [
        f"Not to be trusted: {one.server}, {one.scenario}: the load was {one.generator_late_ms:.0f} ms late"
        for one in results.runs.values()
        if one.generator_late_ms > LATE_MS
    ]
    return "\n".join([lines[0], "-" * len(lines[0]), *lines[1:], *notes])


def _row(results: Results, measured: Measured) -> tuple[str, ...]:
    ratio = math.nan if measured.server == OURS else results.ratio(measured.scenario, measured.server)
    lost_here = f" ({measured.dropped_here} lost by the load)" if measured.dropped_here else ""
    return (
        measured.scenario,
        measured.server,
        shown(measured.per_cpu_s),
        shown(ratio),
        f"{measured.cores:.2f}",
        shown(measured.received / measured.seconds),
        f"{100 * measured.delivered:.2f} %{lost_here}",
        f"{measured.memory_a_person / MB:.2f}",
        f"{measured.generator_late_ms:.1f} ms",
    )


def _cell(text: str, width: int) -> str:
    return text.rjust(width) if text[:1].isdigit() and " of " not in text else text.ljust(width)
