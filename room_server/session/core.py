"""The core: decide what a command does, and evolve the state by what happened.

Three tables are the whole engine. ``RULES`` says for each command who may give it, from which standing, and which
function decides it; ``EVOLVE`` says for each event what it changes; ``REACTIONS`` says what follows from a change of
people or lines. A command that stands in no table does not exist. All are total, and a test holds them so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from typing import Any

from room_server.session.apart import KeptApart, check, narrowed, table
from room_server.session.audience import Event
from room_server.session.people import EVERYONE, HOST, STEERING, TAKING_PART, Role, SeatId
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
from room_server.session.refusals import Because, Refusal
from room_server.session.state import HERE, IN_LOBBY, SEATED, Session, Standing, Turn

Decide = Callable[[Session, SeatId, Any, Turn], tuple[Event, ...]]

ANYWHERE = frozenset(Standing) - {Standing.REMOVED}
AWAY = frozenset({Standing.INVITED})  # where everybody is while it is adjourned, but who was sent away
NOBODY: frozenset[Role] = frozenset()


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: which roles may give a command, from which standings, and how it is decided.

    ``host`` also lets the server itself give it; ``after_end`` lets it be given when the session is over, ``adjourned``
    from these standings while it is adjourned. What is done ``aloud``, to those in one's room, only mediators do in a
    hold room.
    """

    decide: Decide
    who: frozenset[Role] = STEERING
    standing: frozenset[Standing] = SEATED
    host: bool = False
    after_end: bool = False
    aloud: bool = False
    adjourned: frozenset[Standing] = frozenset()


RULES: Mapping[type, Rule] = {
    opening.OpenSession: Rule(opening.decide_open, NOBODY, host=True),
    opening.InviteSeat: Rule(opening.decide_invite, NOBODY, host=True),
    attendance.NoteLine: Rule(attendance.decide_line, NOBODY, host=True, after_end=True),
    breaks.BreakIsOver: Rule(breaks.decide_over, NOBODY, host=True, after_end=True),
    attendance.SignAgreement: Rule(attendance.decide_sign, EVERYONE, ANYWHERE, adjourned=AWAY),
    attendance.Arrive: Rule(attendance.decide_arrive, EVERYONE, ANYWHERE),
    readiness.TellReadiness: Rule(readiness.decide_tell, EVERYONE - STEERING, IN_LOBBY),
    attendance.Depart: Rule(attendance.decide_depart, EVERYONE, HERE, after_end=True),
    attendance.Confirm: Rule(attendance.decide_confirm, EVERYONE),
    attendance.Hold: Rule(attendance.decide_hold),
    attendance.Decline: Rule(attendance.decide_decline),
    attendance.Remove: Rule(attendance.decide_remove, host=True, after_end=True, adjourned=AWAY),
    attendance.AskToMute: Rule(attendance.decide_ask_to_mute),
    locking.LockSession: Rule(locking.decide_lock),
    moves.Admit: Rule(moves.decide_admit, standing=HERE),
    moves.Move: Rule(moves.decide_move),
    recall.SetRecall: Rule(recall.decide_set),
    recall.ProlongRecall: Rule(recall.decide_prolong),
    recall.CallOffRecall: Rule(recall.decide_call_off),
    recall.RecallNow: Rule(recall.decide_now),
    recall.RecallIsOver: Rule(recall.decide_over, NOBODY, host=True, after_end=True),
    recall.AnswerRecall: Rule(recall.decide_answer, EVERYONE - STEERING),
    contact.KeepApart: Rule(contact.decide_keep, adjourned=AWAY),
    roomkeeping.OpenRoom: Rule(roomkeeping.decide_open, host=True, adjourned=AWAY),
    roomkeeping.RenameRoom: Rule(roomkeeping.decide_rename, adjourned=AWAY),
    roomkeeping.CloseRoom: Rule(roomkeeping.decide_close, adjourned=AWAY),
    knocking.Knock: Rule(knocking.decide_knock),
    knocking.WithdrawKnock: Rule(knocking.decide_withdraw),
    knocking.AnswerKnock: Rule(knocking.decide_answer, EVERYONE - STEERING),
    rest.KeepJointOpen: Rule(rest.decide_keep_open),
    speaking.NoteSpeech: Rule(speaking.decide_note, NOBODY, host=True, after_end=True),
    speaking.ShowSpeakingTime: Rule(speaking.decide_show),
    floor.RaiseHand: Rule(floor.decide_raise, TAKING_PART, aloud=True),
    floor.LowerHand: Rule(floor.decide_lower, TAKING_PART),
    floor.ArrangeTurns: Rule(floor.decide_arrange),
    floor.GiveFloor: Rule(floor.decide_give),
    floor.EndFloor: Rule(floor.decide_end, TAKING_PART),
    address.StartAddress: Rule(address.decide_start),
    address.EndAddress: Rule(address.decide_end),
    address.AddressIsOver: Rule(address.decide_over, NOBODY, host=True, after_end=True),
    breaks.Ask: Rule(breaks.decide_ask, EVERYONE - STEERING),
    breaks.WithdrawRequest: Rule(breaks.decide_withdraw, EVERYONE - STEERING),
    breaks.AnswerRequest: Rule(breaks.decide_answer),
    breaks.StartBreak: Rule(breaks.decide_start),
    breaks.EndBreak: Rule(breaks.decide_end),
    breaks.TellReady: Rule(breaks.decide_ready, EVERYONE - STEERING),
    attestation.Attest: Rule(attestation.decide_attest, EVERYONE),
    distress.SignalDistress: Rule(distress.decide_signal, EVERYONE - STEERING, HERE),
    distress.WithdrawDistress: Rule(distress.decide_withdraw, EVERYONE - STEERING, ANYWHERE, adjourned=AWAY),
    distress.CloseDistress: Rule(distress.decide_close, adjourned=AWAY),
    waiting.TellWait: Rule(waiting.decide_tell),
    waiting.AnswerCheckIn: Rule(waiting.decide_answer, EVERYONE - STEERING, HERE),
    adjournment.Adjourn: Rule(adjournment.decide_adjourn, adjourned=AWAY),
    adjournment.Reconvene: Rule(adjournment.decide_reconvene, adjourned=AWAY),
    stages.SetStage: Rule(stages.decide_set, adjourned=AWAY),
    agenda.AddAgendaItem: Rule(agenda.decide_add, adjourned=AWAY),
    agenda.ChangeAgendaItem: Rule(agenda.decide_change, adjourned=AWAY),
    agenda.PlaceAgendaItem: Rule(agenda.decide_place, adjourned=AWAY),
    agenda.MarkAgendaItem: Rule(agenda.decide_mark, adjourned=AWAY),
    agenda.RemoveAgendaItem: Rule(agenda.decide_remove, adjourned=AWAY),
    agenda.NoteOnAgenda: Rule(agenda.decide_note, TAKING_PART, aloud=True),
    talk.Say: Rule(talk.decide_say, TAKING_PART, aloud=True),
    talk.Announce: Rule(talk.decide_announce),
    talk.WriteToMediators: Rule(talk.decide_write_to_mediators, EVERYONE - STEERING, HERE, adjourned=AWAY),
    talk.WriteToPerson: Rule(talk.decide_write_to_person, adjourned=AWAY),
    catchup.CatchUp: Rule(catchup.decide_catch_up, TAKING_PART, aloud=True),
    notes.KeepNote: Rule(notes.decide_keep, after_end=True, adjourned=AWAY),
    notes.WriteOnPad: Rule(notes.decide_write, after_end=True, adjourned=AWAY),
    breach.DeclareBreach: Rule(breach.decide_declare, NOBODY, host=True, after_end=True),
    whiteboard.Draw: Rule(whiteboard.decide_draw, TAKING_PART, aloud=True),
    whiteboard.LetDraw: Rule(whiteboard.decide_let),
    screens.AllowScreen: Rule(screens.decide_allow),
    screens.StartScreen: Rule(screens.decide_start, TAKING_PART, aloud=True),
    screens.StopScreen: Rule(screens.decide_stop, TAKING_PART),
    disclosure.ProposeRelease: Rule(disclosure.decide_propose),
    disclosure.RewordRelease: Rule(disclosure.decide_reword, EVERYONE),
    disclosure.AnswerRelease: Rule(disclosure.decide_answer, EVERYONE),
    disclosure.ReleaseItem: Rule(disclosure.decide_release),
    disclosure.DropRelease: Rule(disclosure.decide_drop),
    confidential.MarkConfidential: Rule(confidential.decide_mark, TAKING_PART),
    outcome.DraftOutcome: Rule(outcome.decide_draft),
    outcome.CloseSession: Rule(outcome.decide_close),
    outcome.PublishSummaries: Rule(outcome.decide_publish, standing=ANYWHERE, after_end=True),
}

EVOLVE: Mapping[type, Callable[[Session, Any], Session]] = {
    opening.SessionOpened: opening.evolve_opened,
    opening.MediatorsNamed: opening.evolve_nothing,
    opening.SeatInvited: opening.evolve_invited,
    opening.ConsoleGiven: opening.evolve_nothing,
    attendance.AgreementSigned: attendance.evolve_signed,
    attendance.Arrived: attendance.evolve_arrived,
    readiness.ReadinessTold: readiness.evolve_told,
    attendance.TurnedAway: attendance.evolve_turned_away,
    attendance.HeldInLobby: attendance.evolve_held,
    attendance.Declined: attendance.evolve_declined,
    attendance.SeatConfirmed: attendance.evolve_confirmed,
    attendance.Departed: attendance.evolve_departed,
    attendance.Removed: attendance.evolve_removed,
    attendance.MuteAsked: attendance.evolve_mute_asked,
    attendance.LineLost: attendance.evolve_line_lost,
    attendance.LineBack: attendance.evolve_line_back,
    locking.SessionLocked: locking.evolve_locked,
    moves.SeatPlaced: moves.evolve_placed,
    moves.SeatWithdrew: moves.evolve_told,
    moves.RoomEntered: moves.evolve_told,
    moves.GuardsAcknowledged: moves.evolve_told,
    recall.RecallPlanned: recall.evolve_planned,
    recall.RecallSet: recall.evolve_told,
    recall.RecallProlonged: recall.evolve_prolonged,
    recall.RecallAnswered: recall.evolve_answered,
    recall.RecallLifted: recall.evolve_lifted,
    recall.RecallEnded: recall.evolve_ended,
    KeptApart: contact.evolve_kept,
    roomkeeping.RoomOpened: roomkeeping.evolve_opened,
    roomkeeping.RoomRenamed: roomkeeping.evolve_renamed,
    roomkeeping.RoomClosed: roomkeeping.evolve_closed,
    knocking.Knocked: knocking.evolve_knocked,
    knocking.KnockAnswered: knocking.evolve_answered,
    knocking.KnockEnded: knocking.evolve_ended,
    rest.JointKeptOpen: rest.evolve_kept_open,
    rest.RoomRested: rest.evolve_rested,
    rest.RoomWoke: rest.evolve_woke,
    speaking.Spoken: speaking.evolve_spoken,
    speaking.SpeakingTimeShown: speaking.evolve_shown,
    floor.HandRaised: floor.evolve_raised,
    floor.HandLowered: floor.evolve_lowered,
    floor.TurnsArranged: floor.evolve_arranged,
    floor.FloorGiven: floor.evolve_given,
    floor.FloorEnded: floor.evolve_ended,
    address.AddressStarted: address.evolve_started,
    address.AddressEnded: address.evolve_ended,
    breaks.RequestMade: breaks.evolve_made,
    breaks.RequestSettled: breaks.evolve_settled,
    breaks.BreakStarted: breaks.evolve_started,
    breaks.BreakEnded: breaks.evolve_ended,
    breaks.ReadyTold: breaks.evolve_ready,
    attestation.Attested: attestation.evolve_attested,
    distress.DistressSignalled: distress.evolve_signalled,
    distress.DistressClosed: distress.evolve_closed,
    waiting.WaitTold: waiting.evolve_told,
    waiting.CheckInAnswered: waiting.evolve_answered,
    adjournment.Adjourned: adjournment.evolve_adjourned,
    adjournment.Reconvened: adjournment.evolve_reconvened,
    stages.StageSet: stages.evolve_set,
    agenda.AgendaItemAdded: agenda.evolve_added,
    agenda.AgendaItemChanged: agenda.evolve_changed,
    agenda.AgendaItemPlaced: agenda.evolve_item_placed,
    agenda.AgendaItemMarked: agenda.evolve_marked,
    agenda.AgendaItemRemoved: agenda.evolve_removed,
    agenda.AgendaNoted: agenda.evolve_noted,
    talk.Said: talk.evolve_said,
    talk.Announced: talk.evolve_told,
    talk.Written: talk.evolve_told,
    catchup.LinesShown: catchup.evolve_shown,
    catchup.SeatCaughtUp: catchup.evolve_told,
    notes.NoteKept: notes.evolve_kept,
    notes.PadWritten: notes.evolve_kept,
    breach.BreachDeclared: breach.evolve_declared,
    whiteboard.Drawn: whiteboard.evolve_drawn,
    whiteboard.DrawingLet: whiteboard.evolve_let,
    screens.ScreenAllowed: screens.evolve_allowed,
    screens.ScreenStarted: screens.evolve_started,
    screens.ScreenStopped: screens.evolve_stopped,
    disclosure.ReleaseProposed: disclosure.evolve_proposed,
    disclosure.ReleaseReworded: disclosure.evolve_reworded,
    disclosure.ReleaseAnswered: disclosure.evolve_answered,
    disclosure.ReleaseDropped: disclosure.evolve_dropped,
    disclosure.ItemReleased: disclosure.evolve_released,
    confidential.ReleaseVoided: confidential.evolve_voided,
    confidential.ItemMarked: confidential.evolve_marked,
    outcome.OutcomeDrafted: outcome.evolve_drafted,
    outcome.OutcomeRecorded: outcome.evolve_recorded,
    outcome.SessionEnded: outcome.evolve_ended,
    outcome.SummaryPublished: outcome.evolve_published,
}

STIRRING: frozenset[type] = frozenset({
    moves.SeatPlaced,
    attendance.Departed,
    attendance.Removed,
    attendance.LineLost,
    attendance.LineBack,
    knocking.KnockAnswered,
    recall.RecallEnded,
    rest.JointKeptOpen,
    breaks.BreakStarted,
    breaks.BreakEnded,
    screens.ScreenAllowed,
})  # fmt: skip
"""The events after which ``REACTIONS`` are asked."""

EDITING: frozenset[type] = frozenset({whiteboard.Drawn})
"""The events that change an item, after which they are asked while a release is open."""

REACTIONS: tuple[Callable[[Session, Session, Turn], tuple[Event, ...]], ...] = (
    moves.follow,
    knocking.follow,
    recall.follow,
    rest.follow,
    screens.follow,
    floor.follow,
    address.follow,
    disclosure.follow,
)
"""In this order: each sees what the ones before made happen."""


def decide(session: Session, by: SeatId, command: object, turn: Turn) -> tuple[Event, ...]:
    """Return what the command of this seat makes happen, or raise ``Refusal``; the session given is unchanged.

    ``by`` is the seat of the sender's own link (never read from a frame), or ``HOST``.
    """
    rule = RULES[type(command)]
    _check_gate(session, by, rule)
    events = _happening(session, rule, by, command, turn)
    return _kept_apart(session, by, events) if session.orders or session.shuttle else events


def _happening(session: Session, rule: Rule, by: SeatId, command: object, turn: Turn) -> tuple[Event, ...]:
    """Return what the command makes happen, and what follows from that."""
    events = rule.decide(session, by, command, turn)
    stirring = STIRRING | EDITING if session.releases else STIRRING
    if not any(type(event) in stirring for event in events):
        return events
    after = reduce(evolve, events, session)
    for react in REACTIONS:
        more = react(session, after, turn)
        events += more
        after = reduce(evolve, more, after)
    return events


def evolve(session: Session, event: Event) -> Session:
    """Return the session after the event; every logged event is accepted."""
    return EVOLVE[type(event)](session, event)


def replay(events: Iterable[Event]) -> Session:
    """Return the session that a log adds up to."""
    return reduce(evolve, events, Session())


def _kept_apart(session: Session, by: SeatId, events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Hold every command to the orders that stand: nobody meets, and nobody is told (``apart``)."""
    before = session
    for event in events:
        after = evolve(before, event)
        check(before, after, by)
        before = after
    apart = table(session)
    return tuple(narrowed(apart, event) for event in events)


def _check_gate(session: Session, by: SeatId, rule: Rule) -> None:
    if by == HOST:
        if not rule.host:
            raise Refusal(Because.NOT_ALLOWED)
    else:
        seating = session.seating(by)
        if seating.person.role not in rule.who or seating.standing is Standing.REMOVED:
            raise Refusal(Because.NOT_ALLOWED)
        if session.adjourned is not None and not rule.adjourned:
            raise Refusal(Because.ADJOURNED)
        if seating.standing not in (rule.standing if session.adjourned is None else rule.adjourned):
            raise Refusal(Because.NOT_SEATED)
        if rule.aloud and session.waits_apart(by):
            raise Refusal(Because.NOT_HERE)
    if session.over and not rule.after_end:
        raise Refusal(Because.SESSION_OVER)
