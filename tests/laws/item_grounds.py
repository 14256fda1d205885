"""On what ground somebody is told of an item: of lines, notes, drawings, screens, and what crosses between rooms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from room_server.session.crossing import ItemKind
from room_server.session.people import SeatId
from room_server.session.practices import agenda, catchup, confidential, disclosure, moves, screens, talk, whiteboard
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Regime
from tests.laws.chronicle import Act, Chronicle, Happened, last
from tests.laws.grounds import Found, Ground, invitation, kept_apart, placing, role, seated


def knows_item(kept: Chronicle, h: Happened, reader: SeatId, kind: ItemKind, room: RoomId, item: ItemId) -> bool:
    """Tell whether the reader was told an item before, in whatever way, or would be on entering its room."""
    found = _made(kept, h, reader, kind, room, item)
    if found is None or _author(found.event) in kept_apart(h.asked, reader):
        return False
    if kind is ItemKind.LINE:
        shown = (e.event for e in kept.before(h) if isinstance(e.event, catchup.LinesShown) and e.event.seat == reader)
        return found.told(reader) is not None or any(item == line.line for e in shown for line in e.lines)
    here = h.asked.rooms[room]
    if reader in here.circle:
        return True
    return reader in here.seated if kind is ItemKind.CLEARED else found.told(reader) is not None


def _made(kept: Chronicle, h: Happened, reader: SeatId, kind: ItemKind, room: RoomId, item: ItemId) -> Happened | None:
    """Return the event that made an item."""
    if kind is ItemKind.LINE:
        return last(kept.before(h), talk.Said, line=item, room=room)
    if kind is ItemKind.NOTE:
        return last(kept.before(h), agenda.AgendaNoted, note=item, room=room)
    if kind is ItemKind.CLEARED:
        return last(kept.before(h), disclosure.ItemReleased, item=item, room=room)
    return first_drawn(kept, h, reader, room, item)


def _author(event: Any) -> SeatId | None:
    """Return whose an item is; what crossed says it itself."""
    author: SeatId | None = event.author if isinstance(event, disclosure.ItemReleased) else event.by
    return author


def knows_lines(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits there and knows exactly these of the lines that were shown."""
    e = h.event
    if reader == e.seat or not seated(h.asked, reader, e.room):
        return None
    known = {line for line in h.given.ask.lines if knows_item(kept, h, reader, ItemKind.LINE, e.room, line)}
    if known != set(e.lines):
        return None
    return Ground("they sat there and knew the lines", (placing(kept, h, reader),))


def knows_drawing(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits there and knows each of these elements and no other of the gesture, or is there as it is new."""
    e = h.event
    if not seated(h.asked, reader, e.room):
        return None
    drawn = {one for other in kept.of_id(h.given.id) for one in _elements(other.event)}
    known = {one for one in drawn if _may_know(kept, h, reader, e.room, one)}
    if known != set(_elements(e)):
        return None
    here = placing(kept, h, reader)
    if reader in h.asked.rooms[e.room].circle:
        return Ground("they sat there, and the room is theirs", (here,))
    before = (first_drawn(kept, h, reader, e.room, one) for one in known)
    then = tuple(placing(kept, first, reader) for first in before if first is not None)
    return Ground("they sat there when it was drawn, and do so now", (here, *then))


def _may_know(kept: Chronicle, h: Happened, reader: SeatId, room: RoomId, element: ItemId) -> bool:
    first = first_drawn(kept, h, reader, room, element)
    if first is None:
        return True
    if _hidden_by_order(kept, h, reader, element, first):
        return False
    return reader in h.asked.rooms[room].circle or first.told(reader) is not None


def _hidden_by_order(kept: Chronicle, h: Happened, reader: SeatId, element: ItemId, first: Happened) -> bool:
    """Tell whether who is kept apart from the reader made the element, or had a hand in it before the order."""
    apart = kept_apart(h.asked, reader)
    drawn = (e for e in kept.happened[first.number : h.number] if apart and isinstance(e.event, whiteboard.Drawn))
    hands = (e for e in drawn if element in _elements(e.event) and e.event.by in apart and e.command < h.command)
    return any(e.command == first.command or e.event.by not in kept_apart(e.asked, reader) for e in hands)


def first_drawn(kept: Chronicle, h: Happened, reader: SeatId, room: RoomId, element: ItemId) -> Happened | None:
    """Return the event by which an element came onto a board, by another command before: the reader's own, if any."""
    earlier = (e for e in kept.happened[: h.number] if e.command < h.command and element in _elements(e.event))
    first = next((e for e in earlier if e.event.room == room), None)
    if first is None:
        return None
    same = (e for e in kept.of_id(first.given.id) if element in _elements(e.event) and e.told(reader) is not None)
    return next(same, first)


def _elements(event: Any) -> list[ItemId]:
    """Return the elements that stand on a board, or are changed there, by an event."""
    if isinstance(event, whiteboard.Drawn):
        return [patch.element for patch in event.patches]
    return [one.element for one in event.elements] if isinstance(event, disclosure.ItemReleased) else []


def was_shown(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader was told that the screen was shown, and is still there."""
    started = last(kept.before(h), screens.ScreenStarted, room=h.event.room)
    if started is None or started.told(reader) is None or not seated(h.before, reader, h.event.room):
        return None
    return Ground("they saw it, and are there", (placing(kept, started, reader),))


def knows_marked(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader knows the item that is marked, and has been in its room; who enters later is shown the marks."""
    e = h.event
    placed = (p.event for p in kept.before(h) if isinstance(p.event, moves.SeatPlaced) and p.event.room == e.room)
    if not any(p.person.seat == reader for p in placed) or not knows_item(kept, h, reader, e.kind, e.room, e.item):
        return None
    return Ground("they know the item", (Act(h.command, reader),))


def knows_of_proposal(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader approves for the owner, or mediates and knew the items when their release was proposed."""
    proposed = proposal(kept, h)
    e = proposed.event
    if reader == e.approver:
        return Ground("they answer for the owner", (invitation(kept, reader),))
    asked = [knows_item(kept, proposed, reader, e.kind, e.source, item) for item in (e.item, *e.also)]
    if reader not in proposed.asked.mediators() or not all(asked):
        return None
    return Ground("they mediate and know the item", (role(kept, reader),))


def proposal(kept: Chronicle, h: Happened) -> Happened:
    """Return the proposal that an event of a release is about."""
    if isinstance(h.event, disclosure.ReleaseProposed):
        return h
    release = getattr(h.event, "release", None) or h.given.ask.release
    found = last(kept.before(h), disclosure.ReleaseProposed, release=release)
    assert found is not None
    return found


def consent(kept: Chronicle, h: Happened) -> tuple[Happened, str] | None:
    """Return the act by which a proposal's owner consented before an event, with the wording consented to."""
    return consent_of(kept, proposal(kept, h).event.release, kept.before(h))


def consent_of(kept: Chronicle, release: ItemId, before: Iterable[Happened]) -> tuple[Happened, str] | None:
    """Return the act by which a proposal's owner consented, with the wording, as it stands after these events.

    The owner answered for that wording, or said other words; or a mediator proposed what is their own; or in the open
    regime it was proposed in its own words, unmarked. Other words of a mediator, a mark, and the owner's no end it, and
    so does whatever ends the proposal. ``before``: the latest first.
    """
    about = [e for e in before if getattr(e.event, "release", None) == release]
    proposed = next((e for e in about if isinstance(e.event, disclosure.ReleaseProposed)), None)
    if proposed is None or isinstance(about[0].event, confidential.ReleaseVoided | disclosure.ReleaseDropped):
        return None
    latest = about[0]
    by_owner = latest.given.by == proposed.event.approver
    if latest is proposed:
        return (latest, proposed.event.wording) if by_owner or _by_the_regime(kept, latest) else None
    refused = isinstance(latest.event, disclosure.ReleaseAnswered) and not latest.given.ask.approve
    return None if refused or not by_owner else (latest, latest.given.ask.wording)


def _by_the_regime(kept: Chronicle, proposed: Happened) -> bool:
    """Tell whether the session is open, and the items were proposed in their own words and unmarked."""
    e = proposed.event
    if proposed.asked.regime is not Regime.OPEN:
        return False
    items = (e.item, *e.also)
    marks = [m.event for m in kept.before(proposed) if isinstance(m.event, confidential.ItemMarked)]
    for item in items:
        mark = next((m for m in marks if (m.room, m.kind, m.item) == (e.source, e.kind, item)), None)
        if mark is not None and mark.confidential:
            return False
    words = [_words(kept, proposed, e.kind, e.source, item) for item in items]
    return "\n".join(word for word in words if word) == e.wording


def _words(kept: Chronicle, h: Happened, kind: ItemKind, room: RoomId, item: ItemId) -> str:
    if kind is ItemKind.ELEMENT:
        text = h.asked.boards[room][item].fields.get("text")
        return text.strip() if isinstance(text, str) else ""
    made = _made(kept, h, h.given.by, kind, room, item)
    assert made is not None
    return str(made.event.wording if kind is ItemKind.CLEARED else made.event.text).strip()


def crossed(kept: Chronicle, h: Happened, reader: SeatId) -> Found:
    """The reader sits in the target, a mediator released it, and its owner consented to exactly this wording."""
    if not seated(h.asked, reader, h.event.room):
        return None
    consented = consent(kept, h)
    if consented is None or consented[1] != h.event.wording:
        return None
    if (proposal(kept, h).event.author in kept_apart(h.asked, reader)) != (h.event.author is None):
        return None
    acts = (placing(kept, h, reader), Act(h.command, reader), Act(consented[0].command, reader))
    return Ground("it was released there, as its owner approved", acts)
