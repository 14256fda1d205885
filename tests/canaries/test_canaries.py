"""Words said in confidence are searched in everything else that a real server shows, writes or keeps.

One server process with its store and its media worker logs at ``debug``; everything that it says is collected, and then
searched, and so is every command that its store gets. **At rest no word stands anywhere as plain text.** That they are
kept all the same is seen by opening the log with the server's keyring.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
import uvloop

from room_server.headless import Client, Door
from room_server.log.redis_streams import _keys, _snapshot_key
from room_server.session.practices import outcome, talk
from room_server.session.rooms import JOINT
from room_server.session.state import Outcome
from tests.canaries import places
from tests.canaries.said import IN_CAUCUS, NAMES, NOBODY, PEOPLE, Cage, Canary, confide, misuse
from tests.processes import Server, seat, serving

TOKEN = "a-token-for-the-operators-page"
SETTINGS = {
    "metrics_token": TOKEN,
    "log_level": "debug",
    "log_snapshot_events": "10",
    "joins_per_minute": "1000",
    "tries_per_minute": "1000",
}
OTHERS = ("Tomas", "Ben", "Elin")
APPEND_ONLY = "appendonlydir/"
AT_REST = {"stream": lambda session: _keys(session)[1], "snapshot": _snapshot_key}


@dataclass
class Haul:
    """Everything that was collected, as bytes to search in."""

    canaries: list[Canary] = field(default_factory=list)
    frames: dict[str, bytes] = field(default_factory=dict)
    http: dict[str, bytes] = field(default_factory=dict)
    said_over_http: bytes = b""
    printed: str = ""
    numbers: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)
    processes: dict[str, bytes] = field(default_factory=dict)
    keys: dict[bytes, bytes] = field(default_factory=dict)
    looks: dict[str, bytes] = field(default_factory=dict)
    at_rest: dict[str, bytes] = field(default_factory=dict)  # the keys of the session that hold what was said
    sent: bytearray = field(default_factory=bytearray)  # every command that the store got while people talked
    opened: bytes = b""  # the session's events, opened with the server's keyring

    def found(self, where: bytes, canaries: list[Canary] | None = None) -> list[str]:
        """Return the ways of saying something whose words stand there."""
        sought = self.canaries if canaries is None else canaries
        return [canary.way for canary in sought if canary.word.encode() in where]

    def not_for(self, name: str) -> list[Canary]:
        """Return the canaries that somebody must not get."""
        return [canary for canary in self.canaries if name not in canary.cleared]


@pytest.fixture(scope="module")
def haul(tmp_path_factory: pytest.TempPathFactory) -> Haul:
    """Let the canaries fly once, for all tests."""
    return uvloop.run(collected(tmp_path_factory.mktemp("data")))


async def collected(folder: Path) -> Haul:
    """Hold a session with a caucus, say every canary, and collect what there is to look at."""
    haul = Haul()
    async with serving(folder, **SETTINGS) as server, AsyncExitStack() as stack:
        cage = await _sat_down(server, stack)
        async with places.sent_to_the_store(folder, haul.sent):
            await confide(cage)
            await misuse(cage)
        haul.said_over_http = await places.words_over_http(server, lambda way: cage.new(way, NOBODY, kept=False))
        haul.processes = places.processes(server)
        async with places.looking(folder) as store:
            haul.looks = {f"before, {what}": told for what, told in (await places.looks(store)).items()}
        await _said_while(_paused(server), cage, "a line while the store does not answer")
        await _said_while(_crashed(server), cage, "a line while the store crashes")
        await _end(cage)
        await _look_from_outside(haul, server, cage)
        await _look_from_inside(haul, folder)
        haul.frames = {name: b"".join(client.frames) for name, client in cage.people.items()}
        haul.canaries = cage.all
    haul.files = places.files(folder)
    haul.printed = "".join(server.output)
    return haul


async def _sat_down(server: Server, stack: AsyncExitStack) -> Cage:
    links = await server.session(*PEOPLE)
    people = {}
    for name, link in links.items():
        made = Client(await Door.join(link), keep_frames=True)
        people[name.split()[0]] = await stack.enter_async_context(made)
    await seat(people["Mara"], *(client for name, client in people.items() if name != "Mara"))
    return Cage(people)


@asynccontextmanager
async def _paused(server: Server) -> AsyncIterator[None]:
    """Let the store not answer for a while."""
    pid = server.store_pid()
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


@asynccontextmanager
async def _crashed(server: Server) -> AsyncIterator[None]:
    """Let the store crash: it writes a report of that, and is started again."""
    os.kill(server.store_pid(), signal.SIGSEGV)
    yield


async def _said_while(trouble: AbstractAsyncContextManager[None], cage: Cage, way: str) -> None:
    """Say a line that cannot be saved yet; it goes on being tried."""
    ana = cage.people["Ana"]
    async with trouble:
        said = asyncio.create_task(ana.do(talk.Say(cage.room, cage.new(way, IN_CAUCUS))))
        await ana.until(lambda: bool(ana.unsaved) or said.done(), 20)
    await asyncio.wait_for(said, 30)


async def _end(cage: Cage) -> None:
    """Bring everybody together, close, and publish the summaries."""
    await cage.move(JOINT, "Ana", "Luis", "Mara")
    mara = cage.people["Mara"]
    await mara.do(outcome.DraftOutcome(Outcome.ADJOURNED))
    await mara.do(outcome.CloseSession(Outcome.ADJOURNED))
    await mara.do(outcome.PublishSummaries(tuple(client.view.you for client in cage.people.values())))
    for client in cage.people.values():
        await client.until(lambda client=client: client.view.summary_until is not None)


async def _look_from_outside(haul: Haul, server: Server, cage: Cage) -> None:
    """Ask every route as each of the others; read the operator's numbers."""
    seats = [client.view.you for client in cage.people.values()]
    for name in OTHERS:
        door = cage.people[name]._passes
        assert isinstance(door, Door)
        haul.http[name] = await places.answers(server, door, seats, await _session(server.folder))
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with httpx.AsyncClient(base_url=server.origin, headers=headers) as operator:
        haul.numbers = (await operator.get("/metrics")).content


async def _look_from_inside(haul: Haul, folder: Path) -> None:
    """Look at the store as its operator could."""
    async with places.looking(folder) as store:
        haul.keys = await places.contents(store)
        haul.looks |= await places.looks(store)
    session = await _session(folder)
    haul.at_rest = {what: haul.keys[key(session).encode()] for what, key in AT_REST.items()}
    haul.opened = await places.opened(folder, session)


async def _session(folder: Path) -> str:
    """Return the id of the one session that there is."""
    async with places.looking(folder) as store:
        (meta,) = [name.decode() async for name in store.scan_iter("log:*:meta")]
    return meta.removeprefix("log:{").removesuffix("}:meta")


def test_words_reach_those_who_may_get_them(haul):
    for canary in haul.canaries:
        if canary.kept:
            for name in canary.cleared:
                assert canary.word.encode() in haul.frames[name], f"{canary.way} did not come to {name}"


@pytest.mark.parametrize("name", NAMES)
def test_no_socket_carries_what_its_reader_may_not_get(haul, name):
    assert haul.found(haul.frames[name], haul.not_for(name)) == []


@pytest.mark.parametrize("name", OTHERS)
def test_no_page_request_or_summary_shows_what_its_reader_may_not_get(haul, name):
    assert haul.http[name].count(b"200") > 5
    assert haul.found(haul.http[name], haul.not_for(name)) == []


def test_the_other_mediators_summary_holds_the_pad_and_the_breach_and_no_partys_does(haul):
    mediators = [canary for canary in haul.canaries if canary.way in ("a note on the pad", "the entry of a breach")]
    assert haul.found(haul.http["Tomas"], mediators) == [canary.way for canary in mediators]
    assert haul.found(haul.http["Ben"] + haul.http["Elin"], mediators) == []


def test_no_answer_repeats_the_words_of_a_request(haul):
    assert haul.said_over_http.count(b"no-such-thing") >= 2
    assert haul.found(haul.said_over_http) == []


def test_nothing_is_printed_of_what_people_say_whatever_goes_wrong(haul):
    assert "the store ended by itself" in haul.printed, "nothing went wrong"
    assert haul.found(haul.printed.encode()) == []


def test_the_operators_numbers_hold_no_words(haul):
    assert b"room_server_frame_errors_total" in haul.numbers
    assert haul.found(haul.numbers) == []


def test_command_lines_environments_and_names_of_open_files_hold_no_words(haul):
    assert any(b"valkey" in told or b"redis" in told for told in haul.processes.values())
    assert any(b"room_server.media.worker" in told for told in haul.processes.values())
    assert haul.found(b"\n".join(haul.processes.values())) == []


def test_names_of_files_hold_no_words(haul):
    assert haul.files
    assert haul.found("\n".join(haul.files).encode()) == []


def test_the_store_tells_nothing_of_words_by_the_way(haul):
    """Slow and large commands (none are kept), clients, channels, what was denied, figures, settings, names of keys."""
    for what, told in haul.looks.items():
        assert haul.found(told) == [], what
        assert "LOG GET" not in what or told == b"", f"{what}: the arguments of a command, or their beginnings"
    assert haul.found(b"\n".join(haul.keys)) == []


def test_files_beside_the_append_only_one_hold_no_words(haul):
    """The store's own log among them, with its report of a crash."""
    assert any(b"crash" in held.lower() for path, held in haul.files.items() if path.endswith(".log"))
    for path, held in haul.files.items():
        if not path.startswith(APPEND_ONLY):
            assert haul.found(held) == [], path


def test_at_rest_no_word_stands_anywhere(haul):
    """Neither in memory nor on disk: not in the stream, nor in the snapshot, nor in any other key or file."""
    assert all(haul.at_rest.values()), "there is a stream, and there is a snapshot"
    assert [name for name, held in haul.keys.items() if haul.found(held)] == []
    appended = [held for path, held in haul.files.items() if path.startswith(APPEND_ONLY) and path.endswith(".aof")]
    for held in appended:
        assert haul.found(held) == []
        assert all(haul.found(b"\n".join(words)) == [] for words in places.written(held))
    for what, held in haul.at_rest.items():
        assert any(part in file for file in appended for part in [held[-200:-20]]), f"the {what} is on disk"


def test_what_is_kept_opens_with_the_servers_keys_and_what_was_refused_is_not_there(haul):
    kept = [canary.way for canary in haul.canaries if canary.kept]
    assert len(kept) > 10
    assert haul.found(haul.opened) == kept


def test_no_command_that_the_store_gets_holds_a_word(haul):
    """What is published to other nodes is among them."""
    sent = bytes(haul.sent).lower()
    assert b"evalsha" in sent
    assert b"spublish" in sent
    assert haul.found(bytes(haul.sent)) == []


def test_the_search_would_find_a_word_in_a_command(haul):
    assert places.SIGN in bytes(haul.sent)
