"""How many bits a second flow, from a count of bytes that is read now and then.

Rules: over about the last second; the first reading is nothing yet, and a count that starts over is no flow.
"""

from __future__ import annotations

from collections import deque
from typing import Final

WINDOW_S: Final = 1.0


class Meter:
    """The flow behind one count."""

    __slots__ = ("_readings", "bits")

    def __init__(self) -> None:
        self.bits = 0
        self._readings: deque[tuple[float, int]] = deque()

    def read(self, octets: int, now: float) -> int:
        """Note the count at `now` (monotonic seconds); returns bits a second."""
        readings = self._readings
        if readings and octets < readings[-1][1]:
            readings.clear()
        readings.append((now, octets))
        while len(readings) > 2 and now - readings[1][0] >= WINDOW_S:  # noqa: PLR2004 -- the oldest and the newest
            readings.popleft()
        began, before = readings[0]
        self.bits = int((octets - before) * 8 / (now - began)) if now > began else 0
        return self.bits
