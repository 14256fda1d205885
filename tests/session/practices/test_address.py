"""Words to all rooms: who hears them, who is told what, and that they end by themselves."""

import pytest

from room_server.session.floors import AddressShown
from room_server.session.people import HOST, Role, SeatId, SideId
from room_server.session.practices.address import (
    AddressEnded,
    AddressIsOver,
    AddressStarted,
    EndAddress,
    StartAddress,
)
from room_server.session.practices.attendance import Confirm, Depart, NoteLine, Remove
from room_server.session.practices.attestation import Attest
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import Limits, Outcome
from room_server.session.visibility import addressed_by
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, TOMAS, late_person
from tests.scenario import Story

ALONE = Attest("", not_recording=True, not_relaying=True)


def three_rooms():
    """Ana and Luis in caucus a, Mei in caucus b with Tomas; Mara, Ben and Elin in the joint session."""
    story = Story().opened().admitted(MARA, TOMAS, ANA, LUIS, BEN, MEI, ELIN)
    story.caucus("a").bring((ANA, LUIS), "a")
    return story.caucus("b").bring((MEI, TOMAS), "b")


def reached(story):
    """Return whom a mediator's voice reaches from another room."""
    return {seat for seat in story.session.seats if addressed_by(seat, story.session) is not None}


def shown(story, seat):
    """Return the rooms in which the seat sees that a mediator speaks to all."""
    return {room for room, there in story.view(seat).rooms.items() if there.address is not None}


def test_every_room_hears_it_and_nobody_is_heard_back():
    story = three_rooms()
    before = story.hears(MARA)
    story.tell(MARA, StartAddress())
    assert reached(story) == {ANA, LUIS, MEI, TOMAS}
    assert story.hears(MARA) == before == {BEN}
    assert story.hears(ANA) == {LUIS}
    story.tell(MARA, EndAddress())
    assert (reached(story), shown(story, ANA), shown(story, TOMAS)) == (set(), set(), set())


def test_each_room_is_told_of_itself_alone_and_mediators_of_all():
    story = three_rooms().tell(MARA, StartAddress())
    rooms = {story.room("a"), story.room("b"), JOINT}
    assert [e.room for e in story.read_by(ANA, AddressStarted)] == [story.room("a")]
    assert [e.room for e in story.read_by(ELIN, AddressStarted)] == [JOINT]
    assert shown(story, MARA) == shown(story, TOMAS) == rooms
    started = story.last(AddressStarted)
    assert story.view(ANA).rooms[story.room("a")].address == AddressShown(MARA, started.at + Limits().address_ms)
    story.tell(MARA, EndAddress())
    assert [e.room for e in story.read_by(ANA, AddressEnded)] == [story.room("a")]


def test_one_speaks_at_a_time_and_any_mediator_can_end_it():
    story = three_rooms().tell(MARA, StartAddress()).must_refuse(Because.ALREADY, TOMAS, StartAddress())
    story.must_refuse(Because.NOT_ALLOWED, ANA, StartAddress()).must_refuse(Because.NOT_ALLOWED, ANA, EndAddress())
    story.tell(TOMAS, EndAddress()).must_refuse(Because.ALREADY, MARA, EndAddress())


def test_who_has_not_confirmed_the_room_or_has_no_line_does_not_speak_to_all():
    story = three_rooms()
    story.bring(MARA, "a", by=TOMAS, confirm=False).must_refuse(Because.NOT_NOW, MARA, StartAddress())
    story.tell(MARA, Confirm(story.room("a"))).tell(HOST, NoteLine(MARA, up=False))
    story.must_refuse(Because.NOT_NOW, MARA, StartAddress())


@pytest.mark.parametrize(
    "ends",
    [
        lambda story: story.bring(MARA, "a"),
        lambda story: story.bring(MARA, "a", by=TOMAS),
        lambda story: story.tell(MARA, Depart()),
        lambda story: story.tell(TOMAS, Remove(MARA)),
        lambda story: story.tell(HOST, NoteLine(MARA, up=False)),
    ],
)
def test_it_ends_with_a_move_with_leaving_and_with_the_line(ends):
    story = three_rooms().tell(MARA, StartAddress())
    ends(story)
    assert story.session.address is None
    assert (reached(story), shown(story, ANA), shown(story, BEN), shown(story, TOMAS)) == (set(), set(), set(), set())


def test_it_ends_at_its_latest_moment_and_an_older_bell_changes_nothing():
    story = three_rooms().tell(MARA, StartAddress())
    first = story.session.address
    bell = AddressIsOver(MARA, first.started_at)
    assert story.do(HOST, bell) == ()  # not yet
    story.tell(MARA, EndAddress(), StartAddress())
    story.now = first.until
    assert story.do(HOST, bell) == ()  # another has begun
    story.now = story.session.address.until
    story.tell(HOST, AddressIsOver(MARA, story.session.address.started_at))
    assert (story.session.address, shown(story, MEI)) == (None, set())


def test_a_break_stays_quiet_and_a_resting_room_hears():
    story = three_rooms().bring(ELIN, "b").bring(MARA, "a").bring(LUIS, "joint")  # Ben and Luis alone: it rests
    assert JOINT in story.session.resting
    story.tell(MARA, StartBreak(5, (story.room("b"),)), StartAddress())
    assert reached(story) == {BEN, LUIS}
    story.tell(MARA, EndBreak(story.room("b")))
    assert reached(story) == {BEN, LUIS, MEI, TOMAS, ELIN}


def test_who_comes_into_a_room_sees_it_and_hears_once_they_confirm():
    story = three_rooms().tell(MARA, StartAddress()).bring(BEN, "b", by=TOMAS, confirm=False)
    assert (BEN in reached(story), shown(story, BEN)) == (False, {story.room("b")})
    story.tell(BEN, Confirm(story.room("b")))
    assert BEN in reached(story)
    story.tell(MARA, EndAddress())
    assert shown(story, BEN) == set()


def test_a_room_that_is_opened_meanwhile_does_not_hear_and_a_later_mediator_sees_who_does():
    story = three_rooms().tell(MARA, StartAddress(), OpenRoom("New", SideId("a")))
    late = SeatId("s-late")
    story.tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR)))
    assert shown(story, late) == {story.room("a"), story.room("b"), JOINT} == shown(story, MARA)


def test_it_ends_where_a_break_is_over_after_which_the_mediator_gives_their_word_anew():
    story = Story().opened(attestation=True).arrived(MARA, BEN).tell(MARA, Admit(MARA), ALONE, Confirm(JOINT))
    story.tell(MARA, Admit(BEN)).tell(BEN, ALONE, Confirm(JOINT)).caucus("b").bring((BEN,), "b")
    story.tell(MARA, StartBreak(5, (JOINT,)), StartAddress())
    assert reached(story) == {BEN}
    story.tell(MARA, EndBreak(JOINT))
    assert (reached(story), shown(story, BEN), story.session.address) == (set(), set(), None)


def test_at_the_end_nobody_is_heard_and_nothing_is_left_to_ring():
    story = three_rooms().tell(MARA, StartAddress(), DraftOutcome(Outcome.SETTLED, ("9,000",)))
    began, until = story.session.address.started_at, story.session.address.until
    story.tell(MARA, CloseSession(Outcome.SETTLED))
    assert (reached(story), shown(story, ANA), shown(story, MARA)) == (set(), set(), set())
    story.now = until
    assert story.do(HOST, AddressIsOver(MARA, began)) == ()


def test_a_side_by_itself_hears_no_mediator_and_who_waits_in_a_hold_room_does():
    story = three_rooms().roomed(RoomKind.CONSULTATION, "a").bring((ANA, LUIS), RoomKind.CONSULTATION)
    story.roomed(RoomKind.HOLD).bring(BEN, RoomKind.HOLD).tell(MARA, StartAddress())
    assert reached(story) == {MEI, TOMAS, BEN}
    assert story.read_by(ANA, AddressStarted) == []
    assert story.room(RoomKind.CONSULTATION) not in shown(story, TOMAS)
