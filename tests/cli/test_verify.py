"""`verify` on what `session export` wrote: whole, changed by a byte, with another key, and when keys are gone."""

import argparse
import stat

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.house import house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import open_store
from room_server.cli.parser import parser
from room_server.cli.people import BadWords
from room_server.cli.sample import SAMPLE
from room_server.cli.sessions import ACTIONS
from room_server.cli.verify import run
from room_server.config import Settings, load
from room_server.host.disposal import certificate
from room_server.log.port import NoSuchSession
from room_server.vault.errors import VaultError
from tests.cli.program import LogsAsTheyWere


@pytest.fixture
async def home(tmp_path):
    with LogsAsTheyWere():
        asked = load({"ROOM_SERVER_MEDIA": "false"}, None, {"data": str(tmp_path / "data"), "port": "8123"}).settings
    async with open_store(asked) as store, house(asked, store, Silence(), "http://localhost") as rooms:
        yield rooms


async def exported(home, file):
    session, _ = await home.desk.create(SAMPLE, account="")
    await home.directory.forget(session)  # which signs the head
    said = await ACTIONS["export"](home, argparse.Namespace(id=session, file=str(file)))
    return session, said[-1].split(" --key ")[1]


def verify(file, key):
    return run(parser().parse_args(["verify", str(file), "--key", key]), Settings())


async def test_an_export_is_verified_with_the_public_key_and_nothing_else(home, tmp_path, capsys):
    file = tmp_path / "case.log"
    session, key = await exported(home, file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert SAMPLE.title.encode() not in file.read_bytes()
    assert verify(file, key) == 0
    assert f"session {session}: " in (said := capsys.readouterr().out)
    assert "1 signed heads on the way" in said


async def test_it_still_verifies_when_the_sessions_keys_are_destroyed(home, tmp_path):
    session, _ = await exported(home, tmp_path / "before.log")
    await home.store.vault.destroy(session)
    said = await ACTIONS["export"](home, argparse.Namespace(id=session, file=str(tmp_path / "after.log")))
    assert verify(tmp_path / "after.log", said[-1].split(" --key ")[1]) == 0
    with pytest.raises((VaultError, NoSuchSession)):
        await home.directory.host(session)


async def test_a_certificate_is_verified_too(home, tmp_path, capsys):
    session, _ = await home.desk.create(SAMPLE, account="")
    file, key = tmp_path / "certificate.json", home.desk.public_key.hex()
    file.write_text(certificate(await home.desk.dispose(session)))
    assert verify(file, key) == 0
    assert f"session {session}: " in (said := capsys.readouterr().out)
    assert "the store wrote its files anew" in said
    file.write_text(file.read_text().replace('"rewritten": true', '"rewritten": false'))
    assert verify(file, key) == 1
    (line,) = await ACTIONS["list"](home, argparse.Namespace())
    assert line.split()[2] == "disposed"


async def test_a_changed_byte_and_another_key_are_told_with_their_place(home, tmp_path, capsys):
    file = tmp_path / "case.log"
    _, key = await exported(home, file)
    assert verify(file, "00" * 32) == 1
    assert "this key did not sign it" in capsys.readouterr().out
    lines = file.read_bytes().splitlines(keepends=True)
    at = lines[2].index(b'"data": "') + 40
    lines[2] = lines[2][:at] + (b"A" if lines[2][at : at + 1] != b"A" else b"B") + lines[2][at + 1 :]
    file.write_bytes(b"".join(lines))
    assert verify(file, key) == 1
    assert capsys.readouterr().out == "BROKEN  event 2: was changed, or its digest was\n"


async def test_a_file_that_is_there_is_not_overwritten_and_no_session_is_made_up(home, tmp_path):
    (tmp_path / "there").write_text("mine")
    session, _ = await exported(home, tmp_path / "one.log")
    with pytest.raises(CannotStart, match="File exists"):
        await ACTIONS["export"](home, argparse.Namespace(id=session, file=str(tmp_path / "there")))
    assert (tmp_path / "there").read_text() == "mine"
    with pytest.raises(NoSuchSession):
        await ACTIONS["export"](home, argparse.Namespace(id="none", file=str(tmp_path / "none")))


@pytest.mark.parametrize("key", ["", "00", "zz" * 32, "00" * 33])
def test_a_key_that_is_none_is_said(tmp_path, key):
    with pytest.raises(BadWords, match="64 digits"):
        verify(tmp_path / "none", key)


def test_a_file_that_cannot_be_read_is_said(tmp_path):
    with pytest.raises(BadWords, match="cannot be read"):
        verify(tmp_path / "none", "00" * 32)
