"""Requests are a confidence between asker and mediators; breaks are shared without saying who asked."""

import pytest

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Depart
from room_server.session.practices.breaks import (
    MINUTE_MS,
    AnswerRequest,
    Ask,
    BreakEnded,
    BreakIsOver,
    BreakStarted,
    EndBreak,
    RequestMade,
    RequestSettled,
    StartBreak,
    TellReady,
    WithdrawRequest,
)
from room_server.session.practices.notes import KeepNote
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Outcome, RequestKind
from tests.cast import ANA, BEN, ELIN, EVERYBODY, LUIS, MARA, MEDIATORS, TOMAS, late_person
from tests.scenario import Story

BREAK = Ask(RequestKind.BREAK)


def test_a_request_is_heard_by_its_asker_and_by_every_mediator():
    """PRODUCT: a help request reaches only the host."""
    story = Story().opened().everybody()
    others = {s: story.bytes_of(s) for s in EVERYBODY if s not in {ANA, *MEDIATORS}}
    story.tell(ANA, BREAK)
    assert story.last(RequestMade).audience.seats == {ANA, *MEDIATORS}
    assert {s: story.bytes_of(s) for s in others} == others


def test_an_observer_may_ask_too_and_a_mediator_has_no_one_to_ask():
    story = Story().opened().everybody().tell(ELIN, Ask(RequestKind.PRIVATE_WORD))
    story.must_refuse(Because.NOT_ALLOWED, MARA, BREAK).must_refuse(Because.NOT_ALLOWED, TOMAS, WithdrawRequest())


def test_one_has_one_request_at_a_time_and_may_take_it_back():
    story = Story().opened().admitted(ANA).tell(ANA, BREAK).must_refuse(Because.ALREADY, ANA, BREAK)
    story.tell(ANA, WithdrawRequest()).must_refuse(Because.NO_SUCH_REQUEST, ANA, WithdrawRequest())
    assert story.last(RequestSettled).how == "withdrawn"


def test_the_grant_does_not_say_who_asked():
    story = Story().opened().everybody().tell(ANA, BREAK).tell(MARA, StartBreak(10, (JOINT,), ANA))
    told = story.read_by(BEN)[-1]
    assert isinstance(told, BreakStarted)
    assert story.last(RequestSettled).audience.seats == {ANA, *MEDIATORS}
    assert told.until == story.now + 10 * MINUTE_MS
    assert not story.read_by(BEN, RequestSettled)


def test_a_word_answers_a_request_without_a_break():
    story = Story().opened().everybody().tell(ANA, BREAK).tell(TOMAS, AnswerRequest(ANA, "After this point."))
    assert story.view(ANA).answer == "After this point."
    assert story.session.breaks == {}
    story.must_refuse(Because.NO_SUCH_REQUEST, MARA, AnswerRequest(ANA, "Again"))
    story.must_refuse(Because.NOT_ALLOWED, BEN, AnswerRequest(ANA, "No")).tell(ANA, BREAK)
    story.must_refuse(Because.EMPTY, MARA, AnswerRequest(ANA, "")).must_refuse(
        Because.TOO_LONG, MARA, AnswerRequest(ANA, "x" * 4001)
    )


def test_a_break_cuts_its_room_and_no_other():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(MARA, StartBreak(5, (JOINT,)))
    assert story.hears(BEN) == frozenset()
    assert story.hears(ANA) == {LUIS}
    assert not story.read_by(ANA, BreakStarted)


def test_a_break_for_all_takes_every_room_with_people():
    story = Story().opened().everybody().caucus("a").caucus("b").bring(ANA, "a").tell(MARA, StartBreak(5))
    assert set(story.session.breaks) == {JOINT, story.room("a")}
    story.must_refuse(Because.ON_BREAK, MARA, StartBreak(5)).must_refuse(
        Because.ON_BREAK, MARA, StartBreak(5, (JOINT,))
    )


@pytest.mark.parametrize("minutes", [0, -1, 241])
def test_a_break_has_a_sensible_length(minutes):
    Story().opened().admitted(ANA).must_refuse(Because.BAD_VALUE, MARA, StartBreak(minutes, (JOINT,)))


def test_a_break_for_a_room_or_request_that_is_not_there_is_refused():
    story = Story().opened().admitted(ANA)
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, StartBreak(5, (RoomId("r-none"),)))
    story.must_refuse(Because.NO_SUCH_REQUEST, MARA, StartBreak(5, (JOINT,), ANA))
    story.must_refuse(Because.NOT_ALLOWED, ANA, StartBreak(5)).must_refuse(Because.NOT_ON_BREAK, MARA, EndBreak(JOINT))
    story.must_refuse(Because.NOT_ON_BREAK, MARA, EndBreak(RoomId("r-none"))).must_refuse(
        Because.NOT_ALLOWED, ANA, EndBreak(JOINT)
    )


def test_a_break_ends_by_the_mediator():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, StartBreak(5, (JOINT,)), EndBreak(JOINT))
    assert story.last(BreakEnded).audience.seats >= {ANA, BEN, MARA}
    assert story.hears(ANA) == {BEN, MARA}


def test_a_break_ends_by_itself_at_its_time_and_a_double_of_the_timer_does_nothing():
    story = Story().opened().admitted(ANA).tell(MARA, StartBreak(5, (JOINT,)))
    over = BreakIsOver(JOINT, story.session.breaks[JOINT].started_at)
    assert story.do(HOST, over) == ()
    story.now += 5 * MINUTE_MS
    assert story.tell(HOST, over).session.breaks == {}
    assert story.do(HOST, over) == ()


def test_the_timer_of_an_earlier_break_does_not_end_a_later_one():
    story = Story().opened().admitted(ANA).tell(MARA, StartBreak(5, (JOINT,)))
    first = BreakIsOver(JOINT, story.session.breaks[JOINT].started_at)
    story.tell(MARA, EndBreak(JOINT), StartBreak(30, (JOINT,)))
    story.now += 6 * MINUTE_MS
    assert story.do(HOST, first) == ()
    assert JOINT in story.session.breaks
    story.must_refuse(Because.NOT_ALLOWED, MARA, first)


def test_who_comes_into_a_pausing_room_sees_its_countdown():
    story = Story().opened().admitted(ANA).tell(MARA, StartBreak(5, (JOINT,))).admitted(BEN)
    assert story.view(BEN).rooms[JOINT].pause == story.session.breaks[JOINT]
    assert story.hears(BEN) == frozenset()


def test_a_request_ends_with_its_askers_leaving_and_with_the_session():
    story = Story().opened().admitted(ANA, BEN).tell(ANA, BREAK).tell(ANA, Depart())
    assert story.session.requests == {}
    story.tell(BEN, BREAK).tell(MARA, StartBreak(5), DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    assert (story.session.requests, story.session.breaks) == ({}, {})
    assert story.view(MARA).requests == {}


def test_a_reason_is_read_by_its_writer_and_the_mediators_alone():
    story = Story().opened().everybody().tell(ANA, Ask(RequestKind.BREAK, "  I feel dizzy. "))
    story.tell(MARA, StartBreak(10, (JOINT,), ANA))
    assert story.last(RequestMade).reason == "I feel dizzy."
    readers = {seat for seat in EVERYBODY if b"dizzy" in story.bytes_of(seat)}
    assert readers == {ANA, *MEDIATORS}
    story.must_refuse(Because.TOO_LONG, BEN, Ask(RequestKind.BREAK, "x" * 501)).tell(BEN, Ask(RequestKind.BREAK, "  "))
    assert story.last(RequestMade).reason == ""


def test_the_others_are_told_the_same_bytes_whether_somebody_asked_or_the_mediator_called_the_break():
    told = []
    for asks in (True, False):
        story = Story().opened().everybody()
        story.tell(*((ANA, Ask(RequestKind.BREAK, "I feel dizzy.")) if asks else (MARA, KeepNote("A good moment."))))
        story.tell(MARA, StartBreak(10, (JOINT,), ANA if asks else None), EndBreak(JOINT)).say(BEN, "Shall we?")
        told.append([v for seat in (BEN, LUIS, ELIN) for v in story.told[seat][-3:]] + [story.bytes_of(BEN)])
    assert told[0][-1] == told[1][-1]
    assert [v.event.at for v in told[0][:-1]] == [v.event.at for v in told[1][:-1]]


def test_somebody_in_any_room_asks_all_mediators_for_help():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(LUIS, Ask(RequestKind.HELP))
    asked = story.now
    for mediator in MEDIATORS:
        assert story.view(mediator).requests[LUIS].asked_at == asked
    assert not story.read_by(ANA, RequestMade)
    vera = SeatId("s-vera")
    story.tell(HOST, InviteSeat(late_person(vera, Role.CO_MEDIATOR)))
    assert story.view(vera).requests[LUIS].kind is RequestKind.HELP


def test_who_is_ready_is_told_to_the_mediators_alone_until_the_break_ends():
    story = Story().opened().everybody().must_refuse(Because.NOT_ON_BREAK, ANA, TellReady(ready=True))
    story.tell(MARA, StartBreak(10, (JOINT,))).must_refuse(Because.ALREADY, ANA, TellReady(ready=False))
    before = story.bytes_of(BEN)
    story.tell(ANA, TellReady(ready=True)).must_refuse(Because.ALREADY, ANA, TellReady(ready=True))
    story.must_refuse(Because.NOT_ALLOWED, MARA, TellReady(ready=True)).tell(LUIS, TellReady(ready=True))
    story.tell(LUIS, TellReady(ready=False))
    assert story.bytes_of(BEN) == before
    assert {seat for seat, one in story.view(TOMAS).people.items() if one.care.ready} == {ANA}
    story.tell(MARA, EndBreak(JOINT))
    assert not story.view(ANA).people[ANA].care.ready
    assert not story.view(MARA).people[ANA].care.ready


def test_who_is_moved_out_of_a_break_is_not_ready_for_another():
    story = Story().opened().admitted(ANA).caucus("a").tell(MARA, StartBreak(10, (JOINT,)))
    story.tell(ANA, TellReady(ready=True)).bring(ANA, "a")
    assert not story.session.seats[ANA].care.ready


def test_a_reason_may_come_later_and_the_wish_keeps_its_age():
    story = Story().opened().everybody().tell(ANA, BREAK)
    asked = story.now
    story.tell(ANA, Ask(RequestKind.BREAK, "I feel dizzy.")).must_refuse(Because.ALREADY, ANA, BREAK)
    story.must_refuse(Because.ALREADY, ANA, Ask(RequestKind.BREAK, "I feel dizzy."))
    story.must_refuse(Because.ALREADY, ANA, Ask(RequestKind.HELP, "I feel dizzy."))
    assert (story.view(MARA).requests[ANA].asked_at, story.view(ANA).requests[ANA].reason) == (asked, "I feel dizzy.")
