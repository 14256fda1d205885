"""The observer's own attempts at anything, with ids that they may have no business to know."""

from __future__ import annotations

from collections.abc import Callable

from room_server.session.crossing import ItemKind
from room_server.session.glimpses import Pointer
from room_server.session.people import SeatId, SideId
from room_server.session.practices import (
    agenda,
    attendance,
    breaks,
    catchup,
    confidential,
    disclosure,
    moves,
    notes,
    outcome,
    roomkeeping,
    screens,
    speaking,
    talk,
    whiteboard,
)
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId, RequestKind
from tests.laws.care_acts import care_tried
from tests.laws.crossing_acts import things
from tests.laws.floor_acts import floor_probes
from tests.laws.moment import Act, Moment, check_of, fields_of
from tests.laws.recall_acts import recall_tried


def _patch(m: Moment, element: str) -> whiteboard.Patch:
    return whiteboard.Patch(ItemId(element), fields_of(m))


def _of_release(m: Moment, let: ItemId, agreed: str) -> tuple[Callable[[], object], ...]:
    return (
        lambda: disclosure.AnswerRelease(let, agreed, approve=True),
        lambda: disclosure.AnswerRelease(let, agreed, approve=False),
        lambda: disclosure.ReleaseItem(let, agreed),
        lambda: disclosure.RewordRelease(let, agreed, m.words()),
        lambda: disclosure.RewordRelease(let, m.words(), m.words()),
    )


def probe(m: Moment, me: SeatId) -> Act:
    """Let the observer try anything, with whatever id they could have got hold of."""
    rooms, seats = [*m.session.rooms, RoomId("r-none")], [*m.session.seats, SeatId("s-none")]
    items = [i for kept in (*m.session.lines.values(), *m.session.notes.values()) for i in kept]
    room, seat, item = m.one(rooms), m.one(seats), ItemId(m.one([*items, "i-none"]))
    let = ItemId(m.one([*m.session.releases, "i-none"]))
    mine = m.session.seats[me].room if me in m.session.seats else None
    elements = [e for board in m.session.boards.values() for e in board]
    here = list(m.session.boards.get(mine or JOINT, ()))
    near = sorted(m.session.rooms[mine].seated) if mine else seats
    unread = [line.id for line in m.session.lines.get(mine or JOINT, {}).values() if me not in line.told]
    unread = unread or [item]
    untold = [(r, line.id) for r, lines in m.session.lines.items() for line in lines.values() if me not in line.told]
    secret = m.one([*untold, (room, item)])
    thing = m.one([*things(m), (ItemKind.LINE, room, ItemId("i-none"))])
    agreed = m.session.releases[let].wording if let in m.session.releases else m.words()
    return me, m.one((
        lambda: talk.Say(room, m.words()),
        lambda: attendance.Confirm(room),
        lambda: whiteboard.Draw(room, (_patch(m, m.one([*elements, "e-none"])),)),
        *[lambda: whiteboard.Draw(mine or JOINT, (_patch(m, m.one([*here, "e-none"])),))] * 2,
        *_of_release(m, let, agreed),
        lambda: confidential.MarkConfidential(thing[1], thing[0], thing[2], m.chance(0.7)),
        lambda: disclosure.ProposeRelease(thing[1], thing[2], m.words(), m.one(rooms), thing[0]),
        lambda: notes.WriteOnPad(m.words(), room),
        *[lambda: disclosure.ProposeRelease(secret[0], secret[1], m.words(), m.one(rooms))] * 3,
        lambda: disclosure.DropRelease(let),
        lambda: disclosure.ProposeRelease(room, item, m.words(), m.one(rooms)),
        lambda: catchup.CatchUp(seat, room, (item,)),
        *[lambda: catchup.CatchUp(m.one(near), mine or room, (m.one(unread),))] * 2,
        lambda: moves.Move((seat,), room, (), moves.GUARDS),
        lambda: moves.Admit(seat, room),
        lambda: roomkeeping.CloseRoom(room),
        lambda: breaks.StartBreak(1, (room,)),
        lambda: breaks.EndBreak(room),
        lambda: breaks.Ask(RequestKind.BREAK),
        breaks.WithdrawRequest,
        lambda: breaks.AnswerRequest(seat, m.words()),
        lambda: attendance.Hold(seat, m.words()),
        lambda: attendance.AskToMute(seat),
        lambda: check_of(m),
        lambda: whiteboard.LetDraw(seat, m.chance(0.5)),
        lambda: screens.StartScreen(room, tuple(near)),
        lambda: screens.StopScreen(room),
        lambda: care_tried(m, seat),
        lambda: care_tried(m, seat),
        lambda: talk.WriteToPerson(seat, m.words()),
        lambda: talk.WriteToMediators(m.words()),
        lambda: agenda.NoteOnAgenda(m.session.agenda[0].id if m.session.agenda else item, m.words()),
        lambda: notes.KeepNote(m.words(), room),
        lambda: outcome.PublishSummaries((seat,)),
        lambda: Pointer(room, 1.0, 1.0),
        *floor_probes(m, room, seat),
        lambda: recall_tried(m, seat),
        lambda: speaking.ShowSpeakingTime(m.chance(0.5)),
        lambda: roomkeeping.OpenRoom(m.words(), SideId("a")),
    ))()  # fmt: skip
