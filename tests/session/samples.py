"""One command of every kind, well formed, for tables that must hold for all of them."""

from __future__ import annotations

from collections.abc import Iterator

from room_server.session.crossing import ItemKind
from room_server.session.floors import PlannedTurn
from room_server.session.people import DeviceState, LineState, Role, SeatId, SideId, SpeakerState
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
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import AgendaState, ItemId, Mode, Outcome, RequestKind, Session, Stage
from tests.cast import AGREEMENT, ANA, BEN, MARA, OPENING, late_person

NOBODY = SeatId("s-nobody")
NOWHERE = RoomId("r-none")
NOTHING = ItemId("i-none")


def every_command(session: Session) -> Iterator[object]:
    """Yield commands of every kind: some that fit this session, some that name what there is not."""
    rooms = (*session.rooms, NOWHERE)
    for seat in (ANA, BEN, NOBODY):
        yield from _about_a_person(seat)
    for room in rooms:
        yield from _about_a_room(session, room)
    for item in (*(i.id for i in session.agenda), NOTHING):
        yield from _about_an_item(item)
    for release in (*session.releases, NOTHING):
        yield disclosure.AnswerRelease(release, "9,000", approve=True)
        yield disclosure.ReleaseItem(release, "9,000")
        yield disclosure.RewordRelease(release, "9,000", "About 9,000")
        yield disclosure.DropRelease(release)
    yield from _others(session)


def _about_a_person(seat: SeatId) -> Iterator[object]:
    yield attendance.Hold(seat, "Wait.")
    yield attendance.Decline(seat, "No.")
    yield attendance.Remove(seat)
    yield attendance.AskToMute(seat)
    yield distress.CloseDistress(seat)
    yield waiting.TellWait((seat,), "Soon", 5)
    yield floor.LowerHand(seat)
    yield attendance.NoteLine(seat, up=False)
    yield breach.DeclareBreach(seat, breach.BreachReason.THREAT, "Told the police.")
    yield talk.WriteToPerson(seat, "Hello")
    yield whiteboard.LetDraw(seat, allowed=False)
    yield screens.AllowScreen(seat, allowed=True)
    yield breaks.AnswerRequest(seat, "Soon")
    yield contact.KeepApart(seat, BEN)
    yield outcome.PublishSummaries((seat,))


def _about_a_room(session: Session, room: RoomId) -> Iterator[object]:
    known = session.rooms.get(room)
    roster = tuple(known.seated) if known else ()
    yield attendance.Confirm(room)
    yield moves.Admit(ANA, room, moves.GUARDS)
    yield moves.Move((ANA,), room, roster, moves.GUARDS)
    yield roomkeeping.RenameRoom(room, "Another name")
    yield roomkeeping.CloseRoom(room)
    for seat in (MARA, BEN):
        yield knocking.Knock(room, seat)
        yield knocking.WithdrawKnock(room, seat)
        yield knocking.AnswerKnock(room, seat, admit=True)
    yield breaks.StartBreak(5, (room,))
    yield breaks.EndBreak(room)
    yield screens.StartScreen(room, roster)
    yield screens.StopScreen(room)
    yield breaks.BreakIsOver(room, 0)
    yield floor.RaiseHand(room)
    yield floor.ArrangeTurns(room, (PlannedTurn(ANA, 3),), ())
    yield floor.GiveFloor(room, ANA, 3)
    yield floor.EndFloor(room, ANA)
    yield talk.Announce("To you", (room,))
    yield talk.Say(room, "Words")
    yield speaking.NoteSpeech(room, (ANA,), (speaking.Spoke(ANA, 1_000),))
    yield notes.KeepNote("A note", room)
    yield notes.WriteOnPad("A note", room)
    yield whiteboard.Draw(room, (whiteboard.Patch(ItemId("e-1"), {"type": "line"}),))
    lines = session.lines.get(room, {})
    for line in (*list(lines)[:1], NOTHING):
        yield disclosure.ProposeRelease(room, line, "9,000", JOINT)
        yield catchup.CatchUp(BEN, room, (line,))
        yield confidential.MarkConfidential(room, ItemKind.LINE, line, confidential=True)


def _about_an_item(item: ItemId) -> Iterator[object]:
    yield agenda.ChangeAgendaItem(item, "Other", None, 5)
    yield agenda.PlaceAgendaItem(item)
    yield agenda.MarkAgendaItem(item, AgendaState.CURRENT)
    yield agenda.RemoveAgendaItem(item)
    yield agenda.NoteOnAgenda(item, "A note")


def _others(session: Session) -> Iterator[object]:
    yield OPENING
    yield opening.InviteSeat(late_person(SeatId("s-late"), Role.OBSERVER))
    yield attendance.SignAgreement("en", AGREEMENT["en"])
    yield attendance.Arrive(Mode.AUDIO)
    yield locking.LockSession(locked=True)
    yield attendance.Depart()
    yield readiness.TellReadiness(
        DeviceState.QUIET, DeviceState.BLOCKED, SpeakerState.UNHEARD, LineState.POOR, relayed=False
    )
    yield roomkeeping.OpenRoom("A room", SideId("a"))
    yield roomkeeping.OpenRoom("A room", SideId("a"), RoomKind.CONSULTATION)
    yield roomkeeping.OpenRoom("A room", kind=RoomKind.COUNSEL, people=(ANA, BEN))
    yield from (roomkeeping.OpenRoom("A room", kind=kind) for kind in RoomKind)
    yield rest.KeepJointOpen(open=True)
    yield speaking.ShowSpeakingTime(shown=True)
    yield breaks.Ask(RequestKind.BREAK)
    yield breaks.WithdrawRequest()
    yield breaks.TellReady(ready=True)
    yield attestation.Attest("", not_recording=True, not_relaying=True)
    yield distress.SignalDistress()
    yield distress.WithdrawDistress()
    yield waiting.AnswerCheckIn(well=True)
    yield adjournment.Adjourn(None, "Until we know more.")
    yield adjournment.Reconvene()
    yield stages.SetStage(Stage.CLOSURE)
    yield agenda.AddAgendaItem("A topic")
    yield talk.Announce("To all")
    yield address.StartAddress()
    yield address.EndAddress()
    yield address.AddressIsOver(ANA, 0)
    joint = session.rooms[JOINT].seated if JOINT in session.rooms else ()
    yield recall.SetRecall((ANA,), 60, tuple(joint), moves.GUARDS)
    yield recall.ProlongRecall(30)
    yield recall.AnswerRecall(wait=True)
    yield recall.RecallNow()
    yield recall.CallOffRecall()
    yield recall.RecallIsOver(0)
    yield talk.WriteToMediators("To you")
    yield outcome.DraftOutcome(Outcome.SETTLED)
    yield outcome.CloseSession(Outcome.SETTLED)
