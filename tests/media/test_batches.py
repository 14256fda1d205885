"""Datagrams in batches, with and without the batched system calls."""

from __future__ import annotations

import socket
import sys

import pytest

from room_server.media.batches import (
    RECEIVE_CELLS,
    SEND_CELL_BYTES,
    MmsgBatches,
    PlainBatches,
    batches,
    pack_name,
    unpack_name,
)

KINDS = [PlainBatches] + [MmsgBatches] * (sys.platform == "linux")


@pytest.fixture
def ends():
    pair = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2)]
    for end in pair:
        end.setblocking(False)
        end.bind(("127.0.0.1", 0))
    yield pair
    for end in pair:
        end.close()


def test_names_go_both_ways():
    assert unpack_name(pack_name(("203.0.113.7", 61_000))) == ("203.0.113.7", 61_000)


def fill(it: PlainBatches, packets: list[tuple[bytes, tuple[str, int]]]) -> list[int]:
    for index, (data, address) in enumerate(packets):
        start = index * SEND_CELL_BYTES
        it.outgoing.view[start : start + len(data)] = data
        it.to_names.view[index * 16 : index * 16 + 16] = pack_name(address)
    return [len(data) for data, _ in packets]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_sent_arrives_with_its_size_and_source(kind, ends):
    left, right = ends
    sender, receiver = kind(left), kind(right)
    packets = [(bytes([n]) * (n * 100), right.getsockname()) for n in range(1, 15)]
    assert sender.send(fill(sender, packets), len(packets)) == len(packets)
    assert receiver.receive() == len(packets)
    for index, (data, _) in enumerate(packets):
        start = index * receiver.incoming.size
        assert receiver.incoming.bytes_at(start, start + receiver.received[index]) == data
        assert unpack_name(receiver.from_names.bytes_at(index * 16, index * 16 + 16)) == left.getsockname()
    assert receiver.receive() == 0


@pytest.mark.parametrize("kind", KINDS)
def test_an_unreachable_destination_costs_its_own_packet_alone(kind, ends):
    left, right = ends
    sender, receiver = kind(left), kind(right)
    here = right.getsockname()
    packets = [(b"one", here), (b"lost", ("255.255.255.255", 9)), (b"three", here)]
    assert sender.send(fill(sender, packets), 3) == 2
    assert receiver.receive() == 2


@pytest.mark.parametrize("kind", KINDS)
def test_an_empty_datagram_has_size_zero(kind, ends):
    left, right = ends
    receiver = kind(right)
    left.sendto(b"", right.getsockname())
    assert (receiver.receive(), receiver.received[0]) == (1, 0)


@pytest.mark.parametrize("kind", KINDS)
def test_more_than_a_batch_waits_for_the_next(kind, ends):
    left, right = ends
    receiver = kind(right)
    for _ in range(RECEIVE_CELLS + 5):
        left.sendto(b"x", right.getsockname())
    assert [receiver.receive(), receiver.receive()] == [RECEIVE_CELLS, 5]


def test_the_best_kind_is_chosen(ends):
    assert type(batches(ends[0])) is KINDS[-1]
