"""How long a microphone was heard by somebody.

Rules: only packets that were handed to a listener count (`uplink` asks nobody when nobody listens); loud enough is
what `levels` calls speech; a pause between words of up to `PAUSE_S` belongs to the speech around it, a longer one does
not; what is shorter than `LEAST_S` (a cough, a chair) counts nothing. Time is the sender's own RTP clock, so that
neither delay nor loss on the way changes it, but nobody ever spoke for longer than they have been connected.

It is the browser's own word (RFC 6464): one who wants to can say that they are louder than they are.
"""

from __future__ import annotations

from typing import Final

from room_server.media.levels import SPEECH_DBOV
from room_server.media.rtp import OPUS_HZ

SPOKEN: Final = "spoken"
"""The kind of a worker's word to the server about speech: ``{"t": "spoken", "seats": {seat: milliseconds}}``."""
PAUSE_S: Final = 0.4
"""The longest pause that still belongs to the speech around it."""
LEAST_S: Final = 0.2
PACKET_S: Final = 0.02
"""What one packet holds: browsers send 20 ms of sound in each (RFC 7587 section 4.2)."""

_PAUSE: Final = round(PAUSE_S * OPUS_HZ)
_LEAST: Final = round(LEAST_S * OPUS_HZ)
_PACKET: Final = round(PACKET_S * OPUS_HZ)
_WRAP: Final = 0xFFFFFFFF
_OLDER: Final = 0x80000000
_SAMPLES_PER_MS: Final = OPUS_HZ // 1000
_SLACK_MS: Final = 1000
"""So much may have waited on the way when the first packet came."""


class Speech:
    """The speech of one microphone since it was connected."""

    def __init__(self) -> None:
        self._samples = 0
        self._told_ms = 0
        self._run = 0
        self._counts = False
        self._last: int | None = None
        self._began: float | None = None

    def heard(self, level: int, timestamp: int, now: float) -> None:
        """Note a packet that somebody was given: its level in -dBov and its RTP timestamp."""
        if level > SPEECH_DBOV:
            return
        if self._began is None:
            self._began = now
        ahead = _PAUSE + 1 if self._last is None else (timestamp - self._last) & _WRAP
        if ahead >= _OLDER:
            return
        if ahead > _PAUSE:
            self._run, self._counts, ahead = 0, False, _PACKET
        self._last = timestamp
        self._run += ahead
        if self._counts:
            self._samples += ahead
        elif self._run >= _LEAST:
            self._samples += self._run
            self._counts = True

    def pause(self) -> None:
        """Nobody listens any more, or the stream begins anew: what comes next belongs to nothing before."""
        self._last = None

    def take(self, now: float) -> int:
        """Return the whole milliseconds since the last call; what is left over stays for the next one."""
        if self._began is None:
            return 0
        most_ms = int((now - self._began) * 1000) + _SLACK_MS
        sum_ms = min(self._samples // _SAMPLES_PER_MS, most_ms)
        taken, self._told_ms = sum_ms - self._told_ms, sum_ms
        return taken
