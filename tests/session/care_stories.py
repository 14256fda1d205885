"""The story of care, for the folds that must agree: words given, distress, readiness in a break, and waiting."""

from __future__ import annotations

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices import breaks, distress, moves, waiting
from room_server.session.practices.attendance import Arrive, Confirm, Depart
from room_server.session.practices.attestation import Attest
from room_server.session.practices.opening import InviteSeat
from room_server.session.rooms import JOINT
from room_server.session.state import RequestKind
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS, late_person
from tests.scenario import Story

VERA = SeatId("s-vera")
ALONE = Attest("", not_recording=True, not_relaying=True)
WITH_LENA = Attest("Lena, my sister", not_recording=True, not_relaying=True)


def careful() -> Story:
    """Tell of a session in which people give their word, wait, are not well, and have a break."""
    story = Story().opened(attestation=True, check_in_minutes=5, nudge_minutes=12).arrived(MARA, ANA, LUIS, BEN)
    story.tell(MARA, moves.Admit(MARA)).tell(MARA, ALONE, Confirm(JOINT))
    story.tell(MARA, waiting.TellWait((ANA, BEN), "I read your papers.", 10), moves.Admit(ANA))
    story.tell(MARA, waiting.TellWait((LUIS,), "", 0, minimal=True)).tell(LUIS, waiting.AnswerCheckIn(well=False))
    story.tell(ANA, WITH_LENA, Confirm(JOINT)).tell(MARA, moves.Admit(BEN)).tell(BEN, ALONE, Confirm(JOINT))
    story.tell(ANA, distress.SignalDistress(), breaks.Ask(RequestKind.HELP, "Please, not with him."))
    story.tell(HOST, InviteSeat(late_person(VERA, Role.CO_MEDIATOR)))
    story.tell(MARA, breaks.StartBreak(10, (JOINT,), ANA)).tell(BEN, breaks.TellReady(ready=True))
    story.tell(MARA, distress.CloseDistress(ANA)).tell(ANA, breaks.TellReady(ready=True), ALONE)
    story.tell(ANA, breaks.TellReady(ready=False)).tell(MARA, breaks.EndBreak(JOINT), ALONE, Confirm(JOINT))
    story.tell(BEN, ALONE, Confirm(JOINT), distress.SignalDistress(), distress.WithdrawDistress())
    story.caucus("a").bring(ANA, "a", confirm=False).tell(ANA, ALONE, Confirm(story.room("a")))
    story.tell(MARA, waiting.TellWait((ANA,), "I am with the others.", 20)).tell(ANA, waiting.AnswerCheckIn(well=True))
    story.bring(MARA, "a").tell(LUIS, Depart(), Arrive()).arrived(TOMAS).tell(TOMAS, moves.Admit(TOMAS))
    return story.bring(MARA, "joint").tell(MARA, waiting.TellWait((ANA, LUIS), "Soon.", 5)).tell(ANA, Depart())
