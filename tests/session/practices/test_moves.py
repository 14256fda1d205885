"""Admission and moves: the server alone decides who is where, and entering is the disclosing act."""

import pytest

from room_server.session.people import HOST, SeatId
from room_server.session.placement import guards
from room_server.session.practices.agenda import AddAgendaItem, NoteOnAgenda
from room_server.session.practices.attendance import Depart, NoteLine
from room_server.session.practices.moves import GUARDS, Admit, Move, SeatPlaced, SeatWithdrew
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId
from tests.cast import (
    ANA,
    BEN,
    ELIN,
    EVERYBODY,
    INTERPRETED,
    IRENA,
    LUIS,
    MARA,
    MEDIATORS,
    MEI,
    NADIA,
    OLEG,
    OUTSIDERS_OF_A,
    TOMAS,
)
from tests.scenario import Story


def stroke(element: str, **fields) -> Patch:
    return Patch(ItemId(element), {"type": "line", **fields})


def test_a_mediator_admits_herself_first_and_then_others():
    story = Story().opened().arrived(MARA, ANA)
    story.must_refuse(Because.NOT_SEATED, MARA, Admit(ANA)).tell(MARA, Admit(MARA), Admit(ANA))
    assert story.seated("joint") == (ANA, MARA)
    assert story.session.seats[MARA].confirmed
    assert not story.session.seats[ANA].confirmed


def test_only_those_who_wait_are_admitted():
    story = Story().opened().admitted(ANA)
    story.must_refuse(Because.NOT_NOW, MARA, Admit(ANA)).must_refuse(Because.NOT_NOW, MARA, Admit(BEN))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, Admit(SeatId("s-nobody"))).arrived(BEN)
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, Admit(BEN, RoomId("r-none"))).must_refuse(
        Because.NOT_ALLOWED, ANA, Admit(BEN)
    )


def test_history_before_one_joined_is_not_told():
    """History before joined (Galene 0.6)."""
    story = Story().opened().admitted(ANA, LUIS).say(ANA, "CANARY one").admitted(BEN).say(ANA, "Good morning, Ben.")
    assert [line.text for line in story.read_by(BEN, Said)] == ["Good morning, Ben."]
    assert b"CANARY" not in story.bytes_of(BEN)


def test_a_move_carries_the_roster_that_was_seen():
    story = Story().opened().everybody().caucus("a").bring(LUIS, "a")
    room = story.room("a")
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), room, ()))
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), room, (LUIS, BEN)))
    story.tell(MARA, Move((ANA,), room, (LUIS,)))
    assert story.seated("a") == (ANA, LUIS)


def test_who_would_come_along_unseen_is_a_change_as_well():
    """The preview equals what happens, or the move aborts: here an interpreter joined the one served meanwhile."""
    story = Story().opened(seats=INTERPRETED).admitted(MARA, ANA, NADIA).caucus("a").caucus("b").bring(NADIA, "b")
    seen = (story.room("a"), ())
    story.bring(NADIA, "joint").must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), *seen))
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), *seen, GUARDS))
    assert story.tell(MARA, Move((ANA, NADIA), *seen)).seated("a") == (ANA, NADIA)


def test_people_come_from_rooms_and_from_the_lobby_in_one_act_and_all_or_none():
    story = Story().opened().admitted(ANA).arrived(BEN, IRENA).roomed(RoomKind.HOLD)
    hold = story.room(RoomKind.HOLD)
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA, BEN), hold, (ELIN,)))
    story.must_refuse(Because.NOT_NOW, MARA, Move((ANA, MEI), hold, ()))
    assert story.session.seats[BEN].room is None
    story.must_refuse(Because.SIDES_WOULD_MEET, MARA, Move((ANA, BEN, IRENA), hold, ()))
    story.tell(MARA, Move((ANA, BEN, IRENA), hold, (), GUARDS))
    assert story.seated(RoomKind.HOLD) == (ANA, BEN, IRENA)
    assert not any(story.session.seats[seat].confirmed for seat in (ANA, BEN, IRENA))


def test_whoever_waits_is_moved_by_the_rules_of_admission():
    story = Story().opened(seats=INTERPRETED).arrived(MARA, ANA, BEN, NADIA)
    story.must_refuse(Because.NOT_SEATED, MARA, Move((ANA,), JOINT, ()))
    story.tell(MARA, Admit(MARA)).admitted(NADIA).caucus("a")
    story.must_refuse(Because.HOLD_FIRST, MARA, Move((BEN,), story.room("a"), ()))
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), story.room("a"), ()))
    assert story.tell(MARA, Move((ANA, NADIA), story.room("a"), ())).seated("a") == (ANA, NADIA)


def test_all_are_moved_or_none():
    story = Story().opened().admitted(ANA, LUIS).arrived(OLEG).caucus("a")
    room = story.room("a")
    story.must_refuse(Because.HOLD_FIRST, MARA, Move((ANA, OLEG), room, (), GUARDS))
    assert story.session.seats[ANA].room == JOINT
    story.must_refuse(Because.BAD_VALUE, MARA, Move((), room, ())).must_refuse(
        Because.BAD_VALUE, MARA, Move((ANA, ANA), room, ())
    )
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, Move((ANA, SeatId("s-nobody")), room, ()))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, Move((ANA,), RoomId("r-none"), ()))
    story.must_refuse(Because.ROOM_CHANGED, MARA, Move((ANA,), JOINT, story.seated("joint")))
    assert story.tell(MARA, Move((ANA, LUIS), room, ())).seated("a") == (ANA, LUIS)


def test_only_mediators_move_people_and_a_room_change_makes_nobody_a_mediator():
    """Everyone a moderator after a room change (BigBlueButton 17840); a client-side lock (CVE-2020-27601)."""
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    for by in (ANA, LUIS, BEN, MEI, OLEG, ELIN):
        story.must_refuse(Because.NOT_ALLOWED, by, Move((by,), JOINT, story.seated("joint")))
        story.must_refuse(Because.NOT_ALLOWED, by, Admit(IRENA))
    assert {s for s, seating in story.session.seats.items() if seating.person.steers} == set(MEDIATORS)


def test_a_closed_room_is_entered_by_nobody():
    story = Story().opened().everybody().caucus("a")
    story.tell(MARA, CloseRoom(story.room("a")))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, Move((ANA,), story.room("a"), ()))


def test_the_click_that_puts_one_sides_lawyer_into_the_others_room_is_asked_first():
    """PRODUCT: a click puts the plaintiff's lawyer into the defendant's room, though nobody sits there yet."""
    story = Story().opened().everybody().caucus("a")
    room = story.room("a")
    story.must_refuse(Because.SIDES_WOULD_MEET, MARA, Move((MEI,), room, ()))
    story.bring(ANA, "a").must_refuse(Because.SIDES_WOULD_MEET, MARA, Move((MEI,), room, (ANA,)))
    story.tell(MARA, Move((MEI,), room, (ANA,), (Because.SIDES_WOULD_MEET,)))
    assert story.seated("a") == (ANA, MEI)
    story.must_refuse(Because.SIDES_WOULD_MEET, MARA, Move((LUIS,), room, (ANA, MEI)))


def test_neutrals_and_ones_own_side_come_without_a_question():
    story = Story().opened().everybody().caucus("a")
    room = story.session.rooms[story.room("a")]
    assert guards(story.session, (ANA, LUIS), room) == frozenset()
    assert guards(story.session, (MARA, OLEG), room) == frozenset()
    assert guards(story.session, (BEN, MEI), story.session.rooms[JOINT]) == frozenset()


def test_a_party_is_not_placed_without_the_counsel_they_have_unless_acknowledged():
    story = Story().opened().everybody().caucus("a")
    room = story.room("a")
    story.must_refuse(Because.WITHOUT_COUNSEL, MARA, Move((ANA,), room, ()))
    story.tell(MARA, Move((LUIS, ANA), room, ()))
    alone = Story().opened().admitted(ANA, BEN).caucus("a")
    assert alone.tell(MARA, Move((ANA,), alone.room("a"), ())).seated("a") == (ANA,)


def test_admission_into_a_caucus_is_guarded_like_a_move():
    story = Story().opened().admitted(LUIS).arrived(ANA).caucus("a")
    story.must_refuse(Because.WITHOUT_COUNSEL, MARA, Admit(ANA, story.room("a")))
    assert story.tell(MARA, Admit(ANA, story.room("a"), GUARDS)).seated("a") == (ANA,)


def test_those_who_stay_learn_that_somebody_went_and_not_where_to():
    story = Story().opened().everybody().caucus("a", "Red table").bring((ANA, LUIS), "Red table")
    withdrew = story.read_by(BEN, SeatWithdrew)
    assert [(e.seat, e.room) for e in withdrew] == [(ANA, JOINT), (LUIS, JOINT)]
    assert story.room("Red table").encode() not in story.bytes_of(BEN)
    assert not story.read_by(MARA, SeatWithdrew)
    assert story.read_by(MARA, SeatPlaced)[-1].room == story.room("Red table")


def test_those_in_the_target_learn_who_came_and_not_from_where():
    story = Story().opened().everybody().caucus("a").caucus("a", "Second").bring(LUIS, "a").bring(ANA, "Second")
    story.bring(ANA, "a")
    assert story.room("Second").encode() not in story.bytes_of(LUIS)
    assert [e.person.seat for e in story.read_by(LUIS, SeatPlaced)][-1] == ANA


def test_moves_between_caucuses_are_unseen_in_the_joint_session():
    story = Story().opened().everybody().caucus("a").caucus("a", "Second").bring((ANA, LUIS), "a")
    seen = {seat: story.bytes_of(seat) for seat in OUTSIDERS_OF_A}
    story.bring((ANA, LUIS), "Second")
    assert {seat: story.bytes_of(seat) for seat in OUTSIDERS_OF_A} == seen


def test_names_and_head_count_of_a_caucus_never_reach_outsiders():
    """Room names and counts shown to outsiders (CVE-2021-39163)."""
    story = Story().opened().everybody().caucus("a", "Red table")
    before = {seat: story.bytes_of(seat) for seat in OUTSIDERS_OF_A}
    story.tell(MARA, CloseRoom(story.room("Red table"))).caucus("b", "Blue table")
    for seat in OUTSIDERS_OF_A:
        assert story.bytes_of(seat) == before[seat]
        assert b"table" not in story.bytes_of(seat)


def test_one_of_the_circle_is_shown_the_whole_surface_and_nothing_that_was_said():
    story = _caucus_with_surface().bring(IRENA, "a")
    shown = story.read_by(IRENA, RoomShown)[-1].surface
    assert [e.element for e in shown.board] == ["e-1"]
    assert [n.text for n in shown.notes] == ["Floor: 8,500"]
    assert not any(line.text == "Between us" for line in story.read_by(IRENA, Said))


def test_an_outsider_who_is_brought_in_sees_nothing_older_by_any_path():
    story = _caucus_with_surface().bring(OLEG, "a")
    room = story.room("a")
    shown = story.read_by(OLEG, RoomShown)[-1].surface
    assert (shown.board, shown.notes) == ((), ())
    story.tell(ANA, Draw(room, (Patch(ItemId("e-1"), {"x": 9}),)))  # a change of what the outsider does not know
    assert b"e-1" not in story.bytes_of(OLEG)
    assert story.do(OLEG, Draw(room, (Patch(ItemId("e-1"), {"x": 5}),))) == ()
    story.tell(ANA, Draw(room, (stroke("e-2"),))).bring(OLEG, "joint").bring(OLEG, "a")
    assert [e.element for e in story.read_by(OLEG, RoomShown)[-1].surface.board] == ["e-2"]


def test_a_mediator_who_enters_a_caucus_belongs_to_its_circle_from_then_on():
    story = _caucus_with_surface()
    assert TOMAS not in story.session.rooms[story.room("a")].circle
    story.bring(TOMAS, "a", by=TOMAS)
    assert TOMAS in story.session.rooms[story.room("a")].circle
    assert [e.element for e in story.read_by(TOMAS, RoomShown)[-1].surface.board] == ["e-1"]


def test_the_roster_of_a_batch_holds_all_who_came_for_each_of_them():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS, NADIA), "a")
    for seat in (ANA, LUIS, NADIA):
        roster = story.read_by(seat, RoomShown)[-1].surface.roster
        assert [o.person.seat for o in roster] == sorted((ANA, LUIS, NADIA))
        assert all(o.standing is None and o.room is None for o in roster)


def test_people_return_to_the_same_room_after_their_line_was_lost():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    story.tell(HOST, NoteLine(ANA, up=False), NoteLine(ANA, up=True))
    assert story.session.seats[ANA].room == story.room("a")
    assert story.hears(ANA) == {LUIS}


def test_who_departed_is_moved_by_nobody():
    story = Story().opened().everybody().tell(BEN, Depart())
    story.must_refuse(Because.NOT_NOW, MARA, Move((BEN,), JOINT, story.seated("joint")))
    assert set(EVERYBODY) - {BEN} == set(story.seated("joint"))


@pytest.mark.parametrize("seat", [ELIN, OLEG])
def test_an_observer_or_expert_is_in_no_caucus_unless_invited(seat):
    story = _caucus_with_surface()
    assert seat not in story.session.rooms[story.room("a")].circle
    assert b"Between us" not in story.bytes_of(seat)


def _caucus_with_surface() -> Story:
    story = Story().opened().everybody().tell(MARA, AddAgendaItem("Rent"))
    story.caucus("a").bring((ANA, LUIS), "a").say(ANA, "Between us")
    story.tell(ANA, Draw(story.room("a"), (stroke("e-1"),)))
    return story.tell(LUIS, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))
