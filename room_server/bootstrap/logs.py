"""Log lines: one a record, as key=value pairs or as JSON, on standard error.

Rules:
- No people's words, names, addresses or secrets. Messages and extras are chosen by us; of an exception only its type
  and the places in the code are written, never its text, which might quote something.
- Requests are not logged: paths name seats, and addresses name people.
"""

from __future__ import annotations

import json
import logging
import sys
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

_PLAIN = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName", "color_message"}
_QUIET = ("uvicorn", "uvicorn.error", "uvicorn.access", "websockets", "aioice", "aiortc", "redis")
"""Loggers of others, which write addresses and paths below the level of a warning."""
MOST_FRAMES = 12  # of an exception, the innermost


class LineFormatter(logging.Formatter):
    """Writes one record as one line."""

    def __init__(self, *, as_json: bool) -> None:
        super().__init__()
        self._as_json = as_json

    def format(self, record: logging.LogRecord) -> str:
        """Write the record."""
        facts = _facts(record)
        if self._as_json:
            return json.dumps(facts, ensure_ascii=False, default=str)
        return " ".join(f"{name}={_quoted(value)}" for name, value in facts.items())


def set_up(level: str, form: str) -> None:
    """Send all records of this process to standard error, in the form that was chosen."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(LineFormatter(as_json=form == "json"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in _QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))


def _facts(record: logging.LogRecord) -> Mapping[str, object]:
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    facts: dict[str, object] = {"time": at, "level": record.levelname.lower(), "from": record.name}
    facts["what"] = record.getMessage()
    facts |= {name: value for name, value in record.__dict__.items() if name not in _PLAIN}
    if record.exc_info and record.exc_info[0] is not None:
        frames = traceback.extract_tb(record.exc_info[2])[-MOST_FRAMES:]
        facts["error"] = record.exc_info[0].__name__
        facts["at"] = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
    return facts


def _quoted(value: object) -> str:
    text = str(value)
    plain = text and all(sign.isprintable() and sign not in ' "=' for sign in text)
    return text if plain else json.dumps(text, ensure_ascii=False)
