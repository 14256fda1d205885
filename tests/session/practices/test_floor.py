"""The floor: whose hand is up, whose turn comes, who speaks for how long, and who is told."""

import pytest

from room_server.session.floors import EMPTY, FloorOver, Hand, PlannedTurn, Speaker
from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Depart, Remove
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.floor import (
    ArrangeTurns,
    EndFloor,
    FloorEnded,
    FloorGiven,
    GiveFloor,
    HandLowered,
    HandRaised,
    LowerHand,
    RaiseHand,
    TurnsArranged,
)
from room_server.session.practices.knocking import AnswerKnock, Knock
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import Limits, Outcome
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEDIATORS, MEI, TOMAS, late_person
from tests.scenario import Story

MINUTE_MS = 60_000


def here(*others):
    return Story().opened().admitted(MARA, ANA, BEN, *others)


def floor(story, seat=MARA, room=JOINT):
    return story.view(seat).rooms[story.room(room)].floor


def hands(story, seat=MARA, room=JOINT):
    return [hand.seat for hand in floor(story, seat, room).hands]


def order(story, seat=MARA):
    return [(turn.seat, turn.minutes) for turn in floor(story, seat).turns]


def arrange(story, *seats, seen=(), minutes=3, by=MARA):
    return story.tell(by, ArrangeTurns(JOINT, tuple(PlannedTurn(seat, minutes) for seat in seats), tuple(seen)))


def test_hands_stand_in_the_order_in_which_they_were_raised():
    story = here(LUIS).tell(BEN, RaiseHand(JOINT)).tell(ANA, RaiseHand(JOINT))
    assert all(hands(story, seat) == [BEN, ANA] for seat in (ANA, BEN, LUIS, *MEDIATORS))
    story.must_refuse(Because.ALREADY, BEN, RaiseHand(JOINT)).tell(BEN, LowerHand(BEN))
    assert hands(story, ANA) == [ANA]
    assert floor(story).hands == (Hand(ANA, story.last(HandRaised).at),)
    story.tell(MARA, LowerHand(ANA)).must_refuse(Because.ALREADY, ANA, LowerHand(ANA))
    assert floor(story) == EMPTY
    assert story.session.floors == {}


def test_a_hand_is_raised_where_one_is_and_lowered_by_oneself_or_a_mediator():
    story = here(ELIN).caucus("a").tell(ANA, RaiseHand(JOINT))
    story.must_refuse(Because.ROOM_CHANGED, ANA, RaiseHand(story.room("a")))
    story.must_refuse(Because.NOT_ALLOWED, BEN, LowerHand(ANA)).must_refuse(
        Because.NOT_ALLOWED, BEN, LowerHand(SeatId("s-x"))
    )
    story.must_refuse(Because.NOT_ALLOWED, ELIN, RaiseHand(JOINT))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, LowerHand(SeatId("s-x"))).must_refuse(
        Because.NOT_SEATED, MARA, LowerHand(MEI)
    )


def test_a_caucus_has_its_own_hands_and_only_mediators_outside_know():
    story = here(LUIS, MEI).caucus("a").bring((ANA, LUIS), "a")
    story.tell(ANA, RaiseHand(story.room("a"))).tell(BEN, RaiseHand(JOINT))
    assert story.read_by(BEN, HandRaised) == [story.last(HandRaised)]
    assert hands(story, LUIS, "a") == hands(story, TOMAS, "a") == [ANA]
    assert hands(story, MEI) == hands(story, TOMAS) == [BEN]


def test_who_goes_takes_hand_turn_and_floor_with_them():
    story = arrange(here(LUIS).caucus("a"), ANA, BEN).tell(ANA, RaiseHand(JOINT)).bring(ANA, "a")
    assert (hands(story), order(story, BEN)) == ([], [(BEN, 3)])
    assert story.last(HandLowered).audience.seats == {BEN, LUIS, *MEDIATORS}
    assert floor(story, ANA) == EMPTY
    story.tell(MARA, GiveFloor(JOINT, BEN, 2)).tell(BEN, Depart())
    ended = story.last(FloorEnded)
    assert (ended.why, ended.audience.seats, floor(story)) == (FloorOver.WENT, {LUIS, *MEDIATORS}, EMPTY)
    story.tell(LUIS, RaiseHand(JOINT)).tell(MARA, Remove(LUIS))
    assert floor(story) == EMPTY
    story.bring(ANA, "joint").tell(MARA, CloseRoom(story.room("a")))
    assert floor(story, ANA) == EMPTY


def test_who_comes_in_sees_the_floor_as_it_stands():
    story = arrange(here(), BEN).tell(BEN, RaiseHand(JOINT)).tell(MARA, GiveFloor(JOINT, ANA, 3)).admitted(LUIS, TOMAS)
    assert floor(story, LUIS) == floor(story, TOMAS) == floor(story, BEN)
    assert (hands(story, LUIS), order(story, LUIS), floor(story, LUIS).speaker.seat) == ([BEN], [(BEN, 3)], ANA)


def test_turns_are_set_in_an_order_and_not_over_an_order_that_was_not_seen():
    story = arrange(here(TOMAS), ANA, BEN)
    assert story.last(TurnsArranged).audience.seats == {ANA, BEN, *MEDIATORS}
    story.must_refuse(Because.TURNS_CHANGED, TOMAS, ArrangeTurns(JOINT, (PlannedTurn(BEN, 3),), ()))
    arrange(story, BEN, ANA, seen=(ANA, BEN), minutes=5, by=TOMAS)
    assert order(story, ANA) == [(BEN, 5), (ANA, 5)]
    story.must_refuse(Because.ALREADY, MARA, ArrangeTurns(JOINT, story.session.floors[JOINT].turns, (BEN, ANA)))
    arrange(story, seen=(BEN, ANA))
    assert order(story) == []


@pytest.mark.parametrize(
    ("because", "turns"),
    [
        (Because.BAD_VALUE, (PlannedTurn(ANA), PlannedTurn(ANA))),
        (Because.BAD_VALUE, (PlannedTurn(ANA, -1),)),
        (Because.BAD_VALUE, (PlannedTurn(ANA, Limits().floor_minutes + 1),)),
        (Because.ROOM_CHANGED, (PlannedTurn(LUIS),)),
        (Because.ROOM_CHANGED, (PlannedTurn(SeatId("s-x")),)),
        (Because.NOT_ALLOWED, (PlannedTurn(ELIN),)),
    ],
)
def test_nobody_has_a_turn_who_is_not_there_or_only_watches(because, turns):
    story = here(ELIN)
    story.must_refuse(because, MARA, ArrangeTurns(JOINT, turns, ()))
    if len(turns) == 1:
        story.must_refuse(because, MARA, GiveFloor(JOINT, turns[0].seat, turns[0].minutes))


def test_the_floor_is_given_for_a_time_and_takes_hand_and_turn_away():
    story = arrange(here(), BEN, ANA).tell(BEN, RaiseHand(JOINT)).tell(MARA, GiveFloor(JOINT, BEN, 3))
    given = story.last(FloorGiven)
    assert given.until == given.at + 3 * MINUTE_MS
    assert floor(story, ANA).speaker == Speaker(BEN, given.at, given.until)
    assert (hands(story), order(story)) == ([], [(ANA, 3)])
    story.now += 10 * MINUTE_MS  # the time is up, and nothing happens by itself
    story.tell(BEN, RaiseHand(JOINT))
    assert floor(story, ANA).speaker.seat == BEN
    story.tell(MARA, GiveFloor(JOINT, ANA))
    assert (floor(story, BEN).speaker.seat, floor(story, BEN).speaker.until, order(story)) == (ANA, None, [])


def test_the_floor_is_given_back_by_who_has_it_or_taken_by_a_mediator():
    story = here(LUIS).tell(MARA, GiveFloor(JOINT, BEN, 3))
    story.must_refuse(Because.NOT_ALLOWED, ANA, EndFloor(JOINT, BEN)).must_refuse(
        Because.ALREADY, MARA, EndFloor(JOINT, ANA)
    )
    story.tell(BEN, EndFloor(JOINT, BEN))
    assert (story.last(FloorEnded).why, floor(story, ANA).speaker) == (FloorOver.GIVEN_BACK, None)
    story.must_refuse(Because.ALREADY, BEN, EndFloor(JOINT, BEN))
    story.tell(MARA, GiveFloor(JOINT, ANA), EndFloor(JOINT, ANA))
    assert story.last(FloorEnded).why is FloorOver.BY_MEDIATOR


def test_a_break_ends_who_speaks_and_leaves_hands_and_order():
    story = arrange(here(), BEN, ANA).tell(ANA, RaiseHand(JOINT)).tell(MARA, GiveFloor(JOINT, BEN))
    story.tell(MARA, StartBreak(5, (JOINT,)))
    assert (story.last(FloorEnded).why, floor(story).speaker) == (FloorOver.PAUSED, None)
    assert (hands(story), order(story)) == ([ANA], [(ANA, 3)])
    story.must_refuse(Because.ON_BREAK, MARA, GiveFloor(JOINT, ANA)).tell(MARA, EndBreak(JOINT), GiveFloor(JOINT, ANA))
    story.caucus("b").bring(MARA, "b")
    assert story.last(FloorEnded).why is FloorOver.PAUSED  # the joint session rests without a mediator
    story.must_refuse(Because.ON_BREAK, MARA, GiveFloor(JOINT, ANA))


def test_at_the_end_nothing_of_it_stands():
    story = arrange(here(), BEN).tell(ANA, RaiseHand(JOINT)).tell(MARA, GiveFloor(JOINT, ANA))
    story.tell(MARA, DraftOutcome(Outcome.SETTLED, ("9,000",)), CloseSession(Outcome.SETTLED))
    assert floor(story, BEN) == EMPTY


def test_a_side_by_itself_keeps_its_hands_from_the_mediators_and_is_steered_by_none_outside():
    story = here(LUIS, TOMAS).roomed(RoomKind.CONSULTATION, "a").bring((ANA, LUIS), RoomKind.CONSULTATION)
    room = story.room(RoomKind.CONSULTATION)
    story.tell(ANA, RaiseHand(room))
    assert story.last(HandRaised).audience.seats == {ANA, LUIS}
    for ask in (LowerHand(ANA), GiveFloor(room, ANA), EndFloor(room, ANA), ArrangeTurns(room, (), ())):
        story.must_refuse(Because.KNOCK_FIRST, MARA, ask)
    assert hands(story, TOMAS, room) == []
    late = SeatId("s-late")
    story.tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR)))
    assert hands(story, late, room) == []
    story.tell(ANA, LowerHand(ANA))


def test_a_guest_of_a_side_forgets_its_floor_on_leaving():
    story = here(LUIS).roomed(RoomKind.CONSULTATION, "a").bring((ANA, LUIS), RoomKind.CONSULTATION)
    room = story.room(RoomKind.CONSULTATION)
    story.tell(MARA, Knock(room, MARA)).tell(ANA, AnswerKnock(room, MARA, admit=True), RaiseHand(room))
    assert hands(story, MARA, room) == [ANA]
    story.tell(MARA, GiveFloor(room, LUIS, 2)).bring(MARA, "joint")
    assert floor(story, MARA, room) == EMPTY
    assert floor(story, LUIS, room).speaker.seat == LUIS


def test_nobody_has_the_floor_in_a_hold_room():
    story = here(LUIS).roomed(RoomKind.HOLD).bring(ANA, RoomKind.HOLD)
    room = story.room(RoomKind.HOLD)
    story.must_refuse(Because.NOT_HERE, ANA, RaiseHand(room)).must_refuse(Because.NOT_HERE, MARA, GiveFloor(room, ANA))
    story.must_refuse(Because.NOT_HERE, MARA, ArrangeTurns(room, (PlannedTurn(ANA),), ()))
