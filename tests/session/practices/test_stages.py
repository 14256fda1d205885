"""Stages: a mediator moves between them freely; everyone admitted is told, wherever they are."""

from room_server.session.practices.stages import SetStage, StageSet
from room_server.session.refusals import Because
from room_server.session.state import Stage
from tests.cast import ANA, BEN, LUIS, MARA, MEDIATORS, MEI
from tests.scenario import Story


def test_everyone_admitted_learns_the_stage_in_whichever_room_they_are():
    story = Story().opened().admitted(ANA, LUIS, BEN).arrived(MEI).caucus("a").bring((ANA, LUIS), "a")
    story.tell(MARA, SetStage(Stage.NEGOTIATION))
    assert story.last(StageSet).audience.seats == {ANA, LUIS, BEN, *MEDIATORS}
    assert story.admitted(MEI).view(MEI).stage is Stage.NEGOTIATION


def test_any_stage_follows_any_other_but_itself():
    story = Story().opened().admitted(ANA).must_refuse(Because.ALREADY, MARA, SetStage(Stage.PREPARATION))
    for stage in (Stage.CLOSURE, Stage.OPENING, Stage.NEGOTIATION, Stage.EXPLORATION, Stage.PREPARATION):
        assert story.tell(MARA, SetStage(stage)).session.stage is stage
    story.must_refuse(Because.NOT_ALLOWED, ANA, SetStage(Stage.OPENING))
