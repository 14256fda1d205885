"""Disposal: the keys are gone, the log stays closed and can be verified, and a signed certificate says so."""

import json
from dataclasses import replace

import pytest

from room_server.host.disposal import Disposal, certificate, certified, is_certificate
from room_server.host.exports import Broken, exported, verified
from room_server.host.session_host import SessionClosing
from room_server.log.memory import MemoryLog
from room_server.log.port import LogMoved, LogUnavailable, NoSuchSession, SessionClosed
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT
from room_server.vault.errors import NoKeys
from room_server.vault.signing import Signer
from tests.host.wires import ANA, House
from tests.vaults import vault_of


class Notes:
    """An index that keeps what it is told, as the desk's does."""

    def __init__(self):
        self.all = []

    async def __call__(self, disposal):
        self.all.append(disposal)
        return disposal


@pytest.fixture
async def house():
    made = House()
    await made.seated()
    yield made
    await made.directory.close()


def signer(house):
    return vault_of(house.log).signer


async def test_the_keys_are_destroyed_and_the_log_stays_closed_and_verifies(house):
    host, stored, notes = await house.directory.host("case"), await house.log.read("case"), Notes()
    keys = await vault_of(house.log).key_ids("case")
    done = await house.directory.dispose("case", None, notes)
    assert (done.keys, done.version, done.done) == (keys, len(stored), True)
    assert len(keys) > 5
    assert [one.done for one in notes.all] == [False, True], "what is to be destroyed is noted before it is"
    with pytest.raises(NoKeys):
        await vault_of(house.log).keys("case").learn(one.data for one in stored)
    assert house.directory.loaded() == {}
    with pytest.raises((SessionClosing, SessionClosed)):
        await host.submit(ANA, "late", Say(JOINT, "too late"))
    with pytest.raises(NoSuchSession):
        await house.directory.host("case")
    left = await house.log.read("case")
    lines = [line.encode() for line in exported("case", left, (), signer(house), 1)]
    assert verified(lines, signer(house).public).digest == done.digest.hex()


async def test_what_was_cut_short_is_finished_and_what_is_done_is_done(house, monkeypatch):
    notes, away = Notes(), LogUnavailable("away")

    async def fails():
        raise away

    with monkeypatch.context() as patched:
        patched.setattr(house.log, "rewrite", fails)
        with pytest.raises(LogUnavailable):
            await house.directory.dispose("case", None, notes)
    begun = notes.all[-1]
    assert not begun.done
    done = await house.directory.dispose("case", begun, notes)
    assert (done.done, done.keys) == (True, begun.keys)
    assert await house.directory.dispose("case", done, notes) == done


async def test_others_who_append_meanwhile_are_waited_for(house, monkeypatch):
    close, moved = house.log.close_session, []

    async def first_moved(session, *, expected):
        if not moved:
            moved.append(expected)
            raise LogMoved((), expected)
        await close(session, expected=expected)

    monkeypatch.setattr(house.log, "close_session", first_moved)
    assert (await house.directory.dispose("case", None, Notes())).version == moved[0].version


async def test_a_session_that_is_not_there_is_not_disposed_of():
    house = House(MemoryLog())
    with pytest.raises(NoSuchSession):
        await house.directory.dispose("case", None, Notes())
    await house.directory.close()


async def test_the_certificate_holds_for_what_it_says_and_no_content(house):
    done = await house.directory.dispose("case", None, Notes())
    line = certificate(done).encode()
    assert is_certificate(line)
    assert certified(line, signer(house).public) == done
    assert b"Good" not in line
    with pytest.raises(Broken, match="did not sign"):
        certified(line, Signer(bytes(32)).public)
    other = {"events": 1, "at": 5, "session": "other", "keys": [], "rewritten": False, "digest": "00" * 32}
    for field, value in other.items():
        with pytest.raises(Broken, match="did not sign"):
            certified(json.dumps({**json.loads(line), field: value}).encode(), signer(house).public)


@pytest.mark.parametrize("change", [{"at": -1}, {"keys": ["z"]}, {"disposal": "room-server disposal 2"}, {"more": 1}])
def test_what_is_no_certificate_is_refused(change):
    one = replace(Disposal("case", 1, bytes(32), (), 1), signature=bytes(64))
    line = json.dumps({**json.loads(certificate(one)), **change}).encode()
    with pytest.raises(Broken, match="no certificate"):
        certified(line, bytes(32))
    assert not is_certificate(b'{"log": "room-server 1"}')
