"""The story of a session that goes on another day, for the folds that must agree: what is kept, and what has ended."""

from __future__ import annotations

from room_server.session.audience import DAY_MS
from room_server.session.floors import PlannedTurn
from room_server.session.people import HOST, DeviceState, LineState, Role, SeatId, SpeakerState
from room_server.session.practices import (
    address,
    agenda,
    breaks,
    distress,
    floor,
    moves,
    outcome,
    recall,
    talk,
    waiting,
)
from room_server.session.practices.adjournment import Adjourn, Reconvene
from room_server.session.practices.attendance import Arrive, Confirm, Decline
from room_server.session.practices.attestation import Attest
from room_server.session.practices.notes import KeepNote, WriteOnPad
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.readiness import TellReadiness
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.rooms import JOINT
from room_server.session.state import AgendaState, ItemId, Outcome, RequestKind
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, TOMAS, late_person
from tests.scenario import START, Story

ADA = SeatId("s-ada")  # a mediator who is invited while the session is adjourned
MONDAY = START + 3 * DAY_MS
TUESDAY = START + 4 * DAY_MS
ALONE = Attest("", not_recording=True, not_relaying=True)
FOUND = TellReadiness(DeviceState.WORKS, DeviceState.OFF, SpeakerState.HEARD, LineState.GOOD, relayed=False)


def come_back(story: Story, *seats: SeatId) -> Story:
    """Let people come in as on the first day: through the lobby, with their word; Mara first, who admits them."""
    for seat in seats:
        story.tell(seat, Arrive()).tell(MARA, moves.Admit(seat, JOINT, moves.GUARDS))
        story.tell(seat, ALONE, Confirm(JOINT))
    return story


def busy_day() -> Story:
    """Tell of a day on which everything is under way: a caucus, a break, a floor, requests, somebody in the lobby."""
    story = Story().opened(attestation=True).arrived(MARA, TOMAS, ANA, LUIS, BEN, MEI)
    for seat in (MARA, TOMAS, ANA, LUIS, BEN):
        story.tell(seat if seat == MARA else MARA, moves.Admit(seat)).tell(seat, ALONE, Confirm(JOINT))
    story.tell(MARA, agenda.AddAgendaItem("Rent", BEN, 20))
    story.tell(MARA, agenda.MarkAgendaItem(story.session.agenda[0].id, AgendaState.CURRENT))
    story.say(BEN, "Good morning.").tell(BEN, Draw(JOINT, (Patch(ItemId("e-1"), {"type": "line", "x": 1}),)))
    story.tell(MARA, outcome.DraftOutcome(Outcome.PARTLY_SETTLED, ("Rent stays at 900.",)))
    story.caucus("a").bring((ANA, LUIS, MARA), "a").say(ANA, "We would take 9,000.").speech("a", {ANA: 9_000})
    story.tell(MARA, KeepNote("Ana is tired.")).tell(ANA, breaks.Ask(RequestKind.BREAK, "My head."))
    story.tell(MARA, floor.ArrangeTurns(story.room("a"), (PlannedTurn(LUIS, 3),), ())).tell(
        MARA, floor.GiveFloor(story.room("a"), ANA, 3), breaks.StartBreak(10, (JOINT,))
    )
    story.tell(MEI, FOUND).tell(MARA, waiting.TellWait((MEI,), "Soon.", 5))
    story.arrived(ELIN).tell(MARA, Decline(ELIN, "Not today."))
    return story.tell(ANA, distress.SignalDistress()).tell(TOMAS, address.StartAddress())


def another_day() -> Story:
    """Tell of two adjournments: until further notice and then to a day, prepared meanwhile; and once more to a day."""
    story = busy_day().tell(MARA, Adjourn(None, "We are all tired."))
    story.tell(TOMAS, Adjourn(MONDAY, "On Monday at ten.")).tell(ANA, talk.WriteToMediators("Thank you."))
    story.tell(MARA, talk.WriteToPerson(ANA, "Rest well."), agenda.AddAgendaItem("Repairs"), WriteOnPad("The bills."))
    story.tell(MARA, distress.CloseDistress(ANA)).caucus("b").tell(HOST, InviteSeat(late_person(ADA, Role.CO_MEDIATOR)))
    story.tell(ADA, Reconvene()).tell(MARA, Arrive(), moves.Admit(MARA), ALONE, Confirm(JOINT))
    come_back(story, ANA, BEN).say(BEN, "Good morning again.").bring((ANA, MARA), "a", confirm=False)
    story.tell(ANA, Confirm(story.room("a"))).say(ANA, "Still 9,000.")
    story.tell(MARA, recall.SetRecall((ANA,), 60, story.seated(JOINT), moves.GUARDS), recall.CallOffRecall())
    return story.tell(MARA, Adjourn(TUESDAY)).tell(MARA, Reconvene())
