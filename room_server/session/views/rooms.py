"""The part of the fold that is about rooms: what they show on entering, and what becomes of them."""

from __future__ import annotations

from room_server.session.practices import breaks, rest, roomkeeping, whiteboard
from room_server.session.shown import ConsoleShown, RoomShown
from room_server.session.state import Break, Standing
from room_server.session.views.people import forget_rosters, occupied, person_of, seat_in
from room_server.session.views.shape import RoomView, View


def console_shown(v: View, e: ConsoleShown) -> None:
    """Keep people, rooms and requests as they stand."""
    v.stage, v.agenda, v.recall = e.stage, list(e.agenda), e.recall
    v.requests = {r.seat: r for r in e.requests}
    v.lock = None if e.lock is None else list(e.lock)
    for room in e.rooms:
        shown = v.room(room.room)
        shown.kind, shown.title, shown.side, shown.open = room.kind, room.title, room.side, room.open
        shown.floor, shown.address = room.floor, room.address
        shown.circle, shown.pause, shown.resting = list(room.circle), room.pause, room.resting
    for occupant in e.people:
        known = occupied(v, occupant, e.at)
        known.standing = occupant.standing or Standing.INVITED
        known.signed, known.approves, known.readiness = occupant.signed, occupant.approves, occupant.readiness
        known.may_show = occupant.may_show
        seat_in(v, occupant.person.seat, occupant.room)


def room_shown(v: View, e: RoomShown) -> None:
    """Keep what the room shows, and forget who is in others."""
    if not v.steers():
        forget_rosters(v)
    room, surface = v.room(e.room), e.surface
    room.kind, room.title, room.side = surface.kind, surface.title, surface.side
    room.pause, room.resting, room.cleared = surface.pause, surface.resting, list(surface.cleared)
    room.confidential = list(surface.confidential)
    room.notes, room.board = list(surface.notes), {s.element: dict(s.fields) for s in surface.board}
    room.knocks = list(surface.knocks)
    v.stage, v.agenda, v.kept_open = surface.stage, list(surface.agenda), surface.kept_open
    v.speaking_shown, room.floor, room.address = surface.speaking_shown, surface.floor, surface.address
    for occupant in surface.roster:
        known = occupied(v, occupant, e.at)
        known.standing = Standing.SEATED
        seat_in(v, occupant.person.seat, e.room)
    me = person_of(v, e.seat)
    me.since, me.word, me.confirmed = e.at, "", e.confirmed
    v.recalled = None


def opened(v: View, e: roomkeeping.RoomOpened) -> None:
    """Add the room."""
    v.rooms[e.room] = RoomView(e.room, e.kind, e.title, e.side, circle=list(e.circle))


def renamed(v: View, e: roomkeeping.RoomRenamed) -> None:
    """Keep its other name."""
    v.room(e.room).title = e.title


def closed(v: View, e: roomkeeping.RoomClosed) -> None:
    """Keep that it is closed."""
    v.room(e.room).open = False


def kept_open(v: View, e: rest.JointKeptOpen) -> None:
    """Keep whether the joint session goes on without a mediator."""
    v.kept_open = e.open


def rested(v: View, e: rest.RoomRested | rest.RoomWoke) -> None:
    """Keep whether the room rests."""
    v.room(e.room).resting = isinstance(e, rest.RoomRested)


def break_started(v: View, e: breaks.BreakStarted) -> None:
    """Keep the break."""
    v.room(e.room).pause = Break(e.at, e.until)


def break_ended(v: View, e: breaks.BreakEnded) -> None:
    """Keep that it is over."""
    v.room(e.room).pause = None


def drawn(v: View, e: whiteboard.Drawn) -> None:
    """Draw: the last write wins a field."""
    board = v.room(e.room).board
    for patch in e.patches:
        board[patch.element] = {**board.get(patch.element, {}), **patch.fields}
