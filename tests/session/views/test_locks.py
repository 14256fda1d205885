"""What views say of closed doors: to mediators who asked, to who was turned away that they were, to others nothing."""

from room_server.session.practices.attendance import Arrive, Depart
from room_server.session.practices.locking import LockSession
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.state import Outcome
from tests.cast import ANA, BEN, MARA, MEI, TOMAS
from tests.scenario import Story


def two_asked():
    """Ben and then Mei ask to come in while Mara, who sits with Ana, has locked the session."""
    story = Story().opened().admitted(MARA, ANA).arrived(BEN, MEI).tell(BEN, Depart()).tell(MEI, Depart())
    return story.tell(MARA, LockSession(locked=True)).tell(BEN, Arrive()).tell(MEI, Arrive())


def test_mediators_see_who_asked_in_this_order_and_each_of_them_sees_themselves():
    story = two_asked()
    assert story.view(MARA).lock == story.view(TOMAS).lock == [BEN, MEI]
    assert (story.view(BEN).lock, story.view(MEI).lock, story.view(ANA).lock) == ([BEN], [MEI], None)


def test_nothing_of_it_is_left_when_it_is_open_again_or_over():
    opened = two_asked().tell(MARA, LockSession(locked=False))
    over = two_asked().tell(MARA, DraftOutcome(Outcome.IMPASSE, ("No agreement.",)), CloseSession(Outcome.IMPASSE))
    for story in (opened, over):
        assert [story.view(seat).lock for seat in (MARA, BEN, MEI, ANA)] == [None] * 4
