"""Traceback: for all that a person saw, the chain of acts that allowed it; without any of them they would not see it.

``parts`` names everything of which a view is made that somebody said, wrote, drew or released. ``brought`` finds each
event by which the reader got a part; ``chain`` says in words, act by act, why: told when it was said, by a placing;
shown on entering; shown by somebody in a catch-up; released by one person as another approved it, by hash.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from room_server.session.people import SeatId
from room_server.session.practices import agenda, catchup, disclosure, notes, talk, whiteboard
from room_server.session.practices.moves import RoomEntered
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId
from room_server.session.views.shape import View
from tests.laws.chronicle import Act, Chronicle, Happened, last
from tests.laws.ground_table import grounds
from tests.laws.grounds import Ground, placing
from tests.laws.item_grounds import consent, first_drawn


@dataclass(frozen=True, slots=True)
class Part:
    """One thing in a view: what it is, and its id; of what stands on a room's surface, the room's before it."""

    kind: str
    id: str


def parts(seen: View) -> Iterator[Part]:
    """Yield everything in a view that somebody said, wrote, drew or released."""
    for room in seen.rooms.values():
        yield from (Part("line", line.line) for line in room.lines)
        yield from (Part("note", f"{room.room}/{note.note}") for note in room.notes)
        yield from (Part("element", f"{room.room}/{element}") for element in room.board)
        yield from (Part("released", f"{room.room}/{text.id}") for text in room.cleared)
    yield from (Part("announced", line.line) for line in seen.announced)
    yield from (Part("written", line.line) for line in seen.written)
    yield from (Part("private note", note.note) for note in seen.private_notes)


def carried(told: Any) -> Iterator[Part]:
    """Yield the parts that an event, as its reader was told it, brings them."""
    if isinstance(told, talk.Said):
        yield Part("line", told.line)
    elif isinstance(told, catchup.LinesShown):
        yield from (Part("line", shown.line) for shown in told.lines)
    elif isinstance(told, talk.Announced):
        yield Part("announced", told.line)
    elif isinstance(told, talk.Written):
        yield Part("written", told.line)
    elif isinstance(told, notes.NoteKept):
        yield Part("private note", told.note)
    elif isinstance(told, agenda.AgendaNoted):
        yield Part("note", f"{told.room}/{told.note}")
    elif isinstance(told, whiteboard.Drawn):
        yield from (Part("element", f"{told.room}/{patch.element}") for patch in told.patches)
    elif isinstance(told, disclosure.ItemReleased):
        yield Part("released", f"{told.room}/{told.item}")
        yield from (Part("element", f"{told.room}/{one.element}") for one in told.elements)
    elif hasattr(told, "surface"):
        yield from (Part("note", f"{told.room}/{note.note}") for note in told.surface.notes)
        yield from (Part("element", f"{told.room}/{shown.element}") for shown in told.surface.board)
        yield from (Part("released", f"{told.room}/{text.id}") for text in told.surface.cleared)


def brought(kept: Chronicle, reader: SeatId) -> dict[Part, list[Happened]]:
    """Return each part that the reader ever got, with every event that brought it, in order."""
    found: dict[Part, list[Happened]] = {}
    for h in kept.happened:
        for part in dict.fromkeys(carried(h.told(reader))):
            found.setdefault(part, []).append(h)
    return found


def allowed_by(kept: Chronicle, h: Happened, reader: SeatId, part: Part) -> list[Ground]:
    """Return on which grounds the reader got the part by this event."""
    if not isinstance(h.event, RoomEntered):
        return grounds(kept, h, reader)
    entered = Act(h.command, reader)
    if part.kind == "released":
        crossed = last(kept.before(h), disclosure.ItemReleased, item=part.id.partition("/")[2])
        consented = consent(kept, crossed) if crossed else None
        if crossed is None or consented is None:
            return []
        acts = (entered, Act(crossed.command, reader), Act(consented[0].command, reader))
        return [Ground("they came to where it was released, as its owner approved", acts)]
    if reader in h.after.rooms[h.event.room].circle:
        return [Ground("they came in, and the room is theirs", (entered,))]
    first = _first(kept, h, reader, part)
    if first is None or first.told(reader) is None:
        return []
    return [Ground("they came in, and had been there when it was made", (entered, placing(kept, first, reader)))]


def chain(kept: Chronicle, reader: SeatId, part: Part) -> list[str]:
    """Return in words why the reader sees a part: each event that brought it, and the acts behind it."""
    lines = []
    for h in brought(kept, reader).get(part, ()):
        lines.append(f"{type(h.event).__name__} by {h.given.by or 'the server'} ({h.given.id})")
        for ground in allowed_by(kept, h, reader, part):
            acts = ", ".join(_in_words(kept, act) for act in ground.acts)
            lines.append(f"  since {ground.words}: {acts}")
    return lines


def _in_words(kept: Chronicle, act: Act) -> str:
    one = kept.commands[act.command]
    wording = getattr(one.ask, "wording", None)
    hashed = f" of sha256 {hashlib.sha256(wording.encode()).hexdigest()[:12]}" if wording else ""
    return f"{type(one.ask).__name__} by {one.by or 'the server'} ({one.id}){hashed}"


def _first(kept: Chronicle, h: Happened, reader: SeatId, part: Part) -> Happened | None:
    """Return the event that made a note or an element."""
    room, _, item = part.id.partition("/")
    if part.kind == "note":
        return last(kept.before(h), agenda.AgendaNoted, note=item)
    return first_drawn(kept, h, reader, RoomId(room), ItemId(item))
