"""Where the vault lies, and what ends the start."""

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.vaults import keyring_folder, open_vault, server_key, vault_in_memory
from room_server.config import Settings
from room_server.vault.compartments import Keep, KeyName
from room_server.vault.errors import NoKeys

JOINT = KeyName("room joint", Keep.CONTENT, 0)


async def sealed_in(vault):
    keys = vault.keys("case")
    await keys.need([JOINT], first=True)
    return keys.seal(JOINT, 1, b"words")


async def opens(vault, sealed):
    keys = vault.keys("case")
    await keys.learn([sealed])
    return keys.open(1, sealed) == b"words"


async def test_it_lies_in_the_data_folder_or_where_the_settings_say(tmp_path):
    usual = Settings(data=str(tmp_path))
    assert (keyring_folder(usual), server_key(usual)) == (tmp_path / "keyring", tmp_path / "keyring" / "server.key")
    apart = Settings(data=str(tmp_path), keyring=str(tmp_path / "k"), server_key=str(tmp_path / "s"))
    assert (keyring_folder(apart), server_key(apart)) == (tmp_path / "k", tmp_path / "s")
    assert await opens(await open_vault(apart), await sealed_in(await open_vault(apart)))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["k", "s"]


async def test_the_padding_is_a_setting(tmp_path):
    lengths = {
        len(await sealed_in(await open_vault(Settings(data=str(tmp_path / str(size)), log_padding_bytes=size))))
        for size in (1, 128)
    }
    assert lengths == {37 + 6, 37 + 128}


async def test_a_keyring_that_others_may_read_or_that_is_no_folder_ends_the_start(tmp_path):
    await open_vault(Settings(data=str(tmp_path)))
    (tmp_path / "keyring").chmod(0o755)
    with pytest.raises(CannotStart, match="others may read"):
        await open_vault(Settings(data=str(tmp_path)))
    (tmp_path / "file").touch()
    with pytest.raises(CannotStart, match="cannot be used"):
        await open_vault(Settings(data=str(tmp_path), keyring=str(tmp_path / "file")))


async def test_in_memory_nothing_outlives_it():
    sealed = await sealed_in(vault_in_memory(Settings()))
    with pytest.raises(NoKeys):
        await opens(vault_in_memory(Settings()), sealed)
