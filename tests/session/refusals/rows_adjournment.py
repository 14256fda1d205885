"""The policy on adjournment: who adjourns and reconvenes, what else is done meanwhile, and what is answered then."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from room_server.session.practices import (
    address,
    adjournment,
    agenda,
    attendance,
    contact,
    distress,
    moves,
    notes,
    roomkeeping,
    stages,
    talk,
)
from tests.session.refusals.terms import ADJOURNED, MEDIATORS, NOTHING, ROOM, YES, Case, Given, Row
from tests.session.refusals.worlds import DAY_MS, MARA, WIM, World

MONDAY_MS = 3 * DAY_MS

WHILE_ADJOURNED: frozenset[type] = frozenset({
    adjournment.Adjourn, adjournment.Reconvene, attendance.SignAgreement, attendance.Remove, contact.KeepApart,
    roomkeeping.OpenRoom, roomkeeping.RenameRoom, roomkeeping.CloseRoom, stages.SetStage,
    agenda.AddAgendaItem, agenda.ChangeAgendaItem, agenda.PlaceAgendaItem, agenda.MarkAgendaItem,
    agenda.RemoveAgendaItem, talk.WriteToMediators, talk.WriteToPerson, notes.KeepNote, notes.WriteOnPad,
    distress.WithdrawDistress, distress.CloseDistress,
})  # fmt: skip
"""What a person may do while the session is adjourned; all else is refused as that."""

INSTEAD: Mapping[type, Mapping[str, str]] = {
    attendance.NoteLine: dict.fromkeys(
        ("somebody in one's room", "somebody in another room", "somebody in the lobby"), NOTHING
    ),
    contact.KeepApart: dict.fromkeys(("two who sit in one room", "two whom a recall would bring together"), YES),
    roomkeeping.RenameRoom: {"the room one is in": "bad-value"},
    roomkeeping.CloseRoom: {"the room one is in": "bad-value", "another room": YES},
    address.AddressIsOver: {"one whose time is up": NOTHING},
}
"""What is answered otherwise while it is adjourned, by what a command is about: nobody sits or waits anywhere."""


def _signalled_before(w: World) -> World:
    """Let somebody have signalled distress before the session was adjourned."""
    if w.session.adjourned is None:
        return w.tried(WIM, distress.SignalDistress())
    w = w.do(MARA, adjournment.Reconvene()).do(MARA, attendance.Arrive()).do(MARA, moves.Admit(MARA))
    w = w.do(WIM, attendance.Arrive()).do(WIM, distress.SignalDistress())
    return w.do(MARA, adjournment.Adjourn())


GIVEN: Mapping[type, Mapping[str, Given]] = {distress.CloseDistress: {"an open signal": _signalled_before}}
"""What is done before, where it could not be done while it is adjourned."""


def _adjourned(w: World) -> World:
    """Adjourn it to the same day as the case does, unless it is adjourned already otherwise."""
    return w.tried(MARA, adjournment.Adjourn(w.start + MONDAY_MS, "On Monday."))


ROWS: dict[type, Row] = {
    adjournment.Adjourn: Row(
        MEDIATORS,
        ROOM,
        (
            Case("to a day", lambda w: adjournment.Adjourn(w.start + MONDAY_MS, "On Monday.")),
            Case("until further notice", lambda _: adjournment.Adjourn()),
            Case("to a day that has passed", lambda w: adjournment.Adjourn(w.start), "bad-value"),
            Case("to a day years ahead", lambda w: adjournment.Adjourn(w.start + 900 * DAY_MS), "bad-value"),
            Case(
                "to the day to which it is adjourned",
                lambda w: adjournment.Adjourn(w.start + MONDAY_MS, "On Monday."),
                "already",
                given=_adjourned,
            ),
        ),
    ),
    adjournment.Reconvene: Row(
        MEDIATORS,
        ROOM,
        (Case("the session", lambda _: adjournment.Reconvene(), "not-now", ((ADJOURNED, YES),)),),
    ),
}


def with_adjournment(rows: Mapping[type, Row]) -> Mapping[type, Row]:
    """Return the rows with what they say about an adjourned session."""
    return {
        command: replace(
            row,
            adjourned=command in WHILE_ADJOURNED,
            cases=tuple(_instead(case, INSTEAD.get(command, {}), GIVEN.get(command, {})) for case in row.cases),
        )
        for command, row in rows.items()
    }


def _instead(case: Case, answers: Mapping[str, str], given: Mapping[str, Given]) -> Case:
    but = ((ADJOURNED, answers[case.about]),) if case.about in answers else ()
    return replace(case, but=(*but, *case.but), given=given.get(case.about, case.given))
