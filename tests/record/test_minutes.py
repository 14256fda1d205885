from room_server.record.minutes import minutes
from room_server.session.practices.breaks import StartBreak
from room_server.session.practices.outcome import CloseSession, DraftOutcome, SessionEnded
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, Stage
from tests.cast import ANA, BEN, ELIN, MARA
from tests.record.day import day
from tests.scenario import Story


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
