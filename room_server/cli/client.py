"""Whether the browser client is there, and made from the sources that lie beside it.

The build hook leaves a stamp with the digest of the sources it built from (`hatch_build.py`); the same digest is taken
here. An installed wheel has no sources beside it: its client was built with it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from room_server.web.pages import ClientNotBuilt, client_folder

STAMP = ".built-from"
MADE = frozenset({"node_modules", "dist"})  # folders of the sources that tools fill


@dataclass(frozen=True, slots=True)
class ClientState:
    """Where the client is (None: nowhere), and whether it is current (None: there are no sources to compare)."""

    folder: Path | None
    current: bool | None


def client_state() -> ClientState:
    """Look at the built client."""
    try:
        folder = client_folder()
    except ClientNotBuilt:
        return ClientState(None, None)
    sources = folder.parent
    if folder.name != "dist" or not (sources / "package.json").is_file():
        return ClientState(folder, None)
    stamp = folder / STAMP
    return ClientState(folder, stamp.is_file() and stamp.read_text() == source_digest(sources))


def source_digest(sources: Path) -> str:
    """Digest the names and contents of all source files, as the build hook does: SHA-256 in hexadecimal."""
    total = hashlib.sha256()
    for path in sorted(p for p in sources.rglob("*") if p.relative_to(sources).parts[0] not in MADE and p.is_file()):
        content = path.read_bytes()
        total.update(f"{path.relative_to(sources).as_posix()}\0{len(content)}\0".encode() + content)
    return total.hexdigest()
