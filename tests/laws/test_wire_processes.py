"""The same law against real server processes with a real store: outsiders' frames, logs, file names, summaries.

Scripts of the generator, in which every practice is, are told to a process whose clock is in the script's hand
(``process_runs``): the observer's raw frames must be the same bytes.

A joint session and a caucus are held at ``room-server serve`` as it is. Times and random ids cannot be injected there.
So each id is read as the place where it first stood, each seat as its person, times as nothing; then frames must be
equal, and their sizes as they were on the wire. A token that was said in
a caucus is searched in all that others got, in everything that the server printed, in the names of its files and in
the summaries of others; ``tests/canaries`` searches everywhere else.
"""

from __future__ import annotations

import re
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

import pytest

from room_server.headless import Client, Door, Refused, Rejected
from room_server.session.glimpses import Pointer
from room_server.session.people import SideId
from room_server.session.practices import agenda, breaks, notes, outcome, stages, talk, whiteboard
from room_server.session.practices.attendance import Confirm
from room_server.session.practices.disclosure import AnswerRelease, ProposeRelease
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.rooms import JOINT, RoomKind
from room_server.session.state import ItemId, Outcome, Stage
from room_server.wire import codec
from tests.laws.process_runs import running_process
from tests.laws.scripts import PRACTICES, WORLDS, Turn, by_people
from tests.laws.wire_runs import observed
from tests.processes import Server, seat, serving

PEOPLE = (
    "Mara Lindqvist",
    "Tomas Berg:co-mediator",
    "Ana Petrov:party:a:Tenant",
    "Luis Ruiz:counsel:a:Tenant",
    "Ben Okafor:party:b:Landlord",
    "Elin Strand:observer",
)
OUTSIDERS = ("Tomas", "Ben", "Elin")
HELD = 4  # pairs at `room-server serve` as it is
PAIRS, PAIRS_A_TEST = 10, 5  # of scripts
RANDOM_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass
class Table:
    """One session at the server, everybody at the table with an open line."""

    people: dict[str, Client]
    random: Random
    secret: str | None
    given: Any = field(default_factory=count)

    async def do(self, name: str, command: object) -> None:
        """Let somebody do something, under an id that is the same in both runs of a pair."""
        await self.people[name].do(command, command_id=f"c-{next(self.given)}")

    async def move(self, where: str, *names: str) -> None:
        """Let Mara move people, who confirm."""
        mara = self.people["Mara"]
        roster = tuple(mara.view.rooms[where].seated)
        await self.do("Mara", Move(tuple(self.people[n].view.you for n in names), where, roster, GUARDS))
        for name in names:
            client = self.people[name]
            await client.until(lambda client=client: client.me.room == where)
            if not client.me.confirmed:
                await self.do(name, Confirm(where))


async def hold(table: Table) -> None:
    """Hold a joint session and a caucus; in the caucus, say the secret by every path there is (or nothing)."""
    mara, rng = table.people["Mara"], table.random
    await table.do("Mara", agenda.AddAgendaItem("Rent", table.people["Ben"].view.you, 20))
    await table.do("Mara", OpenRoom("Caucus", SideId("a")))
    room = next(r.room for r in mara.view.rooms.values() if r.kind is RoomKind.CAUCUS)
    await table.move(room, "Ana", "Luis", "Mara")
    for _ in range(rng.randint(1, 3)):
        await confide(table, room)
        await table.do("Ben", talk.Say(JOINT, f"We wait {rng.randint(1, 9)}."))
        await table.do("Tomas", stages.SetStage(rng.choice([s for s in Stage if s is not mara.view.stage])))
    await table.move(JOINT, "Ana", "Luis", "Mara")
    await table.do("Ana", talk.Say(JOINT, "Thank you for waiting."))
    await table.do("Mara", outcome.DraftOutcome(Outcome.ADJOURNED))
    await table.do("Mara", outcome.CloseSession(Outcome.ADJOURNED))
    await table.do("Mara", outcome.PublishSummaries(tuple(c.view.you for c in table.people.values())))


async def confide(table: Table, room: str) -> None:
    """Say the secret in the caucus by every path that there is."""
    given, table.given = table.given, (10_000 + n for n in count(next(table.given) * 100))
    if table.secret is not None:
        words, mara = table.secret, table.people["Mara"]
        await table.do("Ana", talk.Say(room, words))
        await mara.until(lambda: any(line.text == words for line in mara.view.rooms[room].lines))
        line = mara.view.rooms[room].lines[-1].line
        await table.do("Luis", agenda.NoteOnAgenda(mara.view.agenda[0].id, words))
        drawn = whiteboard.Patch(ItemId(f"e-{next(table.given)}"), {"type": "text", "text": words})
        await table.do("Ana", whiteboard.Draw(room, (drawn,)))
        await table.people["Ana"].peek(Pointer(room, 1.0, 2.0))
        await table.do("Luis", talk.WriteToMediators("A word to you both."))
        await table.do("Mara", notes.KeepNote(words, room))
        await table.do("Mara", ProposeRelease(room, line, words, JOINT))
        await table.people["Ana"].until(lambda: bool(table.people["Ana"].view.releases))
        await table.do("Ana", AnswerRelease(next(iter(mara.view.releases)), words, approve=False))
        await table.do("Mara", breaks.StartBreak(5, (room,)))
        await table.do("Mara", breaks.EndBreak(room))
        await misuse(table)
    table.given = given


async def misuse(table: Table) -> None:
    """Say the secret in frames that cannot be read or are refused: the operator's log must not hold it either."""
    words = table.secret or ""
    for command in (talk.Say("r-none", words), AnswerRelease(ItemId(words[:20]), words, approve=True)):
        with pytest.raises((Refused, Rejected)):
            await table.do("Ana", command)
    await table.people["Luis"].send_raw(b"\xc1" + words.encode())
    await table.people["Luis"].until(lambda: "malformed" in table.people["Luis"].errors)


async def sit_down(server: Server, stack: AsyncExitStack) -> dict[str, Client]:
    """Make a session; return everybody's client, by first name, all in the joint session."""
    links = await server.session(*PEOPLE)
    clients = {}
    for name, link in links.items():
        made = Client(await Door.join(link), keep_frames=True)
        clients[name.split()[0]] = await stack.enter_async_context(made)
    await seat(clients["Mara"], *(client for name, client in clients.items() if name != "Mara"))
    return clients


def readable(clients: dict[str, Client], name: str) -> list[tuple[int, object]]:
    """Return the frames that somebody got, with their sizes, in words that do not depend on chance."""
    seats = {client.view.you: who for who, client in clients.items()}
    seen: dict[str, str] = {}

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {plain(key): plain(kept) for key, kept in value.items()}
        if isinstance(value, list):
            return sorted((plain(kept) for kept in value), key=repr)
        if isinstance(value, int) and value > 1 << 40:
            return 0  # a time
        if isinstance(value, str) and value in seats:
            return seats[value]
        if isinstance(value, str) and RANDOM_ID.fullmatch(value):
            return seen.setdefault(value, f"#{len(seen)}")
        return value

    frames = [(len(f), codec.unpack_server_frame(f)) for f in clients[name].frames]
    for _, frame in frames:
        if "id" in frame and not frame["id"].startswith("c-"):
            frame["id"] = ""  # a command of sitting down: the client made its id by chance
    tickets = [(size, {"t": "ticket"}) for size, frame in frames if frame["t"] == "ticket"]
    return [(size, plain(frame)) for size, frame in frames if frame["t"] not in {"pong", "ticket"}] + tickets


async def test_real_processes_tell_outsiders_the_same_whatever_is_said_in_a_caucus(tmp_path):
    async with serving(tmp_path, media="false", joins_per_minute="1000", tries_per_minute="1000") as server:
        for pair in range(HELD):
            token = f"CANARY{pair:04}x{Random(pair).getrandbits(64):016x}"
            secrets = (None, token if pair % 2 else token * 40)
            got = []
            for secret in secrets:
                async with AsyncExitStack() as stack:
                    clients = await sit_down(server, stack)
                    table = Table(clients, Random(pair), secret)
                    await hold(table)
                    for client in clients.values():
                        await client.until(lambda client=client: client.view.summary_until is not None)
                    got.append({name: readable(clients, name) for name in ("Ben", "Elin")})
                    await search(clients, token)
            for name, frames in got[0].items():
                for without, with_it in zip(frames, got[1][name], strict=True):
                    assert without == with_it, f"pair {pair}, {name}"
        assert not [line for line in server.output if "CANARY" in line]
        assert not [path for path in tmp_path.rglob("*") if "CANARY" in path.name]


@pytest.mark.parametrize("part", range(PAIRS // PAIRS_A_TEST))
async def test_a_server_process_gives_the_observer_the_same_bytes_whatever_is_hidden(part, tmp_path):
    async with running_process(tmp_path) as server:
        for n, told in enumerate(by_people("people", PAIRS)[part * PAIRS_A_TEST : (part + 1) * PAIRS_A_TEST]):
            other = 1 + n % 2  # without the secret, or with a long one
            got = [await observed(server, told, world, f"{n}-{world}") for world in (0, other)]
            assert got[0][0], "the observer got nothing at all"
            assert got[1] == got[0], f"{told.seed}, observer {told.observer.seat}, {WORLDS[other]}"
            everything = b"".join(got[0][0])
            assert [word for word in told.canaries if word.encode() in everything] == []


def test_every_practice_and_all_that_a_line_goes_through_is_in_the_pairs_told_to_processes():
    scripts = by_people("people", PAIRS)
    assert PRACTICES - {kind.__module__ for told in scripts for kind in told.said} == set()
    assert {turn for told in scripts for turn in told.turns.values()} == set(Turn)


async def search(clients: dict[str, Client], token: str) -> None:
    """Search a caucus's token in every other socket, and in the summaries of others."""
    for name in OUTSIDERS:
        assert token.encode() not in b"".join(clients[name].frames), name
        door = clients[name]._passes
        assert isinstance(door, Door)
        assert token not in repr(await door.get(f"/api/summary/{door.seat}")), name
