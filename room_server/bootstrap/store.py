"""Opens the store: the one at `REDIS_URL`, else the embedded one in the data folder, else (`--memory`) none at all.

Rules:
- A store that was named and does not answer ends the start. There is no silent fallback to another one: sessions would
  seem to be gone.
- A command beside a running server uses that server's store, through the socket that the data folder names.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.running import Running, read_note
from room_server.bootstrap.vaults import open_vault, vault_in_memory
from room_server.config import Settings
from room_server.log.embedded import EmbeddedError, EmbeddedSettings, EmbeddedStore, FolderInUse
from room_server.log.memory import MemoryLog
from room_server.log.port import EventLog
from room_server.log.redis_streams import RedisLog
from room_server.log.report import StoreReport, store_report
from room_server.log.store_binary import NoStoreBinary
from room_server.registry.records import Records
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.records_redis import RedisRecords
from room_server.vault.vault import Vault

COMMAND_LOCK_S = 0.2  # a command does not wait for a server that is just ending

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Store:
    """An open store. `kind` is "embedded", "redis" or "memory"; `folder` is the embedded one's."""

    kind: str
    log: EventLog
    vault: Vault
    records: Records
    url: str = ""
    folder: Path | None = None
    beside: Running | None = None  # the running server whose store this is


@asynccontextmanager
async def open_store(
    settings: Settings, *, memory: bool = False, beside: bool = False, keys: bool = True
) -> AsyncIterator[Store]:
    """Open the store and close it afterwards; `beside` also takes a running server's. Raises CannotStart.

    Without `keys` the keyring is not touched, and no session can be opened: for who has no business with sessions.
    """
    if memory:
        yield Store("memory", MemoryLog(), vault_in_memory(settings), MemoryRecords())
        return
    if settings.redis_url:
        check(await store_report(settings.redis_url))
        async with _connected("redis", settings.redis_url, await _vault(settings, keys=keys)) as store:
            yield store
        return
    folder = data_folder(settings)
    embedded = _embedded(folder, beside=beside)
    try:
        await embedded.start()
    except FolderInUse as error:
        running = await _running(folder, error, beside=beside)
        async with _connected("embedded", running.store, await _vault(settings, keys=keys), folder, running) as store:
            yield store
        return
    except (EmbeddedError, NoStoreBinary, OSError) as error:
        raise CannotStart(str(error)) from None
    try:
        async with _connected("embedded", embedded.url, await _vault(settings, keys=keys), folder) as store:
            yield store
    finally:
        await embedded.stop()


def data_folder(settings: Settings) -> Path:
    """Name the embedded store's folder, whole, so that it can be found from anywhere."""
    return Path(settings.data).absolute()


def check(report: StoreReport) -> None:
    """Refuse a store that cannot serve, and warn of one that does not keep everything. Raises CannotStart."""
    if not report.reachable:
        raise CannotStart(
            f"the store at REDIS_URL does not answer ({report.problem}). Start it or correct REDIS_URL, or unset it "
            "to use the embedded store"
        )
    if report.new_enough is False:
        raise CannotStart(f"the store at REDIS_URL is {report.product} {report.version}; Redis 7.0 or newer is needed")
    if not report.keeps_everything:
        _log.warning("the store may lose what was acknowledged: see `room-server doctor`")


def _embedded(folder: Path, *, beside: bool) -> EmbeddedStore:
    if beside:
        return EmbeddedStore(EmbeddedSettings(folder, lock_timeout_s=COMMAND_LOCK_S))
    return EmbeddedStore(EmbeddedSettings(folder))


async def _running(folder: Path, error: FolderInUse, *, beside: bool) -> Running:
    """Find the server that runs on this folder, whose store is used. Raises CannotStart."""
    running = read_note(folder) if beside else None
    if running is None:
        raise CannotStart(f"{error}. Stop that one first, or name another folder with --data") from None
    report = await store_report(running.store)
    if not report.reachable:
        raise CannotStart(f"the store of the server that runs on {folder} does not answer ({report.problem})")
    return running


async def _vault(settings: Settings, *, keys: bool) -> Vault:
    return await open_vault(settings) if keys else vault_in_memory(settings)


@asynccontextmanager
async def _connected(
    kind: str, url: str, vault: Vault, folder: Path | None = None, beside: Running | None = None
) -> AsyncIterator[Store]:
    try:
        store = Store(kind, RedisLog(url), vault, RedisRecords(url), url, folder, beside)
    except ValueError:
        raise CannotStart("REDIS_URL is no address of a store: use redis://host:6379/0") from None
    try:
        yield store
    finally:
        await store.log.aclose()
        await store.records.aclose()
