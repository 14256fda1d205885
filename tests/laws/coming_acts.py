"""Acts of coming and going: the lobby, confirming, moves, lines, an invitation."""

from __future__ import annotations

from dataclasses import replace

from room_server.session.people import HOST, Mode, SeatId
from room_server.session.practices import attendance, moves, opening
from room_server.session.rooms import JOINT
from room_server.session.state import IN_LOBBY, Standing
from tests.cast import AGREEMENT
from tests.laws.adjourning_acts import while_adjourned
from tests.laws.care_acts import word_of
from tests.laws.locking_acts import lock
from tests.laws.moment import Act, Moment, check_of, room_to_use


def come(m: Moment) -> Act:
    """Let somebody outside take their next step in; while the session is adjourned, nobody comes."""
    if m.session.adjourned is not None:
        return while_adjourned(m)
    outside = [(s, x) for s, x in m.session.seats.items() if x.room is None and x.standing is not Standing.REMOVED]
    if not outside:
        return None
    seat, x = m.one(outside)
    if not x.signed:
        return seat, attendance.SignAgreement("en", AGREEMENT["en"])
    if x.standing not in IN_LOBBY:
        return lock(m) if m.session.lock is not None and m.chance(0.5) else (seat, attendance.Arrive(m.one(list(Mode))))
    if x.readiness is None and not x.person.steers and m.chance(0.5):
        return seat, check_of(m)
    return _receive(m, seat)


def confirm(m: Moment) -> Act:
    """Let somebody who was placed confirm."""
    waiting = [s for s in m.seated if not m.session.seats[s].confirmed]
    if not waiting:
        return None
    seat = m.one(waiting)
    return seat, attendance.Confirm(m.room_of(seat)) if m.session.vouched(seat) else word_of(m)


def move(m: Moment) -> Act:
    """Move one to three people, some of them from the lobby; now and then without who would go along."""
    if not m.steering:
        return None
    room = m.session.rooms[room_to_use(m)]
    waiting = [s for s, x in m.session.seats.items() if x.standing in IN_LOBBY] if m.chance(0.3) else []
    elsewhere = [s for s in (*m.seated, *waiting) if s not in room.seated]
    if not elsewhere:
        return None
    seats = tuple(m.rng.sample(elsewhere, min(len(elsewhere), m.one((1, 1, 1, 2, 3)))))
    ask = m.moved(seats, room)
    return m.one(m.steering), ask if m.chance(0.9) else replace(ask, seats=seats)


def go(m: Moment) -> Act:
    """Let somebody leave, rarely have them removed, or ask them to mute."""
    if not m.seated:
        return None
    seat = m.one(m.seated)
    if m.chance(0.5) or not m.steering:
        return seat, attendance.Depart()
    return m.one(m.steering), (attendance.Remove if m.chance(0.2) else attendance.AskToMute)(seat)


def line(m: Moment) -> Act:
    """Let a line come or go."""
    seats = [s for s, x in m.session.seats.items() if x.standing not in {Standing.INVITED, Standing.REMOVED}]
    return (HOST, attendance.NoteLine(seat := m.one(seats), not m.session.seats[seat].on_line)) if seats else None


def invite(m: Moment) -> Act:
    """Let the host invite somebody more."""
    new = [g for g in m.guests if g.seat not in m.session.seats]
    return (HOST, opening.InviteSeat(m.one(new))) if new else None


def _receive(m: Moment, seat: SeatId) -> Act:
    """Let a mediator admit somebody who waits (herself, where she waits), or hold or decline them."""
    if seat in m.session.mediators():
        return seat, moves.Admit(seat, JOINT if m.chance(0.8) else room_to_use(m), moves.GUARDS)
    if not m.steering:
        return None
    if m.chance(0.15):
        word = attendance.Hold if m.chance(0.7) else attendance.Decline
        return m.one(m.steering), word(seat, m.words())
    return m.one(m.steering), moves.Admit(seat, JOINT if m.chance(0.7) else room_to_use(m), moves.GUARDS)
