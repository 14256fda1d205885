"""What was said, in a view: lines in their place with who was told them, and what is shown later."""

from room_server.session.audience import only
from room_server.session.people import Person, Role
from room_server.session.practices.catchup import LineShown, LinesShown
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId
from room_server.session.views.fold import tell
from room_server.session.views.shape import CatchUpView, View
from room_server.session.visibility import Visible
from tests.cast import ANA, BEN, MARA, OLEG
from tests.session.view_stories import late_comers

OLEGS = Person(OLEG, "Oleg Marin", Role.EXPERT)


def shown(seen: View, *lines: tuple[str, int]) -> list[tuple[str, int]]:
    told = tuple(LineShown(ItemId(line), OLEG, "Words", at) for line, at in lines)
    event = LinesShown(audience=only(BEN), at=9, seat=BEN, room=JOINT, by=MARA, lines=told, authors=(OLEGS,))
    tell(seen, Visible(BEN, 1, event))
    return [(line.line, line.at) for line in seen.rooms[JOINT].lines]


def test_lines_that_are_shown_later_stand_at_their_time_each_once():
    seen = View(BEN)
    assert shown(seen, ("b", 5), ("d", 7)) == [("b", 5), ("d", 7)]
    assert shown(seen, ("a", 5), ("b", 5), ("c", 6)) == [("b", 5), ("a", 5), ("c", 6), ("d", 7)]
    assert seen.people[OLEG].person == OLEGS
    assert {line.shown_by for line in seen.rooms[JOINT].lines} == {MARA}


def test_rosters_stand_once_and_grow_by_whom_a_line_was_shown():
    told = late_comers()
    room = told.view(MARA).rooms[JOINT]
    assert len(set(room.rosters)) == len(room.rosters)
    assert [room.rosters[line.roster] for line in room.lines if line.roster is not None][:2] == [
        ("s-ana", "s-ben", "s-mara", "s-oleg", "s-tomas")
    ] * 2
    assert [(one.seat, one.by) for one in room.catch_ups][:2] == [("s-tomas", MARA), (BEN, MARA)]


def test_whoever_knows_a_line_sees_that_somebody_was_shown_it_and_the_reader_by_whom():
    told = late_comers()
    assert CatchUpView in {type(one) for one in told.view(ANA).rooms[JOINT].catch_ups}
    assert [one.seat for one in told.view(BEN).rooms[JOINT].catch_ups] == ["s-tomas"], "of himself he sees the lines"
    assert [line.shown_by for line in told.view(BEN).rooms[JOINT].lines] == [MARA, MARA, None]
