"""A keyring in a folder: one small file a session, for one machine, shared by the server and commands beside it.

Rules:
- The folder has mode 0700 and each file 0600, owned by who runs the server; what others may read is not used at all.
- A file is written whole under another name, flushed (fsync), put in its place in one step (rename) and the folder is
  flushed too: after a crash there is the old one or the new one, and a key that was used is there.
- One changes a file at a time (flock on `lock`); readers wait for nobody.
- A file is named by a hash of its session's id.
- The server's key lies in a file of its own. It is made with the folder, and never anew beside files that it would
  not open: a lost key is said, not replaced.

Removing a file does not wipe the disk under it. Where that matters, the folder belongs on an encrypted disk, or the
server's key on another medium.
"""

from __future__ import annotations

import asyncio
import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TypeVar

from room_server.vault.cipher import KEY_BYTES
from room_server.vault.errors import KeyringUnavailable, KeyringUnsafe
from room_server.vault.keyring import Change

T = TypeVar("T")

SERVER_KEY = "server.key"  # where the settings name no other file
SUFFIX = ".keys"
NAME_BYTES = 20  # of the hash that names a file
FOLDER_MODE, FILE_MODE = 0o700, 0o600
_OF_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_NEW = ".new"


class FileKeyring:
    """`Keyring` in `folder`. Call `prepare` first."""

    def __init__(self, folder: Path, server_key: Path) -> None:
        """`server_key` is the file of the server's key, which may lie elsewhere."""
        self._folder = folder
        self._server_key = server_key

    async def prepare(self) -> bytes:
        """Make what is not there yet; return the server's key. Raises KeyringUnsafe, KeyringUnavailable."""
        return await _off_the_loop(self._prepare)

    async def read(self, session: str) -> bytes | None:
        """See `Keyring.read`."""
        return await _off_the_loop(lambda: _read(self._file(session)))

    async def change(self, session: str, change: Change) -> bytes | None:
        """See `Keyring.change`."""
        return await _off_the_loop(lambda: self._change(self._file(session), change))

    def _prepare(self) -> bytes:
        self._folder.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
        _check_mode(self._folder)
        with self._locked():
            key = _read(self._server_key)
            if key is None:
                key = self._make_server_key()
        if len(key) != KEY_BYTES:
            raise KeyringUnsafe(f"{self._server_key} is no key of {KEY_BYTES} bytes; restore it from its copy")
        return key

    def _make_server_key(self) -> bytes:
        if any(self._folder.glob(f"*{SUFFIX}")):
            raise KeyringUnsafe(
                f"{self._server_key} is gone, but there are keys of sessions that it alone opens; restore it from its "
                f"copy, or remove {self._folder}, and with it all that those sessions hold"
            )
        key = os.urandom(KEY_BYTES)
        _write(self._server_key, key)
        return key

    def _change(self, file: Path, change: Change) -> bytes | None:
        with self._locked():
            blob = change(_read(file))
            if blob is None:
                with suppress(FileNotFoundError):
                    file.unlink()
                    _flush_folder(self._folder)
            else:
                _write(file, blob)
        return blob

    def _file(self, session: str) -> Path:
        return self._folder / (blake2b(session.encode(), digest_size=NAME_BYTES).hexdigest() + SUFFIX)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock of the folder (flock(2)); the system lets go of it if this process ends."""
        lock = os.open(self._folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, FILE_MODE)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield
        finally:
            os.close(lock)


async def _off_the_loop(work: Callable[[], T]) -> T:
    """Do it in a thread: flushing to a disk takes milliseconds. Raises KeyringUnavailable for what the system says."""
    try:
        return await asyncio.to_thread(work)
    except OSError as error:
        raise KeyringUnavailable(errno.errorcode.get(error.errno or 0, "EIO")) from None


def _read(file: Path) -> bytes | None:
    try:
        opened = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return None
    with open(opened, "rb") as held:
        _check_mode(file, os.fstat(opened))
        return held.read()


def _check_mode(path: Path, found: os.stat_result | None = None) -> None:
    if stat.S_IMODE((found or path.stat()).st_mode) & _OF_OTHERS:
        raise KeyringUnsafe(f"others may read {path}: it is not used until that is changed (chmod go= {path})")


def _write(file: Path, blob: bytes) -> None:
    """Put a file in place whole, and see it flushed with its folder before returning."""
    new = file.with_name(file.name + _NEW)
    opened = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, FILE_MODE)
    with open(opened, "wb") as held:
        os.fchmod(opened, FILE_MODE)
        held.write(blob)
        held.flush()
        os.fsync(opened)
    new.replace(file)
    _flush_folder(file.parent)


def _flush_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
