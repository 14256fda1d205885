"""What a room shows of a person: nothing that is for mediators, unless visibility puts it there."""

from dataclasses import fields

from room_server.session.people import Mode, Person, Role, SeatId
from room_server.session.shown import Occupant
from room_server.session.visibility import FOR_MEDIATORS


def test_what_is_for_mediators_is_empty_until_visibility_fills_it():
    plain = Occupant(
        Person(SeatId("s-1"), "Ana", Role.PARTY), confirmed=True, on_line=True, mode=Mode.VIDEO, may_draw=True
    )
    assert not any(getattr(plain, name) for name in FOR_MEDIATORS)
    assert {f.name for f in fields(Occupant)} > set(FOR_MEDIATORS)
