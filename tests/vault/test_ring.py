"""A ring: wrapped keys that say in clear only their id and retention class, and cannot be exchanged."""

from dataclasses import replace

import pytest

from room_server.vault.compartments import Keep, KeyName
from room_server.vault.errors import Unopenable
from room_server.vault.ring import Ring, from_bytes, new_entry, to_bytes, unwrapped

KEY = bytes(range(32))
CAUCUS, SEAT = KeyName("room r-caucus", Keep.CONTENT, 0), KeyName("seat s-ana", Keep.ATTENDANCE, 3)


def ring():
    return Ring(b"wrapped", (new_entry("case", KEY, CAUCUS), new_entry("case", KEY, SEAT)))


def test_it_is_kept_and_read_again_without_saying_what_its_keys_are_for():
    one = ring()
    assert from_bytes(to_bytes(one)) == one
    assert b"caucus" not in to_bytes(one)
    assert b"ana" not in to_bytes(one)
    assert [key.name for key in unwrapped("case", KEY, one.entries)] == [CAUCUS, SEAT]
    assert [key.id for key in unwrapped("case", KEY, one.entries)] == [entry.id for entry in one.entries]


def test_nothing_in_it_can_be_exchanged():
    first, second = ring().entries
    wrong = (replace(first, wrapped=second.wrapped), replace(first, id=second.id), replace(first, keep=second.keep))
    for entry in wrong:
        with pytest.raises(Unopenable):
            unwrapped("case", KEY, [entry])
    for session, key in (("other", KEY), ("case", bytes(32))):
        with pytest.raises(Unopenable):
            unwrapped(session, key, [first])


@pytest.mark.parametrize("kept", [b"", b"\x00", b"\x81\xa4form\x01", to_bytes(Ring(b"", (), form=2))])
def test_what_is_no_ring_of_ours_is_refused(kept):
    with pytest.raises(Unopenable):
        from_bytes(kept)
