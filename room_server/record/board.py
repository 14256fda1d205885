"""A board as SVG, drawn by our own code from the log: allowed element types only, every text escaped.

No markup, link or style of a person's making reaches the picture: colours are checked against a pattern, numbers are
numbers, texts are escaped. Geometry follows the drawing program's own meaning of its fields (points are relative to
``x``, ``y``; an element turns by ``angle`` radians about its middle).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from math import atan2, cos, degrees, isfinite, pi, sin

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\Z")
MARGIN = 16.0
HEAD_LENGTH, HEAD_ANGLE = 14.0, pi / 7  # of an arrow
DASHES = {"dashed": "8 6", "dotted": "2 5"}

Fields = Mapping[str, object]
Point = tuple[float, float]


def board_svg(elements: Iterable[Fields]) -> str:
    """Return the elements of a board as one SVG document, or an empty text where there is nothing to draw."""
    shapes = [fields for fields in elements if not fields.get("isDeleted") and fields.get("type") in _DRAW]
    shapes.sort(key=lambda fields: str(fields.get("index") or ""))
    if not shapes:
        return ""
    corners = [point for fields in shapes for point in _corners(fields)]
    left, top = min(x for x, _ in corners) - MARGIN, min(y for _, y in corners) - MARGIN
    width = max(x for x, _ in corners) + MARGIN - left
    height = max(y for _, y in corners) + MARGIN - top
    drawn = "".join(_DRAW[str(fields["type"])](fields) for fields in shapes)
    view = f"{_n(left)} {_n(top)} {_n(width)} {_n(height)}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{drawn}</svg>'


def _rectangle(f: Fields) -> str:
    x, y, w, h = _box(f)
    radius = min(w, h) / 8 if f.get("roundness") else 0
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(w)}" height="{_n(h)}" rx="{_n(radius)}"{_look(f)}/>'


def _ellipse(f: Fields) -> str:
    x, y, w, h = _box(f)
    return f'<ellipse cx="{_n(x + w / 2)}" cy="{_n(y + h / 2)}" rx="{_n(w / 2)}" ry="{_n(h / 2)}"{_look(f)}/>'


def _diamond(f: Fields) -> str:
    x, y, w, h = _box(f)
    points = [(x + w / 2, y), (x + w, y + h / 2), (x + w / 2, y + h), (x, y + h / 2)]
    return f'<polygon points="{_points(points)}"{_look(f)}/>'


def _line(f: Fields) -> str:
    return f'<polyline points="{_points(_path(f))}"{_look(f)}/>'


def _freedraw(f: Fields) -> str:
    return f'<polyline points="{_points(_path(f))}"{_look(f, filled=False)}/>'


def _arrow(f: Fields) -> str:
    points = _path(f)
    drawn = f'<polyline points="{_points(points)}"{_look(f, filled=False)}/>'
    if len(points) > 1:
        if f.get("endArrowhead"):
            drawn += _head(points[-2], points[-1], f)
        if f.get("startArrowhead"):
            drawn += _head(points[1], points[0], f)
    return drawn


def _head(before: Point, tip: Point, f: Fields) -> str:
    angle = atan2(tip[1] - before[1], tip[0] - before[0]) + pi
    wings = [
        (tip[0] + HEAD_LENGTH * cos(angle + turn), tip[1] + HEAD_LENGTH * sin(angle + turn))
        for turn in (HEAD_ANGLE, -HEAD_ANGLE)
    ]
    return f'<polyline points="{_points([wings[0], tip, wings[1]])}"{_look(f, filled=False)}/>'


def _text(f: Fields) -> str:
    x, y, w, _ = _box(f)
    size = _number(f.get("fontSize"), 20.0)
    step = size * _number(f.get("lineHeight"), 1.25)
    anchor, at = {"center": ("middle", x + w / 2), "right": ("end", x + w)}.get(str(f.get("textAlign")), ("start", x))
    rows = "".join(
        f'<tspan x="{_n(at)}" y="{_n(y + size + row * step)}">{escape(line)}</tspan>'
        for row, line in enumerate(str(f.get("text") or "").split("\n"))
    )
    colour = _colour(f.get("strokeColor"), "#1e1e1e")
    return f'<text font-size="{_n(size)}" text-anchor="{anchor}" fill="{colour}"{_turn(f)}>{rows}</text>'


def _look(f: Fields, *, filled: bool = True) -> str:
    """Return stroke, fill, opacity and turn as attributes."""
    fill = _colour(f.get("backgroundColor"), "none") if filled else "none"
    dash = DASHES.get(str(f.get("strokeStyle")))
    opacity = max(0.0, min(_number(f.get("opacity"), 100.0), 100.0)) / 100
    return (
        f' stroke="{_colour(f.get("strokeColor"), "#1e1e1e")}" stroke-width="{_n(_number(f.get("strokeWidth"), 2.0))}"'
        f' fill="{fill}" opacity="{_n(opacity)}" stroke-linecap="round" stroke-linejoin="round"'
        + (f' stroke-dasharray="{dash}"' if dash else "")
        + _turn(f)
    )


def _turn(f: Fields) -> str:
    angle = _number(f.get("angle"), 0.0)
    if not angle:
        return ""
    x, y, w, h = _box(f)
    return f' transform="rotate({_n(degrees(angle))} {_n(x + w / 2)} {_n(y + h / 2)})"'


def _corners(f: Fields) -> list[Point]:
    x, y, w, h = _box(f)
    points = _path(f) if f.get("points") else []
    return [(x, y), (x + w, y + h), *points]


def _box(f: Fields) -> tuple[float, float, float, float]:
    return (
        _number(f.get("x"), 0.0),
        _number(f.get("y"), 0.0),
        max(_number(f.get("width"), 0.0), 0.0),
        max(_number(f.get("height"), 0.0), 0.0),
    )


def _path(f: Fields) -> list[Point]:
    x, y = _number(f.get("x"), 0.0), _number(f.get("y"), 0.0)
    points = f.get("points")
    if not isinstance(points, Sequence):
        return [(x, y)]
    pairs = [p for p in points if isinstance(p, Sequence) and len(p) == 2]  # noqa: PLR2004 - a pair
    return [(x + _number(p[0], 0.0), y + _number(p[1], 0.0)) for p in pairs] or [(x, y)]


def _points(points: Sequence[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _number(value: object, otherwise: float) -> float:
    return float(value) if isinstance(value, int | float) and isfinite(value) else otherwise


def _colour(value: object, otherwise: str) -> str:
    return value if isinstance(value, str) and COLOUR.match(value) else otherwise


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") or "0"


_DRAW: Mapping[str, Callable[[Fields], str]] = {
    "rectangle": _rectangle,
    "ellipse": _ellipse,
    "diamond": _diamond,
    "line": _line,
    "freedraw": _freedraw,
    "arrow": _arrow,
    "text": _text,
}
