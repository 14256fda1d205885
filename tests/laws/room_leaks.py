"""Planted faults of rooms and knocks."""

from __future__ import annotations

from contextlib import AbstractContextManager

from room_server.session import visibility
from room_server.session.people import SeatId
from room_server.session.practices import knocking, roomkeeping
from room_server.session.rooms import Room
from room_server.session.state import Session
from tests.laws.faults_of_core import admitted, mediators, replaced, widened


def guests_take_a_seat() -> AbstractContextManager[object]:
    """A mediator who was let into a consultation belongs to its circle from then on."""
    return replaced(Room, "takes_in", lambda _, person: person.steers)


def hold_rooms_heard() -> AbstractContextManager[object]:
    """In a hold room people reach each other."""
    return replaced(Session, "waits_apart", lambda *_: False)


def devices_of_consultations() -> AbstractContextManager[object]:
    """Mediators see whose microphone is on in a consultation."""
    return replaced(visibility, "_line_readers", lambda session, room, _: room.seated | session.mediators())


def _who_have_been_there(session: Session, _: SeatId, ask: roomkeeping.RenameRoom) -> frozenset[SeatId]:
    return session.rooms[ask.room].known


FAULTS = (
    ("a knock told to all mediators", widened(knocking.Knock, knocking.Knocked, mediators)),
    ("a knock told to everyone admitted", widened(knocking.Knock, knocking.Knocked, admitted)),
    ("a knock answered to all mediators", widened(knocking.AnswerKnock, knocking.KnockAnswered, mediators)),
    ("a knock taken back before all mediators", widened(knocking.WithdrawKnock, knocking.KnockEnded, mediators)),
    ("a room's other name to everyone admitted", widened(roomkeeping.RenameRoom, roomkeeping.RoomRenamed, admitted)),
    ("a room's other name to guests who went", widened(
        roomkeeping.RenameRoom, roomkeeping.RoomRenamed, _who_have_been_there)),
    ("a guest of a consultation seated for good", guests_take_a_seat),
    ("people in a hold room reach each other", hold_rooms_heard),
    ("microphones of a consultation shown to mediators", devices_of_consultations),
)  # fmt: skip
"""Each with its name and what plants it; ``leaks`` lists them with the others."""
