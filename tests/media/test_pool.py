"""Several workers: sessions are spread, stay where they are, and survive the loss of one."""

from __future__ import annotations

import os
import signal
import time

import pytest

from room_server.media.tenure import Alone
from tests.media.client import until
from tests.media.hall import hall


async def test_sessions_are_spread_and_each_lives_in_one_worker():
    async with hall("one", "two", workers=2) as it:
        await it.meet("one", "ada", "ben")
        await it.meet("two", "cyd", "dan")
        assert it.engine("one") is not it.engine("two")
        ports = {session: it.engine(session).udp_port for session in ("one", "two")}
        assert len(set(ports.values())) == 2
        for session, seat in (("one", "ada"), ("one", "ben"), ("two", "cyd")):
            assert f" {ports[session]} typ host" in it[session].clients[seat].offer


async def test_a_killed_worker_costs_its_own_sessions_and_they_go_on_in_another():
    async with hall("one", "two", workers=2) as it:
        await it.meet("one", "ada", "ben")
        await it.meet("two", "cyd", "dan")
        began = time.monotonic()
        os.kill(it.engine("one").pid, signal.SIGKILL)
        await until(lambda: it.lost)
        there = it.engine("two")
        await it.meet("one", "ada", "ben")
        print(f"heard again in another worker after {time.monotonic() - began:.2f} s")
        assert it.engine("one") is there
        assert it.lost == ["one"]
        await it.talk("two", "cyd", "dan")


async def test_a_worker_that_does_not_obey_is_ended_which_costs_its_own_sessions_only():
    async with hall("one", "two", workers=2, narrow_timeout_ms=500) as it:
        await it.meet("one", "ada", "ben")
        await it.meet("two", "cyd", "dan")
        pid = it.engine("one").pid
        os.kill(pid, signal.SIGSTOP)
        await it["one"].narrow({})
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
        await it.talk("two", "cyd", "dan")
        await until(lambda: it.lost == ["one"])


async def test_a_drained_worker_moves_nobody_takes_nobody_and_ends_after_its_last():
    async with hall("one", "two", "three", workers=2) as it:
        await it.meet("one", "ada", "ben")
        engine = it.engine("one")
        pid = engine.pid
        os.kill(pid, signal.SIGTERM)
        await until(lambda: engine.is_draining)
        await it.meet("two", "cyd", "dan")
        await it.plane.join("three", "eve")
        assert engine not in (it.engine("two"), it.engine("three"))
        await it.talk("one", "ada", "ben")
        await it.plane.leave("one", "ada")
        assert engine.pid == pid
        await it.plane.leave("one", "ben")
        await until(lambda: engine.pid != pid)
        await until(lambda: engine.is_ready and not engine.is_draining)
        assert it.lost == []
        # Who comes back finds another worker, where what was routed holds.
        it["one"].messages.clear()
        await it["one"].join("ada", "ben")
        await until(lambda: it["one"].table("ben"))
        await it.talk("one", "ada", "ben")


async def test_what_was_narrowed_while_nobody_was_there_is_not_routed_again():
    async with hall("one", workers=2) as it:
        await it.meet("one", "ada", "ben")
        engine = it.engine("one")
        await it.plane.leave("one", "ada")
        await it.plane.leave("one", "ben")
        engine.drain()
        await until(lambda: it.engine("one") is None)
        await it["one"].narrow({"ada": frozenset({"ben"})})
        it["one"].messages.clear()
        await it["one"].join("ada", "ben")
        await until(lambda: it["one"].table("ada"))
        await it.talk("one", "ben", "ada")
        assert it["one"].table("ben") == {}


class Books(Alone):
    """Rights that can be refused and taken away."""

    def __init__(self) -> None:
        self.refuses = False
        self.let = []
        self.taken = None

    def listen(self, on_taken) -> None:
        self.taken = on_taken

    async def take(self, session: str, worker: str) -> bool:
        return not self.refuses

    async def let_go(self, session: str) -> None:
        self.let.append(session)


async def test_without_the_right_nobody_is_connected_and_it_is_asked_for_again():
    books = Books()
    async with hall("one", workers=1, tenure=books) as it:
        books.refuses = True
        await it.plane.join("one", "ada")
        assert it["one"].of("ada", "failed") == [{"t": "failed", "reason": "media-lost"}]
        assert it.engine("one") is None
        books.refuses = False
        await until(lambda: it.lost == ["one"])
        await it.meet("one", "ada", "ben")


async def test_when_the_right_is_lost_the_session_ends_here_and_only_it():
    books = Books()
    async with hall("one", "two", workers=1, tenure=books) as it:
        await it.meet("one", "ada", "ben")
        await it.meet("two", "cyd", "dan")
        books.refuses = True
        books.taken("one")
        await until(lambda: it.engine("one") is None)
        await until(lambda: it["one"].clients["ada"].dtls.state == "closed")
        await it.talk("two", "cyd", "dan")
        await it.plane.end("two")
        assert books.let == ["two"]
