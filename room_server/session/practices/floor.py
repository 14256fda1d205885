"""The floor: raised hands, the order of turns, and who speaks for how long.

- Everything here is told to those seated in the room and to the mediators; each room has its own. Of a consultation,
  where a side is by itself, only those who sit there are told, and no mediator steers it from outside. In a hold room
  nobody has the floor: nothing there reaches the others.
- Who takes part raises a hand for the room they are in. It is lowered by them, by a mediator, when they are given the
  floor, and when they leave the room.
- A mediator sets the order of the turns, all at once: an order that was changed meanwhile is refused, so two mediators
  never undo each other's unseen. Opening statements are such an order, prepared with a time for each.
- A time is shown and nothing more: it is reckoned from ``until`` by whoever looks at it. When it is up nobody is muted;
  the person has the floor until it is given back, given on, or taken, or until they leave or the room pauses.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from room_server.session.audience import MINUTE_MS, Audience, Event, Ms
from room_server.session.floors import EMPTY, Floor, FloorOver, Hand, PlannedTurn, Speaker
from room_server.session.people import TAKING_PART, SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId, RoomKind
from room_server.session.state import Session, Turn


@dataclass(frozen=True, slots=True)
class RaiseHand:
    """Raise one's hand. ``room`` is the room that one is in, as one saw it."""

    room: RoomId


@dataclass(frozen=True, slots=True)
class LowerHand:
    """Lower a hand: one's own, or anybody's for a mediator."""

    seat: SeatId


@dataclass(frozen=True, slots=True)
class ArrangeTurns:
    """Set who will have the floor in a room, in this order. ``seen``: the order as it was seen (mediators)."""

    room: RoomId
    turns: tuple[PlannedTurn, ...]
    seen: tuple[SeatId, ...]


@dataclass(frozen=True, slots=True)
class GiveFloor:
    """Give somebody the floor for so many minutes, 0 for no set time; who had it has it no more (mediators)."""

    room: RoomId
    seat: SeatId
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class EndFloor:
    """Give the floor back; a mediator takes it from whoever has it. ``seat`` is who has it, as the sender saw it."""

    room: RoomId
    seat: SeatId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandRaised(Event):
    """Somebody raised their hand."""

    seat: SeatId
    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandLowered(Event):
    """A hand is not raised any more."""

    seat: SeatId
    room: RoomId


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnsArranged(Event):
    """The order of the turns in a room, whole."""

    room: RoomId
    turns: tuple[PlannedTurn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorGiven(Event):
    """Somebody has the floor now; their hand is lowered and their turn has come. ``until`` None: no set time."""

    seat: SeatId
    room: RoomId
    until: Ms | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorEnded(Event):
    """Nobody has the floor any more, and why."""

    seat: SeatId
    room: RoomId
    why: FloorOver


def decide_raise(session: Session, by: SeatId, ask: RaiseHand, turn: Turn) -> tuple[Event, ...]:
    """Raise it in the room that one saw."""
    room = session.room_of(by)
    if room.id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    if floor_of(session, room.id).has_hand(by):
        raise Refusal(Because.ALREADY)
    return (HandRaised(audience=_told(session, room), at=turn.now, seat=by, room=room.id),)


def decide_lower(session: Session, by: SeatId, ask: LowerHand, turn: Turn) -> tuple[Event, ...]:
    """Lower it; to who may not, a hand that is up is refused like one that is not."""
    if ask.seat != by and not session.seats[by].person.steers:
        raise Refusal(Because.NOT_ALLOWED)
    room = session.room_of(ask.seat)
    if ask.seat != by:
        _check_door(session, by, room)
    if not floor_of(session, room.id).has_hand(ask.seat):
        raise Refusal(Because.ALREADY)
    return (_lowered(session, room, ask.seat, turn),)


def decide_arrange(session: Session, by: SeatId, ask: ArrangeTurns, turn: Turn) -> tuple[Event, ...]:
    """Set the order, if it is still the one that was seen."""
    room = _to_steer(session, by, ask.room)
    now = floor_of(session, room.id).turns
    if tuple(one.seat for one in now) != ask.seen:
        raise Refusal(Because.TURNS_CHANGED)
    if len({one.seat for one in ask.turns}) != len(ask.turns):
        raise Refusal(Because.BAD_VALUE)
    for one in ask.turns:
        _check_speaker(session, room, one.seat, one.minutes, turn)
    if ask.turns == now:
        raise Refusal(Because.ALREADY)
    return (TurnsArranged(audience=_told(session, room), at=turn.now, room=room.id, turns=ask.turns),)


def decide_give(session: Session, by: SeatId, ask: GiveFloor, turn: Turn) -> tuple[Event, ...]:
    """Give it; given again to who has it, their time begins anew."""
    room = _to_steer(session, by, ask.room)
    _check_speaker(session, room, ask.seat, ask.minutes, turn)
    if room.id in session.breaks or room.id in session.resting:
        raise Refusal(Because.ON_BREAK)
    until = turn.now + ask.minutes * MINUTE_MS if ask.minutes else None
    return (FloorGiven(audience=_told(session, room), at=turn.now, seat=ask.seat, room=room.id, until=until),)


def decide_end(session: Session, by: SeatId, ask: EndFloor, turn: Turn) -> tuple[Event, ...]:
    """Give it back, or take it; who does not steer learns of no other room whether there is one."""
    steers = session.seats[by].person.steers
    if ask.seat != by and not steers:
        raise Refusal(Because.NOT_ALLOWED)
    if not steers and session.room_of(by).id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    room = session.open_room(ask.room)
    _check_door(session, by, room)
    speaker = floor_of(session, room.id).speaker
    if speaker is None or speaker.seat != ask.seat:
        raise Refusal(Because.ALREADY)
    why = FloorOver.GIVEN_BACK if ask.seat == by else FloorOver.BY_MEDIATOR
    return (_ended(session, room, ask.seat, why, turn),)


def follow(_: Session, after: Session, turn: Turn) -> tuple[Event, ...]:
    """Return what ends because somebody left the room, or because it pauses."""
    events: list[Event] = []
    for room_id, floor in after.floors.items():
        room = after.rooms[room_id]
        events += [_lowered(after, room, hand.seat, turn) for hand in floor.hands if hand.seat not in room.seated]
        left = tuple(one for one in floor.turns if one.seat in room.seated)
        if left != floor.turns:
            told = _told(after, room)
            events.append(TurnsArranged(audience=told, at=turn.now, room=room_id, turns=left))
        why = _why_over(after, room, floor)
        if floor.speaker is not None and why is not None:
            events.append(_ended(after, room, floor.speaker.seat, why, turn))
    return tuple(events)


def evolve_raised(session: Session, raised: HandRaised) -> Session:
    """Keep the hand, after those raised before."""
    floor = floor_of(session, raised.room)
    return _with(session, raised.room, replace(floor, hands=(*floor.hands, Hand(raised.seat, raised.at))))


def evolve_lowered(session: Session, lowered: HandLowered) -> Session:
    """Forget the hand."""
    floor = floor_of(session, lowered.room)
    return _with(session, lowered.room, replace(floor, hands=_hands_without(floor, lowered.seat)))


def evolve_arranged(session: Session, arranged: TurnsArranged) -> Session:
    """Keep the order."""
    return _with(session, arranged.room, replace(floor_of(session, arranged.room), turns=arranged.turns))


def evolve_given(session: Session, given: FloorGiven) -> Session:
    """Let the person speak: neither their hand nor their turn waits any more."""
    return _with(session, given.room, now_speaks(floor_of(session, given.room), given))


def evolve_ended(session: Session, ended: FloorEnded) -> Session:
    """Let nobody have it."""
    return _with(session, ended.room, replace(floor_of(session, ended.room), speaker=None))


def floor_of(session: Session, room: RoomId) -> Floor:
    """Return the room's floor; one on which nothing has happened is empty."""
    return session.floors.get(room, EMPTY)


def now_speaks(floor: Floor, given: FloorGiven) -> Floor:
    """Return the floor after it was given."""
    turns = tuple(one for one in floor.turns if one.seat != given.seat)
    return Floor(_hands_without(floor, given.seat), turns, Speaker(given.seat, given.at, given.until))


def _hands_without(floor: Floor, seat: SeatId) -> tuple[Hand, ...]:
    return tuple(hand for hand in floor.hands if hand.seat != seat)


def _to_steer(session: Session, by: SeatId, asked: RoomId) -> Room:
    """Return an open room whose floor this mediator may give."""
    room = session.open_room(asked)
    _check_door(session, by, room)
    if room.kind is RoomKind.HOLD:
        raise Refusal(Because.NOT_HERE)
    return room


def _check_door(session: Session, by: SeatId, room: Room) -> None:
    """Refuse a mediator who would steer a consultation from outside."""
    if room.kind is RoomKind.CONSULTATION and by not in room.seated:
        raise Refusal(Because.KNOCK_FIRST)


def _check_speaker(session: Session, room: Room, seat: SeatId, minutes: int, turn: Turn) -> None:
    """Refuse who does not sit there or only watches, and a time that is none."""
    if seat not in room.seated:
        raise Refusal(Because.ROOM_CHANGED)
    if session.seats[seat].person.role not in TAKING_PART:
        raise Refusal(Because.NOT_ALLOWED)
    if not 0 <= minutes <= turn.limits.floor_minutes:
        raise Refusal(Because.BAD_VALUE)


def _why_over(session: Session, room: Room, floor: Floor) -> FloorOver | None:
    if floor.speaker is not None and floor.speaker.seat not in room.seated:
        return FloorOver.WENT
    return FloorOver.PAUSED if room.id in session.breaks or room.id in session.resting else None


def _told(session: Session, room: Room) -> Audience:
    if room.kind is RoomKind.CONSULTATION:
        return session.told_in(room.id)
    return session.with_mediators(*room.seated)


def _lowered(session: Session, room: Room, seat: SeatId, turn: Turn) -> HandLowered:
    return HandLowered(audience=_told(session, room), at=turn.now, seat=seat, room=room.id)


def _ended(session: Session, room: Room, seat: SeatId, why: FloorOver, turn: Turn) -> FloorEnded:
    return FloorEnded(audience=_told(session, room), at=turn.now, seat=seat, room=room.id, why=why)


def _with(session: Session, room: RoomId, floor: Floor) -> Session:
    floors = {**session.floors, room: floor}
    if floor == EMPTY:
        del floors[room]
    return replace(session, floors=floors)
