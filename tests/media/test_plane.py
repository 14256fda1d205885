"""The plane: a worker that does not obey is ended before `narrow` returns."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest

from room_server.media.signalling import SignalError
from tests.media.client import until
from tests.media.stage import LOCAL, everyone, stage


def _command_line(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


async def test_narrow_with_a_hanging_worker_ends_it_in_time():
    async with stage(replace(LOCAL, narrow_timeout_ms=500)) as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))
        pid = scene.plane.worker_pid
        os.kill(pid, signal.SIGSTOP)
        began = time.monotonic()
        await scene.narrow({})
        assert 0.45 < time.monotonic() - began < 5
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
        await until(lambda: scene.lost == ["session"])
        scene.messages.clear()
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        await until(lambda: scene.table("ben"))


async def test_narrow_waits_for_a_worker_that_is_on_its_way_out():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        pid = scene.plane.worker_pid
        os.kill(pid, signal.SIGSTOP)
        [engine] = scene.plane.pool.engines
        engine._link._writer.transport.abort()  # as if the worker had broken the framing: it still runs, and would send
        await until(lambda: not engine.is_ready)
        await scene.narrow({})
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


async def test_no_call_waits_for_a_worker_to_start():
    async with stage() as scene:
        await scene.join("ada")
        os.kill(scene.plane.worker_pid, signal.SIGKILL)
        await until(lambda: not scene.plane.is_up)
        await scene.plane.join("session", "ben")
        await scene.plane.route("other", everyone("x", "y"))
        await scene.narrow({})
        await scene.plane.leave("session", "ben")
        assert not scene.plane.is_up
        assert scene.of("ben", "failed") == [{"t": "failed", "reason": "media-lost"}]
        assert scene.lost == []
        await until(lambda: scene.lost == ["other", "session"])
        await scene.join("ada", "ben")


async def test_narrow_is_answered_fast():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.route(everyone("ada", "ben"))
        took = []
        for turn in range(50):
            began = time.monotonic()
            await scene.narrow({} if turn % 2 else everyone("ada", "ben"))
            took.append(time.monotonic() - began)
        assert sorted(took)[25] < 0.2


async def test_a_message_is_checked_before_it_reaches_the_worker():
    async with stage() as scene:
        with pytest.raises(SignalError, match="media-too-large"):
            await scene.plane.signal("session", "ada", {"t": "answer", "sdp": "v" * 100_000})
        with pytest.raises(SignalError, match="media-not-joined"):
            await scene.plane.signal("session", "ada", {"t": "again"})


async def test_turn_credentials_come_with_the_offer_and_differ():
    settings = replace(LOCAL, turn_urls=("turn:t.example:3478?transport=udp",), turn_secret="north")
    async with stage(settings) as scene:
        servers = [(await scene.offered(seat))["ice"][0] for seat in ("ada", "ben")]
        assert all(server["urls"] == ["turn:t.example:3478?transport=udp"] for server in servers)
        expiries = [int(server["username"].split(":")[0]) for server in servers]
        assert all(abs(expiry - time.time() - 12 * 3600) < 5 for expiry in expiries)
        assert servers[0]["username"] != servers[1]["username"]
        assert b"north" not in _command_line(scene.plane.worker_pid)


async def test_an_ended_session_is_told_nothing_more():
    async with stage() as scene:
        await scene.join("ada", "ben")
        await scene.plane.end("session")
        count = len(scene.messages["ada"])
        os.kill(scene.plane.worker_pid, signal.SIGKILL)
        await scene.plane.join("other", "cyd")
        assert len(scene.messages["ada"]) == count
        assert scene.lost in ([], ["other"])


async def test_a_listener_that_fails_harms_nothing(caplog):
    async with stage() as scene:
        heard, scene.plane._on_signal = scene.plane._on_signal, lambda *_: {}["nothing"]
        await scene.plane.join("session", "ada")
        await until(lambda: caplog.records)
        scene.plane._on_signal = heard
        await scene.join("ben")
    assert [record.getMessage() for record in caplog.records] == ["the listener of signals failed"]
