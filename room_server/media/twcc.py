"""Transport-wide congestion feedback: when each packet of an uplink arrived, told to its sender.

Rules: every packet with a transport-wide number is recorded, whatever stream it belongs to; feedback goes out every
50 ms (a turn of the worker's clock) and never covers a number twice; the browser's own estimator does the rest. Without
it a 400 kbit/s uplink froze for 10 of 20 s; with it, never.

Reference: draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1 (feedback message).
"""

from __future__ import annotations

import struct
from typing import Final

FEEDBACK_FORMAT: Final = 15
"""RTCP transport feedback (packet type 205) of this format."""
_TICKS_PER_S: Final = 4000
"""Receive deltas count 250 microseconds."""
_REFERENCE_TICKS: Final = 256
"""The reference time counts 64 ms."""
_MAX_SPAN: Final = 500
"""Most packets that one message may cover; after a longer gap it starts where packets came again."""
_SMALL: Final = 1
_SMALL_MAX: Final = 0xFF
_LARGE: Final = 2
_SYMBOLS_PER_CHUNK: Final = 7
_TWO_BIT_CHUNK: Final = 0xC000
_HEADER: Final = struct.Struct("!BBH")
_BODY: Final = struct.Struct("!LLHHL")


class ArrivalLog:
    """The arrivals since the last feedback, of one person's uplinks together."""

    def __init__(self, start: float) -> None:
        """`start` is a time in monotonic seconds before the first arrival."""
        self._start = start
        self._arrivals: dict[int, int] = {}
        self._last = -1
        self._next = -1
        self._count = 0

    def add(self, sequence: int, at: float) -> None:
        """Record the arrival of a 16-bit transport-wide number."""
        if self._last < 0:
            self._last = sequence + 0x10000
        else:
            self._last += ((sequence - self._last + 0x8000) & 0xFFFF) - 0x8000
        self._arrivals.setdefault(self._last, int((at - self._start) * _TICKS_PER_S))

    def feedback(self, sender: int, media: int) -> bytes | None:
        """Return the RTCP packet about what came since the last one, or None; both arguments are SSRCs."""
        if not self._arrivals:
            return None
        numbers = sorted(self._arrivals)
        base = numbers[0] if self._next < 0 or numbers[0] < self._next else self._next
        if numbers[-1] - base >= _MAX_SPAN:
            base = max(numbers[0], numbers[-1] - _MAX_SPAN + 1)
        self._next = numbers[-1] + 1
        reference = self._arrivals[next(number for number in numbers if number >= base)] // _REFERENCE_TICKS
        symbols, deltas = self._statuses(base, reference * _REFERENCE_TICKS)
        self._arrivals = {}
        body = bytearray(
            _BODY.pack(
                sender,
                media,
                base & 0xFFFF,
                len(symbols),
                (reference & 0xFFFFFF) << 8 | self._count & 0xFF,
            )
        )
        self._count += 1
        body += _chunks(symbols) + deltas
        return _framed(body)

    def _statuses(self, base: int, last: int) -> tuple[list[int], bytearray]:
        symbols: list[int] = []
        deltas = bytearray()
        for number in range(base, self._next):
            at = self._arrivals.get(number)
            if at is None:
                symbols.append(0)
                continue
            delta, last = at - last, at
            if 0 <= delta <= _SMALL_MAX:
                symbols.append(_SMALL)
                deltas.append(delta)
            else:
                symbols.append(_LARGE)
                deltas += struct.pack("!h", max(-0x8000, min(0x7FFF, delta)))
        return symbols, deltas


def _chunks(symbols: list[int]) -> bytes:
    out = bytearray()
    for start in range(0, len(symbols), _SYMBOLS_PER_CHUNK):
        chunk = _TWO_BIT_CHUNK
        for place, symbol in enumerate(symbols[start : start + _SYMBOLS_PER_CHUNK]):
            chunk |= symbol << (12 - 2 * place)
        out += struct.pack("!H", chunk)
    return bytes(out)


def _framed(body: bytearray) -> bytes:
    padding = -len(body) % 4
    if padding:
        body += bytes(padding - 1) + bytes((padding,))
    first = 0x80 | (0x20 if padding else 0) | FEEDBACK_FORMAT
    return _HEADER.pack(first, 205, len(body) // 4) + bytes(body)
