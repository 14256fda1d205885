"""What one observer is cleared for, written a second time and apart from the product, with the reasons.

``hidden`` tells whether a command of somebody else must leave no trace with the observer; ``disclosing.disclosed``,
what it may lawfully tell them beyond its own words. Everything that is neither is a leak.

What may be observed, and why:
- who enters and leaves one's own room and when, with name, role, side, whether they confirmed, their line, mode,
  devices and leave to draw: people who sit together know each other;
- on entering a room (decision 1: entering is the disclosing act): its title, side, roster, pause, rest, and what was
  cleared; the surface, whole for its circle, for an outsider what was added while they were there, as it is now;
- the stage, the agenda, announcements to all and the outcome's draft, for everyone admitted: common ground;
- an announcement to some rooms, in each of them, as one to it; which others have it, for mediators;
- whose hand is up, whose turn comes and who has the floor, for those in that room, and for mediators, but for a
  consultation's;
- that a mediator is heard from elsewhere, and no more, for those in each room that hears it: also that it ends, and so
  that the mediator let go, moved, left or lost the line, but not which;
- how long people spoke: in a caucus, for the mediators who sat there; in the joint session, for the mediators who sat
  there, and for all who did while it is shown; whether it is shown, for those who sit there, and for mediators;
- how well a line carries, in a word: for those in the same room, and for mediators; its figures, for mediators there;
- that the joint session rests or was left open, for those who sit there, and for mediators;
- whose screen is shown in a room, and that it ended, for those who sit there; who may show theirs, for that person and
  for mediators;
- a release's wording, elements, author and time, for those in the target room; the proposal and what becomes of it
  (other words, an end by an edit, consent that a mark ends), for its approver and the mediators who know the items;
- that an item was marked confidential, for those who know the item, and for its owner's side;
- what is written on the mediators' pad, and that one of them broke confidentiality, for mediators;
- lines that one is shown in a catch-up, with who wrote them: in the joint session by a mediator; in a caucus, of what
  its side or a neutral wrote, by its side or (but for mediators) by a mediator. That somebody can read lines, for those
  in the room who know these lines; whether they knew all of them before, for whoever would show them;
- for mediators: people, rooms, standing, requests and pauses everywhere; of a room's words and surface only what they
  were there for, or what it shows when they enter;
- that there is a break, in the same words whether somebody asked for it or not: for those who have it; who asked and
  why, who is ready, who is with somebody, who is in distress, who waits and what they are told and answer: for that
  person and for mediators;
- that the session is locked: for mediators, and for whoever asks to come in, which anybody may try; that it is open
  again, for these; who else asked to come in meanwhile, for mediators;
- who mediates, that the session is adjourned, until when and by whom, that it goes on, and that it is over: for every
  link;
- that a room's own limit is reached (counted per room, decision 1). An element's id is a secret of those who know the
  element: browsers draw it at random with 120 bits or more, and nobody can probe for it by guessing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.people import STEERING, Role, SeatId, SideId
from room_server.session.practices import (
    address,
    adjournment,
    agenda,
    attendance,
    attestation,
    breach,
    breaks,
    catchup,
    confidential,
    contact,
    disclosure,
    distress,
    floor,
    knocking,
    locking,
    moves,
    notes,
    opening,
    outcome,
    readiness,
    recall,
    rest,
    roomkeeping,
    screens,
    speaking,
    stages,
    talk,
    waiting,
    whiteboard,
)
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId, Session
from tests.laws.brought import brought, place
from tests.laws.care_acts import hidden_part
from tests.laws.crossing_clearance import ended_by, unknown_mark, unknown_proposal, unknown_release
from tests.laws.floor_acts import ends_address, of_room, of_their_room, to_vouch, unaddressed, unannounced
from tests.laws.placing import (
    ends_a_knock,
    named_by_knock,
    not_there,
    unheard_answer,
    unknown_name,
    unseen_devices,
    unseen_quality,
    waiting_apart,
)
from tests.laws.recall_acts import not_called_back, uncalled, unmoved


@dataclass(slots=True)
class Sight:
    """What the observer has been told of so far, followed from the frames that they got and from who they are.

    ``opened_for``: rooms that were opened for them; ``elements`` and ``items``: what they were shown of boards, lines
    and notes; ``been_in``: rooms in which they have been; ``entered``: those where they were no mere guest.
    """

    observer: SeatId
    role: Role
    side: SideId
    opened_for: set[RoomId] = field(default_factory=set)
    entered: set[RoomId] = field(default_factory=set)
    been_in: set[RoomId] = field(default_factory=set)
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
    if by == me or me in _named(ask) or (isinstance(ask, moves.Move | moves.Admit) and me in brought(session, ask)):
        return False
    if ends_a_knock(session, sight, by, ask):
        return False
    judge = HIDDEN.get(type(ask))
    return judge is not None and judge(session, sight, by, ask)


def told_part(session: Session, sight: Sight, by: SeatId, ask: Any) -> object:
    """Return the part of a command's own words that the observer is told.

    All of it, but for patches of what they do not know, for where somebody goes who leaves their room, for whether
    somebody asked for a break, for who else waits or is called back, and for the other rooms that words go to.
    """
    if isinstance(ask, moves.Move) and not sight.steers and sight.observer not in brought(session, ask):
        mine = place(session, sight.observer)
        moved = brought(session, ask)
        return (
            (ask, moved) if ask.room == mine else [s for s in moved if mine is not None and place(session, s) == mine]
        )
    if isinstance(ask, recall.SetRecall) and not sight.steers:
        return ask.seconds
    if isinstance(ask, talk.Announce) and not sight.steers:
        return ask.text, bool(ask.rooms)
    if not isinstance(ask, whiteboard.Draw):
        return hidden_part(ask, sight.observer, steers=sight.steers)
    parts = [p for p in ask.patches if not _unknown_drawing(session, sight, by, whiteboard.Draw(ask.room, (p,)))]
    return ask.room, parts


def _named(ask: Any) -> Iterable[SeatId]:
    """Return the seats about whom a command is: what is done to a person is told to that person."""
    kind = type(ask)
    knocked = named_by_knock(ask)
    if knocked is not None:
        return knocked
    if kind in {moves.Move, outcome.PublishSummaries, waiting.TellWait}:
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
    mine = place(session, sight.observer)
    return mine is None or place(session, by) != mine or waiting_apart(session, sight, by)


def _elsewhere_of_person(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to the mediators and to the room of the person concerned."""
    seat = getattr(ask, "seat", by)
    where = place(session, seat)
    if ends_address(session, sight, (seat,)):
        return False
    return not sight.steers and (where is None or where != place(session, sight.observer))


def _elsewhere_of_move(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators, to those who stay behind, and to those in the target."""
    mine = place(session, sight.observer)
    going = brought(session, ask)
    if ends_address(session, sight, going):
        return False
    return not sight.steers and (mine is None or (ask.room != mine and all(place(session, s) != mine for s in going)))


def _elsewhere_of_break(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators and to the rooms that pause or go on."""
    mine = place(session, sight.observer)
    rooms = ask.rooms if isinstance(ask, breaks.StartBreak) else (ask.room,)
    if any(ends_address(session, sight, to_vouch(session, room)) for room in rooms):
        return False
    return not sight.steers and (mine is None or (bool(rooms) and mine not in rooms))


def _away_from_joint(session: Session, sight: Sight, _: SeatId, __: object) -> bool:
    """Told to the mediators and to the joint session."""
    return not sight.steers and place(session, sight.observer) != JOINT


def _unheard(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators who sat there; in the joint session to all who did, where that is shown."""
    if place(session, sight.observer) != ask.room:
        return True
    return not sight.steers and not (ask.room == JOINT and session.speaking_shown)


def _unseen_leave(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the mediators; who sees the screen that ends by it sees that."""
    mine = place(session, sight.observer)
    shown = session.screens.get(mine) if mine is not None else None
    return not sight.steers and (shown is None or shown.seat != ask.seat)


def _figures_elsewhere(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to the mediators in the room of the person concerned."""
    return not sight.steers or _elsewhere_by(session, sight, by, ask)


def _not_admitted(session: Session, sight: Sight, _: SeatId, __: object) -> bool:
    """Told to everyone admitted and to the mediators."""
    return not sight.steers and place(session, sight.observer) is None


def _unknown_lines(session: Session, sight: Sight, _: SeatId, ask: Any) -> bool:
    """Told to the reader, and to those in the room who know one of the lines."""
    return ask.room != place(session, sight.observer) or sight.items.isdisjoint(ask.lines)


def _unknown_drawing(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """Told to those seated there who know the element; a new element, to all who are seated there."""
    where = place(session, by)
    if where is None or where != place(session, sight.observer) or waiting_apart(session, sight, by):
        return True
    board = session.boards.get(where, {})
    if isinstance(ask, Sketch):
        return ask.element in board and not sight.knows_element(where, ask.element)
    return all(
        not sight.knows_element(where, p.element) if p.element in board else "type" not in p.fields for p in ask.patches
    )


def _drawing_without_a_trace(session: Session, sight: Sight, by: SeatId, ask: Any) -> bool:
    """An edit ends proposals of what is changed by it; told to those who know of them."""
    return _unknown_drawing(session, sight, by, ask) and not ended_by(session, sight, place(session, by), ask.patches)


def _not_a_guest_who_steers(_: Session, sight: Sight, __: SeatId, ask: Any) -> bool:
    """Told to the guest and the mediators; every link learns who mediates."""
    return not sight.steers and ask.person.role not in STEERING


HIDDEN: dict[type, Callable[..., bool]] = {
    contact.KeepApart: _outside_mediators,
    attendance.SignAgreement: _outside_mediators,
    attendance.Arrive: _outside_mediators,
    readiness.TellReadiness: _outside_mediators,
    attendance.Hold: _outside_mediators,
    attendance.Decline: _outside_mediators,
    attendance.AskToMute: _outside_mediators,
    locking.LockSession: _never,
    attendance.Confirm: _elsewhere_of_person,
    attendance.Depart: _elsewhere_of_person,
    attendance.Remove: _elsewhere_of_person,
    attendance.NoteLine: _elsewhere_of_person,
    whiteboard.LetDraw: _elsewhere_of_person,
    screens.AllowScreen: _unseen_leave,
    screens.StartScreen: _elsewhere_by,
    screens.StopScreen: _elsewhere_by,
    Devices: unseen_devices,
    Quality: unseen_quality,
    QualityFigures: _figures_elsewhere,
    moves.Admit: _elsewhere_of_move,
    moves.Move: _elsewhere_of_move,
    recall.SetRecall: uncalled,
    recall.ProlongRecall: not_called_back,
    recall.CallOffRecall: not_called_back,
    recall.AnswerRecall: _outside_mediators,
    recall.RecallNow: unmoved,
    recall.RecallIsOver: unmoved,
    roomkeeping.OpenRoom: _outside_mediators,
    roomkeeping.RenameRoom: unknown_name,
    roomkeeping.CloseRoom: _outside_mediators,
    knocking.Knock: not_there,
    knocking.WithdrawKnock: not_there,
    knocking.AnswerKnock: unheard_answer,
    rest.KeepJointOpen: _away_from_joint,
    speaking.NoteSpeech: _unheard,
    speaking.ShowSpeakingTime: _away_from_joint,
    breaks.Ask: _outside_mediators,
    breaks.WithdrawRequest: _outside_mediators,
    breaks.AnswerRequest: _outside_mediators,
    breaks.StartBreak: _elsewhere_of_break,
    breaks.EndBreak: _elsewhere_of_break,
    breaks.BreakIsOver: _elsewhere_of_break,
    breaks.TellReady: _outside_mediators,
    attestation.Attest: _outside_mediators,
    distress.SignalDistress: _outside_mediators,
    distress.WithdrawDistress: _outside_mediators,
    distress.CloseDistress: _outside_mediators,
    waiting.TellWait: _outside_mediators,
    waiting.AnswerCheckIn: _outside_mediators,
    adjournment.Adjourn: _never,
    adjournment.Reconvene: _never,
    stages.SetStage: _not_admitted,
    agenda.AddAgendaItem: _not_admitted,
    agenda.ChangeAgendaItem: _not_admitted,
    agenda.PlaceAgendaItem: _not_admitted,
    agenda.MarkAgendaItem: _not_admitted,
    agenda.RemoveAgendaItem: _not_admitted,
    agenda.NoteOnAgenda: _elsewhere_by,
    talk.Say: _elsewhere_by,
    catchup.CatchUp: _unknown_lines,
    talk.Announce: unannounced,
    floor.RaiseHand: of_their_room,
    floor.LowerHand: of_their_room,
    floor.ArrangeTurns: of_room,
    floor.GiveFloor: of_room,
    floor.EndFloor: of_room,
    address.StartAddress: unaddressed,
    address.EndAddress: unaddressed,
    address.AddressIsOver: unaddressed,
    talk.WriteToMediators: _outside_mediators,
    talk.WriteToPerson: _outside_mediators,
    notes.KeepNote: _always,
    notes.WriteOnPad: _outside_mediators,
    breach.DeclareBreach: _outside_mediators,
    whiteboard.Draw: _drawing_without_a_trace,
    Sketch: _unknown_drawing,
    Pointer: _elsewhere_by,
    disclosure.ProposeRelease: unknown_proposal,
    disclosure.RewordRelease: unknown_release,
    disclosure.AnswerRelease: unknown_release,
    disclosure.ReleaseItem: unknown_release,
    disclosure.DropRelease: unknown_release,
    confidential.MarkConfidential: unknown_mark,
    outcome.DraftOutcome: _not_admitted,
    outcome.CloseSession: _never,
    outcome.PublishSummaries: _outside_mediators,
    opening.InviteSeat: _not_a_guest_who_steers,
    opening.OpenSession: _never,
}
"""For each command and glimpse, when it is hidden from the observer. Total; a test holds it so."""
