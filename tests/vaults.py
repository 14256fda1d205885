"""One vault in memory for each log: whoever opens the same log again opens it with the same keys."""

from __future__ import annotations

import os
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from room_server.log.port import EventLog
from room_server.vault.cipher import KEY_BYTES
from room_server.vault.compartments import EVERYONE, Keep, KeyName
from room_server.vault.keyring_memory import MemoryKeyring
from room_server.vault.master import LocalMasterKey
from room_server.vault.signing import SEED_BYTES, Signer
from room_server.vault.vault import Vault

_VAULTS: WeakKeyDictionary[EventLog, Vault] = WeakKeyDictionary()


def new_vault(**settings: int) -> Vault:
    signer = Signer(os.urandom(SEED_BYTES))
    return Vault(MemoryKeyring(), LocalMasterKey(os.urandom(KEY_BYTES)), signer, **settings)


def vault_of(log: EventLog) -> Vault:
    """Return the vault with the keys of this log."""
    if log not in _VAULTS:
        _VAULTS[log] = new_vault()
    return _VAULTS[log]


async def sealed(log: EventLog, session: str, history: Sequence[bytes]) -> list[bytes]:
    """Return a history as this log would hold it from its first event on; with none, only make the session's keys."""
    keys, name = vault_of(log).keys(session), KeyName(EVERYONE, Keep.CONTENT, 0)
    await keys.need([name], first=True)
    return [keys.seal(name, version, data) for version, data in enumerate(history, 1)]
