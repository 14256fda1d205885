"""The port of a keyring: small blobs of wrapped keys, one a session, kept outside of the log's store.

Outside, because what is deleted in a store stays in its append-only file and in every copy of that; a key that is
deleted here is gone, and with it all that it sealed.

Rules, for every adapter (`keyring_memory`, `keyring_file`; the contract suite is `tests/vault/test_keyring.py`):
- What `change` returned is durable: a key is never used before it survives the end of this process and machine.
- `change` is one step: two processes that change a session's blob at the same time both take effect, one after the
  other.
- Names of sessions do not show where blobs are kept.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Change = Callable[[bytes | None], bytes | None]
"""Makes the new blob from the present one; None stands for none. It may be called again, and what it raises ends the
change with nothing written."""


class Keyring(Protocol):
    """All sessions' wrapped keys. Each method may raise `KeyringUnavailable`, `KeyringUnsafe`."""

    async def read(self, session: str) -> bytes | None:
        """Read a session's blob; None where there is none."""

    async def change(self, session: str, change: Change) -> bytes | None:
        """Replace a session's blob by what `change` makes of it, and return that."""
