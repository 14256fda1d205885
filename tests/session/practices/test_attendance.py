"""Signing, the lobby, being present, leaving, being removed."""

import pytest

from room_server.session.people import HOST, Mode, Role, SeatId
from room_server.session.practices import attendance
from room_server.session.practices.attendance import (
    Arrive,
    Arrived,
    AskToMute,
    Confirm,
    Decline,
    Declined,
    Depart,
    Departed,
    HeldInLobby,
    Hold,
    LineBack,
    LineLost,
    MuteAsked,
    NoteLine,
    Remove,
    Removed,
    SignAgreement,
)
from room_server.session.practices.moves import Admit
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.talk import Announce
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import Standing
from tests.cast import AGREEMENT, ANA, BEN, ELIN, EVERYBODY, LUIS, MARA, MEDIATORS, MEI, TOMAS, late_person
from tests.scenario import Story

NOBODY = SeatId("s-nobody")


def test_the_exact_text_is_signed_and_kept_in_its_language():
    story = Story().opened().tell(ANA, SignAgreement("de", AGREEMENT["de"]))
    signed = story.last(attendance.AgreementSigned)
    assert (signed.language, signed.text) == ("de", AGREEMENT["de"])
    assert signed.audience.seats == {ANA, *MEDIATORS}


@pytest.mark.parametrize(("language", "text"), [("en", "We keep nothing."), ("fr", AGREEMENT["en"]), ("en", "")])
def test_another_text_than_the_one_in_force_is_refused(language, text):
    Story().opened().must_refuse(Because.AGREEMENT_CHANGED, ANA, SignAgreement(language, text))


def test_one_signs_once():
    story = Story().opened().arrived(ANA)
    story.must_refuse(Because.ALREADY, ANA, SignAgreement("en", AGREEMENT["en"]))


def test_nobody_comes_to_the_lobby_without_a_signature():
    Story().opened().must_refuse(Because.NOT_SIGNED, ANA, Arrive())


def test_an_early_arrival_is_let_in_by_nobody():
    """Early arrivals let in by themselves (jitsi-meet 7676, 5720)."""
    story = Story().opened().arrived(*EVERYBODY)
    assert story.session.admitted() == frozenset()
    assert all(story.hears(seat) == frozenset() for seat in EVERYBODY)


def test_people_who_wait_do_not_learn_of_each_other():
    story = Story().opened().admitted(MARA).arrived(ANA, BEN).tell(MARA, Hold(ANA, "Soon."), Decline(BEN, "Not today."))
    assert ANA.encode() not in story.bytes_of(BEN)
    assert BEN.encode() not in story.bytes_of(ANA)
    assert {e.seat for e in story.read_by(TOMAS, Arrived)} >= {ANA, BEN}


def test_the_unadmitted_receive_not_one_byte_of_any_room():
    story = Story().opened().arrived(ELIN)
    before = story.bytes_of(ELIN)
    story.admitted(MARA, ANA, BEN).say(ANA, "Good morning").caucus("a").tell(MARA, Announce("We begin"))
    assert story.bytes_of(ELIN) == before


def test_a_text_only_guest_comes_as_such():
    assert Story().opened().arrived(ANA, mode=Mode.TEXT).session.seats[ANA].mode is Mode.TEXT


@pytest.mark.parametrize("word", [Hold, Decline])
def test_the_lobbys_words_are_for_those_who_wait(word):
    story = Story().opened().admitted(ANA)
    story.must_refuse(Because.NOT_NOW, MARA, word(ANA, "Wait."))
    story.must_refuse(Because.NOT_NOW, MARA, word(BEN, "Wait."))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, word(NOBODY, "Wait."))
    story.arrived(BEN).must_refuse(Because.EMPTY, MARA, word(BEN, "  "))
    story.must_refuse(Because.TOO_LONG, MARA, word(BEN, "w" * 4001))
    story.must_refuse(Because.NOT_ALLOWED, ANA, word(BEN, "Wait."))


def test_who_is_held_still_waits_and_who_is_declined_does_not():
    story = Story().opened().admitted(MARA).arrived(ANA, BEN)
    story.tell(MARA, Hold(ANA, "Soon."), Hold(ANA, "Very soon."), Decline(BEN, "Not today."))
    assert story.last(HeldInLobby).message == "Very soon."
    assert story.last(Declined).audience.seats == {BEN, *MEDIATORS}
    story.must_refuse(Because.NOT_NOW, BEN, Arrive()).must_refuse(Because.NOT_NOW, MARA, Admit(BEN))
    assert story.tell(MARA, Admit(ANA)).session.seats[ANA].standing is Standing.SEATED


def test_one_confirms_the_room_that_one_is_in_and_only_once():
    story = Story().opened().admitted(ANA, LUIS).caucus("a").bring(ANA, "a", confirm=False)
    assert story.hears(ANA) == frozenset()
    story.must_refuse(Because.ROOM_CHANGED, ANA, Confirm(JOINT))
    story.tell(ANA, Confirm(story.room("a"))).must_refuse(Because.ALREADY, ANA, Confirm(story.room("a")))
    story.must_refuse(Because.ROOM_CHANGED, LUIS, Confirm(story.room("a")))


def test_confirming_a_hidden_room_is_refused_like_confirming_none():
    story = Story().opened().everybody().caucus("a")
    story.must_refuse(Because.ROOM_CHANGED, BEN, Confirm(story.room("a")))
    story.must_refuse(Because.ROOM_CHANGED, BEN, Confirm(story.room("no-such-room")))


def test_a_moved_person_is_neither_heard_nor_hears_until_they_confirm():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    assert story.hears(LUIS) == {ANA}
    story.bring(MARA, "a", by=TOMAS, confirm=False)
    assert story.hears(MARA) == frozenset()
    assert story.hears(ANA) == {LUIS}
    story.tell(MARA, Confirm(story.room("a")))
    assert story.hears(ANA) == {LUIS, MARA}


def test_leaving_is_told_to_the_room_and_the_mediators_and_to_nobody_elsewhere():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(LUIS, Depart())
    assert story.last(Departed).audience.seats == {LUIS, ANA, *MEDIATORS}
    assert not story.read_by(BEN, Departed)
    story.must_refuse(Because.NOT_SEATED, LUIS, Depart())


def test_who_left_is_told_nothing_further_and_may_ask_to_come_in_again():
    """Events after leaving (CVE-2024-53867)."""
    story = Story().opened().everybody().tell(MEI, Depart())
    before = story.bytes_of(MEI)
    story.say(ANA, "Is Mei gone?").tell(MARA, Announce("We go on."))
    assert story.bytes_of(MEI) == before
    assert story.arrived(MEI).session.seats[MEI].standing is Standing.WAITING


def test_a_removed_person_receives_not_one_more_event_whatever_its_audience():
    late = SeatId("s-vera")
    story = Story().opened().everybody().tell(MARA, Remove(BEN))
    assert story.read_by(BEN)[-1] == story.last(Removed)
    before = len(story.read_by(BEN))
    story.tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR))).tell(MARA, Announce("Ben is gone."))
    assert len(story.read_by(BEN)) == before
    story.must_refuse(Because.NOT_ALLOWED, BEN, Arrive()).must_refuse(Because.NOT_ALLOWED, BEN, Depart())


def test_who_may_be_removed_and_by_whom():
    story = Story().opened().admitted(ANA, BEN)
    story.must_refuse(Because.NOT_ALLOWED, ANA, Remove(BEN)).must_refuse(Because.BAD_VALUE, MARA, Remove(MARA))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, Remove(NOBODY)).tell(HOST, Remove(BEN))
    story.must_refuse(Because.ALREADY, MARA, Remove(BEN))
    assert story.session.rooms[JOINT].seated == {MARA, ANA}


def test_a_wish_to_mute_reaches_the_person_and_the_mediators():
    story = Story().opened().everybody().tell(MARA, AskToMute(BEN))
    assert story.last(MuteAsked).audience.seats == {BEN, *MEDIATORS}
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, AskToMute(NOBODY)).tell(BEN, Depart())
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, AskToMute(BEN)).must_refuse(Because.NOT_ALLOWED, ANA, AskToMute(LUIS))


def test_whose_line_drops_keeps_their_seat_and_reads_on_return_what_was_said():
    story = Story().opened().everybody().tell(HOST, NoteLine(BEN, up=False)).say(ANA, "Ben dropped out.")
    assert story.last(LineLost).audience.seats == set(EVERYBODY)
    assert story.session.seats[BEN].room == JOINT
    assert b"Ben dropped out." in story.bytes_of(BEN)
    assert story.tell(HOST, NoteLine(BEN, up=True)).last(LineBack).seat == BEN


def test_a_line_that_is_as_it_was_or_belongs_to_nobody_present_is_no_news():
    story = Story().opened().admitted(ANA)
    assert story.do(HOST, NoteLine(ANA, up=True)) == ()
    assert story.do(HOST, NoteLine(BEN, up=True)) == ()
    story.must_refuse(Because.NO_SUCH_SEAT, HOST, NoteLine(NOBODY, up=True)).must_refuse(
        Because.NOT_ALLOWED, MARA, NoteLine(ANA, up=False)
    )


def test_a_lost_line_in_a_caucus_is_not_news_elsewhere():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(HOST, NoteLine(ANA, up=False))
    assert story.last(LineLost).audience.seats == {ANA, LUIS, *MEDIATORS}
