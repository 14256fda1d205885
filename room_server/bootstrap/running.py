"""A note in the data folder about the server that runs on it, so that commands can work beside it.

It names the store's socket and the origin of links, and holds no secret. It may outlive a killed server: who holds the
folder's lock is decided by the lock alone, and the note is read only when the lock is taken.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

NOTE = "running.json"


@dataclass(frozen=True, slots=True)
class Running:
    """The server that runs on a data folder."""

    store: str  # the store's address
    origin: str  # the first part of each link


def leave_note(folder: Path, running: Running) -> None:
    """Write the note, in one step."""
    new = folder / f".{NOTE}.new"
    new.write_text(json.dumps(asdict(running)), encoding="utf-8")
    new.chmod(0o600)
    new.replace(folder / NOTE)


def take_note_away(folder: Path) -> None:
    """Remove the note; that there is none is no error."""
    (folder / NOTE).unlink(missing_ok=True)


def read_note(folder: Path) -> Running | None:
    """Read the note; None where there is none that can be read."""
    try:
        return Running(**json.loads((folder / NOTE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
