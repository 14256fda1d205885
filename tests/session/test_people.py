"""The people at the table and their roles."""

from room_server.session.people import EVERYONE, NEUTRAL, STEERING, TAKING_PART, Person, Role
from tests.cast import ANA, MARA


def test_every_role_watches_or_takes_part_and_two_steer():
    assert {Role.OBSERVER} == EVERYONE - TAKING_PART
    assert {Role.MEDIATOR, Role.CO_MEDIATOR} == STEERING


def test_a_person_is_neutral_unless_a_side_is_named():
    assert Person(MARA, "Mara", Role.MEDIATOR).side == NEUTRAL
    assert Person(MARA, "Mara", Role.MEDIATOR).steers
    assert not Person(ANA, "Ana", Role.PARTY).steers
