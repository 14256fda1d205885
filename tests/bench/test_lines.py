"""The lean client's frames: cut into any pieces, they arrive whole; what it sends is masked."""

from __future__ import annotations

import struct

import pytest

from tests.bench.lines import Line


class Wire:
    """A transport that keeps what is written."""

    def __init__(self) -> None:
        self.written = b""

    def write(self, data: bytes) -> None:
        self.written += data


def frame(payload: bytes, first: int = 0x82) -> bytes:
    size = len(payload)
    if size < 126:
        return bytes((first, size)) + payload
    if size < 65_536:
        return bytes((first, 126)) + struct.pack(">H", size) + payload
    return bytes((first, 127)) + struct.pack(">Q", size) + payload


@pytest.mark.parametrize("piece", [1, 7, 4096, 1_000_000])
async def test_frames_of_every_size_arrive_whole(piece):
    messages = [b"", b"x" * 125, b"y" * 126, b"z" * 70_000, b"end"]
    stream = b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + b"".join(map(frame, messages))
    got: list[bytes] = []
    line = Line(b"GET", got.append)
    line.connection_made(Wire())
    for start in range(0, len(stream), piece):
        line.data_received(stream[start : start + piece])
    await line.opened
    assert got == messages


async def test_what_is_sent_is_masked_and_pings_are_answered():
    wire = Wire()
    line = Line(b"GET", lambda _: None)
    line.connection_made(wire)
    wire.written = b""
    line.send(b"hello")
    line.data_received(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + frame(b"ok", first=0x89))
    head, mask, masked = wire.written[:2], wire.written[2:6], wire.written[6:11]
    assert head == bytes((0x82, 0x85))
    assert bytes(byte ^ mask[index % 4] for index, byte in enumerate(masked)) == b"hello"
    assert wire.written[11:13] == bytes((0x8A, 0x82))
