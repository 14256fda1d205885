"""Screens: who may show, to whom exactly, and that it is over as soon as anybody comes or goes."""

import pytest

from room_server.session.core import RULES, evolve
from room_server.session.people import HOST, SeatId
from room_server.session.practices.attendance import Confirm, Depart, NoteLine, Remove
from room_server.session.practices.breaks import EndBreak, StartBreak
from room_server.session.practices.moves import Admit
from room_server.session.practices.outcome import CloseSession, DraftOutcome
from room_server.session.practices.screens import (
    AllowScreen,
    ScreenAllowed,
    ScreenStarted,
    ScreenStopped,
    StartScreen,
    StopScreen,
)
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome, ScreenOver, Turn
from room_server.session.visibility import heard_by, screen_for
from tests.cast import ANA, BEN, ELIN, IRENA, LUIS, MARA, MEDIATORS, MEI, TOMAS
from tests.scenario import Story


def start(story, seat=ANA):
    """Show a screen to those who are in the room now."""
    room = story.session.room_of(seat)
    return story.tell(seat, StartScreen(room.id, tuple(sorted(room.seated))))


def shown(*others):
    """Ana shows her screen in the joint session to Mara, Ben and these."""
    story = Story().opened().admitted(MARA, ANA, BEN, *others).tell(MARA, AllowScreen(ANA, allowed=True))
    return start(story)


def viewers(story):
    """Return who sees a screen now, and whose."""
    return {seat: whose for seat in story.session.seats if (whose := screen_for(seat, story.session)) is not None}


def test_those_in_the_room_see_it_and_know_whose_it_is():
    story = shown(LUIS, ELIN)
    assert viewers(story) == {MARA: ANA, BEN: ANA, LUIS: ANA, ELIN: ANA}
    assert story.last(ScreenStarted).audience.seats == {MARA, ANA, BEN, LUIS, ELIN}
    assert all(story.view(seat).rooms[JOINT].screen == ANA for seat in (ANA, BEN, ELIN, MARA))


def test_a_caucus_keeps_to_itself_that_a_screen_is_shown():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").tell(MARA, AllowScreen(ANA, allowed=True))
    start(story)
    assert viewers(story) == {LUIS: ANA}
    assert not any(story.read_by(seat, ScreenStarted) for seat in (BEN, *MEDIATORS))
    story.must_refuse(Because.ROOM_CHANGED, MARA, StopScreen(story.room("a")))
    story.tell(ANA, StopScreen(story.room("a")))
    assert not any(story.read_by(seat, ScreenStopped) for seat in (BEN, *MEDIATORS))


def test_mediators_may_show_others_when_one_lets_them_and_observers_never():
    story = Story().opened().everybody()
    story.must_refuse(Because.NOT_ALLOWED, ANA, StartScreen(JOINT, tuple(story.session.rooms[JOINT].seated)))
    story.must_refuse(Because.NOT_ALLOWED, ANA, AllowScreen(ANA, allowed=True))
    story.must_refuse(Because.NOT_ALLOWED, MARA, AllowScreen(ELIN, allowed=True))
    story.must_refuse(Because.ALREADY, MARA, AllowScreen(TOMAS, allowed=True))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, AllowScreen(SeatId("s-x"), allowed=True))
    story.tell(MARA, AllowScreen(ANA, allowed=True))
    assert story.last(ScreenAllowed).audience.seats == {ANA, *MEDIATORS}
    assert story.view(ANA).people[ANA].may_show
    assert not story.view(BEN).people[ANA].may_show
    assert story.view(TOMAS).people[TOMAS].may_show
    start(story)
    story.tell(TOMAS, AllowScreen(ANA, allowed=False))
    assert (viewers(story), story.last(ScreenStopped).why) == ({}, ScreenOver.BY_MEDIATOR)
    story.tell(MARA, Remove(IRENA)).must_refuse(Because.NO_SUCH_SEAT, MARA, AllowScreen(IRENA, allowed=True))


def test_it_starts_only_for_exactly_the_people_whom_its_owner_saw():
    story = Story().opened().admitted(MARA, ANA, BEN).tell(MARA, AllowScreen(ANA, allowed=True))
    for seen in ((ANA, MARA), (ANA, MARA, BEN, LUIS), (ANA, MARA, BEN, BEN), ()):
        story.must_refuse(Because.ROOM_CHANGED, ANA, StartScreen(JOINT, seen))
    story.caucus("a").must_refuse(Because.ROOM_CHANGED, ANA, StartScreen(story.room("a"), (ANA, MARA, BEN)))
    start(story).must_refuse(Because.ALREADY, MARA, StartScreen(JOINT, (ANA, MARA, BEN)))


def test_it_does_not_start_where_nothing_flows():
    story = Story().opened().admitted(MARA, ANA, BEN).tell(MARA, AllowScreen(ANA, allowed=True))
    seen = (MARA, ANA, BEN)
    story.tell(MARA, StartBreak(5, (JOINT,))).must_refuse(Because.ON_BREAK, ANA, StartScreen(JOINT, seen))
    story.tell(MARA, EndBreak(JOINT)).tell(HOST, NoteLine(MARA, up=False))
    assert JOINT in story.session.resting
    story.must_refuse(Because.NOT_NOW, ANA, StartScreen(JOINT, seen))
    story.tell(HOST, NoteLine(MARA, up=True)).caucus("a").bring(ANA, "a").bring((MARA,), "a", by=MARA)
    story.tell(MARA, AllowScreen(LUIS, allowed=True)).arrived(LUIS).tell(MARA, Admit(LUIS, story.room("a")))
    story.must_refuse(Because.NOT_NOW, LUIS, StartScreen(story.room("a"), (ANA, MARA, LUIS)))


def test_who_comes_in_never_sees_it_until_its_owner_says_so():
    story = shown().arrived(IRENA).tell(MARA, Admit(IRENA))
    stopped = story.last(ScreenStopped)
    assert (stopped.why, stopped.audience.seats) == (ScreenOver.CAME, {MARA, ANA, BEN})
    assert viewers(story) == {}
    assert not story.read_by(IRENA, ScreenStarted)
    assert story.view(IRENA).rooms[JOINT].screen is None
    start(story).tell(IRENA, Confirm(JOINT))
    assert viewers(story) == {MARA: ANA, BEN: ANA, IRENA: ANA}, "she was named: that she confirms ends nothing"


def test_who_was_not_named_sees_nothing_even_if_nothing_had_ended_it():
    """What visibility says holds by itself, whatever the reactions do."""
    session = shown().arrived(IRENA).session
    for by, ask in ((MARA, Admit(IRENA)), (IRENA, Confirm(JOINT))):
        for event in RULES[type(ask)].decide(session, by, ask, Turn(0, str)):
            session = evolve(session, event)
    assert ANA in heard_by(IRENA, session)
    assert JOINT in session.screens
    assert screen_for(IRENA, session) is None


@pytest.mark.parametrize(
    ("by", "ask", "why"),
    [
        (BEN, Depart(), ScreenOver.WENT),
        (ANA, Depart(), ScreenOver.WENT),
        (MARA, Remove(BEN), ScreenOver.WENT),
        (MARA, StartBreak(5, (JOINT,)), ScreenOver.PAUSED),
        (HOST, NoteLine(MARA, up=False), ScreenOver.PAUSED),
        (HOST, NoteLine(ANA, up=False), ScreenOver.LINE_LOST),
        (ANA, StopScreen(JOINT), ScreenOver.ENDED),
        (MARA, StopScreen(JOINT), ScreenOver.BY_MEDIATOR),
    ],
    ids=lambda value: str(value) if isinstance(value, ScreenOver) else None,
)
def test_whatever_changes_ends_it(by, ask, why):
    story = shown().tell(by, ask)
    assert story.last(ScreenStopped).why is why
    assert story.session.screens == {}
    assert viewers(story) == {}
    assert all(story.view(seat).rooms[JOINT].screen is None for seat in (ANA, MARA))


def test_every_move_ends_it():
    story = shown(TOMAS).caucus("b").bring(BEN, "b")
    assert story.last(ScreenStopped).why is ScreenOver.WENT
    start(story).bring(ANA, "b")
    stopped = story.last(ScreenStopped)
    assert (stopped.why, stopped.audience.seats) == (ScreenOver.WENT, {MARA, TOMAS})
    assert all(room.screen is None for room in story.view(ANA).rooms.values())


def test_a_line_that_only_watches_may_come_and_go():
    story = shown().tell(HOST, NoteLine(BEN, up=False), NoteLine(BEN, up=True))
    assert viewers(story) == {MARA: ANA, BEN: ANA}


def test_only_its_owner_and_mediators_there_end_it():
    story = shown().must_refuse(Because.NOT_ALLOWED, BEN, StopScreen(JOINT))
    story.tell(ANA, StopScreen(JOINT)).must_refuse(Because.ALREADY, ANA, StopScreen(JOINT))


def test_the_end_of_the_session_is_its_end():
    story = shown().tell(MARA, DraftOutcome(Outcome.SETTLED, ()), CloseSession(Outcome.SETTLED))
    assert story.session.screens == {}
    assert story.view(BEN).rooms[JOINT].screen is None


def test_nobody_is_shown_their_own():
    story = shown(MEI)
    assert screen_for(ANA, story.session) is None
    assert ANA in heard_by(MEI, story.session)
