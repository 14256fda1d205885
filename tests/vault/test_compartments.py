"""Which key an event is sealed with: that of the narrowest compartment that its audience says, and of its class."""

from dataclasses import replace

import pytest

from room_server.log.codec import decode
from room_server.session.audience import EVERY_LINK, only
from room_server.session.core import EVOLVE
from room_server.session.people import Mode
from room_server.session.practices.attendance import Arrived, Departed
from room_server.session.practices.notes import NoteKept, PadWritten
from room_server.session.practices.opening import SessionOpened
from room_server.session.practices.outcome import SessionEnded
from room_server.session.practices.talk import Said, Written
from room_server.session.rooms import RoomId
from room_server.vault.compartments import (
    EVENTS_PER_KEY,
    EVERYONE,
    MEDIATORS,
    OF_ATTENDANCE,
    Keep,
    compartment_of,
    key_of,
    key_of_snapshot,
)
from tests.cast import ANA, BEN, LUIS, MARA, TOMAS
from tests.host.histories import of_story, told_as_a_story

STEERING = frozenset({MARA, TOMAS})
STORY = [decode(data)[0] for data in of_story(told_as_a_story())]


def of_kind(kind):
    return [event for event in STORY if type(event) is kind]


def test_a_line_is_sealed_with_its_rooms_key_and_another_rooms_with_another():
    rooms = {line.room: compartment_of(line, STEERING) for line in of_kind(Said)}
    assert rooms == {room: f"room {room}" for room in rooms}
    assert len(rooms) == 2


@pytest.mark.parametrize(
    ("seats", "compartment"),
    [
        ((MARA,), f"seat {MARA}"),
        ((ANA,), f"seat {ANA}"),
        ((MARA, TOMAS), MEDIATORS),
        ((MARA, TOMAS, ANA), f"seat {ANA}"),
        ((MARA, ANA), f"seat {ANA}"),
        ((MARA, ANA, BEN), "room joint"),
    ],
)
def test_outside_of_rooms_the_audience_decides(seats, compartment):
    assert compartment_of(Departed(audience=only(*seats), at=1, seat=ANA), STEERING) == compartment


def test_what_one_alone_is_told_is_theirs_wherever_it_was_said():
    (first, *_) = of_kind(Said)
    assert compartment_of(replace(first, audience=only(ANA)), STEERING) == f"seat {ANA}"


def test_what_every_link_is_told_is_everyones():
    assert compartment_of(SessionEnded(audience=EVERY_LINK, at=1), STEERING) == EVERYONE


def test_who_attended_and_that_it_took_place_is_a_class_of_its_own():
    arrived = Arrived(audience=only(ANA, MARA), at=1, seat=ANA, mode=next(iter(Mode)))
    assert key_of(arrived, STEERING, 1).keep is Keep.ATTENDANCE
    assert all(key_of(event, STEERING, 1).keep is Keep.ATTENDANCE for event in of_kind(SessionOpened))
    assert all(key_of(event, STEERING, 1).keep is Keep.CONTENT for event in of_kind(Said))
    assert set(EVOLVE) >= OF_ATTENDANCE
    assert not {Said, Written, NoteKept, PadWritten} & OF_ATTENDANCE
    assert key_of_snapshot(1).keep is Keep.CONTENT


def test_a_key_is_followed_by_another_before_it_is_worn_out():
    (line, *_) = of_kind(Said)
    numbers = [key_of(line, STEERING, version).number for version in (1, EVENTS_PER_KEY - 1, EVENTS_PER_KEY)]
    assert numbers == [0, 0, 1]
    assert key_of_snapshot(EVENTS_PER_KEY).number == 1
    assert EVENTS_PER_KEY < 2**32


def test_people_of_two_rooms_never_share_a_key():
    """Whatever the story told to one side's room alone is under a key that nothing of the other rooms is under."""
    used = {}
    for event in STORY:
        used.setdefault(compartment_of(event, STEERING), set()).add(getattr(event, "room", None))
    for compartment, rooms in used.items():
        if compartment.startswith("room ") and compartment != "room joint":
            assert rooms == {RoomId(compartment.removeprefix("room "))}
    assert {f"seat {ANA}", f"seat {BEN}", f"seat {LUIS}"} <= used.keys()
