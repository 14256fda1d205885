"""Opening a session: its people, its agreement to mediate, and later invitations."""

from dataclasses import replace

import pytest

from room_server.session.people import HOST, NEUTRAL, Role, SeatId
from room_server.session.practices.opening import (
    ConsoleGiven,
    InviteSeat,
    MediatorsNamed,
    NewSeat,
    SeatInvited,
    SessionOpened,
)
from room_server.session.refusals import Because
from room_server.session.shown import ConsoleShown
from room_server.session.state import Limits, Regime
from tests.cast import (
    ANA,
    BEN,
    ELIN,
    EVERYBODY,
    IRENA,
    LUIS,
    MARA,
    MEDIATORS,
    MEI,
    NADIA,
    OPENING,
    PEOPLE,
    TOMAS,
    A,
    late_person,
)
from tests.scenario import Story

LATE = SeatId("s-late")


def test_every_holder_of_a_link_learns_the_title_the_agreement_and_who_mediates():
    story = Story().opened()
    for seat in story.told:
        assert story.read_by(seat, SessionOpened)[0].title == OPENING.title
        assert [p.seat for p in story.read_by(seat, MediatorsNamed)[0].mediators] == list(MEDIATORS)


def test_a_person_learns_of_their_own_invitation_and_of_no_other():
    story = Story().opened()
    assert [e.person.seat for e in story.read_by(BEN, SeatInvited)] == [BEN]
    assert len(story.read_by(TOMAS, SeatInvited)) == len(PEOPLE)


def test_the_wire_never_names_those_whom_one_may_not_know_of():
    story = Story().opened()
    told = story.bytes_of(BEN)
    assert all(person.name.encode() not in told for person in PEOPLE if person.seat not in {BEN, *MEDIATORS})


def test_the_regime_is_told_to_every_holder_of_a_link():
    story = Story().opened(regime=Regime.OPEN)
    assert {story.view(seat).regime for seat in EVERYBODY} == {Regime.OPEN}
    assert Story().opened().view(ELIN).regime is Regime.CLOSED


def test_a_session_is_made_once():
    Story().opened().must_refuse(Because.ALREADY, HOST, OPENING)


@pytest.mark.parametrize(
    ("changes", "because"),
    [
        ({"title": "  "}, Because.EMPTY),
        ({"title": "x" * 121}, Because.TOO_LONG),
        ({"agreement": {}}, Because.BAD_VALUE),
        ({"retention_days": 0}, Because.BAD_VALUE),
        ({"retention_days": 3_651}, Because.BAD_VALUE),
        ({"seats": tuple(p for p in PEOPLE if p.seat not in MEDIATORS)}, Because.BAD_VALUE),
        ({"seats": (*PEOPLE, PEOPLE[0])}, Because.BAD_VALUE),
    ],
)
def test_a_session_that_cannot_be_held_is_refused(changes, because):
    Story().must_refuse(because, HOST, replace(OPENING, **changes))


@pytest.mark.parametrize(
    ("person", "because"),
    [
        (NewSeat(LATE, " ", Role.OBSERVER), Because.EMPTY),
        (NewSeat(LATE, "n" * 121, Role.OBSERVER), Because.TOO_LONG),
        (NewSeat(SeatId(""), "Nobody", Role.OBSERVER), Because.BAD_VALUE),
        (NewSeat(LATE, "A party of no side", Role.PARTY, NEUTRAL), Because.BAD_VALUE),
        (NewSeat(LATE, "A mediator of a side", Role.MEDIATOR, A), Because.BAD_VALUE),
        (NewSeat(LATE, "Not an interpreter", Role.COUNSEL, A, serves=ANA), Because.BAD_VALUE),
        (NewSeat(LATE, "For nobody", Role.INTERPRETER, A, serves=SeatId("s-nobody")), Because.BAD_VALUE),
        (NewSeat(LATE, "Long side", Role.PARTY, A, side_name="s" * 121), Because.TOO_LONG),
        (NewSeat(ANA, "Ana again", Role.PARTY, A), Because.ALREADY),
    ],
)
def test_a_person_who_does_not_fit_is_not_invited(person, because):
    Story().opened().must_refuse(because, HOST, InviteSeat(person))


def test_there_are_at_most_as_many_people_as_the_limit_says():
    few = Limits(people_per_session=len(PEOPLE))
    Story(few).opened().must_refuse(Because.TOO_MANY, HOST, InviteSeat(late_person(LATE, Role.OBSERVER)))
    Story(Limits(people_per_session=3)).must_refuse(Because.TOO_MANY, HOST, OPENING)


def test_only_the_host_opens_and_invites():
    story = Story().opened().admitted(ANA)
    for by in (MARA, ANA):
        story.must_refuse(Because.NOT_ALLOWED, by, OPENING)
        story.must_refuse(Because.NOT_ALLOWED, by, InviteSeat(late_person(LATE, Role.OBSERVER)))


def test_a_later_guest_is_told_to_themselves_and_the_mediators():
    story = Story().opened().everybody().tell(HOST, InviteSeat(late_person(LATE, Role.EXPERT)))
    invited = story.last(SeatInvited)
    assert invited.audience.seats == {LATE, *MEDIATORS}
    assert len(story.read_by(LATE)) == 3  # the session, who mediates, their own invitation


def test_a_later_mediator_is_shown_the_console_and_everyone_learns_who_mediates():
    story = Story().opened().everybody().tell(HOST, InviteSeat(late_person(LATE, Role.CO_MEDIATOR)))
    assert story.last(ConsoleGiven).audience.seats == {LATE}
    assert {o.person.seat for o in story.read_by(LATE, ConsoleShown)[0].people} >= {ANA, BEN, ELIN}
    assert story.read_by(ELIN, MediatorsNamed)[-1].mediators[-1].seat == LATE


def test_one_seat_a_side_approves_the_one_marked_or_else_the_first_party():
    unmarked = tuple(replace(p, approves=False) for p in PEOPLE)
    story = Story().opened(seats=unmarked)
    assert [s for s, seating in story.session.seats.items() if seating.approves] == [ANA, BEN]
    for_luis = tuple(replace(p, approves=p.seat == LUIS) for p in PEOPLE)
    assert Story().opened(seats=for_luis).session.approver_of(A) == LUIS
    nobody_marked = tuple(p for p in unmarked if p.seat not in {ANA, NADIA})
    assert Story().opened(seats=nobody_marked).session.approver_of(A) == LUIS


def test_a_late_guest_approves_only_for_a_side_that_has_nobody_for_it():
    marked = replace(late_person(LATE, Role.REPRESENTATIVE, A), approves=True)
    assert not Story().opened().tell(HOST, InviteSeat(marked)).session.seats[LATE].approves
    without_a = tuple(p for p in PEOPLE if p.seat not in {ANA, LUIS, IRENA, NADIA})
    assert Story().opened(seats=without_a).tell(HOST, InviteSeat(marked)).session.seats[LATE].approves
    assert MEI in Story().opened().session.seats
