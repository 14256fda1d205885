"""The keyring in a folder: modes, durability, other processes, and what is refused."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from room_server.vault.errors import KeyringUnavailable, KeyringUnsafe
from room_server.vault.keyring_file import SERVER_KEY, FileKeyring

KILLED_WHILE_WRITING = """
import asyncio, os, signal, sys
from pathlib import Path
from room_server.vault import keyring_file
folder, step = Path(sys.argv[1]), sys.argv[2]
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
if step == "before the file is flushed": keyring_file.os.fsync = die
if step == "before it is in its place": Path.replace = die
if step == "before the folder is flushed": keyring_file._flush_folder = die
ring = keyring_file.FileKeyring(folder, folder / keyring_file.SERVER_KEY)
asyncio.run(ring.change("one", lambda old: b"new"))
die()
"""


def modes(folder):
    return {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *folder.iterdir())}


async def test_only_the_servers_user_may_read_it_and_names_say_nothing(files, folder):
    old = os.umask(0)
    try:
        await files.change("the-session", lambda _: b"a")
    finally:
        os.umask(old)
    assert set(modes(folder).values()) == {0o700, 0o600}
    assert "the-session" not in " ".join(modes(folder))
    assert len(modes(folder)) == 4, "the folder, its lock, the server's key and one file"


async def test_the_servers_key_is_made_once(files, folder):
    again = FileKeyring(folder, folder / SERVER_KEY)
    assert await files.prepare() == await again.prepare()
    assert len(await files.prepare()) == 32


async def test_a_servers_key_that_is_gone_is_not_replaced_while_it_is_needed(files, folder):
    (folder / SERVER_KEY).unlink()
    first = await files.prepare()
    await files.change("one", lambda _: b"a")
    (folder / SERVER_KEY).unlink()
    with pytest.raises(KeyringUnsafe, match="restore it"):
        await files.prepare()
    (folder / SERVER_KEY).write_bytes(first[:31])
    (folder / SERVER_KEY).chmod(0o600)
    with pytest.raises(KeyringUnsafe, match="no key of 32 bytes"):
        await files.prepare()


async def test_what_others_may_read_is_not_used(files, folder):
    await files.change("one", lambda _: b"a")
    (kept,) = folder.glob("*.keys")
    kept.chmod(0o640)
    for refused in (files.read("one"), files.change("one", lambda _: b"b")):
        with pytest.raises(KeyringUnsafe, match="others may read"):
            await refused
    kept.chmod(0o600)
    folder.chmod(0o755)
    with pytest.raises(KeyringUnsafe, match="chmod go="):
        await files.prepare()
    folder.chmod(0o700)
    assert await files.read("one") == b"a"


async def test_the_file_is_flushed_before_it_is_in_its_place_and_then_the_folder(files, monkeypatch):
    steps, fsync, replace = [], os.fsync, os.replace

    def flushed(opened):
        steps.append("folder" if stat.S_ISDIR(os.fstat(opened).st_mode) else "file")
        fsync(opened)

    def placed(self, target):
        steps.append("placed")
        replace(self, target)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr(Path, "replace", placed)
    await files.change("one", lambda _: b"a")
    assert steps == ["file", "placed", "folder"]
    steps.clear()
    await files.change("one", lambda _: None)
    assert steps == ["folder"]


@pytest.mark.parametrize(
    ("step", "left"),
    [
        ("before the file is flushed", b"old"),
        ("before it is in its place", b"old"),
        ("before the folder is flushed", b"new"),
        ("after it returned", b"new"),
    ],
)
async def test_who_is_killed_while_writing_leaves_the_old_one_or_the_new_one_whole(files, folder, step, left):
    await files.change("one", lambda _: b"old")
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, str(folder), step]
    ended = await asyncio.to_thread(subprocess.run, command, check=False)
    assert ended.returncode == -signal.SIGKILL
    assert await files.read("one") == left
    assert await files.change("one", lambda old: old + b", and on") == left + b", and on"


async def test_a_folder_that_cannot_be_written_is_said_by_its_code(files, folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KeyringUnavailable, match=r"^ENOSPC$"):
        await files.change("one", lambda _: b"a")
    monkeypatch.undo()
    assert await files.read("one") is None
