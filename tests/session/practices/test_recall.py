"""Recalls: who is called back and told what, who asks for a moment, and that what was shown is what happens."""

import pytest

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Confirm, Depart, Remove
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.moves import (
    GUARDS,
    Admit,
    GuardsAcknowledged,
    Move,
    RoomEntered,
    SeatPlaced,
    SeatWithdrew,
)
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.recall import (
    AnswerRecall,
    CallOffRecall,
    ProlongRecall,
    RecallAnswered,
    RecallEnded,
    RecallIsOver,
    RecallLifted,
    RecallNow,
    RecallPlanned,
    RecallProlonged,
    RecallSet,
    SetRecall,
)
from room_server.session.recalls import RecallOver
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import Limits, Outcome
from tests.cast import ANA, BEN, ELIN, INTERPRETED, IRENA, LUIS, MARA, MEDIATORS, MEI, NADIA, OLEG, TOMAS, late_person
from tests.scenario import Story

MINUTE = 60  # seconds
RECALLS = (RecallPlanned, RecallSet, RecallProlonged, RecallAnswered, RecallLifted, RecallEnded)


def apart(**opening):
    """Ana, Luis and Irena in caucus a; Ben and Mei in caucus b; Mara, Tomas and Elin in the joint session."""
    story = Story().opened(**opening).admitted(MARA, TOMAS, ANA, LUIS, IRENA, BEN, MEI, ELIN)
    story.caucus("a").bring((ANA, LUIS, IRENA), "a")
    return story.caucus("b").bring((BEN, MEI), "b")


def called(story, *seats, seconds=MINUTE, acknowledged=()):
    """Let Mara call these people back; with none named, everybody in a private room."""
    private = [room for room in story.session.rooms.values() if room.private]
    everybody = tuple(sorted(seat for room in private for seat in room.seated))
    return story.tell(MARA, SetRecall(seats or everybody, seconds, story.seated("joint"), acknowledged))


def over(story):
    """Let the time run out, and the host see it."""
    story.now = max(story.now, story.session.recall.until)
    return story.tell(HOST, RecallIsOver(story.session.recall.started_at))


def in_joint(story):
    return set(story.seated("joint"))


def told_of_recalls(story, seat):
    return [event for event in story.read_by(seat) if isinstance(event, RECALLS)]


def test_when_the_time_is_over_all_are_brought_over_and_confirm():
    story = over(called(apart()))
    assert {ANA, LUIS, IRENA, BEN, MEI} <= in_joint(story)
    assert story.session.recall is None
    assert not story.session.seats[ANA].confirmed
    assert story.hears(ANA) == set()
    assert ANA in story.tell(ANA, Confirm(JOINT)).hears(MARA)


def test_nothing_happens_before_its_time():
    story = called(apart())
    began = story.session.recall.started_at
    assert story.do(HOST, RecallIsOver(began)) == ()
    assert story.do(HOST, RecallIsOver(began - 1)) == ()
    assert in_joint(story) == {MARA, TOMAS, ELIN}


def test_each_is_told_until_when_and_how_many_and_no_name():
    story = called(apart())
    (told,) = told_of_recalls(story, BEN)
    assert (type(told), told.seat, told.others) == (RecallSet, BEN, 7)
    assert told.until == told.at + MINUTE * 1_000
    assert (story.view(BEN).recalled.until, story.view(BEN).recall) == (told.until, None)
    assert told.audience.seats == {BEN}


def test_those_who_are_not_called_back_learn_nothing_of_it():
    story = called(apart(), BEN, MEI)
    story.tell(BEN, AnswerRecall(wait=True)).tell(MARA, ProlongRecall(30)).tell(TOMAS, CallOffRecall())
    for seat in (ANA, LUIS, IRENA, ELIN):
        assert told_of_recalls(story, seat) == []


def test_mediators_see_who_is_called_back_and_who_will_be_there():
    story = called(apart(), BEN, MEI)
    for seat in MEDIATORS:
        seen = story.view(seat).recall
        assert (seen.by, set(seen.seats), set(seen.expected)) == (MARA, {BEN, MEI}, {MARA, TOMAS, ELIN, BEN, MEI})
        assert story.view(seat).recalled is None


def test_who_asks_for_a_moment_stays_and_only_mediators_know():
    story = called(apart())
    story.tell(IRENA, AnswerRecall(wait=True))
    assert story.view(MARA).recall.waits == (IRENA,)
    assert story.view(IRENA).recalled.waits
    assert not any(isinstance(event, RecallAnswered) for seat in (ANA, BEN) for event in story.read_by(seat))
    over(story)
    assert {ANA, LUIS, BEN, MEI} <= in_joint(story)
    assert story.seated("a") == (IRENA,)
    ended = story.view(TOMAS).recall_over
    assert (ended.how, ended.waits, ended.kept) == (RecallOver.DONE, (IRENA,), ())
    assert story.view(IRENA).recalled is None


def test_who_stays_sees_the_others_go_in_an_order_that_tells_nothing_of_what_was_asked():
    orders = []
    for asked in ((LUIS, IRENA, ANA), (IRENA, ANA, LUIS)):
        story = called(apart(), *asked)
        over(story.tell(ANA, AnswerRecall(wait=True)))
        orders.append([event.seat for event in story.read_by(ANA, SeatWithdrew)])
    assert orders[0] == orders[1]
    assert len(orders[0]) > 1


def test_one_can_come_after_all():
    story = called(apart())
    story.tell(BEN, AnswerRecall(wait=True)).must_refuse(Because.ALREADY, BEN, AnswerRecall(wait=True))
    over(story.tell(BEN, AnswerRecall(wait=False)))
    assert BEN in in_joint(story)


def test_a_party_does_not_come_without_the_counsel_who_asked_for_a_moment():
    story = called(apart())
    over(story.tell(MEI, AnswerRecall(wait=True)))
    assert story.seated("b") == (BEN, MEI)
    assert story.last(RecallEnded).kept == (BEN,)
    assert {ANA, LUIS, IRENA} <= in_joint(story)
    assert not any(isinstance(event, GuardsAcknowledged) for event in story.log)


def test_what_was_acknowledged_when_it_was_set_is_written_down_when_it_happens():
    story = apart().must_refuse(Because.WITHOUT_COUNSEL, MARA, SetRecall((BEN,), MINUTE, (ELIN, MARA, TOMAS)))
    called(story, BEN, acknowledged=(Because.WITHOUT_COUNSEL,))
    assert not any(isinstance(event, GuardsAcknowledged) for event in story.log)
    over(story)
    assert BEN in in_joint(story)
    meant = story.last(GuardsAcknowledged)
    assert (meant.by, meant.seats, meant.guards) == (MARA, (BEN,), (Because.WITHOUT_COUNSEL,))


@pytest.mark.parametrize("asks", [ANA, NADIA])
def test_an_interpreter_and_whom_they_serve_stay_together(asks):
    story = Story().opened(seats=INTERPRETED).admitted(MARA, ANA, NADIA, IRENA, BEN).caucus("a")
    story.bring((ANA, IRENA), "a").tell(NADIA, Confirm(story.room("a")))
    unseen = SetRecall((ANA, IRENA), 60, story.seated("joint"), GUARDS)
    called(story.must_refuse(Because.ROOM_CHANGED, MARA, unseen), ANA, IRENA, NADIA)
    over(story.tell(asks, AnswerRecall(wait=True)))
    assert story.seated("a") == (ANA, NADIA)
    assert IRENA in in_joint(story)


def test_all_may_ask_for_a_moment_and_then_nobody_comes():
    story = called(apart(), BEN, MEI)
    over(story.tell(BEN, AnswerRecall(wait=True)).tell(MEI, AnswerRecall(wait=True)))
    assert in_joint(story) == {MARA, TOMAS, ELIN}
    assert (story.last(RecallEnded).how, story.last(RecallEnded).came) == (RecallOver.DONE, ())


def test_a_mediator_calls_it_off_and_those_who_knew_are_told():
    story = called(apart(), BEN, MEI).tell(TOMAS, CallOffRecall())
    assert [type(event) for event in told_of_recalls(story, BEN)] == [RecallSet, RecallLifted]
    assert (story.session.recall, story.view(BEN).recalled) == (None, None)
    assert (story.view(MARA).recall, story.view(MARA).recall_over.how) == (None, RecallOver.CALLED_OFF)
    assert story.view(MARA).recall_over.by == TOMAS
    for command in (CallOffRecall(), RecallNow(), ProlongRecall(30)):
        story.must_refuse(Because.NO_SUCH_REQUEST, MARA, command)


def test_a_mediator_prolongs_it_and_those_called_back_see_the_new_time():
    story = called(apart(), BEN, MEI)
    until = story.session.recall.until
    story.tell(BEN, AnswerRecall(wait=True)).tell(TOMAS, ProlongRecall(MINUTE))
    assert {story.view(seat).recalled.until for seat in (BEN, MEI)} == {until + 60_000}
    assert story.view(MARA).recall.until == until + 60_000
    assert story.view(BEN).recalled.waits
    story.now = until
    assert story.do(HOST, RecallIsOver(story.session.recall.started_at)) == ()


def test_a_mediator_brings_them_over_now():
    story = called(apart()).tell(BEN, AnswerRecall(wait=True)).tell(TOMAS, RecallNow())
    assert {ANA, LUIS, IRENA, MEI} <= in_joint(story)
    assert BEN not in in_joint(story)
    assert not story.session.seats[ANA].confirmed


def test_now_is_refused_where_nobody_would_come_or_it_is_not_what_was_shown():
    story = called(apart(), BEN, MEI).tell(MEI, AnswerRecall(wait=True))
    story.must_refuse(Because.NOT_NOW, MARA, RecallNow()).tell(MEI, AnswerRecall(wait=False))
    story.bring((MARA, TOMAS), "a").must_refuse(Because.ROOM_CHANGED, MARA, RecallNow())


def test_nobody_else_comes_into_the_joint_session_meanwhile_but_mediators_and_those_who_were_shown():
    story = called(apart().arrived(OLEG), BEN, MEI)
    story.must_refuse(Because.CALLED_BACK, MARA, Admit(OLEG)).must_refuse(
        Because.CALLED_BACK, MARA, Move((IRENA,), JOINT, story.seated("joint"))
    )
    story.bring((TOMAS, ELIN), "a").bring((TOMAS, ELIN), "joint").bring(BEN, "joint")
    assert {MEI, TOMAS, ELIN, BEN} <= in_joint(over(story))
    assert OLEG in in_joint(story.admitted(OLEG))


def test_mediators_are_counted_wherever_they_are():
    story = apart().bring(TOMAS, "a", by=TOMAS)
    called(story, BEN, MEI)
    assert TOMAS not in story.session.recall.expected
    assert story.view(BEN).recalled.others == 4
    story.bring(TOMAS, "joint", by=TOMAS)
    assert {BEN, MEI, TOMAS} <= in_joint(over(story))


def test_nobody_comes_meanwhile_to_interpret_for_one_called_back_and_so_nobody_else_would_come_along():
    story = Story().opened(seats=INTERPRETED).admitted(MARA, ANA, BEN).caucus("a").bring(ANA, "a")
    called(story, ANA).arrived(NADIA).must_refuse(Because.CALLED_BACK, MARA, Admit(NADIA, story.room("a"), GUARDS))
    over(story)
    assert ANA in in_joint(story)
    story.bring(ANA, "a")
    assert NADIA in story.tell(MARA, Admit(NADIA, story.room("a"), GUARDS)).seated("a")


@pytest.mark.parametrize(
    "change",
    [
        lambda story: story.tell(MARA, Depart()).tell(TOMAS, Depart()),
        lambda story: story.bring((MARA, TOMAS), "a", by=TOMAS),
    ],
    ids=["no mediator is left", "the mediators went elsewhere"],
)
def test_nobody_is_moved_where_it_would_not_be_as_shown(change):
    story = called(apart(), BEN, MEI)
    change(story)
    before = in_joint(story)
    over(story)
    assert in_joint(story) == before
    assert story.seated("b") == (BEN, MEI)
    assert story.last(RecallEnded).how is RecallOver.CHANGED
    assert [type(event) for event in told_of_recalls(story, BEN)] == [RecallSet, RecallLifted]


def test_nobody_is_moved_where_the_mediator_who_was_shown_was_removed():
    story = called(apart().bring(TOMAS, "a", by=TOMAS), BEN, MEI).tell(HOST, Remove(MARA))
    assert over(story).seated("b") == (BEN, MEI)
    assert story.last(RecallEnded).how is RecallOver.CHANGED


def test_fewer_there_than_shown_is_no_surprise():
    story = called(apart()).tell(ELIN, Depart()).tell(TOMAS, Depart())
    assert {ANA, BEN} <= in_joint(over(story))


def test_who_goes_elsewhere_is_called_back_no_more():
    story = called(apart()).bring((BEN, MEI), "joint").tell(LUIS, Depart())
    assert story.session.recall.seats == (ANA, IRENA)
    assert story.view(BEN).recalled is story.view(LUIS).recalled is None
    assert story.view(MARA).recall.seats == (ANA, IRENA)
    assert {ANA, IRENA} <= in_joint(over(story))


def test_it_ends_when_nobody_is_left():
    story = called(apart(), BEN, MEI).bring((BEN, MEI), "joint")
    assert (story.session.recall, story.view(TOMAS).recall_over.how) == (None, RecallOver.GONE)


def test_who_was_removed_is_told_nothing_more():
    story = called(apart()).tell(MARA, Remove(IRENA))
    over(story)
    assert not any(isinstance(event, RecallLifted) for event in story.read_by(IRENA))


def test_it_is_set_by_the_rules_of_a_move():
    story = apart()
    seen = story.seated("joint")
    story.must_refuse(Because.ROOM_CHANGED, MARA, SetRecall((BEN,), MINUTE, (MARA,)))
    story.must_refuse(Because.ROOM_CHANGED, MARA, SetRecall((TOMAS,), MINUTE, seen))
    story.must_refuse(Because.BAD_VALUE, MARA, SetRecall((), MINUTE, seen))
    story.must_refuse(Because.BAD_VALUE, MARA, SetRecall((BEN, BEN), MINUTE, seen))
    story.must_refuse(Because.NOT_NOW, MARA, SetRecall((OLEG,), MINUTE, seen))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, SetRecall((SeatId("s-none"),), MINUTE, seen))
    for seconds in (0, -1, Limits().recall_ms // 1_000 + 1):
        story.must_refuse(Because.BAD_VALUE, MARA, SetRecall((BEN, MEI), seconds, seen))
    called(story, BEN, MEI)
    story.must_refuse(Because.ALREADY, TOMAS, SetRecall((ANA, LUIS), MINUTE, seen))
    for seconds in (0, Limits().recall_ms // 1_000):
        story.must_refuse(Because.BAD_VALUE, MARA, ProlongRecall(seconds))
    story.must_refuse(Because.NOT_ALLOWED, BEN, CallOffRecall()).must_refuse(
        Because.NOT_ALLOWED, MARA, AnswerRecall(wait=True)
    )


def test_two_who_are_kept_apart_are_not_called_back_together():
    story = apart().tell(MARA, KeepApart(ANA, BEN))
    story.must_refuse(Because.NO_CONTACT, MARA, SetRecall((ANA, LUIS, BEN, MEI), MINUTE, story.seated("joint")))
    over(called(story, ANA, LUIS))
    assert ANA in in_joint(story)
    assert told_of_recalls(story, BEN) == []


def test_no_order_is_set_between_two_whom_a_recall_would_bring_together():
    story = called(apart()).must_refuse(Because.TOGETHER_NOW, MARA, KeepApart(ANA, BEN))
    story.must_refuse(Because.TOGETHER_NOW, MARA, KeepApart(ELIN, BEN))
    story.tell(MARA, CallOffRecall(), KeepApart(ANA, BEN))


def test_in_a_session_of_shuttling_sides_are_not_called_back_together():
    story = Story().opened(shuttle=True).admitted(MARA, ANA).caucus("a").bring(ANA, "a")
    story.admitted(BEN).caucus("b").bring(BEN, "b")
    story.must_refuse(Because.SIDES_APART, MARA, SetRecall((ANA, BEN), MINUTE, story.seated("joint")))
    assert ANA in in_joint(over(called(story, ANA)))


def test_who_is_not_called_back_asks_for_no_moment_whether_anybody_is_or_not():
    story = apart().must_refuse(Because.NO_SUCH_REQUEST, ANA, AnswerRecall(wait=True))
    called(story, BEN, MEI).must_refuse(Because.NO_SUCH_REQUEST, ANA, AnswerRecall(wait=True))


def test_a_consultation_and_a_mediator_in_a_private_room_are_called_back_too():
    story = apart().roomed(RoomKind.CONSULTATION, "a", "alone")
    story.bring((ANA, LUIS), "alone").bring(TOMAS, "b", by=TOMAS)
    called(story)
    assert story.view(TOMAS).recalled is None
    assert TOMAS in story.view(TOMAS).recall.seats
    over(story)
    assert {ANA, LUIS, TOMAS} <= in_joint(story)
    assert not story.session.seats[TOMAS].confirmed


def test_the_end_of_the_session_ends_it():
    story = called(apart(), BEN, MEI).tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    assert (story.session.recall, story.view(BEN).recalled, story.view(MARA).recall) == (None, None, None)
    assert story.do(HOST, RecallIsOver(0)) == ()


def test_a_mediator_who_is_invited_later_sees_it():
    story = called(apart(), BEN, MEI).tell(BEN, AnswerRecall(wait=True))
    late = SeatId("s-vera")
    story.tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR)))
    assert story.view(late).recall == story.session.recall


def test_the_order_of_what_is_told_is_that_of_a_move():
    story = called(apart(), BEN, MEI)
    story.now = story.session.recall.until
    events = story.do(HOST, RecallIsOver(story.session.recall.started_at))
    kinds = [type(event) for event in events]
    assert kinds == [RecallEnded, SeatPlaced, SeatPlaced, RoomEntered, RoomEntered]
    assert not any(isinstance(event, SeatWithdrew) for event in events)


def test_a_move_by_hand_at_the_last_moment_is_no_second_move():
    story = called(apart(), BEN, MEI)
    story.tell(TOMAS, Move((BEN, MEI), JOINT, story.seated("joint")))
    assert story.do(HOST, RecallIsOver(0)) == ()
    assert {BEN, MEI} <= in_joint(story)
