"""What every store of records promises, and the shelf on top of it."""

import asyncio
from dataclasses import dataclass, replace

import pytest

from room_server.registry.records import Shelf, TooBusy, key
from room_server.registry.records_memory import MemoryRecords


async def test_a_record_is_written_read_taken_once_and_removed(records):
    assert await records.get("k") is None
    await records.put("k", b"\x00one")
    assert await records.get("k") == b"\x00one"
    taken = await asyncio.gather(*(records.take("k") for _ in range(5)))
    assert sorted(taken, key=str) == sorted([b"\x00one", None, None, None, None], key=str)
    await records.put("k", b"two")
    assert await records.remove("k")
    assert not await records.remove("k")


async def test_a_swap_happens_only_from_what_was_expected(records):
    assert not await records.swap("k", b"old", b"new")
    assert await records.swap("k", None, b"old")
    assert not await records.swap("k", None, b"new")
    assert not await records.swap("k", b"", b"new")
    assert await records.swap("k", b"old", b"new")
    assert not await records.swap("k", b"old", b"new"), "of two who saw the same one wins"
    assert await records.swap("k", b"new", None)
    assert not await records.swap("k", b"new", None)
    assert await records.get("k") is None
    assert await records.swap("k", None, b"")
    assert await records.get("k") == b""


async def test_a_counter_counts_each_caller_once(records):
    counts = await asyncio.gather(*(records.count("c", keep_ms=60_000) for _ in range(10)))
    assert sorted(counts) == list(range(1, 11))


async def test_a_set_keeps_names(records):
    await records.enlist("s", "ada")
    await records.enlist("s", "ada")
    await records.enlist("s", "bén")
    assert await records.members("s") == {"ada", "bén"}
    await records.delist("s", "ada")
    await records.delist("s", "nobody")
    assert await records.members("s") == {"bén"}
    assert await records.remove("s")
    assert await records.members("s") == frozenset()


def test_no_part_of_a_key_reaches_into_another():
    assert key("link", "a:b") != key("link", "a", "b")
    assert key("a", "b:c") != key("a:b", "c")


@dataclass(frozen=True)
class Tally:
    count: int


async def test_changes_at_once_are_all_made(records):
    shelf = Shelf(records, "tally", Tally)
    assert await shelf.add("t", Tally(0))
    assert not await shelf.add("t", Tally(5))
    changes = (shelf.change("t", lambda tally: replace(tally, count=tally.count + 1)) for _ in range(8))
    await asyncio.gather(*changes)
    assert await shelf.get("t") == Tally(8)


async def test_a_change_may_make_and_remove_a_record(records):
    shelf = Shelf(records, "tally", Tally)
    assert await shelf.change("t", lambda _: None) is None
    assert await shelf.change("t", lambda _: Tally(1)) == Tally(1)
    assert await shelf.change("t", lambda _: None) is None
    assert await shelf.get("t") is None


async def test_a_change_that_is_always_overtaken_gives_up():
    class Overtaken(MemoryRecords):
        async def swap(self, key, old, new, *, keep_ms=None):
            return False

    with pytest.raises(TooBusy):
        await Shelf(Overtaken(), "tally", Tally).change("t", lambda _: Tally(1))
