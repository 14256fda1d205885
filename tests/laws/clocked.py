"""`room-server` as it is, but for its clock, which a test sets: python -m tests.laws.clocked serve ...

The time stands in a file, which ``CLOCK_FILE`` names; ``TimeInFile`` writes it on the test's side. Glimpses wait for no
tick of real time here, as in the runs in process.
"""

from __future__ import annotations

import mmap
import os
import struct
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

CLOCK_FILE = "MEDIATION_TEST_CLOCK"
_TIME = struct.Struct("<q")  # UTC milliseconds


class TimeInFile:
    """A time that one process sets and another reads."""

    def __init__(self, file: Path, *, begins: int | None = None) -> None:
        """``begins``: make the file, with this time in it."""
        if begins is not None:
            file.write_bytes(_TIME.pack(begins))
        with file.open("r+b") as kept:
            self._kept = mmap.mmap(kept.fileno(), _TIME.size)

    def set(self, now: int) -> None:
        """Let it be this time, in UTC milliseconds."""
        self._kept[:] = _TIME.pack(now)

    def __call__(self) -> int:
        """Return the time in UTC milliseconds."""
        (now,) = _TIME.unpack(self._kept[:])
        return int(now)


def main() -> int:
    """Run the program on that time."""
    from room_server.bootstrap import house, shapes

    house.clock = TimeInFile(Path(os.environ[CLOCK_FILE]))
    gateway = shapes.gateway

    def at_once(*given: Any, **named: Any) -> Any:
        return replace(gateway(*given, **named), glimpse_tick_ms=0)

    shapes.gateway = at_once
    from room_server.cli import main as program  # reads the clock's name when it is imported

    return program()


if __name__ == "__main__":
    sys.exit(main())
