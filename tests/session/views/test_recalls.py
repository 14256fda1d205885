"""The part of the fold that keeps a recall: whole for mediators, one's own part for who is called back."""

from room_server.session.practices.moves import GUARDS
from room_server.session.practices.recall import AnswerRecall, CallOffRecall, RecallNow, SetRecall
from room_server.session.recalls import Recalled, RecallOver
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS
from tests.scenario import Story


def called_back():
    story = Story().opened().admitted(MARA, TOMAS, ANA, LUIS, BEN).caucus("a").bring((ANA, LUIS), "a")
    return story.tell(MARA, SetRecall((ANA, LUIS), 60, story.seated("joint"), GUARDS))


def test_each_keeps_what_they_were_told():
    story = called_back().tell(LUIS, AnswerRecall(wait=True))
    until = story.session.recall.until
    assert story.view(TOMAS).recall == story.session.recall
    assert story.view(ANA).recalled == Recalled(until, others=4)
    assert story.view(LUIS).recalled == Recalled(until, others=4, waits=True)
    assert (story.view(BEN).recalled, story.view(BEN).recall, story.view(ANA).recall) == (None, None, None)


def test_the_end_is_kept_until_the_next_one_begins():
    story = called_back().tell(MARA, CallOffRecall())
    assert story.view(TOMAS).recall_over.how is RecallOver.CALLED_OFF
    story.tell(MARA, SetRecall((ANA, LUIS), 60, story.seated("joint")))
    assert story.view(TOMAS).recall_over is None
    story.tell(MARA, RecallNow())
    assert (story.view(TOMAS).recall_over.came, story.view(ANA).recalled) == ((ANA, LUIS), None)


def test_who_goes_elsewhere_is_called_back_no_more_and_whoever_comes_over_neither():
    story = called_back().bring(LUIS, "joint")
    assert story.view(TOMAS).recall.seats == (ANA,)
    assert story.view(LUIS).recalled is None
