"""The comparison says what was measured, who did better, and why somebody is missing."""

from __future__ import annotations

import math

import pytest

from tests.bench.figures import table
from tests.bench.media.measure import Measured
from tests.bench.media.scenarios import (
    COMPARED,
    CROWD,
    JANUS,
    JANUS_LOOPS,
    OURS,
    ROOM,
    Results,
    outcome,
    run_all,
    side_by_side,
)
from tests.bench.media.venue import LOOPBACK


def run(server: str, scenario: str, *, cpu_s: float, received: int = 1000, late_ms: float = 1.0) -> Measured:
    return Measured(
        server=server,
        scenario=scenario,
        seconds=1.0,
        sent=100,
        received=received,
        expected=1000,
        cpu_s=cpu_s,
        memory_a_person=1.2e6,
        delays_ms=[0.1, 0.2, 9.0] if scenario == ROOM.name else [],
        generator_cores=0.1,
        generator_late_ms=late_ms,
        dropped_here=0,
        cipher="SRTP_AEAD_AES_256_GCM",
    )


def results(*runs: Measured, **more: dict[str, str]) -> Results:
    return Results({(one.scenario, one.server): one for one in runs}, **more)


def test_rooms_are_those_that_were_asked_for():
    assert [(one.rooms, one.places.publishers, one.places.observers) for one in (*COMPARED, CROWD)] == [
        (1, 8, 0),
        (6, 4, 0),
        (4, 8, 0),
        (1, 8, 17),
        (6, 8, 0),
    ]
    assert ROOM.planned_out == 8_792
    assert CROWD.people == 48


def test_who_uses_half_of_the_time_is_twice_as_good():
    found = results(
        run(OURS, ROOM.name, cpu_s=0.1), run(JANUS, ROOM.name, cpu_s=0.2), run(JANUS_LOOPS, ROOM.name, cpu_s=0.05)
    )
    assert found.ratio(ROOM.name, JANUS) == pytest.approx(2.0)
    text = table([outcome(found, 1.0)]).splitlines()
    assert [line.split()[-1] for line in text if "ours to" in line] == ["reached", "MISSED"]
    assert [line.split()[-1] for line in text if "delay, ours" in line] == ["reached", "MISSED"]


def test_a_share_that_was_lost_is_missed():
    found = results(run(OURS, CROWD.name, cpu_s=0.1, received=998))
    assert [line.split()[-1] for line in table([outcome(found, 1.0)]).splitlines() if "delivered" in line] == ["MISSED"]


def test_who_is_not_there_is_named_with_the_reason():
    found = results(run(OURS, ROOM.name, cpu_s=0.1), skipped={JANUS: "Janus is not installed"})
    assert math.isnan(found.ratio(ROOM.name, JANUS))
    assert "Not measured: Janus: Janus is not installed" in side_by_side(found)
    assert not outcome(found, 1.0).problem


def test_a_run_that_broke_is_a_problem():
    found = results(failed={"ours, room of 8": "WorkerGone: "})
    assert "WorkerGone" in outcome(found, 1.0).problem
    assert "WorkerGone" in side_by_side(found)


def test_a_load_that_was_late_is_said_to_spoil_its_run():
    found = results(run(OURS, ROOM.name, cpu_s=0.1), run(JANUS, ROOM.name, cpu_s=0.1, late_ms=300.0))
    assert [line for line in side_by_side(found).splitlines() if "Not to be trusted" in line] == [
        "Not to be trusted: Janus, room of 8: the load was 300 ms late"
    ]


async def test_without_janus_the_others_are_measured(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    from tests.bench.media.scenarios import KINDS

    found = await run_all("198.51.100.1", 0.1, [ROOM], [kind for kind in KINDS if kind.name != OURS])
    assert found.skipped == dict.fromkeys((JANUS, JANUS_LOOPS), "Janus is not installed: apt-get install janus")
    assert not found.runs
    on_loopback = await run_all(LOOPBACK, 0.1, [ROOM], [kind for kind in KINDS if kind.name == JANUS])
    assert JANUS in on_loopback.skipped
