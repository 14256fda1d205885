"""The receiver's estimate of its own line, as browsers tell it.

Rules: what is not well formed is no estimate; nothing but the number is read.

Reference: draft-alvestrand-rmcat-remb-03 section 2.2.
"""

from __future__ import annotations

from typing import Final

FORMAT: Final = 15
"""Payload-specific feedback (RTCP packet type 206) of this format."""
_NAME: Final = b"REMB"
_LEAST_BYTES: Final = 8
_MANTISSA_BITS: Final = 18


def read_remb(fci: bytes) -> int | None:
    """Return the bits a second that the feedback control information names, or None if it is something else."""
    if len(fci) < _LEAST_BYTES or fci[:4] != _NAME:
        return None
    word = int.from_bytes(fci[5:8], "big")
    return (word & (1 << _MANTISSA_BITS) - 1) << (word >> _MANTISSA_BITS)
