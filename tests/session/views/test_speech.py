"""The balance in a view: speaking time of one's own rooms, and a mediator's time alone with each side."""

from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.state import Outcome
from room_server.session.views.shape import Alone
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS
from tests.scenario import STEP_MS, Story


def test_time_alone_with_a_side_runs_from_being_together_to_parting():
    story = Story().opened().admitted(ANA, BEN).caucus("a").bring(MARA, "a", by=MARA)
    assert story.view(MARA).alone == {}, "nobody of the side is there yet"
    story.bring(ANA, "a", by=MARA, confirm=False)
    since = story.now
    assert story.view(MARA).alone == {"a": Alone(since=since)}
    story.say(MARA, "Welcome.").bring(MARA, "joint", by=MARA)
    assert story.view(MARA).alone == {"a": Alone(2 * STEP_MS, since + 2 * STEP_MS)}
    story.bring(MARA, "a", by=MARA).say(MARA, "Again.").bring(ANA, "joint")
    assert story.view(MARA).alone["a"].spent_ms == 4 * STEP_MS
    assert story.view(MARA).alone["a"].since is None


def test_going_from_one_side_to_the_other_ends_the_one_and_begins_the_other():
    story = Story().opened().admitted(ANA, BEN).caucus("a").caucus("b").bring(ANA, "a").bring(BEN, "b")
    story.bring(MARA, "a", by=MARA).bring(MARA, "b", by=MARA)
    alone = story.view(MARA).alone
    assert alone["a"] == Alone(STEP_MS, story.now)
    assert alone["b"] == Alone(since=story.now)


def test_each_mediator_counts_their_own_and_nobody_else_counts():
    story = Story().opened().admitted(ANA, BEN, LUIS, TOMAS).caucus("a").bring((ANA, LUIS), "a")
    story.bring(TOMAS, "a", by=TOMAS)
    assert story.view(TOMAS).alone.keys() == {"a"}
    assert story.view(MARA).alone == story.view(ANA).alone == {}


def test_the_end_of_the_session_ends_it():
    story = Story().opened().admitted(ANA, BEN).caucus("a").bring((ANA, MARA), "a", by=MARA)
    story.tell(MARA, DraftOutcome(Outcome.IMPASSE), CloseSession(Outcome.IMPASSE))
    assert story.view(MARA).alone["a"].since is None
    assert story.view(MARA).alone["a"].last == story.now
