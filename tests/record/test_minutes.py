from room_server.record.minutes import DaysOff, minutes
from room_server.session.people import HOST, Role
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.breaks import StartBreak
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.outcome import CloseSession, DraftOutcome, SessionEnded
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, Stage
from tests.cast import ANA, BEN, ELIN, MARA, TOMAS, late_person
from tests.record.day import day
from tests.scenario import Story
from tests.session.adjourned_story import ADA, MONDAY, TUESDAY, busy_day


def test_minutes_tell_who_was_in_the_joint_session_while_the_reader_was_there():
    story = day()
    kept = minutes(BEN, story.told[BEN])
    ana = [stay for stay in kept.stays if stay.seat == ANA]
    assert [stay.room for stay in ana] == [JOINT] * 3, "before her caucus, after it, and after his own"
    assert all(stay.until is not None for stay in kept.stays)


def test_minutes_of_a_party_hold_stages_breaks_and_the_end():
    story = day()
    kept = minutes(BEN, story.told[BEN])
    assert [stage for stage, _ in kept.stages] == [Stage.PREPARATION, Stage.OPENING]
    (pause,) = kept.pauses
    assert pause.until - pause.since < 10 * 60_000, "ended before its time"
    assert kept.ended_at == story.last(SessionEnded).at


def test_minutes_of_one_who_never_came_in_are_empty():
    kept = minutes(ELIN, day().told[ELIN])
    assert kept.stays == []
    assert kept.pauses == []
    assert kept.seen.outcome is None


def test_a_mediator_reads_the_stays_of_every_room():
    story = day()
    rooms = {stay.room for stay in minutes(MARA, story.told[MARA]).stays}
    assert rooms == {JOINT, story.room("Caucus, Side A"), story.room("Caucus, Side B")}


def test_a_break_ends_with_the_session_at_the_latest():
    story = Story().opened().admitted(MARA, ANA, BEN)
    story.tell(MARA, StartBreak(60, (JOINT,)), DraftOutcome(Outcome.ADJOURNED), CloseSession(Outcome.ADJOURNED))
    kept = minutes(BEN, story.told[BEN])
    assert [pause.until for pause in kept.pauses] == [kept.ended_at]


def test_an_adjournment_stands_in_the_minutes_of_everybody_alike_and_ends_stays_and_breaks():
    story = busy_day()
    since = story.tell(MARA, Adjourn(None, "We are all tired.")).now
    story.tell(TOMAS, Adjourn(MONDAY, "On Monday at ten."), Adjourn(TUESDAY))
    story.now = TUESDAY
    on = story.tell(MARA, Reconvene()).now
    for reader in (MARA, ANA, BEN, ELIN):
        kept = minutes(reader, story.told[reader])
        assert kept.adjournments == [DaysOff(since, on, "On Monday at ten.")]
        assert all(stay.until <= since for stay in kept.stays)
        assert all(pause.until <= since for pause in kept.pauses)
    assert "9,000" not in repr(minutes(BEN, story.told[BEN]))


def test_a_second_adjournment_is_one_of_its_own():
    story = busy_day().tell(MARA, Adjourn(), Reconvene()).admitted(MARA)
    kept = minutes(ANA, story.told[ANA])
    assert [one.until is None for one in kept.adjournments] == [False]


def test_who_is_invited_later_reads_of_words_to_everyone_the_one_that_stands_and_none_of_before():
    story = busy_day().tell(MARA, Adjourn(None, "Ana is ill.")).tell(MARA, Reconvene()).admitted(MARA)
    story.tell(MARA, Adjourn(MONDAY, "Ben is late."), Adjourn(TUESDAY, "On Tuesday."))
    story.tell(HOST, InviteSeat(late_person(ADA, Role.EXPERT)))
    assert [one.word for one in minutes(ADA, story.told[ADA]).adjournments] == ["", "On Tuesday."]
    assert [one.word for one in minutes(BEN, story.told[BEN]).adjournments] == ["Ana is ill.", "On Tuesday."]
    story.tell(MARA, Adjourn(TUESDAY), Reconvene())
    assert minutes(ADA, story.told[ADA]).adjournments[1].word == "On Tuesday."
