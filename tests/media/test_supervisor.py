"""A worker that ends has a successor; one that hangs is ended."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
from dataclasses import replace

import pytest

from room_server.media.supervisor import Supervisor, WorkerGone
from tests.media.client import LOOPBACK, until
from tests.media.stage import LOCAL


def _supervisor(settings=LOCAL, on_end=lambda: None) -> Supervisor:
    return Supervisor(settings, lambda frame: None, on_start=lambda: None, on_end=on_end)


async def test_a_successor_on_the_same_port_for_each_that_ends():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((LOOPBACK, 0))
        number = probe.getsockname()[1]
    ended = []
    supervisor = _supervisor(replace(LOCAL, udp_port=number), on_end=lambda: ended.append(1))
    await supervisor.start()
    pids = [supervisor.pid]

    async def is_followed() -> None:
        await until(lambda: len(ended) == len(pids))
        await supervisor.until_ready()
        assert await supervisor.ask_now({"do": "end", "session": "s"}) is None
        assert supervisor.udp_port == number
        pids.append(supervisor.pid)

    os.kill(supervisor.pid, signal.SIGSTOP)  # who waits for an answer of one that will never give it is told
    asked = supervisor.ask_now({"do": "narrow", "session": "s", "hearing": {}})
    await supervisor.kill()
    with pytest.raises(WorkerGone):
        await asked
    await is_followed()
    os.kill(supervisor.pid, signal.SIGKILL)
    await is_followed()
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


async def test_a_worker_that_cannot_start_is_reported(capfd):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind((LOOPBACK, 0))
        settings = replace(LOCAL, udp_port=taken.getsockname()[1], ready_timeout_ms=1500)
        supervisor = _supervisor(settings)
        with pytest.raises(WorkerGone):
            await supervisor.start()
        assert supervisor.ask_now({"do": "end", "session": "s"}) is None
        with pytest.raises(WorkerGone):
            await asyncio.wait_for(supervisor.until_ready(), 5)
        await supervisor.stop()
    assert "in use" in capfd.readouterr().err
