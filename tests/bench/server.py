"""The real server in a process of its own, on a data folder of its own, with its embedded store (synced at each write).

Limits at the door that keep one address from trying too often are widened: all load comes from one address here.
"""

from __future__ import annotations

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from room_server.bootstrap.running import read_note
from tests.bench import processes

START_S = 30.0
STOP_S = 20.0
WIDE = {
    "TRIES_PER_MINUTE": "1000000",
    "JOINS_PER_MINUTE": "1000000",
    "HELLOS_WAITING_MAX": "5000",
    "NONCE_SECONDS": "300",
}


class DidNotStart(Exception):
    """The server ended before it answered; the text is its last words."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    pid: int
    origin: str
    store: str  # the store's address
    folder: Path

    @property
    def port(self) -> int:
        """The TCP port on 127.0.0.1."""
        return int(self.origin.rsplit(":", 1)[1])

    def cpu_seconds(self) -> tuple[float, float]:
        """Return the CPU time used so far: by the server, and by its store with the watchdog."""
        return processes.cpu_seconds([self.pid]), processes.cpu_seconds(processes.tree(self.pid)[1:])

    def rss_bytes(self) -> int:
        """Return the memory of the server's own process."""
        return processes.rss_bytes(self.pid)


@asynccontextmanager
async def serving(*, media: bool = False, more: Mapping[str, str] | None = None) -> AsyncIterator[Server]:
    """Start a server, with ``more`` settings, and stop it afterwards. Raises DidNotStart."""
    with tempfile.TemporaryDirectory(prefix="room-bench-") as temporary:
        folder = Path(temporary)
        with (folder / "server.log").open("wb") as log:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "room_server", "serve"),
                env=os.environ | _settings(folder / "data", {"MEDIA": str(media).lower(), **(more or {})}),
                stdout=asyncio.subprocess.DEVNULL,
                stderr=log,
            )
        try:
            yield await _ready(process, folder)
        finally:
            await _stop(process)


def _settings(data: Path, more: Mapping[str, str]) -> dict[str, str]:
    own = {
        "DATA": str(data),
        "PORT": "0",
        "LOG_LEVEL": "warning",
        "MEDIA_BIND_ADDRESS": "127.0.0.1",
        "MEDIA_PUBLIC_ADDRESS": "127.0.0.1",
        **WIDE,
        **more,
    }
    return {f"ROOM_SERVER_{name}": value for name, value in own.items()} | {"REDIS_URL": ""}


async def _ready(process: asyncio.subprocess.Process, folder: Path) -> Server:
    """Wait for the note that the server leaves when it answers."""
    limit = asyncio.get_running_loop().time() + START_S
    while process.returncode is None and asyncio.get_running_loop().time() < limit:
        note = read_note(folder / "data")
        if note is not None:
            return Server(process.pid, note.origin, note.store, folder)
        await asyncio.sleep(0.05)
    raise DidNotStart((folder / "server.log").read_text(errors="replace")[-2000:] or "no answer")


async def _stop(process: asyncio.subprocess.Process) -> None:
    if process.returncode is None:
        process.terminate()
    try:
        await asyncio.wait_for(process.wait(), STOP_S)
    except TimeoutError:
        process.kill()
        await process.wait()
