"""The framing between server and worker."""

from __future__ import annotations

import asyncio

import pytest

from room_server.media.frames import MAX_FRAME_BYTES, FrameError, packed, read_frame


def reader(data: bytes) -> asyncio.StreamReader:
    it = asyncio.StreamReader()
    it.feed_data(data)
    it.feed_eof()
    return it


async def test_frames_follow_each_other():
    stream = reader(packed({"id": 1}) + packed({"tell": ["s", "a", {"t": "again"}]}))
    assert await read_frame(stream) == {"id": 1}
    assert await read_frame(stream) == {"tell": ["s", "a", {"t": "again"}]}
    assert await read_frame(stream) is None


async def test_half_a_frame_is_the_end():
    assert await read_frame(reader(packed({"id": 1})[:-1])) is None


@pytest.mark.parametrize(
    "data",
    [(MAX_FRAME_BYTES + 1).to_bytes(4, "big"), b"\0\0\0\1\xc1", b"\0\0\0\1\x01", b"\0\0\0\2\x01\x01"],
)
async def test_what_is_no_frame(data):
    with pytest.raises(FrameError):
        await read_frame(reader(data))


def test_too_long_to_send():
    with pytest.raises(FrameError):
        packed({"x": bytes(MAX_FRAME_BYTES)})
