"""Confidential: in the open regime the owner's mark keeps an item where it was said."""

import pytest

from room_server.session.crossing import ItemKind, Marked
from room_server.session.people import SeatId
from room_server.session.practices.agenda import AddAgendaItem, AgendaNoted, NoteOnAgenda
from room_server.session.practices.catchup import CatchUp
from room_server.session.practices.confidential import ItemMarked, MarkConfidential, ReleaseVoided
from room_server.session.practices.disclosure import AnswerRelease, ProposeRelease, ReleaseItem, ReleaseProposed
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import ItemId, Regime
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, OLEG, TOMAS
from tests.scenario import Story

WORDS = "We would take 9,000."


def in_caucus(regime: Regime = Regime.OPEN, by: SeatId = LUIS) -> Story:
    story = Story().opened(regime=regime).everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)
    return story.say(by, WORDS)


def mark(story: Story, *, confidential: bool = True) -> MarkConfidential:
    return MarkConfidential(story.room("a"), ItemKind.LINE, story.last(Said).line, confidential)


def test_what_is_marked_is_not_consented_by_the_regime():
    story = in_caucus().tell(LUIS)
    story.tell(LUIS, mark(story))
    story.tell(MARA, ProposeRelease(story.room("a"), story.last(Said).line, WORDS, JOINT))
    asked = story.last(ReleaseProposed)
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(asked.release, WORDS))
    story.tell(ANA, AnswerRelease(asked.release, WORDS, approve=True)).tell(MARA, ReleaseItem(asked.release, WORDS))


def test_a_mark_ends_what_was_consented_and_the_owner_may_answer_anew():
    story = in_caucus()
    story.tell(MARA, ProposeRelease(story.room("a"), story.last(Said).line, WORDS, JOINT))
    release = story.last(ReleaseProposed).release
    story.tell(LUIS, mark(story))
    assert story.last(ReleaseVoided).audience.seats == {ANA, MARA}
    assert not story.view(MARA).releases[release].approved
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(release, WORDS))
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))


def test_who_was_never_in_the_room_is_told_of_no_mark_though_it_is_held_for_them():
    story = Story().opened(regime=Regime.OPEN).everybody().tell(MARA, AddAgendaItem("Rent")).caucus("a")
    story.bring(LUIS, "a").tell(LUIS, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))
    note = story.last(AgendaNoted).note
    before = story.bytes_of(ANA)
    story.tell(LUIS, MarkConfidential(story.room("a"), ItemKind.NOTE, note, confidential=True))
    assert story.bytes_of(ANA) == before
    assert story.room("a") not in story.view(ANA).rooms
    story.bring(ANA, "a")
    assert story.view(ANA).rooms[story.room("a")].confidential == [Marked(ItemKind.NOTE, note)]


def test_a_mark_is_told_to_those_who_know_the_item():
    story = in_caucus()
    before = {seat: story.bytes_of(seat) for seat in (TOMAS, BEN, OLEG)}
    story.tell(LUIS, mark(story))
    line = story.last(Said).line
    assert story.last(ItemMarked).audience.seats == story.session.lines[story.room("a")][line].told
    assert {seat: story.bytes_of(seat) for seat in before} == before
    assert story.view(MARA).rooms[story.room("a")].confidential == [Marked(ItemKind.LINE, story.last(Said).line)]


def test_anybody_of_the_side_marks_and_whoever_approves_takes_the_mark_away():
    story = in_caucus()
    for seat in (MARA,):
        story.must_refuse(Because.NOT_ALLOWED, seat, mark(story))
    story.tell(LUIS, mark(story)).must_refuse(Because.ALREADY, ANA, mark(story))
    story.must_refuse(Because.NOT_ALLOWED, LUIS, mark(story, confidential=False))
    story.tell(ANA, mark(story, confidential=False)).must_refuse(Because.ALREADY, ANA, mark(story, confidential=False))
    assert story.view(MARA).rooms[story.room("a")].confidential == []
    assert story.session.confidential[story.room("a")] == frozenset()


def test_an_item_that_one_does_not_know_is_refused_like_none():
    story = in_caucus()
    missing = MarkConfidential(story.room("a"), ItemKind.LINE, ItemId("i-none"), confidential=True)
    for ask in (mark(story), missing):
        story.must_refuse(Because.NO_SUCH_ITEM, BEN, ask).must_refuse(Because.NO_SUCH_ITEM, OLEG, ask)
    story.must_refuse(Because.NOT_ALLOWED, ELIN, mark(story))


def test_what_a_mediator_wrote_in_a_caucus_is_the_sides_to_mark():
    story = in_caucus(by=MARA)
    assert story.tell(LUIS, mark(story)).last(ItemMarked).confidential


def test_the_closed_regime_has_no_marks():
    story = in_caucus(Regime.CLOSED)
    story.must_refuse(Because.NOT_NOW, LUIS, mark(story))


@pytest.mark.parametrize("kind", [ItemKind.NOTE, ItemKind.ELEMENT])
def test_who_comes_back_sees_the_marks_of_what_they_know(kind):
    story = in_caucus().tell(MARA, AddAgendaItem("Rent"))
    room = story.room("a")
    story.tell(ANA, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))
    story.tell(ANA, Draw(room, (Patch(ItemId("e-1"), {"type": "text", "text": "8,500"}),)))
    item = story.last(AgendaNoted).note if kind is ItemKind.NOTE else ItemId("e-1")
    story.bring(LUIS, "joint").tell(ANA, MarkConfidential(room, kind, item, confidential=True)).bring((LUIS, OLEG), "a")
    assert story.view(LUIS).rooms[room].confidential == [Marked(kind, item)]
    assert story.view(OLEG).rooms[room].confidential == []


def test_who_is_caught_up_is_told_what_is_confidential():
    story = in_caucus()
    room, line = story.room("a"), story.last(Said).line
    story.tell(LUIS, mark(story)).bring(TOMAS, "a", by=TOMAS).tell(ANA, CatchUp(TOMAS, room, (line,)))
    assert story.view(TOMAS).rooms[room].confidential == [Marked(ItemKind.LINE, line)]


def test_who_is_brought_in_later_is_shown_what_was_cleared_with_its_mark():
    story = Story().opened(regime=Regime.OPEN).everybody().say(BEN, WORDS).caucus("b")
    story.tell(MARA, ProposeRelease(JOINT, story.last(Said).line, WORDS, story.room("b")))
    story.tell(MARA, ReleaseItem(story.last(ReleaseProposed).release, WORDS))
    cleared = story.session.cleared[story.room("b")][0].id
    story.tell(BEN, MarkConfidential(story.room("b"), ItemKind.CLEARED, cleared, confidential=True)).bring(ANA, "b")
    assert story.view(ANA).rooms[story.room("b")].confidential == [Marked(ItemKind.CLEARED, cleared)]
