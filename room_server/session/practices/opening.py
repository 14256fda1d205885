"""Opening a session: who is invited, and which agreement to mediate everyone signs.

Only the host does this, for an account that the web layer has checked. What every holder of a link may know (title,
agreement, regime, who mediates) is told to everyone; each person's invitation is told to them and the mediators.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from room_server.session.apart import KeptApart, check_order, hide_drawn, kept_apart, ordered, refuse_names_anew
from room_server.session.audience import EVERY_LINK, Audience, Event, only, these
from room_server.session.people import NEUTRAL, STEERING, Person, Role, SeatId, SideId
from room_server.session.refusals import Because, Refusal
from room_server.session.state import Regime, Seating, Session, Turn, checked_text

MOST_RETENTION_DAYS = 3_650  # ten years


@dataclass(frozen=True, slots=True)
class NewSeat:
    """One person to invite. ``approves``: answers for their side when the mediator asks to release something.

    ``apart_from``: whom they never meet and never learn of, nor these of them (``apart``).
    """

    seat: SeatId
    name: str
    role: Role
    side: SideId = NEUTRAL
    side_name: str = ""
    approves: bool = False
    serves: SeatId | None = None
    apart_from: tuple[SeatId, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenSession:
    """Make the session. ``agreement`` is the agreement to mediate, one exact text a language (``en``, ``de``, ``ar``).

    ``shuttle``: people of opposing sides never sit in one room (``apart``).
    ``retention_days`` after the end, summaries can no longer be opened. ``attestation``: everyone gives their word (see
    ``attestation``) before they are heard. ``check_in_minutes`` and ``nudge_minutes``: see ``waiting``.
    """

    title: str
    agreement: Mapping[str, str]
    seats: tuple[NewSeat, ...]
    regime: Regime = Regime.CLOSED
    chat_in_summary: bool = False
    retention_days: int = 30
    shuttle: bool = False
    attestation: bool = False
    check_in_minutes: int = 10
    nudge_minutes: int = 15


@dataclass(frozen=True, slots=True)
class InviteSeat:
    """Invite one more person."""

    person: NewSeat


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionOpened(Event):
    """The session was made."""

    title: str
    agreement: Mapping[str, str]
    regime: Regime
    chat_in_summary: bool
    retention_days: int
    shuttle: bool = False  # no secret: every link may know
    attestation: bool = False
    check_in_minutes: int = 10
    nudge_minutes: int = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class MediatorsNamed(Event):
    """These people mediate; everyone with a link may know."""

    mediators: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatInvited(Event):
    """A person was invited; told to them and to the mediators."""

    person: Person
    approves: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleGiven(Event):
    """A mediator who was invited later is shown people and rooms as they stand (visibility adds them)."""

    seat: SeatId


def decide_open(session: Session, _: SeatId, ask: OpenSession, turn: Turn) -> tuple[Event, ...]:
    """Make the session with its people; it is made once."""
    if session.title:
        raise Refusal(Because.ALREADY)
    title = checked_text(ask.title, turn.limits.title_chars)
    _check_people(ask, turn)
    seats = [_seat_checked(new, ask.seats, turn) for new in ask.seats]
    steering = tuple(new.seat for new in ask.seats if new.role in STEERING)
    approvers = _approvers(ask.seats)
    events: list[Event] = [
        SessionOpened(
            audience=EVERY_LINK,
            at=turn.now,
            title=title,
            agreement=ask.agreement,
            regime=ask.regime,
            chat_in_summary=ask.chat_in_summary,
            retention_days=ask.retention_days,
            shuttle=ask.shuttle,
            attestation=ask.attestation,
            check_in_minutes=ask.check_in_minutes,
            nudge_minutes=ask.nudge_minutes,
        ),
        MediatorsNamed(audience=EVERY_LINK, at=turn.now, mediators=tuple(p for p in seats if p.steers)),
    ]
    invited = [
        SeatInvited(audience=only(p.seat, *steering), at=turn.now, person=p, approves=p.seat in approvers)
        for p in seats
    ]
    orders = _orders(replace(session, title=title), invited, ask.seats, these(steering), turn)
    return (*events, *invited, *orders)


def decide_invite(session: Session, _: SeatId, ask: InviteSeat, turn: Turn) -> tuple[Event, ...]:
    """Invite one more person; a mediator is also shown how things stand, and everyone learns who mediates."""
    if ask.person.seat in session.seats:
        raise Refusal(Because.ALREADY)
    if len(session.seats) >= turn.limits.people_per_session:
        raise Refusal(Because.TOO_MANY)
    person = _seat_checked(ask.person, (ask.person,), turn, session)
    approves = ask.person.approves and session.approver_of(person.side) is None
    told = session.with_mediators(person.seat)
    invited = SeatInvited(audience=told, at=turn.now, person=person, approves=approves)
    if not person.steers:
        return (invited, *_orders(session, [invited], (ask.person,), session.with_mediators(), turn))
    mediators = (*(session.seats[seat].person for seat in sorted(session.mediators())), person)
    return (
        invited,
        MediatorsNamed(audience=EVERY_LINK, at=turn.now, mediators=mediators),
        ConsoleGiven(audience=only(person.seat), at=turn.now, seat=person.seat),
        *ordered(session, only(person.seat), turn.now),
    )


def evolve_opened(session: Session, opened: SessionOpened) -> Session:
    """Keep the session's title, agreement and regime."""
    return replace(
        session,
        title=opened.title,
        agreement=opened.agreement,
        regime=opened.regime,
        chat_in_summary=opened.chat_in_summary,
        retention_days=opened.retention_days,
        shuttle=opened.shuttle,
        attestation=opened.attestation,
        check_in_minutes=opened.check_in_minutes,
        nudge_minutes=opened.nudge_minutes,
    )


def evolve_invited(session: Session, invited: SeatInvited) -> Session:
    """Add the seat; who steers may show a screen. Who interprets for somebody under an order comes under it."""
    seating = Seating(invited.person, approves=invited.approves, may_show=invited.person.steers)
    return hide_drawn(session, session.with_seat(invited.person.seat, seating))


def evolve_nothing(session: Session, _: Event) -> Session:
    """Tell people something that the state holds already."""
    return session


def _check_people(ask: OpenSession, turn: Turn) -> None:
    if not any(new.role in STEERING for new in ask.seats) or not ask.agreement:
        raise Refusal(Because.BAD_VALUE)
    if not 1 <= ask.retention_days <= MOST_RETENTION_DAYS:
        raise Refusal(Because.BAD_VALUE)
    if not all(1 <= minutes <= turn.limits.wait_minutes for minutes in (ask.check_in_minutes, ask.nudge_minutes)):
        raise Refusal(Because.BAD_VALUE)
    if len({new.seat for new in ask.seats}) != len(ask.seats):
        raise Refusal(Because.BAD_VALUE)
    if len(ask.seats) > turn.limits.people_per_session:
        raise Refusal(Because.TOO_MANY)


def _orders(
    session: Session, invited: Iterable[SeatInvited], people: Iterable[NewSeat], told: Audience, turn: Turn
) -> tuple[KeptApart, ...]:
    """Return the orders with which these people come; an order that is said from both ends is one.

    Refuse them where what every link reads names one to the other: the title, the word of an adjournment that stands.
    """
    made: list[KeptApart] = []
    before = session
    for invitation in invited:
        session = evolve_invited(session, invitation)
    for one, other in ((new.seat, other) for new in people for other in new.apart_from):
        if frozenset((one, other)) not in session.orders:
            pair = check_order(session, one, other)
            session = replace(session, orders=session.orders | {pair})
            made.append(kept_apart(pair, told, turn.now))
    for words in (session.title, session.adjourned.word if session.adjourned is not None else ""):
        refuse_names_anew(before, session, words)
    return tuple(made)


def _seat_checked(new: NewSeat, together: tuple[NewSeat, ...], turn: Turn, session: Session | None = None) -> Person:
    name = checked_text(new.name, turn.limits.title_chars)
    known = {other.seat for other in together} | set(session.seats if session else ())
    if new.serves is not None and (new.role is not Role.INTERPRETER or new.serves not in known):
        raise Refusal(Because.BAD_VALUE)
    needs_side = new.role in {Role.PARTY, Role.COUNSEL, Role.REPRESENTATIVE, Role.SUPPORT_PERSON}
    steers = new.role in STEERING
    if (needs_side and new.side == NEUTRAL) or (steers and new.side != NEUTRAL) or not new.seat:
        raise Refusal(Because.BAD_VALUE)
    if len(new.side_name) > turn.limits.title_chars:
        raise Refusal(Because.TOO_LONG)
    return Person(new.seat, name, new.role, new.side, new.side_name.strip(), new.serves)


def _approvers(seats: tuple[NewSeat, ...]) -> frozenset[SeatId]:
    """Name one seat a side: the one marked, else its first party, else whoever is first of it."""
    chosen: dict[SideId, SeatId] = {}
    for wanted in (lambda s: s.approves, lambda s: s.role is Role.PARTY, lambda _: True):
        for new in seats:
            if new.side != NEUTRAL and wanted(new):
                chosen.setdefault(new.side, new.seat)
    return frozenset(chosen.values())
