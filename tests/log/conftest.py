"""Real stores for the tests of the log: processes of their own, ended with the test that asked for them."""

import asyncio
import inspect
import shutil
from pathlib import Path

import pytest
import redis.asyncio

from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.log.memory import MemoryLog
from room_server.log.redis_streams import RedisLog
from room_server.log.store_binary import ask_version


def debian_redis():
    """Debian's redis-server: a declared test dependency (see `make test`)."""
    path = shutil.which("redis-server")
    assert path, "install the Debian package redis-server"
    return ask_version(Path(path))


def open_debian(folder):
    return EmbeddedStore(EmbeddedSettings(folder / "debian"), debian_redis())


@pytest.fixture
async def embedded(tmp_path):
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "data")) as store:
        yield store


@pytest.fixture(params=["memory", "embedded", "debian"])
async def log(request, tmp_path):
    """Each adapter of the port, in turn."""
    if request.param == "memory":
        yield MemoryLog()
        return
    binary = debian_redis() if request.param == "debian" else None
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "data"), binary) as store:
        log = RedisLog(store.url)
        yield log
        await log.aclose()


@pytest.fixture
async def redis_log(embedded):
    log = RedisLog(embedded.url)
    yield log
    await log.aclose()


@pytest.fixture
async def admin(embedded):
    """Someone with a redis-py client, to look at the store or to disturb it."""
    client = redis.asyncio.Redis.from_url(embedded.url, protocol=2)
    yield client
    await client.aclose()


async def eventually(check, limit=5.0):
    """Wait until `check()` is true; for what happens in another process, where there is nothing to wait on."""
    async with asyncio.timeout(limit):
        while True:
            answer = check()
            if await answer if inspect.isawaitable(answer) else answer:
                return
            await asyncio.sleep(0.01)


class Heard:
    """What a follower was told, and a way to wait for something."""

    def __init__(self):
        self.all = []
        self._changed = asyncio.Event()

    def __call__(self, item):
        self.all.append(item)
        self._changed.set()

    async def until(self, item):
        async with asyncio.timeout(5.0):
            while item not in self.all:
                self._changed.clear()
                await self._changed.wait()
