"""The fold of an adjournment: whoever the reader knows of is outside, and what was told stays."""

from room_server.session.floors import EMPTY
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.moves import GUARDS
from room_server.session.practices.recall import CallOffRecall, SetRecall
from room_server.session.rooms import JOINT
from room_server.session.state import Standing
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, TOMAS
from tests.session.adjourned_story import MONDAY, busy_day


def test_everybody_the_reader_knows_of_is_outside_but_who_was_sent_away():
    story = busy_day().tell(MARA, Adjourn(MONDAY))
    for reader in (MARA, ANA, BEN):
        seen = story.view(reader)
        assert {one.room for one in seen.people.values()} == {None}
        assert not any(one.confirmed for one in seen.people.values())
        assert not any(one.on_line for one in seen.people.values() if one.standing is Standing.INVITED)
    assert story.view(MARA).people[ELIN].standing is Standing.DECLINED
    assert story.view(MARA).people[ANA].standing is Standing.INVITED


def test_nothing_of_the_moment_stands_in_a_view_any_more():
    seen = busy_day().tell(MARA, Adjourn(MONDAY)).view(MARA)
    assert (seen.requests, seen.answer, seen.kept_open) == ({}, "", False)
    for room in seen.rooms.values():
        assert (room.seated, room.pause, room.resting, room.knocks, room.address) == ([], None, False, [], None)
        assert room.waiting_since is None
        assert room.floor == EMPTY
    assert seen.people[MEI].readiness is None


def test_what_became_of_the_last_recall_is_no_news_on_another_day():
    story = busy_day()
    story.tell(MARA, SetRecall((ANA, LUIS), 60, story.seated(JOINT), GUARDS), CallOffRecall())
    assert story.view(TOMAS).recall_over is not None
    assert story.tell(MARA, Adjourn(MONDAY)).view(TOMAS).recall_over is None


def test_a_signal_of_distress_stays_until_a_mediator_closes_it():
    story = busy_day()
    since = story.view(ANA).people[ANA].care.distress_since
    seen = story.tell(MARA, Adjourn(MONDAY)).view(ANA).people[ANA].care
    assert (seen.distress_since, seen.attestation) == (since, None)
    assert [signal.closed_at for signal in story.view(MARA).signals] == [None]


def test_what_was_said_stays_with_those_who_were_told_it_and_the_session_goes_on():
    story = busy_day().tell(MARA, Adjourn(MONDAY)).tell(MARA, Reconvene())
    room = story.room("a")
    assert [line.text for line in story.view(LUIS).rooms[room].lines] == ["We would take 9,000."]
    assert room not in story.view(BEN).rooms
    assert story.view(BEN).adjourned is None
    assert [line.text for line in story.view(BEN).rooms[JOINT].lines] == ["Good morning."]
