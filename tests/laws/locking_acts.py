"""Acts of locking: the doors closed and opened, and people who leave and come meanwhile."""

from __future__ import annotations

from room_server.session.people import SeatId
from room_server.session.practices import attendance, locking
from room_server.session.state import Standing
from tests.laws.adjourning_acts import adjourn
from tests.laws.moment import Act, Moment


def adjourn_or_lock(m: Moment) -> Act:
    """Let a mediator adjourn, or close or open the doors."""
    return adjourn(m) or lock(m)


def lock(m: Moment) -> Act:
    """Let a mediator close the doors now and then, and open them soon."""
    if not m.steering:
        return None
    closed = m.session.lock is not None
    return (m.one(m.steering), locking.LockSession(not closed)) if closed or m.chance(0.4) else None


def locking_often(m: Moment, _: SeatId) -> Act:
    """Close and open the doors often, with people who leave and ask to come back; for the search after a fault."""
    if not m.steering:
        return None
    if m.session.lock is None:
        return (m.one(m.steering), locking.LockSession(True)) if m.chance(0.2) else None
    outside = [s for s, x in m.session.seats.items() if x.signed and x.standing is Standing.DEPARTED]
    if outside and m.chance(0.7):
        return m.one(outside), attendance.Arrive()
    others = [s for s in m.seated if s not in m.session.mediators()]
    if others and m.chance(0.4):
        return m.one(others), attendance.Depart()
    return (m.one(m.steering), locking.LockSession(False)) if m.chance(0.2) else None
