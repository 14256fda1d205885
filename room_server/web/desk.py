"""The desk: makes sessions, invites people, gives out and takes back their links. The web and the command line use it.

Rules:
- Names and words stand in the session's log; the registry holds a session's title, its owner and links, no names.
- The first mediator among a session's people is the seat of the account that made it.
- A secret leaves here once, inside a link, in the fragment: browsers send that to nobody.
- Revoking ends links and cookies first, then removes the person: in between nobody can come back in.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from importlib.resources import files

import msgspec

from room_server.host.directory import Directory
from room_server.host.disposal import Disposal
from room_server.host.session_host import SessionClosing, SessionHost
from room_server.log.port import LogError, NoSuchSession
from room_server.registry.links import Link
from room_server.registry.records import RecordsUnavailable
from room_server.registry.registry import Registry
from room_server.registry.sessions import SESSION_SECRET_BYTES, SessionEntry, SessionState, new_session_id
from room_server.session.audience import Ms
from room_server.session.people import HOST, NEUTRAL, Person, Role, SeatId, SideId
from room_server.session.practices.attendance import Remove
from room_server.session.practices.breach import DeclareBreach
from room_server.session.practices.opening import MOST_RETENTION_DAYS, InviteSeat, NewSeat, OpenSession
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomKind
from room_server.session.state import Regime, Session, Standing

DAY_MS: Ms = 86_400_000
LANGUAGES = ("en", "de", "ar")
PRIVATE = "{private conversations}"
"""Stands in the agreement where it says what leaves a private room."""
SEAT_ID_BYTES = 8  # of chance in a seat's id, which is no secret: 64 bits, 11 characters
COMMAND_ID_BYTES = 12
PATIENCE_S = 5.0  # with a log that does not answer; a browser is told to try again then

_log = logging.getLogger(__name__)


class Late(Exception):
    """The log did not take a command in time. It goes on being tried; whether it takes effect is not known yet."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """One person to invite.

    `serves` (an interpreter's principal) and `apart_from` (whom they never meet nor learn of) are indices into the
    people asked for.
    """

    name: str
    role: Role
    side: SideId = NEUTRAL
    side_name: str = ""
    approves: bool = False
    serves: int | None = None
    apart_from: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PreparedRoom:
    """A private room to prepare: of a side, or for whom its kind says."""

    title: str
    side: SideId = NEUTRAL
    kind: RoomKind = RoomKind.CAUCUS


@dataclass(frozen=True, slots=True)
class NewSession:
    """What a session is made of."""

    title: str
    people: tuple[Invitee, ...]
    agreement: Mapping[str, str]
    rooms: tuple[PreparedRoom, ...] = ()
    regime: Regime = Regime.CLOSED
    shuttle: bool = False
    chat_in_summary: bool = False
    retention_days: int = 30
    attestation: bool = False
    check_in_minutes: int = 10
    nudge_minutes: int = 15


@dataclass(frozen=True, slots=True)
class Invited:
    """A person and their link, which is shown this once."""

    person: Person
    link: str


@dataclass(frozen=True, slots=True)
class RemovedSession:
    """What deleting a session removed, by count."""

    events: int
    links: int
    cookies: int


class Desk:
    """Sessions, people and links."""

    def __init__(
        self,
        directory: Directory,
        registry: Registry,
        *,
        clock: Callable[[], Ms],
        origin: str,
        link_life_ms: Ms,
    ) -> None:
        """`origin` is the first part of each link; `link_life_ms` is counted from a link's making."""
        self._directory = directory
        self._registry = registry
        self._clock = clock
        self._origin = origin
        self._link_life_ms = link_life_ms

    async def create(self, ask: NewSession, *, account: str) -> tuple[str, tuple[Invited, ...]]:
        """Make a session and a link for each of its people. Raises Refusal; then nothing is left behind."""
        session, now = new_session_id(), self._clock()
        seats = _seats(ask.people)
        opening = OpenSession(
            title=ask.title,
            agreement=ask.agreement,
            seats=seats,
            regime=ask.regime,
            shuttle=ask.shuttle,
            chat_in_summary=ask.chat_in_summary,
            retention_days=ask.retention_days,
            attestation=ask.attestation,
            check_in_minutes=ask.check_in_minutes,
            nudge_minutes=ask.nudge_minutes,
        )
        entry = SessionEntry(
            session,
            ask.title.strip(),
            now,
            account,
            now + self._link_life_ms + _countable(ask.retention_days) * DAY_MS,
            secrets.token_bytes(SESSION_SECRET_BYTES),
        )
        await self._registry.sessions.add(entry)
        rooms = [OpenRoom(room.title, room.side, room.kind) for room in ask.rooms]
        try:
            async with _in_time():
                host = await self._directory.open(session, opening, rooms)
        except Exception:
            await self._undo(session)
            raise
        people = [host.session.seats[new.seat].person for new in seats]
        return session, tuple([Invited(person, await self._issue(host, person.seat)) for person in people])

    async def invite(
        self, session: str, person: Invitee, serves: SeatId | None = None, apart_from: tuple[SeatId, ...] = ()
    ) -> Invited:
        """Invite one more person; whom they interpret for or never meet is named by seat.

        Raises Refusal, NoSuchSession.
        """
        host = await self._directory.host(session)
        seat = _new_seat_id()
        new = NewSeat(
            seat, person.name, person.role, person.side, person.side_name, person.approves, serves, apart_from
        )
        await _submit(host, "invite", InviteSeat(new))
        return Invited(host.session.seats[seat].person, await self._issue(host, seat))

    async def renew(self, session: str, seat: SeatId) -> str:
        """Give a seat a fresh link; its older links are dead. Who was removed gets none. Raises Refusal."""
        host = await self._directory.host(session)
        if host.session.seating(seat).standing is Standing.REMOVED:
            raise Refusal(Because.NO_SUCH_SEAT)
        await self._registry.links.revoke_seat(session, seat, now=self._clock())
        return await self._issue(host, seat)

    async def revoke(self, session: str, seat: SeatId) -> None:
        """End a seat's links and cookies, and remove the person. Raises Refusal; who is removed already is no error."""
        host = await self._directory.host(session)
        removed = host.session.seating(seat).standing is Standing.REMOVED
        await self._registry.revoke_seat(session, seat, now=self._clock())
        if not removed:
            await _submit(host, "revoke", Remove(seat))

    async def delete(self, session: str) -> RemovedSession:
        """Remove a session: its log, keys, links, cookies and entry. May be repeated when the store failed half-way."""
        events = await self._directory.remove(session)
        records = await self._registry.delete_session(session)
        return RemovedSession(events.events, records.links, records.cookies)

    @property
    def public_key(self) -> bytes:
        """The key with which the server's signatures are checked."""
        return self._directory.public_key

    async def dispose(self, session: str) -> Disposal:
        """Destroy a session's keys, so that nobody reads it any more; the index keeps that, and the certificate.

        May be repeated: what was begun is finished, and what is done is returned again. Raises NoSuchSession.
        """
        entry = await self._registry.sessions.get(session)
        if entry is None:
            raise NoSuchSession

        async def note(disposal: Disposal) -> Disposal:
            noted = await self._registry.sessions.change(session, lambda one: _noted(one, disposal))
            counts = None if noted is None else disposal_of(noted)
            if counts is None:  # the session was deleted meanwhile
                raise NoSuchSession
            await self._registry.close_doors(session)
            return counts

        return await self._directory.dispose(session, disposal_of(entry), note)

    async def session(self, session: str) -> Session:
        """Read a session's state. Raises NoSuchSession."""
        return (await self._directory.host(session)).session

    async def links(self, session: str) -> tuple[Link, ...]:
        """Read a session's links, dead ones too."""
        return await self._registry.links.list(session)

    async def declare_breach(self, session: str, breach: DeclareBreach) -> None:
        """Enter a mediator's breach of confidentiality; the caller has asked for their password. Raises Refusal."""
        await _submit(await self._directory.host(session), "breach", breach)

    async def own_seat(self, session: str) -> SeatId:
        """Name the seat of the account that made the session. Raises Refusal when it was removed."""
        state = await self.session(session)
        seat = seat_of_account(state)
        if seat is None or state.seats[seat].standing is Standing.REMOVED:
            raise Refusal(Because.NO_SUCH_SEAT)
        return seat

    async def _undo(self, session: str) -> None:
        """Remove what a session that was not made has left; what cannot be removed now shows in no list as open."""
        try:
            await self.delete(session)
        except (LogError, RecordsUnavailable) as error:
            _log.warning("a session that was not made left traces", extra={"error": type(error).__name__})

    async def _issue(self, host: SessionHost, seat: SeatId) -> str:
        """Make a link; while the session is adjourned, its life is counted from the day on which that goes on."""
        now, adjourned = self._clock(), host.session.adjourned
        begins = now if adjourned is None else max(now, adjourned.day)
        issued = await self._registry.links.issue(host.id, seat, expires_at=begins + self._link_life_ms, now=now)
        return f"{self._origin}/j#{issued.secret}"


def disposal_of(entry: SessionEntry) -> Disposal | None:
    """Read what the index knows of a session's disposal; None where nobody asked for it."""
    return msgspec.msgpack.decode(entry.disposal, type=Disposal) if entry.disposal else None


def _noted(entry: SessionEntry, disposal: Disposal) -> SessionEntry:
    """Enter a disposal; who comes second at the same step changes nothing, for the first has the keys' ids."""
    there = disposal_of(entry)
    if there is not None and (there.done or not disposal.done):
        return entry
    return replace(entry, state=SessionState.DISPOSED, disposal=msgspec.msgpack.encode(disposal))


def seat_of_account(state: Session) -> SeatId | None:
    """Name the seat that a session has for the account that made it, removed or not."""
    return next((seat for seat, seating in state.seats.items() if seating.person.steers), None)


def default_agreement(regime: Regime = Regime.CLOSED) -> dict[str, str]:
    """Read the agreement to mediate that a session of this regime starts with, by language.

    What it says of private conversations is the regime's own text; all else is the same.
    """

    def text(name: str) -> str:
        return (files("room_server.web") / "agreement" / name).read_text(encoding="utf-8").strip()

    return {one: text(f"{one}.txt").replace(PRIVATE, text(f"{one}.{regime}.txt")) for one in LANGUAGES}


def _countable(days: int) -> int:
    """Return a number of days that a store can count with; whether it is allowed, the core says."""
    return max(0, min(days, MOST_RETENTION_DAYS))


def _new_seat_id() -> SeatId:
    return SeatId(f"s-{secrets.token_urlsafe(SEAT_ID_BYTES)}")


async def _submit(host: SessionHost, what: str, command: object) -> None:
    async with _in_time():
        await host.submit(HOST, f"{what}-{secrets.token_urlsafe(COMMAND_ID_BYTES)}", command)


@asynccontextmanager
async def _in_time() -> AsyncIterator[None]:
    try:
        async with asyncio.timeout(PATIENCE_S):
            yield
    except (TimeoutError, SessionClosing):
        raise Late from None


def _seats(people: Sequence[Invitee]) -> tuple[NewSeat, ...]:
    """Give each person a seat. Raises Refusal where somebody is named who is not among them."""
    ids = [_new_seat_id() for _ in people]
    named = [n for person in people for n in (person.serves, *person.apart_from) if n is not None]
    if not all(0 <= n < len(ids) for n in named):
        raise Refusal(Because.BAD_VALUE)
    return tuple(
        NewSeat(
            seat,
            person.name,
            person.role,
            person.side,
            person.side_name,
            person.approves,
            None if person.serves is None else ids[person.serves],
            tuple(ids[n] for n in person.apart_from),
        )
        for seat, person in zip(ids, people, strict=True)
    )
