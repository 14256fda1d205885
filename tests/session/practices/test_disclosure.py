"""Disclosure: one item crosses in one wording, after its owner approved it; nothing else does."""

import pytest

from room_server.session.crossing import ItemKind
from room_server.session.people import SeatId
from room_server.session.practices.agenda import AddAgendaItem, AgendaNoted, NoteOnAgenda
from room_server.session.practices.attendance import Remove
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.disclosure import (
    AnswerRelease,
    DropRelease,
    ItemReleased,
    ProposeRelease,
    ReleaseAnswered,
    ReleaseDropped,
    ReleaseItem,
    ReleaseProposed,
    ReleaseReworded,
    RewordRelease,
)
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.practices.talk import Said
from room_server.session.practices.whiteboard import Draw, Patch
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId, Limits, Regime
from room_server.session.views.shape import Ending
from tests.cast import ANA, BEN, EVERYBODY, LUIS, MARA, MEI, OLEG, TOMAS
from tests.scenario import Story

WORDS = "Side a would consider about 9,000."


def in_caucus(text: str = "We would take 9,000.", by: SeatId = LUIS) -> Story:
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)
    return story.say(by, text)


def proposal(story: Story, wording: str = WORDS, target: RoomId = JOINT) -> ProposeRelease:
    return ProposeRelease(story.room("a"), story.last(Said).line, wording, target)


def proposed(story: Story) -> ItemId:
    return story.tell(MARA, proposal(story)).last(ReleaseProposed).release


def test_the_approved_wording_crosses_as_a_new_item_and_nothing_else_does():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    released = story.read_by(BEN)[-1]
    assert isinstance(released, ItemReleased)
    assert (released.author, released.wording, released.room) == (LUIS, WORDS, JOINT)
    assert released.item != story.last(Said).line
    for secret in (b"We would take", story.room("a").encode(), story.last(Said).line.encode(), release.encode()):
        assert secret not in story.bytes_of(BEN)


def test_a_proposal_is_told_to_the_approver_and_to_mediators_who_know_the_item():
    story = in_caucus()
    before = {seat: story.bytes_of(seat) for seat in EVERYBODY}
    release = proposed(story)
    assert story.last(ReleaseProposed).audience.seats == {ANA, MARA}
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, DropRelease(release))
    assert all(story.bytes_of(seat) == before[seat] for seat in EVERYBODY if seat not in {ANA, MARA})


def test_what_one_was_not_told_is_refused_like_what_does_not_exist():
    story = in_caucus()
    line, room = story.last(Said).line, story.room("a")
    for ask in (
        ProposeRelease(room, line, WORDS, JOINT),
        ProposeRelease(room, ItemId("i-none"), WORDS, JOINT),
        ProposeRelease(RoomId("r-none"), line, WORDS, JOINT),
    ):
        story.must_refuse(Because.NO_SUCH_ITEM, TOMAS, ask)
    release = proposed(story)
    for unseen in (release, ItemId("i-none")):
        for ask in (ReleaseItem(unseen, WORDS), DropRelease(unseen), AnswerRelease(unseen, WORDS, approve=True)):
            story.must_refuse(Because.NO_SUCH_RELEASE, TOMAS, ask)
        story.must_refuse(Because.NO_SUCH_RELEASE, BEN, AnswerRelease(unseen, WORDS, approve=True))
        story.must_refuse(Because.NO_SUCH_RELEASE, LUIS, AnswerRelease(unseen, WORDS, approve=True))


def test_nothing_crosses_before_its_owner_approved_it():
    story = in_caucus()
    release = proposed(story)
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(release, WORDS)).must_refuse(
        Because.NOT_ALLOWED, ANA, ReleaseItem(release, WORDS)
    )
    story.must_refuse(Because.NOT_ALLOWED, MARA, AnswerRelease(release, WORDS, approve=True))


def test_consent_is_to_an_exact_wording():
    story = in_caucus()
    release = proposed(story)
    story.must_refuse(Because.WORDING_CHANGED, ANA, AnswerRelease(release, WORDS + " At most.", approve=True))
    assert not story.session.releases[release].approved


def test_a_refusal_ends_the_proposal_and_an_approval_can_be_taken_back():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True), AnswerRelease(release, WORDS, approve=False))
    assert story.last(ReleaseAnswered).approved is False
    story.must_refuse(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release, WORDS))
    assert story.view(ANA).releases == story.view(MARA).releases == {}


def test_a_release_crosses_once():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    assert story.last(ReleaseDropped).crossed
    story.must_refuse(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release, WORDS))


@pytest.mark.parametrize(("wording", "because"), [("", Because.EMPTY), ("x" * 4001, Because.TOO_LONG)])
def test_a_wording_has_words_and_a_limit(wording, because):
    story = in_caucus()
    story.must_refuse(because, MARA, proposal(story, wording))


def test_where_an_item_can_cross_to():
    story = in_caucus().caucus("b")
    story.must_refuse(Because.BAD_VALUE, MARA, proposal(story, target=story.room("a")))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, proposal(story, target=RoomId("r-none")))
    story.bring((BEN, MEI), "b").tell(MARA, proposal(story, target=story.room("b")))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    assert story.last(ItemReleased).audience.seats == {BEN, MEI}
    assert story.bring(OLEG, "b").read_by(OLEG, RoomShown)[-1].surface.cleared[0].wording == WORDS


def test_a_target_that_closed_meanwhile_is_refused():
    story = in_caucus().caucus("b")
    story.tell(MARA, proposal(story, target=story.room("b")))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, CloseRoom(story.room("b")))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, ReleaseItem(release, WORDS))


def test_what_a_neutral_wrote_in_a_caucus_belongs_to_the_caucuss_side():
    story = in_caucus("They would take 9,000.", by=MARA)
    proposed(story)
    assert story.last(ReleaseProposed).approver == ANA


def test_what_a_neutral_wrote_in_the_joint_session_is_their_own():
    story = in_caucus().bring(MARA, "joint", by=MARA).say(OLEG, "The boiler is from 1998.")
    story.tell(MARA, ProposeRelease(JOINT, story.last(Said).line, WORDS, story.room("a")))
    assert story.last(ReleaseProposed).approver == OLEG


def test_an_agenda_note_can_cross_as_well():
    story = in_caucus().tell(MARA, AddAgendaItem("Rent"))
    story.tell(LUIS, NoteOnAgenda(story.session.agenda[0].id, "Floor: 8,500"))
    story.tell(MARA, ProposeRelease(story.room("a"), story.last(AgendaNoted).note, WORDS, JOINT, ItemKind.NOTE))
    assert story.last(ReleaseProposed).author == LUIS


def test_nobody_approves_in_the_place_of_somebody_who_was_removed():
    story = in_caucus().tell(MARA, Remove(ANA))
    story.must_refuse(Because.NOT_APPROVED, MARA, proposal(story))
    neutral = Story().opened().everybody().caucus("a").say(OLEG, "The boiler is old.").tell(MARA, Remove(OLEG))
    ask = ProposeRelease(JOINT, neutral.last(Said).line, WORDS, neutral.room("a"))
    neutral.must_refuse(Because.NOT_APPROVED, MARA, ask)


OTHER = "A figure a little under nine thousand."


def test_the_owner_says_other_words_which_are_consented_by_being_said_and_go_back_to_the_mediator():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, RewordRelease(release, WORDS, OTHER))
    told = story.last(ReleaseReworded)
    assert (told.wording, told.approved, told.audience.seats) == (OTHER, True, {ANA, MARA})
    assert story.view(MARA).releases[release].reworded
    story.must_refuse(Because.WORDING_CHANGED, MARA, ReleaseItem(release, WORDS))  # she has not read the other words
    assert story.tell(MARA, ReleaseItem(release, OTHER)).read_by(BEN)[-1].wording == OTHER
    assert WORDS.encode() not in story.bytes_of(BEN)


def test_other_words_of_the_mediator_void_the_approval():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, RewordRelease(release, WORDS, OTHER))
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(release, OTHER))
    story.must_refuse(Because.WORDING_CHANGED, ANA, AnswerRelease(release, WORDS, approve=True))
    story.tell(ANA, AnswerRelease(release, OTHER, approve=True)).tell(MARA, ReleaseItem(release, OTHER))
    assert story.last(ItemReleased).wording == OTHER


def test_a_mediator_s_other_words_name_nobody_to_an_owner_who_never_learns_of_them():
    story = in_caucus()
    release = proposed(story)
    story.tell(MARA, KeepApart(ANA, OLEG))
    naming = "Oleg Marin puts it at about 9,000."
    story.must_refuse(Because.NAMES_ONE_KEPT_APART, MARA, RewordRelease(release, WORDS, naming))
    story.tell(ANA, RewordRelease(release, WORDS, naming))  # her own words tell her of no order
    story.must_refuse(Because.NAMES_ONE_KEPT_APART, MARA, ReleaseItem(release, naming))


def test_who_says_other_words_has_read_the_present_ones_and_changes_them():
    story = in_caucus()
    release = proposed(story)
    story.must_refuse(Because.WORDING_CHANGED, MARA, RewordRelease(release, "Something else", OTHER))
    story.must_refuse(Because.ALREADY, MARA, RewordRelease(release, WORDS, f" {WORDS} "))
    story.must_refuse(Because.EMPTY, ANA, RewordRelease(release, WORDS, " "))
    for seat in (TOMAS, LUIS, BEN):
        story.must_refuse(Because.NO_SUCH_RELEASE, seat, RewordRelease(release, WORDS, OTHER))


def test_two_mediators_who_act_at_once_resolve_without_surprise():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)
    story.bring(TOMAS, "a", by=TOMAS).say(LUIS, "We would take 9,000.")
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(TOMAS, RewordRelease(release, WORDS, OTHER))
    story.must_refuse(Because.WORDING_CHANGED, MARA, ReleaseItem(release, WORDS))
    story.tell(ANA, AnswerRelease(release, OTHER, approve=True)).tell(TOMAS, ReleaseItem(release, OTHER))
    story.must_refuse(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release, OTHER))
    assert len([event for event in story.log if isinstance(event, ItemReleased)]) == 1


def drawn(story: Story, *elements: str, by: SeatId = LUIS, room: str = "a", **fields: object) -> Story:
    patches = tuple(Patch(ItemId(one), {"type": "text", "text": f"about {one}", **fields}) for one in elements)
    return story.tell(by, Draw(story.room(room), patches))


def selection(story: Story, *elements: str, words: str = WORDS) -> ProposeRelease:
    first, *also = map(ItemId, elements)
    return ProposeRelease(story.room("a"), first, words, JOINT, ItemKind.ELEMENT, tuple(also))


def test_chosen_elements_of_a_board_cross_as_new_ones_and_the_others_stay():
    story = drawn(in_caucus(), "e-1", "e-2", "e-3", x=5, containerId="e-3", index="a1")
    story.tell(MARA, selection(story, "e-1", "e-2"))
    release = story.last(ReleaseProposed).release
    assert [one.element for one in story.view(ANA).releases[release].elements] == ["e-1", "e-2"]
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    board = story.view(BEN).rooms[JOINT].board
    assert [(one["text"], one["x"], one["containerId"]) for one in board.values()] == [
        ("about e-1", 5, None),
        ("about e-2", 5, None),
    ]
    assert story.view(MARA).settled[-1].became[1:] == tuple(board)
    for secret in (b"e-1", b"e-3", b"index"):
        assert secret not in story.bytes_of(BEN).replace(b"about e-1", b"")
    story.admitted(OLEG)
    assert set(story.session.boards[JOINT]) == set(board)


def test_ties_between_elements_that_cross_together_are_kept():
    story = drawn(in_caucus(), "e-1", boundElements=[{"id": "e-2", "type": "text"}, {"id": "e-9", "type": "arrow"}])
    drawn(story, "e-2", containerId="e-1", startBinding={"elementId": "e-9"}, endBinding={"elementId": "e-1"})
    story.tell(MARA, selection(story, "e-1", "e-2"))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    box, words = story.last(ItemReleased).elements
    assert box.fields["boundElements"] == [{"id": words.element, "type": "text"}]
    assert words.fields["containerId"] == box.element
    assert (words.fields["startBinding"], words.fields["endBinding"]) == (None, {"elementId": box.element})


def test_an_edit_of_an_element_ends_its_proposal_and_one_of_another_does_not():
    story = drawn(in_caucus(), "e-1", "e-2", "e-3")
    story.tell(MARA, selection(story, "e-1", "e-2"))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True))
    drawn(story, "e-3", x=9)
    assert story.session.releases[release].approved
    drawn(story, "e-2", x=9)
    ended = story.last(ReleaseDropped)
    assert (ended.edited, ended.crossed, ended.audience.seats) == (True, False, {ANA, MARA})
    assert story.view(MARA).settled[-1].how is Ending.EDITED
    story.must_refuse(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release, WORDS))


def test_which_elements_can_be_chosen():
    story = drawn(in_caucus().bring(BEN, "a"), "e-1")
    drawn(story, "e-2", by=BEN)
    drawn(story, "e-3", isDeleted=True)
    story.must_refuse(Because.NOT_APPROVED, MARA, selection(story, "e-1", "e-2"))  # nobody owns both
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, selection(story, "e-3"))
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, selection(story, "e-1", "e-none"))
    story.must_refuse(Because.BAD_VALUE, MARA, selection(story, "e-1", "e-1"))
    line = story.last(Said).line
    story.must_refuse(
        Because.BAD_VALUE, MARA, ProposeRelease(story.room("a"), line, WORDS, JOINT, also=(ItemId("e-1"),))
    )
    few = in_limits(board_changes_per_command=1)
    drawn(few, "e-1")
    few.must_refuse(Because.TOO_MANY, MARA, selection(few, "e-1", "e-2"))


def in_limits(**limits: int) -> Story:
    story = Story(Limits(**limits)).opened().everybody().caucus("a")
    return story.bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)


def test_a_full_board_takes_no_more():
    story = in_limits(board_elements_per_room=1)
    drawn(story, "e-1")
    drawn(story, "e-2", by=BEN, room="joint")
    story.tell(MARA, selection(story, "e-1"))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True))
    story.must_refuse(Because.TOO_MANY, MARA, ReleaseItem(release, WORDS))
    drawn(story, "e-2", by=BEN, room="joint", isDeleted=True)
    story.tell(MARA, ReleaseItem(release, WORDS))


def test_what_was_released_stays_its_first_owners_wherever_it_goes_on_to():
    story = in_caucus("They would take 9,000.", by=MARA).caucus("b").caucus("b", "second")
    story.bring(BEN, "b").tell(MARA, proposal(story, target=story.room("b")))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    text = story.last(ItemReleased).item
    story.bring(MARA, "b", by=MARA)
    on = ProposeRelease(story.room("b"), text, WORDS, story.room("second"), ItemKind.CLEARED)
    assert story.tell(MARA, on).last(ReleaseProposed).approver == ANA
    story.must_refuse(Because.NO_SUCH_ITEM, TOMAS, on)


def test_an_element_that_crossed_stays_its_first_owners():
    story = drawn(in_caucus(), "e-1", by=MARA)
    story.tell(MARA, selection(story, "e-1"))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release, WORDS))
    (element,) = story.last(ItemReleased).elements
    story.caucus("b").tell(MARA, ProposeRelease(JOINT, element.element, WORDS, story.room("b"), ItemKind.ELEMENT))
    assert story.last(ReleaseProposed).approver == ANA


def test_what_became_of_a_proposal_is_kept_for_those_who_knew_of_it():
    story = in_caucus()
    for answer in (True, False):
        release = proposed(story)
        story.tell(ANA, AnswerRelease(release, WORDS, approve=answer))
        if answer:
            story.tell(MARA, ReleaseItem(release, WORDS))
    story.tell(MARA, DropRelease(proposed(story)))
    for seat in (MARA, ANA):
        assert [one.how for one in story.view(seat).settled] == [Ending.CROSSED, Ending.REFUSED, Ending.GIVEN_UP]
    assert story.view(MARA).settled[0].became == (story.last(ItemReleased).item,)
    assert story.view(TOMAS).settled == story.view(BEN).settled == story.view(LUIS).settled == []


def in_the_open(text: str = "We would take 9,000.") -> Story:
    story = Story().opened(regime=Regime.OPEN).everybody().caucus("a").bring((ANA, LUIS), "a")
    return story.bring(MARA, "a", by=MARA).say(LUIS, text)


def test_in_the_open_regime_an_item_in_its_own_words_counts_as_consented():
    story = in_the_open()
    story.tell(MARA, proposal(story, "We would take 9,000."))
    asked = story.last(ReleaseProposed)
    assert asked.approved
    assert story.view(MARA).releases[asked.release].at_once
    assert story.tell(MARA, ReleaseItem(asked.release, asked.wording)).read_by(BEN)[-1].wording == asked.wording


def test_in_the_open_regime_other_words_are_for_the_owner_to_approve():
    story = in_the_open()
    release = proposed(story)
    story.must_refuse(Because.NOT_APPROVED, MARA, ReleaseItem(release, WORDS))


def test_in_the_closed_regime_own_words_do_not_count_as_consented():
    story = in_caucus("We would take 9,000.")
    story.tell(MARA, proposal(story, "We would take 9,000."))
    assert not story.last(ReleaseProposed).approved


def test_what_a_mediator_owns_needs_nobody_elses_answer():
    story = in_caucus().bring(MARA, "joint", by=MARA).say(MARA, "We meet again on Monday.")
    story.tell(MARA, ProposeRelease(JOINT, story.last(Said).line, WORDS, story.room("a")))
    assert story.last(ReleaseProposed).approved
