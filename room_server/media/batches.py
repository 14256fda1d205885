"""Many datagrams in one system call, received into and sent from fixed memory.

Rules: nothing is allocated for a packet; a destination that cannot be reached costs its own packet and no other; a full
send buffer drops, it never waits (late media is worthless).

How it works: `recvmmsg` and `sendmmsg` of Linux over arrays that are laid out once. Elsewhere, and in the tests of it,
`PlainBatches` does the same one call at a time.
"""

from __future__ import annotations

import ctypes
import errno
import socket
import struct
import sys
from typing import Any, Final

RECEIVE_CELLS: Final = 64
RECEIVE_CELL_BYTES: Final = 2048
SEND_CELLS: Final = 128
SEND_CELL_BYTES: Final = 1600
"""An Ethernet frame's worth of media (1,500 bytes) and what encryption adds (at most 20 bytes)."""
NAME_BYTES: Final = 16
"""Size of `struct sockaddr_in`; its first eight bytes (family, port, address) are what differs."""
KEY_BYTES: Final = 8

_FAMILY: Final = struct.Struct("=H")
_PORT: Final = struct.Struct("!H")


def pack_name(address: tuple[str, int]) -> bytes:
    """Return the `struct sockaddr_in` of an IPv4 address and port."""
    host, port = address
    return _FAMILY.pack(socket.AF_INET) + _PORT.pack(port) + socket.inet_aton(host) + bytes(8)


def unpack_name(name: bytes) -> tuple[str, int]:
    """Return the address and port of a `struct sockaddr_in`."""
    return socket.inet_ntoa(name[4:8]), _PORT.unpack_from(name, 2)[0]


class Cells:
    """A block of memory in equal cells, seen as bytes (`view`) and as raw addresses."""

    def __init__(self, count: int, size: int) -> None:
        self.count = count
        self.size = size
        self._memory = (ctypes.c_char * (count * size))()
        self.view = memoryview(self._memory).cast("B")
        self.address = ctypes.addressof(self._memory)

    def bytes_at(self, start: int, end: int) -> bytes:
        """Return a copy of part of the block (faster than through `view`)."""
        copied: bytes = self._memory[start:end]  # type: ignore[assignment]  # a slice of c_char is bytes
        return copied


class PlainBatches:
    """One datagram a call, for systems without `recvmmsg`."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self.incoming = Cells(RECEIVE_CELLS, RECEIVE_CELL_BYTES)
        self.outgoing = Cells(SEND_CELLS, SEND_CELL_BYTES)
        self.from_names = Cells(RECEIVE_CELLS, NAME_BYTES)
        self.to_names = Cells(SEND_CELLS, NAME_BYTES)
        self.received = [0] * RECEIVE_CELLS

    def receive(self) -> int:
        """Fill `incoming`, `from_names` and `received` with what has arrived; returns the number of datagrams."""
        for index in range(RECEIVE_CELLS):
            start = index * RECEIVE_CELL_BYTES
            try:
                size, address = self._socket.recvfrom_into(self.incoming.view[start : start + RECEIVE_CELL_BYTES])
            except OSError:  # nothing left, or an error report about an earlier packet: there is nothing to read
                return index
            self.received[index] = size
            self.from_names.view[index * NAME_BYTES : (index + 1) * NAME_BYTES] = pack_name(address)
        return RECEIVE_CELLS

    def send(self, sizes: Any, count: int) -> int:  # noqa: ANN401 -- a C array of ints
        """Send the first `count` cells of `outgoing` to `to_names`; returns how many were handed to the system."""
        sent = 0
        for index in range(count):
            start = index * SEND_CELL_BYTES
            name = self.to_names.bytes_at(index * NAME_BYTES, (index + 1) * NAME_BYTES)
            try:
                self._socket.sendto(self.outgoing.view[start : start + sizes[index]], unpack_name(name))
                sent += 1
            except OSError:  # full buffer or unreachable: this packet is lost, as the network may lose any
                continue
        return sent


class _IoVec(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("size", ctypes.c_size_t))


class _MsgHdr(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_void_p),
        ("name_size", ctypes.c_uint32),
        ("iov", ctypes.c_void_p),
        ("iov_count", ctypes.c_size_t),
        ("control", ctypes.c_void_p),
        ("control_size", ctypes.c_size_t),
        ("flags", ctypes.c_int),
    )


class _MMsgHdr(ctypes.Structure):
    _fields_ = (("header", _MsgHdr), ("size", ctypes.c_uint))


_WORD: Final = ctypes.sizeof(ctypes.c_size_t)
_SIZE_WORD: Final = ctypes.sizeof(_IoVec) // _WORD
_MESSAGE_INTS: Final = ctypes.sizeof(_MMsgHdr) // 4
_MESSAGE_SIZE_INT: Final = _MMsgHdr.size.offset // 4


class _Vector:
    """The `struct mmsghdr` array over a block of cells and its names."""

    def __init__(self, cells: Cells, names: Cells) -> None:
        self._iovs = (_IoVec * cells.count)()
        self._messages = (_MMsgHdr * cells.count)()
        self.address = ctypes.addressof(self._messages)
        iov_address = ctypes.addressof(self._iovs)
        for index in range(cells.count):
            self._iovs[index].base = cells.address + index * cells.size
            self._iovs[index].size = cells.size
            header = self._messages[index].header
            header.name = names.address + index * names.size
            header.name_size = NAME_BYTES
            header.iov = iov_address + index * ctypes.sizeof(_IoVec)
            header.iov_count = 1
        self.sizes = memoryview(self._iovs).cast("B").cast("Q" if _WORD == 8 else "I")  # noqa: PLR2004
        self.results = memoryview(self._messages).cast("B").cast("I")

    def at(self, index: int) -> ctypes.c_void_p:
        return ctypes.c_void_p(self.address + index * ctypes.sizeof(_MMsgHdr))


class MmsgBatches(PlainBatches):
    """Whole batches with `recvmmsg` and `sendmmsg` (Linux)."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__(sock)
        self._fd = sock.fileno()
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._in = _Vector(self.incoming, self.from_names)
        self._out = _Vector(self.outgoing, self.to_names)

    def receive(self) -> int:
        """As `PlainBatches.receive`, in one call."""
        count = int(
            self._libc.recvmmsg(self._fd, self._in.at(0), RECEIVE_CELLS, socket.MSG_DONTWAIT, None),
        )
        results, received = self._in.results, self.received
        for index in range(count):
            received[index] = results[index * _MESSAGE_INTS + _MESSAGE_SIZE_INT]
        return max(count, 0)

    def send(self, sizes: Any, count: int) -> int:  # noqa: ANN401 -- a C array of ints
        """As `PlainBatches.send`, in one call unless a packet fails: then the next call goes on after it."""
        words = self._out.sizes
        for index in range(count):
            words[2 * index + _SIZE_WORD - 1] = sizes[index]
        done = sent = 0
        while done < count:
            went = int(self._libc.sendmmsg(self._fd, self._out.at(done), count - done, socket.MSG_DONTWAIT))
            if went > 0:
                done += went
                sent += went
            elif ctypes.get_errno() == errno.EAGAIN:
                break
            else:
                done += 1
        return sent


def batches(sock: socket.socket) -> PlainBatches:
    """Return the fastest way to move datagrams through a non-blocking IPv4 socket on this system."""
    if sys.platform == "linux" and hasattr(ctypes.CDLL(None), "recvmmsg"):
        return MmsgBatches(sock)
    return PlainBatches(sock)
