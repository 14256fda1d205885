"""The share guard: whoever newly enters a room is shown nothing uncleared, not in their first frame nor on a screen."""

import pytest

from room_server.session.crossing import ItemKind
from room_server.session.practices.agenda import AddAgendaItem, NoteOnAgenda
from room_server.session.practices.confidential import MarkConfidential
from room_server.session.practices.disclosure import AnswerRelease, ProposeRelease, ReleaseItem, ReleaseProposed
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.screens import ScreenStopped, StartScreen
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId, Regime
from room_server.session.visibility import screen_for
from tests.cast import ANA, BEN, LUIS, MARA, OLEG
from tests.scenario import Story

SECRET = "canary-4711"


def full_caucus(regime: Regime = Regime.CLOSED) -> Story:
    """Fill a caucus with everything that can stand in one, and mark it where there are marks."""
    story = Story().opened(regime=regime).everybody().tell(MARA, AddAgendaItem("Rent")).caucus("a")
    story.bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA).say(ANA, f"{SECRET}: a line")
    room = story.room("a")
    story.tell(ANA, NoteOnAgenda(story.session.agenda[0].id, f"{SECRET}: a note"))
    story.tell(ANA, Draw(room, (Patch(ItemId("e-1"), {"type": "text", "text": f"{SECRET}: drawn"}),)))
    if regime is Regime.OPEN:
        for kind, item in ((ItemKind.LINE, story.last(Said).line), (ItemKind.ELEMENT, ItemId("e-1"))):
            story.tell(ANA, MarkConfidential(room, kind, item, confidential=True))
    return story


@pytest.mark.parametrize("regime", Regime)
@pytest.mark.parametrize("newcomer", [OLEG, BEN])
def test_a_newcomers_first_frame_holds_nothing_uncleared(regime, newcomer):
    story = full_caucus(regime).bring(newcomer, "a", confirm=False)
    shown = story.read_by(newcomer, RoomShown)[-1].surface
    assert (shown.notes, shown.board, shown.cleared, shown.confidential) == ((), (), (), ())
    assert SECRET.encode() not in story.bytes_of(newcomer)


def test_what_was_cleared_is_there_and_nothing_else():
    story = full_caucus()
    ask = ProposeRelease(story.room("a"), ItemId("e-1"), "A sketch", JOINT, ItemKind.ELEMENT)
    release = story.tell(MARA, ask).last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, "A sketch", approve=True))
    story.bring(OLEG, "a")  # away from the joint session while it crosses
    story.tell(MARA, ReleaseItem(release, "A sketch")).bring(OLEG, "joint", confirm=False)
    shown = story.read_by(OLEG, RoomShown)[-1].surface
    assert [text.wording for text in shown.cleared] == ["A sketch"]
    assert [one.fields["text"] for one in shown.board] == [f"{SECRET}: drawn"]
    assert b"a line" not in story.bytes_of(OLEG)
    assert b"a note" not in story.bytes_of(OLEG)


def test_a_screen_ends_in_the_same_append_before_the_newcomer_is_told_anything():
    story = full_caucus()
    room = story.room("a")
    story.tell(MARA, StartScreen(room, story.seated("a")))
    seen = {seat for seat in story.seated("a") if screen_for(seat, story.session)}
    assert seen == set(story.seated("a")) - {MARA}
    events = story.do(MARA, Move((OLEG,), room, story.seated("a"), GUARDS))
    assert any(isinstance(event, ScreenStopped) and OLEG not in event.audience.seats for event in events)
    assert {screen_for(seat, story.session) for seat in story.session.seats} == {None}


def test_one_sides_item_is_not_opened_among_others_without_its_consent():
    story = full_caucus().bring(MARA, "joint", by=MARA)
    ask = ProposeRelease(story.room("a"), story.last(Said).line, f"{SECRET}: a line", JOINT)
    release = story.tell(MARA, ask).last(ReleaseProposed).release
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(release, f"{SECRET}: a line"))
    assert SECRET.encode() not in story.bytes_of(BEN)
