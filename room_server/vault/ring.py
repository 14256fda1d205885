"""A session's ring: its wrapped keys, as a keyring keeps them.

Rules:
- The session's key is wrapped by the server's (`master`), and wraps the data keys. Without the server's key a ring
  opens nothing; without a ring the server's key opens nothing.
- Each is bound to its session, and a data key also to its id and retention class, so that nothing can be exchanged.
- What a data key is for is encrypted with it. In clear stand its random id, which sealed events show, and its
  retention class, by which it is destroyed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from room_server.vault.cipher import KEY_BYTES, KEY_ID_BYTES, Cipher, opened_box, sealed_box, together
from room_server.vault.compartments import Keep, KeyName
from room_server.vault.errors import CHANGED, Unopenable

FORM = 1
_OF_SESSION, _OF_DATA = b"room-server session key 1", b"room-server data key 1"


@dataclass(frozen=True, slots=True)
class Entry:
    """One wrapped data key."""

    id: bytes
    keep: Keep
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Ring:
    """A session's keys: its own, wrapped by the server's, and the data keys, wrapped by its own."""

    wrapped: bytes
    entries: tuple[Entry, ...] = ()
    form: int = FORM


@dataclass(frozen=True, slots=True)
class _Data:
    """What an entry wraps."""

    key: bytes
    compartment: str
    number: int


@dataclass(frozen=True, slots=True)
class DataKey:
    """One data key, unwrapped."""

    id: bytes
    name: KeyName
    cipher: Cipher


_encoder = msgspec.msgpack.Encoder()
_rings = msgspec.msgpack.Decoder(Ring)
_data = msgspec.msgpack.Decoder(_Data)


def to_bytes(ring: Ring) -> bytes:
    """Return the ring as a keyring keeps it."""
    return _encoder.encode(ring)


def from_bytes(kept: bytes) -> Ring:
    """Return the ring that a keyring kept. Raises Unopenable."""
    try:
        ring = _rings.decode(kept)
    except msgspec.DecodeError:
        raise Unopenable(CHANGED) from None
    if ring.form != FORM:
        raise Unopenable(CHANGED)
    return ring


def context_of(session: str) -> bytes:
    """Return the context in which a session's key is wrapped by the server's."""
    return together(_OF_SESSION, session.encode())


def new_entry(session: str, session_key: bytes, name: KeyName) -> Entry:
    """Make a data key."""
    key_id = os.urandom(KEY_ID_BYTES)
    body = _encoder.encode(_Data(os.urandom(KEY_BYTES), name.compartment, name.number))
    return Entry(key_id, name.keep, sealed_box(session_key, body, _context(session, key_id, name.keep)))


def unwrapped(session: str, session_key: bytes, entries: Iterable[Entry]) -> list[DataKey]:
    """Return the data keys of these entries. Raises Unopenable."""
    return [_unwrapped(session, session_key, entry) for entry in entries]


def _unwrapped(session: str, session_key: bytes, entry: Entry) -> DataKey:
    data = _data.decode(opened_box(session_key, entry.wrapped, _context(session, entry.id, entry.keep)))
    name = KeyName(data.compartment, entry.keep, data.number)
    return DataKey(entry.id, name, Cipher(entry.id, data.key, session, entry.keep, data.compartment))


def _context(session: str, key_id: bytes, keep: Keep) -> bytes:
    return together(_OF_DATA, session.encode(), key_id, keep.encode())
