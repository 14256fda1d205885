"""Items: how each kind is found, whose it is, and who knows it."""

import pytest

from room_server.session.crossing import Copied, ItemKind, Marked, Owner
from room_server.session.items import KINDS, TIERS, approver_for, consented, copies, find, known_by, own_words, owner_of
from room_server.session.people import NEUTRAL
from room_server.session.practices.agenda import AddAgendaItem, AgendaNoted, NoteOnAgenda
from room_server.session.practices.attendance import Remove
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because, Refusal
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import ItemId, Regime
from tests.cast import ANA, BEN, LUIS, MARA, MEI, OLEG, TOMAS, A
from tests.scenario import Story


def in_caucus(**opened: object) -> Story:
    story = Story().opened(**opened).everybody().tell(MARA, AddAgendaItem("Rent")).caucus("a").bring((ANA, LUIS), "a")
    story.bring(MARA, "a", by=MARA).say(LUIS, "We would take 9,000.")
    story.tell(LUIS, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))
    return story.tell(LUIS, Draw(story.room("a"), (Patch(ItemId("e-1"), {"type": "text", "text": "March"}),)))


def test_each_kind_is_found_in_its_room_with_its_words_and_author():
    story = in_caucus()
    room = story.room("a")
    for kind, item, text in (
        (ItemKind.LINE, story.last(Said).line, "We would take 9,000."),
        (ItemKind.NOTE, story.last(AgendaNoted).note, "Floor: 8,500"),
        (ItemKind.ELEMENT, ItemId("e-1"), "March"),
    ):
        found = find(story.session, kind, room, item)
        assert found is not None
        assert (found.text, found.author, found.room) == (text, LUIS, room)
        assert find(story.session, kind, JOINT, item) is None
        assert all(find(story.session, other, room, item) is None for other in KINDS if other is not kind)


def test_what_was_deleted_from_a_board_is_no_item():
    story = in_caucus()
    story.tell(LUIS, Draw(story.room("a"), (Patch(ItemId("e-1"), {"isDeleted": True}),)))
    assert find(story.session, ItemKind.ELEMENT, story.room("a"), ItemId("e-1")) is None


def test_who_knows_it_is_who_was_told_or_would_be_shown_it():
    story = in_caucus()
    line = story.last(Said).line
    assert known_by(story.session, ANA, ItemKind.LINE, story.room("a"), line).id == line
    for seat in (BEN, TOMAS, OLEG):
        with pytest.raises(Refusal) as refusal:
            known_by(story.session, seat, ItemKind.LINE, story.room("a"), line)
        assert refusal.value.because is Because.NO_SUCH_ITEM


def test_the_owner_is_the_authors_side_or_the_rooms_or_a_neutral_alone():
    story = in_caucus().say(MARA, "They would take 9,000.")
    mine = find(story.session, ItemKind.LINE, story.room("a"), story.last(Said).line)
    assert mine is not None
    assert owner_of(story.session, mine) == Owner(A, MARA)
    assert approver_for(story.session, Owner(A, MARA)) == ANA
    assert approver_for(story.session, Owner(NEUTRAL, OLEG)) == OLEG
    story.tell(MARA, Remove(OLEG))
    with pytest.raises(Refusal):
        approver_for(story.session, Owner(NEUTRAL, OLEG))


def test_what_a_lawyer_says_among_lawyers_is_theirs_and_their_party_is_not_asked():
    story = Story().opened().everybody().roomed(RoomKind.COUNSEL).bring((LUIS, MEI, MARA), RoomKind.COUNSEL)
    said = story.say(LUIS, "Between us").last(Said)
    owner = owner_of(
        story.session, known_by(story.session, MARA, ItemKind.LINE, story.room(RoomKind.COUNSEL), said.line)
    )
    assert owner == Owner(NEUTRAL, LUIS)
    assert approver_for(story.session, owner) == LUIS


def test_own_words_count_as_consented_in_the_open_regime_alone():
    for regime in Regime:
        story = in_caucus(regime=regime)
        line = find(story.session, ItemKind.LINE, story.room("a"), story.last(Said).line)
        assert line is not None
        assert consented(story.session, (line,), "We would take 9,000.") is (regime is Regime.OPEN)
        assert not consented(story.session, (line,), "We would take less.")
    assert own_words((line, line)) == "We would take 9,000.\nWe would take 9,000."


def test_copies_have_fresh_ids_and_no_tie_to_what_stays():
    fields = {
        "type": "text",
        "text": "x",
        "containerId": "e-9",
        "groupIds": ["g"],
        "index": "a1",
        "startBinding": "odd",
    }
    (copy,) = copies((Copied(ItemId("e-1"), fields),), lambda n: f"i-{n}", 3)
    assert copy == Copied(ItemId("i-3"), {"type": "text", "text": "x", "containerId": None, "startBinding": None})


def test_every_kind_of_room_has_a_tier_and_marks_are_in_order():
    assert set(TIERS) == set(RoomKind)
    marks = [Marked(ItemKind.NOTE, ItemId("i-2")), Marked(ItemKind.LINE, ItemId("i-3"))]
    assert sorted(marks)[0].kind is ItemKind.LINE
