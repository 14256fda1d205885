"""Secrets are long, differ, and are kept as their hash."""

from hashlib import sha256

from room_server.registry.secret import fingerprint, new_id, new_secret


def test_secrets_hold_256_bits_and_ids_96():
    assert {len(new_secret()) for _ in range(50)} == {43}
    assert {len(new_id()) for _ in range(50)} == {16}
    assert len({new_secret() for _ in range(50)}) == 50


def test_a_fingerprint_is_sha256():
    assert fingerprint("ä") == sha256("ä".encode()).hexdigest()
