"""A host lends its workers, a server finds and borrows them: real processes on one store."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from dataclasses import replace

from room_server.bootstrap.house import clock
from room_server.bootstrap.lending import Borrowed, borrowing
from room_server.bootstrap.tls import between_hosts
from room_server.config import Settings
from room_server.log.embedded import EmbeddedSettings, EmbeddedStore
from room_server.media.plane import WorkerPlane
from room_server.registry.media_hosts import MediaHosts
from room_server.registry.records_redis import RedisRecords
from tests.media.certificates import Authority
from tests.media.client import until
from tests.media.hall import Hall
from tests.media.stage import LOCAL

FAR, NEAR = "127.0.0.4", "127.0.0.1"


@contextlib.asynccontextmanager
async def host(store: str, files: dict[str, str]):
    """`room-server media-worker` with two workers."""
    said = {f"ROOM_SERVER_{name.upper()}": value for name, value in files.items()}
    said |= {"REDIS_URL": store, "MEDIA_WORKERS": "2", "MEDIA_PUBLIC_ADDRESS": FAR}
    said["ROOM_SERVER_MEDIA_BIND_ADDRESS"] = FAR
    command = (sys.executable, "-m", "room_server", "media-worker", "--listen", f"{FAR}:0")
    process = await asyncio.create_subprocess_exec(*command, env={**os.environ, **said})
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def test_a_server_borrows_what_is_listed_and_a_drained_host_ends_after_its_last_session(tmp_path, capfd):
    authority = Authority(tmp_path)
    async with EmbeddedStore(EmbeddedSettings(tmp_path / "store")) as store:
        records = RedisRecords(store.url)
        plane = WorkerPlane(LOCAL, engines=())
        it = Hall(plane, "one", "two", "three")
        await plane.start()
        borrows = between_hosts(replace(Settings(), **authority.files(NEAR)), lends=False)
        hosts = MediaHosts(records)
        async with (
            host(store.url, authority.files(FAR)) as process,
            borrowing(Borrowed(hosts, plane.pool, LOCAL, borrows, clock)),
        ):
            engines = plane.pool.engines
            await until(lambda: len(engines) == 2 and all(one.is_ready for one in engines), timeout_s=30)
            await it.meet("one", "ada", "ben")
            await it.meet("two", "cyd", "dan")
            assert it.engine("one") is not it.engine("two")
            process.send_signal(signal.SIGTERM)
            await until(lambda: all(one.is_draining for one in engines), timeout_s=10)
            assert await hosts.list(now=clock()) == ()
            await it.talk("one", "ada", "ben")
            await plane.join("three", "eve")
            assert it["three"].of("eve", "failed")
            await plane.end("one")
            await plane.end("two")
            async with asyncio.timeout(10):
                assert await process.wait() == 0
            await until(lambda: plane.pool.engines == [], timeout_s=10)
        for session in ("one", "two"):
            await it[session].close()
        await plane.stop()
        await records.aclose()
    assert "draining" in capfd.readouterr().err
