"""Where words could turn up that nobody was told: every place of a running server that somebody else may look at."""

from __future__ import annotations

import asyncio
import io
import os
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import httpx
import pypdf
import redis.asyncio

from room_server.bootstrap.running import read_note
from room_server.bootstrap.vaults import open_vault
from room_server.config import Settings
from room_server.headless import Door
from room_server.log.redis_streams import RedisLog
from tests.processes import Server, descendants

PROTOCOL = Path(__file__).resolve().parents[2] / "room_server" / "wire" / "PROTOCOL.md"
ROUTE = re.compile(r"^\| `(GET|POST|DELETE) (/\S*?)`", re.MULTILINE)
PAGES = ("/", "/j", "/r/{seat}", "/try/{seat}", "/console", "/first-run")
SIGN = b"a-word-that-was-really-sent"
ENDS_A_LINE = frozenset({"/api/leave", "/api/rotate", "/api/join"})
"""Requests about the asker's own cookie, which would end their line; they show nothing but that."""


def routes() -> list[tuple[str, str]]:
    """Return every request that the protocol document names, and the pages."""
    named = ROUTE.findall(PROTOCOL.read_text(encoding="utf-8"))
    assert len(named) > 20, "the table of requests reads differently now"
    return [*named, *(("GET", page) for page in PAGES)]


async def answers(server: Server, door: Door, seats: list[str], session: str) -> bytes:
    """Return everything that a seat is answered over HTTP, about every seat."""
    headers = {"Origin": server.origin, "X-Room": "1", "Cookie": door._cookie_header()}
    got: list[bytes] = []
    async with httpx.AsyncClient(base_url=server.origin, headers=headers, timeout=30) as browser:
        for method, path in routes():
            if path in ENDS_A_LINE:
                continue
            for seat in seats if "{seat}" in path or method == "POST" else seats[:1]:
                where = path.replace("{seat}", seat).replace("{id}", session)
                body = {"seat": seat} if method == "POST" else None
                got.append(_all_of(await browser.request(method, where, json=body)))
    return b"\n".join(got)


async def words_over_http(server: Server, new: Any) -> bytes:
    """Say words in every part of a request; return the answers."""
    got = []
    async with httpx.AsyncClient(base_url=server.origin, timeout=30) as browser:
        ours = {"Origin": server.origin, "X-Room": "1"}
        requests: list[tuple[str, str, dict[str, Any]]] = [
            ("POST", "/api/join", {"json": {"secret": new("the secret of a link")}, "headers": ours}),
            ("POST", "/api/join", {"content": b"{" + new("a body that is no JSON").encode(), "headers": ours}),
            ("POST", "/api/nonce", {"json": {"seat": new("the name of a seat")}, "headers": ours}),
            ("POST", "/api/nonce", {"json": {new("a field of a body"): 1}, "headers": ours}),
            ("GET", f"/{new('a path')}", {}),
            ("GET", f"/?x={new('a query')}", {}),
            ("GET", f"/api/summary/{new('a seat in a path')}", {}),
            ("GET", "/api/account", {"headers": {"Cookie": f"account={new('a cookie')}"}}),
            ("POST", "/api/nonce", {"json": {}, "headers": {**ours, "Origin": f"http://{new('an origin')}.example"}}),
            ("GET", "/healthz", {"headers": {"User-Agent": new("the name of a browser")}}),
        ]
        for method, path, given in requests:
            got.append(_all_of(await browser.request(method, path, **given)))
    return b"\n".join(got)


def _all_of(answer: httpx.Response) -> bytes:
    words = answer.content
    if answer.headers.get("content-type", "").startswith("application/pdf"):
        pages = pypdf.PdfReader(io.BytesIO(words)).pages
        words += "\n".join(page.extract_text() for page in pages).encode()
    return str(answer.status_code).encode() + repr(answer.headers.raw).encode() + words


def processes(server: Server) -> dict[str, bytes]:
    """Return command line, environment and names of open files of the server and of all below it."""
    told: dict[str, bytes] = {}
    for pid in (server.pid, *descendants(server.pid)):
        proc = Path(f"/proc/{pid}")
        for what in ("cmdline", "environ"):
            with suppress(OSError):
                told[f"{pid} {what}"] = (proc / what).read_bytes()
        for opened in proc.glob("fd/*"):
            with suppress(OSError):
                told[f"{pid} {opened.name}"] = os.fsencode(os.readlink(opened))
    return told


def files(folder: Path) -> dict[str, bytes]:
    """Return what the data folder holds, by the path in it."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@asynccontextmanager
async def looking(folder: Path) -> AsyncIterator[redis.asyncio.Redis]:
    """Look at a server's own store, as its operator could."""
    note = read_note(folder)
    assert note is not None
    client = redis.asyncio.Redis.from_url(note.store, protocol=2)
    try:
        yield client
    finally:
        await client.aclose()


async def contents(store: redis.asyncio.Redis) -> dict[bytes, bytes]:
    """Return every key with all that it holds."""
    readings: dict[str, Callable[[bytes], Awaitable[Any]]] = {
        "string": store.get,
        "hash": store.hgetall,
        "set": store.smembers,
        "stream": store.xrange,
        "list": lambda name: store.lrange(name, 0, -1),
        "zset": lambda name: store.zrange(name, 0, -1),
    }
    held: dict[bytes, bytes] = {}
    async for name in store.scan_iter(count=1000):
        kind = (await store.type(name)).decode()
        held[name] = b"" if kind == "none" else _flat(await readings[kind](name))  # none: its time ran out
    return held


async def looks(store: redis.asyncio.Redis) -> dict[str, bytes]:
    """Return what the store tells of its work: slow and large commands, clients, channels, figures, settings."""
    asked = (
        ("SLOWLOG", "GET", "-1"),
        *(("COMMANDLOG", "GET", "-1", kind) for kind in ("slow", "large-request", "large-reply")),
        ("CLIENT", "LIST"),
        ("PUBSUB", "CHANNELS"),
        ("PUBSUB", "SHARDCHANNELS"),
        ("ACL", "LOG"),
        ("LATENCY", "LATEST"),
        ("INFO", "everything"),
        ("CONFIG", "GET", "*"),
    )
    return {" ".join(words): _flat(await store.execute_command(*words)) for words in asked}


@asynccontextmanager
async def sent_to_the_store(folder: Path, sent: bytearray) -> AsyncIterator[None]:
    """Add every command that the store gets to `sent`, those within its scripts among them (MONITOR), and a sign."""
    note = read_note(folder)
    assert note is not None
    reader, writer = await asyncio.open_unix_connection(note.store.removeprefix("unix://"))
    writer.write(b"MONITOR\r\n")
    assert await reader.readline() == b"+OK\r\n"

    async def listen() -> None:
        while got := await reader.read(65_536):
            sent.extend(got)

    listening = asyncio.create_task(listen())
    try:
        yield
        async with looking(folder) as store, asyncio.timeout(5):
            await store.echo(SIGN)
            while SIGN not in sent:
                await asyncio.sleep(0.01)
    finally:
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)
        writer.close()


async def opened(folder: Path, session: str) -> bytes:
    """Return a session's events as the server's own keyring opens them."""
    note = read_note(folder)
    assert note is not None
    log, vault = RedisLog(note.store), await open_vault(Settings(data=str(folder)))
    try:
        stored, keys = await log.read(session), vault.keys(session)
        await keys.learn(one.data for one in stored)
        return b"\n".join(keys.open(one.version, one.data) for one in stored)
    finally:
        await log.aclose()


def written(appended: bytes) -> Iterator[list[bytes]]:
    """Yield the commands of an append-only file (RESP arrays of bulk strings: the Redis protocol specification)."""
    at = 0
    while (at := appended.find(b"*", at)) != -1:
        end = appended.index(b"\r\n", at)
        words, at = [], end + 2
        for _ in range(int(appended[appended.rindex(b"*", 0, end) + 1 : end])):
            end = appended.index(b"\r\n", at)
            size = int(appended[at + 1 : end])
            words.append(appended[end + 2 : end + 2 + size])
            at = end + 2 + size + 2
        yield words


def _flat(value: Any) -> bytes:
    if isinstance(value, bytes):
        return value
    if isinstance(value, dict):
        return b"\n".join(_flat(part) for pair in value.items() for part in pair)
    if isinstance(value, list | tuple | set | frozenset):
        return b"\n".join(map(_flat, value))
    return str(value).encode()
