"""Private consultation: a mediator's seat opens nothing there; one knocks, and somebody there lets one in."""

from room_server.session.glimpses import Devices
from room_server.session.people import HOST, NEUTRAL, Role, SeatId
from room_server.session.practices.agenda import AddAgendaItem, NoteOnAgenda
from room_server.session.practices.attendance import Confirm, Depart, Remove
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.knocking import AnswerKnock, Knock, KnockAnswered, Knocked, KnockEnded, WithdrawKnock
from room_server.session.practices.moves import GUARDS, Admit, Move, SeatPlaced
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId, Limits
from room_server.session.visibility import glimpse
from tests.cast import ANA, BEN, ELIN, EVERYBODY, LUIS, MARA, MEDIATORS, MEI, OLEG, TOMAS, late_person
from tests.scenario import Story

HERE = RoomKind.CONSULTATION


def consulting() -> Story:
    """Ana and Luis consult; a note, a drawing and a line stand there."""
    story = Story().opened().everybody().roomed(HERE, "a").tell(MARA, AddAgendaItem("Rent"))
    story.bring((ANA, LUIS), HERE).say(ANA, "9,000 at most.")
    story.tell(ANA, Draw(story.room(HERE), (Patch(ItemId("e-1"), {"type": "line"}),)))
    return story.tell(LUIS, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))


def test_mediators_know_that_it_is_held_and_with_whom_and_nothing_of_it():
    story = consulting()
    for seat in MEDIATORS:
        room = story.view(seat).rooms[story.room(HERE)]
        assert (room.kind, room.side, room.seated) == (HERE, "a", [ANA, LUIS])
        assert (room.lines, room.notes, room.board) == ([], [], {})
        assert ANA not in story.hears(seat)
        assert b"9,000" not in story.bytes_of(seat)
    devices = glimpse(story.session, ANA, Devices(microphone=True, camera=True), Limits())
    assert devices is not None
    assert devices.readers == {LUIS}


def test_no_mediator_goes_in_nor_brings_anybody_of_no_side():
    story = consulting()
    room, seen = story.room(HERE), story.seated(HERE)
    for seat in (MARA, TOMAS, OLEG, ELIN):
        story.must_refuse(Because.KNOCK_FIRST, MARA, Move((seat,), room, seen, GUARDS))
    story.tell(TOMAS, Depart()).arrived(TOMAS).must_refuse(Because.KNOCK_FIRST, TOMAS, Admit(TOMAS, room, GUARDS))


def test_a_knock_is_told_there_and_to_who_knocked_and_to_nobody_else():
    story = consulting()
    story.tell(MARA, Knock(story.room(HERE), MARA))
    assert {s for s in EVERYBODY if story.read_by(s, Knocked)} == {ANA, LUIS, MARA}
    story.tell(ANA, AnswerKnock(story.room(HERE), MARA, admit=False))
    assert {s for s in EVERYBODY if story.read_by(s, KnockAnswered)} == {ANA, LUIS, MARA}
    assert story.session.rooms[story.room(HERE)].seated == {ANA, LUIS}
    assert story.session.knocks == {}


def test_who_is_let_in_comes_in_by_the_same_act_and_hears_only_after_confirming():
    story = consulting()
    room = story.room(HERE)
    story.tell(MARA, Knock(room, MARA))
    assert story.hears(MARA).isdisjoint({ANA, LUIS})
    happened = story.do(LUIS, AnswerKnock(room, MARA, admit=True))
    assert isinstance(happened[0], KnockAnswered)
    assert any(isinstance(e, SeatPlaced) and e.room == room for e in happened)
    assert story.hears(MARA) == frozenset()
    story.tell(MARA, Confirm(room))
    assert story.hears(MARA) == {ANA, LUIS}
    assert not story.read_by(TOMAS, KnockAnswered)


def test_a_mediator_who_was_let_in_is_a_guest_for_that_one_entering():
    story = consulting()
    room = story.room(HERE)
    story.tell(MARA, Knock(room, MARA)).tell(ANA, AnswerKnock(room, MARA, admit=True)).tell(MARA, Confirm(room))
    shown = story.read_by(MARA, RoomShown)[-1].surface
    assert (shown.board, shown.notes) == ((), ())
    assert MARA not in story.session.rooms[room].circle
    story.tell(TOMAS, Knock(room, TOMAS)).must_refuse(Because.NOT_ALLOWED, MARA, AnswerKnock(room, TOMAS, admit=True))
    story.bring(MARA, "joint", by=MARA)
    assert [k.by for k in story.view(MARA).rooms[room].knocks] == []
    story.must_refuse(Because.KNOCK_FIRST, MARA, Move((MARA,), room, story.seated(HERE), GUARDS))


def test_a_mediator_knocks_for_a_neutral_who_learns_of_it_only_by_coming_in():
    interpreter = late_person(SeatId("s-ivo"), Role.INTERPRETER, NEUTRAL)
    story = consulting().tell(HOST, InviteSeat(interpreter)).admitted(interpreter.seat)
    room = story.room(HERE)
    story.tell(MARA, Knock(room, interpreter.seat))
    assert room.encode() not in story.bytes_of(interpreter.seat)
    story.tell(ANA, AnswerKnock(room, interpreter.seat, admit=True))
    assert interpreter.seat in story.seated(HERE)


def test_who_can_knock_for_whom_and_where():
    story = consulting()
    room = story.room(HERE)
    story.must_refuse(Because.BAD_VALUE, MARA, Knock(room, BEN)).must_refuse(Because.BAD_VALUE, MARA, Knock(room, ANA))
    story.must_refuse(Because.BAD_VALUE, MARA, Knock(room, TOMAS)).must_refuse(
        Because.BAD_VALUE, MARA, Knock(JOINT, MARA)
    )
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, Knock(RoomId("r-none"), MARA))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, Knock(room, SeatId("s-nobody")))
    story.must_refuse(Because.NOT_ALLOWED, OLEG, Knock(room, OLEG))
    story.tell(MARA, Knock(room, MARA)).must_refuse(Because.ALREADY, MARA, Knock(room, MARA))
    story.bring((ANA, LUIS), "joint").must_refuse(Because.NOBODY_THERE, MARA, Knock(room, MARA))


def test_only_those_there_answer_and_others_are_told_nothing_apart():
    story = consulting()
    room = story.room(HERE)
    story.must_refuse(Because.NO_SUCH_REQUEST, BEN, AnswerKnock(room, MARA, admit=True))
    story.tell(MARA, Knock(room, MARA))
    story.must_refuse(Because.NO_SUCH_REQUEST, BEN, AnswerKnock(room, MARA, admit=True))
    story.must_refuse(Because.NO_SUCH_REQUEST, ANA, AnswerKnock(room, TOMAS, admit=True))
    story.must_refuse(Because.NOT_ALLOWED, TOMAS, AnswerKnock(room, MARA, admit=True))


def test_a_knock_is_taken_back_by_who_knocked():
    story = consulting()
    room = story.room(HERE)
    story.tell(MARA, Knock(room, MARA)).must_refuse(Because.NO_SUCH_REQUEST, TOMAS, WithdrawKnock(room, MARA))
    story.tell(MARA, WithdrawKnock(room, MARA))
    assert {s for s in EVERYBODY if story.read_by(s, KnockEnded)} == {ANA, LUIS, MARA}
    story.must_refuse(Because.NO_SUCH_REQUEST, ANA, AnswerKnock(room, MARA, admit=True))


def test_a_knock_ends_when_who_knocked_goes_elsewhere_or_nobody_is_left_to_answer():
    for end in (
        lambda story: story.caucus("b").bring(MARA, "b", by=MARA),
        lambda story: story.tell(MARA, Depart()),
        lambda story: story.tell(TOMAS, Remove(MARA)),
        lambda story: story.bring((ANA, LUIS), "joint"),
    ):
        story = consulting()
        story.tell(MARA, Knock(story.room(HERE), MARA))
        end(story)
        assert story.session.knocks == {}
        assert all(not room.knocks for seat in (ANA, LUIS) for room in story.view(seat).rooms.values())


def test_who_comes_in_later_sees_who_knocks():
    story = consulting().bring(LUIS, "joint")
    room = story.room(HERE)
    story.tell(MARA, Knock(room, MARA)).bring(LUIS, HERE)
    assert [(k.person.seat, k.by) for k in story.view(LUIS).rooms[room].knocks] == [(MARA, MARA)]
    assert MEI not in story.session.rooms[room].seated


def test_nobody_knocks_for_somebody_where_one_sits_from_whom_they_are_kept_apart():
    story = consulting().tell(MARA, KeepApart(ANA, OLEG))
    room, before = story.room(HERE), story.bytes_of(LUIS)
    story.must_refuse(Because.NO_CONTACT, MARA, Knock(room, OLEG))
    assert story.bytes_of(LUIS) == before, "nobody there could say why he may not come in"
    story.must_refuse(Because.NO_SUCH_REQUEST, ANA, AnswerKnock(room, OLEG, admit=False))
    story.tell(MARA, Knock(room, ELIN))


def test_nobody_is_brought_where_somebody_knocks_from_whom_they_are_kept_apart():
    story = consulting().roomed(RoomKind.HOLD).bring(ANA, RoomKind.HOLD).tell(MARA, KeepApart(ANA, OLEG))
    room = story.room(HERE)
    story.tell(MARA, Knock(room, OLEG))
    story.must_refuse(Because.NO_CONTACT, MARA, Move((ANA,), room, (LUIS,), GUARDS))
    story.tell(MARA, WithdrawKnock(room, OLEG)).bring(ANA, HERE)


def test_no_order_is_set_between_two_of_whom_one_knocks_where_the_other_sits():
    story = consulting()
    story.tell(MARA, Knock(story.room(HERE), OLEG)).must_refuse(Because.TOGETHER_NOW, MARA, KeepApart(ANA, OLEG))
    story.tell(MARA, WithdrawKnock(story.room(HERE), OLEG), KeepApart(ANA, OLEG))
