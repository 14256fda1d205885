"""The watchdog: the store ends when the pipe does, and the exit code says how."""

import asyncio
import signal
import sys

import pytest

from room_server.log import watchdog


async def start(*command):
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        "-S",
        watchdog.__file__,
        *command,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )


async def end(process):
    async with asyncio.timeout(watchdog.STOP_WAIT_S + 5):
        return await process.wait()


@pytest.mark.parametrize(("script", "code"), [("exit 0", 0), ("exit 3", 3), ("kill -9 $$", 137)])
async def test_a_store_that_ends_by_itself_gives_its_exit_code(script, code):
    process = await start("sh", "-c", script)
    assert await end(process) == code
    process.stdin.close()


async def test_the_end_of_the_pipe_ends_the_store():
    process = await start("sh", "-c", "trap 'echo asked; exit 0' TERM; echo ready; while :; do sleep 0.05; done")
    assert await process.stdout.readline() == b"ready\n"
    process.stdin.close()
    assert await end(process) == 0
    assert await process.stdout.read() == b"asked\n"


async def test_a_store_that_will_not_stop_is_killed():
    process = await start("sh", "-c", "trap '' TERM; echo ready; while :; do sleep 0.05; done")
    assert await process.stdout.readline() == b"ready\n"
    process.stdin.close()
    assert await end(process) == 128 + signal.SIGKILL
