"""Whether the process lives, and whether it can serve: for systemd, proxies and load balancers.

Rules: `/healthz` asks nobody and answers 200 while the event loop turns. `/readyz` asks everything that serving needs
(store, media worker) within `LIMIT_S`, and names what is missing by its code alone.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.web.bodies import say

LIMIT_S = 2.0

Check = Callable[[], Awaitable[bool]]
"""Answers whether something works; raising means that it does not."""


def routes(checks: Mapping[str, Check]) -> list[BaseRoute]:
    """Make both routes; each check has the name under which it is reported."""

    async def healthz(_: Request) -> Response:
        return say({"ok": True})

    async def readyz(_: Request) -> Response:
        results = await asyncio.gather(*(_passes(check) for check in checks.values()))
        missing = [name for name, passes in zip(checks, results, strict=True) if not passes]
        return say({"ok": not missing, "missing": missing}, 503 if missing else 200)

    return [Route("/healthz", healthz, methods=["GET"]), Route("/readyz", readyz, methods=["GET"])]


async def _passes(check: Check) -> bool:
    try:
        async with asyncio.timeout(LIMIT_S):
            return await check()
    except Exception:  # whatever it was: this part does not work now, which is the answer
        return False
