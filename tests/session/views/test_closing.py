"""The fold of what crosses, and of the end."""

import pytest

from room_server.session.practices import breaks, disclosure, outcome, talk
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, RequestKind
from tests.cast import ANA, BEN, ELIN, MARA
from tests.scenario import Story


def story():
    return Story().opened().admitted(ANA, BEN)


@pytest.mark.parametrize("approve", [True, False])
def test_a_proposal_stays_while_it_may_still_cross(approve):
    told = story().caucus("a").bring((ANA, MARA), "a").say(ANA, "9,000 at most.")
    line, room = told.last(talk.Said).line, told.room("a")
    release = told.tell(MARA, disclosure.ProposeRelease(room, line, "9,000", JOINT)).last(disclosure.ReleaseProposed)
    assert not told.view(ANA).releases[release.release].approved
    told.tell(ANA, disclosure.AnswerRelease(release.release, "9,000", approve=approve))
    assert {one.approved for one in told.view(MARA).releases.values()} == ({True} if approve else set())
    assert told.view(BEN).releases == {}


def test_at_the_end_nothing_is_pending_and_the_outcome_stands():
    told = story().admitted(ELIN).tell(ANA, breaks.Ask(RequestKind.BREAK)).tell(MARA, breaks.StartBreak(5, (JOINT,)))
    told.tell(MARA, outcome.DraftOutcome(Outcome.SETTLED, ("Paid.",)), outcome.CloseSession(Outcome.SETTLED))
    for seat in (MARA, ANA, ELIN):
        seen = told.view(seat)
        assert (seen.over, seen.requests, seen.releases) == (True, {}, {})
        assert all(room.pause is None and not room.resting for room in seen.rooms.values())
        assert seen.outcome.points == ("Paid.",)
    told.tell(MARA, outcome.PublishSummaries((ANA,)))
    assert told.view(ANA).summary_until > told.now
    assert told.view(MARA).published == [ANA]
    assert told.view(MARA).summary_until is None
