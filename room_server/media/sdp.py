"""The session description that we offer, and the little that we read from the answer.

Rules: the offer is written, not negotiated: one bundle, one transport, the same payload types and extension numbers for
everybody; media sections have names that say what they are (`signalling`); of the answer only the ICE credentials, the
certificate's fingerprints, the DTLS role and the codecs that the browser knows are read, and candidates never: no
address of a person is kept.

References: RFC 8866 (SDP), RFC 9429 (JSEP), RFC 9143 (bundle), RFC 8839 (ICE in SDP), RFC 8122 (fingerprint), RFC 5576
(source attributes), RFC 4588 (RTX), RFC 8853 (simulcast), RFC 6184 section 8 (H264), RFC 7742 section 5 (which codecs).
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from room_server.media import rtp
from room_server.media.codecs import OFFERED, Codec
from room_server.media.signalling import ANSWER_INVALID, SignalError
from room_server.media.simulcast import RIDS
from room_server.media.slot import Slot

_URI_MID: Final = "urn:ietf:params:rtp-hdrext:sdes:mid"
_URI_LEVEL: Final = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
_URI_SEND_TIME: Final = "http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time"
_URI_RID: Final = "urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id"
_URI_REPAIRED_RID: Final = "urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id"
_URI_TRANSPORT: Final = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"

_TRANSPORT_FEEDBACK: Final = "transport-cc"

MIC: Final = "mic"
CAM: Final = "cam"
SCREEN: Final = "screen"
UPLINKS: Final = (MIC, CAM, SCREEN)

_UFRAG: Final = re.compile(r"^a=ice-ufrag:([A-Za-z0-9+/]{4,256})$", re.MULTILINE)
_PASSWORD: Final = re.compile(r"^a=ice-pwd:([A-Za-z0-9+/]{22,256})$", re.MULTILINE)
_FINGERPRINT: Final = re.compile(
    r"^a=fingerprint:(sha-256|sha-384|sha-512) ((?:[0-9A-F]{2}:){31,63}[0-9A-F]{2})$",
    re.MULTILINE | re.IGNORECASE,
)
_PICTURES: Final = re.compile(r"video [1-9]\d{0,4} UDP/TLS/RTP/SAVPF (\d{1,3}(?: \d{1,3}){0,31})$", re.MULTILINE)
"""The line of a section with pictures that was not refused (a port of 0 refuses it, RFC 3264 section 6)."""
_MID: Final = re.compile(r"^a=mid:(\w{1,16})$", re.MULTILINE)
_SETUP: Final = re.compile(r"^a=setup:(active|passive)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Credentials:
    """One end of the transport: ICE user fragment and password, and the certificate's fingerprints."""

    ufrag: str
    password: str
    fingerprints: tuple[tuple[str, str], ...]
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What we need of a browser's answer.

    `dtls_role` is the role that is left for us, `known` the payload types of pictures that the browser can show, and
    `sends` those that its camera can send, beginning with the one that it does.
    """

    remote: Credentials
    dtls_role: str
    known: frozenset[int] = frozenset()
    sends: tuple[int, ...] = ()


def offer(local: Credentials, slots: Sequence[Slot], *, uplinks: bool) -> str:
    """Return the offer: the uplinks, if the person has any, then the slots in their order."""
    ups = UPLINKS if uplinks else ()
    names = [*ups, *(slot.name for slot in slots)]
    lines = [
        "v=0",
        f"o=- {secrets.randbits(62)} 1 IN IP4 0.0.0.0",
        "s=-",
        "t=0 0",
        f"a=group:BUNDLE {' '.join(names)}",
        "a=msid-semantic: WMS *",
        f"a=ice-ufrag:{local.ufrag}",
        f"a=ice-pwd:{local.password}",
        *(f"a=fingerprint:{algorithm} {value}" for algorithm, value in local.fingerprints),
        "a=setup:actpass",
    ]
    sections = [_section(name, is_video=name != MIC, ways=["a=recvonly"]) for name in ups]
    sections += [_slot(slot) for slot in slots]
    ends = [*(f"a={candidate}" for candidate in local.candidates), "a=end-of-candidates"]
    sections[0] += ends
    return "\r\n".join([*lines, *(line for section in sections for line in section), ""])


def _slot(slot: Slot) -> list[str]:
    ssrcs = [slot.ssrc, slot.rtx_ssrc] if slot.is_video else [slot.ssrc]
    ways = ["a=sendonly", f"a=msid:{slot.cname} {slot.name}"]
    if slot.is_video:
        ways.append(f"a=ssrc-group:FID {slot.ssrc} {slot.rtx_ssrc}")
    ways += [f"a=ssrc:{ssrc} cname:{slot.cname}" for ssrc in ssrcs]
    return _section(slot.name, is_video=slot.is_video, ways=ways)


def _section(name: str, *, is_video: bool, ways: list[str]) -> list[str]:
    is_uplink = name in UPLINKS
    coding = _pictures(name, is_uplink=is_uplink) if is_video else _opus(is_uplink=is_uplink)
    lines = [
        f"m={'video' if is_video else 'audio'} 9 UDP/TLS/RTP/SAVPF {' '.join(map(str, coding))}",
        "c=IN IP4 0.0.0.0",
        f"a=mid:{name}",
        *ways,
        "a=rtcp-mux",
        "a=rtcp-rsize",
        f"a=extmap:{rtp.EXT_MID} {_URI_MID}",
        f"a=extmap:{rtp.EXT_SEND_TIME} {_URI_SEND_TIME}",
    ]
    if not is_video:
        lines.append(f"a=extmap:{rtp.EXT_LEVEL} {_URI_LEVEL}")
    if is_uplink:
        lines.append(f"a=extmap:{rtp.EXT_TRANSPORT_SEQUENCE} {_URI_TRANSPORT}")
    if name == CAM:
        lines += _layers()
    return lines + [line for each in coding.values() for line in each]


def _layers() -> list[str]:
    """Ask for the camera in several sizes (RFC 8853); a browser that cannot leaves it out of its answer."""
    return [
        f"a=extmap:{rtp.EXT_RID} {_URI_RID}",
        f"a=extmap:{rtp.EXT_REPAIRED_RID} {_URI_REPAIRED_RID}",
        *(f"a=rid:{name} recv" for name in RIDS),
        f"a=simulcast:recv {';'.join(RIDS)}",
    ]


def _opus(*, is_uplink: bool) -> dict[int, list[str]]:
    """Sound with its own repair (the next packet says again what one has lost) and pauses in silence (RFC 7587)."""
    lines = [f"a=rtpmap:{rtp.OPUS} opus/{rtp.OPUS_HZ}/2", f"a=fmtp:{rtp.OPUS} minptime=10;useinbandfec=1;usedtx=1"]
    return {rtp.OPUS: [*lines, f"a=rtcp-fb:{rtp.OPUS} {_TRANSPORT_FEEDBACK}"] if is_uplink else lines}


def _pictures(name: str, *, is_uplink: bool) -> dict[int, list[str]]:
    """Return each payload type's lines, in the order in which we like the codecs."""
    lines: dict[int, list[str]] = {}
    for codec in OFFERED:
        picture, rtx = codec.payload_type, codec.rtx_type
        if name == SCREEN:
            picture, rtx = codec.screen_type, codec.screen_rtx_type
        lines[picture] = _picture(codec, picture, _TRANSPORT_FEEDBACK if is_uplink else "goog-remb")
        lines[rtx] = [f"a=rtpmap:{rtx} rtx/{rtp.VIDEO_HZ}", f"a=fmtp:{rtx} apt={picture}"]
    return lines


def _picture(codec: Codec, number: int, congestion: str) -> list[str]:
    """`congestion` is the feedback for the sender's estimate: transport-wide on uplinks, REMB on what we send."""
    return [
        f"a=rtpmap:{number} {codec.name}/{rtp.VIDEO_HZ}",
        *([f"a=fmtp:{number} {codec.fmtp}"] if codec.fmtp else []),
        *(f"a=rtcp-fb:{number} {what}" for what in ("nack", "nack pli", "ccm fir", congestion)),
    ]


def read_answer(text: str) -> Answer:
    """Read a browser's answer; raises `SignalError` (`media-answer-invalid`) if something needed is missing."""
    plain = text.replace("\r\n", "\n")
    ufrag, password, setup = _UFRAG.search(plain), _PASSWORD.search(plain), _SETUP.search(plain)
    prints = dict.fromkeys((found[0].lower(), found[1].upper()) for found in _FINGERPRINT.findall(plain))
    if ufrag is None or password is None or setup is None or not prints or not plain.startswith("v=0\n"):
        raise SignalError(ANSWER_INVALID)
    remote = Credentials(ufrag[1], password[1], tuple(prints))
    pictures = _pictures_in(plain)
    slots = [set(types) for name, types in pictures.items() if name not in UPLINKS]
    known = frozenset(set.intersection(*slots) if slots else ())
    return Answer(remote, "server" if setup[1] == "active" else "client", known, pictures.get(CAM, ()))


def _pictures_in(answer: str) -> dict[str, tuple[int, ...]]:
    """Return the payload types, in their order, of each section with pictures that the browser has not refused."""
    return {
        name[1]: tuple(map(int, match[1].split()))
        for section in answer.split("\nm=")[1:]
        if (match := _PICTURES.match(section)) and (name := _MID.search(section))
    }
