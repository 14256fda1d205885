"""The shapes of the floor: who has a hand up, and what one room sees of a mediator who speaks to all."""

from room_server.session.floors import EMPTY, Address, AddressShown, Floor, Hand
from room_server.session.rooms import JOINT, RoomId
from tests.cast import ANA, BEN, MARA


def test_a_floor_knows_whose_hand_is_up():
    assert not EMPTY.has_hand(ANA)
    assert Floor((Hand(ANA, 1),)).has_hand(ANA)
    assert not Floor((Hand(ANA, 1),)).has_hand(BEN)


def test_a_room_is_shown_an_address_that_it_hears_and_no_other_room_by_it():
    address = Address(MARA, 1_000, 61_000, frozenset({JOINT, RoomId("r-1")}))
    assert address.shown_in(JOINT) == AddressShown(MARA, 61_000)
    assert address.shown_in(RoomId("r-2")) is None
