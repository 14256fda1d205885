"""An act of keeping two people apart."""

from __future__ import annotations

from room_server.session.practices import contact
from tests.laws.moment import Act, Moment


def keep_apart(m: Moment) -> Act:
    """Let a mediator keep two people apart."""
    people = [seat for seat, x in m.session.seats.items() if not x.person.steers]
    if not m.steering or len(people) < 2:
        return None
    one, other = m.rng.sample(people, 2)
    return m.one(m.steering), contact.KeepApart(one, other)
