"""One data key: seals bytes for one place of one session's log, and opens what was sealed for exactly that place.

Rules:
- AES-256-GCM with a random nonce of 96 bits (NIST SP 800-38D; RFC 5116). Sealing the same twice gives other bytes.
- Authenticated beside the bytes: the session, the key's id, its compartment and retention class, and the place: the
  event's number in the log and, for what is sealed in parts, which part of how many. So nothing opens in another
  session or elsewhere in its own; the command's id stands among the bytes themselves.
- Before that, bytes are padded to a multiple of `padding` (ISO/IEC 7816-4: 0x80, then zeros), so that the length of
  what was said shows only roughly.

The form: FORM (1 byte), key id (8), nonce (12), ciphertext with its tag of 16 bytes.
"""

from __future__ import annotations

import os
import struct

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from room_server.vault.errors import CHANGED, NOT_SEALED, Unopenable

FORM = b"\x01"  # no event of a log that was never sealed begins with it: those are maps of MessagePack
KEY_BYTES = 32  # AES-256
KEY_ID_BYTES = 8  # random: a session has far too few keys for two to meet
NONCE_BYTES = 12
TAG_BYTES = 16
OVERHEAD_BYTES = len(FORM) + KEY_ID_BYTES + NONCE_BYTES + TAG_BYTES

_PURPOSE = b"room-server sealed 1"
_PLACE = struct.Struct(">QII")  # version, part, parts
_KEY_END = len(FORM) + KEY_ID_BYTES
_NONCE_END = _KEY_END + NONCE_BYTES
_PAD = b"\x80"


class Cipher:
    """A data key in use."""

    __slots__ = ("_aead", "_bound", "_head")

    def __init__(self, key_id: bytes, key: bytes, *bound_to: str) -> None:
        """Take the key; `bound_to` are the session and what the key is for."""
        self._aead = AESGCM(key)
        self._head = FORM + key_id
        self._bound = together(_PURPOSE, key_id, *(part.encode() for part in bound_to))

    def seal(self, data: bytes, padding: int, version: int, part: int = 0, parts: int = 1) -> bytes:
        """Return the bytes as they are stored in this place."""
        nonce = os.urandom(NONCE_BYTES)
        padded = data + _PAD + bytes(-(len(data) + 1) % padding)
        return self._head + nonce + self._aead.encrypt(nonce, padded, self._bound + _PLACE.pack(version, part, parts))

    def open(self, sealed: bytes, version: int, part: int = 0, parts: int = 1) -> bytes:
        """Return what was sealed for this place. Raises Unopenable."""
        nonce, rest = sealed[_KEY_END:_NONCE_END], sealed[_NONCE_END:]
        try:
            padded = self._aead.decrypt(nonce, rest, self._bound + _PLACE.pack(version, part, parts))
        except (InvalidTag, ValueError):
            raise Unopenable(CHANGED) from None
        return padded.rstrip(b"\0")[:-1]


def key_id_of(sealed: bytes) -> bytes:
    """Read under which key these bytes were sealed. Raises Unopenable."""
    if not sealed.startswith(FORM) or len(sealed) <= OVERHEAD_BYTES:
        raise Unopenable(NOT_SEALED)
    return sealed[len(FORM) : _KEY_END]


def together(*parts: bytes) -> bytes:
    """Join bytes so that no other parts give the same: each with its length before it (4 bytes, big-endian)."""
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def sealed_box(key: bytes, data: bytes, context: bytes) -> bytes:
    """Seal a few bytes that stand alone, like a key: nonce, ciphertext, tag; they open with the same context only."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, data, context)


def opened_box(key: bytes, box: bytes, context: bytes) -> bytes:
    """Return what `sealed_box` sealed. Raises Unopenable."""
    try:
        return AESGCM(key).decrypt(box[:NONCE_BYTES], box[NONCE_BYTES:], context)
    except (InvalidTag, ValueError):
        raise Unopenable(CHANGED) from None
