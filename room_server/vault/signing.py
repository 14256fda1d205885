"""The server's signature under the heads of its logs, so that nobody can change what happened, and anybody can see it.

Rules:
- Ed25519 (RFC 8032): small, deterministic, checked with the public key alone.
- What is signed says what for: the session, the head (version and the chain's digest up to it) and the moment, under
  a purpose of its own. A checkpoint is never taken for the end of an export, nor one session's for another's.
"""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from room_server.vault.cipher import together
from room_server.vault.errors import CHANGED, Unopenable

SEED_BYTES = 32  # RFC 8032, section 5.1.5
PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64
CHECKPOINT, END_OF_EXPORT = b"room-server checkpoint 1", b"room-server export 1"
"""What a signature is for."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One signed head; `at` is the moment of signing (UTC, milliseconds)."""

    version: int
    digest: bytes
    at: int
    signature: bytes


_encoder = msgspec.msgpack.Encoder()
_checkpoints = msgspec.msgpack.Decoder(Checkpoint)


class Signer:
    """Signs for this server."""

    def __init__(self, seed: bytes) -> None:
        """Take the private key (32 bytes)."""
        self._key = Ed25519PrivateKey.from_private_bytes(seed)
        self.public = self._key.public_key().public_bytes_raw()

    def signed(self, session: str, version: int, digest: bytes, at: int, purpose: bytes = CHECKPOINT) -> Checkpoint:
        """Sign a head."""
        return Checkpoint(version, digest, at, self.sign(_statement(purpose, session, version, digest, at)))

    def sign(self, statement: bytes) -> bytes:
        """Sign a statement, which begins with its purpose."""
        return self._key.sign(statement)


def is_signed(one: Checkpoint, session: str, public: bytes, purpose: bytes = CHECKPOINT) -> bool:
    """Tell whether whoever has the private key to this public one signed this head of this session."""
    return is_signature(one.signature, _statement(purpose, session, one.version, one.digest, one.at), public)


def is_signature(signature: bytes, statement: bytes, public: bytes) -> bool:
    """Tell whether whoever has the private key to this public one signed this statement."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, statement)
    except (InvalidSignature, ValueError):
        return False
    return True


def to_bytes(one: Checkpoint) -> bytes:
    """Return the checkpoint as it is kept beside the log."""
    return _encoder.encode(one)


def from_bytes(kept: bytes) -> Checkpoint:
    """Return the checkpoint that was kept. Raises Unopenable."""
    try:
        return _checkpoints.decode(kept)
    except msgspec.DecodeError:
        raise Unopenable(CHANGED) from None


def _statement(purpose: bytes, session: str, version: int, digest: bytes, at: int) -> bytes:
    return together(purpose, session.encode(), version.to_bytes(8, "big"), digest, at.to_bytes(8, "big"))
