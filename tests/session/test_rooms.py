"""Rooms: the joint session is common ground, a caucus a confidence."""

from room_server.session.rooms import JOINT, Room, RoomId, RoomKind
from room_server.session.state import Session


def test_every_session_has_its_joint_room():
    joint = Session().rooms[JOINT]
    assert (joint.kind, joint.private, joint.open, joint.seated) == (RoomKind.JOINT, False, True, frozenset())


def test_a_caucus_is_private():
    assert Room(RoomId("r-1"), RoomKind.CAUCUS).private
