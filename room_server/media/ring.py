"""The send ring: packets are written, encrypted and sent from the same memory.

Rules: a packet is encrypted in the cell that it is sent from (RFC 3711; no copy, no object for a packet); what has been
sealed leaves with the next `flush`, which every reader of the port calls at the end of its turn; nothing is kept
after a flush, so a packet can be sent again only by writing it again.

How it works: `Outlet` is one person's way out (its SRTP context and address). A slot asks for room, writes header and
payload at that offset, and seals. The ring flushes by itself when it is full.
"""

from __future__ import annotations

from typing import Any, Final

from room_server.media import private_names
from room_server.media.batches import NAME_BYTES, SEND_CELL_BYTES, SEND_CELLS, PlainBatches

MAX_PLAIN_BYTES: Final = 1500 - 20 - 8 - 16
"""Longest packet before encryption that leaves in one Ethernet frame: less the IP and UDP headers and the tag."""


class SendRing:
    """The cells of one port that wait to be sent."""

    def __init__(self, batches: PlainBatches) -> None:
        self._batches = batches
        self.view = batches.outgoing.view
        self.names = batches.to_names.view
        address = batches.outgoing.address
        self.pointers = [private_names.pointer(address + i * SEND_CELL_BYTES) for i in range(SEND_CELLS)]
        self.sizes, self.size_pointers = private_names.lengths(SEND_CELLS)
        self.waiting = 0
        self.sent = 0
        self.lost = 0

    def room(self) -> int:
        """Return the offset in `view` of a free cell, sending first if there is none."""
        if self.waiting == SEND_CELLS:
            self.flush()
        return self.waiting * SEND_CELL_BYTES

    def flush(self) -> None:
        """Send what waits."""
        count = self.waiting
        if count:
            self.waiting = 0
            sent = self._batches.send(self.sizes, count)
            self.sent += sent
            self.lost += count - sent


class Outlet:
    """One person's way out: silent until it is opened, and again once it is shut."""

    def __init__(self, ring: SendRing) -> None:
        self.ring = ring
        self.name = b""
        self._context: Any = None

    def open(self, context: Any, name: bytes) -> None:  # noqa: ANN401 -- an SRTP context
        """Let packets leave, encrypted for this person, to the address `name`."""
        self._context = context
        self.name = name

    def shut(self) -> None:
        """Let nothing leave any more."""
        self._context = None

    @property
    def is_open(self) -> bool:
        """Whether packets can leave."""
        return self._context is not None

    def seal(self, size: int) -> bool:
        """Encrypt the RTP packet of `size` bytes in the ring's free cell and queue it; False if it cannot leave."""
        context = self._context
        if context is None:
            return False
        ring = self.ring
        index = ring.waiting
        ring.sizes[index] = size
        if private_names.protect(context, ring.pointers[index], ring.size_pointers[index]):
            return False
        ring.names[index * NAME_BYTES : (index + 1) * NAME_BYTES] = self.name
        ring.waiting = index + 1
        return True

    def rtcp(self, packet: bytes) -> None:
        """Encrypt and queue one compound RTCP packet."""
        context = self._context
        if context is None or len(packet) > MAX_PLAIN_BYTES:
            return
        ring = self.ring
        start = ring.room()
        index = ring.waiting
        ring.view[start : start + len(packet)] = packet
        ring.sizes[index] = len(packet)
        if private_names.protect_rtcp(context, ring.pointers[index], ring.size_pointers[index]):
            return
        ring.names[index * NAME_BYTES : (index + 1) * NAME_BYTES] = self.name
        ring.waiting = index + 1
