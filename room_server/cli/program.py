"""Reads the command line and the settings, runs the command, and says what went wrong in one line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from room_server.bootstrap.errors import CannotStart
from room_server.cli import accounts, doctor, media_worker, serve, sessions, verify
from room_server.cli.parser import parser
from room_server.cli.people import BadWords
from room_server.config import BadSetting, Loaded, Settings, load, rows, table
from room_server.log.port import LogError, NoSuchSession
from room_server.registry.records import RecordsUnavailable, TooBusy
from room_server.session.refusals import Refusal
from room_server.web.desk import Late

FAILED = 1
WRONG = 2  # as argparse says it

Command = Callable[[argparse.Namespace, Settings], int]
COMMANDS: Mapping[str, Command] = {
    "serve": serve.run,
    "session": sessions.run,
    "account": accounts.run,
    "doctor": doctor.run,
    "media-worker": media_worker.run,
    "verify": verify.run,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; the answer is the process's exit code."""
    arguments = parser().parse_args(words)
    try:
        loaded = _settings(arguments)
        if arguments.command == "config":
            return _print_settings(loaded, as_table=arguments.table)
        return COMMANDS[arguments.command](arguments, loaded.settings)
    except (BadSetting, BadWords) as error:
        return _failed(str(error), WRONG)
    except (CannotStart, Refusal, LogError, RecordsUnavailable, TooBusy, Late) as error:
        return _failed(_why(error))
    except KeyboardInterrupt:
        return FAILED


def _why(error: Exception) -> str:
    """Say what went wrong, and what to do."""
    match error:
        case CannotStart():
            return str(error)
        case Refusal():
            return f"refused: {error.because}"
        case NoSuchSession():
            return "there is no such session; see `room-server session list`"
        case _:
            return f"the store did not carry this out ({type(error).__name__}); see `room-server doctor`"


def _settings(arguments: argparse.Namespace) -> Loaded:
    said = {name: getattr(arguments, name, None) for name in ("host", "port", "data")}
    file = Path(arguments.config) if arguments.config else None
    return load(os.environ, file, said)


def _print_settings(loaded: Loaded, *, as_table: bool) -> int:
    if as_table:
        sys.stdout.write(table())
        return 0
    found = list(rows(loaded))
    wide = [max(len(getattr(row, part)) for row in found) for part in ("name", "value", "source")]
    for row in found:
        line = f"{row.name:<{wide[0]}}  {row.value:<{wide[1]}}  {row.source:<{wide[2]}}  {row.variable}"
        sys.stdout.write(line + "\n")
    return 0


def _failed(why: str, code: int = FAILED) -> int:
    sys.stderr.write(f"room-server: {why}\n")
    return code
