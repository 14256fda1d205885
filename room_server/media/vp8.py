"""What forwarding must know of VP8: where a key frame begins, and the numbers that run on from picture to picture.

Rules: nothing is decoded; a descriptor that is too short is an ordinary picture without numbers.

Reference: RFC 7741 section 4.2 (payload descriptor), section 4.3 (payload header).
"""

from __future__ import annotations

from typing import Final

NO_NUMBERS: Final = (0, 0, 0, 0, 0)
LONG_PICTURE_BITS: Final = 15
_SHORT_PICTURE_BITS: Final = 7
_EXTENDED: Final = 0x80
_START_OF_PARTITION: Final = 0x10
_PARTITION: Final = 0x07
_HAS_PICTURE: Final = 0x80
_HAS_TL0: Final = 0x40
_HAS_TID_OR_KEY: Final = 0x30
_LONG_PICTURE: Final = 0x80


def read_numbers(data: bytes, start: int) -> tuple[int, int, int, int, int]:
    """Return (position of the picture id or 0, its bits, its value, position of TL0PICIDX or 0, its value).

    `start` is where the descriptor begins in `data`. The picture id has 7 or 15 bits.
    """
    if len(data) < start + 6 or not data[start] & _EXTENDED:
        return NO_NUMBERS
    flags = data[start + 1]
    position = start + 2
    picture_at = bits = picture = tl0_at = tl0 = 0
    if flags & _HAS_PICTURE:
        picture_at = position
        if data[position] & _LONG_PICTURE:
            bits, picture = LONG_PICTURE_BITS, ((data[position] & 0x7F) << 8) | data[position + 1]
            position += 2
        else:
            bits, picture = _SHORT_PICTURE_BITS, data[position]
            position += 1
    if flags & _HAS_TL0:
        tl0_at, tl0 = position, data[position]
    return picture_at, bits, picture, tl0_at, tl0


def starts_key_frame(data: bytes, start: int) -> bool:
    """Whether the payload whose descriptor begins at `start` is the first packet of a key frame."""
    if len(data) <= start:
        return False
    head = data[start]
    if not head & _START_OF_PARTITION or head & _PARTITION:
        return False
    position = start + 1
    if head & _EXTENDED and position < len(data):
        flags = data[position]
        position += 1
        if flags & _HAS_PICTURE and position < len(data):
            position += 2 if data[position] & _LONG_PICTURE else 1
        position += bool(flags & _HAS_TL0) + bool(flags & _HAS_TID_OR_KEY)
    return position < len(data) and not data[position] & 1  # P bit: 0 for a key frame
