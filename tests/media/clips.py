"""Short H264 clips from a real encoder, as the payloads that a sender would put into packets (RFC 6184)."""

from __future__ import annotations

import fractions
import os
from collections.abc import Iterator
from functools import cache

import av
from aiortc.codecs.h264 import H264Encoder

STAP_A = 24
PICTURE_TICKS = 3000
KEY_FRAMES = (0, 2)
"""Which pictures of a clip are key frames; every second one is noise, so that it fills several packets."""


@cache
def clip(width: int, height: int, pictures: int = 4) -> list[list[bytes]]:
    """Pictures of the encoder that aiortc uses (x264), each as its payloads: aggregated, single or in fragments."""
    encoder = H264Encoder()
    return [
        encoder.encode(_frame(width, height, number), force_keyframe=number in KEY_FRAMES)[0]
        for number in range(pictures)
    ]


def key_frame_units(width: int, height: int) -> list[bytes]:
    """The NAL units of one key frame, as some senders put them into packets of their own."""
    units: list[bytes] = []
    for payload in clip(width, height)[0]:
        units += _units(payload)
    return units


def _units(payload: bytes) -> Iterator[bytes]:
    position = 1 if payload[0] & 0x1F == STAP_A else 0
    while position and position < len(payload):
        size = int.from_bytes(payload[position : position + 2], "big")
        yield payload[position + 2 : position + 2 + size]
        position += 2 + size
    if not position:
        yield payload


def _frame(width: int, height: int, number: int) -> av.VideoFrame:
    frame = av.VideoFrame(width, height, "yuv420p")
    frame.pts, frame.time_base = number * PICTURE_TICKS, fractions.Fraction(1, 90_000)
    for plane in frame.planes:
        plane.update(os.urandom(plane.buffer_size) if number % 2 else bytes((80,)) * plane.buffer_size)
    return frame
