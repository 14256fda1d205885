"""Where the next session goes."""

from __future__ import annotations

from room_server.media.placement import SETTLING_PACKETS, Load, least_loaded


def test_it_goes_where_the_fewest_packets_are():
    assert least_loaded([Load("a", 5000, 0, 1), Load("b", 4000, 0, 9)]) == "b"


def test_sessions_that_begin_together_are_spread():
    """None of them has packets yet; each weighs what a room of four is about to send."""
    placed = {"a": 0, "b": 0, "c": 0}
    for _ in range(9):
        choice = least_loaded(Load(name, 0, count, count) for name, count in placed.items())
        placed[choice] += 1
    assert set(placed.values()) == {3}


def test_a_session_that_settles_weighs_as_much_as_its_packets_will():
    assert least_loaded([Load("a", SETTLING_PACKETS + 1, 0, 1), Load("b", 0, 1, 1)]) == "b"
    assert least_loaded([Load("a", SETTLING_PACKETS - 1, 0, 1), Load("b", 0, 1, 1)]) == "a"


def test_of_equals_the_one_with_fewer_sessions_then_the_first():
    assert least_loaded([Load("a", 10, 0, 2), Load("b", 10, 0, 1), Load("c", 10, 0, 1)]) == "b"
    assert least_loaded([]) is None
