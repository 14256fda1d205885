"""What a command may lawfully tell the observer beyond its own words, written a second time and apart from the product.

``disclosed`` returns those facts: worlds that differ in them are not compared on that command.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from room_server.session.crossing import ItemKind, Marked
from room_server.session.people import NEUTRAL, STEERING, Person, SeatId
from room_server.session.practices import (
    catchup,
    confidential,
    disclosure,
    knocking,
    moves,
    opening,
    outcome,
    recall,
    whiteboard,
)
from room_server.session.rooms import JOINT, Room, RoomId, RoomKind
from room_server.session.state import Session
from tests.laws.brought import brought, place
from tests.laws.clearance import Sight
from tests.laws.crossing_clearance import ended_by, knows, of_crossing, of_mark, of_proposal
from tests.laws.recall_acts import called, coming, left_or_met


def disclosed(session: Session, sight: Sight, by: SeatId, ask: object) -> object:
    """Return the facts that the command may lawfully tell the observer, to be compared between worlds."""
    tell = DISCLOSED.get(type(ask))
    return tell(session, sight, by, ask) if tell else None


def _person(session: Session, seat: SeatId) -> object:
    s = session.seats.get(seat)
    return s and (s.person, s.on_line, s.mode, s.may_draw, s.confirmed)


def _surface(session: Session, sight: Sight, room: RoomId) -> object:
    """Return what a room may show to the observer who enters it."""
    found = session.rooms.get(room)
    if found is None:
        return None
    whole = sight.belongs(room) or (sight.steers and found.kind is not RoomKind.CONSULTATION)
    elements = session.boards.get(room, {}).values()
    board = {e.id: (e.fields, e.known_as(sight.observer)) for e in elements if whole or (room, e.id) in sight.elements}
    written = [n for n in session.notes.get(room, {}).values() if whole or n.id in sight.items]
    return (
        (found.title, found.side, found.kind, sorted(found.seated)),
        [_person(session, seat) for seat in sorted(found.seated)],
        [(n.id, n.item, n.by, n.text, n.at) for n in written],
        list(board.items()),
        (session.cleared.get(room), session.breaks.get(room), room in session.resting),
        _knocking(session, room),
        _marks(session, sight, room),
        (session.stage, session.agenda, session.joint_kept_open and (room == JOINT or sight.steers)),
        session.speaking_shown and (room == JOINT or sight.steers),
        (session.floors.get(room), session.address_in(room)),
    )


def _knocking(session: Session, room: RoomId) -> object:
    return [(session.seats[seat].person, by) for seat, by in session.knocks.get(room, {}).items()]


def _of_entering(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """Also whether a mediator who goes there has given their word: only then are they heard at once."""
    return _of_those_who_enter(session, sight, ask), by in session.seats and session.vouched(by)


def _of_those_who_enter(session: Session, sight: Sight, ask: Any) -> object:
    seats = brought(session, ask)
    if sight.observer in seats:
        return _surface(session, sight, ask.room), [_person(session, seat) for seat in seats]
    here = sight.steers or ask.room == place(session, sight.observer)
    return [_person(session, seat) for seat in seats] if here else None


def _of_knocking(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """Return who knocks: those who sit there read it, and need not have met them.

    A mediator who knocks for the same person learns that another does so already.
    """
    knocks = session.knocks.get(ask.room, {})
    taken = by == sight.observer and sight.steers and ask.seat in knocks
    return taken, _person(session, ask.seat) if ask.room == place(session, sight.observer) else None


def _of_letting_in(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    if not ask.admit or ask.seat not in session.knocks.get(ask.room, {}):
        return None
    if sight.observer == ask.seat:
        return _surface(session, sight, ask.room), _person(session, ask.seat)
    here = sight.steers or ask.room == place(session, sight.observer)
    return _person(session, ask.seat) if here else None


def _of_invitation(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    if ask.person.role not in STEERING:
        return None
    mediating = sorted(session.mediators())
    if ask.person.seat != sight.observer:
        return mediating
    rooms = [(r.title, r.side, sorted(r.circle), r.open) for r in session.rooms.values()]
    return (
        mediating,
        session.seats,
        rooms,
        session.breaks,
        session.resting,
        session.requests,
        [floor for room, floor in session.floors.items() if session.rooms[room].kind is not RoomKind.CONSULTATION],
        (session.address, session.recall, session.lock),
        session.agenda,
        session.stage,
    )


def _of_drawing(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """Return the proposals that end by it, of those that the observer knows of."""
    return ended_by(session, sight, place(session, by), ask.patches)


def _marks(session: Session, sight: Sight, room: RoomId) -> object:
    """Return the marks of what the observer will know there: of what was cleared for the room, every one."""
    marks = sorted(session.confidential.get(room, ()))
    cleared = [m for m in marks if m.kind is ItemKind.CLEARED]
    return cleared + [m for m in marks if sight.steers or knows(session, sight, m.kind, room, m.item)]


def _of_catching_up(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """For the reader what they are lawfully shown; for others which lines they know; for who shows, if any is new."""
    lines = [line for line in map(session.lines.get(ask.room, {}).get, ask.lines) if line is not None]
    if sight.observer == by:
        return sight.items.issuperset(ask.lines) and any(ask.seat not in line.told for line in lines)
    if sight.observer != ask.seat:
        return sorted(sight.items.intersection(ask.lines))
    room, actor = session.rooms.get(ask.room), session.seats.get(by)
    if room is None or actor is None or not _may_be_shown(actor.person, sight, room):
        return None
    authors = [session.seats[line.by].person for line in lines]
    if room.private and any(author.side not in {room.side, NEUTRAL} for author in authors):
        return None
    new = (line for line in lines if line.id not in sight.items)
    marks = session.confidential.get(room.id, frozenset())
    return authors, [(line.id, line.text, line.at, Marked(ItemKind.LINE, line.id) in marks) for line in new]


def _may_be_shown(actor: Person, sight: Sight, room: Room) -> bool:
    """Tell whether ``actor`` may show the observer lines of the room."""
    steers = actor.role in STEERING
    if room.id == JOINT:
        return steers
    if sight.steers:
        return actor.side == room.side
    return sight.side == room.side and (steers or actor.side == room.side)


def _of_the_end(session: Session, _: Sight, __: SeatId, ___: object) -> object:
    return session.draft


def _of_calling_back(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    """Return, for whoever is called back, how many will be there; for mediators, who."""
    seats = called(session, ask)
    expected = session.rooms[JOINT].seated.union(seats)
    return (seats, sorted(expected)) if sight.steers else len(expected | session.mediators())


def _of_the_time(session: Session, *_: object) -> object:
    return session.recall.until if session.recall is not None else None


def _of_bringing_over(session: Session, sight: Sight, _: SeatId, __: object) -> object:
    """Return who is brought over, as far as the observer sees it, and what those see who come in."""
    now, come = session.recall, sorted(coming(session))
    if now is None:
        return None
    enters = _surface(session, sight, JOINT) if sight.observer in come else None
    meets = sight.steers or sight.observer in come or place(session, sight.observer) == JOINT
    people = [_person(session, seat) for seat in come] if meets else []
    return (now, come) if sight.steers else left_or_met(session, sight), enters, people


DISCLOSED: dict[type, Callable[..., object]] = {
    moves.Admit: _of_entering,
    moves.Move: _of_entering,
    recall.SetRecall: _of_calling_back,
    recall.ProlongRecall: _of_the_time,
    recall.RecallNow: _of_bringing_over,
    recall.RecallIsOver: _of_bringing_over,
    knocking.Knock: _of_knocking,
    knocking.AnswerKnock: _of_letting_in,
    opening.InviteSeat: _of_invitation,
    catchup.CatchUp: _of_catching_up,
    disclosure.ProposeRelease: of_proposal,
    disclosure.RewordRelease: of_crossing,
    disclosure.ReleaseItem: of_crossing,
    confidential.MarkConfidential: of_mark,
    whiteboard.Draw: _of_drawing,
    outcome.CloseSession: _of_the_end,
}
"""The commands that may tell the observer more than their own words."""
