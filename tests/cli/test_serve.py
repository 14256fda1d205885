"""What `serve` says: where it is, where data is kept, and whom to give which link."""

import asyncio
import signal
import socket
from pathlib import Path

import pytest

from room_server.bootstrap.house import clock, house
from room_server.bootstrap.silence import Silence
from room_server.bootstrap.store import Store, open_store
from room_server.cli import serve
from room_server.config import Settings
from room_server.headless import Client, Door
from room_server.web.origins import Origins
from tests.cli.program import all_gone, offspring, serving

ORIGINS = Origins(["https://rooms.example"])


@pytest.fixture
async def home():
    asked = Settings()
    async with open_store(asked, memory=True) as store, house(asked, store, Silence(), ORIGINS.first) as parts:
        yield parts


def where(home, kind, folder=None):
    kept = Store(kind, home.store.log, home.store.vault, home.store.records, folder=folder)
    return serve._where(type(home)(kept, home.registry, home.media, home.directory, home.desk), ORIGINS)


async def test_where_data_is_kept_is_said_and_that_memory_keeps_none_is_framed(home):
    said = "Mediation rooms are open at https://rooms.example"
    assert where(home, "embedded", Path("/data")) == [said, "Data is kept in /data"]
    assert where(home, "redis") == [said, "Data is kept in the store at REDIS_URL"]
    frame = "=" * serve.WIDTH
    assert where(home, "memory") == [frame, serve.MEMORY_NOTICE, frame, said]


async def test_the_sample_says_a_link_for_each_and_how_to_make_an_account_once(home):
    first = await serve._sample(home, ORIGINS)
    assert [line.split("  ")[1].strip() for line in first if "/j#" in line] == [
        "Mara Lindqvist",
        "Ana Petrov",
        "Ben Okafor",
    ]
    token = first[-1].rsplit("#")[1]
    await home.registry.accounts.accept(token, "a long enough password", now=clock())
    again = await serve._sample(home, ORIGINS)
    assert again[-1] == "Sessions of your own: https://rooms.example/console"
    assert not any("first-run" in line for line in again)


def test_lines_come_out_at_once(capsys):
    serve.say(["one", "", "two"])
    assert capsys.readouterr().out == "one\n\ntwo\n"


def test_a_server_in_memory_says_so_tells_its_lines_goodbye_and_ends_its_workers():
    async def hear(server):
        async with Client(await Door.join(server.links["Ana"])) as ana:
            await ana.until(lambda: ana.connected)
            server.process.send_signal(signal.SIGINT)
            await ana.until(lambda: ana.bye == "going-down")
            return await asyncio.to_thread(server.process.wait, 15)

    with serving(None, "--sample", "--memory", ROOM_SERVER_MEDIA="true", MEDIA_WORKERS="2") as server:
        assert serve.MEMORY_NOTICE in server.printed
        children = offspring(server.process.pid)
        assert len(children) == 2
        assert asyncio.run(hear(server)) == 0
        assert all_gone(children)


def test_what_keeps_it_from_starting_is_said_with_what_to_do(tmp_path, run):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        refused = run(tmp_path, "serve", "--port", str(taken.getsockname()[1]))
    assert refused.code == 1
    assert "choose another with --port" in refused.err
    public = run(tmp_path, "serve", "--port", "0", ROOM_SERVER_PUBLIC_ORIGINS="http://rooms.example.org")
    assert public.code == 1
    assert "use https behind a proxy with TLS" in public.err
    assert list(tmp_path.iterdir()) == []
