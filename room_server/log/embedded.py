"""The store that the server brings along: a Valkey of its own, supervised, on a unix socket.

Rules:
- What is acknowledged is on disk: `appendonly yes`, `appendfsync always`, `noeviction`. There is no TCP port.
- No orphan, however the server ends (TERM, INT, kill -9): see `watchdog`.
- One store a folder: a lock on the folder is held by us, the watchdog and the store, so it is free only when
  the last of them is gone. A second server waits for that a little, then is refused.
- A store that ends by itself is started again; until then the log is unavailable.
- A damaged append-only file is reported, never repaired by us. (A last record cut short by a crash was never
  acknowledged; the store drops it and we log that it did.)

Errors::

    EmbeddedError
     +-- FolderInUse     another server runs on this folder
     +-- StoreDamaged    the store's file cannot be read; the text says what happened and what one can do
     +-- StoreDidNotStart
"""

import asyncio
import fcntl
import logging
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from room_server.log import watchdog
from room_server.log.channel import CannotConnect, dial, parse_address
from room_server.log.store_binary import StoreBinary, find_store_binary

SOCKET_PATH_LIMIT = 103  # bytes, without the final zero: 104 in macOS's sockaddr_un, 108 in Linux's
RESTART_WAITS_S = (0.0, 0.2, 1.0)  # before the first, second and every further restart in a row
STEADY_AFTER_S = 10.0  # a store that ran so long has started well
POLL_S = 0.02  # between two tries to reach a store that starts, or to get the folder's lock
KEEPS_LARGE_REQUESTS = (8, 1)  # the first Valkey with a log of commands that are large, beside those that are slow
LOG_TAIL_BYTES = 4096  # of the store's log, when it did not start

_DAMAGE = ("Bad file format", "checksum", "Unexpected end of file", "Unrecoverable error", "not a valid AOF")
_CUT_SHORT = "loaded anyway because aof-load-truncated is enabled"
_log = logging.getLogger(__name__)


class EmbeddedError(Exception):
    """The embedded store cannot serve."""


class FolderInUse(EmbeddedError):
    """Another server has this data folder."""


class StoreDamaged(EmbeddedError):
    """The store refuses its own append-only file."""


class StoreDidNotStart(EmbeddedError):
    """The store ended, or did not answer in time, while it was started."""


@dataclass(frozen=True, slots=True)
class EmbeddedSettings:
    """Where the store keeps its data, and how long to wait for what."""

    folder: Path  # made with mode 700 when it is not there
    start_timeout_s: float = 30.0  # loading a large file takes time; a new one starts in under 0.1 s
    stop_timeout_s: float = watchdog.STOP_WAIT_S + 2.0
    lock_timeout_s: float = 3.0  # for a predecessor that is just ending


class EmbeddedStore:
    """One supervised store. `async with EmbeddedStore(settings) as store: ... store.url`."""

    def __init__(self, settings: EmbeddedSettings, binary: StoreBinary | None = None) -> None:
        self._settings = settings
        self._binary = binary
        self._lock: int | None = None
        self._socket_folder: Path | None = None
        self._process: asyncio.subprocess.Process | None = None
        self._supervisor: asyncio.Task[None] | None = None
        self._log_start = 0  # bytes of the store's log before the present start

    @property
    def url(self) -> str:
        """The store's address, for `RedisLog` and the registry."""
        return f"unix://{self._socket_path}"

    async def start(self) -> None:
        """Take the folder and start the store; it answers when this returns.

        Raises FolderInUse, StoreDamaged, StoreDidNotStart, NoStoreBinary.
        """
        if self._binary is None:
            self._binary = await asyncio.to_thread(find_store_binary)
        self._settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = await _take_lock(self._settings.folder, self._settings.lock_timeout_s)
        try:
            self._choose_socket()
            await self._launch()
        except BaseException:
            await self._end()
            raise
        self._supervisor = asyncio.get_running_loop().create_task(self._supervise())

    async def stop(self) -> None:
        """Stop the store and let go of the folder."""
        if self._supervisor is not None:
            self._supervisor.cancel()
            await asyncio.gather(self._supervisor, return_exceptions=True)
            self._supervisor = None
        await self._end()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    @property
    def _socket_path(self) -> Path:
        return (self._socket_folder or self._settings.folder.resolve()) / "store.sock"

    @property
    def _log_path(self) -> Path:
        return self._settings.folder / "store.log"

    def _choose_socket(self) -> None:
        """Use the data folder, or a short temporary one where the path would not fit a socket address."""
        if len(os.fsencode(self._socket_path)) > SOCKET_PATH_LIMIT:
            self._socket_folder = Path(tempfile.mkdtemp(prefix="room-server-"))

    async def _launch(self) -> None:
        """Start watchdog and store, and wait until the store answers."""
        if self._binary is None or self._lock is None:
            raise RuntimeError("`start` comes first")
        self._log_start = self._log_path.stat().st_size if self._log_path.exists() else 0
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            *("-I", "-S", watchdog.__file__, str(self._binary.path)),
            *_store_arguments(self._binary, self._settings.folder.resolve(), self._socket_path),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            pass_fds=(self._lock,),
            start_new_session=True,  # Ctrl-C in the terminal is for us; we stop the store last
        )
        await self._until_it_answers(self._process)
        if _CUT_SHORT in self._log_tail():
            _log.warning("the store dropped a last record that was cut short (it had not been acknowledged)")

    async def _until_it_answers(self, process: asyncio.subprocess.Process) -> None:
        address = parse_address(self.url)
        try:
            async with asyncio.timeout(self._settings.start_timeout_s):
                while process.returncode is None:
                    try:
                        channel = await dial(address)
                    except CannotConnect:
                        await asyncio.sleep(POLL_S)
                        continue
                    channel.abort()
                    await channel.wait_lost()
                    return
        except TimeoutError:
            raise StoreDidNotStart(
                f"the store did not answer within {self._settings.start_timeout_s:g} s, see {self._log_path}"
            ) from None
        raise self._why_it_ended(process.returncode)

    def _why_it_ended(self, code: int | None) -> EmbeddedError:
        tail = self._log_tail()
        last = [line for line in tail.splitlines() if " # " in line][-3:]
        said = " | ".join(line.split(" # ", 1)[1] for line in last) or "nothing"
        if any(sign in tail for sign in _DAMAGE):
            return StoreDamaged(
                f"the store cannot read its append-only file in {self._settings.folder / 'appendonlydir'}. "
                f"It said: {said}. Nothing was changed. "
                "Copy the folder first; then restore a backup, or see valkey-check-aof."
            )
        return StoreDidNotStart(f"the store ended with code {code}. It said: {said}. See {self._log_path}")

    def _log_tail(self) -> str:
        """Read what the store has logged since the present start (its last part)."""
        if not self._log_path.exists():
            return ""
        with self._log_path.open("rb") as file:
            file.seek(max(self._log_start, self._log_path.stat().st_size - LOG_TAIL_BYTES))
            return file.read().decode(errors="replace")

    async def _supervise(self) -> None:
        """Start the store again whenever it ends by itself, unless its file is damaged."""
        loop = asyncio.get_running_loop()
        quick_ends = 0
        while self._process is not None:
            started = loop.time()
            code = await self._process.wait()
            quick_ends = quick_ends + 1 if loop.time() - started < STEADY_AFTER_S else 0
            _log.error("the store ended by itself with code %s and is started again", code)
            await asyncio.sleep(RESTART_WAITS_S[min(quick_ends, len(RESTART_WAITS_S) - 1)])
            await self._start_again()

    async def _start_again(self) -> None:
        """Try until the store answers; afterwards there is a process, unless the file is damaged."""
        while True:
            try:
                await self._launch()
            except StoreDamaged as error:
                _log.critical("the store stays down: %s", error)
                self._process = None
                return
            except EmbeddedError as error:
                _log.critical("the store did not start again: %s", error)
                await self._stop_process()
                await asyncio.sleep(RESTART_WAITS_S[-1])
            else:
                return

    async def _stop_process(self) -> None:
        """Close the watchdog's pipe, which stops the store, and wait for both to be gone."""
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            async with asyncio.timeout(self._settings.stop_timeout_s):
                await process.wait()
        except TimeoutError:
            process.kill()  # the watchdog; Linux then kills the store
            await process.wait()

    async def _end(self) -> None:
        await self._stop_process()
        if self._socket_folder is not None:
            shutil.rmtree(self._socket_folder, ignore_errors=True)
            self._socket_folder = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _store_arguments(binary: StoreBinary, folder: Path, socket: Path) -> list[str]:
    """Give the store's whole configuration; it reads no file."""
    settings = {
        "port": "0",
        "unixsocket": str(socket),
        "unixsocketperm": "700",
        "dir": str(folder),
        "logfile": str(folder / "store.log"),
        "appendonly": "yes",
        "appendfsync": "always",
        "save": "",  # snapshots would only copy what the append-only file has
        "maxmemory-policy": "noeviction",
        **_without_words(binary),
        "daemonize": "no",
    }
    return [part for name, value in settings.items() for part in (f"--{name}", value)]


async def _take_lock(folder: Path, timeout_s: float) -> int:
    """Lock the folder (flock(2): the lock lives as long as any process holds this open file)."""
    lock = os.open(folder / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    loop = asyncio.get_running_loop()
    limit = loop.time() + timeout_s
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if loop.time() < limit:
                await asyncio.sleep(POLL_S)
                continue
            os.close(lock)
            raise FolderInUse(f"another room server is using the data folder {folder}") from None
        return lock


def _without_words(binary: StoreBinary) -> dict[str, str]:
    """Let the store keep or print no arguments of commands, which are people's words.

    Valkey also keeps large requests, a snapshot of a long session among them, and knows how to leave arguments out of
    its report of a crash; of others there is no such report.
    """
    slow = {"slowlog-log-slower-than": "-1"}
    if (binary.product, binary.version >= KEEPS_LARGE_REQUESTS) != ("valkey", True):
        return {**slow, "crash-log-enabled": "no"}
    large = {"commandlog-request-larger-than": "-1", "commandlog-reply-larger-than": "-1"}
    return {**slow, **large, "hide-user-data-from-log": "yes"}
