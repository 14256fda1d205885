"""Attendance: signing, the lobby, being present, leaving.

Being in a room is a fact of the log, not of a connection: whose line drops stays seated. What happens in the lobby
is told to the person and the mediators alone; people who wait do not learn of each other.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.apart import refuse_names
from room_server.session.audience import Event
from room_server.session.people import Mode, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import (
    IN_LOBBY,
    Seating,
    Session,
    Standing,
    Turn,
    checked_text,
)


@dataclass(frozen=True, slots=True)
class SignAgreement:
    """Sign the agreement to mediate in one language, named by the exact text that was read."""

    language: str
    text: str


@dataclass(frozen=True, slots=True)
class Arrive:
    """Ask to come in, after signing; a person goes to the lobby."""

    mode: Mode = Mode.VIDEO


@dataclass(frozen=True, slots=True)
class Hold:
    """Ask somebody in the lobby to wait, and say why (mediators)."""

    seat: SeatId
    message: str


@dataclass(frozen=True, slots=True)
class Decline:
    """Decline somebody in the lobby, and say why (mediators)."""

    seat: SeatId
    message: str


@dataclass(frozen=True, slots=True)
class Confirm:
    """Confirm the room that one was moved to; from then on one hears and is heard."""

    room: RoomId


@dataclass(frozen=True, slots=True)
class Depart:
    """Leave the call by one's own wish."""


@dataclass(frozen=True, slots=True)
class Remove:
    """Remove a person for good (mediators)."""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class AskToMute:
    """Ask somebody to mute; nobody can unmute another (mediators)."""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class NoteLine:
    """The host saw a person's line come (``up``) or go for longer than the grace time."""

    seat: SeatId
    up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementSigned(Event):
    """A person signed the agreement to mediate: the exact text, and the language in which it was read."""

    seat: SeatId
    language: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrived(Event):
    """A person asks to come in."""

    seat: SeatId
    mode: Mode


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedAway(Event):
    """Somebody asked to come in while it is locked (``locking``); told to them and the mediators."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldInLobby(Event):
    """A person in the lobby was asked to wait."""

    seat: SeatId
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declined(Event):
    """A person in the lobby was declined."""

    seat: SeatId
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatConfirmed(Event):
    """A person confirmed the room and is heard and seen in it from now on."""

    seat: SeatId
    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class Departed(Event):
    """A person left by their own wish."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed(Event):
    """A mediator removed a person."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class MuteAsked(Event):
    """A mediator asks a person to mute."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineLost(Event):
    """A person's line has been gone for the grace time; they keep their seat."""

    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class LineBack(Event):
    """A person's line is back."""

    seat: SeatId


def decide_sign(session: Session, by: SeatId, ask: SignAgreement, turn: Turn) -> tuple[Event, ...]:
    """Keep the signature under the exact text that is in force in that language."""
    if session.seats[by].signed:
        raise Refusal(Because.ALREADY)
    if session.agreement.get(ask.language) != ask.text:
        raise Refusal(Because.AGREEMENT_CHANGED)
    told = session.with_mediators(by)
    return (AgreementSigned(audience=told, at=turn.now, seat=by, language=ask.language, text=ask.text),)


def decide_arrive(session: Session, by: SeatId, ask: Arrive, turn: Turn) -> tuple[Event, ...]:
    """Let the person wait in the lobby; while the session is locked, mediators alone come in."""
    seating = session.seats[by]
    if not seating.signed:
        raise Refusal(Because.NOT_SIGNED)
    if seating.standing not in {Standing.INVITED, Standing.DEPARTED}:
        raise Refusal(Because.NOT_NOW)
    if session.lock is not None and not seating.person.steers:
        return _turned_away(session, by, turn)
    return (Arrived(audience=session.with_mediators(by), at=turn.now, seat=by, mode=ask.mode),)


def decide_hold(session: Session, _: SeatId, ask: Hold, turn: Turn) -> tuple[Event, ...]:
    """Hold a person in the lobby with a word; said again, it replaces the word."""
    _must_wait(session, ask.seat)
    message = _checked_message(session, ask, turn)
    return (HeldInLobby(audience=session.with_mediators(ask.seat), at=turn.now, seat=ask.seat, message=message),)


def decide_decline(session: Session, _: SeatId, ask: Decline, turn: Turn) -> tuple[Event, ...]:
    """Decline a person in the lobby with a word."""
    _must_wait(session, ask.seat)
    message = _checked_message(session, ask, turn)
    return (Declined(audience=session.with_mediators(ask.seat), at=turn.now, seat=ask.seat, message=message),)


def decide_confirm(session: Session, by: SeatId, ask: Confirm, turn: Turn) -> tuple[Event, ...]:
    """Confirm the present room; another room is refused, since it is not the one that was read."""
    seating = session.seats[by]
    if seating.room is None or seating.room != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    if seating.confirmed:
        raise Refusal(Because.ALREADY)
    if not session.vouched(by):
        raise Refusal(Because.NOT_ATTESTED)
    told = session.with_mediators(by, *session.rooms[seating.room].seated)
    return (SeatConfirmed(audience=told, at=turn.now, seat=by, room=seating.room),)


def decide_depart(session: Session, by: SeatId, _: Depart, turn: Turn) -> tuple[Event, ...]:
    """Leave the lobby or the room."""
    return (Departed(audience=session.with_mediators(by, *_roommates(session, by)), at=turn.now, seat=by),)


def decide_remove(session: Session, by: SeatId, ask: Remove, turn: Turn) -> tuple[Event, ...]:
    """Remove a person for good; the host may do so for a revoked link. Nobody removes themselves."""
    seating = session.seating(ask.seat)
    if ask.seat == by:
        raise Refusal(Because.BAD_VALUE)
    if seating.standing is Standing.REMOVED:
        raise Refusal(Because.ALREADY)
    told = session.with_mediators(ask.seat, *_roommates(session, ask.seat))
    return (Removed(audience=told, at=turn.now, seat=ask.seat),)


def decide_ask_to_mute(session: Session, _: SeatId, ask: AskToMute, turn: Turn) -> tuple[Event, ...]:
    """Pass the wish on."""
    if session.seating(ask.seat).room is None:
        raise Refusal(Because.NO_SUCH_SEAT)
    return (MuteAsked(audience=session.with_mediators(ask.seat), at=turn.now, seat=ask.seat),)


def decide_line(session: Session, _: SeatId, ask: NoteLine, turn: Turn) -> tuple[Event, ...]:
    """Note a line that came or went, for those in a room or in the lobby; what is so already is no news."""
    seating = session.seating(ask.seat)
    present = seating.standing is Standing.SEATED or seating.standing in IN_LOBBY
    if not present or seating.on_line == ask.up:
        return ()
    told = session.with_mediators(*_roommates(session, ask.seat))
    event = LineBack if ask.up else LineLost
    return (event(audience=told, at=turn.now, seat=ask.seat),)


def evolve_signed(session: Session, signed: AgreementSigned) -> Session:
    """Remember that the person signed."""
    return _with(session, signed.seat, signed=True)


def evolve_arrived(session: Session, arrived: Arrived) -> Session:
    """Let the person wait."""
    care = session.seats[arrived.seat].care.elsewhere().anew()
    waiting = {"standing": Standing.WAITING, "mode": arrived.mode, "on_line": True, "readiness": None, "care": care}
    return _with(session, arrived.seat, **waiting)


def evolve_turned_away(session: Session, away: TurnedAway) -> Session:
    """Keep who asked."""
    return replace(session, lock=(session.lock or frozenset()) | {away.seat})


def evolve_held(session: Session, held: HeldInLobby) -> Session:
    """Hold the person."""
    return _with(session, held.seat, standing=Standing.HELD)


def evolve_declined(session: Session, declined: Declined) -> Session:
    """Keep the person out."""
    return _with(session, declined.seat, standing=Standing.DECLINED)


def evolve_confirmed(session: Session, confirmed: SeatConfirmed) -> Session:
    """Let sound and picture flow."""
    return _with(session, confirmed.seat, confirmed=True)


def evolve_departed(session: Session, departed: Departed) -> Session:
    """Take the person out of their room."""
    return _out_of_room(session, departed.seat, Standing.DEPARTED)


def evolve_removed(session: Session, removed: Removed) -> Session:
    """Take the person out of their room, for good."""
    return _out_of_room(session, removed.seat, Standing.REMOVED)


def evolve_mute_asked(session: Session, _: MuteAsked) -> Session:
    """Keep nothing: a wish is not a state."""
    return session


def evolve_line_lost(session: Session, lost: LineLost) -> Session:
    """Mark the line as gone."""
    return _with(session, lost.seat, on_line=False)


def evolve_line_back(session: Session, back: LineBack) -> Session:
    """Mark the line as there."""
    return _with(session, back.seat, on_line=True)


def _turned_away(session: Session, seat: SeatId, turn: Turn) -> tuple[Event, ...]:
    """Tell the mediators, once for each person and lock, that somebody asked; again, it leaves no trace."""
    if seat in (session.lock or ()):
        raise Refusal(Because.LOCKED)
    return (TurnedAway(audience=session.with_mediators(seat), at=turn.now, seat=seat),)


def _checked_message(session: Session, ask: Hold | Decline, turn: Turn) -> str:
    refuse_names(session, ask.message, (ask.seat,))
    return checked_text(ask.message, turn.limits.text_chars)


def _must_wait(session: Session, seat: SeatId) -> None:
    if session.seating(seat).standing not in IN_LOBBY:
        raise Refusal(Because.NOT_NOW)


def _roommates(session: Session, seat: SeatId) -> frozenset[SeatId]:
    where = session.seats[seat].room
    return session.rooms[where].seated if where is not None else frozenset()


def _with(session: Session, seat: SeatId, **changes: object) -> Session:
    changed: Seating = replace(session.seats[seat], **changes)  # type: ignore[arg-type]
    return session.with_seat(seat, changed)


def _out_of_room(session: Session, seat: SeatId, standing: Standing) -> Session:
    where = session.seats[seat].room
    if where is not None:
        room = session.rooms[where]
        session = session.with_room(replace(room, seated=room.seated - {seat}))
    left = {asker: request for asker, request in session.requests.items() if asker != seat}
    session = replace(session, requests=left)
    care = session.seats[seat].care.elsewhere()
    return _with(session, seat, standing=standing, room=None, confirmed=False, on_line=False, care=care)
