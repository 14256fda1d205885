"""The whiteboard: one a room, ordered field patches, the last write wins per field.

Redis gives one total order, so no clock of a browser decides. A patch is told to those seated who know the element:
the room's circle, and those outsiders who were there when it was drawn. Patches to elements that one does not know
are dropped without a word. Elements are drawings and text only: a fixed table of types and fields, no links, frames,
images or embedded pages (excalidraw 11930), and nothing is ever interpreted as markup.

What is deleted makes room for more. It is kept for whoever deleted it, who may take that back: their last
``MOST_TAKEN_BACK`` each, so that nobody can tell by it what others deleted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from room_server.session.apart import versions
from room_server.session.audience import Event, these
from room_server.session.items import is_erased, standing_on, stands
from room_server.session.people import SeatId
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import Room, RoomId
from room_server.session.state import Element, ItemId, Limits, Session, Standing, Turn

TYPES = frozenset({"rectangle", "ellipse", "diamond", "line", "arrow", "freedraw", "text"})

NUMBERS = frozenset({
    "x", "y", "width", "height", "angle", "strokeWidth", "roughness", "opacity", "seed", "fontSize", "fontFamily",
    "lineHeight", "updated",
})  # fmt: skip
WORDS = frozenset({
    "type", "strokeColor", "backgroundColor", "fillStyle", "strokeStyle", "index", "textAlign", "verticalAlign",
    "containerId", "startArrowhead", "endArrowhead",
})  # fmt: skip
TEXTS = frozenset({"text", "originalText"})
FLAGS = frozenset({"isDeleted", "locked", "simulatePressure", "autoResize", "elbowed", "polygon"})
POINTS = frozenset({"points", "pressures", "lastCommittedPoint"})
STRUCTURES = frozenset({"groupIds", "boundElements", "roundness", "startBinding", "endBinding"})
NULLABLE = (WORDS - {"type"}) | POINTS | STRUCTURES

MOST_WORD_CHARS = 64
MOST_STRUCTURE_PARTS = 400
MOST_DEPTH = 3
UNREADABLE = "__proto__"  # a browser's decoder refuses a map with this key: one such element would shut everybody out
# Elements of one room, for each person: a whole board of the usual size. No setting, since a log must give the same
# board wherever it is replayed.
MOST_TAKEN_BACK = 2_000
FURTHEST = 1e7  # board units: beyond it a drawing program misbehaves


@dataclass(frozen=True, slots=True)
class Patch:
    """Fields of one element. A patch of an element that does not exist yet must name its ``type``."""

    element: ItemId
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Draw:
    """Draw or change elements on the board of the room that one is in; sent when the pointer is lifted."""

    room: RoomId
    patches: tuple[Patch, ...]


@dataclass(frozen=True, slots=True)
class LetDraw:
    """Let a seat draw, or only look (mediators)."""

    seat: SeatId
    allowed: bool


@dataclass(frozen=True, slots=True)
class Patched:
    """The fields of one element that changed. No version: a count of edits would tell of those made elsewhere."""

    element: ItemId
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn(Event):
    """Elements were drawn or changed, in this order."""

    room: RoomId
    by: SeatId
    patches: tuple[Patched, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingLet(Event):
    """A seat may draw, or may only look."""

    seat: SeatId
    allowed: bool


def decide_draw(session: Session, by: SeatId, ask: Draw, turn: Turn) -> tuple[Event, ...]:
    """Order the patches; everybody there is told those of the elements that they know, in one event."""
    room = session.room_of(by)
    if room.id != ask.room:
        raise Refusal(Because.ROOM_CHANGED)
    if not session.seats[by].may_draw:
        raise Refusal(Because.VIEW_ONLY)
    if not ask.patches or len(ask.patches) > turn.limits.board_changes_per_command:
        raise Refusal(Because.TOO_MANY if ask.patches else Because.EMPTY)
    told = _in_order(session, by, room, ask.patches, turn.limits)
    return tuple(
        Drawn(audience=these(readers), at=turn.now, room=room.id, by=by, patches=patches)
        for patches, readers in _for_each(by, room.seated, told)
    )


def decide_let(session: Session, _: SeatId, ask: LetDraw, turn: Turn) -> tuple[Event, ...]:
    """Let the seat draw, or only look; those in its room see it, as they would on entering."""
    seating = session.seating(ask.seat)
    if seating.standing is Standing.REMOVED:
        raise Refusal(Because.NO_SUCH_SEAT)
    if seating.may_draw == ask.allowed:
        raise Refusal(Because.ALREADY)
    roommates = session.rooms[seating.room].seated if seating.room is not None else frozenset()
    told = session.with_mediators(ask.seat, *roommates)
    return (DrawingLet(audience=told, at=turn.now, seat=ask.seat, allowed=ask.allowed),)


def evolve_drawn(session: Session, drawn: Drawn) -> Session:
    """Write the fields over the elements."""
    board = dict(session.boards.get(drawn.room, {}))
    outsiders = drawn.audience.seats - session.rooms[drawn.room].circle
    for patch in drawn.patches:
        old = board.get(patch.element)
        board[patch.element] = Element(
            patch.element,
            old.by if old else drawn.by,
            {**old.fields, **patch.fields} if old else patch.fields,
            old.outsiders | outsiders if old else outsiders,
            old.hands | {drawn.by} if old else frozenset({drawn.by}),
            versions(session, drawn.by, old, patch.fields) if session.orders else {},
            _eraser(old, drawn.by, patch.fields),
        )
    if any(is_erased(patch.fields) for patch in drawn.patches):
        board = _without_the_oldest_erased(board, drawn.by)
    return replace(session, boards={**session.boards, drawn.room: board})


def evolve_let(session: Session, let: DrawingLet) -> Session:
    """Keep the leave."""
    return session.with_seat(let.seat, replace(session.seats[let.seat], may_draw=let.allowed))


def check_fields(fields: Mapping[str, object], limits: Limits) -> None:
    """Check one element's fields against the table; raise ``bad-value``, ``too-long`` or ``too-many``."""
    if not fields:
        raise Refusal(Because.EMPTY)
    for name, value in fields.items():
        if value is None and name in NULLABLE:
            continue
        if name in TEXTS:
            _check_text(value, limits.text_chars)
        elif name in POINTS:
            _check_parts(value, limits.board_element_points, MOST_DEPTH)
        elif name in STRUCTURES:
            _check_parts(value, MOST_STRUCTURE_PARTS, MOST_DEPTH)
        elif not _fits(name, value):
            raise Refusal(Because.BAD_VALUE)


def _in_order(
    session: Session, by: SeatId, room: Room, patches: Iterable[Patch], limits: Limits
) -> list[tuple[Patched, frozenset[SeatId]]]:
    """Return the patches of what the drawer knows, each with those who are told it.

    An element that does not exist is met like one that is not known: without a word.
    """
    board = session.boards.get(room.id, {})
    more: set[ItemId] = set()
    told: list[tuple[Patched, frozenset[SeatId]]] = []
    for patch in patches:
        check_fields(patch.fields, limits)
        element = board.get(patch.element)
        if element is None and patch.element not in more and "type" not in patch.fields:
            continue
        readers = session.readers_of(room, element)
        if by not in readers:
            continue
        if patch.element not in more and _adds(element, patch):
            _check_more(patch, board, len(more), limits)
            more.add(patch.element)
        told.append((Patched(patch.element, patch.fields), readers))
    return told


def _adds(element: Element | None, patch: Patch) -> bool:
    """Tell whether one element more stands on the board by a patch: a new one, or one that was deleted."""
    return element is None or (not stands(element) and patch.fields.get("isDeleted") is False)


def _eraser(old: Element | None, by: SeatId, fields: Mapping[str, object]) -> SeatId | None:
    """Return who has deleted an element after a patch, if it is deleted: who did so first."""
    before = old.erased_by if old is not None else None
    if "isDeleted" not in fields:
        return before
    return (before or by) if is_erased(fields) else None


def _without_the_oldest_erased(board: dict[ItemId, Element], by: SeatId) -> dict[ItemId, Element]:
    """Forget what this person deleted beyond what they may take back: of that, what was drawn first."""
    erased = [one.id for one in board.values() if one.erased_by == by and not stands(one)]
    for element in erased[:-MOST_TAKEN_BACK]:
        del board[element]
    return board


def _for_each(
    by: SeatId, seated: Iterable[SeatId], told: Sequence[tuple[Patched, frozenset[SeatId]]]
) -> Iterator[tuple[tuple[Patched, ...], set[SeatId]]]:
    """Return which patches are told to whom: first to the drawer, who knows them all, with those who know as much.

    So nobody can tell by a second event that somebody there does not know an element.
    """
    groups: dict[tuple[int, ...], set[SeatId]] = {}
    for seat in (by, *sorted(seated)):
        known = tuple(n for n, (_, readers) in enumerate(told) if seat in readers)
        if known:
            groups.setdefault(known, set()).add(seat)
    for known, seats in groups.items():
        yield tuple(told[n][0] for n in known), seats


def _fits(name: str, value: object) -> bool:
    if name in NUMBERS:
        return isinstance(value, int | float) and not isinstance(value, bool) and is_drawable(value)
    if name in FLAGS:
        return isinstance(value, bool)
    if name == "type":
        return isinstance(value, str) and value in TYPES
    return name in WORDS and isinstance(value, str) and len(value) <= MOST_WORD_CHARS


def _check_more(patch: Patch, board: Mapping[ItemId, Element], more: int, limits: Limits) -> None:
    """Refuse an element that cannot be named so, and one for which there is no room besides so many ``more``."""
    if not is_element_id(patch.element):
        raise Refusal(Because.BAD_VALUE)
    most = limits.board_elements_per_room - more
    if len(board) >= most and standing_on(board) >= most:
        raise Refusal(Because.TOO_MANY)


def _check_text(value: object, limit: int) -> None:
    if not isinstance(value, str):
        raise Refusal(Because.BAD_VALUE)
    if len(value) > limit:
        raise Refusal(Because.TOO_LONG)


def _check_parts(value: object, most: int, depth: int) -> None:
    """Check a nested list or map of numbers, words and flags: its number of parts and its depth."""
    pending: list[tuple[object, int]] = [(value, depth)]
    parts = 0
    while pending:
        part, left = pending.pop()
        parts += 1
        inner = _inside(part)
        if inner is None or (inner and left == 0):
            raise Refusal(Because.BAD_VALUE)
        if parts > most * 3:
            raise Refusal(Because.TOO_MANY)
        pending += [(one, left - 1) for one in inner]


def _inside(part: object) -> tuple[object, ...] | None:
    """Return what a list or map holds, nothing for a plain value, None for what may not stand on a board."""
    if isinstance(part, Mapping):
        return tuple(part.values()) if all(_word(key) for key in part) else None
    if isinstance(part, list | tuple):
        return tuple(part)
    plain = part is None or isinstance(part, bool) or _word(part)
    return () if plain or (isinstance(part, int | float) and is_drawable(part)) else None


def _word(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MOST_WORD_CHARS and value != UNREADABLE


def is_element_id(element: str) -> bool:
    """Tell whether an element may be named so."""
    return bool(element) and _word(element)


def is_drawable(value: float) -> bool:
    """Tell whether a number can be drawn; NaN and infinity compare false. Seeds and dates are whole and larger."""
    return -FURTHEST <= value <= FURTHEST or (isinstance(value, int) and abs(value) < 1 << 53)
