"""The send ring: in place, in order, nothing after the shutters are down."""

from __future__ import annotations

import pytest
from aiortc.rtp import RtcpPsfbPacket

from room_server.media.batches import SEND_CELLS, PlainBatches, batches
from room_server.media.ring import MAX_PLAIN_BYTES
from tests.media import rtpkit
from tests.media.wire import Wire


def put(wire: Wire, packet: bytes) -> bool:
    at = wire.ring.room()
    wire.ring.view[at : at + len(packet)] = packet
    return wire.outlet.seal(len(packet))


@pytest.mark.parametrize("make", [PlainBatches, batches])
def test_sealed_packets_arrive_decrypted_the_same(make):
    wire = Wire(make)
    assert all(put(wire, rtpkit.audio(9, number, b"payload%d" % number)) for number in range(10))
    assert [heard.payload for heard in wire.arrived()] == [b"payload%d" % number for number in range(10)]
    assert (wire.ring.sent, wire.ring.lost) == (10, 0)
    wire.close()


def test_a_full_ring_sends_by_itself(wire):
    for number in range(SEND_CELLS + 3):
        put(wire, rtpkit.audio(9, number, b"x"))
    assert wire.ring.waiting == 3
    assert len(wire.arrived()) == SEND_CELLS + 3


def test_nothing_leaves_a_shut_outlet(wire):
    wire.outlet.shut()
    assert not wire.outlet.is_open
    assert not put(wire, rtpkit.audio(9, 1, b"x"))
    wire.outlet.rtcp(bytes(RtcpPsfbPacket(fmt=1, ssrc=1, media_ssrc=2)))
    assert wire.arrived() == []
    assert wire.rtcp == []


def test_rtcp_leaves_by_the_same_ring(wire):
    wire.outlet.rtcp(bytes(RtcpPsfbPacket(fmt=1, ssrc=1, media_ssrc=2)))
    wire.outlet.rtcp(bytes(MAX_PLAIN_BYTES + 4))
    wire.arrived()
    assert wire.rtcp == [RtcpPsfbPacket(fmt=1, ssrc=1, media_ssrc=2)]


def test_the_longest_packet_fits_its_cell(wire):
    assert put(wire, rtpkit.audio(9, 1, bytes(MAX_PLAIN_BYTES - 20)))
    assert len(wire.arrived()[0].payload) == MAX_PLAIN_BYTES - 20
