"""The server's own key, under which each session's key is wrapped: the seam for a key service.

A key service (of a cloud, or a hardware module) is an adapter of `MasterKey`: both methods may go over a network, are
called once for each session that a node loads or begins, and never on the path of an event.
"""

from __future__ import annotations

from typing import Protocol

from room_server.vault.cipher import opened_box, sealed_box


class MasterKey(Protocol):
    """Wraps and unwraps keys of sessions. Each method may raise `KeyringUnavailable`."""

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """Return the key as only this can unwrap it, and only with the same context."""

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """Return what was wrapped with this context. Raises Unopenable."""


class LocalMasterKey:
    """`MasterKey` with a key that is held in this process (AES-256-GCM, a random nonce each time)."""

    def __init__(self, key: bytes) -> None:
        """Take the key (32 bytes)."""
        self._key = key

    async def wrap(self, key: bytes, context: bytes) -> bytes:
        """See `MasterKey.wrap`."""
        return sealed_box(self._key, key, context)

    async def unwrap(self, wrapped: bytes, context: bytes) -> bytes:
        """See `MasterKey.unwrap`."""
        return opened_box(self._key, wrapped, context)
