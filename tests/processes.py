"""A real server as its own process, with its store and its media worker, for tests that use or kill them.

async with serving(tmp_path) as server:
    people = await server.session("Mara Lindqvist", "Ana Petrov:party:a:Tenant", "Ben Okafor:party:b:Landlord")
    mara, ana, ben = [await Client(await Door.join(link)) ...]
"""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from room_server.headless.client import Client
from room_server.headless.doors import Door
from room_server.session.people import SeatId
from room_server.session.practices.attendance import Arrive, Confirm, SignAgreement
from room_server.session.practices.moves import Admit
from room_server.session.rooms import JOINT, RoomId

START_S = 40.0
LINK = re.compile(r"^ +(.+?)  +(http://\S+/j#\S+)$", re.MULTILINE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """``room-server serve`` on a port and a folder of its own; it can be killed and started again."""

    def __init__(
        self, folder: Path, program: str = "room_server", more: Mapping[str, str] | None = None, **settings: str
    ) -> None:
        """``program``: the module that is run; ``more``: what stands in its environment beside the settings."""
        self.folder, self.program, self.port = folder, program, free_port()
        self.origin = f"http://localhost:{self.port}"
        self.output: list[str] = []
        settings = {f"ROOM_SERVER_{k.upper()}": v for k, v in {"media_workers": "1", **settings}.items()}
        self._environment = {**os.environ, **(more or {}), **settings}
        self._process: asyncio.subprocess.Process | None = None
        self._reading: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    async def start(self) -> None:
        """Start it, and return when it takes requests."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command("serve", "--port", str(self.port)),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            env=self._environment,
        )
        opened = asyncio.Event()
        self._reading = asyncio.create_task(self._read(self._process, opened))
        async with asyncio.timeout(START_S):
            waiting = asyncio.create_task(opened.wait())
            await asyncio.wait({waiting, self._reading}, return_when=asyncio.FIRST_COMPLETED)
            waiting.cancel()
        assert opened.is_set(), "".join(self.output)

    async def stop(self) -> int:
        """End it gently; return its exit code."""
        if self._process is None or self._process.returncode is not None:
            return 0
        self._process.terminate()
        return await self._ended()

    async def kill(self) -> None:
        """End it with ``kill -9``."""
        os.kill(self.pid, signal.SIGKILL)
        await self._ended()

    def store_pid(self) -> int:
        """The process id of the embedded store."""
        return self._child("valkey", "redis-server")

    def worker_pid(self) -> int:
        """The process id of the media worker, or of one of them."""
        return self._child("room_server.media.worker")

    async def session(
        self,
        mediator: str,
        *people: str,
        rooms: tuple[str, ...] = (),
        title: str = "A case",
        more: tuple[str, ...] = (),
    ) -> dict[str, str]:
        """Make a session from the command line; return each person's link by name."""
        words = ["session", "new", "--title", title, "--mediator", mediator, *more]
        for person in people:
            words += ["--person", person]
        for room in rooms:
            words += ["--room", room]
        return {name.strip(): link for name, link in LINK.findall(await self.run(*words))}

    async def run(self, *words: str) -> str:
        """Carry out a command of the same program on the same folder; return what it printed."""
        made = await asyncio.create_subprocess_exec(
            *self._command(*words),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env={**self._environment, "ROOM_SERVER_PUBLIC_ORIGINS": self.origin},
        )
        out, err = await made.communicate()
        assert made.returncode == 0, err.decode()
        return out.decode()

    def _command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", self.program, *words, "--data", str(self.folder)]

    async def _read(self, process: asyncio.subprocess.Process, opened: asyncio.Event) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self.output.append(line.decode())
            if "rooms are open" in self.output[-1]:
                opened.set()

    async def _ended(self) -> int:
        assert self._process is not None
        assert self._reading is not None
        async with asyncio.timeout(START_S):
            code = await self._process.wait()
            await self._reading
        return code

    def _child(self, *words: str) -> int:
        for pid in descendants(self.pid):
            with suppress(OSError):
                line = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
                program = line.split(" ", 1)[0]
                if any(word in (program if "worker" not in word else line) for word in words):
                    return pid
        raise AssertionError(f"none of {words} is running")


def descendants(pid: int) -> Iterator[int]:
    """Yield the process ids below one."""
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in map(int, task.read_text().split()):
                yield child
                yield from descendants(child)


@asynccontextmanager
async def serving(
    folder: Path, program: str = "room_server", more: Mapping[str, str] | None = None, **settings: str
) -> AsyncIterator[Server]:
    """Serve from a folder until the block ends; see ``Server``."""
    server = Server(folder, program, more, **settings)
    await server.start()
    try:
        yield server
    finally:
        await server.stop()


async def come(link: str) -> Client:
    """Open a personal link: a client with an open line."""
    client = Client(await Door.join(link))
    await client.open()
    return client


async def seat(mediator: Client, *others: Client) -> None:
    """Let everybody sign, ask to come in, and be admitted to the joint session; all confirm it."""
    for client in (mediator, *others):
        agreement = client.view.agreement["en"]
        await client.do(SignAgreement("en", agreement))
        await client.do(Arrive())
        await mediator.do(Admit(client.view.you))
        if client is not mediator:
            await client.until(lambda one=client: one.me.room == JOINT)
            await client.do(Confirm(JOINT))


def where(client: Client) -> tuple[SeatId, RoomId | None, str, bool]:
    """Where a client's view says that its seat is: seat, room, role, confirmed."""
    me = client.me
    return client.view.you, me.room, me.person.role.value, me.confirmed
