"""Rest: no parties sit together unsupervised.

A joint session with two or more sides and no mediator seated there with an open line rests by itself (media is cut
at the forwarder, with a notice), whether the mediator dropped or went into a caucus, unless a mediator left it open
explicitly. That leave ends when a mediator comes back.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class KeepJointOpen:
    """Let the joint session go on (or rest again) while no mediator is there (mediators)."""

    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JointKeptOpen(Event):
    """A mediator lets the joint session go on without one, or takes that back."""

    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRested(Event):
    """The room rests: nobody is heard or seen until a mediator is back."""

    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomWoke(Event):
    """The room goes on."""

    room: RoomId


def decide_keep_open(session: Session, _: SeatId, ask: KeepJointOpen, turn: Turn) -> tuple[Event, ...]:
    """Keep the joint session open, or not."""
    if session.joint_kept_open == ask.open:
        raise Refusal(Because.ALREADY)
    return (_kept_open(session, turn, open_=ask.open),)


def follow(before: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Return what a change of people or lines makes happen: the joint session rests, or wakes."""
    events: list[Event] = []
    if after.joint_kept_open and not after.over and _supervised(after) and not _supervised(before):
        events.append(_kept_open(after, turn, open_=False))
    should_rest = _should_rest(after)
    if should_rest != (JOINT in after.resting):
        told = after.with_mediators(*after.rooms[JOINT].seated)
        event = RoomRested if should_rest else RoomWoke
        events.append(event(audience=told, at=turn.now, room=JOINT))
    return tuple(events)


def evolve_kept_open(session: Session, kept: JointKeptOpen) -> Session:
    """Keep the leave."""
    return replace(session, joint_kept_open=kept.open)


def evolve_rested(session: Session, rested: RoomRested) -> Session:
    """Mark the room as resting."""
    return replace(session, resting=session.resting | {rested.room})


def evolve_woke(session: Session, woke: RoomWoke) -> Session:
    """Mark the room as going on."""
    return replace(session, resting=session.resting - {woke.room})


def _supervised(session: Session) -> bool:
    return any(session.seats[s].person.steers and session.seats[s].on_line for s in session.rooms[JOINT].seated)


def _should_rest(session: Session) -> bool:
    seated = session.rooms[JOINT].seated
    if session.joint_kept_open or session.over or _supervised(session):
        return False
    return len(session.sides_in(seated)) > 1


def _kept_open(session: Session, turn: Turn, *, open_: bool) -> JointKeptOpen:
    told = session.with_mediators(*session.rooms[JOINT].seated)
    return JointKeptOpen(audience=told, at=turn.now, open=open_)
