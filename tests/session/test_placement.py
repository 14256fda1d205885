"""Who may be brought into which room, what is asked first, and who comes along."""

import pytest

from room_server.session.people import HOST, Role, SeatId
from room_server.session.placement import guards, with_interpreters
from room_server.session.practices.moves import GUARDS, Admit, Move
from room_server.session.practices.opening import InviteSeat, NewSeat
from room_server.session.practices.talk import Say
from room_server.session.refusals import Because
from room_server.session.rooms import RoomKind
from tests.cast import ANA, BEN, ELIN, INTERPRETED, IRENA, LUIS, MARA, MEI, NADIA, OLEG, TOMAS, B
from tests.scenario import Story

LATE = SeatId("s-ivo")


def with_room(kind: RoomKind, side: str = "n") -> Story:
    return Story().opened(seats=INTERPRETED).everybody().roomed(kind, side)


@pytest.mark.parametrize(
    ("kind", "side", "welcome", "refused"),
    [
        (RoomKind.CONSULTATION, "a", (ANA, LUIS, IRENA, NADIA), {BEN: Because.NOT_FOR_THEM, MARA: Because.KNOCK_FIRST}),
        (RoomKind.CONSULTATION, "a", (ANA,), {OLEG: Because.KNOCK_FIRST, ELIN: Because.KNOCK_FIRST}),
        (RoomKind.COUNSEL, "n", (LUIS, MEI, MARA, TOMAS), {ANA: Because.NOT_FOR_THEM, OLEG: Because.NOT_FOR_THEM}),
        (RoomKind.MEDIATORS, "n", (MARA, TOMAS), {ANA: Because.NOT_FOR_THEM, MEI: Because.NOT_FOR_THEM}),
        (RoomKind.HOLD, "n", (ANA, ELIN, OLEG, MARA), {}),
    ],
)
def test_a_room_is_for_those_of_its_kind_and_no_acknowledgement_opens_it_to_others(kind, side, welcome, refused):
    story = with_room(kind, side)
    room = story.room(kind)
    for seat, because in refused.items():
        for named in ((seat,), (welcome[0], seat)):
            story.must_refuse(because, MARA, Move(story.with_interpreters(named, kind), room, (), GUARDS))
    assert set(story.bring(welcome, kind).seated(kind)) >= set(welcome)


def test_a_counsel_caucus_is_there_for_sides_to_meet():
    story = with_room(RoomKind.COUNSEL)
    assert guards(story.session, (LUIS, MEI), story.session.rooms[story.room(RoomKind.COUNSEL)]) == frozenset()


def test_whoever_goes_into_a_hold_room_needs_no_counsel_there():
    story = with_room(RoomKind.HOLD)
    story.tell(MARA, Move((ANA, NADIA), story.room(RoomKind.HOLD), ()))
    assert story.seated(RoomKind.HOLD) == (ANA, NADIA)


def test_an_observer_is_brought_into_a_private_room_only_by_a_mediator_who_was_asked():
    story = Story().opened().everybody().caucus("a")
    move = Move((ELIN,), story.room("a"), ())
    story.must_refuse(Because.OBSERVER_IN_PRIVATE, MARA, move)
    story.tell(MARA, Move((ELIN,), story.room("a"), (), (Because.OBSERVER_IN_PRIVATE,)))
    assert story.seated("a") == (ELIN,)


def test_nobody_comes_straight_from_the_lobby_into_a_private_room_that_is_not_held_for_them():
    story = Story().opened().admitted(ANA, BEN).arrived(MEI, LUIS, OLEG).caucus("a").roomed(RoomKind.HOLD)
    for seat in (MEI, OLEG):
        story.must_refuse(Because.HOLD_FIRST, MARA, Admit(seat, story.room("a"), GUARDS))
        story.tell(MARA, Admit(seat, story.room(RoomKind.HOLD), GUARDS))
    story.tell(MARA, Admit(LUIS, story.room("a")))
    assert story.seated("a") == (LUIS,)
    assert story.seated(RoomKind.HOLD) == (MEI, OLEG)


def test_an_interpreter_goes_where_the_person_served_goes_in_one_act():
    story = Story().opened(seats=INTERPRETED).everybody().caucus("a").bring((ANA, LUIS), "a")
    assert story.seated("a") == (ANA, LUIS, NADIA)
    assert with_interpreters(story.session, (ANA,), story.session.rooms[story.room("a")]) == (ANA,)
    story.bring(NADIA, "joint").bring(ANA, "joint").bring(NADIA, "a")
    assert story.bring(LUIS, "joint").seated("a") == (NADIA,), "who serves somebody else stays where they are"


def test_an_interpreter_joins_the_person_served_who_is_admitted_later():
    story = Story().opened(seats=INTERPRETED).admitted(NADIA, LUIS).arrived(ANA).caucus("a")
    story.tell(MARA, Admit(ANA, story.room("a"), GUARDS))
    assert story.seated("a") == (ANA, NADIA)
    assert not story.session.seats[NADIA].confirmed


def test_who_comes_along_is_guarded_as_who_was_named():
    story = with_room(RoomKind.CONSULTATION, "b").caucus("a")
    story.tell(HOST, InviteSeat(NewSeat(LATE, "Ivo", Role.INTERPRETER, B, "Landlord", serves=ELIN))).admitted(LATE)
    story.must_refuse(
        Because.SIDES_WOULD_MEET, MARA, Move((ELIN, LATE), story.room("a"), (), (Because.OBSERVER_IN_PRIVATE,))
    )


def test_in_a_hold_room_nobody_reaches_anybody_but_a_mediator():
    story = with_room(RoomKind.HOLD).bring((ANA, BEN), RoomKind.HOLD)
    room = story.room(RoomKind.HOLD)
    assert story.hears(ANA) == story.hears(BEN) == frozenset()
    story.must_refuse(Because.NOT_HERE, ANA, Say(room, "Are you there?"))
    story.bring(MARA, RoomKind.HOLD, by=MARA)
    assert story.hears(ANA) == story.hears(BEN) == {MARA}
    assert story.hears(MARA) == {ANA, BEN}, "the interpreter who came along has not confirmed"
    story.say(MARA, "A moment, please.")
