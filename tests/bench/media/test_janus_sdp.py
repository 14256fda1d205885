"""What is said to Janus and read of it."""

from __future__ import annotations

from tests.bench.media import janus_sdp
from tests.bench.media.endpoint import Remote
from tests.bench.media.packets import Publication

OURS = Remote("ours", "p" * 22, (("sha-256", "AA:BB"),), ("1 1 udp 1 198.51.100.1 4000 typ host",))
OFFER = "\r\n".join(
    [
        "v=0",
        "o=- 1 1 IN IP4 198.51.100.1",
        "s=VideoRoom 1",
        "t=0 0",
        "a=group:BUNDLE 0 1",
        "a=fingerprint:SHA-256 CC:DD",
        *(
            line
            for mid, media, types, codec in (
                ("0", "audio", "111", ["a=rtpmap:111 opus/48000/2"]),
                ("1", "video", "96 97", ["a=rtpmap:96 VP8/90000", "a=rtpmap:97 rtx/90000", "a=fmtp:97 apt=96"]),
            )
            for line in [
                f"m={media} 9 UDP/TLS/RTP/SAVPF {types}",
                "c=IN IP4 198.51.100.1",
                "a=sendonly",
                f"a=mid:{mid}",
                "a=rtcp-mux",
                "a=ice-ufrag:theirs",
                "a=ice-pwd:secret",
                "a=setup:actpass",
                *codec,
                "a=ssrc:1 cname:janus",
                "a=candidate:1 1 udp 1 198.51.100.1 5000 typ host",
            ]
        ),
        "",
    ]
)


def test_an_end_is_read_once_though_it_stands_in_every_section():
    description = janus_sdp.described(OFFER)
    assert description.remote == Remote(
        "theirs", "secret", (("sha-256", "CC:DD"),), ("1 1 udp 1 198.51.100.1 5000 typ host",)
    )
    assert description.setup == "actpass"
    assert description.types == {111, 96}


def test_an_answer_takes_all_and_says_nothing_of_janus_as_ours():
    answer = janus_sdp.receiving(OURS, OFFER)
    assert answer.count("\r\na=recvonly") == answer.count("\r\nm=") == 2
    assert "a=group:BUNDLE 0 1" in answer
    assert "a=rtpmap:97 rtx/90000" in answer
    for theirs in ("theirs", "secret", "CC:DD", "5000", "a=ssrc", "sendonly", "actpass"):
        assert theirs not in answer


def test_an_offer_names_the_streams_that_are_sent():
    publication = Publication()
    offer = janus_sdp.publishing(OURS, publication)
    for ssrc in (publication.audio_ssrc, publication.video_ssrc, publication.rtx_ssrc):
        assert f"a=ssrc:{ssrc} cname:{publication.cname}" in offer
    assert offer.count("\r\na=sendonly") == 2
