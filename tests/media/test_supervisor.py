"""A worker that ends has a successor; one that hangs is ended."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import time
from dataclasses import replace

import pytest

from room_server.media.engine import Listener
from room_server.media.link import WorkerGone
from room_server.media.supervisor import Supervisor
from tests.media.client import LOOPBACK, until
from tests.media.stage import LOCAL


def _supervisor(settings=LOCAL, on_end=lambda: None, port=0) -> Supervisor:
    it = Supervisor("here/0", settings, port)
    it.listen(Listener(lambda frame: None, on_start=lambda: None, on_end=on_end, on_drain=lambda: None))
    return it


async def started(supervisor: Supervisor) -> None:
    supervisor.begin()
    await supervisor.until_ready()


async def test_a_successor_on_the_same_port_for_each_that_ends():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind((LOOPBACK, 0))
        number = probe.getsockname()[1]
    ended = []
    supervisor = _supervisor(on_end=lambda: ended.append(1), port=number)
    await started(supervisor)
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
    names = {supervisor.name}
    os.kill(supervisor.pid, signal.SIGKILL)
    await is_followed()
    assert len(set(pids)) == 3
    assert supervisor.name not in names
    await supervisor.stop()
    assert supervisor.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pids[-1], 0)


async def test_stopped_while_a_worker_starts():
    for wait_s in (0.0, 0.001, 0.01, 0.05):
        supervisor = _supervisor()
        starting = asyncio.create_task(started(supervisor))
        await asyncio.sleep(wait_s)
        await supervisor.stop()
        starting.cancel()
        assert supervisor.pid is None


async def test_a_worker_that_cannot_start_is_reported(capfd):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind((LOOPBACK, 0))
        supervisor = _supervisor(replace(LOCAL, ready_timeout_ms=1500), port=taken.getsockname()[1])
        with pytest.raises(WorkerGone):
            await started(supervisor)
        assert supervisor.ask_now({"do": "end", "session": "s"}) is None
        with pytest.raises(WorkerGone):
            await asyncio.wait_for(supervisor.until_ready(), 5)
        await supervisor.stop()
    assert "in use" in capfd.readouterr().err


async def test_a_worker_that_falls_silent_is_ended_and_followed():
    ended = []
    supervisor = _supervisor(replace(LOCAL, silence_ms=600), on_end=lambda: ended.append(1))
    await started(supervisor)
    pid = supervisor.pid
    os.kill(pid, signal.SIGSTOP)
    began = time.monotonic()
    await until(lambda: ended)
    assert time.monotonic() - began > 0.5
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    await supervisor.until_ready()
    await supervisor.stop()


async def test_a_drained_worker_ends_after_its_last_session():
    ended, drained = [], []
    supervisor = Supervisor("here/0", LOCAL)
    supervisor.listen(Listener(print, lambda: None, lambda: ended.append(1), lambda: drained.append(1)))
    await started(supervisor)
    pid = supervisor.pid
    await supervisor.tell({"do": "route", "session": "s", "hearing": {}})
    os.kill(pid, signal.SIGTERM)
    await until(lambda: drained)
    assert supervisor.is_draining
    await supervisor.tell({"do": "narrow", "session": "s", "hearing": {}})
    assert not ended
    await supervisor.tell({"do": "end", "session": "s"})
    await until(lambda: ended)
    await supervisor.until_ready()
    assert not supervisor.is_draining
    assert supervisor.pid != pid
    assert drained == [1]
    await supervisor.stop()
