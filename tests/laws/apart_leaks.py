"""Planted faults of no-contact orders: each lets two meet, or tells the one of the other. The laws must find them all.

Most are faults of a practice and of the gate in ``core`` at once: the gate narrows what a practice forgets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from room_server.session import apart, core, placement, visibility
from room_server.session.apart import KeptApart
from room_server.session.audience import these
from room_server.session.people import SeatId
from room_server.session.practices import agenda, attendance, catchup, disclosure, moves, opening, whiteboard
from room_server.session.state import Session
from tests.laws.apart_runs import Law
from tests.laws.faults_of_core import admitted, replaced, widened
from tests.laws.generator import ALWAYS, SOMETIMES

EVERYBODY = (*ALWAYS, *SOMETIMES)
Planted = Callable[[], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class ApartLeak:
    """One planted fault, and the law that finds it."""

    name: str
    planted: Planted
    law: Law = Law.OTHER_REMOVED


def together(*plants: Planted) -> Planted:
    """Plant several at once."""

    @contextmanager
    def plant() -> Iterator[None]:
        with ExitStack() as stack:
            for one in plants:
                stack.enter_context(one())
            yield

    return plant


def gate_open() -> AbstractContextManager[object]:
    """Let events be told to whomever their practice names."""
    return replaced(core, "narrowed", lambda _, event: event)


def named_by(practice: Any) -> Planted:
    """Let a practice name somebody to those who never learn of them."""
    return together(gate_open, lambda: replaced(practice, "those_apart", lambda *_: frozenset()))


def met_by(command: type, *, groups_only: bool = False) -> Planted:
    """Let one command place people whoever sits there."""

    @contextmanager
    def plant() -> Iterator[None]:
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> Any:
            if groups_only and len(ask.seats) < 2:
                return rule.decide(session, by, ask, turn)
            with replaced(placement, "refuse_meeting", lambda *_: None):
                return rule.decide(session, by, ask, turn)

        rules = {**core.RULES, command: replace(rule, decide=decide)}
        with replaced(core, "check", lambda *_: None), replaced(core, "RULES", rules):
            yield

    return plant


def shown_on_entering(*parts: str) -> Planted:
    """Show a part of a room's surface as it stands for everybody else."""

    def plant() -> AbstractContextManager[object]:
        true = visibility._spared

        def spared(session: Session, room: Any, reader: SeatId, surface: Any) -> Any:
            kept = {part: getattr(surface, part) for part in parts}
            return replace(true(session, room, reader, surface), **kept)

        return replaced(visibility, "_spared", spared)

    return plant


def lines_unchecked() -> AbstractContextManager[object]:
    return replaced(catchup, "_check_apart", lambda *_: None)


def unit_of_one() -> AbstractContextManager[object]:
    return replaced(apart, "_unit", lambda _, seat: frozenset({seat}))


def order_told(to_pair: bool) -> Planted:
    """Tell the order to its two, or to everybody who is invited."""

    def plant() -> AbstractContextManager[object]:
        def told(seats: Any, audience: Any, at: int) -> KeptApart:
            more = frozenset(seats) if to_pair else frozenset(p.seat for p in EVERYBODY)
            return true(seats, these(audience.seats | more), at)

        true = opening.kept_apart
        return replaced(opening, "kept_apart", told)

    return together(gate_open, plant)


def patches_told_apart() -> AbstractContextManager[object]:
    def for_each(_: SeatId, __: Any, told: Any) -> Any:
        grouped: dict[Any, list[Any]] = {}
        for patch, readers in told:
            grouped.setdefault(readers, []).append(patch)
        return [(tuple(patches), readers) for readers, patches in grouped.items()]

    return replaced(whiteboard, "_for_each", for_each)


def author_counted() -> AbstractContextManager[object]:
    """Show elements with how many under an order know them otherwise."""
    true = visibility._surface

    def surface(session: Session, room: Any, reader: SeatId) -> Any:
        shown = true(session, room, reader)
        versions = sum(len(e.versions) for e in session.boards.get(room.id, {}).values())
        return replace(shown, title=f"{shown.title} {versions}" if versions else shown.title)

    return replaced(visibility, "_surface", surface)


APART_LEAKS: tuple[ApartLeak, ...] = (
    ApartLeak("the order ignored in admitting", met_by(moves.Admit)),
    ApartLeak("the order ignored in a move", met_by(moves.Move)),
    ApartLeak("the order ignored in a move of several", met_by(moves.Move, groups_only=True)),
    ApartLeak("the order ignored for whoever interprets", unit_of_one),
    ApartLeak("the owner of a topic named", named_by(agenda)),
    ApartLeak("the author of a released text named", named_by(disclosure), Law.OTHER_RENAMED),
    ApartLeak("owners of topics named on entering", shown_on_entering("agenda")),
    ApartLeak("authors of released texts named on entering", shown_on_entering("cleared"), Law.OTHER_RENAMED),
    ApartLeak("the other's notes on entering", shown_on_entering("notes")),
    ApartLeak("the other's drawings on entering", shown_on_entering("board")),
    ApartLeak("the other's changes of a drawing", lambda: replaced(whiteboard, "versions", lambda *_: {})),
    ApartLeak(
        "the other's lines in a catch-up",
        together(gate_open, lambda: replaced(catchup, "_check_apart", lambda *_: None)),
    ),
    ApartLeak("admission told to all rooms", together(gate_open, widened(moves.Admit, moves.SeatPlaced, admitted))),
    ApartLeak(
        "leaving told to all rooms", together(gate_open, widened(attendance.Depart, attendance.Departed, admitted))
    ),
    ApartLeak("the order told to its two", order_told(to_pair=True)),
    ApartLeak("the order told to everybody", order_told(to_pair=False), Law.ORDER_REMOVED),
    ApartLeak("patches told one by one where somebody knows fewer", patches_told_apart, Law.ORDER_REMOVED),
    ApartLeak("versions of drawings counted", author_counted, Law.ORDER_REMOVED),
)
