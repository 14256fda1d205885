"""What a seat sees on joining: the fold of its own events, the same for the server, the browser and other clients."""

import json

from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.attendance import Depart
from room_server.session.practices.opening import InviteSeat
from room_server.session.rooms import JOINT
from room_server.session.state import Standing
from room_server.session.views.fold import TELL, view
from room_server.wire.codec import view_frame
from room_server.wire.messages import TOLD
from tests.cast import ANA, BEN, ELIN, LUIS, MARA, MEI, OUTSIDERS_OF_A, TOMAS, late_person
from tests.scenario import Story
from tests.session.view_stories import FILE, as_text


def test_the_stories_for_other_folds_are_those_that_the_core_makes_now():
    assert FILE.read_text(encoding="utf-8") == as_text(), "run: python -m tests.session.view_stories"


def test_the_stories_hold_every_event_that_anybody_can_be_told():
    stories = json.loads(FILE.read_text(encoding="utf-8"))["stories"]
    told = {step["e"]["t"] for story in stories for step in story["told"]}
    assert told == set(TOLD)


def test_every_event_that_can_be_told_has_a_place_in_the_fold():
    assert set(TELL) == set(TOLD.values())


def test_an_empty_view_is_what_a_stranger_to_everything_sees():
    empty = view(ANA, ())
    assert (empty.title, empty.people, empty.rooms, empty.agenda) == ("", {}, {}, [])


def test_whoever_was_not_told_of_a_caucus_has_nothing_of_it_in_their_view():
    story = Story().opened().everybody().caucus("a", "Red table").bring((ANA, LUIS), "Red table").say(ANA, "CANARY")
    for seat in OUTSIDERS_OF_A:
        frame = view_frame(1, story.view(seat))
        assert list(story.view(seat).rooms) == [JOINT]
        for word in (b"CANARY", b"Red table", story.room("Red table").encode()):
            assert word not in frame, seat


def test_who_goes_into_a_caucus_forgets_the_roster_of_the_joint_session():
    story = Story().opened().everybody().caucus("a").bring(ANA, "a")
    assert story.view(ANA).rooms[JOINT].seated == []
    assert story.view(ANA).rooms[story.room("a")].seated == [ANA]
    assert all(person.room is None for seat, person in story.view(ANA).people.items() if seat != ANA)


def test_who_comes_back_sees_the_roster_as_it_is_now():
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").tell(ELIN, Depart()).bring(ANA, "joint")
    assert set(story.view(ANA).rooms[JOINT].seated) == set(story.seated("joint"))
    assert ELIN not in story.view(ANA).rooms[JOINT].seated


def test_the_mediators_view_follows_everyone_in_every_room():
    story = Story().opened().everybody().caucus("a").caucus("b").bring(ANA, "a").bring((BEN, MEI), "b")
    for mediator in (MARA, TOMAS):
        seen = story.view(mediator)
        for room in story.session.rooms.values():
            assert set(seen.rooms[room.id].seated) == room.seated


def test_a_late_mediator_sees_people_and_rooms_but_not_what_was_said():
    late = SeatId("s-vera")
    story = Story().opened().everybody().caucus("a").bring(ANA, "a").say(ANA, "CANARY")
    story.tell(HOST, InviteSeat(late_person(late, Role.CO_MEDIATOR)))
    seen = story.view(late)
    assert seen.rooms[story.room("a")].seated == [ANA]
    assert seen.people[BEN].standing is Standing.SEATED
    assert b"CANARY" not in view_frame(1, seen)


def test_a_name_with_markup_stays_the_text_that_it_is():
    name = "<img src=x onerror=alert(1)>"
    late = SeatId("s-x")
    story = Story().opened().admitted(ANA)
    person = late_person(late, Role.OBSERVER)
    story.tell(HOST, InviteSeat(type(person)(late, name, Role.OBSERVER))).admitted(late)
    assert story.view(ANA).people[late].person.name == name
