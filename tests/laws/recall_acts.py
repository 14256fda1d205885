"""Acts of recalls: calling people back, asking for a moment, the end; and of clearance, the part about them.

What may be observed, and why:
- that one is called back, until when, how many will be there at most, and that it ended: for whoever is called back;
- all of it, who is called back and who asks for a moment: for mediators;
- who is brought over by its end: as by any move, for those who sit there, those who stay behind, and mediators.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from room_server.session.people import HOST, NEUTRAL, STEERING, Role, SeatId, SideId
from room_server.session.practices import moves, recall
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Session
from tests.laws.brought import brought, move_of, place
from tests.laws.floor_acts import ends_address
from tests.laws.moment import Act, Moment

if TYPE_CHECKING:
    from tests.laws.clearance import Sight

SECONDS = (3, 3, 15, 60)


def call_back(m: Moment) -> Act:
    """Call people back, or do something about those who are called back."""
    now = m.session.recall
    if now is None:
        return _set(m)
    asked = [seat for seat in now.seats if m.session.seats[seat].person.role not in STEERING]
    if asked and m.chance(0.35):
        seat = m.one(asked)
        return seat, recall.AnswerRecall(seat not in now.waits if m.chance(0.9) else m.chance(0.5))
    if m.chance(0.5) or not m.steering:
        return HOST, recall.RecallIsOver(now.started_at)
    prolong = recall.ProlongRecall(m.one(SECONDS))
    return m.one(m.steering), m.one((prolong, prolong, recall.RecallNow(), recall.RecallNow(), recall.CallOffRecall()))


def _set(m: Moment) -> Act:
    away = [seat for seat in m.seated if m.room_of(seat) != JOINT]
    if not away or not m.steering:
        return None
    seats = tuple(m.rng.sample(away, min(len(away), m.one((1, 2, 3, 5)))))
    return m.one(m.steering), _of(m, seats, m.one(SECONDS), moves.GUARDS if m.chance(0.9) else ())


def _of(
    m: Moment, seats: Sequence[SeatId], seconds: int, acknowledged: tuple[Because, ...] = moves.GUARDS
) -> recall.SetRecall:
    """Return the recall of these, with who goes along and the roster, as it is now."""
    move = move_of(m.session, seats, m.session.rooms[JOINT])
    return recall.SetRecall(move.seats, seconds, move.seen, acknowledged)


def call_me_back(m: Moment, me: SeatId) -> Act:
    """Call the observer back with others, let these ask for a moment, and prolong it: what nobody else sees of it."""
    now = m.session.recall
    away = [seat for seat in m.seated if m.room_of(seat) != JOINT]
    if now is None:
        if me not in away or len(away) == 1:
            return _away(m, me)
        others = [seat for seat in away if seat != me]
        seats = (
            me,
            *m.rng.sample(others, max(1, len(others) - 1)),
        )  # not all: others may be called in the second world
        return (m.one(m.steering), _of(m, seats, 60)) if m.steering else None
    others = [seat for seat in now.seats if m.session.seats[seat].person.role not in STEERING and seat != me]
    if others and m.chance(0.6):
        seat = m.one(others)
        return seat, recall.AnswerRecall(seat not in now.waits)
    return (m.one(m.steering), recall.ProlongRecall(15)) if m.steering else None


def _away(m: Moment, me: SeatId) -> Act:
    """Bring the observer, or somebody else, from the joint session to a private room."""
    private = [r for r in m.session.rooms.values() if r.open and r.private]
    there = [seat for seat in m.seated if m.room_of(seat) == JOINT]
    if not private or not there or not m.steering:
        return None
    return m.one(m.steering), m.moved((me if me in there else m.one(there),), m.one(private))


def recall_tried(m: Moment, seat: SeatId) -> object:
    """Return what an observer may try."""
    return m.one((
        recall.AnswerRecall(m.chance(0.7)),
        _of(m, (seat,), 15),
        recall.ProlongRecall(15),
        recall.CallOffRecall(),
        recall.RecallNow(),
    ))  # fmt: skip


def others_called(m: Moment, ask: recall.SetRecall, me: SeatId) -> recall.SetRecall:
    """Call others back than in the first world, as many, where the observer is called back in both."""
    away = [seat for seat in m.seated if m.room_of(seat) != JOINT and seat != me]
    if me not in ask.seats or len(away) < len(ask.seats) - 1:
        return ask
    others = m.rng.sample(away, len(ask.seats) - 1)
    return _of(m, (me, *others), ask.seconds)


def unhurried(act: Act) -> Act:
    """Return what somebody does, with a countdown of a minute at least."""
    if act is None or not isinstance(act[1], recall.SetRecall | recall.ProlongRecall):
        return act
    return act[0], replace(act[1], seconds=max(act[1].seconds, 60))


def called(session: Session, ask: recall.SetRecall) -> tuple[SeatId, ...]:
    """Return who would be called back: those named, and who interprets for them."""
    return brought(session, moves.Move(ask.seats, JOINT, ask.seen))


def uncalled(session: Session, sight: Sight, _: SeatId, ask: recall.SetRecall) -> bool:
    """Told to the mediators and to those who are called back."""
    return not sight.steers and sight.observer not in called(session, ask)


def not_called_back(session: Session, sight: Sight, _: SeatId, __: object) -> bool:
    """Told to the mediators and to those who are called back now."""
    return not sight.steers and (session.recall is None or sight.observer not in session.recall.seats)


def unmoved(session: Session, sight: Sight, by: SeatId, ask: object) -> bool:
    """Told as above, and as a move to those who sit there and to those who stay behind."""
    now, mine = session.recall, place(session, sight.observer)
    if now is None:
        return True
    near = mine is not None and (mine == JOINT or any(place(session, seat) == mine for seat in now.seats))
    reached = ends_address(session, sight, now.seats) or bool(_knocks_ended(session, mine, now.seats))
    return not near and not reached and not_called_back(session, sight, by, ask)


def coming(session: Session) -> frozenset[SeatId]:
    """Return who a recall would bring over: nobody, where it would not be as it was shown."""
    now = session.recall
    if now is None:
        return frozenset()
    joint, stay = session.rooms[JOINT].seated, set(now.waits)
    while more := {seat for seat in now.seats if seat not in stay and _stays_with(session, seat, stay)}:
        stay |= more
    come = frozenset(now.seats) - stay
    along = frozenset(brought(session, moves.Move(tuple(come), JOINT, ())))
    mediators = {seat for seat in joint | come if session.seats[seat].person.role in STEERING}
    shown = any(session.seats[seat].person.role in STEERING for seat in now.expected)
    return come if along == come and (mediators or not shown) else frozenset()


def _stays_with(session: Session, seat: SeatId, stay: set[SeatId]) -> bool:
    """Tell whether a person would not come without one who stays."""
    now, here = session.recall, session.seats[seat]
    assert now is not None
    for other in stay & set(now.seats):
        there = session.seats[other]
        if there.room == here.room and (there.person.serves == seat or here.person.serves == other):
            return True
    return here.person.role is Role.PARTY and seat not in now.alone and _lacks_counsel(session, here.person.side, stay)


def _lacks_counsel(session: Session, side: SideId, stay: set[SeatId]) -> bool:
    """Tell whether a side has lawyers in the session, none of whom would be there."""
    now = session.recall
    lawyers = {
        seat
        for seat, s in session.seats.items()
        if s.room is not None and s.person.role is Role.COUNSEL and s.person.side == side != NEUTRAL
    }
    lawyers &= set(now.expected) if now is not None else set()
    return now is not None and bool(lawyers) and lawyers.isdisjoint(session.rooms[JOINT].seated | set(now.seats) - stay)


def left_or_met(session: Session, sight: Sight) -> object:
    """Return of those whom a recall would bring over what an observer who is not told all of it sees of them."""
    now, mine, come = session.recall, place(session, sight.observer), coming(session)
    assert now is not None
    return (
        now.until,
        now.started_at,
        sight.observer in now.seats,
        sight.observer in come,
        sorted(come) if mine == JOINT or sight.observer in come else [],
        sorted(seat for seat in come if place(session, seat) == mine),
        ends_address(session, sight, tuple(come)),
        _knocks_ended(session, mine, tuple(come)),
    )


def _knocks_ended(session: Session, mine: RoomId | None, going: tuple[SeatId, ...]) -> list[SeatId]:
    knocks = session.knocks.get(mine, {}) if mine is not None else {}
    return sorted(seat for seat, by in knocks.items() if seat in going or by in going)


def other_seconds(ask: Any, _: object) -> object:
    """Return it with another time."""
    return replace(ask, seconds=ask.seconds + 1)


def as_a_move(by: SeatId, came: tuple[SeatId, ...]) -> tuple[SeatId, moves.Move] | None:
    """Return the end of a recall as the move that it was; None where nobody came."""
    return (by, moves.Move(came, JOINT, (), moves.GUARDS)) if came else None
