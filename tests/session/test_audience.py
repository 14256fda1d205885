"""Audiences are fixed sets of seats; only what every link may know is told to later guests."""

from room_server.session.audience import EVERY_LINK, Audience, only, these
from tests.cast import ANA, BEN, LUIS


def test_an_audience_admits_exactly_its_seats():
    assert only(ANA, LUIS).admits(ANA)
    assert not only(ANA, LUIS).admits(BEN)
    assert these([ANA, LUIS]) == only(LUIS, ANA)
    assert not Audience().admits(ANA)


def test_every_link_is_for_those_invited_later_too():
    assert EVERY_LINK.admits(ANA)
    assert EVERY_LINK.admits("s-later")
