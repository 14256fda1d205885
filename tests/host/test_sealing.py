"""Between the writer and the log: what goes in is ciphertext, and what a vault says is said as the log would."""

import pytest

from room_server.host.sealing import Sealing
from room_server.host.writer import Writer
from room_server.log.memory import MemoryLog
from room_server.log.port import Head, LogUnavailable, LogUnreadable, NoSuchSession, Stored
from room_server.session.audience import EVERY_LINK
from room_server.session.people import HOST
from room_server.session.practices.attendance import Arrive, SignAgreement
from room_server.session.practices.outcome import SessionEnded
from room_server.session.state import Limits
from room_server.vault.errors import KeyringUnavailable, KeyringUnsafe
from room_server.vault.keyring_file import SERVER_KEY, FileKeyring
from room_server.vault.keyring_memory import MemoryKeyring
from room_server.vault.master import LocalMasterKey
from room_server.vault.signing import Signer
from room_server.vault.vault import Vault
from tests.host.wires import MARA, OPEN, Clock
from tests.vaults import new_vault, vault_of

CASE = "case"


class Checking(MemoryLog):
    """A log that, before it takes events, opens them with what a fresh process would find in the keyring."""

    def __init__(self, folder):
        super().__init__()
        self.folder, self.opened, self.commands = folder, 0, []

    async def fresh(self):
        keyring = FileKeyring(self.folder, self.folder / SERVER_KEY)
        return Vault(keyring, LocalMasterKey(await keyring.prepare()), Signer(bytes(32)))

    async def append(self, session, *, command, expected, events):
        stored = [Stored(expected.version + place, data) for place, data in enumerate(events, 1)]
        self.opened += len(await Sealing(CASE, await self.fresh()).opened(stored))
        self.commands.append(command)
        return await super().append(session, command=command, expected=expected, events=events)


async def written(log, vault):
    await log.create(CASE)
    made = Writer(CASE, b"secret", log, vault, Clock(), limits=Limits())
    await made.load()
    await made.carry_out(HOST, "open", OPEN)
    await made.carry_out(MARA, "sign", SignAgreement("en", "We agree."))
    await made.carry_out(MARA, "arrive", Arrive())
    return made


async def test_keys_are_on_disk_before_the_log_is_given_what_they_sealed(tmp_path):
    log = Checking(tmp_path / "keyring")
    made = await written(log, await log.fresh())
    assert log.opened == made.head.version > 5


async def test_the_log_holds_no_words_and_no_names_of_commands(tmp_path):
    log = Checking(tmp_path / "keyring")
    made = await written(log, await log.fresh())
    held = b"".join(one.data for one in await log.read(CASE)) + "".join(log.commands).encode()
    for word in (b"agree", b"arrive", b"mara", b"Mara", b"sign", b"seat", OPEN.title.encode()):
        assert word not in held
    assert made.chronicle.session.title == OPEN.title


async def test_what_somebody_changed_put_elsewhere_or_never_sealed_is_unreadable():
    log = MemoryLog()
    await written(log, vault_of(log))
    first, second, *_ = await log.read(CASE)
    flipped = first.data[:-1] + bytes([first.data[-1] ^ 1])
    for data in (flipped, second.data, b"", b"\x81\xa1v\x01" + bytes(60)):
        with pytest.raises(LogUnreadable):
            await Sealing(CASE, vault_of(log)).opened([Stored(1, data)])


async def test_a_session_without_its_keys_is_not_there():
    log = MemoryLog()
    await written(log, vault_of(log))
    await vault_of(log).destroy(CASE)
    with pytest.raises(NoSuchSession):
        await Writer(CASE, b"secret", log, vault_of(log), Clock(), limits=Limits()).load()


class Failing(MemoryKeyring):
    """A keyring that fails as often as it is told to."""

    def __init__(self, *errors):
        super().__init__()
        self.errors = list(errors)

    async def change(self, session, change):
        if self.errors:
            raise self.errors.pop()
        return await super().change(session, change)


async def test_while_the_keyring_does_not_answer_it_goes_on_trying(monkeypatch, caplog):
    monkeypatch.setattr("room_server.host.writer.PAUSES_S", (0.001,))
    keyring = Failing(KeyringUnavailable("ENOSPC"), KeyringUnsafe("others may read it"))
    log = MemoryLog()
    made = await written(log, Vault(keyring, LocalMasterKey(bytes(32)), Signer(bytes(32))))
    assert not keyring.errors
    assert made.head == await log.head(CASE)
    assert "ENOSPC" in caplog.text


async def test_a_snapshot_is_sealed_for_its_head():
    log, head = MemoryLog(), Head(1_000, bytes(32))
    sealing = (await written(log, vault_of(log)))._sealing
    sealed = await sealing.sealed_snapshot(head, b"words" * 100_000)
    assert b"words" not in sealed
    assert await Sealing(CASE, vault_of(log)).opened_snapshot(head, sealed) == b"words" * 100_000
    for wrong in ((Head(999, head.digest), sealed), (head, sealed[:-1]), (head, b"")):
        with pytest.raises(LogUnreadable):
            await sealing.opened_snapshot(*wrong)
    with pytest.raises(NoSuchSession):
        await Sealing(CASE, new_vault()).opened_snapshot(head, sealed)
    with pytest.raises(NoSuchSession):
        await Sealing(CASE, new_vault()).sealed_snapshot(head, b"")


async def test_a_keyring_that_is_away_is_a_store_that_does_not_answer():
    sealing = Sealing(CASE, Vault(Failing(KeyringUnavailable("EIO")), LocalMasterKey(bytes(32)), Signer(bytes(32))))
    over = SessionEnded(audience=EVERY_LINK, at=1)
    with pytest.raises(LogUnavailable):
        await sealing.sealed([over], "s/1", Head(0, b""), frozenset())
    assert await sealing.sealed([over], "s/1", Head(0, b""), frozenset())
