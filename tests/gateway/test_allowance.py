from dataclasses import replace

from room_server.gateway.allowance import QUIET_MS, Allowance, Allowances
from tests.gateway.house import SETTINGS


def test_a_burst_and_then_the_rate():
    allowance = Allowance(per_second=10, burst=3, now=1000)
    assert [allowance.take(1000) for _ in range(4)] == [True, True, True, False]
    assert not allowance.take(1099)
    assert allowance.take(1100)
    assert not allowance.take(1100)
    assert [allowance.take(9000) for _ in range(4)] == [True, True, True, False]


def test_a_clock_that_was_set_back_gives_nothing_and_takes_nothing():
    allowance = Allowance(per_second=1, burst=1, now=10_000)
    assert allowance.take(10_000)
    assert not allowance.take(5_000)
    assert allowance.take(6_000)


def test_a_seat_s_allowance_outlives_its_connection():
    allowances = Allowances(replace(SETTINGS, commands_burst=1, commands_per_second=0))
    assert allowances.of("case", "ana", 0).commands.take(0)
    assert not allowances.of("case", "ana", 1).commands.take(1)
    assert allowances.of("case", "ben", 1).commands.take(1)
    assert allowances.of("other", "ana", 1).commands.take(1)


def test_quiet_seats_are_forgotten():
    allowances = Allowances(SETTINGS)
    kept = allowances.of("case", "ana", 0)
    assert kept.frames.take(QUIET_MS)
    for n in range(1000):
        allowances.of("case", f"seat {n}", 0)
    assert allowances.of("case", "ana", QUIET_MS + 1) is kept
    for n in range(1200):
        allowances.of("later", f"seat {n}", 2 * QUIET_MS)
    assert len(allowances._seats) < 1500
