"""Who gets which place."""

from __future__ import annotations

import random

from room_server.media.places import assigned, ordered, ranked


def test_places_are_kept_while_there_is_room():
    places = assigned((None,) * 4, ["a", "b"], 2)
    assert places == ("a", "b", None, None)
    assert assigned(places, ["c", "b", "a"][1:], 2) == ("a", "b", None, None)
    assert assigned(places, ["b"], 2) == (None, "b", None, None)


def test_who_matters_more_gets_the_picture():
    places = assigned((None,) * 3, ["a", "b", "c"], 2)
    assert places == ("a", "b", "c")
    assert assigned(places, ["c", "a", "b"], 2) == ("a", "c", "b")
    assert assigned(places, ["d", "a", "c", "b"], 2) == ("a", "d", "c")


def test_rank_is_pinned_then_last_spoken_then_who_is_there():
    rank = ranked({"a", "b", "c", "d"}, {"d"}, {"c": 5.0, "b": 1.0}, (None, "a"))
    assert rank == ["d", "c", "b", "a"]
    assert ranked({"x", "y"}, set(), {}, ("y", None)) == ["y", "x"]


def test_laws_over_many_changes():
    rng, places, people = random.Random(3), (None,) * 6, [f"p{i}" for i in range(12)]
    for _ in range(3000):
        rank = rng.sample(people, rng.randrange(len(people) + 1))
        before, places = places, assigned(places, rank, 4)
        present = [seat for seat in places if seat is not None]
        assert sorted(present) == sorted(rank[:6])  # each kept seat once, nobody else
        assert set(rank[:4]) <= set(places[:4])  # the first four are seen
        if set(rank[:6]) == set(filter(None, before)) and set(rank[:4]) <= set(before[:4]):
            assert places == before  # nobody moves without need


def test_a_narrow_line_goes_to_the_pinned_then_to_who_speaks():
    spoke_at = {"ada": 0.0, "ben": 99.0, "cyd": 50.0}
    assert ordered({"ada", "ben", "cyd"}, {"cyd"}, spoke_at, [], 100.0) == ["cyd", "ben", "ada"]


def test_two_who_talk_at_once_keep_their_order():
    order = ordered({"ada", "ben"}, set(), {"ada": 10.0, "ben": 9.0}, [], 10.0)
    for now in range(11, 30):
        spoke_at = {"ada": now - now % 2, "ben": now - (now + 1) % 2}
        assert ordered({"ada", "ben"}, set(), spoke_at, order, float(now)) == order
    assert ordered({"ada", "ben"}, set(), {"ada": 29.0, "ben": 34.0}, order, 34.0) == ["ben", "ada"]
