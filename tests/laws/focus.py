"""What a search does more often where a planted fault shows only in rare moments: it is found in seconds then.

Runs stay what they are: anything may happen in them, in the same worlds. Of some it is also said who observes, where
only somebody of a certain kind can see the fault. Without a fault none of this is used.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from room_server.session.glimpses import Devices
from room_server.session.items import ItemKind, find
from room_server.session.people import NEUTRAL, SeatId
from room_server.session.practices import (
    attendance,
    catchup,
    confidential,
    disclosure,
    knocking,
    moves,
    rest,
    roomkeeping,
    speaking,
    talk,
    waiting,
    whiteboard,
)
from room_server.session.rooms import JOINT, Room, RoomId, RoomKind
from room_server.session.state import IN_LOBBY, ItemId
from tests.laws.adjourning_acts import adjourning
from tests.laws.coming_acts import come, confirm, go, invite, move
from tests.laws.crossing_acts import mark, release, things
from tests.laws.floor_acts import speak_in_turn
from tests.laws.locking_acts import locking_often
from tests.laws.moment import Act, Moment, fields_of
from tests.laws.recall_acts import call_back, call_me_back
from tests.laws.room_acts import consult, open_one, open_or_close
from tests.laws.steering_acts import steer
from tests.laws.table_acts import draw, note, peek, say, show

Often = Callable[[Moment, SeatId], Act]
"""Told the moment and the observer."""


@dataclass(frozen=True, slots=True)
class Observer:
    """Who observes. ``late``: they are invited in the course of the run."""

    seat: SeatId
    late: bool = False


SHARE = 0.3
"""Of what is done in such a run."""


def _any_of(*acts: Callable[[Moment], Act]) -> Often:
    return lambda m, _: m.one(acts)(m)


def _rooms(m: Moment) -> list[RoomId]:
    return [*m.session.rooms, RoomId("r-none")]


def _propose_unread(m: Moment, me: SeatId) -> Act:
    """Ask for what one does not know: an element comes with what is drawn on it, a line with whose it is."""
    unknown = [
        thing for thing in things(m) if (item := find(m.session, *thing)) is not None and me not in item.known_to
    ]
    if not unknown or m.chance(0.5):
        return m.one((draw, move))(m)
    kind, room, item = m.one(unknown)
    return me, disclosure.ProposeRelease(room, item, m.words(), m.one(_rooms(m)), kind)


def _draw_unknown(m: Moment, me: SeatId) -> Act:
    seating = m.session.seats.get(me)
    mine = seating.room if seating is not None else None
    element = ItemId(m.one([*m.session.boards.get(mine or JOINT, ()), "e-none"]))
    return me, whiteboard.Draw(mine or JOINT, (whiteboard.Patch(element, fields_of(m)),))


def _come_to_marks(m: Moment, me: SeatId) -> Act:
    """Mark what is said elsewhere, and bring the observer there."""
    seating = m.session.seats.get(me)
    if seating is None or seating.room is None or not m.steering:
        return say(m)
    marked = [m.session.rooms[room] for room, marks in m.session.confidential.items() if marks and room != seating.room]
    if not marked or m.chance(0.6):
        return m.one((mark, say))(m)
    return m.one(m.steering), m.moved([me], m.one(marked))


def _be_a_guest(m: Moment, me: SeatId) -> Act:
    """Let a side consult and draw, let the observer in, and bring them out again."""
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.CONSULTATION and r.open]
    if me not in m.seated or not m.steering:
        return None
    room = m.one(held) if held else None
    if room is None:
        return m.one(m.steering), open_one(m)
    if me in room.seated:
        return m.one(m.steering), m.moved([me], m.session.rooms[JOINT])
    return _be_let_in(m, me, room) if room.seated else consult(m)


def _be_let_in(m: Moment, me: SeatId, room: Room) -> Act:
    there = m.one(sorted(room.seated))
    if me in m.session.knocks.get(room.id, {}):
        return there, knocking.AnswerKnock(room.id, me, admit=True)
    if m.chance(0.5):
        return there, whiteboard.Draw(room.id, (whiteboard.Patch(ItemId(m.fresh), {"type": "text", **fields_of(m)}),))
    return me, knocking.Knock(room.id, me)


def _let_another_knock(m: Moment, me: SeatId) -> Act:
    """Let a mediator who does not observe knock where a side consults; it is answered, or taken back."""
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.CONSULTATION and r.open]
    others = [seat for seat in m.steering if seat != me]
    room = m.one(held) if held else None
    if room is None or not others:
        return (m.one(m.steering), open_one(m)) if m.steering else None
    if not room.seated:
        return consult(m)
    by = m.one(others)
    if by not in m.session.knocks.get(room.id, {}):
        return by, knocking.Knock(room.id, by)
    if m.chance(0.3):
        return by, knocking.WithdrawKnock(room.id, by)
    return m.one(sorted(room.seated)), knocking.AnswerKnock(room.id, by, m.chance(0.3))


def _wait_together(m: Moment, me: SeatId) -> Act:
    """Let the observer and others sit in a hold room, and confirm it."""
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.HOLD and r.open]
    if not m.steering or me not in m.seated:
        return None
    if not held:
        return m.one(m.steering), roomkeeping.OpenRoom(m.words(), NEUTRAL, RoomKind.HOLD)
    waiting_there = [seat for seat in sorted(held[0].seated) if not m.session.seats[seat].confirmed]
    if waiting_there and m.chance(0.7):
        return waiting_there[0], attendance.Confirm(held[0].id)
    others = [seat for seat in m.seated if seat not in held[0].seated and seat not in m.steering]
    seats = [me] if me not in held[0].seated else others[:1]
    return (m.one(m.steering), m.moved(seats, held[0])) if seats else None


def _come_and_go(m: Moment, me: SeatId) -> Act:
    """Let the observer be brought into a private room and out again, while others draw, or rename it."""
    if me not in m.seated or not m.steering:
        return None
    rooms = [r for r in m.session.rooms.values() if r.open and r.kind is RoomKind.CAUCUS]
    room = m.one(rooms) if rooms else None
    if room is None or not (others := sorted(room.seated - {me})):
        return m.one((move, open_or_close))(m)
    kind = m.rng.random()
    if kind < 0.5:
        patch = whiteboard.Patch(ItemId(m.fresh), {"type": "text", **fields_of(m)})
        return m.one(others), whiteboard.Draw(room.id, (patch,))
    if kind < 0.6:
        return m.one(m.steering), roomkeeping.RenameRoom(room.id, m.words())
    return m.one(m.steering), m.moved([me], m.session.rooms[JOINT] if me in room.seated else room)


def _be_shown(m: Moment, me: SeatId) -> Act:
    """Bring the observer into a caucus where something was said, and let somebody there show it to them."""
    spoken = [r for r in m.session.rooms.values() if r.open and r.kind is RoomKind.CAUCUS and m.session.lines.get(r.id)]
    if me not in m.seated or not m.steering or not spoken:
        return m.one((say, move))(m)
    here = next((room for room in spoken if me in room.seated), None)
    if here is None:
        return m.one(m.steering), m.moved([me], m.one(spoken))
    lines = [line for line in m.session.lines[here.id].values() if me not in line.told]
    known = [(by, line.id) for line in lines for by in sorted(here.seated) if by in line.told]
    if not known or m.chance(0.4):
        return m.one((say, move))(m)
    by, shown = m.one(known)
    return by, catchup.CatchUp(me, here.id, (shown,))


def _let_a_mediator_come_apart(m: Moment, me: SeatId) -> Act:
    """Let another mediator leave, and come straight into a private room, which is told to nobody elsewhere."""
    private = [r for r in m.session.rooms.values() if r.open and r.kind is RoomKind.CAUCUS and me not in r.seated]
    others = sorted(m.session.mediators() - {me})
    if not others or not private:
        return m.one((move, open_or_close))(m)
    by = m.one(others)
    seating = m.session.seats[by]
    if seating.room is not None:
        return (by, attendance.Depart()) if m.chance(0.5) else m.one((move, confirm))(m)
    return (by, moves.Admit(by, m.one(private).id, moves.GUARDS)) if seating.standing in IN_LOBBY else come(m)


def _answer_unasked(m: Moment, me: SeatId) -> Act:
    """Answer for what one was not asked."""
    if not m.session.releases or m.chance(0.4):
        return m.one((say, release))(m)
    one = m.one(list(m.session.releases.values()))
    return me, disclosure.AnswerRelease(one.id, one.wording, m.chance(0.5))


def _be_heard_consulting(m: Moment, _: SeatId) -> Act:
    """Switch a microphone where a side consults."""
    held = [r for r in m.session.rooms.values() if r.kind is RoomKind.CONSULTATION and r.open]
    there = [seat for room in held for seat in sorted(room.seated)]
    if there:
        return m.one(there), Devices(m.chance(0.5), m.chance(0.5))
    return consult(m) if held or not m.steering else (m.one(m.steering), open_one(m))


def _be_unwell(m: Moment, me: SeatId) -> Act:
    """Let somebody in the observer's room wait, and say how they are."""
    here = m.session.rooms[m.room_of(me)] if me in m.seated else None
    waits = [seat for seat in sorted(here.seated) if m.session.waits(seat) and seat != me] if here else []
    if waits:
        return m.one(waits), waiting.AnswerCheckIn(m.chance(0.5))
    others = [r for r in m.session.rooms.values() if r.open and r is not here and r.kind is not RoomKind.CONSULTATION]
    steering = [seat for seat in m.steering if here and seat in here.seated]
    return (steering[0], m.moved(steering, m.one(others))) if steering and others else m.one((move, open_or_close))(m)


def _mark_the_approved(m: Moment, _: SeatId) -> Act:
    """Mark what may cross as confidential: its consent ends by it."""
    approved = [one for one in m.session.releases.values() if one.approved]
    if not approved or m.chance(0.3):
        return release(m)
    one = m.one(approved)
    return one.approver, confidential.MarkConfidential(one.source, one.kind, one.items[0], True)


def _mark_unknown(m: Moment, me: SeatId) -> Act:
    """Mark what others said or drew where one is, or what is nowhere."""
    if me not in m.seated or m.chance(0.5):
        return m.one((say, draw, move))(m)
    room = m.room_of(me)
    here = [(kind, item) for kind, where, item in things(m) if where == room]
    kind, item = m.one([*here, (ItemKind.LINE, ItemId("i-none"))])
    return me, confidential.MarkConfidential(room, kind, item, True)


def _draw_and_come(m: Moment, me: SeatId) -> Act:
    """Let others draw, and bring the observer in afterwards."""
    if me not in m.seated or not m.steering:
        return None
    drawn = [
        m.session.rooms[r] for r, board in m.session.boards.items() if board and me not in m.session.rooms[r].seated
    ]
    if not drawn or m.chance(0.6):
        return draw(m)
    return m.one(m.steering), m.moved([me], m.one(drawn))


def _show_elsewhere(m: Moment, me: SeatId) -> Act:
    """Let people sit in other rooms than the observer, and show their screens there."""
    shown = show(m)
    return shown if shown is not None and m.chance(0.7) else m.one((move, open_or_close))(m)


def _leave_open(m: Moment, me: SeatId) -> Act:
    """Leave the joint session open or not, and move."""
    if not m.steering or m.chance(0.6):
        return m.one((move, open_or_close))(m)
    return m.one(m.steering), rest.KeepJointOpen(not m.session.joint_kept_open)


def _show_speaking(m: Moment, me: SeatId) -> Act:
    """Show speaking time or not, and move."""
    if not m.steering or m.chance(0.6):
        return m.one((move, open_or_close))(m)
    return m.one(m.steering), speaking.ShowSpeakingTime(not m.session.speaking_shown)


def _edit_the_proposed(m: Moment, _: SeatId) -> Act:
    """Propose elements of a board, and change them meanwhile."""
    open_ = [one for one in m.session.releases.values() if one.kind is ItemKind.ELEMENT]
    if not open_ or m.chance(0.4):
        return m.one((draw, release, move))(m)
    one = m.one(open_)
    there = sorted(m.session.rooms[one.source].seated)
    return (
        (m.one(there), whiteboard.Draw(one.source, (whiteboard.Patch(one.items[0], fields_of(m)),))) if there else None
    )


OFTEN: Mapping[str, Often] = {
    "items proposed by who was not told": _propose_unread,
    "missing elements told from unknown ones": lambda m, me: m.one((_draw_unknown, _come_and_go))(m, me),
    "a hidden room told from none by confirming": lambda m, me: (me, attendance.Confirm(m.one(_rooms(m)))),
    "a hidden room told from none by a line": lambda m, me: (me, talk.Say(m.one(_rooms(m)), m.words())),
    "a guest or the other mediator caught up in a caucus": _be_shown,
    "proposals that end by an edit to all mediators": _edit_the_proposed,
    "marks of what one does not know on entering": _come_to_marks,
    "a screen's end told to all rooms": _any_of(show),
    "a guest of a consultation seated for good": _be_a_guest,
    "the console shows what was said": _any_of(invite, say),
    "an adjournment that says who sat where": adjourning,
    "an adjournment by which one sees that somebody asked": adjourning,
    "rooms prepared meanwhile told to every link": adjourning,
    "words to the mediators meanwhile told to all": adjourning,
    "who was turned away told to all rooms": locking_often,
    "who else stands outside": locking_often,
    "a knock told to all mediators": _let_another_knock,
    "a knock answered to all mediators": _let_another_knock,
    "a knock taken back before all mediators": _let_another_knock,
    "people in a hold room reach each other": _wait_together,
    "the circle ignored on entering": _come_and_go,
    "the circle joined by entering": _come_and_go,
    "board versions that count hidden edits": _come_and_go,
    "a room's other name to guests who went": _come_and_go,
    "consent to the unseen told from the missing": _answer_unasked,
    "consent that ends to all": _mark_the_approved,
    "microphones of a consultation shown to mediators": _be_heard_consulting,
    "the room sees who is not well": _be_unwell,
    "where to, told to those who stay": _any_of(move),
    "where from, told to those in the target": _any_of(move),
    "AudienceSent": _any_of(move, go, steer),
    "screens seen from other rooms": _show_elsewhere,
    "whether the joint session was left open": _leave_open,
    "whether speaking time is shown": _show_speaking,
    "hidden elements counted": _draw_and_come,
    "items to mark told from missing ones": _mark_unknown,
    "marks to everyone admitted": _any_of(mark, say, move),
    "the roster of other rooms": _any_of(move, open_or_close),
    "strokes and undo shown to outsiders": _any_of(draw, peek, move),
    "who asks for a moment, told to their room": call_me_back,
    "who asks for a moment, told to all who are called back": call_me_back,
    "each sees who else is called back": call_me_back,
    "a recall's end told to all rooms": _any_of(call_back, move),
    "the new time of a recall tells who waits": call_me_back,
    "how many will be there falls with each wait": call_me_back,
    "the order of turns told to all rooms": _any_of(speak_in_turn, move, open_or_close),
    "who has the floor, told to all rooms": _any_of(speak_in_turn, move, open_or_close),
    "mediators heard from their caucus": _let_a_mediator_come_apart,
    "notes counted in another event": _any_of(note, steer, move),
}
"""By the fault's name."""

OBSERVERS: Mapping[str, Observer] = {
    "a guest of a consultation seated for good": Observer(SeatId("s-mara")),
    "the console shows what was said": Observer(SeatId("s-tomas"), late=True),
    "microphones of a consultation shown to mediators": Observer(SeatId("s-mara")),
    "a knock told to all mediators": Observer(SeatId("s-tomas")),
    "a knock answered to all mediators": Observer(SeatId("s-tomas")),
    "a knock taken back before all mediators": Observer(SeatId("s-tomas")),
    "the circle ignored on entering": Observer(SeatId("s-oleg")),
    "the circle joined by entering": Observer(SeatId("s-oleg")),
    "board versions that count hidden edits": Observer(SeatId("s-oleg")),
    "a room's other name to guests who went": Observer(SeatId("s-oleg")),
    "a guest or the other mediator caught up in a caucus": Observer(SeatId("s-oleg")),
    "missing elements told from unknown ones": Observer(SeatId("s-oleg")),
    "who asks for a moment, told to all who are called back": Observer(SeatId("s-ana")),
    "each sees who else is called back": Observer(SeatId("s-ana")),
    "the new time of a recall tells who waits": Observer(SeatId("s-ana")),
    "how many will be there falls with each wait": Observer(SeatId("s-ana")),
}
"""By the fault's name, where only somebody of a certain kind can see it."""
