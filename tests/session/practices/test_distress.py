"""A signal of distress: one press, seen by mediators, nothing whatsoever to anybody else."""

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Depart, Remove
from room_server.session.practices.breaks import StartBreak
from room_server.session.practices.distress import (
    CloseDistress,
    DistressClosed,
    DistressSignalled,
    SignalDistress,
    WithdrawDistress,
)
from room_server.session.practices.notes import KeepNote
from room_server.session.practices.opening import InviteSeat
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, ELIN, EVERYBODY, MARA, MEDIATORS, TOMAS, late_person
from tests.scenario import Story


def test_a_signal_reaches_every_mediator_and_leaves_no_trace_with_anybody_else():
    story = Story().opened().everybody()
    others = {s: (story.bytes_of(s), story.hears(s)) for s in EVERYBODY if s not in {ANA, *MEDIATORS}}
    story.tell(ANA, SignalDistress())
    assert story.last(DistressSignalled).audience.seats == {ANA, *MEDIATORS}
    story.tell(MARA, CloseDistress(ANA))
    assert {s: (story.bytes_of(s), story.hears(s)) for s in others} == others
    (kept,) = story.view(TOMAS).signals
    assert (kept.seat, kept.by, kept.closed_at) == (ANA, MARA, story.now)
    assert story.view(ANA).signals == []


def test_the_others_are_told_the_same_of_a_break_whether_or_not_somebody_is_in_distress():
    told = []
    for signals in (True, False):
        story = Story().opened().everybody()
        story.tell(*((ANA, SignalDistress()) if signals else (MARA, KeepNote("A good moment."))))
        told.append(story.tell(MARA, StartBreak(10, (JOINT,))).say(BEN, "Shall we?").bytes_of(BEN))
    assert told[0] == told[1]


def test_a_signal_is_taken_back_or_closed_once_and_may_be_given_again():
    story = (
        Story().opened().admitted(ANA).tell(ANA, SignalDistress()).must_refuse(Because.ALREADY, ANA, SignalDistress())
    )
    story.tell(ANA, WithdrawDistress()).must_refuse(Because.NO_SUCH_REQUEST, ANA, WithdrawDistress())
    assert story.last(DistressClosed).by == ANA
    story.must_refuse(Because.NO_SUCH_REQUEST, MARA, CloseDistress(ANA)).tell(ANA, SignalDistress())
    story.must_refuse(Because.NOT_ALLOWED, ANA, CloseDistress(ANA)).tell(MARA, CloseDistress(ANA))
    assert [signal.by for signal in story.view(MARA).signals] == [ANA, MARA]


def test_it_can_be_given_in_the_lobby_and_by_an_observer_but_not_from_outside():
    story = Story().opened().admitted(MARA, ELIN).arrived(BEN).tell(BEN, SignalDistress()).tell(ELIN, SignalDistress())
    story.must_refuse(Because.NOT_SEATED, ANA, SignalDistress()).must_refuse(
        Because.NOT_ALLOWED, MARA, SignalDistress()
    )
    story.must_refuse(Because.NOT_ALLOWED, HOST, SignalDistress())


def test_it_stays_open_when_the_person_leaves_or_is_removed():
    story = Story().opened().admitted(ANA, BEN).tell(ANA, SignalDistress(), Depart()).tell(BEN, SignalDistress())
    story.tell(MARA, Remove(BEN))
    assert {s for s, one in story.view(MARA).people.items() if one.care.distress_since is not None} == {ANA, BEN}
    told = story.bytes_of(BEN)
    story.tell(MARA, CloseDistress(BEN)).tell(ANA, WithdrawDistress())
    assert story.bytes_of(BEN) == told


def test_a_mediator_who_comes_later_sees_that_it_is_open():
    vera = SeatId("s-vera")
    story = Story().opened().admitted(ANA).tell(ANA, SignalDistress())
    since = story.now
    story.tell(HOST, InviteSeat(late_person(vera, Role.CO_MEDIATOR)))
    assert story.view(vera).people[ANA].care.distress_since == since
