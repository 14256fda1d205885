"""What the benchmarks print is right, and their schedules and checks are what they say."""

from __future__ import annotations

import math
from itertools import pairwise

import msgpack
import pytest

from tests.bench.cast import Seat
from tests.bench.fanout import Due, Readers, poisson
from tests.bench.figures import Figure, Outcome, at_least, at_most, percentile, shown, table


def said(number: int) -> bytes:
    return msgpack.packb({"t": "told", "n": 1, "e": {"t": "said", "text": f"{number} xxx"}})


def test_percentiles_are_values_that_were_measured():
    values = [1.0, 2.0, 3.0, 4.0]
    assert [percentile(values, share) for share in (0.0, 0.5, 0.51, 0.99, 1.0)] == [1.0, 2.0, 3.0, 4.0, 4.0]
    assert math.isnan(percentile([], 0.5))


@pytest.mark.parametrize(
    ("target", "value", "met"), [(at_most(20), 20, True), (at_most(0), 1, False), (at_least(3), 2, False)]
)
def test_targets_are_reached_or_not(target, value, met):
    assert target.met(value) is met
    assert not target.met(math.nan)


def test_figures_keep_three_digits_that_matter():
    assert [shown(value) for value in (0, 0.12345, 12.345, 1234.5, math.nan)] == ["0", "0.123", "12.3", "1,234", "-"]


def test_the_table_names_what_was_missed_and_what_could_not_be_run():
    text = table([Outcome("one", [Figure("late", 30.0, "ms", at_most(20))]), Outcome("two", problem="no browser")])
    assert "MISSED" in text
    assert "no browser" in text


def test_lines_are_due_at_the_rate_and_the_same_each_time():
    plan = poisson(1_000.0, 5.0, 300)
    assert plan == poisson(1_000.0, 5.0, 300)
    assert 4_700 < len(plan) < 5_300
    assert all(early.at <= late.at < 5.0 for early, late in pairwise(plan))


def test_readers_see_what_crossed_what_came_twice_and_what_came_late():
    seats = [Seat(0, "a", ""), Seat(0, "b", ""), Seat(1, "c", "")]
    readers = Readers(seats, [Due(0.0, 0), Due(0.1, 0), Due(0.2, 2)])
    for reader, number in ((1, 1), (1, 0), (1, 0), (2, 0), (2, 2)):
        readers.take(reader, said(number))
    assert (readers.crossed, readers.doubled, readers.disordered) == (1, 1, 1)
    assert [len(arrivals) for arrivals in readers.arrivals] == [1, 1, 1]
