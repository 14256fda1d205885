"""The keyring in memory keeps nothing beyond itself; the contract is in `test_keyring`."""

from room_server.vault.keyring_memory import MemoryKeyring


async def test_another_one_knows_nothing_of_it():
    await MemoryKeyring().change("one", lambda _: b"a")
    assert await MemoryKeyring().read("one") is None
