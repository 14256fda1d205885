"""The embedded store: it keeps what it acknowledged, dies with its server, and says what is wrong."""

import asyncio
import os
import signal
import stat
import sys
from pathlib import Path

import pytest

import room_server
from room_server.log import embedded as module
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore, FolderInUse, StoreDamaged, StoreDidNotStart
from room_server.log.redis_streams import RedisLog
from room_server.log.report import store_report
from room_server.log.store_binary import StoreBinary

from .conftest import eventually
from .test_faults import kill_store, persist, until_answers

ROOT = Path(room_server.__file__).parents[1]


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "data"


async def fill(url, count=3):
    log = RedisLog(url)
    head = await log.create("s")
    for n in range(count):
        head = await persist(log, "s", f"ada/{n}", head, b"event %d" % n)
    await log.aclose()
    return head


async def head_of(url):
    log = RedisLog(url)
    try:
        return await log.head("s")
    finally:
        await log.aclose()


async def gone(process_id):
    """Wait until a process that is not our child has ended (a zombie has)."""

    def ended():
        try:
            return Path(f"/proc/{process_id}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z"
        except (FileNotFoundError, ProcessLookupError):
            return True

    await eventually(ended)


async def start_parent(folder):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.log.parent", str(folder), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    line = (await process.stdout.readline()).decode().split()
    return process, int(line[0]), line[1]


async def test_what_was_kept_is_there_after_a_restart(folder):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        head = await fill(store.url)
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        assert await head_of(store.url) == head


async def test_it_listens_on_a_private_socket_and_no_port(embedded, admin):
    assert await admin.config_get("port", "tls-port") == {"port": "0", "tls-port": "0"}
    path = embedded.url.removeprefix("unix://")
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o700
    assert stat.S_IMODE(os.stat(Path(path).parent).st_mode) == 0o700


async def test_the_slow_log_keeps_no_words(embedded, admin):
    await admin.set("said in caucus", "secret")
    assert await admin.slowlog_get() == []
    assert await admin.config_get("slowlog-log-slower-than") == {"slowlog-log-slower-than": "-1"}


async def test_no_large_command_is_kept_and_no_words_are_printed_at_a_crash(embedded, admin):
    await admin.set("a snapshot of a long session", b"said in caucus" * 100_000)
    assert await admin.execute_command("COMMANDLOG", "GET", "-1", "large-request") == []
    await admin.get("a snapshot of a long session")
    assert await admin.execute_command("COMMANDLOG", "GET", "-1", "large-reply") == []
    assert await admin.config_get("hide-user-data-from-log") == {"hide-user-data-from-log": "yes"}


@pytest.mark.parametrize(("product", "version"), [("redis", (7, 0, 15)), ("redis", (8, 2)), ("valkey", (7, 2, 5))])
def test_a_store_that_knows_no_such_settings_is_given_none_and_prints_no_report(product, version):
    given = module._store_arguments(StoreBinary(Path("/bin/true"), product, version), Path("/data"), Path("/data/s"))
    assert given[given.index("--crash-log-enabled") + 1] == "no"
    assert not [word for word in given if word.startswith(("--commandlog", "--hide"))]


async def test_a_second_server_on_the_folder_is_refused(folder):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        head = await fill(store.url)
        second = EmbeddedStore(EmbeddedSettings(folder, lock_timeout_s=0.1))
        with pytest.raises(FolderInUse, match="data folder"):
            await second.start()
        assert await head_of(store.url) == head
    await second.start()
    await second.stop()


async def test_a_long_folder_name_still_fits_a_socket(tmp_path):
    folder = tmp_path / ("long" * 30)
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        socket = Path(store.url.removeprefix("unix://"))
        assert len(str(socket)) <= module.SOCKET_PATH_LIMIT
        await fill(store.url)
    assert not socket.parent.exists()
    assert (folder / "appendonlydir").is_dir()


async def test_a_killed_store_is_back_within_five_seconds_with_everything(folder):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        head = await fill(store.url)
        await kill_store(store.url)
        await until_answers(store.url, limit=5)
        assert await head_of(store.url) == head


async def test_a_killed_watchdog_takes_the_store_along_and_both_come_back(folder):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        head = await fill(store.url)
        first = (await store_report(store.url)).process_id
        os.kill(store._process.pid, signal.SIGKILL)
        await gone(first)
        await until_answers(store.url, limit=5)
        assert (await store_report(store.url)).process_id != first
        assert await head_of(store.url) == head


@pytest.mark.parametrize("how", ["SIGTERM", "SIGINT", "SIGKILL"])
async def test_no_store_outlives_its_server(folder, how):
    parent, store, url = await start_parent(folder)
    await fill(url)
    parent.send_signal(getattr(signal, how))
    await parent.wait()
    await gone(store)


async def test_a_server_started_right_after_a_killed_one_gets_the_folder(folder):
    parent, _, url = await start_parent(folder)
    head = await fill(url)
    parent.kill()
    await parent.wait()
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        assert await head_of(store.url) == head


def only_file(folder):
    return next((folder / "appendonlydir").glob("*.incr.aof"))


async def test_a_damaged_file_is_said_and_left_as_it_is(folder):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        await fill(store.url)
    file = only_file(folder)
    data = bytearray(file.read_bytes())
    data[40:60] = b"\xff" * 20
    file.write_bytes(data)
    with pytest.raises(StoreDamaged) as damaged:
        await EmbeddedStore(EmbeddedSettings(folder)).start()
    assert "Bad file format" in str(damaged.value)
    assert "Nothing was changed" in str(damaged.value)
    assert file.read_bytes() == data


async def test_a_last_record_cut_short_is_dropped_and_said(folder, caplog):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        await fill(store.url, count=2)
    file = only_file(folder)
    file.write_bytes(file.read_bytes() + b"*3\r\n$3\r\nSET\r\n$1\r\nk")
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        assert (await head_of(store.url)).version == 2
    assert "cut short" in caplog.text


async def test_a_store_damaged_while_it_runs_stays_down(folder, caplog):
    async with EmbeddedStore(EmbeddedSettings(folder)) as store:
        await fill(store.url)
        file = only_file(folder)
        file.write_bytes(b"nonsense" + file.read_bytes()[8:])
        await kill_store(store.url)
        await eventually(lambda: "stays down" in caplog.text)
        assert not (await store_report(store.url)).reachable


async def test_a_program_that_is_no_store_is_said(folder):
    binary = StoreBinary(Path("/bin/false"), "valkey", (9, 1))
    store = EmbeddedStore(EmbeddedSettings(folder), binary)
    with pytest.raises(StoreDidNotStart, match="code 1"):
        await store.start()


async def test_a_store_that_never_answers_is_given_up(folder, tmp_path):
    script = tmp_path / "sleeper"
    script.write_text("#!/bin/sh\nexec sleep 60\n")
    script.chmod(0o755)
    settings = EmbeddedSettings(folder, start_timeout_s=0.3)
    with pytest.raises(StoreDidNotStart, match=r"within 0\.3 s"):
        await EmbeddedStore(settings, StoreBinary(script, "valkey", (9, 1))).start()
    async with EmbeddedStore(EmbeddedSettings(folder)):
        pass  # the folder is free again
