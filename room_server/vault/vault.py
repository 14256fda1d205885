"""The vault: a session's keys, made when they are first needed, cached while the session is held, destroyed with it.

Rules:
- A key is durable in the keyring before anything is sealed with it: what was acknowledged can always be opened.
- Keys of a session are first made with its first event. Where they are gone later, nothing makes others in their
  place: the session has been deleted.
- Sealing and opening ask nobody: all keys that are needed are at hand before (`need`, `learn`).
- A `Keys` belongs to who holds the session, and is let go with it; the vault itself keeps no key but the server's.
"""

from __future__ import annotations

import asyncio
import hmac
import os
from collections.abc import Collection, Iterable, Sequence
from hashlib import blake2b

from room_server.vault.cipher import KEY_BYTES, key_id_of
from room_server.vault.compartments import KeyName
from room_server.vault.errors import NO_KEY, NoKeys, Unopenable
from room_server.vault.keyring import Keyring
from room_server.vault.master import MasterKey
from room_server.vault.ring import DataKey, Ring, context_of, from_bytes, new_entry, to_bytes, unwrapped
from room_server.vault.signing import SEED_BYTES, Signer

PADDING_BYTES = 64  # sealed lengths are rounded up to so much, unless a setting says otherwise
PART_BYTES = 1 << 20  # of a snapshot are sealed at a time, about 1 ms, and then the loop goes on
_NAMES = b"room-server command names 1"
_SIGNING = b"\0room-server signing key 1"  # where it lies in the keyring: no session is called that
_NAME_BYTES = 16


class _Raced(Exception):
    """Another process made the session's first keys meanwhile."""


async def signer_of(keyring: Keyring, master: MasterKey) -> Signer:
    """Return who signs with the server's own key, which is made once and lies wrapped among the sessions' keys.

    Raises Unopenable, KeyringUnavailable, KeyringUnsafe.
    """
    wrapped = await master.wrap(os.urandom(SEED_BYTES), _SIGNING)
    kept = await keyring.change(_SIGNING.decode(), lambda old: old or wrapped)
    return Signer(await master.unwrap(kept or wrapped, _SIGNING))


class Vault:
    """All sessions' keys, and who signs the heads of their logs (`signer`)."""

    def __init__(self, keyring: Keyring, master: MasterKey, signer: Signer, padding_bytes: int = PADDING_BYTES) -> None:
        self.signer = signer
        self._keyring = keyring
        self._master = master
        self._padding = padding_bytes

    def keys(self, session: str) -> Keys:
        """Return a session's keys, of which none is at hand yet."""
        return Keys(session, self._keyring, self._master, self._padding)

    async def key_ids(self, session: str) -> tuple[bytes, ...]:
        """Read the ids of a session's data keys; none where there are no keys. Raises as `Keys.need` does."""
        kept = await self._keyring.read(session)
        return () if kept is None else tuple(entry.id for entry in from_bytes(kept).entries)

    async def destroy(self, session: str) -> None:
        """Destroy all keys of a session; that there are none is no error."""
        await self._keyring.change(session, lambda _: None)


class Keys:
    """The keys of one session."""

    def __init__(self, session: str, keyring: Keyring, master: MasterKey, padding: int) -> None:
        self._session = session
        self._keyring = keyring
        self._master = master
        self._padding = padding
        self._key = b""  # the session's own
        self._names_key = b""
        self._seats: dict[str, str] = {}  # how their commands are called
        self._by_name: dict[KeyName, DataKey] = {}
        self._by_id: dict[bytes, DataKey] = {}

    def has(self, names: Iterable[KeyName]) -> bool:
        """Tell whether these keys are at hand."""
        return all(name in self._by_name for name in names)

    async def need(self, names: Collection[KeyName], *, first: bool = False) -> None:
        """Have these keys at hand, made where there are none yet. Raises NoKeys, Unopenable, KeyringUnavailable.

        `first`: the session's log is empty, and so there may be no keys of it at all.
        """
        while not self.has(names):
            if not self._key:
                await self._read()
            try:
                await (self._add(names) if self._key else self._begin(names, first=first))
            except _Raced:
                continue

    async def learn(self, sealed: Iterable[bytes]) -> None:
        """Have the keys at hand under which these bytes were sealed, if the keyring has them.

        Raises NoKeys, Unopenable, KeyringUnavailable.
        """
        asked = {key_id_of(one) for one in sealed}
        if not asked <= self._by_id.keys():
            await self._read()
            if not self._key:
                raise NoKeys

    def seal(self, name: KeyName, version: int, data: bytes) -> bytes:
        """Seal an event for its place. The key must be at hand."""
        return self._by_name[name].cipher.seal(data, self._padding, version)

    def open(self, version: int, sealed: bytes) -> bytes:
        """Open what was sealed for this place. Raises Unopenable."""
        return self._of(sealed).cipher.open(sealed, version)

    async def seal_parts(self, name: KeyName, version: int, data: bytes) -> tuple[bytes, ...]:
        """Seal much, in parts between which the loop goes on. The key must be at hand."""
        cipher, starts = self._by_name[name].cipher, range(0, max(len(data), 1), PART_BYTES)
        sealed = []
        for part, start in enumerate(starts):
            sealed.append(cipher.seal(data[start : start + PART_BYTES], self._padding, version, part, len(starts)))
            await asyncio.sleep(0)
        return tuple(sealed)

    async def open_parts(self, version: int, sealed: Sequence[bytes]) -> bytes:
        """Open what was sealed in parts: all of them, in their order. Raises Unopenable."""
        opened = []
        for part, one in enumerate(sealed):
            opened.append(self._of(one).cipher.open(one, version, part, len(sealed)))
            await asyncio.sleep(0)
        return b"".join(opened)

    def name_of(self, seat: str, command: str) -> str:
        """Return the name under which the log remembers a seat's command: the same each time, and saying nothing.

        Some key must be at hand.
        """
        named = self._seats.get(seat)
        if named is None:
            named = self._seats[seat] = self._named(seat)
        return f"{named}/{self._named(command)}"

    def _named(self, name: str) -> str:
        """Hash with a key (BLAKE2b, RFC 7693, which takes one and is a third of an HMAC's work)."""
        return blake2b(name.encode(), key=self._names_key, digest_size=_NAME_BYTES).hexdigest()

    def _of(self, sealed: bytes) -> DataKey:
        key = self._by_id.get(key_id_of(sealed))
        if key is None:
            raise Unopenable(NO_KEY)
        return key

    async def _read(self) -> None:
        kept = await self._keyring.read(self._session)
        if kept is None:
            return
        ring = from_bytes(kept)
        if not self._key:
            self._have(await self._master.unwrap(ring.wrapped, context_of(self._session)))
        self._take(ring)

    async def _begin(self, names: Collection[KeyName], *, first: bool) -> None:
        """Make the session's key and its first data keys."""
        if not first:
            raise NoKeys
        key = os.urandom(KEY_BYTES)
        wrapped = await self._master.wrap(key, context_of(self._session))

        def made(kept: bytes | None) -> bytes:
            if kept is not None:
                raise _Raced
            return to_bytes(self._with(Ring(wrapped), key, names))

        ring = await self._keyring.change(self._session, made)
        self._have(key)
        self._take(from_bytes(ring or b""))

    async def _add(self, names: Collection[KeyName]) -> None:
        """Make the data keys that the ring does not have."""

        def added(kept: bytes | None) -> bytes:
            if kept is None:
                raise NoKeys
            return to_bytes(self._with(from_bytes(kept), self._key, names))

        ring = await self._keyring.change(self._session, added)
        self._take(from_bytes(ring or b""))

    def _with(self, ring: Ring, key: bytes, names: Collection[KeyName]) -> Ring:
        there = {one.name for one in unwrapped(self._session, key, ring.entries)}
        new = (new_entry(self._session, key, name) for name in dict.fromkeys(names) if name not in there)
        return Ring(ring.wrapped, (*ring.entries, *new))

    def _have(self, key: bytes) -> None:
        self._key = key
        self._names_key = hmac.digest(key, _NAMES, "sha256")

    def _take(self, ring: Ring) -> None:
        new = [entry for entry in ring.entries if entry.id not in self._by_id]
        for one in unwrapped(self._session, self._key, new):
            self._by_id[one.id] = one
            self._by_name.setdefault(one.name, one)
