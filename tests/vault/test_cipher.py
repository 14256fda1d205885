"""One data key: what is sealed opens in its own place, and nowhere and nothing else does."""

import pytest

from room_server.vault.cipher import OVERHEAD_BYTES, Cipher, key_id_of, opened_box, sealed_box, together
from room_server.vault.errors import CHANGED, NOT_SEALED, Unopenable

KEY, ID = bytes(range(32)), b"8 octets"


def cipher(key=KEY, key_id=ID, session="s", keep="content", compartment="room joint"):
    return Cipher(key_id, key, session, keep, compartment)


@pytest.mark.parametrize("data", [b"", b"a", b"\x80", b"ends in zeros\0\0", b"\x80\0\0", bytes(1_000)])
@pytest.mark.parametrize("padding", [1, 16, 64])
def test_what_was_sealed_opens_and_shows_its_length_only_roughly(data, padding):
    sealed = cipher().seal(data, padding, 7)
    assert cipher().open(sealed, 7) == data
    assert (len(sealed) - OVERHEAD_BYTES) % padding == 0
    assert 0 < len(sealed) - OVERHEAD_BYTES - len(data) <= padding
    assert len(data) < 6 or data not in sealed


def test_sealed_twice_it_looks_different():
    assert len({cipher().seal(b"the same", 64, 1) for _ in range(100)}) == 100


def test_it_opens_nowhere_else():
    sealed = cipher().seal(b"words", 1, 7, 0, 2)
    assert cipher().open(sealed, 7, 0, 2) == b"words"
    elsewhere = [
        (cipher(), (8, 0, 2)),
        (cipher(), (7, 1, 2)),
        (cipher(), (7, 0, 1)),
        (cipher(key=bytes(32)), (7, 0, 2)),
        (cipher(key_id=b"otherone"), (7, 0, 2)),
        (cipher(session="t"), (7, 0, 2)),
        (cipher(keep="attendance"), (7, 0, 2)),
        (cipher(compartment="room other"), (7, 0, 2)),
        (cipher(session="sc", keep="ontent"), (7, 0, 2)),
    ]
    for one, place in elsewhere:
        with pytest.raises(Unopenable, match=CHANGED):
            one.open(sealed, *place)


def test_no_byte_of_it_can_be_changed():
    sealed = cipher().seal(b"words", 16, 7)
    for place in range(9, len(sealed)):  # before these stand the form and the key's id, which choose the key
        changed = bytearray(sealed)
        changed[place] ^= 1
        with pytest.raises(Unopenable):
            cipher().open(bytes(changed), 7)
    with pytest.raises(Unopenable):
        cipher().open(sealed[:-1], 7)


def test_it_says_which_key_it_needs():
    assert key_id_of(cipher().seal(b"", 1, 1)) == ID


@pytest.mark.parametrize("data", [b"", b"\x01", b"\x01" + bytes(36), b"\x85\xa1v\x01" + bytes(60)])
def test_what_was_never_sealed_is_known_as_that(data):
    with pytest.raises(Unopenable, match=NOT_SEALED):
        key_id_of(data)


def test_joined_bytes_tell_their_parts():
    assert together(b"ab", b"c") != together(b"a", b"bc") != together(b"abc")


def test_a_box_opens_with_its_key_and_context():
    box = sealed_box(KEY, b"a key", b"context")
    assert opened_box(KEY, box, b"context") == b"a key"
    with pytest.raises(Unopenable):
        opened_box(KEY, box, b"other")


def test_what_the_first_version_sealed_opens_for_ever():
    """A golden form: whoever changes it raises `FORM` and goes on to read this."""
    sealed = bytes.fromhex(
        "0138206f637465747326822d05f3ae6f4494cef805663bad6efeabb5edb0bc81b8e11a909255d215bda65200068c61b39481212019"
    )
    assert cipher().open(sealed, 7) == b"words"
