"""The chain is the one that is written down, and nothing can be changed under it."""

from dataclasses import replace
from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from room_server.log.chain import DIGEST_BYTES, extend, genesis, verify
from room_server.log.port import Head, Stored

EVENTS = st.lists(st.binary(max_size=40), max_size=8)


def stored(events):
    return tuple(Stored(n, data) for n, data in enumerate(events, 1))


def test_the_chain_is_the_documented_one():
    first = sha256(b"room-server log 1\x00" + "estáte-3".encode()).digest()
    assert genesis("estáte-3") == Head(0, first)
    second = sha256(first + b"a").digest()
    third = sha256(second + b"b").digest()
    assert extend(genesis("estáte-3"), [b"a", b"b"]) == Head(2, third)
    assert len(third) == DIGEST_BYTES


@given(EVENTS, EVENTS)
def test_adding_in_two_steps_is_adding_in_one(first, second):
    start = genesis("s")
    assert extend(extend(start, first), second) == extend(start, first + second)


@given(EVENTS)
def test_a_true_log_is_verified(events):
    assert verify(genesis("s"), stored(events), extend(genesis("s"), events))


@given(EVENTS.filter(bool), st.data())
def test_no_change_goes_unnoticed(events, data):
    end = extend(genesis("s"), events)
    at = data.draw(st.integers(0, len(events) - 1))
    true = stored(events)
    changed = replace(true[at], data=true[at].data + b"!")
    assert not verify(genesis("s"), (*true[:at], changed, *true[at + 1 :]), end)
    assert not verify(genesis("s"), (*true[:at], *true[at + 1 :]), end)
    assert not verify(genesis("s"), (*true, Stored(len(true) + 1, b"")), end)
    assert not verify(genesis("other"), true, end)


def test_moved_boundaries_are_another_log():
    assert extend(genesis("s"), [b"ab", b"c"]) != extend(genesis("s"), [b"a", b"bc"])
