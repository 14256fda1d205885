"""What commands beside a server share: a house without media over the store, and one event loop for the command."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from room_server.bootstrap import logs, shapes
from room_server.bootstrap.house import House, house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.config import Settings

T = TypeVar("T")
NEVER_MS = 86_400_000  # people's lines are at the server: a command must not take them for lost


def in_house(settings: Settings, work: Callable[[House, str], Awaitable[T]]) -> T:
    """Do something in a house over the store; the text is the origin of links. Raises CannotStart.

    A change goes into the session's log: a server that runs sees it at once.
    """
    logs.set_up("error", settings.log_form)
    patient = replace(settings, line_grace_ms=NEVER_MS)

    async def do() -> T:
        async with open_store(settings, beside=True) as store:
            origin = store.beside.origin if store.beside else shapes.origins(settings, settings.port)[0]
            async with house(patient, store, Silence(), origin) as parts:
                return await work(parts, origin)

    return asyncio.run(do())
