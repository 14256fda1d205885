"""Browser messages: exactly these, and nothing else."""

from __future__ import annotations

import pytest

from room_server.media import signalling
from room_server.media.signalling import SignalError


@pytest.mark.parametrize(
    "message",
    [
        {"t": "answer", "sdp": "v=0"},
        {"t": "pin", "seats": []},
        {"t": "pin", "seats": ["a"]},
        {"t": "again"},
        {"t": "tiles", "heights": {}},
        {"t": "tiles", "heights": {"a": 0, "b": 8192}},
    ],
)
def test_taken(message):
    assert signalling.checked(message) == message


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ({}, signalling.MALFORMED),
        ({"t": 1}, signalling.MALFORMED),
        ({"t": ["answer"]}, signalling.MALFORMED),
        ({"t": "offer", "sdp": "v=0", "ice": []}, signalling.MALFORMED),
        ({"t": "answer"}, signalling.MALFORMED),
        ({"t": "answer", "sdp": b"v=0"}, signalling.MALFORMED),
        ({"t": "answer", "sdp": "v=0", "more": 1}, signalling.MALFORMED),
        ({"t": "answer", "sdp": "v" * (signalling.MAX_SDP_CHARS + 1)}, signalling.TOO_LARGE),
        ({"t": "pin", "seats": "ada"}, signalling.MALFORMED),
        ({"t": "tiles"}, signalling.MALFORMED),
        ({"t": "tiles", "heights": ["ada"]}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {"": 1}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {1: 1}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {"ada": True}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {"ada": -1}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {"ada": 1.5}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {"ada": signalling.MAX_TILE_PIXELS + 1}}, signalling.MALFORMED),
        ({"t": "tiles", "heights": {str(n): 1 for n in range(signalling.MAX_TILES + 1)}}, signalling.TOO_LARGE),
        ({"t": "pin", "seats": [1]}, signalling.MALFORMED),
        ({"t": "pin", "seats": [""]}, signalling.MALFORMED),
        ({"t": "pin", "seats": ["a"] * 33}, signalling.TOO_LARGE),
        ({"t": "again", "now": True}, signalling.MALFORMED),
    ],
)
def test_refused(message, code):
    with pytest.raises(SignalError) as refusal:
        signalling.checked(message)
    assert refusal.value.code == code
    assert code in signalling.CODES


def test_every_code_and_reason_is_documented():
    text = signalling.__doc__
    assert all(word in text for word in signalling.CODES | signalling.REASONS)


def test_messages_to_the_browser():
    assert signalling.offer("v=0", [])["t"] == "offer"
    assert signalling.slots([["a0", "x"]], [], [["s0", "x"]]) == {
        "t": "slots",
        "audio": [["a0", "x"]],
        "video": [],
        "screen": [["s0", "x"]],
    }
    assert signalling.levels({"x": 8}) == {"t": "levels", "seats": {"x": 8}}
    assert signalling.codec("H264") == {"t": "codec", "name": "H264"}
    assert signalling.failed(signalling.LOST) == {"t": "failed", "reason": "media-lost"}
