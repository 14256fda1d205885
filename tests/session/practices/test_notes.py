"""A mediator's notes: private ones are for their author; the pad is read by every mediator."""

import pytest

from room_server.session.practices.agenda import AddAgendaItem
from room_server.session.practices.notes import KeepNote, NoteKept, PadWritten, WriteOnPad
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId
from tests.cast import ANA, EVERYBODY, MARA, MEDIATORS, TOMAS
from tests.scenario import Story


def test_a_private_note_is_for_its_author_alone():
    story = Story().opened().everybody().tell(MARA, KeepNote("Ben seems tired.", JOINT))
    assert story.last(NoteKept).audience.seats == {MARA}
    assert [(n.text, n.room) for n in story.view(MARA).private_notes] == [("Ben seems tired.", JOINT)]
    for seat in EVERYBODY:
        if seat != MARA:
            assert b"tired" not in story.bytes_of(seat)
    assert story.view(TOMAS).private_notes == []


def test_what_stands_on_the_pad_is_read_by_every_mediator_and_by_nobody_else():
    story = Story().opened().everybody()
    before = {seat: story.bytes_of(seat) for seat in EVERYBODY}
    story.tell(TOMAS, WriteOnPad("Ana needs a pause soon.", person=ANA))
    assert story.last(PadWritten).audience.seats == set(MEDIATORS)
    for seat in MEDIATORS:
        assert [(n.by, n.text, n.person) for n in story.view(seat).pad] == [(TOMAS, "Ana needs a pause soon.", ANA)]
        assert story.view(seat).private_notes == []
    assert all(story.bytes_of(seat) == before[seat] for seat in EVERYBODY if seat not in MEDIATORS)


@pytest.mark.parametrize("kind", [KeepNote, WriteOnPad])
def test_a_note_is_about_the_session_or_one_room_person_or_topic(kind):
    story = Story().opened().everybody().tell(MARA, AddAgendaItem("Rent"))
    topic = story.session.agenda[0].id
    for about in ({}, {"room": JOINT}, {"person": ANA}, {"topic": topic}):
        story.tell(MARA, kind("A note", **about))
        note = story.log[-1]
        assert {"room": note.room, "person": note.person, "topic": note.topic} == {
            "room": None,
            "person": None,
            "topic": None,
        } | about
    story.must_refuse(Because.BAD_VALUE, MARA, kind("A note", JOINT, ANA))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, kind("A note", room=RoomId("r-none")))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, kind("A note", person="s-none"))
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, kind("A note", topic=ItemId("i-none")))
    story.must_refuse(Because.EMPTY, MARA, kind("  "))
    story.must_refuse(Because.NOT_ALLOWED, ANA, kind("Not mine to keep"))
