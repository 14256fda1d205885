"""Records in Redis, where they differ from those in memory (for the rest see test_records.py)."""

import asyncio

import pytest

from room_server.registry.records import RecordsUnavailable
from room_server.registry.records_redis import CONNECTIONS, RedisRecords


async def test_redis_lets_go_of_what_has_outlived_its_time(embedded_records, admin):
    await embedded_records.put("put", b"v", keep_ms=50_000)
    await embedded_records.swap("swapped", None, b"v", keep_ms=50_000)
    await embedded_records.count("counted", keep_ms=50_000)
    await embedded_records.put("kept", b"v")
    for name in ("put", "swapped", "counted"):
        assert 0 < await admin.pttl(name) <= 50_000
    assert await admin.pttl("kept") == -1


async def test_an_absent_store_is_said_without_its_address(tmp_path):
    records = RedisRecords(f"unix://user:hush@{tmp_path}/nothing.sock")
    with pytest.raises(RecordsUnavailable) as error:
        await records.get("k")
    assert "hush" not in str(error.value)
    assert str(tmp_path) not in str(error.value)
    await records.aclose()


async def test_a_flushed_script_is_loaded_again(embedded_records, admin):
    await embedded_records.swap("k", None, b"one")
    await admin.script_flush()
    assert await embedded_records.swap("k", b"one", b"two")
    assert await embedded_records.count("c", keep_ms=1000) == 1


async def test_a_crowd_shares_few_connections(embedded_records, admin):
    await asyncio.gather(*(embedded_records.put(f"k{n}", b"v") for n in range(300)))
    assert len(await admin.keys("*")) == 300
    assert (await admin.info("clients"))["connected_clients"] <= CONNECTIONS + 1


async def test_a_cut_connection_is_made_again(embedded_records, admin):
    await embedded_records.put("k", b"v")
    await admin.execute_command("CLIENT", "KILL", "TYPE", "NORMAL", "SKIPME", "YES")
    assert await embedded_records.get("k") == b"v"
