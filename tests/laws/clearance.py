"""What one observer is cleared for, written a second time and apart from the product, with the reasons.

``hidden`` tells whether a command of somebody else must leave no trace with the observer. ``disclosed`` returns the
facts that a command may lawfully tell the observer, beyond the command's own words: worlds that differ in those facts
are not compared on that command. Everything that is neither is a leak.

What may be observed, and why:
- who enters and leaves one's own room and when, with name, role, side, whether they confirmed, their line, mode,
  devices and leave to draw: people who sit together know each other;
- on entering a room (decision 1: entering is the disclosing act): its title, side, roster, pause, rest, and what was
  cleared; the surface, whole for its circle, for an outsider what was added while they were there, as it is now;
- the stage, the agenda, announcements and the outcome's draft, for everyone admitted: common ground;
- that the joint session rests or was left open, for those who sit there, and for mediators;
- a release's wording, author and time, for those in the target room; the proposal, for its approver and the mediators
  who know the item;
- for mediators: people, rooms, standing, requests and pauses everywhere; of a room's words and surface only what they
  were there for, or what it shows when they enter;
- who mediates, and that the session is over: for every link;
- that a room's own limit is reached (counted per room, decision 1). An element's id is a secret of those who know the
  element: browsers draw it at random with 120 bits or more, and nobody can probe for it by guessing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from room_server.session.people import NEUTRAL, STEERING, Role, SeatId, SideId
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
from room_server.session.state import ItemId, Session
from room_server.session.visibility import Devices, Pointer, Sketch


@dataclass(slots=True)
class Sight:
    """What the observer has been told of so far, followed from the frames that they got and from who they are.

    ``opened_for``: rooms that were opened for them; ``elements`` and ``items``: what they were shown of boards, lines
    and notes; ``entered``: rooms in which they have been.
    """

    observer: SeatId
    role: Role
    side: SideId
    opened_for: set[RoomId] = field(default_factory=set)
    entered: set[RoomId] = field(default_factory=set)
    elements: set[tuple[RoomId, ItemId]] = field(default_factory=set)
    items: set[ItemId] = field(default_factory=set)

    @property
    def steers(self) -> bool:
        """Tell whether the observer is a mediator."""
        return self.role in STEERING

    def belongs(self, room: RoomId) -> bool:
        """Tell whether the room's surface is the observer's own, whole: the circle."""
        return room == JOINT or room in self.opened_for or (self.steers and room in self.entered)

    def knows_element(self, room: RoomId, element: ItemId) -> bool:
        """Tell whether the observer has been shown the element, or will be as one of the circle."""
        return self.belongs(room) or (room, element) in self.elements


def hidden(session: Session, sight: Sight, by: SeatId, ask: object) -> bool:
    """Tell whether a command of ``by`` must leave no trace with the observer, as things stand."""
    me = sight.observer
    if by == me or me in _named(ask):
        return False
    judge = HIDDEN.get(type(ask))
    return judge is not None and judge(session, sight, by, ask)


def disclosed(session: Session, sight: Sight, by: SeatId, ask: object) -> object:
    """Return the facts that the command may lawfully tell the observer, to be compared between worlds."""
    tell = DISCLOSED.get(type(ask))
    return tell(session, sight, by, ask) if tell else None


def told_part(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """Return the part of a command's own words that the observer is told.

    All of it, but for patches of what they do not know, and for where somebody goes who leaves their room.
    """
    if isinstance(ask, moves.Move) and not sight.steers and sight.observer not in ask.seats:
        mine = place(session, sight.observer)
        return ask if ask.room == mine else [s for s in ask.seats if place(session, s) == mine]
    if not isinstance(ask, whiteboard.Draw):
        return ask
    parts = [p for p in ask.patches if not _unknown_drawing(session, sight, by, whiteboard.Draw(ask.room, (p,)))]
    return ask.room, parts


def place(session: Session, seat: SeatId) -> RoomId | None:
    """Return the room in which a seat is, None outside of all and for seats that there are not."""
    seating = session.seats.get(seat)
    return seating.room if seating is not None else None


def _named(ask: Any) -> Iterable[SeatId]:
    """Return the seats about whom a command is: what is done to a person is told to that person."""
    kind = type(ask)
    if kind in {moves.Move, outcome.PublishSummaries}:
        return ask.seats
    if kind is breaks.StartBreak:
        return () if ask.request is None else (ask.request,)
    if kind is opening.InviteSeat:
        return (ask.person.seat,)
    seat = getattr(ask, "seat", None)
    return () if seat is None else (seat,)


def _never(*_: object) -> bool:
    return False


def _outside_mediators(_: Session, sight: Sight, __: SeatId, ___: object) -> bool:
    """Told to the mediators and to the person concerned alone."""
    return not sight.steers


def _always(*_: object) -> bool:
    """Told to its author alone."""
    return True


def _elsewhere_by(session: Session, sight: Sight, by: SeatId, _: object) -> bool:
    """Told to the room of whoever does it."""
    return place(session, by) is None or place(session, by) != place(session, sight.observer)


def _elsewhere_of_person(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to the mediators and to the room of the person concerned."""
    seat = getattr(ask, "seat", by)
    where = place(session, seat)
    return not sight.steers and (where is None or where != place(session, sight.observer))


def _elsewhere_of_move(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators, to those who stay behind, and to those in the target."""
    mine = place(session, sight.observer)
    seats = ask.seats if isinstance(ask, moves.Move) else (ask.seat,)
    return not sight.steers and (mine is None or (ask.room != mine and all(place(session, s) != mine for s in seats)))


def _elsewhere_of_break(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators and to the rooms that pause or go on."""
    mine = place(session, sight.observer)
    rooms = ask.rooms if isinstance(ask, breaks.StartBreak) else (ask.room,)
    return not sight.steers and (mine is None or (bool(rooms) and mine not in rooms))


def _away_from_joint(session: Session, sight: Sight, _: SeatId, __: object) -> bool:
    """Told to the mediators and to the joint session."""
    return not sight.steers and place(session, sight.observer) != JOINT


def _not_admitted(session: Session, sight: Sight, _: SeatId, __: object) -> bool:
    """Told to everyone admitted and to the mediators."""
    return not sight.steers and place(session, sight.observer) is None


def _unknown_drawing(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to those seated there who know the element; a new element, to all who are seated there."""
    where = place(session, by)
    if where is None or where != place(session, sight.observer):
        return True
    board = session.boards.get(where, {})
    if isinstance(ask, Sketch):
        return ask.element in board and not sight.knows_element(where, ask.element)
    return all(
        not sight.knows_element(where, p.element) if p.element in board else "type" not in p.fields for p in ask.patches
    )


def _not_a_guest_who_steers(_: Session, sight: Sight, __: SeatId, ask: Any) -> bool:
    """Told to the guest and the mediators; every link learns who mediates."""
    return not sight.steers and ask.person.role not in STEERING


def _unknown_proposal(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the approver of the owner's side and to the mediators who know the item."""
    return not _cleared_for_item(session, sight, ask.source, ask.item)


def _unknown_release(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to those who were told of the proposal; its crossing, to those in the target as well."""
    release = session.releases.get(ask.release)
    if release is None:
        return True
    crosses = isinstance(ask, disclosure.ReleaseItem) and release.target == place(session, sight.observer)
    return not crosses and not _cleared_for_item(session, sight, release.source, release.item)


def _cleared_for_item(session: Session, sight: Sight, source: RoomId, item: ItemId) -> bool:
    """Tell whether the observer may hear of a proposal about this item."""
    if sight.steers:
        note = item in session.notes.get(source, {})
        return item in sight.items or (note and sight.belongs(source))
    known = session.lines.get(source, {}).get(item) or session.notes.get(source, {}).get(item)
    if known is None:
        return False
    side = session.seats[known.by].person.side
    if side == NEUTRAL:
        side = session.rooms[source].side
    return known.by == sight.observer if side == NEUTRAL else side == sight.side


HIDDEN: dict[type, Callable[..., bool]] = {
    attendance.SignAgreement: _outside_mediators,
    attendance.Arrive: _outside_mediators,
    attendance.Hold: _outside_mediators,
    attendance.Decline: _outside_mediators,
    attendance.AskToMute: _outside_mediators,
    attendance.Confirm: _elsewhere_of_person,
    attendance.Depart: _elsewhere_of_person,
    attendance.Remove: _elsewhere_of_person,
    attendance.NoteLine: _elsewhere_of_person,
    whiteboard.LetDraw: _elsewhere_of_person,
    Devices: _elsewhere_of_person,
    moves.Admit: _elsewhere_of_move,
    moves.Move: _elsewhere_of_move,
    caucus.OpenCaucus: _outside_mediators,
    caucus.CloseCaucus: _outside_mediators,
    rest.KeepJointOpen: _away_from_joint,
    breaks.Ask: _outside_mediators,
    breaks.WithdrawRequest: _outside_mediators,
    breaks.AnswerRequest: _outside_mediators,
    breaks.StartBreak: _elsewhere_of_break,
    breaks.EndBreak: _elsewhere_of_break,
    breaks.BreakIsOver: _elsewhere_of_break,
    stages.SetStage: _not_admitted,
    agenda.AddAgendaItem: _not_admitted,
    agenda.ChangeAgendaItem: _not_admitted,
    agenda.PlaceAgendaItem: _not_admitted,
    agenda.MarkAgendaItem: _not_admitted,
    agenda.RemoveAgendaItem: _not_admitted,
    agenda.NoteOnAgenda: _elsewhere_by,
    talk.Say: _elsewhere_by,
    talk.Announce: _not_admitted,
    talk.WriteToMediators: _outside_mediators,
    talk.WriteToPerson: _outside_mediators,
    notes.KeepNote: _always,
    whiteboard.Draw: _unknown_drawing,
    Sketch: _unknown_drawing,
    Pointer: _elsewhere_by,
    disclosure.ProposeRelease: _unknown_proposal,
    disclosure.AnswerRelease: _unknown_release,
    disclosure.ReleaseItem: _unknown_release,
    disclosure.DropRelease: _unknown_release,
    outcome.DraftOutcome: _not_admitted,
    outcome.CloseSession: _never,
    outcome.PublishSummaries: _outside_mediators,
    opening.InviteSeat: _not_a_guest_who_steers,
    opening.OpenSession: _never,
}
"""For each command and glimpse, when it is hidden from the observer. Total; a test holds it so."""


def _person(session: Session, seat: SeatId) -> object:
    s = session.seats.get(seat)
    return s and (s.person, s.on_line, s.mode, s.may_draw, s.confirmed)


def _surface(session: Session, sight: Sight, room: RoomId) -> object:
    """Return what a room may show to the observer who enters it."""
    found = session.rooms.get(room)
    if found is None:
        return None
    whole = sight.belongs(room) or sight.steers
    board = {e.id: e.fields for e in session.boards.get(room, {}).values() if whole or (room, e.id) in sight.elements}
    written = [n for n in session.notes.get(room, {}).values() if whole or n.id in sight.items]
    return (
        (found.title, found.side, found.kind, sorted(found.seated)),
        [_person(session, seat) for seat in sorted(found.seated)],
        [(n.id, n.item, n.by, n.text, n.at) for n in written],
        list(board.items()),
        (session.cleared.get(room), session.breaks.get(room), room in session.resting),
        (session.stage, session.agenda, session.joint_kept_open and (room == JOINT or sight.steers)),
    )


def _of_entering(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    seats = ask.seats if isinstance(ask, moves.Move) else (ask.seat,)
    if sight.observer in seats:
        return _surface(session, sight, ask.room), [_person(session, seat) for seat in seats]
    here = sight.steers or ask.room == place(session, sight.observer)
    return [_person(session, seat) for seat in seats] if here else None


def _of_invitation(session: Session, sight: Sight, _: SeatId, ask: Any) -> object:
    if ask.person.role not in STEERING:
        return None
    mediating = sorted(session.mediators())
    if ask.person.seat != sight.observer:
        return mediating
    rooms = [(r.title, r.side, sorted(r.circle), r.open) for r in session.rooms.values()]
    return (
        mediating,
        session.seats,
        rooms,
        session.breaks,
        session.resting,
        session.requests,
        session.agenda,
        session.stage,
    )


def _of_proposal(session: Session, _: Sight, __: SeatId, ask: Any) -> object:
    known = session.lines.get(ask.source, {}).get(ask.item) or session.notes.get(ask.source, {}).get(ask.item)
    if known is None:
        return None
    author = session.seats[known.by].person
    return known.by, session.approver_of(author.side), session.approver_of(session.rooms[ask.source].side)


def _of_crossing(session: Session, _: Sight, __: SeatId, ask: Any) -> object:
    release = session.releases.get(ask.release)
    return release and (release.wording, release.author, release.target, release.approved)


def _of_the_end(session: Session, _: Sight, __: SeatId, ___: object) -> object:
    return session.draft


DISCLOSED: dict[type, Callable[..., object]] = {
    moves.Admit: _of_entering,
    moves.Move: _of_entering,
    opening.InviteSeat: _of_invitation,
    disclosure.ProposeRelease: _of_proposal,
    disclosure.ReleaseItem: _of_crossing,
    outcome.CloseSession: _of_the_end,
}
"""The commands that may tell the observer more than their own words."""
