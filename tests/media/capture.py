"""What leaves the worker's port, with the time at which it left, read with the receivers' own keys.

Rules: a datagram is stamped by the kernel when the worker sends it (on loopback, sending and receiving are one call),
not when we get to read it; the clock is `time.time_ns`; what is captured is not what a client understood, but all that
came.

How it works: a `Line` is a relay of ours between one connection and the worker; it needs no privilege. It passes all
that is not media on to the client, through the paths of `network`, and keeps the media. A `Sniffer` reads the loopback
device itself, where the machine lets us.
"""

from __future__ import annotations

import asyncio
import ctypes
import re
import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass, replace

from pylibsrtp import Session

from tests.media.client import LOOPBACK, Client
from tests.media.network import Path
from tests.media.rtpkit import Heard

SO_TIMESTAMPNS = 35
SO_ATTACH_FILTER = 26
PACKET_OUTGOING = 4
ALL_FRAMES = 3
UDP = 17
ETHERNET_IP_UDP_BYTES = 14 + 20 + 8
BUFFER_BYTES = 4 << 20
_CANDIDATE = re.compile(r"(a=candidate:\S+ \d+ udp \d+ )(\S+) (\d+)( typ host)")


@dataclass(frozen=True)
class Captured:
    """One datagram of the worker."""

    at_ns: int
    data: bytes


def is_rtp(data: bytes) -> bool:
    return len(data) > 1 and 128 <= data[0] < 192 and not 192 <= data[1] < 224


def _stamped(sock: socket.socket) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
    sock.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
    sock.setblocking(False)


def _read(sock: socket.socket):
    """Everything that waits in a socket: (stamp in ns, data, source)."""
    while True:
        try:
            data, extra, _, source = sock.recvmsg(2048, 64)
        except BlockingIOError:
            return
        except ConnectionError:  # the port of somebody who has gone
            continue
        (stamp,) = (value for level, kind, value in extra if (level, kind) == (socket.SOL_SOCKET, SO_TIMESTAMPNS))
        seconds, nanoseconds = struct.unpack("@ll", stamp)
        yield seconds * 1_000_000_000 + nanoseconds, data, source


class Line:
    """One connection's way to the worker and back."""

    def __init__(self, seed: str, heard: Callable[[int, Heard], None]) -> None:
        """`heard` gets each packet of media and the time at which it left."""
        self.up, self.down = Path(seed + "-up"), Path(seed + "-down")
        self.kept: list[Captured] = []
        self._session: Session | None = None
        self._heard = heard
        self._client: tuple[str, int] | None = None
        self._front = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._back = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        for sock in (self._front, self._back):
            _stamped(sock)
            sock.bind((LOOPBACK, 0))
        self.port: int = self._back.getsockname()[1]
        """The port that the worker sends to."""

    def open(self, offer: str) -> Client:
        """Make a client of this offer that reaches the worker by this line."""
        found = _CANDIDATE.search(offer)
        self._back.connect((found[2], int(found[3])))
        loop = asyncio.get_running_loop()
        loop.add_reader(self._front, self._from_client)
        loop.add_reader(self._back, self._from_worker)
        return Client(_CANDIDATE.sub(rf"\g<1>{LOOPBACK} {self._front.getsockname()[1]}\g<4>", offer))

    def read_with(self, session: Session) -> None:
        """Read the media from now on, and what has come already: it follows the handshake at once."""
        self._session = session
        for one in self.kept:
            self._heard(one.at_ns, Heard.parse(session.unprotect(one.data)))

    def _from_client(self) -> None:
        for _, data, client in _read(self._front):
            self._client = client
            self.up.carry(len(data), lambda data=data: self._send(self._back.send, data))

    async def emptied(self) -> None:
        """Return when all that the client has sent until now has reached the worker or is lost."""
        self._from_client()
        arrived = asyncio.Event()
        lossless = replace(self.up.conditions, loss=0.0)
        conditions, self.up.conditions = self.up.conditions, lossless
        self.up.carry(0, arrived.set)
        self.up.conditions = conditions
        await arrived.wait()

    def _from_worker(self) -> None:
        for at_ns, data, _ in _read(self._back):
            if is_rtp(data):
                self.kept.append(Captured(at_ns, data))
                if self._session is not None:
                    self._heard(at_ns, Heard.parse(self._session.unprotect(data)))
            else:
                self.down.carry(len(data), lambda data=data: self._send(self._to_client, data))

    def _to_client(self, data: bytes) -> None:
        if self._client is not None:
            self._front.sendto(data, self._client)

    def _send(self, send: Callable[[bytes], object], data: bytes) -> None:
        if self._back.fileno() >= 0:
            try:
                send(data)
            except OSError:  # closed at the other end: a network would lose it
                return

    def close(self) -> None:
        """Carry nothing any more; what is on its way from the worker is still kept."""
        self._from_worker()
        for sock in (self._front, self._back):
            asyncio.get_running_loop().remove_reader(sock)
            sock.close()


class Sniffer:
    """All that one UDP port of this machine sends over the loopback device."""

    def __init__(self, port: int) -> None:
        """Raises `PermissionError` where the machine does not let us."""
        self.kept: dict[int, list[Captured]] = {}
        self._socket = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
        program = _only_udp_from(port)
        self._socket.setsockopt(
            socket.SOL_SOCKET, SO_ATTACH_FILTER, struct.pack("@HL", len(program), ctypes.addressof(program))
        )
        _stamped(self._socket)
        self._socket.bind(("lo", ALL_FRAMES))

    def start(self) -> None:
        asyncio.get_running_loop().add_reader(self._socket, self.read)

    def read(self) -> None:
        for at_ns, data, (_, _, kind, *_) in _read(self._socket):
            if kind == PACKET_OUTGOING:  # each packet on loopback is seen going out and coming in
                (to,) = struct.unpack_from("!H", data, 36)
                self.kept.setdefault(to, []).append(Captured(at_ns, data[ETHERNET_IP_UDP_BYTES:]))

    def close(self) -> None:
        self.read()
        asyncio.get_running_loop().remove_reader(self._socket)
        self._socket.close()


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_ushort), ("yes", ctypes.c_ubyte), ("no", ctypes.c_ubyte), ("k", ctypes.c_uint))


def _only_udp_from(port: int) -> ctypes.Array[_Instruction]:
    """A filter of the classic kind: protocol of the IPv4 header, source port of the UDP header."""
    program = [
        (0x30, 0, 0, 23),
        (0x15, 0, 3, UDP),
        (0x28, 0, 0, 34),
        (0x15, 0, 1, port),
        (6, 0, 0, 65_535),
        (6, 0, 0, 0),
    ]
    return (_Instruction * len(program))(*program)


def sniffer(port: int) -> Sniffer | None:
    """A started sniffer, or None where the machine does not let us: then the relays are the capture."""
    try:
        it = Sniffer(port)
    except PermissionError:
        return None
    it.start()
    return it
