"""What people do in a generated run: one function an act, each told the state and a seeded source of chance.

An act returns who does what, or None where there is nothing to do. Most fit the moment; what does not is in ``probes``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch, Soundness
from room_server.session.people import (
    HOST,
    STEERING,
    DeviceState,
    LineState,
    Mode,
    Role,
    SeatId,
    SideId,
    SpeakerState,
)
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    catchup,
    caucus,
    disclosure,
    moves,
    notes,
    opening,
    outcome,
    readiness,
    rest,
    screens,
    speaking,
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
from room_server.session.visibility import speech_readers
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
    if x.readiness is None and not x.person.steers and m.chance(0.5):
        return seat, check_of(m)
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


def speak(m: Moment) -> Act:
    """Let the host note who was heard in a room; sometimes switch on or off that everyone is shown it."""
    if m.steering and m.chance(0.3):
        return m.one(m.steering), speaking.ShowSpeakingTime(not m.session.speaking_shown)
    rooms = [r for r in m.session.rooms.values() if speech_readers(m.session, r)]
    if not rooms:
        return None
    room = m.one(rooms)
    heard = m.rng.sample(sorted(room.seated), m.one(range(len(room.seated))) + 1)
    spoke = tuple(speaking.Spoke(seat, 1 + m.rng.getrandbits(15)) for seat in heard)
    return HOST, speaking.NoteSpeech(room.id, tuple(sorted(speech_readers(m.session, room))), spoke)


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


def check_of(m: Moment) -> readiness.TellReadiness:
    """Return what somebody's check found."""
    return readiness.TellReadiness(
        m.one(list(DeviceState)), DeviceState.OFF, m.one(list(SpeakerState)), m.one(list(LineState)), m.chance(0.5)
    )


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


def fields_of(m: Moment) -> dict[str, object]:
    return {"x": m.one(range(100)), "text": m.words()} if m.chance(0.7) else {"isDeleted": m.chance(0.5)}


ACTS: tuple[tuple[int, Callable[[Moment], Act]], ...] = (
    (10, come), (14, confirm), (12, move), (3, open_or_close), (2, go), (3, line), (14, say), (6, catch_up), (6, write),
    (5, pause),
    (5, steer), (4, speak), (5, show), (4, note), (10, draw), (4, peek), (8, release), (1, invite),
)  # fmt: skip
"""The acts with their weights. ``end`` comes apart, at the end of a run."""
