"""What forwarding costs: CPU of the media worker for each outgoing packet, in a room where everyone hears and sees all.

Run ``python -m tests.bench.media_bench`` (prints one line of JSON), or call `measure`. The participants are real ones
as far as the worker can tell (ICE, DTLS, SRTP); each sends 25 pictures a second of about 1 Mbit/s and 50 sound packets,
and counts what comes back without decrypting it. The worker's CPU time is read from ``/proc/PID/stat``.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import re
import secrets
import struct
import time
from dataclasses import asdict, dataclass

from aioice import Candidate
from aiortc import (
    RTCCertificate,
    RTCDtlsFingerprint,
    RTCDtlsParameters,
    RTCDtlsTransport,
    RTCIceParameters,
    RTCIceTransport,
)

from room_server.media import private_names, rtp
from room_server.media.plane import WorkerPlane
from room_server.media.settings import MediaSettings
from room_server.media.udp import UdpPort
from tests.bench.figures import Figure, Outcome, at_most
from tests.bench.processes import cpu_seconds

LOOPBACK = "127.0.0.1"
TICK_S = 0.02
FRAME_PACKETS = 4
PAYLOAD_BYTES = 1200
AUDIO_BYTES = 120
KEY_EVERY_FRAMES = 25


@dataclass(frozen=True)
class Result:
    """One run."""

    people: int
    seconds: float
    packets_in_per_second: int
    packets_out_per_second: int
    cpu_microseconds_per_packet_out: float
    cpu_cores: float
    packets_lost: int
    delivered: float


class Participant:
    """One seat: sends canned packets, counts what it gets."""

    def __init__(self) -> None:
        self.port = UdpPort(LOOPBACK, 0, [LOOPBACK])
        self.port.start()
        self.connection = self.port.connection()
        self.connection.ice_controlling = False
        self.ice = RTCIceTransport(private_names.gatherer_over(self.connection))
        self.dtls = RTCDtlsTransport(self.ice, [RTCCertificate.generateCertificate()])
        self.server = ("", 0)
        self.received = 0
        self.sent = 0
        self._audio_ssrc, self._video_ssrc = secrets.randbits(31), secrets.randbits(31)

    async def answer(self, offer: str) -> str:
        """Prepare; returns the answer."""
        await self.ice.iceGatherer.gather()
        print_ = next(p for p in self.dtls.getLocalParameters().fingerprints if p.algorithm == "sha-256")
        names = re.findall(r"^a=mid:(\S+)", offer, re.M)
        return "\r\n".join(
            [
                "v=0",
                "o=- 1 1 IN IP4 0.0.0.0",
                "s=-",
                "t=0 0",
                f"a=group:BUNDLE {' '.join(names)}",
                f"a=ice-ufrag:{self.connection.local_username}",
                f"a=ice-pwd:{self.connection.local_password}",
                f"a=fingerprint:sha-256 {print_.value}",
                "a=setup:active",
                "",
            ]
        )

    async def connect(self, offer: str) -> None:
        """Meet the worker."""
        candidate = Candidate.from_sdp(re.search(r"^a=candidate:(.*?)\r?$", offer, re.M)[1])
        self.server = (candidate.host, candidate.port)
        self.port.demux.admit(self.connection, self.server)
        await self.connection.add_remote_candidate(candidate)
        await self.connection.add_remote_candidate(None)
        await self.ice.start(
            RTCIceParameters(
                usernameFragment=re.search(r"^a=ice-ufrag:(\S+)", offer, re.M)[1],
                password=re.search(r"^a=ice-pwd:(\S+)", offer, re.M)[1],
            )
        )
        prints = re.findall(r"^a=fingerprint:(\S+) (\S+)", offer, re.M)
        private_names.set_dtls_role(self.dtls, "client")
        await self.dtls.start(
            RTCDtlsParameters(fingerprints=[RTCDtlsFingerprint(algorithm=a, value=v) for a, v in prints])
        )
        self.port.demux.feed(self.connection, self._count)

    def _count(self, cell, pointer, size_pointer, name, now) -> None:
        if not 192 <= cell[1] <= 223:
            self.received += 1

    async def pump(self, phase_s: float) -> None:
        """Send sound every 20 ms and a picture every 40 ms, until cancelled."""
        start, turn = time.monotonic() + phase_s, 0
        audio, video, transport = 0, 0, 0
        while True:
            wait = start + turn * TICK_S - time.monotonic()
            if wait > 0:
                await asyncio.sleep(wait)
            transport = self._sound(audio, turn, transport)
            audio += 1
            if turn % 2 == 0:
                video, transport = self._picture(video, turn // 2, transport)
            turn += 1

    def _sound(self, sequence: int, turn: int, transport: int) -> int:
        extension = struct.pack(
            "!HHBBBHBB",
            0xBEDE,
            2,
            rtp.EXT_LEVEL << 4,
            0x80 | (30 if turn // 50 % 2 else 120),
            rtp.EXT_TRANSPORT_SEQUENCE << 4 | 1,
            transport & 0xFFFF,
            0,
            0,
        )
        extension += bytes(-len(extension) % 4)
        header = rtp.HEADER.pack(0x90, rtp.OPUS, sequence & 0xFFFF, sequence * 960 & 0xFFFFFFFF, self._audio_ssrc)
        self._send(header + extension + bytes(AUDIO_BYTES))
        return transport + 1

    def _picture(self, sequence: int, frame: int, transport: int) -> tuple[int, int]:
        key = frame % KEY_EVERY_FRAMES == 0
        for index in range(FRAME_PACKETS):
            last = index == FRAME_PACKETS - 1
            extension = struct.pack("!HHBHB", 0xBEDE, 1, rtp.EXT_TRANSPORT_SEQUENCE << 4 | 1, transport & 0xFFFF, 0)
            start = 0x90 if index == 0 else 0x80
            descriptor = bytes(
                (start, 0xE0, 0x80 | frame >> 8 & 0x7F, frame & 0xFF, frame & 0xFF, 0x20, 0x10 | (not key))
            )
            header = rtp.HEADER.pack(
                0x90, rtp.VP8 | (0x80 if last else 0), sequence & 0xFFFF, frame * 3600 & 0xFFFFFFFF, self._video_ssrc
            )
            self._send(header + extension + descriptor + bytes(PAYLOAD_BYTES - len(descriptor)))
            sequence += 1
            transport += 1
        return sequence, transport

    def _send(self, packet: bytes) -> None:
        self.port.socket.sendto(self.dtls._tx_srtp.protect(packet), self.server)
        self.sent += 1

    async def close(self) -> None:
        """Say goodbye."""
        await self.dtls.stop()
        await self.ice.stop()
        self.port.close()


async def run(*, quick: bool) -> Outcome:
    """Measure a room of eight."""
    result = await measure(seconds=4.0 if quick else 12.0)
    figures = (
        Figure("CPU per outgoing packet", result.cpu_microseconds_per_packet_out, "us", at_most(20)),
        Figure("packets in", result.packets_in_per_second, "1/s"),
        Figure("packets out", result.packets_out_per_second, "1/s"),
        Figure("worker, of one core", 100 * result.cpu_cores, "%"),
        Figure("delivered", 100 * result.delivered, "%"),
    )
    return Outcome("media", figures, {"people": result.people, "seconds": result.seconds})


async def measure(people: int = 8, seconds: float = 8.0, warm_s: float = 2.0) -> Result:
    """Run a room of `people` for `seconds` after `warm_s` and return what it cost."""
    plane = WorkerPlane(MediaSettings(bind_address=LOOPBACK, public_address=LOOPBACK))
    offers: dict[str, asyncio.Future[str]] = {}

    def on_signal(session: str, seat: str, message) -> None:
        if message["t"] == "offer":
            offers[seat].set_result(message["sdp"])

    plane.listen(on_signal, lambda session: None)
    await plane.start()
    seats = [f"seat{index}" for index in range(people)]
    participants: list[Participant] = []
    for seat in seats:
        offers[seat] = asyncio.get_running_loop().create_future()
        await plane.join("bench", seat)
        offer, participant = await offers[seat], Participant()
        await plane.signal("bench", seat, {"t": "answer", "sdp": await participant.answer(offer)})
        await participant.connect(offer)
        participants.append(participant)
    await plane.route("bench", {seat: frozenset(seats) - {seat} for seat in seats})
    pumps = [asyncio.create_task(each.pump(index * 0.0013)) for index, each in enumerate(participants)]
    await asyncio.sleep(warm_s)
    result = await _window(plane.worker_pid or 0, participants, seconds)
    for pump in pumps:
        pump.cancel()
    await asyncio.gather(*pumps, return_exceptions=True)
    for participant in participants:
        await participant.close()
    await plane.stop()
    return result


async def _window(pid: int, participants: list[Participant], seconds: float) -> Result:
    def counts() -> tuple[float, float, int, int]:
        sent = sum(each.sent for each in participants)
        return time.monotonic(), cpu_seconds([pid]), sent, sum(each.received for each in participants)

    at, cpu, sent, received = counts()
    await asyncio.sleep(seconds)
    now, cpu_now, sent_now, received_now = counts()
    elapsed, used = now - at, cpu_now - cpu
    came, went = sent_now - sent, received_now - received
    expected = came * (len(participants) - 1)
    return Result(
        people=len(participants),
        seconds=round(elapsed, 2),
        packets_in_per_second=round(came / elapsed),
        packets_out_per_second=round(went / elapsed),
        cpu_microseconds_per_packet_out=round(used / max(went, 1) * 1e6, 2),
        cpu_cores=round(used / elapsed, 3),
        packets_lost=max(0, expected - went),
        delivered=round(went / max(expected, 1), 4),
    )


def main() -> None:
    """Print one run as JSON."""
    parser = argparse.ArgumentParser(description="CPU of the media worker for each outgoing packet.")
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--seconds", type=float, default=8.0)
    given = parser.parse_args()
    print(json.dumps(asdict(asyncio.run(measure(given.people, given.seconds)))))


if __name__ == "__main__":
    main()
