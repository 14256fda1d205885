"""The story of recalls, for the folds that must agree: set, prolonged, called off, a moment asked for, brought over."""

from __future__ import annotations

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices import recall
from room_server.session.practices.attendance import Depart
from room_server.session.practices.moves import GUARDS, Admit
from room_server.session.practices.opening import InviteSeat
from room_server.session.rooms import JOINT
from tests.cast import ANA, BEN, IRENA, LUIS, MARA, OLEG, TOMAS, late_person
from tests.scenario import Story

IVO = SeatId("s-ivo")


def called_back() -> Story:
    """Tell of two sides in caucuses who are called back, twice in vain and twice not."""
    story = Story().opened().admitted(MARA, TOMAS, ANA, LUIS, IRENA, BEN)
    story.caucus("a").bring((ANA, LUIS, IRENA), "a").caucus("b").bring((BEN, TOMAS), "b")
    _call(story, ANA, LUIS, IRENA, BEN, TOMAS).tell(ANA, recall.AnswerRecall(wait=True))
    story.tell(IRENA, recall.AnswerRecall(wait=True)).tell(MARA, recall.ProlongRecall(60))
    story.tell(HOST, InviteSeat(late_person(IVO, Role.CO_MEDIATOR))).tell(IRENA, recall.AnswerRecall(wait=False))
    story.tell(TOMAS, recall.CallOffRecall())
    _call(story, BEN).tell(MARA, Depart())
    _over(story)  # the mediator who was shown has gone
    story.arrived(MARA).tell(MARA, Admit(MARA)).admitted(OLEG)
    _call(story, ANA, LUIS, IRENA, BEN).tell(LUIS, recall.AnswerRecall(wait=True)).tell(IRENA, Depart())
    _over(story)
    _call(story, ANA, LUIS).tell(MARA, recall.RecallNow())
    return story.bring(ANA, "a").tell(MARA, recall.SetRecall((ANA,), 30, story.seated("joint"), GUARDS))


def _call(story: Story, *seats: SeatId) -> Story:
    return story.tell(MARA, recall.SetRecall(seats, 60, story.seated(JOINT), GUARDS))


def _over(story: Story) -> None:
    assert story.session.recall is not None
    story.now = story.session.recall.until
    story.tell(HOST, recall.RecallIsOver(story.session.recall.started_at))
