"""A house of people who talk all the time and are moved about, and a judge who knows who may hear whom, and when.

Every packet says who made it and in which room its maker believed to be. The judge allows a packet to leave for a
listener from the moment the host routes the pair until the host tells the readers of the move; the host tells them when
`narrow` has returned.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from aiortc.rtp import RTCP_RTPFB_NACK, AnyRtcpPacket, RtcpRtpfbPacket
from pylibsrtp import Session

from room_server.media import rtp
from room_server.media.plane import WorkerPlane
from room_server.media.port import TAP, Tapped
from tests.media import rtpkit
from tests.media.capture import Captured, Line, is_rtp
from tests.media.client import Client, until
from tests.media.network import PERFECT, Conditions

ROOMS = ("joint", "caucus-a", "caucus-b")
NOWHERE = "on the way"
MEANWHILE_S = 0.02
KEY_EVERY = 6
VP8_DESCRIPTOR_BYTES = 7
OSN_BYTES = 2
ASKED_AGAIN = 40


@dataclass
class Stay:
    """While one listener may hear one publisher, in one room."""

    room: str
    begun_ns: int
    ended_ns: int | None = None


def said(packet: rtpkit.Heard) -> str:
    """The words in a packet: maker, room and number."""
    skip = {rtp.OPUS: 0, rtp.VP8: VP8_DESCRIPTOR_BYTES, rtp.VP8_RTX: OSN_BYTES + VP8_DESCRIPTOR_BYTES}
    return packet.payload[skip[packet.payload_type] :].decode()


class Judge:
    """Who may hear whom, and when."""

    def __init__(self) -> None:
        self.stays: dict[tuple[str, str], list[Stay]] = {}
        self.frames = 0
        self.wrong: list[str] = []
        self.newest: dict[tuple[str, str], tuple[int, str]] = {}
        self.muted_ns: dict[str, int] = {}

    def allow(self, pairs: dict[str, frozenset[str]], rooms: dict[str, str]) -> None:
        """From now on."""
        now = time.time_ns()
        for listener, publishers in pairs.items():
            for publisher in publishers:
                stays = self.stays.setdefault((listener, publisher), [])
                if not stays or stays[-1].ended_ns is not None:
                    stays.append(Stay(rooms[publisher], now))

    def forbid(self, pairs: dict[str, frozenset[str]]) -> None:
        """All but these, from now on."""
        now = time.time_ns()
        for (listener, publisher), stays in self.stays.items():
            if stays and stays[-1].ended_ns is None and publisher not in pairs.get(listener, frozenset()):
                stays[-1].ended_ns = now

    def heard(self, listener: str, at_ns: int, packet: rtpkit.Heard) -> None:
        """Look at one packet that left for a listener."""
        words = said(packet)
        publisher, room, _ = words.split("|")
        self.frames += 1
        self.newest[listener, publisher] = at_ns, room
        silent_ns = self.muted_ns.get(publisher)
        if not any(
            stay.room == room
            and stay.begun_ns <= at_ns
            and (stay.ended_ns is None or at_ns <= stay.ended_ns)
            and (silent_ns is None or stay.begun_ns <= silent_ns)  # nobody hears a muted person for the first time
            for stay in reversed(self.stays.get((listener, publisher), []))
        ):
            self.wrong.append(f"{listener} got {words!r} at {at_ns}; allowed: {self.stays.get((listener, publisher))}")


@dataclass
class Person:
    """One seat: what it says, and its connection of now."""

    seat: str
    believes: str
    word_s: float
    muted: bool = False
    said: int = 0
    client: Client | None = None
    line: Line | None = None
    shown: dict[int, bytes] = field(default_factory=dict)
    rtx_ssrc: int = 0
    rtx_number: int = 0

    async def talk(self) -> None:
        """Talk and show until cancelled; who is muted makes no packets, as a browser's track does."""
        while True:
            await asyncio.sleep(self.word_s)
            client = self.client
            if client is None or self.muted or client.dtls.state != "connected":
                continue
            self.said += 1
            with contextlib.suppress(ConnectionError):  # a fresh connection takes this one's place just now
                await self._word(client, f"{self.seat}|{self.believes}|{self.said}")

    async def _word(self, client: Client, words: str) -> None:
        await client.say(self.said, words)
        payload = rtpkit.vp8(words.encode(), key=self.said % KEY_EVERY == 0, picture=self.said, tl0=self.said)
        self.shown[self.said & 0xFFFF] = payload
        self.shown.pop((self.said - 200) & 0xFFFF, None)
        await client.send(rtpkit.video(client.video_ssrc, self.said, payload))

    async def answer(self, packets: list[AnyRtcpPacket]) -> None:
        """Send again what the worker has missed, as a browser does (RFC 4588): also words of the room before."""
        for packet in packets:
            if isinstance(packet, RtcpRtpfbPacket) and packet.fmt == RTCP_RTPFB_NACK and self.client is not None:
                for number in packet.lost:
                    await self._again(number)

    async def _again(self, number: int) -> None:
        payload = self.shown.get(number)
        if payload is not None and not self.muted:
            self.rtx_number += 1
            again = rtpkit.video(self.rtx_ssrc, self.rtx_number, number.to_bytes(OSN_BYTES, "big") + payload)
            await self.client.send(again[:1] + bytes([again[1] & 0x80 | rtp.VP8_RTX]) + again[2:])

    async def ask_for_the_past(self) -> None:
        """Ask for the last packets of every picture once more, also for those of before the move."""
        newest: dict[int, int] = {}
        for one in self.line.kept[-60:]:
            _, second, sequence, _, ssrc = rtp.HEADER.unpack_from(one.data)
            if second & 0x7F == rtp.VP8:
                newest[ssrc] = sequence
        for ssrc, sequence in newest.items():
            packet = RtcpRtpfbPacket(fmt=RTCP_RTPFB_NACK, ssrc=1, media_ssrc=ssrc)
            packet.lost = list(range(max(0, sequence - ASKED_AGAIN), sequence + 1))
            await self.client.send(bytes(packet))


class House:
    """One session: its people, its host, its judge."""

    def __init__(
        self, plane: WorkerPlane, name: str, seats: tuple[str, ...], *, seed: int, how: Conditions, word_s: float
    ) -> None:
        self.plane = plane
        self.name = name
        self.random = random.Random(f"{seed}-{name}")
        self.how = how
        self.rooms = dict.fromkeys(seats, ROOMS[0])
        self.people = {seat: Person(seat, ROOMS[0], word_s) for seat in seats}
        self.judge = Judge()
        self.offers: dict[str, list[str]] = {seat: [] for seat in seats}
        self.connections: list[tuple[str, int, Session]] = []
        """Seat, port that the worker sends to, and a reader for another capture of the same packets."""
        self._tasks: list[asyncio.Task[None]] = []
        self._answers: set[asyncio.Task[None]] = set()

    def told(self, seat: str, message) -> None:
        if message["t"] == "offer":
            self.offers[seat].append(message["sdp"])

    def allowed(self) -> dict[str, frozenset[str]]:
        """Who shares a room; who is on the way hears nobody and is heard by nobody."""
        table = {
            seat: frozenset(
                other for other in self.rooms if other != seat and room != NOWHERE and self.rooms[other] == room
            )
            for seat, room in self.rooms.items()
        }
        for room in ROOMS:
            table[TAP + room] = frozenset(seat for seat, where in self.rooms.items() if where == room)
        return table

    async def connect(self, seat: str) -> None:
        """A fresh connection for a seat, over a line of its own."""
        person = self.people[seat]
        older, older_line = person.client, person.line
        line = Line(f"{self.name}-{len(self.connections)}", lambda at_ns, packet: self.judge.heard(seat, at_ns, packet))
        count = len(self.offers[seat])
        await self.plane.join(self.name, seat)
        await until(lambda: len(self.offers[seat]) > count)
        person.client = None
        if older is not None:
            older_line.close()
            await older.close()
        client = line.open(self.offers[seat][-1])
        client.told = lambda packets: self._answer(person, packets)
        await self.plane.signal(self.name, seat, {"t": "answer", "sdp": await client.answer()})
        await client.connect()
        line.read_with(client.reader())
        self.connections.append((seat, line.port, client.reader()))
        line.up.conditions = line.down.conditions = self.how
        person.rtx_ssrc, person.rtx_number = client.video_ssrc ^ 1, 0
        person.line, person.client = line, client

    def _answer(self, person: Person, packets: list[AnyRtcpPacket]) -> None:
        task = asyncio.create_task(person.answer(packets))
        self._answers.add(task)
        task.add_done_callback(self._answers.discard)

    async def open(self) -> None:
        for seat in self.people:
            await self.connect(seat)
        for room in ROOMS:
            await self.plane.tap(self.name, TAP + room, lambda rows, room=room: self._tapped(TAP + room, rows))
        await self._route()
        self._tasks = [asyncio.create_task(person.talk()) for person in self.people.values()]

    def _tapped(self, tap: str, rows: Sequence[Tapped]) -> None:
        """A recorder's ear, judged as a person's: what it is given counts when it is given."""
        for row in rows:
            kind = rtp.OPUS if row.kind == "audio" else rtp.VP8
            packet = rtpkit.Heard(row.stream, kind, row.marker, row.sequence, row.timestamp, row.payload)
            self.judge.heard(tap, time.time_ns(), packet)

    async def _route(self) -> None:
        self.judge.allow(self.allowed(), self.rooms)
        await self.plane.route(self.name, self.allowed())

    async def move(self, seat: str, room: str, *, tell_first: bool = False) -> None:
        """One move in the host's order: narrow, tell the readers, and when the person confirms, route."""
        person = self.people[seat]
        self.rooms[seat] = NOWHERE
        if tell_first:  # the broken order: people see who has gone while the forwarder still serves them
            self.judge.forbid(self.allowed())
            await asyncio.sleep(MEANWHILE_S)
            await self.plane.narrow(self.name, self.allowed())
        else:
            await self.plane.narrow(self.name, self.allowed())
            self.judge.forbid(self.allowed())
        await asyncio.sleep(self.how.delay_ms / 1000)
        person.believes = room
        await person.line.emptied()  # the word that confirms does not overtake the media that was sent before it
        self.rooms[seat] = room
        await self._route()
        await self._in_touch(seat, room)

    async def _in_touch(self, seat: str, room: str) -> None:
        """Wait until the person is heard, and hears, in the new room."""
        since = time.time_ns()
        pairs = [
            pair
            for other in self.allowed()[seat]
            for pair in ((seat, other), (other, seat))
            if not self.people[pair[1]].muted
        ]

        def heard(pair: tuple[str, str]) -> bool:
            at_ns, where = self.judge.newest.get(pair, (0, ""))
            return at_ns > since and where == room

        await until(lambda: all(map(heard, pairs)), timeout_s=10)

    def mute(self, seat: str) -> None:
        """From now on this person makes no packets."""
        self.people[seat].muted = True
        self.judge.muted_ns[seat] = time.time_ns()

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        for person in self.people.values():
            person.line.up.conditions = person.line.down.conditions = PERFECT
            await person.client.close()
            person.line.close()


def judged_again(house: House, kept: dict[int, list[Captured]]) -> Judge:
    """Judge the same run by what another capture has kept, by port of the receiver."""
    judge = Judge()
    judge.stays, judge.muted_ns = house.judge.stays, house.judge.muted_ns
    for seat, port, reader in house.connections:
        for one in kept.get(port, []):
            if is_rtp(one.data):
                judge.heard(seat, one.at_ns, rtpkit.Heard.parse(reader.unprotect(one.data)))
    return judge
