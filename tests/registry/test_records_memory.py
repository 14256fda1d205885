"""Records in memory do not pile up (for the rest see test_records.py)."""

from room_server.registry.records_memory import MemoryRecords


async def test_memory_lets_go_of_what_has_outlived_its_time():
    time = 0.0
    records = MemoryRecords(lambda: time)
    await records.put("k", b"v", keep_ms=1000)
    await records.count("c", keep_ms=1000)
    time = 0.9
    assert await records.get("k") == b"v"
    assert await records.count("c", keep_ms=1000) == 2
    time = 1.0
    assert await records.get("k") is None
    assert await records.count("c", keep_ms=1000) == 1
    for n in range(2000):
        time += 1
        await records.put(f"k{n}", b"v", keep_ms=1000)
    assert len(records._records) <= 1001
