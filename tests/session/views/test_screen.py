"""Whose screen is shown, as one seat's view keeps it."""

from room_server.session.practices.screens import StartScreen
from room_server.session.rooms import JOINT
from tests.cast import BEN, MARA, TOMAS
from tests.scenario import Story


def test_a_view_knows_a_screen_only_while_its_reader_is_there():
    story = Story().opened().admitted(MARA, TOMAS, BEN).caucus("b")
    story.tell(MARA, StartScreen(JOINT, (MARA, TOMAS, BEN)))
    assert [story.view(seat).rooms[JOINT].screen for seat in (MARA, TOMAS, BEN)] == [MARA, MARA, MARA]
    story.bring(TOMAS, "b", by=TOMAS)
    assert [story.view(seat).rooms[JOINT].screen for seat in (MARA, TOMAS, BEN)] == [None, None, None]
