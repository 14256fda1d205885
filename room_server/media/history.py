"""The last packets of one video uplink, for retransmission.

Rules: only what was received is kept, by the source's own numbers; 512 packets (about four seconds of video), then they
are overwritten; whether a listener may have a packet is the slot's question, not the history's.
"""

from __future__ import annotations

from typing import Final

from room_server.media.rtp import Packet

KEPT: Final = 512


class History:
    """A ring of packets by sequence number."""

    def __init__(self) -> None:
        self._packets: list[Packet | None] = [None] * KEPT

    def keep(self, packet: Packet) -> None:
        """Remember a packet in place of the one that has its place."""
        self._packets[packet.sequence % KEPT] = packet

    def find(self, sequence: int) -> Packet | None:
        """Return the packet of that number if it is still there."""
        packet = self._packets[sequence % KEPT]
        return packet if packet is not None and packet.sequence == sequence else None
