"""Which datagram goes to whom, and which to nobody."""

from __future__ import annotations

import pytest

from room_server.media.batches import KEY_BYTES, pack_name
from room_server.media.demux import MAX_ADDRESSES, Demux
from room_server.media.stun_gate import StunGate
from tests.media.test_port_safety import CLIENT_HELLO, FORGED

HERE = ("203.0.113.8", 4000)


class Connection:
    """As much of a connection as the tables need."""

    def __init__(self, ufrag: str) -> None:
        self.local_username = ufrag
        self.sink = None
        self.checks, self.handshakes = [], []

    def check_received(self, data, address):
        self.checks.append(address)

    def handshake_received(self, data):
        self.handshakes.append(data)


@pytest.fixture
def demux():
    return Demux()


@pytest.fixture
def ada(demux):
    it = Connection("adaU")
    demux.register(it)
    return it


def test_a_request_finds_its_connection_by_the_fragment(demux, ada):
    demux.control(FORGED["stun with wrong integrity"]("adaU"), pack_name(HERE), 0.0)
    assert ada.checks == [HERE]
    demux.control(FORGED["stun with wrong integrity"]("ada"), pack_name(HERE), 0.0)
    assert ada.checks == [HERE]
    assert demux.dropped == 1


def test_handshakes_and_answers_come_from_checked_addresses_alone(demux, ada):
    for packet in (CLIENT_HELLO, FORGED["stun response"]("")):
        demux.control(packet, pack_name(HERE), 0.0)
    assert (ada.checks, ada.handshakes, demux.dropped) == ([], [], 2)
    demux.admit(ada, HERE)
    for packet in (CLIENT_HELLO, FORGED["stun response"]("")):
        demux.control(packet, pack_name(HERE), 0.0)
    assert (ada.checks, ada.handshakes) == ([HERE], [CLIENT_HELLO])


@pytest.mark.parametrize("kind", ["turn channel data", "noise", "truncated stun", "stun with a cut attribute"])
def test_dropped_even_from_a_checked_address(demux, ada, kind):
    demux.admit(ada, HERE)
    demux.control(FORGED[kind]("adaU"), pack_name(HERE), 0.0)
    assert (ada.checks, ada.handshakes, demux.dropped) == ([], [], 1)


def test_an_address_stays_with_the_connection_that_has_it(demux, ada):
    ben = Connection("benU")
    demux.register(ben)
    demux.admit(ada, HERE)
    demux.admit(ben, HERE)
    assert demux.routes[pack_name(HERE)[:KEY_BYTES]].connection is ada
    demux.forget(ada)
    demux.admit(ben, HERE)
    assert demux.routes[pack_name(HERE)[:KEY_BYTES]].connection is ben


def test_addresses_of_one_connection_are_bounded(demux, ada):
    for port in range(1, 100):
        demux.admit(ada, ("203.0.113.8", port))
    assert len(demux.routes) == MAX_ADDRESSES


def test_media_is_fed_to_all_addresses_also_later_ones(demux, ada):
    def sink(*_):
        return

    demux.admit(ada, HERE)
    demux.feed(ada, sink)
    demux.admit(ada, ("203.0.113.9", 1))
    assert {route.sink for route in demux.routes.values()} == {sink}
    demux.feed(ada, None)
    assert {route.sink for route in demux.routes.values()} == {None}


def test_a_forgotten_connection_is_found_no_more(demux, ada):
    demux.admit(ada, HERE)
    demux.forget(ada)
    demux.forget(ada)
    demux.control(FORGED["stun with wrong integrity"]("adaU"), pack_name(HERE), 0.0)
    assert (demux.routes, ada.checks) == ({}, [])


def test_checks_over_the_limit_are_not_read(ada):
    demux = Demux(StunGate(per_address=2))
    demux.register(ada)
    for _ in range(5):
        demux.control(FORGED["stun with wrong integrity"]("adaU"), pack_name(HERE), 0.0)
    assert (len(ada.checks), demux.dropped) == (2, 3)
    demux.control(FORGED["stun with wrong integrity"]("adaU"), pack_name(HERE), 1.0)
    assert len(ada.checks) == 3
