"""A breach of confidentiality over HTTP: the act for which a mediator is asked for their password again.

Rules:
- The seat's cookie says who declares it; whoever does not mediate, or does so no longer, is answered as if there were
  nothing here.
- The seat of the session's own account needs that account's password; tries are limited as those of signing in are. A
  mediator who came by a link alone has none, and none is asked of them; nor of anybody where no account made it.
- A cookie declares so many a minute (`tries_per_link`): each is kept, and told to every mediator.
- What follows is the core's: an entry for the mediators, and nothing for anybody else (``practices.breach``).
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.session.practices.breach import BreachReason, DeclareBreach
from room_server.web.bodies import Body, nothing, read
from room_server.web.desk import Desk, seat_of_account
from room_server.web.door import Door
from room_server.web.problems import Code, Problem


class _Breach(Body, frozen=True):
    reason: BreachReason
    text: str
    password: str = ""


class BreachApi:
    """`/api/breach/{seat}`."""

    def __init__(self, door: Door, desk: Desk) -> None:
        self._door = door
        self._desk = desk

    def routes(self) -> list[BaseRoute]:
        """Make the route."""
        return [Route("/api/breach/{seat}", self.declare, methods=["POST"])]

    async def declare(self, request: Request) -> Response:
        """Enter a breach for the mediator whose seat this is."""
        holder = await self._door.seat(request, request.path_params["seat"])
        ask = await read(request, _Breach)
        state = await self._desk.session(holder.session)
        if holder.seat not in state.mediators():
            raise Problem(Code.NO_SUCH_THING)
        await self._door.count(self._door.limits.tries_per_link, holder.cookie.id)
        entry = await self._door.registry.sessions.get(holder.session)
        if entry is not None and entry.created_by and holder.seat == seat_of_account(state):
            await self._door.step_up(request, entry.created_by, ask.password)
        await self._desk.declare_breach(holder.session, DeclareBreach(holder.seat, ask.reason, ask.text))
        return nothing()
