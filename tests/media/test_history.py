"""The ring of packets for retransmission."""

from __future__ import annotations

from room_server.media.history import KEPT, History
from room_server.media.rtp import Packet


def test_only_the_very_packet_is_found():
    history = History()
    history.keep(Packet(0, 5, 0, b"five"))
    assert history.find(5).tail == b"five"
    assert history.find(5 + KEPT) is None
    history.keep(Packet(0, 5 + KEPT, 0, b"later"))
    assert history.find(5) is None
    assert history.find(5 + KEPT).tail == b"later"
