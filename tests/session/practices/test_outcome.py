"""Outcome: what is closed is exactly the draft that was shown; summaries are given person by person."""

import pytest

from room_server.session.people import HOST
from room_server.session.practices.address import StartAddress
from room_server.session.practices.attendance import Depart, Departed, NoteLine, Remove
from room_server.session.practices.floor import GiveFloor, RaiseHand
from room_server.session.practices.knocking import Knock
from room_server.session.practices.outcome import (
    DAY_MS,
    CloseSession,
    DraftOutcome,
    OutcomeDrafted,
    OutcomeRecorded,
    PublishSummaries,
    SessionEnded,
    SummaryPublished,
)
from room_server.session.practices.rest import KeepJointOpen
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import Limits, Outcome
from tests.cast import ANA, BEN, ELIN, EVERYBODY, LUIS, MARA, MEDIATORS, MEI, TOMAS
from tests.scenario import Story

SETTLED = DraftOutcome(Outcome.SETTLED, ("Rent stays at 900.",), ("Luis drafts by Friday.",))


def ended() -> Story:
    return Story().opened(retention_days=7).everybody().tell(MARA, SETTLED, CloseSession(Outcome.SETTLED))


def test_all_present_see_the_words_before_the_end():
    story = (
        Story().opened().admitted(ANA, LUIS, BEN).arrived(MEI).caucus("a").bring((ANA, LUIS), "a").tell(MARA, SETTLED)
    )
    assert story.last(OutcomeDrafted).audience.seats == {ANA, LUIS, BEN, *MEDIATORS}
    assert story.view(BEN).draft.points == SETTLED.points


def test_only_what_was_drafted_can_be_closed():
    story = Story().opened().everybody().must_refuse(Because.WORDING_CHANGED, MARA, CloseSession(Outcome.SETTLED))
    story.tell(MARA, SETTLED).must_refuse(Because.WORDING_CHANGED, MARA, CloseSession(Outcome.IMPASSE))
    story.must_refuse(Because.NOT_ALLOWED, ANA, CloseSession(Outcome.SETTLED)).must_refuse(
        Because.NOT_ALLOWED, ANA, SETTLED
    )
    assert story.tell(TOMAS, CloseSession(Outcome.SETTLED)).session.over


def test_whoever_was_admitted_since_sees_the_words_too_before_the_end():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, SETTLED).admitted(MEI)
    story.must_refuse(Because.WORDING_CHANGED, MARA, CloseSession(Outcome.SETTLED)).tell(MARA, SETTLED)
    assert story.tell(MARA, CloseSession(Outcome.SETTLED)).view(MEI).outcome.points == SETTLED.points


def test_the_end_is_told_to_every_link_and_its_words_to_those_who_were_admitted():
    story = Story().opened().admitted(ANA, BEN, LUIS).arrived(MEI).tell(LUIS, Depart()).tell(MARA, Remove(BEN))
    story.tell(MARA, SETTLED, CloseSession(Outcome.SETTLED))
    assert story.last(OutcomeRecorded).audience.seats == {ANA, LUIS, *MEDIATORS}
    assert story.read_by(MEI, SessionEnded)
    assert story.read_by(ELIN, SessionEnded)
    assert b"Rent stays" not in story.bytes_of(MEI)
    assert not story.read_by(BEN, SessionEnded)


@pytest.mark.parametrize(
    ("draft", "because"),
    [
        (DraftOutcome(Outcome.SETTLED, (" ",)), Because.EMPTY),
        (DraftOutcome(Outcome.SETTLED, (), ("x" * 4001,)), Because.TOO_LONG),
        (DraftOutcome(Outcome.SETTLED, ("a", "b", "c")), Because.TOO_MANY),
    ],
)
def test_a_draft_has_words_and_limits(draft, because):
    Story(Limits(outcome_points=2)).opened().admitted(MARA).must_refuse(because, MARA, draft)


def test_after_the_end_nobody_hears_anybody_and_nothing_more_is_said():
    story = ended()
    assert all(story.hears(seat) == frozenset() for seat in EVERYBODY)
    story.must_refuse(Because.SESSION_OVER, ANA, Say(JOINT, "One more thing")).must_refuse(
        Because.SESSION_OVER, MARA, SETTLED
    )
    story.tell(ANA, Depart()).tell(HOST, NoteLine(BEN, up=False))


def test_a_mediator_who_drops_after_the_end_rests_nothing():
    story = Story().opened().everybody().tell(MARA, KeepJointOpen(open=True), SETTLED, CloseSession(Outcome.SETTLED))
    story.tell(HOST, NoteLine(MARA, up=False), NoteLine(TOMAS, up=False), NoteLine(MARA, up=True))
    assert story.session.resting == frozenset()
    assert story.session.joint_kept_open


def test_a_summary_is_told_to_its_person_and_the_mediators():
    story = ended().tell(MARA, PublishSummaries((ANA, ANA, BEN)))
    published = story.read_by(ANA, SummaryPublished)
    assert [p.seat for p in published] == [ANA]
    assert published[0].until == story.now + 7 * DAY_MS
    assert story.session.published == {ANA, BEN}
    assert [p.seat for p in story.read_by(TOMAS, SummaryPublished)] == [ANA, BEN]


def test_summaries_come_after_the_end_once_and_not_to_the_removed():
    story = Story().opened().everybody().must_refuse(Because.NOT_NOW, MARA, PublishSummaries((ANA,)))
    story.tell(MARA, Remove(BEN), SETTLED, CloseSession(Outcome.SETTLED), PublishSummaries((ANA,)))
    story.must_refuse(Because.ALREADY, MARA, PublishSummaries((ANA,))).must_refuse(
        Because.ALREADY, MARA, PublishSummaries(())
    )
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, PublishSummaries((BEN,))).must_refuse(
        Because.NOT_ALLOWED, ANA, PublishSummaries((ANA,))
    )


def test_a_mediator_who_has_left_still_publishes():
    story = ended().tell(MARA, Depart(), PublishSummaries((ELIN,)))
    assert story.view(ELIN).summary_until is not None


def test_with_the_session_end_the_floor_words_to_all_and_knocks_and_nothing_is_told_of_them_later():
    story = Story().opened().everybody().roomed(RoomKind.CONSULTATION, "a").bring(LUIS, RoomKind.CONSULTATION)
    story.tell(ANA, RaiseHand(JOINT)).tell(MARA, GiveFloor(JOINT, BEN, 5), StartAddress())
    story.tell(TOMAS, Knock(story.room(RoomKind.CONSULTATION), TOMAS))
    story.tell(MARA, SETTLED, CloseSession(Outcome.SETTLED))
    assert (story.session.floors, story.session.address, story.session.knocks) == ({}, None, {})
    for seat in (ANA, BEN, LUIS, TOMAS, MARA):
        assert [type(event) for event in story.do(seat, Depart())] == [Departed]
