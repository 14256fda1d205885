"""Contact: a mediator keeps two people apart from now on."""

from dataclasses import replace

import pytest

from room_server.session.apart import KeptApart
from room_server.session.people import HOST, SeatId
from room_server.session.practices.agenda import AddAgendaItem, NoteOnAgenda
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId
from tests.cast import (
    ANA,
    BEN,
    EVERYBODY,
    LUIS,
    MARA,
    MEDIATORS,
    NADIA,
    OLEG,
    PEOPLE,
    TOMAS,
    late_person,
)
from tests.scenario import Story

WITH_INTERPRETER = tuple(replace(p, serves=ANA) if p.seat == NADIA else p for p in PEOPLE)


def test_a_mediator_keeps_two_apart_and_only_mediators_are_told():
    story = Story().opened().admitted(ANA).arrived(BEN).tell(MARA, KeepApart(BEN, ANA))
    assert story.session.orders == {frozenset({ANA, BEN})}
    for seat in EVERYBODY:
        assert bool(story.read_by(seat, KeptApart)) == (seat in MEDIATORS)
    assert story.view(TOMAS).apart == [(ANA, BEN)]
    story.must_refuse(Because.ALREADY, MARA, KeepApart(ANA, BEN))


def test_only_mediators_set_an_order():
    story = Story().opened().admitted(ANA, BEN)
    story.must_refuse(Because.NOT_ALLOWED, ANA, KeepApart(ANA, BEN)).must_refuse(
        Because.NOT_ALLOWED, HOST, KeepApart(ANA, BEN)
    )


def test_two_who_sit_together_are_separated_first():
    story = Story().opened().admitted(ANA, BEN).must_refuse(Because.TOGETHER_NOW, MARA, KeepApart(ANA, BEN))
    story.caucus("a").bring(ANA, "a").tell(MARA, KeepApart(ANA, BEN))
    story.must_refuse(Because.NO_CONTACT, MARA, Move((ANA,), JOINT, story.seated("joint"), GUARDS))


def test_that_the_interpreter_of_one_sits_with_the_other_counts_as_well():
    story = (
        Story()
        .opened(seats=WITH_INTERPRETER)
        .admitted(NADIA, BEN)
        .must_refuse(Because.TOGETHER_NOW, MARA, KeepApart(ANA, BEN))
    )
    assert story.session.orders == frozenset()


@pytest.mark.parametrize("pair", [(ANA, ANA), (ANA, MARA), (TOMAS, BEN), (MARA, TOMAS), (ANA, NADIA)])
def test_nobody_is_kept_apart_from_themselves_a_mediator_or_their_interpreter(pair):
    Story().opened(seats=WITH_INTERPRETER).admitted().must_refuse(Because.BAD_VALUE, MARA, KeepApart(*pair))


def test_a_seat_that_there_is_not_has_no_order():
    Story().opened().admitted().must_refuse(Because.NO_SUCH_SEAT, MARA, KeepApart(ANA, SeatId("s-nobody")))


def test_from_then_on_neither_is_shown_what_the_other_made_before():
    story = Story().opened().admitted(ANA, BEN, OLEG).tell(MARA, AddAgendaItem("Rent", ANA))
    item = story.session.agenda[0].id
    story.tell(ANA, NoteOnAgenda(item, "A note"), Draw(JOINT, (Patch(ItemId("e-1"), {"type": "line"}),)))
    story.tell(OLEG, Draw(JOINT, (Patch(ItemId("e-2"), {"type": "line"}),)))
    story.caucus("b").bring(BEN, "b").tell(MARA, KeepApart(BEN, ANA))
    story.bring(ANA, story.caucus("a").room("a")).bring(BEN, "joint")
    shown = story.read_by(BEN, RoomShown)[-1].surface
    assert [element.element for element in shown.board] == ["e-2"]
    assert shown.notes == ()
    assert [topic.owner for topic in shown.agenda] == [None]


def test_an_order_with_which_a_session_begins_may_be_said_from_both_ends():
    both = {ANA: (BEN,), BEN: (ANA,)}
    seats = tuple(replace(p, apart_from=both.get(p.seat, ())) for p in PEOPLE)
    story = Story().opened(seats=seats, title="A case")
    assert [e.seats for e in story.read_by(MARA, KeptApart)] == [(ANA, BEN)]


@pytest.mark.parametrize(
    ("apart_from", "title", "because"),
    [
        ((ANA,), "A case", Because.BAD_VALUE),
        ((MARA,), "A case", Because.BAD_VALUE),
        ((SeatId("s-nobody"),), "A case", Because.NO_SUCH_SEAT),
        ((BEN,), "Duarte and Okafor", Because.NAMES_ONE_KEPT_APART),
    ],
)
def test_a_session_does_not_begin_with_an_order_that_cannot_be(apart_from, title, because):
    seats = tuple(replace(p, apart_from=apart_from) if p.seat == ANA else p for p in PEOPLE)
    with pytest.raises(Exception, match=because.value):
        Story().opened(seats=seats, title=title)


def test_somebody_who_is_invited_later_may_come_with_an_order():
    story = Story().opened(title="A case").admitted(BEN)
    guest = replace(late_person(SeatId("s-vera"), PEOPLE[3].role, PEOPLE[3].side), apart_from=(BEN,))
    story.tell(HOST, InviteSeat(guest)).arrived(guest.seat)
    assert story.session.orders == {frozenset({BEN, guest.seat})}
    assert story.read_by(guest.seat, KeptApart) == []
    assert story.read_by(LUIS, KeptApart) == []
