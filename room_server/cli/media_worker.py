"""`room-server media-worker`: lends this machine's media workers to servers on other hosts."""

from __future__ import annotations

import argparse
import asyncio

import uvloop

from room_server.bootstrap import logs
from room_server.bootstrap.house import clock
from room_server.bootstrap.lending import lend
from room_server.cli.people import BadWords
from room_server.config import LAST_PORT, Settings


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Lend until TERM and the end of the last session. Raises BadWords, CannotStart."""
    logs.set_up(settings.log_level, settings.log_form)
    address, port = where(arguments.listen)
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(lend(settings, address, port, clock))
    return 0


def where(listen: str) -> tuple[str, int]:
    """Read an address and a port, as in 10.0.0.5:7000. Raises BadWords."""
    address, _, port = listen.rpartition(":")
    if not address or not port.isdecimal() or not 0 <= int(port) <= LAST_PORT:
        raise BadWords("--listen: an address and a TCP port are expected, like 10.0.0.5:7000")
    return address, int(port)
