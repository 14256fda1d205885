"""The one gate: who is told an event, who hears whom, and who sees what is ephemeral."""

import math

import pytest

from room_server.session.audience import EVERY_LINK
from room_server.session.core import EVOLVE
from room_server.session.glimpses import Devices, GlimpseBody, Pointer, Quality, QualityFigures, Sketch, Soundness
from room_server.session.people import HOST, SeatId
from room_server.session.practices import breaks, outcome, rest
from room_server.session.practices.attendance import Depart, Remove, Removed
from room_server.session.practices.moves import RoomEntered
from room_server.session.practices.speaking import ShowSpeakingTime
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, LetDraw, Patch
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.shown import ConsoleShown, RoomShown
from room_server.session.state import ItemId, Limits, Outcome, Session
from room_server.session.visibility import (
    DISCLOSE,
    Glimpse,
    Visible,
    glimpse,
    heard_by,
    hearing,
    speech_readers,
    visible,
)
from room_server.wire.codec import event_body, glimpse_frame
from tests.cast import ANA, BEN, ELIN, EVERYBODY, LUIS, MARA, MEDIATORS, MEI, OLEG, OUTSIDERS_OF_A
from tests.scenario import Story


def peek(story: Story, by: SeatId, body: GlimpseBody) -> Glimpse | None:
    return glimpse(story.session, by, body, Limits())


def caucus_of_a() -> Story:
    return Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")


def test_only_those_of_the_audience_are_told():
    story = caucus_of_a().say(ANA, "Between us")
    said = story.last(Said)
    assert visible(story.session, said, LUIS, 7) == Visible(LUIS, 7, said)
    assert all(visible(story.session, said, seat, 7) is None for seat in OUTSIDERS_OF_A)


def test_the_set_of_seats_of_an_event_is_never_sent():
    story = caucus_of_a().say(ANA, "Between us")
    assert b"audience" not in event_body(story.last(Said))
    assert LUIS.encode() not in event_body(story.last(Said))


def test_entering_and_the_console_are_the_only_events_to_which_something_is_added():
    assert set(DISCLOSE) < set(EVOLVE)
    assert {RoomShown, ConsoleShown}.isdisjoint(EVOLVE)


def test_a_room_entered_is_told_as_what_the_room_shows_at_that_moment():
    story = caucus_of_a()
    shown = visible(story.session, story.last(RoomEntered), LUIS, 1)
    assert isinstance(shown.event, RoomShown)
    assert {o.person.seat for o in shown.event.surface.roster} == {ANA, LUIS}


def test_whoever_was_removed_is_told_nothing_after_the_removal_even_what_every_link_is_told():
    story = Story().opened().everybody()
    story.tell(MARA, Remove(BEN))
    removed = story.last(Removed)
    assert visible(story.session, removed, BEN, 1) is not None
    ended = outcome.SessionEnded(audience=EVERY_LINK, at=1)
    assert visible(story.session, ended, BEN, 1) is None
    assert visible(story.session, ended, ANA, 1) is not None
    assert visible(Session(), ended, BEN, 1) is not None


def test_hearing_needs_one_room_and_both_to_have_confirmed():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a", confirm=False)
    assert heard_by(ANA, story.session) == frozenset()
    assert ANA not in heard_by(BEN, story.session)
    assert heard_by(BEN, story.session) == set(EVERYBODY) - {ANA, LUIS, BEN, ELIN}


def test_an_observer_hears_and_is_not_heard():
    story = Story().opened().everybody()
    assert BEN in heard_by(ELIN, story.session)
    assert all(ELIN not in heard_by(seat, story.session) for seat in EVERYBODY)


def test_nobody_hears_in_the_lobby_in_a_break_at_rest_or_after_the_end():
    lobby = Story().opened().admitted(ANA).arrived(BEN)
    assert heard_by(BEN, lobby.session) == frozenset() == heard_by(SeatId("s-nobody"), lobby.session)
    pausing = Story().opened().everybody().tell(MARA, breaks.StartBreak(5, (JOINT,)))
    resting = Story().opened().admitted(ANA, BEN).tell(MARA, Depart())
    assert JOINT in resting.session.resting
    over = (
        Story()
        .opened()
        .everybody()
        .tell(MARA, outcome.DraftOutcome(Outcome.IMPASSE), outcome.CloseSession(Outcome.IMPASSE))
    )
    for story in (pausing, resting, over):
        assert set(hearing(story.session).values()) == {frozenset()}


def test_hearing_lists_everyone_who_is_in_a_room():
    story = caucus_of_a()
    assert hearing(story.session).keys() == story.session.admitted()
    assert hearing(story.session)[ANA] == {LUIS}


def test_a_pointer_is_seen_in_its_room_and_nowhere_else():
    story = caucus_of_a()
    seen = peek(story, ANA, Pointer(story.room("a"), 1.0, 2.0))
    assert seen.readers == {LUIS}
    assert peek(story, ANA, Pointer(story.room("a"), None, None)).readers == {LUIS}
    assert b"audience" not in glimpse_frame(seen)
    assert b"readers" not in glimpse_frame(seen)


@pytest.mark.parametrize("room", [JOINT, RoomId("r-none")])
def test_a_glimpse_meant_for_another_room_is_dropped_without_a_word(room):
    story = caucus_of_a()
    assert peek(story, ANA, Pointer(room, 1.0, 2.0)) is None
    assert peek(story, ANA, Sketch(room, ItemId("e-1"), {"type": "line"})) is None


def test_people_who_wait_in_a_hold_room_do_not_know_each_other_s_devices_or_lines():
    story = Story().opened().everybody().roomed(RoomKind.HOLD).bring((ANA, OLEG), RoomKind.HOLD)
    for body in (Devices(microphone=True, camera=False), Quality(Soundness.POOR)):
        seen = peek(story, ANA, body)
        assert seen is not None
        assert seen.readers == frozenset(MEDIATORS)


@pytest.mark.parametrize("x", [math.nan, math.inf, -math.inf, 1e9])
def test_a_pointer_beyond_any_board_is_dropped(x):
    assert peek(caucus_of_a(), BEN, Pointer(JOINT, x, 0.0)) is None


def test_those_who_only_watch_or_wait_or_left_or_may_not_draw_point_nowhere():
    story = (
        Story()
        .opened()
        .admitted(ANA, ELIN, MEI)
        .arrived(BEN)
        .tell(MEI, Depart())
        .tell(MARA, LetDraw(ANA, allowed=False))
    )
    for seat in (ELIN, BEN, MEI, ANA, SeatId("s-nobody")):
        assert peek(story, seat, Pointer(JOINT, 1.0, 2.0)) is None
        assert peek(story, seat, Sketch(JOINT, ItemId("e-1"), {"type": "line"})) is None


def test_a_sketch_is_seen_by_those_who_know_the_element():
    story = caucus_of_a()
    room = story.room("a")
    story.tell(ANA, Draw(room, (Patch(ItemId("e-1"), {"type": "line"}),))).bring(OLEG, "a")
    assert peek(story, ANA, Sketch(room, ItemId("e-1"), {"x": 1})).readers == {LUIS}
    assert peek(story, ANA, Sketch(room, ItemId("e-2"), {"type": "line"})).readers == {LUIS, OLEG}
    assert peek(story, OLEG, Sketch(room, ItemId("e-1"), {"x": 1})) is None


@pytest.mark.parametrize("fields", [{}, {"link": "javascript:alert(1)"}, {"type": ["line"]}, {"text": "x" * 5000}])
def test_a_sketch_is_checked_as_its_kept_form_would_be(fields):
    assert peek(caucus_of_a(), BEN, Sketch(JOINT, ItemId("e-1"), fields)) is None


@pytest.mark.parametrize("element", ["", "e" * 65, "__proto__"])
def test_a_sketch_has_a_name_that_its_kept_form_could_have(element):
    story = caucus_of_a()
    assert peek(story, BEN, Sketch(JOINT, ItemId("e-1"), {"type": "line"})) is not None
    assert peek(story, BEN, Sketch(JOINT, ItemId(element), {"type": "line"})) is None


def test_whose_microphone_is_on_is_seen_in_the_room_and_by_the_mediators():
    story = caucus_of_a()
    assert peek(story, ANA, Devices(microphone=True, camera=False)).readers == {LUIS, *MEDIATORS}
    assert peek(story, MARA, Devices(microphone=True, camera=False)).readers == story.session.rooms[JOINT].seated - {
        MARA
    }


def test_nothing_is_glimpsed_after_the_end():
    story = (
        Story()
        .opened()
        .everybody()
        .tell(MARA, outcome.DraftOutcome(Outcome.IMPASSE), outcome.CloseSession(Outcome.IMPASSE))
    )
    assert peek(story, ANA, Devices(microphone=True, camera=True)) is None


def test_a_room_kept_open_is_heard_without_a_mediator():
    story = Story().opened().admitted(ANA, BEN).tell(MARA, rest.KeepJointOpen(open=True), Depart())
    assert heard_by(ANA, story.session) == {BEN}
    assert HOST not in story.session.seats


def test_how_a_line_carries_is_a_word_to_mediators_and_figures_to_those_in_the_room_alone():
    story = caucus_of_a()
    figures = QualityFigures(40, 3, 0, 12, 0, 25)
    assert peek(story, ANA, Quality(Soundness.POOR)).readers == {LUIS, *MEDIATORS}
    assert peek(story, ANA, figures).readers == frozenset(), "no mediator is there: how much flows is not told"
    assert peek(story, BEN, figures).readers == {*MEDIATORS}
    story.bring(MARA, "a", by=MARA)
    assert peek(story, ANA, figures).readers == {MARA}
    assert peek(story, MARA, figures).readers == frozenset()


def test_figures_that_cannot_be_measured_are_dropped():
    assert peek(caucus_of_a(), BEN, QualityFigures(-1, 0, 0, 0, 0, 25)) is None


def test_who_may_know_how_long_people_speak_are_the_mediators_there_and_all_where_it_is_shown():
    story = caucus_of_a()
    room = story.session.rooms[story.room("a")]
    assert speech_readers(story.session, room) == frozenset()
    joint = story.session.rooms[JOINT]
    assert speech_readers(story.session, joint) == {*MEDIATORS}
    story.tell(MARA, ShowSpeakingTime(shown=True))
    assert speech_readers(story.session, story.session.rooms[JOINT]) == joint.seated
    assert speech_readers(story.session, story.session.rooms[story.room("a")]) == frozenset()
