"""The worker as a process: what it says, and that it never stays behind."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from dataclasses import replace

import pytest

from room_server.media.frames import packed, read_frame
from room_server.media.worker import EXIT_UNRULED, arguments
from tests.media.stage import LOCAL


@contextlib.asynccontextmanager
async def worker(settings=LOCAL):
    ours, theirs = socket.socketpair()
    with theirs:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "room_server.media.worker",
            *arguments(settings, settings.udp_port, theirs.fileno()),
            pass_fds=[theirs.fileno()],
        )
    reader, writer = await asyncio.open_connection(sock=ours)
    try:
        yield process, reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        await asyncio.wait_for(process.wait(), 5)


async def said(reader):
    """The next frame that is no beat."""
    while "beat" in (frame := await read_frame(reader)):
        pass
    return frame


async def test_it_is_ready_answers_and_ends_with_its_socket():
    async with worker() as (process, reader, writer):
        ready = await said(reader)
        assert ready["ready"] > 0
        writer.write(packed({"id": 1, "do": "route", "session": "s", "hearing": {"a": ["b"]}}))
        assert await said(reader) == {"id": 1, "refused": None}
        writer.write(packed({"id": 2, "do": "join", "session": "s", "seat": "a", "receive_only": False}))
        answered, told = await said(reader), await said(reader)
        assert told["tell"][:2] == ["s", "a"]
        assert told["tell"][2]["t"] == "offer"
        assert answered == {"id": 2, "refused": None}
        writer.write(packed({"id": 3, "do": "signal", "session": "x", "seat": "a", "message": {"t": "again"}}))
        assert await said(reader) == {"id": 3, "refused": "media-not-joined"}
    assert process.returncode == 0


async def test_what_it_cannot_do_is_refused_and_harms_nothing(capfd):
    async with worker() as (_, reader, writer):
        await said(reader)
        writer.write(packed({"id": 1, "do": "dance"}))
        writer.write(packed({"id": 2, "do": "route", "session": "s", "hearing": 7}))
        writer.write(packed({"id": 3, "do": "narrow", "session": "s", "hearing": {}}))
        answers = [await said(reader) for _ in range(3)]
    assert {each["id"]: each["refused"] for each in answers} == {1: "media-malformed", 2: "media-malformed", 3: None}
    capfd.readouterr()


async def test_ctrl_c_is_for_the_server():
    async with worker() as (process, reader, writer):
        await said(reader)
        process.send_signal(signal.SIGINT)
        writer.write(packed({"id": 1, "do": "end", "session": "s"}))
        assert await said(reader) == {"id": 1, "refused": None}


async def test_it_ends_by_itself_when_its_beats_do_not_come_back(capfd):
    async with worker(replace(LOCAL, unruled_ms=1200)) as (process, reader, writer):
        assert "ready" in await said(reader)
        began = time.monotonic()
        for _ in range(4):
            beat = await read_frame(reader)
            assert beat["packets_per_s"] >= 0
            writer.write(packed({"beat": beat["beat"]}))
        assert await asyncio.wait_for(process.wait(), 5) == EXIT_UNRULED
        assert time.monotonic() - began > 1.5 + 1.2
    assert "the server is silent" in capfd.readouterr().err


async def test_drained_without_a_session_it_ends_at_once():
    async with worker() as (process, reader, writer):
        await said(reader)
        process.send_signal(signal.SIGTERM)
        assert await said(reader) == {"drain": True}
        writer.write(packed({"id": 1, "do": "drain"}))
        assert await asyncio.wait_for(process.wait(), 5) == 0


PARENT = """
import asyncio
from room_server.media.plane import WorkerPlane
from tests.media.stage import LOCAL
async def main():
    plane = WorkerPlane(LOCAL)
    await plane.start()
    print(plane.worker_pid, flush=True)
    await asyncio.sleep(60)
asyncio.run(main())
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_it_dies_with_its_parent(how):
    parent = subprocess.Popen([sys.executable, "-c", textwrap.dedent(PARENT)], stdout=subprocess.PIPE, text=True)
    with parent:
        pid = int(parent.stdout.readline())
        os.kill(pid, 0)
        parent.send_signal(how)
    with contextlib.suppress(ProcessLookupError):
        fd = os.pidfd_open(pid)
        try:
            import select

            assert select.select([fd], [], [], 5)[0], "the worker outlived its parent"
        finally:
            os.close(fd)
