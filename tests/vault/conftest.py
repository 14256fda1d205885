"""Keyrings and vaults, on a real folder and in memory."""

import pytest

from room_server.vault.keyring_file import SERVER_KEY, FileKeyring
from room_server.vault.keyring_memory import MemoryKeyring


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "keyring"


@pytest.fixture
async def files(folder):
    keyring = FileKeyring(folder, folder / SERVER_KEY)
    await keyring.prepare()
    return keyring


@pytest.fixture(params=["memory", "file"])
def keyring(request, files):
    return MemoryKeyring() if request.param == "memory" else files
