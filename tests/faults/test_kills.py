"""Whatever is killed, everyone returns to the same room and role, and nothing that was acknowledged is lost.

Real processes, ended with ``kill -9``: the server, its store, its media worker, and all three at once, while people
write. In each case the clients come back by themselves.
"""

import asyncio
import os
import signal
from contextlib import suppress

import pytest

from room_server.headless.client import Client
from room_server.headless.errors import Ended
from room_server.session.practices.moves import Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.practices.talk import Say
from room_server.session.rooms import JOINT, RoomKind
from tests.processes import Server, come, seat, serving, where

BACK_S = 15.0  # a generous bound for two cores that other tests share; the figure is in the benchmark
SNAPSHOTS = {"log_snapshot_events": "20", "resume_events": "20"}  # so that the server begins again at one
PEOPLE = ("Mara Lindqvist", "Ana Petrov:party:a:Tenant", "Ben Okafor:party:b:Landlord")


async def in_caucus(server: Server) -> tuple[Client, Client, Client]:
    """Mara and Ana sit in a caucus, Ben in the joint session."""
    links = await server.session(*PEOPLE)
    mara, ana, ben = [await come(links[person.split(":")[0]]) for person in PEOPLE]
    await seat(mara, ana, ben)
    await mara.do(OpenRoom("Caucus, Side A", "a"))
    room = next(r.room for r in mara.view.rooms.values() if r.kind is RoomKind.CAUCUS)
    await mara.do(Move((ana.view.you, mara.view.you), room, ()))
    await ana.until(lambda: ana.me.room == room)
    return mara, ana, ben


async def write_on(client: Client, stop: asyncio.Event, acknowledged: list[str]) -> None:
    """Write line after line; note those that were acknowledged."""
    number = 0
    room = client.me.room
    with suppress(Ended):
        while not stop.is_set():
            number += 1
            text = f"{client.view.you} {number}"
            await client.do(Say(room, text))
            acknowledged.append(text)
            await asyncio.sleep(0.01)


def lines_of(client: Client, room: str) -> list[str]:
    return [line.text for line in client.view.rooms[room].lines]


async def kill_server(server: Server) -> None:
    await server.kill()
    await server.start()


async def kill_store(server: Server) -> None:
    os.kill(server.store_pid(), signal.SIGKILL)


async def kill_worker(server: Server) -> None:
    before = server.worker_pid()
    os.kill(before, signal.SIGKILL)
    async with asyncio.timeout(BACK_S):
        while True:
            with suppress(AssertionError):
                if server.worker_pid() != before:
                    return
            await asyncio.sleep(0.05)


async def kill_all(server: Server) -> None:
    store, worker = server.store_pid(), server.worker_pid()
    for pid in (worker, store):
        os.kill(pid, signal.SIGKILL)
    await server.kill()
    await server.start()


@pytest.mark.parametrize(
    ("kill", "settings"),
    [(kill_server, {}), (kill_server, SNAPSHOTS), (kill_store, {}), (kill_worker, {}), (kill_all, {})],
)
async def test_everyone_is_back_where_they_were_and_nothing_acknowledged_is_lost_or_doubled(tmp_path, kill, settings):
    async with serving(tmp_path, **settings) as server:
        mara, ana, ben = everybody = await in_caucus(server)
        caucus = ana.me.room
        places = [where(client) for client in everybody]
        stop, said = asyncio.Event(), {client: [] for client in everybody}
        writers = [asyncio.create_task(write_on(client, stop, said[client])) for client in everybody]
        await asyncio.sleep(0.5)
        await kill(server)
        counts = {client: len(said[client]) for client in everybody}
        async with asyncio.timeout(BACK_S):
            while any(len(said[client]) <= counts[client] for client in everybody):
                await asyncio.sleep(0.05)
        stop.set()
        await asyncio.gather(*writers)
        async with asyncio.timeout(BACK_S):
            while not all(client.connected for client in everybody):
                await asyncio.sleep(0.05)
        for client in everybody:
            await client.do(Say(client.me.room, "all here"))
        assert [where(client) for client in everybody] == places
        for reader, room, writer_set in ((ana, caucus, (mara, ana)), (mara, caucus, (mara, ana)), (ben, JOINT, (ben,))):
            await reader.until(lambda r=reader, m=room, w=writer_set: lines_of(r, m).count("all here") == len(w))
            lines = lines_of(reader, room)
            assert len(lines) == len(set(lines)) + len(writer_set) - 1
            for writer in writer_set:
                own = [text for text in lines if text.startswith(writer.view.you)]
                assert [text for text in own if text in said[writer]] == said[writer], "in order, none lost"
        assert caucus not in ben.view.rooms
        assert not any("Side A" in str(visible.event) for visible in ben.told)
        assert not any("snapshot not" in line for line in server.output)
        for client in everybody:
            await client.close()


async def test_the_server_ends_gently_and_leaves_no_process_behind(tmp_path):
    async with serving(tmp_path) as server:
        pids = [server.pid, server.store_pid(), server.worker_pid()]
        assert await server.stop() == 0
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


async def test_a_killed_server_leaves_no_process_behind(tmp_path):
    async with serving(tmp_path) as server:
        pids = [server.store_pid(), server.worker_pid()]
        await server.kill()
        async with asyncio.timeout(BACK_S):
            while any(alive(pid) for pid in pids):
                await asyncio.sleep(0.05)


def alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
