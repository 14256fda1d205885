"""The port: one socket, and no packet harms another."""

from __future__ import annotations

import asyncio
import logging
import socket
import time

import pytest

from room_server.media.batches import KEY_BYTES, RECEIVE_CELLS, pack_name
from room_server.media.demux import Route
from room_server.media.udp import UdpPort, own_addresses


@pytest.fixture
async def port():
    it = UdpPort("127.0.0.1", 0, ["127.0.0.1"])
    it.start()
    yield it
    it.close()


@pytest.fixture
def sender(port):
    it = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    it.bind(("127.0.0.1", 0))
    it.connect(("127.0.0.1", port.number))
    yield it
    it.close()


def test_a_taken_port_is_an_error_at_once():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        with pytest.raises(OSError, match="in use"):
            UdpPort("127.0.0.1", taken.getsockname()[1], ["127.0.0.1"])


def test_own_addresses_end_with_loopback():
    assert own_addresses()[-1] == "127.0.0.1"


async def test_media_goes_to_the_sink_of_its_source_and_a_failure_harms_no_other(port, sender, caplog):
    got = []

    def sink(cell, pointer, size_pointer, name, now):
        got.append((bytes(cell[: size_pointer[0]]), name))
        if cell[12] == 0xEE:
            raise ValueError("bad packet")

    name = pack_name(sender.getsockname())
    port.demux.routes[name[:KEY_BYTES]] = Route(None, name, sink)
    packets = [bytes((0x80, 96)) + bytes(10) + bytes((mark,)) * 5 for mark in (1, 0xEE, 3)]
    with caplog.at_level(logging.ERROR):
        for packet in [*packets, b"", b"\x80\x60\0"]:
            sender.send(packet)
        await asyncio.sleep(0.05)
    assert got == [(packet, name) for packet in packets]
    assert (port.faults, port.received, port.demux.dropped) == (1, 5, 1)
    assert [record.message for record in caplog.records] == ["a datagram could not be handled (1 until now)"]


async def test_bad_packets_do_not_fill_the_log(port, sender, caplog):
    def sink(*_):
        raise ValueError("bad packet")

    name = pack_name(sender.getsockname())
    port.demux.routes[name[:KEY_BYTES]] = Route(None, name, sink)
    with caplog.at_level(logging.ERROR):
        for _ in range(30):
            sender.send(b"\x80\x60" + bytes(20))
        port.catch_up()
    assert port.faults == 30
    assert len(caplog.records) == 1


async def test_catching_up_handles_all_that_has_arrived_in_this_turn(port, sender):
    got = []
    name = pack_name(sender.getsockname())
    port.demux.routes[name[:KEY_BYTES]] = Route(None, name, lambda cell, *_: got.append(cell[12]))
    for mark in range(RECEIVE_CELLS + 5):
        sender.send(bytes((0x80, 96)) + bytes(10) + bytes((mark,)))
    port.catch_up()
    assert got == list(range(RECEIVE_CELLS + 5))
    port.catch_up()
    assert len(got) == RECEIVE_CELLS + 5


async def test_once_nobody_rules_it_any_more_no_datagram_is_taken(port, sender):
    got = []
    name = pack_name(sender.getsockname())
    port.demux.routes[name[:KEY_BYTES]] = Route(None, name, lambda *packet: got.append(packet))
    packet = bytes((0x80, 96)) + bytes(20)
    for rules in (True, False):
        port.ruled_until = time.monotonic() + (10 if rules else -0.001)
        sender.send(packet)
        await asyncio.sleep(0.05)
        assert (len(got), port.received) == (1, 1)
