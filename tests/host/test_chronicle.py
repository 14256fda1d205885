"""A session's history: the same for every reader on every node, whenever it is folded."""

from room_server.host.chronicle import Chronicle
from room_server.log.port import RESULTS_KEPT
from room_server.session.people import HOST, Role, SeatId
from room_server.session.practices.opening import InviteSeat
from room_server.session.practices.talk import Said
from room_server.session.shown import RoomShown
from room_server.session.state import Session
from tests.cast import ANA, BEN, EVERYBODY, OUTSIDERS_OF_A, late_person
from tests.scenario import Story

VERA = SeatId("s-vera")


def told_from(story):
    chronicle = Chronicle()
    for number, event in enumerate(story.log):
        chronicle.add(event, f"s-x/c-{number}")
    return chronicle


def caucus():
    return Story().opened().everybody().caucus("a").bring(ANA, "a").say(ANA, "CANARY")


def test_an_empty_one_holds_nothing_for_anybody():
    empty = Chronicle()
    assert (empty.session, empty.last_at, tuple(empty.told(ANA))) == (Session(), 0, ())
    ordinal, seen = empty.view(ANA)
    assert (ordinal, seen.you, seen.title) == (0, ANA, "")
    assert not empty.knows("s-ana/c-1")


def test_whoever_reads_it_again_after_a_restart_finds_what_was_told_at_the_time():
    story = caucus().tell(HOST, InviteSeat(late_person(VERA, Role.CO_MEDIATOR)))
    chronicle = told_from(story)
    assert chronicle.session == story.session
    for seat in (*EVERYBODY, VERA):
        assert list(chronicle.told(seat)) == story.told[seat], seat
        assert chronicle.view(seat) == (len(story.told[seat]), story.view(seat)), seat


def test_adding_returns_the_event_once_for_each_of_its_readers():
    story = Story().opened().admitted(ANA, BEN)
    chronicle = told_from(story)
    story.say(ANA, "Good morning.")
    shown = chronicle.add(story.log[-1], "s-ana/say")
    assert {one.reader for one in shown} == story.log[-1].audience.seats
    assert all(isinstance(one.event, Said) for one in shown)
    assert all(chronicle.told(one.reader)[-1] == one for one in shown)
    assert chronicle.knows("s-ana/say")


def test_what_was_said_in_a_caucus_is_in_nobody_elses_list():
    chronicle = told_from(caucus())
    for seat in OUTSIDERS_OF_A:
        assert not any(isinstance(one.event, Said) for one in chronicle.told(seat)), seat


def test_ordinals_of_a_reader_have_no_gaps_whatever_is_hidden_between():
    chronicle = told_from(caucus().say(ANA, "more").bring(ANA, "joint").say(BEN, "hello"))
    for seat in EVERYBODY:
        assert [one.ordinal for one in chronicle.told(seat)] == list(range(1, len(chronicle.told(seat)) + 1))


def test_who_comes_late_is_first_told_what_every_holder_of_a_link_may_know():
    chronicle = told_from(caucus())
    assert not chronicle.told(VERA)
    story = caucus().tell(HOST, InviteSeat(late_person(VERA, Role.OBSERVER)))
    told = told_from(story).told(VERA)
    assert type(told[0].event).__name__ == "SessionOpened"
    assert not any(isinstance(one.event, RoomShown | Said) for one in told)


def test_a_view_goes_on_from_where_it_was_asked_last():
    story = Story().opened().admitted(ANA, BEN)
    chronicle = told_from(story)
    before, first = chronicle.view(ANA)
    assert chronicle.view(ANA) == (before, first)
    story.say(BEN, "Good morning.")
    chronicle.add(story.log[-1], "s-ben/say")
    after, seen = chronicle.view(ANA)
    assert after == before + 1
    assert seen == story.view(ANA)


def test_the_last_moment_never_goes_back():
    story = Story().opened().admitted(ANA)
    chronicle = told_from(story)
    assert chronicle.last_at == max(event.at for event in story.log)
    chronicle.add(type(story.log[-1])(**{**fields(story.log[-1]), "at": 1}), "s-x/late")
    assert chronicle.last_at == max(event.at for event in story.log)


def fields(event):
    return {name: getattr(event, name) for kind in type(event).__mro__ for name in getattr(kind, "__slots__", ())}


def test_what_was_told_long_ago_is_let_go_of_and_the_view_still_holds_it():
    story = caucus().say(ANA, "more")
    chronicle = told_from(story)
    chronicle.trim(3)
    assert list(chronicle.told(ANA)) == story.told[ANA], "the view lacks them yet"
    assert not chronicle.fold(ANA, 5)
    assert chronicle.fold(ANA, 1_000)
    chronicle.trim(3)
    assert list(chronicle.told(ANA)) == story.told[ANA][-3:]
    assert chronicle.holds_all(BEN)
    assert not chronicle.holds_all(ANA)
    assert chronicle.ordinal(ANA) == len(story.told[ANA])
    story.say(ANA, "and more")
    (mine,) = (one for one in chronicle.add(story.log[-1], "s-ana/say") if one.reader == ANA)
    assert mine == story.told[ANA][-1]
    assert chronicle.view(ANA) == (len(story.told[ANA]), story.view(ANA))
    assert list(chronicle.told(ANA)) == story.told[ANA][-4:]


def test_as_many_commands_of_a_seat_are_known_as_the_log_keeps_results():
    chronicle, event = Chronicle(), Story().opened().log[0]
    chronicle.add(event, "s-ben/0")
    for number in range(RESULTS_KEPT + 1):
        chronicle.add(event, f"s-ana/{number}")
        chronicle.add(event, f"s-ana/{number}")
    for known in ("s-ben/0", "s-ana/1", f"s-ana/{RESULTS_KEPT}"):
        assert chronicle.knows(known)
    assert not chronicle.knows("s-ana/0")
