"""The registry over each of its stores."""

import pytest
import redis.asyncio

from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.registry.records_memory import MemoryRecords
from room_server.registry.records_redis import RedisRecords

NOW = 1_800_000_000_000  # ms; no test looks at the real time
SECOND = 1000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE


@pytest.fixture(params=["memory", "redis"])
async def records(request, tmp_path):
    if request.param == "memory":
        yield MemoryRecords()
        return
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "data")) as store:
        records = RedisRecords(store.url)
        yield records
        await records.aclose()


@pytest.fixture
async def store(tmp_path):
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "data")) as store:
        yield store


@pytest.fixture
async def embedded_records(store):
    records = RedisRecords(store.url)
    yield records
    await records.aclose()


@pytest.fixture
async def admin(store):
    """Someone who looks into the store."""
    client = redis.asyncio.Redis.from_url(store.url, protocol=2)
    yield client
    await client.aclose()
