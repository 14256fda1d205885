"""`room-server serve`: runs the server, and says where to find what."""

from __future__ import annotations

import argparse
import asyncio
import sys

import uvloop

from room_server.bootstrap import logs
from room_server.bootstrap.house import House
from room_server.bootstrap.serving import serve
from room_server.cli.sample import first_run_token, sample_links
from room_server.config import Settings
from room_server.web.origins import Origins

WIDTH = 78  # of the line that frames a notice

MEMORY_NOTICE = "KEPT IN MEMORY ONLY: when this server stops, every session, link and account is gone."


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Serve until TERM or INT. Raises CannotStart."""
    logs.set_up(settings.log_level, settings.log_form)

    async def ready(house: House, origins: Origins) -> None:
        said = [*_where(house, origins)]
        if arguments.sample:
            said += await _sample(house, origins)
        elif not await house.registry.accounts.list():
            said += ["", "There is no account yet. Make one with: room-server account first-run 'Your Name'"]
        say([*said, "", "Stop with Ctrl+C."])

    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(serve(settings, memory=arguments.memory, on_ready=ready))
    return 0


def say(lines: list[str]) -> None:
    """Print lines at once, even into a pipe."""
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def _where(house: House, origins: Origins) -> list[str]:
    lines = [f"Mediation rooms are open at {origins.first}"]
    match house.store.kind:
        case "memory":
            return ["=" * WIDTH, MEMORY_NOTICE, "=" * WIDTH, *lines]
        case "embedded":
            return [*lines, f"Data is kept in {house.store.folder}"]
        case _:
            return [*lines, "Data is kept in the store at REDIS_URL"]


async def _sample(house: House, origins: Origins) -> list[str]:
    """Say the sample's links; each opens one person's page, all of them in one browser."""
    links = await sample_links(house)
    width = max(len(name) for name, _ in links)
    lines = ["", "The sample session. Open each link in a tab or window of its own:", ""]
    lines += [f"  {name:<{width}}  {link}" for name, link in links]
    token = await first_run_token(house)
    if token is None:
        return [*lines, "", f"Sessions of your own: {origins.first}/console"]
    return [
        *lines,
        "",
        "To make sessions of your own, choose a name and a password here (once, within 24 hours):",
        f"  {origins.first}/first-run#{token}",
    ]
