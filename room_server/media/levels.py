"""How loud somebody is, and who spoke last.

Rules: the number is the browser's own (RFC 6464, -dBov: 0 loudest, 127 silence); its voice flag is not used, because
Chromium always sets it; *spoke* means loud enough for a fifth of a second, so that a cough changes no layout; what is
told is rounded, so that it changes seldom.
"""

from __future__ import annotations

from typing import Final

from room_server.media.rtp import SILENCE_DBOV

SPEECH_DBOV: Final = 50
"""At or under this a packet counts as speech."""
SPEECH_S: Final = 0.2
STEP_DBOV: Final = 8
QUIET_AFTER_S: Final = 0.4
_GAP_S: Final = 0.1


class Loudness:
    """The loudness of one microphone."""

    def __init__(self) -> None:
        self.spoke_at = float("-inf")
        self._loudest = SILENCE_DBOV
        self._heard_at = float("-inf")
        self._loud_since: float | None = None

    def heard(self, level: int, now: float) -> None:
        """Note the level of one packet that came at `now` (monotonic seconds)."""
        self._loudest = min(self._loudest, level)
        if level > SPEECH_DBOV:
            self._loud_since = None
        elif self._loud_since is None or now - self._heard_at > _GAP_S:
            self._loud_since = now
        elif now - self._loud_since >= SPEECH_S:
            self.spoke_at = now
        self._heard_at = now

    def take(self, now: float) -> int:
        """Return the loudest level since the last call, rounded; 127 when nothing has come lately."""
        loudest, self._loudest = self._loudest, SILENCE_DBOV
        if now - self._heard_at > QUIET_AFTER_S:
            return SILENCE_DBOV
        return min(SILENCE_DBOV, loudest // STEP_DBOV * STEP_DBOV)
