"""A mapping that shares what it held before: it must be like a plain one in everything but its cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from room_server.session.kept import CHUNK, Kept


@given(st.lists(st.tuples(st.integers(0, 3 * CHUNK), st.integers())), st.integers(0, 3 * CHUNK))
def test_it_is_what_a_plain_map_would_be_and_older_ones_stay_as_they_were(added, begun):
    plain = {n: -n for n in range(begun)}
    kept = Kept.of(plain)
    for key, value in added:
        before, was = kept, dict(plain)
        plain[key] = value
        kept = kept.adding(key, value)
        assert kept[key] == value
        assert before == was
    assert kept == plain
    assert (list(kept.items()), len(kept)) == (list(plain.items()), len(plain))


@pytest.mark.parametrize("count", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_whatever_the_size_it_holds_each_entry_once_and_in_order(count):
    one_by_one: Kept[int, str] = Kept()
    for n in range(count):
        one_by_one = one_by_one.adding(n, str(n))
    assert list(one_by_one) == list(Kept.of({n: str(n) for n in range(count)})) == list(range(count))
    assert one_by_one.get(count) is None
    with pytest.raises(KeyError):
        one_by_one[count]


def test_to_add_copies_no_chunk_but_the_last():
    kept = Kept.of({n: n for n in range(3 * CHUNK)})
    more = kept.adding(-1, 0).adding(1, 7)
    shared = [one for one in more._full if any(one is other for other in kept._full)]
    assert len(shared) == 2
    assert Kept.of(more) is more
