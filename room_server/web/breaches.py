"""A breach of confidentiality over HTTP: the act for which a mediator is asked for their password again.

Rules:
- The seat's cookie says who declares it; whoever does not mediate is answered as if there were nothing here.
- The seat of the session's own account needs that account's password; tries are limited as those of signing in are. A
  mediator who came by a link alone has none, and none is asked of them.
- What follows is the core's: an entry for the mediators, and nothing for anybody else (``practices.breach``).
"""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.session.practices.breach import BreachReason, DeclareBreach
from room_server.web.bodies import Body, nothing, read
from room_server.web.desk import Desk
from room_server.web.door import Door, SeatHolder
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
        seating = (await self._desk.session(holder.session)).seats.get(holder.seat)
        if seating is None or not seating.person.steers:
            raise Problem(Code.NO_SUCH_THING)
        await self._step_up(request, holder, ask.password)
        await self._desk.declare_breach(holder.session, DeclareBreach(holder.seat, ask.reason, ask.text))
        return nothing()

    async def _step_up(self, request: Request, holder: SeatHolder, password: str) -> None:
        """Ask for the password again where the seat is an account's. Raises Problem `sign-in`."""
        entry = await self._door.registry.sessions.get(holder.session)
        if entry is None or holder.seat != await self._desk.own_seat(holder.session):
            return
        limits = self._door.limits
        await self._door.count_address(limits.logins_per_address, request)
        await self._door.count(limits.logins_per_account, entry.created_by.casefold())
        if await self._door.registry.accounts.verify(entry.created_by, password) is None:
            raise Problem(Code.SIGN_IN)
