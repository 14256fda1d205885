"""What forwarding must know of VP8: where a key frame begins, and the numbers that run on from picture to picture.

Rules: nothing is decoded; a descriptor that is too short is an ordinary picture without numbers.

Reference: RFC 7741 section 4.2 (payload descriptor), section 4.3 (payload header).
"""

from __future__ import annotations

from typing import Final

NO_NUMBERS: Final = (0, 0, 0, 0, 0)
LONG_PICTURE_BITS: Final = 15
KEY_INDEX: Final = 0x1F
"""What stands beside the temporal layer's number and its sync bit in one byte."""
_SHORT_PICTURE_BITS: Final = 7
_EXTENDED: Final = 0x80
_START_OF_PARTITION: Final = 0x10
_PARTITION: Final = 0x07
_HAS_PICTURE: Final = 0x80
_HAS_TL0: Final = 0x40
_HAS_TID_OR_KEY: Final = 0x30
_LONG_PICTURE: Final = 0x80
_TAG_BYTES: Final = 3
_START_CODE: Final = b"\x9d\x01\x2a"
_HEIGHT_AT: Final = 5
"""From the start code: three bytes of itself and two of the width (RFC 6386 section 9.1)."""
_HEIGHT_MASK: Final = 0x3FFF


def read_numbers(data: bytes, start: int) -> tuple[int, int, int, int, int]:
    """Return (position of the picture id or 0, its bits, its value, position of TL0PICIDX or 0, that of TID or 0).

    `start` is where the descriptor begins in `data`. The picture id has 7 or 15 bits.
    """
    if len(data) < start + 6 or not data[start] & _EXTENDED:
        return NO_NUMBERS
    flags = data[start + 1]
    position = start + 2
    picture_at = bits = picture = tl0_at = tid_at = 0
    if flags & _HAS_PICTURE:
        picture_at = position
        if data[position] & _LONG_PICTURE:
            bits, picture = LONG_PICTURE_BITS, ((data[position] & 0x7F) << 8) | data[position + 1]
            position += 2
        else:
            bits, picture = _SHORT_PICTURE_BITS, data[position]
            position += 1
    if flags & _HAS_TL0:
        tl0_at = position
        tid_at = position + 1 if flags & _HAS_TID_OR_KEY else 0
    return picture_at, bits, picture, tl0_at, tid_at


def starts_key_frame(data: bytes, start: int) -> bool:
    """Whether the payload whose descriptor begins at `start` is the first packet of a key frame."""
    position = _frame_at(data, start)
    return 0 <= position < len(data) and not data[position] & 1  # P bit: 0 for a key frame


def key_frame_height(data: bytes, start: int) -> int:
    """Return the height in pixels that the first packet of a key frame names; 0 if it is malformed."""
    position = _frame_at(data, start) + _TAG_BYTES
    if data[position : position + len(_START_CODE)] != _START_CODE:
        return 0
    return int.from_bytes(data[position + _HEIGHT_AT : position + _HEIGHT_AT + 2], "little") & _HEIGHT_MASK


def _frame_at(data: bytes, start: int) -> int:
    """Return where the frame begins behind the descriptor at `start`; -1 if this is not the first packet of one."""
    if len(data) <= start:
        return -1
    head = data[start]
    if not head & _START_OF_PARTITION or head & _PARTITION:
        return -1
    position = start + 1
    if head & _EXTENDED and position < len(data):
        flags = data[position]
        position += 1
        if flags & _HAS_PICTURE and position < len(data):
            position += 2 if data[position] & _LONG_PICTURE else 1
        position += bool(flags & _HAS_TL0) + bool(flags & _HAS_TID_OR_KEY)
    return position
