"""The sessions of an account: list, make, show, invite, renew, revoke, enter, delete.

Rules:
- An account reaches its own sessions. Another's is answered like one that does not exist.
- What the session core refuses (an empty title, a party without a side) is answered 409 with the core's code.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from msgspec import field
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from room_server.host.disposal import certificate
from room_server.log.port import LogUnreadable, NoSuchSession
from room_server.registry.links import Link
from room_server.registry.secret import new_id
from room_server.registry.sessions import SessionEntry, SessionState
from room_server.session.adjourned import Adjournment
from room_server.session.audience import Ms
from room_server.session.people import NEUTRAL, Person, Role, SeatId, SideId
from room_server.session.refusals import Refusal
from room_server.session.rooms import RoomKind
from room_server.session.state import Regime, Session
from room_server.web.bodies import Body, NoBody, nothing, read, say
from room_server.web.desk import LANGUAGES, Desk, Invited, Invitee, NewSession, PreparedRoom, default_agreement
from room_server.web.door import Door
from room_server.web.problems import Code, Problem

AGREEMENT_CHARS = 20_000  # in one language
MOST_PEOPLE = 200  # in one request; the session's own limit is far lower and is the core's
SIDES = frozenset("abcdefghijklmnopqrstuvwxyz")


class _Person(Body, frozen=True):
    name: str
    role: Role
    side: str = NEUTRAL
    side_name: str = ""
    approves: bool = False
    serves: int | None = None
    apart_from: tuple[int, ...] = ()  # no-contact orders: others in this list


class _Disposal(Body, frozen=True):
    password: str


class _LatePerson(Body, frozen=True):
    name: str
    role: Role
    side: str = NEUTRAL
    side_name: str = ""
    approves: bool = False
    serves: str | None = None  # a seat here
    apart_from: tuple[str, ...] = ()  # seats here


class _Room(Body, frozen=True):
    title: str
    side: str = NEUTRAL
    kind: RoomKind = RoomKind.CAUCUS


class _New(Body, frozen=True):
    title: str
    people: list[_Person]
    agreement: dict[str, str] = field(default_factory=dict)
    rooms: list[_Room] = field(default_factory=list)
    regime: Regime = Regime.CLOSED
    shuttle: bool = False  # opposing sides never sit in one room
    chat_in_summary: bool = False
    attestation: bool = False
    check_in_minutes: int = 10
    nudge_minutes: int = 15
    retention_days: int | None = None


class SessionApi:
    """`/api/sessions`, what stands below it, and `/api/agreement`."""

    def __init__(self, door: Door, desk: Desk, *, retention_days: int) -> None:
        """`retention_days` is what a session gets that does not name its own."""
        self._door = door
        self._desk = desk
        self._retention_days = retention_days

    def routes(self) -> list[BaseRoute]:
        """Make the routes."""
        one, seat = "/api/sessions/{id}", "/api/sessions/{id}/people/{seat}"
        return [
            Route("/api/agreement", self.agreement, methods=["GET"]),
            Route("/api/sessions", self.list, methods=["GET"]),
            Route("/api/sessions", self.create, methods=["POST"]),
            Route(one, self.show, methods=["GET"]),
            Route(one, self.delete, methods=["DELETE"]),
            Route(f"{one}/dispose", self.dispose, methods=["POST"]),
            Route(f"{one}/enter", self.enter, methods=["POST"]),
            Route(f"{one}/people", self.invite, methods=["POST"]),
            Route(f"{seat}/renew", self.renew, methods=["POST"]),
            Route(f"{seat}/revoke", self.revoke, methods=["POST"]),
        ]

    async def agreement(self, _: Request) -> Response:
        """Give the agreement that a new session starts with, by its regime."""
        return say({regime: default_agreement(regime) for regime in Regime})

    async def list(self, request: Request) -> Response:
        """List the account's sessions, the newest first."""
        account = await self._door.account(request)
        entries = await self._door.registry.sessions.list(account)
        return say({"sessions": [await self._line(entry) for entry in entries]})

    async def create(self, request: Request) -> Response:
        """Make a session; its links are shown this once."""
        account = await self._door.account(request)
        ask = _asked(await read(request, _New), self._retention_days)
        session, people = await self._desk.create(ask, account=account)
        return say({"id": session, "people": [_invited(one) for one in people]}, 201)

    async def show(self, request: Request) -> Response:
        """Show a session: its people, and their links without secrets."""
        entry = await self._door.own_session(request)
        state = await self._desk.session(entry.id)
        links = await self._desk.links(entry.id)
        people = _people(state, links, self._door.clock())
        return say(
            {**_facts(entry, over=state.over, adjourned=state.adjourned), "regime": state.regime, "people": people}
        )

    async def delete(self, request: Request) -> Response:
        """Delete a session, and say what was removed. It can be repeated."""
        entry = await self._door.own_session(request)
        return say({"removed": await self._desk.delete(entry.id)})

    async def dispose(self, request: Request) -> Response:
        """Destroy a session's keys, once the account's password was given again; return the signed certificate."""
        entry = await self._door.own_session(request)
        ask = await read(request, _Disposal)
        await self._door.step_up(request, entry.created_by, ask.password)
        done = await self._desk.dispose(entry.id)
        return say({"certificate": certificate(done), "key": self._desk.public_key.hex()})

    async def enter(self, request: Request) -> Response:
        """Let the account in at its own seat: the first mediator's."""
        await read(request, NoBody)
        entry = await self._door.own_session(request)
        seat = await self._desk.own_seat(entry.id)
        answer = say({"seat": seat})
        if not await self._door.holds(request, entry.id, seat):
            cookies = self._door.registry.cookies
            granted = await cookies.grant_seat(entry.id, seat, device=new_id(), now=self._door.clock())
            self._door.jar.set_seat(answer, seat, granted.token)
        return answer

    async def invite(self, request: Request) -> Response:
        """Invite one more person."""
        entry = await self._door.own_session(request)
        ask = await read(request, _LatePerson)
        person = Invitee(ask.name, ask.role, _side(ask.side), ask.side_name, ask.approves)
        serves = None if ask.serves is None else SeatId(ask.serves)
        invited = await self._desk.invite(entry.id, person, serves, tuple(map(SeatId, ask.apart_from)))
        return say({"seat": invited.person.seat, "link": invited.link}, 201)

    async def renew(self, request: Request) -> Response:
        """Give a person a fresh link; the older ones are dead."""
        await read(request, NoBody)
        entry, seat = await self._own_seat(request)
        return say({"link": await self._desk.renew(entry.id, seat)})

    async def revoke(self, request: Request) -> Response:
        """End a person's links and cookies, and remove them."""
        await read(request, NoBody)
        entry, seat = await self._own_seat(request)
        await self._desk.revoke(entry.id, seat)
        return nothing()

    async def _own_seat(self, request: Request) -> tuple[SessionEntry, SeatId]:
        """Find a session of one's own and a seat of it; one that it does not have does not exist."""
        entry, seat = await self._door.own_session(request), SeatId(request.path_params["seat"])
        state = await self._desk.session(entry.id)
        try:
            state.seating(seat)
        except Refusal:
            raise Problem(Code.NO_SUCH_THING) from None
        return entry, seat

    async def _line(self, entry: SessionEntry) -> dict[str, object]:
        """One line of the list. What is over stays over: it is marked in the index, and not loaded for the next list.

        A session whose log is gone (a deletion that was cut short), or can be read no more (it is of a build that did
        not encrypt), counts as over too, and can be deleted.
        """
        if entry.state is not SessionState.OPEN:
            return _facts(entry, over=True)
        try:
            state = await self._desk.session(entry.id)
        except (NoSuchSession, LogUnreadable):
            return _facts(entry, over=True)
        if state.over:
            await self._door.registry.sessions.change(entry.id, lambda one: replace(one, state=SessionState.CLOSED))
        return _facts(entry, over=state.over, adjourned=state.adjourned)


def _asked(ask: _New, retention_days: int) -> NewSession:
    if len(ask.people) > MOST_PEOPLE or len(ask.rooms) > MOST_PEOPLE:
        raise Problem(Code.TOO_LARGE)
    texts = {language: text for language, text in ask.agreement.items() if text.strip()}
    if not texts.keys() <= set(LANGUAGES) or any(len(text) > AGREEMENT_CHARS for text in texts.values()):
        raise Problem(Code.BAD_REQUEST)
    people = [
        Invitee(p.name, p.role, _side(p.side), p.side_name, p.approves, p.serves, p.apart_from) for p in ask.people
    ]
    return NewSession(
        title=ask.title,
        people=tuple(people),
        agreement=texts or default_agreement(ask.regime),
        rooms=tuple(PreparedRoom(room.title, _side(room.side), room.kind) for room in ask.rooms),
        regime=ask.regime,
        shuttle=ask.shuttle,
        chat_in_summary=ask.chat_in_summary,
        attestation=ask.attestation,
        check_in_minutes=ask.check_in_minutes,
        nudge_minutes=ask.nudge_minutes,
        retention_days=retention_days if ask.retention_days is None else ask.retention_days,
    )


def _side(side: str) -> SideId:
    """Check a side's letter; nothing said means that the person belongs to no side."""
    if not side:
        return NEUTRAL
    if side not in SIDES:
        raise Problem(Code.BAD_REQUEST)
    return SideId(side)


def _facts(entry: SessionEntry, *, over: bool, adjourned: Adjournment | None = None) -> dict[str, object]:
    """Say what a session is; `adjourned` null, or since and until when (`until` null: the day is not known yet)."""
    days = None if adjourned is None else {"since": adjourned.since, "until": adjourned.until}
    facts = {"id": entry.id, "title": entry.title, "created_at": entry.created_at}
    return {**facts, "over": over, "disposed": entry.state is SessionState.DISPOSED, "adjourned": days}


def _person(person: Person) -> dict[str, object]:
    return {
        "seat": person.seat,
        "name": person.name,
        "role": person.role,
        "side": person.side,
        "side_name": person.side_name,
    }


def _invited(invited: Invited) -> dict[str, object]:
    return {**_person(invited.person), "link": invited.link}


def _people(state: Session, links: Sequence[Link], now: Ms) -> Sequence[Mapping[str, object]]:
    of_seat: dict[str, list[dict[str, object]]] = defaultdict(list)
    for link in links:
        of_seat[link.seat].append({"id": link.id, "state": _state(link, now), "expires_at": link.expires_at})
    return [
        {
            **_person(seating.person),
            "standing": seating.standing,
            "apart_from": sorted(other for order in state.orders if seat in order for other in order - {seat}),
            "links": of_seat[seat],
        }
        for seat, seating in state.seats.items()
    ]


def _state(link: Link, now: Ms) -> str:
    if link.revoked_at is not None:
        return "revoked"
    return "alive" if link.alive(now) else "expired"
