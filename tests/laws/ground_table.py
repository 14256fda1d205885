"""On what ground somebody is told an event, written a second time and apart from the product, as a table of all events.

An event is told to exactly those for whom one of its grounds holds, but for who was removed, and for who is kept apart
by an order from anybody whom it names. A test compares this with what the gate really shows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from room_server.session.apart import KeptApart
from room_server.session.people import SeatId
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
from room_server.session.state import Standing
from tests.laws import grounds as of
from tests.laws import item_grounds as item
from tests.laws.chronicle import Chronicle, Happened
from tests.laws.floor_grounds import FLOOR, FLOOR_BY_NOW
from tests.laws.grounds import Ground, Judge

SEAT: tuple[Judge, ...] = (of.about("seat"), of.mediates)
ROOM: tuple[Judge, ...] = (of.mediates, of.there)
ROOM_BY_NOW: tuple[Judge, ...] = (of.mediated_before, of.there_by_now)
JOINT_BY_NOW: tuple[Judge, ...] = (of.mediated_before, of.in_joint)
COMMON: tuple[Judge, ...] = (of.mediates, of.admitted)
KNOCK: tuple[Judge, ...] = (of.knocked, of.there_by_now)
PROPOSAL: tuple[Judge, ...] = (item.knows_of_proposal,)

GROUNDS: Mapping[type, tuple[Judge, ...]] = {
    opening.SessionOpened: (of.link,),
    opening.MediatorsNamed: (of.link,),
    opening.SeatInvited: (of.about("person"), of.mediates_from_now),
    opening.ConsoleGiven: (of.about("seat"),),
    KeptApart: (of.order_told,),
    attendance.AgreementSigned: SEAT,
    attendance.Arrived: SEAT,
    readiness.ReadinessTold: SEAT,
    attendance.HeldInLobby: SEAT,
    attendance.Declined: SEAT,
    attendance.SeatConfirmed: ROOM,
    attendance.Departed: (*SEAT, of.with_them),
    attendance.Removed: (*SEAT, of.with_them),
    attendance.MuteAsked: SEAT,
    attendance.LineLost: (of.mediates, of.with_them),
    attendance.LineBack: (of.mediates, of.with_them),
    locking.SessionLocked: (of.mediates, of.stood_outside),
    attendance.TurnedAway: SEAT,
    moves.SeatPlaced: ROOM,
    moves.SeatWithdrew: (of.stays,),
    moves.RoomEntered: (of.about("seat"),),
    moves.GuardsAcknowledged: (of.mediates,),
    recall.RecallPlanned: (of.mediates,),
    recall.RecallSet: (of.about("seat"),),
    recall.RecallProlonged: (of.mediates, of.called_back),
    recall.RecallAnswered: SEAT,
    recall.RecallLifted: SEAT,
    recall.RecallEnded: (of.mediates,),
    roomkeeping.RoomOpened: (of.mediates,),
    roomkeeping.RoomRenamed: (of.mediates, of.there, of.knew_the_room),
    roomkeeping.RoomClosed: (of.mediates,),
    knocking.Knocked: (of.about("by"), of.there),
    knocking.KnockAnswered: KNOCK,
    knocking.KnockEnded: KNOCK,
    rest.JointKeptOpen: JOINT_BY_NOW,
    rest.RoomRested: JOINT_BY_NOW,
    rest.RoomWoke: JOINT_BY_NOW,
    speaking.Spoken: (of.mediates_there, of.speech_is_shown),
    speaking.SpeakingTimeShown: (of.mediates, of.in_joint),
    floor.HandRaised: FLOOR,
    floor.HandLowered: FLOOR_BY_NOW,
    floor.TurnsArranged: FLOOR_BY_NOW,
    floor.FloorGiven: FLOOR,
    floor.FloorEnded: FLOOR_BY_NOW,
    address.AddressStarted: ROOM,
    address.AddressEnded: ROOM_BY_NOW,
    breaks.RequestMade: SEAT,
    breaks.RequestSettled: SEAT,
    breaks.BreakStarted: ROOM,
    breaks.BreakEnded: ROOM,
    breaks.ReadyTold: SEAT,
    attestation.Attested: SEAT,
    distress.DistressSignalled: SEAT,
    distress.DistressClosed: SEAT,
    waiting.WaitTold: SEAT,
    waiting.CheckInAnswered: SEAT,
    adjournment.Adjourned: (of.link,),
    adjournment.Reconvened: (of.link,),
    stages.StageSet: COMMON,
    agenda.AgendaItemAdded: (of.topic_told,),
    agenda.AgendaItemChanged: (of.topic_told,),
    agenda.AgendaItemPlaced: COMMON,
    agenda.AgendaItemMarked: COMMON,
    agenda.AgendaItemRemoved: COMMON,
    agenda.AgendaNoted: (of.there,),
    talk.Said: (of.there,),
    talk.Announced: (of.announced,),
    talk.Written: SEAT,
    catchup.LinesShown: (of.about("seat"),),
    catchup.SeatCaughtUp: (item.knows_lines,),
    notes.NoteKept: (of.about("by"),),
    notes.PadWritten: (of.mediates,),
    breach.BreachDeclared: (of.mediates,),
    whiteboard.Drawn: (item.knows_drawing,),
    whiteboard.DrawingLet: (*SEAT, of.with_them),
    screens.ScreenAllowed: SEAT,
    screens.ScreenStarted: (of.there,),
    screens.ScreenStopped: (item.was_shown,),
    disclosure.ReleaseProposed: PROPOSAL,
    disclosure.ReleaseReworded: PROPOSAL,
    disclosure.ReleaseAnswered: PROPOSAL,
    disclosure.ReleaseDropped: PROPOSAL,
    disclosure.ItemReleased: (item.crossed,),
    confidential.ReleaseVoided: PROPOSAL,
    confidential.ItemMarked: (item.knows_marked,),
    outcome.OutcomeDrafted: COMMON,
    outcome.OutcomeRecorded: (of.mediates, of.came),
    outcome.SessionEnded: (of.link,),
    outcome.SummaryPublished: SEAT,
}
"""For each event that is logged, the grounds on which it is told. Total; a test holds it so."""


def grounds(kept: Chronicle, h: Happened, reader: SeatId) -> list[Ground]:
    """Return every ground on which the reader is told the event; none where they must not be."""
    seating = h.before.seats.get(reader)
    if seating is not None and seating.standing is Standing.REMOVED:
        return []
    held: list[Ground] = []
    for judge in GROUNDS[type(h.event)]:
        found = judge(kept, h, reader)
        held += [found] if isinstance(found, Ground) else found or ()
    return [] if held and _names_one_apart(h, reader) else held


def told_by_grounds(kept: Chronicle, h: Happened) -> dict[SeatId, list[Ground]]:
    """Return to whom the event is told by the table, with the grounds."""
    found = {reader: grounds(kept, h, reader) for reader in kept.seats}
    return {reader: held for reader, held in found.items() if held}


def _names_one_apart(h: Happened, reader: SeatId) -> bool:
    """Tell whether the event, which not every link may know, names somebody from whom the reader is kept apart."""
    event: Any = h.event
    apart = of.kept_apart(h.asked, reader)
    return bool(apart) and not event.audience.everyone and not apart.isdisjoint(of.named(event))
