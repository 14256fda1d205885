"""Planted faults: each makes the product tell somebody what they are not cleared for. The search must find them all.

They are switched on one at a time, by replacing one function of the core or one part of the wire while a search runs;
none stands in the product. Some were real leaks, in our prototypes or elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from room_server.session.audience import Event
from room_server.session.glimpses import Devices, Pointer, Quality, QualityFigures, Sketch
from room_server.session.practices import (
    address,
    agenda,
    attendance,
    breach,
    breaks,
    catchup,
    confidential,
    disclosure,
    floor,
    moves,
    notes,
    opening,
    outcome,
    roomkeeping,
    screens,
    speaking,
    talk,
    whiteboard,
)
from tests.laws import faults_of_adjournment, faults_of_care, faults_of_locking
from tests.laws.crossing_faults import (
    all_marks_on_entering,
    edits_seen_by_the_target,
    ends_of_proposals_to_all_mediators,
    items_known_to_all_mediators,
    unknown_marks_told_apart,
)
from tests.laws.faults_of_core import (
    admitted,
    all_lines_counted,
    anybody_caught_up,
    before,
    bent,
    circle_ignored,
    circle_joined_by_entering,
    cleared_everywhere,
    consent_told_apart,
    console_with_lines,
    elements_counted,
    elements_known_to_all,
    everyone_here,
    glimpses,
    heard_by_past_roommates,
    heard_from_caucus,
    joint_pause_everywhere,
    joint_rest_told_to_all,
    kept_open_everywhere,
    lines_on_entering,
    mediators,
    missing_elements_refused,
    notes_counted,
    notes_of_all_rooms,
    origin_named,
    room_told_apart,
    roommates,
    screen_seen_from_anywhere,
    seated_there,
    speaking_shown_everywhere,
    surface,
    target_named,
    their_roommates,
    unread_lines_shown,
    unread_lines_told_apart,
    unseen_consent,
    versions,
    waiting,
    widened,
)
from tests.laws.faults_of_floor import (
    floor_of_another_room,
    lowered_hands_told_to_all,
    rooms_counted,
    rooms_named,
)
from tests.laws.faults_of_wire import (
    AudienceSent,
    EmptyFrames,
    GlobalNumbers,
    HeadCount,
    IdsOfSharedChance,
    QuietWire,
    RoomCount,
    SequentialIds,
    SharedCompression,
    TellingRefusals,
    ViewOfAllRooms,
    ViewWithLogVersion,
)
from tests.laws.recall_leaks import FAULTS as RECALL_FAULTS
from tests.laws.room_leaks import FAULTS as ROOM_FAULTS
from tests.laws.worlds import Wire


@dataclass(frozen=True, slots=True)
class Leak:
    """One planted fault: what replaces which part while the search runs."""

    name: str
    planted: Callable[[], AbstractContextManager[object]]
    wire: Callable[[], Wire]


def _of_wire(wire: type[Wire]) -> Leak:
    return Leak(wire.__name__, nullcontext, wire)


def _of_core(name: str, planted: Callable[[], AbstractContextManager[object]]) -> Leak:
    return Leak(name, planted, QuietWire)


LEAKS: tuple[Leak, ...] = (
    *(_of_core(name, planted) for name, planted in (*ROOM_FAULTS, *RECALL_FAULTS)),
    *map(_of_wire, (
        GlobalNumbers, SequentialIds, IdsOfSharedChance, EmptyFrames, AudienceSent, HeadCount, RoomCount,
        SharedCompression, TellingRefusals, ViewOfAllRooms, ViewWithLogVersion,
    )),
    _of_core("lines to everyone admitted", widened(talk.Say, talk.Said, admitted)),
    _of_core("lines to absent mediators", widened(talk.Say, talk.Said, mediators)),
    _of_core("lines of a catch-up to the whole room", widened(catchup.CatchUp, catchup.LinesShown, roommates)),
    _of_core("a catch-up told to who knows no line of it", widened(catchup.CatchUp, catchup.SeatCaughtUp, roommates)),
    _of_core("a catch-up told to all rooms", widened(catchup.CatchUp, catchup.SeatCaughtUp, admitted)),
    _of_core("a guest or the other mediator caught up in a caucus", anybody_caught_up(private=True)),
    _of_core("anybody caught up by anybody in the joint session", anybody_caught_up(private=False)),
    _of_core("lines shown by who never read them", unread_lines_shown),
    _of_core("unread lines told from missing ones", unread_lines_told_apart),
    _of_core("words to the mediators heard in the room", widened(talk.WriteToMediators, talk.Written, roommates)),
    _of_core("words to a person heard in their room", widened(talk.WriteToPerson, talk.Written, their_roommates)),
    _of_core("a limit counted across rooms", bent(talk.Say, all_lines_counted)),
    _of_core("a hidden room told from none by a line", before(talk.Say, room_told_apart)),
    _of_core("a hidden room told from none by confirming", before(attendance.Confirm, room_told_apart)),
    _of_core("private notes to the co-mediator", widened(notes.KeepNote, notes.NoteKept, mediators)),
    _of_core("notes of a caucus to everyone admitted", widened(agenda.NoteOnAgenda, agenda.AgendaNoted, admitted)),
    _of_core("notes of a caucus to absent mediators", widened(agenda.NoteOnAgenda, agenda.AgendaNoted, mediators)),
    _of_core("notes counted in another event", bent(agenda.AddAgendaItem, notes_counted)),
    _of_core("the lobby sees who arrives", widened(attendance.Arrive, attendance.Arrived, waiting)),
    _of_core("the lobby reads each other's holds", widened(attendance.Hold, attendance.HeldInLobby, waiting)),
    _of_core("the rooms see who signs", widened(attendance.SignAgreement, attendance.AgreementSigned, admitted)),
    _of_core("the rooms see who is invited", widened(opening.InviteSeat, opening.SeatInvited, admitted)),
    _of_core("leaving told to all rooms", widened(attendance.Depart, attendance.Departed, admitted)),
    _of_core("a lost line told to all rooms", widened(attendance.NoteLine, Event, admitted)),
    _of_core("a confirmation told to all rooms", widened(attendance.Confirm, attendance.SeatConfirmed, admitted)),
    _of_core("a wish to mute heard in the room", widened(attendance.AskToMute, attendance.MuteAsked, their_roommates)),
    _of_core("placing told to all rooms", widened(moves.Move, moves.SeatPlaced, admitted)),
    _of_core("admission told to all rooms", widened(moves.Admit, moves.SeatPlaced, admitted)),
    _of_core("where to, told to those who stay", bent(moves.Move, target_named)),
    _of_core("where from, told to those in the target", bent(moves.Move, origin_named)),
    _of_core("a caucus announced to everyone", widened(roomkeeping.OpenRoom, roomkeeping.RoomOpened, admitted)),
    _of_core("a caucus's closing told to everyone", widened(roomkeeping.CloseRoom, roomkeeping.RoomClosed, admitted)),
    _of_core("requests seen in the room", widened(breaks.Ask, breaks.RequestMade, roommates)),
    _of_core("answers heard in the room", widened(breaks.AnswerRequest, breaks.RequestSettled, their_roommates)),
    _of_core("breaks of other rooms", widened(breaks.StartBreak, breaks.BreakStarted, admitted)),
    _of_core("ends of other rooms' breaks", widened(breaks.EndBreak, breaks.BreakEnded, admitted)),
    *(_of_core(name, planted) for name, planted in faults_of_care.FAULTS),
    *(_of_core(name, planted) for name, planted in faults_of_adjournment.FAULTS),
    *(_of_core(name, planted) for name, planted in faults_of_locking.FAULTS),
    _of_core("rest told to all rooms", joint_rest_told_to_all),
    _of_core("proposals to all mediators", widened(disclosure.ProposeRelease, disclosure.ReleaseProposed, mediators)),
    _of_core("proposals to everyone admitted", widened(disclosure.ProposeRelease, Event, admitted)),
    _of_core("answers of owners to everyone", widened(disclosure.AnswerRelease, disclosure.ReleaseAnswered, admitted)),
    _of_core("released texts to all rooms", widened(disclosure.ReleaseItem, disclosure.ItemReleased, admitted)),
    _of_core("consent to the unseen told from the missing", unseen_consent),
    _of_core("a wording guessed by its refusal", before(disclosure.AnswerRelease, consent_told_apart)),
    _of_core("items proposed by who was not told", items_known_to_all_mediators),
    _of_core("proposals told in their target", bent(disclosure.ProposeRelease, edits_seen_by_the_target)),
    _of_core("other words to all mediators", widened(disclosure.RewordRelease, disclosure.ReleaseReworded, mediators)),
    _of_core("proposals that end by an edit to all mediators", ends_of_proposals_to_all_mediators),
    _of_core("marks to everyone admitted", widened(confidential.MarkConfidential, confidential.ItemMarked, admitted)),
    _of_core("consent that ends to all", widened(confidential.MarkConfidential, confidential.ReleaseVoided, admitted)),
    _of_core("marks of what one does not know on entering", all_marks_on_entering),
    _of_core("items to mark told from missing ones", unknown_marks_told_apart),
    _of_core("the pad to everyone admitted", widened(notes.WriteOnPad, notes.PadWritten, admitted)),
    _of_core("a breach told to everyone admitted", widened(breach.DeclareBreach, breach.BreachDeclared, admitted)),
    _of_core("strokes and undo shown to outsiders", elements_known_to_all),
    _of_core("board versions that count hidden edits", bent(whiteboard.Draw, versions)),
    _of_core("missing elements told from unknown ones", before(whiteboard.Draw, missing_elements_refused)),
    _of_core("a board drawn for everyone", widened(whiteboard.Draw, whiteboard.Drawn, admitted)),
    _of_core("view-only told to all rooms", widened(whiteboard.LetDraw, whiteboard.DrawingLet, admitted)),
    _of_core("the circle joined by entering", circle_joined_by_entering),
    _of_core("the circle ignored on entering", circle_ignored),
    _of_core("the roster of other rooms", surface(everyone_here)),
    _of_core("notes of other rooms on entering", surface(notes_of_all_rooms)),
    _of_core("cleared texts of other rooms", surface(cleared_everywhere)),
    _of_core("whether the joint session was left open", surface(kept_open_everywhere)),
    _of_core("hidden elements counted", surface(elements_counted)),
    _of_core("history before one joined", surface(lines_on_entering)),
    _of_core("pauses of other rooms on entering", surface(joint_pause_everywhere)),
    _of_core("the console shows what was said", console_with_lines),
    _of_core("mediators heard from their caucus", heard_from_caucus),
    _of_core("a side heard wherever it is", heard_by_past_roommates),
    _of_core("screens seen from other rooms", screen_seen_from_anywhere),
    _of_core("a screen announced to absent mediators", widened(screens.StartScreen, screens.ScreenStarted, mediators)),
    _of_core("a screen's end told to all rooms", widened(screens.StopScreen, screens.ScreenStopped, admitted)),
    _of_core("a leave to show told to the room", widened(screens.AllowScreen, screens.ScreenAllowed, their_roommates)),
    _of_core("speech of a caucus to absent mediators", widened(speaking.NoteSpeech, speaking.Spoken, mediators)),
    _of_core("speech to all who heard it, unasked", widened(speaking.NoteSpeech, speaking.Spoken, seated_there)),
    _of_core("speech of any room to everyone admitted", widened(speaking.NoteSpeech, speaking.Spoken, admitted)),
    _of_core("whether speaking time is shown", surface(speaking_shown_everywhere)),
    _of_core("hands seen in all rooms", widened(floor.RaiseHand, floor.HandRaised, admitted)),
    _of_core("hands of who left, told to all rooms", lowered_hands_told_to_all),
    _of_core("the order of turns told to all rooms", widened(floor.ArrangeTurns, floor.TurnsArranged, admitted)),
    _of_core("who has the floor, told to all rooms", widened(floor.GiveFloor, floor.FloorGiven, admitted)),
    _of_core("the floor of another room on entering", surface(floor_of_another_room)),
    _of_core("an announcement that names its rooms", bent(talk.Announce, rooms_named)),
    _of_core("an announcement to some told to all", widened(talk.Announce, talk.Announced, admitted)),
    _of_core("rooms counted while a mediator speaks to all", bent(address.StartAddress, rooms_counted)),
    _of_core("lines' quality in other rooms", glimpses(Quality)),
    _of_core("lines' figures to more than mediators there", glimpses(QualityFigures)),
    _of_core("pointers of other rooms", glimpses(Pointer)),
    _of_core("sketches of other rooms", glimpses(Sketch)),
    _of_core("devices in other rooms", glimpses(Devices)),
    _of_core("the draft shown to the lobby", widened(outcome.DraftOutcome, outcome.OutcomeDrafted, waiting)),
    _of_core("summaries of others", widened(outcome.PublishSummaries, outcome.SummaryPublished, lambda s, *_: s.seats)),
)  # fmt: skip
