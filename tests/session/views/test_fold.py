"""The fold, event by event, where it has a rule of its own (its stories stand in ``tests/session/test_views.py``)."""

import pytest

from room_server.session.practices import breaks, talk
from room_server.session.practices.attendance import AskToMute
from room_server.session.rooms import JOINT
from room_server.session.state import RequestKind
from room_server.session.views.fold import tell, view
from room_server.session.views.shape import View
from room_server.session.visibility import Visible
from tests.cast import ANA, BEN, MARA, TOMAS
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


def test_a_wish_to_be_quiet_is_no_state():
    told = story()
    before = told.view(ANA)
    told.tell(MARA, AskToMute(ANA))
    assert told.view(ANA) == before


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


def test_words_between_one_person_and_the_mediators_stay_theirs():
    told = story().tell(BEN, talk.WriteToMediators("I cannot hear.")).tell(MARA, talk.WriteToPerson(BEN, "Better?"))
    for seat in (BEN, MARA, TOMAS):
        assert [(line.seat, line.text) for line in told.view(seat).written] == [
            (BEN, "I cannot hear."),
            (BEN, "Better?"),
        ]
    assert told.view(ANA).written == []
