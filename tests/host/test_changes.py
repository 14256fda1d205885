"""What of a change the outside depends on."""

import pytest

from room_server.host.changes import stirred
from room_server.session.people import HOST, SeatId
from room_server.session.practices.address import StartAddress
from room_server.session.practices.attendance import NoteLine
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.recall import ProlongRecall, SetRecall
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.screens import StartScreen
from room_server.session.practices.stages import SetStage
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, Stage
from tests.cast import ANA, BEN, MARA
from tests.scenario import Story


class ToCaucus:
    """Stands for Ana's move to the room that was opened last."""


def change(by, *commands):
    story = Story().opened().admitted(ANA, BEN)
    for command in commands[:-1]:
        room = list(story.session.rooms)[-1]
        story.do(by, Move((ANA,), room, (), GUARDS) if isinstance(command, ToCaucus) else command)
    before = story.session
    story.do(by, commands[-1])
    return stirred(before, story.session)


@pytest.mark.parametrize(
    "command", [Say(JOINT, "Good morning."), SetStage(Stage.OPENING), DraftOutcome(Outcome.IMPASSE)]
)
def test_words_stir_nothing(command):
    assert not change(MARA, command)


@pytest.mark.parametrize(
    ("by", "commands"),
    [
        (HOST, [NoteLine(ANA, up=False)]),
        (MARA, [StartBreak(5)]),
        (MARA, [StartBreak(5), EndBreak(JOINT)]),
        (MARA, [StartAddress()]),
        (MARA, [OpenRoom("Caucus", "a"), ToCaucus(), SetRecall((ANA,), 60, (BEN, MARA))]),
        (MARA, [OpenRoom("Caucus", "a"), ToCaucus(), SetRecall((ANA,), 60, (BEN, MARA)), ProlongRecall(60)]),
        (MARA, [StartScreen(JOINT, tuple(map(SeatId, sorted((ANA, BEN, MARA)))))]),
        (MARA, [DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE)]),
    ],
)
def test_people_lines_breaks_voices_screens_and_the_end_do(by, commands):
    assert change(by, *commands)
