"""A signature says what for, for which session, head and moment; and nobody without the key can make one."""

from dataclasses import replace

import pytest

from room_server.vault.errors import Unopenable
from room_server.vault.signing import CHECKPOINT, END_OF_EXPORT, Signer, from_bytes, is_signed, to_bytes

SIGNER, DIGEST = Signer(bytes(range(32))), bytes(32)
ONE = SIGNER.signed("case", 64, DIGEST, 1_000)


def test_the_key_and_signature_are_those_of_the_standard():
    """RFC 8032, section 7.1, test 1."""
    seed = bytes.fromhex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
    assert Signer(seed).public.hex() == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"


def test_it_holds_for_what_was_signed_and_for_nothing_else():
    assert is_signed(ONE, "case", SIGNER.public)
    assert not is_signed(ONE, "other", SIGNER.public)
    assert not is_signed(ONE, "case", SIGNER.public, END_OF_EXPORT)
    assert not is_signed(SIGNER.signed("case", 64, DIGEST, 1_000, END_OF_EXPORT), "case", SIGNER.public, CHECKPOINT)
    for other in (bytes(32), Signer(bytes(32)).public, b"", bytes(31)):
        assert not is_signed(ONE, "case", other)
    for changed in (
        replace(ONE, version=65),
        replace(ONE, at=1_001),
        replace(ONE, digest=bytes(31) + b"\x01"),
        replace(ONE, signature=ONE.signature[:-1]),
        replace(ONE, signature=bytes(64)),
    ):
        assert not is_signed(changed, "case", SIGNER.public)


def test_it_is_kept_and_read_again():
    assert from_bytes(to_bytes(ONE)) == ONE
    for kept in (b"", b"\xc0", to_bytes(ONE)[:-1]):
        with pytest.raises(Unopenable):
            from_bytes(kept)


def test_the_checkpoint_of_the_first_version_is_read_for_ever():
    """A golden form, made with the same key."""
    kept = bytes.fromhex(
        "84a776657273696f6e40a6646967657374c4200000000000000000000000000000000000000000000000000000000000000000a26174cd"
        "03e8a97369676e6174757265c440d2b3a1ba121f1e7756f973d069150c5c9a25e6262d5b36b28c0dcf32a84efa723f667980e52759864b"
        "a3df8089a7268a4c281f74ea1a91421154558c61903901"
    )
    assert from_bytes(kept) == ONE
