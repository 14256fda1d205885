"""The fold, event by event, where it has a rule of its own (its stories stand in ``tests/session/test_views.py``)."""

import pytest

from room_server.session.people import HOST
from room_server.session.practices import agenda, breaks, disclosure, outcome, talk, whiteboard
from room_server.session.practices.attendance import AskToMute, Decline, Depart, Hold, NoteLine, Remove
from room_server.session.practices.caucus import CloseCaucus
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT
from room_server.session.state import AgendaState, ItemId, Outcome, RequestKind, Standing
from room_server.session.views.fold import tell, view
from room_server.session.views.shape import View
from room_server.session.visibility import Visible
from tests.cast import ANA, BEN, ELIN, MARA, MEI, TOMAS
from tests.scenario import Story


def story():
    return Story().opened().admitted(ANA, BEN)


def test_one_event_after_the_other_makes_what_all_at_once_make():
    told = story().caucus("a").bring(ANA, "a").say(ANA, "Between us.").told[ANA]
    seen = View(ANA)
    for upto, one in enumerate(told, 1):
        tell(seen, one)
        assert seen == view(ANA, told[:upto])


def test_an_event_without_a_place_in_the_fold_is_a_fault_and_not_ignored():
    class Unheard:
        pass

    with pytest.raises(KeyError):
        tell(View(ANA), Visible(ANA, 1, Unheard()))


def test_the_mediators_last_word_in_the_lobby_stays_until_one_is_admitted():
    told = Story().opened().admitted(MARA).arrived(ANA)
    told.tell(MARA, Hold(ANA, "A moment.")).tell(MARA, Hold(ANA, "Two more."))
    me = told.view(ANA).people[ANA]
    assert (me.standing, me.word) == (Standing.HELD, "Two more.")
    told.tell(MARA, Admit(ANA))
    me = told.view(ANA).people[ANA]
    assert (me.standing, me.word, me.room) == (Standing.SEATED, "", JOINT)


def test_who_was_declined_reads_why_and_is_in_no_room():
    me = Story().opened().admitted(MARA).arrived(MEI).tell(MARA, Decline(MEI, "Ben alone.")).view(MEI).people[MEI]
    assert (me.standing, me.word, me.room) == (Standing.DECLINED, "Ben alone.", None)


@pytest.mark.parametrize("command", [(BEN, Depart()), (MARA, Remove(BEN))])
def test_who_goes_is_in_no_roster_has_no_request_and_no_line(command):
    told = story().tell(BEN, breaks.Ask(RequestKind.BREAK)).tell(*command)
    for seat in (MARA, BEN):
        seen = told.view(seat)
        gone = seen.people[BEN]
        assert (gone.room, gone.on_line, gone.confirmed) == (None, False, False)
        assert BEN not in seen.rooms[JOINT].seated
        assert BEN not in seen.requests


def test_who_left_no_longer_knows_who_is_there_but_keeps_what_was_said():
    seen = story().say(ANA, "Good morning.").tell(BEN, Depart()).view(BEN)
    assert seen.rooms[JOINT].seated == []
    assert all(person.room is None for person in seen.people.values())
    assert [line.text for line in seen.rooms[JOINT].lines] == ["Good morning."]


def test_a_wish_to_be_quiet_is_no_state():
    told = story()
    before = told.view(ANA)
    told.tell(MARA, AskToMute(ANA))
    assert told.view(ANA) == before


def test_a_line_that_is_lost_and_back_moves_nobody():
    told = story().tell(HOST, NoteLine(BEN, up=False))
    assert (told.view(ANA).people[BEN].on_line, told.view(ANA).people[BEN].room) == (False, JOINT)
    told.tell(HOST, NoteLine(BEN, up=True))
    assert told.view(ANA).people[BEN].on_line


def test_a_request_is_answered_to_its_own_seat_in_words_or_by_what_was_done():
    told = story().tell(ANA, breaks.Ask(RequestKind.PRIVATE_WORD)).tell(MARA, breaks.AnswerRequest(ANA, "Soon."))
    assert told.view(ANA).answer == "Soon."
    assert told.view(MARA).answer == ""
    told.tell(ANA, breaks.Ask(RequestKind.BREAK))
    assert told.view(ANA).answer == ""
    told.tell(MARA, breaks.StartBreak(5, (JOINT,), ANA))
    assert told.view(ANA).answer == "granted"
    told.tell(MARA, breaks.EndBreak(JOINT)).tell(ANA, breaks.Ask(RequestKind.BREAK), breaks.WithdrawRequest())
    assert (told.view(ANA).answer, told.view(MARA).requests) == ("", {})


def topics(seen):
    return [(item.title, item.state) for item in seen.agenda]


def test_one_topic_at_a_time_is_under_discussion():
    told = story()
    first, second = (told.tell(MARA, agenda.AddAgendaItem(t)).last(agenda.AgendaItemAdded).item for t in "ab")
    told.tell(MARA, agenda.MarkAgendaItem(first, AgendaState.CURRENT))
    assert told.view(ANA).agenda[0].current_since == told.now
    told.tell(MARA, agenda.MarkAgendaItem(second, AgendaState.CURRENT))
    assert topics(told.view(ANA)) == [("a", AgendaState.OPEN), ("b", AgendaState.CURRENT)]
    assert told.view(ANA).agenda[0].current_since is None
    told.tell(MARA, agenda.MarkAgendaItem(first, AgendaState.DONE))
    assert topics(told.view(ANA)) == [("a", AgendaState.DONE), ("b", AgendaState.CURRENT)]


def test_topics_are_placed_before_another_or_at_the_end():
    told = story()
    ids = [told.tell(MARA, agenda.AddAgendaItem(t)).last(agenda.AgendaItemAdded).item for t in "abc"]
    told.tell(MARA, agenda.PlaceAgendaItem(ids[2], ids[0]))
    assert [title for title, _ in topics(told.view(ANA))] == ["c", "a", "b"]
    told.tell(MARA, agenda.PlaceAgendaItem(ids[2]), agenda.RemoveAgendaItem(ids[0]))
    assert [title for title, _ in topics(told.view(ANA))] == ["b", "c"]


def test_a_later_patch_of_a_drawing_changes_its_own_fields_only():
    first = whiteboard.Patch(ItemId("e-1"), {"type": "text", "x": 1, "text": "Rent"})
    told = story().tell(ANA, whiteboard.Draw(JOINT, (first,)))
    told.tell(BEN, whiteboard.Draw(JOINT, (whiteboard.Patch(ItemId("e-1"), {"text": "Rent 2026"}),)))
    assert told.view(ANA).rooms[JOINT].board == {"e-1": {"type": "text", "x": 1, "text": "Rent 2026"}}


def test_words_between_one_person_and_the_mediators_stay_theirs():
    told = story().tell(BEN, talk.WriteToMediators("I cannot hear.")).tell(MARA, talk.WriteToPerson(BEN, "Better?"))
    for seat in (BEN, MARA, TOMAS):
        assert [(line.seat, line.text) for line in told.view(seat).written] == [
            (BEN, "I cannot hear."),
            (BEN, "Better?"),
        ]
    assert told.view(ANA).written == []


@pytest.mark.parametrize("approve", [True, False])
def test_a_proposal_stays_while_it_may_still_cross(approve):
    told = story().caucus("a").bring((ANA, MARA), "a").say(ANA, "9,000 at most.")
    line, room = told.last(talk.Said).line, told.room("a")
    release = told.tell(MARA, disclosure.ProposeRelease(room, line, "9,000", JOINT)).last(disclosure.ReleaseProposed)
    assert not told.view(ANA).releases[release.release].approved
    told.tell(ANA, disclosure.AnswerRelease(release.release, "9,000", approve=approve))
    assert {one.approved for one in told.view(MARA).releases.values()} == ({True} if approve else set())
    assert told.view(BEN).releases == {}


def test_a_closed_caucus_stays_with_what_was_said_there():
    told = story().caucus("a").bring((ANA, MARA), "a").say(ANA, "Between us.").bring((ANA, MARA), "joint")
    room = told.room("a")
    told.tell(MARA, CloseCaucus(room))
    assert not told.view(MARA).rooms[room].open
    assert [line.text for line in told.view(ANA).rooms[room].lines] == ["Between us."]
    assert room not in told.view(BEN).rooms


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
