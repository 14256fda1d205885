"""What passes and is not kept: figures that can be a measurement, and those that cannot."""

import pytest

from room_server.session.glimpses import MOST_FIGURE, QualityFigures

NONE = dict.fromkeys(("round_trip_ms", "jitter_ms", "lost_up", "lost_down", "freezes", "frames_per_second"), 0)


@pytest.mark.parametrize("right", [{}, {"lost_up": 1_000}, {"round_trip_ms": MOST_FIGURE}, {"frames_per_second": 25}])
def test_what_a_line_can_measure_is_possible(right):
    assert QualityFigures(**{**NONE, **right}).possible


@pytest.mark.parametrize("wrong", [{"round_trip_ms": -1}, {"lost_up": 1_001}, {"freezes": MOST_FIGURE + 1}])
def test_what_no_line_measures_is_not(wrong):
    assert not QualityFigures(**{**NONE, **wrong}).possible
