"""Whoever waits is told how long it may take, each for themselves, and says how they are."""

import pytest

from room_server.session.audience import MINUTE_MS
from room_server.session.people import SideId, Wait, WaitAnswer
from room_server.session.practices.attendance import Depart, Hold
from room_server.session.practices.moves import Admit, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.waiting import AnswerCheckIn, CheckInAnswered, TellWait, WaitTold
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomKind
from room_server.session.state import Limits
from tests.cast import ANA, BEN, LUIS, MARA, MEDIATORS, TOMAS
from tests.scenario import Story

SOON = "I am reading your papers."


def in_the_lobby() -> Story:
    """Return a session in which Ana and Ben wait in the lobby."""
    return Story().opened().admitted(MARA).arrived(ANA, BEN)


def test_each_is_told_for_themselves():
    story = in_the_lobby().tell(MARA, TellWait((ANA, BEN), f" {SOON} ", 10))
    wait = Wait(SOON, story.now + 10 * MINUTE_MS, minimal=False, at=story.now)
    assert story.view(ANA).people[ANA].care.wait == story.view(TOMAS).people[BEN].care.wait == wait
    assert [event.seat for event in story.read_by(ANA, WaitTold)] == [ANA]
    assert story.last(WaitTold).audience.seats == {BEN, *MEDIATORS}


def test_what_was_told_is_kept_up_to_date():
    story = in_the_lobby().tell(MARA, TellWait((ANA,), SOON, 10), Hold(ANA, "A moment."), TellWait((ANA,), "", 0))
    assert story.view(ANA).people[ANA].care.wait == Wait("", None, minimal=False, at=story.now)


def test_the_minimal_mode_goes_without_words():
    story = in_the_lobby().tell(MARA, TellWait((ANA,), "", 15, minimal=True))
    assert story.view(ANA).people[ANA].care.wait.minimal
    story.must_refuse(Because.BAD_VALUE, MARA, TellWait((ANA,), SOON, 15, minimal=True))


@pytest.mark.parametrize(
    ("seats", "word", "minutes", "because"),
    [
        ((), SOON, 5, Because.BAD_VALUE),
        ((ANA, ANA), SOON, 5, Because.BAD_VALUE),
        ((ANA,), SOON, -1, Because.BAD_VALUE),
        ((ANA,), SOON, 241, Because.BAD_VALUE),
        ((ANA,), "x" * 201, 5, Because.TOO_LONG),
        ((ANA, LUIS), SOON, 5, Because.NOT_NOW),  # Luis has not come
        ((MARA,), SOON, 5, Because.NOT_NOW),
        (("s-none",), SOON, 5, Because.NO_SUCH_SEAT),
    ],
)
def test_bad_words_are_refused_for_all(seats, word, minutes, because):
    in_the_lobby().must_refuse(because, MARA, TellWait(seats, word, minutes))


def test_a_side_waits_in_its_room_while_no_mediator_sits_there():
    story = Story().opened().admitted(ANA, LUIS, TOMAS).caucus("a").bring((ANA, LUIS, TOMAS), "a")
    story.must_refuse(Because.NOT_NOW, MARA, TellWait((ANA,), SOON, 5)).must_refuse(
        Because.NOT_NOW, ANA, AnswerCheckIn(True)
    )
    story.bring(TOMAS, "joint").tell(MARA, TellWait((ANA, LUIS), SOON, 5)).tell(ANA, AnswerCheckIn(well=False))
    assert story.view(MARA).people[ANA].care.answer == WaitAnswer(well=False, at=story.now)
    story.bring(TOMAS, "a")
    for reader in (ANA, MARA, TOMAS):
        assert story.view(reader).people[ANA].care.wait is story.view(reader).people[ANA].care.answer is None


def test_who_talks_without_a_mediator_by_their_own_wish_waits_for_none():
    story = Story().opened().admitted(MARA, ANA, BEN).tell(MARA, OpenRoom("Ana's", SideId("a"), RoomKind.CONSULTATION))
    room = next(r.id for r in story.session.rooms.values() if r.kind is RoomKind.CONSULTATION)
    story.tell(MARA, Move((ANA,), room, ()))
    assert not story.session.waits(ANA)
    assert story.view(MARA).rooms[room].waiting_since is None


def test_a_wait_ends_with_being_placed_and_with_leaving():
    story = in_the_lobby().tell(MARA, TellWait((ANA, BEN), SOON, 5), Admit(ANA)).tell(BEN, Depart()).arrived(BEN)
    for seat in (ANA, BEN):
        assert story.view(seat).people[seat].care.wait is story.view(MARA).people[seat].care.wait is None


def test_how_one_is_is_told_to_mediators_alone():
    story = in_the_lobby().tell(ANA, AnswerCheckIn(well=True))
    assert story.last(CheckInAnswered).audience.seats == {ANA, *MEDIATORS}
    story.must_refuse(Because.NOT_ALLOWED, ANA, TellWait((ANA,), SOON, 5))
    story.must_refuse(Because.NOT_ALLOWED, MARA, AnswerCheckIn(well=True))


@pytest.mark.parametrize("minutes", [0, Limits().wait_minutes + 1])
def test_the_times_of_a_session_are_sensible(minutes):
    for setting in ("check_in_minutes", "nudge_minutes"):
        with pytest.raises(Refusal, match=Because.BAD_VALUE):
            Story().opened(**{setting: minutes})


def test_a_session_tells_everyone_its_times():
    seen = Story().opened(check_in_minutes=7, nudge_minutes=20).view(ANA)
    assert (seen.check_in_minutes, seen.nudge_minutes) == (7, 20)
