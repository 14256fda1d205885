"""Locking: who is inside stays and who waits may be admitted; of who is outside and asks, mediators are told, once."""

import pytest

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.attendance import Arrive, Arrived, Depart, NoteLine, TurnedAway
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.locking import LockSession, SessionLocked
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.refusals import Because
from room_server.session.state import Outcome, Standing
from tests.cast import ANA, BEN, LUIS, MARA, MEDIATORS, MEI, TOMAS, late_person
from tests.scenario import Story

LATE = SeatId("s-late")


def locked(**opening):
    """Mara and Ana are in the joint session, Luis waits, Ben and Mei have signed and are outside; then Mara locks."""
    story = Story().opened(**opening).admitted(MARA, ANA).arrived(LUIS, BEN, MEI)
    return story.tell(BEN, Depart()).tell(MEI, Depart()).tell(MARA, LockSession(locked=True))


def standing(story, seat):
    return story.session.seats[seat].standing


def test_who_is_outside_stays_there_and_mediators_learn_who_asked():
    story = locked().tell(BEN, Arrive())
    assert standing(story, BEN) is Standing.DEPARTED
    assert story.last(TurnedAway).audience.seats == {*MEDIATORS, BEN}
    assert story.view(MARA).lock == story.view(TOMAS).lock == [BEN]
    assert story.view(BEN).lock == [BEN]


def test_who_was_turned_away_learns_of_nobody_else():
    story = locked().tell(BEN, Arrive()).tell(MEI, Arrive())
    assert (story.view(BEN).lock, story.view(MEI).lock) == ([BEN], [MEI])
    assert story.view(ANA).lock is story.view(LUIS).lock is None


def test_asked_again_it_leaves_no_trace():
    story = locked().tell(BEN, Arrive())
    story.must_refuse(Because.LOCKED, BEN, Arrive())


def test_who_waits_is_admitted_and_comes_back_to_the_lobby_after_a_lost_line():
    story = locked().tell(HOST, NoteLine(LUIS, up=False), NoteLine(LUIS, up=True), NoteLine(ANA, up=False))
    story.tell(HOST, NoteLine(ANA, up=True)).tell(MARA, Admit(LUIS))
    assert standing(story, LUIS) is standing(story, ANA) is Standing.SEATED


def test_who_leaves_meanwhile_is_outside():
    story = locked().tell(LUIS, Depart()).tell(LUIS, Arrive())
    assert story.view(MARA).lock == [LUIS]


def test_mediators_come_in_as_ever():
    story = locked().arrived(TOMAS)
    assert story.last(Arrived).seat == TOMAS


def test_when_it_is_open_again_those_who_stood_outside_are_told_and_come_in():
    story = locked().tell(BEN, Arrive()).tell(MARA, LockSession(locked=False))
    assert story.last(SessionLocked).audience.seats == {*MEDIATORS, BEN}
    assert story.view(BEN).lock is story.view(MARA).lock is None
    assert standing(story.tell(BEN, Arrive()), BEN) is Standing.WAITING


def test_a_new_lock_knows_nobody_who_asked_before():
    story = locked().tell(BEN, Arrive()).tell(MARA, LockSession(locked=False), LockSession(locked=True))
    assert story.last(SessionLocked).audience.seats == set(MEDIATORS)
    assert story.view(MARA).lock == []
    assert story.tell(BEN, Arrive()).view(MARA).lock == [BEN]


def test_what_is_so_already_is_refused_and_so_is_who_does_not_mediate():
    story = locked()
    story.must_refuse(Because.ALREADY, MARA, LockSession(locked=True))
    story.must_refuse(Because.NOT_ALLOWED, ANA, LockSession(locked=False))
    story.tell(MARA, LockSession(locked=False)).must_refuse(Because.ALREADY, MARA, LockSession(locked=False))


def test_the_agreement_comes_first_also_before_closed_doors():
    story = Story().opened().admitted(MARA).tell(MARA, LockSession(locked=True))
    story.must_refuse(Because.NOT_SIGNED, BEN, Arrive())


def test_an_adjournment_ends_it():
    story = locked().tell(BEN, Arrive()).tell(MARA, Adjourn())
    assert story.session.lock is None
    assert story.view(MARA).lock is story.view(BEN).lock is None
    assert standing(story.tell(MARA, Reconvene()).tell(BEN, Arrive()), BEN) is Standing.WAITING


def test_the_end_of_the_session_ends_it():
    story = locked().tell(BEN, Arrive()).tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    assert story.session.lock is None
    story.must_refuse(Because.SESSION_OVER, MEI, Arrive())


def test_a_mediator_who_is_invited_meanwhile_sees_it():
    story = locked().tell(BEN, Arrive()).tell(HOST, InviteSeat(late_person(LATE, Role.CO_MEDIATOR)))
    assert story.view(LATE).lock == [BEN]


@pytest.mark.parametrize("asks", [BEN, ANA])
def test_who_is_kept_apart_from_somebody_learns_nothing_of_them_by_a_lock(asks):
    story = Story().opened().admitted(MARA).arrived(ANA, BEN).tell(ANA, Depart()).tell(BEN, Depart())
    story.tell(MARA, KeepApart(ANA, BEN), LockSession(locked=True))
    other = ANA if asks == BEN else BEN
    before = list(story.told[other])
    story.tell(asks, Arrive()).tell(MARA, LockSession(locked=False))
    assert story.told[other] == before
