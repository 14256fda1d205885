"""The story of closed doors, for the folds that must agree: who asks meanwhile, a late mediator, opened, adjourned."""

from __future__ import annotations

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.adjournment import Adjourn
from room_server.session.practices.attendance import Arrive, Depart
from room_server.session.practices.locking import LockSession
from room_server.session.practices.opening import InviteSeat
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS, late_person
from tests.scenario import Story

JUNO = SeatId("s-juno")  # a mediator who is invited while it is locked


def behind_closed_doors() -> Story:
    """Tell of a session that is locked three times: opened, opened by another mediator, ended by an adjournment."""
    story = Story().opened().admitted(MARA, ANA).arrived(LUIS, BEN).tell(BEN, Depart())
    story.tell(MARA, LockSession(locked=True)).tell(BEN, Arrive()).tell(LUIS, Depart()).tell(LUIS, Arrive())
    story.tell(HOST, InviteSeat(late_person(JUNO, Role.CO_MEDIATOR))).tell(MARA, LockSession(locked=False))
    story.tell(BEN, Arrive()).admitted(TOMAS).tell(TOMAS, LockSession(locked=True)).tell(LUIS, Arrive())
    story.tell(MARA, LockSession(locked=False), LockSession(locked=True)).tell(LUIS, Arrive())
    return story.tell(MARA, Adjourn())
