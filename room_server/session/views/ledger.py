"""The mediator's ledger: what they know, where it comes from, and where each of it may be said now.

It is a function of the reader's own view alone, so a replay of what they were told gives the same ledger; a law holds
that what it says is what the core does (``tests/laws/test_ledger.py``): where it says that words may be told, the core
lets exactly these cross, and where it does not, the core refuses. Python, for whoever asks the server's side; the
browser's own is ``static/src/ledger.ts``, and both make the same of the same stories.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from room_server.session.audience import Ms
from room_server.session.crossing import ItemKind, Marked
from room_server.session.items import TIERS, Tier
from room_server.session.people import SeatId
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Regime
from room_server.session.views.shape import Ending, ReleaseView, RoomView, View


class Answer(StrEnum):
    """Whether an item may be said in a room."""

    HERE = "here"  # it was said there
    CROSSED = "crossed"  # words of it were released there
    CLEARED = "cleared"  # words of it are approved for this room: let them cross first
    CONSENTED = "consented"  # in its own words, by the regime
    ASKED = "asked"  # its owner has not answered yet
    ASK = "ask"  # its owner has to be asked first
    REFUSED = "refused"  # its owner said no; they may be asked anew


@dataclass(frozen=True, slots=True)
class Entry:
    """One item that the reader knows. ``text`` is empty for an element without words."""

    room: RoomId
    kind: ItemKind
    item: ItemId
    author: SeatId | None
    text: str
    tier: Tier
    confidential: bool
    at: Ms | None = None  # when it was said; None for what was drawn


def ledger(v: View) -> tuple[Entry, ...]:
    """Return everything that the reader knows of what was said in rooms, room by room, as it was told."""
    return tuple(entry for room in v.rooms.values() for entry in _of_room(room))


def may_say(v: View, entry: Entry, room: RoomId) -> Answer:
    """Return whether the item may be said in an open room now."""
    if room == entry.room:
        return Answer.HERE
    settled = [s.how for s in v.settled if _is_about(s.release, entry) and s.release.target == room]
    if Ending.CROSSED in settled:
        return Answer.CROSSED
    pending = [r for r in v.releases.values() if _is_about(r, entry) and r.target == room]
    if any(release.approved for release in pending):
        return Answer.CLEARED
    if v.regime is Regime.OPEN and not entry.confidential and entry.text.strip():
        return Answer.CONSENTED
    if pending:
        return Answer.ASKED
    return Answer.REFUSED if settled and settled[-1] is Ending.REFUSED else Answer.ASK


def _of_room(room: RoomView) -> Iterator[Entry]:
    tier = TIERS[room.kind]
    marks = set(room.confidential)

    def entry(kind: ItemKind, item: ItemId, author: SeatId | None, text: str, at: Ms | None) -> Entry:
        return Entry(room.room, kind, item, author, text, tier, Marked(kind, item) in marks, at)

    for line in room.lines:
        yield entry(ItemKind.LINE, line.line, line.by, line.text, line.at)
    for note in room.notes:
        yield entry(ItemKind.NOTE, note.note, note.by, note.text, note.at)
    for element, fields in room.board.items():
        if fields.get("isDeleted") is not True:
            text = fields.get("text")
            yield entry(ItemKind.ELEMENT, element, None, text if isinstance(text, str) else "", None)
    for cleared in room.cleared:
        yield entry(ItemKind.CLEARED, cleared.id, cleared.author, cleared.wording, cleared.at)


def _is_about(release: ReleaseView, entry: Entry) -> bool:
    return release.source == entry.room and release.kind is entry.kind and entry.item in (release.item, *release.also)
