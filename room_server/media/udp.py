"""The one UDP port of a worker.

Rules: one socket for everybody, so that a firewall needs one hole and no port shows who talks to whom; each turn of the
loop reads one batch and ends with a flush; a packet that makes its reader fail is counted and logged without content,
and harms no other packet.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import math
import socket
import time
from collections.abc import Sequence
from typing import Final

from room_server.media import private_names
from room_server.media.batches import KEY_BYTES, NAME_BYTES, RECEIVE_CELL_BYTES, RECEIVE_CELLS, batches
from room_server.media.demux import Demux
from room_server.media.ice import MuxConnection
from room_server.media.ring import SendRing
from room_server.media.stun_gate import StunGate

_log = logging.getLogger(__name__)

_BUFFER_BYTES: Final = 4 << 20
_MOST_BATCHES: Final = 64
LOG_PAUSE_S: Final = 10.0
"""Least time between two lines in the log about packets that could not be handled."""
_MEDIA_FIRST: Final = 128
_MEDIA_LAST: Final = 191
_SMALLEST_MEDIA_BYTES: Final = 8
_DOCUMENTATION_ADDRESS: Final = ("192.0.2.1", 9)
"""TEST-NET-1 (RFC 5737): connecting a UDP socket to it sends nothing, it only asks for the route."""


def own_addresses() -> list[str]:
    """Return the addresses of this machine that a browser on it or near it can try: the routed one, then loopback."""
    found = ["127.0.0.1"]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe, contextlib.suppress(OSError):
        probe.connect(_DOCUMENTATION_ADDRESS)
        found.insert(0, probe.getsockname()[0])
    return list(dict.fromkeys(found))


class UdpPort:
    """The socket, its batches and its tables."""

    def __init__(self, bind_address: str, port: int, addresses: Sequence[str], gate: StunGate | None = None) -> None:
        """Bind at once; raises `OSError` if the port is taken. `addresses` are what browsers are told."""
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        with contextlib.suppress(OSError):
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _BUFFER_BYTES)
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER_BYTES)
        try:
            self.socket.bind((bind_address, port))
        except OSError:
            self.socket.close()
            raise
        self.addresses = list(addresses)
        self.demux = Demux(gate)
        self._batches = batches(self.socket)
        self.ring = SendRing(self._batches)
        cells = self._batches.incoming
        self._cells = [cells.view[i * RECEIVE_CELL_BYTES : (i + 1) * RECEIVE_CELL_BYTES] for i in range(RECEIVE_CELLS)]
        self._pointers = [private_names.pointer(cells.address + i * RECEIVE_CELL_BYTES) for i in range(RECEIVE_CELLS)]
        self._sizes, self._size_pointers = private_names.lengths(RECEIVE_CELLS)
        self.received = 0
        self.faults = 0
        self._log_from = 0.0
        self.ruled_until = math.inf
        """Monotonic time in seconds, after which nothing is taken any more: also by a process that was stopped."""

    @property
    def number(self) -> int:
        """The UDP port's number."""
        return int(self.socket.getsockname()[1])

    def start(self) -> None:
        """Begin to read, on the running loop."""
        asyncio.get_running_loop().add_reader(self.socket.fileno(), self._readable)

    def close(self) -> None:
        """Stop reading and free the port."""
        with contextlib.suppress(RuntimeError):  # no loop any more: it reads nothing anyway
            asyncio.get_running_loop().remove_reader(self.socket.fileno())
        self.socket.close()

    def connection(self) -> MuxConnection:
        """Make one person's ICE connection over this port."""
        return MuxConnection(self.demux, self.socket, self.addresses)

    def catch_up(self) -> None:
        """Handle what has arrived already; at most as much as a socket buffer holds."""
        for _ in range(_MOST_BATCHES):
            if self._readable() < RECEIVE_CELLS:
                return

    def _readable(self) -> int:
        """Handle one batch; returns how many datagrams it had."""
        count = self._batches.receive()
        now = time.monotonic()
        if now > self.ruled_until:
            return count
        self.received += count
        for index in range(count):
            size = self._batches.received[index]
            if size:
                try:
                    self._one(index, size, now)
                except Exception:
                    self._fault(now)
        self.ring.flush()
        return count

    def _fault(self, now: float) -> None:
        """Count a fault, and log it unless one was logged just now: who sends bad packets must not fill the log."""
        self.faults += 1
        if now >= self._log_from:
            self._log_from = now + LOG_PAUSE_S
            _log.exception("a datagram could not be handled (%d until now)", self.faults)

    def _one(self, index: int, size: int, now: float) -> None:
        cell = self._cells[index]
        start = index * NAME_BYTES
        if _MEDIA_FIRST <= cell[0] <= _MEDIA_LAST:
            route = self.demux.routes.get(self._batches.from_names.bytes_at(start, start + KEY_BYTES))
            if route is None or route.sink is None or size < _SMALLEST_MEDIA_BYTES:
                self.demux.dropped += 1
                return
            self._sizes[index] = size
            route.sink(cell, self._pointers[index], self._size_pointers[index], route.name, now)
        else:
            name = self._batches.from_names.bytes_at(start, start + NAME_BYTES)
            self.demux.control(bytes(cell[:size]), name, now)
