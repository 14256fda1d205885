"""The disk's own share: how long it takes to sync a small write, where the store keeps its file.

Every acknowledged line waits for that. Where it is slow, or others use the disk, latencies above it are the disk's.
"""

from __future__ import annotations

import os
import time
from pathlib import Path

from tests.bench.figures import Figure, percentile

WRITES = 200
BYTES = 300  # about one event
PAUSE_S = 0.005


def sync_figures(folder: Path) -> tuple[Figure, Figure]:
    """Sync some writes to a file in the folder, with nothing else going on here."""
    file = os.open(folder / "sync.probe", os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    try:
        times = sorted(_sync(file) for _ in range(WRITES))
    finally:
        os.close(file)
    return (
        Figure("the disk alone, one sync, p50", percentile(times, 0.5), "ms"),
        Figure("the disk alone, one sync, p99", percentile(times, 0.99), "ms"),
    )


def _sync(file: int) -> float:
    """Append and sync; return how long that took, in ms."""
    time.sleep(PAUSE_S)
    began = time.perf_counter()
    os.write(file, bytes(BYTES))
    os.fdatasync(file)
    return 1000 * (time.perf_counter() - began)
