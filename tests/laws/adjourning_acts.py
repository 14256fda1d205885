"""Acts of adjournment: a session stops for everybody, is prepared meanwhile, and goes on."""

from __future__ import annotations

from room_server.session.people import SeatId
from room_server.session.practices import adjournment, agenda, notes, roomkeeping, talk
from tests.laws.moment import Act, Moment

NOT_BEFORE = 1_790_100_000_000  # UTC milliseconds: after the end of every run
DAY_MS = 86_400_000


def adjourn(m: Moment) -> Act:
    """Let a mediator adjourn, now and then."""
    return (m.one(m.steering), _to_a_day(m)) if m.steering and m.chance(0.3) else None


def while_adjourned(m: Moment) -> Act:
    """Let a mediator set another day, prepare, or reconvene; let somebody write."""
    steering = sorted(m.session.mediators())
    if not steering:
        return None
    others = sorted(m.session.seats.keys() - m.session.mediators())
    return m.one((
        lambda: (m.one(steering), _to_a_day(m)),
        lambda: (m.one(steering), roomkeeping.OpenRoom(m.words(), m.session.seats[m.one(others)].person.side)),
        lambda: (m.one(steering), agenda.AddAgendaItem(m.words())),
        lambda: (m.one(steering), notes.WriteOnPad(m.words())),
        lambda: (m.one(steering), talk.WriteToPerson(m.one(others), m.words())),
        lambda: (m.one(others), talk.WriteToMediators(m.words())),
        *[lambda: (m.one(steering), adjournment.Reconvene())] * 4,
    ))()  # fmt: skip


def adjourning(m: Moment, _: SeatId) -> Act:
    """Adjourn often, for the search after a fault that shows only then."""
    if m.session.adjourned is not None:
        return while_adjourned(m)
    return (m.one(m.steering), _to_a_day(m)) if m.steering and m.chance(0.05) else None


def _to_a_day(m: Moment) -> adjournment.Adjourn:
    until = NOT_BEFORE + m.one(range(30)) * DAY_MS if m.chance(0.7) else None
    return adjournment.Adjourn(until, m.words() if m.chance(0.6) else "")
