"""The offer's text and what is read from an answer."""

from __future__ import annotations

import re

import pytest
from aiortc.sdp import SessionDescription

from room_server.media import sdp
from room_server.media.signalling import SignalError
from room_server.media.slot import Slot
from tests.media.wire import Wire

PRINT = ":".join(["AB"] * 32)
LOCAL = sdp.Credentials("ufrg", "p" * 22, (("sha-256", PRINT),), ("candidate:1 1 udp 2 192.0.2.9 5004 typ host",))
ANSWER = f"v=0\r\na=ice-ufrag:abcd\r\na=ice-pwd:{'q' * 24}\r\na=fingerprint:sha-256 {PRINT}\r\na=setup:active\r\n"


@pytest.fixture
def slots(wire: Wire):
    return [
        Slot(name, wire.outlet, is_video=name[0] == "v", cname=f"place{name[1]}", now=0.0)
        for name in ("a0", "v0", "a1")
    ]


def test_the_offer_reads_as_meant(slots):
    parsed = SessionDescription.parse(sdp.offer(LOCAL, slots, uplinks=True))
    assert [(m.kind, m.rtp.muxId, m.direction) for m in parsed.media] == [
        ("audio", "mic", "recvonly"),
        ("video", "cam", "recvonly"),
        ("video", "screen", "recvonly"),
        ("audio", "a0", "sendonly"),
        ("video", "v0", "sendonly"),
        ("audio", "a1", "sendonly"),
    ]
    assert parsed.group[0].items == ["mic", "cam", "screen", "a0", "v0", "a1"]
    assert [len(m.ice_candidates) for m in parsed.media] == [1, 0, 0, 0, 0, 0]
    video = parsed.media[4]
    assert [each.ssrc for each in video.ssrc] == [slots[1].ssrc, slots[1].rtx_ssrc]
    assert video.msid == "place0 v0"
    assert [(c.mimeType, c.payloadType) for c in video.rtp.codecs] == [
        ("video/VP8", 96),
        ("video/rtx", 97),
        ("video/H264", 100),
        ("video/rtx", 101),
    ]
    assert all(m.rtcp_mux for m in parsed.media)


def test_transport_feedback_is_for_uplinks_alone(slots):
    parts = re.split(r"^m=", sdp.offer(LOCAL, slots, uplinks=True), flags=re.M)[1:]
    assert ["transport-cc" in part for part in parts] == [True, True, True, False, False, False]


def test_the_camera_alone_is_asked_for_in_three_sizes(slots):
    parts = re.split(r"^m=", sdp.offer(LOCAL, slots, uplinks=True), flags=re.M)[1:]
    assert ["a=simulcast:recv q;h;f" in part for part in parts] == [False, True, False, False, False, False]
    assert re.findall(r"a=rid:(\w) recv", parts[1]) == ["q", "h", "f"]


def test_a_screen_goes_up_under_types_of_its_own_and_comes_down_as_every_picture(wire, slots):
    seen = Slot("s0", wire.outlet, is_video=True, cname="screen", now=0.0)
    parsed = SessionDescription.parse(sdp.offer(LOCAL, [*slots, seen], uplinks=True))
    types = {m.rtp.muxId: [c.payloadType for c in m.rtp.codecs] for m in parsed.media if m.kind == "video"}
    pictures = [96, 97, 100, 101]
    assert types == {"cam": pictures, "screen": [98, 99, 102, 103], "v0": pictures, "s0": pictures}
    assert [c.parameters.get("apt") for c in parsed.media[2].rtp.codecs] == [None, 98, None, 102]


def test_pictures_are_vp8_else_plain_h264_each_with_its_repair(slots):
    """RFC 6184 section 8.1: constrained baseline, non-interleaved; each end may have its own level."""
    parsed = SessionDescription.parse(sdp.offer(LOCAL, slots, uplinks=True))
    baseline = {"level-asymmetry-allowed": "1", "packetization-mode": "1", "profile-level-id": "42e01f"}
    for media in (parsed.media[1], parsed.media[2], parsed.media[4]):
        vp8, vp8_rtx, h264, h264_rtx = media.rtp.codecs
        assert [c.name for c in media.rtp.codecs] == ["VP8", "rtx", "H264", "rtx"]
        assert {str(key): str(value) for key, value in h264.parameters.items()} == baseline
        assert (vp8_rtx.parameters, h264_rtx.parameters) == ({"apt": vp8.payloadType}, {"apt": h264.payloadType})
        told = [[(each.type, each.parameter) for each in codec.rtcpFeedback] for codec in (vp8, h264)]
        assert told[0] == told[1]
        assert {("nack", None), ("nack", "pli"), ("ccm", "fir")} < set(told[1])


def test_sound_repairs_itself_and_pauses_in_silence(slots):
    parts = re.split(r"^m=", sdp.offer(LOCAL, slots, uplinks=True), flags=re.M)[1:]
    assert ["useinbandfec=1;usedtx=1" in part for part in parts] == [True, False, False, True, False, True]


def test_who_only_receives_gets_no_uplinks(slots):
    parsed = SessionDescription.parse(sdp.offer(LOCAL, slots, uplinks=False))
    assert [m.rtp.muxId for m in parsed.media] == ["a0", "v0", "a1"]
    assert len(parsed.media[0].ice_candidates) == 1


def test_the_answers_credentials():
    answer = sdp.read_answer(ANSWER)
    assert answer.remote == sdp.Credentials("abcd", "q" * 24, (("sha-256", PRINT),))
    assert answer.dtls_role == "server"
    assert sdp.read_answer(ANSWER.replace("active", "passive")).dtls_role == "client"


def test_the_answer_of_firefox():
    """It names the fingerprint for the session, the rest in each section, and its own addresses by mDNS names."""
    session = "v=0\r\no=mozilla...THIS_IS_SDPARTA-99.0 1936135824998596948 0 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n"
    section = (
        "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\nc=IN IP4 0.0.0.0\r\n"
        "a=candidate:0 1 UDP 2122187007 8429d8ec-3687-420b-bcec-5c15ad1ba185.local 33697 typ host\r\n"
        "a=candidate:2 1 TCP 2105458943 8429d8ec-3687-420b-bcec-5c15ad1ba185.local 9 typ host tcptype active\r\n"
        "a=end-of-candidates\r\na=ice-pwd:ad2ed26296295985c6560201c9b1781c\r\na=ice-ufrag:45e34a61\r\n"
        "a=mid:mic\r\na=setup:active\r\n"
    )
    answer = sdp.read_answer(f"{session}a=sendrecv\r\na=fingerprint:sha-256 {PRINT}\r\n{section}")
    assert (answer.remote.ufrag, answer.remote.password) == ("45e34a61", "ad2ed26296295985c6560201c9b1781c")
    assert answer.remote.fingerprints == (("sha-256", PRINT),)
    assert answer.remote.candidates == ()
    assert answer.dtls_role == "server"


def pictures_of(*sections: tuple[str, str]) -> frozenset[int]:
    """What is read of an answer whose sections have these first lines and names."""
    lines = [f"m={line}\r\nc=IN IP4 0.0.0.0\r\na=mid:{name}\r\n" for line, name in sections]
    return sdp.read_answer(ANSWER + "".join(lines)).known


def test_what_a_browser_can_show_is_read_of_the_slots():
    profile = "UDP/TLS/RTP/SAVPF"
    mic, cam = (f"audio 9 {profile} 111", "mic"), (f"video 9 {profile} 100 101", "cam")
    both, lone = f"video 9 {profile} 96 97 100 101", f"video 9 {profile} 100 101"
    sends = sdp.read_answer(f"{ANSWER}m={both.replace('96 97 100 101', '100 101 96 97')}\r\na=mid:cam\r\n").sends
    assert sends == (100, 101, 96, 97)
    assert pictures_of(mic, cam, (f"audio 9 {profile} 111", "a0"), (both, "v0")) == {96, 97, 100, 101}
    assert pictures_of(mic, (both, "cam"), (lone, "v0"), (lone, "s0")) == {100, 101}
    assert pictures_of((both, "v0"), (lone, "v1")) == {100, 101}  # what it takes in each of them
    assert pictures_of((both, "v0"), (f"video 0 {profile} 96", "v1")) == {96, 97, 100, 101}  # a slot that was refused
    assert pictures_of((f"video 0 {profile} 96", "v0"), (f"video 9 {profile}", "v1")) == frozenset()
    assert pictures_of((f"video 9 {profile} {'9' * 4000}", "v0"), (f"video 9 {profile} 1 x", "v1")) == frozenset()


def test_candidates_of_an_answer_are_not_read():
    with_address = ANSWER + "a=candidate:1 1 udp 1 203.0.113.9 4444 typ host\r\n"
    assert sdp.read_answer(with_address) == sdp.read_answer(ANSWER)


@pytest.mark.parametrize("word", ["v=0", "ice-ufrag", "ice-pwd", "fingerprint", "setup"])
def test_an_answer_without_something_needed(word):
    broken = "\r\n".join(line for line in ANSWER.split("\r\n") if word not in line)
    with pytest.raises(SignalError, match="media-answer-invalid"):
        sdp.read_answer(broken)


@pytest.mark.parametrize(
    "change",
    [
        ("a=setup:active", "a=setup:actpass"),
        ("abcd", "ab"),
        ("q" * 24, "q" * 21),
        ("q" * 24, "q" * 23 + "\0"),
        (PRINT, "AB:CD"),
        ("sha-256", "md5"),
    ],
)
def test_an_answer_with_something_wrong(change):
    with pytest.raises(SignalError, match="media-answer-invalid"):
        sdp.read_answer(ANSWER.replace(*change))
