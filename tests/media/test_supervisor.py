"""A worker that ends has a successor; one that hangs is ended."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from dataclasses import replace

import pytest

from room_server.media.supervisor import Supervisor, WorkerGone
from tests.media.client import until
from tests.media.stage import LOCAL


def _supervisor(settings=LOCAL, on_end=lambda: None) -> Supervisor:
    return Supervisor(settings, lambda frame: None, on_start=lambda: None, on_end=on_end)


async def test_a_successor_for_each_that_ends():
    ended = []
    supervisor = _supervisor(on_end=lambda: ended.append(1))
    await supervisor.start()
    pids = [supervisor.pid]
    for turn in range(2):
        os.kill(supervisor.pid, signal.SIGKILL)
        await until(lambda turn=turn: len(ended) == turn + 1)
        await supervisor.until_ready()
        assert await supervisor.ask_now({"do": "end", "session": "s"}) is None
        pids.append(supervisor.pid)
    assert len(set(pids)) == 3
    await supervisor.stop()
    assert supervisor.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pids[-1], 0)


async def test_stopped_while_a_worker_starts():
    for wait_s in (0.0, 0.001, 0.01, 0.05):
        supervisor = _supervisor()
        starting = asyncio.create_task(supervisor.start())
        await asyncio.sleep(wait_s)
        await supervisor.stop()
        starting.cancel()
        assert supervisor.pid is None


async def test_the_same_port_again_after_a_kill():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        number = probe.getsockname()[1]
    supervisor = _supervisor(replace(LOCAL, udp_port=number))
    await supervisor.start()
    await supervisor.kill()
    await supervisor.until_ready()
    assert await supervisor.ask_now({"do": "end", "session": "s"}) is None
    assert supervisor.udp_port == number
    await supervisor.stop()


async def test_who_waits_for_a_dead_worker_is_told():
    supervisor = _supervisor()
    await supervisor.start()
    os.kill(supervisor.pid, signal.SIGSTOP)
    asked = supervisor.ask_now({"do": "narrow", "session": "s", "hearing": {}})
    await supervisor.kill()
    with pytest.raises(WorkerGone):
        await asked
    await supervisor.stop()


async def test_a_worker_that_cannot_start_is_reported(capfd):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        settings = replace(LOCAL, udp_port=taken.getsockname()[1], ready_timeout_ms=1500)
        supervisor = _supervisor(settings)
        with pytest.raises(WorkerGone):
            await supervisor.start()
        assert supervisor.ask_now({"do": "end", "session": "s"}) is None
        with pytest.raises(WorkerGone):
            await asyncio.wait_for(supervisor.until_ready(), 5)
        await supervisor.stop()
    assert "in use" in capfd.readouterr().err
