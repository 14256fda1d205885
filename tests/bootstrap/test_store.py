"""Opening the store: which one, when it ends the start, and how a command uses a running server's."""

import socket
from contextlib import closing

import pytest

from room_server.bootstrap.errors import CannotStart
from room_server.bootstrap.running import Running, leave_note
from room_server.bootstrap.store import check, data_folder, open_store
from room_server.config import load
from room_server.log.memory import MemoryLog
from room_server.log.port import NoSuchSession
from room_server.log.report import StoreReport

KEEPS = {"append_only": True, "fsync": "always", "eviction": "noeviction"}


def settings(folder=None, **said):
    return load(said, None, {"data": None if folder is None else str(folder)}).settings


def unused_port():
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        return free.getsockname()[1]


async def test_memory_opens_nothing_on_disk(tmp_path):
    async with open_store(settings(tmp_path / "data", REDIS_URL="redis://127.0.0.1:1"), memory=True) as store:
        assert (store.kind, store.url, store.folder, store.beside) == ("memory", "", None, None)
        assert isinstance(store.log, MemoryLog)
    assert not (tmp_path / "data").exists()


async def test_the_embedded_store_is_found_again_from_anywhere_and_used_by_one_server_at_a_time(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked = settings("data")
    assert data_folder(asked) == tmp_path / "data"
    async with open_store(asked) as store:
        assert (store.kind, store.folder, store.beside) == ("embedded", tmp_path / "data", None)
        await store.log.create("case")
        with pytest.raises(CannotStart, match=r"using the data folder.*--data"):
            async with open_store(asked, beside=True):
                pass
        leave_note(store.folder, Running(store.url, "https://rooms.example"))
        async with open_store(asked, beside=True) as borrowed:
            assert borrowed.beside == Running(store.url, "https://rooms.example")
            assert await borrowed.log.read("case") == ()
        assert await store.log.read("case") == (), "closing what was borrowed leaves the server's store alone"
        leave_note(store.folder, Running(f"redis://127.0.0.1:{unused_port()}", "https://rooms.example"))
        with pytest.raises(CannotStart, match="does not answer"):
            async with open_store(asked, beside=True):
                pass
    async with open_store(asked, beside=True) as again:
        assert again.beside is None, "a note that outlived its server is not believed"
        assert await again.log.read("case") == ()
        with pytest.raises(NoSuchSession):
            await again.log.read("another")


async def test_a_store_that_was_named_and_does_not_answer_ends_the_start(tmp_path):
    asked = settings(tmp_path / "data", REDIS_URL=f"redis://:hunter2@127.0.0.1:{unused_port()}/0")
    with pytest.raises(CannotStart, match="REDIS_URL does not answer") as error:
        async with open_store(asked):
            pass
    assert "hunter2" not in str(error.value)
    assert not (tmp_path / "data").exists(), "there is no silent fallback to another store"


def test_an_old_store_is_refused_by_its_name_and_version():
    with pytest.raises(CannotStart, match=r"redis 6\.2\.1; Redis 7\.0 or newer"):
        check(StoreReport(reachable=True, product="redis", version="6.2.1", new_enough=False, **KEEPS))


@pytest.mark.parametrize(
    "kept",
    [{**KEEPS, "append_only": False}, {**KEEPS, "fsync": "everysec"}, {**KEEPS, "eviction": "allkeys-lru"}, {}],
)
def test_of_a_store_that_may_lose_something_the_operator_is_warned(kept, caplog):
    check(StoreReport(reachable=True, product="redis", version="7.2", new_enough=True, **kept))
    assert "may lose what was acknowledged" in caplog.text


def test_a_store_that_keeps_everything_needs_no_word(caplog):
    check(StoreReport(reachable=True, product="redis", version="7.2", new_enough=True, **KEEPS))
    assert caplog.text == ""
