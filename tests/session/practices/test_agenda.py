"""The agenda is common; the notes on it belong to the room in which they are written."""

import pytest

from room_server.session.people import SeatId
from room_server.session.practices.agenda import (
    AddAgendaItem,
    AgendaItemAdded,
    AgendaNoted,
    ChangeAgendaItem,
    MarkAgendaItem,
    NoteOnAgenda,
    PlaceAgendaItem,
    RemoveAgendaItem,
)
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import AgendaState, ItemId, Limits
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, OUTSIDERS_OF_A, TOMAS
from tests.scenario import Story

NONE = ItemId("i-none")


def planned(*titles: str, limits: Limits | None = None) -> Story:
    story = Story(limits).opened().everybody()
    return story.tell(MARA, *(AddAgendaItem(title) for title in titles))


def item(story: Story, title: str) -> ItemId:
    return next(i.id for i in story.session.agenda if i.title == title)


def order(story: Story) -> list[str]:
    return [i.title for i in story.view(BEN).agenda]


def test_the_agenda_is_read_from_every_room_and_on_entering():
    story = Story().opened().admitted(ANA, LUIS).caucus("a").bring((ANA, LUIS), "a")
    story.tell(MARA, AddAgendaItem("Rent", ANA, 20))
    assert story.view(ANA).agenda == story.view(MARA).agenda == list(story.session.agenda)
    assert story.admitted(BEN).view(BEN).agenda == list(story.session.agenda)


def test_whoever_waits_is_not_told_the_agenda():
    story = Story().opened().admitted(ANA).arrived(BEN).tell(MARA, AddAgendaItem("Rent"))
    assert not story.read_by(BEN, AgendaItemAdded)


def test_topics_are_put_in_another_order():
    story = planned("Rent", "Repairs", "Deposit")
    story.tell(MARA, PlaceAgendaItem(item(story, "Deposit"), item(story, "Rent")))
    assert order(story) == ["Deposit", "Rent", "Repairs"]
    story.tell(TOMAS, PlaceAgendaItem(item(story, "Deposit")))
    assert order(story) == ["Rent", "Repairs", "Deposit"]
    story.must_refuse(Because.BAD_VALUE, MARA, PlaceAgendaItem(item(story, "Rent"), item(story, "Rent")))
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, PlaceAgendaItem(item(story, "Rent"), NONE))


def test_at_most_one_topic_is_current():
    story = planned("Rent", "Repairs")
    story.tell(MARA, MarkAgendaItem(item(story, "Rent"), AgendaState.CURRENT))
    story.tell(MARA, MarkAgendaItem(item(story, "Repairs"), AgendaState.CURRENT))
    assert [i.state for i in story.session.agenda] == [AgendaState.OPEN, AgendaState.CURRENT]
    assert story.session.agenda[1].current_since == story.now
    story.must_refuse(Because.ALREADY, MARA, MarkAgendaItem(item(story, "Rent"), AgendaState.OPEN))
    story.tell(MARA, MarkAgendaItem(item(story, "Rent"), AgendaState.PARKED))
    assert story.view(ELIN).agenda == list(story.session.agenda)


def test_a_topic_is_changed_and_removed():
    story = planned("Rent")
    story.tell(MARA, ChangeAgendaItem(item(story, "Rent"), "Rent 2026", BEN, 15))
    assert (story.session.agenda[0].title, story.session.agenda[0].owner) == ("Rent 2026", BEN)
    assert story.tell(MARA, RemoveAgendaItem(item(story, "Rent 2026"))).view(BEN).agenda == []


@pytest.mark.parametrize(
    ("ask", "because"),
    [
        (AddAgendaItem(" "), Because.EMPTY),
        (AddAgendaItem("x" * 121), Because.TOO_LONG),
        (AddAgendaItem("Rent", minutes=-1), Because.BAD_VALUE),
        (AddAgendaItem("Rent", minutes=1441), Because.BAD_VALUE),
        (AddAgendaItem("Rent", SeatId("s-nobody")), Because.NO_SUCH_SEAT),
        (ChangeAgendaItem(NONE, "Rent"), Because.NO_SUCH_ITEM),
        (PlaceAgendaItem(NONE), Because.NO_SUCH_ITEM),
        (MarkAgendaItem(NONE, AgendaState.DONE), Because.NO_SUCH_ITEM),
        (RemoveAgendaItem(NONE), Because.NO_SUCH_ITEM),
        (NoteOnAgenda(NONE, "A note"), Because.NO_SUCH_ITEM),
    ],
)
def test_what_does_not_fit_the_agenda_is_refused(ask, because):
    Story().opened().admitted(ANA).must_refuse(because, MARA, ask)


def test_only_mediators_keep_the_agenda_and_observers_write_no_notes():
    story = planned("Rent")
    rent = item(story, "Rent")
    for ask in (AddAgendaItem("Mine"), RemoveAgendaItem(rent), MarkAgendaItem(rent, AgendaState.DONE)):
        story.must_refuse(Because.NOT_ALLOWED, ANA, ask)
    story.must_refuse(Because.NOT_ALLOWED, ELIN, NoteOnAgenda(rent, "I watch."))


def test_there_are_at_most_as_many_topics_and_notes_as_the_limits_say():
    story = planned("Rent", limits=Limits(agenda_items=1, notes_per_room=1))
    story.must_refuse(Because.TOO_MANY, MARA, AddAgendaItem("Another"))
    note = NoteOnAgenda(item(story, "Rent"), "A note")
    story.tell(ANA, note).must_refuse(Because.TOO_MANY, BEN, note).caucus("b").bring((BEN, MEI), "b").tell(BEN, note)


def test_a_topic_that_is_taken_off_makes_room_for_notes_on_others():
    story = planned("Rent", "Repairs", limits=Limits(notes_per_room=1))
    story.tell(ANA, NoteOnAgenda(item(story, "Rent"), "A note"))
    other = NoteOnAgenda(item(story, "Repairs"), "Another")
    story.must_refuse(Because.TOO_MANY, BEN, other).tell(MARA, RemoveAgendaItem(item(story, "Rent"))).tell(BEN, other)
    assert [note.text for note in story.view(BEN).rooms[JOINT].notes] == ["A note", "Another"]


def test_a_note_in_a_caucus_stays_with_its_circle():
    """PRODUCT: one side's confidential list is shown on the mediator's shared screen."""
    story = planned("Rent").caucus("a").bring((ANA, LUIS), "a")
    before = {seat: story.bytes_of(seat) for seat in (*OUTSIDERS_OF_A, MARA, TOMAS)}
    story.tell(ANA, NoteOnAgenda(item(story, "Rent"), "Floor: 8,500"))
    assert story.last(AgendaNoted).audience.seats == {ANA, LUIS}
    assert {seat: story.bytes_of(seat) for seat in before} == before
    story.must_refuse(Because.EMPTY, ANA, NoteOnAgenda(item(story, "Rent"), " "))
    story.must_refuse(Because.TOO_LONG, ANA, NoteOnAgenda(item(story, "Rent"), "x" * 4001))
