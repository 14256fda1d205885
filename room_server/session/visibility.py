"""Visibility: the one place where it is decided who reads and who hears what.

The gateway can send to others only what is made here, and only this module makes it: ``Visible`` (an event as one
reader sees it, numbered among that reader's own events) and ``Glimpse`` (ephemeral: a pointer, a sketch in progress,
whether a microphone is on). That the check ran is a fact of the type. ``views`` folds the first into the third, the
``View`` that a seat sees on joining.

Entering a room is the disclosing act: ``RoomEntered`` becomes ``RoomShown``, with the room's surfaces as they stand
at that moment and as the entrant may see them: the whole for one of the circle; for an outsider what was drawn or
noted while they were there before, and what was cleared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from room_server.session.apart import from_whom
from room_server.session.audience import Event
from room_server.session.core import RULES
from room_server.session.crossing import Marked
from room_server.session.floors import EMPTY
from room_server.session.glimpses import Devices, GlimpseBody, Pointer, Quality, QualityFigures, Sketch
from room_server.session.items import find
from room_server.session.people import Role, SeatId
from room_server.session.practices.attendance import Removed
from room_server.session.practices.moves import RoomEntered
from room_server.session.practices.opening import ConsoleGiven
from room_server.session.practices.whiteboard import Draw, check_fields, is_drawable, is_element_id
from room_server.session.refusals import Refusal
from room_server.session.rooms import JOINT, Room, RoomKind
from room_server.session.shown import (
    ConsoleShown,
    ElementShown,
    KnockShown,
    NoteShown,
    Occupant,
    RoomOnConsole,
    RoomShown,
    Surface,
)
from room_server.session.state import Limits, Session, Standing


@dataclass(frozen=True, slots=True)
class Visible:
    """One event as one seat reads it, numbered from 1 among the events that this seat reads.

    The number counts only what the seat can see: a global number would tell it how much it cannot.
    """

    reader: SeatId
    ordinal: int
    event: Event


@dataclass(frozen=True, slots=True)
class Glimpse:
    """Something ephemeral as these readers see it; never stored."""

    readers: frozenset[SeatId]
    by: SeatId
    body: GlimpseBody


def visible(after: Session, event: Event, reader: SeatId, ordinal: int) -> Visible | None:
    """Return the event as the reader sees it, or None where they are not told.

    ``after`` is the session right after the event; ``ordinal`` is the number that the event has for this reader.
    """
    if not event.audience.admits(reader) or _was_removed(after, event, reader):
        return None
    disclose = DISCLOSE.get(type(event))
    return Visible(reader, ordinal, disclose(after, event) if disclose else event)


def _was_removed(after: Session, event: Event, reader: SeatId) -> bool:
    """Tell whether the reader was removed before the event: whatever its audience, not one more byte goes there."""
    seating = after.seats.get(reader)
    if seating is None or seating.standing is not Standing.REMOVED:
        return False
    return not (isinstance(event, Removed) and event.seat == reader)


def heard_by(listener: SeatId, session: Session) -> frozenset[SeatId]:
    """Return the seats whose microphone and camera reach the listener now.

    Hearing needs the same room, confirmed by both; nobody hears in a break, in a resting room or after the end. In a
    hold room one of the two mediates.
    """
    seating = session.seats.get(listener)
    if seating is None or seating.room is None or not seating.confirmed or session.over:
        return frozenset()
    if seating.room in session.breaks or seating.room in session.resting:
        return frozenset()
    return frozenset(
        other
        for other in session.rooms[seating.room].seated
        if other != listener
        and session.seats[other].confirmed
        and not (session.waits_apart(listener) and session.waits_apart(other))
        and session.seats[other].person.role is not Role.OBSERVER
    )


def screen_for(viewer: SeatId, session: Session) -> SeatId | None:
    """Return whose screen reaches the viewer now: of somebody whom they hear, who was told that they would see it."""
    seating = session.seats.get(viewer)
    screen = session.screens.get(seating.room) if seating is not None and seating.room is not None else None
    if screen is None or viewer not in screen.shown_to or screen.seat not in heard_by(viewer, session):
        return None
    return screen.seat


def addressed_by(listener: SeatId, session: Session) -> SeatId | None:
    """Return the mediator whose voice, without a picture, reaches the listener now from another room.

    The listener has confirmed the room, which is one of those that hear the address and has no break; it may rest.
    """
    seating, address = session.seats.get(listener), session.address
    if seating is None or seating.room is None or address is None or session.over:
        return None
    here = seating.confirmed and seating.room in address.rooms and seating.room not in session.breaks
    elsewhere = session.seats[address.by].room != seating.room
    return address.by if here and elsewhere and session.seats[address.by].confirmed else None


def speech_readers(session: Session, room: Room) -> frozenset[SeatId]:
    """Return who may know how long people speak in the room now: see ``practices.speaking``."""
    if room.id == JOINT and session.speaking_shown:
        return room.seated
    return room.seated & session.mediators()


def hearing(session: Session) -> dict[SeatId, frozenset[SeatId]]:
    """Return for every seat in a room whom it hears now."""
    return {seat: heard_by(seat, session) for seat in session.admitted()}


def glimpse(session: Session, by: SeatId, body: GlimpseBody, limits: Limits) -> Glimpse | None:
    """Return what others may see of something ephemeral, or None where nobody may.

    A pointer or sketch meant for another room than the sender's, of an element that the sender does not know, or of
    somebody who may not draw, is dropped without a word, as its kept form would be refused.
    """
    seating = session.seats.get(by)
    if seating is None or seating.room is None or session.over:
        return None
    room = session.rooms[seating.room]
    if isinstance(body, Devices | Quality):
        return Glimpse(_line_readers(session, room, body) - {by}, by, body)
    if isinstance(body, QualityFigures):
        return Glimpse((room.seated & session.mediators()) - {by}, by, body) if body.possible else None
    if body.room != room.id or seating.person.role not in RULES[Draw].who or not seating.may_draw:
        return None
    if session.waits_apart(by):
        return None
    readers = (
        _pointer_readers(room, body) if isinstance(body, Pointer) else _sketch_readers(session, room, body, limits)
    )
    return Glimpse(readers - {by}, by, body) if by in readers else None


def _line_readers(session: Session, room: Room, body: Devices | Quality) -> frozenset[SeatId]:
    """Return who may know of somebody's devices and line: those there, and mediators, who help with them.

    Whose microphone is on tells how a side consults: that stays there. People in a hold room do not know each other's.
    """
    if room.kind is RoomKind.CONSULTATION and isinstance(body, Devices):
        return room.seated
    if room.kind is RoomKind.HOLD:
        return session.mediators()
    return room.seated | session.mediators()


def _pointer_readers(room: Room, pointer: Pointer) -> frozenset[SeatId]:
    drawable = all(part is None or is_drawable(part) for part in (pointer.x, pointer.y))
    return room.seated if drawable else frozenset()


def _sketch_readers(session: Session, room: Room, sketch: Sketch, limits: Limits) -> frozenset[SeatId]:
    try:
        check_fields(sketch.fields, limits)
    except Refusal:
        return frozenset()
    if not is_element_id(sketch.element):
        return frozenset()
    return session.readers_of(room, session.boards.get(room.id, {}).get(sketch.element))


def _show_room(after: Session, entered: RoomEntered) -> RoomShown:
    room = after.rooms[entered.room]
    return RoomShown(
        audience=entered.audience,
        at=entered.at,
        seat=entered.seat,
        room=entered.room,
        confirmed=entered.confirmed,
        surface=_spared(after, room, entered.seat, _surface(after, room, entered.seat)),
    )


def _surface(session: Session, room: Room, reader: SeatId) -> Surface:
    whole = reader in room.circle
    return Surface(
        kind=room.kind,
        title=room.title,
        side=room.side,
        roster=tuple(_occupant(session, seat) for seat in sorted(room.seated)),
        stage=session.stage,
        agenda=session.agenda,
        notes=tuple(
            NoteShown(n.id, n.item, n.by, n.text, n.at)
            for n in session.notes.get(room.id, {}).values()
            if whole or reader in n.outsiders
        ),
        board=tuple(
            ElementShown(e.id, e.fields)
            for e in session.boards.get(room.id, {}).values()
            if whole or reader in e.outsiders
        ),
        cleared=session.cleared.get(room.id, ()),
        confidential=_marks(session, room, reader),
        pause=session.breaks.get(room.id),
        resting=room.id in session.resting,
        knocks=tuple(KnockShown(session.seats[s].person, by) for s, by in session.knocks.get(room.id, {}).items()),
        floor=session.floors.get(room.id, EMPTY),
        address=session.address_in(room.id),
        kept_open=session.joint_kept_open and (room.id == JOINT or session.seats[reader].person.steers),
        speaking_shown=session.speaking_shown and (room.id == JOINT or session.seats[reader].person.steers),
    )


def _marks(session: Session, room: Room, reader: SeatId) -> tuple[Marked, ...]:
    """Return the marks of what the reader knows there."""
    marks = session.confidential.get(room.id, frozenset())
    known = (m for m in marks if (item := find(session, m.kind, room.id, m.item)) and reader in item.known_to)
    return tuple(sorted(known))


def _spared(session: Session, room: Room, reader: SeatId, surface: Surface) -> Surface:
    """Return the surface without what those made from whom the reader is kept apart, and without their names."""
    apart = from_whom(session, reader)
    if not apart:
        return surface
    board = session.boards.get(room.id, {})
    versions = ((shown.element, board[shown.element].known_as(reader)) for shown in surface.board)
    return replace(
        surface,
        agenda=tuple(replace(item, owner=None) if item.owner in apart else item for item in surface.agenda),
        notes=tuple(note for note in surface.notes if note.by not in apart),
        board=tuple(ElementShown(element, known) for element, known in versions if known is not None),
        cleared=tuple(replace(text, author=None) if text.author in apart else text for text in surface.cleared),
        knocks=tuple(knock for knock in surface.knocks if knock.person.seat not in apart),
    )


def _show_console(after: Session, given: ConsoleGiven) -> ConsoleShown:
    return ConsoleShown(
        audience=given.audience,
        at=given.at,
        seat=given.seat,
        people=tuple(_occupant(after, seat, console=True) for seat in sorted(after.seats)),
        rooms=tuple(
            RoomOnConsole(
                room.id,
                room.kind,
                room.title,
                room.side,
                tuple(sorted(room.circle)),
                room.open,
                after.breaks.get(room.id),
                room.id in after.resting,
                after.floors.get(room.id, EMPTY) if room.kind is not RoomKind.CONSULTATION else EMPTY,
                after.address_in(room.id),
            )
            for room in after.rooms.values()
        ),
        requests=tuple(after.requests.values()),
        stage=after.stage,
        agenda=after.agenda,
        recall=after.recall,
        lock=None if after.lock is None else tuple(sorted(after.lock)),
    )


def _occupant(session: Session, seat: SeatId, *, console: bool = False) -> Occupant:
    s = session.seats[seat]
    plain = Occupant(s.person, s.confirmed, s.on_line, s.mode, s.may_draw)
    if not console:
        return plain
    return replace(plain, **{name: getattr(s, name) for name in FOR_MEDIATORS})


FOR_MEDIATORS = ("standing", "room", "signed", "approves", "readiness", "may_show", "care")

DISCLOSE: Mapping[type, Callable[[Session, Any], Event]] = {
    RoomEntered: _show_room,
    ConsoleGiven: _show_console,
}
"""The events to which something is added for their one reader when they become visible."""
