"""Breach: an entry for the mediators, and nothing in anybody else's frames."""

import pytest

from room_server.session.people import HOST
from room_server.session.practices.attendance import Remove
from room_server.session.practices.breach import BreachDeclared, BreachReason, DeclareBreach
from room_server.session.refusals import Because
from tests.cast import ANA, EVERYBODY, MARA, MEDIATORS, TOMAS
from tests.scenario import Story

ASK = DeclareBreach(MARA, BreachReason.THREAT, "Told the police what was said at 11:20.")


def test_a_breach_is_an_entry_for_the_mediators_alone():
    story = Story().opened().everybody()
    before = {seat: story.bytes_of(seat) for seat in EVERYBODY}
    story.tell(HOST, ASK)
    for seat in MEDIATORS:
        (entry,) = story.view(seat).breaches
        assert (entry.by, entry.reason, entry.text) == (MARA, BreachReason.THREAT, ASK.text)
    assert all(story.bytes_of(seat) == before[seat] for seat in EVERYBODY if seat not in MEDIATORS)
    assert story.last(BreachDeclared).audience.seats == set(MEDIATORS)


@pytest.mark.parametrize("by", [MARA, TOMAS, ANA])
def test_nobody_gives_the_command_but_the_host(by):
    Story().opened().everybody().must_refuse(Because.NOT_ALLOWED, by, ASK)


def test_only_a_mediator_who_is_one_declares_it_and_says_what_is_told():
    story = Story().opened().everybody()
    story.must_refuse(Because.NOT_ALLOWED, HOST, DeclareBreach(ANA, BreachReason.CHILD, "Words"))
    story.must_refuse(Because.NO_SUCH_SEAT, HOST, DeclareBreach("s-none", BreachReason.CHILD, "Words"))
    story.must_refuse(Because.EMPTY, HOST, DeclareBreach(MARA, BreachReason.CHILD, " "))
    story.tell(MARA, Remove(TOMAS)).must_refuse(
        Because.NOT_ALLOWED, HOST, DeclareBreach(TOMAS, BreachReason.CHILD, "W")
    )
