"""`room-server account ...`: first-run links for mediators, and the list of accounts."""

from __future__ import annotations

import argparse
import sys

from room_server.bootstrap.house import House, clock
from room_server.cli.people import BadWords
from room_server.cli.work import in_house
from room_server.config import Settings

NAME_CHARS = 200


def run(arguments: argparse.Namespace, settings: Settings) -> int:
    """Carry out one action and print what it says. Raises BadWords, CannotStart."""
    if arguments.action == "first-run" and not 0 < len(arguments.name.strip()) <= NAME_CHARS:
        raise BadWords(f"an account's name has 1 to {NAME_CHARS} characters")

    async def work(house: House, origin: str) -> list[str]:
        if arguments.action == "list":
            return await _list(house)
        return await _first_run(house, origin, arguments.name)

    sys.stdout.write("".join(f"{line}\n" for line in in_house(settings, work)))
    return 0


async def _list(house: House) -> list[str]:
    accounts = await house.registry.accounts.list()
    if not accounts:
        return ["There are no accounts. Make one with: room-server account first-run NAME"]
    return [f"{a.name}  ({'has a password' if a.password_hash else 'has no password yet'})" for a in accounts]


async def _first_run(house: House, origin: str, name: str) -> list[str]:
    token = await house.registry.accounts.invite(name, now=clock())
    return [
        f"With this link {name.strip()} chooses a password (once, within 24 hours; an older password is replaced):",
        f"  {origin}/first-run#{token}",
    ]
