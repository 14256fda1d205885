"""The questions that practices ask of the state."""

import pytest

from room_server.session.people import SeatId
from room_server.session.practices.attendance import Remove
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Session, checked_text
from tests.cast import ANA, BEN, EVERYBODY, LUIS, MARA, MEDIATORS, OLEG, TOMAS, A, B
from tests.scenario import Story


def test_who_mediates_and_who_is_admitted():
    story = Story().opened().admitted(ANA).arrived(BEN)
    assert story.session.mediators() == set(MEDIATORS)
    assert story.session.admitted() == {MARA, ANA}
    assert story.tell(MARA, Remove(TOMAS)).session.mediators() == {MARA}


def test_which_sides_are_meant_by_seats():
    session = Story().opened().session
    assert session.sides_in((ANA, LUIS, MARA, OLEG)) == {A}
    assert session.sides_in(EVERYBODY) == {A, B}


def test_the_approver_of_a_side_is_gone_when_removed():
    story = Story().opened().admitted(ANA)
    assert story.session.approver_of(A) == ANA
    assert story.tell(MARA, Remove(ANA)).session.approver_of(A) is None
    assert story.session.approver_of(SeatId("z")) is None


def test_what_is_not_there_is_refused():
    story = Story().opened().admitted(ANA).caucus("a")
    story.tell(MARA, CloseRoom(story.room("a")))
    for ask, because in (
        (lambda: story.session.seating(SeatId("s-nobody")), Because.NO_SUCH_SEAT),
        (lambda: story.session.open_room(RoomId("r-none")), Because.NO_SUCH_ROOM),
        (lambda: story.session.open_room(story.room("a")), Because.NO_SUCH_ROOM),
        (lambda: story.session.room_of(BEN), Because.NOT_SEATED),
    ):
        with pytest.raises(Refusal) as refusal:
            ask()
        assert refusal.value.because is because
    assert story.session.open_room(JOINT).id == JOINT
    assert Session().seats == {}


def test_texts_are_trimmed_and_limited():
    assert checked_text("  a  ", 1) == "a"
    for text, because in ((" ", Because.EMPTY), ("ab", Because.TOO_LONG)):
        with pytest.raises(Refusal) as refusal:
            checked_text(text, 1)
        assert refusal.value.because is because
