"""Planted faults of what crosses: consent, marks, other words, the pad, and breaches."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any

from room_server.session import core, visibility
from room_server.session.audience import these
from room_server.session.crossing import ItemKind
from room_server.session.items import Item, find
from room_server.session.people import SeatId
from room_server.session.practices import confidential, disclosure
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import RoomId
from room_server.session.state import ItemId, Session
from tests.laws.faults_of_core import Events, replaced


def items_known_to_all_mediators() -> AbstractContextManager[object]:
    return replaced(disclosure, "known_by", _found)


def unknown_marks_told_apart() -> AbstractContextManager[object]:
    def known(session: Session, by: SeatId, kind: ItemKind, source: RoomId, item: ItemId) -> Item:
        found = _found(session, by, kind, source, item)
        if by not in found.known_to:
            raise Refusal(Because.NOT_ALLOWED)
        return found

    return replaced(confidential, "known_by", known)


def ends_of_proposals_to_all_mediators() -> AbstractContextManager[object]:
    true = disclosure.follow

    def follow(session: Session, after: Session, turn: Any) -> Events:
        told = true(session, after, turn)
        return tuple(replace(e, audience=these(e.audience.seats | after.mediators())) for e in told)

    reactions = tuple(follow if react is true else react for react in core.REACTIONS)
    return replaced(core, "REACTIONS", reactions)


def all_marks_on_entering() -> AbstractContextManager[object]:
    def marks(session: Session, room: Any, _: SeatId) -> Any:
        kept = session.confidential.get(room.id, frozenset())
        return tuple(sorted(kept))

    return replaced(visibility, "_marks", marks)


def edits_seen_by_the_target(session: Session, _: SeatId, ask: Any, __: Any, events: Events) -> Events:
    """Tell those in the target that a proposal to them is open: a knower too many."""
    seated = session.rooms[ask.target].seated if ask.target in session.rooms else frozenset()
    return tuple(
        replace(e, audience=these(e.audience.seats | seated)) if isinstance(e, disclosure.ReleaseProposed) else e
        for e in events
    )


def _found(session: Session, _: SeatId, kind: ItemKind, source: RoomId, item: ItemId) -> Item:
    found = find(session, kind, source, item)
    if found is None:
        raise Refusal(Because.NO_SUCH_ITEM)
    return found
