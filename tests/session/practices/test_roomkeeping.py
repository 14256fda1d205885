"""Caucus rooms: opened with a side, told to the mediators alone, closed when empty."""

from room_server.session.people import HOST, NEUTRAL, Role, SeatId, SideId
from room_server.session.practices.attendance import Depart
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.roomkeeping import CloseRoom, OpenRoom, RoomClosed, RoomOpened
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Limits
from tests.cast import ANA, BEN, EVERYBODY, IRENA, LUIS, MARA, MEDIATORS, NADIA, OUTSIDERS_OF_A, A, late_person
from tests.scenario import Story


def test_a_caucus_is_opened_for_all_of_its_side_whether_they_are_here_or_not():
    story = Story().opened().admitted(ANA).caucus("a")
    assert story.last(RoomOpened).circle == tuple(sorted((ANA, LUIS, IRENA, NADIA)))
    assert story.seated("a") == ()


def test_that_a_caucus_opens_or_closes_is_told_to_the_mediators_alone():
    story = Story().opened().everybody()
    before = {seat: story.bytes_of(seat) for seat in EVERYBODY}
    story.caucus("a").tell(MARA, CloseRoom(story.room("a")))
    assert story.last(RoomOpened).audience.seats == set(MEDIATORS)
    assert story.last(RoomClosed).audience.seats == set(MEDIATORS)
    assert all(story.bytes_of(seat) == before[seat] for seat in EVERYBODY if seat not in MEDIATORS)


def test_several_caucuses_are_held_at_once_and_hear_nothing_of_each_other():
    story = Story().opened().everybody().caucus("a").caucus("b")
    story.bring((ANA, LUIS), "a").bring(BEN, "b").say(ANA, "CANARY-a").say(BEN, "CANARY-b")
    assert story.hears(ANA) == {LUIS}
    assert story.hears(BEN) == frozenset()
    assert b"CANARY-a" not in story.bytes_of(BEN) + story.bytes_of(MARA)
    assert b"CANARY-b" not in story.bytes_of(ANA) + story.bytes_of(MARA)


def test_a_caucus_is_held_with_a_side_that_has_people():
    story = Story().opened().admitted(MARA)
    story.refused(Because.BAD_VALUE, MARA, OpenRoom("For nobody", SideId("q")))
    story.refused(Because.BAD_VALUE, MARA, OpenRoom("Neutral", NEUTRAL))
    story.refused(Because.EMPTY, MARA, OpenRoom(" ", A)).refused(Because.TOO_LONG, MARA, OpenRoom("t" * 121, A))


def test_only_mediators_and_the_host_open_one_and_only_mediators_close_it():
    story = Story().opened().everybody().refused(Because.NOT_ALLOWED, ANA, OpenRoom("Ours", A))
    (opened,) = story.do(HOST, OpenRoom("Beforehand", A))
    story.refused(Because.NOT_ALLOWED, ANA, CloseRoom(opened.room)).refused(
        Because.NOT_ALLOWED, HOST, CloseRoom(opened.room)
    )
    assert story.tell(MARA, CloseRoom(opened.room)).session.rooms[opened.room].open is False


def test_nobody_is_stranded_by_a_closing_room():
    """PRODUCT: people stranded when rooms close."""
    story = Story().opened().everybody().caucus("a").bring(ANA, "a")
    story.refused(Because.ROOM_NOT_EMPTY, MARA, CloseRoom(story.room("a"))).bring(ANA, "joint")
    story.tell(MARA, CloseRoom(story.room("a"))).refused(Because.NO_SUCH_ROOM, MARA, CloseRoom(story.room("a")))


def test_the_joint_session_is_not_a_caucus_to_close():
    story = Story().opened().admitted(MARA).refused(Because.BAD_VALUE, MARA, CloseRoom(JOINT))
    story.refused(Because.NO_SUCH_ROOM, MARA, CloseRoom(RoomId("r-none")))


def test_what_was_said_in_a_closed_caucus_stays_with_those_who_were_told_it():
    """PRODUCT: content of a room is lost when it closes."""
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").say(ANA, "Remember this.").bring(ANA, "joint")
    story.tell(MARA, CloseRoom(story.room("a")))
    assert [line.text for line in story.view(ANA).rooms[story.room("a")].lines] == ["Remember this."]
    assert all(b"Remember" not in story.bytes_of(seat) for seat in OUTSIDERS_OF_A)


def test_there_are_at_most_as_many_open_rooms_as_the_limit_says():
    story = Story(Limits(rooms_per_session=2)).opened().admitted(MARA).caucus("a")
    story.refused(Because.TOO_MANY, MARA, OpenRoom("Another", A)).tell(MARA, CloseRoom(story.room("a")))
    assert story.caucus("a", "Again").session.rooms[story.room("Again")].open


def test_somebody_invited_later_is_an_outsider_to_a_caucus_opened_before():
    late = SeatId("s-late")
    story = Story().opened().admitted(ANA, LUIS).caucus("a").bring((ANA, LUIS), "a").say(ANA, "Before you came.")
    story.tell(HOST, InviteSeat(late_person(late, Role.COUNSEL, A))).admitted(late)
    assert late not in story.session.rooms[story.room("a")].circle


def test_an_empty_caucus_can_be_left_by_leaving_the_call_and_then_closed():
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").tell(ANA, Depart())
    assert story.tell(MARA, CloseRoom(story.room("a"))).session.rooms[story.room("a")].seated == frozenset()
