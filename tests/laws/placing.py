"""Of clearance, the part about places and rooms of every kind, written a second time and apart from the product.

What may be observed, and why:
- where an interpreter goes who serves somebody: as where that person goes; the two go in one act;
- a knock at a consultation, its answer and its end: for those who sit there and the mediator who knocked. That somebody
  was let in is a move, told as any other; so is to those who sit elsewhere that a knock there ended by it;
- another name of a room: for mediators, those who sit there, and those for whom it was opened who have been there;
- in a hold room, of what is done aloud: nothing, but for a mediator, and by a mediator;
- whose microphone is on: in a consultation for those who sit there alone, in a hold room for mediators alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from room_server.session.people import STEERING, SeatId
from room_server.session.practices import attendance, knocking, moves
from room_server.session.rooms import RoomId, RoomKind
from room_server.session.state import Session
from tests.laws.brought import brought, place
from tests.laws.floor_acts import ends_address

if TYPE_CHECKING:
    from tests.laws.clearance import Sight


def kind_of(session: Session, room: RoomId | None) -> RoomKind | None:
    """Return a room's kind, None for no room."""
    found = session.rooms.get(room) if room is not None else None
    return found.kind if found is not None else None


def named_by_knock(ask: Any) -> tuple[SeatId, ...] | None:
    """Return to whom a command about a knock is told as the person concerned; None for all other commands."""
    if isinstance(ask, knocking.Knock | knocking.WithdrawKnock):
        return ()
    if isinstance(ask, knocking.AnswerKnock):
        return (ask.seat,) if ask.admit else ()
    return None


def steers(session: Session, seat: SeatId) -> bool:
    """Tell whether a seat mediates."""
    seating = session.seats.get(seat)
    return seating is not None and seating.person.role in STEERING


def ends_a_knock(session: Session, sight: Sight, by: SeatId, ask: object) -> bool:
    """Tell whether somebody goes by whom, or for whom, it is knocked where the observer sits."""
    if isinstance(ask, moves.Move | moves.Admit):
        going = frozenset(brought(session, ask))
    elif isinstance(ask, knocking.AnswerKnock):
        going = frozenset({ask.seat}) if ask.admit else frozenset()
    elif isinstance(ask, attendance.Depart | attendance.Remove):
        going = frozenset({getattr(ask, "seat", by)})
    else:
        return False
    mine = place(session, sight.observer)
    knocks = session.knocks.get(mine, {}) if mine is not None else {}
    return any(seat in going or who in going for seat, who in knocks.items())


def not_there(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to those who sit there, and to who did it."""
    return place(session, sight.observer) != ask.room


def unheard_answer(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to those who sit there and to who knocked; who comes in, as any move, also by the end of their address."""
    if ask.admit and ends_address(session, sight, (ask.seat,)):
        return False
    knocked = session.knocks.get(ask.room, {}).get(ask.seat)
    mine = place(session, sight.observer)
    if sight.observer == knocked or (mine is not None and mine == place(session, by)):
        return False
    return not ask.admit or (not sight.steers and (mine is None or mine != place(session, ask.seat)))


def unknown_name(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to mediators, to those who sit there, and to those for whom it was opened who have been there."""
    knows = ask.room in sight.opened_for and ask.room in sight.been_in
    return not sight.steers and place(session, sight.observer) != ask.room and not knows


def unseen_devices(session: Session, sight: Sight, by: SeatId, _: object) -> bool:
    """Told to the room and to mediators; in a consultation to the room alone, in a hold room to mediators alone."""
    where = place(session, by)
    here = where is not None and where == place(session, sight.observer)
    kind = kind_of(session, where)
    if kind is RoomKind.CONSULTATION:
        return not here
    return not sight.steers and (not here or kind is RoomKind.HOLD)


def unseen_quality(session: Session, sight: Sight, by: SeatId, _: object) -> bool:
    """Told to the room and to mediators; in a hold room to mediators alone."""
    where = place(session, by)
    here = where is not None and where == place(session, sight.observer)
    return not sight.steers and (not here or kind_of(session, where) is RoomKind.HOLD)


def waiting_apart(session: Session, sight: Sight, by: SeatId) -> bool:
    """Tell whether the observer and ``by`` both wait in a hold room, where nothing reaches the one from the other."""
    return kind_of(session, place(session, by)) is RoomKind.HOLD and not sight.steers and not steers(session, by)
