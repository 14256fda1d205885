"""Named timers on the event loop, against a clock of whole milliseconds that is handed in.

A timer set again under its name replaces the older one. A timer that wakes before its moment (a clock that was set
back) waits on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from room_server.session.audience import Ms

Clock = Callable[[], Ms]

LONGEST_SLEEP_MS = 60_000  # a long wait looks at the clock once a minute, so that a changed clock is noticed


class Timers:
    """The timers of one session."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._set: dict[str, asyncio.TimerHandle] = {}

    def set(self, name: str, when: Ms, ring: Callable[[], None]) -> None:
        """Call ``ring`` once at the moment ``when`` (UTC milliseconds), or at once if it has passed."""
        self.cancel(name)
        wait_ms = min(max(when - self._clock(), 0), LONGEST_SLEEP_MS)
        self._set[name] = asyncio.get_running_loop().call_later(wait_ms / 1000, self._woke, name, when, ring)

    def cancel(self, name: str) -> None:
        """Forget the timer of that name, if there is one."""
        timer = self._set.pop(name, None)
        if timer is not None:
            timer.cancel()

    def cancel_all(self) -> None:
        """Forget every timer."""
        for name in tuple(self._set):
            self.cancel(name)

    def names(self) -> frozenset[str]:
        """Return the names of the timers that are set."""
        return frozenset(self._set)

    def _woke(self, name: str, when: Ms, ring: Callable[[], None]) -> None:
        del self._set[name]
        if self._clock() < when:
            self.set(name, when, ring)
        else:
            ring()
