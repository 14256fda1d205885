"""Planted faults of the core: an audience too wide, a word too many, an answer that tells things apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import Any

from room_server.session import core, visibility
from room_server.session.audience import Event, these
from room_server.session.people import SeatId
from room_server.session.practices import (
    agenda,
    catchup,
    disclosure,
    moves,
    opening,
    rest,
    whiteboard,
)
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT
from room_server.session.shown import NoteShown
from room_server.session.state import IN_LOBBY, ItemId, Session

Seats = Callable[[Session, SeatId, Any], Iterable[SeatId]]
Events = tuple[Event, ...]
Bend = Callable[[Session, SeatId, Any, Any, Events], Events]


@contextmanager
def replaced(owner: Any, name: str, value: Any) -> Iterator[None]:
    """Replace one function or table for a while."""
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def bent(command: type, bend: Bend) -> Callable[[], AbstractContextManager[object]]:
    """Bend what a command makes happen."""

    def plant() -> AbstractContextManager[object]:
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> Events:
            return bend(session, by, ask, turn, rule.decide(session, by, ask, turn))

        return replaced(core, "RULES", {**core.RULES, command: replace(rule, decide=decide)})

    return plant


def widened(command: type, event: type, seats: Seats) -> Callable[[], AbstractContextManager[object]]:
    """Tell an event to more people than it is for."""

    def bend(session: Session, by: SeatId, ask: Any, _: Any, events: Events) -> Events:
        more = frozenset(seats(session, by, ask))
        return tuple(replace(e, audience=these(e.audience.seats | more)) if isinstance(e, event) else e for e in events)

    return bent(command, bend)


def admitted(session: Session, *_: object) -> Iterable[SeatId]:
    return session.admitted()


def mediators(session: Session, *_: object) -> Iterable[SeatId]:
    return session.mediators()


def waiting(session: Session, *_: object) -> Iterable[SeatId]:
    return [s for s, x in session.seats.items() if x.standing in IN_LOBBY]


def seated_there(session: Session, _: SeatId, ask: Any) -> Iterable[SeatId]:
    return session.rooms[ask.room].seated


def roommates(session: Session, by: SeatId, _: object) -> Iterable[SeatId]:
    where = session.seats[by].room
    return session.rooms[where].seated if where else ()


def their_roommates(session: Session, _: SeatId, ask: Any) -> Iterable[SeatId]:
    where = session.seats[ask.seat].room
    return session.rooms[where].seated if where else ()


def surface(change: Callable[[Session, Any, Any], Any]) -> Callable[[], AbstractContextManager[object]]:
    """Show more on entering than a room shows."""

    def plant() -> AbstractContextManager[object]:
        true = visibility._surface
        return replaced(visibility, "_surface", lambda s, room, reader: change(s, room, true(s, room, reader)))

    return plant


def target_named(_: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    return tuple(replace(e, room=ask.room) if isinstance(e, moves.SeatWithdrew) else e for e in events)


def origin_named(session: Session, __: SeatId, ask: Any, ___: Any, events: Events) -> Events:
    came = session.seats[ask.seats[0]].room
    return tuple(
        replace(e, person=replace(e.person, side_name=f"{came}")) if isinstance(e, moves.SeatPlaced) else e
        for e in events
    )


def versions(session: Session, _: SeatId, ask: Any, __: Any, events: Events) -> Events:
    count = len(session.boards.get(ask.room, {}))
    return tuple(
        replace(e, patches=tuple(replace(p, fields={**p.fields, "updated": count}) for p in e.patches))
        for e in events
        if isinstance(e, whiteboard.Drawn)
    )


def all_lines_counted(session: Session, *rest_: Any) -> Events:
    if sum(map(len, session.lines.values())) > 10:
        raise Refusal(Because.TOO_MANY)
    events: Events = rest_[-1]
    return events


def notes_counted(session: Session, _: SeatId, __: Any, ___: Any, events: Events) -> Events:
    count = sum(map(len, session.notes.values()))
    return tuple(replace(e, minutes=count) for e in events if isinstance(e, agenda.AgendaItemAdded))


def room_told_apart(session: Session, ask: Any) -> None:
    if ask.room not in session.rooms:
        raise Refusal(Because.NO_SUCH_ROOM)


def before(command: type, check: Callable[[Session, Any], None]) -> Callable[[], AbstractContextManager[object]]:
    """Check something before a command is decided."""

    def plant() -> AbstractContextManager[object]:
        rule = core.RULES[command]

        def decide(session: Session, by: SeatId, ask: Any, turn: Any) -> Events:
            check(session, ask)
            return rule.decide(session, by, ask, turn)

        return replaced(core, "RULES", {**core.RULES, command: replace(rule, decide=decide)})

    return plant


def missing_elements_refused(session: Session, ask: Any) -> None:
    board = session.boards.get(ask.room, {})
    if any(p.element not in board and "type" not in p.fields for p in ask.patches):
        raise Refusal(Because.NO_SUCH_ITEM)


def consent_told_apart(session: Session, ask: Any) -> None:
    if ask.release in session.releases and session.releases[ask.release].wording != ask.wording:
        raise Refusal(Because.WORDING_CHANGED)


def unseen_consent() -> AbstractContextManager[object]:
    true = disclosure._known

    def known(session: Session, by: SeatId, release: ItemId) -> Any:
        if release in session.releases and by not in session.releases[release].knowers:
            raise Refusal(Because.NOT_ALLOWED)
        return true(session, by, release)

    return replaced(disclosure, "_known", known)


def elements_known_to_all() -> AbstractContextManager[object]:
    return replaced(Session, "readers_of", lambda self, room, element: room.seated)


def anybody_caught_up(*, private: bool) -> Callable[[], AbstractContextManager[object]]:
    """Let anybody show lines to anybody there: in a caucus (to a guest, to the other mediator), or in the joint one."""

    def check(session: Session, by: SeatId, room: Any, reader: SeatId) -> None:
        if room.private != private or reader not in room.seated:
            true(session, by, room, reader)

    true = catchup._check_reader
    return lambda: replaced(catchup, "_check_reader", check)


def unread_lines_shown() -> AbstractContextManager[object]:
    def known(session: Session, _: SeatId, ask: Any, __: int) -> Any:
        lines = session.lines.get(ask.room, {})
        if any(line not in lines for line in ask.lines):
            raise Refusal(Because.NO_SUCH_ITEM)
        return tuple(lines[line] for line in ask.lines)

    return replaced(catchup, "_known_lines", known)


def unread_lines_told_apart() -> AbstractContextManager[object]:
    true = catchup._known_lines

    def known(session: Session, by: SeatId, ask: Any, most: int) -> Any:
        lines = session.lines.get(ask.room, {})
        if any(line in lines and by not in lines[line].told for line in ask.lines):
            raise Refusal(Because.NOT_ALLOWED)
        return true(session, by, ask, most)

    return replaced(catchup, "_known_lines", known)


def circle_joined_by_entering() -> AbstractContextManager[object]:
    true = moves.evolve_placed

    def evolve(session: Session, placed: moves.SeatPlaced) -> Session:
        after = true(session, placed)
        room = after.rooms[placed.room]
        return after.with_room(replace(room, circle=room.circle | {placed.person.seat}))

    return replaced(core, "EVOLVE", {**core.EVOLVE, moves.SeatPlaced: evolve})


def circle_ignored() -> AbstractContextManager[object]:
    true = visibility._surface
    return replaced(
        visibility, "_surface", lambda s, room, reader: true(s, replace(room, circle=room.circle | {reader}), reader)
    )


def heard_from_caucus() -> AbstractContextManager[object]:
    true = visibility.heard_by

    def heard(listener: SeatId, session: Session) -> frozenset[SeatId]:
        own = true(listener, session)
        return own | (session.mediators() & session.admitted()) - {listener} if own else own

    return replaced(visibility, "heard_by", heard)


def heard_by_past_roommates() -> AbstractContextManager[object]:
    true = visibility.heard_by

    def heard(listener: SeatId, session: Session) -> frozenset[SeatId]:
        side = {s for s in session.admitted() if session.seats[s].person.side == "a" and session.seats[s].confirmed}
        own = true(listener, session)
        return own | side - {listener} if own else own

    return replaced(visibility, "heard_by", heard)


def glimpses(kind: type) -> Callable[[], AbstractContextManager[object]]:
    def plant() -> AbstractContextManager[object]:
        true = visibility.glimpse

        def shown(session: Session, by: SeatId, body: Any, limits: Any) -> Any:
            seen = true(session, by, body, limits)
            wide = session.admitted() - {by}
            return replace(seen, readers=wide) if seen is not None and isinstance(body, kind) else seen

        return replaced(visibility, "glimpse", shown)

    return plant


def console_with_lines() -> AbstractContextManager[object]:
    true = visibility._show_console

    def show(after: Session, given: Any) -> Any:
        shown = true(after, given)
        last = {room: list(lines.values())[-1].text for room, lines in after.lines.items()}
        rooms = tuple(replace(r, title=r.title + last.get(r.room, "")) for r in shown.rooms)
        return replace(shown, rooms=rooms)

    return replaced(visibility, "DISCLOSE", {**visibility.DISCLOSE, opening.ConsoleGiven: show})


def joint_rest_told_to_all() -> AbstractContextManager[object]:
    true = rest.follow

    def follow(session: Session, after: Session, turn: Any) -> Events:
        return tuple(replace(e, audience=these(after.admitted())) for e in true(session, after, turn))

    return replaced(core, "REACTIONS", tuple(follow if react is true else react for react in core.REACTIONS))


def screen_seen_from_anywhere() -> AbstractContextManager[object]:
    true = visibility.screen_for

    def seen(viewer: SeatId, session: Session) -> SeatId | None:
        anywhere = next((screen.seat for screen in session.screens.values()), None)
        return true(viewer, session) or (anywhere if visibility.heard_by(viewer, session) else None)

    return replaced(visibility, "screen_for", seen)


def everyone_here(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, roster=tuple(visibility._occupant(s, seat) for seat in sorted(s.admitted())))


def notes_of_all_rooms(s: Session, _: Any, shown: Any) -> Any:
    every = tuple(NoteShown(n.id, n.item, n.by, n.text, n.at) for ns in s.notes.values() for n in ns.values())
    return replace(shown, notes=every)


def cleared_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, cleared=tuple(c for cleared in s.cleared.values() for c in cleared))


def kept_open_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, kept_open=s.joint_kept_open)


def speaking_shown_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, speaking_shown=s.speaking_shown)


def elements_counted(s: Session, room: Any, shown: Any) -> Any:
    return replace(shown, title=f"{shown.title} {len(s.boards.get(room.id, {}))}")


def lines_on_entering(s: Session, room: Any, shown: Any) -> Any:
    said = " ".join(line.text for line in s.lines.get(room.id, {}).values())
    return replace(shown, title=shown.title + said)


def joint_pause_everywhere(s: Session, _: Any, shown: Any) -> Any:
    return replace(shown, pause=shown.pause or next(iter(s.breaks.values()), None), resting=JOINT in s.resting)
