"""What forwarding must know of H264: where a key frame begins, and how high its picture is.

Rules: nothing is decoded; a payload that is malformed is an ordinary picture. A key frame begins with its sequence
parameter set, for a browser that has seen nothing before can begin there and nowhere else: an IDR picture without one
does not count. (Encoders for WebRTC put it before each IDR picture.) There are no numbers to rewrite.

How it works: the set stands in a packet of its own or, with others, in an aggregation packet; a fragment is one of a
larger unit and is never one. The height is read for profiles without chroma formats, the only ones that we offer; of
another it is unknown, 0.

References: RFC 6184 section 5.2 (payload structures), 5.7.1 (STAP-A); ITU-T H.264 section 7.3.1 (NAL unit), 7.3.2.1.1
(sequence parameter set), 7.4.2.1.1 (cropping), 9.1 (Exp-Golomb codes).
"""

from __future__ import annotations

from typing import Final

FMTP: Final = "level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f"
"""Constrained baseline at level 3.1, which every browser that has H264 knows (RFC 7742 section 6.2)."""
_TYPE: Final = 0x1F
_SEQUENCE_SET: Final = 7
_STAP_A: Final = 24
_SIZE_BYTES: Final = 2
_LONGEST_SET_BYTES: Final = 64
_PLAIN_PROFILES: Final = frozenset({66, 77, 88})
"""Baseline, main, extended."""
_SET_ID_AT_BIT: Final = 24
"""Behind profile, constraints and level, a byte each."""
_ORDER_BY_NUMBER: Final = 0
_ORDER_BY_CYCLE: Final = 1
_MACROBLOCK: Final = 16
_CHROMA_HEIGHT: Final = 2
"""Rows of brightness for one of colour (4:2:0)."""
_TALLEST: Final = 8192
_LONGEST_PREFIX: Final = 31


def starts_key_frame(data: bytes, start: int) -> bool:
    """Whether the payload that begins at `start` is the first packet of a key frame."""
    if start >= len(data):
        return False
    kind = data[start] & _TYPE
    return kind == _SEQUENCE_SET or (kind == _STAP_A and _set_at(data, start)[1] > 0)


def key_frame_height(data: bytes, start: int) -> int:
    """Return the height in pixels that the first packet of a key frame names; 0 if it does not say."""
    position, size = _set_at(data, start)
    body = data[position + 1 : position + min(size, _LONGEST_SET_BYTES)]
    return _height(_Bits(body.replace(b"\0\0\3", b"\0\0"))) if size else 0


def read_numbers(_data: bytes, _start: int) -> None:
    """Return the numbers that run on from picture to picture: H264 has none."""
    return


def _set_at(data: bytes, start: int) -> tuple[int, int]:
    """Return (position, size in bytes) of the sequence parameter set in a payload; (0, 0) if there is none."""
    kind = data[start] & _TYPE if start < len(data) else 0
    if kind == _SEQUENCE_SET:
        return start, len(data) - start
    position = start + 1
    while kind == _STAP_A and position + _SIZE_BYTES < len(data):
        size = (data[position] << 8) | data[position + 1]
        position += _SIZE_BYTES
        if not size or position + size > len(data):
            break
        if data[position] & _TYPE == _SEQUENCE_SET:
            return position, size
        position += size
    return 0, 0


class _Bits:
    """Reads a sequence parameter set bit by bit; behind its end there are zeros, and `is_over` says so."""

    def __init__(self, data: bytes) -> None:
        self._value = int.from_bytes(data, "big")
        self._left = len(data) * 8
        self.is_over = False

    def take(self, count: int) -> int:
        """Return the next `count` bits as a number."""
        self._left -= count
        if self._left < 0:
            self.is_over = True
            return 0
        return self._value >> self._left & ((1 << count) - 1)

    def golomb(self) -> int:
        """Return the next unsigned Exp-Golomb code (signed ones are as long)."""
        zeros = 0
        while not self.is_over and zeros <= _LONGEST_PREFIX and not self.take(1):
            zeros += 1
        return (1 << zeros) - 1 + self.take(zeros)


def _height(bits: _Bits) -> int:
    profile = bits.take(_SET_ID_AT_BIT) >> (_SET_ID_AT_BIT - 8)
    bits.golomb()  # the set's own number
    bits.golomb()  # length of a frame's number
    order = bits.golomb()
    if profile not in _PLAIN_PROFILES or order == _ORDER_BY_CYCLE:  # no encoder of a browser orders by cycle
        return 0
    if order == _ORDER_BY_NUMBER:
        bits.golomb()
    bits.golomb()  # reference frames
    bits.take(1)  # gaps allowed
    bits.golomb()  # width
    rows = bits.golomb() + 1
    fields = 2 - bits.take(1)
    bits.take(1 if fields == 1 else 2)  # adaptive fields, direct inference
    height = fields * rows * _MACROBLOCK - _cropped(bits) * _CHROMA_HEIGHT * fields
    return 0 if bits.is_over or not 0 < height <= _TALLEST else height


def _cropped(bits: _Bits) -> int:
    """Return how many rows, in units of the chroma's, are cut off above and below."""
    if not bits.take(1):
        return 0
    bits.golomb()  # left
    bits.golomb()  # right
    return bits.golomb() + bits.golomb()
