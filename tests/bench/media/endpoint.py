"""One WebRTC connection as a browser has it, without the browser: ICE, DTLS, SRTP and the feedback of a receiver.

Rules: what comes is counted by its header and not decrypted (`Probe` alone does that); once a second each connection
reports what it has received (RFC 3550 section 6.4.2) and estimates a line that is never the bottleneck (REMB), to
every server alike. Nobody reads by himself: `load` reads all, so that there is no turn of the loop for each datagram.
"""

from __future__ import annotations

import contextlib
import secrets
import socket
import struct
import time
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Final

from aioice import Candidate
from aiortc import (
    RTCCertificate,
    RTCDtlsFingerprint,
    RTCDtlsParameters,
    RTCDtlsTransport,
    RTCIceParameters,
    RTCIceTransport,
)
from aiortc.rtp import RTCP_PSFB_APP, RtcpPsfbPacket, RtcpReceiverInfo, RtcpRrPacket

from room_server.media import private_names, remb, rtp
from room_server.media.batches import NAME_BYTES, RECEIVE_CELL_BYTES, RECEIVE_CELLS, Cells, batches, pack_name
from room_server.media.demux import Demux
from room_server.media.ice import MuxConnection
from tests.bench.media.packets import stamp

BUFFER_BYTES: Final = 4 << 20
LINE_BITS: Final = 100_000_000
"""What every connection says that its line carries, in bits a second."""
MAX_BLOCKS: Final = 31
"""Of one receiver report (RFC 3550 section 6.4.2)."""
_MEDIA_FIRST, _MEDIA_LAST = 128, 191
_SO_TIMESTAMPNS: Final = 35
_TIMESPEC: Final = struct.Struct("qq")
_NUMBER_AND_STREAM: Final = struct.Struct("!H4xL")
_HALF: Final = 1 << 15


class NotConnected(Exception):
    """The other side did not agree to a connection."""


@dataclass(frozen=True)
class Remote:
    """What the other side's description says of its end."""

    ufrag: str
    password: str
    fingerprints: tuple[tuple[str, str], ...]
    candidates: tuple[str, ...]


class Endpoint:
    """One connection over a socket of its own."""

    def __init__(self, address: str, *, controlling: bool, media_types: Collection[int] = ()) -> None:
        """`media_types` are the payload types to count; what else comes (repairs, padding, RTCP) is `others`."""
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
        self.socket.bind((address, 0))
        self.received = self.others = self.unsent = 0
        self.newest: dict[int, int] = {}
        """Of each stream, the newest number that came."""
        self._media_types = frozenset(media_types)
        self._demux = Demux()
        self._connection = MuxConnection(self._demux, self.socket, [address])
        self._connection.ice_controlling = controlling
        self._ice = RTCIceTransport(private_names.gatherer_over(self._connection))
        self._dtls = RTCDtlsTransport(self._ice, [RTCCertificate.generateCertificate()])
        self._batches = batches(self.socket)
        self._cell = Cells(1, RECEIVE_CELL_BYTES)
        self._pointer = private_names.pointer(self._cell.address)
        self._size, (self._size_pointer,) = private_names.lengths(1)
        self._incoming: Any = None
        self._outgoing: Any = None
        self._video: set[int] = set()
        self._told: dict[int, int] = {}
        self._ssrc = secrets.randbits(31) + 1

    async def local(self) -> Remote:
        """Return what our description says of this end."""
        await self._ice.iceGatherer.gather()
        prints = self._dtls.getLocalParameters().fingerprints
        return Remote(
            self._connection.local_username,
            self._connection.local_password,
            tuple((one.algorithm, one.value) for one in prints if one.algorithm == "sha-256"),
            tuple(candidate.to_sdp() for candidate in self._connection.local_candidates),
        )

    async def connect(self, remote: Remote, dtls_role: str) -> None:
        """Do ICE, then DTLS in this role; somebody must `read` meanwhile. Raises `NotConnected`."""
        candidates = [Candidate.from_sdp(text) for text in remote.candidates]
        server = next((one.host, one.port) for one in candidates if one.transport.lower() == "udp")
        self._demux.admit(self._connection, server)
        for candidate in candidates:
            await self._connection.add_remote_candidate(candidate)
        await self._connection.add_remote_candidate(None)
        await self._ice.start(RTCIceParameters(usernameFragment=remote.ufrag, password=remote.password))
        private_names.set_dtls_role(self._dtls, dtls_role)
        prints = [RTCDtlsFingerprint(algorithm=name, value=value) for name, value in remote.fingerprints]
        await self._dtls.start(RTCDtlsParameters(fingerprints=prints))
        if self._dtls.state != "connected":
            raise NotConnected(f"ICE is {self._ice.state}, DTLS is {self._dtls.state}")
        self.socket.connect(server)
        self._incoming, self._outgoing = private_names.srtp_contexts(self._dtls)

    @property
    def cipher(self) -> str:
        """The SRTP profile that was agreed on."""
        session: Any = self._dtls._ssl
        name: bytes = session.get_selected_srtp_profile()
        return name.decode()

    def read(self) -> None:
        """Take all that has arrived."""
        while True:
            count = self._batches.receive()
            view = self._batches.incoming.view
            for index in range(count):
                start = index * RECEIVE_CELL_BYTES
                if _MEDIA_FIRST <= view[start] <= _MEDIA_LAST:
                    self._count(view, start)
                else:
                    self._control(index, view[start : start + self._batches.received[index]])
            if count < RECEIVE_CELLS:
                return

    def _control(self, index: int, data: memoryview) -> None:
        names = self._batches.from_names
        if data:
            name = names.bytes_at(index * NAME_BYTES, (index + 1) * NAME_BYTES)
            self._demux.control(bytes(data), name, time.monotonic())

    def _count(self, view: memoryview, start: int) -> bool:
        kind = view[start + 1] & 0x7F
        if kind not in self._media_types:
            self.others += 1
            return False
        self.received += 1
        number, stream = _NUMBER_AND_STREAM.unpack_from(view, start + 2)
        if stream not in self.newest and kind == rtp.VP8:
            self._video.add(stream)
        self.newest[stream] = number
        return True

    def send(self, packet: bytes) -> None:
        """Encrypt and send one RTP packet."""
        self._send(packet, private_names.protect)

    def send_rtcp(self, packet: bytes) -> None:
        """Encrypt and send one compound RTCP packet."""
        self._send(packet, private_names.protect_rtcp)

    def _send(self, packet: bytes, protect: Any) -> None:
        self._cell.view[: len(packet)] = packet
        self._size[0] = len(packet)
        if protect(self._outgoing, self._pointer, self._size_pointer):
            raise ValueError("the packet could not be encrypted")
        try:
            self.socket.send(self._cell.view[: self._size[0]])
        except BlockingIOError:
            self.unsent += 1

    def feedback(self) -> None:
        """Report on every stream that comes, and estimate the line."""
        if not self.newest:
            return
        blocks = [self._block(stream, number) for stream, number in self.newest.items()]
        for first in range(0, len(blocks), MAX_BLOCKS):
            self.send_rtcp(bytes(RtcpRrPacket(ssrc=self._ssrc, reports=blocks[first : first + MAX_BLOCKS])))
        if self._video:
            estimate = RtcpPsfbPacket(fmt=RTCP_PSFB_APP, ssrc=self._ssrc, media_ssrc=0, fci=_remb(self._video))
            self.send_rtcp(bytes(RtcpRrPacket(ssrc=self._ssrc)) + bytes(estimate))

    def _block(self, stream: int, number: int) -> RtcpReceiverInfo:
        before = self._told.get(stream, number)
        highest = (before & ~0xFFFF | number) + (0x10000 if (before & 0xFFFF) - number > _HALF else 0)
        self._told[stream] = highest
        return RtcpReceiverInfo(
            ssrc=stream,
            fraction_lost=0,
            packets_lost=0,
            highest_sequence=highest,
            jitter=0,
            lsr=0,
            dlsr=0,
        )

    async def close(self) -> None:
        """Say goodbye."""
        with contextlib.suppress(ConnectionError):  # the server may have gone first
            await self._dtls.stop()
        await self._ice.stop()
        self.socket.close()


class Probe(Endpoint):
    """A connection that measures: from the hand-over at the sender to the arrival at this socket's end of the kernel.

    Neither the time until this process reads the packet nor the time to decrypt it is counted.
    """

    def __init__(self, address: str, *, controlling: bool, media_types: Collection[int] = ()) -> None:
        super().__init__(address, controlling=controlling, media_types=media_types)
        self.socket.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPNS, 1)
        self.delays_ns: list[int] = []

    def read(self) -> None:
        """Take all that has arrived, one by one."""
        view = self._cell.view
        while True:
            try:
                size, more, _, address = self.socket.recvmsg_into([view], 64)
            except (BlockingIOError, ConnectionRefusedError):
                return
            if not size:
                continue
            if not _MEDIA_FIRST <= view[0] <= _MEDIA_LAST:
                self._demux.control(bytes(view[:size]), pack_name(address), time.monotonic())
            elif self._count(view, 0):
                self._measure(size, more)

    def _measure(self, size: int, more: list[tuple[int, int, bytes]]) -> None:
        self._size[0] = size
        if private_names.unprotect(self._incoming, self._pointer, self._size_pointer):
            return
        seconds, nanoseconds = _TIMESPEC.unpack_from(more[0][2])
        handed_over = stamp(bytes(self._cell.view[: self._size[0]]))
        self.delays_ns.append(seconds * 1_000_000_000 + nanoseconds - handed_over)


def _remb(streams: Collection[int]) -> bytes:
    """Return an estimate of `LINE_BITS` for these streams (draft-alvestrand-rmcat-remb section 2.2)."""
    exponent = max(0, LINE_BITS.bit_length() - 18)
    word = exponent << 18 | LINE_BITS >> exponent
    fci = b"REMB" + bytes((len(streams),)) + word.to_bytes(3, "big")
    assert remb.read_remb(fci) is not None
    return fci + b"".join(stream.to_bytes(4, "big") for stream in sorted(streams))
