"""Where people give their word: before they are heard, again after each break, seen by mediators alone."""

import pytest

from room_server.session.people import HOST, Attestation
from room_server.session.practices.attendance import Arrive, Confirm, Depart
from room_server.session.practices.attestation import Attest, Attested
from room_server.session.practices.breaks import BreakEnded, EndBreak, StartBreak
from room_server.session.practices.moves import Admit
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, MARA, MEDIATORS, TOMAS
from tests.scenario import Story

ALONE = Attest("", not_recording=True, not_relaying=True)
WITH_LENA = Attest(" Lena, my sister ", not_recording=True, not_relaying=True)


def asked() -> Story:
    """Return a session that asks for everyone's word, with Mara in the joint session and Ana and Ben placed there."""
    story = Story().opened(attestation=True).arrived(MARA, ANA, BEN).tell(MARA, Admit(MARA))
    return story.tell(MARA, ALONE, Confirm(JOINT), Admit(ANA), Admit(BEN))


def test_nobody_is_heard_or_hears_before_they_gave_their_word():
    story = asked().must_refuse(Because.NOT_ATTESTED, ANA, Confirm(JOINT))
    assert story.hears(ANA) == story.hears(MARA) == frozenset()
    story.tell(ANA, ALONE, Confirm(JOINT)).tell(BEN, WITH_LENA, Confirm(JOINT))
    assert story.hears(ANA) == {MARA, BEN}


def test_a_mediator_gives_their_word_too():
    story = Story().opened(attestation=True).arrived(MARA).tell(MARA, Admit(MARA))
    assert not story.session.seats[MARA].confirmed
    story.must_refuse(Because.NOT_ATTESTED, MARA, Confirm(JOINT)).tell(MARA, ALONE, Confirm(JOINT))


def test_who_is_with_somebody_is_told_to_mediators_and_to_nobody_else():
    story = asked().tell(ANA, ALONE, Confirm(JOINT))
    before = story.bytes_of(ANA)
    story.tell(BEN, WITH_LENA)
    assert story.last(Attested).audience.seats == {BEN, *MEDIATORS}
    assert story.bytes_of(ANA) == before
    assert story.view(TOMAS).people[BEN].care.attestation == Attestation("Lena, my sister", story.now)
    assert story.view(ANA).people[BEN].care.attestation is None


def test_it_is_asked_again_after_a_break_and_everyone_there_sees_who_is_not_back():
    story = asked().tell(ANA, ALONE, Confirm(JOINT)).tell(BEN, ALONE, Confirm(JOINT))
    story.tell(MARA, StartBreak(5, (JOINT,))).tell(ANA, WITH_LENA).tell(MARA, EndBreak(JOINT))
    assert story.hears(ANA) == frozenset()
    assert not story.view(BEN).people[ANA].confirmed
    story.must_refuse(Because.NOT_ATTESTED, ANA, Confirm(JOINT)).tell(MARA, ALONE, Confirm(JOINT))
    story.tell(ANA, ALONE, Confirm(JOINT))
    assert story.hears(ANA) == {MARA}
    assert story.view(BEN).people[ANA].confirmed


def test_a_break_that_one_is_moved_out_of_ends_ones_word_as_well():
    story = asked().tell(ANA, ALONE, Confirm(JOINT)).caucus("a").tell(MARA, StartBreak(5, (JOINT,)))
    story.bring(ANA, "a", confirm=False).must_refuse(Because.NOT_ATTESTED, ANA, Confirm(story.room("a")))


def test_a_change_of_room_does_not_ask_again_but_coming_anew_does():
    story = asked().tell(ANA, ALONE, Confirm(JOINT)).caucus("a").bring(ANA, "a")
    story.tell(ANA, Depart(), Arrive()).tell(MARA, Admit(ANA)).must_refuse(Because.NOT_ATTESTED, ANA, Confirm(JOINT))


def test_less_than_the_whole_is_no_attestation():
    story = asked()
    story.must_refuse(Because.BAD_VALUE, ANA, Attest("", not_recording=False, not_relaying=True))
    story.must_refuse(Because.BAD_VALUE, ANA, Attest("", not_recording=True, not_relaying=False))
    story.must_refuse(Because.TOO_LONG, ANA, Attest("x" * 301, not_recording=True, not_relaying=True))
    story.must_refuse(Because.NOT_ALLOWED, HOST, ALONE)


@pytest.mark.parametrize("asks", [True, False])
def test_a_break_takes_nobody_out_of_hearing_where_no_word_is_asked(asks):
    story = Story().opened(attestation=asks).arrived(MARA, ANA).tell(MARA, Admit(MARA))
    story.tell(MARA, *((ALONE, Confirm(JOINT)) if asks else ()), Admit(ANA)).tell(ANA, ALONE, Confirm(JOINT))
    story.tell(MARA, StartBreak(5, (JOINT,)), EndBreak(JOINT))
    assert story.last(BreakEnded).room == JOINT
    assert story.hears(ANA) == (frozenset() if asks else {MARA})
