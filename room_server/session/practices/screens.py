"""Screens: who may show theirs, and to whom. A shared desktop's content cannot be labelled, so its audience is counted.

- One screen a room. Who shows names the people who will see it, as they saw the roster; if it has changed, it is
  refused. So nobody sees a screen whom its owner has not been told of, and nothing of it is kept.
- It is over as soon as anything of that is no longer so: somebody comes or goes, the one who shows is moved, leaves,
  loses the line or the leave to show, the room has a break or rests. It goes on only when its owner starts it again.
- Mediators may show, others when a mediator allows it; observers never. Any mediator in the room may end it.
- Those seated there are told, nobody else: that a screen is shown in a caucus is that caucus's own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event, these
from room_server.session.people import TAKING_PART, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import Screen, ScreenOver, Session, Standing, Turn


@dataclass(frozen=True, slots=True)
class AllowScreen:
    """Let a seat show its screen, or no longer (mediators)."""

    seat: SeatId
    allowed: bool


@dataclass(frozen=True, slots=True)
class StartScreen:
    """Show one's screen in the room that one is in. ``seen`` is its roster as the sender saw it, oneself among them."""

    room: RoomId
    seen: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True)
class StopScreen:
    """End the screen that is shown in the room that one is in: one's own, or anybody's for a mediator."""

    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAllowed(Event):
    """A seat may show its screen, or no longer; told to it and to the mediators."""

    seat: SeatId
    allowed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenStarted(Event):
    """A person's screen is shown in the room, to those who are told this and to nobody else."""

    seat: SeatId
    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenStopped(Event):
    """The screen is not shown any more, and why; told to those who saw it and are still in the room."""

    seat: SeatId
    room: RoomId
    why: ScreenOver


def decide_allow(session: Session, _: SeatId, ask: AllowScreen, turn: Turn) -> tuple[Event, ...]:
    """Let the seat show its screen, or take the leave back; who only watches never gets it."""
    seating = session.seating(ask.seat)
    if seating.standing is Standing.REMOVED:
        raise Refusal(Because.NO_SUCH_SEAT)
    if seating.person.role not in TAKING_PART:
        raise Refusal(Because.NOT_ALLOWED)
    if seating.may_show == ask.allowed:
        raise Refusal(Because.ALREADY)
    return (ScreenAllowed(audience=session.with_mediators(ask.seat), at=turn.now, seat=ask.seat, allowed=ask.allowed),)


def decide_start(session: Session, by: SeatId, ask: StartScreen, turn: Turn) -> tuple[Event, ...]:
    """Show the screen to exactly those whom its owner has seen there."""
    seating, room = session.seats[by], session.room_of(by)
    if not seating.may_show:
        raise Refusal(Because.NOT_ALLOWED)
    if room.id != ask.room or len(ask.seen) != len(room.seated) or frozenset(ask.seen) != room.seated:
        raise Refusal(Because.ROOM_CHANGED)
    if room.id in session.screens:
        raise Refusal(Because.ALREADY)
    if room.id in session.breaks:
        raise Refusal(Because.ON_BREAK)
    if not seating.confirmed or not seating.on_line or room.id in session.resting:
        raise Refusal(Because.NOT_NOW)
    return (ScreenStarted(audience=session.told_in(room.id), at=turn.now, seat=by, room=room.id),)


def decide_stop(session: Session, by: SeatId, ask: StopScreen, turn: Turn) -> tuple[Event, ...]:
    """End it."""
    room = session.room_of(by)
    if room.id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    screen = session.screens.get(room.id)
    if screen is None:
        raise Refusal(Because.ALREADY)
    if screen.seat == by:
        return (_stopped(session, screen, room.id, ScreenOver.ENDED, turn),)
    if not session.seats[by].person.steers:
        raise Refusal(Because.NOT_ALLOWED)
    return (_stopped(session, screen, room.id, ScreenOver.BY_MEDIATOR, turn),)


def follow(_: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Return the end of each screen that is not shown any more as its owner was told that it would be."""
    return tuple(
        _stopped(after, screen, room, why, turn)
        for room, screen in after.screens.items()
        if (why := _why_over(after, room, screen)) is not None
    )


def evolve_allowed(session: Session, allowed: ScreenAllowed) -> Session:
    """Keep the leave."""
    return session.with_seat(allowed.seat, replace(session.seats[allowed.seat], may_show=allowed.allowed))


def evolve_started(session: Session, started: ScreenStarted) -> Session:
    """Show it to those who were told, and remember who they were."""
    screen = Screen(started.seat, started.audience.seats)
    return replace(session, screens={**session.screens, started.room: screen})


def evolve_stopped(session: Session, stopped: ScreenStopped) -> Session:
    """Show it no more."""
    return replace(session, screens={room: s for room, s in session.screens.items() if room != stopped.room})


def _why_over(session: Session, room: RoomId, screen: Screen) -> ScreenOver | None:
    seating, seated = session.seats[screen.seat], session.rooms[room].seated
    if not seated <= screen.shown_to:
        return ScreenOver.CAME
    if seated != screen.shown_to:
        return ScreenOver.WENT
    if room in session.breaks or room in session.resting:
        return ScreenOver.PAUSED
    if not seating.on_line:
        return ScreenOver.LINE_LOST
    return None if seating.may_show else ScreenOver.BY_MEDIATOR


def _stopped(session: Session, screen: Screen, room: RoomId, why: ScreenOver, turn: Turn) -> ScreenStopped:
    told = these(session.rooms[room].seated & screen.shown_to)
    return ScreenStopped(audience=told, at=turn.now, seat=screen.seat, room=room, why=why)
