"""An account's own presets of sessions, over HTTP, and the set-up of a session of one's own to make one from.

Rules:
- An account reaches its own presets. Another's is answered like one that does not exist.
- What does not fit is refused by the registry's word (409): `too-many`, `too-long`, `empty`, `already`, `bad-value`.
- A set-up that is read from a session holds nobody: a room whose name has a word of a person's or a side's name comes
  without a name.
"""

from __future__ import annotations

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.registry.presets import FEWEST_SIDES, SIDES, PresetLimits, SetUp, SetUpPlace, SetUpRoom
from room_server.session.people import NEUTRAL, Role
from room_server.session.state import Session, Standing
from room_server.web.bodies import Body, nothing, read, say
from room_server.web.desk import Desk
from room_server.web.door import Door
from room_server.web.problems import Code, Problem


class _New(Body, frozen=True):
    name: str
    setup: SetUp


class _Change(Body, frozen=True):
    name: str | None = None  # nothing: it keeps its own
    setup: SetUp | None = None


class PresetApi:
    """`/api/presets`, what stands below it, and `/api/sessions/{id}/setup`."""

    def __init__(self, door: Door, desk: Desk) -> None:
        self._door = door
        self._desk = desk
        self._presets = door.registry.presets

    def routes(self) -> list[BaseRoute]:
        """Make the routes."""
        one = "/api/presets/{id}"
        return [
            Route("/api/presets", self.list, methods=["GET"]),
            Route("/api/presets", self.add, methods=["POST"]),
            Route(one, self.change, methods=["POST"]),
            Route(one, self.remove, methods=["DELETE"]),
            Route("/api/sessions/{id}/setup", self.read_session, methods=["GET"]),
        ]

    async def list(self, request: Request) -> Response:
        """List the account's presets by name, with how many there may be and how long a name."""
        kept = await self._presets.list(await self._account(request))
        limits = self._presets.limits
        return say({"presets": kept, "most": limits.per_account, "name_chars": limits.name_chars})

    async def add(self, request: Request) -> Response:
        """Keep a set-up under a new name."""
        account = await self._account(request)
        ask = await read(request, _New)
        return say(await self._presets.add(account, ask.name, ask.setup), 201)

    async def change(self, request: Request) -> Response:
        """Rename a preset, or put another set-up under it."""
        account = await self._account(request)
        ask = await read(request, _Change)
        changed = await self._presets.change(account, request.path_params["id"], name=ask.name, setup=ask.setup)
        if changed is None:
            raise Problem(Code.NO_SUCH_THING)
        return say(changed)

    async def remove(self, request: Request) -> Response:
        """Forget a preset."""
        if not await self._presets.remove(await self._account(request), request.path_params["id"]):
            raise Problem(Code.NO_SUCH_THING)
        return nothing()

    async def read_session(self, request: Request) -> Response:
        """Read how a session of one's own is set up at this moment, without anybody."""
        account = await self._account(request)
        entry = await self._door.registry.sessions.get(request.path_params["id"])
        if entry is None or entry.created_by != account:
            raise Problem(Code.NO_SUCH_THING)
        return say(setup_of(await self._desk.session(entry.id), self._presets.limits))

    async def _account(self, request: Request) -> str:
        return (await self._door.account(request)).account or ""


def setup_of(session: Session, limits: PresetLimits) -> SetUp:
    """Return how the session is set up now: open rooms, roles and sides of those invited, and what holds."""
    people = [seating.person for seating in session.seats.values() if seating.standing is not Standing.REMOVED]
    names = {word for person in people for text in (person.name, person.side_name) for word in _words(text)}
    letters = {person.side for person in people} | {room.side for room in session.rooms.values()}
    sides = max([FEWEST_SIDES, *(SIDES.index(side) + 1 for side in letters if side in SIDES)])
    rooms = [room for room in session.rooms.values() if room.private and room.open]
    return SetUp(
        sides=sides,
        rooms=tuple(
            SetUpRoom("" if names & _words(room.title) else room.title, room.kind, room.side)
            for room in rooms[: limits.rooms]
            if room.side in (NEUTRAL, *SIDES)
        ),
        places=tuple(
            SetUpPlace(person.role, person.side)
            for person in people
            if person.role is not Role.MEDIATOR and person.side in (NEUTRAL, *SIDES)
        )[: limits.places],
        shuttle=session.shuttle,
        regime=session.regime,
        chat_in_summary=session.chat_in_summary,
        attestation=session.attestation,
        check_in_minutes=session.check_in_minutes,
        nudge_minutes=session.nudge_minutes,
        retention_days=session.retention_days,
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", text.casefold()))
