"""A keyring in this process's memory: for tests, and for a server that keeps nothing (`--memory`)."""

from __future__ import annotations

from room_server.vault.keyring import Change


class MemoryKeyring:
    """`Keyring` in memory."""

    def __init__(self) -> None:
        self._blobs: dict[str, bytes] = {}

    async def read(self, session: str) -> bytes | None:
        """See `Keyring.read`."""
        return self._blobs.get(session)

    async def change(self, session: str, change: Change) -> bytes | None:
        """See `Keyring.change`."""
        blob = change(self._blobs.get(session))
        if blob is None:
            self._blobs.pop(session, None)
        else:
            self._blobs[session] = blob
        return blob
