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


def test_the_ring_of_the_first_version_is_read_for_ever():
    """A golden form: whoever changes it raises `FORM` and goes on to read this."""
    kept = bytes.fromhex(
        "83a777726170706564c40777726170706564a7656e74726965739183a26964c4085e486e0660e1286ba46b656570a7636f6e74656e74a7"
        "77726170706564c465106ad14de2f17764ccdf419fb931ffddbbef0c08b8d7308ebaf2d96be165b55e812e91a7eb7067560300d5d95ec1"
        "a1845207178039df83d04bbff470b40d816cbc16c77a9ba6717cde2b58b45691f4b3c9c4ae42c42fcb05b2d8dfb4b61ec04dca078fafc1"
        "a4666f726d01"
    )
    assert [key.name for key in unwrapped("case", KEY, from_bytes(kept).entries)] == [CAUCUS]
