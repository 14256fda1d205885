"""Speaking time: told to the mediators who sat there, and to the joint session where that is switched on."""

from room_server.session.people import HOST
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.speaking import NoteSpeech, ShowSpeakingTime, SpeakingTimeShown, Spoke, Spoken
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Outcome
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, OUTSIDERS_OF_A, TOMAS
from tests.scenario import Story


def caucus() -> Story:
    """Ana and Luis with Mara in a caucus; Tomas, the other mediator, with everybody else in the joint session."""
    return Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)


def test_talk_in_a_caucus_is_told_to_the_mediator_who_sits_there_alone():
    story = caucus().speech("a", {ANA: 12_000, MARA: 3_000})
    assert story.last(Spoken).audience.seats == {MARA}
    for seat in {*OUTSIDERS_OF_A, ANA, LUIS} - {MARA}:
        assert story.read_by(seat, Spoken) == []
    assert story.view(MARA).rooms[story.room("a")].spoken == {ANA: 12_000, MARA: 3_000}


def test_what_was_said_before_is_never_told_to_a_mediator_who_comes_later():
    story = caucus().speech("a", {ANA: 12_000}).bring(TOMAS, "a", by=TOMAS).speech("a", {ANA: 500})
    assert story.view(TOMAS).rooms[story.room("a")].spoken == {ANA: 500}
    assert story.view(MARA).rooms[story.room("a")].spoken == {ANA: 12_500}


def test_the_joint_session_learns_it_from_the_moment_it_is_switched_on():
    story = Story().opened().admitted(ANA, BEN, ELIN).speech("joint", {ANA: 9_000})
    assert story.view(BEN).rooms[JOINT].spoken == {}
    story.tell(MARA, ShowSpeakingTime(shown=True)).speech("joint", {ANA: 1_000, BEN: 2_000})
    for seat in (ANA, BEN, ELIN):
        assert story.view(seat).rooms[JOINT].spoken == {ANA: 1_000, BEN: 2_000}
        assert story.view(seat).speaking_shown
    assert story.view(MARA).rooms[JOINT].spoken == {ANA: 10_000, BEN: 2_000}
    story.tell(MARA, ShowSpeakingTime(shown=False)).speech("joint", {ANA: 7_000})
    assert story.view(BEN).rooms[JOINT].spoken == {ANA: 1_000, BEN: 2_000}
    assert not story.view(BEN).speaking_shown


def test_what_comes_after_it_was_switched_off_is_told_to_mediators_alone():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, ShowSpeakingTime(shown=True), ShowSpeakingTime(shown=False))
    story.tell(HOST, NoteSpeech(JOINT, (ANA, BEN, MARA), (Spoke(ANA, 1_000),)))
    assert story.last(Spoken).audience.seats == {MARA}


def test_switching_it_on_shows_nothing_of_a_caucus_and_tells_nobody_there():
    story = caucus().tell(MARA, ShowSpeakingTime(shown=True)).speech("a", {ANA: 12_000})
    assert story.last(SpeakingTimeShown).audience.seats.isdisjoint({ANA, LUIS})
    assert story.last(Spoken).audience.seats == {MARA}
    assert not story.view(ANA).speaking_shown
    story.bring(ANA, "joint")
    assert story.view(ANA).speaking_shown, "who comes in reads how it is there"


def test_a_room_without_a_mediator_is_not_written_down():
    story = Story().opened().admitted(ANA, BEN, LUIS).caucus("a").bring((ANA, LUIS), "a")
    assert story.do(HOST, NoteSpeech(story.room("a"), (), (Spoke(ANA, 1_000),))) == ()
    story.speech("a", {ANA: 1_000})
    assert not [event for event in story.log if isinstance(event, Spoken)]


def test_the_core_refuses_to_tell_whoever_cannot_have_sat_there():
    story = caucus()
    room, spoke = story.room("a"), (Spoke(ANA, 1_000),)
    for told in ((BEN,), (ANA,), (TOMAS,), (MARA, TOMAS)):
        story.must_refuse(Because.BAD_VALUE, HOST, NoteSpeech(room, told, spoke))
    story.must_refuse(Because.NO_SUCH_ROOM, HOST, NoteSpeech(RoomId("r-none"), (MARA,), spoke))
    for wrong in ((Spoke(ANA, 0),), (Spoke(ANA, 10**9),), (*spoke, *spoke), (Spoke("s-none", 5),)):
        story.must_refuse(Because.BAD_VALUE, HOST, NoteSpeech(room, (MARA,), wrong))


def test_only_mediators_switch_it_and_nobody_but_the_host_notes_speech():
    story = Story().opened().admitted(ANA, BEN)
    story.must_refuse(Because.NOT_ALLOWED, ANA, ShowSpeakingTime(shown=True))
    story.must_refuse(Because.ALREADY, MARA, ShowSpeakingTime(shown=False))
    for seat in (ANA, MARA):
        story.must_refuse(Because.NOT_ALLOWED, seat, NoteSpeech(JOINT, (MARA,), (Spoke(ANA, 1_000),)))


def test_the_last_seconds_are_kept_after_the_end():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    story.speech("joint", {ANA: 400})
    assert story.view(MARA).rooms[JOINT].spoken == {ANA: 400}
