"""Catch-up: exactly the lines named, by somebody who was told them, to one person who is there; nobody else learns."""

import pytest

from room_server.session.people import NEUTRAL, SeatId
from room_server.session.practices.attendance import Depart
from room_server.session.practices.catchup import CatchUp, LinesShown, SeatCaughtUp
from room_server.session.practices.contact import KeepApart
from room_server.session.practices.disclosure import ProposeRelease, ReleaseProposed
from room_server.session.practices.talk import Said
from room_server.session.refusals import Because
from room_server.session.rooms import JOINT, RoomId
from room_server.session.state import ItemId, Limits
from tests.cast import ANA, BEN, ELIN, IRENA, LUIS, MARA, MEI, NADIA, OLEG, TOMAS
from tests.scenario import Story

NONE = ItemId("i-none")


def lines(story: Story, room: str = "joint") -> tuple[ItemId, ...]:
    return tuple(story.session.lines[story.room(room)])


def texts(story: Story, seat: SeatId, room: str = "joint") -> list[str]:
    seen = story.view(seat).rooms.get(story.room(room))
    return [line.text for line in seen.lines] if seen else []


def joint() -> Story:
    """Ana and Oleg have written in the joint session; then Ben came."""
    story = Story().opened().admitted(ANA, OLEG, TOMAS).say(ANA, "CANARY one").say(OLEG, "CANARY two")
    return story.tell(OLEG, Depart()).admitted(BEN).say(BEN, "three")


def caucus() -> Story:
    """Ana wrote to Luis alone; Mara came, and Tomas wrote too; then came Irena, and Mei as a guest."""
    story = Story().opened().everybody().caucus("a").bring((ANA, LUIS), "a").say(ANA, "CANARY before Mara")
    story.bring(MARA, "a", by=MARA).bring(TOMAS, "a", by=TOMAS).say(ANA, "with both").say(TOMAS, "from Tomas")
    return story.bring((IRENA, MEI), "a").say(MEI, "from a guest")


def test_a_mediator_shows_a_late_comer_exactly_the_lines_named_in_the_joint_session():
    story = joint()
    one, two, _ = lines(story)
    assert texts(story, BEN) == ["three"]
    story.tell(MARA, CatchUp(BEN, JOINT, (two,)))
    assert texts(story, BEN) == ["CANARY two", "three"]
    shown = story.last(LinesShown)
    assert (shown.audience.seats, shown.by, [line.line for line in shown.lines]) == ({BEN}, MARA, [two])
    story.tell(MARA, CatchUp(BEN, JOINT, (two, one)))
    assert [line.line for line in story.last(LinesShown).lines] == [one], "what he has is not told again"
    assert texts(story, BEN) == ["CANARY one", "CANARY two", "three"]


def test_the_reader_learns_who_wrote_even_of_who_has_gone():
    story = joint()
    assert OLEG not in story.view(BEN).people
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)[:2]))
    assert story.view(BEN).people[OLEG].person.name == "Oleg Marin"
    assert story.view(BEN).people[OLEG].room is None
    assert story.view(BEN).rooms[JOINT].lines[0].shown_by == MARA


def test_lines_are_told_in_the_order_in_which_they_were_said_however_they_are_named():
    story = joint()
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)[1::-1]))
    assert [line.text for line in story.last(LinesShown).lines] == ["CANARY one", "CANARY two"]
    assert texts(story, BEN) == ["CANARY one", "CANARY two", "three"]


def test_others_learn_of_the_lines_that_they_know_and_of_no_other():
    story = joint().admitted(ELIN, LUIS).say(ANA, "four").admitted(MEI)
    one, two, three, four = lines(story)
    before = {seat: len(story.told[seat]) for seat in (MEI, IRENA, OLEG)}
    story.tell(MARA, CatchUp(LUIS, JOINT, (one, two)), CatchUp(MEI, JOINT, (one, two, three, four)))
    told = {seat: story.read_by(seat, SeatCaughtUp)[-1].lines for seat in (MARA, TOMAS, ANA, BEN, ELIN, LUIS)}
    assert told[MARA] == told[TOMAS] == told[ANA] == (one, two, three, four)
    assert told[BEN] == (three, four)
    assert told[ELIN] == (four,)
    assert told[LUIS] == (one, two, four), "what he was shown he knows"
    assert len(story.told[MEI]) == before[MEI] + 1, "the reader is told once"
    assert (len(story.told[IRENA]), len(story.told[OLEG])) == (before[IRENA], before[OLEG])
    assert b"CANARY" not in story.bytes_of(ELIN)


def test_whoever_is_kept_apart_from_an_author_is_told_nothing_more_of_their_lines():
    story = joint().tell(MARA, KeepApart(ANA, OLEG))  # she has read what he wrote, and from now on he is nobody
    one, two, _ = lines(story)
    story.tell(MARA, CatchUp(BEN, JOINT, (one, two)))
    told = {seat: story.read_by(seat, SeatCaughtUp)[-1].lines for seat in (ANA, TOMAS)}
    assert told == {ANA: (one,), TOMAS: (one, two)}


def test_who_knows_none_of_the_lines_learns_nothing_at_all():
    story = joint().admitted(MEI)
    before = story.bytes_of(MEI)
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)[:2]))
    assert story.bytes_of(MEI) == before


def test_a_line_that_one_was_not_told_is_refused_like_one_that_does_not_exist():
    story = Story().opened().admitted(ANA, OLEG).say(ANA, "CANARY").admitted(TOMAS, BEN)
    (line,) = lines(story)
    for named in ((line,), (NONE,), (line, NONE)):
        story.must_refuse(Because.NO_SUCH_ITEM, TOMAS, CatchUp(BEN, JOINT, named))
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, CatchUp(BEN, JOINT, (line, NONE)))
    story.caucus("b").bring((BEN, TOMAS), "b").say(BEN, "elsewhere")
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, CatchUp(ANA, JOINT, lines(story, "b")))


def test_what_one_was_shown_one_may_show_and_let_cross():
    story = joint()
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)[:1])).admitted(MEI)
    story.caucus("a").bring((ANA, LUIS) if LUIS in story.session.admitted() else ANA, "a").say(ANA, "CANARY ours")
    room, (line,) = story.room("a"), lines(story, "a")
    story.bring(MARA, "a", by=MARA).must_refuse(Because.NO_SUCH_ITEM, MARA, ProposeRelease(room, line, "ours", JOINT))
    story.tell(ANA, CatchUp(MARA, room, (line,))).tell(MARA, ProposeRelease(room, line, "ours", JOINT))
    assert story.last(ReleaseProposed).audience.seats == {ANA, MARA}
    story.admitted(LUIS).bring(LUIS, "a").tell(MARA, CatchUp(LUIS, room, (line,)))
    assert texts(story, LUIS, "a") == ["CANARY ours"]


@pytest.mark.parametrize("reader", [SeatId("s-nobody"), MEI, LUIS])
def test_who_is_not_in_the_room_is_refused_like_nobody(reader):
    story = joint().arrived(MEI).admitted(LUIS).caucus("a").bring(LUIS, "a")
    story.must_refuse(Because.NO_SUCH_SEAT, MARA, CatchUp(reader, JOINT, lines(story)[:1]))


def test_both_are_in_the_room_and_the_reader_has_confirmed_it():
    story = joint().caucus("b").bring((BEN, MARA), "b")
    story.must_refuse(Because.ROOM_CHANGED, MARA, CatchUp(BEN, JOINT, lines(story)[:1]))
    story.must_refuse(Because.ROOM_CHANGED, MARA, CatchUp(BEN, RoomId("r-none"), lines(story)[:1]))
    story.bring(MARA, "joint", by=MARA).bring(BEN, "joint", confirm=False)
    story.must_refuse(Because.NOT_NOW, MARA, CatchUp(BEN, JOINT, lines(story)[:1]))
    story.tell(OLEG, *()).must_refuse(Because.NOT_SEATED, OLEG, CatchUp(BEN, JOINT, lines(story)[:1]))


def test_what_the_reader_has_is_not_shown_again():
    story = joint()
    story.must_refuse(Because.ALREADY, MARA, CatchUp(BEN, JOINT, lines(story)[2:]))
    story.must_refuse(Because.ALREADY, MARA, CatchUp(MARA, JOINT, lines(story)))
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)))
    story.must_refuse(Because.ALREADY, TOMAS, CatchUp(BEN, JOINT, lines(story)[:1]))


def test_there_is_at_least_one_line_and_no_more_than_the_limit():
    story = Story(Limits(lines_per_catch_up=2)).opened().admitted(ANA)
    story.say(ANA, "one").say(ANA, "two").say(ANA, "three").admitted(BEN)
    story.must_refuse(Because.EMPTY, MARA, CatchUp(BEN, JOINT, ()))
    story.must_refuse(Because.TOO_MANY, MARA, CatchUp(BEN, JOINT, lines(story)))
    story.tell(MARA, CatchUp(BEN, JOINT, lines(story)[:2]))


def test_in_the_joint_session_only_mediators_do_it():
    story = joint()
    for by in (ANA, BEN):
        story.must_refuse(Because.NOT_ALLOWED, by, CatchUp(MARA, JOINT, lines(story)[2:]))
    story.admitted(ELIN).must_refuse(Because.NOT_ALLOWED, ELIN, CatchUp(BEN, JOINT, lines(story)[:1]))
    story.tell(MARA, CatchUp(ELIN, JOINT, lines(story)[:1]))
    assert texts(story, ELIN) == ["CANARY one"], "an observer reads what everyone there reads"


def test_in_a_caucus_the_mediator_and_the_side_show_a_person_of_the_side():
    story = caucus()
    room, (before, both, neutral, _) = story.room("a"), lines(story, "a")
    story.tell(TOMAS, CatchUp(IRENA, room, (both,))).tell(LUIS, CatchUp(IRENA, room, (before, neutral)))
    assert texts(story, IRENA, "a") == ["CANARY before Mara", "with both", "from Tomas", "from a guest"]


def test_an_outsider_in_a_caucus_neither_shows_nor_is_shown():
    story = caucus().bring(OLEG, "a")
    room, (_, both, _, guest) = story.room("a"), lines(story, "a")
    for by in (MARA, TOMAS, ANA):
        story.must_refuse(Because.NOT_ALLOWED, by, CatchUp(MEI, room, (both,)))
        story.must_refuse(Because.NOT_ALLOWED, by, CatchUp(OLEG, room, (both,)))
    story.bring(NADIA, "a").must_refuse(Because.NOT_ALLOWED, MEI, CatchUp(NADIA, room, (guest,)))
    assert b"CANARY" not in story.bytes_of(MEI) + story.bytes_of(OLEG)


def test_a_mediator_who_was_away_is_shown_by_the_side_alone():
    story = caucus()
    room, (before, _, _, _) = story.room("a"), lines(story, "a")
    story.tell(LUIS, CatchUp(TOMAS, room, (before,)))
    story.must_refuse(Because.NOT_ALLOWED, TOMAS, CatchUp(MARA, room, (before,)))
    story.must_refuse(Because.NO_SUCH_ITEM, MARA, CatchUp(TOMAS, room, (before,)))
    assert b"CANARY" not in story.bytes_of(MARA)
    story.tell(ANA, CatchUp(MARA, room, (before,)))
    assert texts(story, MARA, "a")[0] == "CANARY before Mara"


def test_what_a_guest_of_another_side_wrote_in_a_caucus_stays_with_who_was_told():
    story = caucus().bring(NADIA, "a")
    room, (_, both, neutral, guest) = story.room("a"), lines(story, "a")
    assert story.session.seats[TOMAS].person.side == NEUTRAL
    for by in (MARA, ANA):
        story.must_refuse(Because.NOT_APPROVED, by, CatchUp(NADIA, room, (both, guest)))
    story.tell(MARA, CatchUp(NADIA, room, (both, neutral)))
    assert texts(story, NADIA, "a") == ["with both", "from Tomas"]


def test_a_view_knows_who_was_told_a_line_as_the_core_does():
    """So that a browser offers exactly what is not known: every line that somebody was there for, in every story."""
    story = caucus()
    story.tell(LUIS, CatchUp(IRENA, story.room("a"), lines(story, "a")[:2])).say(ANA, "later").say(BEN, "elsewhere")
    for seat in story.told:
        for room in story.view(seat).rooms.values():
            for line in room.lines:
                assert line.roster is not None or line.shown_by is not None
                if line.roster is not None:
                    assert frozenset(room.rosters[line.roster]) == story.session.lines[room.room][line.line].told
    assert story.last(Said).text == "elsewhere"
