"""One session's events between the writer and the log: encoded and sealed on the way in, opened and decoded back.

The log holds ciphertext and is chained over it (``log.chain``); only here, on the host, words and keys meet. What a
vault says becomes what a log would say: a session without keys is gone (``NoSuchSession``), a keyring that cannot be
reached is a store that does not answer (``LogUnavailable``), and what does not open is ``LogUnreadable``.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import msgspec

from room_server.log.codec import decode, encode
from room_server.log.port import Head, LogUnavailable, LogUnreadable, NoSuchSession, Stored, seat_of
from room_server.session.audience import Event
from room_server.session.people import SeatId
from room_server.vault.compartments import key_of, key_of_snapshot
from room_server.vault.errors import CHANGED, KeyringUnavailable, KeyringUnsafe, NoKeys, Unopenable
from room_server.vault.vault import Vault

logger = logging.getLogger(__name__)

_parts = msgspec.msgpack.Decoder(tuple[bytes, ...])


class Sealing:
    """Seals and opens one session. It holds the session's keys, and nothing else does."""

    def __init__(self, session_id: str, vault: Vault) -> None:
        self._keys = vault.keys(session_id)

    async def sealed(
        self, events: Sequence[Event], command: str, head: Head, mediators: frozenset[SeatId]
    ) -> tuple[str, list[bytes]]:
        """Return the command's name for the log, and the events as they are stored behind ``head``.

        Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``.
        """
        names = [key_of(event, mediators, head.version + place) for place, event in enumerate(events, 1)]
        if not self._keys.has(names):
            with _as_the_log_says():
                await self._keys.need(names, first=head.version == 0)
        seal = self._keys.seal
        data = [
            seal(name, head.version + place, encode(event, command))
            for place, (event, name) in enumerate(zip(events, names, strict=True), 1)
        ]
        return self._keys.name_of(seat_of(command), command), data

    async def opened(self, stored: Sequence[Stored]) -> list[tuple[Event, str]]:
        """Return the events with their commands. Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``."""
        with _as_the_log_says():
            await self._keys.learn(one.data for one in stored)
            return [decode(self._keys.open(one.version, one.data)) for one in stored]

    async def sealed_snapshot(self, head: Head, data: bytes) -> bytes:
        """Return a snapshot as it is stored. Raises ``NoSuchSession``, ``LogUnavailable``, ``LogUnreadable``."""
        name = key_of_snapshot(head.version)
        with _as_the_log_says():
            await self._keys.need([name])
        return msgspec.msgpack.encode(await self._keys.seal_parts(name, head.version, data))

    async def opened_snapshot(self, head: Head, sealed: bytes) -> bytes:
        """Return what was sealed as the snapshot at ``head``. Raises as ``sealed_snapshot`` does."""
        with _as_the_log_says():
            try:
                parts = _parts.decode(sealed)
            except msgspec.DecodeError:
                raise Unopenable(CHANGED) from None
            await self._keys.learn(parts)
            return await self._keys.open_parts(head.version, parts)


@contextmanager
def _as_the_log_says() -> Iterator[None]:
    try:
        yield
    except NoKeys:
        raise NoSuchSession from None
    except Unopenable as error:
        raise LogUnreadable(f"what is stored does not open: {error}") from None
    except (KeyringUnavailable, KeyringUnsafe) as error:
        logger.error("keyring not usable: %s", error)
        raise LogUnavailable("the keyring does not answer") from None
