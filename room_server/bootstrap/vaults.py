"""Opens the vault: in the folder that the settings name, else beside the embedded store, or in memory with it.

Rules:
- The keys lie in `keyring`, by default `keyring` in the data folder, also where the log is in a Redis elsewhere: that
  has ciphertext only. Who loses the keyring loses the sessions: it is copied apart from the store.
- A keyring that cannot be used ends the start: nothing would be kept.
"""

from __future__ import annotations

import os
from pathlib import Path

from room_server.bootstrap.errors import CannotStart
from room_server.config import Settings
from room_server.vault.cipher import KEY_BYTES
from room_server.vault.errors import KeyringUnavailable, KeyringUnsafe, Unopenable
from room_server.vault.keyring_file import SERVER_KEY, FileKeyring
from room_server.vault.keyring_memory import MemoryKeyring
from room_server.vault.master import LocalMasterKey
from room_server.vault.signing import SEED_BYTES, Signer
from room_server.vault.vault import Vault, signer_of

KEYRING = "keyring"  # in the data folder


def keyring_folder(settings: Settings) -> Path:
    """Name the folder of the keys, whole, so that it can be found from anywhere."""
    return (Path(settings.keyring) if settings.keyring else Path(settings.data) / KEYRING).absolute()


def server_key(settings: Settings) -> Path:
    """Name the file of the server's own key, whole."""
    return Path(settings.server_key).absolute() if settings.server_key else keyring_folder(settings) / SERVER_KEY


async def open_vault(settings: Settings) -> Vault:
    """Open the vault on disk, and make its folder and the server's key where they are not there. Raises CannotStart."""
    folder = keyring_folder(settings)
    keyring = FileKeyring(folder, server_key(settings))
    try:
        master = LocalMasterKey(await keyring.prepare())
        signer = await signer_of(keyring, master)
    except KeyringUnsafe as error:
        raise CannotStart(str(error)) from None
    except KeyringUnavailable as error:
        raise CannotStart(f"the keyring in {folder} cannot be used ({error})") from None
    except Unopenable:
        raise CannotStart(f"{server_key(settings)} is not the key of the keyring in {folder}") from None
    return Vault(keyring, master, signer, settings.log_padding_bytes)


def vault_in_memory(settings: Settings) -> Vault:
    """Make a vault whose keys are gone with this process."""
    signer = Signer(os.urandom(SEED_BYTES))
    return Vault(MemoryKeyring(), LocalMasterKey(os.urandom(KEY_BYTES)), signer, settings.log_padding_bytes)
