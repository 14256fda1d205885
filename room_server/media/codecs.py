"""The kinds of pictures that are forwarded, and what tells them apart.

Rules: nothing is decoded or transcoded: a listener whose browser does not know a publisher's codec gets no picture of
them; the offer lists VP8 first, so H264 is sent by those who have nothing else, and by those who can where somebody
who sees them knows nothing else (`common`); payload types are ours and the same for everybody, on the way up one pair
for the camera and one for the screen, on the way down one pair.

How it works: a packet's payload type leads to its `Codec`, and that to the few functions that forwarding needs. A third
codec is one more module like `vp8` and `h264`, and one more row here.

References: RFC 7742 section 5 (both are mandatory for browsers), RFC 6184 section 8 (H264 in SDP), RFC 7741 (VP8).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Final

from room_server.media import h264, rtp, vp8


@dataclass(frozen=True, slots=True)
class Codec:
    """One kind of picture. The functions take bytes and where in them the payload begins."""

    name: str
    """As SDP spells it."""
    payload_type: int
    """On the way down, and up from a camera."""
    rtx_type: int
    screen_type: int
    """On the way up from a screen."""
    screen_rtx_type: int
    fmtp: str
    """Its parameters in the offer; empty without any."""
    starts_key_frame: Callable[[bytes, int], bool]
    """Whether it is the first packet of a key frame."""
    key_frame_height: Callable[[bytes, int], int]
    """Pixels of height that this packet names; 0 if it does not say."""
    read_numbers: Callable[[bytes, int], rtp.Numbers | None]
    """What a slot has to rewrite, if there is anything."""


VP8: Final = Codec(
    "VP8",
    rtp.VP8,
    rtp.VP8_RTX,
    rtp.SCREEN_VP8,
    rtp.SCREEN_VP8_RTX,
    "",
    vp8.starts_key_frame,
    vp8.key_frame_height,
    vp8.read_numbers,
)
H264: Final = Codec(
    "H264",
    rtp.H264,
    rtp.H264_RTX,
    rtp.SCREEN_H264,
    rtp.SCREEN_H264_RTX,
    h264.FMTP,
    h264.starts_key_frame,
    h264.key_frame_height,
    h264.read_numbers,
)
OFFERED: Final = (VP8, H264)
"""In the order of the offer: the first that a browser knows is what it sends (RFC 3264 section 6.1)."""

CAMERA: Final = frozenset(codec.payload_type for codec in OFFERED)
"""Payload types of first sendings of a camera; and of everything that a slot sends first."""
CAMERA_AGAIN: Final = frozenset(codec.rtx_type for codec in OFFERED)
SCREEN: Final = frozenset(codec.screen_type for codec in OFFERED)
SCREEN_AGAIN: Final = frozenset(codec.screen_rtx_type for codec in OFFERED)

BY_TYPE: Final[Mapping[int, Codec]] = {
    number: codec
    for codec in OFFERED
    for number in (codec.payload_type, codec.rtx_type, codec.screen_type, codec.screen_rtx_type)
}
"""Payload type of a picture on the way up to its codec."""

NAMES: Final[Mapping[int, str]] = {
    rtp.OPUS: "opus",
    **{codec.payload_type: codec.name.lower() for codec in OFFERED},
}
"""Payload type on the way down to the name that taps are told."""


def common(sends: Sequence[int], known: Iterable[Set[int]]) -> Codec | None:
    """Return what a camera should send: the first of `sends` that all listeners know, else the first; None without any.

    `sends` are payload types in the order in which the sender's browser likes them, `known` those of each listener.
    """
    able = [number for number in sends if number in CAMERA]
    everyone = [types for types in known if CAMERA & types]  # who can show nothing decides nothing
    best = next((number for number in able if all(number in each for each in everyone)), able[0] if able else None)
    return None if best is None else BY_TYPE[best]
