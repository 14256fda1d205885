"""Disclosure: one item crosses in one wording, after its owner approved it; nothing else does."""

import pytest

from room_server.session.people import SeatId
from room_server.session.practices.agenda import AddAgendaItem, AgendaNoted, NoteOnAgenda
from room_server.session.practices.attendance import Remove
from room_server.session.practices.disclosure import (
    AnswerRelease,
    DropRelease,
    ItemReleased,
    ProposeRelease,
    ReleaseAnswered,
    ReleaseDropped,
    ReleaseItem,
    ReleaseProposed,
)
from room_server.session.practices.roomkeeping import CloseRoom
from room_server.session.practices.talk import Said
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.shown import RoomShown
from room_server.session.state import ItemId
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
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release))
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
        story.refused(Because.NO_SUCH_ITEM, TOMAS, ask)
    release = proposed(story)
    for unseen in (release, ItemId("i-none")):
        for ask in (ReleaseItem(unseen), DropRelease(unseen), AnswerRelease(unseen, WORDS, approve=True)):
            story.refused(Because.NO_SUCH_RELEASE, TOMAS, ask)
        story.refused(Because.NO_SUCH_RELEASE, BEN, AnswerRelease(unseen, WORDS, approve=True))
        story.refused(Because.NO_SUCH_RELEASE, LUIS, AnswerRelease(unseen, WORDS, approve=True))


def test_nothing_crosses_before_its_owner_approved_it():
    story = in_caucus()
    release = proposed(story)
    story.refused(Because.NOT_APPROVED, MARA, ReleaseItem(release)).refused(
        Because.NOT_ALLOWED, ANA, ReleaseItem(release)
    )
    story.refused(Because.NOT_ALLOWED, MARA, AnswerRelease(release, WORDS, approve=True))


def test_consent_is_to_an_exact_wording():
    story = in_caucus()
    release = proposed(story)
    story.refused(Because.WORDING_CHANGED, ANA, AnswerRelease(release, WORDS + " At most.", approve=True))
    assert not story.session.releases[release].approved


def test_a_refusal_ends_the_proposal_and_an_approval_can_be_taken_back():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True), AnswerRelease(release, WORDS, approve=False))
    assert story.last(ReleaseAnswered).approved is False
    story.refused(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release))
    assert story.view(ANA).releases == story.view(MARA).releases == {}


def test_a_release_crosses_once():
    story = in_caucus()
    release = proposed(story)
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release))
    assert story.last(ReleaseDropped).crossed
    story.refused(Because.NO_SUCH_RELEASE, MARA, ReleaseItem(release))


@pytest.mark.parametrize(("wording", "because"), [("", Because.EMPTY), ("x" * 4001, Because.TOO_LONG)])
def test_a_wording_has_words_and_a_limit(wording, because):
    story = in_caucus()
    story.refused(because, MARA, proposal(story, wording))


def test_where_an_item_can_cross_to():
    story = in_caucus().caucus("b")
    story.refused(Because.BAD_VALUE, MARA, proposal(story, target=story.room("a")))
    story.refused(Because.NO_SUCH_ROOM, MARA, proposal(story, target=RoomId("r-none")))
    story.bring((BEN, MEI), "b").tell(MARA, proposal(story, target=story.room("b")))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, ReleaseItem(release))
    assert story.last(ItemReleased).audience.seats == {BEN, MEI}
    assert story.bring(OLEG, "b").read_by(OLEG, RoomShown)[-1].surface.cleared[0].wording == WORDS


def test_a_target_that_closed_meanwhile_is_refused():
    story = in_caucus().caucus("b")
    story.tell(MARA, proposal(story, target=story.room("b")))
    release = story.last(ReleaseProposed).release
    story.tell(ANA, AnswerRelease(release, WORDS, approve=True)).tell(MARA, CloseRoom(story.room("b")))
    story.refused(Because.NO_SUCH_ROOM, MARA, ReleaseItem(release))


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
    story.tell(MARA, ProposeRelease(story.room("a"), story.last(AgendaNoted).note, WORDS, JOINT))
    assert story.last(ReleaseProposed).author == LUIS


def test_nobody_approves_in_the_place_of_somebody_who_was_removed():
    story = in_caucus().tell(MARA, Remove(ANA))
    story.refused(Because.NOT_APPROVED, MARA, proposal(story))
    neutral = Story().opened().everybody().caucus("a").say(OLEG, "The boiler is old.").tell(MARA, Remove(OLEG))
    ask = ProposeRelease(JOINT, neutral.last(Said).line, WORDS, neutral.room("a"))
    neutral.refused(Because.NOT_APPROVED, MARA, ask)
