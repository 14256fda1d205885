"""The part of the fold that is about what was said: lines, announcements, written words, and catching up.

Who was told a line follows from the roster: a line is told to those seated in the room, and its reader is one of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from room_server.session.crossing import ItemKind, Marked
from room_server.session.people import SeatId
from room_server.session.practices import catchup, talk
from room_server.session.views.shape import CatchUpView, LineView, PersonView, RoomLine, RoomView, View


def said(v: View, e: talk.Said) -> None:
    """Add the line; it was told to those who are in the room with the reader now."""
    room = v.room(e.room)
    room.lines.append(RoomLine(e.line, e.by, e.text, e.at, _roster(room, room.seated)))


def lines_shown(v: View, e: catchup.LinesShown) -> None:
    """Put each line at its time, once; of one moment, what was there before stands first."""
    for author in e.authors:
        v.people.setdefault(author.seat, PersonView(author))
    room = v.room(e.room)
    there = {line.line for line in room.lines}
    new = [RoomLine(s.line, s.by, s.text, s.at, shown_by=e.by) for s in e.lines if s.line not in there]
    room.lines = sorted([*room.lines, *new], key=lambda line: line.at)
    marks = (Marked(ItemKind.LINE, s.line) for s in e.lines if s.confidential)
    room.confidential += [mark for mark in marks if mark not in room.confidential]


def caught_up(v: View, e: catchup.SeatCaughtUp) -> None:
    """Count the person among those who were told these lines."""
    room, now_known = v.room(e.room), frozenset(e.lines)
    room.catch_ups.append(CatchUpView(e.seat, e.by, e.at))
    for n, line in enumerate(room.lines):
        if line.line in now_known and line.roster is not None:
            room.lines[n] = replace(line, roster=_roster(room, (*room.rosters[line.roster], e.seat)))


def announced(v: View, e: talk.Announced) -> None:
    """Add the announcement."""
    v.announced.append(LineView(e.line, e.by, e.text, e.at, rooms=e.rooms))


def written(v: View, e: talk.Written) -> None:
    """Add the words."""
    v.written.append(LineView(e.line, e.by, e.text, e.at, e.seat))


def _roster(room: RoomView, told: Iterable[SeatId]) -> int:
    """Return the place of these seats among the room's rosters, where they are added if they are not there."""
    roster = tuple(sorted(set(told)))
    if roster not in room.rosters:
        room.rosters.append(roster)
    return room.rosters.index(roster)
