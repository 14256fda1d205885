"""Requests and breaks: anyone asks in confidence; a mediator grants a pause to a room or to all.

A request, and the reason that may come with it, is told to its asker and the mediators only: that somebody needs a
pause is itself a confidence. The pause is told to the rooms that have it, in the same words whether somebody asked or
the mediator thought of it. The room's media is cut at the forwarder meanwhile. Who is ready to go on says so to the
mediators alone; the break ends when one of them says so, or with its time. Where people give their word
(``attestation``), it ends with the break: all who sit there give it again before they are heard.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names
from room_server.session.audience import MINUTE_MS, Event, Ms
from room_server.session.people import Care, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import Break, Request, RequestKind, Session, Turn, checked_text


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask the mediators for a break, a private word or help: one press. A reason need not be given."""

    kind: RequestKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WithdrawRequest:
    """Take one's own request back."""


@dataclass(frozen=True, slots=True)
class AnswerRequest:
    """Answer a request with a word, without a break (mediators)."""

    seat: SeatId
    message: str


@dataclass(frozen=True, slots=True)
class StartBreak:
    """Start a break of so many minutes, for these rooms or, with none named, for all that have people.

    ``request`` is the seat whose request this answers, if any (mediators).
    """

    minutes: int
    rooms: tuple[RoomId, ...] = ()
    request: SeatId | None = None


@dataclass(frozen=True, slots=True)
class EndBreak:
    """End a room's break now (mediators)."""

    room: RoomId


@dataclass(frozen=True, slots=True)
class TellReady:
    """Say during a break that one is ready to go on, or not after all."""

    ready: bool


@dataclass(frozen=True, slots=True)
class BreakIsOver:
    """The host saw the time of a break run out."""

    room: RoomId
    started_at: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestMade(Event):
    """Somebody asks the mediators for something."""

    seat: SeatId
    kind: RequestKind
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestSettled(Event):
    """A request was granted, answered with a word, or withdrawn (``how``)."""

    seat: SeatId
    kind: RequestKind
    how: str
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakStarted(Event):
    """A room has a break until a moment."""

    room: RoomId
    until: Ms


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakEnded(Event):
    """A room's break is over."""

    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyTold(Event):
    """Somebody in a break is ready to go on, or not after all."""

    seat: SeatId
    ready: bool


def decide_ask(session: Session, by: SeatId, ask: Ask, turn: Turn) -> tuple[Event, ...]:
    """Keep the wish; one a person at a time. Asked again for the same with another reason, it has that reason."""
    reason = checked_text(ask.reason, turn.limits.reason_chars) if ask.reason.strip() else ""
    known = session.requests.get(by)
    if known is not None and (known.kind is not ask.kind or reason in {"", known.reason}):
        raise Refusal(Because.ALREADY)
    told = session.with_mediators(by)
    return (RequestMade(audience=told, at=turn.now, seat=by, kind=ask.kind, reason=reason),)


def decide_withdraw(session: Session, by: SeatId, _: WithdrawRequest, turn: Turn) -> tuple[Event, ...]:
    """Take the wish back."""
    return (_settled(session, by, turn, "withdrawn"),)


def decide_answer(session: Session, _: SeatId, ask: AnswerRequest, turn: Turn) -> tuple[Event, ...]:
    """Answer with a word."""
    message = checked_text(ask.message, turn.limits.text_chars)
    answered = _settled(session, ask.seat, turn, "answered", message)
    refuse_names(session, message, (ask.seat,))
    return (answered,)


def decide_start(session: Session, _: SeatId, ask: StartBreak, turn: Turn) -> tuple[Event, ...]:
    """Pause the rooms: an asker learns that they were heard, a room only that it rests."""
    if not 1 <= ask.minutes <= turn.limits.break_minutes:
        raise Refusal(Because.BAD_VALUE)
    rooms = [session.open_room(room) for room in dict.fromkeys(ask.rooms)]
    if not ask.rooms:
        rooms = [r for r in session.rooms.values() if r.open and r.seated and r.id not in session.breaks]
    if not rooms or any(room.id in session.breaks for room in rooms):
        raise Refusal(Because.ON_BREAK)
    events: list[Event] = []
    if ask.request is not None:
        events.append(_settled(session, ask.request, turn, "granted"))
    until = turn.now + ask.minutes * MINUTE_MS
    events += [
        BreakStarted(audience=session.with_mediators(*room.seated), at=turn.now, room=room.id, until=until)
        for room in rooms
    ]
    return tuple(events)


def decide_end(session: Session, _: SeatId, ask: EndBreak, turn: Turn) -> tuple[Event, ...]:
    """End the break before its time."""
    return (_ended(session, ask.room, turn),)


def decide_ready(session: Session, by: SeatId, ask: TellReady, turn: Turn) -> tuple[Event, ...]:
    """Tell the mediators; what was told already is no news."""
    if session.room_of(by).id not in session.breaks:
        raise Refusal(Because.NOT_ON_BREAK)
    if session.seats[by].care.ready == ask.ready:
        raise Refusal(Because.ALREADY)
    return (ReadyTold(audience=session.with_mediators(by), at=turn.now, seat=by, ready=ask.ready),)


def decide_over(session: Session, _: SeatId, ask: BreakIsOver, turn: Turn) -> tuple[Event, ...]:
    """End the break at its time; one that was ended or begun anew meanwhile is left alone."""
    pause = session.breaks.get(ask.room)
    if pause is None or pause.started_at != ask.started_at or turn.now < pause.until:
        return ()
    return (_ended(session, ask.room, turn),)


def evolve_made(session: Session, made: RequestMade) -> Session:
    """Keep the request until it is settled."""
    known = session.requests.get(made.seat)
    request = Request(made.seat, made.kind, made.at if known is None else known.asked_at, made.reason)
    return replace(session, requests={**session.requests, made.seat: request})


def evolve_settled(session: Session, settled: RequestSettled) -> Session:
    """Forget the request."""
    left = {seat: r for seat, r in session.requests.items() if seat != settled.seat}
    return replace(session, requests=left)


def evolve_started(session: Session, started: BreakStarted) -> Session:
    """Mark the room as paused; nobody there is ready yet, and what they gave their word for may change."""
    session = session.with_care(session.rooms[started.room].seated, Care.anew)
    return replace(session, breaks={**session.breaks, started.room: Break(started.at, started.until)})


def evolve_ended(session: Session, ended: BreakEnded) -> Session:
    """Let the room go on; where people give their word, each is heard again once they have given it and confirmed."""
    seated = session.rooms[ended.room].seated
    session = session.with_care(seated, Care.anew)
    if session.attestation:
        for seat in seated:
            session = session.with_seat(seat, replace(session.seats[seat], confirmed=False))
    return replace(session, breaks={room: b for room, b in session.breaks.items() if room != ended.room})


def evolve_ready(session: Session, told: ReadyTold) -> Session:
    """Keep who is ready."""
    return session.with_care((told.seat,), lambda care: replace(care, ready=told.ready))


def _settled(session: Session, seat: SeatId, turn: Turn, how: str, message: str = "") -> RequestSettled:
    request = session.requests.get(seat)
    if request is None:
        raise Refusal(Because.NO_SUCH_REQUEST)
    told = session.with_mediators(seat)
    return RequestSettled(audience=told, at=turn.now, seat=seat, kind=request.kind, how=how, message=message)


def _ended(session: Session, room: RoomId, turn: Turn) -> BreakEnded:
    if room not in session.breaks:
        raise Refusal(Because.NOT_ON_BREAK)
    told = session.with_mediators(*session.rooms[room].seated)
    return BreakEnded(audience=told, at=turn.now, room=room)
