"""What people do in a generated run: one function an act, each told the state and a seeded source of chance.

An act returns who does what, or None where there is nothing to do. Most fit the moment; ``probe`` is the observer's
own attempt at anything, with ids that they may have no business to know.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from room_server.session.people import HOST, STEERING, Mode, Role, SeatId, SideId
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    caucus,
    disclosure,
    moves,
    notes,
    opening,
    outcome,
    rest,
    stages,
    talk,
    whiteboard,
)
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import (
    IN_LOBBY,
    AgendaState,
    ItemId,
    Outcome,
    RequestKind,
    Session,
    Stage,
    Standing,
)
from room_server.session.visibility import Devices, Pointer, Sketch
from tests.cast import AGREEMENT

Act = tuple[SeatId, Any] | None

WORDS = ("rent", "floor 8500", "ceiling 9200", "we would settle", "they know nothing", "heating", "deposit", "march")


class Moment:
    """The state at one moment of a run, as the acts ask about it."""

    def __init__(self, rng: Random, session: Session, guests: Sequence[opening.NewSeat], last_id: str) -> None:
        self.rng = rng
        self.session = session
        self.guests = guests
        self.fresh = f"e-{last_id}-{rng.getrandbits(32):x}"
        self.seated = [s for s, x in session.seats.items() if x.room is not None]
        self.steering = [s for s in self.seated if session.seats[s].person.role in STEERING]

    def one(self, of: Sequence[Any]) -> Any:
        """Return one of these."""
        return of[int(self.rng.random() * len(of))]

    def chance(self, odds: float) -> bool:
        """Return true this often."""
        return self.rng.random() < odds

    def words(self) -> str:
        """Return a few words."""
        return f"{self.one(WORDS)} {self.rng.getrandbits(20):x}"

    def room_of(self, seat: SeatId) -> RoomId:
        """Return the room of somebody seated."""
        room = self.session.seats[seat].room
        assert room is not None
        return room

    def taking_part(self) -> SeatId | None:
        """Return somebody seated who acts."""
        seat = self.one(self.seated) if self.seated else None
        return seat if seat and self.session.seats[seat].person.role is not Role.OBSERVER else None


def come(m: Moment) -> Act:
    """Let somebody outside take their next step in."""
    outside = [(s, x) for s, x in m.session.seats.items() if x.room is None and x.standing is not Standing.REMOVED]
    if not outside:
        return None
    seat, x = m.one(outside)
    if not x.signed:
        return seat, attendance.SignAgreement("en", AGREEMENT["en"])
    if x.standing not in IN_LOBBY:
        return seat, attendance.Arrive(m.one(list(Mode)))
    return _receive(m, seat)


def confirm(m: Moment) -> Act:
    """Let somebody who was placed confirm."""
    waiting = [s for s in m.seated if not m.session.seats[s].confirmed]
    return (seat := m.one(waiting), attendance.Confirm(m.room_of(seat))) if waiting else None


def move(m: Moment) -> Act:
    """Move one to three people, mostly with the roster that is."""
    if not m.steering:
        return None
    room = m.session.rooms[_room(m)]
    elsewhere = [s for s in m.seated if s not in room.seated]
    if not elsewhere:
        return None
    seats = tuple(m.rng.sample(elsewhere, min(len(elsewhere), m.one((1, 1, 1, 2, 3)))))
    return m.one(m.steering), moves.Move(seats, room.id, tuple(room.seated), moves.GUARDS if m.chance(0.9) else ())


def open_or_close(m: Moment) -> Act:
    """Open a caucus with a side, or close an empty one."""
    if not m.steering:
        return None
    empty = [r.id for r in m.session.rooms.values() if r.open and r.private and not r.seated]
    if len(m.session.rooms) > 4 and empty:
        return m.one(m.steering), caucus.CloseCaucus(m.one(empty))
    return m.one(m.steering), caucus.OpenCaucus(m.words(), SideId(m.one("ab")))


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


def say(m: Moment) -> Act:
    """Say something in one's room."""
    by = m.taking_part()
    return (by, talk.Say(m.room_of(by), m.words())) if by else None


def write(m: Moment) -> Act:
    """Write to all, to the mediators, or to one person; or keep a private note."""
    if m.steering and m.chance(0.5):
        by = m.one(m.steering)
        kind = m.one(("note", "note", "person", "all"))
        if kind == "note":
            return by, notes.KeepNote(m.words(), _room(m) if m.chance(0.5) else None)
        return by, talk.Announce(m.words()) if kind == "all" else talk.WriteToPerson(
            m.one(list(m.session.seats)), m.words()
        )
    others = [s for s, x in m.session.seats.items() if (x.room or x.standing in IN_LOBBY) and not x.person.steers]
    return (m.one(others), talk.WriteToMediators(m.words())) if others else None


def pause(m: Moment) -> Act:
    """Ask for a break, take it back, answer it, start one, end one."""
    requests, kind = m.session.requests, m.rng.random()
    if kind < 0.3 and m.seated:
        by = m.one(m.seated)
        return by, breaks.WithdrawRequest() if by in requests else breaks.Ask(m.one(list(RequestKind)))
    if not m.steering:
        return None
    by = m.one(m.steering)
    if kind < 0.45 and requests:
        return by, breaks.AnswerRequest(m.one(list(requests)), m.words())
    if m.session.breaks and kind < 0.85:
        room = m.one(list(m.session.breaks))
        return (
            (by, breaks.EndBreak(room))
            if m.chance(0.7)
            else (HOST, breaks.BreakIsOver(room, m.session.breaks[room].started_at))
        )
    rooms = () if m.chance(0.2) else (_room(m),)
    return by, breaks.StartBreak(m.one((1, 2)), rooms, m.one(list(requests)) if requests and m.chance(0.5) else None)


def steer(m: Moment) -> Act:
    """Set a stage, keep the agenda, leave the joint session open, let somebody draw or not."""
    if not m.steering:
        return None
    by, items = m.one(m.steering), [i.id for i in m.session.agenda]
    kind = m.rng.random()
    if kind < 0.1:
        return by, stages.SetStage(m.one(list(Stage)))
    if kind < 0.25:
        return by, rest.KeepJointOpen(not m.session.joint_kept_open)
    if kind < 0.4:
        seat = m.one(list(m.session.seats))
        return by, whiteboard.LetDraw(seat, not m.session.seats[seat].may_draw)
    if kind < 0.6 or not items:
        return by, agenda.AddAgendaItem(m.words(), m.one(list(m.session.seats)) if m.chance(0.3) else None, 10)
    item = m.one(items)
    return by, m.one((
        agenda.ChangeAgendaItem(item, m.words()),
        agenda.PlaceAgendaItem(item, m.one(items)),
        agenda.MarkAgendaItem(item, m.one(list(AgendaState))),
        agenda.RemoveAgendaItem(item),
    ))  # fmt: skip


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
        patches += [whiteboard.Patch(m.one(board), _fields(m)) for _ in range(m.one((1, 2)))]
    if not patches or m.chance(0.3):
        patches.append(whiteboard.Patch(ItemId(m.fresh), {"type": "text", **_fields(m)}))
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
        return by, Devices(m.chance(0.5), m.chance(0.5))
    return by, Sketch(room, m.one(board) if board and m.chance(0.6) else ItemId(m.fresh), _fields(m))


def release(m: Moment) -> Act:
    """Propose that something crosses, answer, let it cross, or give it up."""
    pending = list(m.session.releases.values())
    if pending and m.chance(0.7):
        r = m.one(pending)
        if not r.approved:
            return r.approver, disclosure.AnswerRelease(r.id, r.wording, m.chance(0.85))
        knowing = [s for s in m.steering if s in r.knowers]
        if not knowing:
            return None
        return m.one(knowing), (disclosure.ReleaseItem if m.chance(0.85) else disclosure.DropRelease)(r.id)
    written = [(room, i) for room, lines in (*m.session.lines.items(), *m.session.notes.items()) for i in lines]
    if not written or not m.steering:
        return None
    source, item = m.one(written)
    knowing = [s for s in m.steering if s in getattr(m.session.lines.get(source, {}).get(item), "told", m.steering)]
    return (m.one(knowing), disclosure.ProposeRelease(source, item, m.words(), _room(m))) if knowing else None


def invite(m: Moment) -> Act:
    """Let the host invite somebody more."""
    new = [g for g in m.guests if g.seat not in m.session.seats]
    return (HOST, opening.InviteSeat(m.one(new))) if new else None


def end(m: Moment) -> Act:
    """Draft an outcome; sometimes close with it; after the end, publish."""
    steering = list(m.session.mediators())
    if m.session.over:
        return m.one(steering), outcome.PublishSummaries((m.one(list(m.session.seats)),))
    if not m.steering:
        return None
    if m.session.draft is None or m.chance(0.6):
        return m.one(m.steering), outcome.DraftOutcome(m.one(list(Outcome)), (m.words(),))
    return m.one(m.steering), outcome.CloseSession(m.session.draft.outcome)


def probe(m: Moment, me: SeatId) -> Act:
    """Let the observer try anything, with whatever id they could have got hold of."""
    rooms, seats = [*m.session.rooms, RoomId("r-none")], [*m.session.seats, SeatId("s-none")]
    items = [i for kept in (*m.session.lines.values(), *m.session.notes.values()) for i in kept]
    room, seat, item = m.one(rooms), m.one(seats), ItemId(m.one([*items, "i-none"]))
    let = ItemId(m.one([*m.session.releases, "i-none"]))
    mine = m.session.seats[me].room if me in m.session.seats else None
    elements = [e for board in m.session.boards.values() for e in board]
    here = list(m.session.boards.get(mine or JOINT, ()))
    agreed = m.session.releases[let].wording if let in m.session.releases else m.words()
    return me, m.one((
        lambda: talk.Say(room, m.words()),
        lambda: attendance.Confirm(room),
        lambda: whiteboard.Draw(room, (whiteboard.Patch(ItemId(m.one([*elements, "e-none"])), _fields(m)),)),
        lambda: whiteboard.Draw(mine or JOINT, (whiteboard.Patch(ItemId(m.one([*here, "e-none"])), _fields(m)),)),
        lambda: whiteboard.Draw(mine or JOINT, (whiteboard.Patch(ItemId(m.one([*here, "e-none"])), _fields(m)),)),
        lambda: disclosure.AnswerRelease(let, agreed, approve=True),
        lambda: disclosure.AnswerRelease(let, agreed, approve=False),
        lambda: disclosure.ReleaseItem(let),
        lambda: disclosure.DropRelease(let),
        lambda: disclosure.ProposeRelease(room, item, m.words(), m.one(rooms)),
        lambda: moves.Move((seat,), room, (), moves.GUARDS),
        lambda: moves.Admit(seat, room),
        lambda: caucus.CloseCaucus(room),
        lambda: breaks.StartBreak(1, (room,)),
        lambda: breaks.EndBreak(room),
        lambda: breaks.Ask(RequestKind.BREAK),
        breaks.WithdrawRequest,
        lambda: breaks.AnswerRequest(seat, m.words()),
        lambda: attendance.Hold(seat, m.words()),
        lambda: attendance.AskToMute(seat),
        lambda: whiteboard.LetDraw(seat, m.chance(0.5)),
        lambda: talk.WriteToPerson(seat, m.words()),
        lambda: talk.WriteToMediators(m.words()),
        lambda: agenda.NoteOnAgenda(m.session.agenda[0].id if m.session.agenda else item, m.words()),
        lambda: notes.KeepNote(m.words(), room),
        lambda: outcome.PublishSummaries((seat,)),
        lambda: Pointer(room, 1.0, 1.0),
        lambda: caucus.OpenCaucus(m.words(), SideId("a")),
    ))()  # fmt: skip


def _receive(m: Moment, seat: SeatId) -> Act:
    """Let a mediator admit somebody who waits (herself, where she waits), or hold or decline them."""
    if seat in m.session.mediators():
        return seat, moves.Admit(seat, JOINT if m.chance(0.8) else _room(m), moves.GUARDS)
    if not m.steering:
        return None
    if m.chance(0.15):
        word = attendance.Hold if m.chance(0.7) else attendance.Decline
        return m.one(m.steering), word(seat, m.words())
    return m.one(m.steering), moves.Admit(seat, JOINT if m.chance(0.7) else _room(m), moves.GUARDS)


def _room(m: Moment) -> RoomId:
    """Return an open room, the joint session as often as all others."""
    private = [r.id for r in m.session.rooms.values() if r.open and r.private]
    return JOINT if not private or m.chance(0.4) else m.one(private)


def _fields(m: Moment) -> dict[str, object]:
    return {"x": m.one(range(100)), "text": m.words()} if m.chance(0.7) else {"isDeleted": m.chance(0.5)}


ACTS: tuple[tuple[int, Callable[[Moment], Act]], ...] = (
    (10, come), (14, confirm), (12, move), (3, open_or_close), (2, go), (3, line), (14, say), (6, write), (5, pause),
    (5, steer), (4, note), (10, draw), (4, peek), (8, release), (1, invite),
)  # fmt: skip
"""The acts with their weights. ``end`` comes apart, at the end of a run."""
