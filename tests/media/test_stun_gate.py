"""Checks are counted by address and in all, and a flood of strangers cuts nobody who is in a conversation."""

from __future__ import annotations

import pytest

from room_server.media.batches import pack_name
from room_server.media.stun_gate import WINDOW_S, StunGate

ADA = pack_name(("203.0.113.8", 4000))


@pytest.fixture
def gate():
    return StunGate(per_address=3, of_strangers=5)


def let_in(gate: StunGate, name: bytes, *, known: bool = False, now: float = 0.0, tries: int = 10) -> int:
    return sum(gate.lets(name, known=known, now=now) for _ in range(tries))


def test_an_address_has_its_share_of_each_second(gate):
    assert let_in(gate, ADA) == 3
    assert let_in(gate, ADA, now=WINDOW_S - 0.01) == 0
    assert let_in(gate, ADA, now=WINDOW_S) == 3


def test_the_ports_of_one_stranger_are_one(gate):
    assert sum(let_in(gate, pack_name(("203.0.113.9", port))) for port in range(1, 40)) == 3


def test_strangers_share_a_limit_in_all(gate):
    assert sum(let_in(gate, pack_name((f"198.51.100.{host}", 9))) for host in range(1, 200)) == 5


def test_a_flood_of_strangers_cuts_nobody_who_is_known(gate):
    for host in range(1, 200):
        let_in(gate, pack_name((f"198.51.100.{host}", 9)))
    assert let_in(gate, ADA, known=True) == 3
    assert let_in(gate, pack_name(("203.0.113.8", 4001)), known=True) == 3  # a second person behind one address


def test_what_is_kept_is_bounded(gate):
    for host in range(1, 200):
        gate.lets(pack_name((f"198.51.100.{host}", 9)), known=False, now=0.0)
    assert len(gate._counts) == gate.of_strangers
