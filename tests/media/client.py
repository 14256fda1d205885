"""A participant without a browser: real ICE, DTLS and SRTP, and packets that the test chooses."""

from __future__ import annotations

import asyncio
import re
import secrets
import struct
from collections import defaultdict

from aioice import Candidate, Connection
from aiortc import (
    RTCCertificate,
    RTCDtlsFingerprint,
    RTCDtlsParameters,
    RTCDtlsTransport,
    RTCIceGatherer,
    RTCIceParameters,
    RTCIceTransport,
)
from aiortc.rtp import AnyRtcpPacket, RtcpPacket, RtcpPsfbPacket, RtcpRtpfbPacket
from pylibsrtp import Policy, Session

from room_server.media import rtp
from tests.media import rtpkit

LOOPBACK = "127.0.0.1"


class _LoopbackConnection(Connection):
    """aioice leaves 127.0.0.1 out; tests need nothing else."""

    host = LOOPBACK

    async def get_component_candidates(self, component, addresses, timeout=5):  # noqa: ASYNC109 -- aioice's signature
        return await super().get_component_candidates(component, [self.host], timeout)


class _Dtls(RTCDtlsTransport):
    """Hands decrypted packets to the test instead of decoding them."""

    client: Client

    async def _handle_rtp_data(self, data, arrival_time_ms):
        self.client.got(rtpkit.Heard.parse(data))

    async def _handle_rtcp_data(self, data):
        if (data[1], data[0] & 0x1F) == (205, 15):  # transport-wide feedback, which aiortc does not read
            sender, media = struct.unpack_from("!LL", data, 4)
            self.client.told([RtcpRtpfbPacket(fmt=15, ssrc=sender, media_ssrc=media)])
        else:
            self.client.told(RtcpPacket.parse(data))


class Client:
    """One seat's connection."""

    def __init__(self, offer: str, host: str = LOOPBACK, *, pictures: tuple[int, ...] = ()) -> None:
        """`host` is the address that it has; every address of 127.0.0.0/8 will do.

        `pictures` are the payload types of pictures that it knows; empty for all that are offered.
        """
        self.offer = offer
        self.pictures = pictures
        self.sections = [dict(_fields(section)) for section in re.split(r"^m=", offer, flags=re.M)[1:]]
        self.names = [section["mid"] for section in self.sections]
        self.slot_of = {}
        for part in re.split(r"^m=", offer, flags=re.M)[1:]:
            name = re.search(r"^a=mid:(\S+)", part, re.M)[1]
            for position, ssrc in enumerate(dict.fromkeys(re.findall(r"^a=ssrc:(\d+) ", part, re.M))):
                self.slot_of[int(ssrc)] = name if position == 0 else name + "rtx"
        self.heard: dict[str, list[rtpkit.Heard]] = defaultdict(list)
        self.rtcp: list[AnyRtcpPacket] = []
        self.audio_ssrc = secrets.randbits(31) + 1
        self.video_ssrc = secrets.randbits(31) + 1
        self.screen_ssrc = secrets.randbits(31) + 1
        self.connection = _LoopbackConnection(ice_controlling=False)
        self.connection.host = host
        gatherer = RTCIceGatherer(iceServers=[])
        gatherer._connection = self.connection
        self.ice = RTCIceTransport(gatherer)
        self.dtls = _Dtls(self.ice, [RTCCertificate.generateCertificate()])
        self.dtls.client = self

    def got(self, packet: rtpkit.Heard) -> None:
        self.heard[self.slot_of[packet.ssrc]].append(packet)

    def told(self, packets: list[AnyRtcpPacket]) -> None:
        self.rtcp.extend(packets)

    def reader(self) -> Session:
        """A reader of its own for what the worker sends us: it decrypts captured packets (RFC 5764 section 4.2)."""
        chosen = self.dtls._ssl.get_selected_srtp_profile()
        profile = next(each for each in self.dtls._srtp_profiles if each.openssl_profile == chosen)
        size = 2 * (profile.key_length + profile.salt_length)
        keys = self.dtls._ssl.export_keying_material(b"EXTRACTOR-dtls_srtp", size)
        policy = Policy(
            key=profile.get_key_and_salt(keys, 1),
            ssrc_type=Policy.SSRC_ANY_INBOUND,
            srtp_profile=profile.libsrtp_profile,
        )
        policy.window_size = 1024
        return Session(policy)

    async def answer(self) -> str:
        """The answer, as the browser's page would send it: without candidates."""
        await self.ice.iceGatherer.gather()
        print_ = next(p for p in self.dtls.getLocalParameters().fingerprints if p.algorithm == "sha-256")
        lines = [
            "v=0",
            "o=- 1 1 IN IP4 0.0.0.0",
            "s=-",
            "t=0 0",
            f"a=group:BUNDLE {' '.join(self.names)}",
        ]
        for section in self.sections:
            lines += [
                f"m={self._known(section['m'])}",
                "c=IN IP4 0.0.0.0",
                f"a=mid:{section['mid']}",
                f"a=ice-ufrag:{self.connection.local_username}",
                f"a=ice-pwd:{self.connection.local_password}",
                f"a=fingerprint:sha-256 {print_.value}",
                "a=setup:active",
            ]
        return "\r\n".join([*lines, ""])

    def _known(self, line: str) -> str:
        words = line.split(" ")
        kept = [word for word in words[3:] if not self.pictures or int(word) in self.pictures]
        return " ".join([*words[:3], *kept]) if line.startswith("video") else line

    async def connect(self) -> None:
        """ICE and DTLS with the server of the offer."""
        ufrag = re.search(r"^a=ice-ufrag:(\S+)", self.offer, re.M)[1]
        password = re.search(r"^a=ice-pwd:(\S+)", self.offer, re.M)[1]
        prints = re.findall(r"^a=fingerprint:(\S+) (\S+)", self.offer, re.M)
        for line in re.findall(r"^a=candidate:(.*?)\r?$", self.offer, re.M):
            await self.connection.add_remote_candidate(Candidate.from_sdp(line))
        await self.connection.add_remote_candidate(None)
        await self.ice.start(RTCIceParameters(usernameFragment=ufrag, password=password))
        self.dtls._set_role("client")
        await self.dtls.start(
            RTCDtlsParameters(fingerprints=[RTCDtlsFingerprint(algorithm=a, value=v) for a, v in prints])
        )
        assert self.dtls.state == "connected"

    @property
    def local_address(self) -> tuple[str, int]:
        return self.connection.local_candidates[0].host, self.connection.local_candidates[0].port

    async def send(self, packet: bytes) -> None:
        await self.dtls._send_rtp(packet)

    async def say(self, sequence: int, text: str, *, level: int = 30) -> None:
        await self.send(rtpkit.audio(self.audio_ssrc, sequence, text.encode(), level=level))

    async def show(self, sequence: int, text: str, *, key: bool = False, transport: int | None = None) -> None:
        payload = rtpkit.vp8(text.encode(), key=key, picture=sequence & 0x7FFF, tl0=sequence & 0xFF)
        await self.send(rtpkit.video(self.video_ssrc, sequence, payload, transport=transport))

    async def show_screen(self, sequence: int, text: str, *, key: bool = False) -> None:
        payload = rtpkit.vp8(text.encode(), key=key, picture=sequence & 0x7FFF, tl0=sequence & 0xFF)
        await self.send(rtpkit.of_type(rtpkit.video(self.screen_ssrc, sequence, payload), rtp.SCREEN_VP8))

    async def show_h264(self, sequence: int, text: str, *, key: bool = False, screen: bool = False) -> None:
        ssrc, kind = (self.screen_ssrc, rtp.SCREEN_H264) if screen else (self.video_ssrc, rtp.H264)
        payload = rtpkit.h264(text.encode(), key=key)
        await self.send(rtpkit.of_type(rtpkit.video(ssrc, sequence, payload), kind))

    def key_frame_requests(self) -> int:
        return sum(1 for packet in self.rtcp if isinstance(packet, RtcpPsfbPacket) and packet.fmt == 1)

    def texts(self, kind: str) -> list[str]:
        """What was heard ("a") or seen ("v", a screen "s"), in any slot, in order of arrival within the slot."""
        return [
            (packet.payload if kind == "a" else packet.payload[7:]).decode()
            for name, packets in self.heard.items()
            if name.startswith(kind) and not name.endswith("rtx")
            for packet in packets
        ]

    async def close(self) -> None:
        await self.dtls.stop()
        await self.ice.stop()


def _fields(section: str):
    lines = section.replace("\r", "").split("\n")
    yield "m", lines[0]
    for line in lines[1:]:
        if line.startswith("a=mid:"):
            yield "mid", line[6:]


async def until(condition, *, timeout_s: float = 5.0) -> None:
    """Wait until a condition holds, looking every 10 ms."""
    async with asyncio.timeout(timeout_s):
        while not condition():
            await asyncio.sleep(0.01)
