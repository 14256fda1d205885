"""What the estimate makes of a browser's words."""

from __future__ import annotations

import pytest

from room_server.media.estimate import (
    CONFIRM_S,
    FLAT_FACTOR,
    FLAT_S,
    FLOOR_BITS,
    FORGET_S,
    LEAST_BITS,
    QUEUE_FACTOR,
    QUEUE_S,
    SETTLE_S,
    START_BITS,
    STORM_FACTOR,
    STORM_LEAST,
    Estimate,
)


@pytest.fixture
def estimate():
    return Estimate()


def crowded(at: float = 10.0) -> Estimate:
    """A line that has shown 500,000 and then 250,000 bits a second."""
    it = Estimate()
    it.remb(500_000, 400_000, at - 0.2)
    assert it.remb(250_000, 400_000, at)
    return it


def test_a_line_without_complaints_has_no_limit_but_the_start(estimate):
    assert estimate.bits == START_BITS
    assert not estimate.remb(90_000, 60_000, 1.0)  # little is sent, so little is seen: that is no limit
    assert estimate.bits == START_BITS
    assert not estimate.remb(3_000_000, 2_500_000, 2.0)
    assert estimate.bits == 3_000_000
    assert not estimate.is_limited


def test_an_estimate_that_falls_under_what_is_sent_is_congestion():
    estimate = crowded()
    assert (estimate.bits, estimate.congested_at, estimate.is_limited) == (250_000, 10.0, True)


def test_one_that_falls_above_what_is_sent_is_none(estimate):
    estimate.remb(500_000, 100_000, 1.0)
    assert not estimate.remb(300_000, 100_000, 1.2)
    assert estimate.bits == START_BITS


def test_delay_alone_leaves_a_floor_and_says_what_losses_allow():
    estimate = crowded()
    estimate.remb(20_000, 100_000, 10.5)
    assert estimate.bits == FLOOR_BITS
    assert estimate.sure_bits == START_BITS


def test_the_limit_grows_faster_than_the_browsers_estimate_where_it_is_proven():
    estimate = crowded()
    now = 10.0 + SETTLE_S
    for step in range(1, 11):
        now += 0.2
        estimate.remb(250_000 + step * 4_000, estimate.bits, now)
    assert 500_000 < estimate.bits < 750_000


def test_it_does_not_grow_by_itself_where_less_is_sent_or_just_after_congestion():
    early, idle = crowded(), crowded()
    early.remb(255_000, 250_000, 10.0 + SETTLE_S / 2)
    idle.remb(255_000, 100_000, 20.0)
    assert early.bits == idle.bits == 255_000


def test_an_estimate_that_stops_growing_under_what_is_sent_is_congestion():
    estimate = crowded()
    for step in range(1, 11):
        estimate.remb(250_000 + step * 4_000, estimate.bits, 12.0 + step * 0.2)
    before = estimate.bits
    assert not estimate.remb(estimate.remb_bits, before, 14.0 + FLAT_S - 0.1)
    assert estimate.remb(estimate.remb_bits, before, 14.0 + FLAT_S + 0.1)
    assert estimate.bits == pytest.approx(before * FLAT_FACTOR, abs=1)


def test_heavy_loss_is_congestion_and_light_loss_is_not(estimate):
    assert not estimate.lost(5, 100, 400_000, 1.0)
    assert estimate.bits == START_BITS
    assert estimate.lost(50, 100, 400_000, 2.0)
    assert estimate.bits == estimate.sure_bits == 300_000
    assert estimate.loss == 0.5


def test_what_chance_may_bring_about_is_not_heavy(estimate):
    assert not estimate.lost(4, 30, 400_000, 1.0)
    assert not estimate.lost(13, 100, 400_000, 2.0)
    assert not estimate.lost(120, 1000, 400_000, 3.0)
    assert estimate.lost(140, 1000, 400_000, 4.0)


def test_what_is_told_just_after_congestion_is_of_the_time_before(estimate):
    assert estimate.lost(50, 100, 400_000, 2.0)
    assert not estimate.lost(50, 100, 200_000, 2.0 + SETTLE_S / 2)
    assert not estimate.asked_again(40, 50, 200_000, 2.0 + SETTLE_S / 2)
    assert estimate.bits == 300_000
    assert estimate.lost(50, 100, 200_000, 2.0 + SETTLE_S)
    assert estimate.bits == 150_000


def test_it_never_says_nothing_at_all(estimate):
    for second in range(0, 40, 2):
        estimate.lost(100, 100, estimate.bits, float(second))
    assert estimate.bits == LEAST_BITS


def test_after_losses_it_grows_until_it_is_no_limit(estimate):
    estimate.lost(50, 100, 400_000, 0.0)
    estimate.passed(1.0, 1.0)
    assert estimate.bits == 300_000
    for second in range(2, 20):
        estimate.passed(1.0, float(second))
    assert estimate.bits == START_BITS
    assert not estimate.is_limited


def test_a_storm_of_requests_is_congestion_and_a_few_are_not(estimate):
    assert not estimate.asked_again(STORM_LEAST - 1, STORM_LEAST, 400_000, 1.0)
    assert not estimate.asked_again(30, 100, 400_000, 1.0)
    assert estimate.asked_again(50, 100, 400_000, 1.0)
    assert estimate.bits == int(400_000 * STORM_FACTOR)


def test_without_the_browsers_estimate_a_longer_round_trip_is_congestion(estimate):
    assert not estimate.took(0.05, 400_000, 1.0)
    assert not estimate.took(0.05 + QUEUE_S * 0.9, 400_000, 2.0)
    assert estimate.took(0.05 + QUEUE_S * 1.1, 400_000, 3.0)
    assert estimate.bits == int(400_000 * QUEUE_FACTOR)


def test_with_it_a_longer_round_trip_only_confirms(estimate):
    estimate.remb(500_000, 400_000, 1.0)
    estimate.took(0.05, 400_000, 1.0)
    assert not estimate.took(1.0, 400_000, 2.0)
    assert estimate.sure_bits == START_BITS


def test_short_round_trips_let_a_proven_limit_grow_and_a_flat_estimate_be():
    estimate = crowded()
    for step in range(1, 9):
        estimate.took(0.05, estimate.bits, 12.0 + step)
        assert not estimate.remb(250_000, estimate.bits, 12.1 + step)
    assert estimate.bits > 800_000


@pytest.mark.parametrize("trip_first", [True, False])
def test_delay_that_round_trips_confirm_is_sure(estimate, trip_first):
    estimate.took(0.05, 400_000, 1.0)
    estimate.remb(500_000, 400_000, 1.0)
    if trip_first:
        estimate.took(0.3, 400_000, 2.0)
        estimate.remb(250_000, 400_000, 2.1)
    else:
        estimate.remb(250_000, 400_000, 2.0)
        assert estimate.sure_bits == START_BITS
        assert estimate.took(0.3, 400_000, 2.1)
    assert estimate.sure_bits == 250_000


def test_a_round_trip_of_another_time_confirms_nothing(estimate):
    estimate.took(0.05, 400_000, 1.0)
    estimate.remb(500_000, 400_000, 1.0)
    estimate.took(0.3, 400_000, 2.0)
    estimate.remb(250_000, 400_000, 2.0 + CONFIRM_S * 1.1)
    assert estimate.sure_bits == START_BITS


def test_an_old_limit_is_forgotten_when_nobody_misses_anything():
    estimate = crowded(at=10.0)
    estimate.satisfied(10.0 + FORGET_S - 1)
    assert estimate.bits == 250_000
    estimate.satisfied(10.0 + FORGET_S + 1)
    assert estimate.bits == START_BITS


def test_the_usual_loss_outlasts_a_second_by_chance_without_any():
    estimate = Estimate()
    for second in range(20):
        estimate.lost(2, 30, 300_000, float(second))
    estimate.lost(0, 30, 300_000, 20.0)
    assert estimate.loss == 0.0
    assert estimate.usual_loss > 0.04
    for second in range(21, 40):
        estimate.lost(0, 30, 300_000, float(second))
    assert estimate.usual_loss < 0.01
