"""What Janus is told and tells: a publisher's offer, a subscriber's answer, and what is read of its descriptions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from room_server.media import rtp
from tests.bench.media.endpoint import Remote
from tests.bench.media.packets import Publication

_LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level"
_TRANSPORT = "http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01"
_KEPT = re.compile(r"a=(?:mid|rtpmap|fmtp|rtcp-fb|extmap|rtcp-mux|rtcp-rsize)\b")
"""Of a subscriber's offer, the lines of a media section that our answer says again."""


@dataclass(frozen=True)
class Description:
    """What a description of Janus says of its end; `types` are the payload types of sound and pictures in it."""

    remote: Remote
    setup: str
    types: frozenset[int]


def described(text: str) -> Description:
    """Read a description of Janus."""

    def every(pattern: str) -> list[str]:
        return list(dict.fromkeys(re.findall(pattern, text, re.MULTILINE)))

    prints = re.findall(r"^a=fingerprint:(\S+) (\S+)", text, re.MULTILINE)
    remote = Remote(
        every(r"^a=ice-ufrag:(\S+)")[0],
        every(r"^a=ice-pwd:(\S+)")[0],
        tuple(dict.fromkeys((name.lower(), value) for name, value in prints)),
        tuple(every(r"^a=candidate:(.*?)\r?$")),
    )
    types = every(r"^a=rtpmap:(\d+) (?:opus|VP8)/")
    return Description(remote, every(r"^a=setup:(\S+)")[0], frozenset(int(number) for number in types))


def publishing(local: Remote, publication: Publication) -> str:
    """Return the offer of somebody who sends sound and one picture, with what a browser can do."""
    one = publication
    sound = [
        f"m=audio 9 UDP/TLS/RTP/SAVPF {rtp.OPUS}",
        *_end(local, "actpass", "0"),
        "a=sendonly",
        f"a=rtpmap:{rtp.OPUS} opus/48000/2",
        f"a=fmtp:{rtp.OPUS} minptime=10;useinbandfec=1",
        f"a=rtcp-fb:{rtp.OPUS} transport-cc",
        f"a=extmap:{rtp.EXT_LEVEL} {_LEVEL}",
        f"a=extmap:{rtp.EXT_TRANSPORT_SEQUENCE} {_TRANSPORT}",
        f"a=ssrc:{one.audio_ssrc} cname:{one.cname}",
    ]
    picture = [
        f"m=video 9 UDP/TLS/RTP/SAVPF {rtp.VP8} {rtp.VP8_RTX}",
        *_end(local, "actpass", "1"),
        "a=sendonly",
        f"a=rtpmap:{rtp.VP8} VP8/90000",
        *(f"a=rtcp-fb:{rtp.VP8} {what}" for what in ("nack", "nack pli", "ccm fir", "goog-remb", "transport-cc")),
        f"a=rtpmap:{rtp.VP8_RTX} rtx/90000",
        f"a=fmtp:{rtp.VP8_RTX} apt={rtp.VP8}",
        f"a=extmap:{rtp.EXT_TRANSPORT_SEQUENCE} {_TRANSPORT}",
        f"a=ssrc-group:FID {one.video_ssrc} {one.rtx_ssrc}",
        *(f"a=ssrc:{ssrc} cname:{one.cname}" for ssrc in (one.video_ssrc, one.rtx_ssrc)),
    ]
    return "\r\n".join([*_head(["0", "1"]), *sound, *picture, ""])


def receiving(local: Remote, offer: str) -> str:
    """Return the answer of somebody who takes all that Janus offers."""
    parts = re.split(r"^(?=m=)", offer.replace("\r\n", "\n"), flags=re.MULTILINE)[1:]
    sections: list[str] = []
    names: list[str] = []
    for part in parts:
        first, *lines = part.strip().split("\n")
        kept = [line for line in lines if _KEPT.match(line) and not line.startswith(("a=mid", "a=rtcp-mux"))]
        names.append(next(line[6:] for line in lines if line.startswith("a=mid:")))
        sections += [first, *_end(local, "active", names[-1]), "a=recvonly", *kept]
    return "\r\n".join([*_head(names), *sections, ""])


def _head(names: list[str]) -> list[str]:
    return ["v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "t=0 0", f"a=group:BUNDLE {' '.join(names)}"]


def _end(local: Remote, setup: str, name: str) -> list[str]:
    return [
        "c=IN IP4 0.0.0.0",
        f"a=mid:{name}",
        f"a=ice-ufrag:{local.ufrag}",
        f"a=ice-pwd:{local.password}",
        *(f"a=fingerprint:{algorithm} {value}" for algorithm, value in local.fingerprints),
        f"a=setup:{setup}",
        "a=rtcp-mux",
        *(f"a=candidate:{candidate}" for candidate in local.candidates),
    ]
