"""The canaries: one random word for each way of saying something, with those who may get it.

A word for nobody is one that was refused, could not be read, or stood where no words belong. People are named by their
first names; ``Mara`` and ``Tomas`` mediate, Mara alone sits in the caucus with Ana and Luis.
"""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field

import msgpack

from room_server.headless import Client, Door, Ended, Refused, Rejected
from room_server.session.glimpses import Sketch
from room_server.session.people import SideId
from room_server.session.practices import agenda, breaks, disclosure, notes, talk, whiteboard
from room_server.session.practices.attendance import Confirm
from room_server.session.practices.moves import GUARDS, Move
from room_server.session.practices.roomkeeping import OpenRoom
from room_server.session.rooms import JOINT, RoomId, RoomKind
from room_server.session.state import ItemId, RequestKind
from room_server.wire import codec

PEOPLE = (
    "Mara Lindqvist",
    "Tomas Berg:co-mediator",
    "Ana Petrov:party:a:Tenant",
    "Luis Ruiz:counsel:a:Tenant",
    "Ben Okafor:party:b:Landlord",
    "Elin Strand:observer",
)
NAMES = tuple(person.split()[0] for person in PEOPLE)
IN_CAUCUS = frozenset({"Mara", "Ana", "Luis"})
MEDIATORS = frozenset({"Mara", "Tomas"})
NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Canary:
    """A word that was said in one way. ``kept``: the log holds it, since it is part of the session."""

    way: str
    word: str
    cleared: frozenset[str]
    kept: bool


@dataclass
class Cage:
    """All canaries of one session, and the people who let them fly."""

    people: dict[str, Client]
    all: list[Canary] = field(default_factory=list)
    room: RoomId = JOINT

    def new(self, way: str, cleared: frozenset[str], *, kept: bool = True) -> str:
        """Return a fresh random word for a way of saying it."""
        word = f"CANARY{secrets.token_hex(12)}"
        self.all.append(Canary(way, word, cleared, kept))
        return word

    def not_for(self, name: str) -> Iterator[Canary]:
        """Yield what somebody must not get."""
        yield from (canary for canary in self.all if name not in canary.cleared)

    async def move(self, where: RoomId, *names: str) -> None:
        """Let Mara move people, who confirm."""
        mara = self.people["Mara"]
        roster = tuple(mara.view.rooms[where].seated)
        await mara.do(Move(tuple(self.people[name].view.you for name in names), where, roster, GUARDS))
        for name in names:
            client = self.people[name]
            await client.until(lambda client=client: client.me.room == where)
            if not client.me.confirmed:
                await client.do(Confirm(where))


async def confide(cage: Cage) -> None:
    """Hold a caucus; say something in every way that there is."""
    mara, ana, luis = (cage.people[name] for name in ("Mara", "Ana", "Luis"))
    await mara.do(agenda.AddAgendaItem("Rent", None, 20))
    await mara.do(OpenRoom(cage.new("the name of a room", IN_CAUCUS | {"Tomas"}), SideId("a")))
    cage.room = next(r.room for r in mara.view.rooms.values() if r.kind is RoomKind.CAUCUS)
    await cage.move(cage.room, "Ana", "Luis", "Mara")
    await ana.do(talk.Say(cage.room, word := cage.new("a chat line", IN_CAUCUS)))
    await mara.until(lambda: any(line.text == word for line in mara.view.rooms[cage.room].lines))
    await luis.do(agenda.NoteOnAgenda(mara.view.agenda[0].id, cage.new("a note on the agenda", IN_CAUCUS)))
    await ana.do(drawn(cage.room, cage.new("a text on the board", IN_CAUCUS)))
    await ana.peek(Sketch(cage.room, ItemId("e-sketch"), {"text": cage.new("a sketch", IN_CAUCUS, kept=False)}))
    await mara.do(notes.KeepNote(cage.new("a private note", frozenset({"Mara"})), cage.room))
    await mara.do(notes.WriteOnPad(cage.new("a note on the pad", MEDIATORS), person=ana.view.you))
    await declare_breach(cage)
    await luis.do(talk.WriteToMediators(cage.new("a word to the mediators", MEDIATORS | {"Luis"})))
    to_ana = talk.WriteToPerson(ana.view.you, cage.new("a word to a person", MEDIATORS | {"Ana"}))
    await mara.do(to_ana)
    await ask(cage)
    await propose(cage, word)


async def declare_breach(cage: Cage) -> None:
    """Enter a breach, as a mediator's page does; wait until both mediators read it."""
    mara = cage.people["Mara"]
    door = mara._passes
    assert isinstance(door, Door)
    word = cage.new("the entry of a breach", MEDIATORS)
    await door.post(f"/api/breach/{mara.view.you}", {"reason": "threat", "text": word})
    for name in MEDIATORS:
        client = cage.people[name]
        await client.until(lambda client=client: bool(client.view.breaches))


def drawn(room: RoomId, text: str) -> whiteboard.Draw:
    """Return a gesture that draws a text."""
    return whiteboard.Draw(room, (whiteboard.Patch(ItemId("e-canary"), {"type": "text", "text": text}),))


async def ask(cage: Cage) -> None:
    """Ask for a break with a reason, and answer with a word."""
    mara, ana = cage.people["Mara"], cage.people["Ana"]
    both = MEDIATORS | {"Ana"}
    await ana.do(breaks.Ask(RequestKind.BREAK, cage.new("the reason of a request", both)))
    await mara.do(breaks.AnswerRequest(ana.view.you, cage.new("the answer to a request", both)))


async def propose(cage: Cage, said: str) -> None:
    """Propose to tell a line in the joint session, in other words; its owner refuses."""
    mara, ana = cage.people["Mara"], cage.people["Ana"]
    line = next(line.line for line in mara.view.rooms[cage.room].lines if line.text == said)
    wording = cage.new("a proposal to release", frozenset({"Mara", "Ana"}))
    await mara.do(disclosure.ProposeRelease(cage.room, line, wording, JOINT))
    await ana.until(lambda: bool(ana.view.releases))
    await ana.do(disclosure.AnswerRelease(next(iter(ana.view.releases)), wording, approve=False))


async def misuse(cage: Cage) -> None:
    """Say words in what is refused, what cannot be read, and where none belong."""
    ana, luis = cage.people["Ana"], cage.people["Luis"]

    def lost(way: str) -> str:
        return cage.new(way, NOBODY, kept=False)

    too_long = lost("a line that is too long") * 500
    refused: list[Callable[[], Awaitable[None]]] = [
        lambda: ana.do(talk.Say(RoomId("r-none"), lost("a line to no room"))),
        lambda: ana.do(talk.Say(cage.room, too_long)),
        lambda: ana.do(notes.KeepNote(lost("a note by who may keep none"))),
        lambda: ana.do(OpenRoom(lost("a room opened by a party"), SideId("a"))),
        lambda: ana.do(disclosure.AnswerRelease(ItemId("i-none"), lost("an answer to no proposal"), approve=True)),
        lambda: ana.do(whiteboard.Draw(cage.room, (whiteboard.Patch(ItemId("e"), {lost("a field of none"): 1}),))),
        lambda: ana.do(whiteboard.Draw(RoomId(lost("the id of a room")), ())),
    ]
    for say in refused:
        with suppress(Refused, Rejected):
            await say()
            raise AssertionError("this should have been refused")
    errors = len(luis.errors)
    garbled = (
        b"\xc1" + lost("a frame that is none").encode(),
        msgpack.packb({"t": lost("the kind of a frame")}),
        msgpack.packb({"t": "do", "id": "c", "c": {"t": "say", "room": "joint", "text": 1, lost("a field"): 2}}),
        msgpack.packb({"t": "peek", "g": {"t": "pointer", "room": cage.room, "x": lost("a place"), "y": 1}}),
    )
    for frame in garbled:
        await luis.send_raw(frame)
    await luis.until(lambda: len(luis.errors) >= errors + len(garbled))
    for message in (
        {"t": "answer", "sdp": f"v=0\r\ns={lost('an answer to the forwarder')}\r\n"},
        {"t": lost("a word to the forwarder")},
        {"t": "pin", "seats": [lost("whom to pin")]},
        {"t": "loop", "s": {"t": "answer", "sdp": lost("an answer in a loop")}},
    ):
        await luis.signal(message)
    with suppress(Ended, TimeoutError):
        await luis.send_raw(codec.ping_frame(77_000))
        await luis.until(lambda: luis._pongs >= 77_000, 5)
