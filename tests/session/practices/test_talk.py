"""Talk: told to those seated in the room when it was said, and to nobody else later."""

import pytest

from room_server.session.people import SeatId
from room_server.session.practices.attendance import Depart, Remove
from room_server.session.practices.talk import Announce, Announced, Said, Say, WriteToMediators, WriteToPerson, Written
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import Limits
from tests.cast import ANA, BEN, ELIN, EVERYBODY, IRENA, LUIS, MARA, MEDIATORS, MEI, OUTSIDERS_OF_A, TOMAS
from tests.scenario import Story


def test_a_line_is_told_to_those_who_are_in_the_room_now():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").bring(MARA, "a", by=MARA)
    story.say(ANA, "CANARY: we would take 9,000")
    assert story.last(Said).audience.seats == {ANA, LUIS, MARA}
    for seat in (*OUTSIDERS_OF_A, TOMAS, IRENA):
        assert b"CANARY" not in story.bytes_of(seat)


def test_nobody_is_told_later_neither_by_entering_nor_by_coming_back():
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").say(ANA, "CANARY")
    story.bring(IRENA, "a").bring(TOMAS, "a", by=TOMAS).bring((ANA, LUIS, IRENA), "joint").bring((ANA, IRENA), "a")
    assert b"CANARY" not in story.bytes_of(IRENA) + story.bytes_of(TOMAS)
    assert [line.text for line in story.view(ANA).rooms[story.room("a")].lines] == ["CANARY"]


def test_the_writer_is_the_seat_of_the_link_and_no_field_says_otherwise():
    """A sender taken from the frame (CVE-2022-41960)."""
    assert "by" not in Say.__dataclass_fields__
    story = Story().opened().everybody().say(BEN, "This is Ben.")
    assert story.last(Said).by == BEN


def test_a_line_typed_for_one_room_never_lands_in_another():
    story = Story().opened().everybody().caucus("a").bring(ANA, "a")
    story.must_refuse(Because.ROOM_CHANGED, ANA, Say(JOINT, "Hello all"))
    story.must_refuse(Because.ROOM_CHANGED, BEN, Say(story.room("a"), "Let me in"))
    story.must_refuse(Because.ROOM_CHANGED, BEN, Say(RoomId("r-none"), "Let me in"))


@pytest.mark.parametrize(
    ("text", "because"), [("", Because.EMPTY), (" \n ", Because.EMPTY), ("x" * 4001, Because.TOO_LONG)]
)
def test_a_line_has_words_and_a_limit(text, because):
    story = Story().opened().admitted(ANA)
    story.must_refuse(because, ANA, Say(JOINT, text)).must_refuse(because, MARA, Announce(text))
    story.must_refuse(because, ANA, WriteToMediators(text)).must_refuse(because, MARA, WriteToPerson(ANA, text))


def test_markup_is_kept_as_the_text_that_it_is():
    story = Story().opened().everybody().say(ANA, "  <script>alert(1)</script>  ")
    assert story.last(Said).text == "<script>alert(1)</script>"


def test_an_observer_watches_and_nobody_speaks_from_the_lobby():
    story = Story().opened().admitted(ELIN).arrived(BEN)
    story.must_refuse(Because.NOT_ALLOWED, ELIN, Say(JOINT, "I object")).must_refuse(
        Because.NOT_SEATED, BEN, Say(JOINT, "Hello")
    )


def test_a_room_holds_at_most_as_many_lines_as_the_limit_says_and_no_other_room_counts():
    story = Story(Limits(lines_per_room=1)).opened().everybody().say(ANA, "One")
    story.must_refuse(Because.TOO_MANY, BEN, Say(JOINT, "Two")).caucus("b").bring((BEN, MEI), "b").say(
        BEN, "Here it goes on."
    )


def test_an_announcement_reaches_every_room_and_nobody_who_waits():
    story = Story().opened().admitted(ANA, LUIS, BEN).arrived(MEI).caucus("a").bring((ANA, LUIS), "a")
    story.tell(MARA, Announce("Ten minutes more."))
    assert story.last(Announced).audience.seats == {ANA, LUIS, BEN, *MEDIATORS}
    story.must_refuse(Because.NOT_ALLOWED, ANA, Announce("I say"))


def test_words_between_one_person_and_the_mediators_are_theirs_alone():
    story = Story().opened().admitted(MARA, ANA).arrived(BEN)
    story.tell(BEN, WriteToMediators("CANARY I am nervous")).tell(MARA, WriteToPerson(BEN, "CANARY I understand"))
    assert story.last(Written).audience.seats == {BEN, *MEDIATORS}
    assert b"CANARY" not in story.bytes_of(ANA)
    story.must_refuse(Because.NOT_ALLOWED, MARA, WriteToMediators("Dear me")).must_refuse(
        Because.NOT_ALLOWED, ANA, WriteToPerson(BEN, "Psst")
    )


def test_who_left_writes_no_more_and_who_was_removed_is_written_to_no_more():
    story = (
        Story().opened().everybody().tell(BEN, Depart()).must_refuse(Because.NOT_SEATED, BEN, WriteToMediators("Wait"))
    )
    story.tell(MARA, WriteToPerson(BEN, "Come back when you like."), Remove(BEN))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, WriteToPerson(BEN, "More"))
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, WriteToPerson(SeatId("s-nobody"), "More"))
    assert set(EVERYBODY) - {BEN} == story.session.admitted()


def test_nobody_can_clear_what_others_were_told():
    """Anyone may clear the chat (Galene 0.8.3): there is no command for it."""
    from room_server.session.core import RULES

    assert not any("clear" in command.__name__.lower() for command in RULES)


def announced_to(story, seat):
    return [(line.text, line.rooms) for line in story.view(seat).announced]


def test_an_announcement_to_some_rooms_names_none_but_one_s_own():
    story = Story().opened().admitted(MARA, TOMAS, ANA, LUIS, BEN, MEI, ELIN).caucus("a").bring(ANA, "a")
    story.caucus("b").bring(MEI, "b").arrived(IRENA)
    a, b = story.room("a"), story.room("b")
    story.tell(MARA, Announce("Ten minutes more.", (b, a)))
    assert announced_to(story, ANA) == [("Ten minutes more.", (a,))]
    assert announced_to(story, MEI) == [("Ten minutes more.", (b,))]
    assert announced_to(story, TOMAS) == announced_to(story, MARA) == [("Ten minutes more.", (b, a))]
    assert announced_to(story, BEN) == announced_to(story, ELIN) == announced_to(story, IRENA) == []
    story.tell(TOMAS, Announce("And all.", (JOINT,)))
    assert announced_to(story, BEN) == [("And all.", (JOINT,))]


def test_an_announcement_goes_to_rooms_with_people_once_each():
    story = Story().opened().admitted(MARA, ANA).caucus("a").caucus("b").bring(ANA, "a").bring(MARA, "b")
    for rooms in ((JOINT,), (story.room("b"),), (story.room("a"), story.room("a"))):
        story.must_refuse(Because.BAD_VALUE, MARA, Announce("Hello", rooms))
    story.must_refuse(Because.NO_SUCH_ROOM, MARA, Announce("Hello", (RoomId("r-none"),)))
