"""The fold of people: the lobby, rosters, lines."""

import pytest

from room_server.session.people import HOST
from room_server.session.practices import breaks
from room_server.session.practices.attendance import Decline, Depart, Hold, NoteLine, Remove
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT
from room_server.session.state import RequestKind, Standing
from tests.cast import ANA, BEN, MARA, MEI
from tests.scenario import Story


def story():
    return Story().opened().admitted(ANA, BEN)


def test_the_mediators_last_word_in_the_lobby_stays_until_one_is_admitted():
    told = Story().opened().admitted(MARA).arrived(ANA)
    told.tell(MARA, Hold(ANA, "A moment.")).tell(MARA, Hold(ANA, "Two more."))
    me = told.view(ANA).people[ANA]
    assert (me.standing, me.word) == (Standing.HELD, "Two more.")
    told.tell(MARA, Admit(ANA))
    me = told.view(ANA).people[ANA]
    assert (me.standing, me.word, me.room) == (Standing.SEATED, "", JOINT)


def test_who_was_declined_reads_why_and_is_in_no_room():
    me = Story().opened().admitted(MARA).arrived(MEI).tell(MARA, Decline(MEI, "Ben alone.")).view(MEI).people[MEI]
    assert (me.standing, me.word, me.room) == (Standing.DECLINED, "Ben alone.", None)


@pytest.mark.parametrize("command", [(BEN, Depart()), (MARA, Remove(BEN))])
def test_who_goes_is_in_no_roster_has_no_request_and_no_line(command):
    told = story().tell(BEN, breaks.Ask(RequestKind.BREAK)).tell(*command)
    for seat in (MARA, BEN):
        seen = told.view(seat)
        gone = seen.people[BEN]
        assert (gone.room, gone.on_line, gone.confirmed) == (None, False, False)
        assert BEN not in seen.rooms[JOINT].seated
        assert BEN not in seen.requests


def test_who_left_no_longer_knows_who_is_there_but_keeps_what_was_said():
    seen = story().say(ANA, "Good morning.").tell(BEN, Depart()).view(BEN)
    assert seen.rooms[JOINT].seated == []
    assert all(person.room is None for person in seen.people.values())
    assert [line.text for line in seen.rooms[JOINT].lines] == ["Good morning."]


def test_a_line_that_is_lost_and_back_moves_nobody():
    told = story().tell(HOST, NoteLine(BEN, up=False))
    assert (told.view(ANA).people[BEN].on_line, told.view(ANA).people[BEN].room) == (False, JOINT)
    told.tell(HOST, NoteLine(BEN, up=True))
    assert told.view(ANA).people[BEN].on_line
