"""The whiteboard: ordered patches, told to those who know the element; a fixed table of types and fields."""

import math

import pytest

from room_server.session.people import SeatId
from room_server.session.practices import whiteboard
from room_server.session.practices.attendance import Remove
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.whiteboard import Draw, DrawingLet, Drawn, LetDraw, Patch, check_fields, is_drawable
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId, Limits
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEDIATORS, MEI, OLEG, OUTSIDERS_OF_A
from tests.scenario import Story


def patch(element: str, **fields: object) -> Patch:
    return Patch(ItemId(element), fields)


def joint(*patches: Patch) -> Draw:
    return Draw(JOINT, patches)


def test_the_last_write_wins_field_by_field():
    story = Story().opened().everybody().tell(ANA, joint(patch("e-1", type="text", x=1, text="Rent")))
    story.tell(BEN, joint(patch("e-1", x=5))).tell(ANA, joint(patch("e-1", text="Rent 2026")))
    assert story.view(ELIN).rooms[JOINT].board["e-1"] == {"type": "text", "x": 5, "text": "Rent 2026"}


def test_a_board_belongs_to_its_room():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    story.tell(ANA, Draw(story.room("a"), (patch("CANARY", type="line"),)))
    assert story.last(Drawn).audience.seats == {ANA, LUIS}
    assert all(b"CANARY" not in story.bytes_of(seat) for seat in (*OUTSIDERS_OF_A, *MEDIATORS))
    story.must_refuse(Because.ROOM_CHANGED, ANA, joint(patch("e-1", type="line")))
    story.must_refuse(Because.ROOM_CHANGED, BEN, Draw(story.room("a"), (patch("e-1", type="line"),)))
    story.must_refuse(Because.ROOM_CHANGED, BEN, Draw(RoomId("r-none"), (patch("e-1", type="line"),)))


def test_who_only_watches_does_not_draw():
    story = Story().opened().everybody().must_refuse(Because.NOT_ALLOWED, ELIN, joint(patch("e-1", type="line")))
    story.tell(MARA, LetDraw(BEN, allowed=False)).must_refuse(Because.VIEW_ONLY, BEN, joint(patch("e-1", type="line")))
    assert story.tell(MARA, LetDraw(BEN, allowed=True)).do(BEN, joint(patch("e-1", type="line")))


def test_view_only_is_seen_in_the_persons_room_and_not_elsewhere():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(MARA, LetDraw(LUIS, allowed=False))
    assert story.last(DrawingLet).audience.seats == {LUIS, ANA, *MEDIATORS}
    assert not story.view(ANA).people[LUIS].may_draw
    assert not story.read_by(BEN, DrawingLet)


def test_view_only_goes_along_into_other_rooms():
    """Locks not inherited (BigBlueButton 24318)."""
    story = Story().opened().everybody().tell(MARA, LetDraw(ANA, allowed=False)).caucus("a").bring((ANA, LUIS), "a")
    story.must_refuse(Because.VIEW_ONLY, ANA, Draw(story.room("a"), (patch("e-1", type="line"),)))


def test_the_leave_to_draw_is_the_mediators_to_give():
    story = Story().opened().everybody().must_refuse(Because.NOT_ALLOWED, ANA, LetDraw(BEN, allowed=False))
    story.must_refuse(Because.ALREADY, MARA, LetDraw(BEN, allowed=True)).must_refuse(
        Because.NO_SUCH_SEAT, MARA, LetDraw(SeatId("s-x"), allowed=True)
    )
    story.tell(MARA, Remove(BEN)).must_refuse(Because.NO_SUCH_SEAT, MARA, LetDraw(BEN, allowed=False))


def test_undo_shows_no_stroke_to_somebody_who_was_absent_when_it_was_drawn():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    room = story.room("a")
    story.tell(ANA, Draw(room, (patch("e-1", type="line"),)), Draw(room, (patch("e-1", isDeleted=True),))).bring(
        OLEG, "a"
    )
    story.tell(ANA, Draw(room, (patch("e-1", isDeleted=False),)))
    assert b"e-1" not in story.bytes_of(OLEG)
    assert story.last(Drawn).audience.seats == {ANA, LUIS}


def test_one_gesture_over_known_and_unknown_elements_is_told_apart():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    room = story.room("a")
    story.tell(ANA, Draw(room, (patch("e-1", type="line"),))).bring(OLEG, "a")
    whole, part = story.do(ANA, Draw(room, (patch("e-1", x=1), patch("e-2", type="line"), patch("e-1", x=2))))
    assert whole.audience.seats == {ANA, LUIS}, "one event: nobody can tell that somebody there knows less"
    assert part.audience.seats == {OLEG}
    assert [p.fields for p in whole.patches] == [{"x": 1}, {"type": "line"}, {"x": 2}]
    assert [p.fields for p in part.patches] == [{"type": "line"}]
    story.tell(ANA, Draw(room, (patch("e-2", x=3),)))
    assert OLEG in story.last(Drawn).audience.seats


def test_a_patch_of_nothing_is_met_without_a_word():
    story = Story().opened().everybody()
    assert story.do(ANA, joint(patch("e-none", x=1))) == ()


@pytest.mark.parametrize(
    ("fields", "because"),
    [
        ({}, Because.EMPTY),
        ({"type": "image"}, Because.BAD_VALUE),
        ({"type": "embeddable"}, Because.BAD_VALUE),
        ({"type": "iframe"}, Because.BAD_VALUE),
        ({"type": ["line"]}, Because.BAD_VALUE),
        ({"type": {"line": 1}}, Because.BAD_VALUE),
        ({"type": None}, Because.BAD_VALUE),
        ({"type": "line", "link": "javascript:alert(1)"}, Because.BAD_VALUE),
        ({"type": "line", "customData": {"a": 1}}, Because.BAD_VALUE),
        ({"type": "line", "fileId": "f"}, Because.BAD_VALUE),
        ({"type": "line", "x": "1"}, Because.BAD_VALUE),
        ({"type": "line", "x": True}, Because.BAD_VALUE),
        ({"type": "line", "x": None}, Because.BAD_VALUE),
        ({"type": "line", "x": math.nan}, Because.BAD_VALUE),
        ({"type": "line", "x": math.inf}, Because.BAD_VALUE),
        ({"type": "line", "x": 1e9}, Because.BAD_VALUE),
        ({"type": "line", "locked": 1}, Because.BAD_VALUE),
        ({"type": "line", "strokeColor": "c" * 65}, Because.BAD_VALUE),
        ({"type": "text", "text": 7}, Because.BAD_VALUE),
        ({"type": "text", "text": "x" * 4001}, Because.TOO_LONG),
        ({"type": "line", "points": [[0, "p" * 65]]}, Because.BAD_VALUE),
        ({"type": "line", "points": [[[[[0]]]]]}, Because.BAD_VALUE),
        ({"type": "line", "points": [[0, math.nan]]}, Because.BAD_VALUE),
        ({"type": "line", "points": [[0, 0]] * 6000}, Because.TOO_MANY),
        ({"type": "line", "points": b"bytes"}, Because.BAD_VALUE),
        ({"type": "line", "groupIds": {1: 2}}, Because.BAD_VALUE),
        ({"type": "line", "roundness": {"__proto__": 2}}, Because.BAD_VALUE),
    ],
)
def test_what_may_not_stand_on_a_board_is_refused(fields, because):
    """Iframes and scripts through board elements (excalidraw 11930)."""
    Story().opened().admitted(ANA).must_refuse(because, ANA, joint(Patch(ItemId("e-1"), fields)))


def test_what_a_drawing_program_writes_is_accepted():
    check_fields(
        {
            "type": "arrow", "x": -3.5, "points": [[0, 0], [10.5, 4]], "groupIds": ["g"], "roundness": {"type": 2},
            "startBinding": {"elementId": "e-9", "focus": 0.1, "fixedPoint": [0.5, 0.5]}, "boundElements": None,
            "seed": 1_968_410_350, "updated": 1_790_000_000_000, "isDeleted": False, "containerId": None,
        },
        Limits(),
    )  # fmt: skip


def test_a_gesture_has_some_patches_and_not_too_many():
    story = Story(Limits(board_changes_per_command=1, board_elements_per_room=1)).opened().everybody()
    story.must_refuse(Because.EMPTY, ANA, joint()).must_refuse(
        Because.TOO_MANY, ANA, joint(patch("e-1", x=1), patch("e-2", x=1))
    )
    story.tell(ANA, joint(patch("e-1", type="line"))).must_refuse(
        Because.TOO_MANY, ANA, joint(patch("e-2", type="line"))
    )
    story.caucus("b").bring((BEN, MEI), "b").tell(BEN, Draw(story.room("b"), (patch("e-2", type="line"),)))


def test_what_is_deleted_makes_room_and_the_deletion_is_taken_back_only_where_there_is_room():
    story = Story(Limits(board_elements_per_room=2)).opened().everybody()
    story.tell(ANA, joint(patch("e-1", type="line"), patch("e-2", type="line", x=1)))
    story.must_refuse(Because.TOO_MANY, BEN, joint(patch("e-3", type="line")))
    story.tell(MARA, joint(patch("e-1", isDeleted=True))).tell(BEN, joint(patch("e-3", type="line")))
    story.must_refuse(Because.TOO_MANY, MARA, joint(patch("e-1", isDeleted=False)))
    story.tell(BEN, joint(patch("e-3", isDeleted=True))).tell(MARA, joint(patch("e-1", isDeleted=False)))
    assert story.view(ELIN).rooms[JOINT].board["e-1"] == {"type": "line", "isDeleted": False}


def test_a_full_board_tells_nobody_of_an_element_that_they_do_not_know():
    story = Story(Limits(board_elements_per_room=1)).opened().everybody().caucus("a").bring((ANA, LUIS), "a")
    room = story.room("a")
    story.tell(ANA, Draw(room, (patch("e-1", type="line"),)), Draw(room, (patch("e-1", isDeleted=True),)))
    story.tell(ANA, Draw(room, (patch("e-2", type="line"),))).bring(OLEG, "a")
    for element in ("e-1", "e-none"):
        assert story.do(OLEG, Draw(room, (patch(element, isDeleted=False),))) == ()


def test_of_what_somebody_deleted_the_last_is_kept_for_them_whatever_others_delete(monkeypatch):
    monkeypatch.setattr(whiteboard, "MOST_TAKEN_BACK", 2)
    story = Story().opened().everybody()
    story.tell(ANA, joint(*(patch(f"e-{n}", type="line") for n in range(4))))
    story.tell(BEN, joint(*(patch(f"b-{n}", type="line") for n in range(3))))
    story.tell(ANA, joint(patch("e-3", isDeleted=True), patch("e-0", isDeleted=True), patch("e-1", isDeleted=True)))
    story.tell(BEN, joint(patch("b-2", isDeleted=True), patch("b-1", isDeleted=True)))
    assert list(story.session.boards[JOINT]) == ["e-1", "e-2", "e-3", "b-0", "b-1", "b-2"]
    assert story.do(ANA, joint(patch("e-0", isDeleted=False))) == ()
    assert story.do(ANA, joint(patch("e-3", isDeleted=False)))
    assert story.session.boards[JOINT]["e-3"].erased_by is None


def test_what_stands_for_somebody_who_is_kept_apart_from_the_eraser_takes_its_room():
    story = Story(Limits(board_elements_per_room=1)).opened(title="A case").admitted(ANA).arrived(BEN).caucus("a")
    story.tell(MARA, joint(patch("e-1", type="line")), KeepApart(ANA, BEN))
    story.tell(ANA, joint(patch("e-1", isDeleted=True)))
    story.must_refuse(Because.TOO_MANY, ANA, joint(patch("e-2", type="line")))
    story.bring(ANA, "a").admitted(BEN)
    assert story.view(BEN).rooms[JOINT].board == {"e-1": {"type": "line"}}


@pytest.mark.parametrize("name", ["", "e" * 65, "__proto__"])
def test_an_element_has_a_name_of_sensible_length_that_browsers_can_read(name):
    Story().opened().admitted(ANA).must_refuse(Because.BAD_VALUE, ANA, joint(patch(name, type="line")))


def test_numbers_that_can_be_drawn():
    assert is_drawable(1e7)
    assert is_drawable(1 << 52)
    assert not is_drawable(1.1e7)
    assert not is_drawable(1 << 54)
    with pytest.raises(Refusal):
        check_fields({"x": -math.inf}, Limits())
