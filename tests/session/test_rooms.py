"""Rooms: the joint session is common ground, every other room a confidence of those for whom it is held."""

from room_server.session.people import NEUTRAL, Person, Role, SeatId, SideId
from room_server.session.rooms import JOINT, Room, RoomId, RoomKind
from room_server.session.state import Session

CAST = (("s-ana", Role.PARTY, SideId("a")), ("s-luis", Role.COUNSEL, SideId("a")), ("s-mara", Role.MEDIATOR, NEUTRAL))


def test_every_session_has_its_joint_room():
    joint = Session().rooms[JOINT]
    assert (joint.kind, joint.private, joint.open, joint.seated) == (RoomKind.JOINT, False, True, frozenset())


def test_a_caucus_is_private():
    assert Room(RoomId("r-1"), RoomKind.CAUCUS).private


def test_a_room_is_held_for_those_of_its_kind_and_a_mediator_is_a_guest_in_a_consultation():
    ana, luis, mara = (Person(SeatId(s), s, role, side) for s, role, side in CAST)
    consultation = Room(RoomId("r-1"), RoomKind.CONSULTATION, side=SideId("a"))
    counsel = Room(RoomId("r-2"), RoomKind.COUNSEL, circle=frozenset({luis.seat}))
    assert [consultation.is_for(one) for one in (ana, luis, mara)] == [True, True, False]
    assert [counsel.is_for(one) for one in (ana, luis, mara)] == [False, True, False]
    assert [Room(RoomId("r-3"), RoomKind.MEDIATORS).is_for(one) for one in (ana, luis, mara)] == [False, False, True]
    assert not consultation.takes_in(mara)
    assert counsel.takes_in(mara)
    assert not counsel.takes_in(luis)
