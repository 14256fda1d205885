"""Acts about rooms: they are opened, renamed and closed, and one knocks at a consultation."""

from __future__ import annotations

from room_server.session.people import NEUTRAL, SideId
from room_server.session.practices import knocking, roomkeeping
from room_server.session.rooms import RoomKind
from tests.laws.moment import Act, Moment

KINDS = (*(RoomKind.CAUCUS,) * 5, *(RoomKind.CONSULTATION,) * 4, RoomKind.COUNSEL, RoomKind.MEDIATORS, RoomKind.HOLD)


def open_or_close(m: Moment) -> Act:
    """Open a room of some kind, or close an empty one, or give one another name."""
    if not m.steering:
        return None
    private = [r for r in m.session.rooms.values() if r.open and r.private]
    empty = [r.id for r in private if not r.seated]
    if private and m.chance(0.2):
        return m.one(m.steering), roomkeeping.RenameRoom(m.one(private).id, m.words())
    if len(m.session.rooms) > 5 and empty:
        return m.one(m.steering), roomkeeping.CloseRoom(m.one(empty))
    return m.one(m.steering), open_one(m)


def open_one(m: Moment) -> roomkeeping.OpenRoom:
    """Return the opening of a room of some kind, mostly of one that can be."""
    kind = m.one(KINDS)
    side = SideId(m.one("ab")) if kind in {RoomKind.CAUCUS, RoomKind.CONSULTATION} else NEUTRAL
    return roomkeeping.OpenRoom(m.words(), side, kind)


def knock(m: Moment) -> Act:
    """Answer a knock, take it back, or knock where people consult: for oneself, or for a neutral."""
    knocks = [(room, seat, by) for room, here in m.session.knocks.items() for seat, by in here.items()]
    if knocks and m.chance(0.8):
        room, seat, by = m.one(knocks)
        if m.chance(0.3):
            return by, knocking.WithdrawKnock(room, seat)
        there = [s for s in sorted(m.session.rooms[room].seated) if not m.session.seats[s].person.steers]
        return (m.one(there), knocking.AnswerKnock(room, seat, m.chance(0.6))) if there else None
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.CONSULTATION and r.open and r.seated]
    if not held or not m.steering:
        return None
    room, by = m.one(held), m.one(m.steering)
    neutral = [s for s in m.seated if m.session.seats[s].person.side == NEUTRAL and s not in m.steering]
    return by, knocking.Knock(room.id, m.one(neutral) if neutral and m.chance(0.3) else by)


def consult(m: Moment) -> Act:
    """Bring people of a side into their consultation, where there is one."""
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.CONSULTATION and r.open]
    if not held or not m.steering:
        return None
    room = m.one(held)
    side = [s for s in m.seated if m.session.seats[s].person.side == room.side and s not in room.seated]
    if not side:
        return None
    return m.one(m.steering), m.moved(m.rng.sample(side, min(len(side), m.one((1, 2)))), room)
