"""The part of the fold that is about people: who waits, who sits where, whose line is there."""

from __future__ import annotations

from room_server.session.audience import Ms
from room_server.session.floors import EMPTY
from room_server.session.people import SeatId
from room_server.session.practices import attendance, moves, opening, readiness, whiteboard
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.shown import Occupant
from room_server.session.state import Standing
from room_server.session.views.shape import PersonView, RoomView, View


def invited(v: View, e: opening.SeatInvited) -> None:
    """Keep who may come; the person themselves, where they steer, knows the joint session."""
    v.people[e.person.seat] = PersonView(e.person, approves=e.approves, may_show=e.person.steers)
    if e.person.seat == v.you and e.person.steers:
        v.rooms.setdefault(JOINT, RoomView(JOINT))


def signed(v: View, e: attendance.AgreementSigned) -> None:
    """Keep that the person signed."""
    person_of(v, e.seat).signed = True


def arrived(v: View, e: attendance.Arrived) -> None:
    """Let the person wait."""
    person = person_of(v, e.seat)
    person.standing, person.mode, person.on_line = Standing.WAITING, e.mode, True
    person.since, person.word, person.readiness = e.at, "", None


def readiness_told(v: View, e: readiness.ReadinessTold) -> None:
    """Keep what their check found."""
    person_of(v, e.seat).readiness = e.readiness


def held(v: View, e: attendance.HeldInLobby) -> None:
    """Keep the word with which they were asked to wait."""
    person = person_of(v, e.seat)
    person.standing, person.word = Standing.HELD, e.message


def declined(v: View, e: attendance.Declined) -> None:
    """Keep the word with which they were declined."""
    person = person_of(v, e.seat)
    person.standing, person.word = Standing.DECLINED, e.message


def confirmed(v: View, e: attendance.SeatConfirmed) -> None:
    """Keep that they are heard and seen."""
    person_of(v, e.seat).confirmed = True


def left(v: View, e: attendance.Departed | attendance.Removed) -> None:
    """Take the person out of their room; who left no longer knows who is where."""
    person = person_of(v, e.seat)
    seat_in(v, e.seat, None)
    person.standing = Standing.REMOVED if isinstance(e, attendance.Removed) else Standing.DEPARTED
    person.confirmed, person.on_line, person.since = False, False, e.at
    v.requests.pop(e.seat, None)
    if e.seat == v.you and not v.steers():
        forget_rosters(v)


def line_lost(v: View, e: attendance.LineLost) -> None:
    """Keep that their line is gone."""
    person_of(v, e.seat).on_line = False


def line_back(v: View, e: attendance.LineBack) -> None:
    """Keep that it is back."""
    person_of(v, e.seat).on_line = True


def placed(v: View, e: moves.SeatPlaced) -> None:
    """Put the person into the room; a mediator who sits there belongs to its circle."""
    person = v.people.setdefault(e.person.seat, PersonView(e.person))
    seat_in(v, e.person.seat, e.room)
    person.standing, person.confirmed, person.since, person.word = Standing.SEATED, e.confirmed, e.at, ""
    person.on_line, person.mode, person.may_draw = e.on_line, e.mode, e.may_draw
    if v.steers() and e.person.steers and e.room != JOINT and v.room(e.room).kind is not RoomKind.CONSULTATION:
        circle = v.room(e.room).circle
        if e.person.seat not in circle:
            circle.append(e.person.seat)


def withdrew(v: View, e: moves.SeatWithdrew) -> None:
    """Take the person out of the room."""
    seat_in(v, e.seat, None)


def drawing_let(v: View, e: whiteboard.DrawingLet) -> None:
    """Keep whether they may draw."""
    person_of(v, e.seat).may_draw = e.allowed


def person_of(v: View, seat: SeatId) -> PersonView:
    """Return a person whom the reader knows of."""
    return v.people[seat]


def occupied(v: View, occupant: Occupant, at: Ms) -> PersonView:
    """Keep a person as a roster shows them."""
    known = v.people.setdefault(occupant.person.seat, PersonView(occupant.person, since=at))
    known.person, known.confirmed, known.on_line = occupant.person, occupant.confirmed, occupant.on_line
    known.mode, known.may_draw = occupant.mode, occupant.may_draw
    return known


def seat_in(v: View, seat: SeatId, room: RoomId | None) -> None:
    """Put a person into one room's roster, and out of every other."""
    for other in v.rooms.values():
        if seat in other.seated:
            other.seated.remove(seat)
        if seat == v.you and other.room != room:
            other.screen = None
            other.floor = EMPTY if other.kind is RoomKind.CONSULTATION else other.floor
            other.knocks = [knock for knock in other.knocks if knock.by == v.you]
    person_of(v, seat).room = room
    if room is not None:
        v.room(room).seated.append(seat)


def forget_rosters(v: View) -> None:
    """Who leaves a room no longer knows who is in it, nor who speaks there."""
    for room in v.rooms.values():
        room.seated.clear()
        room.floor, room.address = EMPTY, None
    for person in v.people.values():
        person.room = None
