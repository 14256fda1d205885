import xml.etree.ElementTree as ET

import pytest

from room_server.record.board import board_svg

BASE = {"x": 0, "y": 0, "width": 40, "height": 20, "strokeColor": "#112233", "backgroundColor": "#ffeeaa"}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(
    ("kind", "more", "tag"),
    [
        ("rectangle", {"roundness": {"type": 3}}, "rect"),
        ("ellipse", {}, "ellipse"),
        ("diamond", {}, "polygon"),
        ("line", {"points": [[0, 0], [10, 5]]}, "polyline"),
        ("freedraw", {"points": [[0, 0], [3, 4], [9, 9]]}, "polyline"),
        ("text", {"text": "one\ntwo", "fontSize": 16, "textAlign": "center"}, "text"),
    ],
)
def test_each_allowed_type_is_drawn(kind, more, tag):
    root = ET.fromstring(board_svg([{**BASE, "type": kind, **more}]))
    assert root.tag == SVG + "svg"
    assert [child.tag for child in root] == [SVG + tag]


def test_an_arrow_has_a_head_where_it_says_so():
    arrow = {**BASE, "type": "arrow", "points": [[0, 0], [30, 0]], "endArrowhead": "arrow", "startArrowhead": None}
    assert board_svg([arrow]).count("<polyline") == 2


def test_markup_links_and_styles_of_a_persons_making_do_not_reach_the_picture():
    evil = {
        **BASE,
        "type": "text",
        "text": "</text><script>alert(1)</script>",
        "strokeColor": 'red" onload="alert(1)',
        "link": "javascript:alert(1)",
    }
    svg = board_svg([evil])
    assert "<script" not in svg
    assert "onload" not in svg
    assert "javascript" not in svg
    assert ET.fromstring(svg)[0][0].text == evil["text"]


def test_deleted_and_unknown_elements_are_left_out_and_an_empty_board_is_empty():
    assert board_svg([]) == ""
    assert board_svg([{**BASE, "type": "rectangle", "isDeleted": True}, {**BASE, "type": "iframe"}]) == ""


def test_elements_stand_in_their_own_order_and_the_picture_holds_them_all():
    low = {**BASE, "type": "ellipse", "index": "a1", "x": -50, "y": -50}
    high = {**BASE, "type": "rectangle", "index": "a2", "x": 500, "angle": 1.2}
    root = ET.fromstring(board_svg([high, low]))
    assert [child.tag for child in root] == [SVG + "ellipse", SVG + "rect"]
    left, top, width, height = (float(part) for part in root.get("viewBox").split())
    assert left <= -50
    assert left + width >= 540
    assert top <= -50
    assert top + height >= 20


def test_broken_geometry_is_drawn_as_nothing_rather_than_failing():
    odd = {"type": "line", "x": None, "y": float("nan"), "width": -3, "points": [[1], "x", [2, 3]]}
    drawn = board_svg([odd])
    assert [child.get("points") for child in ET.fromstring(drawn)] == ["2,3"], "of its points, the one that is a point"
    assert "nan" not in drawn.lower()
