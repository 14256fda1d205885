"""A mediator's private notes: for their author alone."""

from room_server.session.practices.notes import KeepNote, NoteKept
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Outcome
from tests.cast import ANA, EVERYBODY, MARA, TOMAS
from tests.scenario import Story


def test_a_note_is_told_to_its_author_alone_and_not_to_a_co_mediator():
    story = Story().opened().everybody().tell(MARA, KeepNote("CANARY", JOINT))
    assert story.last(NoteKept).audience.seats == {MARA}
    assert all(b"CANARY" not in story.bytes_of(seat) for seat in EVERYBODY if seat != MARA)
    assert story.view(TOMAS).private_notes == []


def test_notes_are_for_mediators_about_rooms_that_there_are():
    story = Story().opened().everybody().refused(Because.NOT_ALLOWED, ANA, KeepNote("Mine"))
    story.refused(Because.NO_SUCH_ROOM, MARA, KeepNote("Where?", RoomId("r-none")))
    story.refused(Because.EMPTY, MARA, KeepNote(" ")).refused(Because.TOO_LONG, MARA, KeepNote("x" * 4001))


def test_a_note_can_still_be_kept_after_the_end():
    story = Story().opened().everybody().tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    assert story.tell(MARA, KeepNote("They may come back.")).view(MARA).private_notes[0].text == "They may come back."
