"""Speaking time: who was heard in a room, for how long. Only what was really forwarded to somebody counts.

Talking in a caucus is an event of that caucus: told to the mediators who sat there while it was said, to nobody else,
and in no sum that others read. Talking in the joint session is told to the mediators who sat there, and to everyone
who sat there once a mediator has switched that on; from then on, never of what was said before. Where no mediator sits
nothing is written down. Who may know is ``visibility.speech_readers``, asked by the host while it is said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, these
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, Room, RoomId
from room_server.session.state import Session, Turn

MOST_MS = 86_400_000  # nobody speaks for longer than a day in one room


@dataclass(frozen=True, slots=True)
class Spoke:
    """How long one person was heard, in milliseconds."""

    seat: SeatId
    ms: int


@dataclass(frozen=True, slots=True)
class NoteSpeech:
    """The host saw who was heard in a room while these seats (``told``) were the ones that may know."""

    room: RoomId
    told: tuple[SeatId, ...]
    spoke: tuple[Spoke, ...]


@dataclass(frozen=True, slots=True)
class ShowSpeakingTime:
    """Show speaking time to everyone in the joint session from now on, or to mediators alone (mediators)."""

    shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken(Event):
    """These people were heard in this room, each for so long, since the last such event of the room."""

    room: RoomId
    spoke: tuple[Spoke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakingTimeShown(Event):
    """Speaking time in the joint session is shown to everyone there from now on, or no longer."""

    shown: bool


def decide_note(session: Session, _: SeatId, ask: NoteSpeech, turn: Turn) -> tuple[Event, ...]:
    """Keep what was said, for those who may know; with nobody who may, nothing is kept.

    What was said before it was switched off and comes after is told to mediators alone.
    """
    room = session.rooms.get(ask.room)
    if room is None:
        raise Refusal(Because.NO_SUCH_ROOM)
    if not frozenset(ask.told) <= _can_have_sat(session, room):
        raise Refusal(Because.BAD_VALUE)
    told = frozenset(ask.told) if session.speaking_shown else frozenset(ask.told) & session.mediators()
    if not told or not ask.spoke:
        return ()
    if len({one.seat for one in ask.spoke}) != len(ask.spoke):
        raise Refusal(Because.BAD_VALUE)
    if any(one.seat not in session.seats or not 0 < one.ms <= MOST_MS for one in ask.spoke):
        raise Refusal(Because.BAD_VALUE)
    return (Spoken(audience=these(told), at=turn.now, room=room.id, spoke=ask.spoke),)


def decide_show(session: Session, _: SeatId, ask: ShowSpeakingTime, turn: Turn) -> tuple[Event, ...]:
    """Switch it on or off; those in the joint session are told that it is so."""
    if session.speaking_shown == ask.shown:
        raise Refusal(Because.ALREADY)
    told = session.with_mediators(*session.rooms[JOINT].seated)
    return (SpeakingTimeShown(audience=told, at=turn.now, shown=ask.shown),)


def evolve_spoken(session: Session, _: Spoken) -> Session:
    """Keep nothing: no rule asks for it later, and each reader adds up their own."""
    return session


def evolve_shown(session: Session, now: SpeakingTimeShown) -> Session:
    """Keep the switch."""
    return replace(session, speaking_shown=now.shown)


def _can_have_sat(session: Session, room: Room) -> frozenset[SeatId]:
    """Return who can have sat in the room and might know: in a private one, mediators of its circle alone."""
    if not room.private:
        return room.circle
    return frozenset(seat for seat in room.circle if session.seats[seat].person.steers)
