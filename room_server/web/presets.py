"""An account's own presets of sessions, over HTTP, and the set-up of a session of one's own to make one from.

Rules:
- An account reaches its own presets. Another's is answered like one that does not exist.
- What does not fit is refused by the registry's word (409): `too-many`, `too-long`, `empty`, `already`, `bad-value`.
- A set-up that is read from a session holds nobody: a room whose name has a word of anybody's or a side's name, or has
  one in it ("Marias Raum"), comes without a name; so it does where that somebody was removed.
- How a session stands is not read any more when one's own seat in it was removed.
"""

from __future__ import annotations

import re
from collections.abc import Set

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.registry.names import folded_name
from room_server.registry.presets import FEWEST_SIDES, SIDES, PresetLimits, SetUp, SetUpPlace, SetUpRoom
from room_server.session.people import NEUTRAL, Role
from room_server.session.state import Session, Standing
from room_server.web.bodies import Body, nothing, read, say
from room_server.web.desk import Desk, seat_of_account
from room_server.web.door import Door
from room_server.web.problems import Code, Problem

WITHIN_CHARS = 3  # a part of a name that is shorter is looked for as a word of its own; in other scripts it says much


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
        kept = await self._presets.list(await self._door.account(request))
        limits = self._presets.limits
        return say({"presets": kept, "most": limits.per_account, "name_chars": limits.name_chars})

    async def add(self, request: Request) -> Response:
        """Keep a set-up under a new name."""
        account = await self._door.account(request)
        ask = await read(request, _New)
        return say(await self._presets.add(account, ask.name, ask.setup), 201)

    async def change(self, request: Request) -> Response:
        """Rename a preset, or put another set-up under it."""
        account = await self._door.account(request)
        ask = await read(request, _Change)
        changed = await self._presets.change(account, request.path_params["id"], name=ask.name, setup=ask.setup)
        if changed is None:
            raise Problem(Code.NO_SUCH_THING)
        return say(changed)

    async def remove(self, request: Request) -> Response:
        """Forget a preset."""
        if not await self._presets.remove(await self._door.account(request), request.path_params["id"]):
            raise Problem(Code.NO_SUCH_THING)
        return nothing()

    async def read_session(self, request: Request) -> Response:
        """Read how a session of one's own is set up at this moment, without anybody."""
        entry = await self._door.own_session(request)
        state = await self._desk.session(entry.id)
        if seat_of_account(state) not in state.mediators():
            raise Problem(Code.NO_SUCH_THING)
        return say(setup_of(state, self._presets.limits))


def setup_of(session: Session, limits: PresetLimits) -> SetUp:
    """Return how the session is set up now: open rooms, roles and sides of those invited, and what holds."""
    known = [seating.person for seating in session.seats.values()]
    names = {word for person in known for text in (person.name, person.side_name) for word in _words(text)}
    people = [seating.person for seating in session.seats.values() if seating.standing is not Standing.REMOVED]
    letters = {person.side for person in people} | {room.side for room in session.rooms.values()}
    sides = max([FEWEST_SIDES, *(SIDES.index(side) + 1 for side in letters if side in SIDES)])
    rooms = [room for room in session.rooms.values() if room.private and room.open]
    return SetUp(
        sides=sides,
        rooms=tuple(
            SetUpRoom("" if _names_one(room.title, names) else room.title, room.kind, room.side)
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


def _names_one(title: str, names: Set[str]) -> bool:
    """Tell whether a title has one of these words, or one of its words has: not a short one, such as "de" or "al"."""
    of_title = _words(title)
    long = [name for name in names if len(name) >= WITHIN_CHARS or not name.isascii()]
    return bool(names & of_title) or any(name in word for word in of_title for name in long)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", folded_name(text)))
