"""One person's ICE connection over the worker's one port.

Rules: an address is admitted only by a connectivity check whose integrity is right; a request that is not genuine
gets no answer (aioice would answer 400 or 401, and a stranger would learn that the fragment exists); the connection
has no socket of its own and gathers nothing.

How it works: aioice keeps the check list, nominates, and checks consent (RFC 8445, RFC 7675). We are the controlling
side, because we offer. There are no remote candidates: each address is learned as peer-reflexive (section 7.3.1.3), so
a person's address is never signalled.
"""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import Sequence
from typing import Any, Final, cast

from aioice import Candidate, Connection

from room_server.media import private_names
from room_server.media.demux import Demux, Sink

MAX_BACKLOG: Final = 64
"""Datagrams of a handshake that may wait to be read; a flight has about five."""
_PREFERENCE: Final = 65535
_UNAUTHENTIC: Final = frozenset({400, 401})


class _PortEnd(asyncio.DatagramTransport):
    """What aioice writes to: the shared socket, seen by one connection."""

    def __init__(self, connection: MuxConnection, sock: socket.socket) -> None:
        super().__init__()
        self._connection = connection
        self._socket = sock

    def sendto(self, data: Any, addr: Any = None) -> None:  # noqa: ANN401 -- the base class's types
        try:
            self._socket.sendto(data, addr)
        except OSError:
            self._connection.unsent += 1  # as if the network had lost it: STUN and DTLS repeat by themselves

    def close(self) -> None:
        self._connection.unplug()


class MuxConnection(Connection):
    """An aioice connection whose only local end is the shared port."""

    def __init__(self, demux: Demux, sock: socket.socket, addresses: Sequence[str]) -> None:
        super().__init__(ice_controlling=True)
        self.sink: Sink | None = None
        self.unsent = 0
        self.heard_at = 0.0
        self._demux = demux
        self._socket = sock
        self._addresses = addresses
        self._protocol: private_names.StunProtocol | None = None

    async def get_component_candidates(
        self,
        component: int,
        addresses: list[str],
        timeout: int = 5,  # noqa: ASYNC109
    ) -> list[Candidate]:
        """Use the shared port instead of sockets of our own; the first candidate is the one ICE reckons with."""
        port = self._socket.getsockname()[1]
        candidates = [
            private_names.host_candidate(address, port, preference=_PREFERENCE - rank)
            for rank, address in enumerate(self._addresses)
        ]
        self._protocol = private_names.StunProtocol(self)
        self._protocol.local_candidate = candidates[0]
        self._protocol.connection_made(_PortEnd(self, self._socket))
        private_names.add_protocol(self, self._protocol)
        self._demux.register(self)
        return candidates

    def check_received(self, data: bytes, address: tuple[str, int]) -> None:
        """Take a STUN message that the port has found to be for this connection."""
        if self._protocol is not None:
            self._protocol.datagram_received(data, address)

    def handshake_received(self, data: bytes) -> None:
        """Take a DTLS record from a checked address."""
        if private_names.backlog(self) < MAX_BACKLOG:
            super().data_received(data, 1)

    def data_received(self, data: bytes, component: int) -> None:
        """Drop what aioice took for data because it is no valid STUN: data comes by `handshake_received` alone."""

    def request_received(
        self,
        message: private_names.StunMessage,
        addr: tuple[str, int],
        protocol: private_names.StunProtocol,
    ) -> None:
        """Admit the source of a genuine check before aioice handles it."""
        user = str(message.attributes.get("USERNAME", ""))
        if (
            message.message_method == private_names.StunMethod.BINDING
            and user.partition(":")[0] == self.local_username
            and message.check_message_integrity(self.local_password.encode())
        ):
            self.heard_at = time.monotonic()
            self._demux.admit(self, addr)
            super().request_received(message, addr, protocol)

    async def ask(self, address: tuple[str, int]) -> None:
        """Send one check to a checked address; an answer is a sign of life."""
        if await private_names.check(self, address):
            self.heard_at = time.monotonic()

    def respond_error(
        self,
        request: private_names.StunMessage,
        addr: tuple[str, int],
        protocol: private_names.StunProtocol,
        error_code: tuple[int, str],
    ) -> None:
        """Answer errors of genuine requests only (a role conflict); strangers hear nothing."""
        if error_code[0] not in _UNAUTHENTIC:
            super().respond_error(request, addr, protocol, error_code)

    def unplug(self) -> None:
        """Leave the port; aioice calls it when it closes its local end."""
        self._demux.forget(self)
        if self._protocol is not None:
            protocol, self._protocol = self._protocol, None
            asyncio.get_running_loop().call_soon(cast("Any", protocol).connection_lost, None)
