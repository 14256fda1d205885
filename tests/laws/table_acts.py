"""Acts at the table: what people say, write, note, draw and show, and what they look at."""

from __future__ import annotations

from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch, Soundness
from room_server.session.practices import agenda, catchup, notes, screens, talk, whiteboard
from room_server.session.state import IN_LOBBY, ItemId
from tests.laws.moment import Act, Moment, fields_of, room_to_use


def say(m: Moment) -> Act:
    """Say something in one's room."""
    by = m.taking_part()
    return (by, talk.Say(m.room_of(by), m.words())) if by else None


def catch_up(m: Moment) -> Act:
    """Show somebody lines of a room that they were not told, in a caucus where there is one: also a guest of it."""
    rooms = [(room, list(m.session.lines.get(room.id, {}).values())) for room in m.session.rooms.values()]
    pairs = [
        (room, seat, by)
        for room, lines in rooms
        for seat in sorted(room.seated)
        for by in sorted(room.seated)
        if any(by in line.told and seat not in line.told for line in lines[-30:])
    ]
    if not pairs:
        return None
    private = [pair for pair in pairs if pair[0].private]
    room, seat, by = m.one(private if private and m.chance(0.7) else pairs)
    known = [line for line in m.session.lines[room.id].values() if by in line.told]
    lacking = [line.id for line in known if seat not in line.told]
    some = m.rng.sample(lacking, min(len(lacking), m.one((1, 1, 2))))
    also = (m.one(known).id,) if m.chance(0.2) else ()
    return by, catchup.CatchUp(seat, room.id, tuple(dict.fromkeys((*some, *also))))


def write(m: Moment) -> Act:
    """Write to all, to the mediators, or to one person; or keep a private note."""
    if m.steering and m.chance(0.5):
        by = m.one(m.steering)
        kind = m.one(("note", "note", "person", "all"))
        if kind == "note":
            return by, notes.KeepNote(m.words(), room_to_use(m) if m.chance(0.5) else None)
        return by, talk.Announce(m.words()) if kind == "all" else talk.WriteToPerson(
            m.one(list(m.session.seats)), m.words()
        )
    others = [s for s, x in m.session.seats.items() if (x.room or x.standing in IN_LOBBY) and not x.person.steers]
    return (m.one(others), talk.WriteToMediators(m.words())) if others else None


def note(m: Moment) -> Act:
    """Write a note on a topic."""
    by = m.taking_part()
    return (by, agenda.NoteOnAgenda(m.one(m.session.agenda).id, m.words())) if by and m.session.agenda else None


def draw(m: Moment) -> Act:
    """Draw something new, change what there is, or both in one gesture."""
    by = m.taking_part()
    if not by:
        return None
    room = m.room_of(by)
    board = list(m.session.boards.get(room, ()))
    patches = []
    if board and m.chance(0.6):
        patches += [whiteboard.Patch(m.one(board), fields_of(m)) for _ in range(m.one((1, 2)))]
    if not patches or m.chance(0.3):
        patches.append(whiteboard.Patch(ItemId(m.fresh), {"type": "text", **fields_of(m)}))
    return by, whiteboard.Draw(room, tuple(patches))


def peek(m: Moment) -> Act:
    """Point, sketch, or switch a device."""
    if not m.seated:
        return None
    by = m.one(m.seated)
    room = m.room_of(by)
    board = list(m.session.boards.get(room, ()))
    kind = m.rng.random()
    if kind < 0.4:
        return by, Pointer(room, float(m.one(range(9))), 1.0)
    if kind < 0.6:
        return by, m.one((
            Devices(m.chance(0.5), m.chance(0.5)),
            Quality(m.one(list(Soundness))),
            QualityFigures(m.one(range(300)), 3, 0, 0, 0, m.one((0, 25))),
        ))  # fmt: skip
    return by, Sketch(room, m.one(board) if board and m.chance(0.6) else ItemId(m.fresh), fields_of(m))


def show(m: Moment) -> Act:
    """Let somebody show their screen or no longer, show one's own to those who are there, or end one."""
    if not m.seated:
        return None
    seat = m.one(m.seated)
    room = m.session.rooms[m.room_of(seat)]
    if m.steering and m.chance(0.25):
        return m.one(m.steering), screens.AllowScreen(seat, not m.session.seats[seat].may_show)
    if room.id in m.session.screens:
        return (seat, screens.StopScreen(room.id)) if m.chance(0.4) else None
    able = [s for s in sorted(room.seated) if m.session.seats[s].may_show and m.session.seats[s].confirmed]
    return (m.one(able), screens.StartScreen(room.id, tuple(sorted(room.seated)))) if able else None
