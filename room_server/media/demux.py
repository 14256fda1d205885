"""Which datagram belongs to whom.

Rules (RFC 7983 for the kinds; TRUST, "Traps"):
- Empty datagrams are dropped. So is everything that is neither STUN, DTLS, RTP nor RTCP, and STUN over its limits
  (`stun_gate`).
- A STUN request must name a connection of ours by its user fragment; the connection checks its integrity.
- Anything else must come from an address that ICE has checked: one that has sent a request with valid integrity
  (RFC 8445 section 7.3). From all other addresses it is dropped, unread.
- RTP and RTCP go to the person's media only, never to the DTLS reader; DTLS never before a check.

How it works: `routes` maps the first eight bytes of the source's `sockaddr` to a `Route`. The connections (`ice`) enter
and leave it by `admit` and `forget`.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Any, Final, Protocol

from room_server.media import private_names
from room_server.media.batches import KEY_BYTES, pack_name, unpack_name
from room_server.media.stun_gate import StunGate

Sink = Callable[[memoryview, Any, Any, bytes, float], None]
"""Takes one SRTP or SRTCP packet: cell, its pointer, pointer to its length, source name, arrival in seconds."""

MAX_ADDRESSES: Final = 16
"""Addresses that one connection may have checked; a browser has as many as its network interfaces."""

_STUN_LAST: Final = 3
_DTLS_FIRST: Final = 20
_DTLS_LAST: Final = 63


class MuxedConnection(Protocol):
    """What the tables need of a connection (`ice.MuxConnection`)."""

    sink: Sink | None

    @property
    def local_username(self) -> str:
        """The user fragment that checks for this connection name."""

    def check_received(self, data: bytes, address: tuple[str, int]) -> None:
        """Take a STUN message."""

    def handshake_received(self, data: bytes) -> None:
        """Take a DTLS record from a checked address."""


class Route:
    """One checked address: the connection that it belongs to and, once DTLS is done, where its media goes."""

    __slots__ = ("connection", "name", "sink")

    def __init__(self, connection: MuxedConnection, name: bytes, sink: Sink | None) -> None:
        self.connection = connection
        self.name = name
        self.sink = sink


class Demux:
    """The tables of one port."""

    def __init__(self, gate: StunGate | None = None) -> None:
        """Without a gate of one's own, the usual limits hold."""
        self.routes: dict[bytes, Route] = {}
        self.dropped = 0
        self._gate = gate or StunGate()
        self._by_ufrag: dict[str, MuxedConnection] = {}

    def register(self, connection: MuxedConnection) -> None:
        """Let checks find a connection by its user fragment."""
        self._by_ufrag[connection.local_username] = connection

    def admit(self, connection: MuxedConnection, address: tuple[str, int]) -> None:
        """Enter an address whose check was genuine; one that another open connection has stays there."""
        name = pack_name(address)
        if name[:KEY_BYTES] in self.routes:
            return
        if sum(1 for known in self.routes.values() if known.connection is connection) < MAX_ADDRESSES:
            self.routes[name[:KEY_BYTES]] = Route(connection, name, connection.sink)

    def feed(self, connection: MuxedConnection, sink: Sink | None) -> None:
        """Send the media of all addresses of a connection to `sink`, also of those still to come."""
        connection.sink = sink
        for route in self.routes.values():
            if route.connection is connection:
                route.sink = sink

    def forget(self, connection: MuxedConnection) -> None:
        """Drop from now on all that comes for a connection."""
        if self._by_ufrag.get(connection.local_username) is connection:
            del self._by_ufrag[connection.local_username]
        for key in [key for key, route in self.routes.items() if route.connection is connection]:
            del self.routes[key]

    def control(self, data: bytes, name: bytes, now: float) -> None:
        """Take a datagram that is not media: STUN or DTLS, or nothing that we know."""
        kind = data[0]
        if kind <= _STUN_LAST:
            if self._gate.lets(name, known=name[:KEY_BYTES] in self.routes, now=now):
                self._stun(data, name)
            else:
                self.dropped += 1
        elif _DTLS_FIRST <= kind <= _DTLS_LAST:
            route = self.routes.get(name[:KEY_BYTES])
            if route is not None:
                route.connection.handshake_received(data)
            else:
                self.dropped += 1
        else:
            self.dropped += 1

    def _stun(self, data: bytes, name: bytes) -> None:
        try:
            message = private_names.parse_message(data)
        except (ValueError, struct.error):  # truncated or forged; who sent it hears nothing
            self.dropped += 1
            return
        if message.message_class == private_names.StunClass.REQUEST:
            user = str(message.attributes.get("USERNAME", ""))
            connection = self._by_ufrag.get(user.partition(":")[0])
        else:
            route = self.routes.get(name[:KEY_BYTES])
            connection = None if route is None else route.connection
        if connection is None:
            self.dropped += 1
            return
        connection.check_received(data, unpack_name(name))
