"""Acts about what crosses, what may not, and what mediators write down."""

from __future__ import annotations

from typing import Any

from room_server.session.crossing import ItemKind
from room_server.session.people import HOST, SeatId
from room_server.session.practices import breach, confidential, disclosure, notes, whiteboard
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId
from tests.laws.moment import Act, Moment, room_to_use

Named = tuple[ItemKind, RoomId, ItemId]


def release(m: Moment) -> Act:
    """Propose that something crosses, answer, say other words, let it cross, or give it up."""
    pending = list(m.session.releases.values())
    if pending and m.chance(0.7):
        return _go_on(m, m.one(pending))
    if not m.steering:
        return None
    kind, source, item = _thing(m)
    knowing = [s for s in m.steering if _knows(m, s, kind, source, item) or m.chance(0.2)]
    if not knowing:
        return None
    also: tuple[ItemId, ...] = ()
    if kind is ItemKind.ELEMENT and m.chance(0.5):
        others = [e for e in m.session.boards[source] if e != item]
        also = (m.one(others),) if others else ()
    words = _own_words(m, kind, source, item) if m.chance(0.4) else ""
    ask = disclosure.ProposeRelease(source, item, words or m.words(), room_to_use(m), kind, also)
    return m.one(knowing), ask


def mark(m: Moment) -> Act:
    """Let somebody mark what was said confidential, or take the mark away."""
    marked = [(one.kind, room, one.item) for room, marks in m.session.confidential.items() for one in sorted(marks)]
    if marked and m.chance(0.4):
        kind, room, item = m.one(marked)
        approving = [s for s in m.seated if m.session.seats[s].approves]
        return (m.one(approving), confidential.MarkConfidential(room, kind, item, False)) if approving else None
    kind, room, item = _thing(m)
    own = [s for s in m.seated if not m.session.seats[s].person.steers and _knows(m, s, kind, room, item)]
    return (m.one(own), confidential.MarkConfidential(room, kind, item, True)) if own else None


def write_down(m: Moment) -> Act:
    """Let a mediator write on the pad or for themselves; rarely, declare a breach."""
    if not m.steering:
        return None
    by = m.one(m.steering)
    if m.chance(0.1):
        return HOST, breach.DeclareBreach(by, m.one(list(breach.BreachReason)), m.words())
    about = m.one(({}, {"room": room_to_use(m)}, {"person": m.one(list(m.session.seats))}))
    return by, (notes.WriteOnPad if m.chance(0.7) else notes.KeepNote)(m.words(), **about)


def things(m: Moment) -> list[Named]:
    """Return everything that could cross."""
    kept: tuple[tuple[ItemKind, Any], ...] = (
        (ItemKind.LINE, m.session.lines),
        (ItemKind.NOTE, m.session.notes),
        (ItemKind.ELEMENT, m.session.boards),
    )
    found = [(kind, room, item) for kind, rooms in kept for room, items in rooms.items() for item in items]
    return found + [(ItemKind.CLEARED, room, text.id) for room, texts in m.session.cleared.items() for text in texts]


def _go_on(m: Moment, pending: Any) -> Act:
    knowing = [s for s in m.steering if s in pending.knowers]
    if m.chance(0.5 if pending.elements else 0.15) and (touched := _touched(m, pending)):
        return touched
    if m.chance(0.15):
        by = pending.approver if m.chance(0.5) or not knowing else m.one(knowing)
        return by, disclosure.RewordRelease(pending.id, pending.wording, m.words())
    if not pending.approved:
        return pending.approver, disclosure.AnswerRelease(pending.id, pending.wording, m.chance(0.85))
    if not knowing:
        return None
    if m.chance(0.15):
        return m.one(knowing), disclosure.DropRelease(pending.id)
    return m.one(knowing), disclosure.ReleaseItem(pending.id, pending.wording)


def _touched(m: Moment, pending: Any) -> Act:
    """Let somebody who sits there edit what would cross, or mark it confidential."""
    there = sorted(m.session.rooms[pending.source].seated)
    if not there:
        return None
    if pending.elements:
        patch = whiteboard.Patch(pending.items[0], {"x": m.one(range(100, 200))})
        return m.one(there), whiteboard.Draw(pending.source, (patch,))
    return m.one(there), confidential.MarkConfidential(pending.source, pending.kind, pending.items[0], True)


def _thing(m: Moment) -> Named:
    """Return something that could cross: of each kind as often, where there is any."""
    by_kind: dict[ItemKind, list[Named]] = {}
    for thing in things(m):
        by_kind.setdefault(thing[0], []).append(thing)
    if not by_kind:
        return ItemKind.LINE, m.one(list(m.session.rooms)), ItemId("i-none")
    return m.one(m.one(list(by_kind.values())))  # type: ignore[no-any-return]


def _knows(m: Moment, seat: SeatId, kind: ItemKind, room: RoomId, item: ItemId) -> bool:
    """Tell whether somebody probably knows it: a guess is refused by the core."""
    line = m.session.lines.get(room, {}).get(item)
    if kind is ItemKind.LINE:
        return line is not None and seat in line.told
    return room in m.session.rooms and seat in m.session.rooms[room].circle | m.session.rooms[room].seated


def _own_words(m: Moment, kind: ItemKind, room: RoomId, item: ItemId) -> str:
    written = m.session.lines if kind is ItemKind.LINE else m.session.notes
    found = written.get(room, {}).get(item)
    return found.text if found is not None else ""
