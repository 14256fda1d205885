"""Whether the way to one person still carries packets, noticed within three seconds.

Rules:
- Every genuine packet of the person is a sign of life: SRTP, SRTCP, and a connectivity check with the right integrity.
  Who has given none for `DEAD_S` is lost: the connection ends, and a fresh one is offered (there is no ICE restart).
- Who is silent for `ASK_S` is asked by connectivity checks of our own, which a browser answers by itself
  (RFC 8445 section 7.3). So a person who sends nothing, and hears nobody, is not taken for lost. Consent (RFC 7675)
  stays with aioice, at its own slow pace: it says whether we may send, and takes half a minute.
- The person's browser gets something each `BEAT_S`, be it an empty receiver report (RFC 3550 section 6.4.2), so that
  it can tell a quiet room from a dead path.
- A pause of our own process is not held against anybody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

DEAD_S: Final = 2.8
"""Looked at each 50 ms, so that three seconds are kept."""
ASK_S: Final = 1.0
ASK_EVERY_S: Final = 0.5
BEAT_S: Final = 0.5
_OWN_PAUSE_S: Final = 0.5
"""Between two ticks, which come each 50 ms: whatever takes longer is our own fault."""


class Pulse:
    """The signs of life of one person."""

    def __init__(self, ask: Callable[[], None], beat: Callable[[], None], on_dead: Callable[[], None]) -> None:
        """Take what asks for a sign, what gives one, and who is told, once, that there is none any more."""
        self.heard_at = 0.0
        """When the last sign came; whoever gets one writes it here."""
        self._ask = ask
        self._beat = beat
        self._on_dead = on_dead
        self._asked_at = self._beat_at = self._looked_at = 0.0
        self._is_running = False

    def start(self, now: float) -> None:
        """Begin to watch: the connection is open."""
        self.heard_at = self._looked_at = now
        self._is_running = True

    def stop(self) -> None:
        """Watch no more."""
        self._is_running = False

    def tick(self, now: float) -> None:
        """Look, ask, or tell; to be called each 50 ms."""
        if not self._is_running:
            return
        if now - self._looked_at > _OWN_PAUSE_S:
            self.heard_at = now
        self._looked_at = now
        if now - self._beat_at >= BEAT_S:
            self._beat_at = now
            self._beat()
        silent_s = now - self.heard_at
        if silent_s >= DEAD_S:
            self._is_running = False
            self._on_dead()
        elif silent_s >= ASK_S and now - self._asked_at >= ASK_EVERY_S:
            self._asked_at = now
            self._ask()
