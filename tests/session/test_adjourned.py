"""An adjournment as data: two are the same when they say the same, and one that is told anew keeps its beginning."""

from room_server.session.adjourned import Adjournment
from room_server.session.audience import EVERY_LINK
from room_server.session.practices.adjournment import Adjourned, followed
from tests.cast import MARA, TOMAS

FIRST = Adjournment(MARA, 1_000, 1_000, None, "Until we know more.")


def told(at, until, word):
    return Adjourned(audience=EVERY_LINK, at=at, by=TOMAS, until=until, word=word)


def test_the_first_begins_when_it_is_told():
    assert followed(None, told(5_000, 9_000, "")) == Adjournment(TOMAS, 5_000, 5_000, 9_000, "")


def test_another_day_keeps_the_beginning():
    assert followed(FIRST, told(5_000, 9_000, "On Monday.")) == Adjournment(TOMAS, 1_000, 5_000, 9_000, "On Monday.")
    assert followed(FIRST, told(5_000, None, "")) != FIRST
