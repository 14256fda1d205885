"""The part of the fold that keeps who knocks at a consultation: for those who sit there, and who knocked."""

from __future__ import annotations

from room_server.session.people import SeatId
from room_server.session.practices import knocking
from room_server.session.rooms import RoomId
from room_server.session.shown import KnockShown
from room_server.session.views.shape import View


def knocked(v: View, e: knocking.Knocked) -> None:
    """Keep the knock."""
    v.room(e.room).knocks.append(KnockShown(e.person, e.by))


def answered(v: View, e: knocking.KnockAnswered) -> None:
    """Keep that it was answered; who is let in is placed by an event of its own."""
    _end(v, e.room, e.seat)


def ended(v: View, e: knocking.KnockEnded) -> None:
    """Keep that nobody knocks for them any more."""
    _end(v, e.room, e.seat)


def _end(v: View, room: RoomId, seat: SeatId) -> None:
    v.room(room).knocks = [knock for knock in v.room(room).knocks if knock.person.seat != seat]
