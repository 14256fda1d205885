"""A session's keys: durable before they are used, shared by all processes, cached, and gone when destroyed."""

import asyncio
import os

import pytest

from room_server.vault import vault as vault_module
from room_server.vault.compartments import Keep, KeyName, key_of_snapshot
from room_server.vault.errors import CHANGED, NO_KEY, NoKeys, Unopenable
from room_server.vault.master import LocalMasterKey
from room_server.vault.signing import Signer
from room_server.vault.vault import Vault, signer_of
from tests.vaults import new_vault

JOINT, CAUCUS = KeyName("room joint", Keep.CONTENT, 0), KeyName("room r-caucus", Keep.CONTENT, 0)
MASTER, SIGNER = LocalMasterKey(bytes(32)), Signer(bytes(32))


class Counted:
    """A keyring that counts how often it is asked."""

    def __init__(self, keyring):
        self.keyring, self.reads, self.changes = keyring, 0, 0

    async def read(self, session):
        self.reads += 1
        return await self.keyring.read(session)

    async def change(self, session, change):
        self.changes += 1
        return await self.keyring.change(session, change)


@pytest.fixture
def vault(keyring):
    return Vault(keyring, MASTER, SIGNER)


async def begun(vault, *names):
    keys = vault.keys("case")
    await keys.need(names or (JOINT,), first=True)
    return keys


async def test_what_one_process_sealed_another_opens(vault, keyring):
    keys = await begun(vault, JOINT, CAUCUS)
    sealed = [keys.seal(JOINT, 1, b"good morning"), keys.seal(CAUCUS, 2, b"between us")]
    other = Vault(keyring, MASTER, SIGNER).keys("case")
    await other.learn(sealed)
    assert [other.open(version, one) for version, one in enumerate(sealed, 1)] == [b"good morning", b"between us"]
    assert other.name_of("s-ana", "s-ana/c-1") == keys.name_of("s-ana", "s-ana/c-1")


async def test_no_key_is_used_that_the_keyring_does_not_have(vault, keyring):
    """Whatever ends this process after `need`, the next one can open what it sealed."""
    keys = vault.keys("case")
    for version, name in enumerate((JOINT, CAUCUS, key_of_snapshot(1)), 1):
        await keys.need([name], first=version == 1)
        sealed = keys.seal(name, version, b"words")
        after_a_crash = Vault(keyring, MASTER, SIGNER).keys("case")
        await after_a_crash.learn([sealed])
        assert after_a_crash.open(version, sealed) == b"words"


async def test_keys_are_at_hand_and_asked_for_once(keyring):
    counted = Counted(keyring)
    keys = await begun(Vault(counted, MASTER, SIGNER), JOINT, CAUCUS)
    asked = counted.reads, counted.changes
    for version in range(1, 50):
        await keys.need([JOINT, CAUCUS])
        await keys.learn([sealed := keys.seal(CAUCUS, version, b"words")])
        keys.open(version, sealed)
    assert (counted.reads, counted.changes) == asked == (1, 1)


async def test_two_who_begin_a_session_at_once_have_the_same_keys(keyring):
    vaults = [Vault(keyring, MASTER, SIGNER) for _ in range(4)]
    every = await asyncio.gather(*(begun(vault, JOINT, name) for vault in vaults for name in (JOINT, CAUCUS)))
    assert len({one._by_name[JOINT].id for one in every}) == 1
    assert len({one.name_of("s", "s/1") for one in every}) == 1


async def test_a_key_that_another_made_meanwhile_is_taken(vault, keyring):
    first, second = await begun(vault), await begun(Vault(keyring, MASTER, SIGNER))
    await second.need([CAUCUS])
    sealed = second.seal(CAUCUS, 5, b"between us")
    with pytest.raises(Unopenable, match=NO_KEY):
        first.open(5, sealed)
    await first.learn([sealed])
    assert first.open(5, sealed) == b"between us"
    await first.need([CAUCUS])
    assert first._by_name[CAUCUS].id == second._by_name[CAUCUS].id


async def test_a_session_that_has_begun_gets_no_keys_in_place_of_lost_ones(vault):
    with pytest.raises(NoKeys):
        await vault.keys("case").need([JOINT])
    with pytest.raises(NoKeys):
        await vault.keys("case").learn([(await begun(new_vault())).seal(JOINT, 1, b"")])


async def test_what_was_destroyed_opens_no_more_and_nobody_adds_to_it(vault, keyring):
    keys, other = await begun(vault), await begun(Vault(keyring, MASTER, SIGNER), JOINT)
    sealed = keys.seal(JOINT, 1, b"words")
    await vault.destroy("case")
    await vault.destroy("case")
    fresh = vault.keys("case")
    with pytest.raises(NoKeys):
        await fresh.learn([sealed])
    with pytest.raises(NoKeys):
        await other.need([CAUCUS])
    assert await keyring.read("case") is None
    again = await begun(vault)
    await again.learn([sealed])
    with pytest.raises(Unopenable, match=NO_KEY):
        again.open(1, sealed)


async def test_a_copy_of_the_keyring_from_before_opens_and_only_with_the_servers_key(vault, keyring):
    keys = await begun(vault)
    sealed, copy = keys.seal(JOINT, 1, b"words"), await keyring.read("case")
    await vault.destroy("case")
    await keyring.change("case", lambda _: copy)
    restored = vault.keys("case")
    await restored.learn([sealed])
    assert restored.open(1, sealed) == b"words"
    with pytest.raises(Unopenable, match=CHANGED):
        await Vault(keyring, LocalMasterKey(os.urandom(32)), SIGNER).keys("case").learn([sealed])


async def test_a_session_cannot_be_given_anothers_keys(vault, keyring):
    sealed = (await begun(vault)).seal(JOINT, 1, b"words")
    copy = await keyring.read("case")
    await keyring.change("other", lambda _: copy)
    with pytest.raises(Unopenable, match=CHANGED):
        await vault.keys("other").learn([sealed])


@pytest.mark.parametrize("size", [0, 1, 10, 11, 30, 95])
async def test_much_is_sealed_in_parts_which_cannot_be_left_out_or_exchanged(vault, size, monkeypatch):
    monkeypatch.setattr(vault_module, "PART_BYTES", 10)
    keys, data = await begun(vault), os.urandom(size)
    sealed = await keys.seal_parts(JOINT, 9, data)
    assert len(sealed) == max(1, -(-size // 10))
    assert await keys.open_parts(9, sealed) == data
    wrong = [(8, sealed)]
    if len(sealed) > 1:
        wrong += [(9, sealed[1:]), (9, sealed[:-1]), (9, sealed[::-1]), (9, (*sealed, sealed[0]))]
    for version, parts in wrong:
        with pytest.raises(Unopenable):
            await keys.open_parts(version, parts)


async def test_the_names_of_commands_say_nothing_and_differ_between_sessions(vault):
    keys, other = await begun(vault), vault.keys("other")
    await other.need([JOINT], first=True)
    seat, _, command = keys.name_of("s-ana", "s-ana/a-word").partition("/")
    assert keys.name_of("s-ana", "s-ana/another").partition("/")[0] == seat
    assert keys.name_of("s-ben", "s-ana/a-word") == f"{keys.name_of('s-ben', '-').split('/')[0]}/{command}"
    assert other.name_of("s-ana", "s-ana/a-word") != keys.name_of("s-ana", "s-ana/a-word")
    assert "ana" not in seat + command


async def test_the_server_signs_with_one_key_which_is_made_once_and_lies_wrapped(keyring):
    signers = await asyncio.gather(*(signer_of(keyring, MASTER) for _ in range(3)))
    assert len({one.public for one in signers}) == 1
    with pytest.raises(Unopenable):
        await signer_of(keyring, LocalMasterKey(os.urandom(32)))
