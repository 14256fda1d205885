"""The fold of the floor: what stands after each event, and what is forgotten."""

from room_server.session.floors import EMPTY, PlannedTurn
from room_server.session.practices.address import StartAddress
from room_server.session.practices.attendance import Depart
from room_server.session.practices.floor import ArrangeTurns, GiveFloor, RaiseHand
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS
from tests.scenario import Story


def rich():
    story = Story().opened().admitted(MARA, TOMAS, ANA, BEN, LUIS)
    story.tell(BEN, RaiseHand(JOINT)).tell(MARA, ArrangeTurns(JOINT, (PlannedTurn(BEN, 3), PlannedTurn(LUIS)), ()))
    return story.tell(MARA, GiveFloor(JOINT, ANA, 2), StartAddress())


def test_all_there_see_the_same():
    story = rich()
    first = story.view(ANA).rooms[JOINT]
    assert [hand.seat for hand in first.floor.hands] == [BEN]
    assert [turn.seat for turn in first.floor.turns] == [BEN, LUIS]
    assert (first.floor.speaker.seat, first.address.by) == (ANA, MARA)
    for seat in (BEN, LUIS, TOMAS, MARA):
        assert (story.view(seat).rooms[JOINT].floor, story.view(seat).rooms[JOINT].address) == (
            first.floor,
            first.address,
        )


def test_who_leaves_forgets_who_speaks_and_a_mediator_does_not():
    story = rich().tell(BEN, Depart())
    assert (story.view(BEN).rooms[JOINT].floor, story.view(BEN).rooms[JOINT].address) == (EMPTY, None)
    story.caucus("a").bring(TOMAS, "a", by=TOMAS)
    assert story.view(TOMAS).rooms[JOINT].floor == story.view(ANA).rooms[JOINT].floor
