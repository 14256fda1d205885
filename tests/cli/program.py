"""The program in the hands of a test: a command in this process, or a server in one of its own."""

from __future__ import annotations

import logging
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from room_server.cli import main

END_S = 15.0
ROOT = Path(__file__).resolve().parents[2]


def own_settings(name: str) -> bool:
    """Tell whether an environment variable is a setting of the server."""
    return name.startswith(("ROOM_SERVER_", "REDIS_URL", "MEDIA_PUBLIC_ADDRESS"))


class LogsAsTheyWere(AbstractContextManager[None]):
    """Put the loggers back that a command sets up for its process."""

    def __enter__(self) -> None:
        root = logging.getLogger()
        self._root = (list(root.handlers), root.level)
        self._levels = {name: logging.getLogger(name).level for name in root.manager.loggerDict}

    def __exit__(self, *_: object) -> None:
        root = logging.getLogger()
        root.handlers[:], level = self._root
        root.setLevel(level)
        for name in root.manager.loggerDict:
            logging.getLogger(name).setLevel(self._levels.get(name, logging.NOTSET))


@dataclass(frozen=True)
class Done:
    """What a command answered."""

    code: int
    out: str
    err: str


class Program:
    """Runs commands in this process, with an environment of their own."""

    def __init__(self, capsys, monkeypatch) -> None:
        self._capsys, self._monkeypatch = capsys, monkeypatch

    def __call__(self, folder: Path | None, *words: str, **environment: str) -> Done:
        with self._monkeypatch.context() as patch, LogsAsTheyWere():
            for name in filter(own_settings, tuple(os.environ)):
                patch.delenv(name)
            for name, value in {"ROOM_SERVER_MEDIA": "false", **environment}.items():
                patch.setenv(name, value)
            self._capsys.readouterr()
            code = main([*words, *([] if folder is None else ["--data", str(folder)])])
        said = self._capsys.readouterr()
        return Done(code, said.out, said.err)


class Server:
    """A running `room-server serve`, and what it printed."""

    def __init__(self, process: subprocess.Popen[str], printed: str) -> None:
        self.process = process
        self.printed = printed
        self.links = dict(re.findall(r"^  (\w+) \w+ +(http\S+/j#\S+)$", printed, re.MULTILINE))
        self.origin = re.search(r"open at (\S+)", printed)[1]

    def end(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(END_S)

    def post(self, path: str, body: object) -> httpx.Response:
        return httpx.post(self.origin + path, json=body, headers={"origin": self.origin, "x-room": "1"})

    def join(self, link: str) -> httpx.Response:
        return self.post("/api/join", {"secret": link.split("#")[1]})


@contextmanager
def serving(folder: Path | None, *words: str, **more: str) -> Iterator[Server]:
    """Start a server and wait until it has said all that it says."""
    kept = {name: value for name, value in os.environ.items() if not own_settings(name)}
    line = ["serve", "--port", "0", *words, *([] if folder is None else ["--data", str(folder)])]
    process = subprocess.Popen(
        [sys.executable, "-m", "room_server", *line],
        env={**kept, "ROOM_SERVER_MEDIA": "false", **more},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    try:
        printed = ""
        while "Stop with Ctrl+C." not in printed:
            said = process.stdout.readline()
            assert said, process.stderr.read()
            printed += said
        yield Server(process, printed)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait(END_S)
        process.stdout.close()
        process.stderr.close()


def offspring(pid: int) -> list[int]:
    """All processes that descend from this one."""
    found = []
    for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
        found += [int(child), *offspring(int(child))]
    return found


def all_gone(pids: list[int], within_s: float = END_S) -> bool:
    """Tell whether these processes end in time."""
    limit = time.monotonic() + within_s
    while time.monotonic() < limit:
        if all(_gone(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def _gone(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
