"""The fold of rooms: what they keep."""

from room_server.session.practices import whiteboard
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from tests.cast import ANA, BEN, MARA
from tests.scenario import Story


def story():
    return Story().opened().admitted(ANA, BEN)


def test_a_later_patch_of_a_drawing_changes_its_own_fields_only():
    first = whiteboard.Patch(ItemId("e-1"), {"type": "text", "x": 1, "text": "Rent"})
    told = story().tell(ANA, whiteboard.Draw(JOINT, (first,)))
    told.tell(BEN, whiteboard.Draw(JOINT, (whiteboard.Patch(ItemId("e-1"), {"text": "Rent 2026"}),)))
    assert told.view(ANA).rooms[JOINT].board == {"e-1": {"type": "text", "x": 1, "text": "Rent 2026"}}


def test_a_closed_caucus_stays_with_what_was_said_there():
    told = story().caucus("a").bring((ANA, MARA), "a").say(ANA, "Between us.").bring((ANA, MARA), "joint")
    room = told.room("a")
    told.tell(MARA, CloseRoom(room))
    assert not told.view(MARA).rooms[room].open
    assert [line.text for line in told.view(ANA).rooms[room].lines] == ["Between us."]
    assert room not in told.view(BEN).rooms
