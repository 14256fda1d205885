"""What the worker and a browser say to each other, carried by the gateway without being read.

Rules:
- The server always offers; the browser only answers. There is no renegotiation: one offer and one answer for a
  connection, and everything later is a change of what flows in slots that exist already.
- No candidate of a browser is ever needed or kept: the worker learns the address from the connectivity checks. The
  browser sends its answer at once, without waiting for gathering, and may leave candidates out.
- A message that is not exactly one of these is refused with a stable code and changes nothing.

From the server to the browser::

    {"t": "offer", "sdp": "v=0...", "ice": [{"urls": ["turn:turn.example:3478?transport=udp"],
                                            "username": "1760000000:k3x", "credential": "c2Vj..."}]}
    {"t": "slots", "audio": [["a0", "seat-b"], ["a1", "seat-c"]], "video": [["v0", "seat-b"], ["v1", "seat-c"]],
     "screen": [["s0", "seat-b"]]}
    {"t": "levels", "seats": {"seat-b": 32, "seat-c": 127}}
    {"t": "paused", "seats": ["seat-c"]}
    {"t": "codec", "name": "H264"}
    {"t": "failed", "reason": "media-unreachable"}

From the browser to the server::

    {"t": "answer", "sdp": "v=0..."}
    {"t": "pin", "seats": ["seat-c"]}
    {"t": "tiles", "heights": {"seat-b": 360, "seat-c": 90}}
    {"t": "again"}

**offer** belongs to a fresh connection. Close the `RTCPeerConnection` that was there before, if any; make a new one
with ``{iceServers: message.ice, bundlePolicy: "max-bundle"}``; set the offer as the remote description. The media
sections are named (`RTCRtpTransceiver.mid`):

- ``mic`` (audio), ``cam`` (video) and ``screen`` (video) are the uplinks, offered ``recvonly``. They are missing for a
  seat that only receives. After `setRemoteDescription` and before `createAnswer`, the browser sets ``direction =
  "sendonly"`` on them and attaches its tracks by ``sender.replaceTrack(track)``; with ``null`` when there is no device
  or it is off. Muting and unmuting later is `replaceTrack` too: nothing is sent without a track, and no message is
  needed. The camera is asked for in three sizes (`simulcast`); the browser sends as many of them as its picture and its
  line allow. A screen is asked for in one, the full size. Pictures are VP8, or H264 where the browser has nothing else
  (`codecs`).
- ``a0`` ... ``a11`` (audio), ``v0`` ... ``v8`` (video) and ``s0`` (a screen) are the receiving slots, offered
  ``sendonly``; the number of the first two is a setting. Their transceivers keep the direction ``recvonly``, which
  they have by themselves. Each has one track from the start, in ``transceiver.receiver.track``; it stays the same for
  the life of the connection, whoever is heard in it.

Then `createAnswer`, `setLocalDescription`, and ``answer`` with the local description's text.

**slots** is the whole table after every change: which seat is in which slot. A slot that is not named is empty: take
its track off the screen at once. A person's sound and picture have the same number (``a3`` and ``v3``), so that lips
and voice stay together; slots past the last ``v`` carry sound only. The tile appears with the message; its first
picture comes with the next key frame (tens of milliseconds).

**levels** comes at most five times a second and only when something changed: loudness of the people that one hears, 0
(loudest) to 127 (silence), in -dBov (RFC 6464), in steps of `levels.STEP_DBOV`. Who is not named is silent.

**failed** says that the connection could not be made or has been lost: ``media-unreachable`` (no path for UDP packets),
``media-handshake`` (the encryption could not be agreed), ``media-lost`` (it was there and has gone). The browser
shows it and sends ``again`` when the person or a timer says so; so it does when its own `connectionState` is
"failed". A new offer follows.

**tiles** says how many device pixels high each person's tile is; it replaces the last one. From then on nobody is sent
larger than that needs, and who is not named is not shown and not sent. A browser that never says gets a middle size.

**paused** names the people whose picture is held back because the listener's line does not carry it, or because the
listener's answer did not take the codec that they send; it replaces the last one; ``screen:seat-b`` is a person's
screen. Their sound goes on. The browser shows them as it shows people without a camera.

**codec** asks for the camera's and the screen's pictures in another codec from now on (``VP8``, ``H264``), because
somebody who sees them knows no other, or because that is over. The browser sets ``encodings[].codec`` of the senders'
parameters to the one of that name that was negotiated; one that cannot goes on as before.

**pin** names the seats that are to be shown first when there are more people than slots; it replaces the last one.

Refusals (`SignalError.code`): `media-malformed`, `media-too-large`, `media-answer-invalid`, `media-not-joined`,
`media-too-often`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

MAX_SDP_CHARS: Final = 60_000
"""An answer of Chromium for 23 media sections is about 25,000 characters."""
MAX_PINS: Final = 32
MAX_TILES: Final = 64
MAX_TILE_PIXELS: Final = 8192
MAX_SEAT_CHARS: Final = 128

MALFORMED: Final = "media-malformed"
TOO_LARGE: Final = "media-too-large"
ANSWER_INVALID: Final = "media-answer-invalid"
NOT_JOINED: Final = "media-not-joined"
TOO_OFTEN: Final = "media-too-often"
CODES: Final = frozenset({MALFORMED, TOO_LARGE, ANSWER_INVALID, NOT_JOINED, TOO_OFTEN})

UNREACHABLE: Final = "media-unreachable"
HANDSHAKE: Final = "media-handshake"
LOST: Final = "media-lost"
REASONS: Final = frozenset({UNREACHABLE, HANDSHAKE, LOST})

_KEYS: Final[Mapping[str, frozenset[str]]] = {
    "answer": frozenset({"t", "sdp"}),
    "pin": frozenset({"t", "seats"}),
    "tiles": frozenset({"t", "heights"}),
    "again": frozenset({"t"}),
}


class SignalError(Exception):
    """A browser's message was refused. `code` is stable and is all that is told; nothing has changed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def checked(message: Mapping[str, object]) -> dict[str, object]:
    """Return a browser's message as plain data if it is exactly one of the kinds above; raises `SignalError`."""
    kind = message.get("t")
    if not isinstance(kind, str) or _KEYS.get(kind) != frozenset(message):
        raise SignalError(MALFORMED)
    if kind == "answer":
        _check_sdp(message["sdp"])
    elif kind == "pin":
        _check_pins(message["seats"])
    elif kind == "tiles":
        _check_tiles(message["heights"])
    return dict(message)


def _check_sdp(sdp: object) -> None:
    if not isinstance(sdp, str):
        raise SignalError(MALFORMED)
    if len(sdp) > MAX_SDP_CHARS:
        raise SignalError(TOO_LARGE)


def _check_pins(seats: object) -> None:
    if not isinstance(seats, (list, tuple)):
        raise SignalError(MALFORMED)
    if len(seats) > MAX_PINS:
        raise SignalError(TOO_LARGE)
    if not all(isinstance(seat, str) and 0 < len(seat) <= MAX_SEAT_CHARS for seat in seats):
        raise SignalError(MALFORMED)


def _check_tiles(heights: object) -> None:
    if not isinstance(heights, Mapping):
        raise SignalError(MALFORMED)
    if len(heights) > MAX_TILES:
        raise SignalError(TOO_LARGE)
    for seat, height in heights.items():
        if not isinstance(seat, str) or not 0 < len(seat) <= MAX_SEAT_CHARS:
            raise SignalError(MALFORMED)
        if type(height) is not int or not 0 <= height <= MAX_TILE_PIXELS:  # True is no height
            raise SignalError(MALFORMED)


def offer(sdp: str, ice: list[dict[str, object]]) -> dict[str, object]:
    """Message that opens a fresh connection."""
    return {"t": "offer", "sdp": sdp, "ice": ice}


def slots(audio: list[list[str]], video: list[list[str]], screen: list[list[str]]) -> dict[str, object]:
    """Message with the whole table of slots: pairs of slot name and seat."""
    return {"t": "slots", "audio": audio, "video": video, "screen": screen}


def levels(seats: Mapping[str, int]) -> dict[str, object]:
    """Message with the loudness of those that one hears, in -dBov."""
    return {"t": "levels", "seats": dict(seats)}


def paused(seats: Sequence[str]) -> dict[str, object]:
    """Message that names whose picture is held back for want of a better line, or of their codec."""
    return {"t": "paused", "seats": list(seats)}


def codec(name: str) -> dict[str, object]:
    """Message that asks a camera for pictures of another codec."""
    return {"t": "codec", "name": name}


def failed(reason: str) -> dict[str, object]:
    """Message that a connection could not be made or is gone; `reason` is one of `REASONS`."""
    return {"t": "failed", "reason": reason}
