"""Rooms: opened for their circle, told to the mediators alone, renamed, closed when empty."""

import pytest

from room_server.session.people import HOST, NEUTRAL, Role, SeatId, SideId
from room_server.session.practices.attendance import Depart
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.roomkeeping import (
    CloseRoom,
    OpenRoom,
    RenameRoom,
    RoomClosed,
    RoomOpened,
    RoomRenamed,
)
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import Limits
from tests.cast import (
    ANA,
    BEN,
    EVERYBODY,
    IRENA,
    LUIS,
    MARA,
    MEDIATORS,
    MEI,
    NADIA,
    OLEG,
    OUTSIDERS_OF_A,
    A,
    late_person,
)
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
    story.must_refuse(Because.BAD_VALUE, MARA, OpenRoom("For nobody", SideId("q")))
    story.must_refuse(Because.BAD_VALUE, MARA, OpenRoom("Neutral", NEUTRAL))
    story.must_refuse(Because.EMPTY, MARA, OpenRoom(" ", A)).must_refuse(Because.TOO_LONG, MARA, OpenRoom("t" * 121, A))


def test_only_mediators_and_the_host_open_one_and_only_mediators_close_it():
    story = Story().opened().everybody().must_refuse(Because.NOT_ALLOWED, ANA, OpenRoom("Ours", A))
    (opened,) = story.do(HOST, OpenRoom("Beforehand", A))
    story.must_refuse(Because.NOT_ALLOWED, ANA, CloseRoom(opened.room)).must_refuse(
        Because.NOT_ALLOWED, HOST, CloseRoom(opened.room)
    )
    assert story.tell(MARA, CloseRoom(opened.room)).session.rooms[opened.room].open is False


def test_nobody_is_stranded_by_a_closing_room():
    """PRODUCT: people stranded when rooms close."""
    story = Story().opened().everybody().caucus("a").bring(ANA, "a")
    story.must_refuse(Because.ROOM_NOT_EMPTY, MARA, CloseRoom(story.room("a"))).bring(ANA, "joint")
    story.tell(MARA, CloseRoom(story.room("a"))).must_refuse(Because.NO_SUCH_ROOM, MARA, CloseRoom(story.room("a")))


def test_the_joint_session_is_not_a_caucus_to_close():
    story = Story().opened().admitted(MARA).must_refuse(Because.BAD_VALUE, MARA, CloseRoom(JOINT))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, CloseRoom(RoomId("r-none")))


def test_what_was_said_in_a_closed_caucus_stays_with_those_who_were_told_it():
    """PRODUCT: content of a room is lost when it closes."""
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").say(ANA, "Remember this.").bring(ANA, "joint")
    story.tell(MARA, CloseRoom(story.room("a")))
    assert [line.text for line in story.view(ANA).rooms[story.room("a")].lines] == ["Remember this."]
    assert all(b"Remember" not in story.bytes_of(seat) for seat in OUTSIDERS_OF_A)


def test_there_are_at_most_as_many_open_rooms_as_the_limit_says():
    story = Story(Limits(rooms_per_session=2)).opened().admitted(MARA).caucus("a")
    story.must_refuse(Because.TOO_MANY, MARA, OpenRoom("Another", A)).tell(MARA, CloseRoom(story.room("a")))
    assert story.caucus("a", "Again").session.rooms[story.room("Again")].open


def test_somebody_invited_later_is_an_outsider_to_a_caucus_opened_before():
    late = SeatId("s-late")
    story = Story().opened().admitted(ANA, LUIS).caucus("a").bring((ANA, LUIS), "a").say(ANA, "Before you came.")
    story.tell(HOST, InviteSeat(late_person(late, Role.COUNSEL, A))).admitted(late)
    assert late not in story.session.rooms[story.room("a")].circle


def test_an_empty_caucus_can_be_left_by_leaving_the_call_and_then_closed():
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").tell(ANA, Depart())
    assert story.tell(MARA, CloseRoom(story.room("a"))).session.rooms[story.room("a")].seated == frozenset()


def test_a_room_of_each_kind_has_its_circle():
    story = Story().opened().everybody().roomed(RoomKind.CONSULTATION, "a").roomed(RoomKind.COUNSEL)
    story.roomed(RoomKind.MEDIATORS).roomed(RoomKind.HOLD)
    circles = {room.kind: room.circle for room in story.session.rooms.values()}
    assert circles[RoomKind.CONSULTATION] == {ANA, LUIS, IRENA, NADIA}
    assert circles[RoomKind.COUNSEL] == {LUIS, MEI}
    assert circles[RoomKind.MEDIATORS] == set(MEDIATORS)
    assert circles[RoomKind.HOLD] == frozenset()


@pytest.mark.parametrize(
    "ask",
    [
        OpenRoom("A second joint session", kind=RoomKind.JOINT),
        OpenRoom("Of no side", kind=RoomKind.CONSULTATION),
        OpenRoom("Of a side", A, RoomKind.COUNSEL),
        OpenRoom("Of one side alone", kind=RoomKind.COUNSEL, people=(LUIS,)),
        OpenRoom("Not a lawyer", kind=RoomKind.COUNSEL, people=(LUIS, BEN)),
        OpenRoom("For some", A, people=(ANA,)),
    ],
)
def test_a_room_that_is_for_nobody_or_for_others_than_its_kind_is_refused(ask):
    Story().opened().admitted(MARA).must_refuse(Because.BAD_VALUE, MARA, ask)


def test_another_name_is_told_to_those_who_know_the_room():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS, OLEG), "a").bring((LUIS, OLEG), "joint")
    room = story.room("a")
    story.tell(MARA, RenameRoom(room, "Money"))
    told = {seat for seat in EVERYBODY if story.read_by(seat, RoomRenamed)}
    assert told == {ANA, LUIS, *MEDIATORS}, "the guest who went knows it by the name that it had"
    assert story.view(LUIS).rooms[room].title == "Money"
    story.must_refuse(Because.ALREADY, MARA, RenameRoom(room, " Money ")).must_refuse(
        Because.BAD_VALUE, MARA, RenameRoom(JOINT, "Ours")
    )
    story.must_refuse(Because.NOT_ALLOWED, ANA, RenameRoom(room, "Mine")).must_refuse(
        Because.NO_SUCH_ROOM, MARA, RenameRoom(RoomId("r-none"), "None")
    )
