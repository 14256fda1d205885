"""Stories of rooms of every kind, for the folds that must agree (``view_stories``)."""

from __future__ import annotations

from room_server.session.practices.attendance import Confirm, Depart
from room_server.session.practices.knocking import AnswerKnock, Knock, WithdrawKnock
from room_server.session.practices.roomkeeping import CloseRoom, RenameRoom
from room_server.session.rooms import RoomKind
from tests.cast import ANA, BEN, LUIS, MARA, MEI, OLEG, TOMAS
from tests.scenario import Story


def rooms() -> Story:
    """Tell of a consultation at which mediators knock, a counsel caucus, a mediators' room and a hold room."""
    story = Story().opened().admitted(ANA, LUIS, BEN, MEI, TOMAS).roomed(RoomKind.CONSULTATION, "a")
    story.roomed(RoomKind.COUNSEL).roomed(RoomKind.MEDIATORS).roomed(RoomKind.HOLD)
    story.admitted(OLEG, room=RoomKind.HOLD).bring((ANA, LUIS), RoomKind.CONSULTATION).say(ANA, "By ourselves.")
    room = story.room(RoomKind.CONSULTATION)
    story.tell(MARA, Knock(room, MARA), RenameRoom(room, "Ana and Luis")).tell(
        LUIS, AnswerKnock(room, MARA, admit=False)
    )
    story.tell(TOMAS, Knock(room, TOMAS)).tell(MARA, Knock(room, MARA)).tell(TOMAS, WithdrawKnock(room, TOMAS))
    story.tell(ANA, AnswerKnock(room, MARA, admit=True)).tell(MARA, Confirm(room)).say(MARA, "Thank you.")
    story.tell(TOMAS, Knock(room, TOMAS)).bring(MARA, "joint", by=MARA).bring(ANA, "joint").bring(LUIS, "joint")
    story.bring((LUIS, MEI), RoomKind.COUNSEL).say(LUIS, "Between lawyers.")
    story.bring((MARA, TOMAS), RoomKind.MEDIATORS, by=MARA).say(TOMAS, "And now?")
    return story.tell(OLEG, Depart()).tell(MARA, CloseRoom(story.room(RoomKind.HOLD)))
